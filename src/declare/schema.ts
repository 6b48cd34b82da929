import * as v from 'valibot';
import {
  type AddressBlock,
  countAddresses,
  MAX_ADDRESSES,
  readAddressBlock,
} from '../model/address.ts';
import { isDay } from '../model/day.ts';
import { canonicalName, hostNameProblem } from '../model/dns-name.ts';
import type { EhloExpectation, Expectation, Level, LevelOverrides } from '../model/mail-host.ts';
import { CONTROLS, LEVELS, ROLES, TLS_MODES } from '../model/mail-host.ts';
import { RULE_NAMES, type RuleName } from '../model/rule-names.ts';
import { sanitise } from '../model/sanitise.ts';
import { didYouMean, quote } from '../model/suggestion.ts';
import { isMapping } from '../yaml/read-yaml.ts';

/** The most mail hosts of one declaration. */
export const MAX_HOSTS = 20_000;

/** A string that a function reads into a value. */
function text<T>(what: string, read: (input: string) => T | InvalidText) {
  return v.pipe(
    v.string((issue) => `Expected ${what}, got ${quote(issue.input)}.`),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const result = read(dataset.value);
      if (!(result instanceof InvalidText)) return result;
      addIssue({ message: `${quote(dataset.value)} ${result.problem}.${result.hint}` });
      return NEVER;
    }),
  );
}

/** Why a string is invalid. */
class InvalidText {
  /** The rest of a sentence that begins with the quoted string, without full stop. */
  readonly problem: string;
  /** A sentence after the problem, with a leading space. */
  readonly hint: string;
  constructor(problem: string, hint = '') {
    this.problem = problem;
    this.hint = hint;
  }
}

function oneOf<const T extends readonly string[]>(words: T) {
  return v.picklist(words, (issue) => {
    const near = didYouMean(String(issue.input), words);
    return `${quote(issue.input)} is not valid; expected one of ${words.join(', ')}.${near}`;
  });
}

/**
 * A mapping. Each unknown key is an issue, with the nearest known key.
 *
 * @param hints what to know about keys that belong elsewhere, with a leading space
 */
function mapping<const T extends v.ObjectEntries>(
  what: string,
  entries: T,
  hints: ReadonlyMap<string, string> = new Map(),
): v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<T, undefined>>> {
  const known = Object.keys(entries);
  const noMapping = v.custom<never>(
    () => false,
    (issue) => expected(what, issue.input),
  );
  const values = v.object(entries, ({ expected: key }) => `The key ${key} is missing in ${what}.`);
  return v.lazy((input): v.GenericSchema<unknown, v.InferOutput<typeof values>> => {
    if (!isMapping(input)) return noMapping;
    return v.pipe(
      values,
      // Of the input: the output has the known keys alone, and valibot never copies a key such as `constructor`.
      v.rawCheck(({ addIssue, config }) => {
        const unknown = Object.keys(input).filter((key) => !known.includes(key));
        for (const key of config.abortEarly ? unknown.slice(0, 1) : unknown) {
          const hint = hints.get(key) ?? didYouMean(key, known);
          const message = `Unknown key ${quote(key)} in ${what}.${hint}`;
          addIssue({ message, path: pathOf(key, 'key') });
        }
      }),
    );
  });
}

/** The path of an issue about a key, or about its value. Nothing reads the input of a path. */
function pathOf(key: string, origin: 'key' | 'value'): [v.ObjectPathItem] {
  return [{ type: 'object', origin, input: {}, key, value: undefined }];
}

function expected(what: string, got: unknown): string {
  return `Expected ${what}, got ${got === null ? 'nothing' : quote(got)}.`;
}

/** The most items of a list of one host. */
const MAX_ITEMS = 1000;

/** A list that is rejected before its items are read where it has too many. */
function boundedList<T extends v.GenericSchema>(what: string, item: T, tooMany = tooManyItems) {
  const list = v.array(item, (issue) => expected(what, issue.input));
  const tooLong = v.custom<never>(
    () => false,
    ({ input }) => tooMany(Array.isArray(input) ? input.length : 0),
  );
  return v.lazy(
    (input): v.GenericSchema<unknown, v.InferOutput<T>[]> =>
      Array.isArray(input) && input.length > MAX_ITEMS ? tooLong : list,
  );
}

function tooManyItems(count: number): string {
  return `The list has ${count} items; it may have at most ${MAX_ITEMS}.`;
}

function tooManyAddresses(count: number): string {
  return `The host has ${count} addresses; it may have at most ${MAX_ADDRESSES}.`;
}

