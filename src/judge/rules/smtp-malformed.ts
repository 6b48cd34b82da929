import { atEachEndpoint, type Rule } from '../rule.ts';

export const smtpMalformed: Rule = {
  name: 'smtp-malformed',
  group: 'greeting',
  reportsWhen: 'what answers is not SMTP, or breaks the reply grammar or its bounds',
  levels: { dedicated: 'error', shared: 'warning' },
  supersededBy: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, port, smtp }) =>
    smtp.state !== 'malformed'
      ? null
      : {
          expected: 'an SMTP reply',
          observed: smtp.detail ?? 'something else',
          message: `What answers at ${address} on port ${port} does not speak SMTP: ${smtp.detail ?? ''}.`,
          remedy: `Check what listens on ${address}:${port}; for TLS from the first byte declare tls: implicit.`,
        },
  ),
};
