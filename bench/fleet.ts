import type { BenchmarkCase } from './cases.ts';

/** What `fleet-servers.ts` serves. */
export interface Fleet extends BenchmarkCase {
  readonly dnsAddress: string;
  /** 0 takes a free port. */
  readonly dnsPort: number;
}

/** The loopback address of the host with this index, from 0. */
export function hostAddress(index: number): string {
  return `127.111.${Math.floor(index / 250)}.${(index % 250) + 1}`;
}

/** The inverse of `hostAddress`, from the last two octets. */
export function hostIndex(thirdOctet: number, lastOctet: number): number {
  return thirdOctet * 250 + lastOctet - 1;
}

export function hostName(index: number): string {
  return `h${index}.bench.example`;
}
