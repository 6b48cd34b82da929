import { inWords, meets } from '../../model/expectation.ts';
import { defaultNameReason } from '../names/classify-name.ts';
import { defaultNameScore } from '../names/default-name-score.ts';
import { atEachEndpoint, consequence, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerDefault: HostRule = {
  name: 'banner-default',
  subject: 'host',
  group: 'greeting',
  reportsWhen:
    "the greeting's name is a default or not a public host name: localhost, a special-use or unknown top-level domain, one label, a container id, an address, a cloud's internal name, a manual's example",
  levels: { dedicated: 'error', shared: 'warning', inbound: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['greeting'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  escalatesWeak: true,
  suggests: { cause: 'default-banner', defaultName: 'greeting' },
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, smtp } = endpoint;
    const declared = host.banner.kind === 'names' ? host.banner : null;
    const isDeclared = (name: string) => declared !== null && meets(name, declared);
    const name = smtp.bannerNames.find(
      (candidate) => defaultNameReason(candidate, [host.name]) !== null && !isDeclared(candidate),
    );
    if (name === undefined) return null;
    return {
      expected: inWords(host.banner),
      observed: name,
      message: sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${name}: ${defaultNameReason(name) ?? ''}.`,
      meaning: consequence(
        host,
        `Receivers do not score a greeting, but if the host also sends with this name, ${defaultNameScore(name)}.`,
      ),
    };
  }),
};
