import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { createReceivers, readReceiverEntry } from '../../src/evidence/receivers.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { freePort } from './free-port.ts';
import {
  type Relay,
  type SenderOptions,
  startReceivingPostfix,
  startSendingExim,
  startSendingOpenSmtpd,
  startSendingPostfix,
  startSendingSendmail,
} from './mail/relays.ts';
import { submit } from './mail/submit.ts';
import { waitFor } from './server-process.ts';

/** The receiving server, and three clients of it: one that is right, one with a wrong HELO name, one without a PTR. */
const RECEIVER = '127.0.63.1';
const CLIENTS = {
  right: { address: '127.0.63.7', helo: 'mx1.example.com' },
  wrong: { address: '127.0.63.8', helo: 'wrong.example.com' },
  nameless: { address: '127.0.63.9', helo: 'mx3.example.com' },
  short: { address: '127.0.63.10', helo: 'localhost' },
} as const;
const HOSTS =
  '127.0.63.7 mx1.example.com\n127.0.63.8 mx2.example.com\n127.0.63.10 mx4.example.com\n';

let receiver: Relay;
beforeAll(async () => {
  const port = await freePort([RECEIVER]);
  receiver = await startReceivingPostfix({ address: RECEIVER, port }, HOSTS);
});
afterAll(() => receiver.close());

const SENDERS: readonly (readonly [string, (options: SenderOptions) => Promise<Relay>])[] = [
  ['Postfix', startSendingPostfix],
  ['Exim', startSendingExim],
  ['Sendmail', startSendingSendmail],
  ['OpenSMTPD', startSendingOpenSmtpd],
];

describe.each(SENDERS)('%s sends to a Postfix', (name, start) => {
  const send = async (client: (typeof CLIENTS)[keyof typeof CLIENTS]): Promise<Relay> => {
    const port = await freePort([client.address]);
    const sender = await start({ ...client, port, receiver });
    await submit(client.address, port, `${name.toLowerCase()}-${client.address}`);
    return sender;
  };

  it.each([
    ['right', 'mx1.example.com'],
    ['wrong', 'mx2.example.com'],
  ] as const)('whose mailbox shows the HELO name of a host that is %s', async (key, reverse) => {
    const client = CLIENTS[key];
    const sender = await send(client);
    try {
      const mailbox = await waitFor('the message', 15_000, () => {
        const path = join(receiver.path, '/var/mail/box');
        const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
        return text.includes(`${name.toLowerCase()}-${client.address}@`) ? text : undefined;
      });
      const { connections, notes } = await read({ mailbox });
      expect(notes).toEqual([]);
      expect(connections.filter(({ address }) => address === client.address)).toMatchObject([
        { helo: client.helo, reverse, by: 'mx.receiver.example' },
      ]);
    } finally {
      await sender.close();
    }
  });

  it.each([
    ['nameless', 'reverse-name', '4.7.25'],
    ['short', 'helo', '5.5.2'],
  ] as const)('which refuses a host that is %s, as both logs show', async (key, subject, code) => {
    const client = CLIENTS[key];
    const sender = await send(client);
    try {
      const ofReceiver = await receiver.logged(
        new RegExp(`reject: .*\\[${client.address}\\]`),
        15_000,
      );
      await sender.logged(/Helo command rejected|cannot find your hostname/, 15_000);
      const log = await read({ log: `${ofReceiver}\n` });
      expect(log.refusals).toMatchObject([{ address: client.address, subject, code }]);
      expect(log.connections).toMatchObject([{ address: client.address, helo: client.helo }]);
      // A log says which address was refused only where the words do, or where the server logs what it sends from.
      const own = asLogFile(name, sender.log());
      const refusals = await read({ own }, `mx.receiver.example ${RECEIVER}`);
      const isAddressKnown = subject === 'reverse-name' || name === 'OpenSMTPD';
      if (isAddressKnown) {
        expect(refusals.refusals).toMatchObject([{ address: client.address, subject }]);
      } else {
        expect(refusals.refusals).toEqual([]);
        expect(refusals.notes.join()).toContain('does not say which address it refused');
      }
      expect(JSON.stringify([log, refusals])).not.toMatch(/@/);
    } finally {
      await sender.close();
    }
  });
});

function read(
  files: Readonly<Record<string, string>>,
  from = 'mx.receiver.example',
): Promise<Evidence> {
  const receivers = createReceivers(
    from.split(' ').flatMap((text) => readReceiverEntry(text) ?? []),
  );
  const inputs = Object.entries(files).map(([name, text]) => ({ name, parts: inParts(text) }));
  return readEvidence(inputs, { receivers, maxAgeMs: 86_400_000, now: Date.now() });
}

async function* inParts(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** What a server wrote, as a syslog daemon puts it into a file. */
function asLogFile(name: string, log: string): string {
  // In the foreground, OpenSMTPD prints what it otherwise sends to syslog, among lines of debugging that it does not.
  if (name === 'OpenSMTPD')
    return [...log.matchAll(/^[0-9a-f]{16} .*\n/gm)]
      .map(([line]) => `${new Date().toISOString()} relay smtpd[1]: ${line}`)
      .join('');
  // The daemon takes the priority away, and adds its host.
  return name === 'Sendmail' ? log.replace(/^<\d+>(\w+ [ \d]\d [\d:]+) /gm, '$1 relay ') : log;
}
