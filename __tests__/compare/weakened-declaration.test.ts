import { describe, expect, it } from 'vitest';
import { declarationWeakenings } from '../../src/compare/weakened-declaration.ts';
import type { MailDomainObservation } from '../../src/model/observation.ts';
import type { Weakening } from '../../src/model/report.ts';
import { declare } from './declare.ts';

const TODAY = '2026-11-23';

interface Inputs {
  readonly base?: readonly number[];
  readonly head?: readonly number[];
}

function weakenings(
  base: string,
  head: string,
  { base: basePorts = [], head: headPorts = [] }: Inputs = {},
): Weakening[] {
  const before = { declaration: declare(base), fallbackPorts: basePorts };
  const after = { declaration: declare(head), fallbackPorts: headPorts };
  const observed = after.declaration.mailDomains.map(
    (mailDomain): MailDomainObservation => ({
      mailDomain,
      mx: { kind: 'found', records: [{ exchange: 'mx1.example.com', preference: 10 }], ttlS: 300 },
      inconclusive: [],
      limits: [],
    }),
  );
  return declarationWeakenings(before, after, observed, TODAY);
}

/** `host: what: from -> to (line)`. */
function inLines(all: readonly Weakening[]): string[] {
  return all.map(
    ({ name, what, from, to, line }) => `${name ?? '*'}: ${what}: ${from} -> ${to} (${line})`,
  );
}

const host = (keys: string) => `- { name: mx1.example.com${keys === '' ? '' : `, ${keys}`} }`;
const all = (keys: string) => `${keys}\nhosts:\n  - mx1.example.com\n  - mx2.example.com`;
const waiver = (until: string, rule = 'ptr-generic') =>
  host(`waivers: [{ rule: ${rule}, reason: renamed on Friday, until: ${until} }]`);

