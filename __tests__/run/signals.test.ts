import { expect, it } from 'vitest';
import { onTerminationSignal, type TerminationSignal } from '../../src/run/signals.ts';

const listeners = () => [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s is heard once, so that a second one ends the process at once', (signal, code) => {
  const before = listeners();
  const heard: (readonly [TerminationSignal, number])[] = [];
  onTerminationSignal((...what) => heard.push(what));
  process.emit(signal);
  expect(heard).toEqual([[signal, code]]);
  expect(listeners()).toEqual(before);
});

it('is heard no more once the run has ended', () => {
  const before = listeners();
  onTerminationSignal(() => {})();
  expect(listeners()).toEqual(before);
});
