import { capital } from '../../model/capital.ts';

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
    ['expected', 'what the declaration requires, or what follows from the host name', ''],
    ['observed', 'what DNS or the server answered', ''],
    [
      'finding',
      "one rule's report about one host, often at one address",
      'It has a level, what was expected and observed, and a remedy.',
    ],
    [
      'error',
      'a finding because of which receivers refuse mail, or that contradicts the declaration',
      'A new error fails the run by default (`fail-on`).',
    ],
    ['warning', 'a finding for which receivers add spam points, or that breaks a standard', ''],
    ['notice', 'a finding that costs no mail by itself', ''],
    [
      'verdict',
      'what all findings of a host mean together',
      'One of coherent, cosmetic, at-risk, broken and inconclusive.',
    ],
    [
      'cause',
      "the likely reason for a host's findings",
      'It comes from a fixed list: `mail-identity-check explain` shows it.',
    ],
    [
      'escalation',
      'a weak finding becomes an error beside other findings at the same address',
      'It concerns banner-ptr-mismatch and helo-ptr-mismatch on dedicated control. The message names the other rules.',
    ],
    [
      'score',
      'the spam points that a receiver adds to a message',
      'SpamAssassin marks a message as spam at 5 points by default.',
    ],
    ['endpoint', 'one address and port of a host', ''],
    [
      'evidence',
      'what receivers recorded about mail from an address',
      'Messages, mail logs, bounces and DMARC reports: the input `evidence-files`.',
    ],
    [
      'vantage host',
      'a mail server that is known to answer, named in the input `vantage-hosts`',
      'If it answers on a port, this runner can open that port, and a timeout of your host is a fault of the host.',
    ],
    [
      'shard',
      'a part of the declared hosts, for one of several machines',
      'The input `shard`, such as `2/8`. The command `merge` joins their reports.',
    ],
    [
      'TTL',
      'the seconds for which a DNS answer may be cached',
      'A change is visible everywhere only after the TTL of the old record.',
    ],
    ['NXDOMAIN', 'the DNS answer that a name does not exist', ''],
    ['registrable domain', 'a domain that can be registered, such as example.com', ''],
    [
      'port 25 from here',
      'whether this runner can open port 25 of a mail server: open, blocked or unknown',
      'A connection that succeeds, and the vantage hosts, show it.',
    ],
    ['IPv6 from here', 'whether this runner has IPv6: available, unavailable or unknown', ''],
    [
      'organizational domain',
      'the domain that somebody registered, such as example.com for mx1.example.com',
      '',
    ],
    ['MX', 'the DNS record of a domain that names the hosts which receive its mail', ''],
    [
      'null MX',
      'the record `MX 0 .`, by which a domain states that it receives no mail (RFC 7505)',
      '',
    ],
    [
      'MTA-STS',
      'a policy by which a domain requires TLS and names its MX hosts (RFC 8461)',
      'See `explain mx-not-covered`.',
    ],
    [
      'DANE',
      'TLSA records in a signed zone that name the certificate of a mail host (RFC 7672)',
      'See `explain mx-not-covered`.',
    ],
    [
      'DKIM',
      'a signature of a mail domain in each message (RFC 6376)',
      'This program does not check it.',
    ],
    [
      'weakens the check',
      'a change after which the check reports less than on the base branch',
      'Rules that are off or lowered, waivers, removed hosts, accepted findings and looser inputs.',
    ],
  ]),
  ...group('declaration', [
    ['control', 'who sets the PTR and the names of a host: `dedicated` or `shared`', ''],
    ['dedicated', '`control: dedicated`: you set the PTR of the address', 'This is the default.'],
    [
      'shared',
      '`control: shared`: a provider sets the PTR and the greeting',
      'Differences between its names and yours are expected. Only a name that you declare is required.',
    ],
    ['role', 'what a host does: `inbound`, `outbound` or `both`', 'The default is `both`.'],
    ['inbound', '`role: inbound`: the host only receives mail', ''],
    ['outbound', '`role: outbound`: the host only sends mail, so no port is checked', ''],
    ['both', '`role: both`: the host receives and sends mail', 'This is the default.'],
    ['waiver', 'accepts the findings of one rule at one host until a day, with a reason', ''],
    [
      'baseline',
      'a committed file of accepted findings and of the names that each address had',
      'The input `baseline-file`. With it only new findings fail the run.',
    ],
    ['declared', 'what the declaration states itself, without defaults', ''],
  ]),
  ...group('steps', [
    ['publish-record', 'a step: publish, change or remove a DNS record', ''],
    ['set-option', 'a step: change a setting of the mail server', ''],
    ['ask-owner', 'a step: ask the owner of the address or the server', ''],
    ['change-declaration', 'a step: correct the declaration', ''],
    ['remove-host', 'a step: remove a host that was taken down from the declaration', ''],
    ['wait', 'a step: wait until caches have the new record', ''],
    ['leave', 'a step: nothing has to be done', ''],
  ]),
  ...group('facts', [
    ['confirmed', 'a PTR name resolves back to the address (iprev pass)', ''],
    ['unconfirmed', 'the address has a PTR, but no PTR name resolves back to it (iprev fail)', ''],
    ['found', 'the lookup or the server gave a value', ''],
    ['absent', 'there is no such record (NXDOMAIN or no data)', 'Printed as `no record`.'],
    ['no record', 'DNS answered that there is no such record (NXDOMAIN or no data)', ''],
    ['no address', 'the name has no A record and no AAAA record, or none was found', ''],
    [
      'no name',
      'the server answered, and its answer has no host name',
      'See `explain banner-nameless`.',
    ],
    ['undetermined', 'a lookup failed, so the fact is not known', ''],
    ['failed', 'the check was tried and gave no result, or the run failed', ''],
    [
      'lookup failed',
      'DNS gave no answer about the record; the reason follows',
      'It is unknown whether there is such a record. Examples: `lookup failed: SERVFAIL`, `lookup failed: no DNS answer in time`.',
    ],
    [
      'not complete',
      'a limit left out a part of the check; the report lists it under `limits`',
      '',
    ],
    [
      'does not resolve back',
      'no PTR name of the address has this address in DNS',
      'See `explain ptr-unconfirmed`.',
    ],
    [
      'another name resolves back',
      'the name was not looked up, because one PTR name of the address is confirmed already',
      '',
    ],
    ['it is not a host name', 'the name was not looked up, because no host can have it', ''],
    ['connection refused', 'nothing listens on that port of the address', ''],
    ['no route to the address', 'this machine cannot send packets to the address', ''],
    ['closed without a greeting', 'the server closed the connection before it sent a greeting', ''],
    [
      'the answer is not SMTP',
      'another service answers on the port',
      'See `explain smtp-malformed`.',
    ],
    [
      'refuses this runner',
      'the server greeted this runner with a 4xx or 5xx code',
      'See `explain greeting-rejected`.',
    ],
    [
      'EHLO refused',
      'the server answered EHLO with a code other than 250; the code follows',
      'See `explain greeting-rejected`.',
    ],
    [
      'handshake failed',
      'TLS could not be negotiated; the reason follows',
      'See `explain tls-failed`.',
    ],
    [
      'not offered',
      'the server did not offer STARTTLS in its answer to EHLO',
      'See `explain starttls-missing`.',
    ],
    ['same', 'the EHLO name is the name in the greeting', 'The table in the job summary has it.'],
    [
      'stable since',
      'the day since which the address has shown the same names',
      'The baseline has it.',
    ],
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
    [
      'new or pending',
      'a host whose findings are new or pending: the base branch could not be read, so it is unknown which',
      'Run the check again, or set `base-config-file`.',
    ],
    ['result', 'the result of the run: passed, failed or inconclusive', ''],
    [
      'complete',
      'whether every check could run',
      'The output `complete` is `false` where a check was inconclusive.',
    ],
    [
      'configuration',
      'the run failed because of a mistake in the inputs or the declaration',
      'Nothing, or not everything, was checked.',
    ],
    [
      'nothing-checked',
      'the run failed because no host is declared or no fact could be observed',
      '',
    ],
    ['internal', 'the run failed because of a bug of this program', ''],
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
    [
      'x.7.29',
      'Gmail: the connection did not use TLS',
      'This is about how your server sends, which this program does not see.',
    ],
    ['x.7.31', 'Gmail in older documentation: no DMARC record', 'See `explain dmarc-missing`.'],
    ['x.7.40', 'Gmail: no DMARC record', 'See `explain dmarc-missing`.'],
    [
      'x.7.515',
      'Outlook.com: SPF, DKIM or DMARC of a bulk sender does not pass',
      'See `explain spf-missing` and `explain dmarc-missing`.',
    ],
    ['421', 'the server closes the connection; the sender retries later', ''],
    [
      '450',
      'the receiver refuses the mail for now; the sender retries later',
      'Postfix answers it for a PTR or HELO name that does not resolve.',
    ],
    ['504', 'Postfix: the HELO name is not fully qualified', 'See `explain helo-default`.'],
    [
      '550',
      'the receiver refuses the mail for good',
      'The enhanced code behind it, such as 5.7.25, has the reason.',
    ],
    ['554', 'the server does not accept this client, or refuses the mail for good', ''],
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
    text: [`${capital(brief)}.`, more].filter(Boolean).join('\n\n'),
  }));
}
