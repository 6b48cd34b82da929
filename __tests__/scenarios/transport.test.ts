import type { Personality } from '../lab/personality.ts';
import { type Scenario, testScenarios } from './scenario.ts';

const ZONE = 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n';
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

const host = (keys: string) => `  - { name: mx1.example.com, ${keys} }\n`;
const shows = (names: readonly string[], validTo = inDays(300)): Record<string, Personality> => ({
  '127.0.0.21': {
    name: 'mx1.example.com',
    starttls: {
      outcome: 'works',
      certificate: { names, validFrom: inDays(-90), validTo },
    },
  },
});
const plain = { '127.0.0.21': { name: 'mx1.example.com' } };

const SCENARIOS: readonly Scenario[] = [
  {
    says: 'a certificate for the declared name',
    zone: ZONE,
    listeners: shows(['mx1.example.com']),
    hosts: host('tls: starttls'),
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a wildcard certificate covers one label',
    zone: ZONE,
    listeners: shows(['*.example.com']),
    hosts: host('tls: starttls'),
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a wildcard does not cover two labels',
    zone: ZONE,
    listeners: shows(['*.com', '*.mx1.example.com']),
    hosts: host('tls: starttls'),
    verdict: 'at-risk',
    mustReport: ['certificate-mismatch warning'],
  },
  {
    says: "on shared control the provider's certificate is normal",
    zone: ZONE,
    listeners: shows(['*.provider.example']),
    hosts: host('control: shared, tls: opportunistic'),
    verdict: 'cosmetic',
    mustReport: ['certificate-mismatch notice'],
  },
  {
    says: 'a certificate that has expired',
    zone: ZONE,
    listeners: shows(['mx1.example.com'], inDays(-2)),
    hosts: host('tls: starttls'),
    verdict: 'at-risk',
    mustReport: ['certificate-expiring warning'],
    mustNotReport: ['tls-failed'],
  },
  {
    says: 'a certificate that expires within two weeks',
    zone: ZONE,
    listeners: shows(['mx1.example.com'], inDays(9)),
    hosts: host('tls: starttls'),
    verdict: 'coherent',
    mustReport: ['certificate-expiring notice'],
  },
  {
    says: 'STARTTLS was declared and is not offered',
    zone: ZONE,
    listeners: plain,
    hosts: host('tls: starttls'),
    verdict: 'broken',
    mustReport: ['starttls-missing error'],
  },
  {
    says: 'STARTTLS would be welcome and is not offered',
    zone: ZONE,
    listeners: plain,
    hosts: host('tls: opportunistic'),
    verdict: 'coherent',
    mustReport: ['starttls-missing notice'],
  },
  {
    says: 'a handshake that fails where STARTTLS was declared',
    zone: ZONE,
    listeners: { '127.0.0.21': { name: 'mx1.example.com', starttls: { outcome: 'garbage' } } },
    hosts: host('tls: starttls'),
    verdict: 'broken',
    mustReport: ['tls-failed error'],
    mustNotReport: ['starttls-missing', 'certificate-mismatch'],
  },
  {
    says: 'a handshake that fails where it would be welcome',
    zone: ZONE,
    listeners: { '127.0.0.21': { name: 'mx1.example.com', starttls: { outcome: 'refused' } } },
    hosts: host('tls: opportunistic'),
    verdict: 'at-risk',
    mustReport: ['tls-failed warning'],
  },
  {
    says: 'TLS from the first byte, with a certificate for another name',
    zone: ZONE,
    listeners: {
      '127.0.0.21': { name: 'mx1.example.com', implicitTls: { names: ['other.example.com'] } },
    },
    hosts: host('tls: implicit'),
    verdict: 'at-risk',
    mustReport: ['certificate-mismatch warning'],
  },
];

testScenarios('transport', SCENARIOS);
