import type { OtherProtocol } from '../../model/observation.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const smtpMalformed: HostRule = {
  name: 'smtp-malformed',
  subject: 'host',
  group: 'greeting',
  reportsWhen:
    'the answer is not SMTP, or breaks the grammar of replies or its limits; the message names TLS from the first byte, HTTP and SSH',
  levels: { dedicated: 'error', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['port'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, port, smtp }) => {
    if (smtp.state !== 'malformed') return null;
    const other = smtp.protocol === null ? undefined : OTHERS[smtp.protocol];
    return {
      expected: 'an SMTP reply',
      observed: other?.name ?? smtp.detail ?? 'something else',
      message:
        other === undefined
          ? sentence`${address} ${verb('does not')} speak SMTP on port ${port}: ${smtp.detail ?? 'its answer is not an SMTP reply'}.`
          : sentence`${address} ${verb('speaks')} ${other.name} on port ${port}, where plain SMTP is expected.`,
      step: {
        stage: 'transport',
        kind: 'set-option',
        text: other === undefined ? `Check what listens on ${address}:${port}.` : ANOTHER_SERVICE,
      },
    };
  }),
};

const ANOTHER_SERVICE =
  'Another service uses this port: let the mail server listen there, or declare the port on which it does.';

/** The protocols that are recognised where plain SMTP is expected. */
const OTHERS: Partial<Record<OtherProtocol, { readonly name: string }>> = {
  tls: { name: 'TLS from the first byte' },
  http: { name: 'HTTP' },
  ssh: { name: 'SSH' },
};
