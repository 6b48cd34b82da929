import type { Problem } from '../../../model/mail-host.ts';
import {
  type ConfigLocation,
  inBackticks,
  type Setting,
  uncertaintyUnder,
} from '../config-text.ts';
import type { ConfigFile, ConfigNote, UnreadPart } from '../reader.ts';
import { firstPlaceholder, placeholderAt } from '../template-placeholder.ts';
import {
  ignoredNotes,
  type LogicalLine,
  logicalLines,
  type Parameters,
  readParameter,
} from './main-cf.ts';

/** A service of master.cf. */
export interface MasterService {
  /** As written, such as `203.0.113.25:smtp`. */
  readonly name: string;
  /** Such as `inet`, `unix` or `pass`. */
  readonly type: string;
  /** The program, such as `smtpd`. */
  readonly command: string;
  /** The parameters of its `-o` options, which override those of main.cf. */
  readonly overrides: Parameters;
  readonly location: ConfigLocation;
}

/** Reads the services of a master.cf (master(5)). */
export function readMasterCf({ path, text: source }: ConfigFile): {
  readonly services: readonly MasterService[];
  readonly notes: readonly ConfigNote[];
  readonly refusals: readonly Problem[];
  /** A line that may be a listener; null where every line is read. */
  readonly unread: UnreadPart | null;
} {
  const services: MasterService[] = [];
  const refusals: Problem[] = [];
  const { lines, ignored } = logicalLines(source);
  const notes = ignoredNotes(path, ignored);
  let unread: UnreadPart | null = null;
  for (const logical of lines) {
    const { text, line, condition } = logical;
    const location = { file: path, line, column: 1 };
    const fields = fieldsOf(logical);
    const words = fields.map((field) => field.text);
    const [name, type, , , , , , command] = words;
    const placeholder = firstPlaceholder(words.slice(0, 8).join(' '), ['`']);
    if (SERVICE_SETTING.test(text)) {
      notes.push({
        location,
        message: `${inBackticks(text)}, a line for \`postconf -P\`, is not read`,
      });
      if (/\/(?:myhostname|smtpd_banner|smtp_helo_name)\s*=/.test(text)) {
        unread ??= { what: inBackticks(text), location };
      }
      continue;
    }
    const mayBeTemplate = placeholder !== null || /^[[{<%(@|]/.test(text);
    if (mayBeTemplate && (command === undefined || type !== 'inet' || isTemplated(words[7]))) {
      const what = `${inBackticks(placeholder ?? text)}, which a template fills in`;
      if (type === undefined || type === 'inet' || command === undefined)
        unread ??= { what, location };
      notes.push({
        location,
        message: `the service with ${inBackticks(placeholder ?? text)} is not read`,
      });
    } else if (name === undefined || type === undefined || command === undefined) {
      refusals.push({
        location,
        message: `Postfix does not start with ${inBackticks(text)}: a service has eight columns, of which the last is the command.`,
      });
    } else if (!TYPES.has(type)) {
      refusals.push({
        location,
        message: `Postfix does not start with ${inBackticks(text)}: ${inBackticks(type)} is not a service type.`,
      });
    } else {
      const overrides = readOverrides(
        fields.slice(8),
        path,
        `${name}/${type}`,
        uncertaintyUnder(condition),
      );
      services.push({ name, type, command, overrides, location });
    }
  }
  return { services, notes, refusals, unread };
}

/** docker-mailserver's `postfix-master.cf` has lines such as `submission/inet/smtpd_banner=…`. */
const SERVICE_SETTING = /^[^\s/]+\/[a-z]+\/\w+\s*=/;

const TYPES: ReadonlySet<string> = new Set([
  'inet',
  'unix',
  'unix-dgram',
  'fifo',
  'pass',
  'maillog',
]);

function isTemplated(command: string | undefined): boolean {
  return command === undefined || !/^[\w./-]+$/.test(command);
}

/** A word of a service, with the physical line on which it begins. */
interface Field {
  readonly text: string;
  readonly line: number;
}

/** Splits a service at white space, except inside `{ … }` (Postfix 3.0). */
function fieldsOf({ text, parts }: LogicalLine): Field[] {
  const fields: Field[] = [];
  const lineAt = (offset: number): number => {
    let start = 0;
    for (const part of parts) {
      if (offset <= start + part.text.length) return part.line;
      start += part.text.length + 1;
    }
    return parts[0]?.line ?? 1;
  };
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const isBraced = text[at] === '{' && placeholderAt(text, at, ['$', '{']) === null;
    const length = isBraced ? bracedLength(text, at) : wordLength(text, at);
    fields.push({ text: text.slice(at, at + length), line: lineAt(at) });
    at += length;
  }
  return fields;
}

function wordLength(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/\s/.test(text[end] ?? '')) {
    // A template's mark may have white space inside.
    end += placeholderAt(text, end, ['$', '{', '`', '<'])?.length ?? 1;
  }
  return end - start;
}

function bracedLength(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index + 1 - start;
  }
  return text.length - start;
}

/** Reads `-o name=value`, `-oname=value` and `-o { name = value }`. */
function readOverrides(
  options: readonly Field[],
  file: string,
  service: string,
  uncertainty: string | null,
): Parameters {
  const overrides = new Map<string, Setting>();
  for (let index = 0; index < options.length; index++) {
    const option = options[index];
    if (option === undefined || !option.text.startsWith('-o')) continue;
    const word =
      option.text === '-o' ? options[++index] : { ...option, text: option.text.slice(2) };
    if (word === undefined) continue;
    const text = word.text.startsWith('{')
      ? word.text.slice(1, word.text.endsWith('}') ? -1 : undefined).trim()
      : word.text;
    const setting = readParameter(text);
    if (setting === null) continue;
    const { name, value } = setting;
    const location: ConfigLocation = {
      file,
      line: word.line,
      column: 1,
      setting: {
        mta: 'postfix',
        name: `${service}/${name}`,
        write: /banner/.test(name) ? `-o { ${name} = {name} ESMTP }` : `-o ${name}={name}`,
      },
    };
    overrides.set(name, { value, location, uncertainty });
  }
  return overrides;
}
