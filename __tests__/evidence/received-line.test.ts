import { describe, expect, it } from 'vitest';
import { readReceivedLine } from '../../src/evidence/received-line.ts';

const DATE = 'Fri, 27 Nov 2026 18:00:01 +0000';

/** The form of a server, the line, and `by` with what it says of the client: address, HELO name, reverse name. */
const LINES: readonly (readonly [title: string, line: string, expected: string])[] = [
  [
    'Postfix',
    'from mx1.example.com (mx1.example.com [203.0.113.7]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519) (No client certificate requested) by mx.receiver.example (Postfix) with ESMTPS id 4XyZ for <user@receiver.example>',
    'mx.receiver.example: 203.0.113.7 helo mx1.example.com reverse mx1.example.com verified',
  ],
  [
    'Postfix, an address without a reverse name',
    'from localhost.localdomain (unknown [203.0.113.7]) by mx.receiver.example (Postfix) with ESMTP id 4XyZ',
    'mx.receiver.example: 203.0.113.7 helo localhost.localdomain reverse none',
  ],
  [
    'Postfix, IPv6',
    'from mx1.example.com (mx1.example.com [IPv6:2001:db8::7]) by mx.receiver.example (Postfix) with ESMTP id 4',
    'mx.receiver.example: 2001:db8::7 helo mx1.example.com reverse mx1.example.com verified',
  ],
  [
    'Gmail',
    'from smtp.example.com (mx1.example.com. [203.0.113.7]) by mx.google.com with ESMTPS id ab12si3456.2026.11.27 for <user@receiver.example> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256)',
    'mx.google.com: 203.0.113.7 helo smtp.example.com reverse mx1.example.com verified',
  ],
  [
    'Gmail, an address without a reverse name',
    'from smtp.example.com ([203.0.113.7]) by mx.google.com with ESMTPS id ab12si3456',
    'mx.google.com: 203.0.113.7 helo smtp.example.com reverse none',
  ],
  [
    'Sendmail',
    'from smtp.example.com (mx1.example.com [203.0.113.7]) by mx.receiver.example (8.18.1/8.18.1) with ESMTPS id 4AR',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse mx1.example.com verified',
  ],
  [
    'Sendmail, a reverse name that does not lead back',
    'from smtp.example.com (mx.receiver.example [203.0.113.7] (may be forged)) by mx.receiver.example (8.18.1/8.18.1) with ESMTP id 4AR',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse mx.receiver.example',
  ],
  [
    'Sendmail, the client answers ident with an address',
    'from smtp.example.com (x[198.51.100.9]@mx1.example.com [203.0.113.7]) by mx.receiver.example (8.18.1/8.18.1) with ESMTP id 4AR',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse mx1.example.com verified',
  ],
  [
    'Exim, the client answers ident with an address',
    'from mx1.example.com ([203.0.113.7]:40404 ident=[198.51.100.9]) by mx.receiver.example with esmtp (Exim 4.98) id 1',
    'mx.receiver.example: 203.0.113.7 helo mx1.example.com reverse mx1.example.com verified',
  ],
  [
    'Exim',
    'from mx1.example.com ([203.0.113.7] helo=smtp.example.com) by mx.receiver.example with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.98) (envelope-from <user@example.com>) id 1vOabc-000000000AB-1xYz for user@receiver.example',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse mx1.example.com verified',
  ],
  [
    'Exim, the HELO name is the reverse name',
    'from mx1.example.com ([203.0.113.7]:40404) by mx.receiver.example with esmtp (Exim 4.98) id 1vOabc-000000000AB-1xYz',
    'mx.receiver.example: 203.0.113.7 helo mx1.example.com reverse mx1.example.com verified',
  ],
  [
    'Exim, an address without a reverse name',
    'from [203.0.113.7] (helo=localhost) by mx.receiver.example with esmtp (Exim 4.98) id 1vOabc-000000000AB-1xYz',
    'mx.receiver.example: 203.0.113.7 helo localhost reverse none',
  ],
  [
    'Exchange',
    'from smtp.example.com (203.0.113.7) by mx.receiver.example (10.0.0.5) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1544.4',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse none',
  ],
  [
    'Exchange, IPv6',
    'from smtp.example.com (2001:db8::7) by mx.receiver.example (2001:db8::5) with Microsoft SMTP Server id 15.20',
    'mx.receiver.example: 2001:db8::7 helo smtp.example.com reverse none',
  ],
  [
    'qmail',
    'from mx1.example.com (HELO smtp.example.com) (203.0.113.7) by mx.receiver.example with ESMTPS (AES256)',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse mx1.example.com',
  ],
  [
    'qmail, an address without a reverse name, and the name of its user',
    'from unknown (HELO ?192.168.1.2?) (user@203.0.113.7) by mx.receiver.example with SMTP',
    'mx.receiver.example: 203.0.113.7 helo [192.168.1.2] reverse none',
  ],
  [
    'qmail, a reverse name that is an address',
    'from 198.51.100.9 (HELO smtp.example.com) (203.0.113.7) by mx.receiver.example with SMTP',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse none',
  ],
  [
    'qmail, the HELO name is the reverse name',
    'from mx1.example.com (203.0.113.7) by mx.receiver.example with SMTP',
    'mx.receiver.example: 203.0.113.7 helo mx1.example.com reverse mx1.example.com',
  ],
  [
    'MDaemon and IMail, the client says an address',
    'from 198.51.100.9 [203.0.113.7] by mx.receiver.example (SMTPD32-7.06) id A42A7',
    'mx.receiver.example: 203.0.113.7 helo 198.51.100.9 reverse none',
  ],
  [
    'MDaemon and IMail, the client says an address literal',
    'from [198.51.100.9] [203.0.113.7] by mx.receiver.example with SMTP (MDaemon.PRO.v5.0.5.R)',
    'mx.receiver.example: 203.0.113.7 helo [198.51.100.9] reverse none',
  ],
  [
    'ZMailer',
    'from mx1.example.com ([203.0.113.7]:3332 "HELO smtp.example.com" ident: "NO-IDENT-SERVICE[2]" smtp-auth: <none>) by mx.receiver.example with SMTP id 4',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse mx1.example.com',
  ],
  [
    'Exim 3',
    'from mx1.example.com (smtp.example.com) [203.0.113.7] by mx.receiver.example with esmtp (Exim 3.35 #1 (Debian)) id 1',
    'mx.receiver.example: 203.0.113.7 helo smtp.example.com reverse mx1.example.com',
  ],
  [
    'no HELO name',
    'from unknown (HELO ) (203.0.113.7) by mx.receiver.example with SMTP',
    'mx.receiver.example: 203.0.113.7 helo none reverse none',
  ],
  [
    'a browser, which says no HELO',
    'from [203.0.113.7] by mx.receiver.example (via HTTP)',
    'mx.receiver.example: 203.0.113.7 helo none reverse none',
  ],
  [
    'a program of the receiver',
    'by mx.receiver.example (Postfix, from userid 1000) id 4XyZ',
    'mx.receiver.example: no client',
  ],
  [
    'a delivery inside of a receiver',
    'from mx.receiver.example by mx.receiver.example with LMTP id kAJ (envelope-from <user@example.com>)',
    'mx.receiver.example: no client',
  ],
  [
    'a delivery through a socket',
    'from mx.receiver.example ([unix socket]) by mx.receiver.example (Cyrus v3.8) with LMTPA',
    'mx.receiver.example: no client',
  ],
  [
    'a submission to Exim',
    'from user by mx.receiver.example with local (Exim 4.98) id 1vOabc-000000000AB-1xYz',
    'mx.receiver.example: no client',
  ],
  [
    'a message that Exim generated',
    'from root by mx.receiver.example with local-generated (Exim 4.98) id 1vOabc-000000000AB-1xYz',
    'mx.receiver.example: no client',
  ],
  [
    "a hop between Exchange's own hosts",
    'from am1.prod.outlook.com (2603:10a6:208:1::5) by db9.prod.outlook.com with HTTPS',
    'db9.prod.outlook.com: no client',
  ],
  [
    'a submission to Sendmail',
    '(from user@localhost) by mx.receiver.example (8.18.1/8.18.1/Submit) id 4AR',
    'mx.receiver.example: no client',
  ],
  ['qmail itself', '(qmail 10681 invoked from network)', 'nobody: no client'],
  [
    'a mailbox that is fetched',
    'from pop.receiver.example [192.0.2.1] by localhost with POP3 (fetchmail-6.5)',
    'localhost: no client',
  ],
  [
    'a form that is not known',
    'from mx1.example.com by mx.receiver.example with SMTP',
    'mx.receiver.example: an address that is not understood',
  ],
  [
    'brackets that are not closed',
    'from mx1.example.com (mx1 [203.0.113.7] by mx.receiver.example',
    'not understood',
  ],
  [
    'brackets that are closed twice',
    'from a) (mx1 [203.0.113.7]) by mx.receiver.example',
    'not understood',
  ],
  ['prose', 'nothing of interest', 'not understood'],
  [
    'an octal address',
    'from mx1.example.com (mx1 [0313.0.113.7]) by mx.receiver.example (Postfix)',
    'mx.receiver.example: an address that is not understood',
  ],
];

describe('a Received line', () => {
  it.each(LINES)('of %s', (_, line, expected) => {
    expect(described(`${line}; ${DATE}`)).toBe(expected);
  });

  it('has the time behind its last semicolon', () => {
    expect(readReceivedLine(`by mx.receiver.example; ${DATE} (UTC)`)?.at).toBe(Date.parse(DATE));
    expect(readReceivedLine('by mx.receiver.example; some day')?.at).toBeNull();
    expect(readReceivedLine('by mx.receiver.example')?.at).toBeNull();
  });
});

function described(text: string): string {
  const line = readReceivedLine(text);
  if (line === null) return 'not understood';
  const { by, from } = line;
  if (from === null) return `${by ?? 'nobody'}: no client`;
  const { address, helo, reverse, isVerified } = from;
  if (address === null) return `${by}: an address that is not understood`;
  return `${by}: ${address} helo ${helo ?? 'none'} reverse ${reverse ?? 'none'}${isVerified ? ' verified' : ''}`;
}
