import { impossibleNameReason } from '../../../src/judge/names/classify-name.ts';
import { organizationalDomain } from '../../../src/judge/names/organizational-domain.ts';
import { providerOfDomain } from '../../../src/judge/names/provider-default.ts';
import { addressOfReverseName } from '../../../src/model/address.ts';
import { hostNameProblem } from '../../../src/model/dns-name.ts';
import type { Report, ReportFinding, ReportHost, ReportStep } from '../../../src/model/report.ts';
import { readRecord, type ZoneLine } from './zone-line.ts';

/**
 * What is wrong with the steps of a report, whatever it is about; empty where nothing is. No model of the world is
 * needed for that.
 *
 * @param declaration the text of the declaration, in which the operator's zones occur; null where it is not known
 */
export function stepFaults(report: Report, declaration: string | null = null): string[] {
  const { hosts, findings } = report;
  return [
    ...hosts.flatMap((host) => hostFaults(host, ofHost(host, findings), declaration)),
    ...contradictions(hosts),
  ];
}

/**
 * @param declaration as in {@link stepFaults}
 * @throws where a step is wrong
 */
export function checkSteps(report: Report, declaration: string | null = null): void {
  const faults = stepFaults(report, declaration);
  if (faults.length > 0) throw new Error(`the steps are wrong:\n${faults.join('\n')}`);
}

/** A finding about DNS is reported at one port of the host. */
function ofHost({ name }: ReportHost, findings: readonly ReportFinding[]) {
  return findings.filter(({ host }) => host === name);
}

function hostFaults(
  host: ReportHost,
  findings: readonly ReportFinding[],
  declaration: string | null,
): string[] {
  const { name, verdict, cause, steps, planned, internalError } = host;
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const fixed = new Set(steps.flatMap(({ fixes }) => fixes));
  const own = findings.filter(({ port }) => port === host.port);
  const isWrong = verdict === 'broken' || verdict === 'at-risk';
  const left = new Set(steps.flatMap(({ kind, fixes }) => (kind === 'leave' ? fixes : [])));
  const changed = new Set(steps.flatMap(({ kind, fixes }) => (kind === 'leave' ? [] : fixes)));
  const faults = [
    ...own
      .filter(({ level, id }) => level === 'error' && left.has(id) && !changed.has(id))
      .map(({ rule, address }) => `the error ${rule} ${address ?? ''} is left as it is`),
    ...repeated(steps.map(({ text }) => text)).map((text) => `the step is there twice: ${text}`),
    ...repeated(
      steps.flatMap(({ kind, record }) => (record === undefined ? [] : `${kind} ${record}`)),
    ).map((record) => `the record is there twice: ${record}`),
    ...(verdict === 'coherent' && planned === null && steps.length > 0
      ? ['a coherent host has steps']
      : []),
    ...(cause === 'decommissioned' && steps[0]?.kind !== 'remove-host'
      ? ['the first step does not remove the host']
      : []),
    ...(isWrong && internalError === null && steps.length === 0 ? ['it has no step'] : []),
    ...own
      .filter(({ level, id }) => level === 'error' && !fixed.has(id) && internalError === null)
      .map(({ rule, address, world }) => `no step fixes ${rule} ${address ?? ''} ${world ?? ''}`),
    ...own
      .filter(({ id, remedy }) => {
        const texts = steps.filter(({ fixes }) => fixes.includes(id)).map(({ text }) => text);
        return remedy.trim() === '' || (texts.length > 0 && !texts.includes(remedy));
      })
      .map(({ rule, remedy }) => `the remedy of ${rule} is no step: ${remedy}`),
    ...steps.flatMap((step) => stepFaultsOf(host, step, known, declaration)),
  ];
  return faults.map((fault) => `${name}: ${fault}`);
}

