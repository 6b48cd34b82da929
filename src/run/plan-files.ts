import { createReadStream } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import {
  filesAt,
  LEADS_OUT,
  leadsOut,
  pathInWorkspace,
  readTextFile,
  whyUnreadable,
} from '../files/workspace-files.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Declaration, Problem } from '../model/mail-host.ts';
import type { PlannedChange } from '../model/planned.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { readConfigInput } from '../plan/mta/config-input.ts';
import { readMtaConfigs } from '../plan/mta/read-mta-configs.ts';
import { readTerraformPlan } from '../plan/terraform/read-terraform-plan.ts';
import type { ZoneFile } from '../plan/zones/read-zone-file.ts';
import { readZones } from '../plan/zones/read-zones.ts';
import { MAX_ZONE_BYTES } from '../plan/zones/zone.ts';
import type { RunContext } from './context.ts';

/** The changes that plan files, zone files and mail server configurations contain. */
interface PlannedChanges {
  readonly changes: readonly PlannedChange[];
  /** Facts for the reader that are no mistake of the files. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

type Context = Pick<RunContext, 'workspace' | 'readBaseFile'>;

/** Files of one input. */
const MAX_FILES = 1000;
/** The largest configuration file of a mail server, in bytes. */
const MAX_CONFIGURATION_BYTES = 1024 * 1024;

/** Reads the files of `plan-file`, `zone-files` and `mta-config`. Reports the problems of all of them at once. */
export async function readPlanFiles(
  inputs: Inputs,
  declaration: Declaration,
  context: Context,
): Promise<PlannedChanges> {
  const { root } = context.workspace;
  const parts = [
    ...(await readPlans(inputs.planFiles, root)),
    await readZoneFiles(inputs.zoneFiles, context),
    readMailServers(inputs.mtaConfig, declaration, root),
  ];
  return {
    changes: parts.flatMap(({ changes }) => changes),
    notes: parts.flatMap(({ notes }) => notes),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

async function readPlans(patterns: readonly string[], root: string): Promise<PlannedChanges[]> {
  const { files, problems } = findFiles('plan-file', patterns, root);
  const parts: PlannedChanges[] = [{ changes: [], notes: [], problems }];
  // One after the other, as a plan can take much memory.
  for (const file of files) parts.push(await readPlan(file, root));
  return parts;
}

async function readPlan({ file, path }: FoundFile, root: string): Promise<PlannedChanges> {
  const failed = (...problems: readonly Problem[]) => ({ changes: [], notes: [], problems });
  try {
    if (leadsOut(path, root)) return failed(unreadable('plan-file', file, LEADS_OUT));
    const reading = await readTerraformPlan(createReadStream(path), file);
    return reading.kind === 'read'
      ? { ...reading.plan, problems: [] }
      : failed(...reading.problems);
  } catch (error) {
    return failed(unreadable('plan-file', file, whyUnreadable(error)));
  }
}

async function readZoneFiles(
  patterns: readonly string[],
  { workspace: { root }, readBaseFile }: Context,
): Promise<PlannedChanges> {
  const { files, problems } = findFiles('zone-files', patterns, root);
  const headZones: ZoneFile[] = [];
  for (const { file, path } of files) {
    const text = readTextFile(path, MAX_ZONE_BYTES, root);
    if (typeof text !== 'string') problems.push(unreadable('zone-files', file, text.problem));
    else headZones.push({ file, text, readInclude: includeReader(root) });
  }
  const { baseZones, notes } = await readBaseZones(headZones, readBaseFile);
  const plan = readZones(headZones, baseZones);
  return {
    changes: plan.changes,
    notes: [...notes, ...plan.notes],
    problems: [...problems, ...plan.problems],
  };
}

/** Reads the zones at the base; null where that fails, so that all of their records count as planned. */
async function readBaseZones(
  zones: readonly ZoneFile[],
  readBaseFile: Context['readBaseFile'],
): Promise<{ readonly baseZones: readonly ZoneFile[] | null; readonly notes: readonly string[] }> {
  const baseZones: ZoneFile[] = [];
  for (const { file } of zones) {
    const base = await readBaseFile(file);
    if (base.kind === 'none') return { baseZones: null, notes: [] };
    if (base.kind === 'failed') {
      const note = `The base's ${quote(file)} could not be read, so that all records of the zone files count as planned: ${base.why}.`;
      return { baseZones: null, notes: [note] };
    }
    if (base.kind === 'text') baseZones.push({ file, text: base.text });
  }
  return { baseZones, notes: [] };
}

/** Reads a file that a zone file includes: relative to that file or to the workspace, and never outside of it. */
function includeReader(root: string): NonNullable<ZoneFile['readInclude']> {
  return (path, from) => {
    for (const base of [dirname(resolve(root, from)), root]) {
      const file = pathIn(root, resolve(base, path));
      if (file === null) continue;
      const text = readTextFile(join(root, file), MAX_ZONE_BYTES, root);
      if (typeof text === 'string') return { file, text };
    }
    return null;
  };
}

function readMailServers(
  lines: readonly string[],
  { hosts, mailDomains }: Declaration,
  root: string,
): PlannedChanges {
  const { entries, problems: entryProblems } = readConfigInput(lines.join('\n'));
  const problems = [...entryProblems];
  const files = entries.flatMap(({ host, path }) => {
    const matching = findFiles('mta-config', [path], root);
    problems.push(...matching.problems);
    return matching.files.flatMap(({ file, path: at }) => {
      const text = readTextFile(at, MAX_CONFIGURATION_BYTES, root);
      if (typeof text === 'string') return [{ host, path: file, text }];
      problems.push(unreadable('mta-config', file, text.problem));
      return [];
    });
  });
  const readSibling = (path: string) => {
    const file = pathIn(root, resolve(root, path));
    const text =
      file === null ? null : readTextFile(join(root, file), MAX_CONFIGURATION_BYTES, root);
    return typeof text === 'string' ? text : null;
  };
  const read = readMtaConfigs(files, hosts, readSibling, { open: mailDomains.length > 0 });
  return { ...read.plan, problems: [...problems, ...read.problems] };
}

interface FoundFile {
  /** For messages: relative to the workspace where the file is inside of it. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
}

/** Finds the files that the paths and globs of an input match, each once. */
function findFiles(
  input: string,
  patterns: readonly string[],
  root: string,
): { readonly files: readonly FoundFile[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const pattern of patterns) {
    const matching = filesAt(pattern, root);
    if (matching.length === 0) {
      problems.push({
        location: null,
        message: `Input ${input}: there is no file ${quote(pattern)}.`,
      });
    }
    for (const file of matching) files.set(resolve(root, file), file);
  }
  if (files.size > MAX_FILES) {
    const message = `Input ${input}: ${files.size} files are named; at most ${MAX_FILES} are read.`;
    return { files: [], problems: [...problems, { location: null, message }] };
  }
  const inWorkspace = Array.from(files, ([path, file]) => {
    return { path, file: shownPath(pathIn(root, path) ?? file) };
  });
  return { files: inWorkspace, problems };
}

/** The path relative to the workspace; null where it is outside. */
function pathIn(root: string, path: string): string | null {
  const file = pathInWorkspace(path, root);
  return file === '' || file.startsWith('../') || isAbsolute(file) ? null : file;
}

/** @param why the predicate of a sentence about the file */
function unreadable(input: string, file: string, why: string): Problem {
  return { location: null, message: `Input ${input}: ${quote(file)} ${why}.` };
}
