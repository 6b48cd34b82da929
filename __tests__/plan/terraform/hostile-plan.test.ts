import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PTR_RESOURCES } from '../../../src/plan/terraform/ptr-resources.ts';
import { readTerraformPlan } from '../../../src/plan/terraform/read-terraform-plan.ts';
import { RECORD_RESOURCES } from '../../../src/plan/terraform/record-resources.ts';
import { cpuMs } from '../../cpu-time.ts';
import { type ChangeCase, planJson } from './plan-json.ts';

const TYPES = [...PTR_RESOURCES.keys(), ...RECORD_RESOURCES.keys()];
/** In every place of the plan that must not be published. */
const SECRET = 'hunter2';

const PLAN = planJson({
  changes: [
    {
      address: 'module.mail["a"].hcloud_rdns.mx1',
      before: { ip_address: '203.0.113.25', dns_ptr: 'mx1.example.com', id: SECRET },
      after: { dns_ptr: 'mail.example.com', id: SECRET },
      unknown: { ip_address: true },
    },
    {
      address: 'aws_route53_record.mx["é"]',
      after: {
        zone_id: 'Z1',
        name: 'mx1',
        type: 'TXT',
        records: ['"v=spf1 \\"mx\\" -all"', null],
        alias: [],
        tags: { password: SECRET },
      },
      unknown: { records: [false, true] },
    },
    { address: 'aws_instance.mx1', after: { user_data: SECRET } },
    {
      address: 'linode_rdns.mx',
      after: { rdns: `${SECRET}.example.com` },
      sensitive: { rdns: true },
      unknown: { address: true },
    },
  ],
  prior: { 'aws_route53_zone.main': { zone_id: 'Z1', name: 'example.com', comment: SECRET } },
  references: { 'module.mail.hcloud_rdns.mx1': { ip_address: ['hcloud_server.mx1'], dns_ptr: [] } },
  top: { variables: { password: { value: SECRET } } },
});
const BYTES = new TextEncoder().encode(PLAN);

async function readBytes(bytes: Uint8Array) {
  return readTerraformPlan([bytes], 'plan.json');
}

