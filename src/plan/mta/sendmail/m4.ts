import { inBackticks } from '../config-text.ts';

/** A text that m4 wrote, with the line that it comes from. */
export interface M4Text {
  readonly text: string;
  /** From 1: the line of the call that defines the value, or of the text itself. */
  readonly line: number;
}

/** What m4 makes of a .mc file. */
export interface M4Output {
  /** The text outside of definitions, with the line of each of its lines. */
  readonly lines: readonly M4Text[];
  /** The final value of a macro; null where it is not defined. */
  readonly valueOf: (name: string) => M4Text | null;
  /** The arguments of each call of a macro that `record` names, in order. */
  readonly calls: ReadonlyMap<string, readonly M4Text[]>;
  /** Why the values are not known: what m4 does beyond what is read here; null where all is read. */
  readonly unread: { readonly what: string; readonly line: number } | null;
}

/** A piece of input: of the file, or the expansion of a macro, which m4 reads again. */
interface Input {
  readonly text: string;
  position: number;
  /** The line of the whole text; null for the file itself, whose lines are counted. */
  readonly line: number | null;
}

interface Definition {
  readonly value: string;
  readonly line: number;
}

/** The most tokens that are read, so that a macro that calls itself ends. */
const MAX_TOKENS = 400_000;
/** The longest text of one value, in characters. */
const MAX_VALUE = 65_536;
/** The deepest nesting of calls in arguments. */
const MAX_DEPTH = 60;

const WORD = /[A-Za-z_]\w*/y;

/** Builtin macros of m4 whose result depends on the machine, or that change m4's own syntax. */
const UNREAD_BUILTINS: ReadonlySet<string> = new Set([
  'changequote',
  'changecom',
  'changeword',
  'esyscmd',
  'syscmd',
  'maketemp',
  'mkstemp',
  'm4wrap',
  'regexp',
  'patsubst',
  'format',
  'indir',
  'builtin',
]);

/**
 * Expands a .mc file by m4's rules (GNU m4 manual): quotes, `dnl`, `define`, `undefine`, `pushdef`, `popdef`, `ifdef`,
 * `ifelse`, `divert`, and macros with arguments, whose text is read again. The macros of sendmail's cf files are not
 * defined: a call of `record` is recorded, any other one is text.
 *
 * @param include reads an included file; null where it does not exist
 */
