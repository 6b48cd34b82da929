import { WORST_FIRST } from '../model/finding.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { Failure, Report, ReportHost } from '../model/report.ts';
import { byAcceptance, groupByHost } from './host-groups.ts';
import { faultyHosts } from './internal-errors.ts';
import { causeInBrackets, causeWords, plural, VERDICT_WORDS } from './labels.ts';
import { withCommas } from './more-problems.ts';
import { worsenedHosts } from './planned-change.ts';

/** One or two sentences that answer what broke and whether it matters, as plain text. */
export function headline(report: Report): string {
  const { shard } = report;
  return shard === null
    ? `${plannedOutcome(report)}${outcome(report)}`
    : `Shard ${shard.index} of ${shard.of}: ${outcome(report)}`;
}

/** The icon of the result. A run that passes gets that of the worst verdict that was not accepted. */
export function resultMark(report: Report): string {
  if (report.result === 'failed') return VERDICT_WORDS.broken.mark;
  const { open } = byAcceptance(report);
  const worst = WORST_FIRST.find((verdict) => open.some((host) => host.verdict === verdict));
  if (worst === 'broken' || worst === 'at-risk' || worst === 'inconclusive') {
    return VERDICT_WORDS[worst].mark;
  }
  return VERDICT_WORDS[report.complete ? 'coherent' : 'inconclusive'].mark;
}

/** What the planned change would break comes first, since it can still be prevented. */
function plannedOutcome({ hosts }: Report): string {
  const worse = worsenedHosts(hosts);
  if (worse.length === 0) return '';
  const clause = (verdict: ReportHost['verdict'], words: string) => {
    const some = worse.filter(({ planned }) => planned.verdict === verdict);
    const names = some.map(({ name, planned }) => `${name}${causeInBrackets(planned.cause)}`);
    return some.length === 0 ? [] : [`${listInWords(names, MAX_NAMES)} ${words}`];
  };
  const clauses = [
    ...clause('broken', 'would be broken'),
    ...clause('at-risk', 'would be at risk'),
    ...clause('inconclusive', 'could not be checked'),
    ...clause('cosmetic', 'would show a difference that can stay'),
  ];
  return `After this change ${clauses.join('; ')}. Today: `;
}

function outcome(report: Report): string {
  const failed = FAILURES[report.failure ?? 'regression'];
  return failed?.(report) ?? hostsOutcome(report);
}

function hostsOutcome(report: Report): string {
  const { open, accepted } = byAcceptance(report);
  const pendingOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
  const isPending = (host: ReportHost) => pendingOf(host).length > 0;
  const all: readonly HostGroup[] = [
    { hosts: withVerdict(open, 'broken'), one: 'is broken', several: 'are broken' },
    { hosts: withVerdict(open, 'at-risk'), one: 'is at risk', several: 'are at risk' },
    {
      hosts: withVerdict(open, 'inconclusive'),
      one: 'could not be fully checked',
      several: 'could not be fully checked',
    },
    {
      hosts: accepted.filter(isPending),
      withoutCause: true,
      one: 'has a pending rollout',
      several: 'have a pending rollout',
    },
    {
      hosts: accepted.filter((host) => !isPending(host)),
      withoutCause: true,
      one: 'has only accepted findings',
      several: 'have only accepted findings',
    },
  ];
  const groups = all.filter(({ hosts }) => hosts.length > 0);
  const nameAll = groups.reduce((count, { hosts }) => count + hosts.length, 0) <= MAX_NAMES;
  const clauses = groups.map((group, index) =>
    groupClause(group, report.hosts.length, nameAll || index === 0),
  );
  const unseen =
    report.counts.inconclusive === 0
      ? ''
      : ` ${plural(report.counts.inconclusive, 'check')} could not run.`;
  if (clauses.length > 0) return `${clauses.join('; ')}.${unseen}`;
  return `${coherentOutcome(report)}${unseen}`;
}

