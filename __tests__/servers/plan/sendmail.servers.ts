import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSendmailCf, readSendmailMc } from '../../../src/plan/mta/sendmail/sendmail.ts';
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
    const [mc] = readSendmailMc({ path: 'sendmail.mc', text: `${head}${text}` }).services;
    const [cf] = readSendmailCf({ path: 'sendmail.cf', text: sendmailCf }).services;
    expect(renderPartialText(mc?.ehlo)).toMatch(/^\w+\.example\.com$/);
    expect(renderPartialText(mc?.ehlo)).toBe(renderPartialText(cf?.ehlo));
    expect(renderPartialText(mc?.helo)).toBe(renderPartialText(cf?.helo));
    expect(renderPartialText(mc?.greeting)?.split('…')[0]).toBe(
      renderPartialText(cf?.greeting)?.split('…')[0],
    );
  });
});
