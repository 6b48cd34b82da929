import { describe, expect, it } from 'vitest';
import { runAction } from '../runner/run-action.ts';
import { COSTLY } from './costly-files.ts';
import { costMeter } from './process-cost.ts';

const MAX_MIB = 256;
const MAX_CPU_S = 5;
/** Bytes of the log, and of the JSON report. */
const MAX_TEXT = 200_000;

/** A closed port, so that no lookup waits. */
const OFFLINE = { resolvers: '127.0.0.1:9', retries: '0', timeout: '1' };

// Not all at once: each case measures its process.
describe.sequential('a hostile or huge file takes less than 256 MiB and 5 s', () => {
  it.each(Object.entries(COSTLY))('%s', async (name, makeStep) => {
    const { inputs, files, says } = makeStep();
    const meter = costMeter();
    const result = await runAction({
      inputs: 'merge' in inputs ? inputs : { ...OFFLINE, ...inputs },
      files,
      env: meter.env,
    });
    try {
      const { mib, cpuS } = await meter.read();
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
      await result.remove();
    }
  });
});
