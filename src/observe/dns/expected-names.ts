import { hostNameProblem } from '../../model/dns-name.ts';
import type { Expectation, MailHost } from '../../model/mail-host.ts';
import { type NameMap, nameMap } from '../../model/name-map.ts';
import type { ForwardObservation } from '../../model/observation.ts';
import { specialUseDomain } from '../../model/special-use.ts';
import type { Deadline } from '../limits/deadline.ts';
import { lookUpForward } from './forward.ts';
import type { Resolve } from './resolver.ts';

/** As many as a host may have addresses, each of which may have a name of its own. */
const MAX_NAMES = 256;

/**
 * Looks up the address records of the names that a host is expected to show. The steps need them: a record that is
 * missing is then a step beside the setting of the name, and not one of the next run.
 */
export async function observeExpectedNames(
  host: MailHost,
  resolve: Resolve,
  deadline: Deadline,
): Promise<NameMap<ForwardObservation>> {
  const lookups = expectedNames(host).map(
    async (name) => [name, await lookUpForward(name, resolve, deadline)] as const,
  );
  return nameMap(await Promise.all(lookups));
}

/** The names in the declaration of a host other than its own, without those that DNS cannot have. */
export function expectedNames({ name: own, ptr, banner, ehlo, helo }: MailHost): string[] {
  const names = [ptr, banner, ehlo, helo].flatMap(patternsOf);
  return [...new Set(names)]
    .filter((name) => name !== own && !name.includes('*'))
    .filter((name) => hostNameProblem(name) === null && specialUseDomain(name) === null)
    .slice(0, MAX_NAMES);
}

function patternsOf(expectation: Expectation | MailHost['ehlo']): readonly string[] {
  return expectation.kind === 'names' ? expectation.patterns : [];
}
