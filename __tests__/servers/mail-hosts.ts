import type { Zones } from './nsd.ts';

/** One mail host as it is: what its Postfix is told, what its reverse zone holds, and the outcome. */
export interface MailHostCase {
  readonly sentence: string;
  readonly name: string;
  readonly address: string;
  /** main.cf settings; `myhostname` is what greeting and EHLO answer show. */
  readonly main: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
  readonly listener?: 'postscreen';
  /** Shows a self-signed certificate for this host's name. */
  readonly certificate?: true;
  /** Keys of the declaration beside name, addresses and port. */
  readonly declared?: Readonly<Record<string, string>>;
  /** What the reverse zone holds; a record of this host's own name by default. */
  readonly ptr?: string;
  readonly expected: {
    readonly verdict: 'coherent' | 'broken';
    readonly cause: string | null;
    /** Rules that must be reported, and rules that must not. */
    readonly mandatory: readonly string[];
    readonly forbidden: readonly string[];
    readonly endpoint: Readonly<Record<string, unknown>>;
    /** The commands that Postfix counts at the end of the one session, in its own words. */
    readonly session: string;
  };
}

const PLAIN_SESSION = 'ehlo=1 quit=1 commands=2';
// The client greets again once the handshake is done (RFC 3207 4.2).
const STARTTLS_SESSION = 'ehlo=2 starttls=1 quit=1 commands=4';

export const MAIL_HOSTS: readonly MailHostCase[] = [
  {
    sentence: 'A, PTR, greeting and EHLO name agree',
    name: 'mx1.example.com',
    address: '127.0.0.11',
    main: { myhostname: 'mx1.example.com' },
    expected: right('mx1.example.com', PLAIN_SESSION),
  },
  {
    sentence: 'the PTR was left behind with a name that resolves no more',
    name: 'mx2.example.com',
    address: '127.0.0.12',
    main: { myhostname: 'mx2.example.com' },
    ptr: 'PTR old.example.com.',
    expected: {
      verdict: 'broken',
      cause: 'partial-change',
      mandatory: ['ptr-mismatch', 'ptr-unconfirmed', 'banner-ptr-mismatch'],
      forbidden: ['ptr-missing', 'banner-mismatch', 'banner-default', 'ehlo-mismatch'],
      endpoint: {
        ptr: { state: 'unconfirmed', iprev: 'fail', names: ['old.example.com'] },
        smtp: { state: 'greeted', bannerName: 'mx2.example.com', ehloName: 'mx2.example.com' },
      },
      session: PLAIN_SESSION,
    },
  },
  {
    sentence: 'the PTR was left behind with a name that still resolves',
    name: 'mx3.example.com',
    address: '127.0.0.13',
    main: { myhostname: 'mx3.example.com' },
    ptr: 'PTR former.example.com.',
    expected: {
      verdict: 'broken',
      cause: 'partial-change',
      mandatory: ['ptr-mismatch'],
      forbidden: ['ptr-missing', 'ptr-unconfirmed', 'banner-mismatch', 'banner-default'],
      endpoint: {
        ptr: {
          state: 'confirmed',
          iprev: 'pass',
          names: ['former.example.com'],
          forward: { 'former.example.com': ['127.0.0.13'] },
        },
        smtp: { state: 'greeted', bannerName: 'mx3.example.com', ehloName: 'mx3.example.com' },
      },
      session: PLAIN_SESSION,
    },
  },
  {
    sentence: 'Postfix was never told its name',
    name: 'mx4.example.com',
    address: '127.0.0.14',
    main: { myhostname: 'localhost.localdomain' },
    expected: {
      verdict: 'broken',
      cause: 'default-banner',
      mandatory: ['banner-default'],
      forbidden: ['banner-mismatch', 'banner-ptr-mismatch', 'ptr-mismatch', 'ptr-unconfirmed'],
      endpoint: {
        ptr: { state: 'confirmed', iprev: 'pass', names: ['mx4.example.com'] },
        smtp: {
          state: 'greeted',
          code: 220,
          greeting: ['localhost.localdomain ESMTP Postfix'],
          bannerName: 'localhost.localdomain',
          ehloName: 'localhost.localdomain',
        },
      },
      session: PLAIN_SESSION,
    },
  },
  {
    sentence: 'the reverse zone is delegated without a class (RFC 2317)',
    name: 'mx5.example.com',
    address: '127.0.0.18',
    main: { myhostname: 'mx5.example.com' },
    ptr: 'CNAME 18.16/29.0.0.127.in-addr.arpa.',
    expected: right('mx5.example.com', PLAIN_SESSION),
  },
  {
    sentence: 'STARTTLS shows a self-signed certificate',
    name: 'mx6.example.com',
    address: '127.0.0.26',
    main: { myhostname: 'mx6.example.com' },
    certificate: true,
    declared: { tls: 'starttls' },
    expected: rightWithTls('mx6.example.com', STARTTLS_SESSION),
  },
  {
    sentence: 'TLS comes first, before the greeting',
    name: 'mx7.example.com',
    address: '127.0.0.27',
    main: { myhostname: 'mx7.example.com' },
    overrides: { smtpd_tls_wrappermode: 'yes' },
    certificate: true,
    declared: { tls: 'implicit' },
    expected: rightWithTls('mx7.example.com', PLAIN_SESSION),
  },
  {
    sentence: 'postscreen holds the last line of its greeting back',
    name: 'mx8.example.com',
    address: '127.0.0.28',
    main: { myhostname: 'mx8.example.com', postscreen_greet_wait: '3s' },
    listener: 'postscreen',
    expected: right('mx8.example.com', PLAIN_SESSION),
  },
];

/** Everything that the name servers of these hosts hold. */
export function zonesOf(hosts: readonly MailHostCase[]): Zones {
  const forward = hosts.map(({ name, address }) => `${name}. A ${address}`);
  const reverse = hosts.map(
    ({ name, address, ptr }) => `${address.split('.').at(-1)} ${ptr ?? `PTR ${name}.`}`,
  );
  return {
    'example.com': [...forward, 'former A 127.0.0.13'].join('\n'),
    '0.0.127.in-addr.arpa': [...reverse, '16/29 NS ns.invalid.'].join('\n'),
    '16/29.0.0.127.in-addr.arpa': '18 PTR mx5.example.com.',
  };
}

function right(name: string, session: string, tls?: object): MailHostCase['expected'] {
  return {
    verdict: 'coherent',
    cause: null,
    mandatory: [],
    forbidden: [],
    endpoint: {
      ptr: { state: 'confirmed', iprev: 'pass', names: [name], error: null },
      smtp: {
        state: 'greeted',
        code: 220,
        bannerName: name,
        ehloName: name,
        bannerNames: [name],
        reason: null,
        ...(tls === undefined ? {} : { tls }),
      },
    },
    session,
  };
}

function rightWithTls(name: string, session: string): MailHostCase['expected'] {
  return right(name, session, {
    negotiated: 'TLSv1.3',
    names: [name],
    trusted: false,
  });
}
