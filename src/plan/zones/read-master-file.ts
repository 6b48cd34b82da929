import { canonicalName } from '../../model/dns-name.ts';
import type { Problem } from '../../model/mail-host.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { expandGenerate } from './generate.ts';
import { type Entry, readEntries, type Token, type TokenError } from './master-file-entries.ts';
import { isWithin, readName } from './names.ts';
import { readRecordData } from './record-data.ts';
import { isTtl, readRecordHead } from './record-head.ts';
import {
  MAX_PROBLEMS,
  MAX_RECORDS,
  MAX_ZONE_BYTES,
  type ZoneReading,
  type ZoneRecord,
} from './zone.ts';
import { zoneFromFileName, zoneFromSoa } from './zone-name.ts';

/**
 * Reads the file that `$INCLUDE` names; null where it does not exist or must not be read.
 *
 * @param path as written
 * @param from the path of the including file
 */
export type ReadInclude = (
  path: string,
  from: string,
) => { readonly file: string; readonly text: string } | null;

/** The deepest nesting of included files. */
const MAX_INCLUDE_DEPTH = 8;
/** The most text of a file and the files that it includes, in UTF-16 units. */
const MAX_TOTAL_LENGTH = 4 * MAX_ZONE_BYTES;

/**
 * Reads a zone in master file format (RFC 1035 section 5.1, RFC 2308 section 4, and BIND's `$GENERATE`). Only records
 * of types that concern mail hosts are read; the data of other types is skipped.
 *
 * @param file the path for the locations of records and problems
 * @param origin the zone's name; null where the SOA record or the file's name has to give it
 * @param readInclude reads included files; without it, each one is noted and skipped
 */
export function readMasterFile(
  text: string,
  file: string,
  origin: string | null,
  readInclude: ReadInclude = () => null,
): ZoneReading {
  if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
    const message = `The file is larger than ${MAX_ZONE_BYTES} bytes.`;
    return { kind: 'problems', problems: [{ location: { file, line: 1, column: 1 }, message }] };
  }
  const apex = origin === null ? zoneFromSoa(text) : canonicalName(origin);
  const likelyApex = apex ?? zoneFromFileName(file);
  const reader = new MasterFileReader(apex, readInclude);
  reader.readFile(text, file, likelyApex, 0);
  const { problems, moreProblems, isTooLarge } = reader;
  if (problems.length > 0) return { kind: 'problems', problems, moreProblems, isTooLarge };
  const { records, soaLine } = reader;
  const hasFittingName =
    likelyApex !== null && records.every(({ name }) => isWithin(name, likelyApex));
  const zone = {
    apex: apex ?? (hasFittingName ? likelyApex : null),
    file,
    line: soaLine ?? records.find((record) => record.file === file)?.line ?? 1,
    hasSoa: reader.hasSoa,
    records,
    keepsUnlistedRecords: false,
  };
  return { kind: 'read', zones: [zone], notes: reader.notes(), included: reader.included };
}

/** The state between the entries of one file. */
interface FileScope {
  readonly file: string;
  /** How many files include this one. */
  readonly depth: number;
  origin: string | null;
  /** The last owner name, for indented records; null where it could not be read. */
  owner: string | null;
}

/** Collects the records and problems of a file and the files that it includes. */
class MasterFileReader {
  readonly records: ZoneRecord[] = [];
  readonly problems: Problem[] = [];
  /** Problems that are counted and not kept. */
  moreProblems = 0;
  isTooLarge = false;
  readonly included: string[] = [];
  hasSoa = false;
  /** The line of the SOA record, where it is in the including file. */
  soaLine: number | null = null;
  readonly #notes: string[] = [];
  readonly #apex: string | null;
  readonly #readInclude: ReadInclude;
  /** Counts records of all types, since they all take time. */
  #recordCount = 0;
  #totalLength = 0;
  #outOfZone: { count: number; firstLocation: string } | null = null;
  #hasOriginProblem = false;

  constructor(apex: string | null, readInclude: ReadInclude) {
    this.#apex = apex;
    this.#readInclude = readInclude;
  }

