import { addressOfReverseName, familyOf } from '../../../src/model/address.ts';
import { hostNameProblem } from '../../../src/model/dns-name.ts';
import { meets } from '../../../src/model/expectation.ts';
import {
  bindHost,
  type Control,
  type EhloExpectation,
  type Expectation,
  type HostTemplate,
  NOTHING_DECLARED,
  type Role,
} from '../../../src/model/mail-host.ts';
import { nameMap } from '../../../src/model/name-map.ts';
import {
  type EndpointObservation,
  type ForwardObservation,
  type HeloObservation,
  type HostObservation,
  type Lookup,
  type MxRecord,
  NO_DATA,
  type Observation,
} from '../../../src/model/observation.ts';
import type { Step } from '../../../src/model/step.ts';
import { expectedNames } from '../../../src/observe/dns/expected-names.ts';
import { endpointAt, observed } from '../observed.ts';
import {
  changeSenderRecords,
  observeSendingDomain,
  publishText,
  type SenderRecords,
} from './sender-records.ts';
import { readRecord } from './zone-line.ts';

/** A host of the declaration, and who really runs it. */
export interface WorldHost {
  name: string;
  addresses: readonly string[] | null;
  control: Control;
  role: Role;
  ptr: Expectation | null;
  banner: Expectation | null;
  ehlo: EhloExpectation | null;
  helo: Expectation | null;
  /** The mail domains that send through it. */
  domains: readonly string[];
  runBy: 'operator' | 'provider';
  /** Whether the host exists. A host that was taken down can only be removed. */
  exists: boolean;
}

/** What a mail server shows, by its settings. */
export interface Server {
  greeting: string | null;
  ehlo: string | null;
  /** The name that it sends with, as receivers recorded it; null where none did. */
  helo: string | null;
  isMasked: boolean;
  isUp: boolean;
  /** The text after the name, which shows the software. */
  software: string;
}

/** An `mx:` entry of the declaration, and the MX records of its domain. */
export interface WorldMailDomain {
  readonly domain: string;
  control: Control;
  records: readonly MxRecord[];
}

/** All that a remedy can change: DNS, mail servers and the declaration. */
export interface World {
  hosts: WorldHost[];
  mailDomains: WorldMailDomain[];
  /** Addresses by name. */
  forward: Map<string, Set<string>>;
  aliases: Map<string, string>;
  /** PTR names by address. */
  reverse: Map<string, string[]>;
  servers: Map<string, Server>;
  /** By domain; a domain that is not there has no records. */
  senderRecords: Map<string, SenderRecords>;
}

/** What a run would observe of the world. */
export function observe(world: World): Observation {
  return {
    at: Date.UTC(2026, 10, 24),
    hosts: hostsOf(world).map(({ host, location }) => observeHost(world, host, location)),
    mailDomains: world.mailDomains.map((entry, index) => ({
      mailDomain: {
        domain: entry.domain,
        template: { ...NOTHING_DECLARED, control: entry.control, location: entryLocation(index) },
      },
      mx:
        entry.records.length === 0
          ? { ...NO_DATA, why: 'nodata' }
          : { kind: 'found', records: entry.records, ttlS: 300 },
      inconclusive: [],
      limits: [],
    })),
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'available' },
  };
}

/** The declared hosts and, as a run takes them, those that only MX records of an `mx:` entry name. */
export function hostsOf({ hosts, mailDomains }: World): {
  readonly host: WorldHost;
  readonly location: HostTemplate['location'];
  readonly mailDomain: WorldMailDomain | null;
}[] {
  const known = new Set(hosts.map(({ name }) => name));
  const declared = hosts.map((host, index) => ({
    host,
    location: { file: 'mail-hosts.yml', line: index + 2, column: 5 },
    mailDomain: null,
  }));
  const targets = mailDomains.flatMap((mailDomain, index) =>
    mailDomain.records.flatMap(({ exchange }) => {
      if (hostNameProblem(exchange) !== null || known.has(exchange)) return [];
      known.add(exchange);
      const host = mxTarget(exchange, mailDomain.control);
      return [{ host, location: entryLocation(index), mailDomain }];
    }),
  );
  return [...declared, ...targets];
}

