import { listInWords } from '../model/list-in-words.ts';
import type { Report, ReportHost } from '../model/report.ts';
import { byAcceptance } from './accepted-hosts.ts';
import { CAUSE_WORDS, plural } from './labels.ts';
import { causeInBrackets, worsened } from './planned-labels.ts';

/** One or two sentences that answer what broke and whether it matters, as plain text. */
export function headline(report: Report): string {
  const { shard } = report;
  return shard === null
    ? `${foreseen(report)}${outcome(report)}`
    : `Shard ${shard.index} of ${shard.of}: ${outcome(report)}`;
}

/** What a planned change would break comes first: it is what can still be kept from happening. */
function foreseen({ hosts }: Report): string {
  const worse = worsened(hosts);
  if (worse.length === 0) return '';
  const said = (verdict: ReportHost['verdict'], words: string) => {
    const some = worse.filter(({ planned }) => planned.verdict === verdict);
    const names = some.map(({ name, planned }) => `${name}${causeInBrackets(planned.cause)}`);
    return some.length === 0 ? [] : [`${listInWords(names, MAX_NAMES)} ${words}`];
  };
  const parts = [
    ...said('broken', 'would be broken'),
    ...said('at-risk', 'would be at risk'),
    ...said('inconclusive', 'cannot be judged'),
    ...said('cosmetic', 'would show a difference that can stay'),
  ];
  return `After this change ${parts.join('; ')}. Now: `;
}

function outcome(report: Report): string {
  const failed = FAILURES[report.failure ?? 'regression'];
  if (failed !== undefined) return failed(report);
  const { hosts } = report;
  const { open, accepted } = byAcceptance(report);
  const isWaiting = waits(report);
  const all: readonly Trouble[] = [
    { some: having(open, 'broken'), ofOne: 'is broken', ofSeveral: 'are broken' },
    { some: having(open, 'at-risk'), ofOne: 'is at risk', ofSeveral: 'are at risk' },
    {
      some: having(open, 'inconclusive'),
      ofOne: 'could not be judged',
      ofSeveral: 'could not be judged',
    },
    {
      some: accepted.filter(isWaiting),
      settled: true,
      ofOne: 'waits for its roll-out',
      ofSeveral: 'wait for their roll-out',
    },
    {
      some: accepted.filter((host) => !isWaiting(host)),
      settled: true,
      ofOne: 'stays as it was accepted',
      ofSeveral: 'stay as they were accepted',
    },
  ];
  const troubles = all.filter(({ some }) => some.length > 0);
  const names = troubles.reduce((count, { some }) => count + some.length, 0) <= MAX_NAMES;
  const parts = troubles.map((trouble, index) => said(trouble, hosts.length, names || index === 0));
  const unseen = report.complete
    ? ''
    : ` ${plural(report.counts.inconclusive, 'check')} could not be made.`;
  if (parts.length > 0) return `${parts.join('; ')}.${unseen}`;
  return `${allWell(report)}${unseen}`;
}

const FAILURES: Readonly<Record<string, ((report: Report) => string) | undefined>> = {
  configuration: ({ problems, hosts }) =>
    `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${plural(problems.length, 'mistake')} in the inputs or the declaration.`,
  'nothing-checked': ({ problems }) => problems[0]?.message ?? 'Nothing was checked.',
  internal: ({ hosts }) =>
    hosts.length === 0
      ? 'The check itself broke; this says nothing about the mail hosts.'
      : 'The check itself broke in part; what stands here is what the rest of it saw.',
};

/** Whether something of a host is pending: live is as the base declares it. */
function waits({ findings }: Report): (host: ReportHost) => boolean {
  const waiting = new Set(
    findings.flatMap(({ status, host, port }) => (status === 'pending' ? [`${host}:${port}`] : [])),
  );
  return ({ name, port }) => waiting.has(`${name}:${port}`);
}

function having(hosts: readonly ReportHost[], verdict: ReportHost['verdict']): ReportHost[] {
  return hosts.filter((host) => host.verdict === verdict);
}

/** Names in a headline; where more hosts are in trouble, only the worst are named. */
const MAX_NAMES = 4;

interface Trouble {
  /** What is said where it was accepted or waits: then the cause is of no interest. */
  readonly settled?: true;
  readonly some: readonly ReportHost[];
  readonly ofOne: string;
  readonly ofSeveral: string;
}

function said(
  { some, settled, ofOne, ofSeveral }: Trouble,
  all: number,
  withNames: boolean,
): string {
  const [first] = some;
  const count = some.length;
  if (!withNames) return `${count} ${count === 1 ? ofOne : ofSeveral}`;
  if (count === 1 && first !== undefined) {
    return `${first.name} ${ofOne}${settled === true ? '' : causeBehind(first)}`;
  }
  const names = listInWords(some.map(settled === true ? ({ name }) => name : named), 3);
  return count > 3
    ? `${count} of ${all} mail hosts ${ofSeveral}: ${names}`
    : `${names} ${ofSeveral}`;
}

function named(host: ReportHost): string {
  const cause = CAUSE_WORDS[host.cause ?? 'unknown'];
  return cause === '' ? host.name : `${host.name} (${cause})`;
}

function causeBehind(host: ReportHost): string {
  const cause = CAUSE_WORDS[host.cause ?? 'unknown'];
  return cause === '' ? '' : `: ${cause}`;
}

/** What is said where no host is broken, at risk or inconclusive. */
function allWell({ hosts, counts, failure, shard }: Report): string {
  if (shard !== null && hosts.length === 0) return 'no mail host falls to it.';
  const cosmetic = having(hosts, 'cosmetic');
  const whole =
    hosts.length === 1
      ? `${hosts[0]?.name} presents one coherent identity.`
      : `All ${hosts.length} mail hosts present one coherent identity each.`;
  const told =
    cosmetic.length === 0
      ? whole
      : `${listInWords(
          cosmetic.map(({ name }) => name),
          3,
        )} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay; nothing needs repair.`;
  const strict =
    failure === 'regression'
      ? `${plural(counts.regressions, 'new finding')} at the level that fails this run. `
      : '';
  return `${strict}${told}`;
}
