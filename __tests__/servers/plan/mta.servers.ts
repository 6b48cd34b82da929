// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Postfix and Exim
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PlannedGreeting } from '../../../src/model/planned.ts';
import type { Report } from '../../../src/model/report.ts';
import { readMtaConfigs } from '../../../src/plan/mta/read-mta-configs.ts';
import { runAction } from '../../runner/run-action.ts';
import { freePort } from '../free-port.ts';
import { startDovecot } from '../mail/dovecot.ts';
import { startExim } from '../mail/exim.ts';
import type { ListenOptions, MailServer } from '../mail/mail-server.ts';
import { startOpenSmtpd } from '../mail/opensmtpd.ts';
import { startPostfix } from '../mail/postfix.ts';
import { startSendmail } from '../mail/sendmail.ts';

interface ServerCase {
  readonly title: string;
  /** Configuration files by path. They plan a server with the same settings. */
  readonly files: Readonly<Record<string, string>>;
  start(listen: ListenOptions): Promise<MailServer>;
}

const SERVERS: readonly ServerCase[] = [
  {
    title: 'Postfix with a custom banner',
    files: {
      'main.cf':
        'mydomain = example.com\nmyhostname = mx1.$mydomain\nsmtpd_banner = ${nothing_set?no}mail.$mydomain ESMTP\nnothing_set =\n',
    },
    start: (listen) =>
      startPostfix({
        ...listen,
        main: {
          mydomain: 'example.com',
          myhostname: 'mx1.$mydomain',
          smtpd_banner: '${nothing_set?no}mail.$mydomain ESMTP',
          nothing_set: '',
        },
      }),
  },
  {
    title: 'Postfix with a name that master.cf overrides',
    files: {
      'main.cf': 'myhostname = mx1.example.com\n',
      'master.cf': 'smtp inet n - n - - smtpd\n -o { myhostname = mx2.example.com }\n',
    },
    start: (listen) =>
      startPostfix({
        ...listen,
        main: { myhostname: 'mx1.example.com' },
        overrides: { myhostname: 'mx2.example.com' },
      }),
  },
  {
    title: 'Postfix behind postscreen',
    files: {
      'main.cf': 'myhostname = mx1.example.com\npostscreen_greet_banner = wait.example.com\n',
      'master.cf': 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
    },
    start: (listen) =>
      startPostfix({
        ...listen,
        listener: 'postscreen',
        main: {
          myhostname: 'mx1.example.com',
          postscreen_greet_banner: 'wait.example.com',
          postscreen_access_list: '',
        },
      }),
  },
  {
    title: 'Exim with smtp_active_hostname and a custom banner',
    files: {
      'exim4.conf':
        'primary_hostname = mx1.example.com\nsmtp_active_hostname = in.$primary_hostname\nsmtp_banner = ${smtp_active_hostname} hello $tod_full\n',
    },
    start: (listen) =>
      startExim({
        ...listen,
        settings: {
          primary_hostname: 'mx1.example.com',
          smtp_active_hostname: 'in.$primary_hostname',
          smtp_banner: '${smtp_active_hostname} hello $tod_full',
        },
      }),
  },
  {
    title: 'OpenSMTPD',
    files: { 'smtpd.conf': 'listen on all port 25 hostname "mx1.example.com" tag IN\n' },
    start: (listen) =>
      startOpenSmtpd({ ...listen, listenOptions: 'hostname "mx1.example.com" tag IN' }),
  },
  {
    title: 'OpenSMTPD with a name per address',
    files: {
      'smtpd.conf':
        'listen on all port 25 hostname mx1.example.com hostnames { 127.0.0.77 = mx7.example.com }\n',
    },
    start: (listen) =>
      startOpenSmtpd({
        ...listen,
        listenOptions: `hostname mx1.example.com hostnames { ${listen.address} = mx7.example.com }`,
      }),
  },
  {
    title: "Dovecot's submission service",
    files: { 'dovecot.conf': 'protocols = submission\nhostname = mx1.example.com\n' },
    start: (listen) => startDovecot({ ...listen, settings: { hostname: 'mx1.example.com' } }),
  },
  {
    title: 'Sendmail',
    files: {
      'sendmail.mc':
        "define(`confDOMAIN_NAME', `mx1.example.com')dnl\ndefine(`confSMTP_LOGIN_MSG', `mail.example.net $v')\n",
    },
    start: (listen) =>
      startSendmail({
        ...listen,
        defines: { confDOMAIN_NAME: 'mx1.example.com', confSMTP_LOGIN_MSG: 'mail.example.net $v' },
      }),
  },
  {
    title: 'Sendmail with a greeting of one word without a dot',
    files: {
      'sendmail.cf': 'Djmx1.example.com\nO SmtpGreetingMessage=smtp\n',
    },
    start: (listen) =>
      startSendmail({
        ...listen,
        defines: { confDOMAIN_NAME: 'mx1.example.com', confSMTP_LOGIN_MSG: 'smtp' },
      }),
  },
];

describe('a server greets and answers EHLO as planMailServers predicts', () => {
  it.each(SERVERS)('$title', async ({ files, start }) => {
    const address = '127.0.0.77';
    const port = await freePort([address]);
    const server = await start({ address, port });
    onTestFinished(server.close);
    const [path = ''] = Object.keys(files);
    const { changes: greetings } = readMtaConfigs(
      [{ path, text: files[path] ?? '', host: 'mx1.example.com', isNamed: true }],
      [{ name: 'mx1.example.com', addresses: null }],
      (wanted) => files[wanted] ?? null,
    );
    const forAddress = greetings.filter((greeting) => greeting.address === address);
    const names = plannedNames(forAddress.length > 0 ? forAddress : greetings);
    expect(await observedNames(address, port)).toEqual(names);
  });
});

/** The names that a run observes. The resolver does not answer, so there is no DNS. */
async function observedNames(address: string, port: number) {
  const run = await runAction({
    inputs: {
      hosts: `- { name: mx1.example.com, addresses: [${address}], port: ${port} }`,
      resolvers: `${address}:${port}`,
      'allow-private-addresses': true,
      'allow-any-port': true,
      samples: 1,
      retries: 0,
    },
  });
  onTestFinished(run.remove);
  const smtp = (run.report as Report | null)?.hosts[0]?.endpoints[0]?.smtp;
  return { banner: smtp?.bannerName, ehlo: smtp?.ehloName };
}

function plannedNames(greetings: readonly PlannedGreeting[]) {
  return {
    banner: greetings.find(({ banner }) => banner !== undefined)?.banner,
    ehlo: greetings.find(({ ehlo }) => ehlo !== undefined)?.ehlo,
  };
}
