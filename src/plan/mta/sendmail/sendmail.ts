import type { SourceLocation } from '../../../model/mail-host.ts';
import { code, type Setting } from '../config-text.ts';
import {
  known,
  MAX_TEXT,
  type PartialText,
  type Piece,
  plainPieces,
  unknown,
} from '../partial-text.ts';
import type { ConfigurationFile, Reading } from '../reader.ts';
import { type CfSettings, readCf } from './cf.ts';
import { readDefinitions } from './m4.ts';

/** Reads what Sendmail will say from its sendmail.cf: `$j`, `SmtpGreetingMessage`, `HeloName`. */
export function readSendmailCf({ path, text }: ConfigurationFile): Reading {
  return readingOf(readCf(text, path), path);
}

/** The same from the .mc file that m4 makes it of (cf/README): `confDOMAIN_NAME`, `confSMTP_LOGIN_MSG`, `confHELO_NAME`. */
export function readSendmailMc({ path, text }: ConfigurationFile): Reading {
  const defined = new Map<string, Setting>();
  for (const { name, value, place } of readDefinitions(text, path)) {
    defined.set(name, { value, place, doubt: null });
  }
  // What LOCAL_CONFIG adds comes last in sendmail.cf, in the words of that file.
  const local = readCf(text.replace(/dnl\b.*/g, ''), path);
  return readingOf(
    {
      macros: new Map([...renamed(defined, MACROS), ...local.macros]),
      options: new Map([...renamed(defined, OPTIONS), ...local.options]),
    },
    path,
  );
}

const MACROS = [['confDOMAIN_NAME', 'j']] as const;
const OPTIONS = [
  ['confSMTP_LOGIN_MSG', 'SmtpGreetingMessage'],
  ['confHELO_NAME', 'HeloName'],
] as const;

function renamed(
  defined: ReadonlyMap<string, Setting>,
  names: readonly (readonly [m4: string, cf: string])[],
): [string, Setting][] {
  return names.flatMap(([m4, cf]) => {
    const setting = defined.get(m4);
    return setting === undefined ? [] : [[cf, setting] as [string, Setting]];
  });
}

const DEFAULT_GREETING = '$j Sendmail $v';

function readingOf(settings: CfSettings, file: string): Reading {
  const start: SourceLocation = { file, line: 1, column: 1 };
  const expand = (setting: Setting): PartialText => expandMacros(setting, settings.macros);
  const greeting = settings.options.get('SmtpGreetingMessage');
  const standard: Setting = { value: DEFAULT_GREETING, place: start, doubt: null };
  const helo = settings.options.get('HeloName');
  return {
    services: [
      {
        port: null,
        address: null,
        greeting: withProtocol(expand(greeting ?? standard)),
        ehlo: expand({ value: '$j', place: start, doubt: null }),
        helo: helo === undefined || helo.value === '' ? null : expand(helo),
      },
    ],
    notes: [],
    problems: [],
  };
}

/** What Sendmail itself fills in. */
const FROM_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['j', "the machine's own name, as nothing sets `$j`"],
  ['w', "the machine's own name, `$w`"],
  ['m', "the machine's own domain, `$m`"],
]);

const MAX_STEPS = 500;
const ITEM = /\$(?:\{([^}]*)\}|(.))/y;

function expandMacros(setting: Setting, macros: ReadonlyMap<string, Setting>): PartialText {
  let steps = 0;
  const expand = ({ value, place, doubt }: Setting, within: readonly string[]): PartialText => {
    if (doubt !== null) return [unknown(doubt, place)];
    if (++steps > MAX_STEPS || value.length > MAX_TEXT) {
      return [unknown('what is too long or nested too often', place)];
    }
    const pieces: Piece[] = [];
    for (let at = 0; at < value.length; ) {
      ITEM.lastIndex = at;
      const item = ITEM.exec(value);
      const end = value.indexOf('$', at + 1);
      if (item === null) {
        const text = value.slice(at, end < 0 ? undefined : end);
        pieces.push(...plainPieces(text, place));
        at += text.length;
        continue;
      }
      const name = item[1] ?? item[2] ?? '';
      at += item[0].length;
      if (name === '$') {
        pieces.push(known('$', place));
        continue;
      }
      const macro = /^[\w.-]+$/.test(name) ? macros.get(name) : undefined;
      if (macro === undefined) {
        pieces.push(unknown(FROM_ELSEWHERE.get(name) ?? code(item[0]), place));
      } else if (within.includes(name)) {
        pieces.push(unknown(`${code(item[0])}, which refers to itself`, place));
      } else {
        pieces.push(...expand(macro, [...within, name]));
      }
    }
    return pieces;
  };
  return expand(setting, []);
}

/** Sendmail puts `ESMTP` behind the first word of its greeting, whatever that is. */
function withProtocol(pieces: PartialText): PartialText {
  const at = pieces.findIndex((piece) => piece.kind === 'text' && piece.text.includes(' '));
  const piece = pieces[at];
  if (piece?.kind !== 'text') {
    const last = pieces.at(-1);
    return last === undefined ? pieces : [...pieces, known(' ESMTP', last.place)];
  }
  const space = piece.text.indexOf(' ');
  const text = `${piece.text.slice(0, space)} ESMTP${piece.text.slice(space)}`;
  return [...pieces.slice(0, at), known(text, piece.place), ...pieces.slice(at + 1)];
}
