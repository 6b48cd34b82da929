import { describe, expect, it } from 'vitest';
import { createSecretMasker } from './secret-masker.ts';

function masked(secret: string, text: string): string {
  const masker = createSecretMasker();
  masker.add(secret);
  return masker.mask(text);
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a secret is masked', () => {
  it.each([
    ['as it is, wherever it is', 'abc', 'abcabc x abc', '*** x ***'],
    ['where it overlaps itself', 'aa', 'aaa b', '*** b'],
    ['in Base64', 'secret-value', base64('secret-value'), '***'],
    ['in JSON', 'say "hi"\t', '{"a":"say \\"hi\\"\\t"}', '{"a":"***"}'],
    ['in a URI', 'a b&c!', 'https://x/?q=a%20b%26c%21', 'https://x/?q=***'],
    ['in XML', 'a<b>&"c"', '<a>a&lt;b&gt;&amp;&quot;c&quot;</a>', '<a>***</a>'],
    ['in an expression', "it's", "'it''s'", "'***'"],
    ['on a command line', 'say "hi"', 'echo "say \\"hi\\""', 'echo "***"'],
    ['without its quotes', '"long secret"', 'long secret', '***'],
    [
      'in the parts that PowerShell colours',
      'secret1&secret2',
      'secret1& and secret2',
      '*** and ***',
    ],
  ])('%s', (_, secret, text, expected) => {
    expect(masked(secret, text)).toBe(expected);
  });

  it('in Base64 after one and two bytes', () => {
    const secret = 'p4ssw0rd-p4ssw0rd';
    for (const user of ['a', 'ab', 'abc']) {
      expect(masked(secret, base64(`${user}:${secret}`))).toContain('***');
    }
  });

  it('never where it is empty, and not in a short part', () => {
    expect(masked('', 'text')).toBe('text');
    expect(masked('a&b', 'b')).toBe('b');
  });
});
