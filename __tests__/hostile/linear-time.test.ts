// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of configuration files
import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../src/compare/baseline-file.ts';
import { readDeclaration } from '../../src/declare/declaration.ts';
import { readRulesPage } from '../../src/files/rules-page.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { defaultNameReason } from '../../src/judge/names/classify-name.ts';
import { hasMailLabel } from '../../src/judge/names/mail-words.ts';
import { organizationalDomain } from '../../src/judge/names/organizational-domain.ts';
import { findShards } from '../../src/merge/find-shards.ts';
import { joinShards } from '../../src/merge/join-shards.ts';
import { readReport } from '../../src/merge/read-report.ts';
import { readAddressBlock } from '../../src/model/address.ts';
import { canonicalName, hostNameProblem, matchesPattern } from '../../src/model/dns-name.ts';
import { readBannerName, readEhloName } from '../../src/model/greeting.ts';
import { NO_WORKFLOW_RUN, type Report } from '../../src/model/report.ts';
import { sanitise, sanitiseBytes } from '../../src/model/sanitise.ts';
import { quote } from '../../src/model/suggestion.ts';
import { readConfigInput } from '../../src/plan/mta/config-input.ts';
import { parseName, readRecordData } from '../../src/plan/terraform/record-data.ts';
import { referencedObjects, referencedResources } from '../../src/plan/terraform/references.ts';
import { detectZoneFormat, readZoneFile } from '../../src/plan/zones/read-zone-file.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import {
  annotationText,
  code,
  codeCell,
  html,
  logLine,
  prose,
  xml,
} from '../../src/report/escape.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderLog } from '../../src/report/log.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary/summary.ts';
import { dependsOn, ptrProvider } from '../../src/rollout/ptr-providers.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { expectLinear } from '../growth.ts';
import { endpointAt } from '../judge/observed.ts';
import { findingAt, hostRow, START, shard } from '../merge/shard.ts';
import { plannedGreetings } from '../plan/mta/planned-greetings.ts';
import { inconclusiveAt, reportOf } from '../report/reports.ts';

/** Text that repeats a few characters, each of them a way to make a pattern search the rest of the text again. */
const UNITS: readonly string[] = [
  ...'.)(`[]{}"\':;#\\$%@_/*|&<>=,~!?-+ \t\n1f0aÄ\u00a0\u2028\u202e\ud800',
  ...['a.', 'a-', 'a ', '1.', '1-', '` ', '`a', ' #', '##[', '::', '["', '[0]', '](', '\\"', '${'],
  ...['{{', '{%', '<%', '%>', '@A', '__A', '${a?{', '$(', '-- ', '==', 'x\n', 'a = b\n', ' \n'],
  ...['module.a.', 'do |', 'dnl ', 'define(`', "`'", 'hostname ', 'a A 1.2.3.4\n', '😀', 'ip-1-'],
];

/** The repeated text alone, and with characters around it that begin or prevent a match. */
const FRAMES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `a${text}x`,
  (text) => `x = "${text}\u2028!`,
];

/** Characters. Quadratic work on four times as many takes some 300 ms. */
const TEXT_SIZE = 6000;

const TEXTS: readonly [string, (text: string) => unknown][] = [
  ['annotationText', annotationText],
  ['canonicalName', canonicalName],
  ['code', code],
  ['codeCell', codeCell],
  ['defaultNameReason', defaultNameReason],
  ['dependsOn', (text) => dependsOn(text, 'hcloud_rdns.a')],
  ['detectZoneFormat', (text) => detectZoneFormat('a.zone', text)],
  ['hasMailLabel', hasMailLabel],
  ['hostNameProblem', hostNameProblem],
  ['html', html],
  ['logLine', logLine],
  ['matchesPattern', (text) => matchesPattern('mx1.example.com', text)],
  ['organizationalDomain', organizationalDomain],
  ['parseName', parseName],
  ['prose', prose],
  ['ptrProvider', ptrProvider],
  ['quote', quote],
  ['readAddressBlock', readAddressBlock],
  ['readBannerName', (text) => readBannerName([text])],
  ['readConfigInput', readConfigInput],
  ['readEhloName', (text) => readEhloName([text])],
  ['readInputs', (text) => readInputs(() => text)],
  ['readRecordData', (text) => readRecordData('TXT', text, { txt: 'quoted', origin: null })],
  ['referencedObjects', (text) => referencedObjects([text], '')],
  ['referencedResources', (text) => referencedResources([text])],
  ['sanitise', sanitise],
  ['sanitiseBytes', (text) => sanitiseBytes(Buffer.from(text))],
  ['xml', xml],
];

