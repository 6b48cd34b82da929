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
    notes: ['a message that was received by no host that evidence-from names'],
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
    notes: ['received by no host that evidence-from names'],
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
    notes: ['received by no host that evidence-from names'],
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
    notes: ['no message, mail log or DMARC report'],
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
