import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../lab/certificate.ts';
import { waitFor } from '../server-process.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { type ReadOptions, readGreeting } from './read-greeting.ts';
import { openSyslog } from './syslog.ts';

export interface ListenOptions {
  /** A loopback address, IPv4 or IPv6 without brackets. */
  readonly address: string;
  readonly port: number;
  /** With it the server offers STARTTLS, or implicit TLS where it is configured for that. */
  readonly certificate?: Certificate;
}

/** A real mail server on one loopback address and port. It delivers no mail. */
export interface MailServer {
  readonly address: string;
  readonly port: number;
  /** Its log since it was ready, without the session of the readiness probe. */
  log(): string;
  /** Waits for a line of `log()` that matches. */
  logged(pattern: RegExp, withinMs?: number): Promise<string>;
  readonly logPatterns: LogPatterns;
  close(): Promise<void>;
}

/** Patterns for log lines about a session. Each matches one line per event. */
export interface LogPatterns {
  /** Any session ended. */
  readonly sessionEnded: RegExp;
  /** A session ended after the client sent EHLO and QUIT. */
  readonly orderlySession: RegExp;
  /** The client violated the protocol, or disconnected early. */
  readonly clientError: RegExp;
}

/** How to start a configured server in its root. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Where it writes its log; default: stdout and stderr. */
  readonly log?: { readonly file: string } | 'syslog';
  readonly logPatterns: LogPatterns;
  readonly probe?: ReadOptions;
  /** Further text to show when the start fails, after log and output. */
  readonly diagnosis?: () => Promise<string>;
}

/** How long after a session its log lines may appear. */
const LOG_LAG_MS = 5_000;

/**
 * Starts a mail server in a root folder that `prepare` configures.
 * @throws with the server's log when it does not greet in time
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
    const { command, args, log, logPatterns, probe, diagnosis } = await prepare(root);
    const readLog =
      log === 'syslog' || log === undefined ? syslog.text : fileReader(root, log.file);
    const server = root.start(
      command,
      args,
      async () => `${readLog()}${(await diagnosis?.()) ?? ''}`,
    );
    const fullLog = log === undefined ? server.output : readLog;
    const waitForLine = (from: number, pattern: RegExp, withinMs: number) =>
      waitFor(`a line like ${pattern}`, withinMs, () =>
        findLine(fullLog().slice(from), pattern),
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}\n--- ${name} log\n${fullLog().slice(from)}`);
      });
    const close = async () => {
      await server.stop();
      await remove();
    };
    try {
      await server.ready(() => readGreeting(address, port, probe));
      await waitForLine(0, logPatterns.sessionEnded, LOG_LAG_MS);
    } catch (error) {
      await server.stop();
      throw error;
    }
    const start = fullLog().length;
    return {
      address,
      port,
      logPatterns,
      log: () => fullLog().slice(start),
      logged: (pattern, withinMs = LOG_LAG_MS) => waitForLine(start, pattern, withinMs),
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

function findLine(log: string, pattern: RegExp): string | undefined {
  return log.split('\n').find((line) => pattern.test(line));
}

/** Writes key and certificate to one PEM file of the root. */
export async function writeKeyAndCertificate(
  root: ServerRoot,
  path: string,
  tls: Certificate,
): Promise<void> {
  await root.write(path, `${tls.key}\n${tls.cert}\n`, 0o600);
}
