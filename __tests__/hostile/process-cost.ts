import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importing } from '../action/injected-fault.ts';

/** What a process cost. */
export interface ProcessCost {
  /** Its peak memory, in MiB. */
  readonly mib: number;
  /** Its CPU time, in seconds. */
  readonly cpuS: number;
}

/** An environment in which a process writes its cost when it exits, and what reads it then. */
export interface CostMeter {
  readonly env: { readonly NODE_OPTIONS: string };
  readonly read: () => Promise<ProcessCost>;
}

let meters = 0;

/**
 * The peak is that of the program alone: `process.resourceUsage()` may give the peak of the process that started it.
 */
export function costMeter(): CostMeter {
  meters += 1;
  const file = join(tmpdir(), `cost-${process.pid}-${meters}`);
  const env = importing(`
    import { readFileSync, writeFileSync } from 'node:fs';
    process.on('exit', () => {
      const [, kib] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
      const { user, system } = process.cpuUsage();
      const cost = { mib: Math.round(kib / 1024), cpuS: (user + system) / 1e6 };
      writeFileSync(${JSON.stringify(file)}, JSON.stringify(cost));
    });`);
  const read = async () => {
    const cost = JSON.parse(await readFile(file, 'utf8')) as ProcessCost;
    await rm(file);
    return cost;
  };
  return { env, read };
}
