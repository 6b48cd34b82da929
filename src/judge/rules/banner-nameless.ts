import { inWords } from '../../model/expectation.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
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
  suggests: {
    cause: 'masked-greeting',
    evidence: ({ observed }) => `The greeting is "${observed}".`,
  },
  check: atEachEndpoint(({ smtp }, { host }) => {
    if (smtp.code === null || smtp.bannerName !== null) return null;
    const greeting = smtp.greeting[0] ?? '';
    return {
      expected: inWords(host.banner),
      observed: greeting === '' ? 'no text' : greeting,
      message: isMasked(smtp.greeting)
        ? 'The greeting is masked, as firewalls with SMTP inspection do; RFC 5321 4.2 wants the host name first.'
        : 'The greeting names no host; RFC 5321 4.2 wants the host name first.',
    };
  }),
};
