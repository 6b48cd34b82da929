import type { Personality } from '../lab/personality.ts';
import { type Scenario, testScenarios } from './scenario.ts';

const ZONE = 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n';
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

const host = (keys: string) => `  - { name: mx1.example.com, ${keys} }\n`;
const shows = (
  names: readonly string[],
  validTo = inDays(300),
  validFrom = inDays(-90),
): Record<string, Personality> => ({
  '127.0.0.21': {
    name: 'mx1.example.com',
    starttls: {
      outcome: 'works',
      certificate: { names, validFrom, validTo },
    },
  },
});
const plain = { '127.0.0.21': { name: 'mx1.example.com' } };

const SCENARIOS: readonly Scenario[] = [
  {
    title: 'a certificate for the declared name',
    zone: ZONE,
    listeners: shows(['mx1.example.com']),
    hosts: host('tls: opportunistic'),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a wildcard certificate covers one label',
    zone: ZONE,
    listeners: shows(['*.example.com']),
    hosts: host('tls: opportunistic'),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a wildcard does not cover two labels',
    zone: ZONE,
    listeners: shows(['*.com', '*.mx1.example.com']),
    hosts: host('tls: starttls'),
    findings: ['certificate-mismatch warning', 'certificate-untrusted warning'],
    verdict: 'cosmetic',
  },
  {
    title: "the provider's certificate on shared control",
    zone: ZONE,
    listeners: shows(['*.provider.example']),
    hosts: host('control: shared, tls: opportunistic'),
    findings: ['certificate-mismatch notice'],
    verdict: 'cosmetic',
  },
  {
    title: 'a certificate that has expired',
    zone: ZONE,
    listeners: shows(['mx1.example.com'], inDays(-2)),
    hosts: host('tls: starttls'),
    findings: ['certificate-expiring warning'],
    verdict: 'cosmetic',
  },
  {
    title: 'a certificate that is not valid yet',
    zone: ZONE,
    listeners: shows(['mx1.example.com'], inDays(50), inDays(3)),
    hosts: host('tls: starttls'),
    findings: ['certificate-expiring warning'],
    verdict: 'cosmetic',
    mentions: [/only valid from \d{4}-\d\d-\d\d\./, /Install a certificate that is valid today/],
  },
  {
    title: 'a certificate that expires within two weeks',
    zone: ZONE,
    listeners: shows(['mx1.example.com'], inDays(9)),
    hosts: host('tls: opportunistic'),
    findings: ['certificate-expiring notice'],
    verdict: 'coherent',
  },
  {
    title: 'a self-signed certificate where STARTTLS is declared',
    zone: ZONE,
    listeners: shows(['mx1.example.com']),
    hosts: host('tls: starttls'),
    findings: ['certificate-untrusted warning'],
    verdict: 'cosmetic',
  },
  {
    title: 'a self-signed certificate where STARTTLS is declared, on shared control',
    zone: ZONE,
    listeners: shows(['mx1.example.com']),
    hosts: host('control: shared, tls: starttls'),
    findings: ['certificate-untrusted notice'],
    verdict: 'coherent',
  },
  {
    title: 'STARTTLS declared and not offered',
    zone: ZONE,
    listeners: plain,
    hosts: host('tls: starttls'),
    findings: ['starttls-missing error'],
    verdict: 'broken',
  },
  {
    title: 'opportunistic STARTTLS not offered',
    zone: ZONE,
    listeners: plain,
    hosts: host('tls: opportunistic'),
    findings: ['starttls-missing notice'],
    verdict: 'coherent',
  },
  {
    title: 'a failed handshake where STARTTLS is declared',
    zone: ZONE,
    listeners: { '127.0.0.21': { name: 'mx1.example.com', starttls: { outcome: 'garbage' } } },
    hosts: host('tls: starttls'),
    findings: ['tls-failed error'],
    verdict: 'broken',
  },
  {
    title: 'a failed handshake where STARTTLS is opportunistic',
    zone: ZONE,
    listeners: { '127.0.0.21': { name: 'mx1.example.com', starttls: { outcome: 'refused' } } },
    hosts: host('tls: opportunistic'),
    findings: ['tls-failed warning'],
    verdict: 'cosmetic',
  },
  {
    title: 'TLS from the first byte, with a certificate for another name',
    zone: ZONE,
    listeners: {
      '127.0.0.21': { name: 'mx1.example.com', implicitTls: { names: ['other.example.com'] } },
    },
    hosts: host('tls: implicit'),
    findings: ['certificate-mismatch warning', 'certificate-untrusted warning'],
    verdict: 'cosmetic',
  },
];

testScenarios('transport', SCENARIOS);
