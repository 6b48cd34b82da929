import type { DnsFailureReason } from '../../model/observation.ts';
import type { DnsAnswer, Rcode } from './message.ts';
import type { QueryType, RecordOf } from './message-reader.ts';

/**
 * What an answer states about the records of a name and type. `aliases` lead from the name to these records, in order.
 */
export type AnswerContent<T extends QueryType> =
  | {
      readonly kind: 'records';
      readonly aliases: readonly Alias[];
      readonly records: readonly RecordOf<T>[];
    }
  | {
      readonly kind: 'absent';
      readonly aliases: readonly Alias[];
      readonly why: 'nxdomain' | 'nodata';
      /** The origin of the zone that lacks the records; null where the answer has no SOA. */
      readonly zone: string | null;
      /** Seconds for which the absence may be cached (RFC 2308 5); null where the answer has no SOA. */
      readonly ttlS: number | null;
    }
  /** The name is an alias, and the answer does not contain what its target has. */
  | { readonly kind: 'alias'; readonly aliases: readonly Alias[]; readonly target: string }
  /** Nothing: an error, a referral, or records that do not answer the question. */
  | { readonly kind: 'none'; readonly reason: DnsFailureReason; readonly problem: string };

export type Alias = RecordOf<'CNAME'>;

/** The most aliases in one answer; common resolvers stop earlier. */
const MAX_ALIASES = 16;

/**
 * Reads what an answer states. An absence can be a fault of a host, so an answer counts as one only if it is a negative answer
 * by RFC 2308 2: with the SOA of the name's zone, or with nothing.
 */
export function readAnswer<T extends QueryType>(answer: DnsAnswer, type: T): AnswerContent<T> {
  if (answer.rcode !== 'noerror' && answer.rcode !== 'nxdomain') {
    const [reason, problem] = ERRORS[answer.rcode];
    return none(reason, `${problem}${extendedErrors(answer)}`);
  }
  if (answer.isReplaced) {
    return none(
      'dns-error',
      `does not answer with what the zone contains${extendedErrors(answer)}`,
    );
  }
  const aliases = type === 'CNAME' ? NO_ALIASES : followAliases(answer);
  const end = aliases.at(-1)?.target ?? answer.name;
  if (aliases.length > MAX_ALIASES) return none('dns-error', 'answers with too many aliases');
  const records = answer.answers.filter(
    (record): record is RecordOf<T> => record.type === type && record.name === end,
  );
  if (records.length > 0) {
    return answer.rcode === 'noerror'
      ? { kind: 'records', aliases, records }
      : none('dns-error', 'answers NXDOMAIN together with records');
  }
  if (aliases.length === 0 && answer.answers.length + answer.otherAnswers > 0) {
    return none('dns-error', 'answers with records of another name, type or class');
  }
  const why = answer.rcode === 'nxdomain' ? 'nxdomain' : 'nodata';
  const soas = answer.authorities.filter(
    (record): record is RecordOf<'SOA'> => record.type === 'SOA',
  );
  const soa = soas.find(({ name }) => isInZone(end, name));
  if (soa !== undefined) {
    const ttlS = Math.min(soa.ttlS, soa.minimumS);
    return { kind: 'absent', aliases, why, zone: soa.name, ttlS };
  }
  if (why === 'nodata' && aliases.length > 0) return { kind: 'alias', aliases, target: end };
  if (soas.length > 0) return none('dns-error', 'answers with the SOA of another zone');
  // RFC 2308 2.2: NS records without a SOA are a referral.
  if (why === 'nodata' && answer.authorities.some((record) => record.type === 'NS')) {
    return none('dns-error', 'answers with a referral to other name servers');
  }
  return { kind: 'absent', aliases, why, zone: null, ttlS: null };
}

/** The errors of an answer, for a person. */
const ERRORS: Readonly<
  Record<Exclude<Rcode, 'noerror' | 'nxdomain'>, readonly [DnsFailureReason, string]>
> = {
  servfail: ['dns-servfail', 'answers SERVFAIL'],
  refused: ['dns-refused', 'answers REFUSED'],
  formerr: ['dns-error', 'answers FORMERR'],
  notimp: ['dns-error', 'answers NOTIMP'],
  other: ['dns-error', 'answers with an unknown error'],
};

function extendedErrors({ extendedErrors: errors }: DnsAnswer): string {
  return errors.length > 0 ? ` (${errors.join('; ')})` : '';
}

function none(reason: DnsFailureReason, problem: string) {
  return { kind: 'none', reason, problem } as const;
}

const NO_ALIASES: readonly Alias[] = [];

/** The aliases that lead away from the asked name; one more than are allowed where there are too many, or a circle. */
function followAliases({ answers, name }: DnsAnswer): readonly Alias[] {
  const chain: Alias[] = [];
  while (chain.length <= MAX_ALIASES) {
    const end = chain.at(-1)?.target ?? name;
    const next = answers.find(
      (record): record is Alias => record.type === 'CNAME' && record.name === end,
    );
    if (next === undefined) break;
    chain.push(next);
  }
  return chain;
}

/** The name at the end of the asked name's aliases, as far as an answer contains them. Too many are not followed. */
export function endOfAliases(answer: DnsAnswer): string {
  const chain = followAliases(answer);
  return chain.length > MAX_ALIASES ? answer.name : (chain.at(-1)?.target ?? answer.name);
}

/** Whether a name is the origin of a zone, or below it. */
export function isInZone(name: string, origin: string): boolean {
  return origin === '.' || name === origin || name.endsWith(`.${origin}`);
}
