import { readFileSync } from 'node:fs';
import { chown, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyPair } from './certificate.ts';
import { makeFolder } from './folder.ts';
import { readGreeting } from './greeting.ts';
import { runToEnd, startProcess, until } from './process.ts';

/** A running Postfix that listens for SMTP on one loopback address and port, and delivers nothing. */
export interface Postfix {
  readonly address: string;
  readonly port: number;
  /** What Postfix logged since it was ready; the session of the readiness probe is left out. */
  log(): string;
  /** The first line of `log()` that matches, as soon as Postfix has written it. */
  logged(pattern: RegExp, withinMs?: number): Promise<string>;
  close(): Promise<void>;
}

export interface PostfixOptions {
  /** A loopback address, IPv4 or IPv6 without brackets. */
  readonly address: string;
  readonly port: number;
  /** main.cf settings: `myhostname`, `smtpd_banner`, … They win over this suite's own. */
  readonly main: Readonly<Record<string, string>>;
  /** `-o` settings of the listening service in master.cf, such as `smtpd_tls_wrappermode`. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** The program behind the port; postscreen hands its clients to smtpd. Default `smtpd`. */
  readonly listener?: 'smtpd' | 'postscreen';
  /** Offers STARTTLS with this certificate. */
  readonly tls?: KeyPair;
}

interface Layout {
  readonly config: string;
  readonly maillog: string;
}

/** How long a log line may trail behind the session that caused it, in ms. */
const LOG_LAG_MS = 5_000;
const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);

/**
 * Starts Postfix with config, queue and data in a temporary folder of its own, without chroot.
 * Root is needed: master(8) hands its sockets to processes that run as the user `postfix`.
 * @throws with Postfix's log when it does not greet in time.
 */
export async function startPostfix(options: PostfixOptions): Promise<Postfix> {
  if (process.getuid?.() !== 0)
    throw new Error('Postfix starts as root only: run the suite as root');
  const { address, port } = options;
  const implicitTls = options.overrides?.smtpd_tls_wrappermode === 'yes';
  const folder = await makeFolder('postfix');
  try {
    const { config, maillog } = await writeConfig(folder.path, options);
    const fullLog = () => readFileSync(maillog, { encoding: 'utf8', flag: 'a+' });
    const diagnosis = async () => `${fullLog()}${await complaints(config)}`;
    // `check` makes the queue folders; `start-fg` would hide master's process id behind a shell.
    const check = await runToEnd('postfix', ['-c', config, 'check']);
    if (check.code !== 0) throw new Error(`postfix check failed:\n${await diagnosis()}`);

    const master = startProcess(await masterProgram(config), ['-c', config], { diagnosis });
    const close = async () => {
      await master.stop();
      await folder.remove();
    };
    try {
      await master.ready(() => readGreeting(address, port, { lines: 1, implicitTls }));
      await until('the end of the first session', LOG_LAG_MS, () =>
        lineOf(fullLog(), /disconnect|HANGUP/),
      );
    } catch (error) {
      await close();
      throw error;
    }
    const start = fullLog().length;
    const log = () => fullLog().slice(start);
    const logged = async (pattern: RegExp, withinMs = LOG_LAG_MS) => {
      try {
        return await until('a line of the log', withinMs, () => lineOf(log(), pattern));
      } catch (error) {
        throw new Error(`${String(error)}: ${pattern}\n--- Postfix log\n${log()}`);
      }
    };
    return { address, port, log, logged, close };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function writeConfig(folder: string, options: PostfixOptions): Promise<Layout> {
  const config = join(folder, 'etc');
  const data = join(folder, 'data');
  const maillog = join(folder, 'maillog');
  await Promise.all([mkdir(config), mkdir(data), mkdir(join(folder, 'queue'))]);
  const { uid, gid } = await mailOwner();
  await chown(data, uid, gid);
  const tls = options.tls === undefined ? {} : await writeChain(config, options.tls);
  const main = { ...ownSettings(folder), ...tls, ...options.main };
  const mainFile = join(config, 'main.cf');
  await writeFile(
    mainFile,
    Object.entries(main).map(([name, value]) => `${name} = ${value}\n`),
  );
  // Postfix reads a file younger than a second again and again, lest it be half written.
  await utimes(mainFile, AN_HOUR_AGO, AN_HOUR_AGO);
  await writeFile(join(config, 'master.cf'), `${services(options).join('\n')}\n`);
  return { config, maillog };
}

/** Nothing of the machine's own mail setup, and no packet beyond loopback: no DNS, no delivery. */
function ownSettings(folder: string): Readonly<Record<string, string>> {
  return {
    compatibility_level: '3.6',
    queue_directory: join(folder, 'queue'),
    data_directory: join(folder, 'data'),
    maillog_file_prefixes: folder,
    maillog_file: join(folder, 'maillog'),
    // Must be addresses of an interface, which 127.0.0.11 is not; master.cf says where to listen.
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
}

async function writeChain(config: string, tls: KeyPair): Promise<Readonly<Record<string, string>>> {
  const chain = join(config, 'chain.pem');
  await writeFile(chain, `${tls.key}\n${tls.certificate}\n`, { mode: 0o600 });
  return { smtpd_tls_chain_files: chain, smtpd_tls_security_level: 'may' };
}

/** Columns: service, type, private, unprivileged, chroot, wakeup, process limit, command (master(5)). */
function services(options: PostfixOptions): readonly string[] {
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

async function mailOwner(): Promise<{ readonly uid: number; readonly gid: number }> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) => runToEnd('id', [flag, 'postfix'])),
  );
  if (uid?.code !== 0 || gid?.code !== 0) {
    throw new Error(`Postfix is missing: run __tests__/servers/install.sh (${uid?.output.trim()})`);
  }
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function masterProgram(config: string): Promise<string> {
  const { output } = await runToEnd('postconf', ['-c', config, '-h', 'daemon_directory']);
  return join(output.trim(), 'master');
}

/** Before its log is open, Postfix tells what is wrong with main.cf to a terminal only. */
async function complaints(config: string): Promise<string> {
  return (await runToEnd('script', ['-qec', `postfix -c ${config} check`, '/dev/null'])).output;
}

function lineOf(log: string, pattern: RegExp): string | undefined {
  return log.split('\n').find((line) => pattern.test(line));
}
