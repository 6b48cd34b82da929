import {
  Composer,
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
import type { Problem, SourceLocation } from '../model/mail-host.ts';
import { sanitise } from '../model/sanitise.ts';
import { type AliasTargets, aliasTargets } from './aliases.ts';
import {
  checkTextLimits,
  checkTokenLimits,
  checkValueLimits,
  DECLARATION,
  type LimitError,
} from './limits.ts';

export type Path = readonly (string | number)[];

/** YAML read into plain values, with the place of each. */
export interface YamlText {
  readonly value: unknown;
  /** The place of the value at a path or, where the path leads nowhere, of the nearest value above it. */
  readonly placeOf: (path: Path) => SourceLocation;
  /** The place of the key that a path ends in. */
  readonly placeOfKey: (path: Path) => SourceLocation;
}

export type YamlReading =
  | { readonly kind: 'read'; readonly text: YamlText }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads one YAML 1.2 document, refusing whatever could exhaust the reader: size, depth, aliases.
 *
 * @param source the text
 * @param file the path that the places name, or null
 * @param kind what the text is, where it is no declaration
 */
export function readYaml(source: string, file: string | null, kind = DECLARATION): YamlReading {
  const lines = new LineCounter();
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const beyond = ({ offset, message }: LimitError): YamlReading => ({
    kind: 'problems',
    problems: [{ place: at(offset), message }],
  });

  const tooMuch = checkTextLimits(source, kind);
  if (tooMuch !== null) {
    countLines(source, lines);
    return beyond(tooMuch);
  }
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const tooDeep = checkTokenLimits(tokens, kind);
  if (tooDeep !== null) return beyond(tooDeep);
  const [document, second] = new Composer({ merge: true }).compose(tokens, true, source.length);
  if (document === undefined) return { kind: 'read', text: emptyText(at(0)) };
  if (second !== undefined) {
    const message = `The text holds several YAML documents; one ${kind.noun} is one document.`;
    return beyond({ offset: second.range[0], message });
  }
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      place: at(fault.pos[0]),
      message: `The YAML cannot be read: ${sanitise(fault.message, 300)}`,
    }));
    return { kind: 'problems', problems };
  }
  const targets = aliasTargets(document);
  const tooMany = checkValueLimits(document, targets, kind);
  if (tooMany !== null) return beyond(tooMany);
  try {
    const value: unknown = document.toJS({ maxAliasCount: -1 });
    return { kind: 'read', text: locatable(document, targets, value, at) };
  } catch (error) {
    // The one error that toJS has for a document within the limits: an alias without an anchor.
    const message = `The YAML cannot be read: ${sanitise(String(error), 300)}`;
    return beyond({ offset: offsetOfStray(document, targets), message });
  }
}

/** Fills in the places of a text that is not parsed. */
function countLines(source: string, lines: LineCounter): void {
  lines.addNewLine(0);
  for (const { index } of source.matchAll(/\n/g)) lines.addNewLine(index + 1);
}

function emptyText(start: SourceLocation): YamlText {
  return { value: null, placeOf: () => start, placeOfKey: () => start };
}

function offsetOfStray(document: Document, targets: AliasTargets): number {
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

function locatable(
  document: Document,
  targets: AliasTargets,
  value: unknown,
  at: (offset: number) => SourceLocation,
): YamlText {
  const start = document.contents?.range?.[0] ?? 0;
  const find = (path: Path): { key: number; value: number } => {
    let node: unknown = document.contents;
    let found = { key: start, value: start };
    for (const step of path) {
      const child = childOf(isAlias(node) ? targets.get(node) : node, step);
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
