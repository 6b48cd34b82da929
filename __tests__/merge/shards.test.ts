import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/compare/outcome.ts';
import { findShards } from '../../src/merge/find-shards.ts';
import { joinShards } from '../../src/merge/join-shards.ts';
import type { MergeRun } from '../../src/merge/same-run.ts';
import type { ReportInconclusive } from '../../src/model/report.ts';
import {
  NO_WORKFLOW_RUN,
  type Report,
  type ReportWaiver,
  type WorkflowRun,
} from '../../src/model/report.ts';
import { reportCrash, reportFailure } from '../../src/report/report.ts';
import { FILE, findingAt, hostRow, START, shard } from './shard.ts';

const MERGE: MergeRun = { startedAt: START, workflowRun: NO_WORKFLOW_RUN };
const POLICY: Policy = { failOn: 'error', onInconclusive: 'warn', failOnPending: false };

function joined(reports: readonly Report[], policy: Partial<Policy> = {}): Report {
  const files = reports.map((report, index) => ({ file: `"${index}.json"`, report }));
  const { shards, failure } = findShards(files, [], MERGE);
  return joinShards(shards, failure, { ...POLICY, ...policy }, MERGE);
}

/** Why a merge of these reports is incomplete; null where it is complete. */
function mergeFailureOf(reports: readonly Report[], merge = MERGE) {
  const files = reports.map((report, index) => ({ file: `"${index}.json"`, report }));
  const { failure } = findShards(files, [], merge);
  return failure === null
    ? null
    : { failure: failure.failure, messages: failure.problems.map(({ message }) => message) };
}

const all = (of: number) => Array.from({ length: of }, (_, index) => shard(index + 1, of));
const TIME = { startedAt: START, durationMs: 1 };
const misconfigured = (index: number | null) =>
  reportFailure(
    'configuration',
    [{ location: { file: FILE, line: 3, column: 1 }, message: 'Unknown key "prot".' }],
    { ...TIME, shard: index === null ? null : { index, of: 2 } },
  );

describe('findShards', () => {
  it.each<
    readonly [title: string, reports: readonly Report[], failure: string, messages: RegExp[]]
  >([
    [
      'one is missing',
      all(8).toSpliced(2, 1),
      'nothing-checked',
      [/^Shard 3 of 8 left no report, so its hosts were not checked\.$/],
    ],
    [
      'several are missing',
      all(8).toSpliced(1, 3),
      'nothing-checked',
      [/^Shards 2, 3 and 4 of 8 left no report, so their hosts/],
    ],
    [
      'one has two reports',
      [...all(2), shard(2, 2)],
      'nothing-checked',
      [/^Shard 2 of 2 has two reports: "1.json" and "2.json"\.$/],
    ],
    [
      'one is from a run with another number of shards',
      [...all(2), shard(3, 4)],
      'nothing-checked',
      [/^The report "2.json" is one of 4 shards, where others are of 2\.$/],
    ],
    [
      'one is the report of a run without shards',
      [...all(2), { ...shard(1, 2), shard: null, merging: null }],
      'nothing-checked',
      [/^The report "2.json" is that of a whole run; expected the report of a shard\.$/],
    ],
    [
      'the declarations differ',
      [shard(1, 2), shard(2, 2, { merging: { declaration: 'e'.repeat(64) } })],
      'nothing-checked',
      [
        /^The report "1.json" is of another declaration than "0.json"\. Only reports of one run can/,
        /^Shard 2 of 2 left no report of this run, so its hosts were not checked\.$/,
      ],
    ],
    [
      'one has no merge data',
      [shard(1, 2), { ...shard(2, 2), merging: null }],
      'nothing-checked',
      [/^The report "1.json" does not have the data that a merge needs\.$/],
    ],
    [
      'all have the same configuration error, which is listed once',
      [misconfigured(1), misconfigured(2)],
      'configuration',
      [/^Unknown key "prot"\.$/],
    ],
    [
      'one failed before it knew its number',
      [misconfigured(null), shard(1, 2)],
      'configuration',
      [/^Unknown key "prot"\.$/, /^Shard 2 of 2 left no report/],
    ],
    [
      'one crashed, which is more severe than a configuration error',
      [misconfigured(1), reportCrash(new Error('oops'), { ...TIME, shard: { index: 2, of: 2 } })],
      'internal',
      [/^Unknown key "prot"\.$/, /^The check failed with an internal error: oops\./],
    ],
  ])('is incomplete where %s', (_, reports, failure, messages) => {
    expect(mergeFailureOf(reports)).toEqual({
      failure,
      messages: messages.map((message) => expect.stringMatching(message)),
    });
    expect(joined(reports, { failOn: 'never', onInconclusive: 'ignore' })).toMatchObject({
      result: 'failed',
      failure,
      complete: false,
    });
  });

  it('accepts the shards in any order', () => {
    expect(mergeFailureOf(all(8).toReversed())).toBeNull();
  });
});

