import { AsyncLocalStorage } from 'node:async_hooks';
import { Writable } from 'node:stream';

/** The parts of the global `process` that a run in this process has for itself. */
export interface FakeProcess {
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly cwd: () => string;
  readonly stdout: Writable;
  readonly stderr: Writable;
  exitCode: number | undefined;
}

export type Stream = 'stdout' | 'stderr';

/**
 * Runs `work` so that it, and all that it starts, sees `fake` in place of those parts of `process`. Runs at the same
 * time do not see each other's.
 */
export function withFakeProcess<T>(fake: FakeProcess, work: () => T): T {
  install();
  return current.run(fake, work);
}

/** A writable stream that gives each chunk to `receive` before `write` returns. */
export function receivingStream(receive: (chunk: Buffer) => void): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      receive(chunk);
      done();
    },
  });
}

const current = new AsyncLocalStorage<FakeProcess>();
let installed = false;

function install(): void {
  if (installed) return;
  installed = true;
  const real = globalThis.process;
  const holderOf = (key: string | symbol) => {
    const fake = current.getStore();
    return fake !== undefined && key in fake ? fake : real;
  };
  globalThis.process = new Proxy(real, {
    get: (_target, key) => Reflect.get(holderOf(key), key),
    set: (_target, key, value) => Reflect.set(holderOf(key), key, value),
  });
}
