import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A server that runs in the foreground as the leader of a process group of its own. */
export interface ServerProcess {
  /** stdout and stderr so far. */
  output(): string;
  /**
   * Resolves with the first value that `probe` gives. A probe that returns undefined or throws is
   * asked again. Rejects, with the server's log, when the server ends or `withinMs` passes first.
   */
  ready<T>(probe: () => Promise<T | undefined>, withinMs?: number): Promise<T>;
  /** SIGTERM, then SIGKILL to the whole group when `withinMs` passes. Safe to call twice. */
  stop(withinMs?: number): Promise<void>;
}

interface StartOptions {
  /** What messages call it; the command by default. */
  readonly name?: string;
  /** A folder of its own, which does not outlive the tests either. */
  readonly folder?: string;
  /** What a person needs to see when the server does not start; its output by default. */
  readonly diagnosis?: (output: string) => string | Promise<string>;
}

/** Time that a server gets to answer its first probe, in ms. */
const READY_MS = 15_000;
/** Time that a server gets to end after SIGTERM, in ms. */
const STOP_MS = 5_000;
/** Pause between two probes, in ms. */
const PROBE_PAUSE_MS = 25;

/** Starts `command`; a command that cannot be started at all shows in `ready`, not here. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: StartOptions = {},
): ServerProcess {
  const name = options.name ?? command;
  const child = spawnGroup(command, args);
  const output = collectOutput(child);
  const exit = describeExit(child, name);
  const gone = new AbortController();
  void exit.then((how) => gone.abort(new Error(`${how} before it answered`)));
  const release = killWithParent(child, options.folder ?? '');

  return {
    output,
    async ready(probe, withinMs = READY_MS) {
      try {
        return await waitFor(`${name} to answer`, withinMs, probe, gone.signal);
      } catch (error) {
        const diagnosis = options.diagnosis ?? ((text: string) => text);
        const log = await diagnosis(output());
        throw new Error(`${String(error)}\n--- ${name} log\n${log || '(empty)'}`);
      }
    },
    async stop(withinMs = STOP_MS) {
      child.kill('SIGTERM');
      const bound = new AbortController();
      const late = delay(withinMs, 'late' as const, { signal: bound.signal }).catch(() => 'ended');
      if ((await Promise.race([exit, late])) === 'late') signalGroup(child, 'SIGKILL');
      await exit;
      bound.abort();
      signalGroup(child, 'SIGKILL');
      release();
    },
  };
}

/** Runs `command` to its end and returns its exit code (null after a signal) and output. */
export async function runCommand(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawnGroup(command, args);
  const output = collectOutput(child);
  const how = await describeExit(child, command);
  if (child.pid === undefined) throw new Error(how);
  return { code: child.exitCode, output: output() };
}

/**
 * Asks `attempt` again and again until it gives a value, for at most `withinMs`.
 * @throws naming `what` and the last error of `attempt`, or the reason that `signal` aborts with.
 */
export async function waitFor<T>(
  what: string,
  withinMs: number,
  attempt: () => T | undefined | Promise<T | undefined>,
  signal?: AbortSignal,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  let lastError: unknown;
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    try {
      const value = await attempt();
      if (value !== undefined) return value;
    } catch (error) {
      lastError = error;
    }
    await delay(PROBE_PAUSE_MS);
  }
  const reason = lastError === undefined ? '' : ` (last: ${String(lastError)})`;
  throw new Error(`waited ${withinMs} ms for ${what}${reason}`);
}

/** Server programs live in sbin, which an ordinary user's PATH may leave out. */
function spawnGroup(command: string, args: readonly string[]): ChildProcess {
  const PATH = `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`;
  return spawn(command, args, {
    detached: true,
    env: { ...process.env, PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collectOutput(child: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

async function describeExit(child: ChildProcess, command: string): Promise<string> {
  try {
    await once(child, 'close');
  } catch (error) {
    return `${command} could not be started, run __tests__/servers/install.sh (${String(error)})`;
  }
  return `${command} ${child.signalCode === null ? `exited with ${child.exitCode}` : `got ${child.signalCode}`}`;
}

/**
 * Sees to it that the server does not outlive this process, not even where that is killed: a shell
 * waits at the other end of a pipe, and where no line but the end comes it kills the whole group.
 * @returns what to call when the server has ended
 */
function killWithParent(child: ChildProcess, folder: string): () => void {
  const script = 'read -r _ || { kill -s KILL -- "-$0"; [ -z "$1" ] || rm -rf -- "$1"; }';
  const watcher = spawn('sh', ['-c', script, String(child.pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return () => {
    watcher.stdin.end('\n');
  };
}

/** A server forks; what outlives its leader would hold ports and folders. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
