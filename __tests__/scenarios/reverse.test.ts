import { type Scenario, testScenarios } from './scenario.ts';

const NAME = 'mx1.example.com A 127.0.0.21\n';
const LISTENERS = { '127.0.0.21': { name: 'mx1.example.com' } };
const HOST = '  - mx1.example.com\n';
const SHARED = '  - { name: mx1.example.com, control: shared }\n';
/** A zone in which the address has this PTR name, and the name leads back. */
const ptr = (name: string) => `${NAME}127.0.0.21 PTR ${name}\n${name} A 127.0.0.21\n`;
const anyPtr = '  - { name: mx1.example.com, ptr: any }\n';

const SCENARIOS: readonly Scenario[] = [
  {
    says: "a provider's default beside a good greeting",
    zone: ptr('static-127-0-0-21.isp.example'),
    listeners: LISTENERS,
    hosts: HOST,
    verdict: 'broken',
    cause: 'provider-default-ptr',
    mustReport: ['ptr-mismatch error', 'ptr-generic warning', 'banner-ptr-mismatch error'],
    mustNotReport: ['ptr-unconfirmed'],
    inWords: [/Together with ptr-generic it costs mail/],
  },
  {
    says: "on shared control the provider's default is normal",
    zone: ptr('static-127-0-0-21.isp.example'),
    listeners: LISTENERS,
    hosts: SHARED,
    verdict: 'cosmetic',
    cause: 'shared-infrastructure',
    mustReport: ['banner-ptr-mismatch notice'],
    mustNotReport: ['ptr-generic', 'ptr-mismatch'],
    inWords: [/would advertise an identity that is not yours/],
  },
  {
    says: 'an address spelled in a name that says mail on purpose',
    zone: `o127-0-0-21.outbound-mail.example.net A 127.0.0.21\n127.0.0.21 PTR o127-0-0-21.outbound-mail.example.net`,
    listeners: {},
    hosts:
      '  - { name: pool.example.net, role: outbound, addresses: [127.0.0.21], ptr: "o*.outbound-mail.example.net" }\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a PTR of one label',
    zone: `${NAME}127.0.0.21 PTR mailserver`,
    listeners: LISTENERS,
    hosts: anyPtr,
    verdict: 'broken',
    mustReport: ['ptr-invalid warning', 'ptr-unconfirmed error'],
  },
  {
    says: 'a PTR with an underscore, which no receiver can confirm in peace',
    zone: ptr('mail_server.example.com'),
    listeners: LISTENERS,
    hosts: anyPtr,
    verdict: 'at-risk',
    mustReport: ['ptr-invalid warning'],
    mustNotReport: ['ptr-unconfirmed'],
  },
  {
    says: 'a PTR in a domain that public DNS does not have',
    zone: ptr('server.localdomain'),
    listeners: LISTENERS,
    hosts: SHARED,
    verdict: 'cosmetic',
    mustReport: ['ptr-invalid notice'],
  },
  {
    says: 'a PTR at the apex',
    zone: `example.com A 127.0.0.21\n127.0.0.21 PTR example.com`,
    listeners: { '127.0.0.21': { name: 'example.com' } },
    hosts: '  - example.com\n',
    verdict: 'coherent',
    mustReport: ['ptr-apex notice', 'banner-is-mail-domain notice'],
  },
  {
    says: 'on shared control two PTR names are worth a notice',
    zone: `${ptr('mx1.example.com')}127.0.0.21 PTR www.example.com`,
    listeners: LISTENERS,
    hosts: SHARED,
    verdict: 'coherent',
    mustReport: ['ptr-multiple notice'],
  },
  {
    says: 'two PTR names that were both declared',
    zone: `${ptr('mx1.example.com')}127.0.0.21 PTR www.example.com`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, ptr: [mx1.example.com, www.example.com] }\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: "on shared control a missing PTR costs mail all the same, and is the provider's to set",
    zone: NAME,
    listeners: LISTENERS,
    hosts: SHARED,
    verdict: 'at-risk',
    cause: 'shared-infrastructure',
    mustReport: ['ptr-missing warning'],
    inWords: [/The PTR is the provider's to set/],
  },
  {
    says: 'on shared control an unconfirmed PTR likewise',
    zone: `${NAME}127.0.0.21 PTR s21.provider.example`,
    listeners: LISTENERS,
    hosts: SHARED,
    verdict: 'at-risk',
    mustReport: ['ptr-unconfirmed warning'],
    mustNotReport: ['ptr-mismatch'],
  },
  {
    says: 'one family has no PTR',
    zone: `${ptr('mx1.example.com')}mx1.example.com AAAA ::1`,
    listeners: { ...LISTENERS, '::1': { name: 'mx1.example.com' } },
    hosts: HOST,
    verdict: 'broken',
    cause: 'missing-reverse',
    mustReport: ['ptr-missing error'],
    mustNotReport: ['ptr-mismatch', 'ptr-unconfirmed'],
    inWords: [/Only IPv6 lacks a PTR \(::1\)/],
  },
  {
    says: 'an outbound pool of which one address shows another name',
    zone: `smtp1.example.com A 127.0.0.21\n127.0.0.21 PTR smtp1.example.com
      127.0.0.22 PTR web22.example.com\nweb22.example.com A 127.0.0.22`,
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.21, 127.0.0.22], ptr: "smtp*.example.com" }\n',
    verdict: 'broken',
    mustReport: ['ptr-mismatch error'],
    mustNotReport: ['name-unresolved', 'address-not-in-name'],
  },
  {
    says: 'only the PTR was left behind by a change',
    zone: ptr('old.example.com'),
    listeners: LISTENERS,
    hosts: HOST,
    verdict: 'broken',
    cause: 'partial-change',
    mustReport: ['ptr-mismatch error', 'banner-ptr-mismatch notice'],
    inWords: [/the PTR still says old\.example\.com/],
  },
  {
    says: 'the PTR and the EHLO name were left behind by a change',
    zone: ptr('old.example.com'),
    listeners: { '127.0.0.21': { name: 'mx1.example.com', ehloName: 'old.example.com' } },
    hosts: HOST,
    verdict: 'broken',
    cause: 'partial-change',
    mustReport: ['ptr-mismatch error', 'ehlo-mismatch warning'],
    inWords: [/the PTR still says old\.example\.com, and the EHLO name still says old/],
  },
];

testScenarios('reverse', SCENARIOS);
