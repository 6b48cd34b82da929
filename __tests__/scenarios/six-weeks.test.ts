import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { terminalBoundary } from '../../src/files/boundary.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import type { Personality } from '../lab/personality.ts';
import { runPipeline } from '../run/run-pipeline.ts';

/**
 * Six weeks of two mail hosts and their committed baseline: names change, the baseline is updated or not, and each week
 * lists all findings with their status.
 */

const MX1 = '127.0.61.1';
const MX2 = '127.0.61.2';
const NEW = '127.0.61.3';
const DAY_MS = 86_400_000;
const FIRST_MONDAY = Date.parse('2026-11-02T06:00:00Z');

const host = (name: string, ...addresses: string[]) =>
  addresses.map((address) => `${name} A ${address}\n${address} PTR ${name}`);
const SPF = 'example.com TXT "v=spf1 ip4:127.0.61.0/24 -all"';
const BOTH = [...host('mx1.example.com', MX1), ...host('mx2.example.com', MX2), SPF];
const DMARC = '_dmarc.example.com TXT "v=DMARC1; p=none"';
const MOVED = [
  ...host('mx1.example.com', MX1),
  `mx2.example.com A ${MX2}`,
  ...host('s7.provider.example', MX2),
  SPF,
];
const GROWN = [...MOVED, ...host('mx1.example.com', NEW)];

const MX1_ENTRY = '{ name: mx1.example.com, domains: [example.com] }';
const MX2_ENTRY = '{ name: mx2.example.com, ptr: any, domains: [example.com] }';

interface Week {
  readonly title: string;
  readonly zone: readonly string[];
  readonly hosts?: readonly string[];
  readonly greetings?: Readonly<Record<string, Personality>>;
  readonly update?: true;
  /** Every finding as `rule level status host`. */
  readonly findings: readonly string[];
  readonly result: 'passed' | 'failed';
  /** By host. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** Since when each host shows its names, by the baseline. */
  readonly stableSince: Readonly<Record<string, string | null>>;
  /** Part of the notes. */
  readonly notes?: RegExp;
}

const WEEKS: readonly Week[] = [
  {
    title: 'the first run accepts what it finds',
    zone: [...BOTH, DMARC],
    update: true,
    findings: [
      'dmarc-not-enforced notice known mx1.example.com',
      'dmarc-not-enforced notice known mx2.example.com',
    ],
    result: 'passed',
    verdicts: { 'mx1.example.com': 'coherent', 'mx2.example.com': 'coherent' },
    stableSince: { 'mx1.example.com': null, 'mx2.example.com': null },
  },
  {
    title: 'nothing has changed',
    zone: [...BOTH, DMARC],
    update: true,
    findings: [
      'dmarc-not-enforced notice known mx1.example.com',
      'dmarc-not-enforced notice known mx2.example.com',
    ],
    result: 'passed',
    verdicts: { 'mx1.example.com': 'coherent', 'mx2.example.com': 'coherent' },
    stableSince: { 'mx1.example.com': '2026-11-02', 'mx2.example.com': '2026-11-02' },
  },
  {
    title: 'the provider changes the PTR of mx2, and DMARC is enforced',
    zone: [...MOVED, DMARC.replace('none', 'reject')],
    findings: [
      'identity-changed warning new mx2.example.com',
      'banner-ptr-mismatch error new mx2.example.com',
    ],
    result: 'failed',
    verdicts: { 'mx1.example.com': 'coherent', 'mx2.example.com': 'broken' },
    stableSince: { 'mx1.example.com': '2026-11-02', 'mx2.example.com': '2026-11-16' },
    notes: /Fixed: dmarc-not-enforced at mx1\.example\.com/,
  },
  {
    title: 'the new PTR is accepted, and so is the weak finding that remains',
    zone: [...MOVED, DMARC.replace('none', 'reject')],
    update: true,
    findings: [
      'identity-changed warning known mx2.example.com',
      'banner-ptr-mismatch error known mx2.example.com',
    ],
    result: 'passed',
    verdicts: { 'mx1.example.com': 'coherent', 'mx2.example.com': 'broken' },
    stableSince: { 'mx1.example.com': '2026-11-02', 'mx2.example.com': '2026-11-23' },
  },
  {
    title: 'mx1 gets a second address, and the DMARC record is misspelt',
    zone: [...GROWN, '_dmarc.example.com TXT "v=dmarc1; p=reject"'],
    findings: [
      'address-new notice new mx1.example.com',
      'dmarc-unreadable warning new mx1.example.com',
      'banner-ptr-mismatch error known mx2.example.com',
      'dmarc-unreadable warning new mx2.example.com',
    ],
    result: 'passed',
    verdicts: { 'mx1.example.com': 'at-risk', 'mx2.example.com': 'broken' },
    stableSince: { 'mx1.example.com': '2026-11-02', 'mx2.example.com': '2026-11-23' },
  },
  {
    title: 'mx2 is declared no more and still answers; an upgrade resets the greeting of mx1',
    zone: [...GROWN, DMARC.replace('none', 'reject')],
    hosts: [MX1_ENTRY],
    greetings: { [MX1]: { name: 'localhost.localdomain' } },
    findings: [
      'address-new notice new mx1.example.com',
      'banner-default error new mx1.example.com',
      'ehlo-mismatch warning new mx1.example.com',
      'host-removed notice new mx2.example.com',
    ],
    result: 'failed',
    verdicts: { 'mx1.example.com': 'broken', 'mx2.example.com': 'coherent' },
    stableSince: { 'mx1.example.com': '2026-12-07', 'mx2.example.com': null },
    notes: /No longer declared: banner-ptr-mismatch at mx2\.example\.com/,
  },
];

