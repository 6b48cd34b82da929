import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAction } from '../runner/run-action.ts';
import { COSTLY } from './costly-files.ts';

const MAX_MIB = 256;
const MAX_CPU_S = 5;
/** Bytes of the log, and of the JSON report. */
const MAX_TEXT = 200_000;

/**
 * Writes the peak memory in KiB and the CPU time in seconds to the file PEAK when the process exits. It is the peak of
 * this program: the one of `process.resourceUsage()` may be that of the process that started it.
 */
const METER = `
import { readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  const [, kib] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PEAK, kib + ' ' + (user + system) / 1e6);
});`;

/** A closed port, so that no lookup waits. */
const OFFLINE = { resolvers: '127.0.0.1:9', retries: '0', timeout: '1' };

// Not all at once: each case measures its process.
describe.sequential('a hostile or huge file takes less than 256 MiB and 5 s', () => {
  it.each(Object.entries(COSTLY))('%s', async (name, makeStep) => {
    const { inputs, files, says } = makeStep();
    const folder = await mkdtemp(join(tmpdir(), 'peak-'));
    const peak = join(folder, 'peak');
    const result = await runAction({
      inputs: 'merge' in inputs ? inputs : { ...OFFLINE, ...inputs },
      files,
      env: {
        PEAK: peak,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(METER)}`,
      },
    });
    try {
      const [kib = Number.NaN, cpuS = Number.NaN] = (await readFile(peak, 'utf8'))
        .split(' ')
        .map(Number);
      const mib = Math.round(kib / 1024);
      process.stdout.write(
        `${String(mib).padStart(5)} MiB ${cpuS.toFixed(1).padStart(5)} s ${name}\n`,
      );
      expect(result.stdout).toMatch(says);
      expect(mib).toBeLessThan(MAX_MIB);
      expect(cpuS).toBeLessThan(MAX_CPU_S);
      expect(result.stdout.length).toBeLessThan(MAX_TEXT);
      expect(JSON.stringify(result.report).length).toBeLessThan(MAX_TEXT);
      expect(result.summaryDropped).toBe(false);
      expect(result.exitCode).toBe(1);
    } finally {
      await Promise.all([result.remove(), rm(folder, { recursive: true })]);
    }
  });
});
