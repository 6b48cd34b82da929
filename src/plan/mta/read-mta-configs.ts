import { canonicalAddress } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { MailHost, Problem } from '../../model/mail-host.ts';
import type { Plan, PlannedGreeting } from '../../model/planned.ts';
import { didYouMean } from '../../model/suggestion.ts';
import { detectConfigFormat, FORMAT_NAMES } from './config-format.ts';
import { baseName, inBackticks } from './config-text.ts';
import { type HostMatch, matchHost } from './match-host.ts';
import { type GreetingWithoutHost, plannedGreetings } from './planned-greetings.ts';
import { siblingMainCf } from './postfix/read-postfix.ts';
import type { ConfigFile, ReadSibling } from './reader.ts';

/** A configuration file of a mail server. */
export interface HostConfigFile extends ConfigFile {
  /** The host that the input gives for the file; null where it gives none. */
  readonly host: string | null;
}

/** The planned greetings, and what is wrong with the files. */
export interface MtaPlan {
  readonly plan: Plan;
  /** Mistakes that the mail server would reject, and files that match no host. */
  readonly problems: readonly Problem[];
}

type DeclaredHost = Pick<MailHost, 'name' | 'addresses'>;

/** The most mistakes of one file that are reported. */
const MAX_PROBLEMS = 20;

/**
 * Reads the names that mail servers announce from their configuration files in the repository.
 *
 * @param hosts the declared hosts
 * @param readSibling reads files that belong to a given one; it gets only paths inside the workspace
 * @param options `open` where `mx:` entries may add hosts that are not in `hosts`
 */
export function readMtaConfigs(
  files: readonly HostConfigFile[],
  hosts: readonly DeclaredHost[],
  readSibling: ReadSibling,
  options: { readonly open?: boolean } = {},
): MtaPlan {
  const changes: PlannedGreeting[] = [];
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const file of withoutPairedMasterCf(files)) {
    const reading = readConfig(file, hosts, readSibling, options);
    changes.push(...reading.changes);
    notes.push(...reading.notes);
    problems.push(...reading.problems);
  }
  return { plan: { changes, zones: [], unread: [], notes: [...new Set(notes)] }, problems };
}

function readConfig(
  file: HostConfigFile,
  hosts: readonly DeclaredHost[],
  readSibling: ReadSibling,
  options: { readonly open?: boolean },
) {
  const format = detectConfigFormat(file.path);
  if (format === null) return { changes: [], notes: [], problems: [unknownFormat(file.path)] };
  const { services, notes, problems } = format.read(file, readSibling);
  const planned = services.map((service) => plannedGreetings(service));
  const greetings = planned.flatMap((one) => one.greetings);
  const hints = {
    path: file.path,
    nameParts: format.nameParts,
    announcedName: primaryName(greetings),
    inputHost: file.host,
  };
  const changes: PlannedGreeting[] = [];
  const unmatched = new Set<string>();
  for (const greeting of greetings) {
    const ownHost = file.host === null ? hostOfAddress(greeting, greetings, hosts) : null;
    const match: HostMatch =
      ownHost === null ? matchHost(hints, hosts, options) : { kind: 'matched', host: ownHost };
    if (match.kind === 'matched') changes.push({ ...greeting, host: match.host });
    else unmatched.add(match.message);
  }
  const location = { file: file.path, line: 1, column: 1 };
  return {
    changes,
    notes: [...notes, ...planned.flatMap((one) => one.notes)],
    problems: [
      ...problems.slice(0, MAX_PROBLEMS),
      ...[...unmatched].map((message) => ({ location, message })),
    ],
  };
}

/**
 * The host of a service that listens on a single address: the host that declares the address, or else the host
 * whose name the service announces there.
 */
function hostOfAddress(
  { address, port }: GreetingWithoutHost,
  greetings: readonly GreetingWithoutHost[],
  hosts: readonly DeclaredHost[],
): string | null {
  if (address === undefined) return null;
  const wanted = canonicalAddress(address);
  const withAddress = hosts.filter(({ addresses }) => {
    return addresses?.some((declared) => canonicalAddress(declared) === wanted) === true;
  });
  const names = new Set(withAddress.map(({ name }) => name));
  const [only] = names;
  if (only !== undefined && names.size === 1) return only;
  const announced = primaryName(
    greetings.filter((one) => one.address === address && one.port === port),
  );
  const host = hosts.find(({ name }) => announced !== null && name === canonicalName(announced));
  return host?.name ?? null;
}

/** The name of a server: its EHLO name, or else its banner name; services on port 25 come first. */
function primaryName(greetings: readonly GreetingWithoutHost[]): string | null {
  const byPriority = greetings.toSorted((a, b) => priority(a) - priority(b));
  return (
    byPriority.find(({ ehlo }) => ehlo !== undefined)?.ehlo ??
    byPriority.find(({ banner }) => banner !== undefined && banner !== null)?.banner ??
    null
  );
}

function priority({ port, address }: GreetingWithoutHost): number {
  return (port === null || port === 25 ? 0 : 2) + (address === undefined ? 0 : 1);
}

/** Drops each master.cf whose main.cf is in the list too, since main.cf is read together with it. */
function withoutPairedMasterCf(files: readonly HostConfigFile[]): HostConfigFile[] {
  const listed = new Set(files.map(({ host, path }) => `${host}\n${path}`));
  return files.filter(({ host, path }) => {
    if (!baseName(path).includes('master.cf')) return true;
    return !listed.has(`${host}\n${siblingMainCf(path)}`);
  });
}

function unknownFormat(path: string): Problem {
  const usual = ['main.cf', 'master.cf', 'exim4.conf', 'smtpd.conf', 'sendmail.mc', 'sendmail.cf'];
  const near = didYouMean(baseName(path), usual);
  const message = `${inBackticks(path)} is no mail server configuration that is known by its name.${near} Read are ${FORMAT_NAMES.join(', ')}.`;
  return { location: { file: path, line: 1, column: 1 }, message };
}
