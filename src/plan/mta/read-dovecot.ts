import { inBackticks, type Setting, uncertaintyUnder } from './config-text.ts';
import { type PartialText, settingText, unknownPart } from './partial-text.ts';
import type { ConfigFile, ConfigReading } from './reader.ts';
import { stripTemplateStatements } from './template-placeholder.ts';

/**
 * Reads `hostname`, with which Dovecot's submission service starts its greeting and its EHLO reply.
 * `login_greeting` does not apply to it. A file without submission sets no name.
 */
export function readDovecot({ path, text }: ConfigFile): ConfigReading {
  const settings = new Map<string, Setting>();
  const { lines, conditions } = stripTemplateStatements(text);
  lines.forEach((line, index) => {
    const [, name] = /^\s*(\w+)\s*=/.exec(line) ?? [];
    if (name === undefined) return;
    const value = line.slice(line.indexOf('=') + 1);
    const comment = value.search(/\s#/);
    settings.set(name, {
      value: (comment < 0 ? value : value.slice(0, comment)).trim(),
      location: { file: path, line: index + 1, column: 1 },
      uncertainty: uncertaintyUnder(conditions.get(index)),
    });
  });
  const protocols = settings.get('protocols')?.value;
  const hasSubmission =
    protocols === undefined
      ? /submission/.test(`${path}\n${text}`)
      : /\bsubmission\b/.test(protocols);
  const hostname = settings.get('hostname');
  if (!hasSubmission || hostname === undefined || hostname.value === '') {
    return { services: [], notes: [], problems: [] };
  }
  const name = hostnameText(hostname);
  const services = [587, 465].map((port) => {
    return { port, address: null, greeting: name, ehlo: name, helo: null };
  });
  return { services, notes: [], problems: [] };
}

/** The values of `%{env:…}` and `<file` exist only on the server. */
function hostnameText(setting: Setting): PartialText {
  const value = setting.value.replace(/^"(.*)"$/, '$1');
  return /^<|%/.test(value)
    ? [unknownPart(inBackticks(value), setting.location)]
    : settingText({ ...setting, value });
}
