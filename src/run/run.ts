import { setImmediate } from 'node:timers/promises';
import { renderBaseline } from '../compare/baseline-file.ts';
import type { Assessment, ComparedWith } from '../compare/compare.ts';
import type { Policy } from '../compare/outcome.ts';
import {
  connectionProblems,
  type DeclarationSource,
  MAX_CONNECTIONS,
  readDeclaration,
} from '../declare/declaration.ts';
import { DEFAULT_CONFIG_FILE, type Inputs } from '../inputs/inputs.ts';
import { type Baseline, type KnownIdentity, NOTHING_KNOWN, shardPart } from '../model/baseline.ts';
import { dayOf } from '../model/day.ts';
import { type Evidence, NO_EVIDENCE } from '../model/evidence.ts';
import type { Declaration, Problem } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import type { Problems } from '../model/problems.ts';
import { shownPath } from '../model/sanitise.ts';
import { type IsOwnShard, shardFilter } from '../model/shard.ts';
import { createDnsClient } from '../observe/dns/client.ts';
import { createLookups } from '../observe/dns/lookups.ts';
import type { NameServer } from '../observe/dns/name-server.ts';
import { chooseResolvers } from '../observe/dns/system-resolvers.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';
import { observe } from '../observe/observe.ts';
import { unusedEvidenceNotes } from '../observe/sending-evidence.ts';
import { createDescriptorLimitedDial } from '../observe/smtp/descriptor-limit.ts';
import { type Dial, dialAtMost, dialDirectly } from '../observe/smtp/dial.ts';
import { dialThrough } from '../observe/smtp/proxy.ts';
import { capital } from '../report/labels.ts';
import { failInternally, reportFailure, reportRun } from '../report/report.ts';
import { type Base, NO_BASE, readBase } from './base.ts';
import type { RepositoryContext, RunContext, RunResult } from './context.ts';
import { findRepository } from './find-repository.ts';
import { readBaselineFile, readSources } from './input-files.ts';
import { isolateHosts, isolateReport } from './isolate-hosts.ts';
import type { recheckLoop } from './recheck-loop.ts';

/**
 * The pipeline: declare, observe, judge, compare, report.
 *
 * @param inputProblems mistakes already found in the inputs; with any, nothing is observed
 */
export async function run(
  inputs: Inputs,
  inputProblems: readonly Problem[],
  context: RunContext,
): Promise<RunResult> {
  const { clock, deadline, workflowRun, debugError } = context;
  const [startedAt, start] = [clock(), performance.now()];
  const time = () => {
    const durationMs = performance.now() - start;
    return { startedAt, durationMs, shard: inputs.shard, workflowRun };
  };

  const checkedOut = await findRepository(inputs, context);
  const repositoryContext = {
    ...context,
    ...checkedOut,
    base: once(() => context.resolveBase(checkedOut.repository)),
  };
  const declared = await declare(inputs, inputProblems, repositoryContext);
  if (declared.kind === 'failed') {
    const { failure, problems, moreProblems } = declared;
    const report = reportFailure(failure, problems, time(), moreProblems);
    return { report, baseline: null };
  }
  const { declaration, sources, owns, plan, ownBaseline, resolvers, evidence } = declared;

  const { dial, hitLimit } = createDescriptorLimitedDial(
    inputs.proxy === null ? dialDirectly : dialThrough(inputs.proxy),
  );
  const tools = { ...context, owns, resolvers, evidence, dial: dialAtMost(MAX_CONNECTIONS, dial) };
  const parts = createRunParts(debugError);
  const [observed, base, code] = await Promise.all([
    observeStates(declaration, ownBaseline.identities, plan, inputs, tools),
    parts.orElse(NO_BASE, () => readBase(inputs, sources, repositoryContext)),
    importJudgement(),
  ]);
  const observeAgain = async (part: Declaration) =>
    (await observeStates(part, [], null, inputs, tools)).current;

  const assess = (seen: Observation) =>
    isolateHosts('judge', seen, debugError, (marked) =>
      judgeAndCompare(marked, declared, base, code, inputs, clock),
    );
  const first = assess(observed.current);
  const { assessment, notes: recheckNotes } = await parts.orElse(
    { assessment: first, notes: [] },
    () => recheck(first, { observe: observeAgain, assess }, inputs, context),
  );
  const { observation, comparison } = assessment;
  const { planned } = observed;
  const forecast =
    plan === null || planned === null
      ? null
      : await parts.orElse(null, async () =>
          isolateHosts('forecast', planned, debugError, (marked) =>
            plan.forecast(assessment, marked, plan, ownBaseline, clock()),
          ),
        );

  const notes = [
    ...deadlineNotes(deadline),
    ...(hitLimit() ? [DESCRIPTOR_LIMIT_NOTE] : []),
    ...recheckNotes,
    ...base.notes,
    ...(plan?.notes ?? []),
    ...evidence.notes,
    // A shard does not know the addresses of the others.
    ...(inputs.shard === null ? unusedEvidenceNotes(evidence, observation.hosts) : []),
    ...comparison.notes,
  ];
  const { stableSince, updatedBaseline } = comparison;
  const head = { declaration, inputs, baseline: updatedBaseline ?? declared.baseline };
  const changes = await parts.orElse([], async () =>
    code.changesUnderReview(base, head, observation, dayOf(clock())),
  );
  const policy = policyOf(inputs, deadline);
  const details = { notes, changes, base: base.report, stableSince, forecast };
  const shardRun = { ...declared, cancelled: isCancelled(deadline) };
  const reported = { ...assessment, ...forecast, findings: (forecast ?? comparison).findings };
  const report = isolateReport(reported, debugError, (shown) => {
    const { hosts, findings } = shown;
    const whole = reportRun(hosts, findings, shown.observation, policy, { ...time(), ...details });
    if (inputs.shard === null) return whole;
    return code.reportShard(whole, shardRun, { ...shown, comparison: { ...comparison, findings } });
  });
  return {
    report: parts.errors.reduce(failInternally, report),
    baseline: updatedBaseline === null ? null : renderBaseline(updatedBaseline),
  };
}

