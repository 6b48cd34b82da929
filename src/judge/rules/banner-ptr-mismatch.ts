import { sameName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const bannerPtrMismatch: HostRule = {
  name: 'banner-ptr-mismatch',
  subject: 'host',
  group: 'greeting',
  reportsWhen: "the greeting's name is none of the PTR names",
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: true,
  supersededBy: ['ptr-missing', 'banner-default'],
  needs: ['ptr', 'greeting'],
  baselineFields: ['expected', 'observed'],
  isNameMismatch: true,
  isWeakAlone: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, ptr, smtp } = endpoint;
    if (smtp.code !== 220 || ptr.names.length === 0) return null;
    const others = smtp.bannerNames.filter(
      (name) => !ptr.names.some((ptrName) => sameName(ptrName, name)),
    );
    if (others.length === 0) return null;
    const ptrNames = ptr.names.join(', ');
    const oneOwner = others.every((name) => hasSameOwner(name, endpoint));
    return {
      ...(oneOwner ? { level: 'notice' as const } : {}),
      expected: ptrNames,
      observed: others.join(', '),
      message: `The server greets as ${others.join(', ')}, and the PTR of ${address} is ${ptrNames}. ${oneOwner ? 'Both lead to this address and have one owner: two names of one server.' : 'Alone this is a weak signal.'}`,
      remedy: remedyFor(host, address),
    };
  }),
};

/** Whether the greeting's name and a PTR name share an owner and both resolve to the address. */
function hasSameOwner(
  bannerName: string,
  { address, ptr, bannerForward }: EndpointObservation,
): boolean {
  const owner = organizationalDomain(bannerName);
  return (
    owner !== null &&
    bannerForward.get(bannerName)?.includes(address) === true &&
    ptr.names.some(
      (name) =>
        organizationalDomain(name) === owner && ptr.forward.get(name)?.includes(address) === true,
    )
  );
}

function remedyFor({ control, name }: MailHost, address: string): string {
  return control === 'shared'
    ? "Leave it: the PTR is the provider's, and a name of theirs in it is normal on shared infrastructure."
    : `Let the PTR and the greeting of ${address} both name ${name}.`;
}
