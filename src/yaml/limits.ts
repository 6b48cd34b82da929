import { CST, type Document, isAlias, isCollection, isPair, Lexer } from 'yaml';
import type { AliasTargets } from './aliases.ts';

/** The largest declaration, in bytes of UTF-8. */
export const MAX_BYTES = 1024 * 1024;
/** The deepest nesting of lists and mappings. */
export const MAX_DEPTH = 20;
/** How often one declaration may use anchors. */
const MAX_ALIASES = 1000;
/** The most tokens, spaces and line ends among them: what the library makes of one takes some 300 bytes. */
const MAX_TOKENS = 600_000;
/** The most values of a declaration, each counted as often as aliases repeat it. */
const MAX_VALUES = 500_000;

/** What differs between the texts that are read. */
export interface YamlKind {
  /** What messages call it. */
  readonly noun: string;
  /** The most keys of one mapping: the library compares each with every other. */
  readonly maxKeys: number;
}

/** A declaration needs some thirty keys. */
export const DECLARATION: YamlKind = { noun: 'declaration', maxKeys: 100 };

/** Where a text goes beyond what is read, and how. */
export interface LimitError {
  readonly offset: number;
  readonly message: string;
}

/** What a text has too much of, as far as that can be told before anything is made of it. */
export function checkTextLimits(source: string, { noun } = DECLARATION): LimitError | null {
  if (Buffer.byteLength(source) > MAX_BYTES) {
    return { offset: 0, message: `The ${noun} is larger than ${MAX_BYTES} bytes.` };
  }
  let tokens = 0;
  let aliases = 0;
  let depth = 0;
  let offset = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (++tokens > MAX_TOKENS) {
      return { offset, message: `The YAML has more than ${MAX_TOKENS} tokens.` };
    }
    const type: CST.TokenType | null = inScalar ? null : CST.tokenType(lexeme);
    inScalar = type === 'scalar';
    if (type === 'alias' && ++aliases > MAX_ALIASES) {
      return { offset, message: `The YAML uses anchors more than ${MAX_ALIASES} times.` };
    }
    depth += NESTING[type ?? ''] ?? 0;
    if (depth > MAX_DEPTH) return { offset, message: TOO_DEEP };
    if (!MARKS.includes(type)) offset += lexeme.length;
  }
  return null;
}

/** How far the brackets of flow collections lead in or out; what is nested by indentation shows in the tokens. */
const NESTING: Readonly<Record<string, number>> = {
  'flow-map-start': 1,
  'flow-seq-start': 1,
  'flow-map-end': -1,
  'flow-seq-end': -1,
};

const TOO_DEEP = `The YAML is nested more than ${MAX_DEPTH} levels deep.`;

/** Characters of the lexer's own, which the text does not hold. */
const MARKS: readonly (CST.TokenType | null)[] = ['doc-mode', 'flow-error-end', 'scalar'];

/** What the tokens have too much of. The composer recurses where they nest, so they are walked without recursion. */
export function checkTokenLimits(
  tokens: readonly CST.Token[],
  { maxKeys }: YamlKind,
): LimitError | null {
  const pending: { token: CST.Token; depth: number }[] = [];
  const push = (token: CST.Token | null | undefined, depth: number) => {
    if (token) pending.push({ token, depth });
  };
  for (const token of tokens) if (token.type === 'document') push(token.value, 1);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    if (!('items' in token)) continue;
    const { offset, items } = token;
    if (depth > MAX_DEPTH) return { offset, message: TOO_DEEP };
    if (isMapping(token) && items.length > maxKeys) {
      return { offset, message: `A mapping has more than ${maxKeys} keys.` };
    }
    for (const item of items) {
      push(item.key, depth + 1);
      push(item.value, depth + 1);
    }
  }
  return null;
}

function isMapping(token: CST.Token): boolean {
  return (
    token.type === 'block-map' ||
    (token.type === 'flow-collection' && token.start.type === 'flow-map-start')
  );
}

/**
 * What a document has too much of once its aliases are followed, counted without following one twice. One that
 * holds itself has no end.
 */
export function checkValueLimits(
  document: Document,
  targets: AliasTargets,
  { noun }: YamlKind,
): LimitError | null {
  const sizes = new Map<unknown, number>();
  const begun = new Set<unknown>();
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (isAlias(node)) return sizeOf(targets.get(node));
    if (!isCollection(node)) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (begun.has(node)) return Number.POSITIVE_INFINITY;
    begun.add(node);
    const size = node.items.reduce((sum: number, item) => sum + sizeOf(item), 1);
    sizes.set(node, size);
    return size;
  };
  const size = sizeOf(document.contents);
  if (size <= MAX_VALUES) return null;
  const message = Number.isFinite(size)
    ? `The ${noun} has more than ${MAX_VALUES} values once its aliases are followed.`
    : 'A list or mapping of the YAML holds itself.';
  return { offset: document.contents?.range?.[0] ?? 0, message };
}
