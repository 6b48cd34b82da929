import { html } from '../../src/report/escape.ts';

/** The colours of the styles that the terminal tool uses, by their code (ECMA-48 SGR). */
const STYLES: Readonly<Record<string, string>> = {
  '1': 'font-weight: bold',
  '31': 'color: #ff7b72',
  '32': 'color: #56d364',
  '33': 'color: #e3b341',
  '36': 'color: #76e3ea',
};

/** A page that shows the output of a terminal, with its colours. */
export function terminalPage(output: string): string {
  const text = output
    .replaceAll('\r', '')
    .split('\u001b[')
    .map((part, index) => (index === 0 ? html(part) : styled(part)))
    .join('');
  return `<!doctype html><meta charset="utf-8"><title>Terminal</title>
<style>body { margin: 0; background: #0d1117; } pre { margin: 0; padding: 16px; color: #e6edf3; font: 14px/1.4 ui-monospace, monospace; }</style>
<pre>$ mail-identity-check check mail-hosts.yml\n${text}</pre>`;
}

/** A part of the output after the start of an escape sequence, such as `31mtext`. */
function styled(part: string): string {
  const [, code = '', text = ''] = /^(\d*)[A-Za-z](.*)$/s.exec(part) ?? [];
  const style = STYLES[code];
  return style === undefined ? html(text) : `<span style="${style}">${html(text)}</span>`;
}
