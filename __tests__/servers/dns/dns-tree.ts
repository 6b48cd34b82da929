import { type Signing, startBind } from './bind.ts';
import { startDnsmasq } from './dnsmasq.ts';
import { startKnot } from './knot.ts';
import type { NameServer } from './name-server.ts';
import { startNsd } from './nsd.ts';
import { startPowerdns } from './powerdns.ts';
import { startUnbound } from './unbound.ts';
import { apexRecords, type Zones } from './zone-file.ts';

/** The authoritative servers; nothing listens at the address of `dead`. */
type Authority = 'bind' | 'dead' | 'knot' | 'nsd' | 'powerdns';

/** A zone and the servers to which its parent delegates it. */
export interface DelegatedZone {
  readonly origin: string;
  readonly servers: readonly Authority[];
  /** The servers that do not serve it: their delegation is lame (RFC 1912 2.8). */
  readonly lame?: readonly Authority[];
  readonly records: string;
  /** Signed by its server; the resolver has its DS record. `expired` works with BIND only. */
  readonly signing?: Signing | 'stale-ds';
}

/** A DNS root of this suite, the servers to which it delegates, and two resolvers. */
export interface DnsTree {
  /** Unbound, which validates and starts at the root. */
  readonly unbound: NameServer;
  /** dnsmasq, which has local records and forwards other queries to Unbound. */
  readonly dnsmasq: NameServer;
  /** The servers of the zones. */
  readonly authorities: Readonly<Record<Exclude<Authority, 'dead'>, NameServer>>;
  close(): Promise<void>;
}

/** Delegations have no port, so every server listens on port 53 of its own loopback address. */
const PORT = 53;
const LAST_OCTETS = {
  root: 1,
  dead: 2,
  knot: 3,
  nsd: 4,
  powerdns: 5,
  unbound: 8,
  dnsmasq: 9,
} as const;

/**
 * Starts all servers.
 * @param dnsmasqRecords lines of dnsmasq's configuration
 */
export async function startDnsTree(
  zones: readonly DelegatedZone[],
  dnsmasqRecords: readonly string[],
): Promise<DnsTree> {
  // Random, so that the suite can run twice at a time on one machine.
  const block = `127.53.${1 + Math.floor(Math.random() * 254)}`;
  const listenOn = (host: keyof typeof LAST_OCTETS) => ({
    address: `${block}.${LAST_OCTETS[host]}`,
    port: PORT,
  });
  const started: NameServer[] = [];
  const track = async <Server extends NameServer>(starting: Promise<Server>): Promise<Server> => {
    const server = await starting;
    started.push(server);
    return server;
  };
  const close = async () => {
    await Promise.all(started.map((server) => server.close()));
  };
  try {
    const [bind, knot, powerdns, nsd] = await Promise.all([
      track(startBind(zonesOn('bind', zones), bindSigning(zones))),
      track(startKnot(zonesOn('knot', zones), signedOn('knot', zones), listenOn('knot'))),
      track(
        startPowerdns(
          zonesOn('powerdns', zones),
          signedOn('powerdns', zones),
          listenOn('powerdns'),
        ),
      ),
      track(startNsd(zonesOn('nsd', zones), listenOn('nsd'))),
      track(startNsd({ '.': rootZone(zones, listenOn) }, listenOn('root'))),
    ]);
    const stale = zones.filter(({ signing }) => signing === 'stale-ds').map(({ origin }) => origin);
    const [unbound, dnsmasq] = await Promise.all([
      track(
        startUnbound({
          ...listenOn('unbound'),
          root: listenOn('root').address,
          stubs: Object.fromEntries(
            Object.keys(zonesOn('bind', zones)).map((zone) => [
              zone,
              `${bind.address}@${bind.port}`,
            ]),
          ),
          dsRecords: [bind, knot, powerdns]
            .flatMap((server) => server.dsRecords)
            .map((ds) =>
              stale.some((origin) => ds.startsWith(`${origin}.`)) ? withWrongDigest(ds) : ds,
            ),
        }),
      ),
      track(
        startDnsmasq({
          ...listenOn('dnsmasq'),
          records: dnsmasqRecords,
          upstream: listenOn('unbound').address,
        }),
      ),
    ]);
    return { unbound, dnsmasq, authorities: { bind, knot, nsd, powerdns }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function zonesOn(server: Authority, zones: readonly DelegatedZone[]): Zones {
  return Object.fromEntries(
    zones
      .filter(({ servers, lame = [] }) => servers.includes(server) && !lame.includes(server))
      .map(({ origin, servers, records }) => [
        origin,
        apexRecords(servers.map(serverName)) + records,
      ]),
  );
}

function signedOn(server: Authority, zones: readonly DelegatedZone[]): readonly string[] {
  return zones
    .filter(({ servers, signing }) => servers.includes(server) && signing !== undefined)
    .map(({ origin }) => origin);
}

function bindSigning(zones: readonly DelegatedZone[]): Readonly<Record<string, Signing>> {
  return Object.fromEntries(
    zones.flatMap(({ origin, servers, signing }) =>
      servers.includes('bind') && (signing === 'signed' || signing === 'expired')
        ? [[origin, signing] as const]
        : [],
    ),
  );
}

/** Delegations and glue. BIND needs none, because the resolver has stub zones for it. */
function rootZone(
  zones: readonly DelegatedZone[],
  listenOn: (host: keyof typeof LAST_OCTETS) => { readonly address: string },
): string {
  const delegations = zones.flatMap(({ origin, servers }) =>
    servers.includes('bind') ? [] : servers.map((server) => `${origin}. NS ${serverName(server)}.`),
  );
  const glue = (['dead', 'knot', 'nsd', 'powerdns'] as const).map(
    (server) => `${serverName(server)}. A ${listenOn(server).address}`,
  );
  return `${apexRecords(['root.invalid'])}root.invalid. A ${listenOn('root').address}
${[...delegations, ...glue].join('\n')}
`;
}

function serverName(server: Authority): string {
  return `ns-${server}.example.net`;
}

/** A DS record that matches no key of the zone, as after a key change. */
function withWrongDigest(ds: string): string {
  return ds.replace(/[0-9a-f]{8}$/i, '00000000');
}
