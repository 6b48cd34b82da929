import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** A name that is also one of `domains` is judged by `spf-not-authorised`. */
export const heloSpfFails: HostRule = {
  name: 'helo-spf-fails',
  subject: 'host',
  group: 'sending',
  reportsWhen:
    'the SPF record of the name with which the host sends refuses the sending address (RFC 7208 2.4), where `helo` or `domains` is declared or the role is outbound',
  levels: { dedicated: 'warning', shared: 'warning', inbound: 'off' },
  scored: true,
  supersededBy: [],
  needs: ['spf'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, helo }, { host }) => {
    const failing = helo?.spf.find(({ result }) => result === 'fail');
    if (failing === undefined || host.role === 'inbound') return null;
    const { name } = failing;
    return {
      expected: `pass by the SPF record of ${name}`,
      observed: 'fail',
      message: sentence`The SPF record of ${name}, the name that ${address} sends with (HELO), ${verb('refuses')} ${address}.`,
      meaning: 'It decides for bounces and other mail with an empty sender (RFC 7208 2.4).',
    };
  }),
};
