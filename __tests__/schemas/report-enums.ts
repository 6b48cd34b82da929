import { CAUSES, type FindingStatus, PHASES, VERDICTS } from '../../src/model/finding.ts';
import { CONTROLS, LEVELS, ROLES } from '../../src/model/mail-host.ts';
import type {
  Check,
  DnsFailureReason,
  InconclusiveReason,
  Iprev,
  PtrAnswer,
  PtrObservation,
  SmtpState,
  Vantage,
} from '../../src/model/observation.ts';
import type {
  Failure,
  ReportChange,
  ReportDifference,
  ReportFixed,
  Result,
} from '../../src/model/report.ts';

/**
 * Each enum of the report's schema by its JSON pointer, with the values that the code knows. Where the code
 * has a type and no table, the compiler tells a member that is missing here.
 */
export const REPORT_ENUMS: Readonly<Record<string, readonly (string | null)[]>> = {
  '/properties/result': membersOf<Result>({ passed: 1, failed: 1, inconclusive: 1 }),
  '/properties/failure': [
    ...membersOf<Failure>({
      regression: 1,
      configuration: 1,
      'nothing-checked': 1,
      inconclusive: 1,
      internal: 1,
    }),
    null,
  ],
  '/$defs/fixed/properties/why': membersOf<ReportFixed['why']>({ fixed: 1, undeclared: 1 }),
  '/$defs/change/properties/kind': membersOf<ReportChange['kind']>({
    added: 1,
    changed: 1,
    removed: 1,
  }),
  '/$defs/vantage/properties/port25': membersOf<Vantage['port25']>({
    open: 1,
    blocked: 1,
    unknown: 1,
  }),
  '/$defs/vantage/properties/ipv6': membersOf<Vantage['ipv6']>({
    available: 1,
    unavailable: 1,
    unknown: 1,
  }),
  '/$defs/ptr/properties/state': membersOf<PtrObservation['state']>({
    confirmed: 1,
    unconfirmed: 1,
    absent: 1,
    undetermined: 1,
  }),
  '/$defs/ptr/properties/iprev': membersOf<Iprev>({ pass: 1, fail: 1, temperror: 1, permerror: 1 }),
  '/$defs/voice/properties/kind': membersOf<PtrAnswer['kind']>({ authority: 1, resolver: 1 }),
  '/$defs/smtp/properties/state': membersOf<SmtpState>({
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
  '/$defs/finding/properties/status': membersOf<FindingStatus>({
    new: 1,
    known: 1,
    waived: 1,
    pending: 1,
  }),
  '/$defs/finding/properties/world': [...PHASES, null],
  '/$defs/difference/properties/what': membersOf<ReportDifference['what']>({
    addresses: 1,
    alias: 1,
    PTR: 1,
    greeting: 1,
    'EHLO name': 1,
  }),
  '/$defs/inconclusive/properties/check': membersOf<Check>({
    ptr: 1,
    forward: 1,
    smtp: 1,
    ehlo: 1,
    tls: 1,
    spf: 1,
    dmarc: 1,
    mx: 1,
  }),
  '/$defs/dnsFailure': membersOf<DnsFailureReason>({
    'dns-timeout': 1,
    'dns-servfail': 1,
    'dns-refused': 1,
    'dns-error': 1,
    'not-known-yet': 1,
    deadline: 1,
  }),
  '/$defs/reason': membersOf<InconclusiveReason>({
    'dns-timeout': 1,
    'dns-servfail': 1,
    'dns-refused': 1,
    'dns-error': 1,
    'not-known-yet': 1,
    'egress-blocked': 1,
    'no-ipv6': 1,
    'connect-timeout': 1,
    'greeting-timeout': 1,
    'reply-timeout': 1,
    'greeting-rejected': 1,
    'connection-closed': 1,
    'address-not-allowed': 1,
    deadline: 1,
  }),
  '/$defs/host/properties/control': CONTROLS,
  '/$defs/host/properties/role': ROLES,
  '/$defs/finding/properties/level': LEVELS.filter((level) => level !== 'off'),
  '/$defs/verdict': VERDICTS,
  '/$defs/cause': CAUSES,
};

function membersOf<T extends string>(table: Readonly<Record<T, 1>>): string[] {
  return Object.keys(table);
}
