import { canonicalName } from '../../model/dns-name.ts';
import type { Problem } from '../../model/mail-host.ts';
import { APEX, EMPTY_SCOPE, type NameScope } from '../../model/name-scope.ts';
import type { PlannedType, PlannedUnread } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { expandGenerate } from './generate.ts';
import {
  type Entry,
  type EntryError,
  readEntries,
  type Token,
  type TokenError,
  tokenError,
} from './master-file-entries.ts';
import { isWithin, readName } from './names.ts';
import { readRecordData, TEMPLATE } from './record-data.ts';
import { isTtl, type RecordHead, readRecordHead } from './record-head.ts';
import {
  MAX_PROBLEMS,
  MAX_RECORDS,
  MAX_UNREAD,
  MAX_ZONE_BYTES,
  type Redirection,
  type Zone,
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
  const apex = origin === null ? zoneFromSoa(text) : canonicalName(origin);
  const likelyApex = apex ?? zoneFromFileName(file);
  if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
    return unreadFile(`The file is larger than ${MAX_ZONE_BYTES} bytes.`, file, likelyApex);
  }
  const reader = new MasterFileReader(apex, likelyApex, readInclude);
  reader.readFile(text, file, likelyApex, 0);
  reader.addAliasConflicts();
  if (reader.isTooLarge) {
    const content = { zones: [], notes: [], included: reader.included, unread: reader.unread() };
    return { kind: 'problems', problems: reader.problems, isTooLarge: true, ...content };
  }
  const { records, names, soaLine, problems } = reader;
  const hasFittingName =
    likelyApex !== null && [...names].every((name) => isWithin(name, likelyApex));
  const zoneName = apex ?? (hasFittingName ? likelyApex : null);
  const zone: Zone = {
    apex: zoneName,
    file,
    line: soaLine ?? records.find((record) => record.file === file)?.line ?? 1,
    hasSoa: reader.hasSoa,
    records,
    names,
    redirections: reader.redirections.filter(
      ({ type, name }) => type === 'DNAME' || name !== zoneName,
    ),
    isComplete: reader.hasSoa && zoneName !== null,
    keepsUnlistedRecords: false,
    ...(apex === null && zoneName !== null && reader.hasRelativeNames
      ? { isApexGuessed: true as const }
      : {}),
  };
  const content = {
    zones: [zone],
    notes: reader.notes(),
    included: reader.included,
    unread: reader.unread(),
    moreUnread: reader.moreUnread,
  };
  return problems.length > 0
    ? { kind: 'problems', problems, ...content }
    : { kind: 'read', ...content };
}

/** A file of which nothing is read. */
export function unreadFile(message: string, file: string, apex: string | null): ZoneReading {
  const location = { file, line: 1, column: 1 };
  const why = message.replace(/[.?]$/, '');
  return {
    kind: 'problems',
    problems: [{ location, message }],
    zones: [],
    notes: [],
    included: [],
    unread: [
      {
        scope: { ...EMPTY_SCOPE, zones: [apex ?? '.'] },
        types: null,
        why,
        location: { file, line: null, resource: null },
      },
    ],
  };
}

/** The state between the entries of one file. */
interface FileScope {
  readonly file: string;
  /** How many files include this one. */
  readonly depth: number;
  origin: string | null;
  /** Whether the origin is not known since a mistake in `$ORIGIN`. */
  isOriginLost: boolean;
  /** The last owner name, for indented records; null where it could not be read. */
  owner: string | null;
}

/** What a mistake may affect. */
interface Affected {
  readonly scope: NameScope;
  readonly types: readonly PlannedType[] | null;
}