/** The headline of a run that could not check its hosts. */
const FAILURES: Readonly<Partial<Record<Failure, (report: Report) => string>>> = {
  configuration: (report) => {
    const { problems, hosts, complete } = report;
    const mistakes = problems.length + report.moreProblems;
    // All was checked: only a file could not be written.
    if (hosts.length > 0 && complete) return `${hostsOutcome(report)} ${problems[0]?.message}`;
    return `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${withCommas(mistakes)} mistake${mistakes === 1 ? '' : 's'} in the inputs or the declaration.`;
  },
  'nothing-checked': ({ problems, hosts, inconclusive }) =>
    problems[0]?.message ?? nothingChecked(hosts, inconclusive),
  internal: (report) => {
    if (report.hosts.length === 0) {
      return 'The check itself broke; this says nothing about the mail hosts.';
    }
    const faulty = faultyHosts(report).map(({ name }) => name);
    const where = faulty.length === 0 ? 'in part' : `at ${listInWords(faulty, MAX_NAMES)}`;
    return `The check itself broke ${where}. ${hostsOutcome(report)}`;
  },
};

/** Names each host with the first reason why nothing of it could be observed. */
function nothingChecked(
  hosts: readonly ReportHost[],
  inconclusive: Report['inconclusive'],
): string {
  const inconclusiveOf = groupByHost(inconclusive);
  const names = hosts.map((host) => {
    const [first] = inconclusiveOf(host);
    return first === undefined ? host.name : `${host.name} (${first.reason})`;
  });
  return names.length === 0
    ? 'Nothing was checked: no mail host was found.'
    : `Nothing was checked: no fact could be observed of ${listInWords(names, MAX_NAMES)}.`;
}

function withVerdict(hosts: readonly ReportHost[], verdict: ReportHost['verdict']): ReportHost[] {
  return hosts.filter((host) => host.verdict === verdict);
}

/** Names in a headline. With more hosts, only those of the worst group are named. */
const MAX_NAMES = 4;

/** Hosts about which the headline says the same. */
interface HostGroup {
  readonly hosts: readonly ReportHost[];
  /** Set where the findings are accepted or pending. */
  readonly withoutCause?: true;
  /** What follows the name of a single host. */
  readonly one: string;
  readonly several: string;
}

function groupClause(
  { hosts, withoutCause, one, several }: HostGroup,
  total: number,
  withNames: boolean,
): string {
  const [first] = hosts;
  const count = hosts.length;
  if (!withNames) return `${count} ${count === 1 ? one : several}`;
  const causeOf = ({ cause }: ReportHost) => (withoutCause === true ? null : cause);
  if (count === 1 && first !== undefined) {
    // Where no cause is known, the observed fault stands in its place.
    const why =
      causeWords(causeOf(first)) || (withoutCause === true ? '' : firstSentence(first.evidence));
    return `${first.name} ${one}${why === '' ? '' : `: ${why}`}`;
  }
  const labels = new Set(hosts.map((host) => `${host.name}${causeInBrackets(causeOf(host))}`));
  const [label] = labels;
  if (labels.size === 1) return `${label} ${one}`;
  const names = listInWords([...labels], 3);
  return count > 3 ? `${count} of ${total} mail hosts ${several}: ${names}` : `${names} ${several}`;
}

/** Without the full stop. Addresses and names have dots too, but no space after them. */
function firstSentence(text: string): string {
  return (text.split(/\.\s+(?=[A-Z])/, 1)[0] ?? '').replace(/\.$/, '');
}

/** The outcome where no host is broken, at risk or inconclusive. */
function coherentOutcome({ hosts, counts, failure, shard }: Report): string {
  if (shard !== null && hosts.length === 0) return 'no mail host falls to it.';
  const cosmetic = withVerdict(hosts, 'cosmetic');
  const allCoherent =
    hosts.length === 1
      ? `${hosts[0]?.name} presents one coherent identity.`
      : `All ${hosts.length} mail hosts present one coherent identity each.`;
  const sentence =
    cosmetic.length === 0
      ? allCoherent
      : `${listInWords(
          cosmetic.map(({ name }) => name),
          3,
        )} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay.`;
  // A planned change that breaks a host is the regression, and the headline names it already.
  if (failure !== 'regression' || worsenedHosts(hosts).length > 0) return sentence;
  const regressions = `${plural(counts.regressions, 'new finding')} at the level that fails this run.`;
  return cosmetic.length === 0 ? regressions : `${regressions} ${sentence}`;
}
