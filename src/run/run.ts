import { renderBaseline } from '../compare/baseline-file.ts';
import type { Policy } from '../compare/outcome.ts';
import { MAX_CONNECTIONS } from '../declare/declaration.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { KnownIdentity } from '../model/baseline.ts';
import { capital } from '../model/capital.ts';
import { dayOf } from '../model/day.ts';
import type { Declaration, Problem } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import { createDnsClient } from '../observe/dns/client.ts';
import { createLookups } from '../observe/dns/lookups.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';
import { observe } from '../observe/observe.ts';
import { unusedEvidenceNotes } from '../observe/sending-evidence.ts';
import { createDescriptorLimitedDial } from '../observe/smtp/descriptor-limit.ts';
import { type Dial, dialAtMost, dialDirectly } from '../observe/smtp/dial.ts';
import { dialThrough } from '../observe/smtp/proxy.ts';
import { failInternally, reportFailure, reportRun } from '../report/report.ts';
import { importJudgement, judgeAndCompare } from './assess.ts';
import { NO_BASE, readBase } from './base.ts';
import type { RunContext, RunResult } from './context.ts';
import { type DeclaredRun, declareRun, type PlannedRun } from './declare-run.ts';
import { findRepository } from './find-repository.ts';
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
  const declared = await declareRun(inputs, inputProblems, repositoryContext);
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

interface ObservedStates {
  readonly current: Observation;
  /** Null without a plan. */
  readonly planned: Observation | null;
}

/** Observes the current state of the declared hosts and, with a plan, their planned state. */
async function observeStates(
  declaration: Declaration,
  identities: readonly KnownIdentity[],
  plan: PlannedRun | null,
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

/** Rechecks open findings where `wait-for` asks for it. Most runs do not need its code. */
async function recheck(...[first, steps, inputs, context]: Parameters<typeof recheckLoop>) {
  if (inputs.waitForMs === 0) return { assessment: first, notes: [] };
  return (await import('./recheck-loop.ts')).recheckLoop(first, steps, inputs, context);
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
