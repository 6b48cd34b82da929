import { describe, expect, it } from 'vitest';
import { defaultNameScore } from '../../../src/judge/names/default-name-score.ts';

const NOT_FOUND = 'a receiver that does not find this host under it in DNS may refuse the mail';

describe('what a spam filter does with a default HELO name', () => {
  it.each([
    ['localhost', 'SpamAssassin adds 2.6 to 3.8 points', 'the only name of HELO_LOCALHOST'],
    ['localhost.localdomain', 'Rspamd adds 3 points', 'SpamAssassin scores this one at 0'],
    ['mail.office.local', 'Rspamd adds 3 points', 'a top-level domain in the list of Rspamd'],
    ['3f4b1c2d5e6a', 'Rspamd adds 3 points', 'a container id is one label'],
    ['203.0.113.7', 'Rspamd adds 3 points or more', 'an address'],
    ['[203.0.113.7]', 'Rspamd adds 3 points or more', 'an address literal'],
    ['7.113.0.203.bc.googleusercontent.com', 'SpamAssassin adds 2.9 to 4.2 points', 'the address'],
    ['ip-10-0-0-1.ec2.internal', NOT_FOUND, 'no filter has a rule about .internal'],
    ['mail.acme.dom', NOT_FOUND, 'a top-level domain that does not exist'],
    ['mail.yourdomain.com', NOT_FOUND, "a manual's example"],
  ])('%s: %s (%s)', (name, effect) => {
    expect(defaultNameScore(name)).toBe(effect);
  });
});
