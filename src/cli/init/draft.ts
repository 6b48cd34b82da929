import { MAX_ADDRESSES, specialRange } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import {
  addressesIn,
  type EndpointObservation,
  type ForwardObservation,
  type HostObservation,
  type SmtpObservation,
} from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { DomainObservation } from './observe-domain.ts';

/** One entry of a draft, with the comments above it. */
export interface DraftEntry {
  readonly entry:
    | { readonly name: string; readonly addresses?: readonly string[] }
    | { readonly mx: string; readonly control?: 'shared' };
  /** One sentence per line. None starts with text from the network, which editors could take for a directive. */
  readonly comments: readonly string[];
  /** Whether the observed state differs from what the entry declares. */
  readonly isDifferent: boolean;
}

export type Draft =
  | { readonly kind: 'nothing'; readonly why: string }
  | {
      readonly kind: 'draft';
      readonly port: number;
      readonly comments: readonly string[];
      readonly entries: readonly DraftEntry[];
    };

/**
 * Drafts the first declaration of a domain. It declares the identity that each host should have, its own name
 * everywhere, and not what was observed: differences become comments, and the first check reports them.
 */
export function createDraft(
  observation: DomainObservation,
  settings: { allowPrivateAddresses: boolean },
): Draft {
  const why = whyNothing(observation);
  if (why !== null) return { kind: 'nothing', why };
  return {
    kind: 'draft',
    port: observation.port,
    comments: headComments(observation),
    entries: [
      ...observation.own.hosts.map((host) => hostEntry(host, settings)),
      domainEntry(observation),
    ],
  };
}

/** A comment about what was observed; without a label, about what was written. */
interface Comment {
  readonly label: 'Seen' | 'Differs' | 'Not seen' | 'Assumed' | null;
  /** The rest of the line. */
  readonly text: string;
}

function asLines(comments: readonly Comment[]): Pick<DraftEntry, 'comments' | 'isDifferent'> {
  return {
    comments: comments.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)),
    isDifferent: comments.some(({ label }) => label === 'Differs'),
  };
}

/** Why there is nothing to declare; null where there is something. */
function whyNothing({ domain, mx, own }: DomainObservation): string | null {
  if (mx.kind === 'failed') {
    return `The MX records of ${domain} could not be looked up: ${mx.reason} (${mx.detail}). Name other DNS servers with --resolvers, or try again.`;
  }
  if (mx.kind === 'absent' && mx.why === 'nxdomain') {
    return `${domain} does not exist in DNS (NXDOMAIN).`;
  }
  if (mx.kind === 'found') {
    return mx.records.every(({ exchange }) => exchange === '.')
      ? `${domain} publishes a null MX (RFC 7505): it says that it receives no mail. Declare the hosts that send its mail by hand, with role: outbound.`
      : null;
  }
  const forward = own.hosts[0]?.forward;
  if (forward === undefined || addressesOf(forward).length > 0) return null;
  const failed = [forward.v4, forward.v6].find(({ kind }) => kind === 'failed');
  return failed?.kind === 'failed'
    ? `${domain} has no MX record, and its addresses could not be looked up: ${failed.reason} (${failed.detail}).`
    : `${domain} has no MX record and no address, so that nothing receives mail for it.`;
}

/** The comments at the top of the file. */
function headComments({ domain, port, own }: DomainObservation): string[] {
  const { port25 } = own.vantage;
  const unreachable = own.hosts.flatMap(({ endpoints }) =>
    endpoints.filter(({ smtp }) => smtp.state === 'timeout' || smtp.reason === 'egress-blocked'),
  );
  return [
    `The expected state of the mail hosts of ${domain}, written from DNS and SMTP as of ${new Date(own.at).toISOString().slice(0, 10)}.`,
    'A host without further keys is expected to show its own name as PTR, greeting and EHLO name.',
    'Lines with "Differs" list what does not match: the next check reports it. Fix it, or change the declaration.',
    'Hosts that only send are in no MX record: add them by hand, with role: outbound.',
    ...(unreachable.length > 0 || port25 === 'blocked'
      ? [
          `Some hosts did not answer on port ${port}, so their greetings were not seen. Many networks block port 25.`,
        ]
      : []),
  ];
}

function domainEntry({ domain, mx, own, others, invalid }: DomainObservation): DraftEntry {
  const hasOwnHosts = own.hosts.length > 0;
  const comments: Comment[] = [
    ...(mx.kind === 'absent'
      ? [
          seen(
            `${domain} has no MX record, so that its mail goes to its own addresses (RFC 5321 5.1).`,
          ),
        ]
      : []),
    ...(others.length > 0
      ? [
          seen(`MX ${list(others)}.`),
          assumed(
            'a provider runs the hosts under other domains, and sets their PTR and greeting (control: shared).',
          ),
          explanation('If you run one of them yourself, declare it by its name.'),
        ]
      : [explanation('Every MX target is checked, including those that are added later.')]),
    ...(others.length > 0 && hasOwnHosts
      ? [explanation('The hosts above are declared by name, so they stay control: dedicated.')]
      : []),
    ...(invalid.length > 0
      ? [differs(`MX names ${list(invalid)}, which cannot be a host name.`)]
      : []),
  ];
  return {
    entry: others.length > 0 ? { mx: domain, control: 'shared' } : { mx: domain },
    ...asLines(comments),
  };
}

