import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { expectHarmless, expectInert, expectWholeTables } from '../hostile/harmless.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { type RunResult, runAction } from '../runner/run-action.ts';

const OLD = 'mx1.example.com';
const NEW = 'mx9.example.com';
const ADDRESS = '127.0.71.1';
const CDN = '127.0.71.200';

const ZONE = `
${OLD} A ${ADDRESS}
${ADDRESS} PTR ${OLD}
www.cdn.example A ${CDN}
example.com MX 10 ${OLD}
example.com TXT "v=spf1 ip4:${ADDRESS} -all"
_dmarc.example.com TXT "v=DMARC1; p=reject"
`;

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({ zone: ZONE, listeners: { [ADDRESS]: { name: OLD } } });
});
afterAll(() => lab.close());

interface Given {
  readonly declared?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function judged({ declared = '', files = {}, inputs = {} }: Given) {
  const host = declared || `- { name: ${OLD}, addresses: ${ADDRESS} }`;
  const run: RunResult = await runAction({
    files: {
      '.github/mail-hosts.yml': `defaults: { port: ${lab.port}, tls: none }\nhosts:\n  ${host}\n`,
      ...files,
    },
    inputs: {
      resolvers: lab.resolver,
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    },
  });
  await run.remove();
  const report = run.report as Report;
  const told = report.findings.map(
    ({ rule, level, status, world }) => `${level} ${rule} ${status} ${world}`,
  );
  return { ...run, report, told };
}

/** A plan as `terraform show -json` prints it, with these resource changes. */
function plan(...changes: readonly object[]): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.5',
    planned_values: { root_module: {} },
    resource_changes: changes,
    configuration: { root_module: {} },
  });
}

function change(address: string, actions: readonly string[], values: object): object {
  const [, type = '', name = ''] = /(?:^|\.)(\w+)\.(\w+)$/.exec(address) ?? [];
  return {
    address,
    mode: 'managed',
    type,
    name,
    provider_name: 'registry.terraform.io/hetznercloud/hcloud',
    change: {
      actions,
      before: null,
      after: null,
      after_unknown: {},
      before_sensitive: false,
      after_sensitive: false,
      ...values,
    },
  };
}

function values(given: object): object {
  return {
    change: { actions: ['update'], before: null, after: null, after_unknown: {}, ...given },
  };
}

const rdns = (dnsPtr: string, address = ADDRESS) => ({
  server_id: 1,
  ip_address: address,
  dns_ptr: dnsPtr,
});

