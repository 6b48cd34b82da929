import { setImmediate } from 'node:timers/promises';
import type { Assessment } from '../compare/assessment.ts';
import { type BaseFindings, baseFindings, underBase } from '../compare/base-branch.ts';
import { renderBaseline } from '../compare/baseline-file.ts';
import type { Policy } from '../compare/outcome.ts';
import { MAX_CONNECTIONS, tooManyConnections } from '../declare/connections.ts';
import { readDeclaration } from '../declare/declaration.ts';
import { DEFAULT_CONFIG_FILE, type Inputs } from '../inputs/inputs.ts';
import type { judge } from '../judge/judge.ts';
import { type KnownIdentity, NOTHING_KNOWN, shardPart } from '../model/baseline.ts';
import type { Declaration, Problem } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { shownPath } from '../model/sanitise.ts';
import { type IsOwnShard, shardFilter } from '../model/shard.ts';
import { createAuthority } from '../observe/dns/authoritative-ptr.ts';
import { createResolver } from '../observe/dns/resolver.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';
import { observe } from '../observe/observe.ts';
import { dialAtMost } from '../observe/smtp/connection-budget.ts';
import {
  createDescriptorLimitedDial,
  type DescriptorLimitedDial,
} from '../observe/smtp/descriptor-limit.ts';
import { dialDirectly } from '../observe/smtp/dial.ts';
import { dialThrough } from '../observe/smtp/proxy.ts';
import { capital } from '../report/labels.ts';
import { reportFailure, reportRun } from '../report/report.ts';
import { changesOf, readBase } from './base-declaration.ts';
import type { RunContext, RunResult } from './context.ts';
import { readBaselineFile, readSources } from './input-files.ts';
import type { recheckLoop } from './recheck-loop.ts';

/**
 * The whole run: declare, observe, judge, compare, report.
 *
 * @param inputProblems mistakes already found in the inputs; with any, nothing is looked at
 */
export async function run(
  inputs: Inputs,
  inputProblems: readonly Problem[],
  context: RunContext,
): Promise<RunResult> {
  const startedAt = context.clock();
  const start = performance.now();
  const { shard } = inputs;
  const time = () => ({ startedAt, durationMs: performance.now() - start, shard });

  const { sources, problems: sourceProblems } = readSources(inputs, context.workspace);
  const { declaration, problems: declared } = readDeclaration(sources, inputs);
  const { baseline, problems: damaged } = readBaselineFile(inputs, context.workspace);
  const owns = shardFilter(shard, declaration);
  const plan = await readPlan(inputs, declaration, context);
  const tooMany = tooManyConnections(ownHosts(declaration, owns), inputs.samples);
  const problems = [
    ...inputProblems,
    ...sourceProblems,
    ...declared,
    ...tooMany,
    ...damaged,
    ...(plan?.problems ?? []),
  ];
  if (problems.length > 0) return ended(reportFailure('configuration', problems, time()));
  if (isEmpty(declaration))
    return ended(reportFailure('nothing-checked', [NOTHING_TO_CHECK], time()));

  const outward = inputs.proxy === null ? dialDirectly : dialThrough(inputs.proxy);
  const way = createDescriptorLimitedDial(outward);
  const tools = { ...context, owns, plan, dial: dialAtMost(MAX_CONNECTIONS, way.dial) };
  const baselineFile = inputs.baselineFile === null ? null : shownPath(inputs.baselineFile);
  const whole = { declaration, baseline: baseline ?? NOTHING_KNOWN, baselineFile };
  const known = shardPart(whole.baseline, owns);
  const [first, base, { judge, compareWithPast, reportShard }] = await Promise.all([
    look(declaration, known.identities, inputs, tools),
    readBase(inputs, sources, context.workspace, context.readBaseFile),
    loadJudgement(),
  ]);
  const assess = (observation: Observation): Assessment => {
    const { findings, hosts } = judge(observation, known.identities);
    const before =
      base.declaration === null
        ? null
        : judgeBase(judge, base.declaration, observation, known.identities);
    const past = {
      baseline: known,
      accept: inputs.updateBaseline,
      file: baselineFile,
      base: before,
    };
    const comparison = compareWithPast(findings, observation, past, context.clock());
    return { observation, hosts, comparison };
  };
  const lookAgain = async (wrong: Declaration) =>
    (await look(wrong, [], inputs, { ...tools, plan: null })).now;
  const { assessment, waited } = await recheck(
    assess(first.now),
    { assess, lookAgain },
    inputs,
    context,
  );
  const { observation, hosts, comparison } = assessment;
  const foreseen =
    plan === null || first.planned === null
      ? null
      : plan.foresee(assessment, first.planned, plan.changes, known, context.clock());
  const { policy, notes } = ending(inputs, context.deadline);
  const told = {
    ...time(),
    notes: [
      ...notes,
      ...(way.hitLimit() ? [TOO_FEW_FILES] : []),
      ...waited,
      ...base.notes,
      ...(plan?.notes ?? []),
      ...comparison.notes,
    ],
    changes: changesOf(base, declaration),
    stableSince: comparison.stableSince,
    forecast: foreseen,
  };
  const all = foreseen ?? { hosts, findings: comparison.findings };
  const report = reportRun(all.hosts, all.findings, observation, policy, told);
  const cancelled = context.deadline.cutBy() !== null;
  const part = { ...whole, owns, cancelled };
  return {
    report: shard === null ? report : reportShard(report, part, assessment),
    baseline: comparison.renewed === null ? null : renderBaseline(comparison.renewed),
  };
}

