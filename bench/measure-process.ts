import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What one whole process took. */
export interface ProcessCost {
  readonly wallMs: number;
  /** User and system time; null where the process could not tell. */
  readonly cpuMs: number | null;
  /** Peak resident memory; null where the process could not tell. */
  readonly peakMb: number | null;
}

/** Runs in a Node process as it ends, and tells its own cost on file descriptor 3. */
const REPORT_COST = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 }));
  });
`)}`;

/** Runs a script of Node to its end; it tells its CPU time and memory too. Throws where it ends with another code. */
export function measureScript(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  exitCode = 0,
): Promise<ProcessCost> {
  return measureCommand(process.execPath, ['--import', REPORT_COST, ...args], env, exitCode);
}

/** Runs a command to its end. Throws where it ends with another exit code. */
export async function measureCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  exitCode = 0,
): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stdio[3]?.on('data', (bytes) => {
    told += String(bytes);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const wallMs = performance.now() - start;
  if (code !== exitCode) throw new Error(`${command} ${args.at(-1)} ended with ${code}.`);
  const own = told === '' ? { cpuMs: null, peakMb: null } : JSON.parse(told);
  return { wallMs, ...own };
}

/** The median of each of the costs; of an even number the higher of the middle two. */
export function medianCost(costs: readonly ProcessCost[]): ProcessCost {
  return {
    wallMs: median(costs.map(({ wallMs }) => wallMs)) ?? Number.NaN,
    cpuMs: median(costs.flatMap(({ cpuMs }) => cpuMs ?? [])),
    peakMb: median(costs.flatMap(({ peakMb }) => peakMb ?? [])),
  };
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
