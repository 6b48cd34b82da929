import { type Setting, siblingPath, uncertaintyUnder } from './config-text.ts';
import { knownPart, type PartialText, settingText } from './partial-text.ts';
import type { ConfigFile, ConfigReading, ReadSibling } from './reader.ts';
import { stripTemplateStatements } from './template-placeholder.ts';

/**
 * Reads the host name in `config/me` and the greeting in `config/smtpgreeting`. Haraka puts the name before a
 * greeting that does not contain it.
 */
export function readHaraka(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const me = firstLine(file);
  if (me === null) return { services: [], notes: [], problems: [] };
  const service = {
    port: null,
    address: null,
    greeting: greetingText(me, file, readSibling),
    ehlo: settingText(me),
    helo: null,
  };
  return { services: [service], notes: [], problems: [] };
}

function greetingText(me: Setting, file: ConfigFile, readSibling: ReadSibling): PartialText {
  const path = siblingPath(file.path, 'smtpgreeting');
  const text = path === null ? null : readSibling(path);
  const greeting = path === null || text === null ? null : firstLine({ path, text });
  if (greeting?.value.includes(me.value)) return settingText(greeting);
  return [...settingText(me), knownPart(' ESMTP Haraka', me.location)];
}

/** The first line that is not empty and not a comment. */
function firstLine({ path, text }: ConfigFile): Setting | null {
  const { lines, conditions } = stripTemplateStatements(text);
  const index = lines.findIndex((line) => !/^\s*(?:[#;]|$)/.test(line));
  const value = lines[index]?.trim();
  if (value === undefined) return null;
  const location = { file: path, line: index + 1, column: 1 };
  return { value, location, uncertainty: uncertaintyUnder(conditions.get(index)) };
}
