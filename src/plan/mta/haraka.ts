import { code, pathBeside, type Setting } from './config-text.ts';
import { known, type PartialText, settingPieces } from './partial-text.ts';
import type { ConfigurationFile, Reading, ReadSibling } from './reader.ts';
import { withoutStatements } from './template-placeholder.ts';

/**
 * Reads what Haraka will say: the name in `config/me`, and `config/smtpgreeting` beside it, before which
 * Haraka puts that name where it is not in it.
 */
export function readHaraka(file: ConfigurationFile, beside: ReadSibling): Reading {
  const me = firstLine(file);
  if (me === null) return { services: [], notes: [], problems: [] };
  const ehlo = settingPieces(me);
  const service = { port: null, address: null, greeting: greetingOf(me, file, beside), ehlo };
  return { services: [{ ...service, helo: null }], notes: [], problems: [] };
}

function greetingOf(me: Setting, file: ConfigurationFile, beside: ReadSibling): PartialText {
  const path = pathBeside(file.path, 'smtpgreeting');
  const text = path === null ? null : beside(path);
  const own = path === null || text === null ? null : firstLine({ path, text });
  if (own?.value.includes(me.value)) return settingPieces(own);
  return [...settingPieces(me), known(` ESMTP Haraka`, me.place)];
}

function firstLine({ path, text }: ConfigurationFile): Setting | null {
  const { lines, conditions } = withoutStatements(text);
  const at = lines.findIndex((line) => !/^\s*(?:[#;]|$)/.test(line));
  const value = lines[at]?.trim();
  if (value === undefined) return null;
  const condition = conditions.get(at);
  const doubt = condition === undefined ? null : `whether it is set, under ${code(condition)}`;
  return { value, place: { file: path, line: at + 1, column: 1 }, doubt };
}
