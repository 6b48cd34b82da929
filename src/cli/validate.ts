import { readInputs } from '../inputs/inputs.ts';
import { runDeadlineIn } from '../observe/limits/deadline.ts';
import { logLine } from '../report/escape.ts';
import { headline } from '../report/headline.ts';
import { plural } from '../report/labels.ts';
import { problemLines } from '../report/log.ts';
import { reportCrash } from '../report/report.ts';
import { type Validation, validate as validateFiles } from '../run/validate.ts';
import { type Invocation, optionHelp } from './arguments.ts';
import { debugError, exitCodeOf, inputsOf, terminalContext } from './check.ts';
import { paint } from './colors.ts';
import { terminalWidth, wrapLine } from './wrap.ts';

/**
 * The command `validate`: reads all files that `check` reads, and prints each mistake with its place.
 *
 * @returns the exit code, as that of `check`
 */
export async function validate(invocation: Invocation): Promise<number> {
  const options = inputsOf(invocation);
  const { inputs, problems } = readInputs((name) => options.get(name) ?? '');
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  const context = terminalContext(deadline);
  const startedAt = context.clock();
  let validation: Validation;
  try {
    validation = await validateFiles(inputs, problems, context);
  } catch (error) {
    debugError(error);
    const time = { startedAt, durationMs: context.clock() - startedAt };
    validation = { kind: 'invalid', report: reportCrash(error, time) };
  }
  if (validation.kind === 'invalid') {
    const { report } = validation;
    const lines = [...problemLines(report), headline(report)].map(logLine);
    const width = terminalWidth();
    const wrapped = lines.flatMap((line) => wrapLine(line, width));
    process.stdout.write(`${wrapped.map((line) => paint('red', line)).join('\n')}\n`);
    for (const line of optionHelp(invocation.command, problems)) process.stderr.write(`${line}\n`);
    return exitCodeOf(report);
  }
  const notes = validation.notes.map((note) => paint('cyan', logLine(`note: ${note}`)));
  const outcome = paint('green', describeValid(validation));
  process.stdout.write(`${[...notes, outcome].join('\n')}\n`);
  return 0;
}

function describeValid({
  hosts,
  mailDomains,
  plannedChanges,
}: Extract<Validation, { kind: 'valid' }>): string {
  const counts = [
    plural(hosts, 'host'),
    ...(mailDomains > 0 ? [plural(mailDomains, 'mail domain')] : []),
    ...(plannedChanges > 0 ? [plural(plannedChanges, 'planned change')] : []),
  ];
  return `Valid: ${counts.join(', ')}. Nothing was looked up.`;
}
