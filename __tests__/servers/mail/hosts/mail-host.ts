import type { Listen, MailServer } from '../mail-server.ts';

/** One mail host as it is: its server, what its reverse zone holds, and the outcome. */
export interface MailHostCase {
  readonly sentence: string;
  readonly name: string;
  readonly address: string;
  readonly start: (listen: Listen) => Promise<MailServer>;
  /** Shows a self-signed certificate for this host's name. */
  readonly certificate?: 'valid' | 'expired';
  /** Keys of the declaration beside name, addresses and port. */
  readonly declared?: Readonly<Record<string, string>>;
  /** What the reverse zone holds; a record of this host's own name by default, nothing with null. */
  readonly ptr?: string | null;
  /** Sessions that the action has with it; default 1. */
  readonly samples?: number;
  readonly expected: Expected;
}

export interface Expected {
  readonly verdict: 'coherent' | 'at-risk' | 'broken';
  readonly cause: string | null;
  /** Rules that must be reported, and rules that must not. */
  readonly mandatory: readonly string[];
  readonly forbidden: readonly string[];
  readonly endpoint: Readonly<Record<string, unknown>>;
  /** What a finding's remedy must say: this server's own setting. */
  readonly remedy?: RegExp;
}

/** A host whose A, PTR, greeting and EHLO name are all `name`. */
export function right(name: string, tls?: object): Expected {
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
  };
}

export function rightWithTls(name: string): Expected {
  return right(name, { negotiated: 'TLSv1.3', names: [name], trusted: false });
}

/** A host whose server was never told its name: everything else is right. */
export function defaultBanner(name: string, shown: string, remedy: RegExp): Expected {
  return {
    verdict: 'broken',
    cause: 'default-banner',
    mandatory: ['banner-default'],
    forbidden: ['banner-mismatch', 'banner-ptr-mismatch', 'ptr-mismatch', 'ptr-unconfirmed'],
    endpoint: {
      ptr: { state: 'confirmed', iprev: 'pass', names: [name] },
      smtp: { state: 'greeted', code: 220, bannerName: shown },
    },
    remedy,
  };
}

/** A host that greets as `greeting` and answers EHLO as `ehlo`, one of which was left behind. */
export function leftBehind(
  name: string,
  shown: { readonly greeting: string; readonly ehlo: string },
  rule: 'banner-mismatch' | 'ehlo-mismatch',
  remedy: RegExp,
): Expected {
  return {
    verdict: rule === 'banner-mismatch' ? 'broken' : 'at-risk',
    cause: 'partial-change',
    mandatory: [rule],
    forbidden: ['banner-default', 'ptr-mismatch', 'ptr-missing', 'ptr-unconfirmed'],
    endpoint: {
      ptr: { state: 'confirmed', iprev: 'pass', names: [name] },
      smtp: { state: 'greeted', code: 220, bannerName: shown.greeting, ehloName: shown.ehlo },
    },
    remedy,
  };
}

/** An address without a PTR, behind which the server is right. */
export function withoutPtr(name: string): Expected {
  return {
    verdict: 'broken',
    cause: 'missing-reverse',
    mandatory: ['ptr-missing'],
    forbidden: ['ptr-mismatch', 'ptr-unconfirmed', 'banner-mismatch', 'banner-ptr-mismatch'],
    endpoint: {
      ptr: { state: 'absent', iprev: 'permerror', names: [] },
      smtp: { state: 'greeted', bannerName: name, ehloName: name },
    },
  };
}

/** A certificate that ran out; everything else is right. */
export function expiredCertificate(name: string): Expected {
  return {
    ...rightWithTls(name),
    verdict: 'at-risk',
    cause: 'unknown',
    mandatory: ['certificate-expiring'],
    forbidden: ['tls-failed', 'certificate-mismatch', 'starttls-missing', 'banner-mismatch'],
  };
}
