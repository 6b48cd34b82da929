import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What one whole process cost. */
export interface ProcessCost {
  readonly wallMs: number;
  /** User and system time; null where it was not measured. */
  readonly cpuMs: number | null;
  /** Peak resident memory; null where it was not measured. */
  readonly peakMb: number | null;
}

/** A module for `--import`: writes the process's own cost to file descriptor 3 when it exits. */
const REPORT_COST = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 }));
  });
`)}`;

/**
 * Runs a Node script to its end and measures its time, CPU time and memory.
 * @throws when it exits with a code other than `exitCode`
 */
export function measureScript(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  exitCode = 0,
): Promise<ProcessCost> {
  return measureCommand(process.execPath, ['--import', REPORT_COST, ...args], env, exitCode);
}

/**
 * Runs a command to its end and measures its time.
 * @throws when it exits with a code other than `exitCode`
 */
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
  let reported = '';
  child.stdio[3]?.on('data', (bytes) => {
    reported += String(bytes);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const wallMs = performance.now() - start;
  if (code !== exitCode) throw new Error(`${command} ${args.at(-1)} ended with ${code}.`);
  const { cpuMs, peakMb } = reported === '' ? UNKNOWN : JSON.parse(reported);
  return { wallMs, cpuMs, peakMb };
}

const UNKNOWN = { cpuMs: null, peakMb: null };

/** The median of each cost; of an even number of values, the higher of the middle two. */
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
