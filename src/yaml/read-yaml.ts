import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Problem, SourceLocation } from '../model/mail-host.ts';
import { sanitise } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { checkValueLimits, DECLARATION, type LimitError } from './limits.ts';
import { parseYaml } from './parse-yaml.ts';

/** The keys and indices that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML document as plain values, with the location of each. */
export interface YamlText {
  readonly value: unknown;
  /** The location of the value at a path; where there is none, of the nearest value above it. */
  readonly locationOf: (path: YamlPath) => SourceLocation;
  /** The location of the key at the end of a path. */
  readonly locationOfKey: (path: YamlPath) => SourceLocation;
}

export type YamlReading =
  | { readonly kind: 'read'; readonly text: YamlText }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads one YAML 1.2 document. Texts that would exhaust memory or time are refused: by size, depth and aliases.
 *
 * @param file the path for the locations; null for an input
 * @param kind the kind of text, for its limits and for messages
 */
export function readYaml(source: string, file: string | null, kind = DECLARATION): YamlReading {
  const lines = new LineCounter();
  const locationAt = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const failed = ({ offset, message }: LimitError): YamlReading => ({
    kind: 'problems',
    problems: [{ location: locationAt(offset), message }],
  });

  const parsed = parseYaml(source, lines, kind);
  if ('message' in parsed) return failed(parsed);
  const [document, second] = parsed.documents;
  if (document === undefined) return { kind: 'read', text: emptyText(locationAt(0)) };
  if (second !== undefined) {
    const message = `The text has several YAML documents; expected one for a ${kind.noun}.`;
    return failed({ offset: second.range?.[0] ?? 0, message });
  }
  if (parsed.errors.length > 0) {
    const problems = parsed.errors.map(({ offset, message, isDuplicateKey }) => ({
      location: locationAt(offset),
      message: isDuplicateKey
        ? `The mapping has the key ${quote(keyAt(source, offset))} twice.`
        : `The YAML cannot be read: ${sanitise(message, 300)}`,
    }));
    return { kind: 'problems', problems };
  }
  const targets = resolveAliases(document);
  const valueError = checkValueLimits(document, targets, kind);
  if (valueError !== null) return failed(valueError);
  try {
    const value: unknown = document.toJS({ maxAliasCount: -1 });
    return { kind: 'read', text: withLocations(document, targets, value, locationAt) };
  } catch (error) {
    // Within the limits, toJS throws only for an alias without an anchor.
    const message = `The YAML cannot be read: ${sanitise(error instanceof Error ? error.message : String(error), 300)}`;
    return failed({ offset: offsetOfUnresolvedAlias(document, targets), message });
  }
}

/** The key that begins at an offset, without its quotes. */
function keyAt(source: string, offset: number): string {
  const start = source.slice(offset, offset + MAX_KEY_LENGTH);
  const [, double, single, plain] = /^(?:"([^"]*)|'([^']*)|([^\s:,{}[\]]*))/.exec(start) ?? [];
  return double ?? single ?? plain ?? '';
}

/** The most characters of a key in a message. */
const MAX_KEY_LENGTH = 100;

/** Whether a value is a mapping, neither a list nor null. */
export function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type AliasTargets = ReadonlyMap<Alias, Node>;

/**
 * The node that each alias refers to: the last node before it with its anchor (YAML 1.2.2 section 3.2.2.2). One walk
 * finds them all; the library walks the document once for each alias.
 */
function resolveAliases(document: Document): AliasTargets {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

function emptyText(start: SourceLocation): YamlText {
  return { value: null, locationOf: () => start, locationOfKey: () => start };
}

function offsetOfUnresolvedAlias(document: Document, targets: AliasTargets): number {
  let offset = 0;
  visit(document, {
    Alias(_key, alias) {
      if (targets.has(alias)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function withLocations(
  document: Document,
  targets: AliasTargets,
  value: unknown,
  locationAt: (offset: number) => SourceLocation,
): YamlText {
  const start = document.contents?.range?.[0] ?? 0;
  const find = (path: YamlPath): { key: number; value: number } => {
    let node: unknown = document.contents;
    let found = { key: start, value: start };
    for (const step of path) {
      const child = childOf(node, step, targets);
      if (child === null) break;
      const valueOffset = offsetOf(child.value) ?? offsetOf(child.key) ?? found.value;
      found = { key: offsetOf(child.key) ?? valueOffset, value: valueOffset };
      node = child.value;
    }
    return found;
  };
  return {
    value,
    locationOf: (path) => locationAt(find(path).value),
    locationOfKey: (path) => locationAt(find(path).key),
  };
}

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

/**
 * The key and the value of a mapping's entry, or a list's item as both; null where there is none. An entry that `<<`
 * merges into a mapping is the one of the merged mapping.
 *
 * @param searched mappings without such an entry
 */
function childOf(
  node: unknown,
  step: string | number,
  targets: AliasTargets,
  searched = new Set<unknown>(),
): Child | null {
  const collection = resolved(node, targets);
  if (!isCollection(collection) || searched.has(collection)) return null;
  if (typeof step === 'number') {
    const value = collection.items[step];
    return value === undefined ? null : { key: value, value };
  }
  searched.add(collection);
  const { own, merges } = entriesOf(collection);
  const child = own.get(step);
  if (child !== undefined) return child;
  for (const { value } of merges) {
    const merged = resolved(value, targets);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const child = childOf(source, step, targets, searched);
      if (child !== null) return child;
    }
  }
  return null;
}

/** The entries of a mapping by their keys, and those that merge another mapping into it. */
interface Entries {
  readonly own: ReadonlyMap<string, Child>;
  readonly merges: readonly Child[];
}

/** The entries of large mappings: to look for each of many keys among all of them would take quadratic time. */
const ENTRIES = new WeakMap<YAMLMap | YAMLSeq, Entries>();
/** The fewest entries of a mapping that is remembered. There are many small mappings. */
const LARGE_MAPPING = 50;

function entriesOf(collection: YAMLMap | YAMLSeq): Entries {
  const known = ENTRIES.get(collection);
  if (known !== undefined) return known;
  const own = new Map<string, Child>();
  const merges: Child[] = [];
  for (const item of collection.items) {
    if (!isPair(item)) continue;
    if (isMergeKey(item.key)) merges.push(item);
    const text = isMergeKey(item.key) ? null : keyText(item.key);
    if (text !== null && !own.has(text)) own.set(text, item);
  }
  const entries = { own, merges };
  if (collection.items.length >= LARGE_MAPPING) ENTRIES.set(collection, entries);
  return entries;
}

function resolved(node: unknown, targets: AliasTargets): unknown {
  return isAlias(node) ? targets.get(node) : node;
}

/** Whether a key is `<<` without quotes, which the library reads as a symbol. */
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol';
}

/** The property name that a key becomes; null for a list or a mapping. */
function keyText(key: unknown): string | null {
  return isScalar(key) ? String(key.value ?? '') : null;
}

function offsetOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
