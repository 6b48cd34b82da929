/** The library that speaks to a SOCKS proxy, in a bundle of its own (scripts/build.ts), as few runs need it. */
export { SocksClient } from 'socks';
