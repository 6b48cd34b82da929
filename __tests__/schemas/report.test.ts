import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminalBoundary } from '../../src/files/boundary.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { internalError as internalErrorOf } from '../../src/model/internal-error.ts';
import type { EndpointObservation, ReverseAuthority } from '../../src/model/observation.ts';
import {
  type Merging,
  type Report,
  type ReportStep,
  SCHEMA_VERSION,
} from '../../src/model/report.ts';
import { report as definition } from '../../src/model/report-schema.ts';
import { runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { reportCrash, reportFailure } from '../../src/report/report.ts';
import { run } from '../../src/run/run.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { createValidator, type JsonObject, objectsIn } from './json-schema.ts';
import { REPORT_SCHEMA, reportFaults } from './report-schema.ts';

/** One run over different hosts, so that every part of a report occurs. */
const ZONE = `
good.example.com A 127.0.51.1
127.0.51.1 PTR good.example.com
wrong.example.com A 127.0.51.2
127.0.51.2 PTR left.behind.example.net
left.behind.example.net A 127.0.51.9
nameless.example.com A 127.0.51.3
lost.example.com A 127.0.51.4
127.0.51.4 PTR !servfail
silent.example.com A 127.0.51.5
127.0.51.5 PTR silent.example.com
ssh.example.com A 127.0.51.6
127.0.51.6 PTR ssh.example.com
tls.example.com A 127.0.51.7
127.0.51.7 PTR tls.example.com
example.org MX 10 good.example.com
example.net MX 10 gone.example.net
`;

const LISTENERS = {
  '127.0.51.1': { name: 'good.example.com' },
  '127.0.51.2': { greeting: { rotate: ['220 localhost', '220 other.example.com hi'] } },
  '127.0.51.3': { greeting: '220 ****', ehlo: 502 },
  '127.0.51.4': { greeting: '554 lost.example.com not to you' },
  '127.0.51.5': { kind: 'silent' },
  '127.0.51.6': { greeting: Buffer.from('SSH-2.0-OpenSSH_9\r\n') },
  '127.0.51.7': {
    name: 'tls.example.com',
    starttls: { outcome: 'works', certificate: { names: ['tls.example.com'] } },
  },
  '127.0.51.8': 'refused',
} as const;

const HOSTS = `
  - good.example.com
  - wrong.example.com
  - name: nameless.example.com
    waivers: [{ rule: ptr-missing, reason: ordered, until: 2099-12-31 }]
  - lost.example.com
  - silent.example.com
  - ssh.example.com
  - { name: tls.example.com, tls: starttls }
  - { name: refused.example.com, addresses: [127.0.51.8], control: shared }
  - { name: out.example.com, addresses: ["::1"], role: outbound }
  - mx: example.org
  - mx: example.net
`;

const TIME = { startedAt: Date.UTC(2026, 10, 23), durationMs: 1.5 };

let lab: Lab;
let report: Report;

beforeAll(async () => {
  lab = await startLab({ zone: ZONE, listeners: LISTENERS });
  const settings: Readonly<Record<string, string>> = {
    hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:${HOSTS}`,
    resolvers: lab.resolver,
    timeout: '3s',
    retries: '0',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
  const { inputs, problems } = readInputs((name) => settings[name] ?? '');
  const context = {
    workspace: {
      root: import.meta.dirname,
      boundary: terminalBoundary(import.meta.dirname),
      workflow: null,
    },
    workflowRun: { id: '1001', attempt: 1, commit: '1'.repeat(40) },
    clock: Date.now,
    progress: () => {},
    deadline: runDeadlineIn(60_000),
    change: null,
    resolveBase: async () => ({ kind: 'none', why: '' }) as const,
    onRecheck: () => {},
    debugError: () => {},
  };
  report = JSON.parse(JSON.stringify((await run(inputs, problems, context)).report));
});
afterAll(() => lab.close());

describe('the schema of the report', () => {
  it('accepts the report of a run over different hosts', () => {
    expect(reportFaults(report)).toEqual([]);
    expect(report.hosts.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(['coherent', 'broken', 'inconclusive']),
    );
    expect(new Set(report.findings.map(({ status }) => status))).toEqual(
      new Set(['new', 'waived']),
    );
    expect(report.hosts.some(({ endpoints }) => endpoints.some(({ smtp }) => smtp.tls))).toBe(true);
  });

  it.each<readonly [title: string, report: Report]>([
    ['crashed', reportCrash(new Error('no \u202e memory'), TIME)],
    ['could not start', reportFailure('internal', [], TIME)],
    [
      'had configuration errors',
      reportFailure(
        'configuration',
        [
          { location: null, message: 'Input timeout: "soon" is not a duration.' },
          { location: { file: 'hosts.yml', line: 2, column: 5 }, message: 'Unknown key "prot".' },
          { location: { file: null, line: 1, column: 1 }, message: '"x" has only one label.' },
        ],
        TIME,
      ),
    ],
  ])('accepts the report of a run that %s', (_, failed) => {
    expect(reportFaults(failed)).toEqual([]);
  });

  it('accepts answers of authoritative servers', () => {
    expect(reportFaults(withAuthority(report))).toEqual([]);
  });

  it('refuses a report that lacks a property, and, once closed, one with another property', () => {
    const problem = { message: 'x', file: null, line: null, column: null };
    const cut = { what: 'ptr-names', limit: 100, seen: 150 } as const;
    const change = { name: 'a.example.com', port: 25, kind: 'added', keys: [] } as const;
    const weakening = {
      kind: 'rule-lowered',
      weakens: true,
      name: null,
      port: null,
      what: 'rule ptr-missing',
      from: 'error',
      to: 'off',
      file: 'hosts.yml',
      line: 1,
    } as const;
    const internalError = internalErrorOf('judge', new Error('a bug'));
    const rest = withPlan(withAuthority(report));
    const complete = asShard({
      ...rest,
      hosts: rest.hosts.map((host, index) =>
        index === 0 ? { ...host, internalError, steps: [STEP] } : host,
      ),
      problems: [problem],
      changes: [change, weakening],
      base: { ref: 'b'.repeat(40), source: 'base-sha', state: 'compared', why: '' },
      limits: [{ host: 'a.example.com', port: 25, address: '192.0.2.1', ...cut }],
    });
    expect(reportFaults(complete)).toEqual([]);
    expect(readAndWritten(complete)).toEqual(complete);
    const shapes = shapesOf(complete);
    const objects = objectsIn(REPORT_SCHEMA).filter(([, part]) => 'properties' in part);
    expect(shapes.size, `${[...shapes.keys()]}`).toBe(objects.length);
    for (const [pointer, object] of shapes.values()) {
      for (const key of Object.keys(object)) {
        if (OPTIONAL.has(key) || (pointer.includes('/steps/') && OPTIONAL_OF_A_STEP.has(key))) {
          continue;
        }
        const lacking = changed(complete, pointer, (target) => Reflect.deleteProperty(target, key));
        expect(reportFaults(lacking), `${pointer} without ${key}`).not.toEqual([]);
        expect(v.is(definition, lacking), `${pointer} without ${key}`).toBe(false);
      }
      const wider = changed(complete, pointer, (target) => Reflect.set(target, 'later', 1));
      expect(reportFaults(wider), `${pointer} with more`).not.toEqual([]);
      expect(published.faults(wider), `${pointer} of a later release`).toEqual([]);
      expect(readAndWritten(wider), `${pointer} of a later release`).toEqual(complete);
    }
  });

  it('accepts the schema version of the code', () => {
    expect(published.faultsAt('/properties/schemaVersion', SCHEMA_VERSION)).toEqual([]);
  });

  it('describes every property in a sentence', () => {
    for (const [pointer, { properties }] of objectsIn(REPORT_SCHEMA)) {
      for (const [key, property] of objectsIn(properties).filter(([at]) => /^\/\w+$/.test(at))) {
        expect(sentenceOf(property), `${pointer}${key}`).toMatch(/^[A-Z`].*\.$/);
      }
    }
  });
});