describe('a plan of Terraform', () => {
  it('that deletes the PTR with its server fails before it is applied', async () => {
    const run = await judged({
      files: {
        'plan.json': plan(
          change('hcloud_server.mx1', ['delete'], {
            before: { name: OLD, ipv4_address: ADDRESS },
          }),
          change('module.mail.hcloud_rdns.mx1', ['delete'], { before: rdns(OLD) }),
        ),
      },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.told).toEqual(['error ptr-missing new planned']);
    expect(run.report).toMatchObject({
      result: 'failed',
      failure: 'regression',
      hosts: [
        {
          verdict: 'coherent',
          planned: {
            verdict: 'broken',
            cause: 'missing-reverse',
            differences: [{ what: 'PTR', address: ADDRESS, now: [OLD], planned: [] }],
          },
        },
      ],
      findings: [{ plannedAt: { file: 'plan.json', resource: 'module.mail.hcloud_rdns.mx1' } }],
    });
    expect(run.log).toContain(`After this change ${OLD} (no PTR) would be broken.`);
    expect(run.summary).toContain('### After this change');
    expect(run.summary).toContain('is coherent, and broken after this change</summary>');
    expect(run.summary).toContain('After this change: `127.0.71.1` has no PTR record.');
  });

  it('that changes nothing of a declared host passes, and says so', async () => {
    const run = await judged({
      files: {
        'plan.json': plan(
          change('hcloud_rdns.mx1', ['no-op'], { before: rdns(OLD), after: rdns(OLD) }),
        ),
      },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.report).toMatchObject({ result: 'passed', planned: { changes: 0 } });
  });

  it('that mends what is broken makes it pending', async () => {
    const bare = '127.0.71.2';
    const run = await judged({
      declared: `- { name: ${OLD}, role: outbound, addresses: [${bare}], rules: { address-not-in-name: off, address-undeclared: off } }`,
      files: {
        'plan.json': plan(change('hcloud_rdns.out', ['create'], { after: rdns(OLD, bare) })),
        'zones/example.com.zone': `$ORIGIN example.com.\n@ 300 IN SOA ns. host. 1 2 3 4 5\nmx1 300 IN A ${bare}\n`,
      },
      inputs: { 'plan-file': 'plan.json', 'zone-files': 'zones/*.zone' },
    });
    expect(run.told).toEqual(['error ptr-missing pending now']);
    expect(run.report).toMatchObject({
      result: 'passed',
      hosts: [{ verdict: 'broken', planned: { verdict: 'coherent' } }],
    });
  });

  it('whose address is not known yet is pending, and nothing is guessed', async () => {
    const run = await judged({
      files: {
        'plan.json': plan(
          change('hcloud_rdns.mx2', ['create'], {
            after: { dns_ptr: 'mx2.example.com' },
            after_unknown: { ip_address: true },
          }),
        ),
      },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.report).toMatchObject({
      result: 'passed',
      planned: { pending: [{ file: 'plan.json', resource: 'hcloud_rdns.mx2' }] },
    });
  });

  it('that gives a PTR to an address which no host declares is a notice', async () => {
    const run = await judged({
      files: {
        'plan.json': plan(
          change('hcloud_rdns.x', ['create'], { after: rdns('x.example.com', '192.0.2.77') }),
        ),
      },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.report).toMatchObject({
      result: 'passed',
      planned: { undeclared: [{ address: '192.0.2.77', names: ['x.example.com'] }] },
    });
    expect(run.annotations).toMatchObject([{ level: 'notice' }]);
  });

  it('of a stranger reaches nobody as a command or as markup', async () => {
    const key =
      '\n::error::PWNED\r##[error]PWNED @team [x](https://evil.example) <img src=x> `|\u202e#1';
    const address = `hcloud_rdns.mx[${JSON.stringify(key)}]`;
    const named = { ...change('hcloud_rdns.mx', ['update'], {}), address };
    const run = await judged({
      files: {
        'plan.json': plan(
          { ...named, ...values({ before: rdns(OLD), after: rdns('mx9.example.com') }) },
          { ...named, ...values({ after: { dns_ptr: key }, after_unknown: { ip_address: true } }) },
          { ...named, ...values({ after: rdns(key, '127.0.71.99') }) },
          { ...named, ...values({ after: rdns('x.example.com', '192.0.2.77') }) },
        ),
      },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.report.result).toBe('failed');
    const texts: string[] = [];
    JSON.stringify(run.report, (_key, value) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.filter((text) => /[\p{Cc}\p{Cf}]|(?<!\\)##\[/u.test(text))).toEqual([]);
    expectHarmless(run);
    const page = String(marked.parse(run.summary, { gfm: true }));
    expectInert(page, ['br']);
    expectWholeTables(page);
  });

  it.each([
    ['a damaged one', '{ "format_version": "1.2", "resource_changes": [', /plan\.json/],
    ['one of another format', '{ "format_version": "2.0", "resource_changes": [] }', /format/],
  ])('%s is a configuration error', async (_what, text, message) => {
    const run = await judged({
      files: { 'plan.json': text },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.report).toMatchObject({ result: 'failed', failure: 'configuration' });
    expect(run.report.problems[0]?.message).toMatch(message);
  });
});

describe('zone files', () => {
  const soa =
    '$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns.example.com. host.example.com. 1 2 3 4 5\n';

  it('that move the site behind a CDN break the mail host', async () => {
    const run = await judged({
      files: { 'zones/example.com.zone': `${soa}mx1 IN CNAME www.cdn.example.\n` },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.told).toContain('error address-not-in-name new planned');
    expect(run.report).toMatchObject({
      result: 'failed',
      hosts: [{ planned: { verdict: 'broken', cause: 'moved-forward' } }],
    });
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'zones/example.com.zone', line: 4 }),
    );
  });

  it('that say what is live already change nothing', async () => {
    const run = await judged({
      files: { 'zones/example.com.zone': `${soa}mx1 IN A ${ADDRESS}\n` },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.told).toEqual([]);
    expect(run.report).toMatchObject({
      result: 'passed',
      hosts: [{ planned: { differences: [] } }],
    });
  });

  it('that take an address out of SPF are judged too', async () => {
    const run = await judged({
      declared: `- { name: ${OLD}, addresses: ${ADDRESS}, domains: [example.com] }`,
      files: {
        'zones/example.com.zone': `${soa}mx1 IN A ${ADDRESS}\n@ IN TXT "v=spf1 -all"\n`,
      },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.told).toEqual(['warning spf-not-authorised new planned']);
  });

  it('that move the MX away leave a host that is declared itself where it is', async () => {
    const run = await judged({
      declared: `- { name: ${OLD}, banner: mx8.example.com }\n  - { mx: example.com }`,
      files: {
        'zones/example.com.zone': `${soa}@ IN MX 10 mx7.example.com.\nmx1 IN A ${ADDRESS}\n`,
      },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.told).toContain('error banner-mismatch new both');
    expect(run.told).toContain('error name-unresolved new planned');
  });

  it('that cannot be read are told with their place', async () => {
    const run = await judged({
      files: { 'zones/example.com.zone': `${soa}mx1 IN A 300.0.2.1\n` },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.report).toMatchObject({
      failure: 'configuration',
      problems: [{ file: 'zones/example.com.zone', line: 4 }],
    });
  });
});

describe('a rename', () => {
  const zone = (...lines: readonly string[]) =>
    `$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns.example.com. host.example.com. 1 2 3 4 5\n${lines.join('\n')}\n`;
  const base = {
    '.github/base.yml': `hosts:\n  - { name: ${OLD}, addresses: ${ADDRESS}, port: PORT, tls: none }\n`,
  };
  const reverse = (name: string) =>
    `$ORIGIN 71.0.127.in-addr.arpa.\n$TTL 300\n@ IN SOA ns.example.com. host.example.com. 1 2 3 4 5\n1 IN PTR ${name}.\n`;

  it('done right begins with the new name beside the old one', async () => {
    const run = await judged({
      files: { 'zones/example.com.zone': zone(`mx1 A ${ADDRESS}`, `mx9 A ${ADDRESS}`) },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect([run.report.result, run.told]).toEqual(['passed', []]);
  });

  it('done right goes on with declaration, PTR and greeting together', async () => {
    const run = await judged({
      declared: `- { name: ${NEW}, addresses: ${ADDRESS} }`,
      files: {
        ...Object.fromEntries(
          Object.entries(base).map(([file, text]) => [file, text.replace('PORT', `${lab.port}`)]),
        ),
        'zones/example.com.zone': zone(`mx1 A ${ADDRESS}`, `mx9 A ${ADDRESS}`),
        'zones/71.0.127.in-addr.arpa.zone': reverse(NEW),
        'mail/main.cf': `myhostname = ${NEW}\n`,
      },
      inputs: {
        'zone-files': 'zones/*.zone',
        'mta-config': `${NEW}: mail/main.cf`,
        'base-config-file': '.github/base.yml',
      },
    });
    expect(run.report.hosts).toMatchObject([{ name: NEW, planned: { verdict: 'coherent' } }]);
    expect(run.told.filter((line) => line.includes(' new '))).toEqual([]);
    expect(run.report.result).toBe('passed');
  });

  it('done wrong in one change, with the greeting forgotten, fails', async () => {
    const run = await judged({
      declared: `- { name: ${NEW}, addresses: ${ADDRESS} }`,
      files: {
        ...Object.fromEntries(
          Object.entries(base).map(([file, text]) => [file, text.replace('PORT', `${lab.port}`)]),
        ),
        'zones/example.com.zone': zone(`mx9 A ${ADDRESS}`),
        'zones/71.0.127.in-addr.arpa.zone': reverse(NEW),
        'mail/main.cf': `myhostname = ${OLD}\n`,
      },
      inputs: {
        'zone-files': 'zones/*.zone',
        'mta-config': `${NEW}: mail/main.cf`,
        'base-config-file': '.github/base.yml',
      },
    });
    expect(run.report).toMatchObject({ result: 'failed', failure: 'regression' });
    expect(run.told).toEqual(
      expect.arrayContaining(['error ptr-mismatch pending now', 'error banner-mismatch new both']),
    );
    expect(run.report.hosts).toMatchObject([{ planned: { cause: 'partial-change' } }]);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'notice', file: 'mail/main.cf', line: 1 }),
    );
    expect(run.summary).toContain(`<code>${NEW}</code> is broken`);
  });

  it('of the PTR alone, whose new name does not lead back, fails at its line', async () => {
    const run = await judged({
      files: { 'zones/71.0.127.in-addr.arpa.zone': reverse(NEW) },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.told).toEqual(
      expect.arrayContaining([
        'error ptr-mismatch new planned',
        'error ptr-unconfirmed new planned',
      ]),
    );
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ file: 'zones/71.0.127.in-addr.arpa.zone', line: 4 }),
    );
    expect(run.report.findings[0]?.observed).toContain(NEW);
  });
});

it('a plan is not judged in a shard, nor waited for', async () => {
  const run = await judged({
    inputs: { 'plan-file': 'plan.json', 'wait-for': '1m' },
  });
  expect(run.report.problems[0]?.message).toMatch(/^Input plan-file: a plan is not applied yet/);
});
