import type { Personality } from '../lab/personality.ts';
import { ATTACKS, BROKEN_BYTES } from './attacks.ts';

/** A way in which hostile bytes reach the action: what one host of the lab shows, and its declaration. */
export interface Carrier {
  readonly title: string;
  readonly zone?: (payload: Buffer, host: Host) => string;
  readonly listener?: (payload: Buffer, host: Host) => Personality;
  /** The keys of its entry in the declaration; by default its name alone. */
  readonly entry?: (host: Host) => string;
  /** A file of evidence, which `mx.receiver.example` may have written. */
  readonly evidence?: (payload: Buffer, host: Host) => Buffer;
  /** How many of the texts reach the report at least, where it is not most of them. */
  readonly fewest?: number;
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

const NOW = new Date();
const bytes = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));
const received = (...client: readonly (string | Buffer)[]) =>
  bytes('Received: from ', ...client, ` with ESMTP id 4; ${NOW.toUTCString()}\r\n\r\n`);

const EVIDENCE_CARRIERS: readonly Carrier[] = [
  {
    title: 'the words of a receiver in a mail log',
    evidence: (payload, { address }) =>
      bytes(
        `${NOW.toISOString()} mx1 postfix/smtp[1]: 4AB: status=bounced (host mx.receiver.example[192.0.2.1] said: 550 5.7.25 [${address}] `,
        payload,
        ')\n',
      ),
  },
  {
    title: 'the words of a receiver in a delivery report',
    evidence: (payload, { address }) =>
      bytes(
        `Date: ${NOW.toUTCString()}\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nRemote-MTA: dns; mx.receiver.example\r\nStatus: 5.7.25\r\nDiagnostic-Code: smtp; 550 5.7.25 [${address}] `,
        payload,
        '\r\n\r\n--b--\r\n',
      ),
  },
  {
    title: 'a HELO name that a receiver recorded',
    evidence: (payload, { address }) =>
      received(payload, ` (x [${address}]) by mx.receiver.example (Postfix)`),
    // Only what can be a part of a name is kept.
    fewest: 0,
  },
  {
    title: 'a part of a HELO name that a receiver recorded',
    evidence: (payload, { address }) =>
      received('a.', payload, `.example.net (x [${address}]) by mx.receiver.example (Postfix)`),
    fewest: 0,
  },
  {
    title: 'a stranger that received a message',
    evidence: (payload, { address }) =>
      received(`mx1 (x [${address}]) by pwned-`, payload, '.example.net (Postfix)'),
    fewest: 0,
  },
  {
    title: 'the name of a host in a DMARC report',
    evidence: (payload, { address }) =>
      bytes(
        `<feedback><report_metadata><org_name>mx.receiver.example</org_name><date_range><end>${Math.floor(NOW.getTime() / 1000)}</end></date_range></report_metadata><record><row><source_ip>${address}</source_ip></row><auth_results><spf><scope>helo</scope><domain><![CDATA[`,
        payload,
        ']]></domain></spf></auth_results></record></feedback>',
      ),
    fewest: 0,
  },
];

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
  ...EVIDENCE_CARRIERS,
];

/** A lab in which one host for each payload delivers it in the carrier's way. */
export function carrying(carrier: Carrier): {
  readonly hosts: readonly Host[];
  readonly zone: string;
  readonly listeners: Readonly<Record<string, Personality>>;
  /** Files of the workspace, by path. */
  readonly files: Readonly<Record<string, Buffer>>;
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
    files: Object.fromEntries(
      withPayload.flatMap(([host, payload]) => {
        const file = carrier.evidence?.(payload, host);
        return file === undefined ? [] : [[`evidence/${host.name}`, file]];
      }),
    ),
  };
}
