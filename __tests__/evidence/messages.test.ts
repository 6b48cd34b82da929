import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const DATE = 'Fri, 27 Nov 2026 18:00:01 +0000';
const OWN = `Received: from smtp.example.com (mx1.example.com [203.0.113.7])\r\n\tby mx.receiver.example (Postfix) with ESMTPS id 4XyZ\r\n\tfor <user@receiver.example>; ${DATE}\r\n`;
const FORGED = `Received: from forged.example.com (mx1.example.com [203.0.113.9])\r\n\tby mx.receiver.example (Postfix) with ESMTP id 1; ${DATE}\r\n`;
const REST =
  'From: A Person <person@example.com>\r\nSubject: a secret subject\r\n\r\na secret body\r\n';
const SEEN = '203.0.113.7 says smtp.example.com, reverse mx1.example.com, to mx.receiver.example';

interface Case {
  readonly title: string;
  readonly text: string;
  /** Default `mx.receiver.example`. */
  readonly from?: string;
  readonly seen: readonly string[];
  /** A part of each note, in order. */
  readonly notes?: readonly string[];
}

const CASES: readonly Case[] = [
  { title: 'the line of a named receiver', text: OWN + REST, seen: [SEEN] },
  { title: 'a header without a body', text: OWN.trimEnd(), seen: [SEEN] },
  { title: 'line ends without CR', text: (OWN + REST).replaceAll('\r', ''), seen: [SEEN] },
  {
    title: 'a domain names every receiver below it',
    text: OWN + REST,
    from: 'receiver.example',
    seen: [SEEN],
  },
  {
    title: 'a domain is no suffix of text',
    text: OWN + REST,
    from: 'eceiver.example',
    seen: [],
    notes: ['was received by mx.receiver.example, which evidence-from does not name'],
  },
  {
    title: 'a receiver is named by its address',
    text: `Received: from smtp.example.com (mx1.example.com [203.0.113.7]) by 192.0.2.1 (Postfix) with ESMTP id 4; ${DATE}\r\n${REST}`,
    from: '192.0.2.0/24',
    seen: ['203.0.113.7 says smtp.example.com, reverse mx1.example.com, to 192.0.2.1'],
  },
  {
    title: 'what stands below the line with which the message came',
    text: OWN + FORGED + REST,
    seen: [SEEN],
  },
  {
    title: 'what stands below the line of a stranger',
    text: `Received: from a (b.example [198.51.100.1]) by stranger.example (Postfix) with ESMTP id 1; ${DATE}\r\n${FORGED}${REST}`,
    seen: [],
    notes: ['which evidence-from does not name'],
  },
  {
    title: 'what stands below a line that is not understood',
    text: `Received: from a (b by stranger\r\n${FORGED}${REST}`,
    seen: [],
    notes: ['a form that is not understood'],
  },
  {
    title: 'what stands below the line of another host, which names no client',
    text: `Received: by relay.stranger.example with LMTP id 1; ${DATE}\r\n${FORGED}${REST}`,
    seen: [],
    notes: ['which evidence-from does not name'],
  },
  {
    title: 'lines without a client are stepped over',
    text: `Delivered-To: user@receiver.example\r\nReceived: by 2002:a05:6402:1111:b0:1 with SMTP id x; ${DATE}\r\nReceived: (qmail 12 invoked from network); 27 Nov 2026 18:00:02 -0000\r\nReceived: by mx.receiver.example (Postfix, from userid 8) id 2; ${DATE}\r\n${OWN}${REST}`,
    seen: [SEEN],
  },
  {
    title: 'a hop between two named receivers is stepped over',
    text: `Received: from mx.receiver.example (mx.receiver.example [192.0.2.1]) by store.receiver.example (Postfix) with ESMTP id 9; ${DATE}\r\n${OWN}${FORGED}${REST}`,
    from: 'receiver.example',
    seen: [SEEN],
  },
  {
    title: 'a hop from a content filter on the same machine is stepped over',
    text: `Received: from localhost (localhost [127.0.0.1]) by mx.receiver.example (Postfix) with ESMTP id 9; ${DATE}\r\n${OWN}${REST}`,
    seen: [SEEN],
  },
  {
    title: 'a client that says the name of a named receiver is no hop between two of them',
    text: `Received: from mx.receiver.example (unknown [198.51.100.66]) by mx.receiver.example (Postfix) with ESMTP id 9; ${DATE}\r\n${FORGED}${REST}`,
    seen: ['198.51.100.66 says mx.receiver.example, reverse none, to mx.receiver.example'],
  },
  {
    title: 'and no more is one whose reverse name was not verified',
    text: `Received: from a (mx.receiver.example [198.51.100.66] (may be forged)) by mx.receiver.example (8.18.1/8.18.1) with ESMTP id 9; ${DATE}\r\n${FORGED}${REST}`,
    seen: ['198.51.100.66 says a, reverse mx.receiver.example, to mx.receiver.example'],
  },
  {
    title: 'Exchange writes no reverse name: its own hosts are known by their addresses',
    text: `Received: from fe1.receiver.example (2001:db8:1::5) by store.receiver.example (2001:db8:1::6) with Microsoft SMTP Server id 15.20; ${DATE}\r\nReceived: from smtp.example.com (203.0.113.7) by fe1.receiver.example (10.0.0.5) with Microsoft SMTP Server id 15.20; ${DATE}\r\n${REST}`,
    from: 'receiver.example 2001:db8:1::/48',
    seen: ['203.0.113.7 says smtp.example.com, reverse none, to fe1.receiver.example'],
  },
  {
    title: 'Exchange Online hands a message on inside of one of its own networks',
    text: `Received: from AM1.eurprd01.prod.exchangelabs.com (2603:10a6:208:1::5) by DB9.eurprd01.prod.exchangelabs.com with HTTPS; ${DATE}\r\nReceived: from DU2.eurprd04.prod.outlook.com (2603:10a6:10:3b::6) by AM1.eurprd01.prod.exchangelabs.com (2603:10a6:208:1::5) with Microsoft SMTP Server id 15.20; ${DATE}\r\nReceived: from smtp.example.com (203.0.113.7) by DU2.mail.protection.outlook.com (10.167.8.199) with Microsoft SMTP Server id 15.20 via Frontend Transport; ${DATE}\r\n${FORGED}${REST}`,
    from: 'outlook.com exchangelabs.com',
    seen: ['203.0.113.7 says smtp.example.com, reverse none, to du2.mail.protection.outlook.com'],
  },
  {
    title: "a client that says the name of one of Microsoft's hosts is none of them",
    text: `Received: from DU2.eurprd04.prod.outlook.com (2603:1020:10:3b::6) by AM1.eurprd01.prod.exchangelabs.com (2603:10a6:208:1::5) with Microsoft SMTP Server id 15.20; ${DATE}\r\n${FORGED.replace('mx.receiver.example', 'x.prod.outlook.com')}${REST}`,
    from: 'outlook.com exchangelabs.com',
    seen: [
      '2603:1020:10:3b::6 says du2.eurprd04.prod.outlook.com, reverse none, to am1.eurprd01.prod.exchangelabs.com',
    ],
  },
  {
    title: 'another provider puts its customers into one network with it',
    text: `Received: from smtp.example.com (2001:db8:1::7) by mx.receiver.example (2001:db8:2::5) with Microsoft SMTP Server id 15.2; ${DATE}\r\n${FORGED}${REST}`,
    seen: ['2001:db8:1::7 says smtp.example.com, reverse none, to mx.receiver.example'],
  },
  {
    title: 'a hop from an internal address with the name of a named receiver',
    text: `Received: from EX02.receiver.example (10.0.0.6) by EX01.receiver.example (10.0.0.5) with Microsoft SMTP Server id 15.2; ${DATE}\r\nReceived: from smtp.example.com (203.0.113.7) by EX02.receiver.example (10.0.0.6) with Microsoft SMTP Server id 15.2; ${DATE}\r\n${REST}`,
    from: 'receiver.example',
    seen: ['203.0.113.7 says smtp.example.com, reverse none, to ex02.receiver.example'],
  },
  {
    title: 'hops of a content filter and of internal hosts',
    text: `Received: from node1.internal (node1.lan.internal [10.202.2.41]) by sloti1d1t01 (Cyrus 3.13) with ESMTP; ${DATE}\r\nReceived: from localhost (localhost [127.0.0.1]) by mx.receiver.example (Postfix) with ESMTP id 9; ${DATE}\r\nReceived: from mx.receiver.example ([127.0.0.1]) by localhost (mx.receiver.example [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id 8; ${DATE}\r\n${OWN}${REST}`,
    seen: [SEEN],
  },
  {
    title: 'a content filter that says a name of its own',
    text: `Received: from pps.filterd (m0.ppops.net [127.0.0.1]) by mx.receiver.example (8.18.1/8.18.1) with ESMTP id 9; ${DATE}\r\n${OWN}${REST}`,
    seen: [SEEN],
  },
  {
    title: 'a host that sends from the same machine is no content filter',
    text: `Received: from mx1.example.com (mx1.example.com [127.0.0.1]) by mx.receiver.example (Postfix) with ESMTP id 9; ${DATE}\r\nReceived: from laptop ([203.0.113.9]) by mx1.example.com (Postfix) with ESMTP id 8; ${DATE}\r\n${REST}`,
    seen: ['127.0.0.1 says mx1.example.com, reverse mx1.example.com, to mx.receiver.example'],
  },
  {
    title: 'a client from outside that comes to an internal name of a stranger',
    text: `Received: from a (b.example [198.51.100.1]) by localhost (Postfix) with ESMTP id 9; ${DATE}\r\n${FORGED}${REST}`,
    seen: [],
    notes: ['was received by localhost, which evidence-from does not name'],
  },
  {
    title:
      'a receiver that writes an internal address of itself is known by the field above the line',
    text: `Authentication-Results: atlas.mx.receiver.example; spf=pass smtp.mailfrom=example.com\r\nReceived: from 203.0.113.7 (EHLO smtp.example.com) by 10.197.35.1 with SMTPs (version=TLS1_3); ${DATE}\r\n${FORGED}${REST}`,
    seen: ['203.0.113.7 says smtp.example.com, reverse none, to atlas.mx.receiver.example'],
  },
  {
    title: 'and not by a field below it, which the client may have written',
    text: `Received: from 203.0.113.7 (EHLO smtp.example.com) by 10.197.35.1 with SMTPs (version=TLS1_3); ${DATE}\r\nAuthentication-Results: mx.receiver.example; spf=pass\r\n${REST}`,
    seen: [],
    notes: ['was received by 10.197.35.1, which evidence-from does not name'],
  },
  {
    title: 'a message that a program of the receiver made',
    text: `Received: from relay.receiver.example (relay.receiver.example [192.0.2.9]) by mx.receiver.example (Postfix) with ESMTPS id 9; ${DATE}\r\nReceived: from root by relay.receiver.example with local-generated (Exim 4.98) id 1; ${DATE}\r\n${REST}`,
    from: 'receiver.example',
    seen: [],
    notes: ['received by no host that evidence-from names'],
  },
  {
    title: 'Received-SPF and Authentication-Results of the receiver add what its line lacks',
    text: `Authentication-Results: mx.receiver.example;\r\n\tspf=pass smtp.helo=smtp.example.com smtp.mailfrom=person@example.com;\r\n\tx-ptr=pass smtp.helo=smtp.example.com policy.ptr=mx1.example.com;\r\n\tiprev=pass policy.iprev=203.0.113.7\r\nReceived: from [203.0.113.7] by mx.receiver.example (Custom) with ESMTP id 1; ${DATE}\r\n${REST}`,
    seen: [SEEN],
  },
  {
    title: 'Received-SPF alone, of a receiver whose line is not understood',
    text: `Received-SPF: pass (mx.receiver.example: domain of person@example.com designates 203.0.113.7 as permitted sender) client-ip=203.0.113.7; helo=smtp.example.com;\r\nReceived: from somewhere by mx.receiver.example; ${DATE}\r\n${REST}`,
    seen: ['203.0.113.7 says smtp.example.com, reverse none, to mx.receiver.example'],
  },
  {
    title: 'Received-SPF below the line with which the message came',
    text: `Received: from [203.0.113.7] by mx.receiver.example (Custom) with ESMTP id 1; ${DATE}\r\nReceived-SPF: pass receiver=mx.receiver.example; client-ip=203.0.113.7; helo=forged.example.com\r\n${REST}`,
    seen: ['203.0.113.7 says none, reverse none, to mx.receiver.example'],
  },
  {
    title: 'Authentication-Results of another receiver, or about another address',
    text: `Authentication-Results: mx.stranger.example; iprev=pass policy.iprev=203.0.113.7 policy.ptr=forged.example.com\r\nAuthentication-Results: mx.receiver.example; spf=pass smtp.helo=inner.example.com smtp.remote-ip=192.0.2.9\r\nReceived: from [203.0.113.7] by mx.receiver.example (Custom) with ESMTP id 1; ${DATE}\r\n${REST}`,
    seen: ['203.0.113.7 says none, reverse none, to mx.receiver.example'],
  },
  {
    title: 'a mailbox, with a damaged message and one of a stranger between two others',
    text: `From person@example.com Fri Nov 27 18:00:01 2026\n${OWN}${REST}\nFrom x Fri Nov 27 18:00:01 2026\nReceived: from (((\n\nbody\n\nFrom x Fri Nov 27 18:00:01 2026\nSubject: nothing\n\nbody\n>From here on\n\nFrom x Fri Nov 27 18:00:01 2026\n${OWN.replaceAll('203.0.113.7', '203.0.113.8')}\nbody`,
    seen: [SEEN, SEEN.replace('203.0.113.7', '203.0.113.8')],
    notes: ['a form that is not understood', 'received by no host'],
  },
  {
    title: 'a line that begins with From in the body of a single message',
    text: `${OWN}${REST}\r\nFrom x Fri Nov 27 18:00:01 2026\r\n${FORGED}\r\nbody`,
    seen: [SEEN],
  },
  {
    title: 'a message that is attached to another',
    text: `${OWN}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${FORGED}\r\nbody\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n${FORGED}\r\nbody\r\n--b--\r\n`,
    seen: [SEEN],
  },
  {
    title: 'a line older than the maximum age',
    text: (OWN + REST).replace(DATE, 'Sat, 24 Oct 2026 18:00:01 +0000'),
    seen: [],
    notes: ['older than evidence-max-age, of 2026-10-24'],
  },
  {
    title: 'a line from the future',
    text: (OWN + REST).replace(DATE, 'Sun, 29 Nov 2026 18:00:01 +0000'),
    seen: [],
    notes: ['a date in the future, of 2026-11-29'],
  },
  {
    title: 'a line without a date',
    text: (OWN + REST).replace(DATE, 'today'),
    seen: [],
    notes: ['without a date that can be read'],
  },
  { title: 'nothing', text: '', seen: [], notes: ['it is empty'] },
  {
    title: 'something else',
    text: 'one,two\n1,2\n',
    seen: [],
    notes: ['not a message, mail log or DMARC report'],
  },
];

describe('messages', () => {
  it.each(CASES)('$title', async ({ text, from, seen, notes = [] }) => {
    const evidence = await read({ 'a.eml': text }, from);
    expect(
      evidence.connections
        .map(
          ({ address, helo, reverse, by }) =>
            `${address} says ${helo ?? 'none'}, reverse ${reverse ?? 'none'}, to ${by}`,
        )
        .toSorted(),
    ).toEqual(seen);
    expect(evidence.notes).toHaveLength(notes.length);
    evidence.notes.forEach((note, index) => {
      expect(note).toContain(notes[index]);
    });
    expect(JSON.stringify(evidence)).not.toMatch(/secret|person|user/i);
  });

  it('is dated by the receiver', async () => {
    const { connections } = await read({ 'a.eml': OWN + REST });
    expect(connections.map(({ at }) => at)).toEqual([Date.parse(DATE)]);
  });

  it('keeps the newest of equal records', async () => {
    const newer = (OWN + REST).replace(DATE, 'Fri, 27 Nov 2026 19:00:00 +0000');
    const { connections } = await read({ 'a.eml': newer, 'b.eml': OWN + REST });
    expect(connections.map(({ at }) => at)).toEqual([Date.parse('2026-11-27T19:00:00Z')]);
  });
});
