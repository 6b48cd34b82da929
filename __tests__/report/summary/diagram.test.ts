import { expect, it } from 'vitest';
import type { EndpointObservation } from '../../../src/model/observation.ts';
import type { ReportFinding, ReportHost } from '../../../src/model/report.ts';
import { diagram } from '../../../src/report/summary/diagram.ts';
import { ADDRESS, endpointAt, NAME } from '../../judge/observed.ts';
import { findingAt, hostRow } from '../../merge/shard.ts';

const FINDINGS: readonly ReportFinding[] = [findingAt(NAME)];

function diagramOf(endpoint: EndpointObservation, host: Partial<ReportHost> = {}): string[] {
  const broken = hostRow(NAME, { verdict: 'broken', endpoints: [endpoint], ...host });
  return diagram(broken, FINDINGS);
}

it('draws the name, its address and what the PTR and banner names resolve to', () => {
  const generic = 'static.provider.example';
  const endpoint = endpointAt(ADDRESS, {
    ptr: { names: [generic], forward: { [generic]: ['198.51.100.7'] } },
    smtp: { bannerName: 'localhost' },
    endpoint: { bannerForward: {} },
  });
  expect(diagramOf(endpoint)).toEqual([
    [
      '```mermaid',
      'flowchart LR',
      `  n0["${NAME}"]`,
      `  n1["${ADDRESS}"]`,
      `  n2["${generic}"]`,
      '  n3["198.51.100.7"]',
      '  n4["localhost"]',
      '  n0 -->|declared at| n1',
      '  n1 -->|PTR| n2',
      '  n2 -->|resolves to| n3',
      '  n1 -->|greets as| n4',
      '```',
    ].join('\n'),
  ]);
});

it('draws nothing for a host that is not broken, or that shows no name', () => {
  expect(diagramOf(endpointAt(ADDRESS), { verdict: 'at-risk' })).toEqual([]);
  const bare = { ptr: { names: [] }, smtp: { bannerName: null } };
  expect(diagramOf(endpointAt(ADDRESS, bare))).toEqual([]);
});

it('escapes names, so that none can end its label, line or code block', () => {
  const hostile = '"]\n```\nclick n0 "javascript:alert(1)" <img> %% #quot; @team';
  const endpoint = endpointAt(ADDRESS, { ptr: { names: [hostile], forward: {} } });
  const lines = diagramOf(endpoint)[0]?.split('\n') ?? [];
  expect(
    lines.filter((line) => !/^ {2}n\d(?:\["[\w .:/#;-]+"\]| -->\|[\w ]+\| n\d)$/.test(line)),
  ).toEqual(['```mermaid', 'flowchart LR', '```']);
});
