import { expect, it } from 'vitest';
import { reportFailure } from '../../../src/report/report.ts';
import { MAX_SUMMARY_BYTES, renderSummary } from '../../../src/report/summary/summary.ts';

it('lists the first 50 notes and counts the rest', () => {
  const notes = Array.from({ length: 20_000 }, (_, index) => `The waiver ${index} ends soon.`);
  const report = reportFailure('regression', [], { startedAt: 0, durationMs: 0 });
  const summary = renderSummary({ ...report, notes }, null);
  expect(Buffer.byteLength(summary)).toBeLessThan(MAX_SUMMARY_BYTES);
  expect(summary).toContain('\n> - The waiver 49 ends soon.\n> - and 19950 more\n');
});
