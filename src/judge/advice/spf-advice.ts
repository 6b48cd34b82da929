import { familyOf } from '../../model/address.ts';
import { summariseBlocks } from '../../model/address-blocks.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { canBeQuoted, txtRecord } from '../../model/zone-record.ts';

/** The SPF record to publish for a domain that has none. */
export function firstSpfAdvice(
  domain: string,
  host: MailHost,
  addresses: readonly string[],
): string {
  const mechanisms = mechanismsFor(addresses);
  if (host.role === 'inbound' || mechanisms.length === 0) {
    return `Publish an SPF record of ${domain} that names every host which sends for it, or \`${txtRecord(domain, 'v=spf1 -all')}\` if none does.`;
  }
  if (host.control === 'shared') {
    return `Ask the provider of ${host.name} which include mechanism names their senders, and publish \`${txtRecord(domain, 'v=spf1 include:… ~all')}\`.`;
  }
  if (mechanisms.length > MAX_MECHANISMS) return ownRecordAdvice(domain, host);
  const record = txtRecord(domain, ['v=spf1', ...mechanisms, '~all'].join(' '));
  return `Publish \`${record}\`, with the mechanisms of every other host that sends for ${domain} before its end.`;
}

/**
 * How to make an SPF record authorise addresses.
 *
 * @param records the domain's SPF records
 * @param location `first` makes receivers match the addresses before any mechanism that needs a DNS lookup
 */
export function authoriseAdvice(
  domain: string,
  records: readonly string[],
  host: MailHost,
  addresses: readonly string[],
  location: 'first' | 'last',
): string {
  if (host.control === 'shared') {
    return `Ask the provider of ${host.name} which include mechanism names their senders, and add it to the SPF record of ${domain}.`;
  }
  const mechanisms = mechanismsFor(addresses);
  if (mechanisms.length > MAX_MECHANISMS) return ownRecordAdvice(domain, host);
  const record = recordWith(records, mechanisms, location);
  const where = location === 'first' ? 'at its start' : 'before its end';
  const add = `Add \`${mechanisms.join(' ')}\` to the SPF record of ${domain}, ${where}`;
  return record === null ? `${add}.` : `${add}: \`${txtRecord(domain, record)}\`.`;
}

function ownRecordAdvice(domain: string, host: MailHost): string {
  return `Give the addresses of ${host.name} an SPF record of their own, and include it in that of ${domain}.`;
}

/** Quotes SPF records as one code span. Their backticks are escaped. */
export function quoteRecords(records: readonly string[]): string {
  return `\`${records.join(' / ').replaceAll('`', '\\x60')}\``;
}

/** A larger record is better split with `include` (RFC 7208 3.4). */
const MAX_MECHANISMS = 16;
const MAX_RECORD_CHARACTERS = 450;

/** An `ip4` or `ip6` mechanism for each block of addresses: these cost receivers no DNS lookup. */
function mechanismsFor(addresses: readonly string[]): string[] {
  return summariseBlocks(addresses).map((block) => `ip${familyOf(block)}:${block}`);
}

/** The record with the mechanisms added; null where it is too long, or cannot be quoted exactly. */
function recordWith(
  [record = 'v=spf1']: readonly string[],
  mechanisms: readonly string[],
  location: 'first' | 'last',
): string | null {
  if (!canBeQuoted(record)) return null;
  const terms = record.split(' ').filter((term) => term !== '');
  const end = terms.findIndex((term) => /^(?:[-+~?]?all|redirect=.*)$/i.test(term));
  const at = location === 'first' ? 1 : end === -1 ? terms.length : end;
  const extended = terms.toSpliced(at, 0, ...mechanisms).join(' ');
  return extended.length > MAX_RECORD_CHARACTERS ? null : extended;
}
