import { canonicalAddress, socketAddress } from '../../model/address.ts';

/** The address and port of a DNS server. */
export interface NameServer {
  /** In canonical form; a link-local one may have a scope id, such as `fe80::1%eth0`. */
  readonly address: string;
  readonly port: number;
}

/**
 * Reads a server as the `resolvers` input and the system's configuration write it: `ip`, `ip:port`, `[ip6]:port`, with
 * a scope id where the address is link-local. Null when invalid.
 */
export function nameServerAt(text: string): NameServer | null {
  const [, bracketed, bare, digits = '53'] =
    /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const port = Number(digits);
  const [base = '', ...scope] = (bracketed ?? bare ?? text).split('%');
  const address = canonicalAddress(base);
  if (address === null || port < 1 || port > 65_535) return null;
  if (scope.length === 0) return { address, port };
  const isScoped = scope.length === 1 && LINK_LOCAL.test(address) && SCOPE_ID.test(scope[0] ?? '');
  return isScoped ? { address: `${address}%${scope[0]}`, port } : null;
}

/** `fe80::/10`, in canonical form. */
const LINK_LOCAL = /^fe[89ab][0-9a-f]:/;
/** The name of an interface (at most 15 characters on Linux), or its number. */
const SCOPE_ID = /^[\w.-]{1,15}$/;

/** `ip:port`, or `[ip6]:port`. */
export function serverText({ address, port }: NameServer): string {
  return socketAddress(address, port);
}
