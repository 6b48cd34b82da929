import * as v from 'valibot';
import { canonicalAddress } from '../model/address.ts';
import { isDay } from '../model/day.ts';
import { CAUSES, VERDICTS } from '../model/finding.ts';
import { CONTROLS, ROLES } from '../model/mail-host.ts';
import type {
  Check,
  DnsFailureReason,
  InconclusiveReason,
  Iprev,
  PtrObservation,
  SmtpState,
} from '../model/observation.ts';
import { type Failure, type Report, type Result, SCHEMA_VERSION } from '../model/report.ts';
import { showAll } from '../model/sanitise.ts';
import { MAX_SHARDS } from '../model/shard.ts';

/** The longest text of a report, in UTF-16 units: longer than any that a run writes. */
const MAX_TEXT = 262_144;

/**
 * Anybody who can write to where reports are kept can change one, so that its texts pass the sanitiser once more,
 * and whatever is printed as it stands is one of the words that it may be.
 */
const text = v.pipe(
  v.string(),
  v.transform((input) => showAll(input, MAX_TEXT)),
);
const texts = v.array(text);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const timing = v.nullable(v.pipe(v.number(), v.minValue(0)));
const day = v.pipe(v.string(), v.check(isDay));
const moment = v.pipe(v.string(), v.isoTimestamp());
const address = v.pipe(
  v.string(),
  v.check((input) => canonicalAddress(input) !== null),
  v.transform((input) => canonicalAddress(input) ?? input),
);
/** A rule, or a key of the declaration. Later releases may know more of them. */
const word = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z]+(?:-[a-z]+)*$/));
const level = v.picklist(['error', 'warning', 'notice']);

const dnsFailure = wordsOf<DnsFailureReason>({
  'dns-timeout': 1,
  'dns-servfail': 1,
  'dns-refused': 1,
  'dns-error': 1,
  'not-known-yet': 1,
  deadline: 1,
});
const reason = wordsOf<InconclusiveReason>({
  'dns-timeout': 1,
  'dns-servfail': 1,
  'dns-refused': 1,
  'dns-error': 1,
  'not-known-yet': 1,
  deadline: 1,
  'egress-blocked': 1,
  'no-ipv6': 1,
  'connect-timeout': 1,
  'greeting-timeout': 1,
  'reply-timeout': 1,
  'greeting-rejected': 1,
  'connection-closed': 1,
  'address-not-allowed': 1,
});

const authority = v.object({
  zone: v.nullable(text),
  owner: v.nullable(text),
  servers: texts,
  answers: v.array(
    v.object({
      server: text,
      kind: v.picklist(['authority', 'resolver']),
      names: texts,
      confirmed: texts,
    }),
  ),
  cachedForS: v.nullable(v.pipe(v.number(), v.minValue(0))),
});

const ptr = v.object({
  state: wordsOf<PtrObservation['state']>({
    confirmed: 1,
    unconfirmed: 1,
    absent: 1,
    undetermined: 1,
  }),
  iprev: wordsOf<Iprev>({ pass: 1, fail: 1, temperror: 1, permerror: 1 }),
  names: texts,
  forward: v.record(text, v.array(address)),
  error: v.nullable(dnsFailure),
  errorDetail: v.nullable(text),
  authority: v.nullable(authority),
});

const smtp = v.object({
  state: wordsOf<SmtpState>({
    greeted: 1,
    rejected: 1,
    refused: 1,
    unreachable: 1,
    timeout: 1,
    closed: 1,
    malformed: 1,
    'tls-failed': 1,
    skipped: 1,
  }),
  code: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  greeting: texts,
  bannerName: v.nullable(text),
  ehloName: v.nullable(text),
  ehloReply: texts,
  bannerNames: texts,
  tls: v.nullable(
    v.object({
      offered: v.boolean(),
      negotiated: v.nullable(text),
      names: texts,
      validTo: v.nullable(moment),
      trusted: v.nullable(v.boolean()),
      error: v.nullable(text),
    }),
  ),
  reason: v.nullable(reason),
  detail: v.nullable(text),
  timingsMs: v.object({ connect: timing, greeting: timing, ehlo: timing }),
});

const endpoint = v.object({
  address,
  port,
  ptr,
  smtp,
  fallback: v.nullable(v.object({ port, smtp })),
  bannerForward: v.record(text, v.nullable(v.array(address))),
});