describe('text of any length takes linear time', () => {
  it.each(TEXTS)('%s', (_, read) => {
    for (const unit of UNITS) {
      for (const frame of FRAMES)
        expectLinear((size) => reading(read, frame, unit, size), TEXT_SIZE);
    }
  });
});

/** Whole files, whose readers have their own limits of size. */
const FILES: readonly [string, (text: string) => unknown][] = [
  ['a baseline', (text) => readBaseline(text, 'baseline.json')],
  ['a declaration', (text) => readDeclaration([source(text)], NO_LIMITS)],
  ['a report', readReport],
  ['a zone file', (text) => readZoneFile({ file: 'example.com.zone', text })],
  ['an octoDNS file', (text) => readZoneFile({ file: 'a.yaml', text, format: 'octodns' })],
  ['dnscontrol output', (text) => readZoneFile({ file: 'a.json', text, format: 'dnscontrol' })],
  ['YAML', (text) => readYaml(text, null)],
  ...[
    'main.cf',
    'master.cf',
    'exim4.conf',
    'smtpd.conf',
    'sendmail.cf',
    'sendmail.mc',
    'dovecot.conf',
    'config/me',
  ].map((path): [string, (text: string) => unknown] => [
    path,
    (text) => plannedGreetings({ [path]: text }),
  ]),
];

const NO_LIMITS = { allowPrivateAddresses: true, allowAnyPort: true };
const source = (text: string) => ({ text, file: null, relocate: null });

describe('files of any content take linear time', () => {
  it.each(FILES)('%s', (_, read) => {
    for (const unit of UNITS) {
      for (const frame of FRAMES)
        expectLinear((size) => reading(read, frame, unit, size), TEXT_SIZE);
    }
  });
});

function reading(
  read: (text: string) => unknown,
  frame: (text: string) => string,
  unit: string,
  size: number,
): () => unknown {
  const text = frame(unit.repeat(Math.ceil(size / unit.length)));
  return () => read(text);
}

const POLICY = {
  failOn: 'error',
  onInconclusive: 'warn',
  failOnPending: false,
} as const;
const MERGE = { startedAt: START, workflowRun: NO_WORKFLOW_RUN };
const CONTEXT = { rulesPage: null, homePage: null, job: null, workflowFile: null };
const RULES = readRulesPage();

const RENDERERS: readonly [string, (report: Report) => unknown][] = [
  ['annotations', (report) => renderAnnotations(report, 'warn', null)],
  ['comment', (report) => renderComment(report, null, 65_536)],
  ['JSON', renderJson],
  ['JUnit', (report) => renderJunit(report, POLICY)],
  ['log', renderLog],
  ['SARIF', (report) => renderSarif(report, CONTEXT, RULES)],
  ['summary', (report) => renderSummary(report, null)],
];

