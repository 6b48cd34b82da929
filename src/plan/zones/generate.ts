import { quote } from '../../model/suggestion.ts';
import { readEntries, type Token, type TokenError, tokenError } from './master-file-entries.ts';
import { readRecordHead } from './record-head.ts';

/** A record that a `$GENERATE` produces. */
export interface GeneratedRecord {
  readonly name: Token;
  /** The tokens after the owner name. */
  readonly tokens: readonly Token[];
}

/**
 * Expands BIND's `$GENERATE`: a range, an owner name, an optional TTL and class, a type, and one token of data.
 * Yields the records one at a time. A mistake ends the records.
 *
 * @param directive the token `$GENERATE` itself
 * @param rest the tokens after it
 */
export function* expandGenerate(
  directive: Token,
  rest: readonly Token[],
): Generator<GeneratedRecord | TokenError> {
  const [rangeToken, nameToken, ...afterName] = rest;
  if (rangeToken === undefined || nameToken === undefined || afterName.length < 2) {
    const expected = 'a range, a name, a type and data, as in 1-254 host-$ A 203.0.113.$';
    const last = rest.at(-1) ?? directive;
    return yield problem(last, `The $GENERATE ends here; expected ${expected}.`);
  }
  const range = readRange(rangeToken);
  if (range.kind === 'problem') return yield range;
  const head = readRecordHead(afterName, nameToken);
  if (head.kind === 'problem') return yield head;
  const [dataToken, extra] = head.data;
  if (dataToken === undefined || extra !== undefined) {
    const message = 'A $GENERATE has one word of data, or a text in quotes; expected just that.';
    return yield problem(extra ?? afterName.at(-1) ?? nameToken, message);
  }
  const nameTemplate = readTemplate(nameToken);
  if (nameTemplate.kind === 'problem') return yield nameTemplate;
  const dataTemplate = readTemplate(dataToken);
  if (dataTemplate.kind === 'problem') return yield dataTemplate;
  for (const number of range.numbers) {
    const [name, data] = [nameTemplate.fill(number), dataTemplate.fill(number)];
    if (name === null || data === null) {
      const message = `With ${number}, the number here is negative, or the text too long.`;
      return yield problem(name === null ? nameToken : dataToken, message);
    }
    const tokens = [...afterName.slice(0, -1), ...tokensIn(data, dataToken)];
    yield { name: { ...nameToken, text: name }, tokens };
  }
}

/** The tokens of a filled template, at the template's location. */
function tokensIn(text: string, { line, column }: Token): Token[] {
  return Array.from(readEntries(text), (entry) => {
    return entry.kind === 'error' ? [] : entry.tokens.map((token) => ({ ...token, line, column }));
  }).flat();
}

function problem(token: Token, message: string): TokenError {
  return { kind: 'problem', token, message };
}

/** The most records of one `$GENERATE`: one for each address of an IPv4 /16. */
const MAX_GENERATED = 65_536;

interface GenerateRange {
  readonly kind: 'range';
  readonly numbers: readonly number[];
}

/** Reads `start-stop` or `start-stop/step`, both ends included. */
function readRange(token: Token): GenerateRange | TokenError {
  const [, from, to, by] = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/.exec(token.text) ?? [];
  const start = Number(from);
  const stop = Number(to);
  const step = Number(by ?? 1);
  if (from === undefined || stop < start || step === 0 || Math.max(stop, step) > 0x7fff_ffff) {
    return tokenError(
      token,
      'is not a range; expected its start, a hyphen and its end, as in 1-254 or 0-254/2',
    );
  }
  const count = Math.floor((stop - start) / step) + 1;
  if (count > MAX_GENERATED) {
    return tokenError(token, `generates ${count} records; expected at most ${MAX_GENERATED}`);
  }
  return {
    kind: 'range',
    numbers: Array.from({ length: count }, (_, index) => start + index * step),
  };
}

type Template =
  | {
      readonly kind: 'template';
      /** Null where a number is negative or the text too long. */
      readonly fill: (number: number) => string | null;
    }
  | TokenError;

/**
 * Reads a text with BIND's placeholders. `$` is the number; `$$` and `\$` are a dollar; `${offset,width,base}` is the
 * number plus the offset, padded with zeros, in the base d, o, x, X, n or N. The bases n and N are hexadecimal digits
 * in reverse order with dots between them, as in ip6.arpa names.
 */
function readTemplate(token: Token): Template {
  const parts: (string | Placeholder)[] = [];
  // In BIND 9.18 an offset also applies to each later `$` without one.
  let offset = 0;
  const pattern = /\\.|\$\$|\$(?:\{([^}]*)\}?)?|[^$\\]+|\\/gs;
  for (const [text, argument] of token.text.matchAll(pattern)) {
    if (text === '$$') parts.push('\\$');
    else if (!text.startsWith('$')) parts.push(text);
    else {
      const placeholder =
        text === '$' ? { ...PLAIN, offset } : readPlaceholder(text.endsWith('}') ? argument : '');
      if (placeholder === null) {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of BIND's placeholders
        const expected = 'expected ${offset,width,base} with a base of d, o, x, X, n or N';
        return problem(token, `${quote(text)} is not a placeholder; ${expected}.`);
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
        const text = typeof part === 'string' ? part : placeholderText(number, part);
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
/** The longest filled template, in characters. */
const MAX_FILLED = 512;
/** The widest placeholder: the longest name. */
const MAX_WIDTH = 255;

function readPlaceholder(argument: string | undefined): Placeholder | null {
  const [, offset, width, base] =
    /^(-?\d{1,10})(?:,(\d{1,3})(?:,([doxXnN]))?)?$/.exec(argument ?? '') ?? [];
  if (offset === undefined || Number(width ?? 0) > MAX_WIDTH) return null;
  return { offset: Number(offset), width: Number(width ?? 0), base: base ?? 'd' };
}

function placeholderText(number: number, { offset, width, base }: Placeholder): string | null {
  const value = number + offset;
  if (value < 0) return null;
  if (base === 'n' || base === 'N') return reversedNibbles(value, width, base === 'N');
  const digits = value.toString(base === 'o' ? 8 : base === 'd' ? 10 : 16);
  return (base === 'X' ? digits.toUpperCase() : digits).padStart(width, '0');
}

/** The width includes the dots, so the text may end in one. */
function reversedNibbles(value: number, width: number, isUpperCase: boolean): string {
  const digits = Array.from(value.toString(16)).toReversed();
  let text = digits.join('.');
  while (text.length < width) text += text.endsWith('.') ? '0' : '.';
  return isUpperCase ? text.toUpperCase() : text;
}
