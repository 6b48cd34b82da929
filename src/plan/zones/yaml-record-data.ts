import { isIP } from 'node:net';
import { canonicalAddress } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { PlannedType } from '../../model/planned.ts';
import { quote } from '../../model/suggestion.ts';
import { readName } from './names.ts';
import type { RecordData } from './zone.ts';

export const PLANNED_TYPES = [
  'A',
  'AAAA',
  'PTR',
  'CNAME',
  'MX',
  'TXT',
] as const satisfies readonly PlannedType[];

export type YamlDataResult =
  | { readonly kind: 'data'; readonly record: RecordData }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * Reads a record's data from a YAML or JSON value: a string, or `{ preference, exchange }` for an MX record.
 *
 * @param origin the origin of names without a trailing dot; null where names must have that dot
 */
export function readYamlRecordData(
  type: PlannedType,
  value: unknown,
  origin: string | null,
): YamlDataResult {
  if (type === 'MX') return readMx(value, origin);
  if (typeof value !== 'string') return unexpected(value, type);
  switch (type) {
    case 'A':
    case 'AAAA': {
      const isFamily = (isIP(value) === 4) === (type === 'A');
      const address = isFamily ? canonicalAddress(value) : null;
      return address === null ? unexpected(value, type) : data({ type, data: address });
    }
    case 'TXT':
      // As from a resolver, each byte is one character.
      return data({ type, data: Buffer.from(value, 'utf8').toString('latin1') });
    default: {
      const name = readTarget(value, origin);
      return name === null ? unexpected(value, type) : data({ type, data: name });
    }
  }
}

function readMx(value: unknown, origin: string | null): YamlDataResult {
  if (typeof value !== 'object' || value === null) return unexpected(value, 'MX');
  const { preference, exchange } = { preference: null, exchange: null, ...value };
  if (preference === null || preference === undefined) {
    return {
      kind: 'problem',
      message: 'The MX record has no preference; expected a number from 0 to 65535.',
    };
  }
  const number =
    typeof preference === 'string' && /^\d{1,5}$/.test(preference)
      ? Number(preference)
      : preference;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > 65_535) {
    return {
      kind: 'problem',
      message: `${quote(preference)} is not a preference; expected a number from 0 to 65535.`,
    };
  }
  const name = typeof exchange === 'string' ? readTarget(exchange, origin) : null;
  if (name === null) return unexpected(exchange, 'CNAME');
  return data({ type: 'MX', data: { preference: number, exchange: name } });
}

function readTarget(value: string, origin: string | null): string | null {
  const isAbsolute = value.endsWith('.') && value.length > 1;
  const read = readName(isAbsolute ? `${canonicalName(value)}.` : canonicalName(value), origin);
  return read.kind === 'name' ? read.name : null;
}

const EXPECTED: Readonly<Record<PlannedType, string>> = {
  A: 'an IPv4 address; expected one such as 203.0.113.25',
  AAAA: 'an IPv6 address; expected one such as 2001:db8::25',
  PTR: 'a whole name; expected one with a dot at its end, such as mx1.example.com.',
  CNAME: 'a whole name; expected one with a dot at its end, such as mx1.example.com.',
  MX: 'a mail exchanger; expected a preference and an exchange',
  TXT: 'text; expected one in quotes',
};

function unexpected(value: unknown, type: PlannedType): YamlDataResult {
  const variable = typeof value === 'string' ? /^env\/(\w+)/.exec(value)?.[1] : undefined;
  if (variable !== undefined) {
    const message = `The value is that of the environment variable ${variable}, which is not known here.`;
    return { kind: 'problem', message };
  }
  return {
    kind: 'problem',
    message: `${quote(value)} is not ${EXPECTED[type]}${EXPECTED[type].endsWith('.') ? '' : '.'}`,
  };
}

function data(record: RecordData): YamlDataResult {
  return { kind: 'data', record };
}
