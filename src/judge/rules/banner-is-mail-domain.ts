import type { MailHost } from '../../model/mail-host.ts';
import { defaultNameReason } from '../names/default-name.ts';
import { isRegistrableDomain } from '../names/organizational-domain.ts';
import { atEachEndpoint, type Rule } from '../rule.ts';

export const bannerIsMailDomain: Rule = {
  name: 'banner-is-mail-domain',
  group: 'greeting',
  reportsWhen:
    'the greeting shows the visible mail domain (a registrable domain, or one of `domains`) and not a host',
  levels: { dedicated: 'notice', shared: 'notice' },
  supersededBy: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ smtp }, { host }) => {
    const name = smtp.bannerNames.find((candidate) => isMailDomain(candidate, host));
    if (name === undefined) return null;
    return {
      expected: 'the name of the mail server',
      observed: name,
      message: `The server greets as ${name}, which is a mail domain and not a host. The greeting should name the mail server.`,
      remedy:
        host.control === 'shared'
          ? "Leave it: the greeting is the provider's."
          : `Let the server greet with the name of a host, such as mail.${name}, and keep ${name} for the addresses people see.`,
    };
  }),
};

/** `localhost.localdomain` has the shape of a registered domain, and is none. */
function isMailDomain(name: string, { domains }: MailHost): boolean {
  return domains.includes(name) || (isRegistrableDomain(name) && defaultNameReason(name) === null);
}
