import { bindHost, type MailHost } from '../../src/model/mail-host.ts';
import { type NameMap, nameMap } from '../../src/model/name-map.ts';
import {
  type EndpointObservation,
  type ForwardObservation,
  type HostObservation,
  NO_DATA,
  type PtrObservation,
  type SmtpObservation,
} from '../../src/model/observation.ts';

/** Differences from a coherent host: parts of its one endpoint, or `endpoints` that replace it. */
export interface Differences {
  readonly host?: Partial<MailHost>;
  readonly forward?: Partial<ForwardObservation>;
  readonly expectedForward?: NameMap<ForwardObservation>;
  readonly ptr?: PtrDifferences;
  readonly smtp?: Partial<SmtpObservation>;
  readonly endpoint?: EndpointDifferences;
  readonly endpoints?: readonly EndpointObservation[];
  readonly sendingDomains?: HostObservation['sendingDomains'];
  readonly undeclaredSenders?: HostObservation['undeclaredSenders'];
  readonly disputes?: HostObservation['disputes'];
  readonly inconclusive?: HostObservation['inconclusive'];
}

/** Values by name, which a table of test cases may write as an object. */
type Names<T> = NameMap<T> | Readonly<Record<string, T>>;

export type PtrDifferences = Partial<Omit<PtrObservation, 'forward'>> & {
  readonly forward?: Names<readonly string[]>;
};

export type EndpointDifferences = Partial<Omit<EndpointObservation, 'bannerForward'>> & {
  readonly bannerForward?: Names<readonly string[] | null>;
};

export const NAME = 'mx1.example.com';
export const ADDRESS = '203.0.113.25';

/** A coherent dedicated host with one endpoint, except for the differences. */
export function observed(differences: Differences = {}): HostObservation {
  const { host, forward, ptr, smtp, endpoint, endpoints } = differences;
  return {
    host: { ...bindHost(TEMPLATE, NAME, null), ...host },
    forward: {
      v4: { kind: 'found', records: [ADDRESS], ttlS: 300 },
      v6: NO_DATA,
      alias: NO_DATA,
      ...forward,
    },
    endpoints: endpoints ?? [endpointAt(ADDRESS, { ptr, smtp, endpoint })],
    ...(differences.expectedForward === undefined
      ? {}
      : { expectedForward: differences.expectedForward }),
    sendingDomains: differences.sendingDomains ?? [],
    undeclaredSenders: differences.undeclaredSenders ?? [],
    ...(differences.disputes === undefined ? {} : { disputes: differences.disputes }),
    inconclusive: differences.inconclusive ?? [],
    limits: [],
  };
}

/** A coherent endpoint of that host, except for the differences. */
export function endpointAt(
  address: string,
  differences: {
    readonly ptr?: PtrDifferences | undefined;
    readonly smtp?: Partial<SmtpObservation> | undefined;
    readonly endpoint?: EndpointDifferences | undefined;
  } = {},
): EndpointObservation {
  const forward = namesOf<readonly string[]>(differences.ptr?.forward ?? { [NAME]: [address] });
  const bannerForward = namesOf<readonly string[] | null>(
    differences.endpoint?.bannerForward ?? { [NAME]: [address] },
  );
  return {
    address,
    port: TEMPLATE.port,
    ptr: {
      state: 'confirmed',
      iprev: 'pass',
      names: [NAME],
      ttlS: 300,
      error: null,
      errorDetail: null,
      authority: null,
      ...differences.ptr,
      forward,
    },
    smtp: {
      state: 'greeted',
      code: 220,
      greeting: [`${NAME} ESMTP`],
      bannerName: NAME,
      ehloName: NAME,
      ehloReply: [NAME, 'STARTTLS'],
      bannerNames: [NAME],
      tls: null,
      protocol: null,
      reason: null,
      detail: null,
      timingsMs: { connect: 1, greeting: 1, ehlo: 1 },
      ...differences.smtp,
    },
    helo: null,
    refusals: [],
    fallback: null,
    tlsa: null,
    bannerAliases: nameMap(),
    ...differences.endpoint,
    bannerForward,
  };
}

function namesOf<T>(values: Names<T>): NameMap<T> {
  return values instanceof Map ? (values as NameMap<T>) : nameMap(Object.entries(values));
}

const TEMPLATE = {
  control: 'dedicated',
  role: 'both',
  port: 25,
  fallbackPorts: null,
  tls: 'none',
  ptr: null,
  banner: null,
  ehlo: null,
  helo: null,
  domains: [],
  levels: {},
  waivers: [],
  location: { file: '.github/mail-hosts.yml', line: 2, column: 5 },
} as const;