/** An entry and the hosts that come from it share one object. */
const ENTRY_LOCATIONS = [100, 101, 102].map((line) => ({
  file: 'mail-hosts.yml',
  line,
  column: 5,
}));

function entryLocation(index: number): HostTemplate['location'] {
  const location = ENTRY_LOCATIONS[index];
  if (location === undefined) throw new Error('A world has at most three mail domains.');
  return location;
}

/** A host of which nothing is declared but the control of its `mx:` entry. */
export function mxTarget(name: string, control: Control): WorldHost {
  return {
    name,
    addresses: null,
    control,
    role: 'both',
    ptr: null,
    banner: null,
    ehlo: null,
    helo: null,
    domains: [],
    runBy: 'operator',
    exists: true,
  };
}

function observeHost(
  world: World,
  declared: WorldHost,
  location: HostTemplate['location'],
): HostObservation {
  const { name, addresses, control, role, ptr, banner, ehlo, helo, domains } = declared;
  const template: HostTemplate = {
    ...NOTHING_DECLARED,
    ...{ control, role, ptr, banner, ehlo, helo, domains },
    location,
  };
  const own = lookUp(world, name);
  const all = addresses ?? own;
  const host = bindHost(template, name, addresses);
  return observed({
    host,
    expectedForward: nameMap(
      expectedNames(host).map((expected) => [expected, forwardOf(world, expected)]),
    ),
    forward: forwardOf(world, name),
    endpoints: all.map((address) => observeEndpoint(world, address, declared)),
    sendingDomains: domains.map((domain) => observeSendingDomain(world, domain, all)),
  });
}

function observeEndpoint(
  world: World,
  address: string,
  { name, role, helo }: WorldHost,
): EndpointObservation {
  const names = world.reverse.get(address) ?? [];
  const forward = Object.fromEntries(names.map((name) => [name, lookUp(world, name)]));
  const confirmed = names.some((name) => lookUp(world, name).includes(address));
  const ptr =
    names.length === 0
      ? ({ state: 'absent', iprev: 'permerror' } as const)
      : confirmed
        ? ({ state: 'confirmed', iprev: 'pass' } as const)
        : ({ state: 'unconfirmed', iprev: 'fail' } as const);
  const server = world.servers.get(address);
  const greeting = server?.isMasked ? null : (server?.greeting ?? null);
  const isSilent = role === 'outbound' || server === undefined || !server.isUp;
  const smtp = isSilent
    ? ({
        state: role === 'outbound' ? 'skipped' : 'refused',
        code: null,
        greeting: [],
        bannerName: null,
        bannerNames: [],
        ehloName: null,
        ehloReply: [],
      } as const)
    : ({
        greeting: [
          server.isMasked ? '****************' : `${greeting ?? ''} ${server.software}`.trim(),
        ],
        bannerName: greeting,
        bannerNames: greeting === null ? [] : [greeting],
        ehloName: server.isMasked ? null : server.ehlo,
        ehloReply: server.isMasked ? [] : [server.ehlo ?? '', 'STARTTLS'],
      } as const);
  const bannerForward =
    isSilent || greeting === null ? {} : { [greeting]: lookUp(world, greeting) };
  return endpointAt(address, {
    ptr: { ...ptr, names, forward },
    smtp,
    endpoint: { bannerForward, helo: observeHelo(world, server?.helo ?? null, helo, name) },
  });
}

/** The name that receivers recorded, or else what is declared. */
function observeHelo(
  world: World,
  sent: string | null,
  declared: Expectation | null,
  hostName: string,
): HeloObservation {
  const expected = declared ?? { kind: 'names', patterns: [hostName] };
  const patterns = expected.kind === 'names' ? expected.patterns : [];
  const names = sent === null ? patterns : [sent];
  const exact = names.filter((name) => !name.includes('*'));
  return {
    names,
    source: sent === null ? 'declared' : 'evidence',
    seenAt: sent === null ? null : '2026-11-23T12:00:00Z',
    by: sent === null ? null : 'mx.example.net',
    records: [],
    reverse: [],
    forward: nameMap(exact.map((name) => [name, lookUp(world, name)])),
    spf: [],
  };
}

