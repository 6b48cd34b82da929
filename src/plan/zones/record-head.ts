import type { PlannedType } from '../../model/planned.ts';
import { didYouMean } from '../../model/suggestion.ts';
import { type Token, type TokenError, tokenError } from './master-file-entries.ts';

/** The part of a record between its owner name and its data. */
export interface RecordHead {
  readonly kind: 'head';
  /** `other`: a type that does not concern mail hosts. */
  readonly type: PlannedType | 'SOA' | 'NS' | 'DNAME' | 'other';
  /** The tokens after the type. */
  readonly data: readonly Token[];
}

/**
 * Reads the TTL, the class and the type of a record. TTL and class are optional and come in either order (RFC 1035
 * section 5.1). The class must be IN.
 *
 * @param tokens the tokens after the owner name
 * @param previous the token before them, where an error about an incomplete record is reported
 */
export function readRecordHead(tokens: readonly Token[], previous: Token): RecordHead | TokenError {
  let hasTtl = false;
  let hasClass = false;
  for (const [index, token] of tokens.entries()) {
    const text = token.text.toUpperCase();
    if (token.quoted) return tokenError(token, 'is in quotes; expected a record type such as A');
    // Windows DNS exports the age of a record: `www [Aging:3641234] 3600 A 192.0.2.1`.
    if (/^\[AG(?:E|ING):\d+\]$/.test(text)) continue;
    if (!hasTtl && isTtl(text)) hasTtl = true;
    else if (!hasClass && CLASSES.includes(text)) hasClass = true;
    else if (OTHER_CLASSES.includes(text)) {
      return tokenError(
        token,
        'is the class of a record that is not read; only records of the class IN are',
      );
    } else {
      const type = typeOf(text);
      if (type === null) {
        const message = PROVIDER_TYPES.includes(text)
          ? 'is a record type of some DNS servers and providers, which is not read'
          : `is not a record type.${didYouMean(text, TYPES)}`;
        return tokenError(token, message);
      }
      return { kind: 'head', type, data: tokens.slice(index + 1) };
    }
  }
  const last = tokens.at(-1) ?? previous;
  return tokenError(last, 'is where the record ends; expected a record type such as A');
}

/** Whether a text is a TTL: a number of seconds of 32 bits, or numbers with BIND's units, as in `1h30m`. */
export function isTtl(text: string): boolean {
  if (/^\d{1,10}$/.test(text)) return Number(text) <= 0xffff_ffff;
  return /^(?:\d{1,10}[WDHMS])+$/i.test(text);
}

const CLASSES: readonly string[] = ['IN', 'CLASS1'];
const OTHER_CLASSES: readonly string[] = ['CH', 'CHAOS', 'HS', 'HESIOD', 'CS', 'CLASS3', 'CLASS4'];

function typeOf(text: string): RecordHead['type'] | null {
  const number = /^TYPE(\d{1,5})$/.exec(text)?.[1];
  if (number !== undefined) return TYPE_NUMBERS[Number(number)] ?? 'other';
  if (!TYPES.includes(text)) return null;
  return Object.values(TYPE_NUMBERS).find((type) => type === text) ?? 'other';
}

const TYPE_NUMBERS: Readonly<Record<number, Exclude<RecordHead['type'], 'other'>>> = {
  1: 'A',
  2: 'NS',
  5: 'CNAME',
  6: 'SOA',
  12: 'PTR',
  15: 'MX',
  16: 'TXT',
  28: 'AAAA',
  39: 'DNAME',
};

/** Types whose records a server or provider replaces by others, such as addresses. */
const PROVIDER_TYPES: readonly string[] = [
  'ALIAS',
  'ANAME',
  'FLATTEN',
  'LUA',
  'PCNAME',
  'URL',
  'URLFWD',
  'WORKER',
];

/** All types that BIND 9.18 knows by name, and later ones. Any other word is reported as a typing error. */
const TYPES: readonly string[] = (
  'A AAAA PTR CNAME MX TXT SOA NS ' +
  'A6 AFSDB AMTRELAY APL ATMA AVC BRID CAA CDNSKEY CDS CERT CSYNC DHCID DLV DNAME DNSKEY DOA DS DSYNC EID EUI48 EUI64 ' +
  'GPOS HHIT HINFO HIP HTTPS IPSECKEY ISDN KEY KX L32 L64 LOC LP MB MD MF MG MINFO MR NAPTR NID NIMLOC NINFO NSAP ' +
  'NSAP-PTR NSEC NSEC3 NSEC3PARAM NULL NXT OPENPGPKEY PX RESINFO RKEY RP RRSIG RT SIG SINK SMIMEA SPF SRV SSHFP ' +
  'SVCB TA TALINK TLSA UID UINFO UNSPEC URI WALLET WKS X25 ZONEMD'
).split(' ');
