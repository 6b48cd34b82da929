import { RULE_NAMES } from '../model/rule-names.ts';
import type { MailDomainRule, Rule, RuleRow } from './rule.ts';
import { addressNotInName } from './rules/address-not-in-name.ts';
import { addressUndeclared } from './rules/address-undeclared.ts';
import { bannerDefault } from './rules/banner-default.ts';
import { bannerMismatch } from './rules/banner-mismatch.ts';
import { bannerNameless } from './rules/banner-nameless.ts';
import { bannerPtrMismatch } from './rules/banner-ptr-mismatch.ts';
import { bannerRotates } from './rules/banner-rotates.ts';
import { dmarcMissing } from './rules/dmarc-missing.ts';
import { dmarcNotEnforced } from './rules/dmarc-not-enforced.ts';
import { ehloMismatch } from './rules/ehlo-mismatch.ts';
import { mxInvalid } from './rules/mx-invalid.ts';
import { nameUnresolved } from './rules/name-unresolved.ts';
import { ptrMismatch } from './rules/ptr-mismatch.ts';
import { ptrMissing } from './rules/ptr-missing.ts';
import { ptrMultiple } from './rules/ptr-multiple.ts';
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
  ptrMissing,
  ptrMismatch,
  ptrUnconfirmed,
  ptrMultiple,
  smtpUnreachable,
  smtpMalformed,
  bannerDefault,
  bannerMismatch,
  bannerNameless,
  bannerRotates,
  bannerPtrMismatch,
  ehloMismatch,
  starttlsMissing,
  tlsFailed,
  spfMissing,
  spfNotAuthorised,
  spfOverLimit,
  dmarcMissing,
  dmarcNotEnforced,
];

export const MAIL_DOMAIN_RULES: readonly MailDomainRule[] = [mxInvalid];

/** Every rule, the more basic ones first. */
export const CATALOGUE: readonly RuleRow[] = [...HOST_RULES, ...MAIL_DOMAIN_RULES].toSorted(
  (a, b) => RULE_NAMES.indexOf(a.name) - RULE_NAMES.indexOf(b.name),
);
