import { familyOf } from '../../model/address.ts';
import { summariseBlocks } from '../../model/address-blocks.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { canBeQuoted, txtRecord } from '../../model/zone-record.ts';

/** The first SPF record of a domain, to publish as it stands. */
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
 * How to let an SPF record authorise addresses that it does not, or not before it meets a limit.
 *
 * @param records the domain's SPF records
 * @param place `first` lets a receiver come to these addresses before any DNS lookup
 */
export function authoriseAdvice(
  domain: string,
  records: readonly string[],
  host: MailHost,
  addresses: readonly string[],
  place: 'first' | 'last',
): string {
  if (host.control === 'shared') {
    return `Ask the provider of ${host.name} which include mechanism names their senders, and add it to the SPF record of ${domain}.`;
  }
  const mechanisms = mechanismsFor(addresses);
  if (mechanisms.length > MAX_MECHANISMS) return ownRecordAdvice(domain, host);
  const whole = recordWith(records, mechanisms, place);
  const where = place === 'first' ? 'at its start' : 'before its end';
  const add = `Add \`${mechanisms.join(' ')}\` to the SPF record of ${domain}, ${where}`;
  return whole === null ? `${add}.` : `${add}: \`${txtRecord(domain, whole)}\`.`;
}

function ownRecordAdvice(domain: string, host: MailHost): string {
  return `Give the addresses of ${host.name} an SPF record of their own, and include it in that of ${domain}.`;
}

/** SPF records within a sentence, as one span that no backtick of theirs ends. */
export function quoteRecords(records: readonly string[]): string {
  return `\`${records.join(' / ').replaceAll('`', '\\x60')}\``;
}

/** Beyond so many mechanisms, or so long a record, one that includes others is easier kept (RFC 7208 3.4). */
const MAX_MECHANISMS = 16;
const MAX_RECORD_LENGTH = 450;

/** An `ip4` or `ip6` mechanism for each block of addresses; it costs a receiver no lookup. */
function mechanismsFor(addresses: readonly string[]): string[] {
  return summariseBlocks(addresses).map((block) => `ip${familyOf(block)}:${block}`);
}

/** A record with further mechanisms; null where it is too long, or not quite as it stands in DNS. */
function recordWith(
  [record = 'v=spf1']: readonly string[],
  mechanisms: readonly string[],
  place: 'first' | 'last',
): string | null {
  if (!canBeQuoted(record)) return null;
  const terms = record.split(' ').filter((term) => term !== '');
  const end = terms.findIndex((term) => /^(?:[-+~?]?all|redirect=.*)$/i.test(term));
  const at = place === 'first' ? 1 : end === -1 ? terms.length : end;
  const whole = terms.toSpliced(at, 0, ...mechanisms).join(' ');
  return whole.length > MAX_RECORD_LENGTH ? null : whole;
}
