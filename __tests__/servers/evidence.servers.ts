import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { makeCertificate } from '../lab/certificate.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';
import { inputsOfThisAction, readWorkflow, scriptOf } from '../workflows/read-workflow.ts';
import { freePort } from './free-port.ts';
import { startImapServer } from './mail/imap.ts';
import { type Relay, startReceivingPostfix, startSendingPostfix } from './mail/relays.ts';
import { submit } from './mail/submit.ts';
import { waitFor } from './server-process.ts';

const [RECEIVER, SENDER, REFUSED, MAILBOX] = [1, 2, 3, 4].map((last) => `127.0.83.${last}`) as [
  string,
  string,
  string,
  string,
];
const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLE = readWorkflow(readFileSync(join(ROOT, 'examples/evidence.yml'), 'utf8'));

let lab: Lab;
let receiver: Relay;
beforeAll(async () => {
  lab = await startLab({
    zone: `mx1.example.com A ${SENDER}\n${SENDER} PTR mx1.example.com
      mx2.example.com A ${REFUSED}`,
    listeners: {
      [SENDER]: { name: 'mx1.example.com' },
      [REFUSED]: { name: 'mx2.example.com' },
    },
  });
  const port = await freePort([RECEIVER]);
  receiver = await startReceivingPostfix(
    { address: RECEIVER, port },
    `${SENDER} mx1.example.com\n`,
  );
});
afterAll(async () => {
  await receiver?.close();
  await lab?.close();
});

/** Sends a message from an address, as its Postfix with that HELO name does. */
async function send(address: string, helo: string, user: string): Promise<Relay> {
  const port = await freePort([address]);
  const sender = await startSendingPostfix({ address, port, helo, receiver });
  await submit(address, port, user);
  return sender;
}

/** The report of the action over both hosts, with these files in its workspace. */
async function check(files: Readonly<Record<string, string>>, inputs: Record<string, string>) {
  const run = await runAction({
    files,
    inputs: {
      ...inputs,
      'fallback-ports': '',
      hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com, mx2.example.com]`,
      resolvers: lab.resolver,
      retries: 0,
      'allow-private-addresses': true,
      'allow-any-port': true,
    },
  });
  onTestFinished(run.remove);
  expect(JSON.stringify([run.report, run.log, run.summary])).not.toMatch(/box@|first@|newest@/);
  return run.report as Report;
}

describe('the newest message of a mailbox', () => {
  const password = 'a "quoted" \\ password';
  let folder: TestFolder;
  let imap: { readonly close: () => Promise<void> };
  beforeAll(async () => {
    for (const [user, helo] of [
      ['first', 'mx1.example.com'],
      ['newest', 'wrong.example.net'],
    ] as const) {
      const sender = await send(SENDER, helo, user);
      await mailboxWith(`${user}@example.com`);
      await sender.close();
    }
    const certificate = await makeCertificate({ names: ['imap.receiver.example'] });
    const port = await freePort([MAILBOX]);
    const mailbox = await mailboxWith('newest@example.com');
    imap = await startImapServer({ address: MAILBOX, port, certificate, password, mailbox });
    folder = createTestFolder();
    const cacert = folder.file('ca.pem', certificate.cert);
    folder.file(
      '.curlrc',
      `connect-to = "imap.receiver.example:993:${MAILBOX}:${port}"\ncacert = "${cacert}"\n`,
    );
  });
  afterAll(async () => {
    await imap?.close();
    folder?.remove();
  });

  it('is fetched from a real Dovecot by the script of the example, and read by the action', async () => {
    const script = scriptOf(EXAMPLE, 'Fetch a header');
    mkdirSync(join(folder.path, 'work'));
    execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: join(folder.path, 'work'),
      env: { PATH: process.env.PATH, CURL_HOME: folder.path, ACCOUNT: `checks:${password}` },
    });
    const header = readFileSync(join(folder.path, 'work/evidence/newest.eml'), 'utf8');
    expect(header).toContain('Subject: a test');
    expect(header).not.toContain('a body');
    const [inputs = {}] = inputsOfThisAction(EXAMPLE);
    const { hosts, findings, notes } = await check({ 'evidence/newest.eml': header }, inputs);
    expect(hosts[0]?.endpoints[0]?.helo).toMatchObject({
      names: ['wrong.example.net'],
      source: 'evidence',
      by: 'mx.receiver.example',
    });
    expect(findings.map(({ rule, host }) => `${rule} ${host}`)).toContain(
      'helo-mismatch mx1.example.com',
    );
    expect(notes).toEqual([]);
  });

  it('fails the step where the password is wrong', () => {
    const script = scriptOf(EXAMPLE, 'Fetch a header');
    const run = () =>
      execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: folder.path,
        stdio: 'pipe',
        env: { PATH: process.env.PATH, CURL_HOME: folder.path, ACCOUNT: 'checks:wrong' },
      });
    expect(run).toThrow(/denied|67/);
  });
});

describe('the mail log on a self-hosted runner', () => {
  it("shows the refusal of a real receiver in the sender's own log", async () => {
    const sender = await send(REFUSED, 'mx2.example.com', 'first');
    try {
      await sender.logged(/cannot find your hostname/, 15_000);
      const [, text = ''] =
        /```yaml\n(on: \{ schedule[\s\S]*?)```/.exec(
          readFileSync(join(ROOT, 'docs/evidence.md'), 'utf8'),
        ) ?? [];
      const [inputs = {}] = inputsOfThisAction(readWorkflow(text));
      expect(inputs['evidence-files']).toContain('/var/log/mail.log');
      const { findings, hosts } = await check(
        {},
        {
          ...inputs,
          'evidence-files': join(sender.path, '/var/log/maillog'),
          'evidence-from': 'mx.receiver.example, 127.0.83.1',
        },
      );
      expect(findings.map(({ rule, host }) => `${rule} ${host}`)).toContain(
        'mail-refused mx2.example.com',
      );
      expect(hosts[1]?.endpoints[0]?.refusals).toMatchObject([
        { subject: 'reverse-name', code: '4.7.25' },
      ]);
    } finally {
      await sender.close();
    }
  });
});

/** The mailbox of the receiver, when it has a message of this sender. */
function mailboxWith(sender: string): Promise<string> {
  return waitFor(`a message of ${sender}`, 15_000, () => {
    const path = join(receiver.path, '/var/mail/box');
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return text.includes(sender) ? text : undefined;
  });
}
