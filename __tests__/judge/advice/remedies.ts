import { expect } from 'vitest';
import { type JudgedHost, judge } from '../../../src/judge/judge.ts';
import { impossibleNameReason } from '../../../src/judge/names/classify-name.ts';
import { organizationalDomain } from '../../../src/judge/names/organizational-domain.ts';
import { addressOfReverseName } from '../../../src/model/address.ts';
import type { Step, StepKind } from '../../../src/model/step.ts';
import {
  accepts,
  applyStep,
  hostsOf,
  mxTarget,
  observe,
  type World,
  type WorldHost,
  type WorldMailDomain,
} from './world.ts';
import { readRecord } from './zone-line.ts';

/** After these rounds no error may be left. */
const ROUNDS_FOR_ERRORS = 3;
/** After these rounds no host may be at risk: a warning may show only when the errors before it are gone. */
const MAX_ROUNDS = 5;

/** What is left after the remedies of all hosts were followed as often as they may need. */
export interface Outcome {
  readonly hosts: readonly JudgedHost[];
  /** Those that are left after three rounds. */
  readonly errors: readonly string[];
  /** The kinds of the steps in the first round. */
  readonly kinds: readonly StepKind[];
  readonly rounds: number;
}

/** Follows the remedies of all hosts, and checks each of them, until no host has a step that changes anything. */
export function followRemedies(world: World): Outcome {
  let kinds: readonly StepKind[] | null = null;
  let errors: readonly string[] = [];
  for (let round = 0; ; round++) {
    const { hosts, findings } = judge(observe(world));
    const plans = plansOf(world, hosts);
    kinds ??= hosts.flatMap(({ steps }) => steps.map(({ kind }) => kind));
    for (const { host, judged } of plans) checkHost(world, host, judged);
    checkAddresses(plans);
    const found = findings
      .filter(({ level }) => level === 'error')
      .map(({ rule, host, address }) => `${rule} ${host} ${address ?? ''}`);
    const isDone = hosts.every(({ steps }) =>
      steps.every(({ kind }) => kind === 'leave' || kind === 'wait'),
    );
    if (round <= ROUNDS_FOR_ERRORS) errors = found;
    if (isDone || round === MAX_ROUNDS) return { hosts, errors, kinds, rounds: round };
    for (const { host, mailDomain, judged } of plans) {
      for (const step of judged.steps) applyStep(world, host, step, mailDomain);
    }
  }
}

interface Plan {
  readonly host: WorldHost;
  readonly mailDomain: WorldMailDomain | null;
  readonly judged: JudgedHost;
}

/** A mail domain with findings is judged like a host: its steps change its MX records, or its entry. */
function plansOf(world: World, judged: readonly JudgedHost[]): Plan[] {
  const hosts = new Map(hostsOf(world).map((one) => [one.host.name, one]));
  return judged.flatMap((one) => {
    const found = one.mx === undefined ? hosts.get(one.name) : mailDomainPlan(world, one.name);
    return found === undefined ? [] : [{ ...found, judged: one }];
  });
}

function mailDomainPlan(world: World, name: string): Omit<Plan, 'judged'> | undefined {
  const mailDomain = world.mailDomains.find(({ domain }) => domain === name);
  if (mailDomain === undefined) return undefined;
  return { host: { ...mxTarget(name, mailDomain.control), role: 'inbound' }, mailDomain };
}

function checkHost(world: World, host: WorldHost, { verdict, cause, steps }: JudgedHost): void {
  const title = `${host.name}: ${JSON.stringify(
    steps.map(({ fixes: _fixes, ...step }) => step),
    null,
    1,
  )}`;
  const texts = steps.map(({ text }) => text);
  expect(new Set(texts).size, `each step once: ${title}`).toBe(texts.length);
  if (verdict === 'coherent') expect(steps, title).toEqual([]);
  if (cause === 'decommissioned') expect(steps[0]?.kind, title).toBe('remove-host');
  if (verdict === 'broken' || verdict === 'at-risk') expect(steps.length, title).toBeGreaterThan(0);
  const changed = new Set(steps.flatMap(({ kind, fixes }) => (kind === 'leave' ? [] : fixes)));
  const left = steps.flatMap(({ kind, fixes }) => (kind === 'leave' ? fixes : []));
  const errors = left.filter((one) => one.level === 'error' && !changed.has(one));
  expect(
    errors.map(({ rule }) => rule),
    `an error is left as it is: ${title}`,
  ).toEqual([]);
  for (const step of steps) {
    expect(step.fixes.length, title).toBeGreaterThan(0);
    checkStep(world, host, step, title);
  }
}