  notes(): string[] {
    if (this.#outOfZone === null) return this.#notes;
    const { count, firstLocation } = this.#outOfZone;
    const what = count === 1 ? 'A record lies' : `${count} records lie`;
    const note = `${firstLocation}: ${what} outside of the zone ${sanitise(this.#apex ?? '')}, so name servers ignore ${count === 1 ? 'it' : 'them'}.`;
    return [...this.#notes, note];
  }

  readFile(text: string, file: string, origin: string | null, depth: number): void {
    this.#totalLength += text.length;
    if (this.#totalLength > MAX_TOTAL_LENGTH) {
      const message = `With this file, the zone is larger than ${MAX_TOTAL_LENGTH} bytes.`;
      this.#addProblem({ line: 1, column: 1 }, message, file);
      return;
    }
    // The origin and the owner name of an included file end with that file (RFC 1035 section 5.1).
    const scope: FileScope = { file, origin, owner: origin, depth };
    for (const entry of readEntries(text)) {
      if (entry.kind === 'error') this.#addProblem(entry, entry.message, file);
      else if (!this.#readEntry(entry, scope)) return;
    }
  }

  /** @returns false where the file has too many records to continue */
  #readEntry(entry: Entry, scope: FileScope): boolean {
    const [first, ...rest] = entry.tokens;
    if (!entry.indented && !first.quoted && first.text.startsWith('$')) {
      this.#applyDirective(first, rest, scope);
      return this.#recordCount <= MAX_RECORDS;
    }
    if (!entry.indented) {
      scope.owner = this.#readName(first, scope);
      // The name's own problem is enough; the rest of the record is not read.
      if (scope.owner === null) return true;
    } else if (scope.owner === null) {
      // A wrong owner name was reported at its own record.
      if (scope.origin === null) this.#addOriginProblem(first, scope.file);
      return true;
    }
    const tokens = entry.indented ? entry.tokens : rest;
    this.#readRecord(scope.owner, tokens, first, first.line, scope);
    return this.#countRecord(first, scope);
  }

  /** @returns false where there are too many records */
  #countRecord(token: Token, { file }: FileScope): boolean {
    this.#recordCount += 1;
    if (this.#recordCount <= MAX_RECORDS) return true;
    this.isTooLarge = true;
    this.#addProblem(token, `The zone has more than ${MAX_RECORDS} records.`, file);
    return false;
  }

  /**
   * @param tokens the tokens after the owner name
   * @param previous the token before them
   * @returns false where the record has a mistake
   */
  #readRecord(
    owner: string,
    tokens: readonly Token[],
    previous: Token,
    line: number,
    scope: FileScope,
  ): boolean {
    const head = readRecordHead(tokens, previous);
    if (head.kind === 'problem') return this.#addTokenError(head, scope);
    if (head.type === 'SOA') this.#addSoa(owner, previous, line, scope);
    if (head.type === 'SOA' || head.type === 'other') return true;
    const read = readRecordData(head.type, head.data, scope.origin, tokens.at(-1) ?? previous);
    if (read.kind === 'problem') return this.#addTokenError(read, scope);
    if (read.kind === 'no-origin') {
      this.#addOriginProblem(read.token, scope.file);
      return false;
    }
    if (this.#apex === null || isWithin(owner, this.#apex)) {
      this.records.push({ ...read.record, name: owner, file: scope.file, line });
      return true;
    }
    this.#outOfZone ??= { count: 0, firstLocation: `${shownPath(scope.file)}:${line}` };
    this.#outOfZone.count += 1;
    return true;
  }

  #addSoa(owner: string, token: Token, line: number, scope: FileScope): void {
    this.hasSoa = true;
    if (scope.depth === 0) this.soaLine ??= line;
    if (this.#apex === null || owner === this.#apex) return;
    const message = `The SOA record is that of ${quote(owner)}; expected that of the zone, ${quote(this.#apex)}.`;
    this.#addProblem(token, message, scope.file);
  }

  #applyDirective(directive: Token, rest: readonly Token[], scope: FileScope): void {
    switch (directive.text.toUpperCase()) {
      case '$ORIGIN': {
        const expected = 'a name such as example.com.';
        const [token] = this.#directiveArguments(directive, rest, 1, 1, expected, scope);
        const name = token === undefined ? null : this.#readName(token, scope);
        // After a wrong name, the old origin stays. Relative names that follow cause no further problems.
        if (name !== null) scope.origin = name;
        break;
      }
      case '$TTL': {
        const expected = 'a time such as 3600 or 1h';
        const [token] = this.#directiveArguments(directive, rest, 1, 1, expected, scope);
        if (token === undefined || isTtl(token.text)) break;
        const message = `${quote(token.text)} is no time; expected one such as 3600 or 1h.`;
        this.#addProblem(token, message, scope.file);
        break;
      }
      case '$INCLUDE':
        this.#include(directive, rest, scope);
        break;
      case '$GENERATE':
        this.#generate(directive, rest, scope);
        break;
      default: {
        const known = '$ORIGIN, $TTL, $INCLUDE or $GENERATE';
        const message = `${quote(directive.text)} is no directive; expected ${known}.`;
        this.#addProblem(directive, message, scope.file);
      }
    }
  }

