import type { SourceLocation } from '../../model/mail-host.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { generate } from './generate.ts';
import { type Entry, entriesOf, type Word } from './master-file-lines.ts';
import { isWithin, readName } from './names.ts';
import type { ProblemList } from './problem-list.ts';
import { readData } from './record-data.ts';
import { readHead } from './record-head.ts';
import type { WordProblem } from './token-error.ts';
import { MAX_RECORDS, MAX_ZONE_BYTES, type ZoneRecord } from './zone.ts';

/** The text of a file that another one includes; null where it is not there, or not to be read. */
export type ReadInclude = (
  path: string,
  from: string,
) => { readonly file: string; readonly text: string } | null;

/** How deep files may include each other. */
const MAX_INCLUDE_DEPTH = 8;
/** The most that a file and all that it includes may have, in UTF-16 units. */
const MAX_WHOLE = 4 * MAX_ZONE_BYTES;

/** One reading of a file and those that it includes. */
export class ZoneReader {
  readonly records: ZoneRecord[] = [];
  readonly included: string[] = [];
  hasSoa = false;
  soaLine: number | null = null;
  readonly #notes: string[] = [];
  readonly #problems: ProblemList;
  readonly #apex: string | null;
  readonly #readInclude: ReadInclude;
  /** Records of other types too: they take as long. */
  #count = 0;
  #length = 0;
  #outside: { count: number; first: string } | null = null;

  constructor(problems: ProblemList, apex: string | null, readInclude: ReadInclude) {
    this.#problems = problems;
    this.#apex = apex;
    this.#readInclude = readInclude;
  }

  notes(): string[] {
    if (this.#outside === null) return this.#notes;
    const { count, first } = this.#outside;
    const what = count === 1 ? 'A record lies' : `${count} records lie`;
    const note = `${first}: ${what} outside of the zone ${sanitise(this.#apex ?? '')}, so name servers ignore ${count === 1 ? 'it' : 'them'}.`;
    return [...this.#notes, note];
  }

  read(text: string, file: string, origin: string | null, depth: number): void {
    this.#length += text.length;
    if (this.#length > MAX_WHOLE) {
      const at = { line: 1, column: 1 };
      this.#problems.add(file, at, `With this file, the zone is larger than ${MAX_WHOLE} bytes.`);
      return;
    }
    // A file that is included ends what it says of the origin and the last name (RFC 1035 5.1).
    const scope: Scope = { file, origin, owner: origin, depth };
    for (const entry of entriesOf(text)) {
      if (this.#problems.isFull) return;
      if (entry.kind === 'fault') this.#problems.add(file, entry, entry.message);
      else if (!this.#take(entry, scope)) return;
    }
  }

  /** @returns whether to go on */
  #take(entry: Entry, scope: Scope): boolean {
    const [first, ...rest] = entry.words;
    if (!entry.indented && !first.quoted && first.text.startsWith('$')) {
      this.#direct(first, rest, scope);
      return this.#count <= MAX_RECORDS;
    }
    const line = first.line;
    let words: readonly Word[] = entry.words;
    if (!entry.indented) {
      words = rest;
      scope.owner = this.#name(first, scope);
      // Its own mistake is told, and those of the rest of the record would be as well.
      if (scope.owner === null) return true;
    } else if (scope.owner === null) {
      // A name that could not be read is told where it stands.
      if (scope.origin === null) this.#problems.addNoOrigin(scope.file, first);
      return true;
    }
    this.#record(scope.owner, words, first, line, scope);
    return this.#counted(first, scope);
  }

  #counted(at: Word, { file }: Scope): boolean {
    this.#count += 1;
    if (this.#count <= MAX_RECORDS) return true;
    this.#problems.add(file, at, `The zone has more than ${MAX_RECORDS} records.`);
    return false;
  }

  #record(owner: string, words: readonly Word[], end: Word, line: number, scope: Scope): boolean {
    const head = readHead(words, end);
    if (head.kind === 'problem') return this.#wrong(head, scope);
    if (head.type === 'SOA') this.#authority(owner, end, line, scope);
    if (head.type === 'SOA' || head.type === 'other') return true;
    const read = readData(head.type, head.data, scope.origin, words.at(-1) ?? end);
    if (read.kind === 'problem') return this.#wrong(read, scope);
    if (read.kind === 'no-origin') {
      this.#problems.addNoOrigin(scope.file, read.word);
      return false;
    }
    if (this.#apex === null || isWithin(owner, this.#apex)) {
      this.records.push({ ...read.record, name: owner, file: scope.file, line });
      return true;
    }
    this.#outside ??= { count: 0, first: `${shownPath(scope.file)}:${line}` };
    this.#outside.count += 1;
    return true;
  }

  #authority(owner: string, at: Word, line: number, scope: Scope): void {
    this.hasSoa = true;
    if (scope.depth === 0) this.soaLine ??= line;
    if (this.#apex === null || owner === this.#apex) return;
    const message = `The SOA record is that of ${quote(owner)}; expected that of the zone, ${quote(this.#apex)}.`;
    this.#problems.add(scope.file, at, message);
  }

  #direct(directive: Word, words: readonly Word[], scope: Scope): void {
    switch (directive.text.toUpperCase()) {
      case '$ORIGIN': {
        const [word] = this.#wordsOf(directive, words, 1, 1, 'a name such as example.com.', scope);
        const name = word === undefined ? null : this.#name(word, scope);
        // Names that follow a mistake are relative to what nobody knows, which is not told again.
        if (name !== null) scope.origin = name;
        break;
      }
      case '$TTL': {
        const [word] = this.#wordsOf(directive, words, 1, 1, 'a time such as 3600 or 1h', scope);
        if (word === undefined || /^(?:\d{1,10}|(?:\d{1,10}[wdhms])+)$/i.test(word.text)) break;
        this.#tell(word, `${quote(word.text)} is no time; expected one such as 3600 or 1h.`, scope);
        break;
      }
      case '$INCLUDE':
        this.#include(directive, words, scope);
        break;
      case '$GENERATE':
        this.#generate(directive, words, scope);
        break;
      default: {
        const known = '$ORIGIN, $TTL, $INCLUDE or $GENERATE';
        this.#tell(
          directive,
          `${quote(directive.text)} is no directive; expected ${known}.`,
          scope,
        );
      }
    }
  }

