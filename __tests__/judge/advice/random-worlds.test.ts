import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEP_KINDS } from '../../../src/model/step.ts';
import { randomWorld } from './random-world.ts';
import { followRemedies } from './remedies.ts';

const RUNS = 250;
/** The same worlds in every run, so that a change is what makes it fail. */
const SEED = 16;

describe('the remedies of random worlds', () => {
  it('end every error within three rounds, and contradict nothing', () => {
    const counts = new Map<string, number>(STEP_KINDS.map((kind) => [kind, 0]));
    fc.assert(
      fc.property(randomWorld, (one) => {
        const before = JSON.stringify(one, replacer);
        const { hosts, errors, kinds } = followRemedies(one);
        expect(errors, before).toEqual([]);
        for (const { name, template, verdict } of hosts) {
          if (template.control === 'dedicated' && template.role !== 'inbound') {
            expect(['coherent', 'cosmetic', 'inconclusive'], `${name} ${before}`).toContain(
              verdict,
            );
          }
        }
        for (const kind of new Set(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    for (const kind of [
      'publish-record',
      'set-option',
      'ask-owner',
      'change-declaration',
      'leave',
    ]) {
      expect(counts.get(kind), kind).toBeGreaterThan(0);
    }
  });
});

function replacer(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
