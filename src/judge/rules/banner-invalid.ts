import { classifyName } from '../names/classify-name.ts';
import { atEachEndpoint, consequence, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerInvalid: HostRule = {
  name: 'banner-invalid',
  subject: 'host',
  group: 'greeting',
  reportsWhen:
    "the greeting's name or the EHLO name breaks the syntax of host names: an underscore, an empty label, a label of more than 63 characters",
  levels: { dedicated: 'warning', shared: 'warning', inbound: 'notice' },
  scored: true,
  supersededBy: [],
  needs: ['greeting'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, smtp } = endpoint;
    const { bannerNames, ehloName } = smtp;
    const names = [
      ...bannerNames.map((name) => ({ name, where: 'greeting' as const })),
      ...(ehloName === null ? [] : [{ name: ehloName, where: 'ehlo' as const }]),
    ];
    for (const { name, where } of names) {
      const classified = classifyName(name);
      if (classified.kind !== 'syntax') continue;
      return {
        expected: 'a host name',
        observed: name,
        message: sentence`${address} (port ${greetingPort(endpoint)}) ${SHOWS[where]} ${name}, which is not a valid host name: ${classified.reason}.`,
        meaning: consequence(
          host,
          'A server usually sends with the same name, and Exim refuses such a name in HELO by default.',
        ),
      };
    }
    return null;
  }),
};

const SHOWS = {
  greeting: sentence`${verb('greets')} as`,
  ehlo: sentence`${verb('answers')} EHLO as`,
};