const HOURS = 3_600_000;
const RUN: WorkflowRun = { id: '1001', attempt: 1, commit: 'a'.repeat(40) };
/** The report of one of two shards, hours after the first one. */
const of = (index: number, workflowRun: Partial<WorkflowRun>, hours = 0): Report =>
  shard(index, 2, {
    hosts: [[index, hostRow(`${index}.example.com`)]],
    report: {
      workflowRun: { ...NO_WORKFLOW_RUN, ...workflowRun },
      startedAt: new Date(START + hours * HOURS).toISOString(),
    },
  });
const leftOut = (rest: string) =>
  expect.stringMatching(new RegExp(`^The report ${rest}. Only reports`));
const NOT_CHECKED = 'Shard 2 of 2 left no report of this run, so its hosts were not checked.';

describe('reports of several runs', () => {
  it.each<readonly [title: string, reports: readonly Report[], messages: readonly unknown[]]>([
    [
      'another workflow run',
      [of(1, RUN), of(2, { ...RUN, id: '999' }, -1)],
      [
        leftOut('"1.json" is of workflow run 999, but "0.json" is of workflow run 1001'),
        NOT_CHECKED,
      ],
    ],
    [
      'no workflow run',
      [of(1, RUN), of(2, {}, -1)],
      [
        leftOut('"1.json" is of no known workflow run, but "0.json" is of workflow run 1001'),
        NOT_CHECKED,
      ],
    ],
    [
      'another commit',
      [of(1, RUN), of(2, { ...RUN, commit: 'b'.repeat(40) }, -1)],
      [leftOut('"1.json" is of commit b{40}, but "0.json" is of commit a{40}'), NOT_CHECKED],
    ],
    [
      'another commit, where no workflow run is known',
      [of(1, { commit: 'a' }), of(2, { commit: 'b' }, -1)],
      [leftOut('"1.json" is of commit b, but "0.json" is of commit a'), NOT_CHECKED],
    ],
    [
      'last week, where no workflow run is known',
      [of(1, {}), of(2, {}, -7 * 24)],
      [
        leftOut(
          '"1.json" is from 2026-11-16T12:00:00.000Z, but "0.json" is from 2026-11-23T12:00:00.000Z, more than 12 hours later',
        ),
        NOT_CHECKED,
      ],
    ],
    [
      'last night, where no workflow run is known',
      [of(1, {}), of(2, {}, -24)],
      [leftOut('"1.json" is from .*'), NOT_CHECKED],
    ],
    [
      'last week, and the same attempt of the same workflow run',
      [of(1, RUN), of(2, RUN, -7 * 24)],
      [leftOut('"1.json" is from .*'), NOT_CHECKED],
    ],
  ])('are not joined: %s', (_, reports, messages) => {
    expect(mergeFailureOf(reports)).toEqual({ failure: 'nothing-checked', messages });
    const report = joined(reports, { failOn: 'never', onInconclusive: 'ignore' });
    expect(report).toMatchObject({ result: 'failed', complete: false });
    expect(report.hosts.map(({ name }) => name)).toEqual(['1.example.com']);
  });

  it('beside all reports of one run fail the merge too', () => {
    const old = [of(1, { ...RUN, id: '999' }, -9), of(2, { ...RUN, id: '999' }, -9)];
    expect(mergeFailureOf([...old, of(1, RUN), of(2, RUN)])).toEqual({
      failure: 'nothing-checked',
      messages: [
        expect.stringMatching(
          /^The reports "0.json" and "1.json" are of workflow run 999, but "2.json" is of workflow run 1001\. Only reports of one run can be joined, so they were left out\.$/,
        ),
      ],
    });
    const withOldFailure = { ...misconfigured(1), workflowRun: { ...RUN, id: '999' } };
    expect(mergeFailureOf([withOldFailure, of(1, RUN, 1), of(2, RUN, 1)])?.messages).toEqual([
      leftOut('"0.json" is of workflow run 999, .*'),
    ]);
  });

  it("prefers those of the merge's commit to a newer one of another commit", () => {
    const merge = { startedAt: START, workflowRun: RUN };
    const newer = of(2, { ...RUN, commit: 'b'.repeat(40) }, 1);
    expect(mergeFailureOf([of(1, RUN), newer], merge)?.messages).toEqual([
      leftOut('"1.json" is of commit b{40}, but "0.json" is of commit a{40}'),
      NOT_CHECKED,
    ]);
  });

  it('are those of the workflow run of the merge, even where others are newer', () => {
    const merge = { startedAt: START, workflowRun: RUN };
    const newer = of(2, { ...RUN, id: '1002' }, 1);
    expect(mergeFailureOf([of(1, RUN), of(2, RUN), newer], merge)?.messages).toEqual([
      leftOut('"2.json" is of workflow run 1002, but "0.json" is of workflow run 1001'),
    ]);
  });
});

