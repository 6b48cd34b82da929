import { expect, it } from 'vitest';
import type { ReportHost } from '../../../src/model/report.ts';
import { reportFailure } from '../../../src/report/report.ts';
import { firstScreen } from '../../../src/report/summary/overview.ts';

it('puts into words only what it shows, however many hosts are in trouble', () => {
  let told = 0;
  const hosts = Array.from({ length: 1000 }, (_, index): ReportHost => {
    return {
      name: `mx${index}.example.com`,
      port: 25,
      control: 'dedicated',
      role: 'both',
      verdict: 'broken',
      cause: 'unknown',
      evidence: '',
      get advice() {
        told++;
        return 'Publish a PTR record.';
      },
      stableSince: null,
      declaredAt: { file: null, line: 1 },
      planned: null,
      endpoints: [],
    };
  });
  const report = reportFailure('regression', [], { startedAt: 0, durationMs: 0 });
  const [title, items] = firstScreen(hosts, report);
  expect(title).toBe('### What to do');
  expect(items).toMatch(/^5\. .*\n\n995 more below\.$/m);
  expect(told).toBe(5);
});
