import { describe, expect, it } from 'vitest';
import { inConditional, plannedMessage } from '../../src/rollout/planned-words.ts';

const A = '203.0.113.7';

/** What a rule says about the state that it judged, and what is said where that state is a planned one. */
const MESSAGES: readonly (readonly [message: string, planned: string])[] = [
  [
    `The PTR of ${A} is x.example; expected mx1.example.com.`,
    `After this change, the PTR of ${A} would be x.example; expected mx1.example.com.`,
  ],
  [`${A} has no PTR record.`, `After this change, ${A} would have no PTR record.`],
  [
    `${A} (port 25) greets as localhost: it is a default name. If it also sends with that name, SpamAssassin adds points.`,
    `After this change, ${A} (port 25) would greet as localhost: it is a default name. If it also sends with that name, SpamAssassin adds points.`,
  ],
  [
    `${A} (port 25) greets as a.example, and its PTR is b.example.`,
    `After this change, ${A} (port 25) would greet as a.example, and its PTR would be b.example.`,
  ],
  [
    `${A} (port 25) answers EHLO as a.example; expected mx1.example.com.`,
    `After this change, ${A} (port 25) would answer EHLO as a.example; expected mx1.example.com.`,
  ],
  [
    `${A} sends as a.example (HELO), as main.cf sets it, which resolves to 192.0.2.1 and not to ${A}.`,
    `After this change, ${A} would send as a.example (HELO), as main.cf sets it, which resolves to 192.0.2.1 and not to ${A}.`,
  ],
  [
    `mx1.example.com does not resolve to its declared address ${A}; DNS has 192.0.2.1.`,
    `After this change, mx1.example.com would not resolve to its declared address ${A}; DNS has 192.0.2.1.`,
  ],
  [
    'mx1.example.com also resolves to 192.0.2.1, which is not declared and so was not checked.',
    'After this change, mx1.example.com would also resolve to 192.0.2.1, which is not declared and so was not checked.',
  ],
  [
    'An MX record of example.com names mx9.example.com, which has no address.',
    'After this change, an MX record of example.com would name mx9.example.com, which has no address.',
  ],
  [
    `The SPF record of mx1.example.com, the name that ${A} sends with (HELO), refuses ${A}.`,
    `After this change, the SPF record of mx1.example.com, the name that ${A} sends with (HELO), would refuse ${A}.`,
  ],
  [
    'Receivers ignore the DMARC record at _dmarc.example.com.',
    'After this change, receivers would ignore the DMARC record at _dmarc.example.com.',
  ],
  [
    'The greeting of 203.0.113.7 (port 25) has no host name.',
    'After this change, the greeting of 203.0.113.7 (port 25) would have no host name.',
  ],
  [
    'The DMARC policy of example.com, at _dmarc.example.com, is not enforced: it asks for nothing (p=none).',
    'After this change, the DMARC policy of example.com, at _dmarc.example.com, would not be enforced: it asks for nothing (p=none).',
  ],
  [
    'The MTA-STS policy of example.com (mode enforce) allows mx1.example.com, not mx2.example.com, which is an MX target of example.com.',
    'After this change, the MTA-STS policy of example.com (mode enforce) allows mx1.example.com, not mx2.example.com, which would be an MX target of example.com.',
  ],
  // A sentence whose verb is not known still says which state it is about.
  [
    'Postfix starts no service with `myhostname = "a"`.',
    'In the planned state, Postfix starts no service with `myhostname = "a"`.',
  ],
];

describe('a message about the planned state', () => {
  it.each(MESSAGES)('%s', (message, planned) => {
    expect(plannedMessage(message)).toBe(planned);
  });

  it.each([
    ['Only IPv6 lacks a PTR (2001:db8::7).', 'Only IPv6 would lack a PTR (2001:db8::7).'],
    [
      `At ${A} the PTR is x.example, and the greeting and the EHLO name are y.example, while the forward record is mx1.example.com.`,
      `At ${A} the PTR would be x.example, and the greeting and the EHLO name would be y.example, while the forward record is mx1.example.com.`,
    ],
    [
      `At ${A} the PTR and the greeting are x.example, while the forward record is mx1.example.com.`,
      `At ${A} the PTR and the greeting would be x.example, while the forward record is mx1.example.com.`,
    ],
    ['', ''],
  ])('puts the evidence of a cause into the conditional: %s', (evidence, planned) => {
    expect(inConditional(evidence)).toBe(planned);
  });
});
