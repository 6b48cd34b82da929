import { canonicalAddress } from '../../../model/address.ts';
import type { Problem, SourceLocation } from '../../../model/mail-host.ts';
import { inBackticks, noteAt, parsePort, type Setting, uncertaintyUnder } from '../config-text.ts';
import type { ConfigFile } from '../reader.ts';
import { firstPlaceholder } from '../template-placeholder.ts';
import { logicalLines, type Parameters, readParameter } from './main-cf.ts';

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
  readonly location: SourceLocation;
}

/** Reads the services of a master.cf (master(5)). */
export function readMasterCf({ path, text: source }: ConfigFile): {
  readonly services: readonly MasterService[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
} {
  const services: MasterService[] = [];
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const { text, line, condition } of logicalLines(source)) {
    const location = { file: path, line, column: 1 };
    const placeholder = firstPlaceholder(text);
    const fields = splitFields(text);
    const [name, type, , , , , , command] = fields;
    if (name === undefined || type === undefined || command === undefined) {
      if (placeholder !== null) {
        notes.push(placeholderNote(location, placeholder));
        continue;
      }
      const message = `${inBackticks(text)} is no service of Postfix: eight columns are expected, of which the last is the command.`;
      problems.push({ location, message });
    } else if (firstPlaceholder(fields.slice(0, 8).join(' ')) !== null) {
      notes.push(placeholderNote(location, placeholder ?? ''));
    } else {
      const overrides = readOverrides(fields.slice(8), location, uncertaintyUnder(condition));
      services.push({ name, type, command, overrides, location });
    }
  }
  return { services, notes, problems };
}

function placeholderNote(location: SourceLocation, placeholder: string): string {
  return noteAt(
    location,
    `a service of which a template fills in ${inBackticks(placeholder)} is not read.`,
  );
}

/** The address and port of an `inet` service. */
export interface Listener {
  readonly port: number;
  /** Null for all addresses. */
  readonly address: string | null;
}

/** Parses the name of an `inet` service; null where it listens on loopback or its port is not known. */
export function readListener(serviceName: string): Listener | null {
  const colon = serviceName.lastIndexOf(':');
  const host = serviceName.slice(0, Math.max(colon, 0)).replace(/^\[(.*)\]$/, '$1');
  const port = parsePort(serviceName.slice(colon + 1));
  if (port === null || /^(?:127\.|::1$|localhost$|ip6-localhost$)/i.test(host)) return null;
  return { port, address: host === '' ? null : canonicalAddress(host) };
}

/** Splits a line at white space, except inside `{ … }` (Postfix 3.0). */
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
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index + 1;
  }
  return text.length;
}

/** Reads `-o name=value`, `-oname=value` and `-o { name = value }`. */
function readOverrides(
  options: readonly string[],
  location: SourceLocation,
  uncertainty: string | null,
): Parameters {
  const overrides = new Map<string, Setting>();
  for (let index = 0; index < options.length; index++) {
    const option = options[index] ?? '';
    if (!option.startsWith('-o')) continue;
    const text = option === '-o' ? (options[++index] ?? '') : option.slice(2);
    const setting = readParameter(text.startsWith('{') ? text.slice(1, -1).trim() : text);
    if (setting !== null) {
      overrides.set(setting.name, { value: setting.value, location, uncertainty });
    }
  }
  return overrides;
}
