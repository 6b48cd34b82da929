import { describe, expect, it } from 'vitest';
import { HOW_TO_EXPORT } from '../../../src/plan/terraform/file-kind.ts';
import { readTerraformPlan } from '../../../src/plan/terraform/read-terraform-plan.ts';
import { type ChangeCase, planJson, readPlan } from './plan-json.ts';

const RDNS: ChangeCase = {
  address: 'hcloud_rdns.mx1',
  after: { ip_address: '203.0.113.25', dns_ptr: 'mx1.example.com' },
};
const PLAN = planJson({ changes: [RDNS] });

async function problemsOf(source: string | Uint8Array, size = 1 << 20): Promise<string[]> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const reading = await readTerraformPlan(chunksOf(bytes, size), 'plan.json');
  return reading.kind === 'read' ? [] : reading.problems.map(({ message }) => message);
}

function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
  }
}

describe('a plan', () => {
  it('is read in chunks of any size, with the location of each change', async () => {
    for (const size of [1, 2, 7, 64, 1 << 20]) {
      const reading = await readTerraformPlan(
        chunksOf(new TextEncoder().encode(PLAN), size),
        'plan.json',
      );
      expect(reading).toEqual({
        kind: 'read',
        plan: {
          changes: [
            {
              kind: 'records',
              type: 'PTR',
              name: '25.113.0.203.in-addr.arpa',
              effect: 'set',
              records: ['mx1.example.com'],
              location: { file: 'plan.json', line: null, resource: 'hcloud_rdns.mx1' },
            },
          ],
          zones: [],
          unread: [],
          notes: [],
        },
      });
    }
  });

  it('keeps the address of a resource in modules, with count and for_each', async () => {
    const address = 'module.mail["a.b"].module.dns[2].hcloud_rdns.mx["v4"]';
    const plan = await readPlan(planJson({ changes: [{ ...RDNS, address }] }));
    expect(plan.changes.map(({ location }) => location.resource)).toEqual([address]);
  });

  it.each<[string, string]>([
    ['with a byte order mark', `\uFEFF${PLAN}`],
    ['with white space around it', `\n  ${PLAN}\r\n\t `],
    [
      'of a later minor version with unknown keys',
      planJson({ changes: [RDNS], top: { format_version: '1.99', novelty: [{ a: 1 }] } }),
    ],
    [
      'with its keys in another order',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(PLAN)).reverse())),
    ],
  ])('is read %s', async (_, source) => {
    expect((await readPlan(source)).changes).toHaveLength(1);
  });

  it('without resource_changes has no changes', async () => {
    const { resource_changes: _, ...rest } = JSON.parse(PLAN);
    expect(await readPlan(JSON.stringify(rest))).toEqual({
      changes: [],
      zones: [],
      unread: [],
      notes: [],
    });
  });

  it('gets a note where another plan will follow it', async () => {
    const plan = await readPlan(planJson({ changes: [], top: { complete: false } }));
    expect(plan.unread).toEqual([]);
    expect(plan.notes).toEqual([
      'The plan is not complete: more changes may follow once it is applied.',
    ]);
  });

  it('may lack any change where it ended in an error', async () => {
    const plan = await readPlan(planJson({ changes: [], top: { errored: true } }));
    expect(plan.unread).toMatchObject([{ scope: { zones: ['.'] }, types: null }]);
    expect(plan.notes).toEqual([
      expect.stringMatching(/: the plan ended in an error, so it may not have every change$/),
    ]);
  });

  it('cannot set properties of other objects with keys such as __proto__', async () => {
    const change = `{"address":"hcloud_rdns.x","type":"hcloud_rdns","name":"x","__proto__":{"mode":"data"},
      "change":{"actions":["create"],"before":null,"after_unknown":{"__proto__":{"ip_address":true}},
      "after":{"__proto__":{"dns_ptr":"evil.example.com"},"constructor":1,"ip_address":"203.0.113.25","dns_ptr":"mx1.example.com"}}}`;
    const plan =
      await readPlan(`{"format_version":"1.2","__proto__":{"values":1},"resource_changes":[${change},
      {"address":"a","type":"__proto__","name":"n","change":{"actions":["create"],"after":{}}},
      {"address":"b","type":"constructor","name":"n","change":{"actions":["create"],"after":{}}}]}`);
    expect(plan.changes).toMatchObject([{ records: ['mx1.example.com'] }]);
    expect(Object.hasOwn(Object.prototype, 'dns_ptr')).toBe(false);
  });

  it('uses the last of two equal keys in a resource, as JSON.parse does', async () => {
    const twice = PLAN.replace('"dns_ptr":', '"dns_ptr":"old.example.com","dns_ptr":');
    expect((await readPlan(twice)).changes).toMatchObject([{ records: ['mx1.example.com'] }]);
  });

  it('has its addresses sanitised', async () => {
    const address = 'hcloud_rdns.mx["\u202e\n::error::"]';
    const plan = await readPlan(
      planJson({ changes: [{ ...RDNS, address: 'hcloud_rdns.mx' }] }).replace(
        '"hcloud_rdns.mx"',
        JSON.stringify(address),
      ),
    );
    expect(plan.changes[0]?.location.resource).toBe('hcloud_rdns.mx["\\u{202e}\\x0a::error::"]');
  });
});

