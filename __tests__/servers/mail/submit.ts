import { once } from 'node:events';
import { connect } from 'node:net';
import { waitFor } from '../server-process.ts';

/** Hands a message over to a server, as a program on that host would. */
export async function submit(address: string, port: number, user: string): Promise<void> {
  const socket = connect(port, address);
  socket.setEncoding('utf8');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (part: string) => {
    text += part;
  });
  const answered = (code: string) =>
    waitFor(`${code} from ${address}`, 10_000, () => {
      if (!new RegExp(`^${code} .*\\r\\n$`, 'm').test(text)) return undefined;
      text = '';
      return true;
    });
  await answered('220');
  for (const [command, code] of [
    ['EHLO localhost', '250'],
    [`MAIL FROM:<${user}@example.com>`, '250'],
    ['RCPT TO:<box@receiver.example>', '250'],
    ['DATA', '354'],
    [
      `From: ${user}@example.com\r\nTo: box@receiver.example\r\nSubject: a test\r\n\r\na body\r\n.`,
      '250',
    ],
    ['QUIT', '221'],
  ] as const) {
    socket.write(`${command}\r\n`);
    await answered(code);
  }
  socket.destroy();
}