/** A step with every property that a step can have. */
const STEP: ReportStep = {
  kind: 'set-option',
  text: 'Set it.',
  fixes: ['banner-default a.example.com:25 192.0.2.1'],
  address: '192.0.2.1',
  record: 'a.example.com. A 192.0.2.1',
  remove: 'b.example.com. A 192.0.2.1',
  setting: {
    for: 'greeting',
    value: 'a.example.com',
    mta: 'postfix',
    name: 'myhostname',
    file: 'main.cf',
    line: 3,
  },
  owner: 'ns1.example.net',
  change: { key: 'control', value: 'shared' },
};

/** The properties of a host and of a finding that not every one has. */
const OPTIONAL: ReadonlySet<string> = new Set(['defaultName', 'explained', 'fact']);

/** Absent where a step has nothing to say of it. */
const OPTIONAL_OF_A_STEP: ReadonlySet<string> = new Set([
  'address',
  'record',
  'remove',
  'setting',
  'owner',
  'change',
]);

/** A report after it was read, as it is written again. */
function readAndWritten(report: Report): unknown {
  return JSON.parse(JSON.stringify(v.parse(definition, report)));
}

const published = createValidator(REPORT_SCHEMA);

/** Adds the results of a planned change to a report. */
function withPlan(report: Report): Report {
  const location = { file: 'plan.json', line: null, resource: 'hcloud_rdns.mx1' };
  const planned = {
    verdict: 'coherent',
    cause: null,
    evidence: '',
    advice: 'Nothing to do.',
    differences: [{ what: 'PTR', address: '127.0.51.1', now: [], planned: ['good.example.com'] }],
    steps: [],
  } as const;
  return {
    ...report,
    planned: {
      changes: 1,
      pending: [{ ...location, what: 'the address of server.x' }],
      undeclared: [{ ...location, address: '192.0.2.1', names: ['x.example.com'] }],
    },
    hosts: report.hosts.map((host) => ({
      ...host,
      planned,
      endpoints: host.endpoints.map(withEvidence),
    })),
    findings: report.findings.map((finding) => {
      return { ...finding, world: 'planned', plannedAt: location };
    }),
    inconclusive: report.inconclusive.map((entry) => {
      return { ...entry, world: 'planned', plannedAt: location };
    }),
  };
}

