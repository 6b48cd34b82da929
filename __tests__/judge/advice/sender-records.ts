import type {
  DmarcObservation,
  DmarcPolicy,
  SendingDomainObservation,
  SpfAnswer,
  SpfObservation,
} from '../../../src/model/observation.ts';
import type { Step } from '../../../src/model/step.ts';
import type { World } from './world.ts';

/** The SPF and DMARC records of a mail domain. */
export interface SenderRecords {
  readonly spf: readonly string[];
  /** At `_dmarc` of the domain. */
  readonly dmarc: string | null;
}

/** What a provider calls the record of its senders. */
const PROVIDER_INCLUDE = 'include:spf.isp.example';

/** The SPF and DMARC facts of a domain, for the addresses of one host. */
export function observeSendingDomain(
  world: World,
  domain: string,
  addresses: readonly string[],
): SendingDomainObservation {
  const { spf, dmarc } = recordsOf(world.senderRecords, domain);
  return { domain, spf: observeSpf(world, spf, addresses), dmarc: observeDmarc(domain, dmarc) };
}

function recordsOf(all: ReadonlyMap<string, SenderRecords>, domain: string): SenderRecords {
  return all.get(domain) ?? { spf: [], dmarc: null };
}

function observeSpf(
  world: World,
  records: readonly string[],
  addresses: readonly string[],
): SpfObservation {
  const [record] = records;
  if (record === undefined) return { kind: 'absent' };
  const results = addresses.map((address): [string, SpfAnswer] => [
    address,
    records.length > 1
      ? {
          result: 'permerror',
          error: 'other',
          detail: 'there are several records',
          voidLookups: [],
          lookups: 0,
        }
      : { result: checkHost(world, record, address), lookups: 0 },
  ]);
  const allowsAll = records.length === 1 && /(?:^| )\+?all$/.test(record);
  return {
    kind: 'found',
    records,
    results: new Map(results),
    allowsAll: allowsAll ? ['IPv4', 'IPv6'] : [],
  };
}

const RESULTS = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;

/** The first mechanism that matches decides (RFC 7208 4.6.2). A provider authorises the addresses that it runs. */
function checkHost(world: World, record: string, address: string) {
  const ofProvider = world.hosts.filter(({ control }) => control === 'shared');
  const names = new Set(ofProvider.map(({ name }) => name));
  const isOfProvider =
    ofProvider.some(({ addresses }) => addresses?.includes(address)) ||
    [...world.forward].some(([name, list]) => names.has(name) && list.has(address));
  for (const term of record.split(' ').slice(1)) {
    const [, sign = '', mechanism = ''] = /^([-+~?]?)(.*)$/.exec(term) ?? [];
    const matches =
      mechanism === 'all' ||
      mechanism === `ip4:${address}` ||
      mechanism === `ip6:${address}` ||
      (mechanism === PROVIDER_INCLUDE && isOfProvider);
    if (matches) return RESULTS[sign === '-' || sign === '~' || sign === '?' ? sign : '+'];
  }
  return 'neutral';
}

function observeDmarc(domain: string, record: string | null): DmarcObservation {
  const at = `_dmarc.${domain}`;
  if (record === null) return { kind: 'absent', why: 'no-record', at };
  const [, policy] = /(?:^|; )p=([a-z]+)/.exec(record) ?? [];
  return {
    kind: 'found',
    record,
    at,
    tag: 'p',
    policy: POLICIES.find((one) => one === policy) ?? 'none',
    pct: 100,
    testing: false,
  };
}

const POLICIES: readonly DmarcPolicy[] = ['none', 'quarantine', 'reject'];

/** Publishes a TXT record in place of the SPF or DMARC record that is there. */
export function publishText(all: Map<string, SenderRecords>, owner: string, quoted: string): void {
  const text = quoted.replaceAll('" "', '').replaceAll('"', '');
  const domain = owner.replace(/^_dmarc\./, '');
  const records = recordsOf(all, domain);
  all.set(domain, owner === domain ? { ...records, spf: [text] } : { ...records, dmarc: text });
}

/** Follows a step about an SPF record that has no record to paste. */
export function changeSenderRecords({ senderRecords }: World, { text }: Step): void {
  const [, domain] = /SPF records? of (\S+?)[,:.]?(?: |$)/.exec(text) ?? [];
  const asked = /publish `(\S+)\. TXT "v=spf1 include:… ~all"`/.exec(text)?.[1];
  const name = domain ?? asked;
  if (name === undefined) return;
  const { spf, dmarc } = recordsOf(senderRecords, name);
  const [record = 'v=spf1 ~all'] = spf;
  if (text.startsWith('Ask the provider')) {
    const terms = record.split(' ').filter((term) => term !== PROVIDER_INCLUDE);
    senderRecords.set(name, { spf: [terms.toSpliced(-1, 0, PROVIDER_INCLUDE).join(' ')], dmarc });
  } else if (text.startsWith('Replace `all`')) {
    const closed = record.replace(/ \+?all$/, ` ${PROVIDER_INCLUDE} ~all`);
    senderRecords.set(name, { spf: [closed], dmarc });
  } else if (text.startsWith('Merge the ')) {
    const terms = spf.flatMap((one) => one.split(' ').slice(1));
    const mechanisms = terms.filter((term) => !/^[-+~?]?all$/.test(term));
    senderRecords.set(name, { spf: [['v=spf1', ...new Set(mechanisms), '~all'].join(' ')], dmarc });
  } else if (text.startsWith('Publish an SPF record')) {
    senderRecords.set(name, { spf: ['v=spf1 -all'], dmarc });
  }
}