  #include(directive: Word, words: readonly Word[], scope: Scope): void {
    const given = this.#wordsOf(directive, words, 1, 2, 'a path, and perhaps an origin', scope);
    const [path, originWord] = given;
    if (path === undefined) return;
    const origin = originWord === undefined ? scope.origin : this.#name(originWord, scope);
    if (originWord !== undefined && origin === null) return;
    if (scope.depth >= MAX_INCLUDE_DEPTH) {
      const message = `Files include each other more than ${MAX_INCLUDE_DEPTH} deep.`;
      this.#tell(directive, message, scope);
      return;
    }
    const read = this.#readInclude(path.text.replace(/\\([^\d])/g, '$1'), scope.file);
    if (read === null) {
      const where = `${shownPath(scope.file)}:${directive.line}`;
      this.#notes.push(
        `${where}: The included file ${quote(path.text)} is not read; its records are not known.`,
      );
      return;
    }
    this.included.push(read.file);
    this.read(read.text, read.file, origin, scope.depth + 1);
  }

  #generate(directive: Word, words: readonly Word[], scope: Scope): void {
    for (const made of generate(directive, words)) {
      if ('kind' in made) return void this.#wrong(made, scope);
      const owner = this.#name(made.name, scope);
      if (owner === null || !this.#counted(directive, scope)) return;
      // A mistake in a template is one of each record; it is told once.
      if (!this.#record(owner, made.words, made.name, directive.line, scope)) return;
    }
  }

  /** The words of a directive; none where there are too few or too many, which is told. */
  #wordsOf(
    directive: Word,
    words: readonly Word[],
    least: number,
    most: number,
    expected: string,
    scope: Scope,
  ): readonly Word[] {
    if (words.length >= least && words.length <= most) return words;
    const name = directive.text.toUpperCase();
    const message = `${name} has ${words.length} words behind it; expected ${expected}.`;
    this.#tell(words[most] ?? directive, message, scope);
    return [];
  }

  /** A name, or null where it is none, which is told. */
  #name(word: Word, scope: Scope): string | null {
    const read = readName(word.text, scope.origin);
    if (read.kind === 'name') return read.name;
    if (read.kind === 'no-origin') this.#problems.addNoOrigin(scope.file, word);
    else {
      const message = `${quote(word.text)} ${read.problem}; expected a name such as mx1.example.com.`;
      this.#tell(word, message, scope);
    }
    return null;
  }

  #wrong({ word, message }: WordProblem, scope: Scope): false {
    this.#tell(word, message, scope);
    return false;
  }

  #tell(at: Omit<SourceLocation, 'file'>, message: string, { file }: Scope): void {
    this.#problems.add(file, at, message);
  }
}

/** What holds from one entry of a file to the next. */
interface Scope {
  readonly file: string;
  readonly depth: number;
  origin: string | null;
  /** The last name, for records that have none of their own; null where it could not be read. */
  owner: string | null;
}