let lab: Lab;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'six-weeks-'));
  lab = await startLab({
    zone: '',
    listeners: {
      [MX1]: { name: 'mx1.example.com' },
      [MX2]: { name: 'mx2.example.com' },
      [NEW]: { name: 'mx1.example.com' },
    },
  });
});
afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});

it('six weeks with a committed baseline', async () => {
  const file = join(folder, 'baseline.json');
  for (const [index, week] of WEEKS.entries()) {
    const { title, zone, hosts = [MX1_ENTRY, MX2_ENTRY], greetings = {}, update } = week;
    lab.dns.setZone(zone.join('\n'));
    for (const [address, greeting] of Object.entries(greetings)) {
      lab.server(address).setPersonality(greeting);
    }
    const at = FIRST_MONDAY + index * 7 * DAY_MS;
    const { report, baseline } = await runPipeline(
      {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts.map((entry) => `  - ${entry}\n`).join('')}`,
        resolvers: lab.resolver,
        'baseline-file': 'baseline.json',
        'update-baseline': String(update === true),
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
      {
        clock: () => at,
        workspace: { root: folder, boundary: terminalBoundary(folder), workflow: null },
      },
    );
    const { findings, hosts: rows, result, notes, inconclusive } = report;
    expect(inconclusive, title).toEqual([]);
    expect(
      findings.map(({ rule, level, status, host: name }) => `${rule} ${level} ${status} ${name}`),
      title,
    ).toEqual(expect.arrayContaining([...week.findings]));
    expect(findings, title).toHaveLength(week.findings.length);
    expect(result, title).toBe(week.result);
    expect(Object.fromEntries(rows.map(({ name, verdict }) => [name, verdict])), title).toEqual(
      week.verdicts,
    );
    expect(
      Object.fromEntries(rows.map(({ name, stableSince }) => [name, stableSince])),
      title,
    ).toEqual(week.stableSince);
    if (week.notes !== undefined) expect(notes.join('\n'), title).toMatch(week.notes);
    if (baseline !== null) {
      // A run in which nothing changed leaves the committed file as it is.
      if (index === 1) expect(baseline).toBe(await readFile(file, 'utf8'));
      await writeFile(file, baseline);
    }
  }
});
