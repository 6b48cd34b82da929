import type { Problem } from '../../../model/mail-host.ts';
import { code, type Setting } from '../config-text.ts';
import type { ConfigurationFile } from '../reader.ts';
import { firstMark } from '../template-placeholder.ts';
import { logicalLines } from './logical-lines.ts';

/** Parameters by their names, the last definition of each. */
export type Parameters = ReadonlyMap<string, Setting>;

/** Reads the settings of a main.cf as they stand there, unexpanded. */
export function readMainCf({ path, text }: ConfigurationFile): {
  readonly parameters: Parameters;
  readonly problems: readonly Problem[];
} {
  const parameters = new Map<string, Setting>();
  const problems: Problem[] = [];
  for (const { text: logical, line, condition } of logicalLines(text)) {
    const place = { file: path, line, column: 1 };
    const setting = nameAndValue(logical);
    if (setting !== null) {
      const doubt = condition === null ? null : doubtOf(condition);
      parameters.set(setting.name, { value: setting.value, place, doubt });
    } else if (firstMark(logical) === null) {
      const message = `${code(logical)} is no setting of Postfix: a name, \`=\` and a value are expected.`;
      problems.push({ place, message });
    }
  }
  return { parameters, problems };
}

/** Splits `name = value`; null where it is none. */
export function nameAndValue(
  text: string,
): { readonly name: string; readonly value: string } | null {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  if (!/^[^\s{}$]+$/.test(name)) return null;
  return { name, value: text.slice(at + 1).trim() };
}

/** Why a setting under a template's statement may not hold. */
export function doubtOf(condition: string): string {
  return `whether it is set, under ${code(condition)}`;
}