/** Reports that are large in one direction each. */
const LARGE_REPORTS: readonly [string, (size: number) => Report][] = [
  ...['.', ')', '`', '` ', '[', 'a.', 'a ', '1-'].map(
    (unit): [string, (size: number) => Report] => [
      `texts of ${JSON.stringify(unit)}`,
      (size) => {
        const text = unit.repeat((size * 16) / unit.length);
        const finding = findingAt('a.example.com', {
          expected: text,
          observed: text,
          message: text,
          remedy: text,
          waiver: { reason: text, until: '2026-12-04' },
        });
        const host = hostRow('a.example.com', { verdict: 'broken', evidence: text, advice: text });
        const inconclusive = [inconclusiveAt('a.example.com', { detail: text })];
        const problems = [{ message: text, file: text, line: 1, column: 1 }];
        return reportOf([finding], inconclusive, { hosts: [host], notes: [text], problems });
      },
    ],
  ),
  [
    'findings of one host',
    (size) =>
      reportOf(
        many(size, (n) => findingAt('a.example.com', { message: `m${n}` })),
        [],
        {
          hosts: [hostRow('a.example.com', { verdict: 'broken' })],
        },
      ),
  ],
  ['hosts', (size) => reportOf(many(size, (n) => findingAt(`h${n}.example.com`)))],
  [
    'endpoints of one host, each with names of its own',
    (size) =>
      reportOf(
        many(size, (n) => findingAt('a.example.com', { address: ipv6(n) })),
        many(size, (n) => inconclusiveAt('a.example.com', { address: ipv6(n) })),
        {
          hosts: [
            hostRow('a.example.com', {
              verdict: 'broken',
              endpoints: many(size, (n) =>
                endpointAt(ipv6(n), {
                  ptr: { names: [`p${n}.example.com`] },
                  smtp: { bannerNames: [`b${n}.example.com`], ehloName: `e${n}.example.com` },
                }),
              ),
            }),
          ],
        },
      ),
  ],
  [
    'inconclusive checks of one host',
    (size) =>
      reportOf(
        [],
        many(size, (n) => inconclusiveAt('a.example.com', { detail: `d${n}` })),
      ),
  ],
  [
    'notes, problems and changes',
    (size) =>
      reportOf([], [], {
        notes: many(size, (n) => `Note ${n}`),
        problems: many(size, (n) => ({ message: `p${n}`, file: null, line: null, column: null })),
        changes: many(size, (n) => ({
          name: `h${n}.example.com`,
          port: 25,
          kind: 'added',
          keys: [],
        })),
      }),
  ],
  [
    'lines and names of one endpoint',
    (size) =>
      reportOf([findingAt('a.example.com', { address: ipv6(1) })], [], {
        hosts: [
          hostRow('a.example.com', {
            verdict: 'broken',
            endpoints: [
              endpointAt(ipv6(1), {
                ptr: { names: many(size, (n) => `p${n}.example.com`) },
                smtp: {
                  greeting: many(size, (n) => `line ${n}`),
                  ehloReply: many(size, (n) => `line ${n}`),
                  bannerNames: many(size, (n) => `b${n}.example.com`),
                },
              }),
            ],
          }),
        ],
      }),
  ],
];

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function ipv6(index: number): string {
  return `2001:db8::${(index >> 16).toString(16)}:${(index & 0xffff).toString(16)}`;
}

describe.each(RENDERERS)('%s of a large report takes linear time', (_, render) => {
  it.each(LARGE_REPORTS)('%s', (_title, make) => {
    expectLinear((size) => {
      const report = make(size);
      return () => render(report);
    }, 4000);
  });
});

it('merging shards takes linear time', () => {
  expectLinear((size) => {
    const reports = [0, 1].map((index) => {
      const hosts = many(size, (n) => {
        const endpoints = [endpointAt(ipv6(2 * n + index))];
        return [2 * n + index, hostRow(`h${2 * n + index}.example.com`, { endpoints })] as const;
      });
      return { file: `"${index}.json"`, report: shard(index + 1, 2, { hosts }) };
    });
    return () => {
      const { shards, failure } = findShards(reports, [], MERGE);
      expect(joinShards(shards, failure, POLICY, MERGE).hosts.length).toBe(2 * size);
    };
  }, 2500);
});
