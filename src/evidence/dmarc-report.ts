import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { canonicalName } from '../model/dns-name.ts';
import { heloName, hostName, recordedAddress } from './recorded-text.ts';

/** A DMARC aggregate report (RFC 7489 appendix C, RFC 9990). */
export interface DmarcReport {
  /** The names by which its sender may be known: `org_name` and the domain of `email`. */
  readonly senders: readonly string[];
  /** The end of the time that it covers, in milliseconds since 1970; null where it has none. */
  readonly end: number | null;
  readonly rows: readonly DmarcRow[];
}

export interface DmarcRow {
  readonly address: string;
  /** Messages. */
  readonly count: number;
  /** The domain in the From field. */
  readonly domain: string | null;
  /** Whether the domain's SPF record authorises the address. */
  readonly isAuthorised: boolean;
  /** The HELO name for which SPF was evaluated; null where it was another identity, as usual. */
  readonly helo: string | null;
}

/** Elements inside each other. */
const MAX_DEPTH = 24;
const MAX_ROWS = 100_000;
/** The longest text of an element that is read, in characters. */
const MAX_TEXT = 1024;
/** The largest report, in bytes after decompression. */
export const MAX_REPORT_BYTES = 32 * 1024 * 1024;

/** Why a report cannot be used, as the rest of a sentence that begins with its file. */
export class ReportProblem extends Error {}

/**
 * Reads a report in parts. It must be well-formed XML without a document type: there is no entity that it needs, and
 * entities are how a small document becomes a huge one.
 *
 * @throws ReportProblem
 */
export function createDmarcReader(): {
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => DmarcReport;
} {
  const decoder = new StringDecoder('utf8');
  const parser = new SaxesParser({ position: false });
  const path: string[] = [];
  const report = { organization: '', email: '', end: '' };
  const rows: DmarcRow[] = [];
  let row = new Map<string, string>();
  let text = '';
  let size = 0;

  parser.on('error', () => fail('is XML that is not well-formed'));
  parser.on('doctype', () => fail('has a document type, which no DMARC report needs'));
  parser.on('opentag', ({ name }) => {
    path.push(localName(name));
    text = '';
    if (path.length > MAX_DEPTH) fail(`has more than ${MAX_DEPTH} elements inside each other`);
    if (path[0] !== 'feedback') fail('is XML, but no DMARC aggregate report');
    if (path.length === 2 && path[1] === 'record') row = new Map();
  });
  const addText = (part: string) => {
    if (text.length < MAX_TEXT) text += part.slice(0, MAX_TEXT);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const at = path.slice(1).join('/');
    const value = text.trim();
    text = '';
    path.pop();
    if (at === 'report_metadata/org_name') report.organization = value;
    else if (at === 'report_metadata/email') report.email = value;
    else if (at === 'report_metadata/date_range/end') report.end = value;
    else if (at === 'record') {
      if (rows.length === MAX_ROWS) fail(`has more than ${MAX_ROWS} records`);
      const read = readRow(row);
      if (read !== null) rows.push(read);
    } else if (at === 'record/auth_results/spf') {
      if (row.get('record/auth_results/spf/scope')?.toLowerCase() === 'helo') {
        row.set('helo', row.get('record/auth_results/spf/domain') ?? '');
      }
      row.delete('record/auth_results/spf/scope');
    } else if (at.startsWith('record/')) row.set(at, value);
  });

  return {
    write: (bytes) => {
      size += bytes.byteLength;
      if (size > MAX_REPORT_BYTES) fail(`is larger than ${MAX_REPORT_BYTES} bytes`);
      const part = decoder.write(bytes);
      // Some reports begin with an empty line, with which they are no XML.
      parser.write(path.length === 0 ? part.replace(/^[\ufeff\s]+(?=<)/, '') : part);
    },
    end: () => {
      parser.write(decoder.end()).close();
      if (path.length > 0) fail('is XML that is not well-formed');
      const domain = report.email.slice(report.email.lastIndexOf('@') + 1);
      const seconds = /^\d{1,12}(?:\.\d{1,9})?$/.test(report.end) ? Number(report.end) : null;
      return {
        senders: [report.organization, domain].flatMap((name) => hostName(name) ?? []),
        end: seconds === null ? null : seconds * 1000,
        rows,
      };
    },
  };
}

function fail(problem: string): never {
  throw new ReportProblem(problem);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readRow(values: ReadonlyMap<string, string>): DmarcRow | null {
  const address = recordedAddress(values.get('record/row/source_ip') ?? '');
  if (address === null) return null;
  const count = values.get('record/row/count') ?? '';
  const from = canonicalName(values.get('record/identifiers/header_from') ?? '');
  return {
    address,
    count: /^\d{1,12}$/.test(count) ? Number(count) : 0,
    domain: hostName(from),
    isAuthorised: values.get('record/row/policy_evaluated/spf')?.toLowerCase() === 'pass',
    helo: heloName(values.get('helo') ?? ''),
  };
}
