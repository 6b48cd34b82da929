import type { ListenOptions, MailServer } from '../mail-server.ts';

/** A mail host: its server, its reverse record and the expected outcome. */
export interface MailHostCase {
  readonly title: string;
  readonly name: string;
  readonly address: string;
  readonly start: (listen: ListenOptions) => Promise<MailServer>;
  /** The server has a self-signed certificate for this host's name. */
  readonly certificate?: 'valid' | 'expired';
  /** Keys of the declaration in addition to name, addresses and port. */
  readonly declared?: Readonly<Record<string, string>>;
  /** The record in the reverse zone; default: a PTR to `name`. Null for none. */
  readonly ptr?: string | null;
  /** The `samples` input; default 1. */
  readonly samples?: number;
  readonly expected: ExpectedOutcome;
}

export interface ExpectedOutcome {
  readonly verdict: 'coherent' | 'cosmetic' | 'broken';
  readonly cause: string | null;
  readonly requiredRules: readonly string[];
  readonly forbiddenRules: readonly string[];
  readonly endpoint: Readonly<Record<string, unknown>>;
  /** Must match the remedies of the findings, such as the name of this server's setting. */
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

/** As `coherent`, with a self-signed certificate where TLS is declared: no receiver scores that. */
export function coherentWithTls(name: string): ExpectedOutcome {
  return {
    ...coherent(name, { negotiated: 'TLSv1.3', names: [name], trusted: false }),
    verdict: 'cosmetic',
    cause: 'unknown',
    requiredRules: ['certificate-untrusted'],
  };
}

/** A host whose server greets with a default name; everything else is correct. */
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

/** A host whose greeting or EHLO name, or both, is an old name; DNS is correct. */
export function staleName(
  name: string,
  shown: { readonly greeting: string; readonly ehlo: string },
  rule: 'banner-mismatch' | 'ehlo-mismatch',
  remedy: RegExp,
): ExpectedOutcome {
  return {
    verdict: rule === 'banner-mismatch' ? 'broken' : 'cosmetic',
    // The old name is not in DNS. Only names of greetings are looked up.
    cause: rule === 'banner-mismatch' ? 'internal-name' : 'partial-change',
    requiredRules: [rule],
    forbiddenRules: ['banner-default', 'ptr-mismatch', 'ptr-missing', 'ptr-unconfirmed'],
    endpoint: {
      ptr: { state: 'confirmed', iprev: 'pass', names: [name] },
      smtp: { state: 'greeted', code: 220, bannerName: shown.greeting, ehloName: shown.ehlo },
    },
    remedy,
  };
}

/** A host without a PTR; everything else is correct. */
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

/** A host with an expired certificate; everything else is correct. */
export function expiredCertificate(name: string): ExpectedOutcome {
  return {
    ...coherentWithTls(name),
    requiredRules: ['certificate-expiring'],
    forbiddenRules: ['tls-failed', 'certificate-mismatch', 'starttls-missing', 'banner-mismatch'],
  };
}
