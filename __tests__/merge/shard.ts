import { bindHost, NOTHING_DECLARED } from '../../src/model/mail-host.ts';
import type {
  Merging,
  Report,
  ReportFinding,
  ReportHost,
  ReportInconclusive,
} from '../../src/model/report.ts';
import { reportFailure } from '../../src/report/report.ts';
import { endpointAt } from '../judge/observed.ts';

export const START = Date.parse('2026-11-23T12:00:00Z');
export const FILE = 'mail-hosts.yml';

/** The entries of a shard's report, each with its position in a run over all hosts. */
export interface Part {
  readonly hosts?: readonly (readonly [position: number, host: ReportHost])[];
  readonly findings?: readonly (readonly [position: number, finding: ReportFinding])[];
  readonly inconclusive?: readonly (readonly [position: number, entry: ReportInconclusive])[];
  readonly report?: Partial<Report>;
  readonly merging?: Partial<Merging>;
}

/** The report of a shard that checked its hosts. */
export function shard(index: number, of: number, part: Part = {}): Report {
  const { hosts = [], findings = [], inconclusive = [] } = part;
  const blank = reportFailure('internal', [], { startedAt: START, durationMs: 1000 });
  const merging: Merging = {
    declaration: 'd'.repeat(64),
    cancelled: false,
    positions: {
      hosts: hosts.map(([position]) => position),
      findings: findings.map(([position]) => position),
      inconclusive: inconclusive.map(([position]) => position),
      limits: [],
      changes: [],
    },
    targets: [],
    ownNotes: 0,
    baselineFile: null,
    fixed: [],
    waivers: [],
    ...part.merging,
  };
  return {
    ...blank,
    result: 'passed',
    failure: null,
    complete: true,
    counts: {
      ...blank.counts,
      hosts: hosts.length,
      observed: hosts.length,
      endpoints: hosts.length,
    },
    hosts: hosts.map(([, host]) => host),
    findings: findings.map(([, finding]) => finding),
    inconclusive: inconclusive.map(([, entry]) => entry),
    shard: { index, of },
    merging,
    ...part.report,
  };
}

export function hostRow(name: string, differences: Partial<ReportHost> = {}): ReportHost {
  const { control, role, port } = bindHost(NOTHING_DECLARED, name, null);
  return {
    name,
    control,
    role,
    port,
    verdict: 'coherent',
    cause: null,
    evidence: '',
    advice: 'Nothing to do.',
    steps: [],
    stableSince: null,
    declaredAt: { file: FILE, line: 1 },
    planned: null,
    dns: [
      {
        name,
        type: 'A',
        state: 'found',
        records: ['203.0.113.25'],
        ttlS: 300,
        reason: null,
        detail: null,
      },
    ],
    endpoints: [endpointAt('203.0.113.25')],
    internalError: null,
    ...differences,
  };
}

export function findingAt(host: string, differences: Partial<ReportFinding> = {}): ReportFinding {
  return {
    id: `ptr-missing ${host}:25 203.0.113.25`,
    rule: 'ptr-missing',
    level: 'error',
    status: 'new',
    host,
    port: 25,
    address: '203.0.113.25',
    expected: host,
    observed: 'no PTR',
    message: `203.0.113.25 has no PTR.`,
    remedy: 'Publish one.',
    file: FILE,
    line: 1,
    onBase: null,
    waiver: null,
    world: null,
    plannedAt: null,
    ...differences,
  };
}
