import { parseDocument } from 'yaml';
import { addressOfReverseName } from '../../src/model/address.ts';
import type { Report, ReportHost, ReportStep } from '../../src/model/report.ts';
import { readRecord } from '../judge/advice/zone-line.ts';
import type { LabOptions } from '../lab/lab.ts';

/** The parts of a scenario that steps change. */
export interface Followed {
  readonly zone: string;
  readonly listeners: LabOptions['listeners'];
  readonly hosts: string;
  /** The names that receivers recorded after a step had changed them, by address; empty where the scenario's evidence stays. */
  readonly helo: ReadonlyMap<string, string>;
}

/** Follows every step of a report that can be followed in the lab. */
export function followSteps(before: Followed, { hosts }: Report): Followed {
  return hosts.reduce(
    (world, host) => host.steps.reduce((now, step) => followStep(now, host, step), world),
    before,
  );
}

/**
 * What stands between the errors of a report and no error: the kinds of the steps that nobody can follow in the lab.
 * Null where some error has none of them, which is a fault of its steps.
 */
export function reasonsForErrors({ hosts, findings }: Report): readonly string[] | null {
  const errors = findings.filter(({ level }) => level === 'error');
  const reasons = errors.map(({ id }) => {
    const steps = hosts.flatMap((host) => host.steps.filter(({ fixes }) => fixes.includes(id)));
    const open = steps.filter((step) => !canBeFollowed(step)).map(({ kind }) => kind);
    return open[0];
  });
  const known = reasons.filter((reason) => reason !== undefined);
  return known.length === reasons.length ? known : null;
}

/** Whether a step says exactly what to do, and the lab can do it. */
function canBeFollowed(step: ReportStep): boolean {
  const { kind, record, remove, setting, change } = step;
  if (kind === 'remove-host' || isAboutServer(step)) return true;
  if (change !== undefined || record !== undefined || remove !== undefined) return true;
  return setting?.value != null;
}

/** Whether a step is about the mail server as a whole, or its TLS: the lab then runs one that is right. */
function isAboutServer({ kind, text, address }: ReportStep): boolean {
  return (
    kind === 'set-option' &&
    address !== undefined &&
    /^(?:Give the mail server a certificate|Check the certificate|Check that the mail server runs|Another service uses)/.test(
      text,
    )
  );
}

function followStep(world: Followed, host: ReportHost, step: ReportStep): Followed {
  const { kind, record, remove, setting, change, address, text } = step;
  if (kind === 'remove-host') {
    return { ...world, hosts: withoutHost(world.hosts, host.name) };
  }
  if (change !== undefined) {
    // A step that begins with a condition is for the person who knows whether it holds.
    const isOpen = /^If a provider/.test(text);
    return isOpen ? world : { ...world, hosts: withKey(world.hosts, host.name, change) };
  }
  const removed = remove === undefined ? world.zone : withoutRecord(world.zone, remove);
  const zone = record === undefined ? removed : withRecord(removed, record);
  if (address !== undefined && isAboutServer(step)) {
    const certificate = { names: [host.name] };
    const right = { name: host.name, starttls: { outcome: 'works', certificate } } as const;
    return { ...world, zone, listeners: { ...world.listeners, [address]: right } };
  }
  if (setting?.value == null || address === undefined) return { ...world, zone };
  if (setting.for === 'helo') {
    return { ...world, zone, helo: new Map([...world.helo, [address, setting.value]]) };
  }
  return { ...world, zone, listeners: withName(world.listeners, address, setting) };
}

/** The lines of a zone whose records are not those of an owner and type. */
function without(zone: string, is: (owner: string, type: string, data: string) => boolean): string {
  return zone
    .split('\n')
    .filter((line) => {
      const [, owner = '', type = '', data = ''] =
        /^\s*(\S+?)\.?(?:\s+\d+)?\s+([A-Z]+)\s+(.*?)\.?\s*$/.exec(line) ?? [];
      return !is(addressOfReverseName(owner) ?? owner, type, data);
    })
    .join('\n');
}

function withRecord(zone: string, record: string): string {
  const { owner, type, value } = readRecord(record);
  const name = addressOfReverseName(owner) ?? owner;
  const replaces = type === 'PTR' || type === 'TXT' || type === 'MX';
  const rest = without(
    zone,
    (other, otherType, data) =>
      other === name &&
      otherType === type &&
      (replaces ? type !== 'MX' || data.split(' ')[0] === value.split(' ')[0] : data === value),
  );
  return `${rest}\n${name} ${type} ${value}`;
}

function withoutRecord(zone: string, record: string): string {
  const { owner, type, value } = readRecord(record);
  const name = addressOfReverseName(owner) ?? owner;
  return without(
    zone,
    (other, otherType, data) => other === name && otherType === type && data === value,
  );
}

function withName(
  listeners: Followed['listeners'],
  address: string,
  { for: decides, value }: NonNullable<ReportStep['setting']>,
): Followed['listeners'] {
  const old = listeners[address];
  if (typeof old !== 'object' || ('kind' in old && old.kind !== 'responder') || value === null) {
    return listeners;
  }
  const { greeting: _greeting, ehlo: _ehlo, ehloName: _ehloName, name, ...rest } = old;
  const own = name ?? 'lab.example.com';
  const next =
    decides === 'greeting'
      ? { ...rest, name: value }
      : { ...rest, name: own, ehloName: value, ...('greeting' in old ? greetingOf(old) : {}) };
  return { ...listeners, [address]: next };
}

function greetingOf({ greeting }: { readonly greeting?: unknown }) {
  return typeof greeting === 'string' ? { greeting } : {};
}

function withKey(
  hosts: string,
  name: string,
  { key, value }: { readonly key: string; readonly value: string },
): string {
  return changeHosts(hosts, (entries) => {
    const index = entries.findIndex((entry) => nameOf(entry) === name);
    if (index === -1) return entries;
    const entry = entries[index];
    const before = isRecord(entry) ? entry : { name };
    const values = value.split(', ');
    const list = key === 'addresses' || values.length > 1 ? values : value;
    return entries.with(index, { ...before, [key]: list });
  });
}

function withoutHost(hosts: string, name: string): string {
  return changeHosts(hosts, (entries) => entries.filter((entry) => nameOf(entry) !== name));
}

function changeHosts(hosts: string, change: (entries: unknown[]) => unknown[]): string {
  const document = parseDocument(`hosts:\n${hosts}`);
  const parsed: unknown = document.toJS();
  const entries = isRecord(parsed) && Array.isArray(parsed.hosts) ? parsed.hosts : [];
  return change(entries)
    .map((entry) => `  - ${JSON.stringify(entry)}\n`)
    .join('');
}

function nameOf(entry: unknown): string | null {
  if (typeof entry === 'string') return entry;
  return isRecord(entry) && typeof entry.name === 'string' ? entry.name : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