/** Makes a runner of the parts of a run that are about no single host. Where one throws, the others still run. */
function createRunParts(debugError: RunContext['debugError']) {
  const errors: unknown[] = [];
  const orElse = async <T>(instead: T, part: () => Promise<T>): Promise<T> => {
    try {
      return await part();
    } catch (error) {
      debugError(error);
      errors.push(error);
      return instead;
    }
  };
  return { errors, orElse };
}

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= start();
    return result;
  };
}

/** What the inputs and the files that they name contain. */
interface DeclaredRun {
  readonly kind: 'declared';
  readonly sources: readonly DeclarationSource[];
  /** The DNS servers to query. */
  readonly resolvers: readonly NameServer[];
  /** The declaration of all shards. */
  readonly declaration: Declaration;
  readonly owns: IsOwnShard;
  readonly plan: Plan | null;
  readonly evidence: Evidence;
  /** The baseline of all shards. */
  readonly baseline: Baseline;
  /** The part of the baseline that belongs to this shard. */
  readonly ownBaseline: Baseline;
  /** The baseline's path as it is shown to the user; null without a baseline file. */
  readonly baselineFile: string | null;
}

interface FailedDeclaration extends Problems {
  readonly kind: 'failed';
  readonly failure: 'configuration' | 'nothing-checked';
}

/**
 * Reads the declaration, the baseline and the planned changes. Reports the problems of all of them at once. Looks
 * nothing up and opens no connection, except for what `context.base` does.
 */
export async function declare(
  inputs: Inputs,
  inputProblems: readonly Problem[],
  context: RepositoryContext,
): Promise<DeclaredRun | FailedDeclaration> {
  const { sources, problems: sourceProblems } = await readSources(inputs, context);
  const declared = readDeclaration(sources, inputs);
  const { declaration } = declared;
  const { baseline: file, ...damage } = await readBaselineFile(inputs, context);
  const owns = shardFilter(inputs.shard, declaration);
  const plan = await readPlan(inputs, declaration, context);
  const { evidence, problems: evidenceProblems } = await readGivenEvidence(inputs, context);
  const { resolvers, problem } = chooseResolvers(inputs.resolvers, context.systemResolvers);
  const ownHosts = declaration.hosts.filter(({ name }) => owns(name));
  const problems = [
    ...inputProblems,
    ...sourceProblems,
    ...declared.problems,
    ...connectionProblems({ ...declaration, hosts: ownHosts }, inputs.samples),
    ...damage.problems,
    ...(plan?.problems ?? []),
    ...evidenceProblems,
    ...(problem === null ? [] : [noResolver(problem)]),
  ];
  if (problems.length > 0) {
    const moreProblems = declared.moreProblems + damage.moreProblems;
    return { kind: 'failed', failure: 'configuration', problems, moreProblems };
  }
  if (declaration.hosts.length === 0 && declaration.mailDomains.length === 0) {
    return {
      kind: 'failed',
      failure: 'nothing-checked',
      problems: [nothingDeclared(sources)],
      moreProblems: 0,
    };
  }
  const baseline = file ?? NOTHING_KNOWN;
  return {
    kind: 'declared',
    sources,
    resolvers,
    declaration,
    owns,
    plan,
    evidence,
    baseline,
    ownBaseline: shardPart(baseline, owns),
    baselineFile: inputs.baselineFile === null ? null : shownPath(inputs.baselineFile),
  };
}

function nothingDeclared(sources: readonly DeclarationSource[]): Problem {
  const read = sources.flatMap(({ file }) => (file === null ? [] : [shownPath(file)]));
  const where =
    read.length === 0
      ? `give the input hosts, or a declaration in ${DEFAULT_CONFIG_FILE}`
      : `${read.join(', ')} lists none under hosts`;
  return { location: null, message: `No mail host is declared: ${where}.` };
}

function noResolver(problem: string): Problem {
  return { location: null, message: `${problem} Set the input resolvers.` };
}

