import {
  connectionProblems,
  type DeclarationSource,
  readDeclaration,
} from '../declare/declaration.ts';
import { DEFAULT_CONFIG_FILE, type Inputs } from '../inputs/inputs.ts';
import { type Baseline, NOTHING_KNOWN, shardPart } from '../model/baseline.ts';
import { type Evidence, NO_EVIDENCE } from '../model/evidence.ts';
import type { Declaration, Problem } from '../model/mail-host.ts';
import type { Problems } from '../model/problems.ts';
import { shownPath } from '../model/sanitise.ts';
import { type IsOwnShard, shardFilter } from '../model/shard.ts';
import type { NameServer } from '../observe/dns/name-server.ts';
import { chooseResolvers } from '../observe/dns/system-resolvers.ts';
import type { RepositoryContext, RunContext } from './context.ts';
import { readBaselineFile, readSources } from './input-files.ts';

/** What the inputs and the files that they name contain. */
export interface DeclaredRun {
  readonly kind: 'declared';
  readonly sources: readonly DeclarationSource[];
  /** The DNS servers to query. */
  readonly resolvers: readonly NameServer[];
  /** The declaration of all shards. */
  readonly declaration: Declaration;
  readonly owns: IsOwnShard;
  readonly plan: PlannedRun | null;
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
export async function declareRun(
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
    const { wordProblem = (one) => one } = context;
    const worded = problems.map(wordProblem);
    return { kind: 'failed', failure: 'configuration', problems: worded, moreProblems };
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

/** The planned changes, and the code that evaluates them. */
export type PlannedRun = NonNullable<Awaited<ReturnType<typeof readPlan>>>;
