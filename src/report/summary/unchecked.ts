import { inconclusiveStep } from '../../judge/advice/host-advice.ts';
import { capital } from '../../model/capital.ts';
import { hostKey } from '../../model/host-key.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { Report, ReportHost, ReportInconclusive } from '../../model/report.ts';
import { code, prose } from '../escape.ts';
import { inconclusiveWords } from '../facts.ts';
import { byReach, unreachedWords } from '../unreached.ts';
import { cappedList } from './size-limit.ts';

/** Items of the list. The JSON report has all inconclusive checks. */
const MAX_ITEMS = 10;
/** Hosts named per item. */
const MAX_NAMES = 4;

/**
 * What could not be checked, each reason once: checks that failed for the same reason share an item. A port that this
 * runner cannot reach concerns the runner and not the hosts, so it has one sentence.
 */
export function uncheckedSection(hosts: readonly ReportHost[], report: Report): string[] {
  const { blocked, others } = byReach(report);
  const groups = Map.groupBy(others, ({ check, reason, world }) =>
    JSON.stringify([check, reason, world === 'planned']),
  );
  const listed = new Set(report.inconclusive.map(({ host, port }) => hostKey(host, port)));
  const unknown = hosts.filter(
    ({ name, port, verdict, internalError }) =>
      verdict === 'inconclusive' && internalError === null && !listed.has(hostKey(name, port)),
  );
  const all = [
    ...(blocked.length === 0 ? [] : [prose(unreachedWords(blocked))]),
    ...cappedList([...groups.values()], MAX_ITEMS, checkItem),
    ...cappedList(unknown, MAX_ITEMS, ({ name, advice }) => `${code(name)}: ${prose(advice)}`),
  ];
  return all.length === 0 ? [] : ['### What could not be checked', ...all];
}

/** Checks of one kind with one reason. */
function checkItem(entries: readonly ReportInconclusive[]): string {
  const [first] = entries;
  if (first === undefined) return '';
  const places = new Set(
    entries.map(
      ({ host, address }) => `${code(host)}${address === null ? '' : ` ${code(address)}`}`,
    ),
  );
  // The details of several checks may differ.
  const detail = places.size === 1 ? first.detail : '';
  const when = first.world === 'planned' ? 'After this change, ' : '';
  const words = prose(`${inconclusiveWords({ ...first, detail })}.`.replace(/\.\.$/, '.'));
  return `${listInWords([...places], MAX_NAMES)}: ${when}${when === '' ? capital(words) : words} ${prose(inconclusiveStep(first.reason))}`;
}