/** Collects the records and problems of a file and the files that it includes. */
class MasterFileReader {
  readonly records: ZoneRecord[] = [];
  readonly names = new Set<string>();
  readonly redirections: Redirection[] = [];
  readonly problems: Problem[] = [];
  isTooLarge = false;
  readonly included: string[] = [];
  hasSoa = false;
  hasRelativeNames = false;
  /** The line of the SOA record, where it is in the including file. */
  soaLine: number | null = null;
  readonly #notes: string[] = [];
  readonly #apex: string | null;
  readonly #likelyApex: string | null;
  readonly #readInclude: ReadInclude;
  readonly #unread: PlannedUnread[] = [];
  /** The parts that are not understood beyond those that are kept. */
  moreUnread = 0;
  /** Names relative to a zone whose name is not known. */
  readonly #lostNames = new Set<string>();
  #originProblem: { readonly file: string; readonly line: number } | null = null;
  /** Counts records of all types, since they all take time. */
  #recordCount = 0;
  #totalLength = 0;
  #outOfZone: { count: number; firstLocation: string } | null = null;
  /** The first CNAME record of each name that has one. */
  readonly #aliases = new Map<string, ZoneRecord>();
  /** The names with records that must not be beside a CNAME record: while reading, of types that are skipped. */
  readonly #nonAliases = new Set<string>();

  constructor(apex: string | null, likelyApex: string | null, readInclude: ReadInclude) {
    this.#apex = apex;
    this.#likelyApex = likelyApex;
    this.#readInclude = readInclude;
  }