function stepFaultsOf(
  host: ReportHost,
  step: ReportStep,
  known: ReadonlyMap<string, ReportFinding>,
  declaration: string | null,
): string[] {
  const { kind, text, fixes, record, remove, setting } = step;
  const fixed = fixes.flatMap((id) => known.get(id) ?? []);
  const faults = [
    ...(fixes.length === 0 ? ['it fixes nothing'] : []),
    ...(fixed.length < fixes.length ? ['it fixes what is not in the report'] : []),
    ...(/undefined|\[object|\{name\}|\{address\}/.test(text) ? ['its text has a gap'] : []),
    ...((text.split('`').length - 1) % 2 === 1 ? ['its text has an open backtick'] : []),
    ...(/[.?!)`]$/.test(text) ? [] : ['its text is no sentence']),
    ...(kind === 'change-declaration' && /banner: any|helo: any|ehlo: any|ptr: any/.test(text)
      ? ['it declares whatever is seen']
      : []),
    ...(record === undefined
      ? []
      : recordFaults(host, record, step, declaration).filter(
          // What the planned change removes is there now.
          (fault) => fault !== ALREADY || !fixed.some(({ world }) => world === 'planned'),
        )),
    ...(remove === undefined ? [] : removalFaults(host, remove)),
    ...(setting === undefined ? [] : settingFaults(setting, fixed)),
  ];
  return faults.map((fault) => `${fault}: ${JSON.stringify(step)}`);
}

const ALREADY = 'it is so already';

function recordFaults(
  host: ReportHost,
  record: string,
  { kind }: ReportStep,
  declaration: string | null,
): string[] {
  const line = readRecord(record);
  const { owner, type, value } = line;
  if (type === 'PTR') {
    return [
      ...(impossibleNameReason(value) === null && hostNameProblem(value) === null
        ? []
        : ['its PTR cannot be a host name']),
      ...(isPtrAlready(host, line) ? [ALREADY] : []),
    ];
  }
  return [
    ...(isPublishable(owner, type) ? [] : ['its name cannot exist']),
    ...(kind === 'ask-owner' || declaration === null || isOwnZone(owner, declaration)
      ? []
      : ["it is not in the operator's zones"]),
    ...(isAddressAlready(host, line) ? [ALREADY] : []),
  ];
}

function isPublishable(owner: string, type: string): boolean {
  return impossibleNameReason(owner) === null || (type === 'TXT' && owner.startsWith('_'));
}

function isOwnZone(owner: string, declaration: string): boolean {
  const zone = organizationalDomain(owner);
  return zone !== null && providerOfDomain(owner) === null && declaration.includes(zone);
}

function isPtrAlready({ endpoints }: ReportHost, { owner, value }: ZoneLine): boolean {
  const address = addressOfReverseName(owner);
  return endpoints.some(
    (one) => one.address === address && one.ptr.names.length === 1 && one.ptr.names[0] === value,
  );
}

/** An alias that is removed for it leads to the address too. */
function isAddressAlready(
  { endpoints, steps }: ReportHost,
  { owner, type, value }: ZoneLine,
): boolean {
  // A target that is not a host name cannot be written as a record to remove.
  const isAlias = steps.some(
    ({ remove, text }) =>
      remove?.startsWith(`${owner}. CNAME `) === true ||
      text.startsWith(`Remove the CNAME record of ${owner}:`),
  );
  if (isAlias || (type !== 'A' && type !== 'AAAA')) return false;
  return endpoints.some(
    ({ ptr, bannerForward }) =>
      ptr.forward.get(owner)?.includes(value) === true ||
      bannerForward.get(owner)?.includes(value) === true,
  );
}

/** A removed record is one that was seen. */
function removalFaults({ endpoints }: ReportHost, remove: string): string[] {
  const { type, value } = readRecord(remove);
  if (type !== 'PTR') return [];
  return endpoints.some(({ ptr }) => ptr.names.includes(value))
    ? []
    : ['it removes what is not there'];
}

function settingFaults(
  { for: decides, value, file, line }: NonNullable<ReportStep['setting']>,
  fixed: readonly ReportFinding[],
): string[] {
  const rules = fixed.map(({ rule }) => rule);
  return [
    ...(decides === 'tls' || file !== null || value !== null ? [] : ['it has no value']),
    ...(decides === 'tls' && value !== null ? ['TLS has no name as its value'] : []),
    ...((file === null) === (line === null) ? [] : ['it has a file or a line alone']),
    ...(rules.length > 0 && rules.every((rule) => rule.startsWith('helo-')) && decides !== 'helo'
      ? ['it is not for the HELO name']
      : []),
    ...(rules.length > 0 && rules.every((rule) => rule.startsWith('banner-')) && decides === 'helo'
      ? ['it is for the HELO name']
      : []),
  ];
}

/** No two steps, of whichever hosts, give one address, port and purpose different values. */
function contradictions(hosts: readonly ReportHost[]): string[] {
  const values = new Map<string, Set<string>>();
  const add = (key: string, value: string) =>
    values.set(key, (values.get(key) ?? new Set()).add(value));
  for (const { name, port, steps } of hosts) {
    for (const { record, remove, setting, address, change } of steps) {
      if (change !== undefined) add(`${name} ${port} ${change.key}`, change.value);
      if (record !== undefined) {
        const { owner, type, value } = readRecord(record);
        if (type === 'PTR') add(`PTR ${owner}`, value);
        else add(record, 'publish');
      }
      if (remove !== undefined) add(remove, 'remove');
      if (setting?.value != null) add(`${setting.for} ${address} ${port}`, setting.value);
    }
  }
  return [...values]
    .filter(([, all]) => all.size > 1)
    .map(([key, all]) => `steps contradict each other: ${key}: ${[...all].join(' and ')}`);
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
