import { closedRecordStep, quoteRecords } from '../advice/spf-advice.ts';
import { atEachDomain, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const spfAllowsAll: HostRule = {
  name: 'spf-allows-all',
  subject: 'host',
  group: 'context',
  reportsWhen:
    'the SPF record of a domain under `domains` authorises every address, by `+all` or by blocks of all addresses, in the record itself or in one that it includes',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['spf'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachDomain(({ domain, spf }, _host, { sendersOf }) => {
    if (spf.kind !== 'found' || spf.allowsAll.length === 0) return null;
    const families = spf.allowsAll.join(' and ');
    const ownAll = spf.records.some((record) => /(?:^|\s)\+?all(?:\s|$)/i.test(record));
    return {
      expected: `an SPF record of ${domain} that authorises its own senders`,
      observed: `every ${families} address`,
      message: sentence`The SPF record of ${domain} ${verb('authorises')} every ${families} address, so that anyone can send as ${domain}: ${quoteRecords(spf.records)}.`,
      step: ownAll
        ? closedRecordStep(domain, spf.records, sendersOf(domain))
        : {
            stage: 'domain',
            kind: 'publish-record',
            text: `Find the record that \`include\` or \`redirect\` in the SPF record of ${domain} leads to and that matches every address, and name the senders in its place.`,
          },
    };
  }),
};
