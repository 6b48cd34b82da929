import { describe, expect, it } from 'vitest';
import { greetingAdvice } from '../../../src/judge/advice/greeting-advice.ts';
import { MTA_SETTINGS } from '../../../src/judge/software/mta-settings.ts';
import type { HostTemplate } from '../../../src/model/mail-host.ts';
import { prose } from '../../../src/report/escape.ts';
import { declared, seen } from '../software/seen.ts';

const POSTFIX = ['PIPELINING', 'SIZE 10240000', 'VRFY', 'ETRN', 'ENHANCEDSTATUSCODES', '8BITMIME'];

interface Case {
  readonly says: string;
  readonly host?: Partial<HostTemplate>;
  readonly greeting: string;
  readonly ehlo?: readonly string[];
  readonly what: 'greeting' | 'ehlo';
  readonly names: readonly string[];
  readonly silentOn?: readonly string[];
}

const only = (...patterns: string[]) => ({ kind: 'names', patterns }) as const;

const CASES: readonly Case[] = [
  {
    says: 'Postfix that was never told its name is told it',
    greeting: 'localhost.localdomain ESMTP Postfix',
    ehlo: ['localhost.localdomain', ...POSTFIX],
    what: 'greeting',
    names: ["`postconf -e 'myhostname = mx1.example.com' && postfix reload`", '`$myhostname`'],
  },
  {
    says: 'Postfix that answers EHLO rightly has a smtpd_banner in the way',
    greeting: 'mail.example.net',
    ehlo: ['mx1.example.com', ...POSTFIX],
    what: 'greeting',
    names: ["`postconf -e 'smtpd_banner = $myhostname ESMTP' && postfix reload`"],
    silentOn: ['myhostname = mx1.example.com'],
  },
  {
    says: 'Postfix whose EHLO name alone is wrong needs myhostname, not the banner',
    greeting: 'mx1.example.com ESMTP Postfix',
    ehlo: ['inner.example.com', ...POSTFIX],
    what: 'ehlo',
    names: ["`postconf -e 'myhostname = mx1.example.com' && postfix reload`"],
    silentOn: ['smtpd_banner ='],
  },
  {
    says: 'Postfix that greets without a name has a smtpd_banner without one',
    greeting: 'ESMTP Postfix',
    ehlo: ['mx1.example.com', ...POSTFIX],
    what: 'greeting',
    names: ['smtpd_banner = $myhostname'],
    silentOn: ['myhostname = mx1.example.com'],
  },
  {
    says: 'a host that also sends hears of smtp_helo_name',
    host: { role: 'both' },
    greeting: 'mx1.example.com ESMTP Postfix',
    ehlo: ['inner.example.com', ...POSTFIX],
    what: 'ehlo',
    names: ['`smtp_helo_name`'],
  },
  {
    says: 'a host that only receives does not',
    greeting: 'mx1.example.com ESMTP Postfix',
    ehlo: ['inner.example.com', ...POSTFIX],
    what: 'ehlo',
    names: [],
    silentOn: ['smtp_helo_name'],
  },
  {
    says: 'the declared greeting is set, not the name of the host',
    host: { banner: only('smtp.example.com') },
    greeting: 'localhost ESMTP Exim 4.96',
    what: 'greeting',
    names: ['`primary_hostname = smtp.example.com`'],
    silentOn: ['mx1.example.com'],
  },
  {
    says: 'a pattern is nothing to set, so the name of the host is',
    host: { banner: only('mx*.example.com') },
    greeting: 'localhost ESMTP Exim 4.96',
    what: 'greeting',
    names: ['`primary_hostname = mx1.example.com`'],
    silentOn: ['*'],
  },
  {
    says: 'of several names none is preferred to the name of the host',
    host: { banner: only('a.example.com', 'b.example.com') },
    greeting: 'localhost ESMTP OpenSMTPD',
    what: 'greeting',
    names: ['`hostname mx1.example.com`'],
  },
  {
    says: 'the declared EHLO name is set where it is another',
    host: { banner: only('smtp.example.com'), ehlo: only('inner.example.com') },
    greeting: 'smtp.example.com ESMTP Sendmail 8.17.1/8.17.1',
    what: 'ehlo',
    names: ['`confDOMAIN_NAME` as `inner.example.com`'],
  },
  {
    says: 'an EHLO name that is to follow the greeting becomes the declared greeting',
    host: { banner: only('smtp.example.com'), ehlo: { kind: 'greeting' } },
    greeting: 'smtp.example.com Dovecot ready.',
    what: 'ehlo',
    names: ['`hostname = smtp.example.com`'],
  },
  {
    says: 'where it is right already, the greeting that it is to follow is at fault',
    host: { banner: { kind: 'any' }, ehlo: { kind: 'greeting' } },
    greeting: 'mail.example.net',
    ehlo: ['mx1.example.com', ...POSTFIX],
    what: 'ehlo',
    names: ['smtpd_banner = $myhostname'],
    silentOn: ['myhostname = mx1.example.com'],
  },
  {
    says: 'Exchange greets with -Banner',
    greeting:
      'EX01.corp.local Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026 08:00:00 +0100',
    what: 'greeting',
    names: ["-Banner '220 mx1.example.com'`"],
    silentOn: ['-Fqdn'],
  },
  {
    says: 'and answers EHLO with -Fqdn',
    greeting:
      'EX01.corp.local Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026 08:00:00 +0100',
    what: 'ehlo',
    names: ['-Fqdn mx1.example.com`'],
  },
  {
    says: 'Exchange Online is not its customer to name',
    greeting: 'DB5EUR01FT034.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready',
    what: 'greeting',
    names: ['Exchange Online', 'Microsoft', '`control: shared`'],
    silentOn: ['mx1.example.com', 'Set-ReceiveConnector'],
  },
  {
    says: 'on shared control the greeting is the provider’s, whatever runs there',
    host: { control: 'shared' },
    greeting: 'localhost ESMTP Postfix',
    what: 'greeting',
    names: ["provider's", '`banner: any`'],
    silentOn: ['postconf', 'mx1.example.com'],
  },
  {
    says: 'and so is the EHLO name',
    host: { control: 'shared' },
    greeting: 'mx1.example.com ESMTP Postfix',
    what: 'ehlo',
    names: ["provider's", '`ehlo: any`'],
    silentOn: ['postconf'],
  },
  {
    says: 'a masked greeting is the firewall’s, even where the EHLO reply gives Postfix away',
    greeting: '*******************************',
    ehlo: ['mx1.example.com', ...POSTFIX],
    what: 'greeting',
    names: ['`no inspect esmtp`', '`no mask-banner`'],
    silentOn: ['postconf'],
  },
  {
    says: 'behind that firewall the EHLO name is still the server’s',
    greeting: '*******************************',
    ehlo: ['inner.example.com', ...POSTFIX],
    what: 'ehlo',
    names: ['myhostname = mx1.example.com'],
    silentOn: ['inspect'],
  },
  {
    says: 'an unknown server gets the settings of the common ones',
    greeting: 'localhost ESMTP',
    what: 'greeting',
    names: [
      '`mx1.example.com`',
      '`myhostname`',
      '`primary_hostname`',
      '-Banner',
      'confDOMAIN_NAME',
    ],
  },
  {
    says: 'words of the server never reach the advice',
    greeting: 'evil.example ESMTP Postfix `rm -rf /` @everyone',
    what: 'greeting',
    names: ['myhostname = mx1.example.com'],
    silentOn: ['evil', 'rm', '@'],
  },
];

