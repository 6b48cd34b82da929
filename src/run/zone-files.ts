import { dirname, posix, resolve } from 'node:path';
import { hasBlobId } from '../files/blob-id.ts';
import { pathFromRoot, pathInRoot, splitGlob } from '../files/paths.ts';
import { repositoryPath } from '../files/repository.ts';
import type { BaseCommit } from '../files/workspace.ts';
import type { Problem } from '../model/mail-host.ts';
import type { Plan } from '../model/planned.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { createAdaptiveLimit, mapLimited } from '../observe/limits/adaptive-limit.ts';
import { readName } from '../plan/zones/names.ts';
import type { ZoneFile } from '../plan/zones/read-zone-file.ts';
import { readZones } from '../plan/zones/read-zones.ts';
import {
  type ConfiguredZone,
  configuredZone,
  isServerConfig,
  readServerConfig,
} from '../plan/zones/server-config.ts';
import { wrongZoneFile } from '../plan/zones/wrong-file.ts';
import { MAX_ZONE_BYTES } from '../plan/zones/zone.ts';
import type { RepositoryContext } from './context.ts';
import {
  findInputFiles,
  MAX_FILES,
  MAX_TOTAL_LENGTH,
  noFile,
  totalLength,
  unreadable,
} from './planned-input-files.ts';
import { readInTime, readNeeded } from './read-in-time.ts';
import { withRequestedFiles } from './with-requested-files.ts';

type Context = Pick<RepositoryContext, 'workspace' | 'deadline' | 'repository' | 'base'>;

/** A path or a glob of the input, with the zone that it names: `example.com=zones/db`. */
interface ZonePattern {
  readonly pattern: string;
  readonly zone: string | null;
}

/** A file of one side of the change. */
interface SideFile {
  /** From the root of the workspace, with `/`. */
  readonly name: string;
  readonly text: ZoneFile['text'];
}

/** Files that zone files include. */
const INCLUDE_LIMITS = { maxFiles: MAX_FILES, maxLength: 2 * MAX_TOTAL_LENGTH };
/** Files of the base that are read at the same time. */
const READS_AT_ONCE = 6;

/** Reads the files of `zone-files` before and after the change under review, and compares them. */
export async function readZoneFiles(
  lines: readonly string[],
  context: Context,
): Promise<Plan & { readonly problems: readonly Problem[] }> {
  const patterns = lines.map(readPattern);
  const { files, unmatched, problems } = await findInputFiles(
    'zone-files',
    patterns.map(({ pattern }) => pattern),
    context,
  );
  const head: SideFile[] = [];
  const total = totalLength('zone-files', problems);
  for (const { path, name } of files) {
    const text = await readNeeded(path, MAX_ZONE_BYTES, context);
    if (typeof text !== 'string' && text.fault !== 'not-text') {
      problems.push(unreadable('zone-files', name, text.problem));
      continue;
    }
    if (typeof text === 'string' && !total.fits(text)) break;
    head.push({ name, text });
  }
  const base = lines.length === 0 ? NO_BASE : await readBase(patterns, head, context);
  const known = new Set(base.files?.map(({ name }) => name));
  const missing = unmatched.filter((pattern) => ![...known].some((name) => matches(name, pattern)));
  const siblings = await configsBeside(head, context);
  const configs = [...siblings, ...head].filter(({ name }) => isServerConfig(name));
  const headConfig = configs.flatMap(configuredZones);
  const baseConfig = [...(base.files ?? []).flatMap(configuredZones), ...headConfig];
  const paths = new Set(
    patterns.map(({ pattern }) =>
      pathFromRoot(resolve(context.workspace.root, pattern), context.workspace.root),
    ),
  );
  const wrong = head.flatMap(({ name, text }) =>
    paths.has(name) ? wrongFileProblem(name, text, head) : [],
  );
  const plan = await withRequestedFiles(
    (request) => {
      const zonesOf = (side: readonly SideFile[], config: readonly ConfiguredZone[], key: string) =>
        side
          .filter(({ name }) => !isServerConfig(name))
          .map((file) => ({
            ...zoneFile(file, patterns, config),
            readInclude: includeReader(context, (path) => request(`${key}${path}`)),
          }));
      const before = base.files === null ? null : zonesOf(base.files, baseConfig, BASE);
      return readZones(zonesOf(head, headConfig, HEAD), before);
    },
    (key) =>
      key.startsWith(BASE)
        ? base.readInclude(key.slice(BASE.length))
        : readHeadInclude(key.slice(HEAD.length), problems, context),
    INCLUDE_LIMITS,
  );
  return {
    ...plan,
    notes: [...base.notes, ...plan.notes],
    problems: [...problems, ...wrong, ...missing.map((pattern) => noFile('zone-files', pattern))],
  };
}