function hostEntry(
  { host: { name }, forward, endpoints }: HostObservation,
  { allowPrivateAddresses }: { allowPrivateAddresses: boolean },
): DraftEntry {
  const all = addressesOf(forward);
  const isAllowed = (address: string) => allowPrivateAddresses || specialRange(address) === null;
  const addresses = all.filter(isAllowed);
  const canDeclare = addresses.length > 0 && addresses.length <= MAX_ADDRESSES;
  return {
    entry: canDeclare ? { name, addresses } : { name },
    ...asLines([
      ...forwardComments(forward, all),
      ...all
        .filter((address) => !isAllowed(address))
        .slice(0, MAX_LISTED)
        .map((address) =>
          differs(
            `${address} is a ${specialRange(address)} address; it is not checked, and not declared here.`,
          ),
        ),
      ...(addresses.length > MAX_ADDRESSES
        ? [
            assumed(
              `all of its ${addresses.length} addresses in DNS are right; they are too many to list here.`,
            ),
          ]
        : []),
      ...endpointComments(
        endpoints.filter(({ address }) => addresses.includes(address)),
        name,
      ),
    ]),
  };
}

/** Names or addresses listed in one comment. */
const MAX_LISTED = 4;

function addressesOf({ v4, v6 }: ForwardObservation): readonly string[] {
  return addressesIn({ v4, v6 });
}

function forwardComments({ v4, v6, alias }: ForwardObservation, all: readonly string[]): Comment[] {
  const failed = [
    { type: 'A', lookup: v4 },
    { type: 'AAAA', lookup: v6 },
  ].flatMap(({ type, lookup }) =>
    lookup.kind === 'failed'
      ? [
          notSeen(
            `its ${type} records could not be looked up (${lookup.reason}). Complete the addresses.`,
          ),
        ]
      : [],
  );
  return [
    ...(alias.kind === 'found' ? [differs(`it is an alias of ${list(alias.records)}.`)] : []),
    ...(all.length === 0 && failed.length === 0 ? [differs('it has no address in DNS.')] : []),
    ...failed,
  ];
}

/** What was observed at the addresses: one comment for all addresses with the same observation. */
function endpointComments(endpoints: readonly EndpointObservation[], name: string): Comment[] {
  const comments = endpoints.flatMap((endpoint) =>
    [ptrComment(endpoint, name), ...smtpComments(endpoint, name)].map((comment) => ({
      comment,
      address: endpoint.address,
    })),
  );
  const same = Map.groupBy(comments, ({ comment: { label, text } }) => `${label} ${text}`);
  return [...same.values()].flatMap((at) => {
    const addresses = at.map(({ address }) => address);
    const where = `at ${addresses.slice(0, MAX_LISTED).join(', ')}${more(addresses)}`;
    return at.slice(0, 1).map(({ comment: { label, text } }) => {
      return { label, text: `${where} ${text}` };
    });
  });
}

function ptrComment({ ptr }: EndpointObservation, name: string): Comment {
  if (ptr.error !== null && ptr.names.length === 0) {
    return notSeen(`the PTR could not be looked up (${ptr.error}).`);
  }
  if (ptr.names.length === 0) return differs('there is no PTR.');
  const isExpected = ptr.names.length === 1 && ptr.names[0] === name;
  const confirmation =
    ptr.state === 'confirmed'
      ? ''
      : ptr.state === 'undetermined'
        ? ', whose addresses could not be looked up'
        : ', which does not resolve back';
  const compared = isExpected && ptr.state !== 'unconfirmed' ? seen : differs;
  return compared(`the PTR is ${list(ptr.names)}${confirmation}.`);
}

function smtpComments({ smtp, port }: EndpointObservation, name: string): Comment[] {
  if (smtp.code === null || smtp.state !== 'greeted') {
    return [notSeen(`port ${port} showed no greeting (${smtp.reason ?? smtp.state}).`)];
  }
  const { bannerNames, ehloName } = smtp;
  const greeting = greetingComment(smtp, name);
  const isSameName = ehloName === null || (bannerNames.length === 1 && ehloName === bannerNames[0]);
  if (isSameName) return [greeting];
  const compared = ehloName === name ? seen : differs;
  return [greeting, compared(`the EHLO name is ${list([ehloName])}.`)];
}

function greetingComment({ bannerNames }: SmtpObservation, name: string): Comment {
  if (bannerNames.length === 0) return differs('the greeting has no name.');
  const isExpected = bannerNames.length === 1 && bannerNames[0]?.toLowerCase() === name;
  return (isExpected ? seen : differs)(`the greeting is ${list(bannerNames)}.`);
}

function seen(text: string): Comment {
  return { label: 'Seen', text };
}

function differs(text: string): Comment {
  return { label: 'Differs', text };
}

function notSeen(text: string): Comment {
  return { label: 'Not seen', text };
}

function assumed(text: string): Comment {
  return { label: 'Assumed', text };
}

function explanation(text: string): Comment {
  return { label: null, text };
}

function list(names: readonly string[]): string {
  return `${names.slice(0, MAX_LISTED).map(showName).join(', ')}${more(names)}`;
}

function more(all: readonly string[]): string {
  return all.length > MAX_LISTED ? ` and ${all.length - MAX_LISTED} more` : '';
}

/**
 * Shows a name from the network in a comment. Anything but a host name is quoted, and its spaces are escaped: editors
 * execute comments such as ` vim: set …` or `yaml-language-server: $schema=…`.
 */
function showName(name: string): string {
  if (hostNameProblem(name.toLowerCase()) === null) return name;
  return `"${sanitise(name, 80).replace(/\s/gu, '\\x20')}"`;
}