/** One value, or a non-empty list of values. */
function listOf<T extends v.GenericSchema>(what: string, item: T, tooMany = tooManyItems) {
  const many = v.pipe(
    boundedList(what, item, tooMany),
    v.minLength(1, `Expected ${what}, got an empty list.`),
  );
  const one = v.pipe(
    item,
    v.transform((value) => [value]),
  );
  return v.lazy(
    (input): v.GenericSchema<unknown, v.InferOutput<T>[]> => (Array.isArray(input) ? many : one),
  );
}

const hostName = text('a host name', (input) => {
  const name = canonicalName(input.trim());
  const problem = hostNameProblem(name);
  if (problem === null) return name;
  return readAddressBlock(input).kind === 'block'
    ? new InvalidText(NAME_IS_ADDRESS)
    : new InvalidText(problem, nameHint(input));
});

const NAME_IS_ADDRESS = 'is an address; write the host name first, its addresses after it';

/** What is meant by a name that is not valid, where that is plain. */
function nameHint(input: string): string {
  if (input.includes('://')) return ' Give the host name alone, without the scheme of a URL.';
  if (input.includes('@')) return ' Give a host name, not a mail address.';
  if (input.includes('_')) return ' An underscore is not valid in a host name (RFC 1123 2.1).';
  return '';
}

const domainName = text('a domain name', (input) => {
  const name = canonicalName(input.trim());
  const problem = hostNameProblem(name);
  return problem === null ? name : new InvalidText(problem, nameHint(input));
});

/** @param words the words that are valid in place of a name */
function namePattern(words: readonly string[]) {
  return text('a host name or a pattern', (input) => {
    const pattern = canonicalName(input.trim());
    const problem = hostNameProblem(pattern, { pattern: true });
    if (problem === null) return pattern;
    const hint = pattern.includes('.') ? nameHint(input) : didYouMean(pattern, words);
    return new InvalidText(problem, pattern === '*' ? ' Write any to accept every name.' : hint);
  });
}

const addressBlock = text('an address', (input): AddressBlock | InvalidText => {
  const reading = readAddressBlock(input.trim());
  return reading.kind === 'problem' ? new InvalidText(reading.problem) : reading.block;
});

/** Blocks are counted here and expanded later, since hosts may share a long list by an alias. */
const readAddresses = v.pipe(
  listOf(
    'an address, a block such as 198.51.100.0/29, or a list of them',
    addressBlock,
    tooManyAddresses,
  ),
  v.transform((blocks): DeclaredAddresses => ({ blocks, count: countAddresses(blocks) })),
);

/** The lists that are read already. An alias repeats the same list, and may do so for many hosts. */
const READ_ADDRESSES = new WeakMap<object, DeclaredAddresses>();

const readOnce = v.lazy((input): v.GenericSchema<unknown, DeclaredAddresses> => {
  if (!Array.isArray(input)) return readAddresses;
  const known = READ_ADDRESSES.get(input);
  const remember = (read: DeclaredAddresses) => {
    READ_ADDRESSES.set(input, read);
    return read;
  };
  return known === undefined
    ? v.pipe(readAddresses, v.transform(remember))
    : v.pipe(
        v.unknown(),
        v.transform(() => known),
      );
});

const addresses = v.pipe(
  readOnce,
  v.check(
    ({ count }) => count <= MAX_ADDRESSES,
    ({ input: { count } }) => tooManyAddresses(count),
  ),
);

/** The addresses of a host as blocks that may overlap. */
export interface DeclaredAddresses {
  /** In the order in which they are written. */
  readonly blocks: readonly AddressBlock[];
  /** The number of different addresses. */
  readonly count: number;
}

function expectationOr(words: readonly string[]) {
  const patterns = v.pipe(
    listOf('a name, a pattern or a list of them', namePattern(words)),
    v.transform((names): Expectation => ({ kind: 'names', patterns: names })),
  );
  return v.lazy(
    (input): v.GenericSchema<unknown, Expectation> =>
      input === 'any'
        ? v.pipe(
            v.literal('any'),
            v.transform((): Expectation => ({ kind: 'any' })),
          )
        : patterns,
  );
}

const expectation = expectationOr(['any']);
const expectationOfEhlo = expectationOr(['any', 'greeting']);

const ehloExpectation = v.lazy(
  (input): v.GenericSchema<unknown, EhloExpectation> =>
    input === 'greeting'
      ? v.pipe(
          v.literal('greeting'),
          v.transform((): EhloExpectation => ({ kind: 'greeting' })),
        )
      : expectationOfEhlo,
);

const port = v.pipe(
  v.number((issue) => `Expected a port number, got ${quote(issue.input)}.`),
  v.check(
    (value) => Number.isInteger(value) && value >= 1 && value <= 65_535,
    (issue) => `${issue.received} is not a port; expected a whole number from 1 to 65535.`,
  ),
);

const level = oneOf(LEVELS);

