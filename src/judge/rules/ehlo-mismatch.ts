import { sameName } from '../../model/dns-name.ts';
import { inWords, meets } from '../../model/expectation.ts';
import { atEachEndpoint, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ehloMismatch: HostRule = {
  name: 'ehlo-mismatch',
  subject: 'host',
  group: 'greeting',
  reportsWhen:
    "the EHLO name is not the declared one or, where none is declared, not the greeting's",
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['ehlo'],
  baselineFields: ['observed'],
  isNameMismatch: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, smtp } = endpoint;
    const { ehloName, bannerName } = smtp;
    if (ehloName === null) return null;
    const expectation = host.ehlo;
    if (expectation.kind === 'greeting') {
      if (bannerName === null || sameName(ehloName, bannerName)) return null;
    } else if (meets(ehloName, expectation)) {
      return null;
    }
    const expected = expectation.kind === 'greeting' ? String(bannerName) : inWords(expectation);
    const source =
      expectation.kind === 'greeting' ? sentence`its greeting ${verb('has')}` : 'expected';
    return {
      expected,
      observed: ehloName,
      message: sentence`${address} (port ${greetingPort(endpoint)}) ${verb('answers')} EHLO as ${ehloName}; ${source} ${expected}.`,
    };
  }),
};
