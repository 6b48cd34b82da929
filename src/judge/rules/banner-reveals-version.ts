import { atEachEndpoint, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerRevealsVersion: HostRule = {
  name: 'banner-reveals-version',
  subject: 'host',
  group: 'greeting',
  reportsWhen: 'the greeting contains a software version',
  levels: { dedicated: 'off', shared: 'off' },
  scored: false,
  supersededBy: [],
  needs: ['greeting'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint((endpoint) => {
    const { address, smtp } = endpoint;
    const line = smtp.greeting.find((text) => VERSION.test(text));
    if (line === undefined) return null;
    return {
      expected: 'a greeting without a version',
      observed: line,
      message: sentence`The greeting of ${address} (port ${greetingPort(endpoint)}) ${verb('contains')} the version of its software: ${VERSION.exec(line)?.[0].trim() ?? line}.`,
      step: {
        stage: 'server',
        kind: 'set-option',
        text: 'Remove the version from the greeting (Postfix: smtpd_banner; Exim: smtp_banner; Sendmail: confSMTP_LOGIN_MSG). Receivers do not care about it.',
      },
    };
  }),
};

/** A number with dots after the host name, with or without a product: `Exim 4.96`, `Postfix (3.7.11)`, `8.17.1/8.17.1`. */
const VERSION = /\s(?:[A-Za-z][\w+-]{1,30}[ /-]?)?\(?v?\d{1,4}\.\d{1,6}(?:\.\d{1,6}){0,3}\b/;
