import { quote } from '../../model/suggestion.ts';
import { entriesOf, type Word } from './master-file-lines.ts';
import { readHead } from './record-head.ts';
import type { WordProblem } from './token-error.ts';

/** A record that a `$GENERATE` stands for: its name, and the words behind that. */
export interface Generated {
  readonly name: Word;
  readonly words: readonly Word[];
}

/**
 * Reads the words behind BIND's `$GENERATE`: a range, a name, perhaps a TTL and a class, a type, and one word of
 * data. The records come one at a time, or a mistake in their place.
 *
 * @param directive the word `$GENERATE` itself
 */
export function* generate(
  directive: Word,
  words: readonly Word[],
): Generator<Generated | WordProblem> {
  const [rangeWord, left, ...rest] = words;
  if (rangeWord === undefined || left === undefined || rest.length < 2) {
    const expected = 'a range, a name, a type and data, as in 1-254 host-$ A 203.0.113.$';
    return yield problem(
      words.at(-1) ?? directive,
      `The $GENERATE ends here; expected ${expected}.`,
    );
  }
  const range = readRange(rangeWord);
  if (range.kind === 'problem') return yield range;
  const head = readHead(rest, left);
  if (head.kind === 'problem') return yield head;
  const [right, extra] = head.data;
  if (right === undefined || extra !== undefined) {
    const message = 'A $GENERATE has one word of data, or a text in quotes; expected just that.';
    return yield problem(extra ?? rest.at(-1) ?? left, message);
  }
  const names = readTemplate(left);
  if (names.kind === 'problem') return yield names;
  const data = readTemplate(right);
  if (data.kind === 'problem') return yield data;
  for (const number of range.numbers) {
    const [name, text] = [names.fill(number), data.fill(number)];
    if (name === null || text === null) {
      const what = `With ${number}, the number here is negative, or the text too long.`;
      return yield problem(name === null ? left : right, what);
    }
    const filled = [...rest.slice(0, -1), ...wordsIn(text, right)];
    yield { name: { ...left, text: name }, words: filled };
  }
}

/** The words of a text that a template makes, at the template's place. */
function wordsIn(text: string, { line, column }: Word): Word[] {
  return Array.from(entriesOf(text), (entry) => {
    return entry.kind === 'fault' ? [] : entry.words.map((word) => ({ ...word, line, column }));
  }).flat();
}

function problem(word: Word, message: string): WordProblem {
  return { kind: 'problem', word, message };
}

/** The most records that one `$GENERATE` may stand for: those of an IPv4 /16. */
const MAX_GENERATED = 65_536;

/** The numbers that a `$GENERATE` counts through. */
interface GenerateRange {
  readonly kind: 'range';
  readonly numbers: readonly number[];
}

/** Reads `start-stop` or `start-stop/step`, both ends counted. */
function readRange(word: Word): GenerateRange | WordProblem {
  const wrong = (what: string): WordProblem => {
    return { kind: 'problem', word, message: `${quote(word.text)} ${what}.` };
  };
  const [, from, to, by] = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/.exec(word.text) ?? [];
  const start = Number(from);
  const stop = Number(to);
  const step = Number(by ?? 1);
  if (from === undefined || stop < start || step === 0 || Math.max(stop, step) > 0x7fff_ffff) {
    return wrong('is no range; expected its start, a hyphen and its end, as in 1-254 or 0-254/2');
  }
  const count = Math.floor((stop - start) / step) + 1;
  if (count > MAX_GENERATED) {
    return wrong(`stands for ${count} records; expected at most ${MAX_GENERATED}`);
  }
  return {
    kind: 'range',
    numbers: Array.from({ length: count }, (_, index) => start + index * step),
  };
}

type Template =
  | { readonly kind: 'template'; readonly fill: (number: number) => string | null }
  | WordProblem;

/**
 * Reads a text with BIND's place-holders: `$` is the number, `$$` and `\$` a dollar, and `${offset,width,base}`
 * the number and the offset, padded with zeros, in the base d, o, x, X, or n and N: hexadecimal digits in
 * reverse with dots between them, as ip6.arpa has them.
 *
 * `fill` gives null where the number and the offset are less than nothing, or the text is too long.
 */
function readTemplate(word: Word): Template {
  const parts: (string | Placeholder)[] = [];
  // BIND 9.18 adds the last offset to a `$` behind it too.
  let offset = 0;
  const pattern = /\\.|\$\$|\$(?:\{([^}]*)\}?)?|[^$\\]+|\\/gs;
  for (const [text, inside] of word.text.matchAll(pattern)) {
    if (text === '$$') parts.push('\\$');
    else if (!text.startsWith('$')) parts.push(text);
    else {
      const placeholder =
        text === '$' ? { ...PLAIN, offset } : readPlaceholder(text.endsWith('}') ? inside : '');
      if (placeholder === null) {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how they are written
        const expected = 'expected ${offset,width,base} with a base of d, o, x, X, n or N';
        return {
          kind: 'problem',
          word,
          message: `${quote(text)} is no place-holder; ${expected}.`,
        };
      }
      offset = placeholder.offset;
      parts.push(placeholder);
    }
  }
  return {
    kind: 'template',
    fill: (number) => {
      let filled = '';
      for (const part of parts) {
        const text = typeof part === 'string' ? part : spell(number, part);
        if (text === null || filled.length + text.length > MAX_FILLED) return null;
        filled += text;
      }
      return filled;
    },
  };
}

interface Placeholder {
  readonly offset: number;
  readonly width: number;
  readonly base: string;
}

const PLAIN: Placeholder = { offset: 0, width: 0, base: 'd' };
/** The longest text that one number makes of a template. */
const MAX_FILLED = 512;
/** As long as a name may be; wider ones would only fill the memory. */
const MAX_WIDTH = 255;

function readPlaceholder(inside: string | undefined): Placeholder | null {
  const [, offset, width, base] =
    /^(-?\d{1,10})(?:,(\d{1,3})(?:,([doxXnN]))?)?$/.exec(inside ?? '') ?? [];
  if (offset === undefined || Number(width ?? 0) > MAX_WIDTH) return null;
  return { offset: Number(offset), width: Number(width ?? 0), base: base ?? 'd' };
}

function spell(number: number, { offset, width, base }: Placeholder): string | null {
  const value = number + offset;
  if (value < 0) return null;
  if (base === 'n' || base === 'N') return nibbles(value, width, base === 'N');
  const digits = value.toString(base === 'o' ? 8 : base === 'd' ? 10 : 16);
  return (base === 'X' ? digits.toUpperCase() : digits).padStart(width, '0');
}

/** The width counts the dots too, and so may end in one. */
function nibbles(value: number, width: number, upper: boolean): string {
  const digits = Array.from(value.toString(16)).toReversed();
  let text = digits.join('.');
  while (text.length < width) text += text.endsWith('.') ? '0' : '.';
  return upper ? text.toUpperCase() : text;
}
