import { describe, expect, it } from 'vitest';
import { type InputName, readInputs } from '../../src/inputs/inputs.ts';
import { loosenedInputs } from '../../src/inputs/loosened-inputs.ts';

type Given = Partial<Readonly<Record<InputName, string>>>;

function loosened(base: Given, head: Given): string[] {
  const read = (given: Given) => {
    const { inputs, problems } = readInputs((name) => given[name] ?? '');
    expect(problems).toEqual([]);
    return inputs;
  };
  const place = { file: 'mail.yml', line: 9, column: 1 };
  return loosenedInputs(read(base), read(head), () => place).map(
    ({ what, from, to, name, file, line }) => {
      expect({ name, file, line }).toEqual({ name: null, file: 'mail.yml', line: 9 });
      return `${what}: ${from} -> ${to}`;
    },
  );
}

describe('inputs that check less', () => {
  it.each<[base: Given, head: Given, expected: string]>([
    [{ 'fail-on': 'notice' }, { 'fail-on': 'warning' }, 'input fail-on: notice -> warning'],
    [{}, { 'fail-on': 'never' }, 'input fail-on: error -> never'],
    [{}, { 'on-inconclusive': 'ignore' }, 'input on-inconclusive: warn -> ignore'],
    [{ 'on-inconclusive': 'fail' }, {}, 'input on-inconclusive: fail -> warn'],
    [{ 'fail-on-pending': 'true' }, {}, 'input fail-on-pending: true -> false'],
    [
      { 'baseline-file': 'b.json' },
      { 'baseline-file': 'b.json', 'update-baseline': 'true' },
      'input update-baseline: false -> true',
    ],
    [{}, { 'base-config-file': 'mine.yml' }, 'input base-config-file: none -> mine.yml'],
    [{}, { samples: '1' }, 'input samples: 2 -> 1'],
    [{}, { timeout: '100ms' }, 'input timeout: 30 s -> 0.1 s'],
    [{}, { 'run-timeout': '1m' }, 'input run-timeout: 1800 s -> 60 s'],
    [
      { 'vantage-hosts': 'mx.example.net:25' },
      {},
      'input vantage-hosts: mx.example.net:25 -> none',
    ],
    [{}, { resolvers: '192.0.2.53' }, "input resolvers: the system's -> 192.0.2.53:53"],
    [
      {},
      { proxy: 'socks5://me:secret@proxy.example.com:1080' },
      'input proxy: none -> proxy.example.com:1080',
    ],
    [{}, { 'allow-private-addresses': 'true' }, 'input allow-private-addresses: false -> true'],
    [{}, { 'allow-any-port': 'true' }, 'input allow-any-port: false -> true'],
    [{}, { 'fallback-ports': '587' }, 'input fallback-ports: none -> 587'],
    [{ 'plan-file': 'plan.json' }, {}, 'input plan-file: plan.json -> none'],
    [{ 'zone-files': 'a\nb' }, { 'zone-files': 'b' }, 'input zone-files: a and b -> b'],
    [{ 'mta-config': 'main.cf' }, {}, 'input mta-config: main.cf -> none'],
  ])('%j, then %j', (base, head, expected) => {
    expect(loosened(base, head)).toEqual([expected]);
    // The opposite change may replace one resolver by another, which is no stricter.
    const back = loosened(head, base);
    expect(back.filter((line) => !line.startsWith('input resolvers'))).toEqual([]);
  });

  it('are none where the inputs are the same, or only name other files', () => {
    expect(loosened({}, {})).toEqual([]);
    const files: Given = { 'baseline-file': 'b.json', 'config-file': 'hosts.yml' };
    expect(loosened({}, files)).toEqual([]);
  });
});
