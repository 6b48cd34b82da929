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

/** What the files of a pull request plan, and what could not be read of them. */
export interface PlannedChanges {
  readonly changes: readonly PlannedChange[];
  /** Things that a person should know and that are no mistake. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

type Context = Pick<RunContext, 'workspace' | 'readBaseFile'>;

/** The most files of one input. */
const MAX_FILES = 1000;
/** The largest configuration of a mail server, in bytes. */
const MAX_CONFIGURATION_BYTES = 1024 * 1024;

/** Reads the files that the inputs name, each kind by its reader, all their mistakes at once. */
export async function readPlanned(
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
  const { files, problems } = found('plan-file', patterns, root);
  const parts: PlannedChanges[] = [{ changes: [], notes: [], problems }];
  // One after the other: a plan may be large.
  for (const file of files) parts.push(await readPlan(file, root));
  return parts;
}

async function readPlan({ file, path }: FoundFile, root: string): Promise<PlannedChanges> {
  const nothing = (...problems: readonly Problem[]) => ({ changes: [], notes: [], problems });
  try {
    if (leadsOut(path, root)) return nothing(unreadable('plan-file', file, LEADS_OUT));
    const reading = await readTerraformPlan(createReadStream(path), file);
    return reading.kind === 'read'
      ? { ...reading.plan, problems: [] }
      : nothing(...reading.problems);
  } catch (error) {
    return nothing(unreadable('plan-file', file, whyUnreadable(error)));
  }
}

async function readZoneFiles(
  patterns: readonly string[],
  { workspace: { root }, readBaseFile }: Context,
): Promise<PlannedChanges> {
  const { files, problems } = found('zone-files', patterns, root);
  const after: ZoneFile[] = [];
  for (const { file, path } of files) {
    const text = readTextFile(path, MAX_ZONE_BYTES, root);
    if (typeof text !== 'string') problems.push(unreadable('zone-files', file, text.problem));
    else after.push({ file, text, readInclude: includedFrom(root) });
  }
  const { before, notes } = await zonesOnBase(after, readBaseFile);
  const plan = readZones(after, before);
  return {
    changes: plan.changes,
    notes: [...notes, ...plan.notes],
    problems: [...problems, ...plan.problems],
  };
}

/** The zones as the base has them; null where that is not known, so that all that they hold counts as planned. */
async function zonesOnBase(
  zones: readonly ZoneFile[],
  readBaseFile: Context['readBaseFile'],
): Promise<{ readonly before: readonly ZoneFile[] | null; readonly notes: readonly string[] }> {
  const before: ZoneFile[] = [];
  for (const { file } of zones) {
    const base = await readBaseFile(file);
    if (base.kind === 'none') return { before: null, notes: [] };
    if (base.kind === 'failed') {
      const note = `The base's ${quote(file)} could not be read, so that all records of the zone files count as planned: ${base.why}.`;
      return { before: null, notes: [note] };
    }
    if (base.kind === 'text') before.push({ file, text: base.text });
  }
  return { before, notes: [] };
}

/** A file that a zone file names: beside it, or from the workspace's root; never outside of the workspace. */
function includedFrom(root: string): NonNullable<ZoneFile['readInclude']> {
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
  const { entries, problems: wrong } = readConfigInput(lines.join('\n'));
  const problems = [...wrong];
  const files = entries.flatMap(({ host, path }) => {
    const named = found('mta-config', [path], root);
    problems.push(...named.problems);
    return named.files.flatMap(({ file, path: at }) => {
      const text = readTextFile(at, MAX_CONFIGURATION_BYTES, root);
      if (typeof text === 'string') return [{ host, path: file, text }];
      problems.push(unreadable('mta-config', file, text.problem));
      return [];
    });
  });
  const beside = (path: string) => {
    const file = pathIn(root, resolve(root, path));
    const text =
      file === null ? null : readTextFile(join(root, file), MAX_CONFIGURATION_BYTES, root);
    return typeof text === 'string' ? text : null;
  };
  const read = readMtaConfigs(files, hosts, beside, { open: mailDomains.length > 0 });
  return { ...read.plan, problems: [...problems, ...read.problems] };
}

interface FoundFile {
  /** From the workspace's root with `/`, where it lies inside. */
  readonly file: string;
  readonly path: string;
}

/** The files that an input's paths and globs name, each once. */
function found(
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
        place: null,
        message: `Input ${input}: there is no file ${quote(pattern)}.`,
      });
    }
    for (const file of matching) files.set(resolve(root, file), file);
  }
  if (files.size > MAX_FILES) {
    const message = `Input ${input}: ${files.size} files are named; at most ${MAX_FILES} are read.`;
    return { files: [], problems: [...problems, { place: null, message }] };
  }
  const inWorkspace = Array.from(files, ([path, file]) => {
    return { path, file: shownPath(pathIn(root, path) ?? file) };
  });
  return { files: inWorkspace, problems };
}

/** A path from the workspace's root; null where it leads out of it. */
function pathIn(root: string, path: string): string | null {
  const file = pathInWorkspace(path, root);
  return file === '' || file.startsWith('../') || isAbsolute(file) ? null : file;
}

/** @param why the rest of a sentence that begins with the file */
function unreadable(input: string, file: string, why: string): Problem {
  return { place: null, message: `Input ${input}: ${quote(file)} ${why}.` };
}
