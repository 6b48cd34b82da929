/**
 * Markdown of docs/rules.md as plain text: paragraphs and items wrapped, code indented and left as it is, tables
 * of facts as lines.
 *
 * @param width columns of the longest line; code may be wider
 * @param strong how a heading within the text looks
 */
export function plainText(
  markdown: string,
  width: number,
  strong: (text: string) => string = (text) => text,
): string {
  // Code may hold blank lines, so that it is told from the rest first.
  const parts = markdown.split(/(^```\w*\n[\s\S]*?^```$)/m);
  const blocks = parts.flatMap((part, at) => (at % 2 === 1 ? [part] : part.trim().split(/\n{2,}/)));
  return blocks
    .filter((block) => block !== '')
    .map((block) => renderBlock(block, width, strong))
    .join('\n\n');
}

/** Text in lines of at most `width` columns; a longer word has a line of its own. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}

function renderBlock(block: string, width: number, strong: (text: string) => string): string {
  const [, code] = /^```\w*\n(.*?)\n?```$/s.exec(block) ?? [];
  if (code !== undefined) return code.replace(/^(?=.)/gm, '    ');
  if (block.startsWith('|'))
    return tableLines(block)
      .map((line) => wrapped(line, width, '  '))
      .join('\n');
  if (block.startsWith('- ')) {
    const items = block.split(/^(?=- )/m).map((item) => wrapped(bare(item.trim()), width, '  '));
    return items.join('\n');
  }
  const [, title, rest] = /^\*\*([^*]+?)\*\*\s*(.*)$/s.exec(block) ?? [];
  if (title !== undefined) {
    const body = rest === '' ? '' : `\n${wrapped(bare(rest ?? ''), width)}`;
    return `${strong(title.replace(/\.$/, ''))}${body}`;
  }
  return wrapped(bare(block), width);
}

/** A table's cells, each with the heading of its column. */
function tableLines(table: string): string[] {
  const rows = table.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => bare(cell.trim())),
  );
  const [head = [], , ...body] = rows;
  return body.flatMap((row) => row.map((cell, at) => `${head[at]}: ${cell}`));
}

/** Without the marks of emphasis, code and links; what stands in code stays as it is, asterisks too. */
function bare(markdown: string): string {
  return markdown.replace(
    /`([^`]*)`|\[([^\]]+)\]\([^)]*\)|\*\*/g,
    (_, code, link) => code ?? link ?? '',
  );
}