describe('reports of one run', () => {
  it.each<readonly [title: string, reports: readonly Report[]]>([
    ['hours apart, where no workflow run is known', [of(1, {}), of(2, {}, 11)]],
    ['of a matrix that waited for machines', [of(1, RUN), of(2, RUN, 11)]],
    [
      'of failed jobs that were run again days later',
      [of(1, RUN), of(2, { ...RUN, attempt: 2 }, 200)],
    ],
    [
      'of jobs that were run again, with what they left at first',
      [of(1, RUN), of(2, RUN), of(2, { ...RUN, attempt: 3 }, 200)],
    ],
    [
      'of a shard that was misconfigured at first',
      [of(1, RUN), { ...misconfigured(2), workflowRun: RUN }, of(2, { ...RUN, attempt: 2 }, 1)],
    ],
  ])('are joined: %s', (_, reports) => {
    expect(mergeFailureOf(reports)).toBeNull();
    expect(joined(reports).hosts.map(({ name }) => name)).toEqual([
      '1.example.com',
      '2.example.com',
    ]);
  });

  it('have a note where they are days apart', () => {
    expect(joined([of(1, RUN), of(2, { ...RUN, attempt: 2 }, 24)]).notes).toEqual([
      'The oldest report, "0.json", is from 2026-11-23T12:00:00.000Z, and the newest, "1.json", from 2026-11-24T12:00:00.000Z.',
    ]);
    expect(joined([of(1, RUN), of(2, { ...RUN, attempt: 2 }, 1)]).notes).toEqual([]);
  });

  it('may be joined by the workflow run that they trigger, but not days later', () => {
    const reports = [of(1, RUN), of(2, RUN)];
    const mergeAfter = (hours: number, id: string | null) => ({
      startedAt: START + hours * HOURS,
      workflowRun: { ...RUN, id },
    });
    expect(mergeFailureOf(reports, mergeAfter(1, '1002'))).toBeNull();
    expect(mergeFailureOf(reports, mergeAfter(24 * 7, '1001'))).toBeNull();
    expect(mergeFailureOf(reports, mergeAfter(24 * 7, null))).toBeNull();
    expect(mergeFailureOf(reports, mergeAfter(24 * 7, '1002'))).toEqual({
      failure: 'nothing-checked',
      messages: [
        'The newest report, "0.json", is of workflow run 1001 and began at 2026-11-23T12:00:00.000Z, more than 12 hours before this merge, which is of workflow run 1002. Only reports of one run can be joined, so none was.',
      ],
    });
  });
});

