import { code, type Setting } from './config-text.ts';
import { type PartialText, settingPieces, unknown } from './partial-text.ts';
import type { ConfigurationFile, Reading } from './reader.ts';
import { withoutStatements } from './template-placeholder.ts';

/**
 * Reads what Dovecot's submission service will say: `hostname`. Greeting and EHLO answer start with it,
 * whatever `login_greeting` says. A file that has nothing to do with submission says nothing.
 */
export function readDovecot({ path, text }: ConfigurationFile): Reading {
  const settings = new Map<string, Setting>();
  const { lines, conditions } = withoutStatements(text);
  lines.forEach((line, index) => {
    const [, name, value] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return;
    const condition = conditions.get(index);
    const doubt = condition === undefined ? null : `whether it is set, under ${code(condition)}`;
    const place = { file: path, line: index + 1, column: 1 };
    settings.set(name, { value: value.replace(/\s+#.*$/, ''), place, doubt });
  });
  const protocols = settings.get('protocols')?.value;
  const submits =
    protocols === undefined
      ? /submission/.test(`${path}\n${text}`)
      : /\bsubmission\b/.test(protocols);
  const hostName = settings.get('hostname');
  if (!submits || hostName === undefined || hostName.value === '') {
    return { services: [], notes: [], problems: [] };
  }
  const said = nameOf(hostName);
  const services = [587, 465].map((port) => {
    return { port, address: null, greeting: said, ehlo: said, helo: null };
  });
  return { services, notes: [], problems: [] };
}

/** `%{env:…}` and `<file` are read on the server. */
function nameOf(setting: Setting): PartialText {
  const { value, place } = setting;
  const unquoted = value.replace(/^"(.*)"$/, '$1');
  return /^<|%/.test(unquoted)
    ? [unknown(code(unquoted), place)]
    : settingPieces({ ...setting, value: unquoted });
}
