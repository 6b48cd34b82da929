import type { Step } from '../../../src/model/step.ts';
import { ADDRESS } from '../observed.ts';
import type { SenderRecords } from './sender-records.ts';
import type { Server, World, WorldHost, WorldMailDomain } from './world.ts';

/** A dedicated host with one address, except for the differences. */
export function declared(name: string, differences: Partial<WorldHost> = {}): WorldHost {
  return {
    name,
    addresses: [ADDRESS],
    control: 'dedicated',
    role: 'both',
    ptr: null,
    banner: null,
    ehlo: null,
    helo: null,
    domains: [],
    runBy: 'operator',
    exists: true,
    ...differences,
  };
}

/** A Postfix that shows one name everywhere, except for the differences. */
export function server(name: string | null, differences: Partial<Server> = {}): Server {
  const software = 'ESMTP Postfix';
  return {
    greeting: name,
    ehlo: name,
    helo: null,
    isMasked: false,
    isUp: true,
    software,
    ...differences,
  };
}

/** A world as a test writes it. */
export interface Parts {
  readonly hosts: readonly WorldHost[];
  readonly mx?: readonly WorldMailDomain[];
  readonly aliases?: Readonly<Record<string, string>>;
  readonly forward: Readonly<Record<string, readonly string[]>>;
  readonly reverse?: Readonly<Record<string, readonly string[]>>;
  readonly servers?: Readonly<Record<string, Server>>;
  readonly senders?: Readonly<Record<string, SenderRecords>>;
}

export function worldOf({
  hosts,
  mx = [],
  forward,
  aliases = {},
  reverse = {},
  servers = {},
  senders = {},
}: Parts): World {
  return {
    hosts: hosts.map((host) => ({ ...host })),
    forward: new Map(Object.entries(forward).map(([name, list]) => [name, new Set(list)])),
    mailDomains: mx.map((entry) => ({ ...entry })),
    aliases: new Map(Object.entries(aliases)),
    reverse: new Map(Object.entries(reverse).map(([address, list]) => [address, [...list]])),
    senderRecords: new Map(Object.entries(senders)),
    servers: new Map(Object.entries(servers).map(([address, one]) => [address, { ...one }])),
  };
}

/** A step in one line: its kind, and what it changes. */
export function inShort({ kind, record, remove, setting, change }: Step): string {
  const what = [
    record,
    remove === undefined ? undefined : `remove ${remove}`,
    setting?.value == null ? undefined : `${setting.for} ${setting.value}`,
    change === undefined ? undefined : `${change.key}: ${change.value}`,
  ].filter((one) => one !== undefined);
  return [kind, ...what].join(' ');
}
