import { sameName } from '../../model/dns-name.ts';
import { inWords, meets } from '../../model/expectation.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import type { RuleName } from '../../model/rule-names.ts';
import { heloSource, type JudgedHelo, judgedHelo } from '../helo-names.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { atEachEndpoint, type HostRule, WEAK_ALONE } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const heloPtrMismatch: HostRule = {
  name: 'helo-ptr-mismatch',
  subject: 'host',
  group: 'sending',
  reportsWhen: 'the name with which the host sends is not one of the PTR names',
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'off' },
  scored: true,
  supersededBy: ['ptr-missing'],
  needs: ['ptr', 'helo-forward'],
  baselineFields: ['expected', 'observed'],
  isNameMismatch: true,
  isWeakAlone: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, ptr } = endpoint;
    const judged = judgedHelo(endpoint, host);
    if (judged === null || ptr.names.length === 0) return null;
    const others = namesWithoutPtr(judged, endpoint, host);
    if (others.length === 0) return null;
    const ptrNames = ptr.names.join(', ');
    const oneOwner = others.every((name) => hasSameOwner(name, judged, endpoint));
    return {
      ...(oneOwner ? { level: 'notice' as const } : {}),
      expected: ptrNames,
      observed: others.join(', '),
      message: sentence`${address} ${verb('sends')} as ${others.join(', ')} (HELO), ${heloSource(judged.helo, others)}, and its PTR ${verb('is')} ${listInWords(ptr.names, 3)}.`,
      meaning: oneOwner
        ? 'Both names resolve to this address and belong to one owner.'
        : WEAK_ALONE,
      supersededBy: ['ptr-missing', ...sameFact(others, endpoint, host)],
    };
  }),
};

/** The names that are no PTR name. Of declared names, a PTR name needs to be one: which of them is used is not known. */
function namesWithoutPtr(
  { names, isSeen }: JudgedHelo,
  { ptr }: EndpointObservation,
  { helo }: MailHost,
): readonly string[] {
  if (isSeen) return names.filter((name) => !ptr.names.some((ptrName) => sameName(ptrName, name)));
  if (helo.kind === 'any' || ptr.names.some((name) => meets(name, helo))) return [];
  return [inWords(helo)];
}

/** Whether a HELO name and a PTR name share an owner and both resolve to the address. */
function hasSameOwner(
  name: string,
  { helo }: JudgedHelo,
  { address, ptr }: EndpointObservation,
): boolean {
  const owner = organizationalDomain(name);
  return (
    owner !== null &&
    helo.forward.get(name)?.includes(address) === true &&
    ptr.names.some(
      (one) =>
        organizationalDomain(one) === owner && ptr.forward.get(one)?.includes(address) === true,
    )
  );
}

/** The rules that report the same: the PTR lacks a name that it is declared to have, or the greeting has the same names. */
function sameFact(
  others: readonly string[],
  { smtp }: EndpointObservation,
  { ptr }: MailHost,
): RuleName[] {
  const isExpectedPtr = ptr.kind === 'names' && others.every((name) => meets(name, ptr));
  return [
    ...(isExpectedPtr ? (['ptr-mismatch'] as const) : []),
    ...(others.every((name) => smtp.bannerNames.includes(name))
      ? (['banner-ptr-mismatch'] as const)
      : []),
  ];
}
