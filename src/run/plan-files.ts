import { dirname, join, resolve } from 'node:path';
import type { FoundFile } from '../files/find-files.ts';
import { pathInRoot } from '../files/paths.ts';
import { readFileParts, readingProblem } from '../files/read-file.ts';
import { repositoryPath } from '../files/repository.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Declaration, Problem } from '../model/mail-host.ts';
import type { Plan } from '../model/planned.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { untilDeadline } from '../observe/limits/deadline.ts';
import { readConfigInput } from '../plan/mta/config-input.ts';
import { type HostConfigFile, readMtaConfigs } from '../plan/mta/read-mta-configs.ts';
import { MAX_PLAN_BYTES } from '../plan/terraform/plan-stream.ts';
import { readTerraformPlan } from '../plan/terraform/read-terraform-plan.ts';
import type { ZoneFile } from '../plan/zones/read-zone-file.ts';
import { readZones } from '../plan/zones/read-zones.ts';
import { MAX_ZONE_BYTES } from '../plan/zones/zone.ts';
import type { RepositoryContext } from './context.ts';
import { findInTime, readInTime, readNeeded } from './read-in-time.ts';
import { withRequestedFiles } from './with-requested-files.ts';

/** What plan files, zone files and mail server configurations contain, and the mistakes of the inputs. */
interface PlanFiles extends Plan {
  readonly problems: readonly Problem[];
  /** Problems that were counted and not kept. */
  readonly moreProblems?: number;
}

const NOTHING_PLANNED: Plan = { changes: [], zones: [], unread: [], notes: [] };

type Context = Pick<RepositoryContext, 'workspace' | 'deadline' | 'repository' | 'base'>;

/** Files of one input. */
const MAX_FILES = 1000;
/** The largest configuration file of a mail server, in bytes. */
const MAX_CONFIGURATION_BYTES = 1024 * 1024;
/** The problem of a file that is too large, or not UTF-8. A glob of `mta-config` may match such a foreign file. */
const NO_TEXT = /^(?:is larger than|is UTF-|is not UTF-8|has a NUL byte)/;
/** The most text of all files of `zone-files` or of `mta-config`, in UTF-16 units. */
const MAX_TOTAL_LENGTH = 2 * MAX_ZONE_BYTES;
/** Files that zone files include, or that belong to a configuration. */
const REQUEST_LIMITS = { maxFiles: MAX_FILES, maxLength: MAX_TOTAL_LENGTH };

/** The most lines of all these files, and of one configuration: a short line takes more memory than its text. */
const MAX_TOTAL_LINES = 500_000;
const MAX_CONFIGURATION_LINES = 50_000;

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function limitLines<T>(text: string | T): string | T | { readonly problem: string } {
  return typeof text === 'string' && countLines(text) > MAX_CONFIGURATION_LINES
    ? { problem: `has more than ${MAX_CONFIGURATION_LINES} lines` }
    : text;
}

/** Counts the text of an input's files. */
function totalLength(input: string, problems: Problem[]): { fits: (text: string) => boolean } {
  let left = MAX_TOTAL_LENGTH;
  let linesLeft = MAX_TOTAL_LINES;
  return {
    fits: (text) => {
      left -= text.length;
      linesLeft -= countLines(text);
      if (left >= 0 && linesLeft >= 0) return true;
      const limit = left < 0 ? `${MAX_TOTAL_LENGTH} bytes` : `${MAX_TOTAL_LINES} lines`;
      const message = `Input ${input}: all files together have more than ${limit}.`;
      problems.push({ location: null, message });
      return false;
    },
  };
}

