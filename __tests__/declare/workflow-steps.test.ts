import { describe, expect, it } from 'vitest';
import { findStep } from '../../src/declare/workflow-steps.ts';

const PATH = '.github/workflows/mail.yml';
const workflow = (...steps: readonly string[]) =>
  `on: pull_request\njobs:\n  check:\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`;
/** An expression, written this way because a literal `$` and `{` would look like a forgotten template literal. */
const SECRET = `"${'$'.padEnd(3, '{')} secrets.A }}"`;
const CHECKOUT = 'uses: actions/checkout@v5';
const step = (inputs: string, uses = './') => `{ uses: ${uses}, with: { ${inputs} } }`;

/** The inputs on the base; null where the step is not found. */
function onBase(
  base: string,
  current: string,
  inputs: Readonly<Record<string, string>>,
  job: string | null = 'check',
): Readonly<Record<string, string>> | null {
  const running = { path: PATH, job, inputs: new Map(Object.entries(inputs)) };
  const found = findStep(current, running)?.onBase(base) ?? null;
  return found === null ? null : Object.fromEntries(found);
}

describe('the inputs of the running step on the base', () => {
  it.each<
    [
      title: string,
      base: string,
      current: string,
      inputs: Readonly<Record<string, string>>,
      expected: Readonly<Record<string, string>> | null,
    ]
  >([
    [
      'are those of the step',
      workflow(CHECKOUT, step('fail-on: warning')),
      workflow(CHECKOUT, step('fail-on: never')),
      { 'fail-on': 'never' },
      { 'fail-on': 'warning' },
    ],
    [
      'lack an input that is new',
      workflow(step('samples: 3')),
      workflow(step('samples: 3, fail-on: never')),
      { samples: '3', 'fail-on': 'never' },
      { samples: '3' },
    ],
    [
      'have an input that was removed',
      workflow(step('samples: 3, fail-on-pending: true')),
      workflow(step('samples: 3')),
      { samples: '3' },
      { samples: '3', 'fail-on-pending': 'true' },
    ],
    [
      'have the default of action.yml',
      workflow(step('samples: 3')),
      workflow(step('samples: 3')),
      { samples: '3', token: 'ghs_x' },
      { samples: '3', token: 'ghs_x' },
    ],
    [
      'are found under another version',
      workflow(step('samples: 3', 'o/mail-identity-check@v1')),
      workflow(step('samples: 1', 'o/mail-identity-check@v2')),
      { samples: '1' },
      { samples: '3' },
    ],
    [
      'are those of the step without inputs',
      workflow('uses: ./'),
      workflow(CHECKOUT, 'uses: ./'),
      {},
      {},
    ],
    [
      'are those of the second step',
      workflow(step('samples: 3'), step('samples: 4')),
      workflow(step('samples: 3'), step('samples: 1')),
      { samples: '1' },
      { samples: '4' },
    ],
    [
      'are those of the step with the same id',
      workflow('{ id: b, uses: ./, with: { samples: 3 } }', step('samples: 4')),
      workflow(step('samples: 2'), '{ id: b, uses: ./, with: { samples: 1 } }'),
      { samples: '1' },
      { samples: '3' },
    ],
    [
      'keep what an expression computes',
      workflow(step(`samples: 3, token: ${SECRET}`)),
      workflow(step(`samples: 1, token: ${SECRET.toLowerCase()}`)),
      { samples: '1', token: 'x' },
      { samples: '3', token: 'x' },
    ],
    [
      'have a block of text',
      workflow(
        'uses: ./\n        with:\n          hosts: |\n            a.example.com\n            b.example.com',
      ),
      workflow('uses: ./\n        with:\n          hosts: |\n            a.example.com'),
      { hosts: 'a.example.com\n' },
      { hosts: 'a.example.com\nb.example.com\n' },
    ],
    [
      'are unknown where the job is new',
      workflow(step('samples: 3')).replace('check:', 'other:'),
      workflow(step('samples: 1')),
      { samples: '1' },
      null,
    ],
    [
      'are unknown where the step is new',
      workflow(CHECKOUT),
      workflow(step('samples: 1')),
      { samples: '1' },
      null,
    ],
    [
      'are unknown where the step of this run is not there',
      workflow(step('samples: 3')),
      workflow(step('samples: 3')),
      { samples: '1' },
      null,
    ],
    [
      'are unknown where the step sets more',
      workflow(step('samples: 3')),
      workflow(step('samples: 1, fail-on: never')),
      { samples: '1' },
      null,
    ],
    [
      'are unknown where the workflow is damaged',
      'jobs: [',
      workflow(step('samples: 1')),
      { samples: '1' },
      null,
    ],
    ['are unknown where nothing is a workflow', 'x', 'x', { samples: '1' }, null],
  ])('%s', (_, base, current, inputs, expected) => {
    expect(onBase(base, current, inputs)).toEqual(expected);
  });

  it('are unknown without a job', () => {
    const text = workflow(step('samples: 1'));
    expect(onBase(text, text, { samples: '1' }, null)).toBeNull();
  });

  it('have names like members of Object.prototype without harm', () => {
    const text = workflow(step('__proto__: 1, constructor: 2, samples: 1'));
    expect(onBase(text, text, { samples: '1' })).toBeNull();
    expect(
      findStep('jobs: { __proto__: { steps: [] } }', {
        path: PATH,
        job: '__proto__',
        inputs: new Map(),
      }),
    ).toBeNull();
  });
});

describe('the place of an input', () => {
  const text = workflow(CHECKOUT, 'uses: ./\n        with:\n          samples: 1');
  const found = findStep(text, { path: PATH, job: 'check', inputs: new Map([['samples', '1']]) });

  it('is its line in the workflow, or that of the step', () => {
    expect(found?.locationOf('samples')).toEqual({ file: PATH, line: 8, column: 20 });
    expect(found?.locationOf('fail-on')).toMatchObject({ file: PATH, line: 6 });
  });
});
