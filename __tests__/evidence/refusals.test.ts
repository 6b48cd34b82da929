import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const WORDS =
  '550-5.7.25 [203.0.113.7] The IP address sending this message does not have a PTR record';
const SEEN = '203.0.113.7 refused by mx.receiver.example for reverse-name 5.7.25 on 2026-11-27';

const LINES: readonly (readonly [title: string, line: string, expected: string])[] = [
  [
    'Postfix, a bounce',
    `Nov 27 18:00:01 mx1 postfix/smtp[1234]: 4AB: to=<user@receiver.example>, relay=mx.receiver.example[192.0.2.1]:25, delay=1, delays=0/0/1/0, dsn=5.7.25, status=bounced (host mx.receiver.example[192.0.2.1] said: ${WORDS} (in reply to end of DATA command))`,
    SEEN,
  ],
  [
    'Postfix, a connection refused',
    '2026-11-27T18:00:01.123456+00:00 mx1 postfix/out/smtp[1234]: 4AB: to=<user@receiver.example>, relay=none, dsn=4.7.25, status=deferred (host mx.receiver.example[192.0.2.1] refused to talk to me: 450 4.7.25 Client host rejected: cannot find your reverse hostname, [203.0.113.7])',
    '203.0.113.7 refused by mx.receiver.example for reverse-name 4.7.25 on 2026-11-27',
  ],
  [
    'Postfix, as journalctl prints it with --output short-iso',
    `2026-11-27T19:00:01+0100 mx1 postfix/smtp[1234]: 4AB: status=bounced (host mx.receiver.example[192.0.2.1] said: ${WORDS} (in reply to end of DATA command))`,
    SEEN,
  ],
  [
    "Postfix, the receiver's own log",
    'Nov 27 18:00:01 mx postfix/smtpd[99]: NOQUEUE: reject: RCPT from unknown[203.0.113.7]: 450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.7]; from=<person@example.com> to=<user@receiver.example> proto=ESMTP helo=<smtp.example.com>',
    '203.0.113.7 refused by mx.receiver.example for reverse-name 4.7.25 on 2026-11-27; says smtp.example.com',
  ],
  [
    "Postfix, a HELO name in the receiver's own log",
    'Nov 27 18:00:01 mx.receiver.example postfix/smtpd[99]: NOQUEUE: reject: RCPT from mx1.example.com[203.0.113.7]: 504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname; from=<person@example.com> to=<user@receiver.example> proto=ESMTP helo=<localhost>',
    '203.0.113.7 refused by mx.receiver.example for helo 5.5.2 on 2026-11-27; says localhost',
  ],
  [
    'Exim, with the address that it sends from',
    '2026-11-27 18:00:01 +0000 1vOabc-000000000AB-1xYz ** user@receiver.example R=dnslookup T=remote_smtp H=mx.receiver.example [192.0.2.1] I=[203.0.113.7]:40404: SMTP error from remote mail server after RCPT TO:<user@receiver.example>: 550 5.7.25 Client host rejected: cannot find your hostname',
    SEEN,
  ],
  [
    'Exim, deferred, with the address in the words',
    '2026-11-27 18:00:01 1vOabc-000000000AB-1xYz == user@receiver.example R=dnslookup T=remote_smtp defer (-45) H=mx.receiver.example [192.0.2.1]: SMTP error from remote mail server after EHLO smtp.example.com: 450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.7]',
    '203.0.113.7 refused by mx.receiver.example for reverse-name 4.7.25 on 2026-11-27',
  ],
  [
    'Exim, a HELO name that another Exim refuses',
    '2026-11-27 18:00:01 1vOabc-000000000AB-1xYz ** user@receiver.example R=dnslookup T=remote_smtp H=mx.receiver.example [192.0.2.1] I=[203.0.113.7]: SMTP error from remote mail server after EHLO smtp_a.example.com: 501 Syntactically invalid EHLO argument(s)',
    '203.0.113.7 refused by mx.receiver.example for helo 501 on 2026-11-27',
  ],
  [
    'Sendmail',
    'Nov 27 18:00:01 mx1 sm-mta[77]: 4AR: to=<user@receiver.example>, delay=00:00:01, mailer=esmtp, pri=1, relay=mx.receiver.example. [192.0.2.1], dsn=4.7.25, stat=Deferred: 450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.7]',
    '203.0.113.7 refused by mx.receiver.example for reverse-name 4.7.25 on 2026-11-27',
  ],
  [
    'Sendmail, with the words in its own field',
    'Nov 27 18:00:01 mx1 sm-mta[77]: 4AR: to=<user@receiver.example>, mailer=esmtp, relay=mx.receiver.example. [192.0.2.1], dsn=5.7.25, reply=550 5.7.25 no PTR for [203.0.113.7], stat=Service unavailable',
    SEEN,
  ],
  [
    'Sendmail, with a relay that is configured by its address',
    'Nov 27 18:00:01 mx1 sendmail[77]: 6ARN: to=<user@receiver.example>, delay=00:00:00, mailer=relay, pri=30087, relay=[192.0.2.1] [192.0.2.1], dsn=4.7.25, reply=450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.7], stat=Deferred: Name server: [192.0.2.1]: host name lookup failure',
    'note: a refusal by a receiver that evidence-from does not name',
  ],
  [
    'Exim, whose receiver answers in lines',
    '2026-11-27 18:00:01 1vOabc-000000000AB-1xYz H=mx.receiver.example [192.0.2.1]: SMTP error from remote mail server after initial connection: 554-receiver.example ESMTP Service not available\\n554-Bad DNS PTR resource record.\\n554 See https://receiver.example/error?ip=203.0.113.7&c=rdns',
    '203.0.113.7 refused by mx.receiver.example for reverse-name 554 on 2026-11-27',
  ],
  [
    'a log with a level before the program',
    '2026-11-27T18:00:01.123456+00:00 INFO    postfix/smtp[9]: 4AB: status=bounced (host mx.receiver.example[192.0.2.1] said: 550 5.7.25 [203.0.113.7] no PTR record (in reply to MAIL FROM command))',
    SEEN,
  ],
  [
    'an address for documentation that the log gives, before another one in the words',
    '2026-11-27 18:00:01 +0000 1vOabc-000000000AB-1xYz ** user@receiver.example H=mx.receiver.example [192.0.2.1] I=[203.0.113.7]:40404: SMTP error from remote mail server after RCPT TO:<user@receiver.example>: 550 5.7.25 no PTR, ask [192.0.2.99]',
    SEEN,
  ],
  [
    'an internal address that the log gives: the words have the public one',
    '2026-11-27 18:00:01 +0000 1vOabc-000000000AB-1xYz ** user@receiver.example H=mx.receiver.example [192.0.2.1] I=[10.0.0.7]:40404: SMTP error from remote mail server after RCPT TO:<user@receiver.example>: 550 5.7.25 no PTR for [203.0.113.7]',
    SEEN,
  ],
  [
    'OpenSMTPD',
    'Nov 27 18:00:01 mx1 smtpd[55]: 7b6ad mta delivery evpid=a from=<person@example.com> to=<user@receiver.example> rcpt=<-> source="203.0.113.7" relay="192.0.2.1 (mx.receiver.example)" delay=1s result="PermFail" stat="550 5.7.25 no PTR record"',
    SEEN,
  ],
  [
    'a receiver that is not named',
    `Nov 27 18:00:01 mx1 postfix/smtp[1234]: 4AB: to=<user@x.example>, status=bounced (host mx.stranger.example[192.0.2.2] said: ${WORDS} (in reply to end of DATA command))`,
    'note: a refusal by a receiver that evidence-from does not name',
  ],
  [
    'words that do not say which address was refused',
    'Nov 27 18:00:01 mx1 postfix/smtp[1234]: 4AB: to=<user@receiver.example>, status=bounced (host mx.receiver.example[192.0.2.1] said: 504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname (in reply to RCPT TO command))',
    'note: a refusal by mx.receiver.example that does not say which address it refused',
  ],
  [
    'words that quote an address which the client said',
    'Nov 27 18:00:01 mx1 postfix/smtp[1234]: 4AB: to=<user@receiver.example>, status=bounced (host mx.receiver.example[192.0.2.1] said: 504 5.5.2 <[198.51.100.9]>: Helo command rejected: need fully-qualified hostname (in reply to RCPT TO command))',
    'note: a refusal by mx.receiver.example that does not say which address it refused',
  ],
  [
    'an old line',
    `Sep 27 18:00:01 mx1 postfix/smtp[1]: 4AB: to=<user@receiver.example>, status=bounced (host mx.receiver.example[192.0.2.1] said: ${WORDS})`,
    'note: a record that is older than evidence-max-age, of 2026-09-27',
  ],
];

