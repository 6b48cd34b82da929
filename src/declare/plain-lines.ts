import type { SourceLocation } from '../model/mail-host.ts';
import type { YamlText } from '../yaml/read-yaml.ts';

/**
 * Whether a `hosts` input is plain lines, `name [address …]`, and not YAML: YAML starts with a list's dash,
 * a bracket, a document mark or a `key:`.
 */
export function arePlainLines(source: string): boolean {
  const first = contentLines(source)[0];
  if (first === undefined) return false;
  const word = first.words[0]?.text ?? '';
  return !/^(?:-$|---|[[{%&!|>"'])/.test(word) && !word.endsWith(':');
}

/** Reads plain lines into the value that the same declaration has in YAML. `#` starts a comment. */
export function readPlainLines(source: string, file: string | null): YamlText {
  const lines = contentLines(source);
  const value = lines.map(({ words }) => {
    const [name, ...addresses] = words.map((word) => word.text);
    return addresses.length === 0 ? name : { name, addresses };
  });
  const placeOf = (path: readonly (string | number)[]): SourceLocation => {
    const [index, key, at] = path;
    const line = typeof index === 'number' ? lines[index] : lines[0];
    const word = key === 'addresses' ? 1 + (typeof at === 'number' ? at : 0) : 0;
    return { file, line: line?.line ?? 1, column: line?.words[word]?.column ?? 1 };
  };
  return { value, placeOf, placeOfKey: placeOf };
}

interface ContentLine {
  readonly line: number;
  readonly words: readonly { readonly text: string; readonly column: number }[];
}

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
  const at = line.search(/(?:^|\s)#/);
  return at < 0 ? line : line.slice(0, at);
}
