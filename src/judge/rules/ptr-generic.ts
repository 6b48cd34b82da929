import { impossibleNameReason } from '../names/classify-name.ts';
import { genericNameReason } from '../names/generic-name.ts';
import { atEachEndpoint, consequence, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrGeneric: HostRule = {
  name: 'ptr-generic',
  subject: 'host',
  group: 'reverse',
  reportsWhen:
    "a PTR name is a provider's default or the name of an access line, or embeds the IP address",
  levels: { dedicated: 'warning', shared: 'off', inbound: 'notice' },
  scored: true,
  supersededBy: [],
  needs: ['ptr'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  escalatesWeak: true,
  suggests: { cause: 'provider-default-ptr' },
  check: atEachEndpoint(({ address, ptr }, { host }) => {
    for (const name of ptr.names) {
      const reason = genericNameReason(name, address);
      if (reason === null || impossibleNameReason(name) !== null) continue;
      return {
        expected: 'a name that was chosen for a mail host',
        observed: name,
        message: sentence`The PTR of ${address} ${verb('is')} ${name}: ${reason}.`,
        meaning: consequence(
          host,
          'Spam filters score it like a home connection, and some receivers refuse it.',
        ),
      };
    }
    return null;
  }),
};
