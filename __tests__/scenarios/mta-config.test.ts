import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const NAME = 'mx1.example.com';
const [ADDRESS, OTHER] = ['127.0.93.1', '127.0.93.2'];

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `
${NAME} A ${ADDRESS}
${ADDRESS} PTR ${NAME}
mx2.example.com A ${OTHER}
${OTHER} PTR mx2.example.com
`,
    listeners: { [ADDRESS]: { name: NAME }, [OTHER]: { name: 'mx2.example.com' } },
  });
});
afterAll(() => lab.close());

/** Checks both live hosts, which are right, with planned configurations. `PORT` in a file is their port. */
async function check(files: Readonly<Record<string, string>>, mtaConfig: string) {
  const texts = Object.entries(files).map(([path, text]) => [
    path,
    text.replaceAll('PORT', `${lab.port}`),
  ]);
  const run = await runInProcess({
    files: {
      '.github/mail-hosts.yml': `defaults: { port: ${lab.port}, tls: none }\nhosts:\n  - { name: ${NAME}, addresses: ${ADDRESS} }\n  - { name: mx2.example.com, addresses: ${OTHER} }\n`,
      ...Object.fromEntries(texts),
    },
    inputs: {
      resolvers: lab.resolver,
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      'mta-config': mtaConfig,
    },
  });
  await run.remove();
  const report = run.report as Report;
  return {
    report,
    found: report.findings.map(({ rule, host, address, plannedAt }) => {
      return `${rule} ${host} ${address ?? '-'} ${plannedAt?.file}:${plannedAt?.line}`;
    }),
    remedies: report.findings.map(({ remedy }) => remedy),
    notRead: report.inconclusive
      .filter(({ reason }) => reason === 'not-read')
      .map(({ host, check: what }) => `${host} ${what}`),
  };
}

