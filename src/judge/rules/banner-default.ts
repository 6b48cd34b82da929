import { inWords, meets } from '../../model/expectation.ts';
import { greetingAdvice } from '../advice/greeting-advice.ts';
import { defaultNameReason } from '../names/default-name.ts';
import { atEachEndpoint, type Rule } from '../rule.ts';

export const bannerDefault: Rule = {
  name: 'banner-default',
  group: 'greeting',
  reportsWhen:
    "the greeting's name is one that nobody chose: localhost, a private suffix, one label, an address, a manual's example",
  levels: { dedicated: 'error', shared: 'warning' },
  supersededBy: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ smtp }, { host }) => {
    if (smtp.code !== 220) return null;
    const declared = host.banner.kind === 'names' ? host.banner : null;
    const name = smtp.bannerNames.find(
      (candidate) =>
        defaultNameReason(candidate, [host.name]) !== null &&
        !(declared !== null && meets(candidate, declared)),
    );
    if (name === undefined) return null;
    return {
      expected: inWords(host.banner),
      observed: name,
      message: `The greeting names ${name}: ${defaultNameReason(name)}. Spam filters score such a name heavily.`,
      remedy: greetingAdvice(host, smtp, 'greeting'),
    };
  }),
};
