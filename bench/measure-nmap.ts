import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchmarkCase, SILENT_SERVER_TIMEOUT } from './cases.ts';
import { hostAddress } from './fleet.ts';
import { measureCommand, type ProcessCost } from './measure-process.ts';

/** nmap asks name servers at port 53 only. */
export const NMAP_DNS = { dnsAddress: '127.0.0.153', dnsPort: 53 };

/** Why nmap cannot be measured here; null where it can. */
export function whyNotNmap(): string | null {
  if (spawnSync('nmap', ['--version']).status !== 0) return 'nmap is not installed';
  if (process.getuid?.() !== 0) return 'nmap asks name servers at port 53 only, which takes root';
  return spawnSync('unshare', ['-m', 'true']).status === 0
    ? null
    : 'nmap needs a resolv.conf of its own, which takes mount namespaces';
}

/**
 * The same facts by nmap, at the settings that were fastest here: PTR, forward confirmation, greeting and EHLO
 * name. Without --max-parallelism it takes 40 times as long, since its scripts open 20 sockets at once.
 */
export function measureNmap(
  { hosts, silentEvery }: BenchmarkCase,
  { port, folder }: { readonly port: number; readonly folder: string },
): Promise<ProcessCost> {
  const list = join(folder, 'targets');
  const targets = Array.from({ length: hosts }, (_, index) => `${hostAddress(index)}\n`);
  writeFileSync(list, targets.join(''));
  const patience = silentEvery > 0 ? ['--script-timeout', SILENT_SERVER_TIMEOUT] : [];
  const scripts = ['--script', '+fcrdns,+banner,+smtp-commands'];
  const pace = ['-T5', '--min-hostgroup', '1024', '--max-parallelism', '1024'];
  const retries = ['--max-retries', '1'];
  const dns = ['-R', '--dns-servers', NMAP_DNS.dnsAddress];
  const args = ['-sT', '-Pn', '-p', String(port), ...dns, ...scripts, ...patience, ...pace];
  const files = ['-iL', list, '-oX', join(folder, 'nmap.xml')];
  // Its scripts ask the system's resolver, so that it gets a resolv.conf of its own.
  const resolver = join(folder, 'resolv.conf');
  writeFileSync(resolver, `nameserver ${NMAP_DNS.dnsAddress}\n`);
  const inside = 'mount --bind "$0" /etc/resolv.conf && exec "$@"';
  const command = ['nmap', ...args, ...retries, ...files];
  return measureCommand('unshare', ['-m', 'sh', '-c', inside, resolver, ...command]);
}
