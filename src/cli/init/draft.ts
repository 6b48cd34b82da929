import { MAX_ADDRESSES, specialRange } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import type {
  EndpointObservation,
  ForwardObservation,
  HostObservation,
  SmtpObservation,
} from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { SeenDomain } from './observe-domain.ts';

/** One entry of the declaration to be, and what is to be said above it. */
export interface DraftEntry {
  readonly entry:
    | { readonly name: string; readonly addresses?: readonly string[] }
    | { readonly mx: string; readonly control?: 'shared' };
  /** One sentence a line, each beginning with a word of ours. */
  readonly comments: readonly string[];
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
 * The first declaration of a domain: what should be, each host's own name everywhere, with what is seen instead
 * told beside it. So the first check reports what differs, in place of declaring it right.
 */
export function draftOf(seen: SeenDomain, settings: { allowPrivateAddresses: boolean }): Draft {
  const why = whyNothing(seen);
  if (why !== null) return { kind: 'nothing', why };
  return {
    kind: 'draft',
    port: seen.port,
    comments: headOf(seen),
    entries: [...seen.own.hosts.map((host) => hostEntry(host, settings)), domainEntry(seen)],
  };
}

/** Whether something at an entry is not as it declares. */
export function differs({ comments }: DraftEntry): boolean {
  return comments.some((comment) => comment.startsWith('Differs'));
}

function whyNothing({ domain, mx, own }: SeenDomain): string | null {
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

function headOf({ domain, port, own }: SeenDomain): string[] {
  const { port25 } = own.vantage;
  const unseen = own.hosts.flatMap(({ endpoints }) =>
    endpoints.filter(({ smtp }) => smtp.state === 'timeout' || smtp.reason === 'egress-blocked'),
  );
  return [
    `What the mail hosts of ${domain} should show. Written from what DNS and the hosts said on ${new Date(own.at).toISOString().slice(0, 10)};`,
    'a host for which nothing else is declared shows its own name as PTR, greeting and EHLO name.',
    'Lines with "Differs" tell what does not: the next check reports it. Repair it, or declare what is right.',
    'Hosts that only send are in no MX record: add them by hand, with role: outbound.',
    ...(unseen.length > 0 || port25 === 'blocked'
      ? [
          `Port ${port} did not answer here everywhere, so that not every greeting was seen. Many networks close port 25.`,
        ]
      : []),
  ];
}

function domainEntry({ domain, mx, own, others, invalid }: SeenDomain): DraftEntry {
  const mixed = own.hosts.length > 0;
  const comments = [
    ...(mx.kind === 'absent'
      ? [
          `Seen: ${domain} has no MX record, so that its mail goes to its own addresses (RFC 5321 5.1).`,
        ]
      : []),
    ...(others.length > 0
      ? [
          `Seen: MX ${listed(others)}.`,
          'Assumed: a provider runs what is under another domain than yours, so that its PTR and greeting are its own (control: shared).',
          'If you run it yourself, declare it by its name.',
        ]
      : ['Every MX target is looked at, also one that is added later.']),
    ...(others.length > 0 && mixed
      ? ['The hosts above are declared by their names, and stay dedicated.']
      : []),
    ...(invalid.length > 0 ? [`Differs: MX names ${listed(invalid)}, which can be no host.`] : []),
  ];
  return {
    entry: others.length > 0 ? { mx: domain, control: 'shared' } : { mx: domain },
    comments,
  };
}

function hostEntry(
  { host: { name }, forward, endpoints }: HostObservation,
  { allowPrivateAddresses }: { allowPrivateAddresses: boolean },
): DraftEntry {
  const all = addressesOf(forward);
  const refused = all.filter((address) => !allowPrivateAddresses && specialRange(address) !== null);
  const addresses = all.filter((address) => !refused.includes(address));
  const fits = addresses.length > 0 && addresses.length <= MAX_ADDRESSES;
  return {
    entry: fits ? { name, addresses } : { name },
    comments: [
      ...forwardComments(forward, all),
      ...refused
        .slice(0, MAX_TOLD)
        .map(
          (address) =>
            `Differs: ${address} is a ${specialRange(address)} address, which is neither read nor declared.`,
        ),
      ...(addresses.length > MAX_ADDRESSES
        ? [
            `Assumed: all of its ${addresses.length} addresses in DNS are right, as they are too many to declare.`,
          ]
        : []),
      ...grouped(
        endpoints.filter(({ address }) => addresses.includes(address)),
        name,
      ),
    ],
  };
}

/** The most names or addresses that a comment tells. */
const MAX_TOLD = 4;

function addressesOf({ v4, v6 }: ForwardObservation): readonly string[] {
  return [v4, v6].flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
}

function forwardComments({ v4, v6, alias }: ForwardObservation, all: readonly string[]): string[] {
  const failed = [
    { type: 'A', lookup: v4 },
    { type: 'AAAA', lookup: v6 },
  ].flatMap(({ type, lookup }) =>
    lookup.kind === 'failed'
      ? [
          `Not seen: its ${type} records could not be looked up (${lookup.reason}). Complete the addresses.`,
        ]
      : [],
  );
  return [
    ...(alias.kind === 'found' ? [`Differs: it is an alias of ${listed(alias.records)}.`] : []),
    ...(all.length === 0 && failed.length === 0 ? ['Differs: it has no address in DNS.'] : []),
    ...failed,
  ];
}

/** What is seen at the addresses, told once where it is the same at several. */
function grouped(endpoints: readonly EndpointObservation[], name: string): string[] {
  const told = endpoints.flatMap((endpoint) =>
    [ptrComment(endpoint, name), ...smtpComments(endpoint, name)].map((text) => ({
      text,
      address: endpoint.address,
    })),
  );
  return [...Map.groupBy(told, ({ text }) => text)].map(([text, at]) => {
    const [mark, rest] = text.split(/(?<=^(?:Seen|Differs|Not seen): )/);
    const addresses = at.map(({ address }) => address);
    return `${mark}at ${addresses.slice(0, MAX_TOLD).join(', ')}${more(addresses)} ${rest}`;
  });
}

function ptrComment({ ptr }: EndpointObservation, name: string): string {
  if (ptr.error !== null && ptr.names.length === 0) {
    return `Not seen: the PTR could not be looked up (${ptr.error}).`;
  }
  if (ptr.names.length === 0) return 'Differs: there is no PTR.';
  const right = ptr.names.length === 1 && ptr.names[0] === name;
  const back =
    ptr.state === 'confirmed'
      ? ''
      : ptr.state === 'undetermined'
        ? ', whose way back could not be looked up'
        : ', which does not lead back';
  const mark = right && ptr.state !== 'unconfirmed' ? 'Seen' : 'Differs';
  return `${mark}: the PTR is ${listed(ptr.names)}${back}.`;
}

function smtpComments({ smtp, port }: EndpointObservation, name: string): string[] {
  if (smtp.code === null || smtp.state !== 'greeted') {
    return [`Not seen: port ${port} showed no greeting (${smtp.reason ?? smtp.state}).`];
  }
  const { bannerNames, ehloName } = smtp;
  const greeting = greetingComment(smtp, name);
  const same = ehloName === null || (bannerNames.length === 1 && ehloName === bannerNames[0]);
  if (same) return [greeting];
  return [
    greeting,
    `${ehloName === name ? 'Seen' : 'Differs'}: the EHLO name is ${listed([ehloName])}.`,
  ];
}

function greetingComment({ bannerNames }: SmtpObservation, name: string): string {
  if (bannerNames.length === 0) return 'Differs: the greeting holds no name.';
  const right = bannerNames.length === 1 && bannerNames[0]?.toLowerCase() === name;
  return `${right ? 'Seen' : 'Differs'}: the greeting is ${listed(bannerNames)}.`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, MAX_TOLD).map(shown).join(', ')}${more(names)}`;
}

function more(all: readonly string[]): string {
  return all.length > MAX_TOLD ? ` and ${all.length - MAX_TOLD} more` : '';
}

/**
 * A stranger's name as it stands in a comment. What is no plain host name is quoted and holds no blank: editors act
 * on a comment of the shape ` vim: set …` or `yaml-language-server: $schema=…`.
 */
function shown(name: string): string {
  if (hostNameProblem(name.toLowerCase()) === null) return name;
  return `"${sanitise(name, 80).replace(/\s/gu, '\\x20')}"`;
}
