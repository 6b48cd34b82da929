import type { SourceLocation } from '../model/mail-host.ts';
import type { YamlPath, YamlText } from '../yaml/read-yaml.ts';

/** Reads plain lines, `name [address …]`, into the value of the same declaration in YAML. `#` starts a comment. */
export function readPlainLines(source: string, file: string | null): YamlText {
  const lines = [...contentLines(source)];
  const value = lines.map(({ text }) => {
    const [name, ...addresses] = text.match(/\S+/g) ?? [];
    return addresses.length === 0 ? name : { name, addresses };
  });
  const locationOf = ([index, key, item]: YamlPath): SourceLocation => {
    const line = typeof index === 'number' ? lines[index] : lines[0];
    const word = key === 'addresses' ? 1 + (typeof item === 'number' ? item : 0) : 0;
    return { file, line: line?.line ?? 1, column: columnOfWord(line?.text ?? '', word) };
  };
  return { value, locationOf, locationOfKey: locationOf };
}

/**
 * Whether a `hosts` input is plain lines and not YAML. YAML begins with the dash of a list, a bracket, a document
 * marker or a `key:`.
 */
export function arePlainLines(source: string): boolean {
  const { value: first } = contentLines(source).next();
  if (first === undefined) return false;
  const word = /\S+/.exec(first.text)?.[0] ?? '';
  return !/^(?:-$|---|[[{%&!|>"'])/.test(word) && !word.endsWith(':');
}

interface ContentLine {
  readonly line: number;
  /** Without its comment. */
  readonly text: string;
}

/** The lines with words. */
function* contentLines(source: string): Generator<ContentLine, undefined> {
  let line = 0;
  for (const [whole] of source.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    line += 1;
    const text = withoutComment(whole.replace(/[\r\n]+$/, ''));
    if (/\S/.test(text)) yield { line, text };
  }
}

function columnOfWord(text: string, word: number): number {
  let index = 0;
  for (const match of text.matchAll(/\S+/g)) {
    if (index === word) return match.index + 1;
    index += 1;
  }
  return 1;
}

function withoutComment(line: string): string {
  const start = line.search(/(?:^|\s)#/);
  return start < 0 ? line : line.slice(0, start);
}
