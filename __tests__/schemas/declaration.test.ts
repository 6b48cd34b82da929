import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  COMMON_KEYS,
  DECLARATION_KEYS,
  HOST_KEYS,
  MAX_HOSTS,
  MX_KEYS,
  WAIVER_KEYS,
} from '../../src/declare/schema.ts';
import { CONTROLS, LEVELS, ROLES, TLS_MODES } from '../../src/model/mail-host.ts';
import { RULE_NAMES } from '../../src/model/rule-names.ts';
import { DECLARATION_SCHEMA, published, readerFaults } from './declaration-agreement.ts';
import { INVALID, ONLY_READER_REFUSES, ONLY_SCHEMA_REFUSES, VALID } from './declaration-cases.ts';
import { objectsIn } from './json-schema.ts';

const schemaFaults = (text: string) =>
  published.faults(parse(text, { merge: true, uniqueKeys: false }));

describe('the schema and the reader of a declaration', () => {
  it.each(VALID)('both accept %s', (_, text) => {
    expect(readerFaults(text)).toEqual([]);
    expect(schemaFaults(text)).toEqual([]);
  });

  it.each(INVALID)('both refuse %s', (_, text) => {
    expect(readerFaults(text)).not.toEqual([]);
    expect(schemaFaults(text)).not.toEqual([]);
  });

  it.each(ONLY_READER_REFUSES)('the reader alone refuses %s', (_, text) => {
    expect(readerFaults(text)).not.toEqual([]);
    expect(schemaFaults(text)).toEqual([]);
  });

  it.each(ONLY_SCHEMA_REFUSES)('the schema alone refuses %s', (_, text) => {
    expect(readerFaults(text)).toEqual([]);
    expect(schemaFaults(text)).not.toEqual([]);
  });

  it.each(['README.md', 'docs/reference.md'])('both accept the example of %s', (file) => {
    const page = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const [, example = ''] = /## The declaration\n.*?```yaml\n(.*?)```/s.exec(page) ?? [];
    expect(example).toContain('hosts:');
    expect(readerFaults(example)).toEqual([]);
    expect(schemaFaults(example)).toEqual([]);
  });
});

const parts = new Map(objectsIn(DECLARATION_SCHEMA));
const part = (pointer: string) => parts.get(pointer) ?? {};

describe('the schema of the declaration', () => {
  it.each([
    ['/properties', DECLARATION_KEYS],
    ['/$defs/defaults/properties', COMMON_KEYS],
    ['/$defs/host/properties', HOST_KEYS],
    ['/$defs/mailDomain/properties', MX_KEYS],
    ['/$defs/waiver/properties', WAIVER_KEYS],
    ['/$defs/rules/properties', Object.fromEntries(RULE_NAMES.map((name) => [name, name]))],
  ])('has the keys of the reader at %s, in the same order', (pointer, keys) => {
    expect(Object.keys(part(pointer))).toEqual(Object.keys(keys));
  });

  it.each([
    ['/$defs/control', CONTROLS],
    ['/$defs/role', ROLES],
    ['/$defs/tls', TLS_MODES],
    ['/$defs/level', LEVELS],
    ['/$defs/waiver/properties/rule', RULE_NAMES],
  ])('has the values of the code at %s', (pointer, words) => {
    expect(part(pointer).enum).toEqual(words);
  });

  it('has the limits of the code', () => {
    expect([DECLARATION_SCHEMA.maxItems, part('/$defs/hosts').maxItems]).toEqual([
      MAX_HOSTS,
      MAX_HOSTS,
    ]);
  });

  it('refuses unknown keys in every mapping', () => {
    for (const [pointer, object] of parts) {
      if ('properties' in object && !pointer.endsWith('/properties')) {
        expect(object.additionalProperties, pointer).toBe(false);
      }
    }
  });

  it('has examples and defaults that are valid', () => {
    const given = [...parts].flatMap(([pointer, { examples = [], default: usual }]) =>
      [examples, usual ?? []].flat().map((value) => [pointer, value] as const),
    );
    expect(given.length).toBeGreaterThan(20);
    for (const [pointer, value] of given) expect(published.faultsAt(pointer, value)).toEqual([]);
  });
});
