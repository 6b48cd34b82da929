import { type Scenario, testScenarios } from './scenario.ts';

const REVERSE = '127.0.0.21 PTR mx1.example.com\n';
const GOOD = `mx1.example.com A 127.0.0.21\n${REVERSE}`;
const ALIAS = `mx1.example.com CNAME host.example.net\nhost.example.net A 127.0.0.21\n${REVERSE}`;
const HOST = '  - mx1.example.com\n';
const LISTENERS = { '127.0.0.21': { name: 'mx1.example.com' } };

const SCENARIOS: readonly Scenario[] = [
  {
    title: 'a host name that is an alias',
    zone: ALIAS,
    listeners: LISTENERS,
    hosts: HOST,
    findings: ['name-is-alias warning'],
    verdict: 'cosmetic',
    mentions: [/mx1\.example\.com is an alias of host\.example\.net/],
  },
  {
    title: 'an alias on shared control',
    zone: ALIAS,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, control: shared }\n',
    findings: ['name-is-alias notice'],
    verdict: 'coherent',
  },
  {
    title: 'a dangling alias is a name without an address',
    zone: `mx1.example.com CNAME gone.example.net\n${REVERSE}`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    findings: [
      'name-unresolved error',
      'name-is-alias warning',
      'ptr-unconfirmed error',
      'banner-unresolved warning',
    ],
    verdict: 'broken',
  },
  {
    title: 'the alias is in the answer for the addresses, so it is not looked up',
    zone: `${GOOD}mx1.example.com CNAME !servfail`,
    listeners: LISTENERS,
    hosts: HOST,
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'an alias of which only the IPv4 addresses can be looked up',
    zone: `mx1.example.com AAAA !servfail\n${ALIAS}`,
    listeners: LISTENERS,
    hosts: HOST,
    findings: ['name-is-alias warning'],
    verdict: 'inconclusive',
    inconclusive: ['forward dns-servfail'],
  },
  {
    title: 'an alias whose addresses cannot be looked up is still seen',
    zone: `mx1.example.com A !servfail\nmx1.example.com AAAA !servfail\n${ALIAS}`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    findings: ['name-is-alias warning'],
    verdict: 'inconclusive',
    inconclusive: ['forward dns-servfail', 'forward dns-servfail'],
  },
  {
    title: 'an MX record that names an alias',
    zone: `${ALIAS}example.com MX 10 mx1.example.com`,
    listeners: LISTENERS,
    hosts: '  - mx: example.com\n',
    findings: ['mx-invalid error', 'name-is-alias warning'],
    verdict: { 'example.com': 'broken', 'mx1.example.com': 'cosmetic' },
  },
  {
    title: 'an MX record that names a host without an address',
    zone: 'example.com MX 10 gone.example.com',
    listeners: {},
    hosts: '  - mx: example.com\n',
    findings: ['mx-invalid error', 'name-unresolved error'],
    verdict: { 'example.com': 'broken', 'gone.example.com': 'broken' },
  },
  {
    title: 'an MX record that is an address',
    zone: `${GOOD}example.com MX 10 127.0.0.21`,
    listeners: LISTENERS,
    hosts: `  - mx: example.com\n${HOST}`,
    findings: ['mx-invalid error'],
    verdict: { 'example.com': 'broken', 'mx1.example.com': 'coherent' },
    mentions: [/Publish `example\.com\. MX 10 mx1\.example\.com\.` in place of/],
  },
  {
    title: 'a failed MX lookup is inconclusive, not an invalid MX',
    zone: `${GOOD}example.com MX !servfail`,
    listeners: LISTENERS,
    hosts: `  - mx: example.com\n${HOST}`,
    findings: [],
    verdict: { 'example.com': 'inconclusive', 'mx1.example.com': 'coherent' },
    inconclusive: ['mx dns-servfail'],
  },
  {
    title: 'an address that is not declared',
    zone: `${GOOD}mx1.example.com A 127.0.0.22`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    findings: ['address-undeclared warning at 127.0.0.22'],
    verdict: 'cosmetic',
  },
  {
    title: 'an address that is not declared, on shared control',
    zone: `${GOOD}mx1.example.com A 127.0.0.22`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21], control: shared }\n',
    findings: ['address-undeclared notice at 127.0.0.22'],
    verdict: 'coherent',
  },
  {
    title: 'a name that moved to a CDN',
    zone: `mx1.example.com A 127.0.0.99\nmx1.example.com A 127.0.0.98\n${REVERSE}`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    findings: [
      'address-not-in-name error',
      'address-undeclared warning at 127.0.0.98',
      'address-undeclared warning at 127.0.0.99',
      'ptr-unconfirmed error',
      'banner-address-mismatch warning',
    ],
    verdict: 'broken',
    cause: 'moved-forward',
    mentions: [/to none of its declared addresses/],
  },
];

testScenarios('forward', SCENARIOS);
