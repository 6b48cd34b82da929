import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSendmailCf, readSendmailMc } from '../../../src/plan/mta/sendmail/read-sendmail.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { textOf } from './expanded.ts';

let root: ServerRoot;
beforeAll(async () => {
  root = await makeServerRoot('plan');
});
afterAll(() => root.remove());

describe('a sendmail.mc says what the sendmail.cf says that m4 makes of it', () => {
  it.each([
    ['a name', "define(`confDOMAIN_NAME', `mx1.example.com')dnl\n"],
    [
      'the last of some names: dnl hides one, a hash does not',
      "define(`confDOMAIN_NAME', `a.example.com')\ndefine(`confDOMAIN_NAME',\n  `b.example.com')\ndnl define(`confDOMAIN_NAME', `c.example.com')\n# define(`confDOMAIN_NAME', `d.example.com')\n",
    ],
    [
      'a greeting and a name to send with',
      "define(`confDOMAIN_NAME', `a.example.com')\ndefine(`confSMTP_LOGIN_MSG', `mail.example.net, $j')\ndefine(`confHELO_NAME', `out.example.com')\n",
    ],
    [
      'what is added at the end',
      "define(`confDOMAIN_NAME', `a.example.com')\nMAILER(`smtp')\nLOCAL_CONFIG\nDjb.example.com\n",
    ],
  ])('%s', async (_, text) => {
    const head = "include(`/usr/share/sendmail/cf/m4/cf.m4')\nOSTYPE(`debian')\n";
    await root.write('/etc/mail/sendmail.mc', `${head}${text}`);
    const made = await root.run('m4', ['/etc/mail/sendmail.mc']);
    const [mc] = readSendmailMc({ path: 'sendmail.mc', text: `${head}${text}` }).services;
    const [cf] = readSendmailCf({ path: 'sendmail.cf', text: made }).services;
    expect(textOf(mc?.ehlo)).toMatch(/^\w+\.example\.com$/);
    expect(textOf(mc?.ehlo)).toBe(textOf(cf?.ehlo));
    expect(textOf(mc?.helo)).toBe(textOf(cf?.helo));
    expect(textOf(mc?.greeting)?.split('…')[0]).toBe(textOf(cf?.greeting)?.split('…')[0]);
  });
});
