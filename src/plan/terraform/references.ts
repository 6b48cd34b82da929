import { own } from './marked-value.ts';
import { namedBy, resourceOf } from './zone-lookup.ts';

/** What the configuration says of one resource's attributes: which are written, and what they refer to. */
export interface Written {
  isWritten(attribute: string): boolean;
  references(attribute: string): readonly string[];
}

/** No more references of one attribute are kept. */
const MAX_REFERENCES = 20;
/** Longer references are left out. */
const MAX_LENGTH = 300;

/**
 * The expressions of a resource of the configuration. Only references are kept, never a constant: those
 * may be secrets.
 */
export function writtenOf(resource: unknown, attributes: readonly string[]): Written {
  const expressions = own(resource, 'expressions');
  const kept = new Map<string, readonly string[]>();
  for (const attribute of attributes) {
    const expression = own(expressions, attribute);
    if (expression === undefined) continue;
    const references = own(expression, 'references');
    kept.set(
      attribute,
      (Array.isArray(references) ? references : [])
        .slice(0, MAX_REFERENCES)
        .filter((text): text is string => typeof text === 'string' && text.length <= MAX_LENGTH),
    );
  }
  return {
    isWritten: (attribute) => kept.has(attribute),
    references: (attribute) => kept.get(attribute) ?? [],
  };
}

/** The key under which a resource of the configuration stands: its address without any index. */
export function writtenKey(modules: readonly string[], type: string, name: string): string {
  return [...modules, type, name].join('/');
}

/** The modules of an address such as `module.mail["a"].module.dns`, by their names. */
export function moduleNames(moduleAddress: string): string[] {
  return Array.from(moduleAddress.matchAll(MODULE), ([, name = '']) => name);
}

const MODULE = /module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g;

/** The resources or module outputs that references name, each once, as they are called from the root. */
export function referents(references: readonly string[], prefix: string): string[] {
  const nameOf = (reference: string): string | null => {
    return resourceOf(reference) ?? MODULE_OUTPUT.exec(reference)?.[0] ?? null;
  };
  return namedBy(references, nameOf).map((name) => `${prefix}${name}`);
}

/** `module.mail` alone stands beside it, as the shorter form of it. */
const MODULE_OUTPUT = /^module\.[\w-]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d{1,9})\])?\.[\w-]+/;