/** Words that refuse mail for the reverse name or the HELO name, with the subject and the code. */
const WORDINGS: readonly (readonly [words: string, expected: string])[] = [
  [
    '450 4.7.25 Client host rejected: cannot find your reverse hostname, [203.0.113.7]',
    'reverse-name 4.7.25',
  ],
  ['421-4.7.23 [203.0.113.7] does not have a PTR record 421 4.7.23 - gsmtp', 'reverse-name 4.7.23'],
  [
    '550 5.7.25 Service unavailable, sending IPv6 address [203.0.113.7] must have reverse DNS record.',
    'reverse-name 5.7.25',
  ],
  [
    '550-5.7.1 [203.0.113.7] Our system has detected that this message does 550-5.7.1 not meet IPv6 sending guidelines regarding PTR records',
    'reverse-name 5.7.1',
  ],
  ['554 5.7.1 Connection refused. IP address 203.0.113.7 has no PTR record', 'reverse-name 5.7.1'],
  ['421 comcast 203.0.113.7 Reverse DNS failure: Try again later', 'reverse-name 421'],
  ['550 Reverse DNS lookup failed for host 203.0.113.7', 'reverse-name 550'],
  ['550 5.7.1 Fix reverse DNS for 203.0.113.7', 'reverse-name 5.7.1'],
  ['550 rDNS is required for 203.0.113.7: missing PTR', 'reverse-name 550'],
  [
    '450 4.7.1 <smtp.example.com>: Helo command rejected: Host not found, 203.0.113.7',
    'helo 4.7.1',
  ],
  [
    '550-Requested action not taken: mailbox unavailable 550-Invalid HELO/EHLO 550 see https://receiver.example/?v=203.0.113.7',
    'helo 550',
  ],
  [
    '550 5.7.1 Your HELO name for IP address 203.0.113.7 was localhost, which is not a valid FQDN',
    'helo 5.7.1',
  ],
  ['550 HELO should be a FQDN [203.0.113.7]', 'helo 550'],
  ['550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1) [203.0.113.7]', 'helo 550'],
  ['501 syntactically invalid EHLO argument(s) 203.0.113.7', 'helo 501'],
  [
    '550 5.7.23 SPF fail: 203.0.113.7 is not authorized by smtp.example.com (helo identity)',
    'helo 5.7.23',
  ],
];

