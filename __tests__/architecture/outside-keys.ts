import { isNode, type Node, nodesIn, parse } from './syntax.ts';

/*
 * A string from outside must not be a key of an object, since `table['constructor']` finds what every object inherits,
 * and `table['__proto__'] = x` adds no property. It is a key of a `Map`.
 *
 * TypeScript holds most of that: it refuses `table[key]` with a key of type `string`, unless the type of `table` has an
 * index signature. So no type in `src` may have one. What TypeScript does not check is forbidden too.
 */

/** A place in `src` that may use a forbidden form. */
export interface Exception {
  /** Path from `src`, with `/`. */
  readonly file: string;
  /** The form, as `violations` names it. */
  readonly form: string;
  /** Why no string from outside becomes a key there, or why that is safe. */
  readonly why: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    file: 'model/name-map.ts',
    form: 'Object.fromEntries',
    why: 'Writes a map as JSON. It defines properties, and nothing looks one up.',
  },
  { file: 'model/own-property.ts', form: 'Reflect', why: 'Behind Object.hasOwn.' },
  {
    file: 'plan/terraform/marked-value.ts',
    form: 'Object.fromEntries',
    why: "The keys are the readers' own attributes.",
  },
  {
    file: 'plan/terraform/record-resources.ts',
    form: 'Object.fromEntries',
    why: "The keys are the readers' own attributes.",
  },
  {
    file: 'cli/arguments.ts',
    form: 'Object.fromEntries',
    why: 'The keys are the names of the options, and parseArgs() wants an object.',
  },
  {
    file: 'github/environment.ts',
    form: 'a computed key of process.env',
    why: 'The keys are the names of the inputs.',
  },
];

/** A forbidden form, and its line. */
export interface Violation {
  readonly form: string;
  readonly line: number;
}

/**
 * Finds what could make a string from outside a key of an object.
 *
 * @param file path from `src`, with `/`
 */
export function violations(file: string, text: string): Violation[] {
  const nodes = [...nodesIn(parse(file, text))];
  const constants = literalConstants(nodes);
  // `{ … } satisfies Record<string, X>` checks the values and keeps the type of the keys.
  const inSatisfies = new Set(
    nodes
      .filter(({ type }) => type === 'TSSatisfiesExpression')
      .flatMap(({ typeAnnotation }) => [...nodesIn(typeAnnotation)]),
  );
  const found = nodes
    .filter((node) => !inSatisfies.has(node))
    .flatMap((node) => {
      const form = formOf(node, constants);
      return form === null ? [] : [{ form, line: lineAt(text, Number(node.start)) }];
    });
  const silenced = [...text.matchAll(/@ts-(?:ignore|nocheck|expect-error)|noExplicitAny/g)];
  return [
    ...found,
    ...silenced.map(({ 0: form, index }) => ({ form, line: lineAt(text, index) })),
  ].toSorted((a, b) => a.line - b.line);
}

/** The name of the forbidden form that a node is; null for any other node. */
function formOf(node: Node, constants: ReadonlySet<string>): string | null {
  switch (node.type) {
    case 'TSIndexSignature':
      return mayBeString(node.parameters) ? 'an index signature' : null;
    case 'TSMappedType':
      return mayBeString(node.constraint) ? 'a mapped type over string' : null;
    case 'TSTypeAliasDeclaration':
      // Under another name, `string` would not be seen as the key of a Record.
      return isStringType(node.typeAnnotation) ? 'an alias of string' : null;
    case 'TSTypeReference':
      return formOfTypeReference(node);
    case 'CallExpression':
      return formOfCall(node);
    case 'BinaryExpression':
      return node.operator === 'in' && !isLiteral(node.left) ? 'in with a computed name' : null;
    case 'ForInStatement':
      return 'for … in';
    case 'MemberExpression':
      return node.computed === true ? formOfComputed(node) : formOfName(node.property);
    case 'Property':
      if (node.computed !== true) return formOfName(node.key);
      return isLiteral(node.key) || constants.has(nameOf(node.key)) ? null : 'a computed property';
    case 'TSAsExpression':
      // This is how a string passes for a key.
      return isKeyof(node.typeAnnotation) ? 'a cast to keyof' : null;
    default:
      return null;
  }
}

