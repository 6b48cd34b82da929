import { parseSync } from 'oxc-parser';

/** A node of the syntax tree (ESTree, with TypeScript's nodes as typescript-eslint has them). */
export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Parses a TypeScript file.
 *
 * @throws on a syntax error
 */
export function parse(file: string, text: string): unknown {
  const { program, errors } = parseSync(file, text, { preserveParens: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program;
}

/** All nodes of a tree, each before those that it contains. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesIn(item);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const child of Object.values(value)) yield* nodesIn(child);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