const host = v.object({
  name: text,
  control: v.picklist(CONTROLS),
  role: v.picklist(ROLES),
  port,
  verdict: v.picklist(VERDICTS),
  cause: v.nullable(v.picklist(CAUSES)),
  evidence: text,
  advice: text,
  stableSince: v.nullable(day),
  declaredAt: v.object({ file: v.nullable(text), line }),
  // A shard judges no plan.
  planned: v.null(),
  endpoints: v.array(endpoint),
});

const finding = v.object({
  rule: word,
  level,
  status: v.picklist(['new', 'known', 'waived', 'pending']),
  host: text,
  port,
  address: v.nullable(address),
  expected: text,
  observed: text,
  message: text,
  remedy: text,
  file: v.nullable(text),
  line,
  onBase: v.nullable(v.boolean()),
  waiver: v.nullable(v.object({ reason: text, until: day })),
  world: v.null(),
  plannedAt: v.null(),
});

const inconclusive = v.object({
  host: text,
  port,
  address: v.nullable(address),
  check: wordsOf<Check>({
    ptr: 1,
    forward: 1,
    smtp: 1,
    ehlo: 1,
    tls: 1,
    spf: 1,
    dmarc: 1,
    mx: 1,
  }),
  reason,
  detail: text,
});

const positions = v.array(count);
const merging = v.object({
  declaration: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  cancelled: v.boolean(),
  positions: v.object({
    hosts: positions,
    findings: positions,
    inconclusive: positions,
    changes: positions,
  }),
  targets: v.array(v.object({ domain: text, port, targets: texts, position: count })),
  ownNotes: count,
  baselineFile: v.nullable(text),
  fixed: v.array(
    v.object({
      why: v.picklist(['fixed', 'undeclared']),
      rule: word,
      host: text,
      address: v.nullable(address),
      line: v.nullable(line),
      position: count,
    }),
  ),
  waivers: v.array(
    v.object({
      rule: word,
      reason: text,
      until: day,
      file: v.nullable(text),
      line,
      column: line,
      hosts: v.array(v.object({ host: text, port, position: count })),
      gone: v.boolean(),
      again: v.boolean(),
    }),
  ),
});

const LISTS = ['hosts', 'findings', 'inconclusive', 'changes'] as const;

/** A report as a merge reads it. What it does not know it passes over, as later releases may add to a report. */
export const reportShape: v.GenericSchema<unknown, Report> = v.pipe(
  v.object({
    schemaVersion: v.literal(SCHEMA_VERSION),
    result: wordsOf<Result>({ passed: 1, failed: 1, inconclusive: 1 }),
    complete: v.boolean(),
    failure: v.nullable(
      wordsOf<Failure>({
        regression: 1,
        configuration: 1,
        'nothing-checked': 1,
        inconclusive: 1,
        internal: 1,
      }),
    ),
    notes: texts,
    startedAt: moment,
    durationMs: count,
    vantage: v.object({
      port25: v.picklist(['open', 'blocked', 'unknown']),
      ipv6: v.picklist(['available', 'unavailable', 'unknown']),
    }),
    counts: v.object({
      hosts: count,
      endpoints: count,
      errors: count,
      warnings: count,
      notices: count,
      known: count,
      waived: count,
      pending: count,
      inconclusive: count,
      regressions: count,
    }),
    changes: v.array(
      v.object({
        name: text,
        port,
        kind: v.picklist(['added', 'changed', 'removed']),
        keys: v.array(word),
      }),
    ),
    hosts: v.array(host),
    findings: v.array(finding),
    inconclusive: v.array(inconclusive),
    problems: v.array(
      v.object({
        message: text,
        file: v.nullable(text),
        line: v.nullable(line),
        column: v.nullable(line),
      }),
    ),
    planned: v.null(),
    shard: v.nullable(
      v.pipe(
        v.object({
          index: line,
          of: v.pipe(line, v.maxValue(MAX_SHARDS)),
        }),
        v.check(({ index, of }) => index <= of, 'the index is beyond the number of shards'),
      ),
    ),
    merging: v.nullable(merging),
  }),
  v.check(
    (report) =>
      report.merging === null ||
      LISTS.every((list) => report.merging?.positions[list].length === report[list].length),
    'merging.positions has not as many entries as the lists',
  ),
);

/** The words of a type, none of which can be left out. */
function wordsOf<T extends string>(table: Readonly<Record<T, 1>>) {
  return v.picklist(Object.keys(table) as T[]);
}
