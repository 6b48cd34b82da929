import type { MailHost } from '../../model/mail-host.ts';
import { classifyName } from '../names/classify-name.ts';
import { isRegistrableDomain } from '../names/organizational-domain.ts';
import { atEachEndpoint, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerIsMailDomain: HostRule = {
  name: 'banner-is-mail-domain',
  subject: 'host',
  group: 'greeting',
  reportsWhen:
    'the greeting shows the visible mail domain (a registrable domain, or one of `domains`) and not a host',
  levels: { dedicated: 'notice', shared: 'notice', inbound: 'off' },
  scored: false,
  supersededBy: [],
  needs: ['greeting'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, smtp } = endpoint;
    const name = smtp.bannerNames.find((candidate) => isMailDomain(candidate, host));
    if (name === undefined) return null;
    return {
      expected: 'the name of the mail server',
      observed: name,
      message: sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${name}, which is a mail domain and not a host.`,
      meaning: 'The greeting should name the mail server.',
    };
  }),
};

/** A name such as `localhost.localdomain` has the form of a registrable domain but is not one. */
function isMailDomain(name: string, { domains }: MailHost): boolean {
  return (
    domains.includes(name) || (isRegistrableDomain(name) && classifyName(name).kind === 'public')
  );
}
