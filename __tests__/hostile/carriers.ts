import type { Personality } from '../lab/personality.ts';
import { ATTACKS, BROKEN_BYTES } from './attacks.ts';

/** A way in which hostile bytes reach the action: what one host of the lab shows, and its declaration. */
export interface Carrier {
  readonly title: string;
  readonly zone?: (payload: Buffer, host: Host) => string;
  readonly listener?: (payload: Buffer, host: Host) => Personality;
  /** The keys of its entry in the declaration; by default its name alone. */
  readonly entry?: (host: Host) => string;
}

export interface Host {
  readonly name: string;
  readonly address: string;
}

export const PAYLOADS: readonly Buffer[] = [
  ...ATTACKS.map(([, text]) => Buffer.from(text)),
  ...BROKEN_BYTES,
];

const good = ({ name, address }: Host) => `${name} A ${address}\n${address} PTR ${name}\n`;
const line = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat([...parts.map((part) => Buffer.from(part)), Buffer.from('\r\n')]);

/** At most 63 bytes as one label of a zone file. */
function label(payload: Buffer): string {
  const bytes = payload.length === 0 ? Buffer.from('x') : payload.subarray(0, 63);
  return Array.from(bytes, (byte) => `\\${String(byte).padStart(3, '0')}`).join('');
}

/** Bytes as the strings of a TXT record. */
function strings(payload: Buffer): string {
  return `"${Array.from(payload.subarray(0, 200), (byte) => `\\${String(byte).padStart(3, '0')}`).join('')}"`;
}

/** The apex of a zone, with one server of the given label. */
const zoneOf = (origin: string, server: string) =>
  `${origin} SOA ${server}.example.net hostmaster.example.net 1 3600 600 86400 300\n${origin} NS ${server}.example.net\n`;

export const CARRIERS: readonly Carrier[] = [
  {
    title: 'the first word of a greeting',
    listener: (payload) => ({ greeting: line('220 ', payload) }),
  },
  {
    title: 'the text of a greeting',
    listener: (payload, { name }) => ({ name, greeting: line(`220 ${name} ESMTP `, payload) }),
  },
  {
    title: 'a name with dots in a greeting',
    listener: (payload) => ({ greeting: line('220 a.', payload, '.example.com') }),
  },
  { title: 'a rejection', listener: (payload) => ({ greeting: line('554 ', payload) }) },
  {
    title: 'a rejection for now, in lines',
    listener: (payload) => ({
      greeting: Buffer.concat([line('421-', payload), line('421 ', payload)]),
    }),
  },
  { title: 'no SMTP at all', listener: (payload) => ({ greeting: line(payload) }) },
  {
    title: 'the EHLO name',
    listener: (payload, { name }) => ({ name, ehlo: line('250 ', payload) }),
  },
  {
    title: 'an EHLO keyword',
    listener: (payload, { name }) => ({
      name,
      ehlo: Buffer.concat([line(`250-${name}`), line('250-', payload), line('250 8BITMIME')]),
    }),
  },
  {
    title: 'a refused EHLO',
    listener: (payload, { name }) => ({ name, ehlo: line('550 ', payload) }),
  },
  {
    title: 'a PTR name',
    zone: (payload, { name, address }) =>
      `${name} A ${address}\n${address} PTR ${label(payload)}.example.com\n`,
  },
  {
    title: 'the name servers of a reverse zone',
    zone: (payload, { name, address }) =>
      `${name} A ${address}\n${address} PTR other.example.net\n${zoneOf(address, label(payload))}`,
  },
  {
    title: 'the owner name in a delegated reverse zone',
    zone: (payload, { name, address }) => {
      const owner = `1.${label(payload)}.example.net`;
      const delegation = `${zoneOf('127.in-addr.arpa', 'ns')}${address} CNAME ${owner}\n`;
      return `${name} A ${address}\n${delegation}${owner} PTR other.example.net\n${zoneOf(owner, 'ns')}`;
    },
  },
  {
    title: 'an alias',
    zone: (payload, { name, address }) =>
      `${name} CNAME ${label(payload)}.example.net\n${label(payload)}.example.net A ${address}\n`,
  },
  {
    title: 'an SPF record',
    zone: (payload, host) =>
      `${good(host)}d.${host.name} TXT "v=spf1 " ${strings(payload)} " -all"\n_dmarc.d.${host.name} TXT "v=DMARC1; p=none; rua=" ${strings(payload)}\n`,
    entry: ({ name }) => `name: ${name}, domains: d.${name}`,
  },
  {
    title: 'an MX target',
    zone: (payload, host) => `${good(host)}${host.name} MX 10 ${label(payload)}.example.com\n`,
    entry: ({ name }) => `mx: ${name}`,
  },
  {
    title: 'a refused STARTTLS',
    listener: (payload, { name }) => ({
      name,
      starttls: { outcome: 'refused', reply: line('454 ', payload) },
    }),
    entry: ({ name }) => `name: ${name}, tls: opportunistic`,
  },
  {
    title: 'the common name of a certificate',
    listener: (payload, { name }) => ({
      name,
      starttls: {
        outcome: 'works',
        certificate: { names: [], commonName: `${payload.toString('utf8')}.example.com` },
      },
    }),
    entry: ({ name }) => `name: ${name}, tls: opportunistic`,
  },
  {
    title: 'a certificate name',
    listener: (payload, { name }) => ({
      name,
      starttls: {
        outcome: 'works',
        // A certificate is ASCII only; the rest of such a payload is still hostile.
        certificate: { names: [name, payload.toString('latin1').replaceAll(/[^ -~]/g, '.')] },
      },
    }),
    entry: ({ name }) => `name: ${name}, tls: opportunistic`,
  },
];

/** A lab in which one host for each payload delivers it in the carrier's way. */
export function carrying(carrier: Carrier): {
  readonly hosts: readonly Host[];
  readonly zone: string;
  readonly listeners: Readonly<Record<string, Personality>>;
} {
  const hosts = PAYLOADS.map((_, index) => ({
    name: `h${index}.example.com`,
    address: `127.0.${70 + Math.floor(index / 250)}.${(index % 250) + 1}`,
  }));
  const withPayload = hosts.map(
    (host, index) => [host, PAYLOADS[index] ?? Buffer.alloc(0)] as const,
  );
  return {
    hosts,
    zone: withPayload
      .map(([host, payload]) => (carrier.zone ?? (() => good(host)))(payload, host))
      .join(''),
    listeners: Object.fromEntries(
      withPayload.map(([host, payload]) => [
        host.address,
        carrier.listener?.(payload, host) ?? { name: host.name },
      ]),
    ),
  };
}
