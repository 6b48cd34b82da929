/**
 * Whether a name's first label is a placeholder such as `no-rdns` or `hosted-by`. Digits and hyphens at its end are
 * ignored (`unassigned-12.…`).
 */
export function isPlaceholderName(name: string): boolean {
  const [first = ''] = name.split('.', 1);
  let end = first.length;
  while (end > 0 && '-0123456789'.includes(first.charAt(end - 1))) end -= 1;
  return PLACEHOLDERS.has(first.slice(0, end));
}

/** Only as the first label: further right, the same words name parts of a network. */
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
