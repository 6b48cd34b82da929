import { atEachEndpoint, type HostRule } from '../rule.ts';

export const smtpMalformed: HostRule = {
  name: 'smtp-malformed',
  subject: 'host',
  group: 'greeting',
  reportsWhen: 'what answers is not SMTP, or breaks the reply grammar or its bounds',
  levels: { dedicated: 'error', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['port'],
  baselineFields: [],
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