/** An endpoint with what a receiver recorded of it. */
function withEvidence(endpoint: EndpointObservation): EndpointObservation {
  const [at, by] = ['2026-11-27T18:00:00.000Z', 'mx.receiver.example'];
  const helo = {
    names: ['mx1.example.com'],
    source: 'evidence',
    seenAt: at,
    by,
    records: [{ name: 'mx1.example.com', seenAt: at, by }],
    reverse: [],
    forward: endpoint.bannerForward,
    spf: [{ name: 'mx1.example.com', result: 'none' }],
  } as const;
  const refusal = { at, by, subject: 'helo', code: '5.5.2', words: 'no' } as const;
  return { ...endpoint, helo, refusals: [refusal] };
}

/** The first object of each kind in a report, by its path without indices. Maps with names as keys are left out. */
function shapesOf(report: Report): Map<string, readonly [pointer: string, object: JsonObject]> {
  const shapes = new Map<string, readonly [string, JsonObject]>();
  for (const [pointer, object] of objectsIn(report)) {
    // The observation of a fallback port has the same schema.
    const path = pointer.replaceAll(/\/\d+(?=\/|$)/g, '').replace('/fallback/smtp', '/smtp');
    // Two kinds of entries are in one list.
    const shape = 'weakens' in object ? `${path}/weakening` : path;
    if (/(?:orward|Aliases)$/.test(shape) || shapes.has(shape)) continue;
    shapes.set(shape, [pointer, object]);
  }
  return shapes;
}

function changed(report: Report, pointer: string, change: (target: JsonObject) => void): Report {
  const copy = structuredClone(report);
  for (const [at, object] of objectsIn(copy)) if (at === pointer) change(object);
  return copy;
}

function sentenceOf(property: JsonObject): unknown {
  if (typeof property.$ref !== 'string' || 'description' in property) return property.description;
  return new Map(objectsIn(REPORT_SCHEMA)).get(property.$ref.slice(1))?.description;
}

/** Turns a report into that of a shard, with an entry in each list of the merge data. */
function asShard(report: Report): Report {
  const where = { host: 'a.example.com', port: 25, position: 3 };
  const location = { file: null, line: 1, column: 1 };
  const merging: Merging = {
    declaration: 'a'.repeat(64),
    cancelled: false,
    positions: { hosts: [0], findings: [1], inconclusive: [], limits: [], changes: [2, 3] },
    targets: [{ domain: 'example.com', port: 25, targets: ['a.example.com'], position: 0 }],
    ownNotes: 0,
    baselineFile: 'baseline.json',
    fixed: [
      {
        why: 'fixed',
        rule: 'ptr-missing',
        host: 'a.example.com',
        address: '192.0.2.1',
        line: 4,
        position: 0,
      },
    ],
    waivers: [
      {
        ...location,
        rule: 'ptr-missing',
        reason: 'ordered',
        until: '2099-12-31',
        hosts: [where],
        gone: false,
        again: true,
      },
    ],
  };
  return { ...report, shard: { index: 2, of: 8 }, merging };
}

/** Adds answers of authoritative servers to a report. The run above has none. */
function withAuthority(report: Report): Report {
  const authority: ReverseAuthority = {
    zone: '51.0.127.in-addr.arpa',
    owner: '1.51.0.127.in-addr.arpa',
    servers: ['ns1.example.net'],
    answers: [
      { server: 'ns1.example.net', kind: 'authority', names: ['a.example.com'], confirmed: [] },
      { server: '127.0.51.53:53', kind: 'resolver', names: [], confirmed: [] },
    ],
    cachedForS: 3600,
  };
  const hosts = report.hosts.map((host) => ({
    ...host,
    endpoints: host.endpoints.map((endpoint) => ({
      ...endpoint,
      ptr: { ...endpoint.ptr, authority },
      tlsa: { records: ['3 1 1 abcd'], matches: false },
      fallback: { port: 587, smtp: endpoint.smtp },
    })),
  }));
  return { ...report, hosts };
}
