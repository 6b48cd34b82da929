import { sameName } from '../../model/dns-name.ts';
import { meets } from '../../model/expectation.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { atEachEndpoint, consequence, greetingPort, type HostRule, WEAK_ALONE } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerPtrMismatch: HostRule = {
  name: 'banner-ptr-mismatch',
  subject: 'host',
  group: 'greeting',
  reportsWhen: "the greeting's name is not one of the PTR names",
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
  scored: true,
  supersededBy: ['ptr-missing', 'banner-default'],
  needs: ['ptr', 'greeting'],
  baselineFields: ['expected', 'observed'],
  isNameMismatch: true,
  isWeakAlone: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, ptr, smtp } = endpoint;
    if (ptr.names.length === 0) return null;
    const others = smtp.bannerNames.filter(
      (name) => !ptr.names.some((ptrName) => sameName(ptrName, name)),
    );
    if (others.length === 0) return null;
    const ptrNames = ptr.names.join(', ');
    const meaning = hasDeclaredNames(endpoint, host)
      ? 'Both are as declared.'
      : others.every((name) => hasSameOwner(name, endpoint))
        ? 'Both names resolve to this address and belong to one owner.'
        : null;
    return {
      ...(meaning === null ? {} : { level: 'notice' as const }),
      expected: ptrNames,
      observed: others.join(', '),
      message: sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${others.join(', ')}, and its PTR ${verb('is')} ${listInWords(ptr.names, 3)}.`,
      meaning: meaning ?? consequence(host, WEAK_ALONE),
    };
  }),
};

/** Whether the declaration itself expects names that differ, and both are as it expects them. */
function hasDeclaredNames(
  { ptr, smtp }: EndpointObservation,
  { ptr: expectedPtr, banner }: MailHost,
): boolean {
  return (
    expectedPtr.kind === 'names' &&
    banner.kind === 'names' &&
    ptr.names.every((name) => meets(name, expectedPtr)) &&
    smtp.bannerNames.every((name) => meets(name, banner))
  );
}

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