/** Reads the files of `plan-file`, `zone-files` and `mta-config`. Reports the problems of all of them at once. */
export async function readPlanFiles(
  inputs: Inputs,
  declaration: Declaration,
  context: Context,
): Promise<PlanFiles> {
  const parts = [
    ...(await readPlans(inputs.planFiles, context)),
    await readZoneFiles(inputs.zoneFiles, context),
    await readMailServers(inputs.mtaConfig, declaration, context),
  ];
  return {
    changes: parts.flatMap(({ changes }) => changes),
    zones: parts.flatMap(({ zones }) => zones),
    unread: parts.flatMap(({ unread }) => unread),
    notes: parts.flatMap(({ notes }) => notes),
    problems: parts.flatMap(({ problems }) => problems),
    moreProblems: parts.reduce((sum, { moreProblems = 0 }) => sum + moreProblems, 0),
  };
}

async function readPlans(patterns: readonly string[], context: Context): Promise<PlanFiles[]> {
  const { files, problems } = await findInputFiles('plan-file', patterns, context);
  const parts: PlanFiles[] = [{ ...NOTHING_PLANNED, problems }];
  // One after the other, as a plan can take much memory.
  for (const file of files) parts.push(await readPlan(file, context));
  return parts;
}

async function readPlan(
  { path, name }: FoundFile,
  { workspace: { boundary }, deadline }: Context,
): Promise<PlanFiles> {
  const failed = (...problems: readonly Problem[]) => ({ ...NOTHING_PLANNED, problems });
  try {
    const reading = await untilDeadline(deadline, (signal) => {
      const limits = { maxBytes: MAX_PLAN_BYTES, folders: boundary.folders, signal };
      return readTerraformPlan(readFileParts(path, limits), name);
    });
    return reading.kind === 'read'
      ? { ...reading.plan, problems: [] }
      : failed(...reading.problems);
  } catch (error) {
    return failed(unreadable('plan-file', name, readingProblem(error)));
  }
}

async function readZoneFiles(patterns: readonly string[], context: Context): Promise<PlanFiles> {
  const { root } = context.workspace;
  const { files, problems } = await findInputFiles('zone-files', patterns, context);
  const headZones: ZoneFile[] = [];
  const total = totalLength('zone-files', problems);
  for (const { path, name } of files) {
    const text = await readNeeded(path, MAX_ZONE_BYTES, context);
    if (typeof text !== 'string') problems.push(unreadable('zone-files', name, text.problem));
    else if (total.fits(text)) headZones.push({ file: name, text });
    else break;
  }
  const { baseZones, notes } = await readBaseZones(headZones, context);
  const plan = await withRequestedFiles(
    (request) => {
      const readInclude = includeReader(root, request);
      return readZones(
        headZones.map((zone) => ({ ...zone, readInclude })),
        baseZones,
      );
    },
    (file) => loadRequested('zone-files', file, MAX_ZONE_BYTES, problems, context),
    REQUEST_LIMITS,
  );
  return {
    ...plan,
    notes: [...notes, ...plan.notes],
    problems: [...problems, ...plan.problems],
    moreProblems: plan.moreProblems,
  };
}

/** Reads the zones at the base; null where that fails, so that all of their records count as planned. */
async function readBaseZones(
  zones: readonly ZoneFile[],
  { workspace, repository, base }: Context,
): Promise<{ readonly baseZones: readonly ZoneFile[] | null; readonly notes: readonly string[] }> {
  if (zones.length === 0) return { baseZones: null, notes: [] };
  const resolved = await base();
  if (resolved.kind === 'none') return { baseZones: null, notes: [] };
  const baseZones: ZoneFile[] = [];
  for (const { file } of zones) {
    const old = await resolved.commit.readFile(repositoryPath(file, workspace.root, repository));
    if (old.kind === 'failed') {
      const note = `The base's ${quote(file)} could not be read, so that all records of the zone files count as planned: ${old.why}.`;
      return { baseZones: null, notes: [note] };
    }
    if (old.kind === 'text') baseZones.push({ file, text: old.text });
  }
  return { baseZones, notes: [] };
}

