import type { SourceLocation } from '../model/mail-host.ts';
import type { YamlPath, YamlText } from '../yaml/read-yaml.ts';

/** Reads plain lines, `name [address …]`, into the value of the same declaration in YAML. `#` starts a comment. */
export function readPlainLines(source: string, file: string | null): YamlText {
  const lines = contentLines(source);
  const value = lines.map(({ words }) => {
    const [name, ...addresses] = words.map((word) => word.text);
    return addresses.length === 0 ? name : { name, addresses };
  });
  const locationOf = ([index, key, item]: YamlPath): SourceLocation => {
    const line = typeof index === 'number' ? lines[index] : lines[0];
    const word = key === 'addresses' ? 1 + (typeof item === 'number' ? item : 0) : 0;
    return { file, line: line?.line ?? 1, column: line?.words[word]?.column ?? 1 };
  };
  return { value, locationOf, locationOfKey: locationOf };
}

/**
 * Whether a `hosts` input is plain lines and not YAML. YAML begins with the dash of a list, a bracket, a document
 * marker or a `key:`.
 */
export function arePlainLines(source: string): boolean {
  const [first] = contentLines(source);
  if (first === undefined) return false;
  const word = first.words[0]?.text ?? '';
  return !/^(?:-$|---|[[{%&!|>"'])/.test(word) && !word.endsWith(':');
}

interface ContentLine {
  readonly line: number;
  readonly words: readonly { readonly text: string; readonly column: number }[];
}

/** The lines with words, without comments. */
function contentLines(source: string): ContentLine[] {
  return source
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({
      line: index + 1,
      words: Array.from(withoutComment(text).matchAll(/\S+/g), (match) => ({
        text: match[0],
        column: match.index + 1,
      })),
    }))
    .filter(({ words }) => words.length > 0);
}

function withoutComment(line: string): string {
  const start = line.search(/(?:^|\s)#/);
  return start < 0 ? line : line.slice(0, start);
}
