import { describe, expect, it } from 'vitest';
import { nameSettingText } from '../../../src/judge/advice/greeting-advice.ts';
import { MTA_SETTINGS } from '../../../src/judge/software/mta-settings.ts';
import type { HostTemplate } from '../../../src/model/mail-host.ts';
import { prose } from '../../../src/report/escape.ts';
import { declaredHost, smtpObservation } from '../software/mail-server.ts';

const POSTFIX = ['PIPELINING', 'SIZE 10240000', 'VRFY', 'ETRN', 'ENHANCEDSTATUSCODES', '8BITMIME'];

interface Case {
  readonly title: string;
  readonly host?: Partial<HostTemplate>;
  readonly greeting: string;
  readonly ehlo?: readonly string[];
  /** The name that is wrong. */
  readonly wrong: 'greeting' | 'ehlo';
  readonly contains: readonly string[];
  readonly lacks?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: 'Postfix with a default name: myhostname',
    greeting: 'localhost.localdomain ESMTP Postfix',
    ehlo: ['localhost.localdomain', ...POSTFIX],
    wrong: 'greeting',
    contains: [
      "`postconf -e 'myhostname = mx1.example.com' && postfix reload`",
      '`$myhostname`',
      '`postscreen_greet_banner`',
    ],
  },
  {
    title: 'Postfix with the right EHLO name: smtpd_banner',
    greeting: 'mail.example.net',
    ehlo: ['mx1.example.com', ...POSTFIX],
    wrong: 'greeting',
    contains: ["`postconf -e 'smtpd_banner = $myhostname ESMTP' && postfix reload`"],
    lacks: ['myhostname = mx1.example.com'],
  },
  {
    title: 'Postfix with only the EHLO name wrong: myhostname',
    greeting: 'mx1.example.com ESMTP Postfix',
    ehlo: ['inner.example.com', ...POSTFIX],
    wrong: 'ehlo',
    contains: ["`postconf -e 'myhostname = mx1.example.com' && postfix reload`"],
    lacks: ['smtpd_banner ='],
  },
  {
    title: 'Postfix with a greeting without a name: smtpd_banner',
    greeting: 'ESMTP Postfix',
    ehlo: ['mx1.example.com', ...POSTFIX],
    wrong: 'greeting',
    contains: ['smtpd_banner = $myhostname'],
    lacks: ['myhostname = mx1.example.com'],
  },
  {
    title: 'a host that also sends: smtp_helo_name too',
    host: { role: 'both' },
    greeting: 'mx1.example.com ESMTP Postfix',
    ehlo: ['inner.example.com', ...POSTFIX],
    wrong: 'ehlo',
    contains: ['`smtp_helo_name`'],
  },
  {
    title: 'a Sendmail that also sends: confHELO_NAME too',
    host: { role: 'both' },
    greeting: 'mx1.example.com ESMTP Sendmail 8.17.1/8.17.1',
    ehlo: ['inner.example.com'],
    wrong: 'ehlo',
    contains: ['`confHELO_NAME`'],
  },
  {
    title: 'a Haraka that also sends: the same setting, so no second one',
    host: { role: 'both' },
    greeting: 'mx1.example.com ESMTP Haraka/3.1.0 ready',
    ehlo: ['inner.example.com Hello client.example, Haraka is at your service.'],
    wrong: 'ehlo',
    contains: ['`config/me`'],
    lacks: ['What it sends with'],
  },
  {
    title: 'a Sendmail with a default name: its configuration is built',
    greeting: 'localhost.localdomain ESMTP Sendmail 8.17.1/8.17.1',
    wrong: 'greeting',
    contains: ['`make -C /etc/mail && systemctl restart sendmail`'],
  },
  {
    title: 'an OpenSMTPD: a restart, and the table that comes first',
    greeting: 'localhost ESMTP OpenSMTPD',
    wrong: 'greeting',
    contains: ['`hostname mx1.example.com`', '`systemctl restart opensmtpd`', '`hostnames`'],
  },
  {
    title: "a Haraka: its name, and where the greeting's text is",
    greeting: 'localhost ESMTP Haraka/3.1.0 ready',
    wrong: 'greeting',
    contains: ['`config/me`', '`greeting[]`', '`[message]`', '`config/connection.ini`'],
  },
  {
    title: 'a host that only receives: no smtp_helo_name',
    greeting: 'mx1.example.com ESMTP Postfix',
    ehlo: ['inner.example.com', ...POSTFIX],
    wrong: 'ehlo',
    contains: [],
    lacks: ['smtp_helo_name'],
  },
  {
    title: 'a right EHLO name that has to equal the greeting: the setting of the greeting',
    host: { banner: { kind: 'any' }, ehlo: { kind: 'greeting' } },
    greeting: 'mail.example.net',
    ehlo: ['mx1.example.com', ...POSTFIX],
    wrong: 'ehlo',
    contains: ['smtpd_banner = $myhostname'],
    lacks: ['myhostname = mx1.example.com'],
  },
  {
    title: 'the greeting of Exchange: -Banner',
    greeting:
      'EX01.corp.local Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026 08:00:00 +0100',
    wrong: 'greeting',
    contains: ["-Banner '220 mx1.example.com'`"],
    lacks: ['-Fqdn'],
  },
  {
    title: 'the EHLO name of Exchange: -Fqdn',
    greeting:
      'EX01.corp.local Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026 08:00:00 +0100',
    wrong: 'ehlo',
    contains: ['-Fqdn mx1.example.com`'],
  },
  {
    title: 'Exchange Online: shared control',
    greeting: 'DB5EUR01FT034.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready',
    wrong: 'greeting',
    contains: ['Exchange Online', 'Microsoft', '`control: shared`'],
    lacks: ['mx1.example.com', 'Set-ReceiveConnector'],
  },
  {
    title: 'an EHLO name behind that firewall: the server',
    greeting: '*******************************',
    ehlo: ['inner.example.com', ...POSTFIX],
    wrong: 'ehlo',
    contains: ['myhostname = mx1.example.com'],
    lacks: ['inspect'],
  },
  {
    title: 'a known product without a setting here: its host name',
    greeting: 'localhost ESMTP CommuniGate Pro 6.3.3',
    wrong: 'greeting',
    contains: [
      'Set the host name of CommuniGate Pro to `mx1.example.com`. A greeting text that is configured',
    ],
    lacks: ['myhostname', 'sendmail.mc'],
  },
  {
    title: 'a FortiMail, which contains Sendmail: its own setting',
    greeting: 'localhost ESMTP Smtpd; Tue, 24 Nov 2026 10:00:00 +0100',
    wrong: 'greeting',
    contains: ['FortiMail'],
    lacks: ['sendmail.mc'],
  },
  {
    title: 'an unknown server: the settings of the common ones',
    greeting: 'localhost ESMTP',
    wrong: 'greeting',
    contains: [
      '`mx1.example.com`',
      '`myhostname`',
      '`primary_hostname`',
      '-Banner',
      'confDOMAIN_NAME',
    ],
  },
  {
    title: 'hostile text in the greeting: not in the advice',
    greeting: 'evil.example ESMTP Postfix `rm -rf /` @everyone',
    wrong: 'greeting',
    contains: ['myhostname = mx1.example.com'],
    lacks: ['evil', 'rm', '@'],
  },
];

