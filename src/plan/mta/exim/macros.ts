import { inBackticks } from '../config-text.ts';

interface MacroDefinition {
  readonly name: string;
  readonly value: string;
  /** False where the definition is under a condition whose result is not known. */
  readonly certain: boolean;
}

/** The longest text after expansion. */
const MAX_TEXT = 2048;
/** The most macros of one configuration. */
const MAX_MACROS = 1000;

/** Replaces a macro that may or may not be defined. The character does not occur in files. */
export const UNCERTAIN_MACRO = '\u{10fffd}';

/**
 * Exim's macros (specification, section 6.4). Macro names begin with a capital letter. Each name is replaced
 * wherever it occurs, also inside words, in the order of the definitions.
 */
export class Macros {
  readonly #definitions: MacroDefinition[] = [];

  /** Expands a line. The name of a macro that the line defines is not expanded. */
  expandLine(line: string): string {
    const head = DEFINITION.exec(line)?.[0] ?? '';
    return `${head}${this.expand(line.slice(head.length))}`;
  }

  expand(text: string): string {
    return this.#definitions.reduce((expanded, { name, value, certain }) => {
      if (!expanded.includes(name)) return expanded;
      return expanded
        .replaceAll(name, () => (certain ? value : UNCERTAIN_MACRO))
        .slice(0, MAX_TEXT);
    }, text);
  }

  /** Whether any macro named in a condition is defined. Exim's built-in macros begin with `_` and are unknown. */
  isDefined(condition: string): 'yes' | 'no' | 'unknown' {
    const named = this.#definitions.filter(({ name }) => condition.includes(name));
    if (named.some(({ certain }) => certain)) return 'yes';
    return named.length > 0 || /(?:^|\s)_/.test(condition) ? 'unknown' : 'no';
  }

  /**
   * Adds the macro that a line defines.
   *
   * @param condition the condition that the line depends on; null where there is none
   * @returns `none` where the line is not a definition
   */
  define(line: string, condition: string | null): DefinitionOutcome {
    const [head, name = '', operator] = DEFINITION.exec(line) ?? [];
    if (head === undefined) return { kind: 'none' };
    const index = this.#definitions.findIndex((definition) => definition.name === name);
    const previous = this.#definitions[index];
    const certain = condition === null && (previous === undefined || previous.certain);
    const definition = { name, value: line.slice(head.length), certain };
    if (previous !== undefined) {
      if (operator !== '==' && certain) {
        const message = `Exim does not start: the macro ${inBackticks(name)} is defined twice, and the second definition needs \`==\`.`;
        return { kind: 'refused', message };
      }
      this.#definitions[index] = definition;
      return { kind: 'defined' };
    }
    if (operator === '==' && condition === null) {
      const message = `Exim does not start: \`==\` redefines the macro ${inBackticks(name)}, which is not defined.`;
      return { kind: 'refused', message };
    }
    const contained = this.#definitions.find((earlier) => name.includes(earlier.name));
    if (contained !== undefined && certain && contained.certain) {
      const message = `Exim does not start: the name of the macro ${inBackticks(name)} contains that of ${inBackticks(contained.name)}, which is defined before it.`;
      return { kind: 'refused', message };
    }
    if (this.#definitions.length === MAX_MACROS) {
      return { kind: 'limit', message: `only the first ${MAX_MACROS} macros are read` };
    }
    this.#definitions.push(definition);
    return { kind: 'defined' };
  }
}

export type DefinitionOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'defined' }
  | { readonly kind: 'refused' | 'limit'; readonly message: string };

/** `NAME = value`; `NAME == value` redefines a macro. */
const DEFINITION = /^([A-Z]\w*)\s*(==?)\s*/;
