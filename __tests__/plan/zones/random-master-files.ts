import * as fc from 'fast-check';
import { nameFromLabels } from '../../../src/plan/zones/names.ts';
import { ORIGIN } from './master-file-cases.ts';

/** A text that says what a list of records says, in one of the many ways in which master files can say it. */
export interface Spelling {
  readonly text: string;
  /** As `shown` shows them. */
  readonly records: readonly string[];
}

const byte = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_').map(code) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }).filter((value) => !isCapital(value)) },
);
const label = fc.array(byte, { minLength: 1, maxLength: 12 });
const labels = fc.array(label, { minLength: 0, maxLength: 3 });

/** A word of a file, beside what it says. */
interface Said {
  readonly word: string;
  readonly says: string;
}

/** A name of the zone, relative or absolute, its bytes escaped at random. */
const name: fc.Arbitrary<Said> = fc
  .tuple(labels, fc.boolean(), fc.infiniteStream(fc.nat({ max: 99 })))
  .map(([own, absolute, dice]) => {
    const says = nameFromLabels(
      [...own, ...ORIGIN.split('.').map((part) => Array.from(part, code))].map((part) =>
        Uint8Array.from(part),
      ),
    );
    const spelt = own.map((part) => part.map((value) => spellByte(value, next(dice))).join(''));
    if (absolute) return { says, word: [...spelt, ORIGIN, ''].join('.') };
    return { says, word: spelt.length === 0 ? '@' : spelt.join('.') };
  });

const text: fc.Arbitrary<Said> = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 }),
      fc.boolean(),
      fc.infiniteStream(fc.nat({ max: 99 })),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((strings) => ({
    says: JSON.stringify(String.fromCharCode(...strings.flatMap(([bytes]) => bytes))),
    word: strings
      .map(([bytes, bare, dice]) => {
        if (bare && bytes.length > 0)
          return bytes.map((value) => spellByte(value, next(dice))).join('');
        return `"${bytes.map((value) => (isPlain(value) ? String.fromCharCode(value) : spellByte(value, next(dice)))).join('')}"`;
      })
      .join(' '),
  }));

const v4 = fc.ipV4().map((word) => ({ word, says: word }));
const v6 = fc
  .array(fc.integer({ min: 1, max: 0xffff }), { minLength: 8, maxLength: 8 })
  .map((parts) => {
    const says = parts.map((part) => part.toString(16)).join(':');
    return { says, word: says.toUpperCase() };
  });
const exchange = fc
  .tuple(fc.integer({ min: 0, max: 65_535 }), name)
  .map(([preference, target]) => ({
    says: `${preference} ${target.says}`,
    word: `${preference} ${target.word}`,
  }));

const data = fc.oneof(
  v4.map((said) => ({ ...said, type: 'A' })),
  v6.map((said) => ({ ...said, type: 'AAAA' })),
  name.map((said) => ({ ...said, type: 'PTR' })),
  exchange.map((said) => ({ ...said, type: 'MX' })),
  text.map((said) => ({ ...said, type: 'TXT' })),
);

const space = fc.constantFrom(' ', '\t', '  ', ' \t ');
const head = fc.constantFrom('', 'IN', '300', '1h30m', 'IN 300', '2D IN', 'in');
const tail = fc.constantFrom('', ' ', ' ; a comment (', '\t;"');
const between = fc.constantFrom(' ', '\t', '\n', ' ; "\n\n ', '\r\n');

const record = fc
  .tuple(
    name,
    head,
    data,
    fc.boolean(),
    space,
    tail,
    between,
    fc.boolean(),
    fc.constantFrom('\n', '\r\n', '\n\n', '\n ; x\n'),
  )
  .map(([owner, before, { type, word, says }, lower, gap, after, inside, wrapped, end]) => ({
    owner,
    says: `${type} ${says}`,
    body: `${[before, lower ? type.toLowerCase() : type].filter(Boolean).join(' ')} ${wrapped ? `(${inside}${word}${inside})` : word}`.replaceAll(
      ' ',
      wrapped || type === 'TXT' ? ' ' : gap,
    ),
    end: `${after}${end}`,
    gap,
  }));

export const spellings: fc.Arbitrary<Spelling> = fc
  .array(fc.tuple(record, fc.boolean()), { minLength: 1, maxLength: 8 })
  .map((entries) => {
    let last: Said | null = null;
    const lines: string[] = [];
    const records: string[] = [];
    for (const [{ owner, says, body, end, gap }, again] of entries) {
      const of: Said = again && last !== null ? last : owner;
      lines.push(`${again && last !== null ? '' : of.word}${gap}${body}${end}`);
      records.push(`${of.says} ${says}`);
      last = of;
    }
    return { text: lines.join(''), records };
  });

/** A letter in either case, or escaped in one of two ways; what would mean something is always escaped. */
function spellByte(value: number, die: number): string {
  const character = String.fromCharCode(value);
  if (!isPlain(value) || SPECIAL.includes(character) || die < 10) {
    const printable = value > 0x20 && value < 0x7f && !/\d/.test(character);
    return printable && die % 2 === 0 ? `\\${character}` : `\\${String(value).padStart(3, '0')}`;
  }
  return character;
}

const SPECIAL = '"().;\\@$ ';

function isPlain(value: number): boolean {
  return value >= 0x20 && value < 0x7f && value !== 0x22 && value !== 0x5c;
}

function isCapital(value: number): boolean {
  return value >= 0x41 && value <= 0x5a;
}

function code(character: string): number {
  return character.charCodeAt(0);
}

function next(dice: Iterator<number>): number {
  return dice.next().value ?? 0;
}
