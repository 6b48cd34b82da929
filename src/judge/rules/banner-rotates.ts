import { atEachEndpoint, type Rule } from '../rule.ts';

export const bannerRotates: Rule = {
  name: 'banner-rotates',
  group: 'greeting',
  reportsWhen: 'several connections see different names',
  levels: { dedicated: 'warning', shared: 'notice' },
  supersededBy: [],
  isNameMismatch: true,
  check: atEachEndpoint(({ address, smtp }, { host }) =>
    smtp.code !== 220 || smtp.bannerNames.length < 2
      ? null
      : {
          expected: 'one name',
          observed: smtp.bannerNames.join(', '),
          message: `${address} greets under different names from one connection to the next: ${smtp.bannerNames.join(', ')}.`,
          remedy: `Give every server behind ${address} the name ${host.name} in its greeting, or an address of its own.`,
        },
  ),
};
