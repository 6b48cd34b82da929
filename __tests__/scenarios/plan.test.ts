import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { expectHarmless, expectInert, expectWholeTables } from '../hostile/harmless.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const OLD = 'mx1.example.com';
const NEW = 'mx9.example.com';
const ADDRESS = '127.0.71.1';
/** The address of a web site's CDN. */
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
  /** One entry of the declaration; by default the host as it is. */
  readonly declared?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function check({ declared = '', files = {}, inputs = {} }: Given) {
  const host = declared || `- { name: ${OLD}, addresses: ${ADDRESS} }`;
  const run = await runInProcess({
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
  const found = report.findings.map(
    ({ rule, level, status, world }) => `${level} ${rule} ${status} ${world}`,
  );
  return { ...run, report, found };
}

/** A plan as `terraform show -json` prints it, with these resource changes. */
function planOf(...changes: readonly object[]): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.5',
    planned_values: { root_module: {} },
    resource_changes: changes,
    configuration: { root_module: {} },
  });
}

function change(address: string, actions: readonly string[], values: object): object {
  const [, type = '', name = ''] = /(?:^|\.)([\w-]+)\.(\w+)$/.exec(address) ?? [];
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

/** The values of a resource that changes. */
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

describe.concurrent('a Terraform plan', () => {
  it('does not pass where a later plan changes the PTR', async () => {
    const deferred = {
      reason: 'resource_config_unknown',
      resource_change: change('hcloud_rdns.mx1', ['create'], {
        after: { ip_address: ADDRESS },
        after_unknown: { dns_ptr: true },
      }),
    };
    const plan = { ...JSON.parse(planOf()), complete: false, deferred_changes: [deferred] };
    const { report } = await check({
      files: { 'plan.json': JSON.stringify(plan) },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(report.inconclusive.map(({ check: what, reason }) => `${what} ${reason}`)).toEqual([
      'ptr not-known-yet',
    ]);
    expect(report.result).toBe('inconclusive');
  });

  it('fails where it deletes the PTR with its server', async () => {
    const run = await check({
      files: {
        'plan.json': planOf(
          change('hcloud_server.mx1', ['delete'], {
            before: { name: OLD, ipv4_address: ADDRESS },
          }),
          change('module.mail.hcloud_rdns.mx1', ['delete'], { before: rdns(OLD) }),
        ),
      },
      inputs: { 'plan-file': 'plan.json' },
    });
    const standard = `static.${ADDRESS.split('.').toReversed().join('.')}.clients.your-server.de`;
    expect(run.found).toEqual([
      'error ptr-mismatch new planned',
      'warning ptr-generic new planned',
      'error banner-ptr-mismatch new planned',
    ]);
    expect(run.report).toMatchObject({
      result: 'failed',
      failure: 'regression',
      hosts: [
        {
          verdict: 'coherent',
          planned: {
            verdict: 'broken',
            cause: 'provider-default-ptr',
            differences: [{ what: 'PTR', address: ADDRESS, now: [OLD], planned: [standard] }],
          },
        },
      ],
    });
    expect(run.log).toContain(`This change would break ${OLD} (provider's default PTR). Today: `);
    expect(run.summary).toContain('### After this change');
    expect(run.summary).toContain('is coherent, and would be broken after this change</summary>');
    const plannedAt = { file: 'plan.json', line: null, resource: 'module.mail.hcloud_rdns.mx1' };
    expect(run.report.findings[0]).toMatchObject({ plannedAt });
    const by = 'by module.mail.hcloud_rdns.mx1 in plan.json.';
    expect(run.report.findings[0]?.message).toContain(by);
    expect(run.log).toContain(by);
    expect(run.annotations[0]?.message).toContain(by);
  });

  it('passes where it changes no declared host, and reports no change', async () => {
    const run = await check({
      files: {
        'plan.json': planOf(
          change('hcloud_rdns.mx1', ['no-op'], { before: rdns(OLD), after: rdns(OLD) }),
        ),
      },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.report).toMatchObject({ result: 'passed', planned: { changes: 0 } });
  });

  it('makes a finding pending where it fixes it', async () => {
    const bare = '127.0.71.2';
    const run = await check({
      declared: `- { name: ${OLD}, role: outbound, addresses: [${bare}], rules: { address-not-in-name: off, address-undeclared: off } }`,
      files: {
        'plan.json': planOf(change('hcloud_rdns.out', ['create'], { after: rdns(OLD, bare) })),
        'zones/example.com.zone': `$ORIGIN example.com.\n@ 300 IN SOA ns. host. 1 2 3 4 5\nmx1 300 IN A ${bare}\n`,
      },
      inputs: { 'plan-file': 'plan.json', 'zone-files': 'zones/*.zone' },
    });
    expect(run.found).toEqual(['error ptr-missing pending now']);
    expect(run.report).toMatchObject({
      result: 'passed',
      hosts: [{ verdict: 'broken', planned: { verdict: 'coherent' } }],
    });
  });

  it('lists a PTR whose address is not known yet as pending', async () => {
    const run = await check({
      files: {
        'plan.json': planOf(
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

  it('gets a notice where it sets a PTR for an undeclared address', async () => {
    const run = await check({
      files: {
        'plan.json': planOf(
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

  it('with hostile text reaches neither the runner as a command nor a page as markup', async () => {
    const key =
      '\n::error::PWNED\r##[error]PWNED @team [x](https://evil.example) <img src=x> `|\u202e#1';
    const address = `hcloud_rdns.mx[${JSON.stringify(key)}]`;
    const named = { ...change('hcloud_rdns.mx', ['update'], {}), address };
    const run = await check({
      files: {
        'plan.json': planOf(
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
    ['that is damaged', '{ "format_version": "1.2", "resource_changes": [', /plan\.json/],
    ['of another format', '{ "format_version": "2.0", "resource_changes": [] }', /format/],
  ])('%s is a configuration error', async (_, text, message) => {
    const run = await check({
      files: { 'plan.json': text },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(run.report).toMatchObject({ result: 'failed', failure: 'configuration' });
    expect(run.report.problems[0]?.message).toMatch(message);
  });
});

/** A plan with one change, and what it leaves unknown about the host. */
const UNKNOWN: readonly (readonly [title: string, change: object, where: string, check: string])[] =
  [
    [
      'a record of a type that is not read, which is deleted',
      change('x_dns_record.mx1', ['delete'], {
        before: { zone: 'example.com', name: 'mx1', type: 'A', value: ADDRESS },
      }),
      'x_dns_record.mx1',
      'forward',
    ],
    [
      'a provider with a hyphen',
      change('module.dns.dnsmadeeasy-v2_record.mx1', ['delete'], {
        before: { domain_id: '7', name: 'mx1', type: 'A', value: ADDRESS },
      }),
      'module.dns.dnsmadeeasy-v2_record.mx1',
      'forward',
    ],
    [
      'a name in a zone that is not in the plan',
      change('aws_route53_record.mx1', ['create'], {
        after: { zone_id: 'Z0', name: OLD, type: 'A', records: ['192.0.2.7'] },
      }),
      'aws_route53_record.mx1',
      'forward',
    ],
    [
      'a first label in a zone that is not in the plan',
      change('aws_route53_record.mx1', ['create'], {
        after: { zone_id: 'Z0', name: 'mx1', type: 'A', records: ['192.0.2.7'] },
      }),
      'aws_route53_record.mx1',
      'forward',
    ],
    [
      'the zone itself, which is deleted',
      change('cloudflare_zone.main', ['delete'], { before: { id: 'z', zone: 'example.com' } }),
      'cloudflare_zone.main',
      'forward',
    ],
    [
      'the address, which is given back',
      change('aws_eip.mx1', ['delete'], { before: { id: 'e', public_ip: ADDRESS } }),
      'aws_eip.mx1',
      'ptr',
    ],
    [
      'a PTR that goes back to a default which the plan does not give',
      change('ovh_ip_reverse.mx1', ['delete'], {
        before: { ip: `${ADDRESS}/32`, ip_reverse: ADDRESS, reverse: OLD },
      }),
      'ovh_ip_reverse.mx1',
      'ptr',
    ],
    [
      'the PTR of an address that the plan does not give',
      change('aws_eip_domain_name.mx1', ['delete'], {
        before: { allocation_id: 'e', domain_name: OLD },
      }),
      'aws_eip_domain_name.mx1',
      'ptr',
    ],
    [
      'an address that is not known before apply',
      change('google_dns_record_set.mx1', ['update'], {
        before: { name: `${OLD}.`, type: 'A', rrdatas: [ADDRESS] },
        after: { name: `${OLD}.`, type: 'A' },
        after_unknown: { rrdatas: true },
      }),
      'google_dns_record_set.mx1',
      'forward',
    ],
  ];

describe.concurrent('a planned state that is not known', () => {
  it('is that of every host where the plan ended in an error', async () => {
    const plan = JSON.stringify({ ...JSON.parse(planOf()), errored: true });
    const { report, outputs } = await check({
      files: { 'plan.json': plan },
      inputs: { 'plan-file': 'plan.json' },
    });
    expect(outputs).toMatchObject({ result: 'inconclusive', complete: 'false' });
    const planned = report.inconclusive.filter(({ world }) => world === 'planned');
    expect(new Set(planned.map(({ reason }) => reason))).toEqual(new Set(['not-read']));
    expect(planned[0]?.detail).toContain('the plan ended in an error');
    expect(report.findings).toEqual([]);
  });

  it.each(UNKNOWN)('is inconclusive with %s', async (_, resource, where, check_) => {
    const files = { 'plan.json': planOf(resource) };
    const [warned, failed] = await Promise.all(
      ['warn', 'fail'].map((policy) =>
        check({ files, inputs: { 'plan-file': 'plan.json', 'on-inconclusive': policy } }),
      ),
    );
    expect(warned?.report).toMatchObject({
      result: 'inconclusive',
      complete: false,
      hosts: [{ verdict: 'coherent', planned: { verdict: 'inconclusive' } }],
      inconclusive: expect.arrayContaining([
        expect.objectContaining({
          check: check_,
          world: 'planned',
          plannedAt: { file: 'plan.json', line: null, resource: where },
        }),
      ]),
    });
    expect(warned?.found).toEqual([]);
    expect(failed?.report).toMatchObject({ result: 'failed', failure: 'inconclusive' });
    for (const text of [warned?.log, warned?.annotations[0]?.message, warned?.summary]) {
      expect(text).toContain(where);
    }
  });

  it('is not that of a host which the resource does not touch', async () => {
    const files = {
      'plan.json': planOf(
        change('x_dns_record.www', ['delete'], {
          before: { zone: 'example.com', name: 'www', type: 'A', value: ADDRESS },
        }),
      ),
    };
    const run = await check({ files, inputs: { 'plan-file': 'plan.json' } });
    expect(run.report).toMatchObject({ result: 'passed', complete: true, inconclusive: [] });
    expect(run.log).toContain('x_dns_record.www in plan.json: the resource type');
  });
});

it('an HTTP proxy in front of the host is an error', async () => {
  const record = { zone_id: 'z', name: 'mx1', hostname: OLD, type: 'A', content: ADDRESS };
  const files = {
    'plan.json': planOf(
      change('cloudflare_record.mx1', ['update'], {
        before: { ...record, proxied: false },
        after: { ...record, proxied: true },
      }),
    ),
  };
  const inputs = { 'plan-file': 'plan.json', 'on-inconclusive': 'fail' };
  for (const declared of ['', `- ${OLD}`]) {
    const run = await check({ declared, files, inputs });
    expect(run.report).toMatchObject({ result: 'failed', failure: 'regression' });
    expect(run.found).toContain('error address-not-in-name new planned');
    expect(run.report.findings[0]?.message).toContain('HTTP proxy, which carries no SMTP');
  }
});

describe.concurrent('zone files', () => {
  const soa =
    '$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns.example.com. host.example.com. 1 2 3 4 5\n';

  it('fail where they move the mail host to a CDN', async () => {
    const run = await check({
      files: { 'zones/example.com.zone': `${soa}mx1 IN CNAME www.cdn.example.\n` },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.found).toContain('error address-not-in-name new planned');
    expect(run.report).toMatchObject({
      result: 'failed',
      hosts: [{ planned: { verdict: 'broken', cause: 'moved-forward' } }],
    });
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'zones/example.com.zone', line: 4 }),
    );
  });

  it('pass where they match the live zone', async () => {
    const run = await check({
      files: { 'zones/example.com.zone': `${soa}mx1 IN A ${ADDRESS}\n` },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.found).toEqual([]);
    expect(run.report).toMatchObject({
      result: 'passed',
      hosts: [{ planned: { differences: [] } }],
    });
  });

  it('are checked for SPF too', async () => {
    const run = await check({
      declared: `- { name: ${OLD}, addresses: ${ADDRESS}, domains: [example.com] }`,
      files: {
        'zones/example.com.zone': `${soa}mx1 IN A ${ADDRESS}\n@ IN TXT "v=spf1 -all"\n_dmarc IN TXT "v=DMARC1; p=reject"\n`,
      },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.found).toEqual(['warning spf-not-authorised new planned']);
  });

  it('do not move a host that is also declared by name when they change its MX', async () => {
    const run = await check({
      declared: `- { name: ${OLD}, banner: mx8.example.com }\n  - { mx: example.com }`,
      files: {
        'zones/example.com.zone': `${soa}@ IN MX 10 mx7.example.com.\nmx1 IN A ${ADDRESS}\n`,
      },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.found).toContain('error banner-mismatch new both');
    expect(run.found).toContain('error name-unresolved new planned');
  });

  it('with a mistake leave unknown what it affects, at its line', async () => {
    const run = await check({
      files: { 'zones/example.com.zone': `${soa}mx1 IN A 300.0.2.1\n` },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.report).toMatchObject({ result: 'inconclusive', complete: false });
    expect(run.annotations[0]).toMatchObject({
      level: 'warning',
      file: 'zones/example.com.zone',
      line: 4,
    });
  });
});

describe.concurrent('a rename of a host', () => {
  const zone = (...lines: readonly string[]) =>
    `$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns.example.com. host.example.com. 1 2 3 4 5\n${lines.join('\n')}\n`;
  const base = {
    '.github/base.yml': `hosts:\n  - { name: ${OLD}, addresses: ${ADDRESS}, port: PORT, tls: none }\n`,
  };
  const reverse = (name: string) =>
    `$ORIGIN 71.0.127.in-addr.arpa.\n$TTL 300\n@ IN SOA ns.example.com. host.example.com. 1 2 3 4 5\n1 IN PTR ${name}.\n`;

  it('passes in its first step, the new name beside the old one', async () => {
    const run = await check({
      files: { 'zones/example.com.zone': zone(`mx1 A ${ADDRESS}`, `mx9 A ${ADDRESS}`) },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect([run.report.result, run.found]).toEqual(['passed', []]);
  });

  it('passes in its second step, with declaration, PTR and greeting together', async () => {
    const run = await check({
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
    expect(run.found.filter((line) => line.includes(' new '))).toEqual([]);
    expect(run.report.result).toBe('passed');
  });

  it('fails where the greeting keeps the old name', async () => {
    const run = await check({
      declared: `- { name: ${NEW}, addresses: ${ADDRESS} }`,
      files: {
        ...Object.fromEntries(
          Object.entries(base).map(([file, text]) => [file, text.replace('PORT', `${lab.port}`)]),
        ),
        'zones/example.com.zone': zone(`mx1 A ${ADDRESS}`, `mx9 A ${ADDRESS}`),
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
    expect(run.found).toEqual(
      expect.arrayContaining(['error ptr-mismatch pending now', 'error banner-mismatch new both']),
    );
    expect(run.report.hosts).toMatchObject([{ planned: { cause: 'partial-change' } }]);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'notice', file: 'mail/main.cf', line: 1 }),
    );
    expect(run.summary).toContain(`<code>${NEW}</code> is broken`);
  });

  it('fails at its line where only the PTR changes, to a name that does not resolve back', async () => {
    const run = await check({
      files: { 'zones/71.0.127.in-addr.arpa.zone': reverse(NEW) },
      inputs: { 'zone-files': 'zones/*.zone' },
    });
    expect(run.found).toEqual(
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

it('a plan together with wait-for is a configuration error', async () => {
  const run = await check({
    inputs: { 'plan-file': 'plan.json', 'wait-for': '1m' },
  });
  expect(run.report.problems[0]?.message).toMatch(/^Input plan-file: a plan is not applied yet/);
});
