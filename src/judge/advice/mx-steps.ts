import { canonicalAddress } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import {
  addressesIn,
  type HostObservation,
  type MailDomainObservation,
  type MxRecord,
  recordsOf,
} from '../../model/observation.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { shownCanonicalName } from './canonical-name.ts';
import type { OwnStep } from './draft.ts';

/**
 * The steps for MX records whose target cannot receive mail, by target: another declared host takes its place, or the
 * record goes where others are right.
 *
 * @param wrong the records whose target is wrong
 * @param hosts the hosts that were looked up, the targets included
 * @param declared all declared hosts, those of other shards included
 */
export function mxSteps(
  { mailDomain: { domain }, mx }: MailDomainObservation,
  wrong: readonly MxRecord[],
  hosts: readonly HostObservation[],
  declared: readonly MailHost[],
): ReadonlyMap<string, OwnStep> {
  const records = recordsOf(mx);
  const used = new Set(
    records.filter((record) => !wrong.includes(record)).map(({ exchange }) => exchange),
  );
  const hasOthers = used.size > 0;
  const targets = new Set(records.map(({ exchange }) => exchange));
  const candidates = declared.filter(({ name, role }) => !targets.has(name) && role !== 'outbound');
  const steps = new Map<string, OwnStep>();
  for (const record of wrong) {
    const { exchange, preference } = record;
    const alias = aliasTarget(exchange, hosts);
    const atAddress = hostAtAddress(exchange, hosts.filter(canReceive));
    const host =
      alias === null
        ? (atAddress ?? (hasOthers ? null : onlyHostOf(domain, candidates)))
        : hostBehindAlias(domain, alias, hosts);
    const base = { stage: 'mx', kind: 'publish-record' } as const;
    if (host !== null && !used.has(host)) {
      used.add(host);
      steps.set(exchange, { ...base, ...mxReplacement(domain, preference, exchange, host) });
    } else if (used.size > 0 && canBeWritten(exchange) && (alias === null || host !== null)) {
      const written = mxRecord(domain, preference, exchange);
      steps.set(exchange, {
        ...base,
        text: `Remove \`${written}\`: mail goes to ${[...used].slice(0, 3).join(', ')}.`,
        remove: written,
      });
    } else {
      steps.set(exchange, {
        ...base,
        text: `Let the MX record of ${domain} name a host that has address records of its own, in place of ${exchange}.`,
      });
    }
  }
  return steps;
}

/**
 * The MX record that names a host in place of another name.
 *
 * @param preference null where it is not known
 * @param why a clause
 */
export function mxReplacement(
  domain: string,
  preference: number | null,
  old: string,
  host: string,
  why?: string,
): Pick<OwnStep, 'text' | 'record' | 'remove'> {
  const reason = why === undefined ? '' : `: ${why}`;
  const record = mxRecord(domain, preference ?? 10, host);
  return {
    text: `Publish \`${record}\` in place of the MX record that names ${old}${reason}.`,
    record,
    ...(preference === null || !canBeWritten(old)
      ? {}
      : { remove: mxRecord(domain, preference, old) }),
  };
}

function mxRecord(domain: string, preference: number, target: string): string {
  return `${domain}. MX ${preference} ${target}.`;
}

/** Whether a target needs no escaping in a zone file. An address may be one by mistake. */
function canBeWritten(target: string): boolean {
  return /^[a-z0-9_.-]+$/.test(target);
}

/** Whether an MX record may name the host: it may receive mail, and its name has addresses and is no alias. */
function canReceive({ host, forward }: HostObservation): boolean {
  return (
    host.role !== 'outbound' && forward.alias.kind !== 'found' && addressesIn(forward).length > 0
  );
}

/** The target of an MX record, where it is an alias, and what it is an alias of. */
interface Alias {
  readonly seen: HostObservation;
  readonly target: string;
}

function aliasTarget(exchange: string, hosts: readonly HostObservation[]): Alias | null {
  const seen = hosts.find(({ host }) => host.name === exchange);
  if (seen === undefined) return null;
  const [target] = recordsOf(seen.forward.alias);
  return target === undefined ? null : { seen, target };
}

/**
 * The host that takes the place of its alias. Where it is neither declared nor shown, and the alias is in the domain's own
 * zone, address records can take the place of the alias, which is a step of that host.
 */
function hostBehindAlias(
  domain: string,
  { seen, target }: Alias,
  hosts: readonly HostObservation[],
): string | null {
  if (hostNameProblem(target) !== null || addressesIn(seen.forward).length === 0) return null;
  const isOwnZone = organizationalDomain(seen.host.name) === organizationalDomain(domain);
  const isDeclared = hosts.some((one) => one.host.name === target && canReceive(one));
  return isDeclared || !isOwnZone || shownCanonicalName(seen) === target ? target : null;
}

/** The host whose address an MX record gives in place of a name. */
function hostAtAddress(exchange: string, hosts: readonly HostObservation[]): string | null {
  const address = canonicalAddress(exchange.replaceAll(/^\[(?:IPv6:)?|\]$/gi, ''));
  if (address === null) return null;
  return hosts.find(({ forward }) => addressesIn(forward).includes(address))?.host.name ?? null;
}

/** The declared host for the mail of a domain; null where several or none may be meant. */
function onlyHostOf(domain: string, hosts: readonly MailHost[]): string | null {
  const zone = organizationalDomain(domain);
  const names = new Set(
    hosts
      .filter(
        ({ name, domains }) =>
          domains.includes(domain) || (zone !== null && organizationalDomain(name) === zone),
      )
      .map(({ name }) => name),
  );
  const [only = null] = names;
  return names.size === 1 ? only : null;
}