/** Refusals for something else: none of them is reported or noted. */
const OTHER_MATTERS: readonly string[] = [
  '550 5.1.1 <user@receiver.example>: Recipient address rejected: User unknown, [203.0.113.7]',
  '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org; hostname mx1.example.com',
  '450 4.2.0 <user@receiver.example>: Recipient address rejected: Greylisted, hostname [203.0.113.7]',
  '550 5.7.26 This mail has been blocked because the sender is unauthenticated [203.0.113.7]',
  '535 5.7.8 Authentication failed after EHLO [203.0.113.7]',
  '550 5.7.23 The message was rejected because of Sender Policy Framework violation [203.0.113.7]',
  '550 5.7.1 rejected by helo [5.7.25.9]',
  '503 5.5.1 Error: send HELO/EHLO first [203.0.113.7]',
  '554 5.7.1 Service unavailable; Helo command [smtp.example.com] blocked using dbl.example.net [203.0.113.7]',
  '554 5.7.1 203.0.113.7 is on a block list of hosts with no PTR record',
  '550 5.7.26 unauthenticated mail of 203.0.113.7; it has a valid PTR record',
  '451 4.7.1 greylisted: 203.0.113.7 has no PTR, gray listing applies',
  '530 5.7.0 Must issue a STARTTLS command first, hostname [203.0.113.7]',
  '250 2.0.0 Ok: queued for [203.0.113.7] as 5.7.25',
  '250-mx.receiver.example Hello [203.0.113.7], no PTR',
  '554 5.7.1 Spam message rejected: no reverse DNS 0.2, total 12.3 [203.0.113.7]',
  '550 5.7.1 DMARC policy of example.com; no PTR is needed [203.0.113.7]',
  '552 5.3.4 Message size exceeds limit, no PTR needed [203.0.113.7]',
  '452 4.3.1 PTR queue of [203.0.113.7] is full',
];

