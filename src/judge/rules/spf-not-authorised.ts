import type { MailHost } from '../../model/mail-host.ts';
import type { SpfAnswer, SpfObservation } from '../../model/observation.ts';
import { authoriseStep, quoteRecords } from '../advice/spf-advice.ts';
import type { DomainSenders, HostRule, Violation } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/**
 * A host that only receives need not be authorised. A broken record authorises no host, so it is reported here and not
 * as `spf-missing`: the owner's intent can be read from it and the record fixed. It is reported once where it is
 * broken in the same way for every address.
 */
export const spfNotAuthorised: HostRule = {
  name: 'spf-not-authorised',
  subject: 'host',
  group: 'context',
  reportsWhen:
    'the SPF record of a domain under `domains` does not authorise an address of the host, or is broken and so authorises none; not reported at `role: inbound`',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['spf'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: ({ host, sendingDomains }, { sendersOf }) =>
    host.role === 'inbound'
      ? []
      : sendingDomains.flatMap(({ domain, spf }) =>
          spf.kind === 'found'
            ? [...brokenRecord(domain, spf), ...notAuthorised(domain, spf, host, sendersOf(domain))]
            : [],
        ),
};

type FoundSpf = Extract<SpfObservation, { kind: 'found' }>;

function brokenRecord(domain: string, { records, results }: FoundSpf): Violation[] {
  const answers = [...results];
  const errors = answers.flatMap(([address, answer]) =>
    answer.result === 'permerror' && answer.error === 'other'
      ? [{ address, fault: answer.detail }]
      : [],
  );
  const faults = [...new Set(errors.map(({ fault }) => fault))];
  const everywhere = errors.length === answers.length && faults.length === 1;
  const reported = everywhere ? faults.map((fault) => ({ address: null, fault })) : errors;
  const text =
    records.length > 1
      ? `Merge the ${records.length} SPF records of ${domain} into one (RFC 7208 3.2): ${quoteRecords(records)}.`
      : `Fix the SPF record of ${domain}, or the one that it includes: ${quoteRecords(records)}.`;
  return reported.map(({ address, fault }) => ({
    address,
    expected: expectedOf(domain),
    observed: 'permerror',
    message: sentence`The SPF record of ${domain} ${verb('is')} broken, so it ${verb('authorises')} no host: ${fault}.`,
    step: { stage: 'domain', kind: 'publish-record', text },
  }));
}

function notAuthorised(
  domain: string,
  { records, results }: FoundSpf,
  host: MailHost,
  { missing }: DomainSenders,
): Violation[] {
  const reported = [...results].flatMap(([address, { result }]) => {
    const meaning = MEANINGS[result];
    return meaning === undefined ? [] : [{ address, result, meaning }];
  });
  const step = authoriseStep(domain, records, host, missing, 'last');
  return reported.map(({ address, result, meaning }) => ({
    address,
    expected: expectedOf(domain),
    observed: result,
    message: sentence`The SPF record of ${domain} ${verb('does not')} authorise ${address} (${meaning}): ${quoteRecords(records)}.`,
    step,
  }));
}

function expectedOf(domain: string): string {
  return `pass by the SPF record of ${domain}`;
}

/** Results other than pass where DNS answered and the record is valid (RFC 7208 2.6). */
const MEANINGS: Partial<Record<SpfAnswer['result'], string>> = {
  fail: 'fail',
  softfail: 'softfail: probably not authorised',
  neutral: 'neutral: no statement about the address',
  none: 'none: no usable record',
};
