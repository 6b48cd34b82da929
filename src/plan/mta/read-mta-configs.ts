import { canonicalAddress } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { MailHost, Problem } from '../../model/mail-host.ts';
import type { Plan, PlannedGreeting } from '../../model/planned.ts';
import { didYouMean } from '../../model/suggestion.ts';
import { baseName, code } from './config-text.ts';
import { SHAPE_NAMES, shapeOf } from './formats.ts';
import { type GreetingWithoutHost, greetingsOf } from './greetings.ts';
import { matchHost } from './match-host.ts';
import { siblingMainCf } from './postfix/standalone-master-cf.ts';
import type { ConfigurationFile, ReadSibling } from './reader.ts';

/** A file of mail server configuration, and the host that the input names for it, or null. */
export interface HostConfiguration extends ConfigurationFile {
  readonly host: string | null;
}

/** What is planned, and what is wrong with the configuration: the mail server would refuse it, or nobody knows whose it is. */
export interface MtaPlan {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/** More faults of one file would not be read. */
const MAX_PROBLEMS = 20;

/**
 * Reads what mail servers will say of themselves from their configuration in the repository.
 *
 * @param hosts the declared hosts
 * @param beside reads the files that belong to a given one; it is asked only for paths inside the workspace
 * @param options `open` where `mx:` entries will add hosts whose names nobody knows yet
 */
export function planMailServers(
  files: readonly HostConfiguration[],
  hosts: readonly Pick<MailHost, 'name' | 'addresses'>[],
  beside: ReadSibling,
  options: { readonly open?: boolean } = {},
): MtaPlan {
  const changes: PlannedGreeting[] = [];
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const file of withoutMastersBeside(files)) {
    const read = planOne(file, hosts, beside, options);
    changes.push(...read.changes);
    notes.push(...read.notes);
    problems.push(...read.problems);
  }
  return { plan: { changes, notes: [...new Set(notes)] }, problems };
}

function planOne(
  file: HostConfiguration,
  hosts: readonly Pick<MailHost, 'name' | 'addresses'>[],
  beside: ReadSibling,
  options: { readonly open?: boolean },
) {
  const shape = shapeOf(file.path);
  if (shape === null) return { changes: [], notes: [], problems: [unknownShape(file.path)] };
  const { services, notes, problems } = shape.read(file, beside);
  const read = services.map((service) => greetingsOf(service));
  const unbound = read.flatMap(({ greetings }) => greetings);
  const changes: PlannedGreeting[] = [];
  const unclear = new Set<string>();
  for (const greeting of unbound) {
    const apart = file.host === null ? ownHost(greeting, unbound, hosts) : null;
    const says = primaryName(unbound);
    const unclaimed = { path: file.path, nameParts: shape.nameParts, says, named: file.host };
    const binding =
      apart === null
        ? matchHost(unclaimed, hosts, options)
        : { kind: 'bound' as const, host: apart };
    if (binding.kind === 'bound') changes.push({ ...greeting, host: binding.host });
    else unclear.add(binding.message);
  }
  const at = { file: file.path, line: 1, column: 1 };
  return {
    changes,
    notes: [...notes, ...read.flatMap((one) => one.notes)],
    problems: [
      ...problems.slice(0, MAX_PROBLEMS),
      ...[...unclear].map((message) => ({ place: at, message })),
    ],
  };
}

/** A service that listens on one address may be a host of its own: that to which the address, or else the name said there, belongs. */
function ownHost(
  { address, port }: GreetingWithoutHost,
  all: readonly GreetingWithoutHost[],
  hosts: readonly Pick<MailHost, 'name' | 'addresses'>[],
): string | null {
  if (address === undefined) return null;
  const wanted = canonicalAddress(address);
  const holders = hosts.filter(({ addresses }) => {
    return addresses?.some((own) => canonicalAddress(own) === wanted) === true;
  });
  const names = new Set(holders.map(({ name }) => name));
  const [holder] = names;
  if (holder !== undefined && names.size === 1) return holder;
  const said = primaryName(all.filter((one) => one.address === address && one.port === port));
  return hosts.find(({ name }) => said !== null && name === canonicalName(said))?.name ?? null;
}

/** The name by which a server goes: that of its answers on port 25, or on the first port of all. */
function primaryName(greetings: readonly GreetingWithoutHost[]): string | null {
  const byRank = greetings.toSorted((a, b) => rank(a) - rank(b));
  return (
    byRank.find(({ ehlo }) => ehlo !== undefined)?.ehlo ??
    byRank.find(({ banner }) => banner !== undefined && banner !== null)?.banner ??
    null
  );
}

function rank({ port, address }: GreetingWithoutHost): number {
  return (port === null || port === 25 ? 0 : 2) + (address === undefined ? 0 : 1);
}

/** A glob finds master.cf beside its main.cf, with which it is read. */
function withoutMastersBeside(files: readonly HostConfiguration[]): HostConfiguration[] {
  const read = new Set(files.map(({ host, path }) => `${host}\n${path}`));
  return files.filter(({ host, path }) => {
    if (!baseName(path).includes('master.cf')) return true;
    return !read.has(`${host}\n${siblingMainCf(path)}`);
  });
}

function unknownShape(path: string): Problem {
  const usual = ['main.cf', 'master.cf', 'exim4.conf', 'smtpd.conf', 'sendmail.mc', 'sendmail.cf'];
  const near = didYouMean(baseName(path), usual);
  const message = `${code(path)} is no mail server configuration that is known by its name.${near} Read are ${SHAPE_NAMES.join(', ')}.`;
  return { place: { file: path, line: 1, column: 1 }, message };
}
