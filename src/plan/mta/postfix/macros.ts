/**
 * A part of a parameter value (postconf(5), "configuration parameters"; src/util/mac_parse.c): text, `$name`,
 * `${name}`, `$(name)`, `$$`, `${name?text}`, `${name:text}`, `${name?{text}:{text}}`, or
 * `${{left} == {right} ? {text} : {text}}`.
 */
export type Macro =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | {
      readonly kind: 'conditional';
      readonly test: Test;
      readonly ifTrue: string;
      readonly ifFalse: string;
    }
  /** Text that Postfix refuses. */
  | { readonly kind: 'invalid'; readonly text: string }
  /** An expression of another language, such as Terraform's `${var.name}`. */
  | { readonly kind: 'foreign'; readonly text: string };

export type Test =
  /** Whether a parameter has a value that is not empty. */
  | { readonly kind: 'not-empty'; readonly name: string }
  | {
      readonly kind: 'comparison';
      readonly left: string;
      readonly operator: string;
      readonly right: string;
    };

/** Splits a value into its parts. The texts inside conditionals are not parsed. */
export function parseMacros(value: string): Macro[] {
  const macros: Macro[] = [];
  let start = 0;
  for (let index = value.indexOf('$'); index >= 0; index = value.indexOf('$', start)) {
    if (index > start) macros.push({ kind: 'text', text: value.slice(start, index) });
    const { macro, end } = macroAt(value, index);
    macros.push(macro);
    start = end;
  }
  if (start < value.length) macros.push({ kind: 'text', text: value.slice(start) });
  return macros;
}

const NAME = /\w+/y;

/** The macro at the index of a `$`, and the index after it. */
function macroAt(value: string, index: number): { readonly macro: Macro; readonly end: number } {
  const next = value[index + 1];
  if (next === '$') return { macro: { kind: 'text', text: '$' }, end: index + 2 };
  if (next === '{' || next === '(') {
    const end = endOfBracket(value, index + 1);
    const text = value.slice(index, end ?? undefined);
    return end === null
      ? { macro: { kind: 'invalid', text }, end: value.length }
      : { macro: parseBracketed(value.slice(index + 2, end - 1)) ?? otherMacro(text), end };
  }
  NAME.lastIndex = index + 1;
  const name = NAME.exec(value)?.[0];
  return name === undefined
    ? { macro: { kind: 'invalid', text: value.slice(index, index + 10) }, end: value.length }
    : { macro: { kind: 'parameter', name }, end: index + 1 + name.length };
}

/** `${var.name}`, `${module.x["y"]}`, `${upper(name)}`, `$(hostname -f)`, or text that Postfix refuses. */
function otherMacro(text: string): Macro {
  const inner = text.slice(2, -1);
  const isForeign = /^!?[A-Za-z_][\w-]*\s*(?:[.[(]|::|\s-)|^::|^[#!^,]|^\w+[#%/,^]/.test(inner);
  return { kind: isForeign ? 'foreign' : 'invalid', text };
}

/** The index after the bracket that closes the one at `start`; null where it is not closed. */
function endOfBracket(value: string, start: number): number | null {
  const open = value[start];
  const close = open === '{' ? '}' : ')';
  let depth = 0;
  for (let index = start; index < value.length; index++) {
    if (value[index] === open) depth++;
    else if (value[index] === close && --depth === 0) return index + 1;
  }
  return null;
}

/** Parses the text inside `${…}` or `$(…)`; null where Postfix would reject it. */
function parseBracketed(inner: string): Macro | null {
  const { test, rest } = parseTest(inner.trimStart()) ?? {};
  if (test === undefined || rest === undefined) return null;
  const afterTest = rest.trimStart();
  if (afterTest === '') {
    // A comparison without a choice is `true`, or nothing (Postfix 3.0 and later).
    return test.kind === 'not-empty'
      ? { kind: 'parameter', name: test.name }
      : { kind: 'conditional', test, ifTrue: 'true', ifFalse: '' };
  }
  const conditional = (ifTrue: string, ifFalse: string): Macro => {
    return { kind: 'conditional', test, ifTrue, ifFalse };
  };
  const text = afterTest.slice(1);
  if (afterTest.startsWith(':') && test.kind === 'not-empty') {
    const ifFalse = parseBraced(text);
    return ifFalse === null || ifFalse.rest.trim() !== ''
      ? conditional('', text)
      : conditional('', ifFalse.text);
  }
  if (!afterTest.startsWith('?')) return null;
  const ifTrue = parseBraced(text);
  // Text without braces extends to the end, including any colon.
  if (ifTrue === null) return conditional(text, '');
  const afterTrue = ifTrue.rest.trim();
  if (afterTrue === '') return conditional(ifTrue.text, '');
  if (!afterTrue.startsWith(':')) return null;
  const ifFalse = parseBraced(afterTrue.slice(1));
  if (ifFalse === null) return conditional(ifTrue.text, afterTrue.slice(1));
  return ifFalse.rest.trim() === '' ? conditional(ifTrue.text, ifFalse.text) : null;
}

function parseTest(text: string): { readonly test: Test; readonly rest: string } | null {
  const name = /^\w+/.exec(text)?.[0];
  if (name !== undefined) {
    return { test: { kind: 'not-empty', name }, rest: text.slice(name.length) };
  }
  const left = parseBraced(text);
  const match =
    left === null ? undefined : /^\s*([<>=!~&|^]{1,3}[a-z]{0,8})(?=\s*\{)/.exec(left.rest);
  const operator = match?.[1];
  if (left === null || match == null || operator === undefined) return null;
  const right = parseBraced(left.rest.slice(match[0].length));
  if (right === null) return null;
  return {
    test: { kind: 'comparison', left: left.text, operator, right: right.text },
    rest: right.rest,
  };
}

/** Splits `{text} rest`; null where the text does not begin with a closed brace. */
function parseBraced(text: string): { readonly text: string; readonly rest: string } | null {
  const start = text.search(/\S/);
  if (start < 0 || text[start] !== '{') return null;
  const end = endOfBracket(text, start);
  if (end === null) return null;
  return { text: text.slice(start + 1, end - 1), rest: text.slice(end) };
}
