/** Origin (`example.com`, `8/29.0.0.127.in-addr.arpa`) to the zone's text in master format. */
export type Zones = Readonly<Record<string, string>>;

/** A zone without a SOA gets one, and an NS, so that scenarios state only what they are about. */
export function zoneFile(origin: string, text: string): string {
  const apex = /\sSOA\s/i.test(text)
    ? ''
    : '@ SOA ns.invalid. hostmaster.invalid. 1 3600 600 86400 60\n@ NS ns.invalid.\n';
  return `$ORIGIN ${origin === '.' ? '' : origin}.\n$TTL 60\n${apex}${text}\n`;
}
