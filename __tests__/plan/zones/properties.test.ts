// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of $GENERATE
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMasterFile } from '../../../src/plan/zones/read-master-file.ts';
import { readZoneFile } from '../../../src/plan/zones/read-zone-file.ts';
import { MAX_PROBLEMS } from '../../../src/plan/zones/zone.ts';
import { anyText } from '../../any-text.ts';
import { INVALID, ORIGIN, recordText, VALID } from './master-file-cases.ts';
import { masterFiles } from './random-master-files.ts';

it('records are read from any valid notation', () => {
  fc.assert(
    fc.property(masterFiles, ({ text, records }) => {
      const reading = readMasterFile(text, 'zone', ORIGIN);
      expect(
        reading.kind === 'read' ? reading.zones[0]?.records.map(recordText) : reading.problems,
      ).toEqual(records);
    }),
    { numRuns: 500 },
  );
});

const texts = [...VALID, ...INVALID]
  .map(({ text }) => text)
  .concat(
    "'':\n- type: A\n  values: [192.0.2.1]\n- type: MX\n  value: {preference: 1, exchange: a.}\n",
    '{"domains":[{"name":"example.com","records":[{"type":"A","name":"a","target":"192.0.2.1"}]}]}',
  );
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 5 }),
  insert: fc.oneof(
    fc.constantFrom(
      '"',
      '(',
      ')',
      '\\',
      ';',
      '$',
      '@',
      '\n',
      ' ',
      '.',
      '$GENERATE 0-9 ',
      '${0,1,n}',
      '$ORIGIN ',
      '\\# 4 ',
      '\0',
      '\ufeff',
      '\ud800',
      '{',
      ': ',
      '[',
      '- ',
      '&a ',
      '*a ',
    ),
    anyText({ maxLength: 5 }),
  ),
});

it('a mutated file never throws, and its problems are located in it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('master' as const, 'octodns' as const, 'dnscontrol' as const, undefined),
      fc.constantFrom('zones/example.com', 'example.com.yaml', 'ir.json', 'zone'),
      (original, edits, format, file) => {
        const text = edits.reduce((whole, { at, remove, insert }) => {
          const start = Math.floor(at * whole.length);
          return whole.slice(0, start) + insert + whole.slice(start + remove);
        }, original);
        const reading = readZoneFile({ file, text, ...(format === undefined ? {} : { format }) });
        if (reading.kind === 'read') {
          for (const record of reading.zones.flatMap(({ records }) => records)) {
            expect(record.name).toMatch(/^[!-~]+$/);
          }
          return;
        }
        expect(reading.problems.length).toBeGreaterThan(0);
        expect(reading.problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
        const lines = text.split('\n');
        for (const { location, message } of reading.problems) {
          expect(location?.line).toBeLessThanOrEqual(lines.length);
          expect(message).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
