import { parse } from 'tldts';

/**
 * Whether a name is that of an access line by its shape, with any provider: a customer's hardware address, a port
 * of a dial-up pool, a customer number, or a numbered line under a label such as `dsl` or `dhcp`.
 *
 * Such a name needs numbers, with which a provider counts its lines. A name with one small number, such as `gw1.dsl.…`
 * or `adsl2.…`, was chosen. Takes time in proportion to the length of the name.
 *
 * @param name a name in canonical form
 * @param address the address that the name is the PTR of, in canonical form
 */
export function isAccessLineName(name: string, address: string): boolean {
  const { subdomain } = parse(name, { extractHostname: false, validateHostname: false });
  const labels = (subdomain ?? '').split('.');
  const [first = ''] = labels;
  if (!/\d/.test(first) || CHOSEN.test(first)) return false;
  return (
    isHardwareAddress(labels) ||
    isDialPort(labels) ||
    isCustomer(labels, address) ||
    isNumberedLine(labels)
  );
}

/** A server's role, with a small number or without one. */
const CHOSEN =
  /^(?:[a-z]?dns|ftp|fw|firewall|gate|gateway|gw|ns|proxy|router|rt|server|srv|vpn|vps|web|www)-?\d{0,2}$/;

/**
 * The address of a cable modem or router: `h000502e08144`, `cpe0004e2372711-cm000a73666706`, `s0106001122334455`. Before
 * the domain itself only the usual prefixes count, as hosts may have the name of a hash.
 */
function isHardwareAddress(labels: readonly string[]): boolean {
  const prefix = HARDWARE_ADDRESS.exec(labels[0] ?? '')?.[1];
  return prefix !== undefined && (labels.length > 1 || /^(?:cm|cpe|h|mac|modem|s)$/.test(prefix));
}

const HARDWARE_ADDRESS =
  /^([a-z]{1,9})-?(?=[0-9a-f-]*\d[0-9a-f-]*\d)(?:[0-9a-f]{12}|[0-9a-f]{16}|(?:[0-9a-f]{2}-){5}[0-9a-f]{2})(?:-|$)/;

/** A port of an access server, in one label (`max1-45`, `ts5-032`, `pm1port17`) or in two (`p432.as1`, `1cust36.tnt1`). */
function isDialPort(labels: readonly string[]): boolean {
  const [first = '', second = ''] = labels;
  if (labels.length > 1 && SERVER_AND_PORT.some((pattern) => pattern.test(first))) return true;
  return labels.length > 2 && PORT.test(first) && SERVER.test(second);
}

/** Ascend MAX and TNT, Livingston PortMaster, Nortel CVX and 3Com USR; then names that servers of other kinds have too. */
const SERVER_AND_PORT: readonly RegExp[] = [
  /^(?:max|tnt|pm|cvx|apx|usr|ras)\d{1,4}[a-z]?(?:-|-?[a-z]{1,4}-?)\d{1,5}[a-z]?$/,
  /^(?:as|bas|bras|lns|nas|tc|ts)\d{1,4}(?:-|-?[a-z]{1,4}-?)\d{2,5}$/,
  /^(?:as|bas|bras|lns|nas|tc|ts)\d{1,4}(?:-\d{1,4}){2}$/,
];
const SERVER =
  /^(?:[a-z]{1,6}-)?(?:max|tnt|pm|cvx|apx|usr|ras|as|bas|bras|lns|nas|tc|ts)\d{1,4}(?:-[a-z])?$/;
const PORT = /^\d{0,2}[a-z]{0,6}\d{1,5}(?:-[a-z]{0,2}\d{0,4})?$/;

/** `customer21037`, or a host under a label such as `cust` with the last octet of its address. */
function isCustomer(labels: readonly string[], address: string): boolean {
  const [first = '', ...others] = labels;
  if (/^(?:customer|cust|client|cliente|kunde?|subscriber|abonent|user)-?\d{4,}/.test(first)) {
    return true;
  }
  const lastOctet = Number(address.split('.').at(-1));
  return (
    others.some((label) => CUSTOMER_LABEL.test(label)) &&
    (first.match(/\d+/g) ?? []).some((number) => Number(number) === lastOctet)
  );
}

const CUSTOMER_LABEL =
  /^(?:cust|customers?|clients?|clientes|kunden|subscribers?|users?|usuarios|(?:cust|customer|client|user|net|pool)\d+)$/;

/** A label with the technology of a line, and numbers. */
function isNumberedLine(labels: readonly string[]): boolean {
  const [first = ''] = labels;
  if (labels.slice(1).some(hasLineWord)) return true;
  const digits = first.match(/\d/g) ?? [];
  return hasLineWord(first) && (labels.length > 1 || digits.length > 2);
}

function hasLineWord(label: string): boolean {
  return (
    /dialup|adsl|pppoe|dhcp|cablemodem/.test(label) ||
    label.split(/[^a-z]+/).some((word) => LINE_WORD.test(word))
  );
}

const LINE_WORD =
  /^(?:[a-z]{0,4}dsl[a-z]?|pptp|[a-z]?ppp[a-z]?|slip|dial|dialin|modem|modemcable|cable|catv|docsis|dyn|dynamic|dynamicip|dynip|isdn|cpe|gprs|umts|wimax|wireless|ftt[bhpx]|broadband|cmts|ubr)$/;
