import { expect, it } from 'vitest';
import type { ReportHost } from '../../../src/model/report.ts';
import { reportFailure } from '../../../src/report/report.ts';
import { overview } from '../../../src/report/summary/overview.ts';

it('renders only the hosts that it shows', () => {
  let rendered = 0;
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
        rendered++;
        return 'Publish a PTR record.';
      },
      steps: [],
      stableSince: null,
      declaredAt: { file: null, line: 1 },
      planned: null,
      dns: [],
      endpoints: [],
      internalError: null,
    };
  });
  const report = reportFailure('regression', [], { startedAt: 0, durationMs: 0 });
  const [title, items] = overview(hosts, { ...report, hosts });
  expect(title).toBe('### What to do');
  expect(items).toMatch(/^5\. .*\n\n995 more are listed below\.$/m);
  expect(rendered).toBe(5);
});
