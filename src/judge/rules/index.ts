import type { HostRule, MailDomainRule, Rule, UndeclaredAddressRule } from '../rule.ts';
import { addressNew } from './address-new.ts';
import { addressNotInName } from './address-not-in-name.ts';
import { addressUndeclared } from './address-undeclared.ts';
import { bannerAddressMismatch } from './banner-address-mismatch.ts';
import { bannerDefault } from './banner-default.ts';
import { bannerInvalid } from './banner-invalid.ts';
import { bannerIsMailDomain } from './banner-is-mail-domain.ts';
import { bannerMismatch } from './banner-mismatch.ts';
import { bannerNameless } from './banner-nameless.ts';
import { bannerPtrMismatch } from './banner-ptr-mismatch.ts';
import { bannerRevealsVersion } from './banner-reveals-version.ts';
import { bannerRotates } from './banner-rotates.ts';
import { bannerUnresolved } from './banner-unresolved.ts';
import { certificateExpiring } from './certificate-expiring.ts';
import { certificateMismatch } from './certificate-mismatch.ts';
import { certificateUntrusted } from './certificate-untrusted.ts';
import { dmarcMissing } from './dmarc-missing.ts';
import { dmarcNotEnforced } from './dmarc-not-enforced.ts';
import { dmarcUnreadable } from './dmarc-unreadable.ts';
import { ehloMismatch } from './ehlo-mismatch.ts';
import { heloAddressMismatch } from './helo-address-mismatch.ts';
import { heloDefault } from './helo-default.ts';
import { heloMismatch } from './helo-mismatch.ts';
import { heloPtrMismatch } from './helo-ptr-mismatch.ts';
import { heloSpfFails } from './helo-spf-fails.ts';
import { heloUnresolved } from './helo-unresolved.ts';
import { hostRemoved } from './host-removed.ts';
import { identityChanged } from './identity-changed.ts';
import { mailRefused } from './mail-refused.ts';
import { mtaConfigRefused } from './mta-config-refused.ts';
import { mxInvalid } from './mx-invalid.ts';
import { mxNotCovered } from './mx-not-covered.ts';
import { nameIsAlias } from './name-is-alias.ts';
import { namePropagating } from './name-propagating.ts';
import { nameUnresolved } from './name-unresolved.ts';
import { ptrApex } from './ptr-apex.ts';
import { ptrGeneric } from './ptr-generic.ts';
import { ptrInvalid } from './ptr-invalid.ts';
import { ptrMismatch } from './ptr-mismatch.ts';
import { ptrMissing } from './ptr-missing.ts';
import { ptrMultiple } from './ptr-multiple.ts';
import { ptrPropagating } from './ptr-propagating.ts';
import { ptrUnconfirmed } from './ptr-unconfirmed.ts';
import { senderUndeclared } from './sender-undeclared.ts';
import { smtpMalformed } from './smtp-malformed.ts';
import { smtpUnreachable } from './smtp-unreachable.ts';
import { spfAllowsAll } from './spf-allows-all.ts';
import { spfMissing } from './spf-missing.ts';
import { spfNotAuthorised } from './spf-not-authorised.ts';
import { spfOverLimit } from './spf-over-limit.ts';
import { starttlsMissing } from './starttls-missing.ts';
import { tlsFailed } from './tls-failed.ts';

/**
 * Every rule, in the order in which they are checked: a rule comes after those that supersede it. Schemas, documents
 * and the list of rule names follow this order.
 */
export const CATALOGUE: readonly Rule[] = [
  nameUnresolved,
  addressNotInName,
  addressUndeclared,
  nameIsAlias,
  mxInvalid,
  mxNotCovered,
  namePropagating,
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
  mtaConfigRefused,
  bannerDefault,
  bannerMismatch,
  bannerInvalid,
  bannerNameless,
  bannerRotates,
  bannerUnresolved,
  bannerAddressMismatch,
  bannerIsMailDomain,
  bannerPtrMismatch,
  ehloMismatch,
  bannerRevealsVersion,
  heloDefault,
  heloMismatch,
  heloUnresolved,
  heloAddressMismatch,
  heloPtrMismatch,
  heloSpfFails,
  mailRefused,
  senderUndeclared,
  starttlsMissing,
  tlsFailed,
  certificateMismatch,
  certificateUntrusted,
  certificateExpiring,
  spfMissing,
  spfNotAuthorised,
  spfOverLimit,
  spfAllowsAll,
  dmarcMissing,
  dmarcNotEnforced,
  dmarcUnreadable,
  identityChanged,
  addressNew,
  hostRemoved,
];

export const HOST_RULES: readonly HostRule[] = CATALOGUE.filter((rule) => rule.subject === 'host');

export const MAIL_DOMAIN_RULES: readonly MailDomainRule[] = CATALOGUE.filter(
  (rule) => rule.subject === 'mail-domain',
);

export const UNDECLARED_ADDRESS_RULES: readonly UndeclaredAddressRule[] = CATALOGUE.filter(
  (rule) => rule.subject === 'undeclared-address',
);

const BY_NAME: ReadonlyMap<string, Rule> = new Map(CATALOGUE.map((rule) => [rule.name, rule]));

/** The rule that a finding names; undefined for a finding of a later release, read from its report. */
export function ruleOf(finding: { readonly rule: string }): Rule | undefined {
  return BY_NAME.get(finding.rule);
}

/** Whether a finding reports two names that differ, which may be harmless. */
export function isNameMismatch(finding: { readonly rule: string }): boolean {
  return ruleOf(finding)?.isNameMismatch === true;
}
