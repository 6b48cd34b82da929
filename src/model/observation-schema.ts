import * as v from 'valibot';
import { REFUSAL_SUBJECTS } from './evidence.ts';
import {
  about,
  address,
  byName,
  count,
  moment,
  notNegative,
  object,
  port,
  reference,
  text,
  texts,
} from './schema-fields.ts';

const DNS_FAILURES = [
  'dns-timeout',
  'dns-servfail',
  'dns-refused',
  'dns-error',
  // The records are in a plan, as a value that is only known after apply.
  'not-known-yet',
  // The records or names are in a file of the plan, in a way that the program does not understand.
  'not-read',
  // The time was over before the lookup began.
  'deadline',
  // The address is private, and public DNS has no records of it.
  'address-not-allowed',
  // More records than one run checks. The report can list this under `limits` too.
  'limit',
  // A bug of this program. The host has an `internalError` too.
  'internal-error',
] as const;

export const dnsFailure = v.pipe(
  v.picklist(DNS_FAILURES),
  v.title('DNS failure'),
  v.description('How a lookup failed. A failed lookup gives no information about the records.'),
);

export const reason = v.pipe(
  v.picklist([
    ...DNS_FAILURES,
    'egress-blocked',
    'no-ipv6',
    'connect-timeout',
    'greeting-timeout',
    'reply-timeout',
    'greeting-rejected',
    'connection-closed',
    // The finding may be pending, but the base of the change could not be read.
    'base-unreadable',
  ]),
  v.title('Reason'),
  v.description('Why a check could not run.'),
);

const serverKind = v.picklist(['authority', 'resolver']);

export const dnsServerAnswer = object(
  'DNS answer',
  'What one server answers for a name and type.',
  {
    server: about("The server's name, or ip:port for a resolver.", text),
    kind: about('Whether it is a server of the zone or a resolver.', serverKind),
    state: about('Whether it has such records.', v.picklist(['found', 'absent'])),
    records: about(
      'The data of the records, sanitised; an alias on the way to them as `CNAME target`.',
      texts,
    ),
    ttlS: about(
      'Seconds for which this answer may be cached; null where the answer does not contain that.',
      v.nullable(notNegative),
    ),
  },
);

export const ptrAnswer = object(
  'PTR answer',
  'The PTR names of the address in the answer of one name server.',
  {
    server: about("The server's name, or ip:port for a resolver.", text),
    kind: about('Whether it is a server of the zone or a resolver.', serverKind),
    names: about('The PTR names; empty where the answer is that there is none.', texts),
    confirmed: about('Those of the names that resolve back to the address.', texts),
  },
);

export const authority = object(
  'Authority',
  "The zone of the address's PTR records, and the answers of its name servers and of further resolvers.",
  {
    zone: about(
      'Origin of the zone, such as 113.0.203.in-addr.arpa; null where it could not be found.',
      v.nullable(text),
    ),
    owner: about(
      'The name that has the PTR records: the reverse name, or the name at the end of its aliases (RFC 2317). Null where `zone` is null.',
      v.nullable(text),
    ),
    servers: about("The zone's NS names.", texts),
    answers: about("Every server that answered, the zone's own ones first.", v.array(ptrAnswer)),
    // The longest time that a resolver of the run may keep what contradicts the authority: other PTR names, or address
    // records of a PTR name without this address.
    cachedForS: about(
      'Seconds for which caches may keep the answer of the resolver; null where that is not known.',
      v.nullable(notNegative),
    ),
  },
);

export const ptr = object(
  'PTR',
  'Reverse DNS of the address, and whether it is forward-confirmed.',
  {
    state: about(
      '`confirmed` where a PTR name resolves back to the address, `unconfirmed` where none does, `absent` where there is no PTR, `undetermined` where a lookup failed.',
      v.picklist(['confirmed', 'unconfirmed', 'absent', 'undetermined']),
    ),
    iprev: about(
      'The iprev result of RFC 8601, section 3.',
      v.picklist(['pass', 'fail', 'temperror', 'permerror']),
    ),
    names: about('The PTR names.', texts),
    ttlS: about(
      'Seconds for which this answer, also that there is no PTR, may be cached; null where the lookup failed, and where the answer does not contain that.',
      v.nullable(notNegative),
    ),
    forward: about(
      "For each PTR name that was looked up, its addresses of this address's family.",
      byName(v.array(address)),
    ),
    forwardErrors: v.exactOptional(
      about(
        'For each PTR name whose address lookup failed, how; `forward` has no address for it. Absent where no such lookup failed.',
        byName(reference(dnsFailure)),
      ),
    ),
    error: about('How the lookup failed; null where no lookup failed.', v.nullable(dnsFailure)),
    errorDetail: about('What failed, as text; null where no lookup failed.', v.nullable(text)),
    // Only asked where the other fields, which are the resolver's view, could become a finding.
    authority: about(
      "The answers of the zone's own servers; null where none was queried or reachable.",
      v.nullable(authority),
    ),
  },
);

