import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchmarkCase, SILENT_SERVER_TIMEOUT } from './cases.ts';
import { hostAddress } from './fleet.ts';
import { measureCommand, type ProcessCost } from './measure-process.ts';

/** nmap queries name servers on port 53 only. */
export const NMAP_DNS = { dnsAddress: '127.0.0.153', dnsPort: 53 };

/** Why nmap cannot be measured on this machine; null where it can. */
export function whyNotNmap(): string | null {
  if (spawnSync('nmap', ['--version']).status !== 0) return 'nmap is not installed';
  if (process.getuid?.() !== 0) return 'nmap asks name servers at port 53 only, which takes root';
  return spawnSync('unshare', ['-m', 'true']).status === 0
    ? null
    : 'nmap needs a resolv.conf of its own, which takes mount namespaces';
}

/**
 * Collects the same facts with nmap: PTR, forward confirmation, greeting and EHLO name. These options
 * were the fastest of those measured. Without --max-parallelism nmap takes 40 times as long, because
 * its scripts open only 20 sockets at once.
 */
export function measureNmap(
  { hosts, silentEvery }: BenchmarkCase,
  { port, folder }: { readonly port: number; readonly folder: string },
): Promise<ProcessCost> {
  const targetsFile = join(folder, 'targets');
  const targets = Array.from({ length: hosts }, (_, index) => `${hostAddress(index)}\n`);
  writeFileSync(targetsFile, targets.join(''));
  const timeout = silentEvery > 0 ? ['--script-timeout', SILENT_SERVER_TIMEOUT] : [];
  const scripts = ['--script', '+fcrdns,+banner,+smtp-commands'];
  const speed = ['-T5', '--min-hostgroup', '1024', '--max-parallelism', '1024'];
  const retries = ['--max-retries', '1'];
  const dns = ['-R', '--dns-servers', NMAP_DNS.dnsAddress];
  const args = ['-sT', '-Pn', '-p', String(port), ...dns, ...scripts, ...timeout, ...speed];
  const files = ['-iL', targetsFile, '-oX', join(folder, 'nmap.xml')];
  // nmap's scripts use the system's resolver, so a mount namespace replaces resolv.conf.
  const resolvConf = join(folder, 'resolv.conf');
  writeFileSync(resolvConf, `nameserver ${NMAP_DNS.dnsAddress}\n`);
  const runInNamespace = 'mount --bind "$0" /etc/resolv.conf && exec "$@"';
  const command = ['nmap', ...args, ...retries, ...files];
  return measureCommand('unshare', ['-m', 'sh', '-c', runInNamespace, resolvConf, ...command]);
}
