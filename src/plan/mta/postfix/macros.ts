/**
 * What a value of Postfix is made of (postconf(5), "configuration parameters"; src/util/mac_parse.c):
 * `$name`, `${name}`, `$(name)`, `$$`, `${name?text}`, `${name:text}`, `${name?{text}:{text}}` and
 * `${{left} == {right} ? {text} : {text}}`.
 */
export type Macro =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'choice'; readonly test: Test; readonly yes: string; readonly no: string }
  /** Nothing that Postfix would take. */
  | { readonly kind: 'fault'; readonly text: string };

export type Test =
  | { readonly kind: 'filled'; readonly name: string }
  | {
      readonly kind: 'comparison';
      readonly left: string;
      readonly sign: string;
      readonly right: string;
    };

/** Splits a value into its parts; their own texts are not parsed yet. */
export function parseMacros(value: string): Macro[] {
  const parts: Macro[] = [];
  let from = 0;
  for (let at = value.indexOf('$'); at >= 0; at = value.indexOf('$', from)) {
    if (at > from) parts.push({ kind: 'text', text: value.slice(from, at) });
    const { part, end } = macroAt(value, at);
    parts.push(part);
    from = end;
  }
  if (from < value.length) parts.push({ kind: 'text', text: value.slice(from) });
  return parts;
}

const NAME = /\w+/y;

function macroAt(value: string, at: number): { readonly part: Macro; readonly end: number } {
  const next = value[at + 1];
  if (next === '$') return { part: { kind: 'text', text: '$' }, end: at + 2 };
  if (next === '{' || next === '(') {
    const end = closing(value, at + 1);
    const text = value.slice(at, end ?? undefined);
    return end === null
      ? { part: { kind: 'fault', text }, end: value.length }
      : { part: inBrackets(value.slice(at + 2, end - 1)) ?? { kind: 'fault', text }, end };
  }
  NAME.lastIndex = at + 1;
  const name = NAME.exec(value)?.[0];
  return name === undefined
    ? { part: { kind: 'fault', text: value.slice(at, at + 10) }, end: value.length }
    : { part: { kind: 'name', name }, end: at + 1 + name.length };
}

/** The index behind the bracket that closes the one at `start`; null where none does. */
function closing(value: string, start: number): number | null {
  const open = value[start];
  const close = open === '{' ? '}' : ')';
  let depth = 0;
  for (let at = start; at < value.length; at++) {
    if (value[at] === open) depth++;
    else if (value[at] === close && --depth === 0) return at + 1;
  }
  return null;
}

function inBrackets(inner: string): Macro | null {
  const { test, rest } = testOf(inner.trimStart()) ?? {};
  if (test === undefined || rest === undefined) return null;
  const after = rest.trimStart();
  if (after === '') return test.kind === 'filled' ? { kind: 'name', name: test.name } : null;
  const then = after.slice(1);
  if (after.startsWith(':') && test.kind === 'filled') {
    const no = inBraces(then);
    return no === null || no.rest.trim() !== ''
      ? { kind: 'choice', test, yes: '', no: then }
      : { kind: 'choice', test, yes: '', no: no.text };
  }
  if (!after.startsWith('?')) return null;
  const yes = inBraces(then);
  // Without braces all that follows is the text, a colon included.
  if (yes === null) return { kind: 'choice', test, yes: then, no: '' };
  const otherwise = yes.rest.trim();
  if (otherwise === '') return { kind: 'choice', test, yes: yes.text, no: '' };
  if (!otherwise.startsWith(':')) return null;
  const no = inBraces(otherwise.slice(1));
  if (no === null) return { kind: 'choice', test, yes: yes.text, no: otherwise.slice(1) };
  return no.rest.trim() === '' ? { kind: 'choice', test, yes: yes.text, no: no.text } : null;
}

function testOf(text: string): { readonly test: Test; readonly rest: string } | null {
  const name = /^\w+/.exec(text)?.[0];
  if (name !== undefined) return { test: { kind: 'filled', name }, rest: text.slice(name.length) };
  const left = inBraces(text);
  const sign = left === null ? undefined : /^\s*(==|!=|<=|>=|<|>)/.exec(left.rest);
  if (left === null || sign?.[1] === undefined) return null;
  const right = inBraces(left.rest.slice(sign[0].length));
  if (right === null) return null;
  const test: Test = { kind: 'comparison', left: left.text, sign: sign[1], right: right.text };
  return { test, rest: right.rest };
}

/** A text in braces, and what follows; null where none opens or it does not close. */
function inBraces(text: string): { readonly text: string; readonly rest: string } | null {
  const start = text.search(/\S/);
  if (start < 0 || text[start] !== '{') return null;
  const end = closing(text, start);
  if (end === null) return null;
  return { text: text.slice(start + 1, end - 1), rest: text.slice(end) };
}
