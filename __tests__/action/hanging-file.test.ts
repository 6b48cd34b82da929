import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { runAction } from '../runner/run-action.ts';
import { importing } from './injected-fault.ts';

const folder = mkdtempSync(join(tmpdir(), 'hanging-'));
const fifo = join(folder, 'fifo');
execFileSync('mkfifo', [fifo]);
afterAll(() => rmSync(folder, { recursive: true }));

/** As a network file system does that is away: opening the file `hangs` does not return. */
const HANG = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { open } = fs.promises;
fs.promises.open = (path, ...rest) =>
  /hangs$/.test(path) ? open(${JSON.stringify(fifo)}, 'r') : open(path, ...rest);
syncBuiltinESMExports();`;

const CHECK = { hosts: 'mx1.example.com', resolvers: '127.0.0.1:9', retries: '0' };

describe.concurrent('a file system that hangs', () => {
  it.each([
    ['config-file', { ...CHECK, hosts: '', 'config-file': 'hangs' }, /^The declaration "hangs"/],
    ['baseline-file', { ...CHECK, 'baseline-file': 'hangs' }, /^The baseline "hangs"/],
    ['plan-file', { ...CHECK, 'plan-file': 'hangs' }, /^Input plan-file: "hangs"/],
    ['zone-files', { ...CHECK, 'zone-files': 'hangs' }, /^Input zone-files: "hangs"/],
    ['merge', { merge: 'hangs' }, /^The report "hangs"/],
  ])(
    'at the file of %s ends with the time of the run, and fails it',
    async (_, inputs, subject) => {
      const { report, outputs, annotations, conclusion, remove } = await runAction({
        inputs: { ...inputs, 'run-timeout': '2s' },
        files: { hangs: '{}' },
        env: importing(HANG),
      });
      const { problems } = report as Report;
      expect(problems[0]?.message).toMatch(subject);
      expect(problems[0]?.message).toMatch(/was not read before the run's time was over\.$/);
      expect(annotations[0]?.message).toBe(problems[0]?.message);
      expect(outputs).toMatchObject({ result: 'failed', complete: 'false' });
      expect(conclusion).toBe('failure');
      await remove();
    },
  );
});
