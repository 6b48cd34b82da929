import type { KnownIdentity } from '../../model/baseline.ts';
import { sameName } from '../../model/dns-name.ts';
import type { Expectation, MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import type { RuleName } from '../../model/rule-names.ts';
import type { HostRule, Violation } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** One kind of name that identifies an address. */
interface Facet {
  readonly label: string;
  /** The declaration's key for it. */
  readonly key: 'ptr' | 'banner';
  /** Rules about this kind of name only: a wrong greeting does not hide a changed PTR. */
  readonly supersededBy: readonly RuleName[];
  readonly before: (identity: KnownIdentity) => readonly string[];
  /** The names observed now, if they pass; empty where they do not, or could not be observed. */
  readonly now: (endpoint: EndpointObservation, before: readonly string[]) => readonly string[];
}

const FACETS: readonly Facet[] = [
  {
    label: 'PTR',
    key: 'ptr',
    supersededBy: [
      'ptr-missing',
      'ptr-mismatch',
      'ptr-unconfirmed',
      'ptr-multiple',
      'ptr-generic',
      'ptr-invalid',
      'ptr-propagating',
    ],
    before: ({ ptr }) => ptr,
    now: ({ ptr }) => (ptr.state === 'confirmed' ? ptr.names : []),
  },
  {
    label: 'greeting',
    key: 'banner',
    supersededBy: ['banner-default', 'banner-mismatch', 'banner-nameless', 'banner-rotates'],
    before: ({ banner }) => (banner === null ? [] : [banner]),
    // The baseline has the greeting of the host's own port, not of a fallback port. Of several names that
    // rotate, one that is known is enough.
    now: ({ smtp: { bannerNames }, fallback }, before) =>
      fallback !== null || bannerNames.some((name) => includesName(before, name))
        ? []
        : bannerNames,
  },
];

export const identityChanged: HostRule = {
  name: 'identity-changed',
  subject: 'host',
  group: 'time',
  reportsWhen:
    "the PTR or the greeting's name of an address is not the one in the baseline, though both meet the declaration",
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: true,
  supersededBy: FACETS.flatMap((facet) => facet.supersededBy),
  needs: ['ptr', 'greeting'],
  baselineFields: null,
  isNameMismatch: true,
  escalatesWeak: true,
  check: ({ host, endpoints }, { knownIdentity }) =>
    endpoints.flatMap((endpoint) => {
      const known = knownIdentity(endpoint.address);
      if (known === undefined) return [];
      return FACETS.flatMap((facet) => changeOf(facet, known, endpoint, host));
    }),
};

/** A change to a name that the declaration does not list literally. */
function changeOf(
  { label, key, supersededBy, ...names }: Facet,
  known: KnownIdentity,
  endpoint: EndpointObservation,
  host: MailHost,
): Violation[] {
  const { address } = endpoint;
  const before = names.before(known);
  const now = names.now(endpoint, before);
  const declared = declaredNames(host[key]);
  const isChanged = now.some(
    (name) => !includesName(before, name) && !includesName(declared, name),
  );
  if (before.length === 0 || !isChanged) return [];
  const expected = before.join(', ');
  const observed = now.join(', ');
  return [
    {
      address,
      supersededBy,
      expected,
      observed,
      message: sentence`The ${label} of ${address} ${verb('changed')} from ${expected} (recorded on ${known.changed}) to ${observed}.`,
      step: {
        stage: 'clean-up',
        kind: 'change-declaration',
        text: `If this change was intended, declare the new name under ${key}, or renew the baseline with update-baseline. If it was not, find out who has ${address} now.`,
      },
    },
  ];
}

function declaredNames(expectation: Expectation): readonly string[] {
  return expectation.kind === 'names' ? expectation.patterns : [];
}

function includesName(names: readonly string[], name: string): boolean {
  return names.some((other) => sameName(other, name));
}
