import { baseName } from './config-text.ts';
import { readDebianAnswers, readExim } from './exim/read-exim.ts';
import { readOpenSmtpd } from './opensmtpd/read-opensmtpd.ts';
import { readMasterCfAlone, readPostfix } from './postfix/read-postfix.ts';
import { readDovecot } from './read-dovecot.ts';
import { readHaraka } from './read-haraka.ts';
import type { ConfigReader } from './reader.ts';
import { readSendmailCf, readSendmailMc } from './sendmail/read-sendmail.ts';

/** A format of configuration files, recognised by the file's path. */
interface ConfigFormat {
  /** The usual file names, for messages. */
  readonly name: string;
  /** Matches the path, or its last segment where the pattern has no `/`; a template's extension is removed first. */
  readonly pattern: RegExp;
  readonly read: ConfigReader;
}

const FORMATS: readonly ConfigFormat[] = [
  { name: 'main.cf (Postfix)', pattern: fileNamed('main\\.cf'), read: readPostfix },
  { name: 'master.cf (Postfix)', pattern: fileNamed('master\\.cf'), read: readMasterCfAlone },
  {
    name: 'update-exim4.conf.conf (Debian)',
    pattern: /^update-exim4\.conf\.conf$/,
    read: readDebianAnswers,
  },
  {
    name: 'exim4.conf, exim.conf, exim4.conf.localmacros (Exim)',
    pattern: fileNamed(
      'exim4?\\.conf(?:\\.template|\\.localmacros)?|exim\\.configure|000_localmacros',
    ),
    read: readExim,
  },
  { name: 'smtpd.conf (OpenSMTPD)', pattern: fileNamed('smtpd\\.conf'), read: readOpenSmtpd },
  { name: 'sendmail.cf (Sendmail)', pattern: fileNamed('sendmail\\.cf'), read: readSendmailCf },
  {
    name: 'sendmail.mc (Sendmail)',
    pattern: /^(?!submit\.)(?<before>.+)\.mc$/,
    read: readSendmailMc,
  },
  {
    name: 'dovecot.conf, 20-submission.conf (Dovecot)',
    pattern: fileNamed('dovecot\\.conf|\\d\\d-submission\\.conf'),
    read: readDovecot,
  },
  { name: 'config/me (Haraka)', pattern: /(?:^|\/)(?:config|haraka)\/me$/, read: readHaraka },
];

/** The names of the formats that can set a host's name, for messages. */
export const FORMAT_NAMES: readonly string[] = FORMATS.filter(
  ({ read }) => read !== readDebianAnswers,
).map(({ name }) => name);

/** A file's usual name, alone or with a host's name before or after it: `main.cf`, `mx1-main.cf`, `main.cf.mx1`. */
function fileNamed(name: string): RegExp {
  return new RegExp(`^(?:(?<before>.+)[._-])?(?:${name})(?:[._-](?<after>.+))?$`);
}

/** Extensions of templates. A template has the format of the file that it generates. */
const TEMPLATE_EXTENSION = /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|template|in|gotmpl)$/;

/**
 * Detects the format of a file by its path.
 *
 * @returns the reader, and the parts of the file's name that may be a host's name; null for an unknown format
 */
export function detectConfigFormat(
  path: string,
): { readonly read: ConfigReader; readonly nameParts: readonly string[] } | null {
  // The whole path comes first: Debian's `exim4.conf.template` is not a template.
  for (const candidate of [path, path.replace(TEMPLATE_EXTENSION, '')]) {
    const name = baseName(candidate);
    for (const { pattern, read } of FORMATS) {
      const match = pattern.exec(pattern.source.includes('/') ? candidate : name);
      if (match === null) continue;
      const { before, after } = match.groups ?? {};
      return { read, nameParts: [before, after].flatMap((part) => part ?? []) };
    }
  }
  return null;
}
