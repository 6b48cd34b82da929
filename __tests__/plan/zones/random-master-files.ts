import * as fc from 'fast-check';
import { nameFromLabels } from '../../../src/plan/zones/names.ts';
import { ORIGIN } from './master-file-cases.ts';

/** A master file with some records, in one of the many valid notations. */
export interface RandomMasterFile {
  readonly text: string;
  /** As `recordText` formats them. */
  readonly records: readonly string[];
}

/** A value, and one of its notations in a master file. */
interface Notation {
  readonly value: string;
  readonly written: string;
}

const byte = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_').map(charCode),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }).filter((code) => !isCapital(code)) },
);
/** BIND takes a label that begins with `\[` for a bit-string label, and refuses it. */
const label = fc
  .array(byte, { minLength: 1, maxLength: 12 })
  .filter(([first]) => first !== charCode('['));
const labels = fc.array(label, { minLength: 0, maxLength: 3 });

/** A name in the zone, relative or absolute, with randomly escaped bytes. */
const name: fc.Arbitrary<Notation> = fc
  .tuple(labels, fc.boolean(), fc.infiniteStream(fc.nat({ max: 99 })))
  .map(([ownLabels, isAbsolute, dice]) => {
    const originLabels = ORIGIN.split('.').map((part) => Array.from(part, charCode));
    const value = nameFromLabels(
      [...ownLabels, ...originLabels].map((part) => Uint8Array.from(part)),
    );
    const writtenLabels = ownLabels.map((part) =>
      part.map((code) => writeByte(code, roll(dice))).join(''),
    );
    if (isAbsolute) return { value, written: [...writtenLabels, ORIGIN, ''].join('.') };
    return { value, written: writtenLabels.length === 0 ? '@' : writtenLabels.join('.') };
  });

const text: fc.Arbitrary<Notation> = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 }),
      fc.boolean(),
      fc.infiniteStream(fc.nat({ max: 99 })),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((strings) => ({
    value: JSON.stringify(String.fromCharCode(...strings.flatMap(([bytes]) => bytes))),
    written: strings
      .map(([bytes, isUnquoted, dice]) => {
        if (isUnquoted && bytes.length > 0) {
          return bytes.map((code) => writeByte(code, roll(dice))).join('');
        }
        const quoted = bytes.map((code) =>
          isPlain(code) ? String.fromCharCode(code) : writeByte(code, roll(dice)),
        );
        return `"${quoted.join('')}"`;
      })
      .join(' '),
  }));

const ipv4 = fc.ipV4().map((address) => ({ value: address, written: address }));
const ipv6 = fc
  .array(fc.integer({ min: 1, max: 0xffff }), { minLength: 8, maxLength: 8 })
  .map((parts) => {
    const value = parts.map((part) => part.toString(16)).join(':');
    return { value, written: value.toUpperCase() };
  });
const exchange = fc
  .tuple(fc.integer({ min: 0, max: 65_535 }), name)
  .map(([preference, target]) => ({
    value: `${preference} ${target.value}`,
    written: `${preference} ${target.written}`,
  }));

const data = fc.oneof(
  ipv4.map((notation) => ({ ...notation, type: 'A' })),
  ipv6.map((notation) => ({ ...notation, type: 'AAAA' })),
  name.map((notation) => ({ ...notation, type: 'PTR' })),
  exchange.map((notation) => ({ ...notation, type: 'MX' })),
  text.map((notation) => ({ ...notation, type: 'TXT' })),
);

const blank = fc.constantFrom(' ', '\t', '  ', ' \t ');
const ttlAndClass = fc.constantFrom('', 'IN', '300', '1h30m', 'IN 300', '2D IN', 'in');
const comment = fc.constantFrom('', ' ', ' ; a comment (', '\t;"');
const insideParentheses = fc.constantFrom(' ', '\t', '\n', ' ; "\n\n ', '\r\n');
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\n ; x\n');

const record = fc
  .tuple(
    name,
    ttlAndClass,
    data,
    fc.boolean(),
    blank,
    comment,
    insideParentheses,
    fc.boolean(),
    lineEnd,
  )
  .map(
    ([owner, head, { type, written, value }, isLowerCase, gap, after, inside, isWrapped, end]) => {
      const headAndType = [head, isLowerCase ? type.toLowerCase() : type].filter(Boolean).join(' ');
      const body = `${headAndType} ${isWrapped ? `(${inside}${written}${inside})` : written}`;
      return {
        owner,
        typeAndData: `${type} ${value}`,
        // Spaces inside of strings and comments must stay.
        body: isWrapped || type === 'TXT' ? body : body.replaceAll(' ', gap),
        end: `${after}${end}`,
        gap,
      };
    },
  );

export const masterFiles: fc.Arbitrary<RandomMasterFile> = fc
  .array(fc.tuple(record, fc.boolean()), { minLength: 1, maxLength: 8 })
  .map((entries) => {
    let lastOwner: Notation | null = null;
    const lines: string[] = [];
    const records: string[] = [];
    for (const [{ owner, typeAndData, body, end, gap }, isIndented] of entries) {
      const repeatsOwner = isIndented && lastOwner !== null;
      const current: Notation = isIndented && lastOwner !== null ? lastOwner : owner;
      lines.push(`${repeatsOwner ? '' : current.written}${gap}${body}${end}`);
      records.push(`${current.value} ${typeAndData}`);
      lastOwner = current;
    }
    return { text: lines.join(''), records };
  });

/** A byte as a letter, `\X` or `\DDD`. Characters with a meaning are always escaped. */
function writeByte(code: number, die: number): string {
  const character = String.fromCharCode(code);
  if (!isPlain(code) || SPECIAL.includes(character) || die < 10) {
    const mayFollowBackslash = code > 0x20 && code < 0x7f && !/\d/.test(character);
    return mayFollowBackslash && die % 2 === 0
      ? `\\${character}`
      : `\\${String(code).padStart(3, '0')}`;
  }
  return character;
}

const SPECIAL = '"().;\\@$ ';

function isPlain(code: number): boolean {
  return code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function charCode(character: string): number {
  return character.charCodeAt(0);
}

function roll(dice: Iterator<number>): number {
  return dice.next().value ?? 0;
}
