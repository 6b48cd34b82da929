import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTROLS, LEVELS, ROLES, TLS_MODES } from '../../src/model/mail-host.ts';
import { RULE_NAMES } from '../../src/model/rule-names.ts';
import { published, readerFaults } from './declaration-agreement.ts';

const label = fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,6}[A-Za-z0-9])?$/);
const name = fc
  .tuple(label, label, fc.constantFrom('', '.'))
  .map(([a, b, dot]) => `${a}.${b}.ex${dot}`);
const pattern = fc.tuple(label, label).map(([a, b]) => `${a}*.*${b}.ex`);
const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.tuple(fc.nat(255), fc.integer({ min: 24, max: 32 })).map(([a, n]) => `10.0.${a}.0/${n}`),
  fc.integer({ min: 120, max: 128 }).map((n) => `2001:db8::/${n}`),
);
const oneOrMore = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof(item, fc.array(item, { minLength: 1, maxLength: 2 }));
const expectation = fc.oneof(fc.constant('any'), oneOrMore(fc.oneof(name, pattern)));
const rules = fc.dictionary(fc.constantFrom(...RULE_NAMES), fc.constantFrom(...LEVELS), {
  maxKeys: 3,
  noNullPrototype: true,
});
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const waiver = fc.record({
  rule: fc.constantFrom(...RULE_NAMES),
  reason: fc.stringMatching(/^[ -~]*[!-~][ -~]*$/),
  until: day,
});

const common = {
  control: fc.constantFrom(...CONTROLS),
  role: fc.constantFrom(...ROLES),
  port: fc.integer({ min: 1, max: 65_535 }),
  'fallback-ports': oneOrMore(fc.integer({ min: 1, max: 65_535 })),
  tls: fc.constantFrom(...TLS_MODES),
  ptr: expectation,
  banner: expectation,
  ehlo: fc.oneof(fc.constant('greeting'), expectation),
  domains: oneOrMore(name),
  rules,
};
const own = { ...common, waivers: fc.array(waiver, { maxLength: 2 }) };
const host = fc.record(
  { name, addresses: fc.oneof(address, fc.array(fc.ipV4(), { minLength: 1 })), ...own },
  { requiredKeys: ['name'] },
);
const mailDomain = fc.record({ mx: name, ...own }, { requiredKeys: ['mx'] });

/** Without repeated names, which the schema cannot detect. */
const hosts = fc.uniqueArray(fc.oneof(name, host, mailDomain), {
  maxLength: 4,
  selector: (entry) => {
    const key = typeof entry === 'string' ? entry : 'mx' in entry ? entry.mx : entry.name;
    return key.toLowerCase().replace(/\.$/, '');
  },
});
const declaration = fc.oneof(
  hosts,
  fc.record(
    { defaults: fc.record(common, { requiredKeys: [] }), rules, hosts },
    { requiredKeys: ['hosts'] },
  ),
);

/** Values that are valid at one place of a declaration and invalid at most others, and some that are always invalid. */
const ODD_VALUES = [
  ...[null, true, 0, 25, 25.5, 65_536, '', ' ', 'any', 'greeting', 'off', 'both', 'shared'],
  ...[
    'localhost',
    'a_b.example',
    'a..example',
    'odd.example',
    ' odd.example ',
    '*.example',
    'mx.1',
  ],
  ...[
    '192.0.2.1',
    '192.0.2.0/23',
    '192.0.2',
    '2001:db8::1',
    '1::2::3',
    '2026-02-30',
    'ptr-missing',
  ],
  ...[[], {}, ['odd.example'], [['odd.example']], { name: 'odd.example' }, { mx: 'odd.example' }],
];

interface Mutation {
  /** The index of the key or list item to change, modulo their number. */
  readonly slot: number;
  readonly change: 'drop' | 'add' | 'replace';
  readonly key: string;
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  slot: fc.nat(200),
  change: fc.constantFrom('drop', 'add', 'replace'),
  key: fc.constantFrom('name', 'mx', 'prot', 'port', 'waivers', 'rule', 'ptr-missing', 'hosts'),
  value: fc.constantFrom(...ODD_VALUES),
});

/** A copy with one change. A dropped list item becomes null. */
function mutate(value: unknown, { slot, change, key, value: odd }: Mutation): unknown {
  const copy = structuredClone(value);
  const slots = slotsIn(copy);
  const [container, at] = slots[slot % slots.length] ?? [{}, ''];
  if (change === 'drop') Reflect.deleteProperty(container, at);
  else Reflect.set(container, change === 'add' ? key : at, structuredClone(odd));
  return copy;
}

function slotsIn(value: unknown): (readonly [container: object, key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [[value, key], ...slotsIn(child)]);
}

const LONG_LABEL = 'a'.repeat(62);
const LONG_NAME = 'a2345678.'.repeat(26);

/** Valid and almost valid names and patterns. */
const nearName = piecesOf(
  'a',
  'B2',
  '9',
  '-',
  '.',
  '..',
  '*',
  '_',
  ' ',
  '.ex',
  LONG_LABEL,
  LONG_NAME,
);
/** Valid and almost valid addresses. Only blocks of one address, since the schema does not check host bits. */
const nearAddress = piecesOf(
  ...['0', '1', '25', '256', 'abcd', '12345', '.', ':', '::', ':::', ' ', '%', '1:2:3:', '::4:5'],
  ...['192.0.2.1', '/23', '/32', '/33', '/119', '/128', '/129'],
);

function piecesOf(...pieces: string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((chosen) => chosen.join(''));
}

interface Faults {
  readonly reader: readonly string[];
  readonly schema: readonly string[];
}

function faultsOf(value: unknown): Faults {
  const text = JSON.stringify(value);
  return { reader: readerFaults(text), schema: published.faults(JSON.parse(text)) };
}

/** Fails where only one of the two accepts a value. */
function expectAgreement(value: unknown): void {
  const { reader, schema } = faultsOf(value);
  if ((reader.length === 0) !== (schema.length === 0)) expect(schema).toEqual(reader);
}

describe('the schema and the reader agree', () => {
  it('on valid declarations', () => {
    fc.assert(
      fc.property(declaration, (value) => {
        expect(faultsOf(value)).toEqual({ reader: [], schema: [] });
      }),
    );
  });

  it('on declarations with one change', () => {
    fc.assert(
      fc.property(declaration, mutation, (value, change) => expectAgreement(mutate(value, change))),
      { numRuns: 500 },
    );
  });

  it('on names, patterns and addresses', () => {
    fc.assert(
      fc.property(nearName, nearAddress, (names, addresses) => {
        expectAgreement([{ name: names }]);
        expectAgreement([{ name: 'a.example', ptr: names }]);
        expectAgreement([{ name: 'a.example', domains: names }]);
        expectAgreement([{ name: 'a.example', addresses }]);
      }),
      { numRuns: 500 },
    );
  });
});
