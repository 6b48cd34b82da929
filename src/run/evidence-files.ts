import { readEvidence } from '../evidence/read-evidence.ts';
import { createReceivers, readReceiverEntry } from '../evidence/receivers.ts';
import type { FoundFile } from '../files/find-files.ts';
import { readFileParts } from '../files/read-file.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Evidence } from '../model/evidence.ts';
import { inputProblem } from '../model/input-problem.ts';
import type { Problem } from '../model/mail-host.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { untilDeadline } from '../observe/limits/deadline.ts';
import type { RunContext } from './context.ts';
import { type FileContext, findInTime } from './read-in-time.ts';

/** Files of the input. */
const MAX_FILES = 10_000;
/** The largest file, in bytes. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;

/**
 * Reads the files of `evidence-files`. A path that does not exist is a mistake of the user. Everything else about the
 * files is a note, since strangers write them.
 */
export async function readEvidenceFiles(
  { evidenceFiles, evidenceFrom, evidenceMaxAgeMs }: Inputs,
  context: FileContext & Pick<RunContext, 'clock'>,
): Promise<{ readonly evidence: Evidence; readonly problems: readonly Problem[] }> {
  const { files, notes, problems } = await findEvidenceFiles(evidenceFiles, context);
  const settings = {
    receivers: createReceivers(evidenceFrom.flatMap((text) => readReceiverEntry(text) ?? [])),
    maxAgeMs: evidenceMaxAgeMs,
    now: context.clock(),
  };
  const { folders } = context.workspace.boundary;
  const evidence = await untilDeadline(context.deadline, (signal) => {
    const limits = { maxBytes: MAX_FILE_BYTES, folders, signal };
    const opened = files.map(({ path, name }) => {
      return { name: shownPath(name), parts: readFileParts(path, limits) };
    });
    return readEvidence(opened, settings);
  });
  return { evidence: { ...evidence, notes: [...notes, ...evidence.notes] }, problems };
}

async function findEvidenceFiles(patterns: readonly string[], context: FileContext) {
  const files = new Map<string, FoundFile>();
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    const search = await findInTime(pattern, context);
    if (search.kind === 'failed') {
      notes.push(`Evidence not used: ${quote(pattern)} ${search.problem}.`);
    } else if (search.files.length > 0) {
      for (const file of search.files) files.set(file.path, file);
    } else if (/[*?[\]{}]/.test(pattern)) {
      notes.push(`Evidence not used: there is no file ${quote(pattern)}.`);
    } else {
      problems.push(inputProblem('evidence-files', `there is no file ${quote(pattern)}.`));
    }
  }
  const all = [...files.values()];
  if (all.length > MAX_FILES) {
    notes.push(`Evidence not used: ${all.length - MAX_FILES} files beyond the first ${MAX_FILES}.`);
  }
  return { files: all.slice(0, MAX_FILES), notes, problems };
}