/** Finds a file that a zone file includes: relative to that file or to the workspace, and never outside of it. */
function includeReader(
  root: string,
  request: (path: string) => string | null,
): NonNullable<ZoneFile['readInclude']> {
  return (path, from) => {
    for (const base of [dirname(resolve(root, from)), root]) {
      const file = pathInRoot(resolve(base, path), root);
      const text = file === null ? null : request(file);
      if (file !== null && text !== null) return { file, text };
    }
    return null;
  };
}

async function readMailServers(
  lines: readonly string[],
  { hosts, mailDomains }: Declaration,
  context: Context,
): Promise<PlanFiles> {
  const { root } = context.workspace;
  const { entries, problems: entryProblems } = readConfigInput(lines.join('\n'));
  const problems = [...entryProblems];
  const total = totalLength('mta-config', problems);
  let isTooLarge = false;
  const files: HostConfigFile[] = [];
  for (const { host, path: pattern } of entries) {
    if (isTooLarge) break;
    const matching = await findInputFiles('mta-config', [pattern], context);
    problems.push(...matching.problems);
    for (const { path, name } of matching.files) {
      const text =
        pathInRoot(path, root) === null
          ? { problem: 'is outside of the workspace' }
          : await readNeeded(path, MAX_CONFIGURATION_BYTES, context);
      if (typeof text === 'string' && !total.fits(text)) {
        isTooLarge = true;
        break;
      }
      const limited = limitLines(text);
      const isNamed = !/[*?[{]/.test(pattern);
      if (typeof limited === 'string') {
        files.push({ host, path: name, text: limited, isNamed });
      } else if (isNamed || !NO_TEXT.test(limited.problem)) {
        problems.push(unreadable('mta-config', name, limited.problem));
      } else {
        files.push({ host, path: name, text: null, problem: limited.problem, isNamed });
      }
    }
  }
  const read = await withRequestedFiles(
    (request) => {
      const readSibling = (path: string) => {
        const file = pathInRoot(resolve(root, path), root);
        return file === null ? null : request(file);
      };
      return readMtaConfigs(files, hosts, readSibling, { open: mailDomains.length > 0 });
    },
    (file) => loadRequested('mta-config', file, MAX_CONFIGURATION_BYTES, problems, context),
    REQUEST_LIMITS,
  );
  return { ...NOTHING_PLANNED, ...read, problems };
}

/**
 * Reads a file that a file of an input names.
 *
 * @param file from the root of the workspace, with `/`
 * @param problems gets the problem of a file that exists and must not be read
 */
async function loadRequested(
  input: string,
  file: string,
  maxBytes: number,
  problems: Problem[],
  context: Context,
): Promise<string | null> {
  const reading = await readInTime(join(context.workspace.root, file), maxBytes, context);
  if (reading.kind === 'read') return reading.text;
  if (reading.kind === 'failed') {
    problems.push(unreadable(input, shownPath(file), reading.problem));
  }
  return null;
}

/** Finds the files that the paths and globs of an input match, each once. Their names are sanitised. */
async function findInputFiles(
  input: string,
  patterns: readonly string[],
  context: Context,
): Promise<{ readonly files: readonly FoundFile[]; readonly problems: Problem[] }> {
  const problems: Problem[] = [];
  const files = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    const search = await findInTime(pattern, context);
    if (search.kind === 'failed') {
      problems.push(unreadable(input, pattern, search.problem));
      continue;
    }
    if (search.files.length === 0) {
      const message = `Input ${input}: there is no file ${quote(pattern)}.`;
      problems.push({ location: null, message });
    }
    for (const { path, name } of search.files) files.set(path, { path, name: shownPath(name) });
  }
  if (files.size > MAX_FILES) {
    const message = `Input ${input}: ${files.size} files are named; at most ${MAX_FILES} are read.`;
    return { files: [], problems: [...problems, { location: null, message }] };
  }
  return { files: [...files.values()], problems };
}

/** @param why the predicate of a sentence about the file */
function unreadable(input: string, file: string, why: string): Problem {
  return { location: null, message: `Input ${input}: ${quote(file)} ${why}.` };
}
