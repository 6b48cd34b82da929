/**
 * Whether a name's first label says that no name was given, or only whose machine it is: `no-rdns.…`,
 * `hosted-by.…`. Digits and what follows a further hyphen and digits do not count (`unassigned-12.…`).
 */
export function isPlaceholder(name: string): boolean {
  const [first = ''] = name.split('.', 1);
  return PLACEHOLDERS.has(first.replace(/[-\d]+$/, ''));
}

/** First labels only: further right, the same words name an ordinary part of a network. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'host-by',
  'hosted-by',
  'hostedby',
  'no-data',
  'no-dns',
  'no-name',
  'no-ptr',
  'no-rdns',
  'no-reverse',
  'no-reverse-dns',
  'no-reverse-dns-configured',
  'no-reverse-dns-set',
  'no-reverse-yet',
  'noptr',
  'nordns',
  'noreverse',
  'not-set',
  'notset',
  'placeholder',
  'rdns-not-set',
  'reverse-not-set',
  'unallocated',
  'unallocated-static',
  'unassigned',
  'unconfigured',
  'undefined',
  'unknown',
  'unset',
  'unspecified',
  'unused',
]);
