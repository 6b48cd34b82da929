import type { Finding } from '../../model/finding.ts';
import { RULE_NAMES } from '../../model/rule-names.ts';
import type { MailDomainRule, RememberedRule, Rule, RuleMeta } from '../rule.ts';
import { addressNotInName } from './address-not-in-name.ts';
import { addressUndeclared } from './address-undeclared.ts';
import { bannerAddressMismatch } from './banner-address-mismatch.ts';
import { bannerDefault } from './banner-default.ts';
import { bannerIsMailDomain } from './banner-is-mail-domain.ts';
import { bannerMismatch } from './banner-mismatch.ts';
import { bannerNameless } from './banner-nameless.ts';
import { bannerPtrMismatch } from './banner-ptr-mismatch.ts';
import { bannerRevealsVersion } from './banner-reveals-version.ts';
import { bannerRotates } from './banner-rotates.ts';
import { bannerUnresolved } from './banner-unresolved.ts';
import { certificateExpiring } from './certificate-expiring.ts';
import { certificateMismatch } from './certificate-mismatch.ts';
import { dmarcMissing } from './dmarc-missing.ts';
import { dmarcNotEnforced } from './dmarc-not-enforced.ts';
import { ehloMismatch } from './ehlo-mismatch.ts';
import { hostRemoved } from './host-removed.ts';
import { identityChanged } from './identity-changed.ts';
import { mxInvalid } from './mx-invalid.ts';
import { nameIsAlias } from './name-is-alias.ts';
import { nameUnresolved } from './name-unresolved.ts';
import { ptrApex } from './ptr-apex.ts';
import { ptrGeneric } from './ptr-generic.ts';
import { ptrInvalid } from './ptr-invalid.ts';
import { ptrMismatch } from './ptr-mismatch.ts';
import { ptrMissing } from './ptr-missing.ts';
import { ptrMultiple } from './ptr-multiple.ts';
import { ptrPropagating } from './ptr-propagating.ts';
import { ptrUnconfirmed } from './ptr-unconfirmed.ts';
import { smtpMalformed } from './smtp-malformed.ts';
import { smtpUnreachable } from './smtp-unreachable.ts';
import { spfMissing } from './spf-missing.ts';
import { spfNotAuthorised } from './spf-not-authorised.ts';
import { spfOverLimit } from './spf-over-limit.ts';
import { starttlsMissing } from './starttls-missing.ts';
import { tlsFailed } from './tls-failed.ts';

/** The rules about hosts, in the order in which they are asked: the more basic ones first. */
export const HOST_RULES: readonly Rule[] = [
  nameUnresolved,
  addressNotInName,
  addressUndeclared,
  nameIsAlias,
  ptrMissing,
  ptrMismatch,
  ptrUnconfirmed,
  ptrMultiple,
  ptrGeneric,
  ptrInvalid,
  ptrApex,
  ptrPropagating,
  smtpUnreachable,
  smtpMalformed,
  bannerDefault,
  bannerMismatch,
  bannerNameless,
  bannerRotates,
  bannerUnresolved,
  bannerAddressMismatch,
  bannerIsMailDomain,
  bannerPtrMismatch,
  ehloMismatch,
  bannerRevealsVersion,
  starttlsMissing,
  tlsFailed,
  certificateMismatch,
  certificateExpiring,
  spfMissing,
  spfNotAuthorised,
  spfOverLimit,
  dmarcMissing,
  dmarcNotEnforced,
  identityChanged,
];

export const MAIL_DOMAIN_RULES: readonly MailDomainRule[] = [mxInvalid];

export const REMEMBERED_RULES: readonly RememberedRule[] = [hostRemoved];

/** Every rule, the more basic ones first. */
export const CATALOGUE: readonly RuleMeta[] = [
  ...HOST_RULES,
  ...MAIL_DOMAIN_RULES,
  ...REMEMBERED_RULES,
].toSorted((a, b) => RULE_NAMES.indexOf(a.name) - RULE_NAMES.indexOf(b.name));

const ROWS: ReadonlyMap<string, RuleMeta> = new Map(CATALOGUE.map((row) => [row.name, row]));

/** Whether a finding tells of two names that differ, which may be harmless. */
export function isNameMismatch({ rule }: { readonly rule: string }): boolean {
  return ROWS.get(rule)?.isNameMismatch === true;
}

/** The group of a finding's rule. */
export function groupOf({ rule }: Finding): RuleMeta['group'] | undefined {
  return ROWS.get(rule)?.group;
}
