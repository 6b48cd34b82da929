/** Maps an origin (`example.com`, `8/29.0.0.127.in-addr.arpa`) to the zone in master-file format. */
export type Zones = Readonly<Record<string, string>>;

/** Completes a zone: adds $ORIGIN and $TTL, and SOA and NS records where it has no SOA. */
export function zoneFile(origin: string, text: string): string {
  const hasApex = /\sSOA\s/i.test(text);
  return `$ORIGIN ${origin === '.' ? '' : origin}.\n$TTL 60\n${hasApex ? '' : apexRecords(['ns.invalid'])}${text}\n`;
}

/** The SOA and NS records of a zone with these name servers. */
export function apexRecords(nameServers: readonly string[]): string {
  const soa = `@ SOA ${nameServers[0]}. hostmaster.invalid. 1 3600 600 86400 60\n`;
  return soa + nameServers.map((name) => `@ NS ${name}.\n`).join('');
}
