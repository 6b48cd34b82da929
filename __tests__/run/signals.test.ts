import { expect, it } from 'vitest';
import { onTerminationSignal, type TerminationSignal } from '../../src/run/signals.ts';

const listeners = () => [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s calls back once, so that a second one ends the process', (signal, code) => {
  const before = listeners();
  const calls: (readonly [TerminationSignal, number])[] = [];
  onTerminationSignal((...call) => calls.push(call));
  process.emit(signal);
  expect(calls).toEqual([[signal, code]]);
  expect(listeners()).toEqual(before);
});

it('unsubscribes', () => {
  const before = listeners();
  onTerminationSignal(() => {})();
  expect(listeners()).toEqual(before);
});