describe('what weakens the check', () => {
  it.each<[title: string, base: string, head: string, expected: readonly string[]]>([
    [
      'a rule off for all hosts',
      all(''),
      all('rules: { ptr-missing: off }'),
      ['*: rule ptr-missing: error -> off (1)'],
    ],
    [
      'a rule lowered for all hosts',
      all(''),
      all('rules:\n  ptr-missing: warning'),
      ['*: rule ptr-missing: error -> warning (2)'],
    ],
    [
      'a rule off in the defaults',
      all(''),
      all('defaults: { rules: { ptr-missing: off } }'),
      ['*: rule ptr-missing: error -> off (1)'],
    ],
    [
      'a rule off at a host',
      host(''),
      host('rules: { ptr-missing: off }'),
      ['mx1.example.com: rule ptr-missing: error -> off (1)'],
    ],
    [
      'a level that was raised, and is so no more',
      host('rules: { ptr-multiple: error }'),
      host(''),
      ['mx1.example.com: rule ptr-multiple: error -> warning (1)'],
    ],
    [
      'a weak rule that can be an error no more',
      host(''),
      host('rules: { banner-ptr-mismatch: warning }'),
      ['mx1.example.com: rule banner-ptr-mismatch: error -> warning (1)'],
    ],
    [
      'a rule off for all hosts but one, which lowers it',
      all(''),
      'rules: { ptr-missing: off }\nhosts:\n  - mx1.example.com\n  - { name: mx2.example.com, rules: { ptr-missing: notice } }',
      [
        '*: rule ptr-missing: error -> off (1)',
        'mx2.example.com: rule ptr-missing: error -> notice (4)',
      ],
    ],
    [
      'a new waiver',
      host(''),
      waiver('2099-12-31'),
      ['mx1.example.com: waiver of ptr-generic: none -> until 2099-12-31: renamed on Friday (1)'],
    ],
    [
      'a longer waiver',
      waiver('2026-12-04'),
      waiver('2099-12-31'),
      [
        'mx1.example.com: waiver of ptr-generic: until 2026-12-04 -> until 2099-12-31: renamed on Friday (1)',
      ],
    ],
    [
      'any PTR',
      host(''),
      host('ptr: any'),
      ['mx1.example.com: ptr: mx1.example.com -> any name (1)'],
    ],
    [
      'a pattern for a name',
      host(''),
      host('ptr: "*.example.com"'),
      ['mx1.example.com: ptr: mx1.example.com -> *.example.com (1)'],
    ],
    [
      'a pattern elsewhere for a name',
      host(''),
      host('ptr: "mx*.example.net"'),
      ['mx1.example.com: ptr: mx1.example.com -> mx*.example.net (1)'],
    ],
    [
      'a wider pattern',
      host('ptr: "smtp*.example.com"'),
      host('ptr: "s*.example.com"'),
      ['mx1.example.com: ptr: smtp*.example.com -> s*.example.com (1)'],
    ],
    [
      'a wider pattern elsewhere',
      host('ptr: "smtp*.example.com"'),
      host('ptr: "*.example.net"'),
      ['mx1.example.com: ptr: smtp*.example.com -> *.example.net (1)'],
    ],
    [
      'one more name',
      host('ptr: a.example.com'),
      host('ptr: [a.example.com, b.example.com]'),
      ['mx1.example.com: ptr: a.example.com -> a.example.com or b.example.com (1)'],
    ],
    [
      'two other names',
      host('ptr: a.example.com'),
      host('ptr: [b.example.com, c.example.com]'),
      ['mx1.example.com: ptr: a.example.com -> b.example.com or c.example.com (1)'],
    ],
    [
      'any greeting, which the EHLO name follows',
      host(''),
      host('banner: any'),
      [
        'mx1.example.com: banner: mx1.example.com -> any name (1)',
        "mx1.example.com: ehlo: mx1.example.com -> the greeting's name (1)",
      ],
    ],
    [
      'any EHLO name',
      host('ehlo: greeting'),
      host('ehlo: any'),
      ["mx1.example.com: ehlo: the greeting's name -> any name (1)"],
    ],
    [
      'shared control',
      host(''),
      host('control: shared'),
      [
        'mx1.example.com: control: dedicated -> shared (1)',
        'mx1.example.com: ptr: mx1.example.com -> any name (1)',
        'mx1.example.com: banner: mx1.example.com -> any name (1)',
        'mx1.example.com: helo: mx1.example.com -> any name (1)',
        "mx1.example.com: ehlo: mx1.example.com -> the greeting's name (1)",
      ],
    ],
    [
      'a host that is said only to send',
      host(''),
      host('role: outbound'),
      ['mx1.example.com: role: both -> outbound (1)'],
    ],
    [
      'a host that is said only to receive',
      host(''),
      host('role: inbound'),
      ['mx1.example.com: role: both -> inbound (1)'],
    ],
    [
      'a receiver that becomes a sender',
      host('role: inbound'),
      host('role: outbound'),
      ['mx1.example.com: role: inbound -> outbound (1)'],
    ],
    [
      'TLS that is no longer required',
      host('tls: starttls'),
      host(''),
      ['mx1.example.com: tls: starttls -> opportunistic (1)'],
    ],
    [
      'TLS that is no longer tried',
      host(''),
      host('tls: none'),
      ['mx1.example.com: tls: opportunistic -> none (1)'],
    ],
    [
      'a fallback port',
      host(''),
      host('fallback-ports: 587'),
      ['mx1.example.com: fallback-ports: none -> 587 (1)'],
    ],
    [
      'one more fallback port',
      host('fallback-ports: 587'),
      host('fallback-ports: [587, 465]'),
      ['mx1.example.com: fallback-ports: 587 -> 587, 465 (1)'],
    ],
    [
      'an address less',
      host('addresses: [192.0.2.1, 192.0.2.2]'),
      host('addresses: 192.0.2.2'),
      ['mx1.example.com: addresses: 192.0.2.1 -> not checked (1)'],
    ],
    [
      'addresses that are no longer declared',
      host('addresses: [192.0.2.1, 192.0.2.2]'),
      host(''),
      ['mx1.example.com: addresses: 192.0.2.1 and 192.0.2.2 -> the addresses in DNS (1)'],
    ],
    [
      'a domain less',
      host('domains: [example.com, example.org]'),
      host('domains: example.com'),
      ['mx1.example.com: domains: example.org -> not checked (1)'],
    ],
    [
      'a host less',
      all(''),
      'mx1.example.com',
      ['mx2.example.com: host: declared -> not checked (null)'],
    ],
    [
      'another port',
      host(''),
      host('port: 587'),
      ['mx1.example.com: host: declared -> not checked (null)'],
    ],
    [
      'an mx entry less',
      '- mx1.example.com\n- mx: example.org',
      'mx1.example.com',
      ['example.org: mx: declared -> not checked (null)'],
    ],
    [
      'settings of an mx entry',
      '- mx: example.org',
      '- { mx: example.org, ptr: any }',
      ['example.org: ptr: example.org -> any name (1)'],
    ],
    [
      'a host of its own for a target of an mx entry',
      '- mx: example.org',
      '- mx: example.org\n- { name: mx1.example.com, ptr: any }',
      ['mx1.example.com: ptr: mx1.example.com -> any name (2)'],
    ],
    [
      'findings of a new host that are accepted in advance',
      'mx2.example.com',
      '- mx2.example.com\n- name: mx1.example.com\n  rules: { ptr-missing: off }\n  waivers:\n    - { rule: ptr-generic, reason: x, until: 2099-12-31 }',
      [
        'mx1.example.com: rule ptr-missing: error -> off (2)',
        'mx1.example.com: waiver of ptr-generic: none -> until 2099-12-31: x (5)',
      ],
    ],
  ])('%s', (_, base, head, expected) => {
    expect(inLines(weakenings(base, head))).toEqual(expected);
  });

  it('names ten of many patterns', () => {
    const names = Array.from({ length: 12 }, (_, index) => `a${index}.example.com`);
    const [found] = weakenings(host(''), host(`ptr: [${names.join(', ')}]`));
    expect(found?.to).toMatch(/^a0\.example\.com or .* or a9\.example\.com or 2 more$/);
  });

  it('fallback ports that the host takes over from the input are no more', () => {
    expect(weakenings(host(''), host('fallback-ports: 587'), { base: [587], head: [] })).toEqual(
      [],
    );
    expect(weakenings(host(''), host(''), { base: [], head: [587] })).toEqual([]);
  });
});

