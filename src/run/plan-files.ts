import { resolve } from 'node:path';
import type { UnreadFile } from '../files/file-problem.ts';
import type { FoundFile } from '../files/find-files.ts';
import { pathInRoot } from '../files/paths.ts';
import { readFileParts, readingProblem } from '../files/read-file.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Declaration, Problem } from '../model/mail-host.ts';
import type { Plan } from '../model/planned.ts';
import { untilDeadline } from '../observe/limits/deadline.ts';
import { readConfigInput } from '../plan/mta/config-input.ts';
import { type HostConfigFile, readMtaConfigs } from '../plan/mta/read-mta-configs.ts';
import { MAX_PLAN_BYTES } from '../plan/terraform/plan-stream.ts';
import { readTerraformPlan } from '../plan/terraform/read-terraform-plan.ts';
import type { RepositoryContext } from './context.ts';
import {
  countLines,
  findNeededFiles,
  loadRequested,
  MAX_FILES,
  MAX_TOTAL_LENGTH,
  totalLength,
  unreadable,
} from './planned-input-files.ts';
import { readNeeded } from './read-in-time.ts';
import { withRequestedFiles } from './with-requested-files.ts';
import { readZoneFiles } from './zone-files.ts';

/** What plan files, zone files and mail server configurations contain, and the mistakes of the inputs. */
interface PlanFiles extends Plan {
  readonly problems: readonly Problem[];
}

const NOTHING_PLANNED: Plan = { changes: [], zones: [], unread: [], notes: [] };

type Context = Pick<RepositoryContext, 'workspace' | 'deadline' | 'repository' | 'base'>;

/** The largest configuration file of a mail server, in bytes. */
const MAX_CONFIGURATION_BYTES = 1024 * 1024;
/** Files that belong to a configuration. */
const REQUEST_LIMITS = { maxFiles: MAX_FILES, maxLength: MAX_TOTAL_LENGTH };

/** The most lines of one configuration: a short line takes more memory than its text. */
const MAX_CONFIGURATION_LINES = 50_000;

function limitLines(text: string | UnreadFile): string | UnreadFile {
  return typeof text === 'string' && countLines(text) > MAX_CONFIGURATION_LINES
    ? { problem: `has more than ${MAX_CONFIGURATION_LINES} lines`, fault: 'other' }
    : text;
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
  };
}

async function readPlans(patterns: readonly string[], context: Context): Promise<PlanFiles[]> {
  const { files, problems } = await findNeededFiles('plan-file', patterns, context);
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
    const matching = await findNeededFiles('mta-config', [pattern], context);
    problems.push(...matching.problems);
    for (const { path, name } of matching.files) {
      const text =
        pathInRoot(path, root) === null
          ? ({ problem: 'is outside of the workspace', fault: 'other' } as const)
          : await readNeeded(path, MAX_CONFIGURATION_BYTES, context);
      if (typeof text === 'string' && !total.fits(text)) {
        isTooLarge = true;
        break;
      }
      const limited = limitLines(text);
      const isNamed = !/[*?[{]/.test(pattern);
      if (typeof limited === 'string') {
        files.push({ host, path: name, text: limited, isNamed });
        // A glob may match a foreign file that is no text.
      } else if (isNamed || limited.fault === 'other') {
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
