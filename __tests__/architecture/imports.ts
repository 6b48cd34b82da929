import { posix } from 'node:path';
import { isNode, type Node, nodesIn, parse } from './syntax.ts';

/** One import of a module, of whatever kind. */
export interface Import {
  /** Path of the importing file, from `src`, with `/`. */
  readonly from: string;
  /** Path from `src` for a file of the project; the specifier for a package or a built-in module. */
  readonly to: string;
  /** The imported names as the module exports them; empty for a side effect, `import()` or `export *`. */
  readonly names: readonly string[];
  /** Whether loading the file loads the other one too: not so for a type, and not yet for `import()`. */
  readonly loads: boolean;
}

/** What the rules about rooms need to know of a file. */
export interface ParsedFile {
  readonly imports: readonly Import[];
  /** Global functions that it calls, such as `fetch`. */
  readonly calls: ReadonlySet<string>;
}

/**
 * Parses a TypeScript file, and finds all its imports: static, type-only, re-exports, side effects, `import()`,
 * `import('…').Type`, `import x = require('…')` and `require('…')`.
 *
 * @param file path from `src`, with `/`
 * @throws on a syntax error, and on `import()` or `require()` of something other than a string literal
 */
export function parseFile(file: string, text: string): ParsedFile {
  const imports: Import[] = [];
  const calls = new Set<string>();
  for (const node of nodesIn(parse(file, text))) {
    if (node.type === 'CallExpression' && isNode(node.callee)) calls.add(String(node.callee.name));
    const source = sourceOf(node);
    if (source === undefined) continue;
    if (!isNode(source) || typeof source.value !== 'string') {
      throw new Error(`${file}: imports something that is not a string literal`);
    }
    const to = source.value.startsWith('.')
      ? posix.join(posix.dirname(file), source.value)
      : source.value;
    imports.push({ from: file, to, names: importedNames(node), loads: loads(node) });
  }
  return { imports, calls };
}

/** The module that a node imports; undefined where it is not an import. */
function sourceOf(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'ExportNamedDeclaration':
      return node.source ?? undefined;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression': {
      const { callee } = node;
      const isRequire = isNode(callee) && callee.type === 'Identifier' && callee.name === 'require';
      return isRequire ? (node.arguments as unknown[])[0] : undefined;
    }
    default:
      return undefined;
  }
}

function loads({ type, importKind, exportKind }: Node): boolean {
  return (
    type !== 'ImportExpression' &&
    type !== 'TSImportType' &&
    importKind !== 'type' &&
    exportKind !== 'type'
  );
}

function importedNames({ specifiers }: Node): string[] {
  if (!Array.isArray(specifiers)) return [];
  return specifiers.map(({ type, imported, local }) => {
    if (type === 'ImportDefaultSpecifier') return 'default';
    if (type === 'ImportNamespaceSpecifier') return '*';
    const { name, value } = (type === 'ImportSpecifier' ? imported : local) as Node;
    return String(name ?? value);
  });
}
