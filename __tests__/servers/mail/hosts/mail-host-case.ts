import type { ListenOptions, MailServer } from '../mail-server.ts';

/** One mail host as it is: its server, what its reverse zone holds, and the outcome. */
export interface MailHostCase {
  readonly title: string;
  readonly name: string;
  readonly address: string;
  readonly start: (listen: ListenOptions) => Promise<MailServer>;
  /** Shows a self-signed certificate for this host's name. */
  readonly certificate?: 'valid' | 'expired';
  /** Keys of the declaration beside name, addresses and port. */
  readonly declared?: Readonly<Record<string, string>>;
  /** What the reverse zone holds; a record of this host's own name by default, nothing with null. */
  readonly ptr?: string | null;
  /** Sessions that the action has with it; default 1. */
  readonly samples?: number;
  readonly expected: ExpectedOutcome;
}

export interface ExpectedOutcome {
  readonly verdict: 'coherent' | 'at-risk' | 'broken';
  readonly cause: string | null;
  /** Rules that must be reported, and rules that must not. */
  readonly requiredRules: readonly string[];
  readonly forbiddenRules: readonly string[];
  readonly endpoint: Readonly<Record<string, unknown>>;
  /** What a finding's remedy must say: this server's own setting. */
  readonly remedy?: RegExp;
}

/** A host whose A, PTR, greeting and EHLO name are all `name`. */
export function coherent(name: string, tls?: object): ExpectedOutcome {
  return {
    verdict: 'coherent',
    cause: null,
    requiredRules: [],
    forbiddenRules: [],
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
  };
}

export function coherentWithTls(name: string): ExpectedOutcome {
  return coherent(name, { negotiated: 'TLSv1.3', names: [name], trusted: false });
}

/** A host whose server was never told its name: everything else is right. */
export function defaultBanner(name: string, shown: string, remedy: RegExp): ExpectedOutcome {
  return {
    verdict: 'broken',
    cause: 'default-banner',
    requiredRules: ['banner-default'],
    forbiddenRules: ['banner-mismatch', 'banner-ptr-mismatch', 'ptr-mismatch', 'ptr-unconfirmed'],
    endpoint: {
      ptr: { state: 'confirmed', iprev: 'pass', names: [name] },
      smtp: { state: 'greeted', code: 220, bannerName: shown },
    },
    remedy,
  };
}

/** A host that greets as `greeting` and answers EHLO as `ehlo`, one of which was left behind. */
export function staleName(
  name: string,
  shown: { readonly greeting: string; readonly ehlo: string },
  rule: 'banner-mismatch' | 'ehlo-mismatch',
  remedy: RegExp,
): ExpectedOutcome {
  return {
    verdict: rule === 'banner-mismatch' ? 'broken' : 'at-risk',
    cause: 'partial-change',
    requiredRules: [rule],
    forbiddenRules: ['banner-default', 'ptr-mismatch', 'ptr-missing', 'ptr-unconfirmed'],
    endpoint: {
      ptr: { state: 'confirmed', iprev: 'pass', names: [name] },
      smtp: { state: 'greeted', code: 220, bannerName: shown.greeting, ehloName: shown.ehlo },
    },
    remedy,
  };
}

/** An address without a PTR, behind which the server is right. */
export function missingPtr(name: string): ExpectedOutcome {
  return {
    verdict: 'broken',
    cause: 'missing-reverse',
    requiredRules: ['ptr-missing'],
    forbiddenRules: ['ptr-mismatch', 'ptr-unconfirmed', 'banner-mismatch', 'banner-ptr-mismatch'],
    endpoint: {
      ptr: { state: 'absent', iprev: 'permerror', names: [] },
      smtp: { state: 'greeted', bannerName: name, ehloName: name },
    },
  };
}

/** A certificate that ran out; everything else is right. */
export function expiredCertificate(name: string): ExpectedOutcome {
  return {
    ...coherentWithTls(name),
    verdict: 'at-risk',
    cause: 'unknown',
    requiredRules: ['certificate-expiring'],
    forbiddenRules: ['tls-failed', 'certificate-mismatch', 'starttls-missing', 'banner-mismatch'],
  };
}
