import { isIP } from 'node:net';
import { canonicalAddress, reverseName } from '../../model/address.ts';
import { APEX, EMPTY_SCOPE, type NameScope } from '../../model/name-scope.ts';
import type { PlannedType, PlannedUnread } from '../../model/planned.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { MarkedValue } from './marked-value.ts';
import { parseName } from './record-data.ts';

/** A change of a resource whose type has no reader. */
export interface UnreadResourceChange {
  readonly type: string;
  /** The resource's address. */
  readonly address: string;
  /** Null where there is no such side. */
  readonly before: MarkedValue | null;
  readonly after: MarkedValue | null;
  /** Whether the existing object is deleted, also where another one replaces it. */
  readonly deletes: boolean;
}

/** What a resource without a reader may change. */
export interface UnreadRecords extends Pick<PlannedUnread, 'scope' | 'types' | 'why'> {
  /** Whether the resource manages DNS records, as its type or its attributes show. */
  readonly isDns: boolean;
}

/**
 * Finds the names whose records a resource without a reader may change: by its type and by the names of its attributes,
 * where it looks like a DNS resource, and else by the names and addresses in it.
 *
 * @returns null where it changes no DNS record, as far as its type and its attributes show
 */
export function readUnreadResource(change: UnreadResourceChange): UnreadRecords | null {
  const { type, deletes } = change;
  if (ZONE_TYPE.test(type)) return deletes ? deletedZone(change) : null;
  const isKubernetes = KUBERNETES_TYPE.test(type);
  if (PRIVATE_TYPE.test(type) || (NO_DNS_TYPE.test(type) && !isKubernetes)) return null;
  const leaves = changedLeaves(change);
  if (isKubernetes) return usesExternalDns(leaves) ? mentions(change, leaves) : null;
  if (leaves.every(({ key, differs }) => !differs || IGNORED_KEYS.has(key))) return null;
  const hasZonePath = leaves.some(({ text }) => /\/dnszones\//i.test(text ?? ''));
  const isPtr =
    PTR_TYPE.test(type) || leaves.some((leaf) => leaf.differs && PTR_KEY.test(leaf.key));
  if (isPtr || DNS_TYPE.test(type) || hasZonePath) return dnsResource(change, leaves, isPtr);
  return lostAddress(change, leaves) ?? mentions(change, leaves);
}

/** Types that probably set records or name servers. Hyphens occur in the names of providers. */
const DNS_TYPE =
  /(?:^|[_-])(?:dns|livedns|alidns|route53|route53domains|records?|recordsets?|rrsets?|zones?|hosted_zone|domains?|nameservers?|name_servers)(?:[_-]|$)/i;
/** Types that set records for certain. */
const RECORD_TYPE =
  /(?:^|[_-])(?:records?|recordsets?|rrsets?|rdns|ptr|ptrrecord|reverse)(?:[_-]|$)/i;
const PTR_TYPE = /(?:^|[_-])(?:rdns|ptr|ptrrecord|reverse)(?:[_-]|$)/i;
/** Attributes that set the reverse DNS of an address. */
const PTR_KEY =
  /^(?:rdns|ptr|ptr_?record|ptr_?name|ptrdname|dns_ptr|reverse|reverse_?dns|reverse_?fqdn|reverse_?name|public_ptr_domain_name)$/i;

/** Types of zones, whose records go with them. */
const ZONE_TYPE =
  /^(?:\w+_dns_zone(?:_v\d)?|(?:alicloud_alidns|alicloud_dns|desec|digitalocean|dnsimple|exoscale|hetznerdns|linode|vultr_dns|gandi_livedns)_domain|aws_lightsail_domain|aws_route53_zone|cloudflare_zone|google_dns_managed_zone|hcloud_zone|hetznerdns_zone|huaweicloud_dns_zone|ns1_zone|powerdns_zone|scaleway_domain_zone|transip_domain)$/;

/** Types that mention names and addresses and set no DNS record. */
const NO_DNS_TYPE =
  /certificate|(?:^|_)(?:acm|acme|tls|ssl|ses|sesv2|cognito|cloudfront|cloudwatch|cdn|iam|random|time|local_file|kubernetes|helm|github|gitlab|datadog|grafana|pagerduty|uptimerobot|statuscake|vault|mailgun_route|auth0|okta)(?:_|$)|firewall|security_(?:group|list|rule)|nacl|acl|health_?check|monitor|alert|alarm|dashboard|secret|password|identity|custom_domain|(?:^|_)(?:user|role|policy|bucket|repository|workspace|variable|ssh_key|keypair|dnssec\w*|caa\w*|srv\w*|naptr\w*|soa\w*)(?:_|$)|_(?:caa|naptr|soa|srv)_record/i;

/** Types of records that only a private network sees. */
const PRIVATE_TYPE =
  /(?:^|_)(?:private_?dns|pvtz|private_?zone)(?:_|$)|^(?:adguard|mikrotik|opnsense|pfsense|pihole|routeros|unifi)_/i;
const KUBERNETES_TYPE = /^(?:kubernetes|kubectl|helm)_/;

/** Types that set the name servers of a zone. */
const DELEGATION_TYPE =
  /(?:^|_)(?:registered_domain|domain_(?:name_?servers?|delegation)|name_?servers?|delegation)(?:_|$)/i;
const NAME_SERVER_KEY = /^(?:name_?servers?|ns|ns_records)$/i;

/** Servers have names without a record. */
const SERVER_TYPE =
  /(?:^|_)(?:server|instance|vm|virtual_machine|machine|node|volume|disk|image|network|subnet)s?(?:_v?\d)?$/;
/** Types that run a command or send a request of any content. */
const GENERIC_TYPE =
  /^(?:null_resource|terraform_data|restapi_object|restful_\w+|http\w*|external|shell_script|local_exec|curl\w*)$/;

/** Attributes that no record depends on. */
const IGNORED_KEYS: ReadonlySet<string> = new Set([
  'ttl',
  'tags',
  'tags_all',
  'labels',
  'comment',
  'comments',
  'description',
  'remark',
  'notes',
  'note',
  'timeouts',
  'modified_on',
  'updated_at',
  'created_at',
  'etag',
]);

/** Attributes with the owner name of a record, relative or whole. */
const OWNER_KEYS: ReadonlySet<string> = new Set([
  'name',
  'subdomain',
  'sub_domain',
  'subname',
  'record_name',
  'host',
  'hostname',
  'host_name',
  'host_record',
  'rr',
  'fqdn',
  'label',
  'node',
  'node_name',
  'domain_prefix',
  'owner',
  'owner_name',
  'dname',
  'qname',
  'entry',
  'prefix',
]);

/** Attributes with the zone of a record. */
const ZONE_KEYS: ReadonlySet<string> = new Set([
  'zone',
  'zone_name',
  'domain',
  'domain_name',
  'dns_zone',
  'managed_zone',
  'parent',
  'parent_id',
  'zone_id',
  'root_domain',
  'apex',
  'dns_name',
  'origin',
  'base_domain',
  'domain_id',
]);

const TYPE_KEYS: ReadonlySet<string> = new Set([
  'type',
  'record_type',
  'recordtype',
  'rtype',
  'fieldtype',
  'field_type',
  'rrtype',
  'dns_type',
]);

/** Attributes with the public address of an object. */
const ADDRESS_KEYS =
  /^(?:ip|ips|ipv4|ipv6|address|addresses|(?:ip|ipv4|ipv6|public|external|floating|nat|main|elastic|reserved)_?(?:ip|ipv4|ipv6|ip_?address|address)(?:es|s)?|v6_main_ip|access_ip_v[46])$/i;

/** A value of a resource that is no list or object. */
interface Leaf {
  /** The name of the attribute. */
  readonly key: string;
  /** Null where it is unknown. */
  readonly text: string | null;
  readonly side: 'before' | 'after';
  /** Whether the text must not be published. */
  readonly isSensitive: boolean;
  /** Whether the other side lacks the same value at the same attribute. */
  readonly differs: boolean;
}

/** Limits the time that a resource takes. */
const MAX_LEAVES = 2000;
const MAX_DEPTH = 12;
const MAX_TEXT = 16 * 1024;

function changedLeaves({ before, after }: UnreadResourceChange): Leaf[] {
  const old = leavesOf(before, 'before');
  const next = leavesOf(after, 'after');
  const keysOf = (leaves: readonly Leaf[]) =>
    new Set(leaves.map(({ key, text }) => JSON.stringify([key, text])));
  const [oldKeys, nextKeys] = [keysOf(old), keysOf(next)];
  const marked = (leaves: readonly Leaf[], others: ReadonlySet<string>) =>
    leaves.map((leaf) => {
      const isSame = leaf.text !== null && others.has(JSON.stringify([leaf.key, leaf.text]));
      return { ...leaf, differs: !isSame };
    });
  const all = [...marked(old, nextKeys), ...marked(next, oldKeys)];
  return all.some(({ differs }) => differs) ? all : [];
}

function leavesOf(side: MarkedValue | null, name: Leaf['side']): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (
    value: unknown,
    unknown: unknown,
    sensitive: unknown,
    key: string,
    depth: number,
  ): void => {
    const isSensitive = sensitive === true;
    if (leaves.length >= MAX_LEAVES || depth > MAX_DEPTH) return;
    if (unknown === true) {
      leaves.push({ key, text: null, side: name, isSensitive, differs: true });
    } else if (Array.isArray(value) || Array.isArray(unknown)) {
      const length = Math.max(lengthOf(value), lengthOf(unknown));
      for (let index = 0; index < Math.min(length, MAX_LEAVES); index += 1) {
        const marks = isSensitive || itemAt(sensitive, index);
        visit(itemAt(value, index), itemAt(unknown, index), marks, key, depth + 1);
      }
    } else if (isObject(value) || isObject(unknown)) {
      const [values, marks] = [entriesOf(value), entriesOf(unknown)];
      const sensitiveMarks = entriesOf(sensitive);
      for (const own of new Set([...values.keys(), ...marks.keys()])) {
        const mark = isSensitive || sensitiveMarks.get(own);
        visit(values.get(own), marks.get(own), mark, own.toLowerCase(), depth + 1);
      }
    } else if (typeof value === 'string' || typeof value === 'number') {
      const text = String(value).slice(0, MAX_TEXT);
      leaves.push({ key, text, side: name, isSensitive, differs: true });
    }
  };
  visit(side?.value, side?.unknown, side?.sensitive, '', 0);
  return leaves;
}

