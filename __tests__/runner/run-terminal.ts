import '../run/preload.ts';
import { type Invocation, readArguments, usageText } from '../../src/cli/arguments.ts';
import { check } from '../../src/cli/check.ts';
import { explain } from '../../src/cli/explain/explain.ts';
import { init } from '../../src/cli/init/init.ts';
import { validate } from '../../src/cli/validate.ts';
import { type FakeProcess, receivingStream, type Stream, withFakeProcess } from './fake-process.ts';

export interface TerminalResult {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code. */
  readonly status: number;
}

/**
 * Runs the terminal tool in this process, from `src`, with pipes for its streams. What `cli.ts` itself does, colours and
 * signals are tested with the built tool.
 *
 * @param cwd the working folder, in which relative paths are; runs wait for each other, as a process has only one
 */
export function runTerminal(args: readonly string[], cwd: string): Promise<TerminalResult> {
  const result = last.then(() => runIn(cwd, args));
  last = result.catch(() => {});
  return result;
}

let last: Promise<unknown> = Promise.resolve();

async function runIn(cwd: string, args: readonly string[]): Promise<TerminalResult> {
  const texts: Record<Stream, string> = { stdout: '', stderr: '' };
  const streamTo = (stream: Stream) =>
    receivingStream((chunk) => {
      texts[stream] += chunk.toString();
    });
  const fake: FakeProcess = {
    env: {},
    argv: [process.execPath, 'cli.js', ...args],
    cwd: () => cwd,
    stdout: streamTo('stdout'),
    stderr: streamTo('stderr'),
    exitCode: undefined,
  };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const status = await withFakeProcess(fake, () => execute(args));
    return { ...texts, status };
  } finally {
    process.chdir(before);
  }
}

/** What `cli.ts` does. */
async function execute(args: readonly string[]): Promise<number> {
  const usage = readArguments(args);
  if (usage.kind === 'text') {
    process.stdout.write(usage.text);
    return 0;
  }
  if (usage.kind === 'error') {
    process.stderr.write(usageText(usage));
    return 2;
  }
  const { invocation } = usage;
  return COMMANDS[invocation.command](invocation);
}

const COMMANDS: Readonly<
  Record<Invocation['command'], (invocation: Invocation) => number | Promise<number>>
> = { check, validate, merge: check, init, explain };
