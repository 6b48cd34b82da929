import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { createDraft } from '../../../src/cli/init/draft.ts';
import type { DomainObservation } from '../../../src/cli/init/observe-domain.ts';
import { renderDraft } from '../../../src/cli/init/render-draft.ts';
import { readDeclaration } from '../../../src/declare/declaration.ts';
import { bindHost, NOTHING_DECLARED } from '../../../src/model/mail-host.ts';
import { EMPTY_PTR } from '../../../src/observe/dns/ptr.ts';
import { EMPTY_SMTP } from '../../../src/observe/smtp/probe.ts';
import { anyText } from '../../any-text.ts';
import { endpointAt } from '../../judge/observed.ts';

const ABSENT = { kind: 'absent', why: 'nodata', ttlS: null } as const;

/** The observation of a domain with the given texts in all places that come from the network. */
function domainWith(texts: readonly string[]): DomainObservation {
  const ptr = { ...EMPTY_PTR, names: texts, state: 'unconfirmed', iprev: 'fail' } as const;
  const smtp = {
    ...EMPTY_SMTP,
    state: 'greeted',
    code: 220,
    greeting: texts,
    bannerNames: texts,
    ehloName: texts[0] ?? null,
  } as const;
  const address = '203.0.113.25';
  return {
    domain: 'example.com',
    port: 25,
    mx: {
      kind: 'found',
      records: texts.map((exchange) => ({ preference: 10, exchange })),
      ttlS: 300,
    },
    own: {
      at: 0,
      hosts: [
        {
          host: bindHost(NOTHING_DECLARED, 'mx1.example.com', null),
          forward: {
            v4: { kind: 'found', records: [address], ttlS: 300 },
            v6: ABSENT,
            alias: { kind: 'found', records: texts, ttlS: 300 },
          },
          endpoints: [endpointAt(address, { ptr, smtp, endpoint: { bannerForward: {} } })],
          sendingDomains: [],
          undeclaredSenders: [],
          inconclusive: [],
          limits: [],
        },
      ],
      mailDomains: [],
      otherShardHosts: [],
      limits: [],
      undeclaredAddresses: [],
      vantage: { port25: 'unknown', ipv6: 'unknown' },
    },
    others: texts,
    invalid: texts,
  };
}

function render(domain: DomainObservation): string {
  const draft = createDraft(domain, { allowPrivateAddresses: true });
  if (draft.kind === 'nothing') throw new Error(draft.why);
  return renderDraft(draft);
}

/** What the file declares, whatever the texts are. */
const DECLARED = {
  hosts: [
    { name: 'mx1.example.com', addresses: ['203.0.113.25'] },
    { mx: 'example.com', control: 'shared' },
  ],
};

function expectInert(text: string): void {
  expect(parseDocument(text).toJS()).toEqual(DECLARED);
  const limits = { allowPrivateAddresses: true, allowAnyPort: false };
  expect(readDeclaration([{ text, file: null, relocate: null }], limits).problems).toEqual([]);
  // Editors execute comments of these forms.
  expect(text).not.toMatch(/(?:^|\s)(?:vi|vim|ex)(?:[<=>]?\d+)?:|^\s*#\s*yaml-language-server:/im);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
}

describe('text from the network has no effect in a draft', () => {
  it.each([
    ['a line end and an entry', 'x\n  - name: evil.example.com'],
    ['every kind of line end', 'a\rb\u0085c\u2028d\u2029e'],
    ["an editor's modeline", 'vim: set foldexpr=system("id"):'],
    ["an editor's modeline after a space", 'x vim: set modeline:'],
    ['a directive to use another schema', 'yaml-language-server: $schema=https://evil.example/'],
    ['the end of a document', '--- !!js/function'],
    ['terminal colours', '\u001b[31mred\u001b[0m'],
    ['a label of the draft itself', 'Differs: # : - {}'],
  ])('%s', (_, text) => {
    expectInert(render(domainWith([text])));
  });

  it('any text', () => {
    const text = fc.oneof(
      anyText(),
      fc.string({ unit: fc.constantFrom('\n', ' ', '#', ':', '-', '"', 'vim:', '\t', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        expectInert(render(domainWith([...texts, 'mx.example.net'])));
      }),
    );
  });
});

describe('createDraft', () => {
  it('omits a private address, with a comment', () => {
    const seen = domainWith(['mx1.example.com']);
    const [host] = seen.own.hosts;
    if (host === undefined) throw new Error('no host');
    const forward = {
      ...host.forward,
      v4: { kind: 'found', records: ['10.0.0.5'], ttlS: 300 },
    } as const;
    const draft = createDraft(
      { ...seen, own: { ...seen.own, hosts: [{ ...host, forward }] } },
      { allowPrivateAddresses: false },
    );
    expect(draft).toMatchObject({
      entries: [
        {
          entry: { name: 'mx1.example.com' },
          comments: expect.arrayContaining([
            'Differs: 10.0.0.5 is a private address; it is not checked, and not declared here.',
          ]),
        },
        {},
      ],
    });
  });
});
