import { marked } from 'marked';
import { expect, it } from 'vitest';
import { runAction } from '../runner/run-action.ts';
import { attack } from './attack.ts';
import { CARRIERS } from './carriers.ts';
import { expectHarmless, expectInert, expectWholeTables } from './harmless.ts';

/** The other carriers run in-process. */
it('hostile greetings stay inert in the built action', async () => {
  const [carrier] = CARRIERS;
  if (carrier === undefined) throw new Error('no carrier');
  const result = await attack(carrier, runAction);
  expect(JSON.stringify(result.report).match(/pwned/gi)?.length).toBeGreaterThan(50);
  expectHarmless(result);
  const page = String(marked.parse(result.summary, { gfm: true }));
  expectInert(page);
  expectWholeTables(page);
});
