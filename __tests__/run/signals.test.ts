import { expect, it } from 'vitest';
import { onTerminationSignal, type TerminationSignal } from '../../src/run/signals.ts';

const listenerCounts = () => [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('reports %s once, so that a second one ends the process', (signal, exitCode) => {
  const before = listenerCounts();
  const received: (readonly [TerminationSignal, number])[] = [];
  onTerminationSignal((...what) => received.push(what));
  process.emit(signal);
  expect(received).toEqual([[signal, exitCode]]);
  expect(listenerCounts()).toEqual(before);
});

it('removes its listeners once the run has ended', () => {
  const before = listenerCounts();
  onTerminationSignal(() => {})();
  expect(listenerCounts()).toEqual(before);
});
