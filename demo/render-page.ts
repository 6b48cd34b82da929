import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { marked } from 'marked';

/**
 * Renders a summary's Markdown as an HTML page with GitHub's stylesheet.
 *
 * @param theme `auto` follows the reader's system setting
 */
export async function renderPage(
  markdown: string,
  theme: 'auto' | 'light' | 'dark' = 'auto',
): Promise<string> {
  const file = theme === 'auto' ? 'github-markdown.css' : `github-markdown-${theme}.css`;
  const style = createRequire(import.meta.url).resolve(`github-markdown-css/${file}`);
  const css = await readFile(style, 'utf8');
  const body = await marked.parse(markdown, { gfm: true });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Job summary</title>
<style>${css} html { background: ${theme === 'dark' ? '#0d1117' : 'white'}; } body { margin: 1.5rem auto; max-width: 980px; padding: 0 1rem; }</style></head>
<body class="markdown-body">${body}</body></html>
`;
}
