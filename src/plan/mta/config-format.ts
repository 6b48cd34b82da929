import { baseName } from './config-text.ts';
import { readDovecot } from './dovecot/read-dovecot.ts';
import { readDebianAnswers, readExim } from './exim/read-exim.ts';
import { readOpenSmtpd } from './opensmtpd/read-opensmtpd.ts';
import { readMasterCfAlone, readPostfix } from './postfix/read-postfix.ts';
import { readEnvironment, setsMailName } from './read-environment.ts';
import { readHaraka } from './read-haraka.ts';
import { readMaddy } from './read-maddy.ts';
import { readStalwart } from './read-stalwart.ts';
import type { ConfigFile, ConfigReader } from './reader.ts';
import { readSendmailCf, readSendmailMc } from './sendmail/read-sendmail.ts';

/** A kind of configuration files, recognised by the file's path and, where that is not enough, by its text. */
interface ConfigFormat {
  /** The usual file names, for messages. */
  readonly name: string;
  /** Matches the path, or its last segment where the pattern has no `/`; a template's extension is removed first. */
  readonly pattern: RegExp;
  readonly isText?: (file: ConfigFile) => boolean;
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
    name: 'exim4.conf, exim.conf, configure, conf.d, exim4.conf.localmacros (Exim)',
    pattern: fileNamed(
      'exim4?\\.conf(?:\\.template|\\.localmacros)?|exim\\.configure|000_localmacros',
    ),
    read: readExim,
  },
  {
    name: 'configure (Exim)',
    pattern: fileNamed('configure'),
    isText: ({ path, text }) =>
      /exim/i.test(path) ||
      /^\s*(?:begin\s+(?:acl|routers|transports)|primary_hostname\s*=)/m.test(text),
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
  {
    name: 'config/me, connection.ini (Haraka)',
    pattern: /(?:^|\/)(?:config|haraka)\/(?:me|connection\.ini|smtpgreeting|smtp\.ini)$/,
    read: readHaraka,
  },
  { name: 'maddy.conf (maddy)', pattern: fileNamed('maddy\\.conf'), read: readMaddy },
  {
    name: 'config.toml (Stalwart)',
    pattern: /\.toml$/,
    isText: ({ path, text }) =>
      /stalwart/i.test(path) || /^\[?server\.(?:listener|hostname)\b/m.test(text),
    read: readStalwart,
  },
  {
    name: 'mailserver.env, mailcow.conf, mailu.env (container images)',
    pattern: /(?:^|[._-])env(?:[._-].*)?$|^mailcow\.conf$/,
    isText: setsMailName,
    read: readEnvironment,
  },
];

/** The names of the kinds that can set a host's name, for messages. */
export const FORMAT_NAMES: readonly string[] = FORMATS.filter(
  ({ read }) => read !== readDebianAnswers,
).map(({ name }) => name);

/** A file's usual name, alone or with a host's name before or after it: `main.cf`, `mx1-main.cf`, `main.cf.mx1`. */
function fileNamed(name: string): RegExp {
  return new RegExp(`^(?:(?<before>.+)[._-])?(?:${name})(?:[._-](?<after>.+))?$`);
}

/** The end of a copy's name that editors and package managers leave beside a file. The mail server does not read it. */
const BACKUP_COPY =
  /(?:~|\.(?:bak|backup|old|orig|save|swp|rej|rpm(?:new|save|orig)|dpkg-(?:old|new|dist|bak)|ucf-(?:old|new|dist)|proto))$/i;

/** Extensions of templates. A template has the kind of the file that it generates. */
const TEMPLATE_EXTENSION =
  /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|template|in|gotmpl|dist|example|sample|tt2?|ejs|mustache|hbs|mako|twig|liquid|php|tftpl)$/;

/**
 * Detects the kind of a file.
 *
 * @returns the reader, and the parts of the file's name that may be a host's name; null for an unknown kind
 */
export function detectConfigFormat(
  file: ConfigFile,
): { readonly read: ConfigReader; readonly nameParts: readonly string[] } | null {
  const { path } = file;
  if (BACKUP_COPY.test(path)) return null;
  // The whole path comes first: Debian's `exim4.conf.template` is not a template.
  for (const candidate of [path, path.replace(TEMPLATE_EXTENSION, '')]) {
    const name = baseName(candidate);
    for (const { pattern, isText, read } of FORMATS) {
      const match = pattern.exec(pattern.source.includes('/') ? candidate : name);
      if (match === null || isText?.({ ...file, path: candidate }) === false) continue;
      const { before, after } = match.groups ?? {};
      return { read, nameParts: [before, after].flatMap((part) => part ?? []) };
    }
  }
  return null;
}
