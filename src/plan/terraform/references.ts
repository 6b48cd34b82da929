import { ownProperty } from '../../model/own-property.ts';
import { PlanError } from './plan-stream.ts';

/** The attributes that the configuration sets on a resource, and the references in their expressions. */
export interface ConfiguredAttributes {
  isConfigured(attribute: string): boolean;
  references(attribute: string): readonly string[];
  /** The references of `for_each`, from which `each.key` and `each.value` come. */
  readonly loopReferences: readonly string[];
}

/** The most references of one attribute. */
const MAX_REFERENCES = 1000;
/** The longest reference, in characters. */
const MAX_REFERENCE_LENGTH = 4096;

/**
 * Reads the expressions of a resource of the configuration. Constants are not kept, since they may be secrets.
 *
 * @throws PlanError where there is more than a limit allows: with a part of the references, a value would be taken for
 *   that of another resource
 */
export function readConfiguredAttributes(
  resource: unknown,
  attributes: readonly string[],
): ConfiguredAttributes {
  const expressions = ownProperty(resource, 'expressions');
  const byAttribute = new Map<string, readonly string[]>();
  for (const attribute of attributes) {
    const expression = ownProperty(expressions, attribute);
    if (expression === undefined) continue;
    byAttribute.set(attribute, referencesIn(expression));
  }
  return {
    isConfigured: (attribute) => byAttribute.has(attribute),
    references: (attribute) => byAttribute.get(attribute) ?? [],
    loopReferences: referencesIn(ownProperty(resource, 'for_each_expression')),
  };
}

function referencesIn(expression: unknown): readonly string[] {
  const references = ownProperty(expression, 'references');
  const texts = (Array.isArray(references) ? references : []).filter(
    (text): text is string => typeof text === 'string',
  );
  if (texts.length > MAX_REFERENCES) {
    throw new PlanError(`An attribute in the plan has more than ${MAX_REFERENCES} references.`);
  }
  if (texts.some(({ length }) => length > MAX_REFERENCE_LENGTH)) {
    const message = `A reference in the plan is longer than ${MAX_REFERENCE_LENGTH} characters.`;
    throw new PlanError(message);
  }
  return texts;
}

/**
 * References to the records by which another service validates a name: those of certificates, as `aws_acm_certificate`
 * gives them and terraform-aws-modules/acm calls them, and the DKIM keys of Amazon SES. A label of their names begins with
 * an underscore.
 */
const VALIDATION =
  /\bdomain_validation_options\b|\bvalidation_(?:domains|options)\b|\bdkim_(?:tokens|signing_attributes)\b/;

/** Whether a value comes from such a validation record. */
export function isOfValidation(
  attributes: ConfiguredAttributes | null,
  attribute: string,
): boolean {
  const own = attributes?.references(attribute) ?? [];
  const isOfLoop = own.some((text) => /^each\.(?:key|value)\b/.test(text));
  const all = isOfLoop ? [...own, ...(attributes?.loopReferences ?? [])] : own;
  return all.some((text) => VALIDATION.test(text));
}

/** A key for a resource of the configuration: its address without the keys of `count` and `for_each`. */
export function configurationKey(modules: readonly string[], type: string, name: string): string {
  return [...modules, type, name].join('/');
}

/** The module names in a module address: `mail` and `dns` of `module.mail["a"].module.dns`. */
export function moduleNames(moduleAddress: string): string[] {
  return Array.from(moduleAddress.matchAll(MODULE), ([, name = '']) => name);
}

/** An instance key, such as `["a.b"]` or `[0]`. */
const KEY = String.raw`\[(?:"(?:[^"\\]|\\.)*"|\d{1,9})\]`;
const MODULE = /module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g;
const MODULE_OUTPUT = new RegExp(String.raw`^module\.[\w-]+(?:${KEY})?\.[\w-]+`);
const RESOURCE = new RegExp(String.raw`^(?:data\.)?([A-Za-z][\w-]*)\.[A-Za-z_][\w-]*(?:${KEY})?`);
/** First words of references that are not resources. */
const NOT_RESOURCES: ReadonlySet<string> = new Set([
  'var',
  'local',
  'module',
  'each',
  'count',
  'path',
  'self',
  'terraform',
]);

/**
 * The resources in a list of references, without duplicates: `hcloud_server.mx["a"]` for
 * `hcloud_server.mx["a"].ipv4_address`.
 */
export function referencedResources(references: readonly string[]): string[] {
  return mostSpecific(references.map(resourceOf));
}

/**
 * The addresses of the resources and module outputs in a list of references.
 *
 * @param prefix the address of the module that has the references, with its dot; empty at the root
 */
export function referencedObjects(references: readonly string[], prefix: string): string[] {
  const objectOf = (reference: string) => {
    return resourceOf(reference) ?? MODULE_OUTPUT.exec(reference)?.[0] ?? null;
  };
  return mostSpecific(references.map(objectOf)).map((name) => `${prefix}${name}`);
}

function resourceOf(reference: string): string | null {
  const [resource, type] = RESOURCE.exec(reference) ?? [];
  return resource === undefined || type === undefined || NOT_RESOURCES.has(type) ? null : resource;
}

/** Drops `aws_eip.mx` where `aws_eip.mx["a"]` is in the list: plans list both forms of one reference. */
function mostSpecific(names: readonly (string | null)[]): string[] {
  const unique = new Set(names.filter((name) => name !== null));
  const general = new Set([...unique].flatMap(prefixesBeforeKey));
  return [...unique].filter((name) => !general.has(name));
}

/** What stands before each `[` of a name. */
function prefixesBeforeKey(name: string): string[] {
  return Array.from(name.matchAll(/\[/g), ({ index }) => name.slice(0, index));
}