function checkStep(world: World, host: WorldHost, step: Step, title: string): void {
  const { record, remove, setting, change } = step;
  for (const line of [record, remove].filter((one) => one !== undefined)) {
    const { owner, type, value } = readRecord(line);
    if (type !== 'PTR') {
      expect(ownZones(world), `the operator's zone: ${line}, ${title}`).toContain(
        organizationalDomain(owner),
      );
      expect(impossibleNameReason(owner.replace(/^_dmarc\./, '')), line).toBe(null);
    }
    if (line === record && type === 'PTR') {
      expect(impossibleNameReason(value), line).toBe(null);
      expect(
        world.reverse.get(addressOfReverseName(owner) ?? ''),
        `${line} is so already`,
      ).not.toEqual([value]);
    }
    if (line === record && type !== 'PTR' && isShown(world, owner)) {
      expect([...(world.forward.get(owner) ?? [])], `${line} is so already`).not.toContain(value);
    }
  }
  if (setting?.value != null && setting.for === 'greeting' && changesNothing(change)) {
    const later = title.includes('"change-declaration"');
    if (!later)
      expect(accepts(host, 'banner', setting.value), `contradicts the declaration: ${title}`).toBe(
        true,
      );
  }
  if (change?.key === 'ptr' || change?.key === 'banner') {
    const others = hostsOf(world)
      .map((one) => one.host)
      .filter((other) => other.name !== host.name);
    expect(
      change.value
        .split(', ')
        .every((name) =>
          [host, ...others].some((other) =>
            accepts(other, change.key === 'ptr' ? 'ptr' : 'banner', name),
          ),
        ),
      `declares what is seen: ${title}`,
    ).toBe(true);
  }
}

function changesNothing(change: Step['change']): boolean {
  return change === undefined;
}

/** The organizational domains of the hosts that the operator controls. */
function ownZones({ hosts, mailDomains }: World): (string | null)[] {
  const ofDomains = [
    ...mailDomains.map(({ domain }) => domain),
    ...hosts.flatMap(({ domains }) => domains),
  ].map(organizationalDomain);
  const isAllShared = ofDomains.length === 0 && hosts.every(({ control }) => control === 'shared');
  const ofHosts = hosts.flatMap(({ name, ptr, banner, helo, control }) =>
    control === 'shared' && !isAllShared
      ? []
      : [
          name,
          ...[ptr, banner, helo].flatMap((one) => (one?.kind === 'names' ? one.patterns : [])),
        ].map(organizationalDomain),
  );
  return [...ofDomains, ...ofHosts];
}

/** No two steps, of whichever hosts, give one address different names. */
function checkAddresses(plans: readonly Plan[]): void {
  const names = new Map<string, Set<string>>();
  const add = (key: string, name: string) =>
    names.set(key, (names.get(key) ?? new Set()).add(name));
  for (const { judged } of plans) {
    for (const { record, setting, address, change } of judged.steps) {
      if (change !== undefined) add(`${judged.name} ${change.key}`, change.value);
      if (record !== undefined && readRecord(record).type === 'PTR') {
        add(`PTR ${readRecord(record).owner}`, readRecord(record).value);
      }
      if (record !== undefined && readRecord(record).type === 'TXT') {
        add(`TXT ${readRecord(record).owner}`, readRecord(record).value);
      }
      if (setting?.value != null) add(`${setting.for} ${address}`, setting.value);
    }
  }
  for (const [key, values] of names)
    expect([...values], `contradicting steps: ${key}`).toHaveLength(1);
}

/** Whether a run looks up the name: nothing else is known of its records. */
function isShown({ hosts, reverse }: World, name: string): boolean {
  return (
    hosts.some((host) => host.name === name) ||
    [...reverse.values()].some((shown) => shown.includes(name))
  );
}
