import { isIP } from 'node:net';
import { specialUseDomain, specialUseReason } from '../../model/special-use.ts';
import { isExampleName } from './example-name.ts';

/**
 * Why a greeting's name is a default that was never changed after the installation, as a clause to follow a colon;
 * null where it is not.
 *
 * @param name a name in canonical form
 * @param declared names of the declaration: an example name among them was chosen on purpose
 */
export function defaultNameReason(name: string, declared: readonly string[] = []): string | null {
  if (/^\[.*\]$/.test(name) || isIP(name) !== 0) return 'it is an address, not a name';
  if (LOOPBACK.test(name)) return 'it names every machine';
  if (!name.includes('.')) return singleLabelReason(name);
  if (CLOUD_INTERNAL.test(name)) return "it is a cloud's internal name";
  if (CLUSTER_INTERNAL.test(name)) return "it is a cluster's internal name";
  const special = specialUseDomain(name);
  if (special !== null) return specialUseReason(special);
  if (/\.\d+$/.test(name)) return 'it ends in a number, so it is no host name';
  if (isExampleName(name) && !declared.includes(name)) return "it is a manual's example";
  return null;
}

/** `localhost` with or without a domain, and its variants in hosts files. */
const LOOPBACK = /^(?:(?:ip6-)?localhost[46]?(?:\..+)?|ip6-loopback|loopback|.+\.localhost)$/;

/** Amazon, Google and Azure. Amazon's first label may precede a customer's own search domain. */
const CLOUD_INTERNAL =
  /(?:^ip-\d+-\d+-\d+-\d+\.|\.(?:ec2|compute|google)\.internal$|\.c\.[^.]+\.internal$|\.internal\.cloudapp\.net$|\.bc\.googleusercontent\.com$)/;

const CLUSTER_INTERNAL = /\.(?:cluster\.local|svc)$/;

function singleLabelReason(label: string): string {
  const kind = SINGLE_LABELS.find(({ pattern }) => pattern.test(label));
  return kind?.reason ?? 'it is a single label, not a full name';
}

/** Names that systems give themselves. The first match counts. */
const SINGLE_LABELS: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/, reason: 'it is a container id' },
  {
    // Windows Setup generates a NetBIOS name of 15 characters (WIN-, DESKTOP-, EC2AMAZ-).
    pattern: /^(?:win|desktop|laptop|ec2amaz)-[a-z0-9]{6,12}$/,
    reason: 'it is the name that Windows gave itself, a single label',
  },
  {
    // Deployment, ReplicaSet hash, pod hash: Kubernetes builds both hashes without vowels.
    pattern:
      /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?-[bcdf-hj-np-tv-xz2456789]{8,10}-[bcdf-hj-np-tv-xz2456789]{5}$/,
    reason: "it is a Kubernetes pod's name, a single label",
  },
  { pattern: /^ip-\d+-\d+-\d+-\d+$/, reason: "it is a cloud's internal name, a single label" },
];
