import type { PlannedType } from '../../model/planned.ts';
import { didYouMean, quote } from '../../model/suggestion.ts';
import type { Word } from './master-file-lines.ts';
import type { WordProblem } from './token-error.ts';

/** What stands between a record's name and its data. */
export interface RecordHead {
  readonly kind: 'head';
  /** `other`: a type that says nothing of a mail host's identity. */
  readonly type: PlannedType | 'SOA' | 'other';
  /** The words behind the type. */
  readonly data: readonly Word[];
}

/**
 * Reads the TTL, the class and the type of a record: the first two in either order, and each may be missing
 * (RFC 1035 5.1). The class is that of the Internet.
 *
 * @param words those behind the owner's name
 * @param end the last word before them, for a record that ends too early
 */
export function readHead(words: readonly Word[], end: Word): RecordHead | WordProblem {
  const seen = { ttl: false, class: false };
  for (const [index, word] of words.entries()) {
    const text = word.text.toUpperCase();
    if (word.quoted) return wrong(word, 'is in quotes; expected a record type such as A');
    if (!seen.ttl && TTL.test(text)) seen.ttl = true;
    else if (!seen.class && CLASSES.includes(text)) seen.class = true;
    else if (OTHER_CLASSES.includes(text)) {
      return wrong(word, 'is another class than that of the Internet; expected IN');
    } else {
      const type = typeOf(text);
      if (type === null) return wrong(word, `is no record type.${didYouMean(text, TYPES)}`);
      return { kind: 'head', type, data: words.slice(index + 1) };
    }
  }
  const last = words.at(-1) ?? end;
  return wrong(last, 'is where the record ends; expected a record type such as A');
}

/** Whether a word may be a TTL: seconds, or numbers with the units that BIND reads, as in `1h30m`. */
const TTL = /^(?:\d{1,10}|(?:\d{1,10}[WDHMS])+)$/;

const CLASSES: readonly string[] = ['IN', 'CLASS1'];
const OTHER_CLASSES: readonly string[] = ['CH', 'CHAOS', 'HS', 'HESIOD', 'CS', 'CLASS3', 'CLASS4'];

function typeOf(text: string): RecordHead['type'] | null {
  const numbered = /^TYPE(\d{1,5})$/.exec(text)?.[1];
  if (numbered !== undefined) return NUMBERS[Number(numbered)] ?? 'other';
  if (!TYPES.includes(text)) return null;
  return Object.values(NUMBERS).find((type) => type === text) ?? 'other';
}

const NUMBERS: Readonly<Record<number, PlannedType | 'SOA'>> = {
  1: 'A',
  5: 'CNAME',
  6: 'SOA',
  12: 'PTR',
  15: 'MX',
  16: 'TXT',
  28: 'AAAA',
};

/** All that BIND 9.18 knows by name, and what came later, so that a slip of the pen is told from a type. */
const TYPES: readonly string[] = (
  'A AAAA PTR CNAME MX TXT SOA NS ' +
  'A6 AFSDB AMTRELAY APL ATMA AVC CAA CDNSKEY CDS CERT CSYNC DHCID DLV DNAME DNSKEY DOA DS DSYNC EID EUI48 EUI64 ' +
  'GPOS HINFO HIP HTTPS IPSECKEY ISDN KEY KX L32 L64 LOC LP MB MD MF MG MINFO MR NAPTR NID NIMLOC NINFO NSAP ' +
  'NSAP-PTR NSEC NSEC3 NSEC3PARAM NULL NXT OPENPGPKEY PX RESINFO RKEY RP RRSIG RT SIG SINK SMIMEA SPF SRV SSHFP ' +
  'SVCB TA TALINK TLSA UID UINFO UNSPEC URI WALLET WKS X25 ZONEMD'
).split(' ');

function wrong(word: Word, what: string): WordProblem {
  const message = `${quote(word.text)} ${what}`;
  return { kind: 'problem', word, message: /[.?]$/.test(message) ? message : `${message}.` };
}
