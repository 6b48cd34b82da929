import type { MailHost } from '../../model/mail-host.ts';
import type { Observation } from '../../model/observation.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { providerOfDomain } from '../names/provider-default.ts';
import { isHostedName } from '../software/recognise-mta.ts';

/** Whether the operator of the declared hosts publishes the records of a name. */
export type IsOwnName = (name: string) => boolean;

/**
 * The operator's zones: the organizational domains of the declared hosts that it controls, of the names that are
 * expected of them, and of the mail domains. The targets of an `mx:` entry are not declared by name, and the names on
 * shared control may be the provider's: both are in the operator's zones only where something else shows that.
 */
export function operatorZones(parts: DeclaredParts): IsOwnName {
  let zones: ReadonlySet<string | null> | undefined;
  return (name) => {
    // A fleet without findings never needs them.
    zones ??= zonesOfOperator(parts);
    return !isProviderName(name) && zones.has(organizationalDomain(name));
  };
}

function zonesOfOperator({
  hosts,
  declaredElsewhere = [],
  mailDomains,
}: DeclaredParts): ReadonlySet<string | null> {
  const ofMailDomains = new Set(mailDomains.map(({ mailDomain }) => mailDomain.template.location));
  const declared = [...hosts.map(({ host }) => host), ...declaredElsewhere];
  const own = declared.filter(
    ({ control, location }) => control === 'dedicated' && !ofMailDomains.has(location),
  );
  const names = [
    ...own.flatMap(declaredNames),
    ...declared.flatMap(({ domains }) => domains),
    ...mailDomains.map(({ mailDomain }) => mailDomain.domain),
  ];
  const certain = zonesOf(names);
  // Where nothing else is declared, a name on shared control is taken for the operator's own.
  return certain.size > 0 ? certain : zonesOf(declared.map(({ name }) => name));
}

function zonesOf(names: readonly string[]): ReadonlySet<string | null> {
  // Most hosts repeat one name: as their PTR, their greeting, their EHLO and HELO name.
  const distinct = [...new Set(names)];
  const zones = new Set(distinct.filter((name) => !isProviderName(name)).map(organizationalDomain));
  zones.delete(null);
  return zones;
}

type DeclaredParts = Pick<Observation, 'hosts' | 'declaredElsewhere' | 'mailDomains'>;

/** The host's name, and the names that are expected of it. */
function declaredNames({ name, ptr, banner, ehlo, helo }: MailHost): string[] {
  const expected = [ptr, banner, ehlo, helo].flatMap((one) =>
    one.kind === 'names' ? one.patterns : [],
  );
  return [name, ...expected];
}

/** Whether a provider's tables have the name, or a hosted mail service does. */
function isProviderName(name: string): boolean {
  return providerOfDomain(name) !== null || isHostedName(name);
}
