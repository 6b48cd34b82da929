import type { Setting } from '../config-text.ts';
import { code } from '../config-text.ts';
import { withoutStatements } from '../template-placeholder.ts';

/** What a sendmail.cf sets that has to do with names. */
export interface CfSettings {
  /** Macros by their names, the last definition of each: `j`, `w`, `m`, `{name}` without its braces. */
  readonly macros: ReadonlyMap<string, Setting>;
  /** Options by their long names. */
  readonly options: ReadonlyMap<string, Setting>;
}

/** Reads the `D` and `O` lines of a sendmail.cf; a line that starts with white space continues the one before. */
export function readCf(source: string, file: string): CfSettings {
  const macros = new Map<string, Setting>();
  const options = new Map<string, Setting>();
  const { lines, conditions } = withoutStatements(source);
  lines.forEach((line, index) => {
    const [, long, short, body = ''] = /^D(?:\{([^}]*)\}|(.))(.*)$/.exec(line) ?? [];
    const [, option, value = ''] = /^O\s+(\w+)\s*=\s*(.*)$/.exec(line) ?? [];
    const condition = conditions.get(index);
    const place = { file, line: index + 1, column: 1 };
    const doubt = condition === undefined ? null : `whether it is set, under ${code(condition)}`;
    const macro = long ?? short;
    if (macro !== undefined) macros.set(macro, { value: body.trim(), place, doubt });
    if (option !== undefined) options.set(option, { value: value.trim(), place, doubt });
  });
  return { macros, options };
}