  #include(directive: Token, rest: readonly Token[], scope: FileScope): void {
    const expected = 'a path, and perhaps an origin';
    const [path, originToken] = this.#directiveArguments(directive, rest, 1, 2, expected, scope);
    if (path === undefined) return;
    const origin = originToken === undefined ? scope.origin : this.#readName(originToken, scope);
    if (originToken !== undefined && origin === null) return;
    if (scope.depth >= MAX_INCLUDE_DEPTH) {
      const message = `Files include each other more than ${MAX_INCLUDE_DEPTH} deep.`;
      this.#addProblem(directive, message, scope.file);
      return;
    }
    const included = this.#readInclude(path.text.replace(/\\([^\d])/g, '$1'), scope.file);
    if (included === null) {
      const location = `${shownPath(scope.file)}:${directive.line}`;
      this.#notes.push(
        `${location}: The included file ${quote(path.text)} is not read; its records are not known.`,
      );
      return;
    }
    this.included.push(included.file);
    this.readFile(included.text, included.file, origin, scope.depth + 1);
  }

  #generate(directive: Token, rest: readonly Token[], scope: FileScope): void {
    for (const generated of expandGenerate(directive, rest)) {
      if ('kind' in generated) return void this.#addTokenError(generated, scope);
      const { name, tokens } = generated;
      const owner = this.#readName(name, scope);
      if (owner === null || !this.#countRecord(directive, scope)) return;
      // A mistake in the template would repeat in each record, so it is reported once.
      if (!this.#readRecord(owner, tokens, name, directive.line, scope)) return;
    }
  }

  /** The arguments of a directive; none, with a problem, where their number is wrong. */
  #directiveArguments(
    directive: Token,
    rest: readonly Token[],
    least: number,
    most: number,
    expected: string,
    { file }: FileScope,
  ): readonly Token[] {
    if (rest.length >= least && rest.length <= most) return rest;
    const name = directive.text.toUpperCase();
    const message = `${name} has ${rest.length} words behind it; expected ${expected}.`;
    this.#addProblem(rest[most] ?? directive, message, file);
    return [];
  }

  /** Reads a name; null, with a problem, where it is invalid. */
  #readName(token: Token, { origin, file }: FileScope): string | null {
    const read = readName(token.text, origin);
    if (read.kind === 'name') return read.name;
    if (read.kind === 'no-origin') {
      this.#addOriginProblem(token, file);
    } else {
      const message = `${quote(token.text)} ${read.problem}; expected a name such as mx1.example.com.`;
      this.#addProblem(token, message, file);
    }
    return null;
  }

  /** Reported once, since the cause is the file and not each name. */
  #addOriginProblem(token: Token, file: string): void {
    if (this.#hasOriginProblem) return;
    this.#hasOriginProblem = true;
    const message =
      "The zone's name is not known, and this name is relative to it: neither the file's name nor an SOA " +
      'record says it. Expected a line such as "$ORIGIN example.com." at the top.';
    this.#addProblem(token, message, file);
  }

  #addTokenError({ token, message }: TokenError, { file }: FileScope): false {
    this.#addProblem(token, message, file);
    return false;
  }

  #addProblem(
    { line, column }: Pick<Token, 'line' | 'column'>,
    message: string,
    file: string,
  ): void {
    if (this.problems.length >= MAX_PROBLEMS) {
      this.moreProblems += 1;
      return;
    }
    this.problems.push({ location: { file, line, column }, message });
  }
}