describe.concurrent('mta-config', () => {
  it('reports a wrong name on the option that decides it, with what to write there', async () => {
    const { report, found, remedies } = await check(
      {
        'mx1/main.cf': `myhostname = ${NAME}\n`,
        'mx1/master.cf':
          'smtp inet n - y - - smtpd\nPORT inet n - y - - smtpd\n  -o syslog_name=a\n  -o myhostname=wrong.example.com\n',
      },
      'mx1/main.cf',
    );
    expect(found).toContain(`banner-mismatch ${NAME} ${ADDRESS} mx1/master.cf:4`);
    expect(remedies[0]).toBe(`On line 4 of mx1/master.cf write \`-o myhostname=${NAME}\`.`);
    expect(report.hosts[0]?.steps[0]).toMatchObject({
      kind: 'set-option',
      text: remedies[0],
      setting: { for: 'greeting', value: NAME, mta: 'postfix', file: 'mx1/master.cf', line: 4 },
    });
    expect(report.result).toBe('failed');
  });

  it('gives the line of the name that it sends with', async () => {
    const { report } = await check(
      { 'mx1/main.cf': `myhostname = ${NAME}\nsmtp_helo_name = old.example.com\n` },
      'mx1/main.cf',
    );
    expect(report.hosts[0]?.steps.map(({ setting }) => setting)).toEqual([
      {
        for: 'helo',
        value: NAME,
        mta: 'postfix',
        name: 'smtp_helo_name',
        file: 'mx1/main.cf',
        line: 2,
      },
    ]);
  });

  it('looks up the planned name by address: of one listener, of a family, of every address', async () => {
    const files = {
      'mx1/smtpd.conf': `listen on 0.0.0.0 port PORT hostname wrong.example.com\nlisten on ${ADDRESS} port PORT hostname ${NAME}\n`,
    };
    expect((await check(files, 'mx1/smtpd.conf')).found).toEqual([]);
    const general = {
      'mx1/smtpd.conf': 'listen on 0.0.0.0 port PORT hostname wrong.example.com\n',
    };
    expect((await check(general, 'mx1/smtpd.conf')).found).toContain(
      `banner-mismatch ${NAME} ${ADDRESS} mx1/smtpd.conf:1`,
    );
    const six = { 'mx1/smtpd.conf': 'listen on :: port PORT hostname wrong.example.com\n' };
    expect((await check(six, 'mx1/smtpd.conf')).found).toEqual([]);
  });

  it('gives advice for the file that is there, not for the live server', async () => {
    const { remedies } = await check(
      { 'mx1/exim4.conf': '# Exim\nprimary_hostname = wrong.example.com\n' },
      'mx1/exim4.conf',
    );
    expect(remedies[0]).toBe(`On line 2 of mx1/exim4.conf write \`primary_hostname = ${NAME}\`.`);
  });

  it('reports a setting that the mail server refuses on its line', async () => {
    const { report, found } = await check(
      { 'mx1/main.cf': `# mail\nmyhostname = ${NAME} # our name\n` },
      'mx1/main.cf',
    );
    expect(found).toEqual([`mta-config-refused ${NAME} - mx1/main.cf:2`]);
    expect(report.result).toBe('failed');
  });

  it('takes the folder for the host, and a name copied from another one for the mistake', async () => {
    const { found } = await check(
      {
        'hosts/mx1/main.cf': `myhostname = ${NAME}\n`,
        'hosts/mx2/main.cf': `myhostname = ${NAME}\n`,
      },
      'hosts/*/main.cf',
    );
    expect(
      found.filter((one) => one.includes(NAME) && one.startsWith('banner') && !one.includes('mx2')),
    ).toEqual([]);
    expect(found).toContain(`banner-mismatch mx2.example.com ${OTHER} hosts/mx2/main.cf:1`);
  });

  it('checks the live hosts beside files that it does not understand', async () => {
    const { report, found } = await check(
      {
        'mx1/main.cf': `{# mail #}\nmyhostname = ${NAME}\n`,
        'mx1/README.md': '# Hello\n',
        'mx1/postfix-accounts.cf': 'a|b\n',
      },
      'mx1/*',
    );
    expect(report.problems).toEqual([]);
    expect(found).toEqual([]);
    expect(report.hosts.map(({ verdict }) => verdict)).toEqual(['coherent', 'coherent']);
    expect(report.notes.filter((note) => note.startsWith('mx1/'))).toHaveLength(2);
  });

  it.each([
    ['a placeholder', 'mx1/main.cf', 'myhostname = %%HOSTNAME%%\n'],
    ['a stand-in', 'mx1/smtpd.conf', 'listen on all port PORT hostname PH_HOSTNAME\n'],
    [
      'a listener at an unknown address',
      'mx1/smtpd.conf',
      `listen on $ip port PORT hostname ${NAME}\n`,
    ],
    ['a kind that is not read', 'mx1/values.yaml', 'hostname: mx1\n'],
  ])('makes the planned names inconclusive with %s', async (_, path, text) => {
    const { report, found, notRead } = await check({ [path]: text }, path);
    expect(found).toEqual([]);
    expect(notRead).toEqual([`${NAME} smtp`, `${NAME} ehlo`]);
    expect(report.inconclusive[0]).toMatchObject({ plannedAt: { file: path, line: 1 } });
    expect(report).toMatchObject({ result: 'inconclusive', complete: false, problems: [] });
  });

  it('makes the HELO name inconclusive where only that is not known', async () => {
    const { found, notRead } = await check(
      { 'mx1/main.cf': `myhostname = ${NAME}\nsmtp_helo_name = {{ helo }}\n` },
      'mx1/main.cf',
    );
    expect(found).toEqual([]);
    expect(notRead).toEqual([`${NAME} helo`]);
  });

  it('takes the only configuration that a glob matches for that of the only host, beside copies', async () => {
    const { found } = await check(
      {
        '.github/mail-hosts.yml': `defaults: { port: PORT, tls: none }\nhosts:\n  - { name: ${NAME}, addresses: ${ADDRESS} }\n`,
        'postfix/main.cf': 'myhostname = wrong.example.com\n',
        'postfix/main.cf.bak': 'myhostname = old.example.com\n',
        'postfix/README.md': '# Hello\n',
      },
      'postfix/*',
    );
    expect(found).toContain(`banner-mismatch ${NAME} ${ADDRESS} postfix/main.cf:1`);
  });

  it('is not green where a configuration of a glob may be that of any of several hosts', async () => {
    const { report, notRead } = await check(
      { 'a/main.cf': 'myhostname = localhost.localdomain\n' },
      'a/*.cf',
    );
    expect(notRead).toEqual(
      [NAME, 'mx2.example.com'].flatMap((host) => [`${host} smtp`, `${host} ehlo`]),
    );
    expect(report.result).toBe('inconclusive');
  });

  it.each([
    [
      'the option with the name, and not the domain that it shares',
      'mx1/main.cf',
      'mydomain = example.com\nmyhostname = mx1.$mydomain\nsmtp_helo_name = $mydomain\n',
      `On line 3 of mx1/main.cf write \`smtp_helo_name = ${NAME}\`.`,
    ],
    [
      "m4's own quotes",
      'mx1/sendmail.mc',
      `define(\`confDOMAIN_NAME', \`${NAME}')dnl\ndefine(\`confHELO_NAME', \`old.example.com')dnl\n`,
      `On line 2 of mx1/sendmail.mc write \`\`define(\`confHELO_NAME', \`${NAME}')dnl\`\`.`,
    ],
  ])('writes %s', async (_, path, text, remedy) => {
    expect((await check({ [path]: text }, path)).remedies[0]).toBe(remedy);
  });

  it('has no greeting where main.cf turns its listeners off', async () => {
    const { found } = await check(
      {
        'mx1/main.cf':
          'myhostname = out.example.com\nmaster_service_disable = inet\nsmtp_helo_name = mx1.example.com\n',
      },
      'mx1/main.cf',
    );
    expect(found).toEqual([]);
  });

  it('gives the line of the transport that sends with a wrong name', async () => {
    const { remedies } = await check(
      {
        'mx1/main.cf': `myhostname = ${NAME}\n`,
        'mx1/master.cf':
          'smtp unix - - y - - smtp\nrelay unix - - y - - smtp\n  -o smtp_helo_name=old.example.com\n',
      },
      'mx1/main.cf',
    );
    expect(remedies[0]).toBe(`On line 3 of mx1/master.cf write \`-o smtp_helo_name=${NAME}\`.`);
  });

  it('reports an empty name on its line', async () => {
    const { found } = await check({ 'mx1/main.cf': '# mail\nmyhostname =\n' }, 'mx1/main.cf');
    expect(found).toContain(`mta-config-refused ${NAME} - mx1/main.cf:2`);
  });

  it("reads the names of Stalwart's sessions", async () => {
    const { found } = await check(
      {
        'mx1/stalwart.toml': `[server]\nhostname = "${NAME}"\n[server.listener.smtp]\nbind = "0.0.0.0:PORT"\nprotocol = "smtp"\n[session.connect]\ngreeting = "'wrong.example.com ESMTP'"\n`,
      },
      'mx1/stalwart.toml',
    );
    expect(found).toContain(`banner-mismatch ${NAME} ${ADDRESS} mx1/stalwart.toml:7`);
  });

  it('says that a server without an outside listener has no greeting', async () => {
    const { report, found } = await check(
      { 'mx1/main.cf': `myhostname = ${NAME}\ninet_interfaces = loopback-only\n` },
      'mx1/main.cf',
    );
    expect(found).toEqual([]);
    expect(report.notes).toContain(
      'mx1/main.cf:2: Postfix listens on loopback only, so that it has no greeting for the outside.',
    );
  });
});