it('a plan with the schemas of its providers is a plan', async () => {
  const plan = '{"format_version":"1.2","provider_schemas":{},"data":{},"resource_changes":[]}';
  const reading = await readTerraformPlan([new TextEncoder().encode(plan)], 'plan.json');
  expect(reading.kind).toBe('read');
});

describe('a file that is not a readable plan', () => {
  const howToExport = /terraform show -json plan\.out > plan\.json/;
  it.each<[string, string | Uint8Array, RegExp]>([
    ['a plan in binary form', 'PK\u0003\u0004 tfplan', /^The file is a plan in binary form\./],
    ['an empty file', '', /^The plan is empty\./],
    [
      'a state',
      '{"format_version":"1.0","terraform_version":"1.9.8","values":{"root_module":{}}}',
      /^The file is a state: terraform show -json was run without a plan file\./,
    ],
    [
      'a state file',
      '{"version":4,"terraform_version":"1.9.8","serial":7,"lineage":"l","resources":[]}',
      /^The file is a state\./,
    ],
    ['white space', '\n \n', /^The plan is empty\./],
    [
      'a state that OpenTofu encrypted',
      '{"serial":1,"lineage":"l","meta":{},"encrypted_data":"AAAA","encryption_version":"v0"}',
      /^The file is a state or a plan that OpenTofu encrypted\./,
    ],
    [
      'the text of terraform show',
      '\n# hcloud_rdns.mx1 will be updated in-place\n  ~ resource "hcloud_rdns" "mx1" {\n',
      /^The file is the text that terraform plan and terraform show print for people\./,
    ],
    [
      'the text of tofu plan with colours',
      '\u001b[1mOpenTofu\u001b[0m used the selected providers',
      /^The file is the text that terraform plan and terraform show print/,
    ],
    [
      'HCL',
      '# mail\nresource "hcloud_rdns" "mx1" {\n  dns_ptr = "mx1.example.com"\n}\n',
      /^The file is a configuration of Terraform \(HCL\)/,
    ],
    [
      'a configuration of CDK for Terraform',
      '{"//":{},"resource":{"hcloud_rdns":{}}}',
      /^The file is a configuration of Terraform in JSON/,
    ],
    [
      'a preview of Pulumi',
      '{"config":{},"steps":[],"changeSummary":{"create":1}}',
      /^The file is a preview of Pulumi\./,
    ],
    [
      'the output of terraform validate',
      '{"format_version":"1.0","valid":true,"diagnostics":[]}',
      /^The file is the output of terraform validate -json\./,
    ],
    ['a web page', '<!DOCTYPE html><html>', /^The file is a web page or XML\./],
    ['YAML', 'resource_changes: []\n', /^The file is not JSON\./],
    [
      'a plan that xz compressed',
      Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 0),
      /^The file is compressed\./,
    ],
    [
      'a log',
      '{"@level":"info","@message":"Terraform 1.9.8"}\n{"@level":"info"}',
      /^The file is the log of terraform plan -json\./,
    ],
    ['another JSON object', '{"hosts":[]}', /^The plan has no format_version\./],
    [
      'a version alone',
      '{"format_version":"1.0"}',
      /^The plan has neither resource_changes nor planned_values\./,
    ],
    ['a list', '[{"format_version":"1.0"}]', /^The plan is not a JSON object\./],
    [
      'text',
      'hcloud_rdns.mx1: Refreshing state...',
      /^The file does not begin with JSON: a line of text comes first/,
    ],
    [
      "a line of Terragrunt's log before a plan",
      `14:03:11.482 INFO   terraform: Downloading\n${PLAN}`,
      /^The file does not begin with JSON: .*Terragrunt: --log-disable/,
    ],
    [
      'a compressed plan',
      Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7),
      /^The file is compressed with gzip\. Unpack it with: gunzip -c/,
    ],
    [
      'a log of terraform plan -json, line by line',
      `${JSON.stringify({ '@level': 'info', '@message': 'Terraform 1.9.8', type: 'version' })}\n${JSON.stringify({ '@level': 'info', type: 'planned_change', change: { action: 'delete' } })}\n`,
      /^The file is the log of terraform plan -json\./,
    ],
    ['two plans', `${PLAN}\n${PLAN}`, /^More than one plan is in the file/],
    [
      'a plan of Terraform 1.0',
      planJson({ changes: [], top: { format_version: '0.2' } }),
      /^The plan has the format version 0\.2; .* Terraform before 1\.1 wrote it/,
    ],
    [
      'a plan that is cut after a token',
      PLAN.slice(0, -1),
      /^The plan ends too early, after byte \d+\./,
    ],
    [
      'a plan that is cut inside a token',
      PLAN.slice(0, -10),
      /^The plan is not complete JSON: it cannot be read after byte \d+\./,
    ],
    [
      'a plan with text after it',
      `${PLAN}{}`,
      /^More than one plan is in the file, or text after it\./,
    ],
  ])('is recognised and gets the commands to run: %s', async (_, source, message) => {
    for (const size of [1, 1 << 20]) {
      const [problem = ''] = await problemsOf(source, size);
      expect(problem).toMatch(message);
      expect(problem).toMatch(howToExport);
    }
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'another major version',
      planJson({ changes: [], top: { format_version: '2.0' } }),
      `The plan has the format version 2.0; this release reads 1.x. Ask for a release that reads it. ${HOW_TO_EXPORT}`,
    ],
    [
      'an invalid version',
      planJson({ changes: [], top: { format_version: 'hunter2' } }),
      'The plan has a format_version that is not a version.',
    ],
    [
      'a duplicate top-level key',
      PLAN.replace('"timestamp"', '"resource_changes":[],"timestamp"'),
      'The plan has a key twice at its top.',
    ],
    [
      'too deep nesting',
      `{"format_version":"1.0","x":${'['.repeat(200)}`,
      'The plan is nested too deep.',
    ],
    [
      'UTF-16',
      Buffer.from(`\uFEFF${PLAN}`, 'utf16le'),
      'The plan is UTF-16; save it as UTF-8. In Windows PowerShell, > writes UTF-16. Write the plan with: terraform show -json plan.out | Out-File -Encoding utf8 plan.json.',
    ],
    [
      'a line of the setup-terraform wrapper',
      `[command]/usr/bin/terraform show -json\n${PLAN}`,
      'The plan begins with a line of the wrapper of hashicorp/setup-terraform. Set terraform_wrapper: false in that step.',
    ],
  ])('is rejected for %s', async (_, source, message) => {
    expect(await problemsOf(source)).toEqual([message]);
  });

  it('passes on an error of reading the file', async () => {
    const failing = {
      async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
        yield new TextEncoder().encode('{"format_version":"1.0"');
        throw new Error('EIO');
      },
    };
    await expect(readTerraformPlan(failing, 'plan.json')).rejects.toThrow('EIO');
  });
});
