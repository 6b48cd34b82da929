import { inWords, meets } from '../../model/expectation.ts';
import { atEachEndpoint, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerMismatch: HostRule = {
  name: 'banner-mismatch',
  subject: 'host',
  group: 'greeting',
  reportsWhen: "the greeting's name is not the declared one",
  levels: { dedicated: 'error', shared: 'error' },
  scored: false,
  supersededBy: ['banner-default'],
  needs: ['greeting'],
  baselineFields: ['observed'],
  isNameMismatch: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, smtp } = endpoint;
    const wrong = smtp.bannerNames.filter((name) => !meets(name, host.banner));
    if (wrong.length === 0) return null;
    const expected = inWords(host.banner);
    const observed = wrong.join(', ');
    return {
      expected,
      observed,
      message: sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${observed}; expected ${expected}.`,
    };
  }),
};
