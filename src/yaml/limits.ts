import {
  type Alias,
  CST,
  type Document,
  isAlias,
  isCollection,
  isPair,
  Lexer,
  type Node,
} from 'yaml';

/** The largest declaration, in bytes of UTF-8. */
export const MAX_BYTES = 1024 * 1024;
/** The deepest nesting of lists and mappings. */
const MAX_DEPTH = 20;
/** The most aliases of one text. */
const MAX_ALIASES = 1000;
/** The most tokens, including white space and line ends. The library needs about 300 bytes for each. */
const MAX_TOKENS = 600_000;
/** The most values after aliases are resolved. A value counts each time that an alias repeats it. */
const MAX_VALUES = 500_000;

/** What differs between the kinds of YAML text. */
export interface YamlKind {
  /** The name in messages. */
  readonly noun: string;
  /** The most keys of one mapping. The library compares each key with all others. */
  readonly maxKeys: number;
}

/** A declaration needs about thirty keys in one mapping. */
export const DECLARATION: YamlKind = { noun: 'declaration', maxKeys: 100 };

/** A text exceeds a limit. */
export interface LimitError {
  readonly offset: number;
  readonly message: string;
}

/** Checks a text before it is parsed: size, tokens, aliases, and the nesting of brackets. */
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
    depth += NESTING.get(type) ?? 0;
    if (depth > MAX_DEPTH) return { offset, message: TOO_DEEP };
    if (!LEXER_MARKS.includes(type)) offset += lexeme.length;
  }
  return null;
}

/** How the brackets of flow collections change the depth. Nesting by indentation is checked on the tokens. */
const NESTING: ReadonlyMap<CST.TokenType | null, number> = new Map([
  ['flow-map-start', 1],
  ['flow-seq-start', 1],
  ['flow-map-end', -1],
  ['flow-seq-end', -1],
]);

const TOO_DEEP = `The YAML is nested more than ${MAX_DEPTH} levels deep.`;

/** Control characters that the lexer adds and that are not in the text. */
const LEXER_MARKS: readonly (CST.TokenType | null)[] = ['doc-mode', 'flow-error-end', 'scalar'];

/**
 * Checks parsed tokens before they are composed: depth, and keys per mapping. It does not recurse, since deep nesting
 * would overflow the stack, as it would in the library's composer.
 */
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
    if (isMappingToken(token) && items.length > maxKeys) {
      return { offset, message: `A mapping has more than ${maxKeys} keys.` };
    }
    for (const item of items) {
      push(item.key, depth + 1);
      push(item.value, depth + 1);
    }
  }
  return null;
}

function isMappingToken(token: CST.Token): boolean {
  return (
    token.type === 'block-map' ||
    (token.type === 'flow-collection' && token.start.type === 'flow-map-start')
  );
}

/**
 * Checks the number of values after aliases are resolved, without resolving the same one twice. A collection that
 * contains itself is an error too.
 *
 * @param targets the node that each alias refers to
 */
export function checkValueLimits(
  document: Document,
  targets: ReadonlyMap<Alias, Node>,
  { noun }: YamlKind,
): LimitError | null {
  const sizes = new Map<unknown, number>();
  const started = new Set<unknown>();
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (isAlias(node)) return sizeOf(targets.get(node));
    if (!isCollection(node)) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (started.has(node)) return Number.POSITIVE_INFINITY;
    started.add(node);
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
