import { expect, it } from 'vitest';
import { createProbeLimit } from '../../../src/observe/limits/probe-limit.ts';
import { EMPTY_SMTP, type SmtpProbe } from '../../../src/observe/smtp/probe.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** A probe that adds its name to `started`, and that the test ends and whose connection the test closes. */
function controlledProbe(name: string, started: string[]) {
  const end = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  return {
    end: end.resolve,
    fail: end.reject,
    closeConnection: closed.resolve,
    run: async (): Promise<SmtpProbe> => {
      started.push(name);
      await end.promise;
      return { smtp: EMPTY_SMTP, inconclusive: [], cuts: [], chain: [], closed: closed.promise };
    },
  };
}

it('probes an address again only when the last connection to it is closed', async () => {
  const started: string[] = [];
  const limit = createProbeLimit(10);
  const first = controlledProbe('first', started);
  const second = controlledProbe('second', started);
  const other = controlledProbe('other address', started);
  const result = limit.run('192.0.2.1', first.run);
  void limit.run('192.0.2.1', second.run);
  void limit.run('192.0.2.2', other.run);
  await nextTurn();
  expect(started).toEqual(['first', 'other address']);
  first.end();
  // The result does not wait for the connection to close; the next probe of the address does.
  await result;
  await nextTurn();
  expect(started).toEqual(['first', 'other address']);
  first.closeConnection();
  await nextTurn();
  expect(started).toEqual(['first', 'other address', 'second']);
});

it('takes no slot for a probe that waits for a busy address', async () => {
  const started: string[] = [];
  const limit = createProbeLimit(2);
  for (const name of ['a', 'b', 'c']) {
    void limit.run('192.0.2.1', controlledProbe(name, started).run);
  }
  void limit.run('192.0.2.2', controlledProbe('other address', started).run);
  await nextTurn();
  expect(started).toEqual(['a', 'other address']);
});

it('releases the address of a probe that failed', async () => {
  const started: string[] = [];
  const limit = createProbeLimit(1);
  const failing = controlledProbe('failing', started);
  const result = limit.run('192.0.2.1', failing.run);
  void limit.run('192.0.2.1', controlledProbe('next', started).run);
  failing.fail(new Error('a fault'));
  await expect(result).rejects.toThrow('a fault');
  await nextTurn();
  expect(started).toEqual(['failing', 'next']);
});
