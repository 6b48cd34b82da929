import { canonicalAddress } from '../../../model/address.ts';
import type { Problem, SourceLocation } from '../../../model/mail-host.ts';
import { code, noteAt, type Setting } from '../config-text.ts';
import { portOf } from '../ports.ts';
import type { ConfigurationFile } from '../reader.ts';
import { firstMark } from '../template-placeholder.ts';
import { logicalLines } from './logical-lines.ts';
import { doubtOf, nameAndValue, type Parameters } from './main-cf.ts';

/** One service of master.cf. */
export interface MasterService {
  /** As written, such as `203.0.113.25:smtp`. */
  readonly name: string;
  /** `inet`, `unix`, `pass`, … */
  readonly type: string;
  /** The program, such as `smtpd`. */
  readonly command: string;
  /** What its `-o` options set, over what main.cf sets. */
  readonly overrides: Parameters;
  readonly place: SourceLocation;
}

/** Reads the services of a master.cf (master(5)). */
export function readMasterCf({ path, text }: ConfigurationFile): {
  readonly services: readonly MasterService[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
} {
  const services: MasterService[] = [];
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const { text: logical, line, condition } of logicalLines(text)) {
    const place = { file: path, line, column: 1 };
    const mark = firstMark(logical);
    const fields = splitFields(logical);
    const [name, type, , , , , , command] = fields;
    if (name === undefined || type === undefined || command === undefined) {
      if (mark !== null) {
        notes.push(filledInNote(place, mark));
        continue;
      }
      const message = `${code(logical)} is no service of Postfix: eight columns are expected, of which the last is the command.`;
      problems.push({ place, message });
    } else if (firstMark(fields.slice(0, 8).join(' ')) !== null) {
      notes.push(filledInNote(place, mark ?? ''));
    } else {
      const doubt = condition === null ? null : doubtOf(condition);
      const overrides = readOverrides(fields.slice(8), place, doubt);
      services.push({ name, type, command, overrides, place });
    }
  }
  return { services, notes, problems };
}

function filledInNote(place: SourceLocation, mark: string): string {
  return noteAt(place, `a service of which a template fills in ${code(mark)} is not read.`);
}

/** Where an `inet` service listens. */
export interface Listening {
  readonly port: number;
  /** Null for every address. */
  readonly address: string | null;
}

/** Null where the service is of no interest to a stranger: on loopback, or on a port whose name nobody knows. */
export function listeningOf(name: string): Listening | null {
  const colon = name.lastIndexOf(':');
  const host = name.slice(0, Math.max(colon, 0)).replace(/^\[(.*)\]$/, '$1');
  const port = portOf(name.slice(colon + 1));
  if (port === null || /^(?:127\.|::1$|localhost$|ip6-localhost$)/i.test(host)) return null;
  return { port, address: host === '' ? null : canonicalAddress(host) };
}

/** White space divides, but not within `{ … }` (Postfix 3.0). */
function splitFields(text: string): string[] {
  const fields: string[] = [];
  for (let rest = text.trim(); rest !== ''; rest = rest.trimStart()) {
    const length = rest.startsWith('{') ? bracedLength(rest) : rest.search(/\s|$/);
    fields.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return fields;
}

function bracedLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `-o name=value`, `-oname=value` and `-o { name = value }`. */
function readOverrides(
  options: readonly string[],
  place: SourceLocation,
  doubt: string | null,
): Parameters {
  const overrides = new Map<string, Setting>();
  for (let at = 0; at < options.length; at++) {
    const option = options[at] ?? '';
    if (!option.startsWith('-o')) continue;
    const text = option === '-o' ? (options[++at] ?? '') : option.slice(2);
    const setting = nameAndValue(text.startsWith('{') ? text.slice(1, -1).trim() : text);
    if (setting !== null) overrides.set(setting.name, { value: setting.value, place, doubt });
  }
  return overrides;
}