export function expandM4(
  source: string,
  record: readonly string[],
  include: (path: string) => string | null,
): M4Output {
  const definitions = new Map<string, Definition[]>();
  const calls = new Map<string, M4Text[]>();
  const inputs: Input[] = [{ text: source, position: 0, line: null }];
  let fileLine = 1;
  let tokens = 0;
  let isDiverted = false;
  // cf.m4 turns comments with # off; without an include the file is read after cf.m4.
  let hashStartsComment = /\binclude\(/.test(source);
  let unread: M4Output['unread'] = null;
  const fail = (what: string, line: number) => {
    unread ??= { what, line };
  };

  const peek = (): Input | undefined => {
    while (inputs.length > 0) {
      const input = inputs.at(-1);
      if (input === undefined || input.position < input.text.length) return input;
      inputs.pop();
    }
    return undefined;
  };
  const lineOf = (input: Input) => input.line ?? fileLine;
  const take = (input: Input, length: number): string => {
    const text = input.text.slice(input.position, input.position + length);
    input.position += length;
    if (input.line === null) for (const character of text) if (character === '\n') fileLine++;
    return text;
  };

  /** The next token; macros are not expanded yet. Null at the end. */
  const next = (): { kind: 'word' | 'text' | 'quoted'; text: string; line: number } | null => {
    const input = peek();
    if (input === undefined) return null;
    if (++tokens > MAX_TOKENS) {
      fail('too many macros', fileLine);
      inputs.length = 0;
      return null;
    }
    const line = lineOf(input);
    const character = input.text[input.position] ?? '';
    WORD.lastIndex = input.position;
    const word = WORD.exec(input.text)?.[0];
    if (word !== undefined) return { kind: 'word', text: take(input, word.length), line };
    if (character === '`') {
      const end = endOfQuote(input.text, input.position);
      if (end === null) {
        fail('a quote without its end', line);
        return { kind: 'text', text: take(input, input.text.length), line };
      }
      const text = take(input, end - input.position);
      return { kind: 'quoted', text: text.slice(1, -1), line };
    }
    if (character === '#' && hashStartsComment) {
      const end = input.text.indexOf('\n', input.position);
      return {
        kind: 'quoted',
        text: take(input, (end < 0 ? input.text.length : end) - input.position),
        line,
      };
    }
    // Digits are taken together: a name does not begin inside a number.
    const plain = /^(?:\d\w*|[^\w`#(),\n]+)/.exec(
      input.text.slice(input.position, input.position + 200),
    );
    return { kind: 'text', text: take(input, plain?.[0].length ?? 1), line };
  };

  const skipLine = () => {
    for (let input = peek(); input !== undefined; input = peek()) {
      const end = input.text.indexOf('\n', input.position);
      take(input, (end < 0 ? input.text.length : end + 1) - input.position);
      if (end >= 0) return;
    }
  };

  /** The arguments of a call whose name was read; null where no parenthesis follows it. */
  const readArguments = (depth: number): M4Text[] | null => {
    const input = inputs.at(-1);
    if (input === undefined || input.text[input.position] !== '(') return null;
    take(input, 1);
    const found: M4Text[] = [];
    let value = '';
    let line: number | null = null;
    let parentheses = 0;
    const end = () => {
      found.push({ text: value.slice(0, MAX_VALUE), line: line ?? fileLine });
      value = '';
      line = null;
    };
    for (let token = next(); token !== null; token = next()) {
      const { kind, text } = token;
      if (kind === 'text' && text === ')' && parentheses === 0) {
        end();
        return found;
      }
      if (kind === 'text' && text === ',' && parentheses === 0) {
        end();
        continue;
      }
      if (kind === 'text' && text === '(') parentheses++;
      if (kind === 'text' && text === ')') parentheses--;
      const expanded = kind === 'word' ? expandWord(text, token.line, depth + 1) : text;
      if (expanded === null) continue;
      // White space before an argument is not a part of it.
      const added =
        kind !== 'quoted' && value === '' && line === null ? expanded.trimStart() : expanded;
      if (added !== '' || kind === 'quoted') line ??= token.line;
      if (value.length < MAX_VALUE) value += added;
    }
    fail('a parenthesis without its end', fileLine);
    end();
    return found;
  };

  /** Expands a word. Returns the text that stays, or null where the expansion is read again. */
  const expandWord = (word: string, line: number, depth: number): string | null => {
    if (depth > MAX_DEPTH) {
      fail('calls that are nested too deep', line);
      return word;
    }
    const definition = definitions.get(word)?.at(-1);
    if (definition !== undefined) {
      const values = readArguments(depth);
      const text = withArguments(definition.value, word, values?.map((one) => one.text) ?? []);
      inputs.push({ text, position: 0, line: definition.line });
      return null;
    }
    if (word === 'dnl') {
      skipLine();
      return '';
    }
    if (word === 'divnum') return isDiverted ? '-1' : '0';
    if (word === 'divert') {
      const values = readArguments(depth);
      isDiverted = Number(values?.[0]?.text ?? '0') < 0;
      return '';
    }
    if (word === 'LOCAL_CONFIG') {
      isDiverted = false;
      return '';
    }
    if (!isCall()) return word;
    if (UNREAD_BUILTINS.has(word)) fail(`\`${word}\` of m4`, line);
    switch (word) {
      case 'define':
      case 'pushdef': {
        const [name, value] = readArguments(depth) ?? [];
        if (name === undefined || name.text === '') return '';
        const stack = definitions.get(name.text) ?? [];
        // A value that another macro gave has that macro's line.
        const from = value !== undefined && value.line < line ? value.line : line;
        const one = { value: value?.text ?? '', line: from };
        if (word === 'define') stack.pop();
        definitions.set(name.text, [...stack, one]);
        return '';
      }
      case 'undefine':
      case 'popdef': {
        for (const { text } of readArguments(depth) ?? []) {
          if (word === 'undefine') definitions.delete(text);
          else definitions.get(text)?.pop();
          if (definitions.get(text)?.length === 0) definitions.delete(text);
        }
        return '';
      }
      case 'ifdef': {
        const [name, yes, no] = readArguments(depth) ?? [];
        const chosen = definitions.has(name?.text ?? '') ? yes : no;
        inputs.push({ text: chosen?.text ?? '', position: 0, line: chosen?.line ?? line });
        return null;
      }
      case 'ifelse': {
        const chosen = chooseElse(readArguments(depth) ?? []);
        inputs.push({ text: chosen?.text ?? '', position: 0, line: chosen?.line ?? line });
        return null;
      }
      case 'include':
      case 'sinclude': {
        hashStartsComment = false;
        const [path] = readArguments(depth) ?? [];
        const text = path === undefined || /cf\.m4$/.test(path.text) ? null : include(path.text);
        if (text !== null) inputs.push({ text, position: 0, line });
        else if (path !== undefined && word === 'include' && !/cf\.m4$/.test(path.text)) {
          fail(`${inBackticks(path.text)}, which is included`, line);
        }
        return text === null ? '' : null;
      }
      default: {
        if (!record.includes(word)) {
          // A macro of cf.m4, such as VERSIONID, writes nothing that sets a name.
          if (depth === 0 && /^[A-Z]/.test(word)) {
            readArguments(depth);
            return '';
          }
          return word;
        }
        const values = readArguments(depth) ?? [];
        const joined = { text: values.map(({ text }) => text).join(','), line };
        calls.set(word, [...(calls.get(word) ?? []), joined]);
        return '';
      }
    }
  };
  const isCall = (): boolean => {
    const input = inputs.at(-1);
    return input?.text[input.position] === '(';
  };

  const lines: { text: string; line: number }[] = [];
  let current: { text: string; line: number } | null = null;
  const write = (text: string, line: number) => {
    if (isDiverted) return;
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) {
        if (current !== null) lines.push(current);
        current = null;
      }
      if (part !== '') {
        current ??= { text: '', line };
        if (current.text.length < MAX_VALUE) current.text += part;
      }
    }
  };
  for (let token = next(); token !== null; token = next()) {
    const text = token.kind === 'word' ? expandWord(token.text, token.line, 0) : token.text;
    if (text !== null) write(text, token.line);
  }
  if (current !== null) lines.push(current);

  return {
    lines,
    calls,
    unread,
    valueOf: (name) => {
      const definition = definitions.get(name)?.at(-1);
      if (definition === undefined) return null;
      // cf.m4 uses the macro as a word, so that m4 reads its value again.
      inputs.length = 0;
      inputs.push({ text: definition.value, position: 0, line: definition.line });
      let text = '';
      let line: number | null = null;
      for (let token = next(); token !== null && text.length < MAX_VALUE; token = next()) {
        const expanded = token.kind === 'word' ? expandWord(token.text, token.line, 1) : token.text;
        if (expanded === null || expanded === '') continue;
        line ??= token.line;
        text += expanded;
      }
      return { text, line: line ?? definition.line };
    },
  };
}

