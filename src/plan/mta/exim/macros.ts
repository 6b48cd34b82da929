import { code } from '../config-text.ts';

interface Definition {
  readonly name: string;
  readonly value: string;
  /** Whether the definition itself stands under a condition that nobody here can decide. */
  readonly certain: boolean;
}

/** Longer texts, and more macros, than anybody writes. */
const MAX_TEXT = 2048;
const MAX_MACROS = 1000;

/** What stands in a text for a macro that may be defined or not. It is no text that a file holds. */
export const UNCERTAIN = '\u{10fffd}';

/**
 * Exim's macros (specification, 6.4): each is replaced wherever its name stands, also inside of words, in the
 * order of the definitions. Names begin with a capital.
 */
export class Macros {
  readonly #definitions: Definition[] = [];

  /** Fills in a line; the name that it defines, where it defines one, stays. */
  fillLine(line: string): string {
    const head = DEFINITION.exec(line)?.[0] ?? '';
    return `${head}${this.fill(line.slice(head.length))}`;
  }

  fill(text: string): string {
    return this.#definitions.reduce((filled, { name, value, certain }) => {
      if (!filled.includes(name)) return filled;
      return filled.replaceAll(name, () => (certain ? value : UNCERTAIN)).slice(0, MAX_TEXT);
    }, text);
  }

  /** Whether some macro that these words name is defined. Those of Exim itself begin with `_`. */
  truthOf(words: string): 'yes' | 'no' | 'unknown' {
    const named = this.#definitions.filter(({ name }) => words.includes(name));
    if (named.some(({ certain }) => certain)) return 'yes';
    return named.length > 0 || /(?:^|\s)_/.test(words) ? 'unknown' : 'no';
  }

  /** @returns `none` where the line defines no macro */
  define(
    line: string,
    condition: string | null,
  ): 'none' | 'defined' | { readonly problem: string } {
    const [head, name = '', sign] = DEFINITION.exec(line) ?? [];
    if (head === undefined) return 'none';
    const at = this.#definitions.findIndex((definition) => definition.name === name);
    const before = this.#definitions[at];
    const certain = condition === null && (before === undefined || before.certain);
    const definition = { name, value: line.slice(head.length), certain };
    if (before !== undefined) {
      if (sign !== '==' && certain) {
        const hint = 'Exim takes a second definition only with `==`';
        return { problem: `The macro ${code(name)} is defined twice; ${hint}.` };
      }
      this.#definitions[at] = definition;
      return 'defined';
    }
    const part = this.#definitions.find((earlier) => name.includes(earlier.name));
    if (part !== undefined && certain && part.certain) {
      const hint = `its name contains that of ${code(part.name)}, which is defined before it`;
      return { problem: `Exim does not take the macro ${code(name)}: ${hint}.` };
    }
    if (this.#definitions.length < MAX_MACROS) this.#definitions.push(definition);
    return 'defined';
  }
}

const DEFINITION = /^([A-Z]\w*)\s*(==?)\s*/;
