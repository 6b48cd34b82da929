import {
  baseName,
  type ConfigLocation,
  inBackticks,
  repositoryPaths,
  type Setting,
  uncertaintyUnder,
} from '../config-text.ts';
import type { ConfigFile, ConfigNote, ReadSibling } from '../reader.ts';
import { stripTemplateStatements } from '../template-placeholder.ts';

/** A block such as `protocol submission { … }`, or the whole configuration. */
export interface Block {
  /** Such as `protocol`; empty for the whole configuration. */
  readonly kind: string;
  /** Such as `submission`. */
  readonly name: string;
  readonly location: ConfigLocation;
  /** The last value of each setting. */
  readonly settings: Map<string, Setting>;
  readonly blocks: Block[];
}

/** The deepest nesting of blocks and of included files. */
const MAX_DEPTH = 20;
/** The most included files. */
const MAX_INCLUDED = 100;

/**
 * Reads the blocks and settings of a Dovecot configuration, with the included files of the repository.
 *
 * @param paths the files of the input, among which a glob of an include is searched
 */
export function readBlocks(
  file: ConfigFile,
  readSibling: ReadSibling,
  paths: readonly string[],
): { readonly root: Block; readonly notes: readonly ConfigNote[] } {
  const notes: ConfigNote[] = [];
  const root = newBlock('', '', { file: file.path, line: 1, column: 1 });
  let included = 0;

  const readInto = ({ path, text }: ConfigFile, top: Block, depth: number): void => {
    const { lines, conditions } = stripTemplateStatements(text);
    const stack = [top];
    let pieces: string[] = [];
    lines.forEach((source, index) => {
      const piece = withoutComment(source).trim();
      if (piece.endsWith('\\')) {
        pieces.push(piece.slice(0, -1).trimEnd());
        return;
      }
      const line = [...pieces, piece].join(' ').trimStart();
      pieces = [];
      if (line === '') return;
      const location = { file: path, line: index + 1, column: 1 };
      const current = stack.at(-1) ?? top;
      const include = /^!include(_try)?\s+(.+)$/.exec(line);
      if (include !== null) {
        includeFiles(include[2] ?? '', include[1] !== undefined, path, location, current, depth);
        return;
      }
      // A block may be on one line, such as `inet_listener submission { port = 587 }`.
      for (const part of line.split(/(?<=\{)(?=\s)|(?=\s\})/).map((one) => one.trim())) {
        // Without the brace and the space before it, since a pattern that skips both takes quadratic time.
        const opening = part.endsWith('{')
          ? /^([\w/-]+)(?:\s+([^\s{][^{]*))?$/.exec(part.slice(0, -1).trimEnd())
          : null;
        if (opening !== null) {
          const block = newBlock(opening[1] ?? '', unquote(opening[2] ?? ''), location);
          (stack.at(-1) ?? top).blocks.push(block);
          if (stack.length < MAX_DEPTH) stack.push(block);
        } else if (part === '}') {
          if (stack.length > 1) stack.pop();
        } else {
          const [, name, value = ''] = /^([\w/]+)\s*=\s*(.*)$/s.exec(part) ?? [];
          if (name === undefined) continue;
          const setting = { mta: 'dovecot', name, write: `${name} = {name}` };
          const uncertainty = uncertaintyUnder(conditions.get(index));
          const one = { value: unquote(value), location: { ...location, setting }, uncertainty };
          (stack.at(-1) ?? top).settings.set(name, one);
        }
      }
    });
  };

  const includeFiles = (
    pattern: string,
    isOptional: boolean,
    from: string,
    location: ConfigLocation,
    block: Block,
    depth: number,
  ) => {
    const candidates = pattern.includes('*')
      ? globCandidates(from, pattern, paths)
      : repositoryPaths(from, pattern);
    let isFound = false;
    for (const path of candidates) {
      const text = depth >= MAX_DEPTH || included >= MAX_INCLUDED ? null : readSibling(path);
      if (text === null) continue;
      isFound = true;
      included++;
      readInto({ path, text }, block, depth + 1);
      if (!pattern.includes('*')) break;
    }
    if (!isFound && !isOptional) {
      notes.push({ location, message: `${inBackticks(pattern)} is included, and is not read` });
    }
  };

  readInto(file, root, 0);
  return { root, notes };
}

/** Files of Dovecot's packages that may set names or listeners, for an include with a glob. */
const USUAL_FILES = ['10-master.conf', '15-lda.conf', '20-submission.conf'];

function globCandidates(from: string, pattern: string, paths: readonly string[]): string[] {
  const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')));
  const name = new RegExp(
    `^${baseName(pattern)
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]*')}$`,
  );
  const folders =
    folder === '' ? [from.split('/').slice(0, -1).join('/')] : repositoryPaths(from, folder);
  const found = new Set<string>();
  for (const one of folders) {
    const prefix = one === '' ? '' : `${one}/`;
    for (const path of paths) {
      if (path.startsWith(prefix) && name.test(path.slice(prefix.length))) found.add(path);
    }
    for (const usual of USUAL_FILES) if (name.test(usual)) found.add(`${prefix}${usual}`);
  }
  return [...found].filter((path) => path !== from).toSorted();
}

function newBlock(kind: string, name: string, location: ConfigLocation): Block {
  return { kind, name, location, settings: new Map(), blocks: [] };
}

/** A `#` at the beginning of a line or after white space starts a comment, except inside quotes. */
function withoutComment(line: string): string {
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      if (/[\s=]/.test(line[index - 1] ?? ' ')) quote = character;
    } else if (character === '#' && /\s/.test(line[index - 1] ?? ' ')) {
      // `{# … #}` of Jinja was removed before; a `#{` is Ruby's.
      return line.slice(0, index);
    }
  }
  return line;
}

function unquote(value: string): string {
  const text = value.trim();
  return /^(["']).*\1$/s.test(text) && text.length > 1
    ? text.slice(1, -1).replace(/\\(.)/gs, '$1')
    : text;
}
