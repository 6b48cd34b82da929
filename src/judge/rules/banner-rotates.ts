import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerRotates: HostRule = {
  name: 'banner-rotates',
  subject: 'host',
  group: 'greeting',
  reportsWhen: 'several connections see different names',
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
  scored: true,
  supersededBy: [],
  needs: ['greeting'],
  baselineFields: [],
  isNameMismatch: true,
  escalatesWeak: true,
  suggests: { cause: 'several-identities' },
  check: atEachEndpoint(({ address, smtp }) =>
    smtp.bannerNames.length < 2
      ? null
      : {
          expected: 'one name',
          observed: smtp.bannerNames.join(', '),
          message: sentence`${address} ${verb('greets')} with different names from one connection to the next: ${smtp.bannerNames.join(', ')}.`,
        },
  ),
};
