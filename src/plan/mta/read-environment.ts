import { type Setting, uncertaintyUnder } from './config-text.ts';
import { knownPart, type PartialText, settingText, unknownPart } from './partial-text.ts';
import {
  type ConfigFile,
  type ConfigReading,
  EMPTY_READING,
  EVERY_ADDRESS,
  type SmtpService,
} from './reader.ts';
import { stripTemplateStatements } from './template-placeholder.ts';

/** A variable from which a container image sets the name of its mail server. */
interface NameVariable {
  readonly variable: string;
  /** The image, as a key of the advice. */
  readonly mta: string;
  /** Whether the value is a list, of which the first item counts. */
  readonly isList?: true;
}

/**
 * Documentation: docker-mailserver "Environment variables", mailcow "mailcow.conf", Mailu "Configuration", and the
 * README of boky/postfix, tozd/postfix and catatnight/postfix. The first one that is set counts.
 */
const NAME_VARIABLES: readonly NameVariable[] = [
  { variable: 'MAILCOW_HOSTNAME', mta: 'mailcow' },
  { variable: 'HOSTNAMES', mta: 'mailu', isList: true },
  { variable: 'OVERRIDE_HOSTNAME', mta: 'docker-mailserver' },
  { variable: 'POSTFIX_myhostname', mta: 'postfix' },
  { variable: 'POSTFIX_MYHOSTNAME', mta: 'postfix' },
  { variable: 'MAIL_HOSTNAME', mta: 'postfix' },
  { variable: 'MAILHOSTNAME', mta: 'postfix' },
  { variable: 'MAIL_FQDN', mta: 'postfix' },
  { variable: 'SMTP_HOSTNAME', mta: 'postfix' },
];

/** Whether a file of environment variables sets the name of a mail server. */
export function setsMailName({ text }: Pick<ConfigFile, 'text'>): boolean {
  return NAME_VARIABLES.some(({ variable }) =>
    new RegExp(`^\\s*(?:export\\s+)?${variable}\\s*=`, 'm').test(text),
  );
}

/** Reads the name that a container's environment file gives its mail server: for greeting, EHLO reply and HELO. */
export function readEnvironment({ path, text }: ConfigFile): ConfigReading {
  const { lines, conditions } = stripTemplateStatements(text);
  const settings = new Map<string, Setting>();
  lines.forEach((line, index) => {
    const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return;
    settings.set(name, {
      value: unquote(value.trim()),
      location: { file: path, line: index + 1, column: 1 },
      uncertainty: uncertaintyUnder(conditions.get(index)),
    });
  });
  const serviceOf = (name: PartialText, greeting: PartialText): ConfigReading => {
    const service: SmtpService = { port: null, place: EVERY_ADDRESS, greeting, ehlo: name };
    return { ...EMPTY_READING, services: [service], transports: [{ name: 'smtp', helo: name }] };
  };
  for (const { variable, mta, isList } of NAME_VARIABLES) {
    const setting = settings.get(variable);
    if (setting === undefined || setting.value === '') continue;
    const location = {
      ...setting.location,
      setting: { mta, name: variable, write: `${variable}={name}` },
    };
    const value = isList ? (setting.value.split(',', 1)[0] ?? '').trim() : setting.value;
    const name = settingText({ ...setting, value, location });
    return serviceOf(name, [...name, knownPart(' ESMTP', location)]);
  }
  const start = { file: path, line: 1, column: 1 };
  const unknown = [unknownPart("the container's own name, as no variable sets it", start)];
  return serviceOf(unknown, unknown);
}

/** A value in quotes, or without a comment after it. */
function unquote(value: string): string {
  const [, , quoted] = /^(["'])(.*?)\1/.exec(value) ?? [];
  return quoted ?? value.replace(/\s+#.*$/, '');
}