function deletedZone({ before }: UnreadResourceChange) {
  const leaves = leavesOf(before, 'before');
  const isPrivate = leaves.some(
    ({ key, text }) =>
      key === 'vpc_id' ||
      (['visibility', 'zone_type', 'scope', 'type'].includes(key) && /^private$/i.test(text ?? '')),
  );
  if (isPrivate) return null;
  const named = leaves.filter(({ key, text }) => {
    return (key === 'name' || ZONE_KEYS.has(key)) && dottedName(text ?? '').length > 0;
  });
  const [leaf] = named;
  const [zone] = dottedName(leaf?.text ?? '');
  if (leaf === undefined || zone === undefined) return null;
  const scope = { ...EMPTY_SCOPE, zones: [zone] };
  const what = leaf.isSensitive ? 'the zone' : `the zone ${zone}`;
  const why = `${what} is deleted here, with its records`;
  return { scope, types: null, why, isDns: true };
}

function dnsResource(
  { type, address }: UnreadResourceChange,
  leaves: readonly Leaf[],
  isPtr: boolean,
) {
  const types = recordTypes(leaves);
  if (types !== null && types.length === 0) return null;
  const texts = leaves.flatMap(({ text }) => text ?? []);
  const addresses = texts.flatMap(addressIn);
  const scope = isPtr
    ? reverseScope(
        [...texts, ...keyTexts(address)],
        [...addresses, ...keyTexts(address).flatMap(addressIn)],
      )
    : isDelegation(type, leaves)
      ? { ...EMPTY_SCOPE, zones: delegatedNames(leaves) }
      : ownerScope(leaves, address, types?.includes('NS') === true);
  const isEmpty = Object.values(scope).every((list: readonly string[]) => list.length === 0);
  if (isEmpty && !RECORD_TYPE.test(type)) return null;
  const plannedTypes =
    types?.includes('NS') === true ? null : (types as readonly PlannedType[] | null);
  const why = `the resource type ${sanitise(type, 80)} is not read`;
  // A record of which neither name nor zone is known may be any.
  const whole = isEmpty ? { ...EMPTY_SCOPE, zones: ['.'] } : withoutDuplicates(scope);
  return { scope: whole, types: isPtr ? (['PTR'] as const) : plannedTypes, why, isDns: true };
}

