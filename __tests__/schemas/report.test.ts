import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs } from '../../src/inputs/inputs.ts';
import type { ReverseAuthority } from '../../src/model/observation.ts';
import { type Merging, type Report, SCHEMA_VERSION } from '../../src/model/report.ts';
import { runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { reportCrash, reportFailure } from '../../src/report/report.ts';
import { run } from '../../src/run/run.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { createValidator, type JsonObject, objectsIn } from './json-schema.ts';
import { REPORT_ENUMS } from './report-enums.ts';
import { REPORT_SCHEMA, reportFaults } from './report-schema.ts';

/** One run over hosts of every kind, so that each part of a report occurs. */
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
let seen: Report;

beforeAll(async () => {
  lab = await startLab({ zone: ZONE, listeners: LISTENERS });
  const settings: Readonly<Record<string, string>> = {
    hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:${HOSTS}`,
    resolvers: lab.resolver,
    timeout: '2s',
    retries: '0',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
  const { inputs, problems } = readInputs((name) => settings[name] ?? '');
  const context = {
    workspace: { root: import.meta.dirname, workflow: null },
    clock: Date.now,
    progress: () => {},
    deadline: runDeadlineIn(60_000),
    readBaseFile: async () => ({ kind: 'none' }) as const,
    onRecheck: () => {},
  };
  seen = JSON.parse(JSON.stringify((await run(inputs, problems, context)).report));
});
afterAll(() => lab.close());

describe('the schema of the report', () => {
  it('holds for a run over hosts of every kind', () => {
    expect(reportFaults(seen)).toEqual([]);
    expect(new Set(seen.hosts.map(({ verdict }) => verdict))).toEqual(
      new Set(['coherent', 'broken', 'inconclusive']),
    );
    expect(new Set(seen.findings.map(({ status }) => status))).toEqual(new Set(['new', 'waived']));
    expect(seen.hosts.some(({ endpoints }) => endpoints.some(({ smtp }) => smtp.tls))).toBe(true);
  });

  it.each<readonly [says: string, report: Report]>([
    ['was crashed', reportCrash(new Error('no \u202e memory'), TIME)],
    ['never began', reportFailure('internal', [], TIME)],
    [
      'was given mistakes',
      reportFailure(
        'configuration',
        [
          { place: null, message: 'Input timeout: "soon" is no duration.' },
          { place: { file: 'hosts.yml', line: 2, column: 5 }, message: 'Unknown key "prot".' },
          { place: { file: null, line: 1, column: 1 }, message: '"x" has a single label.' },
        ],
        TIME,
      ),
    ],
  ])('holds for a run that %s', (_, report) => {
    expect(reportFaults(report)).toEqual([]);
  });

  it('holds for what the name servers of the zone say', () => {
    expect(reportFaults(withAuthority(seen))).toEqual([]);
  });

  it('refuses, once closed, a report that lacks a property or has another, at any place', () => {
    const problem = { message: 'x', file: null, line: null, column: null };
    const change = { name: 'a.example.com', port: 25, kind: 'added', keys: [] } as const;
    const report = asShard({
      ...withPlan(withAuthority(seen)),
      problems: [problem],
      changes: [change],
    });
    expect(reportFaults(report)).toEqual([]);
    const shapes = shapesOf(report);
    const objects = objectsIn(REPORT_SCHEMA).filter(([, part]) => 'properties' in part);
    expect(shapes.size, `${[...shapes.keys()]}`).toBe(objects.length);
    for (const [pointer, object] of shapes.values()) {
      for (const key of Object.keys(object)) {
        const lacking = changed(report, pointer, (target) => Reflect.deleteProperty(target, key));
        expect(reportFaults(lacking), `${pointer} without ${key}`).not.toEqual([]);
      }
      const wider = changed(report, pointer, (target) => Reflect.set(target, 'later', 1));
      expect(reportFaults(wider), `${pointer} with more`).not.toEqual([]);
      expect(published.faults(wider), `${pointer} of a later release`).toEqual([]);
    }
  });

  it('has the values of the code in every enum', () => {
    const enums = objectsIn(REPORT_SCHEMA).flatMap(([pointer, part]) =>
      Array.isArray(part.enum) ? [[pointer, part.enum] as const] : [],
    );
    expect(Object.fromEntries(enums)).toEqual(REPORT_ENUMS);
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

const published = createValidator(REPORT_SCHEMA);

/** A report of a run that had a plan to judge. */
function withPlan(report: Report): Report {
  const place = { file: 'plan.json', line: null, resource: 'hcloud_rdns.mx1' };
  const foreseen = {
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
      pending: [{ ...place, what: 'the address of server.x' }],
      undeclared: [{ ...place, address: '192.0.2.1', names: ['x.example.com'] }],
    },
    hosts: report.hosts.map((host) => ({ ...host, planned: foreseen })),
    findings: report.findings.map((finding) => {
      return { ...finding, world: 'planned', plannedAt: place };
    }),
  };
}

/** The first object of each kind in a report, by its path without indices; maps by name have no kind. */
function shapesOf(report: Report): Map<string, readonly [pointer: string, object: JsonObject]> {
  const shapes = new Map<string, readonly [string, JsonObject]>();
  for (const [pointer, object] of objectsIn(report)) {
    // What a fallback port said has the shape of what the port itself says.
    const shape = pointer.replaceAll(/\/\d+(?=\/|$)/g, '').replace('/fallback/smtp', '/smtp');
    if (/orward$/.test(shape) || shapes.has(shape)) continue;
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

/** The same run as that of a shard, with an entry of each list that a merge needs. */
function asShard(report: Report): Report {
  const where = { host: 'a.example.com', port: 25, position: 3 };
  const place = { file: null, line: 1, column: 1 };
  const merging: Merging = {
    declaration: 'a'.repeat(64),
    cancelled: false,
    positions: { hosts: [0], findings: [1], inconclusive: [], changes: [2] },
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
        ...place,
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

/** A run that asked the zone's own servers: no run does yet, so the answer is written here. */
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
      fallback: { port: 587, smtp: endpoint.smtp },
    })),
  }));
  return { ...report, hosts };
}
