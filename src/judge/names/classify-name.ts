import { isIP } from 'node:net';
import { parse } from 'tldts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { specialUseDomain, specialUseReason } from '../../model/special-use.ts';
import { isSampleName } from './sample-name.ts';

/** What kind of name a greeting or a PTR record shows. Every rule about such names uses it. */
export type ClassifiedName =
  | { readonly kind: 'public' }
  | {
      readonly kind: Exclude<NameKind, 'public'>;
      /** Why it is of this kind, as a clause to follow a colon. */
      readonly reason: string;
    };

type NameKind = keyof typeof KINDS;

/**
 * For each kind: whether such a name can exist in public DNS, and whether it is a default, which a system or a manual
 * chose.
 */
const KINDS = {
  /** An ordinary host name. The documentation domains of RFC 2606 and RFC 6761 count as ordinary. */
  public: { canExist: true, isDefault: false },
  'special-use': { canExist: false, isDefault: true },
  /** Its last label is in no ICANN entry of the public suffix list. */
  'no-such-tld': { canExist: false, isDefault: true },
  /** It breaks the syntax of host names. */
  syntax: { canExist: false, isDefault: false },
  /** An address as text, or an address literal. */
  address: { canExist: false, isDefault: true },
  'one-label': { canExist: false, isDefault: true },
  /** The host name of a container or a pod. */
  'container-id': { canExist: false, isDefault: true },
  /** A name in the internal DNS of a cloud or a cluster. */
  'cloud-internal': { canExist: false, isDefault: true },
  /** A name that a cloud makes of an address, in a domain that may be public. */
  'cloud-default': { canExist: true, isDefault: true },
  /** A name from a manual, a template or an installer. */
  sample: { canExist: true, isDefault: true },
  /** A name in a reverse zone. */
  reverse: { canExist: false, isDefault: true },
} as const;

/**
 * Why a PTR name cannot be the name of a host in public DNS, as a clause to follow a colon; null where it can.
 *
 * @param name a name in canonical form; the root is `.`, or empty from some resolvers
 */
export function impossibleNameReason(name: string): string | null {
  const classified = classifyName(name);
  return classified.kind === 'public' || KINDS[classified.kind].canExist ? null : classified.reason;
}

/**
 * Why a greeting's name is a default that was never changed after the installation, as a clause to follow a colon;
 * null where it is not.
 *
 * @param name a name in canonical form
 * @param declared names of the declaration: a sample name among them was chosen on purpose
 */
export function defaultNameReason(name: string, declared: readonly string[] = []): string | null {
  const classified = classifyName(name);
  if (classified.kind === 'public' || !KINDS[classified.kind].isDefault) return null;
  return classified.kind === 'sample' && declared.includes(name) ? null : classified.reason;
}

/**
 * Classifies a name by its text alone. Takes time in proportion to its length.
 *
 * @param name a name in canonical form
 */
export function classifyName(name: string): ClassifiedName {
  // No pattern has to read a longer text, which a stranger may send.
  if (name.length > MAX_NAME_LENGTH) return { kind: 'syntax', reason: 'it is longer than a name' };
  for (const classify of CLASSIFIERS) {
    const classified = classify(name);
    if (classified !== null) return classified;
  }
  return { kind: 'public' };
}

/** The longest host name with a trailing dot (RFC 1035 2.3.4), and room for an escaped one. */
const MAX_NAME_LENGTH = 1024;

type Classifier = (name: string) => ClassifiedName | null;

/** The first match counts. */
const CLASSIFIERS: readonly Classifier[] = [
  (name) => byPattern(name, TYPING_ERRORS),
  (name) => (isIP(name) === 0 ? null : { kind: 'address', reason: ADDRESS_REASON }),
  (name) => byPattern(name, WHOLE_NAMES),
  (name) => (name.includes('.') ? null : byPattern(name, SINGLE_LABELS)),
  (name) => byPattern(name, CLOUD_NAMES),
  specialUse,
  unknownTopLevelDomain,
  brokenSyntax,
  (name) => (isSampleName(name) ? { kind: 'sample', reason: SAMPLE_REASON } : null),
  (name) => byPattern(name, PUBLIC_DEFAULTS),
];

const ADDRESS_REASON = 'it is an address, not a name';
const SAMPLE_REASON = "it is a manual's example";
const LOOPBACK_REASON = 'it is a default name';
const CLOUD_REASON = "it is a cloud's internal name";
const CLUSTER_REASON = "it is a cluster's internal name";

interface Pattern {
  readonly pattern: RegExp;
  readonly kind: Exclude<NameKind, 'public'>;
  readonly reason: string;
}

function byPattern(name: string, patterns: readonly Pattern[]): ClassifiedName | null {
  const found = patterns.find(({ pattern }) => pattern.test(name));
  return found === undefined ? null : { kind: found.kind, reason: found.reason };
}

