import { listInWords } from '../model/list-in-words.ts';
import type { Failure, Report, ReportHost } from '../model/report.ts';
import { byAcceptance, groupByHost, mayBePending } from './host-groups.ts';
import { faultyHosts } from './internal-errors.ts';
import { causeInBrackets, causeWords, plural, VERDICT_WORDS } from './labels.ts';
import { withCommas } from './more-problems.ts';
import { worsenedHosts } from './planned-change.ts';
import { byReach } from './unreached.ts';

/** One or two sentences that answer what broke and whether it matters, as plain text. */
export function headline(report: Report): string {
  const { shard } = report;
  return shard === null
    ? plannedAndCurrent(report)
    : `Shard ${shard.index} of ${shard.of}: ${outcome(report, STANDING_ALONE)}`;
}

function plannedAndCurrent(report: Report): string {
  const planned = plannedOutcome(report);
  return planned === ''
    ? outcome(report, STANDING_ALONE)
    : `${planned}${outcome(report, AFTER_TODAY)}`;
}

/** How the sentence about the current state is put. */
interface Style {
  /** Writes a first word that is no name. */
  readonly first: (word: string) => string;
  /** Whether it says what coherent means. */
  readonly explains: boolean;
}

const STANDING_ALONE: Style = { first: (word) => word, explains: true };
/** After `Today: ` the sentence goes on in lower case, and without explanation. */
const AFTER_TODAY: Style = { first: (word) => word.toLowerCase(), explains: false };

/** The icon of the result. In a run that does not fail, it is that of the hosts which the headline names first. */
export function resultMark(report: Report): string {
  if (report.result === 'failed') return VERDICT_WORDS.broken.mark;
  const [first] = hostGroups(report);
  return first?.mark ?? VERDICT_WORDS[report.complete ? 'coherent' : 'inconclusive'].mark;
}

/** What the planned change would break comes first, since it can still be prevented. */
function plannedOutcome({ hosts }: Report): string {
  const worse = worsenedHosts(hosts);
  if (worse.length === 0) return '';
  const clause = (verdict: ReportHost['verdict'], words: (whose: string) => string) => {
    const some = worse.filter(({ planned }) => planned.verdict === verdict);
    const names = some.map(({ name, planned }) => `${name}${causeInBrackets(planned)}`);
    const list = listInWords(names, MAX_NAMES);
    if (some.length === 0) return [];
    return [
      hosts.length === 1 ? words(list) : `${words(shareOf(some.length, hosts.length))}: ${list}`,
    ];
  };
  const clauses = [
    ...clause('broken', (whose) => `break ${whose}`),
    ...clause('at-risk', (whose) => `put ${whose} at risk`),
    ...clause(
      'inconclusive',
      (whose) => `leave values open, so that they cannot be checked, for ${whose}`,
    ),
    ...clause('cosmetic', (whose) => `leave a difference that can stay at ${whose}`),
  ];
  return `This change would ${clauses.join('; it would ')}. Today: `;
}

/** `2 of 3 mail hosts`. */
function shareOf(count: number, total: number): string {
  return `${count} of ${total} mail hosts`;
}

function outcome(report: Report, style: Style): string {
  const failed = FAILURES[report.failure ?? 'regression'];
  return failed?.(report, style) ?? hostsOutcome(report, style);
}

/** The hosts that are not coherent, the worst first, by what the headline says about them. */
function hostGroups(report: Report): readonly HostGroup[] {
  const { open, accepted } = byAcceptance(report);
  const pendingOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
  const isPending = (host: ReportHost) => pendingOf(host).length > 0;
  const isPerhapsPending = mayBePending(report);
  const certain = open.filter((host) => !isPerhapsPending(host));
  const of = (verdict: ReportHost['verdict']) => ({
    hosts: withVerdict(certain, verdict),
    mark: VERDICT_WORDS[verdict].mark,
  });
  const all: readonly HostGroup[] = [
    { ...of('broken'), one: 'is broken', several: 'are broken' },
    { ...of('at-risk'), one: 'is at risk', several: 'are at risk' },
    {
      hosts: open.filter(isPerhapsPending),
      mark: VERDICT_WORDS.inconclusive.mark,
      one: 'has findings that are new or pending',
      several: 'have findings that are new or pending',
    },
    {
      ...of('inconclusive'),
      one: 'could not be fully checked',
      several: 'could not be fully checked',
    },
    {
      hosts: accepted.filter(isPending),
      mark: VERDICT_WORDS.coherent.mark,
      withoutCause: true,
      one: 'has a pending rollout',
      several: 'have a pending rollout',
    },
    {
      hosts: accepted.filter((host) => !isPending(host)),
      mark: VERDICT_WORDS.coherent.mark,
      withoutCause: true,
      one: 'has only accepted findings',
      several: 'have only accepted findings',
    },
  ];
  return all.filter(({ hosts }) => hosts.length > 0);
}

function hostsOutcome(report: Report, style: Style): string {
  const unreached = unreachedOutcome(report);
  if (unreached !== null) return unreached;
  const groups = hostGroups(report);
  const nameAll = groups.reduce((count, { hosts }) => count + hosts.length, 0) <= MAX_NAMES;
  const clauses = groups.map((group, index) =>
    groupClause(group, report.hosts.length, {
      isFirst: index === 0,
      withNames: nameAll || index === 0,
      faultOf: (host) => observedFault(host, report),
    }),
  );
  const { inconclusive } = report.counts;
  const unseen = inconclusive === 0 ? '' : ` ${plural(inconclusive, 'check')} could not run.`;
  if (clauses.length > 0) return `${clauses.join('; ')}.${unseen}`;
  return `${coherentOutcome(report, style)}${unseen}`;
}