/** Loads the judging code, with its tables of providers and suffixes, while the first DNS answers are on their way. */
async function loadJudgement() {
  await setImmediate();
  const [{ judge }, { compareWithPast }, { reportShard }] = await Promise.all([
    import('../judge/judge.ts'),
    import('../compare/compare.ts'),
    import('../report/shard-report.ts'),
  ]);
  return { judge, compareWithPast, reportShard };
}

/** Rechecks what fails where `wait-for` asks for it. Most runs do without, and without its code. */
async function recheck(...[first, steps, inputs, context]: Parameters<typeof recheckLoop>) {
  if (inputs.waitForMs === 0) return { assessment: first, waited: [] };
  return (await import('./recheck-loop.ts')).recheckLoop(first, steps, inputs, context);
}

/** What the pull request plans, with what judges it; null where no plan is given. */
async function readPlan(inputs: Inputs, declaration: Declaration, context: RunContext) {
  const { planFiles, zoneFiles, mtaConfig } = inputs;
  if ([...planFiles, ...zoneFiles, ...mtaConfig].length === 0) return null;
  const [{ readPlanned }, { observePlanned }, { forecast: foresee }] = await Promise.all([
    import('./plan-files.ts'),
    import('../observe/planned/observe-planned.ts'),
    import('../rollout/forecast.ts'),
  ]);
  return { ...(await readPlanned(inputs, declaration, context)), observePlanned, foresee };
}

type ReadPlan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

/** The same facts, under the declaration of the base. */
function judgeBase(
  judgeWith: typeof judge,
  base: Declaration,
  observation: Observation,
  identities: readonly KnownIdentity[],
): BaseFindings {
  const before = underBase(observation, base);
  return baseFindings(base, before, judgeWith(before, identities).findings);
}

function ended(report: Report): RunResult {
  return { report, baseline: null };
}

/** A run that was cancelled is never green: what it did not finish fails it. */
function ending(
  inputs: Inputs,
  deadline: RunDeadline,
): { readonly policy: Policy; readonly notes: readonly string[] } {
  const over = deadline.over();
  const policy: Policy = deadline.cutBy() === null ? inputs : { ...inputs, onInconclusive: 'fail' };
  return {
    policy,
    notes:
      over === null ? [] : [`${capital(over)}; what was not finished by then is inconclusive.`],
  };
}

interface LookTools extends RunContext, Pick<DescriptorLimitedDial, 'dial'> {
  readonly owns: IsOwnShard;
  readonly plan: ReadPlan | null;
}

/** What was seen; and what will be seen after the planned change, where there is one. */
interface Look {
  readonly now: Observation;
  readonly planned: Observation | null;
}

async function look(
  declaration: Declaration,
  identities: readonly KnownIdentity[],
  inputs: Inputs,
  { dial, owns, plan, clock, progress, deadline }: LookTools,
): Promise<Look> {
  const { resolve, servers, close } = createResolver({
    servers: inputs.resolvers,
    retries: inputs.retries,
  });
  const askAuthority = createAuthority({ resolve, resolvers: servers, guard: inputs, deadline });
  const tools = { resolve, askAuthority, dial, owns, clock, progress, deadline };
  try {
    const now = await observe(declaration, identities, tools, inputs);
    const planned = await plan?.observePlanned(now, plan.changes, tools, inputs);
    return { now, planned: planned ?? null };
  } finally {
    close();
  }
}

const TOO_FEW_FILES =
  'This machine could open too few files for all connections (ulimit -n), so that fewer were made at once.';

const NOTHING_TO_CHECK: Problem = {
  place: null,
  message: `No mail host is declared: give the hosts input, or a declaration in ${DEFAULT_CONFIG_FILE}.`,
};

function ownHosts(declaration: Declaration, owns: IsOwnShard): Declaration {
  return { ...declaration, hosts: declaration.hosts.filter(({ name }) => owns(name)) };
}

function isEmpty({ hosts, mailDomains }: Declaration): boolean {
  return hosts.length === 0 && mailDomains.length === 0;
}