/** The problem of a file that is named by its path and contains no zone. A glob may match any file. */
function wrongFileProblem(
  name: string,
  text: SideFile['text'],
  files: readonly SideFile[],
): Problem[] {
  if (typeof text !== 'string') return [];
  // The configuration of a name server names the zones of the other files.
  const isBeside = isServerConfig(name) && files.some((file) => !isServerConfig(file.name));
  const why = isBeside ? null : wrongZoneFile(name, text);
  return why === null
    ? []
    : [{ location: { file: name, line: 1, column: 1 }, message: `The file ${why}.` }];
}

const HEAD = 'head:';
const BASE = 'base:';

function readPattern(line: string): ZonePattern {
  const [, zone = '', pattern = ''] = /^([^\s=/*?[\]{}]+\.[^\s=/*?[\]{}]*)=(.+)$/.exec(line) ?? [];
  const name = pattern === '' ? null : readName(zone.toLowerCase().replace(/\.?$/, '.'), null);
  return name?.kind === 'name' ? { pattern, zone: name.name } : { pattern: line, zone: null };
}

function zoneFile(
  { name, text }: SideFile,
  patterns: readonly ZonePattern[],
  config: readonly ConfiguredZone[],
): ZoneFile {
  const given = patterns.find(({ pattern, zone }) => zone !== null && matches(name, pattern));
  const configured = configuredZone(name, config);
  return {
    file: name,
    text,
    origin: given?.zone ?? configured?.zone ?? null,
    view: configured?.view ?? null,
  };
}

function configuredZones({ name, text }: SideFile): ConfiguredZone[] {
  return typeof text === 'string' && isServerConfig(name) ? readServerConfig(text) : [];
}

/** The names under which configurations are looked for in the folders of the zone files and the folders above them. */
const CONFIG_NAMES = ['named.conf', 'named.conf.local', 'nsd.conf', 'knot.conf'];

/** Reads the configurations of name servers beside the zone files, where the input does not name them. */
async function configsBeside(files: readonly SideFile[], context: Context): Promise<SideFile[]> {
  const { root } = context.workspace;
  const folders = new Set(
    files.flatMap(({ name }) => {
      const folder = posix.dirname(name);
      return [folder, posix.dirname(folder)];
    }),
  );
  const given = new Set(files.map(({ name }) => name));
  const paths = [...folders]
    .filter((folder) => !folder.startsWith('..') && !posix.isAbsolute(folder))
    .slice(0, MAX_FOLDERS)
    .flatMap((folder) => CONFIG_NAMES.map((name) => posix.join(folder, name)))
    .filter((path) => !given.has(path));
  const found = await Promise.all(
    paths.map(async (name) => {
      const reading = await readInTime(resolve(root, name), MAX_ZONE_BYTES, context);
      return reading.kind === 'read' ? [{ name, text: reading.text }] : [];
    }),
  );
  return found.flat();
}

/** Folders in which configurations are looked for. */
const MAX_FOLDERS = 50;

/** The files of the base. */
interface BaseFiles {
  /** Null where there is no base to compare with, or it cannot be read. */
  readonly files: readonly SideFile[] | null;
  readonly notes: readonly string[];
  readonly readInclude: (name: string) => Promise<string | null>;
}

const NO_BASE: BaseFiles = { files: null, notes: [], readInclude: async () => null };

/**
 * Finds the files of the base by the same patterns, and reads those whose content differs from that of every file of the
 * change. A renamed file has the content of another one, and is not read again.
 */
async function readBase(
  patterns: readonly ZonePattern[],
  head: readonly SideFile[],
  context: Context,
): Promise<BaseFiles> {
  const resolved = await context.base();
  if (resolved.kind === 'none') return NO_BASE;
  const { commit } = resolved;
  const { root } = context.workspace;
  const toRepository = (name: string) => repositoryPath(name, root, context.repository);
  const list = await commit.listFiles(
    patterns.map(({ pattern }) => toRepository(folderOf(pattern))),
  );
  const readFile = (path: string) => commit.readFile(path, MAX_ZONE_BYTES);
  if (list.kind === 'failed') {
    const note = `The files of the base could not be listed, so deleted zone files are not known: ${list.why}.`;
    const files = head.map(({ name }) => ({ name, path: toRepository(name), id: '' }));
    return readBaseFiles(files, head, { readFile, toRepository }, [note]);
  }
  const prefix = repositoryPrefix(context);
  const files = Array.from(list.files, ([path, id]) => ({ name: `${prefix}${path}`, path, id }));
  const matching = files.filter(({ name }) =>
    patterns.some(({ pattern }) => matches(name, pathFromRoot(resolve(root, pattern), root))),
  );
  return readBaseFiles(matching.slice(0, MAX_FILES), head, { readFile, toRepository }, []);
}

/** The folder in which a pattern matches. */
function folderOf(pattern: string): string {
  const { base, rest } = splitGlob(pattern);
  return (rest === '' ? posix.dirname(base) : base) || '.';
}

interface ListedFile {
  readonly name: string;
  /** From the root of the repository. */
  readonly path: string;
  /** The id of its content; empty where it is not known. */
  readonly id: string;
}

async function readBaseFiles(
  listed: readonly ListedFile[],
  head: readonly SideFile[],
  {
    readFile,
    toRepository,
  }: {
    readonly readFile: BaseCommit['readFile'];
    readonly toRepository: (name: string) => string;
  },
  notes: readonly string[],
): Promise<BaseFiles> {
  const byName = new Map(head.map((file) => [file.name, file]));
  const limit = createAdaptiveLimit(READS_AT_ONCE, READS_AT_ONCE);
  const isContent = ({ text }: SideFile, id: string) =>
    typeof text === 'string' && hasBlobId(text, id);
  let length = 0;
  const read = await mapLimited(listed, limit, async ({ name, path, id }) => {
    const same = byName.get(name);
    const shown = shownPath(name);
    if (same !== undefined && id !== '' && isContent(same, id)) {
      return { kind: 'read' as const, file: { name: shown, text: same.text } };
    }
    const renamed =
      id === '' || same !== undefined ? undefined : head.find((one) => isContent(one, id));
    if (renamed !== undefined) {
      return { kind: 'read' as const, file: { name: shown, text: renamed.text } };
    }
    const file = await readFile(path);
    if (file.kind === 'text') length += file.text.length;
    if (length > MAX_TOTAL_LENGTH) {
      return {
        kind: 'failed' as const,
        name: shown,
        why: 'all changed files together are too large',
      };
    }
    if (file.kind === 'failed') return { kind: 'failed' as const, name: shown, why: file.why };
    return file.kind === 'absent'
      ? { kind: 'absent' as const }
      : { kind: 'read' as const, file: { name: shown, text: file.text } };
  });
  const readInclude = async (name: string) => {
    const file = await readFile(toRepository(name));
    return file.kind === 'text' ? file.text : null;
  };
  const failed = read.find((one) => one.kind === 'failed');
  if (failed !== undefined) {
    const note = `The base's ${quote(failed.name)} could not be read, so that all records of the zone files count as planned: ${failed.why}.`;
    return { files: null, notes: [...notes, note], readInclude };
  }
  const files = read.flatMap((one) => (one.kind === 'read' ? one.file : []));
  return { files, notes, readInclude };
}

/** What the paths of the repository have before them in the workspace: `repo/`, or nothing. */
function repositoryPrefix({ repository, workspace: { root } }: Context): string {
  const folder = repository === null ? null : pathInRoot(repository.root, root);
  return folder === null ? '' : `${folder}/`;
}

/** Whether a path from the root of the workspace is, or matches, a pattern. */
function matches(name: string, pattern: string): boolean {
  const normal = pattern.replace(/^(?:\.\/)+/, '');
  return name === normal || posix.matchesGlob(name, normal);
}

/** Finds a file that a zone file includes: relative to that file or to the workspace, and never outside of it. */
function includeReader(
  { workspace: { root } }: Context,
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

/** A missing include, or one that is not text, is a part of the zone that is not read. Any other must not be read. */
async function readHeadInclude(
  name: string,
  problems: Problem[],
  context: Context,
): Promise<string | null> {
  const path = resolve(context.workspace.root, name);
  const reading = await readInTime(path, MAX_ZONE_BYTES, context);
  if (reading.kind === 'failed' && reading.fault !== 'not-text') {
    problems.push(unreadable('zone-files', shownPath(name), reading.problem));
  }
  return reading.kind === 'read' ? reading.text : null;
}