describe('what does not weaken the check', () => {
  it.each<[title: string, base: string, head: string]>([
    ['nothing', all(''), all('')],
    ['another order', 'a.example.com\nb.example.com', 'b.example.com\na.example.com'],
    ['a new host', 'mx1.example.com', 'mx1.example.com\nmx2.example.com'],
    [
      'a new host of a provider',
      host(''),
      `${host('')}\n- { name: x.example.net, control: shared, ptr: any }`,
    ],
    ['a rule raised', host(''), host('rules: { ptr-multiple: error }')],
    ['a rule switched on again', all('rules: { ptr-missing: off }'), all('')],
    ['a level that only says what is the default', host(''), host('rules: { ptr-missing: error }')],
    [
      'a level above that of opportunistic TLS',
      host(''),
      host('rules: { starttls-missing: warning }'),
    ],
    [
      'a level that moves from the hosts to all',
      host('rules: { ptr-generic: off }'),
      `rules: { ptr-generic: off }\nhosts:\n  ${host('')}`,
    ],
    ['a shorter waiver', waiver('2099-12-31'), waiver('2026-12-04')],
    ['a waiver less', waiver('2099-12-31'), host('')],
    ['another reason', waiver('2099-12-31'), waiver('2099-12-31').replace('Friday', 'Monday')],
    ['a waiver that has ended', host(''), waiver('2026-11-22')],
    ['another name', host('ptr: a.example.com'), host('ptr: b.example.com')],
    ['a name for a pattern', host('ptr: "*.example.com"'), host('ptr: b.example.com')],
    ['a name less', host('ptr: [a.example.com, b.example.com]'), host('ptr: a.example.com')],
    ['a narrower pattern', host('ptr: "*.example.com"'), host('ptr: "smtp*.example.com"')],
    [
      'the same pattern elsewhere',
      host('ptr: "smtp*.example.com"'),
      host('ptr: "smtp*.example.net"'),
    ],
    ['the same name in other letters', host('ptr: a.example.com'), host('ptr: A.Example.COM.')],
    ['the greeting, where its name is declared', host(''), host('banner: a.example.com')],
    ['dedicated control', host('control: shared'), host('')],
    ['a sender that receives too', host('role: outbound'), host('')],
    ['TLS that is required', host(''), host('tls: starttls')],
    ['implicit TLS for STARTTLS', host('tls: starttls'), host('tls: implicit')],
    ['a fallback port less', host('fallback-ports: [587, 465]'), host('fallback-ports: 587')],
    ['one more address', host('addresses: 192.0.2.1'), host('addresses: [192.0.2.1, 192.0.2.2]')],
    ['addresses that are declared', host(''), host('addresses: 192.0.2.1')],
    ['one more domain', host(''), host('domains: example.com')],
  ])('%s', (_, base, head) => {
    expect(inLines(weakenings(base, head))).toEqual([]);
  });
});
