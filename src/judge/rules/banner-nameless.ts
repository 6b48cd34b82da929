import { inWords } from '../../model/expectation.ts';
import { atEachEndpoint, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';
import { isMasked } from '../software/recognise-mta.ts';

export const bannerNameless: HostRule = {
  name: 'banner-nameless',
  subject: 'host',
  group: 'greeting',
  reportsWhen: 'the greeting has no name, or is masked',
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['greeting'],
  baselineFields: [],
  isNameMismatch: false,
  suggests: { cause: 'masked-greeting' },
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, smtp } = endpoint;
    if (smtp.code === null || smtp.bannerName !== null) return null;
    const greeting = smtp.greeting[0] ?? '';
    return {
      expected: inWords(host.banner),
      observed: greeting === '' ? 'no text' : greeting,
      message: isMasked(smtp.greeting)
        ? sentence`The greeting of ${address} (port ${greetingPort(endpoint)}) ${verb('is')} masked, probably by a firewall that inspects SMTP.`
        : sentence`The greeting of ${address} (port ${greetingPort(endpoint)}) ${verb('has')} no host name.`,
      meaning: 'RFC 5321 4.2 requires the host name as its first word.',
    };
  }),
};