const ruleLevels = v.pipe(
  v.custom<object>(isMapping, (issue) => expected('rules with their levels', issue.input)),
  v.rawTransform<object, LevelOverrides>(({ dataset, addIssue, config }) => {
    const levels: Partial<Record<RuleName, Level>> = {};
    for (const [key, value] of Object.entries(dataset.value)) {
      const read = v.safeParse(level, value);
      if (!read.success) {
        addIssue({ message: read.issues[0].message, path: pathOf(key, 'value') });
      }
      if (!isRule(key)) {
        const message = `Unknown rule ${quote(key)}.${nearestRule(key)}`;
        addIssue({ message, path: pathOf(key, 'key') });
      } else if (read.success) levels[key] = read.output;
      if (config.abortEarly && dataset.issues !== undefined) break;
    }
    return levels;
  }),
);

const ruleName = text('a rule', (input) =>
  isRule(input) ? input : new InvalidText('is not a rule', nearestRule(input)),
);

/** The most similar rule, or where all rules are listed. */
function nearestRule(name: string): string {
  const near = didYouMean(name, RULE_NAMES);
  return near === '' ? ' docs/rules.md lists all rules.' : near;
}

function isRule(name: string): name is RuleName {
  return RULE_NAMES.some((known) => known === name);
}

const day = text('a day such as 2026-12-04', (input) =>
  isDay(input) ? input : new InvalidText('is not a date; expected one such as 2026-12-04'),
);

const reason = text('a reason', (input) =>
  input.trim() === ''
    ? new InvalidText('is empty; expected a reason')
    : sanitise(input.trim(), 300),
);

/** The keys of a waiver. The published schema must have the same keys as this table and those below. */
export const WAIVER_KEYS = { rule: ruleName, reason, until: day };

const waiver = mapping('a waiver', WAIVER_KEYS);

/** The keys that both entries and the defaults may have. */
export const COMMON_KEYS = {
  control: v.optional(oneOf(CONTROLS)),
  role: v.optional(oneOf(ROLES)),
  port: v.optional(port),
  'fallback-ports': v.optional(listOf('a port or a list of them', port)),
  tls: v.optional(oneOf(TLS_MODES)),
  ptr: v.optional(expectation),
  banner: v.optional(expectation),
  ehlo: v.optional(ehloExpectation),
  helo: v.optional(expectation),
  domains: v.optional(listOf('a mail domain or a list of them', domainName)),
  rules: v.optional(ruleLevels),
};

const ENTRY_KEYS = {
  ...COMMON_KEYS,
  waivers: v.optional(boundedList('a list of waivers', waiver)),
};

export const HOST_KEYS = { name: hostName, addresses: v.optional(addresses), ...ENTRY_KEYS };
export const MX_KEYS = { mx: domainName, ...ENTRY_KEYS };

const hostEntry = mapping(
  'a host',
  HOST_KEYS,
  new Map([['mx', ' An entry has either name or mx.']]),
);
const mxEntry = mapping(
  'an mx entry',
  MX_KEYS,
  new Map([['addresses', ' The hosts of the entry and their addresses come from DNS.']]),
);
const nameEntry = v.pipe(
  hostName,
  v.transform((name) => ({ name })),
);

export type Defaults = v.InferOutput<typeof defaults>;
export type HostEntry = v.InferOutput<typeof hostEntry>;
export type MxEntry = v.InferOutput<typeof mxEntry>;

/** An item of the list of hosts. */
export const entrySchema = v.lazy((input): v.GenericSchema<unknown, HostEntry | MxEntry> => {
  if (!isMapping(input)) return nameEntry;
  return 'mx' in input && !('name' in input) ? mxEntry : hostEntry;
});

/** The items are validated one by one, so that a long list of wrong ones takes little memory. */
const hosts = v.array(v.unknown(), (issue) =>
  expected('a list of hosts such as [mx1.example.com]', issue.input),
);

const BELONGS_TO_HOST = ' It belongs to one host.';
const defaults = mapping(
  'the defaults',
  COMMON_KEYS,
  new Map(['name', 'mx', 'addresses', 'waivers'].map((key) => [key, BELONGS_TO_HOST])),
);

export const DECLARATION_KEYS = {
  defaults: v.optional(defaults),
  rules: v.optional(ruleLevels),
  hosts,
};

const declaration = mapping('the declaration', DECLARATION_KEYS);

const bareList = v.pipe(
  hosts,
  v.transform((list) => ({ hosts: list })),
);

/**
 * A declaration: a mapping with the key `hosts`, or the list of hosts alone. The items of the list are validated by
 * {@link entrySchema}.
 */
export const declarationSchema = v.lazy(
  (input): v.GenericSchema<unknown, v.InferOutput<typeof declaration>> =>
    Array.isArray(input) ? bareList : declaration,
);
