/** A word that a report prints, with its explanation. */
export interface Entry {
  readonly word: string;
  readonly group: string;
  readonly brief: string;
  /** Markdown. */
  readonly text: string;
}

/** What a report prints besides the rules, verdicts, causes and reasons of docs/rules.md, and what receivers answer. */
export const REPORT_WORDS: readonly Entry[] = [
  ...group('words', [
    [
      'PTR',
      'the reverse DNS record of an address: the name that the address has',
      'Example: `7.113.0.203.in-addr.arpa. PTR mx1.example.com.` The provider of the address sets it, often in a panel called "reverse DNS". Look it up with `dig -x 203.0.113.7 +short`.',
    ],
    [
      'iprev',
      'the result of the reverse DNS check of an address (RFC 8601 3)',
      '`pass`: a PTR name resolves back to the address. `fail`: none does. `permerror`: there is no PTR. `temperror`: a lookup failed.',
    ],
    [
      'greeting',
      'the first line that a mail server sends, also called banner',
      'Example: `220 mx1.example.com ESMTP`. The name in it should be the host name and the PTR name. Postfix takes it from `myhostname`.',
    ],
    ['banner', 'the greeting of a mail server', 'See `mail-identity-check explain greeting`.'],
    [
      'EHLO',
      'the command by which a mail client names itself, and the name in the answer to it',
      'The check sends EHLO and reads the name that the server answers with.',
    ],
    [
      'HELO',
      'the name that a host gives when it sends mail',
      'Receivers see it in HELO or EHLO. It should resolve to the sending address, and be the PTR name. Postfix: `smtp_helo_name`.',
    ],
    [
      'fallback port',
      'a port that is read in place of port 25, where this runner cannot open that one',
      'The input `fallback-ports` sets it. The report shows the port: `mx1.example.com (587)`.',
    ],
    [
      'default greeting',
      'the server greets with a default name, such as localhost',
      'The cause `default-banner`.',
    ],
    ['expected', 'what the declaration asks for, or what follows from the host name', ''],
    ['observed', 'what DNS or the server answered', ''],
  ]),
  ...group('facts', [
    ['confirmed', 'a PTR name resolves back to the address (iprev pass)', ''],
    ['unconfirmed', 'the address has a PTR, but no PTR name resolves back to it (iprev fail)', ''],
    ['absent', 'there is no such record (NXDOMAIN or no data)', ''],
    ['undetermined', 'a lookup failed, so the fact is not known', ''],
    ['failed', 'the check was tried and gave no result, or the run failed', ''],
    ['not run', 'the check was not tried; the reason follows', 'Also printed as `not checked`.'],
    ['greeted', 'the server sent a greeting with code 220', ''],
    ['rejected', 'the server greeted this runner with a 4xx or 5xx code', ''],
    ['refused', 'the host refused the connection: nothing listens on that port', ''],
    ['unreachable', 'this machine has no route to the address', ''],
    ['timeout', 'nothing answered in time', ''],
    ['closed', 'the server closed the connection before its greeting was complete', ''],
    ['malformed', 'the answer is not SMTP', ''],
    ['tls-failed', 'the TLS handshake failed', ''],
    ['skipped', 'the port was not dialled', ''],
  ]),
  ...group('results', [
    ['passed', 'nothing fails the run', 'Exit code 0.'],
    ['regression', 'a new finding at or above `fail-on`', ''],
    ['new', 'a finding that is neither accepted nor pending', 'Only new findings fail a run.'],
    ['known', 'a finding that the baseline accepts', ''],
    ['accepted', 'all findings that decide the verdict are in the baseline or waived', ''],
    ['waived', 'a finding with a waiver that has not expired', ''],
    [
      'pending',
      'the live state is still that of the base branch and has to change after merging',
      'Also printed as `pending rollout`. It fails only with `fail-on-pending`.',
    ],
    ['pending rollout', 'a host whose findings are pending', 'See `explain pending`.'],
    ['planned state', 'the state after the planned change is applied', ''],
  ]),
  ...group('groups', [
    ['forward', 'rules about the addresses of names (A, AAAA, MX)', ''],
    ['reverse', 'rules about PTR records', ''],
    ['sending', 'rules about the HELO name and the sending address', ''],
    ['transport', 'rules about TLS and certificates', ''],
    ['context', 'rules about SPF, DMARC and MTA-STS', ''],
    ['time', 'rules about what changed since earlier runs', ''],
  ]),
  ...group('answers of receivers', [
    [
      'x.7.1',
      'the receiver refuses the mail by its own policy',
      'The text after the code has the reason: often a block list, sometimes the PTR or the HELO name. Postfix answers 5.7.1 for `reject_unknown_reverse_client_hostname` in old releases.',
    ],
    [
      'x.7.20',
      'no DKIM signature passed (RFC 7372)',
      'Not about PTR or greeting: check the DKIM keys of the domain.',
    ],
    [
      'x.7.23',
      'SPF did not pass (RFC 7372); Gmail also answers 421 4.7.23 for a missing PTR',
      'To do: read the text. For SPF see `explain spf-not-authorised`, for the PTR see `explain ptr-missing`.',
    ],
    ['x.7.24', 'the SPF record could not be evaluated (RFC 7372)', 'See `explain spf-over-limit`.'],
    [
      'x.7.25',
      'reverse DNS validation failed (RFC 7372): the address has no PTR, or it does not resolve back',
      'Gmail and Microsoft 365 (over IPv6) answer 550 5.7.25. Postfix answers 450 4.7.25 with `reject_unknown_client_hostname`. See `explain ptr-missing` and `explain ptr-unconfirmed`.',
    ],
    [
      'x.7.26',
      'several authentication checks failed (RFC 7372)',
      'Gmail answers 550 5.7.26 for mail that passes neither SPF nor DKIM, or fails DMARC.',
    ],
    [
      'x.7.27',
      'the sender domain accepts no mail (null MX, RFC 7505); Gmail uses it for mail without an SPF pass',
      'See `explain spf-missing`.',
    ],
  ]),
];

function group(
  name: string,
  entries: readonly (readonly [word: string, brief: string, more: string])[],
): Entry[] {
  return entries.map(([word, brief, more]) => ({
    word,
    group: name,
    brief,
    text: [`${brief.charAt(0).toUpperCase()}${brief.slice(1)}.`, more].filter(Boolean).join('\n\n'),
  }));
}
