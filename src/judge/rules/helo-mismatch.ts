import { inWords, meets } from '../../model/expectation.ts';
import { heloSource, judgedHelo } from '../helo-names.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const heloMismatch: HostRule = {
  name: 'helo-mismatch',
  subject: 'host',
  group: 'sending',
  reportsWhen:
    'receivers recorded, or a planned configuration sets, another name to send with (HELO) than the declared one',
  levels: { dedicated: 'error', shared: 'error', inbound: 'off' },
  scored: true,
  supersededBy: ['helo-default'],
  needs: ['helo'],
  baselineFields: ['observed'],
  isNameMismatch: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const judged = judgedHelo(endpoint, host);
    if (judged?.isSeen !== true) return null;
    const wrong = judged.names.filter((name) => !meets(name, host.helo));
    if (wrong.length === 0) return null;
    const [expected, observed] = [inWords(host.helo), wrong.join(', ')];
    const why = host.isHeloDeclared ? '' : ' (no helo is declared)';
    return {
      expected,
      observed,
      message: sentence`${endpoint.address} ${verb('sends')} as ${observed} (HELO), ${heloSource(judged.helo, wrong)}; expected ${expected}${why}.`,
    };
  }),
};
