import { expect, it } from 'vitest';
import { createProbeLimit } from '../../../src/observe/limits/probe-limit.ts';
import type { SmtpProbe } from '../../../src/observe/smtp/dialogue.ts';
import { EMPTY_SMTP } from '../../../src/observe/smtp/empty-observation.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A probe that tells of its beginning, and ends and says goodbye when it is told to. */
function probe(name: string, begun: string[]) {
  const end = Promise.withResolvers<void>();
  const goodbye = Promise.withResolvers<void>();
  return {
    end: end.resolve,
    fail: end.reject,
    part: goodbye.resolve,
    work: async (): Promise<SmtpProbe> => {
      begun.push(name);
      await end.promise;
      return { smtp: EMPTY_SMTP, undone: [], goodbye: goodbye.promise };
    },
  };
}

it('probes an address again only when the last connection to it is closed', async () => {
  const begun: string[] = [];
  const lanes = createProbeLimit(10);
  const first = probe('first', begun);
  const second = probe('second', begun);
  const elsewhere = probe('elsewhere', begun);
  const seen = lanes.run('192.0.2.1', first.work);
  void lanes.run('192.0.2.1', second.work);
  void lanes.run('192.0.2.2', elsewhere.work);
  await settled();
  expect(begun).toEqual(['first', 'elsewhere']);
  first.end();
  // What was seen is there before the goodbye is over, but the address is not free.
  await seen;
  await settled();
  expect(begun).toEqual(['first', 'elsewhere']);
  first.part();
  await settled();
  expect(begun).toEqual(['first', 'elsewhere', 'second']);
});

it('holds no turn of other addresses for those that wait for a busy one', async () => {
  const begun: string[] = [];
  const lanes = createProbeLimit(2);
  for (const name of ['a', 'b', 'c']) void lanes.run('192.0.2.1', probe(name, begun).work);
  void lanes.run('192.0.2.2', probe('elsewhere', begun).work);
  await settled();
  expect(begun).toEqual(['a', 'elsewhere']);
});

it('goes on behind a probe that broke', async () => {
  const begun: string[] = [];
  const lanes = createProbeLimit(1);
  const broken = probe('broken', begun);
  const seen = lanes.run('192.0.2.1', broken.work);
  void lanes.run('192.0.2.1', probe('next', begun).work);
  broken.fail(new Error('a fault'));
  await expect(seen).rejects.toThrow('a fault');
  await settled();
  expect(begun).toEqual(['broken', 'next']);
});