describe('a hostile plan', () => {
  it('is read without its secrets', async () => {
    const reading = await readBytes(BYTES);
    expect(reading).toMatchObject({
      kind: 'read',
      plan: {
        changes: [
          { kind: 'unknown', type: 'PTR', name: '25.113.0.203.in-addr.arpa' },
          { kind: 'unknown', type: 'PTR', name: null, known: 'mail.example.com' },
          { kind: 'records', type: 'TXT', effect: 'add', records: ['v=spf1 "mx" -all'] },
          { kind: 'unknown', type: 'TXT', name: 'mx1.example.com' },
          { kind: 'unknown', type: 'PTR', name: null, known: null },
        ],
      },
    });
    expect(JSON.stringify(reading)).not.toContain(SECRET);
  });

  it.each([
    ['too many references', Array.from({ length: 1001 }, (_, n) => `var.x${n}`), /more than 1000/],
    ['a reference that is too long', [`var.${'x'.repeat(5000)}`], /longer than 4096/],
  ])('has a problem with %s', async (_, references, message) => {
    const text = planJson({
      changes: [{ address: 'hcloud_rdns.mx1', after: {}, unknown: { ip_address: true } }],
      references: { 'hcloud_rdns.mx1': { ip_address: references } },
    });
    const reading = await readBytes(new TextEncoder().encode(text));
    expect(reading).toMatchObject({
      kind: 'problems',
      problems: [{ message: expect.stringMatching(message) }],
    });
  });

  it('has a problem wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: BYTES.length - 1 }), async (length) => {
        const reading = await readBytes(BYTES.subarray(0, length));
        expect(reading.kind).toBe('problems');
        expect(JSON.stringify(reading)).not.toContain(SECRET);
      }),
    );
  });

  it('is read or has a problem, whichever bytes change', async () => {
    const mutation = fc.record({
      at: fc.nat(BYTES.length - 1),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 4 }),
        fc
          .constantFrom(
            'null',
            '{',
            '[',
            ']',
            '}',
            '"',
            ',',
            ':',
            'true',
            '1e999',
            '"__proto__":',
            '\\u',
          )
          .map((text) => new TextEncoder().encode(text)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const mutated = Uint8Array.from(BYTES);
        for (const { at, bytes } of mutations) {
          mutated.set(bytes.subarray(0, mutated.length - at), at);
        }
        const reading = await readBytes(mutated);
        // A changed byte may remove a sensitive mark, so only the messages of problems are checked.
        if (reading.kind === 'problems') expect(JSON.stringify(reading)).not.toContain(SECRET);
      }),
      { numRuns: 500 },
    );
  });

  it('publishes nothing that is sensitive or not a mail record', async () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(SECRET, `${SECRET}.example.com`, null, true, 7, '@', ''),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('value', 'name', 'nat_ip', 'exchange', '__proto__'),
          tie('value'),
          { maxKeys: 3 },
        ),
      ),
    })).value;
    const attributes = TYPES.flatMap((type) => [
      ...((PTR_RESOURCES.get(type) ?? RECORD_RESOURCES.get(type))?.attributes ?? []),
    ]);
    const resource = fc.dictionary(fc.constantFrom(...attributes, 'password'), value, {
      maxKeys: 12,
    });
    const change = fc.record({
      type: fc.constantFrom(...TYPES),
      before: fc.option(resource),
      after: fc.option(resource),
      actions: fc.constantFrom(
        ['create'],
        ['update'],
        ['delete'],
        ['delete', 'create'],
        ['forget'],
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), async (changes) => {
        const marked = changes.map((item, index): ChangeCase => {
          const { type, before, after, actions } = item;
          return {
            address: `${type}.r${index}`,
            before,
            after,
            actions,
            sensitive: allSensitive(after),
            beforeSensitive: allSensitive(before),
            unknown: {},
          };
        });
        const reading = await readBytes(new TextEncoder().encode(planJson({ changes: marked })));
        expect(reading.kind).toBe('read');
        expect(JSON.stringify(reading)).not.toContain(SECRET);
      }),
      { numRuns: 300 },
    );
  });

  it('is read with values and marks of any type', async () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const change = fc.record({
      address: anything,
      module_address: anything,
      type: fc.oneof(fc.constantFrom(...TYPES), anything),
      name: fc.oneof(fc.constant('r'), anything),
      mode: anything,
      change: fc.oneof(
        anything,
        fc.record({
          actions: fc.oneof(anything, fc.constant(['update'])),
          before: anything,
          after: anything,
          after_unknown: anything,
          before_sensitive: anything,
          after_sensitive: anything,
        }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(change, anything)), anything, async (changes, rest) => {
        const plan = {
          format_version: '1.2',
          resource_changes: changes,
          prior_state: { values: { root_module: { resources: changes, child_modules: rest } } },
          configuration: { root_module: { resources: changes, module_calls: rest } },
        };
        const reading = await readBytes(new TextEncoder().encode(JSON.stringify(plan)));
        expect(reading.kind).toBe('read');
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string]>([
    ['a long text', 'x'.repeat(5_000_000)],
    ['a long text of escapes', '\\"'.repeat(2_000_000)],
    ['a long text of quotes in a record', `${'\\"\\\\'.repeat(5000)}`],
  ])('is read in time with %s', async (_, text) => {
    const source = PLAN.replace('v=spf1', text);
    const started = cpuMs();
    const reading = await readBytes(new TextEncoder().encode(source));
    expect(reading.kind).toBe('read');
    expect(cpuMs() - started).toBeLessThan(5000);
    expect(JSON.stringify(reading).length).toBeLessThan(20_000);
  });
});

/** The marks of a value in which every attribute is sensitive. */
function allSensitive(value: object | null): object | boolean {
  return value === null ? false : Object.fromEntries(Object.keys(value).map((key) => [key, true]));
}