/** The headline where all that is missing are the greetings, because this machine reaches their port at no host. */
function unreachedOutcome(report: Report): string | null {
  const { hosts, findings, inconclusive } = report;
  const { blocked, others } = byReach(report);
  const isUnreached = groupByHost(blocked);
  const isOtherwiseRight =
    blocked.length > 0 &&
    others.length === 0 &&
    inconclusive.every(({ world }) => world !== 'planned') &&
    findings.every(({ level, world }) => level === 'notice' || world === 'planned') &&
    hosts.every((host) => host.verdict === 'inconclusive' && isUnreached(host).length > 0);
  if (!isOtherwiseRight) return null;
  const [only, ...more] = hosts;
  const whose = more.length === 0 ? only?.name : `all ${hosts.length} mail hosts`;
  return `DNS is right for ${whose}; greetings could not be checked. ${plural(inconclusive.length, 'check')} could not run.`;
}

/** The headline of a run that could not check its hosts. */
const FAILURES: Readonly<Partial<Record<Failure, (report: Report, style: Style) => string>>> = {
  configuration: (report, style) => {
    const { problems, hosts, complete } = report;
    const mistakes = problems.length + report.moreProblems;
    // All was checked: only a file could not be written.
    if (hosts.length > 0 && complete)
      return `${hostsOutcome(report, style)} ${problems[0]?.message}`;
    return `${style.first(hosts.length === 0 ? 'Nothing' : 'Not everything')} was checked: ${withCommas(mistakes)} mistake${mistakes === 1 ? '' : 's'} in the inputs or the declaration.`;
  },
  'nothing-checked': ({ problems, hosts, inconclusive }, style) =>
    problems[0]?.message ?? nothingChecked(hosts, inconclusive, style),
  internal: (report, { explains }) => {
    if (report.hosts.length === 0) {
      return 'The check failed with an internal error; this is not a fault of the mail hosts.';
    }
    const faulty = faultyHosts(report).map(({ name }) => name);
    const where = faulty.length === 0 ? 'for some hosts' : `at ${listInWords(faulty, MAX_NAMES)}`;
    return `The check failed with an internal error ${where}. ${hostsOutcome(report, { ...STANDING_ALONE, explains })}`;
  },
};

/** Names each host with the first reason why nothing of it could be observed. */
function nothingChecked(
  hosts: readonly ReportHost[],
  inconclusive: Report['inconclusive'],
  { first: opening }: Style,
): string {
  const inconclusiveOf = groupByHost(inconclusive);
  const names = hosts.map((host) => {
    const [first] = inconclusiveOf(host);
    return first === undefined ? host.name : `${host.name} (${first.reason})`;
  });
  return names.length === 0
    ? `${opening('Nothing')} was checked: no mail host was found.`
    : `${opening('Nothing')} was checked: no fact could be observed of ${listInWords(names, MAX_NAMES)}.`;
}

function withVerdict(hosts: readonly ReportHost[], verdict: ReportHost['verdict']): ReportHost[] {
  return hosts.filter((host) => host.verdict === verdict);
}

/** Names in a headline. With more hosts, only those of the worst group are named. */
const MAX_NAMES = 4;

/** Hosts about which the headline says the same. */
interface HostGroup {
  readonly hosts: readonly ReportHost[];
  readonly mark: string;
  /** Set where the findings are accepted or pending. */
  readonly withoutCause?: true;
  /** What follows the name of a single host. */
  readonly one: string;
  readonly several: string;
}

function groupClause(
  { hosts, withoutCause, one, several }: HostGroup,
  total: number,
  {
    isFirst,
    withNames,
    faultOf,
  }: {
    readonly isFirst: boolean;
    readonly withNames: boolean;
    readonly faultOf: (host: ReportHost) => string;
  },
): string {
  const [first] = hosts;
  const verb = hosts.length === 1 ? one : several;
  // Where no cause is known, the observed fault of a single host stands in its place.
  const whyOf = (host: ReportHost) =>
    withoutCause === true
      ? ''
      : causeWords(host) || (hosts.length === 1 ? withoutFullStop(faultOf(host)) : '');
  if (total === 1 && first !== undefined) {
    const why = whyOf(first);
    return `${first.name} ${verb}${why === '' ? '' : `: ${why}`}`;
  }
  const share = shareOf(hosts.length, total);
  const clause = `${isFirst ? share : hosts.length} ${verb}`;
  if (!withNames) return clause;
  const labels = new Set(
    hosts.map((host) => {
      const why = whyOf(host);
      return why === '' ? host.name : `${host.name} (${why})`;
    }),
  );
  return `${clause}: ${listInWords([...labels], 3)}`;
}

/** What the finding observed that the evidence begins with. */
function observedFault(
  { evidence, explained: [id] = [] }: ReportHost,
  { findings }: Report,
): string {
  const finding = findings.find((one) => one.id === id && one.world !== 'planned');
  return finding === undefined ? evidence : (finding.fact ?? finding.message);
}

function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** The outcome where no host is broken, at risk or inconclusive. */
function coherentOutcome(
  { hosts, findings, counts, failure, shard }: Report,
  { first, explains }: Style,
): string {
  if (shard !== null && hosts.length === 0) return 'no declared host belongs to it.';
  const cosmetic = withVerdict(hosts, 'cosmetic');
  const who =
    hosts.length === 1
      ? `${hosts[0]?.name} is coherent`
      : `${first('All')} ${hosts.length} mail hosts are coherent`;
  const agree = explains
    ? `: ${hosts.length === 1 ? 'its' : 'their'} names and addresses agree`
    : '';
  const notices = findings.filter(({ world }) => world !== 'planned').length;
  const allCoherent =
    notices === 0 ? `${who}${agree}.` : `${who}, with ${plural(notices, 'notice')}.`;
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