function formOfTypeReference(node: Node): string | null {
  const { typeName } = node;
  const name = nameOf(isNode(typeName) ? (typeName.right ?? typeName) : null);
  if (name === 'Dict' || name === 'ReadOnlyDict') return 'an index signature';
  if (name !== 'Record') return null;
  const [key] = isNode(node.typeArguments) ? (node.typeArguments.params as unknown[]) : [];
  return mayBeString(key) ? 'Record<string, …>' : null;
}

/** Functions that give an object an index signature, copy inherited or unknown names, or drop some. */
const FORBIDDEN_CALLS: ReadonlySet<string> = new Set([
  'Object.create',
  'Object.fromEntries',
  'Object.groupBy',
  'Object.setPrototypeOf',
  'v.looseObject',
  'v.objectWithRest',
  'v.record',
]);

function formOfCall({ callee, arguments: given }: Node): string | null {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return null;
  const [object, method] = [nameOf(callee.object), nameOf(callee.property)];
  if (object === 'Reflect') return 'Reflect';
  const call = `${object}.${method}`;
  if (call === 'Object.assign') {
    const [, ...sources] = given as unknown[];
    return sources.every(isObjectLiteral) ? null : call;
  }
  return FORBIDDEN_CALLS.has(call) ? call : null;
}

function formOfComputed({ object, property }: Node): string | null {
  if (isLiteral(property)) return formOfName(property);
  if (!isNode(property) || !isNode(object)) return null;
  if (property.type === 'TSAsExpression') return 'a cast in a key';
  if (object.type === 'TSAsExpression') return 'a cast of the object of a computed key';
  const name = nameOf(object.type === 'MemberExpression' ? object.property : object);
  // Types of Node with an index signature.
  if (name === 'env') return 'a computed key of process.env';
  return name === 'groups' || name === 'headers' ? `a computed key of ${name}` : null;
}

/** A name that is not like other names, written out. */
function formOfName(name: unknown): string | null {
  const text = isNode(name) && typeof name.value === 'string' ? name.value : nameOf(name);
  return text === '__proto__' || text === 'hasOwnProperty' ? text : null;
}

/** Whether a type has `string` itself among its members: not a literal, not a name for a set of literals. */
function mayBeString(types: unknown): boolean {
  return [types].flat().some((type) => {
    if (!isNode(type)) return false;
    if (type.type === 'TSTypeAnnotation' || 'typeAnnotation' in type) {
      if (type.type !== 'TSTypeOperator') return mayBeString(type.typeAnnotation);
    }
    if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType') {
      return mayBeString(type.types);
    }
    return isStringType(type) || nameOf(type.typeName) === 'PropertyKey';
  });
}

function isStringType(type: unknown): boolean {
  return isNode(type) && (type.type === 'TSStringKeyword' || type.type === 'TSTemplateLiteralType');
}

function isKeyof(type: unknown): boolean {
  return [...nodesIn(type)].some((node) => {
    return node.type === 'TSTypeOperator' && node.operator === 'keyof';
  });
}

/** Names of constants with a literal value. */
function literalConstants(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) =>
      node.type === 'VariableDeclarator' && isLiteral(node.init) ? [nameOf(node.id)] : [],
    ),
  );
}

function isLiteral(node: unknown): boolean {
  return isNode(node) && node.type === 'Literal';
}

function isObjectLiteral(node: unknown): boolean {
  if (!isNode(node) || node.type !== 'ObjectExpression') return false;
  return (node.properties as readonly Node[]).every(({ type }) => type === 'Property');
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node.name === 'string' ? node.name : '';
}

/** Counted from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