describe('the advice on a greeting or EHLO name', () => {
  it.each(CASES)('$says', ({ host, greeting, ehlo, what, names, silentOn }) => {
    const advice = greetingAdvice(declared(host), seen([greeting], ehlo ?? []), what);
    for (const part of names) expect(advice).toContain(part);
    for (const part of silentOn ?? []) expect(advice).not.toContain(part);
  });
});

describe('the settings', () => {
  const texts = Object.entries(MTA_SETTINGS).flatMap(([mta, settings]) =>
    settings.kind === 'own'
      ? (['greeting', 'greetingAlone', 'ehlo'] as const).flatMap((which) => {
          const text = settings[which];
          return text === null ? [] : [{ mta, which, text }];
        })
      : [],
  );

  it.each(texts)('of $mta, $which: short sentences, with what to type between backticks', (row) => {
    expect(row.text).toMatch(/^[A-Z].*\.$/);
    expect(row.text.length).toBeLessThan(330);
    expect(row.text.split('`').length % 2).toBe(1);
    expect(row.text.split(/(?<=\.) (?=[A-Z])/).length).toBeLessThanOrEqual(2);
  });

  it.each(texts.filter(({ which }) => which !== 'greetingAlone'))(
    'of $mta, $which: the name to set stands in it, inside a code span',
    ({ text }) => {
      const spans = text.split('`').filter((_, index) => index % 2 === 1);
      expect(spans.some((span) => span.includes('{name}'))).toBe(true);
      expect(text.replaceAll(/`[^`]*`/g, '')).not.toContain('{name}');
    },
  );

  it('what is to be typed stays one span in the summary', () => {
    const advice = greetingAdvice(declared(), seen(['localhost ESMTP Postfix'], []), 'greeting');
    expect(prose(advice)).toContain(
      "`postconf -e 'myhostname = mx1.example.com' && postfix reload`",
    );
  });
});
