/**
 * Renders Markdown of docs/rules.md as plain text: paragraphs and list items are wrapped, code is indented and
 * otherwise unchanged, a table becomes one line per cell.
 *
 * @param width columns of the longest line; code may be wider
 * @param strong renders a title within the text
 */
export function plainText(
  markdown: string,
  width: number,
  strong: (text: string) => string = (text) => text,
): string {
  // Code may contain blank lines, so it is split off first.
  const parts = markdown.split(/(^```\w*\n[\s\S]*?^```$)/m);
  const blocks = parts.flatMap((part, at) => (at % 2 === 1 ? [part] : part.trim().split(/\n{2,}/)));
  return blocks
    .filter((block) => block !== '')
    .map((block) => renderBlock(block, width, strong))
    .join('\n\n');
}

function renderBlock(block: string, width: number, strong: (text: string) => string): string {
  const [, code] = /^```\w*\n(.*?)\n?```$/s.exec(block) ?? [];
  if (code !== undefined) return code.replace(/^(?=.)/gm, '    ');
  if (block.startsWith('|'))
    return tableLines(block)
      .map((line) => wrapped(line, width, '  '))
      .join('\n');
  if (block.startsWith('- ')) {
    const items = block
      .split(/^(?=- )/m)
      .map((item) => wrapped(withoutMarks(item.trim()), width, '  '));
    return items.join('\n');
  }
  const [, title, rest] = /^\*\*([^*]+?)\*\*\s*(.*)$/s.exec(block) ?? [];
  if (title !== undefined) {
    const body = rest === '' ? '' : `\n${wrapped(withoutMarks(rest ?? ''), width)}`;
    return `${strong(title.replace(/\.$/, ''))}${body}`;
  }
  return wrapped(withoutMarks(block), width);
}

/** Text in lines of at most `width` columns; a longer word gets a line of its own. */
function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}

/** The cells of a table, each after the heading of its column. */
function tableLines(table: string): string[] {
  const rows = table.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => withoutMarks(cell.trim())),
  );
  const [head = [], , ...body] = rows;
  return body.flatMap((row) => row.map((cell, at) => `${head[at]}: ${cell}`));
}

/** Removes the marks of emphasis, code and links. Text in code is unchanged, asterisks included. */
function withoutMarks(markdown: string): string {
  return markdown.replace(
    /`([^`]*)`|\[([^\]]+)\]\([^)]*\)|\*\*/g,
    (_, code, link) => code ?? link ?? '',
  );
}
