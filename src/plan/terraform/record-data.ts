import { canonicalAddress, familyOf } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { PlannedData, PlannedType } from '../../model/planned.ts';
import { sanitiseInline } from '../../model/sanitise.ts';

/** Longest TXT text that is kept: more than an SPF record or a key ever has. */
const MAX_TEXT = 4096;
/** Quotes and escapes make a text longer, but not beyond this. */
const MAX_SPELLED = 4 * MAX_TEXT;

/** How a provider spells its records. */
export interface Spelling {
  /** How TXT texts stand: as they are, in quotes, or unquoted words of which each is a string. */
  readonly text: 'plain' | 'quoted' | 'words';
  /** The zone that a name without a trailing dot is in; null where names are whole without one. */
  readonly origin: string | null;
}

/** Reads one record's data as a provider spells it: canonical data, or what it should have been. */
export function readRecord(
  type: PlannedType,
  text: string,
  spelling: Spelling,
): { readonly data: PlannedData[PlannedType] } | { readonly wanted: string } {
  switch (type) {
    case 'A':
    case 'AAAA':
      return readAddress(text, type === 'A' ? 4 : 6);
    case 'CNAME':
    case 'PTR':
      return readName(text, spelling);
    case 'MX': {
      const [, preference = '', exchange = ''] = /^(\d{1,5})\s+(\S+)$/.exec(text) ?? [];
      return readMx(preference, exchange, spelling);
    }
    case 'TXT':
      return text.length > MAX_SPELLED
        ? { wanted: 'TXT record of a length that fits' }
        : { data: sanitiseInline(joined(text, spelling), MAX_TEXT) };
  }
}

/** Reads an MX record whose two parts are told apart. */
export function readMx(
  preference: string,
  exchange: string,
  spelling: Spelling,
): { readonly data: PlannedData['MX'] } | { readonly wanted: string } {
  const wanted = { wanted: 'MX record' };
  if (!/^\d{1,5}$/.test(preference) || Number(preference) > 65_535) return wanted;
  // RFC 7505: the root says that the domain takes no mail.
  if (exchange === '.') return { data: { preference: Number(preference), exchange } };
  const name = readName(exchange, spelling);
  return 'wanted' in name
    ? wanted
    : { data: { preference: Number(preference), exchange: name.data } };
}

/**
 * A name that may own records or be pointed to, in canonical form: labels as zones hold them, so also
 * `_dmarc`, `*` and the `0/25` of RFC 2317. Null where the text is no name.
 */
export function dnsName(text: string): string | null {
  if (text.length > 1000) return null;
  const name = canonicalName(text.replace(/^\\052(?=\.)/, '*'));
  const fits = name.length <= 253 && name.split('.').every((label) => OWNER_LABEL.test(label));
  return fits ? name : null;
}

const OWNER_LABEL = /^(?:\*|[a-z0-9_/-]{1,63})$/;

function readAddress(
  text: string,
  family: 4 | 6,
): { readonly data: string } | { readonly wanted: string } {
  const address = canonicalAddress(text);
  return address === null || familyOf(address) !== family
    ? { wanted: `IPv${family} address` }
    : { data: address };
}

function readName(
  text: string,
  { origin }: Spelling,
): { readonly data: string } | { readonly wanted: string } {
  const relative = origin !== null && !text.endsWith('.');
  const name = dnsName(relative ? (text === '@' ? origin : `${text}.${origin}`) : text);
  return name === null ? { wanted: 'name' } : { data: name };
}

/** The strings of a TXT record joined (RFC 7208 3.3). */
function joined(text: string, spelling: Spelling): string {
  if (spelling.text === 'plain') return text;
  if (!text.startsWith('"')) {
    // Route 53 takes `first""second` for two strings; Cloud DNS takes each unquoted word for one.
    return spelling.text === 'words' ? text.replace(/\s+/g, '') : text.replaceAll('""', '');
  }
  const strings = Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"/gs), ([, inner = '']) => inner);
  return strings.join('').replace(/\\(\d{3}|.)/gs, (_, code: string) => {
    return code.length === 3 ? String.fromCharCode(Number(code) & 0xff) : code;
  });
}