/** They come from typing errors in zone files and configurations, and so have reasons of their own. */
const TYPING_ERRORS: readonly Pattern[] = [
  { pattern: /^\.?$/, kind: 'syntax', reason: 'it is empty' },
  { pattern: /\s/, kind: 'syntax', reason: 'it contains a space' },
  { pattern: /\\/, kind: 'syntax', reason: 'it contains an escaped character' },
];

const WHOLE_NAMES: readonly Pattern[] = [
  { pattern: /^\[.*\]$/, kind: 'address', reason: ADDRESS_REASON },
  {
    // A host name in front of the reverse zone: `mail.example.com` without its final dot in a zone file.
    pattern: /[g-z].*\.(?:in-addr|ip6)\.arpa$/,
    kind: 'reverse',
    reason: 'it is in a reverse zone, as a name is whose final dot is missing in the zone file',
  },
  {
    pattern: /(?:^|\.)(?:in-addr|ip6)\.arpa$/,
    kind: 'reverse',
    reason: 'it is in a reverse zone, which has no hosts',
  },
  // `localhost` and its variants in hosts files.
  {
    pattern: /^(?:(?:ip6-)?localhost[46]?|(?:ip6-)?loopback|(?:.+\.)?localhost)$/,
    kind: 'special-use',
    reason: LOOPBACK_REASON,
  },
  {
    pattern: /^localhost[46]?\.localdomain[46]?$/,
    kind: 'special-use',
    reason: LOOPBACK_REASON,
  },
];

/** Names that systems give themselves, and any other single label. */
const SINGLE_LABELS: readonly Pattern[] = [
  {
    pattern: /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/,
    kind: 'container-id',
    reason: 'it is a container id',
  },
  {
    // Deployment, ReplicaSet hash, pod hash: Kubernetes builds both hashes without vowels.
    pattern:
      /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?-[bcdf-hj-np-tv-xz2456789]{8,10}-[bcdf-hj-np-tv-xz2456789]{5}$/,
    kind: 'container-id',
    reason: "it is a Kubernetes pod's name, a single label",
  },
  {
    // Windows Setup generates a NetBIOS name of 15 characters (WIN-, DESKTOP-, EC2AMAZ-).
    pattern: /^(?:win|desktop|laptop|ec2amaz)-[a-z0-9]{6,12}$/,
    kind: 'one-label',
    reason: 'it is the name that Windows gave itself, a single label',
  },
  {
    pattern: /^ip-\d+-\d+-\d+-\d+$/,
    kind: 'cloud-internal',
    reason: "it is a cloud's internal name, a single label",
  },
  {
    pattern: /^(?:alpine|archlinux|centos|debian|fedora|freebsd|openbsd|raspberrypi|rocky|ubuntu)$/,
    kind: 'one-label',
    reason: 'it is the name of an operating system, a single label',
  },
  { pattern: /^/, kind: 'one-label', reason: 'it is a single label, not a full name' },
];

/** Internal names of Amazon, Google, Azure and Kubernetes. */
const CLOUD_NAMES: readonly Pattern[] = [
  {
    pattern: /\.(?:(?:ec2|compute|google)\.internal|c\.[^.]+\.internal|internal\.cloudapp\.net)$/,
    kind: 'cloud-internal',
    reason: CLOUD_REASON,
  },
  { pattern: /\.(?:cluster\.local|svc)$/, kind: 'cloud-internal', reason: CLUSTER_REASON },
];

function specialUse(name: string): ClassifiedName | null {
  const special = specialUseDomain(name);
  return special === null ? null : { kind: 'special-use', reason: specialUseReason(special) };
}

function unknownTopLevelDomain(name: string): ClassifiedName | null {
  const tld = name.slice(name.lastIndexOf('.') + 1);
  if (!/^[a-z0-9-]+$/.test(tld) || tld === 'example') return null;
  if (/^\d+$/.test(tld)) {
    return { kind: 'no-such-tld', reason: 'it ends in a number, so it is not a host name' };
  }
  if (parse(name, { extractHostname: false, validateHostname: false }).isIcann === true)
    return null;
  const reason = isSampleName(name) ? SAMPLE_REASON : `.${tld} is not a top-level domain`;
  return { kind: 'no-such-tld', reason };
}

function brokenSyntax(name: string): ClassifiedName | null {
  const problem = hostNameProblem(name);
  if (problem === null) return null;
  const reason = name.includes('_')
    ? 'it contains an underscore, which no host name may contain'
    : `it ${problem}`;
  return { kind: 'syntax', reason };
}

const PUBLIC_DEFAULTS: readonly Pattern[] = [
  { pattern: /^localhost[46]?\./, kind: 'sample', reason: LOOPBACK_REASON },
  // Amazon's first label, before a customer's own search domain.
  { pattern: /^ip-\d+-\d+-\d+-\d+\./, kind: 'cloud-default', reason: CLOUD_REASON },
  {
    pattern: /\.bc\.googleusercontent\.com$/,
    kind: 'cloud-default',
    reason: "it is the cloud's name for an address",
  },
];
