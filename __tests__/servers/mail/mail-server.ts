import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../lab/certificate.ts';
import { waitFor } from '../server-process.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { type ReadOptions, readGreeting } from './read-greeting.ts';
import { openSyslog } from './syslog.ts';

/** Where a mail server is to listen: a loopback address, IPv4 or IPv6 without brackets. */
export interface ListenOptions {
  readonly address: string;
  readonly port: number;
  /** Offers STARTTLS, or speaks TLS from the first byte where the server is told so. */
  readonly certificate?: Certificate;
}

/** A real mail server that listens on one loopback address and port, and delivers nothing. */
export interface MailServer {
  readonly address: string;
  readonly port: number;
  /** What it logged since it was ready; the session of the readiness probe is left out. */
  log(): string;
  /** The first line of `log()` that matches, as soon as the server has written it. */
  logged(pattern: RegExp, withinMs?: number): Promise<string>;
  readonly logPatterns: LogPatterns;
  close(): Promise<void>;
}

/** How a server's log tells of a session, one line each. */
export interface LogPatterns {
  /** Any session is over. */
  readonly sessionEnded: RegExp;
  /** A session is over, and the client did all it should: it greeted, and took its leave. */
  readonly orderlySession: RegExp;
  /** The client spoke out of turn, or hung up. */
  readonly clientError: RegExp;
}

/** How a configured server is started in its root. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Where it writes its log: to a file of its root, to syslog, or else to its output. */
  readonly log?: { readonly file: string } | 'syslog';
  readonly logPatterns: LogPatterns;
  readonly probe?: ReadOptions;
  /** What explains a start that failed beside log and output. */
  readonly diagnosis?: () => Promise<string>;
}

/** How long a log line may trail behind the session that caused it, in ms. */
const LOG_LAG_MS = 5_000;

/**
 * Gives a server a root of its own, which `prepare` configures, and starts it there.
 * @throws with the server's log when it does not greet in time.
 */
export async function startMailServer(
  name: string,
  { address, port }: ListenOptions,
  prepare: (root: ServerRoot) => Promise<Program>,
): Promise<MailServer> {
  const root = await makeServerRoot(name);
  const syslog = await openSyslog(root);
  const remove = async () => {
    await syslog.close();
    await root.remove();
  };
  try {
    const { command, args, log, logPatterns: words, probe, diagnosis } = await prepare(root);
    const written =
      log === 'syslog' || log === undefined ? syslog.text : fileReader(root, log.file);
    const server = root.start(
      command,
      args,
      async () => `${written()}${(await diagnosis?.()) ?? ''}`,
    );
    const fullLog = log === undefined ? server.output : written;
    const lineOf = (from: number, pattern: RegExp, withinMs: number) =>
      waitFor(`a line like ${pattern}`, withinMs, () => find(fullLog().slice(from), pattern)).catch(
        (error: unknown) => {
          throw new Error(`${String(error)}\n--- ${name} log\n${fullLog().slice(from)}`);
        },
      );
    const close = async () => {
      await server.stop();
      await remove();
    };
    try {
      await server.ready(() => readGreeting(address, port, probe));
      await lineOf(0, words.sessionEnded, LOG_LAG_MS);
    } catch (error) {
      await server.stop();
      throw error;
    }
    const start = fullLog().length;
    return {
      address,
      port,
      logPatterns: words,
      log: () => fullLog().slice(start),
      logged: (pattern, withinMs = LOG_LAG_MS) => lineOf(start, pattern, withinMs),
      close,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

function fileReader(root: ServerRoot, file: string): () => string {
  const path = join(root.path, file);
  return () => (existsSync(path) ? readFileSync(path, 'utf8') : '');
}

function find(log: string, pattern: RegExp): string | undefined {
  return log.split('\n').find((line) => pattern.test(line));
}

/** Key and certificate in one PEM file of the root, for the reader of the server's own user. */
export async function writeKeyAndCertificate(
  root: ServerRoot,
  path: string,
  tls: Certificate,
): Promise<void> {
  await root.write(path, `${tls.key}\n${tls.cert}\n`, 0o600);
}
