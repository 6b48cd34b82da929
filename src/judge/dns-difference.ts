import { durationInWords } from '../model/duration.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { DnsDifference, DnsServerAnswer } from '../model/observation.ts';
import { inEveryState, type Sentence } from './sentence.ts';

/** The answer that counts: that of the zone's own servers, or where none of them is in reach, the last of the others. */
export function currentAnswer({ answers }: DnsDifference): string {
  const current = answers.find(({ kind }) => kind === 'authority') ?? answers.at(-1);
  return current === undefined ? 'none' : answerText(current);
}

/** The different answers besides the one that counts. */
export function otherAnswers(difference: DnsDifference): string {
  const current = currentAnswer(difference);
  const others = difference.answers.map(answerText).filter((text) => text !== current);
  return [...new Set(others)].join(' or ');
}

/**
 * Which record differs, who answers what, and for how long caches may go on with an old answer. One or two sentences.
 *
 * @param what the record, for a person
 */
export function differenceInWords(
  { name, type, answers, ttlS }: DnsDifference,
  what = `the ${type} record of ${name}`,
): Sentence {
  const byText = Map.groupBy(answers, answerText);
  const clauses = [...byText].map(([text, servers]) => {
    const list = listInWords(servers.map(serverInWords), 3);
    return `${list} ${servers.length === 1 ? 'answers' : 'answer'} ${text}`;
  });
  const wait =
    ttlS === null ? '' : ` Caches may keep an old answer for at most ${durationInWords(ttlS)}.`;
  const difference = `disagree about ${what}: ${clauses.join(', and ')}.${wait}`;
  return isOfZone({ answers })
    ? inEveryState`Name servers ${difference}`
    : inEveryState`The resolvers ${difference}`;
}

/** Whether one of the answers is that of a zone's own server. */
export function isOfZone({ answers }: Pick<DnsDifference, 'answers'>): boolean {
  return answers.some(({ kind }) => kind === 'authority');
}

function answerText({ records }: DnsServerAnswer): string {
  return records.length === 0 ? 'none' : records.join(', ');
}

function serverInWords({ server, kind }: DnsServerAnswer): string {
  return kind === 'authority' ? `the zone's server ${server}` : `the resolver ${server}`;
}
