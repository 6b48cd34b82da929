import type { Finding } from '../model/finding.ts';
import { RULE_NAMES } from '../model/rule-names.ts';
import type { MailDomainRule, RememberedRule, Rule, RuleRow } from './rule.ts';
import { addressNotInName } from './rules/address-not-in-name.ts';
import { addressUndeclared } from './rules/address-undeclared.ts';
import { bannerAddressMismatch } from './rules/banner-address-mismatch.ts';
import { bannerDefault } from './rules/banner-default.ts';
import { bannerIsMailDomain } from './rules/banner-is-mail-domain.ts';
import { bannerMismatch } from './rules/banner-mismatch.ts';
import { bannerNameless } from './rules/banner-nameless.ts';
import { bannerPtrMismatch } from './rules/banner-ptr-mismatch.ts';
import { bannerRevealsVersion } from './rules/banner-reveals-version.ts';
import { bannerRotates } from './rules/banner-rotates.ts';
import { bannerUnresolved } from './rules/banner-unresolved.ts';
import { certificateExpiring } from './rules/certificate-expiring.ts';
import { certificateMismatch } from './rules/certificate-mismatch.ts';
import { dmarcMissing } from './rules/dmarc-missing.ts';
import { dmarcNotEnforced } from './rules/dmarc-not-enforced.ts';
import { ehloMismatch } from './rules/ehlo-mismatch.ts';
import { hostRemoved } from './rules/host-removed.ts';
import { identityChanged } from './rules/identity-changed.ts';
import { mxInvalid } from './rules/mx-invalid.ts';
import { nameIsAlias } from './rules/name-is-alias.ts';
import { nameUnresolved } from './rules/name-unresolved.ts';
import { ptrApex } from './rules/ptr-apex.ts';
import { ptrGeneric } from './rules/ptr-generic.ts';
import { ptrInvalid } from './rules/ptr-invalid.ts';
import { ptrMismatch } from './rules/ptr-mismatch.ts';
import { ptrMissing } from './rules/ptr-missing.ts';
import { ptrMultiple } from './rules/ptr-multiple.ts';
import { ptrPropagating } from './rules/ptr-propagating.ts';
import { ptrUnconfirmed } from './rules/ptr-unconfirmed.ts';
import { smtpMalformed } from './rules/smtp-malformed.ts';
import { smtpUnreachable } from './rules/smtp-unreachable.ts';
import { spfMissing } from './rules/spf-missing.ts';
import { spfNotAuthorised } from './rules/spf-not-authorised.ts';
import { spfOverLimit } from './rules/spf-over-limit.ts';
import { starttlsMissing } from './rules/starttls-missing.ts';
import { tlsFailed } from './rules/tls-failed.ts';

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
export const CATALOGUE: readonly RuleRow[] = [
  ...HOST_RULES,
  ...MAIL_DOMAIN_RULES,
  ...REMEMBERED_RULES,
].toSorted((a, b) => RULE_NAMES.indexOf(a.name) - RULE_NAMES.indexOf(b.name));

const ROWS: ReadonlyMap<string, RuleRow> = new Map(CATALOGUE.map((row) => [row.name, row]));

/** Whether a finding tells of two names that differ, which may be harmless. */
export function namesDifference({ rule }: { readonly rule: string }): boolean {
  return ROWS.get(rule)?.namesDifference === true;
}

/** The group of a finding's rule. */
export function groupOf({ rule }: Finding): RuleRow['group'] | undefined {
  return ROWS.get(rule)?.group;
}
