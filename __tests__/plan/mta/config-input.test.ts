import { expect, it } from 'vitest';
import { readConfigInput } from '../../../src/plan/mta/config-input.ts';
import { plannedGreetings } from './planned-greetings.ts';

it.each([
  ['a path', 'postfix/main.cf', null, 'postfix/main.cf'],
  ['a path that begins with a dot', './postfix/main.cf', null, 'postfix/main.cf'],
  [
    'a host and a path',
    'MX1.example.com: ansible/mx1/main.cf',
    'mx1.example.com',
    'ansible/mx1/main.cf',
  ],
  ['a host and a path without a space', 'mx1.example.com:main.cf', 'mx1.example.com', 'main.cf'],
  ['a glob', 'hosts/**/main.cf  # all', null, 'hosts/**/main.cf'],
  ['a glob with a colon in it', 'hosts/{a:b}/main.cf', null, 'hosts/{a:b}/main.cf'],
])('a line may be %s', (_, line, host, path) => {
  const { entries, problems } = readConfigInput(`# mail\n\n${line}\r\n`);
  expect(entries).toEqual([{ host, path }]);
  expect(problems).toEqual([]);
});

it.each([
  ['mx1: main.cf', /The host "mx1" in mta-config has only one label/],
  ['C:\\main.cf', /The host "C" in mta-config has only one label/],
  ['mx1.example.com:', /names no file for "mx1\.example\.com"/],
  ['/etc/postfix/main.cf', /leads out of the checkout/],
  ['a/../../main.cf', /leads out of the checkout/],
])('%s is not a valid line', (line, message) => {
  const { entries, problems } = readConfigInput(line);
  expect(entries).toEqual([]);
  expect(problems).toEqual([{ location: null, message: expect.stringMatching(message) }]);
});

it.each([
  'main.cf',
  'templates/main.cf.j2',
  'mx1-main.cf',
  'main.cf.mx1',
  'mx1.example.com.main.cf.erb',
])('%s is read as a main.cf', (path) => {
  const { announced, refused } = plannedGreetings({ [path]: 'myhostname = mx1.example.com\n' });
  expect(refused).toEqual([]);
  expect(announced).toHaveLength(2);
});

it.each([
  'postfix/mian.cf',
  'domain.cf',
  'submit.mc',
  'README.md',
  'postfix-accounts.cf',
  'values.yaml',
])('%s is of an unknown kind: the names are unknown, and the run goes on', (path) => {
  const { notes, unknown, refused } = plannedGreetings({ [path]: 'x' });
  expect(refused).toEqual([]);
  expect(notes).toEqual([
    expect.stringMatching(
      `^${path.replaceAll('.', '\\.')}:1: this kind of file is not read; the kinds that are read are main\\.cf`,
    ),
  ]);
  expect(unknown.map((one) => one.split(':', 1)[0])).toEqual(['* banner', '* ehlo', 'helo']);
});