/** Whether the resource changes the name servers of a name. */
function isDelegation(type: string, leaves: readonly Leaf[]): boolean {
  const changesServers = leaves.some(({ key, differs }) => differs && NAME_SERVER_KEY.test(key));
  const hasServers = leaves.some(({ key }) => NAME_SERVER_KEY.test(key));
  return DELEGATION_TYPE.test(type) && (changesServers || !hasServers);
}

/** The names whose name servers the resource sets. */
function delegatedNames(leaves: readonly Leaf[]): string[] {
  return leaves
    .filter(({ key }) => ZONE_KEYS.has(key))
    .flatMap(({ text }) => namesInPath(text ?? ''));
}

function withoutDuplicates({ names, zones, relativeNames, hosts }: NameScope): NameScope {
  const unique = (list: readonly string[]) => [...new Set(list)];
  return {
    names: unique(names),
    zones: unique(zones),
    relativeNames: unique(relativeNames),
    hosts: unique(hosts),
  };
}

/** The PTR records of the addresses in a resource, or where it has none those of the hosts that it names. */
function reverseScope(texts: readonly string[], addresses: readonly string[]): NameScope {
  return addresses.length > 0
    ? { ...EMPTY_SCOPE, names: addresses.map(reverseName) }
    : { ...EMPTY_SCOPE, hosts: texts.flatMap(dottedName) };
}

