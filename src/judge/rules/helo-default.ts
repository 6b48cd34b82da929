import { inWords } from '../../model/expectation.ts';
import { heloSource, judgedHelo } from '../helo-names.ts';
import { defaultNameReason } from '../names/classify-name.ts';
import { defaultNameScore } from '../names/default-name-score.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** A default name is reported even where it is declared: the declaration does not change how receivers see it. */
export const heloDefault: HostRule = {
  name: 'helo-default',
  subject: 'host',
  group: 'sending',
  reportsWhen:
    "the host sends with a default name or no public host name: localhost, a special-use or unknown top-level domain, one label, a container id, an address, a cloud's internal name, a manual's example",
  levels: { dedicated: 'error', shared: 'warning', inbound: 'off' },
  scored: true,
  supersededBy: [],
  needs: ['helo'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  escalatesWeak: true,
  suggests: { cause: 'default-banner', defaultName: 'helo' },
  check: atEachEndpoint((endpoint, { host }) => {
    const judged = judgedHelo(endpoint, host);
    const name = judged?.names.find((one) => defaultNameReason(one, [host.name]) !== null);
    if (judged == null || name === undefined) return null;
    return {
      expected: inWords(host.helo),
      observed: name,
      message: sentence`${endpoint.address} ${verb('sends')} as ${name} (HELO), ${heloSource(judged.helo, [name])}: ${defaultNameReason(name) ?? ''}.`,
      meaning: `For this name, ${defaultNameScore(name)}.`,
    };
  }),
};
