import type { Group } from '../judge/rule.ts';
import { ruleOf } from '../judge/rules/index.ts';
import type { TrackedFinding } from '../model/finding.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import { keyOf } from './base-branch.ts';
import { atOrAbove, type FailOn } from './outcome.ts';

const FIRST_MS = 10_000;
const LONGEST_MS = 120_000;

/** Growing pauses that together take a waiting time, the last one cut to fit. */
export function* pausesWithin(waitMs: number): Generator<number> {
  let next = Math.min(FIRST_MS, waitMs / 10);
  for (let left = waitMs; left > 0; left -= next, next = Math.min(next * 2, LONGEST_MS, left)) {
    yield Math.min(next, left);
  }
}

/** The findings for which a run waits: those that fail it, and those that are to be rolled out. */
export function notRightYet(findings: readonly TrackedFinding[], failOn: FailOn): TrackedFinding[] {
  return [...atOrAbove(findings, 'new', failOn), ...atOrAbove(findings, 'pending', failOn)];
}

/** The part of what was declared that must be looked at again. */
export function onlyWrong(
  { hosts, mailDomains }: Observation,
  wrong: readonly TrackedFinding[],
): Declaration {
  const keys = new Set(wrong.map(({ host, declared: { port } }) => keyOf({ name: host, port })));
  return {
    hosts: hosts.map(({ host }) => host).filter((host) => keys.has(keyOf(host))),
    mailDomains: mailDomains
      .map(({ mailDomain }) => mailDomain)
      .filter(({ domain, template: { port } }) => keys.has(keyOf({ name: domain, port }))),
    // Those of the hosts themselves hold them already.
    levels: {},
  };
}

/** What was seen, with what was seen again in its place. */
export function mergeObservation(before: Observation, again: Observation): Observation {
  const hosts = new Map([...before.hosts, ...again.hosts].map((seen) => [keyOf(seen.host), seen]));
  const domains = new Map(
    [...before.mailDomains, ...again.mailDomains].map((seen) => [seen.mailDomain, seen]),
  );
  const elsewhere = new Map(
    [...before.elsewhere, ...again.elsewhere].map((seen) => [keyOf(seen.host), seen]),
  );
  const proven = again.vantage.port25 === 'unknown' ? before.vantage : again.vantage;
  return {
    ...before,
    at: again.at,
    hosts: [...hosts.values()],
    mailDomains: [...domains.values()],
    elsewhere: [...elsewhere.values()],
    vantage: proven,
  };
}

/** Where a finding is fixed, by the group of its rule. */
const PLACES: Readonly<Record<Group, string>> = {
  forward: 'the forward zone',
  reverse: 'the reverse zone',
  greeting: 'the mail server',
  transport: 'the mail server',
  context: 'its records',
  time: 'its records',
};

/** Hosts named in the note. */
const MAX_HOSTS = 10;

/** What is still not right once the time to wait is over; empty where all is. */
export function stillWrong(wrong: readonly TrackedFinding[], waitMs: number): string[] {
  const byHost = Map.groupBy(wrong, ({ host }) => host);
  if (byHost.size === 0) return [];
  const told = [...byHost].slice(0, MAX_HOSTS).map(([host, findings]) => {
    const places = new Set(findings.map(placeOf));
    return `${host} (${[...places].join(', ')})`;
  });
  const more = byHost.size > MAX_HOSTS ? ` and ${byHost.size - MAX_HOSTS} more` : '';
  return [
    `Still not right after ${Math.round(waitMs / 1000)} s of waiting: ${told.join(', ')}${more}.`,
  ];
}

function placeOf(finding: TrackedFinding): string {
  const rule = ruleOf(finding);
  if (rule === undefined) return 'its records';
  return rule.subject === 'mail-domain' ? 'the MX records' : PLACES[rule.group];
}