export const tls = object('TLS', 'Whether TLS was offered, and the result of the handshake.', {
  offered: about(
    'Whether STARTTLS was offered, or the port speaks TLS from the first byte.',
    v.boolean(),
  ),
  negotiated: about(
    'The protocol version, such as TLSv1.3; null where there was no handshake or it failed.',
    v.nullable(text),
  ),
  names: about("The certificate's DNS names, or its common name where it has none.", texts),
  validFrom: v.exactOptional(
    about(
      'When the certificate becomes valid, where it is not valid yet; absent elsewhere.',
      moment,
    ),
  ),
  validTo: about('When the certificate expires; null where there was none.', v.nullable(moment)),
  trusted: about(
    'Whether the chain ends at a root that this machine trusts; null where there was no certificate.',
    v.nullable(v.boolean()),
  ),
  error: about('Why the handshake failed; null where it did not.', v.nullable(text)),
});

export const smtp = object(
  'SMTP',
  'The SMTP dialogue with the address on the port. All text is sanitised: control characters and other characters that could change how the text is displayed are escaped.',
  {
    state: about(
      'How the SMTP dialogue ended; `skipped` where there was none.',
      v.picklist([
        'greeted',
        'rejected',
        'refused',
        'unreachable',
        'timeout',
        'closed',
        'malformed',
        'tls-failed',
        'skipped',
      ]),
    ),
    code: about(
      'The code of the greeting; null where there was none.',
      v.nullable(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
    ),
    greeting: about("The greeting's lines without their codes.", texts),
    bannerName: about(
      "The name in the greeting's first line; null where it has none.",
      v.nullable(text),
    ),
    ehloName: about(
      'The name in the first line of the answer to EHLO; null where it has none.',
      v.nullable(text),
    ),
    ehloReply: about("The EHLO reply's lines without their codes.", texts),
    bannerNames: about(
      'The different names that the greeting showed over all connections, in the order in which they came.',
      texts,
    ),
    ehloCode: v.exactOptional(
      about('The code of the answer to EHLO, where it is not 250; absent elsewhere.', notNegative),
    ),
    otherGreetings: v.exactOptional(
      about(
        'The first lines of the greetings with another name than `bannerName`; absent where there are none.',
        texts,
      ),
    ),
    tls: about('The result of the TLS check; null where TLS was not checked.', v.nullable(tls)),
    protocol: about(
      'The protocol that the port speaks in place of the expected one; null where it speaks that one, or none that is recognised. `smtp` is plain SMTP where TLS is expected from the first byte.',
      v.nullable(v.picklist(['smtp', 'tls', 'http', 'ssh'])),
    ),
    reason: about(
      'Why the check could not run or was not started; null where it ran.',
      v.nullable(reason),
    ),
    detail: about('What happened, as text; null where the dialogue succeeded.', v.nullable(text)),
    timingsMs: object('Timings', 'Milliseconds that each step took.', {
      connect: about(
        'To open the connection; null where it was not opened.',
        v.nullable(notNegative),
      ),
      greeting: about(
        'To receive the whole greeting; null where it was not received.',
        v.nullable(notNegative),
      ),
      ehlo: about(
        'To receive the answer to EHLO; null where it was not received.',
        v.nullable(notNegative),
      ),
    }),
  },
);

export const tlsa = object(
  'TLSA',
  'The TLSA records of the name and port, compared with the certificate.',
  {
    records: about('The records: usage, selector, matching type, data.', texts),
    matches: about(
      'Whether one of them matches; null where none is of a usage that SMTP uses (RFC 7672 3.1).',
      v.nullable(v.boolean()),
    ),
  },
);

export const heloSpf = object('HELO SPF', 'The SPF record of a HELO name.', {
  name: about('The HELO name.', text),
  result: about(
    'The result of check_host() for the address.',
    v.picklist(['none', 'neutral', 'pass', 'fail', 'softfail', 'permerror']),
  ),
});

export const heloRecord = object('HELO record', 'The newest record of a HELO name.', {
  name: about('The name.', text),
  seenAt: about('When the receiver recorded it.', moment),
  by: about('The receiver.', text),
});

export const helo = object(
  'HELO',
  'The name that the host sends in HELO or EHLO when it connects to a receiver. Receivers check it, and it can differ from the name in the greeting.',
  {
    names: about(
      'The names, the newest first. Where none was observed, the declared names or patterns; empty where any name is accepted.',
      texts,
    ),
    source: about(
      'How the names are known: `evidence` where receivers recorded them, `planned` where a configuration of a mail server sets them, else `declared`, and then the name that the host sends with was not observed.',
      v.picklist(['declared', 'planned', 'evidence']),
    ),
    seenAt: about('When a receiver last recorded a name; null where none did.', v.nullable(moment)),
    by: about(
      'The receiver that recorded a name last, or the file and line that set it; null where it is only declared.',
      v.nullable(text),
    ),
    records: about(
      'The newest record of each name, the newest first; empty where no receiver recorded one.',
      v.array(heloRecord),
    ),
    reverse: about('The reverse names that receivers recorded for the address.', texts),
    forward: about(
      "For each name that was looked up, its IPv4 and IPv6 addresses. Empty where DNS has none. Null where a lookup failed that could have returned this endpoint's address.",
      byName(v.nullable(v.array(address))),
    ),
    spf: about(
      'The SPF result of the address for each name that was looked up (RFC 7208 2.4). A failed lookup is left out.',
      v.array(heloSpf),
    ),
  },
);

export const refusal = object(
  'Refusal',
  'A receiver refused mail from the address because of its reverse name or its HELO name.',
  {
    at: about('When.', moment),
    by: about('The receiver.', text),
    subject: about('The name that was the reason of the refusal.', v.picklist(REFUSAL_SUBJECTS)),
    code: about(
      'The enhanced status code, or without one the reply code; null where neither was recorded.',
      v.nullable(text),
    ),
    words: about("The receiver's words, without the addresses of people.", text),
  },
);

export const fallback = object('Fallback', 'The SMTP dialogue on a fallback port.', {
  port: about('The port that was connected to instead.', port),
  smtp,
});

export const endpoint = object('Endpoint', 'The observed facts of one address and port.', {
  address: about('The address that was looked up and connected to.', reference(address)),
  port: about('The port that was connected to.', port),
  ptr,
  smtp,
  fallback: about(
    'The dialogue on another port, where this machine cannot reach `port`; null where none was tried or none greeted.',
    v.nullable(fallback),
  ),
  helo: about(
    'The name that the host sends when it connects to a receiver; null where it only receives.',
    v.nullable(helo),
  ),
  refusals: about(
    'Refusals of mail from the address that receivers recorded, the newest first.',
    v.array(refusal),
  ),
  tlsa: about(
    'How the TLSA records compare with the certificate; null where there are none, and where they were not looked up.',
    v.nullable(tlsa),
  ),
  bannerAliases: about('For each name in the greeting that is an alias, its target.', byName(text)),
  bannerForward: about(
    "For each name in the greeting that can be a host name, its IPv4 and IPv6 addresses. Empty where DNS has none. Null where a lookup failed that could have returned this endpoint's address.",
    byName(v.nullable(v.array(address))),
  ),
});

export const inconclusive = object('Inconclusive check', 'A check that could not run.', {
  host: about('The name of the host, or of the mail domain.', text),
  port: about('The declared port.', port),
  address: about('The address; null where the check is about a name.', v.nullable(address)),
  check: about(
    'What could not be checked.',
    v.picklist(['ptr', 'forward', 'smtp', 'ehlo', 'helo', 'tls', 'spf', 'dmarc', 'mx', 'base']),
  ),
  reason: about('Why the check could not run.', reference(reason)),
  detail: about('What happened, as text.', text),
});

export const LIMITED = [
  'mx-targets',
  'mx-addresses',
  'ptr-names',
  'certificate-names',
  'helo-names',
  'baseline-addresses',
] as const;

export const limit = object(
  'Limit',
  'Data that was not checked because of a limit of the program.',
  {
    host: about('The name of the host, or of the mail domain.', text),
    port: about('The declared port.', port),
    address: about('The address; null where the data is about a name.', v.nullable(address)),
    what: about(
      'What was cut: the MX targets of a domain, the addresses of an MX target, the PTR names of an address, the names of a certificate, the HELO names of an address, or the addresses of the baseline that are no longer declared.',
      v.picklist(LIMITED),
    ),
    limit: about('How many were checked.', count),
    seen: about('How many there were.', count),
  },
);

export const vantage = object('Vantage', 'What the machine of this run could reach.', {
  port25: about(
    'Whether the machine can open connections to port 25.',
    v.picklist(['open', 'blocked', 'unknown']),
  ),
  ipv6: about(
    'Whether there is a route to IPv6 addresses.',
    v.picklist(['available', 'unavailable', 'unknown']),
  ),
});

/** The parts that the published schema names. */
export const OBSERVATION_PARTS = {
  vantage,
  endpoint,
  fallback,
  helo,
  heloRecord,
  heloSpf,
  refusal,
  ptr,
  authority,
  ptrAnswer,
  smtp,
  tls,
  tlsa,
  inconclusive,
  limit,
  dnsFailure,
  reason,
};
