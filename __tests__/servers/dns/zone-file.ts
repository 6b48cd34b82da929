/** Origin (`example.com`, `8/29.0.0.127.in-addr.arpa`) to the zone's text in master format. */
export type Zones = Readonly<Record<string, string>>;

/** A zone without a SOA gets one, and an NS, so that scenarios state only what they are about. */
export function zoneFile(origin: string, text: string): string {
  const hasApex = /\sSOA\s/i.test(text);
  return `$ORIGIN ${origin === '.' ? '' : origin}.\n$TTL 60\n${hasApex ? '' : apexRecords(['ns.invalid'])}${text}\n`;
}

/** The SOA and NS records of a zone that these servers hold. */
export function apexRecords(nameServers: readonly string[]): string {
  const soa = `@ SOA ${nameServers[0]}. hostmaster.invalid. 1 3600 600 86400 60\n`;
  return soa + nameServers.map((name) => `@ NS ${name}.\n`).join('');
}
