import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../server-process.ts';
import type { ServerRoot } from '../server-root.ts';
import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
  writeKeyAndCertificate,
} from './mail-server.ts';

export interface PostfixOptions extends ListenOptions {
  /** main.cf settings: `myhostname`, `smtpd_banner`, … They override `BASE_SETTINGS`. */
  readonly main: Readonly<Record<string, string>>;
  /** `-o` settings of the listening service in master.cf, such as `smtpd_tls_wrappermode`. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** The program that accepts connections; postscreen passes them to smtpd. Default `smtpd`. */
  readonly listener?: 'smtpd' | 'postscreen';
}

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);
const PEM_FILE = '/etc/postfix/chain.pem';
const LOG = '/var/log/maillog';

/** Starts Postfix's master daemon, which starts smtpd or postscreen for a connection. */
export async function startPostfix(options: PostfixOptions): Promise<MailServer> {
  const implicitTls = options.overrides?.smtpd_tls_wrappermode === 'yes';
  return startMailServer('postfix', options, async (root) => {
    await writeConfig(root, options);
    return {
      command: '/usr/lib/postfix/sbin/master',
      args: ['-d'],
      log: { file: LOG },
      logPatterns: logPatterns(options.certificate !== undefined && !implicitTls),
      probe: { lines: 1, implicitTls },
      diagnosis: () => postfixCheck(root),
    };
  });
}

/** Postfix logs the commands of each session. After STARTTLS the client sends EHLO again (RFC 3207 4.2). */
function logPatterns(startTls: boolean): LogPatterns {
  return {
    sessionEnded: /smtpd\[\d+\]: disconnect from|HANGUP/,
    orderlySession: startTls
      ? /disconnect from \S+ ehlo=2 starttls=1 quit=1 commands=4$/
      : /disconnect from \S+ ehlo=1 quit=1 commands=2$/,
    clientError: /improper command pipelining|PREGREET|lost connection|HANGUP|timeout/,
  };
}

async function writeConfig(root: ServerRoot, options: PostfixOptions): Promise<void> {
  const { certificate } = options;
  if (certificate !== undefined) await writeKeyAndCertificate(root, PEM_FILE, certificate);
  const tls = { smtpd_tls_chain_files: PEM_FILE, smtpd_tls_security_level: 'may' };
  const main = { ...BASE_SETTINGS, ...(certificate === undefined ? {} : tls), ...options.main };
  const lines = Object.entries(main).map(([name, value]) => `${name} = ${value}\n`);
  await root.write('/etc/postfix/main.cf', lines.join(''));
  // Postfix rereads a file that is younger than a second until it is older, which takes time.
  await utimes(join(root.path, '/etc/postfix/main.cf'), AN_HOUR_AGO, AN_HOUR_AGO);
  await root.write('/etc/postfix/master.cf', `${masterCf(options).join('\n')}\n`);
  await root.makeFolders(['/var/spool/postfix/pid']);
  const owned = ['/var/spool/postfix/private', '/var/spool/postfix/public', '/var/lib/postfix'];
  await root.makeFolders(owned, 'postfix');
}

/** Keeps Postfix on loopback: no DNS lookups, no delivery. */
const BASE_SETTINGS: Readonly<Record<string, string>> = {
  compatibility_level: '3.6',
  maillog_file: LOG,
  // Must be an address of an interface, which 127.0.0.11 is not. master.cf has the listen address.
  inet_interfaces: '127.0.0.1',
  inet_protocols: 'all',
  mydestination: '',
  mynetworks: '',
  alias_maps: '',
  alias_database: '',
  local_recipient_maps: '',
  smtpd_peername_lookup: 'no',
  smtpd_relay_restrictions: 'reject',
};

/** Columns: service, type, private, unprivileged, chroot, wakeup, process limit, command (master(5)). */
function masterCf(options: PostfixOptions): readonly string[] {
  const { address, port, overrides = {}, listener = 'smtpd' } = options;
  const endpoint = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  const settings = Object.entries(overrides).map(([name, value]) => `  -o { ${name} = ${value} }`);
  const behindPostscreen = [
    'smtpd      pass  -  -  n  -  -  smtpd',
    'dnsblog    unix  -  -  n  -  0  dnsblog',
    'tlsproxy   unix  -  -  n  -  0  tlsproxy',
  ];
  return [
    `${endpoint} inet n - n - ${listener === 'postscreen' ? '1' : '-'} ${listener}`,
    ...settings,
    ...(listener === 'postscreen' ? behindPostscreen : []),
    'anvil      unix        -  -  n  -      1  anvil',
    'tlsmgr     unix        -  -  n  1000?  1  tlsmgr',
    'rewrite    unix        -  -  n  -      -  trivial-rewrite',
    'postlog    unix-dgram  n  -  n  -      1  postlogd',
  ];
}

/** Before its log is open, Postfix reports errors of main.cf only to a terminal. */
async function postfixCheck(root: ServerRoot): Promise<string> {
  const command = `chroot ${root.path} postfix check`;
  return (await runCommand('script', ['-qec', command, '/dev/null'])).output;
}