/**
 * The record types of a resource: null where it does not say; none where it has only types that do not concern mail
 * hosts; `NS` for all types that send resolvers elsewhere.
 */
function recordTypes(leaves: readonly Leaf[]): readonly (PlannedType | 'NS')[] | null {
  const written = leaves
    .filter(({ key, text }) => TYPE_KEYS.has(key) && text !== null && /^[A-Z]{1,12}$/i.test(text))
    .map(({ text }) => (text ?? '').toUpperCase());
  if (written.length === 0) return null;
  const known = [...new Set(written)].flatMap((type): (PlannedType | 'NS')[] => {
    if (['NS', 'DNAME', 'ALIAS', 'ANAME'].includes(type)) return ['NS'];
    return PLANNED_TYPES.filter((one) => one === type);
  });
  // A word that is not a record type says nothing.
  return known.length > 0 || written.some((type) => OTHER_TYPES.has(type)) ? known : null;
}

const PLANNED_TYPES: readonly PlannedType[] = ['A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];
const OTHER_TYPES: ReadonlySet<string> = new Set([
  'CAA',
  'SRV',
  'SOA',
  'TLSA',
  'SSHFP',
  'NAPTR',
  'DS',
  'DNSKEY',
  'HTTPS',
  'SVCB',
  'LOC',
  'CERT',
  'URI',
  'SMIMEA',
]);

/** The owner names of the records of a resource, by the names of its attributes. */
function ownerScope(leaves: readonly Leaf[], address: string, isDelegation: boolean): NameScope {
  const zoneTexts = leaves
    .filter(({ key }) => ZONE_KEYS.has(key))
    .flatMap(({ text }) => text ?? []);
  const zoneNames = [...new Set(zoneTexts.flatMap(namesInPath))];
  // NS1 and others have the whole owner name in an attribute such as `domain`.
  const inOtherZone = (name: string) => zoneNames.some((zone) => name.endsWith(`.${zone}`));
  const zones = zoneNames.filter((name) => !inOtherZone(name));
  const ownerLeaves = leaves.filter(({ key }) => OWNER_KEYS.has(key));
  const owners = [
    ...zoneNames.filter(inOtherZone),
    ...ownerLeaves.flatMap(({ text }) => text ?? []),
  ];
  const isUnknown = ownerLeaves.some(({ text }) => text === null);
  const mentioned = keyTexts(address).flatMap(dottedName);
  if (owners.length === 0 || isUnknown || owners.some((owner) => owner.startsWith('*'))) {
    return zones.length > 0
      ? { ...EMPTY_SCOPE, zones }
      : {
          ...EMPTY_SCOPE,
          names: [...mentioned, ...leaves.flatMap(({ text }) => dottedName(text ?? ''))],
        };
  }
  const names = owners.flatMap((owner) => ownerNames(owner, zones));
  const relativeNames = zones.length > 0 ? [] : owners.map((owner) => parseName(owner) ?? APEX);
  return isDelegation
    ? { ...EMPTY_SCOPE, zones: names, relativeNames }
    : { ...EMPTY_SCOPE, names: [...names, ...mentioned], relativeNames };
}

function ownerNames(owner: string, zones: readonly string[]): string[] {
  const name = parseName(owner);
  if (name === null || owner === APEX) return [...zones];
  const inZones = zones.map((zone) => {
    return name === zone || name.endsWith(`.${zone}`) ? name : `${name}.${zone}`;
  });
  return name.includes('.') ? [name, ...inZones] : inZones;
}

/** The PTR records of the addresses that are given back with a deleted object. */
function lostAddress({ deletes }: UnreadResourceChange, leaves: readonly Leaf[]) {
  if (!deletes) return null;
  const gone = leaves.filter(({ side, differs }) => side === 'before' && differs);
  const lost = gone
    .filter(({ key }) => ADDRESS_KEYS.test(key))
    .flatMap(({ text, isSensitive }) =>
      addressIn(text ?? '').map((address) => ({
        name: reverseName(address),
        shown: isSensitive ? null : address,
      })),
    );
  const names = gone
    .filter(({ key }) => key === 'dns_name')
    .flatMap(({ text, isSensitive }) =>
      dottedName(text ?? '').map((name) => ({ name, shown: isSensitive ? null : name })),
    );
  const all = [...lost, ...names];
  if (all.length === 0) return null;
  const what = [...new Set(all.map(({ shown }) => shown ?? 'its address'))].slice(0, 3).join(', ');
  return {
    scope: { ...EMPTY_SCOPE, names: all.map(({ name }) => name) },
    types: null,
    why: `it is deleted, and with it ${sanitise(what, 300)}`,
    isDns: false,
  };
}

/** Whether an object of Kubernetes has an annotation by which external-dns publishes a name. */
function usesExternalDns(leaves: readonly Leaf[]): boolean {
  return leaves.some(({ key, text }) => /external-?dns/i.test(`${key} ${text ?? ''}`));
}

/** The names and addresses in the values that change. */
function mentions({ type }: UnreadResourceChange, leaves: readonly Leaf[]) {
  if (SERVER_TYPE.test(type)) return null;
  const isOfWords = GENERIC_TYPE.test(type) || KUBERNETES_TYPE.test(type);
  const texts = leaves
    .filter(({ differs, key }) => differs && !IGNORED_KEYS.has(key))
    .flatMap(({ text }) => text ?? [])
    .flatMap((text) => (isOfWords ? wordsIn(text) : [text]));
  const names = texts.flatMap(dottedName);
  const addresses = texts.flatMap(addressIn);
  if (names.length + addresses.length === 0) return null;
  return {
    scope: { ...EMPTY_SCOPE, names: [...names, ...addresses.map(reverseName)] },
    types: null,
    why: `the resource type ${sanitise(type, 80)} is not read`,
    isDns: false,
  };
}

/** A name of at least two labels, with or without a dot at its end. */
function dottedName(text: string): string[] {
  if (text.length > 254 || isIP(text) !== 0 || !/[a-z]/i.test(text)) return [];
  const name = parseName(text);
  return name?.includes('.') === true && !/\.\d+$/.test(name) ? [name] : [];
}

function addressIn(text: string): string[] {
  const address =
    isIP(text.replace(/\/(?:32|128)$/, '')) === 0
      ? null
      : canonicalAddress(text.replace(/\/\d+$/, ''));
  return address === null ? [] : [address];
}

/** The names among the segments of a path such as `/subscriptions/…/dnsZones/example.com`. */
function namesInPath(text: string): string[] {
  return text
    .replace(/\/providers\/[^/]+/gi, '')
    .split('/')
    .flatMap(dottedName);
}

function wordsIn(text: string): string[] {
  return text.match(/[\w.:*-]+/g)?.slice(0, MAX_LEAVES) ?? [];
}

/** The texts in the instance keys of a resource's address. */
function keyTexts(address: string): string[] {
  return Array.from(address.matchAll(/\["((?:[^"\\]|\\.)*)"\]/g), ([, key = '']) =>
    wordsIn(key),
  ).flat();
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function itemAt(value: unknown, index: number): unknown {
  return Array.isArray(value) ? value[index] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function entriesOf(value: unknown): Map<string, unknown> {
  return new Map(isObject(value) ? Object.entries(value) : []);
}