describe('refusals in mail logs', () => {
  it.each(LINES)('%s', async (_, line, expected) => {
    const evidence = await read({ 'mail.log': `Nov 27 17:00:00 mx1 cron[1]: nothing\n${line}\n` });
    expect(described(evidence)).toBe(expected);
    expect(JSON.stringify(evidence)).not.toMatch(/user@|person@/);
  });

  it.each(OTHER_MATTERS)('is silent about %s', async (words) => {
    const line = `Nov 27 18:00:01 mx1 postfix/smtp[1]: 4AB: status=bounced (host mx.receiver.example[192.0.2.1] said: ${words})`;
    expect(described(await read({ 'mail.log': line }))).toBe('');
  });

  it.each(WORDINGS)('understands %s', async (words, expected) => {
    const line = `Nov 27 18:00:01 mx1 postfix/smtp[1]: 4AB: status=bounced (host mx.receiver.example[192.0.2.1] said: ${words} (in reply to MAIL FROM command))`;
    const evidence = await read({ 'mail.log': line });
    expect(described(evidence)).toBe(
      `203.0.113.7 refused by mx.receiver.example for ${expected} on 2026-11-27`,
    );
    expect(evidence.refusals.map((refusal) => refusal.words)).toEqual([words]);
  });

  it("reads Exchange's send log by the receiver's address", async () => {
    const log = [
      '\ufeff#Software: Microsoft Exchange Server',
      '#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context',
      '2026-11-27T18:00:01.000Z,Outbound,08DA,1,203.0.113.7:40404,192.0.2.1:25,<,"220 mx.receiver.example ESMTP",',
      '2026-11-27T18:00:02.000Z,Outbound,08DA,2,203.0.113.7:40404,192.0.2.1:25,>,EHLO smtp.example.com,',
      '2026-11-27T18:00:03.000Z,Outbound,08DA,3,203.0.113.7:40404,192.0.2.1:25,<,"550 5.7.25 no PTR record for <user@receiver.example>",',
    ].join('\r\n');
    expect(described(await read({ 'a.log': log }, '192.0.2.1'))).toBe(
      SEEN.replace('mx.receiver.example', '192.0.2.1'),
    );
    expect((await read({ 'a.log': log }, '192.0.2.1')).refusals[0]?.words).toBe(
      '550 5.7.25 no PTR record for <address>',
    );
    // Anyone can greet with the name of a receiver.
    expect(described(await read({ 'a.log': log }))).toContain('does not name');
  });

  it('takes a date without a year from the year that has just ended', async () => {
    const { refusals } = await read(
      {
        a: `Nov 28 21:00:00 mx1 postfix/smtp[1]: (host mx.receiver.example[192.0.2.1] said: ${WORDS})`,
      },
      'mx.receiver.example',
      400 * 86_400_000,
    );
    expect(refusals.map(({ at }) => new Date(at).getUTCFullYear())).toEqual([2025]);
  });
});

const REPORT = `From: MAILER-DAEMON@mx1.example.com
To: person@example.com
Date: Fri, 27 Nov 2026 18:00:02 +0000
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

a secret body
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.example.com
Arrival-Date: Fri, 27 Nov 2026 18:00:00 +0000

Final-Recipient: rfc822; user@receiver.example
Action: failed
Status: 5.7.25
Remote-MTA: dns; mx.receiver.example
Diagnostic-Code: smtp; ${WORDS}
    for user@receiver.example, see https://support.receiver.example/?a=user%40receiver.example

--b
Content-Type: message/rfc822

Received: from forged.example.com (x [203.0.113.9]) by mx.receiver.example (Postfix) with ESMTP id 1; Fri, 27 Nov 2026 18:00:01 +0000
Subject: a secret subject

--b--
`;

describe('delivery reports', () => {
  it('reads the receiver that refused', async () => {
    const evidence = await read({ 'a.eml': REPORT });
    expect(described(evidence)).toBe(SEEN);
    expect(JSON.stringify(evidence)).not.toMatch(/user|person|secret|%40/);
  });

  it.each([
    [
      'the code in the words, before the status',
      '5.7.1',
      '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname [203.0.113.7]',
      'helo 5.5.2',
    ],
    [
      'the status where the words have no code',
      '5.7.25',
      '550 refused, [203.0.113.7]',
      'reverse-name 5.7.25',
    ],
    ['no status that says nothing', '5.0.0', '550 HELO should be a FQDN [203.0.113.7]', 'helo 550'],
  ])('has %s', async (_, status, words, expected) => {
    const report = REPORT.replace('Status: 5.7.25', `Status: ${status}`).replace(WORDS, words);
    expect(described(await read({ 'a.eml': report }))).toBe(
      `203.0.113.7 refused by mx.receiver.example for ${expected} on 2026-11-27`,
    );
  });

  it('believes only a receiver that is named', async () => {
    expect(described(await read({ 'a.eml': REPORT }, 'mx.other.example'))).toContain(
      'does not name',
    );
  });
});

function described({ refusals, connections, notes }: Awaited<ReturnType<typeof read>>): string {
  return [
    ...refusals.map(
      ({ address, by, subject, code, at }) =>
        `${address} refused by ${by} for ${subject} ${code} on ${new Date(at).toISOString().slice(0, 10)}`,
    ),
    ...connections.map(({ helo }) => `says ${helo}`),
    ...notes.map((note) => note.replace(/^Evidence not used: [^:]+/, 'note').replace(/\.$/, '')),
  ].join('; ');
}
