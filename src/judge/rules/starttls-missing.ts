import type { ReportedLevel, TlsMode } from '../../model/mail-host.ts';
import { tlsSetting } from '../advice/tls-steps.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const starttlsMissing: HostRule = {
  name: 'starttls-missing',
  subject: 'host',
  group: 'transport',
  reportsWhen:
    'STARTTLS is not offered where `tls` asks for it (starttls: error, opportunistic: notice)',
  levels: { dedicated: 'error', shared: 'error' },
  highestLevel: ({ tls }) => LEVELS[tls] ?? 'off',
  scored: false,
  supersededBy: [],
  needs: ['ehlo-reply'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, smtp }, { host }) => {
    const level = LEVELS[host.tls];
    if (level === undefined || smtp.tls === null || smtp.tls.offered) return null;
    return {
      level,
      expected: 'STARTTLS',
      observed: 'not offered',
      message: sentence`${address} ${verb('does not')} offer STARTTLS, so mail to it ${verb('is not')} encrypted.`,
      step: {
        stage: 'transport',
        kind: 'set-option',
        text: 'Give the mail server a certificate and switch STARTTLS on, or declare tls: none.',
        setting: tlsSetting(smtp),
      },
    };
  }),
};

const LEVELS: Partial<Record<TlsMode, ReportedLevel>> = {
  starttls: 'error',
  opportunistic: 'notice',
};
