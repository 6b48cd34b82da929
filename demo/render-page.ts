import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { marked } from 'marked';

export type Theme = 'auto' | 'light' | 'dark';

const require = createRequire(import.meta.url);

/**
 * Renders a summary's Markdown as an HTML page with GitHub's stylesheet. The page draws the Mermaid diagrams as GitHub
 * does, and loads nothing from the network: styles and scripts are in the page.
 *
 * @param theme `auto` follows the reader's system setting
 */
export async function renderPage(markdown: string, theme: Theme = 'auto'): Promise<string> {
  const file = theme === 'auto' ? 'github-markdown.css' : `github-markdown-${theme}.css`;
  const css = await readFile(require.resolve(`github-markdown-css/${file}`), 'utf8');
  const body = await marked.parse(markdown, { gfm: true });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Job summary</title>
<style>${css} ${BACKGROUNDS[theme]} body { margin: 1.5rem auto; max-width: 980px; padding: 0 1rem; } .mermaid { background: none !important; text-align: center; }</style></head>
<body class="markdown-body">${body}${markdown.includes('```mermaid') ? await diagramScripts(theme) : ''}</body></html>
`;
}

const BACKGROUNDS: Readonly<Record<Theme, string>> = {
  auto: 'html { background: white; } @media (prefers-color-scheme: dark) { html { background: #0d1117; } }',
  light: 'html { background: white; }',
  dark: 'html { background: #0d1117; }',
};

/** Mermaid, and a script that replaces each code block by its diagram. */
async function diagramScripts(theme: Theme): Promise<string> {
  const mermaid = await readFile(require.resolve('@mermaid-js/tiny'), 'utf8');
  return `<script>${mermaid}</script>
<script>
const dark = ${theme === 'auto' ? "matchMedia('(prefers-color-scheme: dark)').matches" : theme === 'dark'};
for (const code of document.querySelectorAll('code.language-mermaid')) {
  const diagram = document.createElement('div');
  diagram.className = 'mermaid';
  diagram.textContent = code.textContent;
  code.parentElement.replaceWith(diagram);
}
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' });
mermaid.run();
</script>`;
}
