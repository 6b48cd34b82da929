import { type Scenario, testScenarios } from './scenario.ts';

const REVERSE = '127.0.0.21 PTR mx1.example.com\n';
const GOOD = `mx1.example.com A 127.0.0.21\n${REVERSE}`;
const ALIAS = `mx1.example.com CNAME host.example.net\nhost.example.net A 127.0.0.21\n${REVERSE}`;
const HOST = '  - mx1.example.com\n';
const LISTENERS = { '127.0.0.21': { name: 'mx1.example.com' } };

const SCENARIOS: readonly Scenario[] = [
  {
    says: 'a host name that is an alias',
    zone: ALIAS,
    listeners: LISTENERS,
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['name-is-alias warning'],
    mustNotReport: ['name-unresolved', 'ptr-unconfirmed'],
    inWords: [/mx1\.example\.com is an alias of host\.example\.net/],
  },
  {
    says: "on shared control an alias is the provider's affair",
    zone: ALIAS,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, control: shared }\n',
    verdict: 'coherent',
    mustReport: ['name-is-alias notice'],
  },
  {
    says: 'an alias that leads nowhere is a name without an address',
    zone: `mx1.example.com CNAME gone.example.net\n${REVERSE}`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    verdict: 'broken',
    mustReport: ['name-unresolved error', 'name-is-alias warning'],
  },
  {
    says: 'an alias lookup that fails accuses nobody',
    zone: `${GOOD}mx1.example.com CNAME !servfail`,
    listeners: LISTENERS,
    hosts: HOST,
    verdict: 'inconclusive',
    mustReport: [],
    inconclusive: ['forward dns-servfail'],
  },
  {
    says: 'an MX record that names an alias',
    zone: `${ALIAS}example.com MX 10 mx1.example.com`,
    listeners: LISTENERS,
    hosts: '  - mx: example.com\n',
    verdict: { 'example.com': 'broken', 'mx1.example.com': 'at-risk' },
    mustReport: ['mx-invalid error', 'name-is-alias warning'],
  },
  {
    says: 'an MX record that names a host without an address',
    zone: 'example.com MX 10 gone.example.com',
    listeners: {},
    hosts: '  - mx: example.com\n',
    verdict: { 'example.com': 'broken', 'gone.example.com': 'broken' },
    mustReport: ['mx-invalid error', 'name-unresolved error'],
  },
  {
    says: 'an MX record that holds an address',
    zone: `${GOOD}example.com MX 10 127.0.0.21`,
    listeners: LISTENERS,
    hosts: `  - mx: example.com\n${HOST}`,
    verdict: { 'example.com': 'broken', 'mx1.example.com': 'coherent' },
    mustReport: ['mx-invalid error'],
  },
  {
    says: 'an MX lookup that fails is no invalid MX',
    zone: `${GOOD}example.com MX !servfail`,
    listeners: LISTENERS,
    hosts: `  - mx: example.com\n${HOST}`,
    verdict: { 'example.com': 'inconclusive', 'mx1.example.com': 'coherent' },
    mustReport: [],
    inconclusive: ['mx dns-servfail'],
  },
  {
    says: 'an address that nobody declared',
    zone: `${GOOD}mx1.example.com A 127.0.0.22`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    verdict: 'at-risk',
    mustReport: ['address-undeclared warning'],
    mustNotReport: ['address-not-in-name'],
  },
  {
    says: 'on shared control an address that nobody declared is worth a notice',
    zone: `${GOOD}mx1.example.com A 127.0.0.22`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21], control: shared }\n',
    verdict: 'coherent',
    mustReport: ['address-undeclared notice'],
  },
  {
    says: 'the site moved behind a CDN and took the name with it',
    zone: `mx1.example.com A 127.0.0.99\nmx1.example.com A 127.0.0.98\n${REVERSE}`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    verdict: 'broken',
    cause: 'moved-forward',
    mustReport: ['address-not-in-name error', 'ptr-unconfirmed error'],
    mustNotReport: ['ptr-mismatch', 'banner-mismatch'],
    inWords: [/to none of its declared addresses/],
  },
];

testScenarios('forward', SCENARIOS);