function forwardOf(world: World, name: string): ForwardObservation {
  const all = lookUp(world, name);
  const alias = world.aliases.get(name);
  const ofFamily = (family: 4 | 6): Lookup<string> => {
    const records = all.filter((address) => familyOf(address) === family);
    return records.length === 0
      ? { ...NO_DATA, why: all.length === 0 ? 'nxdomain' : 'nodata' }
      : { kind: 'found', records, ttlS: 300 };
  };
  return {
    v4: ofFamily(4),
    v6: ofFamily(6),
    alias: alias === undefined ? NO_DATA : { kind: 'found', records: [alias], ttlS: 300 },
  };
}

function lookUp({ forward, aliases }: World, name: string): string[] {
  return [...(forward.get(aliases.get(name) ?? name) ?? [])].sort();
}

/**
 * Follows one step of a host's remedy.
 *
 * @param mailDomain the entry that the host comes from; null for a host that is declared by its name
 */
export function applyStep(
  world: World,
  host: WorldHost,
  step: Step,
  mailDomain: WorldMailDomain | null,
): void {
  const { kind, change } = step;
  if (mailDomain === null) {
    apply(world, host, step);
    return;
  }
  if (kind === 'remove-host') {
    throw new Error(`${host.name} is in an MX record, and cannot be removed from the declaration.`);
  }
  if (change?.key === 'control') {
    // The entry has one key for all of its targets.
    if (change.value === 'shared') mailDomain.control = 'shared';
    return;
  }
  if (change !== undefined && !world.hosts.some(({ name }) => name === host.name)) {
    world.hosts.push(host);
  }
  apply(world, host, step);
}

function apply(world: World, host: WorldHost, step: Step): void {
  const { kind, record, remove, setting, change, address, text } = step;
  if (kind === 'wait' || kind === 'leave') return;
  if (kind === 'remove-host') {
    world.hosts = world.hosts.filter((one) => one !== host);
    return;
  }
  if (kind === 'change-declaration') {
    // A step that begins with a condition is for the person who knows whether it holds.
    if (change !== undefined && (!text.startsWith('If a provider') || host.runBy === 'provider')) {
      changeDeclaration(host, change);
    }
    return;
  }
  if (remove !== undefined) removeRecord(world, remove);
  if (record !== undefined) publish(world, record);
  if (kind === 'publish-record' && record === undefined && remove === undefined) {
    publishUnwritten(world, host, text);
  }
  if (record === undefined) changeSenderRecords(world, step);
  const server = address === undefined ? undefined : world.servers.get(address);
  if (kind === 'set-option' && address === undefined) {
    for (const one of world.servers.values()) one.isMasked = false;
  }
  if (kind === 'set-option' && address !== undefined && server === undefined) {
    const isMasked = false;
    world.servers.set(address, {
      greeting: host.name,
      ehlo: host.name,
      helo: null,
      isMasked,
      isUp: true,
      software: 'ESMTP',
    });
  }
  if (server !== undefined) {
    if (setting === undefined && kind === 'set-option') {
      server.isMasked = false;
      server.isUp = true;
    }
    if (setting?.value != null && setting.for === 'greeting') server.greeting = setting.value;
    if (setting?.value != null && setting.for === 'helo') server.helo = setting.value;
    else if (setting?.value != null) server.ehlo = setting.value;
  }
  const isAboutNames = !text.includes('include mechanism');
  if (kind === 'ask-owner' && record === undefined && address !== undefined && isAboutNames) {
    giveProviderNames(world, address, text);
  }
}

