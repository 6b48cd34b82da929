import { familyOf } from '../../model/address.ts';
import { summariseBlocks } from '../../model/address-blocks.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { canBeQuoted, txtRecord } from '../../model/zone-record.ts';
import type { DomainSenders } from '../rule.ts';
import type { Draft, OwnStep } from './draft.ts';

/**
 * The SPF record to publish for a domain that has none. It is the same record whichever host it is reported for.
 *
 * @param senders the declared hosts that send for the domain
 */
export function firstSpfStep(
  domain: string,
  host: MailHost,
  { mechanisms }: DomainSenders,
): OwnStep {
  const isOfProvider = host.control === 'shared' && host.role !== 'inbound';
  if (mechanisms.length === 0 && !isOfProvider) {
    return publish(
      `Publish an SPF record of ${domain} that names every host which sends for it, or \`${txtRecord(domain, 'v=spf1 -all')}\` if none does.`,
    );
  }
  if (isOfProvider) {
    return ask(
      `Ask the provider of ${host.name} which include mechanism names their senders, and publish \`${txtRecord(domain, 'v=spf1 include:… ~all')}\`.`,
    );
  }
  if (mechanisms.length > MAX_MECHANISMS) return ownRecordStep(domain, host);
  const record = txtRecord(domain, ['v=spf1', ...mechanisms, '~all'].join(' '));
  const text = `Publish \`${record}\`, with the mechanisms of every other host that sends for ${domain} before its end.`;
  return publish(text, record);
}

/**
 * How an SPF record that authorises every address is made to authorise those of its senders.
 *
 * @param senders the declared hosts that send for the domain
 */
export function closedRecordStep(
  domain: string,
  records: readonly string[],
  { mechanisms }: DomainSenders,
): OwnStep {
  const hasMechanisms = mechanisms.length > 0 && mechanisms.length <= MAX_MECHANISMS;
  const open =
    records.length === 1 && hasMechanisms ? recordWith(records, mechanisms, 'last') : null;
  const record = open?.replace(/ \+?all$/i, ' ~all') ?? null;
  const text = `Replace \`all\` at the end of the SPF record of ${domain} by \`~all\`, after the mechanisms of every host that sends for it.`;
  if (record === null || record === open) return publish(text);
  const line = txtRecord(domain, record);
  return publish(`${text} With the declared hosts: \`${line}\`.`, line);
}

/**
 * How to make an SPF record authorise the addresses of mechanisms.
 *
 * @param records the domain's SPF records
 * @param location `first` makes receivers match the addresses before any mechanism that needs a DNS lookup
 */
export function authoriseStep(
  domain: string,
  records: readonly string[],
  host: MailHost,
  mechanisms: readonly string[],
  location: 'first' | 'last',
): OwnStep {
  if (host.control === 'shared') {
    return ask(
      `Ask the provider of ${host.name} which include mechanism names their senders, and add it to the SPF record of ${domain}.`,
    );
  }
  if (mechanisms.length > MAX_MECHANISMS) return ownRecordStep(domain, host);
  const record = recordWith(records, mechanisms, location);
  const where = location === 'first' ? 'at its start' : 'before its end';
  const add = `Add \`${mechanisms.join(' ')}\` to the SPF record of ${domain}, ${where}`;
  if (record === null) return publish(`${add}.`);
  const line = txtRecord(domain, record);
  return publish(`${add}: \`${line}\`.`, line);
}

/** How the SPF record of a HELO name is made to authorise the address that sends with it. */
export function heloSpfStep(name: string, address: string, isOwnName: boolean): Draft {
  if (!isOwnName) {
    const text = `Ask the operator of ${name} to authorise ${address} in its SPF record.`;
    return { ...ask(text), address, owner: name };
  }
  const [mechanism = ''] = mechanismsFor([address]);
  const text = `Add \`${mechanism}\` to the SPF record of ${name}; \`${txtRecord(name, `v=spf1 ${mechanism} -all`)}\` is enough for a name that only this server sends with.`;
  return { ...publish(text), address };
}

function publish(text: string, record?: string): OwnStep {
  return {
    stage: 'domain',
    kind: 'publish-record',
    text,
    ...(record === undefined ? {} : { record }),
  };
}

function ask(text: string): OwnStep {
  return { stage: 'domain', kind: 'ask-owner', text };
}

function ownRecordStep(domain: string, host: MailHost): OwnStep {
  return publish(
    `Give the addresses of ${host.name} an SPF record of their own, and include it in that of ${domain}.`,
  );
}

/** Quotes SPF records as one code span. Their backticks are escaped. */
export function quoteRecords(records: readonly string[]): string {
  return `\`${records.join(' / ').replaceAll('`', '\\x60')}\``;
}

/** A larger record is better split with `include` (RFC 7208 3.4). */
const MAX_MECHANISMS = 16;
const MAX_RECORD_CHARACTERS = 450;

/** An `ip4` or `ip6` mechanism for each block of addresses: these cost receivers no DNS lookup. */
export function mechanismsFor(addresses: readonly string[]): string[] {
  return summariseBlocks(addresses).map((block) => `ip${familyOf(block)}:${block}`);
}

/** The record with the mechanisms added; null where it is too long, or cannot be quoted exactly. */
function recordWith(
  [record = 'v=spf1']: readonly string[],
  mechanisms: readonly string[],
  location: 'first' | 'last',
): string | null {
  if (!canBeQuoted(record)) return null;
  const terms = record.split(' ').filter((term) => term !== '' && !mechanisms.includes(term));
  const end = terms.findIndex((term) => /^(?:[-+~?]?all|redirect=.*)$/i.test(term));
  const at = location === 'first' ? 1 : end === -1 ? terms.length : end;
  const extended = terms.toSpliced(at, 0, ...mechanisms).join(' ');
  return extended.length > MAX_RECORD_CHARACTERS ? null : extended;
}
