import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { marked } from 'marked';

/** A summary's Markdown as a page in GitHub's own style. */
export async function renderPage(markdown: string): Promise<string> {
  const style = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css');
  const css = await readFile(style, 'utf8');
  const body = await marked.parse(markdown, { gfm: true });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Job summary</title>
<style>${css} body { margin: 2rem auto; max-width: 980px; padding: 0 1rem; }</style></head>
<body class="markdown-body">${body}</body></html>
`;
}