/** Follows a step without a record: the operator knows the address of a name, or keeps one PTR of several. */
function publishUnwritten(world: World, host: WorldHost, text: string): void {
  const [, address, kept] = /every PTR record of (\S+) but that of (\S+)\./.exec(text) ?? [];
  if (address !== undefined && kept !== undefined) {
    world.reverse.set(address, [kept]);
    return;
  }
  const home = homeOf(world, host);
  if (home !== undefined && text.includes('as an A or AAAA record')) {
    world.forward.set(host.name, new Set([home]));
  }
}

/** The address of a host that has none yet: one that no other host has, where there is one. */
function homeOf({ servers, hosts, forward }: World, host: WorldHost): string | undefined {
  const others = hosts.filter((one) => one !== host);
  const taken = new Set(
    others.flatMap(({ name, addresses }) => [...(addresses ?? []), ...(forward.get(name) ?? [])]),
  );
  const all = [...servers.keys()];
  return all.find((address) => !taken.has(address)) ?? all[0];
}

/** The provider gives the address a name of its own, in the PTR or in the greeting that it was asked for. */
function giveProviderNames(world: World, address: string, text: string): void {
  const [, wanted] = /to let (\S+) resolve to/.exec(text) ?? [];
  if (wanted !== undefined) {
    world.forward.set(wanted, (world.forward.get(wanted) ?? new Set()).add(address));
    return;
  }
  const name = `host${[...world.servers.keys()].indexOf(address)}.relay.isp.example`;
  world.forward.set(name, new Set([address]));
  const server = world.servers.get(address);
  if (/PTR/.test(text)) world.reverse.set(address, [name]);
  else if (server !== undefined) {
    server.greeting = name;
    server.ehlo = name;
  }
}

function changeDeclaration(host: WorldHost, { key, value }: { key: string; value: string }): void {
  const names = { kind: 'names', patterns: value.split(', ') } as const;
  if (key === 'control' && value === 'shared') host.control = 'shared';
  else if (key === 'ptr') host.ptr = names;
  else if (key === 'banner') host.banner = names;
  else if (key === 'helo') host.helo = names;
  else if (key === 'name') host.name = value;
  else if (key === 'addresses') host.addresses = value.split(', ');
  else throw new Error(`The declaration has no ${key}.`);
}

function publish(world: World, record: string): void {
  const { owner, type, value } = readRecord(record);
  if (type === 'PTR') {
    world.reverse.set(addressOfReverseName(owner) ?? owner, [value]);
    return;
  }
  if (type === 'TXT') {
    publishText(world.senderRecords, owner, value);
    return;
  }
  if (type === 'MX') {
    const [preference = '', exchange = ''] = value.split(' ');
    const entry = world.mailDomains.find(({ domain }) => domain === owner);
    if (entry === undefined) throw new Error(`${record} is of no declared domain.`);
    entry.records = [...entry.records, { preference: Number(preference), exchange }];
    return;
  }
  if (world.hosts.some(({ name }) => name === owner) && world.aliases.has(owner)) {
    throw new Error(`${record} cannot stand beside a CNAME.`);
  }
  // Of a name that was not looked up nobody knew that it is an alias.
  world.aliases.delete(owner);
  const addresses = world.forward.get(owner) ?? new Set();
  world.forward.set(owner, addresses.add(value));
}

function removeRecord(world: World, record: string): void {
  const { owner, type, value } = readRecord(record);
  if (type === 'CNAME') world.aliases.delete(owner);
  else if (type === 'MX') {
    for (const entry of world.mailDomains.filter(({ domain }) => domain === owner)) {
      entry.records = entry.records.filter(
        ({ preference, exchange }) => `${preference} ${exchange}` !== value,
      );
    }
  } else if (type === 'PTR') {
    const address = addressOfReverseName(owner) ?? owner;
    world.reverse.set(
      address,
      (world.reverse.get(address) ?? []).filter((name) => name !== value),
    );
  } else world.forward.get(owner)?.delete(value);
}

export function accepts(host: WorldHost, what: 'ptr' | 'banner', name: string): boolean {
  return meets(name, bindHost({ ...NOTHING_DECLARED, ...host }, host.name, null)[what]);
}