/** Reads the planned changes, and imports the code that evaluates them; null where no input names a plan. */
async function readPlan(inputs: Inputs, declaration: Declaration, context: RepositoryContext) {
  const { planFiles, zoneFiles, mtaConfig } = inputs;
  if ([...planFiles, ...zoneFiles, ...mtaConfig].length === 0) return null;
  const [{ readPlanFiles }, { observePlanned, withNameSettings }, { forecast }] = await Promise.all(
    [
      import('./plan-files.ts'),
      import('../observe/planned/observe-planned.ts'),
      import('../rollout/forecast.ts'),
    ],
  );
  return {
    ...(await readPlanFiles(inputs, declaration, context)),
    observePlanned,
    withNameSettings,
    forecast,
  };
}

/** Reads what receivers recorded, and imports the code for it; nothing where no input names a file. */
async function readGivenEvidence(inputs: Inputs, context: RunContext) {
  if (inputs.evidenceFiles.length === 0) return { evidence: NO_EVIDENCE, problems: [] };
  const { readEvidenceFiles } = await import('./evidence-files.ts');
  return readEvidenceFiles(inputs, context);
}

type Plan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

interface ObservedStates {
  readonly current: Observation;
  /** Null without a plan. */
  readonly planned: Observation | null;
}

/** Observes the current state of the declared hosts and, with a plan, their planned state. */
async function observeStates(
  declaration: Declaration,
  identities: readonly KnownIdentity[],
  plan: Plan | null,
  inputs: Inputs,
  {
    resolvers,
    dial,
    owns,
    evidence,
    clock,
    progress,
    deadline,
    authorityPort,
    debugError,
  }: RunContext & Pick<DeclaredRun, 'resolvers' | 'owns' | 'evidence'> & { readonly dial: Dial },
): Promise<ObservedStates> {
  const client = createDnsClient();
  const lookups = createLookups({
    client,
    resolvers,
    retries: inputs.retries,
    guard: inputs,
    deadline,
    authorityPort,
  });
  const tools = { ...lookups, dial, owns, evidence, clock, progress, deadline, debugError };
  try {
    const current = await observe(declaration, identities, tools, inputs);
    const planned = await plan?.observePlanned(current, plan, tools, inputs);
    return {
      current: plan === null ? current : plan.withNameSettings(current, plan.changes),
      planned: planned ?? null,
    };
  } finally {
    client.close();
  }
}

/** Imports the judging code, with its tables of providers and suffixes, while the first DNS answers are under way. */
async function importJudgement() {
  await setImmediate();
  const [
    { judge },
    { compareFindings },
    { baseFindings, observationUnderBase },
    { changesUnderReview },
    { reportShard },
  ] = await Promise.all([
    import('../judge/judge.ts'),
    import('../compare/compare.ts'),
    import('../compare/base-branch.ts'),
    import('./changes.ts'),
    import('../report/shard-report.ts'),
  ]);
  return {
    judge,
    compareFindings,
    baseFindings,
    observationUnderBase,
    changesUnderReview,
    reportShard,
  };
}

type JudgementCode = Awaited<ReturnType<typeof importJudgement>>;

/** Rechecks open findings where `wait-for` asks for it. Most runs do not need its code. */
async function recheck(...[first, steps, inputs, context]: Parameters<typeof recheckLoop>) {
  if (inputs.waitForMs === 0) return { assessment: first, notes: [] };
  return (await import('./recheck-loop.ts')).recheckLoop(first, steps, inputs, context);
}

function judgeAndCompare(
  observation: Observation,
  { baseline, ownBaseline, baselineFile }: DeclaredRun,
  base: Base,
  code: JudgementCode,
  { updateBaseline }: Inputs,
  clock: () => number,
): Assessment {
  const { findings, hosts } = code.judge(observation, baseline.identities);
  const comparedWith = {
    baseline: ownBaseline,
    updateBaseline,
    file: baselineFile,
    base: comparedBase(base, observation, baseline.identities, code),
  };
  const comparison = code.compareFindings(findings, observation, comparedWith, clock());
  return { observation, hosts, comparison };
}

/** Judges the same facts under the base branch's declaration. */
function comparedBase(
  { declaration: base, report }: Base,
  observation: Observation,
  identities: readonly KnownIdentity[],
  { judge, baseFindings, observationUnderBase }: JudgementCode,
): ComparedWith['base'] {
  if (base === null) return report?.state === 'failed' ? 'unreadable' : null;
  const observed = observationUnderBase(observation, base);
  return baseFindings(base, observed, judge(observed, identities).findings);
}

/** A cancelled run must never pass: what it did not finish fails it. */
function policyOf(inputs: Inputs, deadline: RunDeadline): Policy {
  return isCancelled(deadline) ? { ...inputs, onInconclusive: 'fail' } : inputs;
}

function isCancelled(deadline: RunDeadline): boolean {
  return deadline.cancelReason() !== null;
}

function deadlineNotes(deadline: RunDeadline): string[] {
  const reason = deadline.runEndReason();
  return reason === null
    ? []
    : [`${capital(reason)}; what was not finished by then is inconclusive.`];
}

const DESCRIPTOR_LIMIT_NOTE =
  'This machine could open too few files for all connections (ulimit -n), so that fewer were made at once.';
