import ipaddr from 'ipaddr.js';
import { canonicalAddress } from '../model/address.ts';
import { canonicalName, hostNameProblem } from '../model/dns-name.ts';

/** An entry of the input `evidence-from`. */
export type ReceiverEntry =
  /** A receiver's name, or a domain that includes every name below it. */
  | { readonly kind: 'name'; readonly name: string }
  /** An address, or a block in CIDR notation. */
  | { readonly kind: 'block'; readonly block: readonly [ipaddr.IPv4 | ipaddr.IPv6, number] };

/** @returns null where the text is neither a name nor an address */
export function readReceiverEntry(text: string): ReceiverEntry | null {
  const name = canonicalName(text);
  if (hostNameProblem(name) === null) return { kind: 'name', name };
  const [base = '', length] = text.split('/');
  const address = canonicalAddress(base);
  if (address === null) return null;
  const parsed = ipaddr.parse(address);
  const bits = parsed.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return { kind: 'block', block: [parsed, bits] };
  const isLength = /^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= bits;
  return isLength ? { kind: 'block', block: [parsed, Number(length)] } : null;
}

/** The receivers whose records are believed. */
export interface Receivers {
  /** @param name a host name, in any case and with or without a trailing dot */
  readonly hasName: (name: string) => boolean;
  /** @param address in any spelling; false for text that is no address */
  readonly hasAddress: (address: string) => boolean;
  /**
   * The receiver that wrote a line of its own log.
   *
   * @param host the host name in the line, which may be the first label of a receiver's name alone
   * @returns null where none of the receivers has that name
   */
  readonly ofLogHost: (host: string) => string | null;
}

export function createReceivers(entries: readonly ReceiverEntry[]): Receivers {
  const names = entries.flatMap((entry) => (entry.kind === 'name' ? [entry.name] : []));
  const blocks = entries.flatMap((entry) => (entry.kind === 'block' ? [entry.block] : []));
  const byFirstLabel = new Map(names.map((name) => [name.split('.')[0], name]));
  const hasName = (text: string) => {
    const name = canonicalName(text);
    return names.some((known) => name === known || name.endsWith(`.${known}`));
  };
  const hasAddress = (text: string) => {
    const address = canonicalAddress(text);
    if (address === null) return false;
    const parsed = ipaddr.parse(address);
    return blocks.some((block) => parsed.kind() === block[0].kind() && parsed.match([...block]));
  };
  const ofLogHost = (host: string) => {
    if (!host.includes('.')) return byFirstLabel.get(host.toLowerCase()) ?? null;
    return hasName(host) ? canonicalName(host) : null;
  };
  return { hasName, hasAddress, ofLogHost };
}