/** The argument of `ifelse` that is its result: the text after the first pair of equal texts, or the last one. */
function chooseElse(values: readonly M4Text[]): M4Text | undefined {
  for (let rest = values; rest.length >= 3; rest = rest.slice(3)) {
    if (rest[0]?.text === rest[1]?.text) return rest[2];
    if (rest.length <= 5) return rest[3];
  }
  return undefined;
}

/** The text of a macro with `$0` to `$9`, `$#`, `$*` and `$@` replaced. */
function withArguments(value: string, name: string, values: readonly string[]): string {
  return value
    .replace(/\$(?:(\d+)|([#*@]))/g, (_, digits?: string, special?: string) => {
      if (digits !== undefined) return digits === '0' ? name : (values[Number(digits) - 1] ?? '');
      if (special === '#') return String(values.length);
      return special === '*' ? values.join(',') : values.map((one) => `\`${one}'`).join(',');
    })
    .slice(0, MAX_VALUE);
}

/** The index after the quote that closes the one at `start`, as quotes nest; null where none does. */
function endOfQuote(source: string, start: number): number | null {
  let depth = 0;
  for (let index = start; index < source.length; index++) {
    if (source[index] === '`') depth++;
    else if (source[index] === "'" && --depth === 0) return index + 1;
  }
  return null;
}
