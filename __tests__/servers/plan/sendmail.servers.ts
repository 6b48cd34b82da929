import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSendmailCf, readSendmailMc } from '../../../src/plan/mta/sendmail/read-sendmail.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { renderPartialText } from './render-partial-text.ts';

let root: ServerRoot;
beforeAll(async () => {
  root = await makeServerRoot('plan');
});
afterAll(() => root.remove());

describe('readSendmailMc reads the same names as readSendmailCf does after m4', () => {
  it.each([
    ['a name', "define(`confDOMAIN_NAME', `mx1.example.com')dnl\n"],
    [
      'a repeated name: the last is used; dnl comments out a line, # does not',
      "define(`confDOMAIN_NAME', `a.example.com')\ndefine(`confDOMAIN_NAME',\n  `b.example.com')\ndnl define(`confDOMAIN_NAME', `c.example.com')\n# define(`confDOMAIN_NAME', `d.example.com')\n",
    ],
    [
      'a greeting and a HELO name',
      "define(`confDOMAIN_NAME', `a.example.com')\ndefine(`confSMTP_LOGIN_MSG', `mail.example.net, $j')\ndefine(`confHELO_NAME', `out.example.com')\n",
    ],
    [
      'lines after LOCAL_CONFIG',
      "define(`confDOMAIN_NAME', `a.example.com')\nMAILER(`smtp')\nLOCAL_CONFIG\nDjb.example.com\n",
    ],
  ])('%s', async (_, text) => {
    const head = "include(`/usr/share/sendmail/cf/m4/cf.m4')\nOSTYPE(`debian')\n";
    await root.write('/etc/mail/sendmail.mc', `${head}${text}`);
    const sendmailCf = await root.run('m4', ['/etc/mail/sendmail.mc']);
    const mcReading = readSendmailMc({ path: 'sendmail.mc', text: `${head}${text}` }, () => null);
    const cfReading = readSendmailCf({ path: 'sendmail.cf', text: sendmailCf });
    const [mc] = mcReading.services;
    const [cf] = cfReading.services;
    expect(renderPartialText(mc?.ehlo)).toMatch(/^\w+\.example\.com$/);
    expect(renderPartialText(mc?.ehlo)).toBe(renderPartialText(cf?.ehlo));
    expect(renderPartialText(mcReading.transports[0]?.helo)).toBe(
      renderPartialText(cfReading.transports[0]?.helo),
    );
    expect(renderPartialText(mc?.greeting)?.split('…')[0]).toBe(
      renderPartialText(cf?.greeting)?.split('…')[0],
    );
  });
});
