import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  Parser,
  visit,
} from 'yaml';
import type { Place, Problem } from '../model/mail-host.ts';
import { sanitise } from '../model/sanitise.ts';

/** The largest declaration, in bytes of UTF-8. */
export const MAX_BYTES = 1024 * 1024;
/** The deepest nesting of lists and mappings. */
export const MAX_DEPTH = 20;
/** How often one declaration may use anchors before it counts as an attempt to exhaust memory. */
const MAX_ALIASES = 1000;

export type Path = readonly (string | number)[];

/** YAML read into plain values, with the place of each. */
export interface YamlText {
  readonly value: unknown;
  /** The place of the value at a path or, where the path leads nowhere, of the nearest value above it. */
  readonly placeOf: (path: Path) => Place;
  /** The place of the key that a path ends in. */
  readonly placeOfKey: (path: Path) => Place;
}

export type YamlReading =
  | { readonly kind: 'read'; readonly text: YamlText }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads one YAML 1.2 document, refusing whatever could exhaust the reader: size, depth, aliases.
 *
 * @param source the text
 * @param file the path that the places name, or null
 */
export function readYaml(source: string, file: string | null): YamlReading {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (offset: number, message: string): YamlReading => ({
    kind: 'problems',
    problems: [{ place: at(offset), message }],
  });

  if (Buffer.byteLength(source) > MAX_BYTES) {
    return problem(0, `The declaration is larger than ${MAX_BYTES} bytes.`);
  }
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const deep = offsetBeyondDepth(tokens);
  if (deep !== null) {
    return problem(deep, `The YAML is nested more than ${MAX_DEPTH} levels deep.`);
  }
  const [document, second] = new Composer({ merge: true }).compose(tokens, true, source.length);
  if (document === undefined) return { kind: 'read', text: emptyText(at(0)) };
  if (second !== undefined) {
    return problem(
      second.range[0],
      'The text holds several YAML documents; one declaration is one document.',
    );
  }
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      place: at(fault.pos[0]),
      message: `The YAML cannot be read: ${sanitise(fault.message, 300)}`,
    }));
    return { kind: 'problems', problems };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { kind: 'read', text: locatable(document, value, at) };
  } catch (error) {
    // The one error that toJS has for a well-formed document: aliases that multiply.
    return problem(
      offsetOfAlias(document),
      `The YAML cannot be read: ${sanitise(String(error), 300)}`,
    );
  }
}

function emptyText(start: Place): YamlText {
  return { value: null, placeOf: () => start, placeOfKey: () => start };
}

/** The composer recurses where the tokens nest, so depth is counted on the tokens, without recursion. */
function offsetBeyondDepth(tokens: readonly CST.Token[]): number | null {
  const pending: { token: CST.Token; depth: number }[] = [];
  const push = (token: CST.Token | null | undefined, depth: number) => {
    if (token) pending.push({ token, depth });
  };
  for (const token of tokens) if (token.type === 'document') push(token.value, 1);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!('items' in next.token)) continue;
    if (next.depth > MAX_DEPTH) return next.token.offset;
    for (const item of next.token.items) {
      push(item.key, next.depth + 1);
      push(item.value, next.depth + 1);
    }
  }
  return null;
}

function offsetOfAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, alias) {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function locatable(document: Document, value: unknown, at: (offset: number) => Place): YamlText {
  const start = document.contents?.range?.[0] ?? 0;
  const find = (path: Path): { key: number; value: number } => {
    let node: unknown = document.contents;
    let found = { key: start, value: start };
    for (const step of path) {
      const child = childOf(isAlias(node) ? node.resolve(document) : node, step);
      if (child === null) break;
      const valueAt = offsetOf(child.value) ?? offsetOf(child.key) ?? found.value;
      found = { key: offsetOf(child.key) ?? valueAt, value: valueAt };
      node = child.value;
    }
    return found;
  };
  return {
    value,
    placeOf: (path) => at(find(path).value),
    placeOfKey: (path) => at(find(path).key),
  };
}

function childOf(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
  if (!isCollection(node)) return null;
  if (typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? null : { key: value, value };
  }
  for (const item of node.items) {
    if (!isPair(item)) continue;
    const key = isScalar(item.key) ? String(item.key.value) : null;
    if (key === step) return { key: item.key, value: item.value };
  }
  return null;
}

function offsetOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
