import type { KnownIdentity } from '../../model/baseline.ts';
import { sameName } from '../../model/dns-name.ts';
import type { Expectation, MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import type { RuleName } from '../../model/rule-names.ts';
import type { HostRule, Violation } from '../rule.ts';

/** A name by which an address is known. */
interface Facet {
  readonly what: string;
  /** The key of the declaration that states it. */
  readonly key: 'ptr' | 'banner';
  /** Rules that complain of this very name; one about the other name says nothing of it. */
  readonly after: readonly RuleName[];
  readonly was: (identity: KnownIdentity) => readonly string[];
  /** The names that are seen now and pass; none where nothing can be said. */
  readonly is: (endpoint: EndpointObservation, was: readonly string[]) => readonly string[];
}

const FACETS: readonly Facet[] = [
  {
    what: 'PTR',
    key: 'ptr',
    after: [
      'ptr-missing',
      'ptr-mismatch',
      'ptr-unconfirmed',
      'ptr-multiple',
      'ptr-generic',
      'ptr-invalid',
      'ptr-propagating',
    ],
    was: ({ ptr }) => ptr,
    is: ({ ptr }) => (ptr.state === 'confirmed' ? ptr.names : []),
  },
  {
    what: 'greeting',
    key: 'banner',
    after: ['banner-default', 'banner-mismatch', 'banner-nameless', 'banner-rotates'],
    was: ({ banner }) => (banner === null ? [] : [banner]),
    // What another port says in its place is not the greeting that was remembered, and one of several that
    // rotate may be.
    is: ({ smtp: { code, bannerNames }, fallback }, was) =>
      code !== 220 || fallback !== null || bannerNames.some((name) => holds(was, name))
        ? []
        : bannerNames,
  },
];

export const identityChanged: HostRule = {
  name: 'identity-changed',
  subject: 'host',
  group: 'time',
  reportsWhen:
    "against the baseline the PTR or the greeting's name of an address changed, though both still pass",
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: true,
  supersededBy: FACETS.flatMap(({ after }) => after),
  needs: ['ptr', 'greeting'],
  baselineFields: null,
  isNameMismatch: true,
  escalatesWeak: 'always',
  check: ({ host, endpoints }, { before }) =>
    endpoints.flatMap((endpoint) => {
      const earlier = before(endpoint.address);
      if (earlier === undefined) return [];
      return FACETS.flatMap((facet) => changeOf(facet, earlier, endpoint, host));
    }),
};

/** A change to names that the declaration does not state word for word; none where there is none. */
function changeOf(
  { what, key, after, ...names }: Facet,
  earlier: KnownIdentity,
  endpoint: EndpointObservation,
  host: MailHost,
): Violation[] {
  const { address } = endpoint;
  const was = names.was(earlier);
  const is = names.is(endpoint, was);
  const stated = statedNames(host[key]);
  const strange = is.some((name) => !holds(was, name) && !holds(stated, name));
  if (was.length === 0 || !strange) return [];
  const expected = was.join(', ');
  const observed = is.join(', ');
  return [
    {
      address,
      supersededBy: after,
      expected,
      observed,
      message: `${address} shows another identity than it did since ${earlier.changed}: its ${what} was ${expected} and is ${observed}.`,
      remedy: `If somebody meant this, declare the new name under ${key}, or renew the baseline with update-baseline. If nobody did, find out who holds ${address} now.`,
    },
  ];
}

function statedNames(expectation: Expectation): readonly string[] {
  return expectation.kind === 'names' ? expectation.patterns : [];
}

function holds(names: readonly string[], name: string): boolean {
  return names.some((other) => sameName(other, name));
}
