import { marked } from 'marked';
import { expect, it } from 'vitest';
import { locationInWorkflow } from '../../src/declare/workflow-location.ts';
import type { Report } from '../../src/model/report.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { expectHarmless, expectInert } from './harmless.ts';

/** A file name may have every character but NUL and `/`. */
const NAME =
  'a\n\n<img src=x>[PWNED](www.pwned.example)\u202e\u001b[31m\n::error::PWNED\r##[error]PWNED.yml';

const rendered = (markdown: string) => String(marked.parse(markdown, { gfm: true }));

it.each([
  ['errors in the file', 'hosts: [a_b.example.com]\n', { 'config-file': NAME }],
  [
    'a host declared twice, with the location of the first',
    'hosts: [mx1.example.com, mx1.example.com]\n',
    { 'config-file': NAME },
  ],
  ['a damaged baseline', '{', { hosts: 'mx1.example.com', 'baseline-file': NAME }],
])('the name of a file stays inert: %s', async (_, text, inputs) => {
  const result = await runInProcess({ files: { [NAME]: text }, inputs });
  await result.remove();
  expect((result.report as Report).failure).toBe('configuration');
  expect(result.annotations[0]?.file).toContain('a\\x0a\\x0a<img');
  expectHarmless(result);
  expectInert(rendered(result.summary));
});

it('the name of a workflow file stays inert', () => {
  const text = 'jobs: { check: { steps: [{ with: { hosts: mx1.example.com } }] } }\n';
  const location = locationInWorkflow('mx1.example.com', [{ text, path: NAME }], 'check');
  expect(location?.({ file: null, line: 1, column: 1 }).file).not.toMatch(/\p{Cc}|\p{Cf}|##\[/u);
});