  notes(): string[] {
    if (this.#outOfZone === null) return this.#notes;
    const { count, firstLocation } = this.#outOfZone;
    const what = count === 1 ? 'A record is' : `${count} records are`;
    const note = `${firstLocation}: ${what} outside of the zone ${sanitise(this.#apex ?? '')}, so name servers ignore ${count === 1 ? 'it' : 'them'}.`;
    return [...this.#notes, note];
  }

  /** The parts that are not read. */
  unread(): PlannedUnread[] {
    if (this.#originProblem === null) return this.#unread;
    const scope = { ...EMPTY_SCOPE, relativeNames: [...this.#lostNames] };
    const location = { ...this.#originProblem, resource: null };
    const why = 'the name of its zone is not known';
    return [...this.#unread, { scope, types: null, why, location }];
  }

  readFile(text: string, file: string, origin: string | null, depth: number): void {
    this.#totalLength += text.length;
    // The origin and the owner name of an included file end with that file (RFC 1035 section 5.1).
    const scope: FileScope = { file, origin, isOriginLost: false, owner: origin, depth };
    if (this.#totalLength > MAX_TOTAL_LENGTH) {
      const message = `With this file, the zone is larger than ${MAX_TOTAL_LENGTH} bytes.`;
      this.#addProblem({ line: 1, column: 1 }, message, file, this.#wholeZone());
      return;
    }
    for (const entry of readEntries(text)) {
      if (entry.kind === 'error') this.#skipEntry(entry, scope);
      else if (!this.#readEntry(entry, scope)) return;
    }
  }

  /** Most name servers refuse a zone in which a CNAME record has other records beside it (RFC 2181 section 10.1). */
  addAliasConflicts(): void {
    for (const { type, name } of this.#aliases.size === 0 ? [] : this.records) {
      if (type !== 'CNAME' && this.#aliases.has(name)) this.#nonAliases.add(name);
    }
    for (const [name, alias] of this.#aliases) {
      if (this.#nonAliases.has(name))
        this.#addAliasConflict(alias, 'A CNAME record and other records');
    }
  }

  #addAliasConflict({ name, file, line }: ZoneRecord, what: string): void {
    const message = `${what} have the name ${quote(name)}, so most name servers refuse the zone.`;
    this.#addProblem({ line: line ?? 1, column: 1 }, message, file, ofName(name));
  }

  /** An entry with a syntax error affects its owner name; with it the rest of the file may be lost. */
  #skipEntry({ indented, tokens, isRest, ...error }: EntryError, scope: FileScope): void {
    const [first] = tokens;
    const owner = indented || first === undefined ? scope.owner : nameOf(first.text, scope.origin);
    if (!indented) scope.owner = owner;
    if (owner !== null) this.names.add(owner);
    const affected = isRest || owner === null ? this.#wholeZone() : ofName(owner);
    this.#addProblem(error, error.message, scope.file, affected);
  }

  /** @returns false where the file has too many records to continue */
  #readEntry(entry: Entry, scope: FileScope): boolean {
    const [first, ...rest] = entry.tokens;
    const isTemplate = entry.tokens.some(({ text }) => TEMPLATE.test(text));
    if (isTemplate && (entry.indented ? scope.owner === null : TEMPLATE.test(first.text))) {
      if (!entry.indented) scope.owner = null;
      const message = `${quote(first.text)} is a placeholder of a template; expected its value.`;
      this.#addProblem(first, message, scope.file, this.#wholeZone());
      return this.#countRecord(first, scope);
    }
    if (!entry.indented && !first.quoted && first.text.startsWith('$')) {
      this.#applyDirective(first, rest, scope);
      return this.#recordCount <= MAX_RECORDS;
    }
    if (!entry.indented) {
      scope.owner = this.#readName(first, scope);
      // The name's own problem is enough; the rest of the record is not read.
      if (scope.owner === null) return true;
      if (!first.text.endsWith('.')) this.hasRelativeNames = true;
    } else if (scope.owner === null) {
      // A wrong owner name was reported at its own record.
      if (scope.origin === null) this.#addOriginProblem(first, scope, '@');
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
    const message = `The zone has more than ${MAX_RECORDS} records.`;
    this.#addProblem(token, message, file, this.#wholeZone());
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
    const { file } = scope;
    const isInZone = this.#apex === null || isWithin(owner, this.#apex);
    if (isInZone) this.names.add(owner);
    const head = readRecordHead(tokens, previous);
    if (head.kind === 'problem') {
      return this.#addTokenError(head, scope, { ...ofName(owner), types: typesOf(head.token) });
    }
    const isSkipped = ['SOA', 'NS', 'DNAME', 'other'].includes(head.type);
    if (isInZone && isSkipped && !isBesideAlias(head.type, tokens)) this.#nonAliases.add(owner);
    if (head.type === 'SOA') this.#addSoa(owner, head.data, previous, line, scope);
    if (head.type === 'SOA' || head.type === 'other') return true;
    if (head.type === 'NS' || head.type === 'DNAME') {
      const target = head.data[0] === undefined ? null : nameOf(head.data[0].text, scope.origin);
      if (target !== null && isInZone) {
        this.redirections.push({ type: head.type, name: owner, target, file, line });
      }
      return true;
    }
    const affected = { ...ofName(owner), types: [head.type] };
    const read = readRecordData(head.type, head.data, scope.origin, tokens.at(-1) ?? previous);
    if (read.kind === 'problem') return this.#addTokenError(read, scope, affected);
    if (read.kind === 'no-origin') {
      this.#addOriginProblem(read.token, scope, null);
      this.#addUnread('its target is relative to a zone that is not known', file, line, affected);
      return false;
    }
    if (isInZone) {
      const record = { ...read.record, name: owner, file, line };
      this.records.push(record);
      if (record.type === 'CNAME') this.#addAlias(record);
      return true;
    }
    this.#outOfZone ??= { count: 0, firstLocation: `${shownPath(file)}:${line}` };
    this.#outOfZone.count += 1;
    return true;
  }

  #addAlias(record: ZoneRecord): void {
    const earlier = this.#aliases.get(record.name);
    if (earlier === undefined) this.#aliases.set(record.name, record);
    else if (earlier.data !== record.data) {
      this.#addAliasConflict(earlier, 'Two different CNAME records');
    }
  }

  #addSoa(
    owner: string,
    data: readonly Token[],
    token: Token,
    line: number,
    scope: FileScope,
  ): void {
    this.hasSoa = true;
    if (scope.depth === 0) this.soaLine ??= line;
    const problem = soaProblem(data, token);
    if (problem !== null) this.#addTokenError(problem, scope, this.#wholeZone());
    if (this.#apex === null || owner === this.#apex) return;
    const message = `The SOA record is that of ${quote(owner)}; expected that of the zone, ${quote(this.#apex)}.`;
    this.#addProblem(token, message, scope.file, this.#wholeZone());
  }

  #applyDirective(directive: Token, rest: readonly Token[], scope: FileScope): void {
    switch (directive.text.toUpperCase()) {
      case '$ORIGIN': {
        const expected = 'a name such as example.com.';
        const [token] = this.#directiveArguments(directive, rest, 1, 1, expected, scope);
        const name = token === undefined ? null : this.#readName(token, scope);
        // After a wrong name no relative name is known. They cause no further problems.
        scope.isOriginLost = name === null;
        scope.origin = name;
        break;
      }
      case '$TTL': {
        const expected = 'a time such as 3600 or 1h';
        const [token] = this.#directiveArguments(directive, rest, 1, 1, expected, scope);
        if (token === undefined || isTtl(token.text)) break;
        const message = `${quote(token.text)} is not a time; expected one such as 3600 or 1h.`;
        // A TTL changes no record, but name servers refuse the zone. A mark of a template is filled in later.
        const isMark = TEMPLATE.test(token.text);
        this.#addProblem(token, message, scope.file, isMark ? null : this.#wholeZone());
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
        const message = `${quote(directive.text)} is not a directive; expected ${known}.`;
        this.#addProblem(directive, message, scope.file, this.#wholeZone());
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
      const message = `Included files are nested more than ${MAX_INCLUDE_DEPTH} deep.`;
      this.#addProblem(directive, message, scope.file, this.#wholeZone());
      return;
    }
    const included = this.#readInclude(path.text.replace(/\\([^\d])/g, '$1'), scope.file);
    if (included === null) {
      // A file of keys, as dnssec-keygen names it, has DNSKEY records only.
      if (/(?:^|\/)K[^/]+\+\d{3}\+\d{5}\.key$/.test(path.text)) return;
      const why = `the included file ${quote(path.text)} is not read, so its records are not known`;
      this.#addUnread(why, scope.file, directive.line, this.#wholeZone());
      return;
    }
    this.included.push(included.file);
    this.readFile(included.text, included.file, origin, scope.depth + 1);
  }

  #generate(directive: Token, rest: readonly Token[], scope: FileScope): void {
    for (const generated of expandGenerate(directive, rest)) {
      if ('kind' in generated) {
        this.#addTokenError(generated, scope, this.#wholeZone());
        return;
      }
      const { name, tokens } = generated;
      const owner = this.#readName(name, scope);
      if (owner === null || !this.#countRecord(directive, scope)) return;
      // A mistake in the template would repeat in each record, so it is reported once.
      if (!this.#readRecord(owner, tokens, name, directive.line, scope)) {
        this.#addUnread('a $GENERATE has a mistake', scope.file, directive.line, this.#wholeZone());
        return;
      }
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
    const message = `${name} has ${rest.length} words after it; expected ${expected}.`;
    const isTemplate = rest.some(({ text }) => TEMPLATE.test(text));
    const affected = name === '$TTL' && isTemplate ? null : this.#wholeZone();
    this.#addProblem(rest[most] ?? directive, message, file, affected);
    return [];
  }

  /** Reads a name; null, with a problem, where it is invalid or its origin is not known. */
  #readName(token: Token, scope: FileScope): string | null {
    const { origin, file } = scope;
    const read = readName(token.text, origin);
    if (read.kind === 'name') return read.name;
    if (read.kind === 'no-origin') {
      this.#addOriginProblem(token, scope, token.text);
    } else {
      const message = `${quote(token.text)} ${read.problem}; expected a name such as mx1.example.com.`;
      this.#addProblem(token, message, file, this.#wholeZone());
    }
    return null;
  }

  /**
   * Reported once, since the cause is the file and not each name.
   *
   * @param name the owner name that is not known; null for a name in the data of a record
   */
  #addOriginProblem(token: Token, { file, isOriginLost }: FileScope, name: string | null): void {
    if (isOriginLost) return;
    if (name !== null) this.#lostNames.add(name === '@' ? APEX : (nameOf(name, '.') ?? APEX));
    if (this.#originProblem !== null) return;
    this.#originProblem = { file, line: token.line };
    const message =
      "The zone's name is not known, and this name is relative to it: neither the file's name nor an SOA " +
      'record says it. Expected a line such as "$ORIGIN example.com." at the top.';
    this.#addProblem(token, message, file, null);
  }

  #addTokenError({ token, message }: TokenError, { file }: FileScope, affected: Affected): false {
    this.#addProblem(token, message, file, affected);
    return false;
  }

  /** @param affected null where the mistake affects no record, or is listed elsewhere */
  #addProblem(
    { line, column }: Pick<Token, 'line' | 'column'>,
    message: string,
    file: string,
    affected: Affected | null,
  ): void {
    if (affected !== null) this.#addUnread(message.replace(/[.?]$/, ''), file, line, affected);
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push({ location: { file, line, column }, message });
  }

  #addUnread(why: string, file: string, line: number, { scope, types }: Affected): void {
    if (this.#unread.length > MAX_UNREAD) {
      this.moreUnread += 1;
      return;
    }
    const location = { file, line, resource: null };
    const isLast = this.#unread.length === MAX_UNREAD;
    const affected = isLast ? this.#wholeZone() : { scope, types };
    this.#unread.push({ ...affected, why, location });
  }

  /** Every name of the zone, of any type. */
  #wholeZone(): Affected {
    return {
      scope: { ...EMPTY_SCOPE, zones: [this.#apex ?? this.#likelyApex ?? '.'] },
      types: null,
    };
  }
}

/** Whether a record may be beside a CNAME record, as those of DNSSEC may (RFC 4034 section 2.1, RFC 2535 section 2.3.5). */
function isBesideAlias(type: RecordHead['type'], tokens: readonly Token[]): boolean {
  return type === 'other' && tokens.some(({ text }) => /^(?:RRSIG|NSEC|KEY|SIG|NXT)$/i.test(text));
}

/** The mistake in an SOA record, with which no name server loads the zone; null where there is none. */
function soaProblem(data: readonly Token[], previous: Token): TokenError | null {
  // A mark in place of the serial is filled in later, and is no number.
  if (data.some(({ text }) => TEMPLATE.test(text))) return null;
  if (data.length !== SOA_FIELDS) {
    const expected = `${SOA_FIELDS}: a name server, a mailbox and five numbers`;
    const message = `The SOA record has ${data.length} fields; expected ${expected}.`;
    return { kind: 'problem', token: data[SOA_FIELDS] ?? data.at(-1) ?? previous, message };
  }
  const [serial, ...times] = data.slice(2);
  const isNumber = ({ text }: Token) => /^\d{1,10}$/.test(text) && Number(text) <= 0xffff_ffff;
  const isMark = ({ text }: Token) => !/^[\d-]/.test(text);
  if (serial !== undefined && !isNumber(serial) && !isMark(serial)) {
    return tokenError(serial, 'is not a serial number; expected a number from 0 to 4294967295');
  }
  const wrong = times.find((token) => !isTtl(token.text) && !isMark(token));
  return wrong === undefined
    ? null
    : tokenError(wrong, 'is not a time; expected one such as 3600 or 1h');
}

const SOA_FIELDS = 7;

function ofName(name: string): Affected {
  // A wildcard answers for the names beside it.
  const scope = name.startsWith('*.')
    ? { ...EMPTY_SCOPE, zones: [name.slice(2)] }
    : { ...EMPTY_SCOPE, names: [name] };
  return { scope, types: null };
}

/** The types that a record of an unknown type may answer for; null for any type. */
function typesOf({ text }: Token): readonly PlannedType[] | null {
  return /^(?:ALIAS|ANAME|FLATTEN)$/i.test(text) ? ['A', 'AAAA'] : null;
}

function nameOf(text: string, origin: string | null): string | null {
  const read = readName(text, origin);
  return read.kind === 'name' ? read.name : null;
}
