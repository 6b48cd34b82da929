import fc from 'fast-check';
import type { SenderRecords } from './sender-records.ts';
import type { Server, World, WorldHost } from './world.ts';

const ADDRESSES = ['203.0.113.25', '203.0.113.26', '2001:db8::25', '198.51.100.7'] as const;
const DOMAINS = ['example.com', 'example.net'] as const;
const NAMES = [
  'mx1.example.com',
  'mx2.example.com',
  'out.example.com',
  'mail.example.net',
] as const;
const ANY = { kind: 'any' } as const;
const names = (...patterns: readonly string[]) => ({ kind: 'names', patterns }) as const;

/** What a PTR or a greeting may show: right names, those of others, defaults, and what cannot exist. */
const SHOWN = [
  ...NAMES,
  'smtp7.example.com',
  'example.com',
  'localhost',
  'mail.office.local',
  'old.example.net',
  'vmi7.contaboserver.net',
  'static.25.113.0.203.clients.your-server.de',
  'smtp25.relay.isp.example',
  'ex01.ad.example.com',
] as const;

const expectation = fc.constantFrom(
  null,
  null,
  null,
  ANY,
  names('smtp*.example.com'),
  names('mx1.example.com', 'mx2.example.com'),
);

const host: fc.Arbitrary<WorldHost> = fc.record({
  name: fc.constantFrom(...NAMES),
  addresses: fc.option(fc.uniqueArray(fc.constantFrom(...ADDRESSES), { minLength: 1 })),
  control: fc.constantFrom('dedicated', 'dedicated', 'shared'),
  role: fc.constantFrom('both', 'both', 'inbound', 'outbound'),
  ptr: expectation,
  banner: expectation,
  ehlo: fc.constantFrom(null, null, ANY),
  helo: expectation,
  domains: fc.constantFrom<readonly string[]>([], [], ['example.com'], DOMAINS),
  runBy: fc.constant('operator'),
  exists: fc.constant(true),
});

const shown = fc.constantFrom(...SHOWN);
const server: fc.Arbitrary<Server> = fc.record({
  greeting: fc.option(shown, { freq: 8 }),
  ehlo: fc.option(shown, { freq: 8 }),
  helo: fc.option(shown, { freq: 1 }),
  isMasked: fc.constantFrom(false, false, false, true),
  isUp: fc.constant(true),
  software: fc.constantFrom('ESMTP Postfix', 'ESMTP Exim 4.96', 'ESMTP'),
});

const senderRecords: fc.Arbitrary<SenderRecords> = fc.record({
  spf: fc.constantFrom<readonly string[]>(
    [],
    ['v=spf1 -all'],
    ['v=spf1 +all'],
    ['v=spf1 ip4:203.0.113.25 ~all'],
    ['v=spf1 ip4:203.0.113.25 ip4:203.0.113.26 ip6:2001:db8::25 ip4:198.51.100.7 -all'],
    ['v=spf1 ip4:203.0.113.26 -all', 'v=spf1 ip6:2001:db8::25 -all'],
  ),
  dmarc: fc.constantFrom(null, 'v=DMARC1; p=none', 'v=DMARC1; p=reject'),
});

/** A declaration, and what DNS and the mail servers show of it. */
export const randomWorld: fc.Arbitrary<World> = fc
  .record({
    hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    forward: fc.dictionary(
      fc.constantFrom(...SHOWN.filter((name) => name.includes('.'))),
      fc.uniqueArray(fc.constantFrom(...ADDRESSES), { maxLength: 2 }),
      { maxKeys: 6 },
    ),
    aliases: fc.dictionary(
      fc.constantFrom('mx1.example.com', 'mx2.example.com'),
      fc.constantFrom('old.example.net', 'smtp7.example.com'),
      { maxKeys: 1 },
    ),
    reverse: fc.tuple(...ADDRESSES.map(() => fc.uniqueArray(shown, { maxLength: 2 }))),
    servers: fc.tuple(...ADDRESSES.map(() => server)),
    senders: fc.tuple(...DOMAINS.map(() => senderRecords)),
  })
  .map(({ hosts, forward, aliases, reverse, servers, senders }) => ({
    // An alias and a name that leads elsewhere need rounds of their own.
    mailDomains: [],
    hosts: hosts.slice(0, Object.keys(aliases).length > 0 ? 1 : 4).map((one) => ({ ...one })),
    forward: new Map(
      Object.entries(forward)
        .filter(([name]) => !(name in aliases))
        .map(([name, addresses]) => [name, new Set(addresses)]),
    ),
    aliases: new Map(Object.entries(aliases)),
    senderRecords: new Map(
      DOMAINS.flatMap((domain, index) => {
        const one = senders[index];
        return one === undefined ? [] : [[domain, one] as const];
      }),
    ),
    reverse: new Map(ADDRESSES.map((address, index) => [address, [...(reverse[index] ?? [])]])),
    servers: new Map(
      ADDRESSES.flatMap((address, index) => {
        const one = servers[index];
        return one === undefined ? [] : [[address, { ...one }] as const];
      }),
    ),
  }));
