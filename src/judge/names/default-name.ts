import { isIP } from 'node:net';
import { specialUseDomain, specialUseReason } from '../../model/special-use.ts';
import { isSampleName } from './example-name.ts';

/**
 * Why a greeting's name looks like one that nobody chose, or null where it does not: a clause that can
 * follow a colon. Such names reach the outside when a server was installed and its name never set.
 *
 * @param name a name in canonical form
 * @param declared names that somebody did choose: a manual's sample is none where it is one of them
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
  if (isSampleName(name) && !declared.includes(name)) return "it is a manual's example";
  return null;
}

/** `localhost` as itself, with any domain behind it, and as hosts files spell it for either family. */
const LOOPBACK = /^(?:(?:ip6-)?localhost[46]?(?:\..+)?|ip6-loopback|loopback|.+\.localhost)$/;

/** Amazon, Google and Azure, with what Amazon puts before a customer's own search domain. */
const CLOUD_INTERNAL =
  /(?:^ip-\d+-\d+-\d+-\d+\.|\.(?:ec2|compute|google)\.internal$|\.c\.[^.]+\.internal$|\.internal\.cloudapp\.net$|\.bc\.googleusercontent\.com$)/;

const CLUSTER_INTERNAL = /\.(?:cluster\.local|svc)$/;

function singleLabelReason(label: string): string {
  const kind = LABEL_KINDS.find(({ shape }) => shape.test(label));
  return kind?.reason ?? 'it is a single label, not a full name';
}

/** What a machine calls itself until it is told otherwise. The first that fits is told. */
const LABEL_KINDS: readonly { readonly shape: RegExp; readonly reason: string }[] = [
  { shape: /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/, reason: 'it is a container id' },
  {
    // Windows Setup makes up a NetBIOS name of 15 characters (WIN-, DESKTOP-, EC2AMAZ-).
    shape: /^(?:win|desktop|laptop|ec2amaz)-[a-z0-9]{6,12}$/,
    reason: 'it is the name that Windows gave itself, a single label',
  },
  {
    // Deployment, ReplicaSet hash, pod hash: Kubernetes draws both from letters that spell no words.
    shape:
      /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?-[bcdf-hj-np-tv-xz2456789]{8,10}-[bcdf-hj-np-tv-xz2456789]{5}$/,
    reason: "it is a Kubernetes pod's name, a single label",
  },
  { shape: /^ip-\d+-\d+-\d+-\d+$/, reason: "it is a cloud's internal name, a single label" },
];
