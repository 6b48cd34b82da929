import { baseName } from './config-text.ts';
import { readDovecot } from './dovecot.ts';
import { readDebianAnswers } from './exim/debian.ts';
import { readExim } from './exim/exim.ts';
import { readHaraka } from './haraka.ts';
import { readOpenSmtpd } from './opensmtpd/opensmtpd.ts';
import { readPostfix } from './postfix/postfix.ts';
import { readPostfixMaster } from './postfix/standalone-master-cf.ts';
import type { Reader } from './reader.ts';
import { readSendmailCf, readSendmailMc } from './sendmail/sendmail.ts';

/** Which file is read how. */
interface Shape {
  /** For a person. */
  readonly name: string;
  /** Matches the path, or its last segment, without a template's ending. */
  readonly pattern: RegExp;
  readonly read: Reader;
}

/** A file's usual name, alone or with a host's around it: `main.cf`, `mx1-main.cf`, `main.cf.mx1`. */
function called(name: string): RegExp {
  return new RegExp(`^(?:(?<before>.+)[._-])?(?:${name})(?:[._-](?<after>.+))?$`);
}

const SHAPES: readonly Shape[] = [
  { name: 'main.cf (Postfix)', pattern: called('main\\.cf'), read: readPostfix },
  { name: 'master.cf (Postfix)', pattern: called('master\\.cf'), read: readPostfixMaster },
  {
    name: 'update-exim4.conf.conf (Debian)',
    pattern: /^update-exim4\.conf\.conf$/,
    read: readDebianAnswers,
  },
  {
    name: 'exim4.conf, exim.conf, exim4.conf.localmacros (Exim)',
    pattern: called(
      'exim4?\\.conf(?:\\.template|\\.localmacros)?|exim\\.configure|000_localmacros',
    ),
    read: readExim,
  },
  { name: 'smtpd.conf (OpenSMTPD)', pattern: called('smtpd\\.conf'), read: readOpenSmtpd },
  { name: 'sendmail.cf (Sendmail)', pattern: called('sendmail\\.cf'), read: readSendmailCf },
  {
    name: 'sendmail.mc (Sendmail)',
    pattern: /^(?!submit\.)(?<before>.+)\.mc$/,
    read: readSendmailMc,
  },
  {
    name: 'dovecot.conf, 20-submission.conf (Dovecot)',
    pattern: called('dovecot\\.conf|\\d\\d-submission\\.conf'),
    read: readDovecot,
  },
  { name: 'config/me (Haraka)', pattern: /(?:^|\/)(?:config|haraka)\/me$/, read: readHaraka },
];

/** What a shape's files are called, for a message. */
export const SHAPE_NAMES: readonly string[] = SHAPES.filter(
  ({ read }) => read !== readDebianAnswers,
).map(({ name }) => name);

/** The endings of templates, which are read as what they become. */
const TEMPLATE_ENDING = /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|template|in|gotmpl)$/;

/** How a file is read, and the parts of its name that may be a host's; null where nobody knows the file. */
export function shapeOf(
  path: string,
): { readonly read: Reader; readonly nameParts: readonly string[] } | null {
  // `exim4.conf.template` is Debian's own name for what is no template.
  for (const whole of [path, path.replace(TEMPLATE_ENDING, '')]) {
    const last = baseName(whole);
    for (const { pattern, read } of SHAPES) {
      const match = pattern.exec(pattern.source.includes('/') ? whole : last);
      if (match === null) continue;
      const { before, after } = match.groups ?? {};
      return { read, nameParts: [before, after].flatMap((part) => part ?? []) };
    }
  }
  return null;
}
