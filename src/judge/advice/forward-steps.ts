import { hostNameProblem } from '../../model/dns-name.ts';
import { listInWords } from '../../model/list-in-words.ts';
import { addressesIn, type HostObservation, recordsOf } from '../../model/observation.ts';
import { addressRecord, aliasRecord } from '../../model/zone-record.ts';
import { impossibleNameReason } from '../names/classify-name.ts';
import type { Draft } from './draft.ts';
import { mxReplacement } from './mx-steps.ts';
import type { Situation } from './situation.ts';

/** How the host's name is made to lead to addresses. */
export function forwardDrafts(
  situation: Situation,
  addresses: readonly string[],
): readonly Draft[] {
  const { seen, fleet } = situation;
  const { host, forward } = seen;
  const impossible = impossibleNameReason(host.name);
  if (impossible !== null) {
    return [
      {
        stage: 'declaration',
        kind: 'change-declaration',
        text: `${host.name} cannot be in public DNS: ${impossible}. Declare the public name of the host.`,
      },
    ];
  }
  const live = addressesIn(forward);
  const mxStep = mxTargetStep(situation);
  // The addresses of an MX target are not declared. What names it is the operator's to correct.
  if (mxStep !== null && (addresses.length === 0 || !fleet.isOwnName(host.name))) return [mxStep];
  if (!fleet.isOwnName(host.name)) return [foreignNameStep(situation, live)];
  const [alias] = recordsOf(forward.alias);
  const removals = alias === undefined ? [] : [removeAliasStep(host.name, alias)];
  if (addresses.length === 0) {
    return [
      ...removals,
      {
        stage: 'forward',
        kind: 'publish-record',
        text: `Publish the address of ${host.name} as an A or AAAA record. If the name is misspelt, correct it in the declaration.`,
      },
    ];
  }
  const moved = hasMoved(seen) ? ` If the host has moved, declare its new address instead.` : '';
  return [
    ...removals,
    ...addresses.map((address): Draft => {
      const record = addressRecord(host.name, address);
      return {
        stage: 'forward',
        kind: 'publish-record',
        text: `Publish \`${record}\`.${moved}`,
        address,
        record,
      };
    }),
  ];
}

/** Whether the name has addresses in DNS, but none of the declared ones. */
export function hasMoved({ host, forward }: HostObservation): boolean {
  const live = addressesIn(forward);
  const { addresses } = host;
  return addresses !== null && live.length > 0 && !addresses.some((one) => live.includes(one));
}

/**
 * The step for a host that comes from an `mx:` entry, and whose name is an alias or has no address; null for other hosts.
 * It depends on nothing but this host: the other targets may be hosts of other shards.
 */
export function mxTargetStep({ seen, fleet }: Situation): Draft | null {
  const { host, forward } = seen;
  const entry = fleet.mailDomainOf(seen);
  if (entry === null) return null;
  const { domain, preference } = entry;
  const base = { stage: 'mx', kind: 'publish-record' } as const;
  const [target] = recordsOf(forward.alias);
  const leadsNowhere = addressesIn(forward).length === 0;
  if (target === undefined || leadsNowhere || hostNameProblem(target) !== null) {
    const publish = fleet.isOwnName(host.name)
      ? `Publish the address of ${host.name} as an A or AAAA record, or let`
      : 'Let';
    const text = `${publish} the MX record of ${domain} name another host in place of ${host.name}.`;
    return { ...base, text };
  }
  return {
    ...base,
    ...mxReplacement(domain, preference, host.name, target),
  };
}

/** No other record can stand beside a CNAME (RFC 1034 3.6.2). */
export function removeAliasStep(name: string, target: string): Draft {
  const base = { stage: 'forward', kind: 'publish-record' } as const;
  const why = `no other record can exist beside a CNAME. Address records of ${name} take its place.`;
  // Only a host name can be written as it is.
  if (hostNameProblem(target) !== null) {
    return { ...base, text: `Remove the CNAME record of ${name}: ${why}` };
  }
  const remove = aliasRecord(name, target);
  return { ...base, text: `Remove \`${remove}\`: ${why}`, remove };
}

/** Of a name whose records are not the operator's to publish, only the declaration can be corrected. */
function foreignNameStep({ seen: { host } }: Situation, live: readonly string[]): Draft {
  return {
    stage: 'declaration',
    kind: 'change-declaration',
    text: `${host.name} leads to ${live.slice(0, 3).join(', ')} now, and its zone is not yours: when its operator confirms that, declare these addresses, or none.`,
    change: { key: 'addresses', value: live.join(', ') },
  };
}

/** The name leads to an address that is not declared: it is the host's, or it does not belong there. */
export function undeclaredAddressStep(situation: Situation, address: string): Draft {
  const { seen, fleet } = situation;
  const { host } = seen;
  const record = addressRecord(host.name, address);
  const others = fleet.othersAt(seen, address);
  const user = others.find(({ usesName }) => usesName);
  const other = user ?? others[0];
  const isOwn = fleet.isOwnName(host.name);
  if (user !== undefined && isOwn) {
    return {
      stage: 'leave',
      kind: 'leave',
      text: `Leave it: ${address} is declared for ${user.name}, which is to show the name ${host.name} too, and is checked there.`,
      address,
    };
  }
  if (other !== undefined && isOwn) {
    return {
      stage: 'clean-up',
      kind: 'publish-record',
      text: `Remove \`${record}\`: ${other.name} is declared with that address. If both hosts have it, add it to the \`addresses\` of ${host.name} instead.`,
      address,
      remove: record,
    };
  }
  if (hasMoved(seen) && isOwn) {
    return {
      stage: 'clean-up',
      kind: 'publish-record',
      text: `Remove \`${record}\`, unless the host has moved there.`,
      address,
      remove: record,
    };
  }
  if (isOwn) return declareAddressesStep(seen, undeclaredAddresses(situation));
  const lacksDeclared = situation.findings.some(({ rule }) => rule === 'address-not-in-name');
  return lacksDeclared
    ? foreignNameStep(situation, addressesIn(seen.forward))
    : declareAddressesStep(seen, undeclaredAddresses(situation));
}

/** The undeclared addresses of the name, without those whose records are removed for another host. */
function undeclaredAddresses({ seen, findings, fleet }: Situation): readonly string[] {
  const isOwn = fleet.isOwnName(seen.host.name);
  return findings.flatMap(({ rule, address }) =>
    rule === 'address-undeclared' &&
    address !== null &&
    !(isOwn && fleet.othersAt(seen, address).length > 0)
      ? [address]
      : [],
  );
}

/** The key has all addresses, so that one step is about all of them. */
function declareAddressesStep({ host }: HostObservation, undeclared: readonly string[]): Draft {
  const [only] = undeclared;
  const base = {
    stage: 'clean-up',
    kind: 'change-declaration',
    change: { key: 'addresses', value: [...(host.addresses ?? []), ...undeclared].join(', ') },
  } as const;
  if (only !== undefined && undeclared.length === 1) {
    const record = addressRecord(host.name, only);
    const text = `If ${only} is an address of ${host.name}, add it to its \`addresses\`. If it is not, remove \`${record}\` from DNS.`;
    return { ...base, text, address: only };
  }
  const records = undeclared.map((address) => `\`${addressRecord(host.name, address)}\``);
  const text = `Add those of ${listInWords(undeclared, MAX_LISTED)} that are addresses of ${host.name} to its \`addresses\`. Remove the records of the others from DNS: ${listInWords(records, MAX_LISTED)}.`;
  return { ...base, text };
}

const MAX_LISTED = 10;
