import { describe, expect, it } from 'vitest';
import { heloSettingText } from '../../../src/judge/advice/helo-advice.ts';
import type { Mta } from '../../../src/judge/software/fingerprints.ts';
import { MTA_SETTINGS } from '../../../src/judge/software/mta-settings.ts';

const NAME = 'out.example.com';

interface Case {
  readonly title: string;
  readonly mta: Mta | null;
  readonly contains: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: 'Postfix: its setting, the reload, and what replaces it',
    mta: 'postfix',
    contains: [
      `\`postconf -e 'smtp_helo_name = ${NAME}' && postfix reload\``,
      '`-o smtp_helo_name`',
      '`master.cf`',
    ],
  },
  {
    title: "Exim: the transport's option, and Debian's macro",
    mta: 'exim',
    contains: [
      `\`helo_data = ${NAME}\``,
      `\`REMOTE_SMTP_HELO_DATA = ${NAME}\``,
      '`systemctl restart exim4`',
    ],
  },
  {
    title: 'OpenSMTPD: a restart, as it does not reload its configuration',
    mta: 'opensmtpd',
    contains: [`\`helo ${NAME}\``, '`systemctl restart opensmtpd`', '`helo-src`'],
  },
  {
    title: 'Sendmail: its configuration has to be built',
    mta: 'sendmail',
    contains: ['`confHELO_NAME`', '`make -C /etc/mail && systemctl restart sendmail`'],
  },
  {
    title: 'Exchange: the send connector',
    mta: 'exchange',
    contains: [`\`Set-SendConnector CONNECTOR -Fqdn ${NAME}\``],
  },
  {
    title: 'Haraka sends with the name of its EHLO reply: that setting',
    mta: 'haraka',
    contains: [`Write \`${NAME}\` into \`config/me\``],
  },
  {
    title: 'MDaemon, likewise',
    mta: 'mdaemon',
    contains: [`SMTP host name of the domain to \`${NAME}\``],
  },
  {
    title: 'Postal: the pool comes before the configuration',
    mta: 'postal',
    contains: ["Postal's IP pool", `\`helo_hostname: ${NAME}\``],
  },
  {
    title: 'maddy: its remote target',
    mta: 'maddy',
    contains: [`\`hostname ${NAME}\``, '`target.remote`'],
  },
  {
    title: 'a server whose setting is not known: no setting of other software',
    mta: 'domino',
    contains: [`Set the name that the mail server sends with to \`${NAME}\`.`],
  },
  {
    title: 'a product without settings here: its name',
    mta: 'halon',
    contains: [`Set the name that Halon sends with to \`${NAME}\`.`],
  },
  {
    title: 'a hosted service: shared control',
    mta: 'google',
    contains: ['whose names Google sets', '`control: shared`'],
  },
  {
    title: 'an unknown server: the settings of the common ones',
    mta: null,
    contains: [`\`${NAME}\``, '`smtp_helo_name`', '`helo_data`', '`confHELO_NAME`'],
  },
];

describe('heloSettingText', () => {
  it.each(CASES)('$title', ({ mta, contains }) => {
    const text = heloSettingText(mta, NAME);
    for (const part of contains) expect(text).toContain(part);
  });

  it.each(CASES.filter(({ mta }) => mta !== null && mta !== 'postfix'))(
    '$title; and no setting of Postfix',
    ({ mta }) => expect(heloSettingText(mta, NAME)).not.toContain('`smtp_helo_name'),
  );

  const texts = Object.entries(MTA_SETTINGS).flatMap(([mta, settings]) =>
    settings.kind === 'own' && settings.helo !== null && settings.helo !== 'ehlo'
      ? [{ mta, text: settings.helo.how }]
      : [],
  );

  it.each(texts)('$mta: one or two short sentences, with the name in a code span', ({ text }) => {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text.length).toBeLessThan(330);
    expect(text.split(/(?<=\.) (?=[A-Z])/).length).toBeLessThanOrEqual(2);
    expect(text.split('`').length % 2).toBe(1);
    expect(text).toMatch(/`[^`]*\{name\}[^`]*`/);
    expect(text.replaceAll(/`[^`]*`/g, '')).not.toContain('{name}');
  });
});
