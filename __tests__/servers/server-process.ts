import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A server in the foreground, which leads its own process group. */
export interface ServerProcess {
  /** stdout and stderr so far, in order of arrival. */
  output(): string;
  /**
   * Resolves with the first value that `probe` returns. A probe that returns undefined or throws is
   * repeated. Rejects with the server's log when the server exits or `withinMs` has passed.
   */
  ready<T>(probe: () => Promise<T | undefined>, withinMs?: number): Promise<T>;
  /** Sends SIGTERM, and after `withinMs` SIGKILL to the whole group. Safe to call twice. */
  stop(withinMs?: number): Promise<void>;
}

interface StartOptions {
  /** The server's name in error messages; default: the command. */
  readonly name?: string;
  /** A folder to delete if the tests are killed. */
  readonly folder?: string;
  /** The text to show when the server does not start; default: its output. */
  readonly diagnosis?: (output: string) => string | Promise<string>;
}

/** Time for a server to answer its first probe. */
const READY_MS = 15_000;
/** Time for a server to exit after SIGTERM. */
const STOP_MS = 5_000;
const PROBE_PAUSE_MS = 25;

/** Starts `command`. If it cannot be started, `ready` rejects. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: StartOptions = {},
): ServerProcess {
  const name = options.name ?? command;
  const child = spawnGroup(command, args);
  const output = collectOutput(child);
  const exited = describeExit(child, name);
  const probing = new AbortController();
  void exited.then((how) => probing.abort(new Error(`${how} before it answered`)));
  const stopWatcher = killWithParent(child, options.folder ?? '');

  return {
    output,
    async ready(probe, withinMs = READY_MS) {
      try {
        return await waitFor(`${name} to answer`, withinMs, probe, probing.signal);
      } catch (error) {
        const diagnosis = options.diagnosis ?? ((text: string) => text);
        const log = await diagnosis(output());
        throw new Error(`${String(error)}\n--- ${name} log\n${log || '(empty)'}`);
      }
    },
    async stop(withinMs = STOP_MS) {
      child.kill('SIGTERM');
      const timer = new AbortController();
      const late = delay(withinMs, 'late' as const, { signal: timer.signal }).catch(() => 'ended');
      if ((await Promise.race([exited, late])) === 'late') signalGroup(child, 'SIGKILL');
      await exited;
      timer.abort();
      // Processes that the server forked may outlive it and keep ports and folders.
      signalGroup(child, 'SIGKILL');
      stopWatcher();
    },
  };
}

/** Runs `command` to its end; `code` is null after a signal. */
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
 * Repeats `attempt` until it returns a value, for at most `withinMs`.
 * @throws with `what` and the last error of `attempt`, or with the abort reason of `signal`
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

/** Server programs are in sbin, which may be missing in an ordinary user's PATH. */
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
 * Kills the server's group and deletes `folder` when this process ends, even by SIGKILL: a shell reads
 * from a pipe, and acts if the pipe closes before a line arrives.
 * @returns a function to call when the server has exited
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

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has already exited.
  }
}
