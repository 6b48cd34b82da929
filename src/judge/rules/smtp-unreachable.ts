import type { SmtpObservation } from '../../model/observation.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { inState, type Sentence, sentence, verb } from '../sentence.ts';

export const smtpUnreachable: HostRule = {
  name: 'smtp-unreachable',
  subject: 'host',
  group: 'greeting',
  reportsWhen:
    'a host that receives mail refuses the connection, or does not answer although this runner has reached the port of another host',
  levels: { dedicated: 'error', shared: 'error' },
  scored: true,
  supersededBy: [],
  needs: ['port'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, port, smtp }, { host }) => {
    const failure = smtp.reason === null ? FAILURES[smtp.state] : undefined;
    if (failure === undefined) return null;
    return {
      expected: `an SMTP server on port ${port}`,
      observed: inState(failure, 'current'),
      message: sentence`${address} ${failure} on port ${port}, where ${host.name} should answer.`,
      step: {
        stage: 'transport',
        kind: 'set-option',
        text: `Check that the mail server runs and listens on ${address}:${port} and that its firewall lets this port in. If the host only sends mail, declare role: outbound.`,
      },
    };
  }),
};

const FAILURES: Partial<Record<SmtpObservation['state'], Sentence>> = {
  refused: sentence`${verb('refuses')} connections`,
  timeout: sentence`${verb('accepts')} no connection, though other hosts answer`,
  unreachable: sentence`${verb('cannot')} be reached, though other hosts can`,
};