describe('joinShards', () => {
  const broken = shard(2, 2, {
    hosts: [[0, hostRow('a.example.com', { verdict: 'broken' })]],
    findings: [
      [0, findingAt('a.example.com')],
      [0, findingAt('a.example.com', { rule: 'ptr-apex', level: 'notice' })],
    ],
  });
  const coherent = shard(1, 2, { hosts: [[1, hostRow('b.example.com')]] });

  it('orders entries as one run would, and counts them', () => {
    const report = joined([coherent, broken]);
    expect(report.hosts.map(({ name }) => name)).toEqual(['a.example.com', 'b.example.com']);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['ptr-missing', 'ptr-apex']);
    expect(report).toMatchObject({
      result: 'failed',
      failure: 'regression',
      counts: { hosts: 2, endpoints: 2, errors: 1, notices: 1, regressions: 1 },
      shard: null,
      merging: null,
    });
  });

  it('applies the policy of the merge, not that of the shards', () => {
    expect(joined([coherent, broken], { failOn: 'never' }).result).toBe('passed');
    expect(joined([coherent, broken], { failOn: 'notice' }).counts.regressions).toBe(2);
  });

  it('fails with nothing-checked where no shard has a host', () => {
    expect(joined(all(2))).toMatchObject({ result: 'failed', failure: 'nothing-checked' });
  });

  it('fails where a shard was cancelled, even if inconclusive checks are ignored', () => {
    const inconclusive: ReportInconclusive = {
      ...{ world: null, plannedAt: null },
      ...{ host: 'b.example.com', port: 25, address: null },
      ...{ check: 'smtp', reason: 'deadline', detail: 'over' },
    };
    const joinedWith = (cancelled: boolean) =>
      joined(
        [
          { ...coherent, inconclusive: [inconclusive], merging: mergingOf(coherent, cancelled) },
          shard(2, 2),
        ],
        { onInconclusive: 'ignore' },
      );
    expect(joinedWith(true)).toMatchObject({ result: 'failed', failure: 'inconclusive' });
    expect(joinedWith(false).result).toBe('passed');
  });

  function mergingOf({ merging }: Report, cancelled: boolean): Report['merging'] {
    return merging === null
      ? null
      : { ...merging, cancelled, positions: { ...merging.positions, inconclusive: [0] } };
  }

  it('takes its time from the first start to the last end', () => {
    const late = { startedAt: new Date(START + 500).toISOString(), durationMs: 2000 };
    expect(joined([shard(1, 2, { report: late }), shard(2, 2)])).toMatchObject({
      startedAt: new Date(START).toISOString(),
      durationMs: 2500,
    });
  });

  it.each([
    ['open', 'unknown', 'open'],
    ['open', 'blocked', 'blocked'],
    ['unknown', 'blocked', 'blocked'],
    ['unknown', 'unknown', 'unknown'],
  ] as const)('merges port 25 %s and %s to %s', (a, b, port25) => {
    const [one, other] = [a, b].map((seen, index) =>
      shard(index + 1, 2, { report: { vantage: { port25: seen, ipv6: 'unknown' } } }),
    );
    expect(joined([one, other].flatMap((report) => report ?? [])).vantage.port25).toBe(port25);
  });

  it('finds address conflicts between hosts of different shards', () => {
    const text = 'Publish one.';
    const steps = [{ kind: 'publish-record', text, fixes: [], address: '203.0.113.25' }] as const;
    const conflicting = (index: number, name: string) =>
      shard(index, 2, {
        hosts: [[index, hostRow(name, { verdict: 'broken', cause: 'partial-change', steps })]],
        findings: [[index, findingAt(name, { rule: 'ptr-mismatch' })]],
      });
    const { hosts } = joined([conflicting(1, 'a.example.com'), conflicting(2, 'b.example.com')]);
    expect(hosts).toMatchObject([
      { cause: 'several-identities', evidence: expect.stringMatching(/^b\.example\.com claims/) },
      { cause: 'several-identities', evidence: expect.stringMatching(/^a\.example\.com claims/) },
    ]);
    expect(hosts[0]?.advice).toMatch(/^Two declared hosts share 203\.0\.113\.25/);
  });

  it.each([
    [
      'a default HELO name, which is judged first',
      { cause: 'default-banner', defaultName: 'helo', evidence: 'It sends as localhost.' },
      'helo-default',
    ],
    [
      'a greeting that rotates',
      { cause: 'several-identities', evidence: 'It greets with different names.' },
      'banner-rotates',
    ],
  ] as const)('keeps the cause beside such a conflict: %s', (_, judged, rule) => {
    const conflicting = (index: number, name: string) =>
      shard(index, 2, {
        hosts: [[index, hostRow(name, { verdict: 'broken', ...judged })]],
        findings: [[index, findingAt(name, { rule })]],
      });
    const { hosts } = joined([conflicting(1, 'a.example.com'), conflicting(2, 'b.example.com')]);
    expect(hosts).toMatchObject([judged, judged]);
  });

  it('does not change coherent hosts that share an address', () => {
    const coherentAt = (index: number, name: string) =>
      shard(index, 2, { hosts: [[index, hostRow(name)]] });
    const shards = [coherentAt(1, 'a.example.com'), coherentAt(2, 'b.example.com')];
    expect(joined(shards).hosts).toEqual(shards.flatMap(({ hosts }) => hosts));
  });
});