describe('nameSettingText', () => {
  it.each(CASES)('$title', ({ host, greeting, ehlo, wrong, contains, lacks }) => {
    const advice = nameSettingText(
      declaredHost(host),
      smtpObservation([greeting], ehlo ?? []),
      wrong,
      'mx1.example.com',
    );
    for (const part of contains) expect(advice).toContain(part);
    for (const part of lacks ?? []) expect(advice).not.toContain(part);
  });
});

describe('MTA_SETTINGS', () => {
  const texts = Object.entries(MTA_SETTINGS).flatMap(([mta, settings]) =>
    settings.kind === 'own'
      ? (['greeting', 'greetingAlone', 'ehlo'] as const).flatMap((which) => {
          const text = settings[which];
          return text === null ? [] : [{ mta, which, text }];
        })
      : [],
  );

  it.each(texts)('$mta, $which: one or two short sentences, with code in backticks', (row) => {
    expect(row.text).toMatch(/^[A-Z].*\.$/);
    expect(row.text.length).toBeLessThan(330);
    expect(row.text.split('`').length % 2).toBe(1);
    expect(row.text.split(/(?<=\.) (?=[A-Z])/).length).toBeLessThanOrEqual(2);
  });

  it.each(texts.filter(({ which }) => which !== 'greetingAlone'))(
    '$mta, $which: the name to set is inside a code span',
    ({ text }) => {
      const spans = text.split('`').filter((_, index) => index % 2 === 1);
      expect(spans.some((span) => span.includes('{name}'))).toBe(true);
      expect(text.replaceAll(/`[^`]*`/g, '')).not.toContain('{name}');
    },
  );

  it('a command stays one code span in the summary', () => {
    const advice = nameSettingText(
      declaredHost(),
      smtpObservation(['localhost ESMTP Postfix'], []),
      'greeting',
      'mx1.example.com',
    );
    expect(prose(advice)).toContain(
      "`postconf -e 'myhostname = mx1.example.com' && postfix reload`",
    );
  });
});
