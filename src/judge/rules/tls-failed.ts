import type { HostTemplate, ReportedLevel } from '../../model/mail-host.ts';
import type { OtherProtocol } from '../../model/observation.ts';
import { showTls, tlsSetting } from '../advice/tls-steps.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const tlsFailed: HostRule = {
  name: 'tls-failed',
  subject: 'host',
  group: 'transport',
  reportsWhen: 'the TLS handshake fails (starttls and implicit: error, opportunistic: warning)',
  levels: { dedicated: 'error', shared: 'error' },
  highestLevel: levelFor,
  scored: false,
  supersededBy: [],
  needs: ['tls'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, port, smtp }, { host }) => {
    if (smtp.state !== 'tls-failed') return null;
    const violation = { level: levelFor(host), expected: 'a TLS session' };
    const step = { stage: 'transport', kind: 'set-option' } as const;
    const other = smtp.protocol === null ? undefined : OTHERS[smtp.protocol];
    if (other !== undefined) {
      const { name } = other;
      const message = sentence`${address} ${verb('speaks')} ${name} on port ${port}, where \`tls: implicit\` expects TLS from the first byte.`;
      return { ...violation, observed: name, message, step: { ...step, text: ANOTHER_SERVICE } };
    }
    const error = smtp.tls?.error ?? null;
    return {
      ...violation,
      observed: error ?? 'a failed handshake',
      message: sentence`TLS ${verb('fails')} at ${address} on port ${port}: ${error ?? 'the handshake failed'}.`,
      step: {
        ...step,
        text: `Check the certificate, its key and the protocols of the mail server: ${showTls(host, address, port)} shows the fault.`,
        setting: tlsSetting(smtp),
      },
    };
  }),
};

const ANOTHER_SERVICE =
  'Another service uses this port: let the mail server listen there, or declare the port on which it does.';

/** The protocols that are recognised where TLS from the first byte is expected. */
const OTHERS: Partial<Record<OtherProtocol, { readonly name: string }>> = {
  smtp: { name: 'plain SMTP' },
  http: { name: 'HTTP' },
  ssh: { name: 'SSH' },
};

/** With opportunistic TLS, senders fall back to clear text. */
function levelFor({ tls }: Pick<HostTemplate, 'tls'>): ReportedLevel {
  return tls === 'opportunistic' ? 'warning' : 'error';
}