describe('MX lookups, which every shard makes', () => {
  const inconclusive: ReportInconclusive = {
    ...{ world: null, plannedAt: null },
    ...{ host: 'example.org', port: 25, address: null },
    ...{ check: 'mx', reason: 'dns-servfail', detail: 'SERVFAIL' },
  };
  const row = hostRow('example.org', { verdict: 'inconclusive', endpoints: [] });
  const failed = (index: number) =>
    shard(index, 2, { hosts: [[0, row]], inconclusive: [[0, inconclusive]] });

  it('are reported once where they failed in several shards', () => {
    const report = joined([failed(1), failed(2)]);
    expect(report.hosts).toEqual([row]);
    expect(report.inconclusive).toEqual([inconclusive]);
  });

  it('are inconclusive where one shard failed, and keep the findings of the other', () => {
    const owner = shard(1, 2, {
      hosts: [[0, hostRow('example.org', { verdict: 'broken', endpoints: [] })]],
    });
    for (const reports of [
      [owner, failed(2)],
      [failed(2), owner],
    ]) {
      const report = joined(reports);
      expect(report.hosts.map(({ verdict }) => verdict)).toEqual(['broken']);
      expect(report.complete).toBe(false);
    }
  });

  const targets = [
    { domain: 'example.org', port: 25, targets: ['a.example.org', 'b.example.org'], position: 0 },
  ];
  const checking = (...names: readonly string[]) => [
    shard(1, 2, { merging: { targets } }),
    shard(2, 2, { hosts: names.map((name, index) => [index + 1, hostRow(name)] as const) }),
  ];

  it('are inconclusive where no shard checked a target', () => {
    expect(joined(checking('a.example.org', 'b.example.org')).complete).toBe(true);
    expect(joined(checking('a.example.org'))).toMatchObject({
      result: 'inconclusive',
      inconclusive: [{ host: 'example.org', check: 'mx', detail: /no shard checked b/ }].map(
        (one) => ({ ...one, detail: expect.stringMatching(one.detail) }),
      ),
    });
  });

  it('report no missing target where the lookup failed anyway', () => {
    const [owner = shard(1, 2)] = checking();
    const report = joined([{ ...owner }, failed(2)]);
    expect(report.inconclusive).toEqual([inconclusive]);
  });
});

describe('notes', () => {
  const waiver = (
    index: number,
    name: string,
    state: Pick<ReportWaiver, 'gone' | 'again'>,
  ): Report =>
    shard(index, 2, {
      report: { notes: ['The run was slow.', 'of the baseline and of waivers'] },
      merging: {
        ownNotes: 1,
        baselineFile: 'baseline.json',
        fixed: [
          {
            ...{ why: 'fixed', rule: 'ptr-missing', host: name, address: null },
            ...{ line: 9 - index, position: 9 - index },
          },
        ],
        waivers: [
          {
            ...{ rule: 'ptr-missing', reason: 'ordered', until: '2026-11-30' },
            ...{ file: FILE, line: 3, column: 7, ...state },
            hosts: [{ host: name, port: 25, position: index }],
          },
        ],
      },
    });
  const NONE = { gone: false, again: false };
  const GONE = { gone: true, again: false };

  it.each([
    ['ends on 2026-11-30', NONE, GONE],
    ['until 2026-11-30 is no longer needed: remove it', GONE, GONE],
  ])('are merged and ordered as one run would: a waiver that %s', (fate, one, other) => {
    const reports = [waiver(1, 'a.example.org', one), waiver(2, 'b.example.org', other)];
    const removed = 'of baseline.json, or set update-baseline.';
    expect(joined(reports).notes).toEqual([
      'The run was slow.',
      `Fixed: ptr-missing at b.example.org. Remove line 7 ${removed}`,
      `Fixed: ptr-missing at a.example.org. Remove line 8 ${removed}`,
      `The waiver of ptr-missing at a.example.org and b.example.org (ordered) ${fate}. It is declared at ${FILE}:3.`,
    ]);
  });
});

it('joins hosts in the order of their declaration', () => {
  const reports = all(8).map((_, index) => {
    const hosts = Array.from({ length: 25 }, (_unused, n) => {
      const position = n * 8 + index;
      return [position, hostRow(`h${position}.example.com`)] as const;
    });
    return shard(index + 1, 8, { hosts });
  });
  const names = joined(reports).hosts.map(({ name }) => name);
  expect(names).toEqual(Array.from({ length: 200 }, (_, n) => `h${n}.example.com`));
});
