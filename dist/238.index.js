export const id = 238;
export const ids = [238];
export const modules = {

  41238:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  explain: () => (  explain),
  explainedWords: () => (  explainedWords)
});
var rules_page = __webpack_require__(95518);
var capital = __webpack_require__(78969);
var finding = __webpack_require__(65268);
var suggestion = __webpack_require__(80957);
var facts = __webpack_require__(85697);
var labels = __webpack_require__(67419);
var colors = __webpack_require__(10796);
; 
function plainText(markdown, width, strong = (text) => text) {
    const parts = markdown.split(/(^```\w*\n[\s\S]*?^```$)/m);
    const blocks = parts.flatMap((part, at) => (at % 2 === 1 ? [part] : part.trim().split(/\n{2,}/)));
    return blocks
        .filter((block) => block !== '')
        .map((block) => renderBlock(block, width, strong))
        .join('\n\n');
}
function renderBlock(block, width, strong) {
    const [, code] = /^```\w*\n(.*?)\n?```$/s.exec(block) ?? [];
    if (code !== undefined)
        return code.replace(/^(?=.)/gm, '    ');
    if (block.startsWith('|'))
        return tableLines(block)
            .map((line) => wrapped(line, width, '  '))
            .join('\n');
    if (block.startsWith('- ')) {
        const items = block
            .split(/^(?=- )/m)
            .map((item) => wrapped(withoutMarks(item.trim()), width, '  '));
        return items.join('\n');
    }
    const [, title, rest] = /^\*\*([^*]+?)\*\*\s*(.*)$/s.exec(block) ?? [];
    if (title !== undefined) {
        const body = rest === '' ? '' : `\n${wrapped(withoutMarks(rest ?? ''), width)}`;
        return `${strong(title.replace(/\.$/, ''))}${body}`;
    }
    return wrapped(withoutMarks(block), width);
}
function wrapped(text, width, indent = '') {
    const lines = [];
    for (const word of text.split(/\s+/)) {
        const last = lines.at(-1);
        if (last === undefined)
            lines.push(word);
        else if (last.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(`${indent}${word}`);
    }
    return lines.join('\n');
}
function tableLines(table) {
    const rows = table.split('\n').map((row) => row
        .split('|')
        .slice(1, -1)
        .map((cell) => withoutMarks(cell.trim())));
    const [head = [], , ...body] = rows;
    return body.flatMap((row) => row.map((cell, at) => `${head[at]}: ${cell}`));
}
function withoutMarks(markdown) {
    return markdown.replace(/`([^`]*)`|\[([^\]]+)\]\([^)]*\)|\*\*/g, (_, code, link) => code ?? link ?? '');
}

; 
const REPORT_WORDS = [
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
function group(name, entries) {
    return entries.map(([word, brief, more]) => ({
        word,
        group: name,
        brief,
        text: [`${(0,capital .N)(brief)}.`, more].filter(Boolean).join('\n\n'),
    }));
}

; 
function explain({ words }) {
    const entries = explainedWords();
    const word = words.join(' ');
    if (word === '') {
        process.stdout.write(overview(entries));
        return 0;
    }
    const matches = matching(word, entries);
    const similar = matches.length === 0 ? containing(word, entries) : [];
    if (similar.length > 0) {
        const lines = similar.map((entry) => `  ${entry.word}: ${plainText(entry.brief, Number.POSITIVE_INFINITY)}`);
        process.stdout.write(`${(0,suggestion .h)(word)} is part of these words:\n${lines.join('\n')}\n`);
        return 0;
    }
    if (matches.length === 0) {
        const near = (0,suggestion .a)(normalised(word), entries.map((entry) => entry.word));
        process.stderr.write(`Nothing is called ${(0,suggestion .h)(word)}.${near}\nmail-identity-check explain lists all words.\n`);
        return 2;
    }
    process.stdout.write(`${matches.map(explanation).join('\n\n')}\n`);
    return 0;
}
const RULES_OF_CODES = new Map([
    ['4.7.23', 'mail-refused'],
    ['5.7.23', 'mail-refused'],
    ['4.7.25', 'mail-refused'],
    ['5.7.25', 'mail-refused'],
    ['5.5.2', 'helo-default'],
]);
function matching(word, entries) {
    const plain = normalised(word).replace(/^[45]\d\d-(?=[45]\.\d)/, '');
    const code = /^[45]\.(7\.\d+)$/.exec(plain)?.[1];
    const printed = [
        ...labels .Yx,
        ...finding .bk.map((verdict) => [labels ._G[verdict].word, verdict]),
        ...facts .BL.map((reason) => [(0,facts .IK)(reason), reason]),
    ];
    const singular = plain.replace(/s$/, '');
    const names = new Set([
        plain,
        singular,
        ...(code === undefined ? [] : [`x.${code}`]),
        ...printed
            .filter(([words]) => words !== '' && normalised(words) === plain)
            .map(([, own]) => own),
        ...(SYNONYMS.get(plain) ?? SYNONYMS.get(singular) ?? []),
        ...[RULES_OF_CODES.get(plain)].filter((rule) => rule !== undefined),
    ]);
    return entries.filter((entry) => names.has(normalised(entry.word)) || names.has(entry.word));
}
function normalised(word) {
    return word
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, '-')
        .replace(/[.:]+$/, '');
}
function containing(word, entries) {
    const parts = `-${normalised(word)}-`;
    return parts === '--'
        ? []
        : entries.filter((entry) => `-${normalised(entry.word)}-`.includes(parts));
}
const SYNONYMS = new Map([
    ['control:-shared', ['shared']],
    ['control:-dedicated', ['dedicated']],
    ['role:-inbound', ['inbound']],
    ['role:-outbound', ['outbound']],
    ['reverse-dns', ['PTR']],
    ['rdns', ['PTR']],
    ['reverse-name', ['PTR']],
    ['fcrdns', ['iprev']],
    ['forward-confirmed', ['iprev']],
    ['permerror', ['iprev']],
    ['temperror', ['iprev']],
    ['helo-name', ['HELO']],
    ['ehlo-name', ['EHLO']],
    ['greeting-name', ['greeting']],
    ['banner-name', ['greeting']],
    ['fail-on', ['error']],
    ['vantage', ['vantage host']],
    ['scored', ['score']],
    ['point', ['score']],
    ['not-checked', ['not run']],
    ['not-run', ['not run']],
    ['generic-ptr', ['ptr-generic']],
    ['half-made-change', ['partial-change']],
    ['name-leads-elsewhere', ['moved-forward']],
    ['some-names-differ', ['partial-change']],
    ['servfail', ['dns-servfail']],
]);
function explainedWords() {
    const { rules, words } = (0,rules_page .Lk)();
    return [
        ...rules.map(({ name, facts, help, ...rule }) => ({
            ...rule,
            word: name,
            text: `${facts}\n\n${help}`,
        })),
        ...words.map((word) => ({ ...word, text: (0,capital .N)(word.text) })),
        ...REPORT_WORDS,
    ];
}
const MAX_WIDTH = 100;
function explanation({ word, group, text }) {
    const width = Math.min(process.stdout.columns ?? 80, MAX_WIDTH);
    const strong = (part) => (0,colors .n)('bold', part);
    return `${strong(word)} (${group})\n\n${plainText(text, width, strong)}`;
}
function overview(entries) {
    const groups = [...Map.groupBy(entries, ({ group }) => group)];
    const longest = Math.max(...entries.map(({ word }) => word.length));
    return groups
        .map(([group, members]) => {
        const lines = members.map(({ word, brief }) => cutToTerminal(`  ${word.padEnd(longest)}  ${plainText(brief, Number.POSITIVE_INFINITY)}`));
        return `${(0,colors .n)('bold', group)}\n${lines.join('\n')}\n`;
    })
        .join('\n');
}
function cutToTerminal(line) {
    const { columns } = process.stdout;
    if (!process.stdout.isTTY || columns === undefined || line.length <= columns)
        return line;
    return `${line.slice(0, Math.max(0, columns - 1))}…`;
}


  }),

  95518:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lk: () => (  readRulesPage)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
function readRulesPage() {
    const file = __webpack_require__.ab + "rules.md";
    return parseRulesPage((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
}
function parseRulesPage(page) {
    const [opening = '', ...chapters] = page.split(/^# (?!Rules$)/m);
    return {
        opening,
        words: splitSections(opening).flatMap(wordSections),
        rules: chapters.flatMap((chapter) => {
            const group = chapter.slice(0, chapter.indexOf('\n')).toLowerCase();
            return splitSections(chapter).map((section) => ruleSection(section, group));
        }),
    };
}
function factsMarks(rule) {
    return { open: `<!-- facts:${rule} -->`, close: '<!-- /facts -->' };
}
function splitSections(chapter) {
    return chapter
        .split(/^## /m)
        .slice(1)
        .map((section) => {
        const end = section.indexOf('\n');
        return { heading: section.slice(0, end), text: section.slice(end + 1).trim() };
    });
}
function ruleSection({ heading: name, text }, group) {
    const { open, close } = factsMarks(name);
    const [, marked = ''] = text.split(open);
    const [facts = '', help = ''] = marked.split(close).map((part) => part.trim());
    const [, brief = ''] = /^Reports when (.*?)\.$/ms.exec(facts) ?? [];
    const [, ...titled] = help.split(/^\*\*([A-Z][\w ]+?)\.?\*\*/m);
    const parts = new Map();
    for (let at = 0; at < titled.length; at += 2) {
        parts.set(titled[at] ?? '', (titled[at + 1] ?? '').trim());
    }
    return { name, group, brief: brief.replaceAll('\n', ' '), facts, help, parts };
}
function wordSections({ heading, text }) {
    const word = (name = '', meaning = '', rest = '') => ({
        word: name,
        group: heading.toLowerCase(),
        brief: meaning.split(/\.(?: |$)/, 1).join(''),
        text: `${meaning.replace(/(?<!\.)$/, rest.startsWith('\n') ? '.' : '')}\n${rest}`.trim(),
    });
    const rows = Array.from(text.matchAll(/^\| `([\w-]+)` \| (.*?) \| (.*?) \|$/gm), ([, name, meaning, remedy]) => word(name, meaning, `\nTo do: ${remedy}.`));
    const items = Array.from(text.matchAll(/^- `([\w-]+)`: (.*)\n((?: {2}.*\n?)*)/gm), ([, name, first, rest = '']) => {
        const [more = '', remedy] = rest.replace(/^ {2}/gm, '').split(/^(?=To do: )/m);
        const meaning = `${first} ${more.replaceAll('\n', ' ')}`.trim();
        return word(name, meaning, remedy === undefined ? '' : `\n${remedy}`);
    });
    return [...rows, ...items];
}


  }),

  85697:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BL: () => (  INCONCLUSIVE_REASONS),
    Bv: () => (  unfoundWords),
    IK: () => (  reasonWords),
    I_: () => (  inconclusiveWords),
    PD: () => (  addressFact),
    Qz: () => (  tlsFact),
    Yl: () => (  greetingFact),
    bU: () => (  unansweredFact),
    dX: () => (  ptrFact),
    jn: () => (  heloFact),
    kH: () => (  noteOf),
    kg: () => (  dnsFact),
    mg: () => (  factWords),
    o7: () => (  forwardFact),
    xZ: () => (  ehloFact)
  });
function factWords(fact) {
    return fact.state === 'found' ? `${fact.names.join(', ')}${noteOf(fact)}` : unfoundWords(fact);
}
function unfoundWords(fact) {
    switch (fact.state) {
        case 'absent':
            return fact.what;
        case 'failed':
            return `${fact.what}: ${fact.why}`;
        case 'not-run':
            return `not checked: ${fact.why}`;
    }
}
function noteOf({ note }) {
    return note === undefined ? '' : ` (${note})`;
}
function addressFact(endpoints, inconclusive) {
    if (endpoints.length > 0) {
        return { state: 'found', names: endpoints.map(({ address }) => address) };
    }
    const failed = inconclusive.find(({ check }) => check === 'forward' || check === 'mx');
    if (failed === undefined)
        return { state: 'absent', what: 'no address' };
    return NOT_RUN.has(failed.reason)
        ? notRun(failed.reason)
        : { state: 'failed', what: 'lookup failed', why: reasonWords(failed.reason) };
}
function dnsFact({ state, records, reason, detail }) {
    switch (state) {
        case 'found':
            return { state, names: records };
        case 'absent':
            return { state, what: detail === null ? 'no record' : `no record (${detail})` };
        case 'failed':
            return { state, what: 'lookup failed', why: reasonWords(reason ?? 'dns-error') };
        case 'not-run':
            return { state, why: reasonWords(reason ?? 'deadline') };
    }
}
function ptrFact(ptr) {
    if (ptr.names.length === 0) {
        if (ptr.state !== 'undetermined')
            return { state: 'absent', what: 'no record' };
        return ptr.error === null ? NOT_LOOKED_UP : failedLookup(ptr.error);
    }
    const { names } = ptr;
    if (ptr.state === 'confirmed')
        return { state: 'found', names };
    if (ptr.state === 'unconfirmed') {
        return { state: 'found', names, note: 'does not resolve back' };
    }
    return {
        state: 'found',
        names,
        note: `address ${ptr.error === null ? 'not checked' : factWords(failedLookup(ptr.error))}`,
    };
}
const NOT_LOOKED_UP = { state: 'not-run', why: 'it was not looked up' };
function forwardFact({ state, forward, forwardErrors }, name) {
    const error = forwardErrors?.get(name);
    if (error !== undefined)
        return failedLookup(error);
    const addresses = forward.get(name);
    if (addresses === undefined) {
        const why = state === 'confirmed' ? 'another name resolves back' : 'it is not a host name';
        return { state: 'not-run', why };
    }
    return addresses.length === 0
        ? { state: 'absent', what: 'no address' }
        : { state: 'found', names: addresses };
}
function greetingFact({ port, smtp, fallback }) {
    if (smtp.code === null && fallback !== null) {
        const names = fallback.smtp.bannerNames;
        return names.length === 0
            ? { state: 'absent', what: `no name (${fallback.port})` }
            : { state: 'found', names, note: `${fallback.port}` };
    }
    const silent = unansweredFact(smtp, port);
    if (silent !== null)
        return silent;
    const { bannerNames: names } = smtp;
    if (names.length === 0)
        return { state: 'absent', what: 'no name' };
    return smtp.state === 'rejected'
        ? { state: 'found', names, note: `refuses this runner with ${smtp.code}` }
        : { state: 'found', names };
}
function ehloFact({ port, smtp, fallback }) {
    const answered = smtp.code === null && fallback !== null ? fallback : { smtp, port };
    const silent = unansweredFact(answered.smtp, answered.port);
    if (silent !== null)
        return silent;
    const note = answered === fallback ? { note: `${fallback.port}` } : {};
    const { ehloName, ehloReply, ehloCode, reason, state } = answered.smtp;
    if (ehloName !== null)
        return { state: 'found', names: [ehloName], ...note };
    if (ehloCode !== undefined)
        return { state: 'failed', what: 'EHLO refused', why: `${ehloCode}` };
    if (ehloReply.length > 0)
        return { state: 'absent', what: 'no name' };
    if (state === 'rejected')
        return { state: 'not-run', why: `the greeting was ${answered.smtp.code}` };
    if (reason !== null)
        return { state: 'failed', what: 'no answer', why: reasonWords(reason) };
    return { state: 'absent', what: 'no name' };
}
function tlsFact({ port, smtp }) {
    const silent = unansweredFact(smtp, port);
    if (silent !== null)
        return silent;
    const { tls } = smtp;
    if (tls === null)
        return { state: 'not-run', why: whyNoTls(smtp) };
    if (tls.negotiated !== null)
        return { state: 'found', names: [tls.negotiated, ...tls.names] };
    if (tls.error !== null)
        return { state: 'failed', what: 'handshake failed', why: tls.error };
    return tls.offered
        ? { state: 'not-run', why: 'no handshake was made' }
        : { state: 'absent', what: 'not offered' };
}
function whyNoTls({ state, code, ehloName, ehloReply, ehloCode }) {
    if (state === 'rejected')
        return `the greeting was ${code}`;
    if (ehloCode !== undefined)
        return `EHLO was refused with ${ehloCode}`;
    return ehloName === null && ehloReply.length === 0
        ? 'EHLO was not answered'
        : 'TLS is not declared for this host';
}
function heloFact({ helo }) {
    if (helo === null)
        return { state: 'not-run', why: 'the host only receives' };
    const { names, source, by, seenAt } = helo;
    if (source === 'declared')
        return { state: 'not-run', why: 'no receiver recorded it' };
    if (names.length === 0)
        return { state: 'absent', what: 'no name' };
    const note = source === 'evidence'
        ? `recorded by ${by ?? 'a receiver'}${seenAt === null ? '' : ` on ${seenAt.slice(0, 10)}`}`
        : `set in ${by ?? 'its configuration'}`;
    return { state: 'found', names, note };
}
function unansweredFact({ state, code, reason }, port) {
    if (reason === 'egress-blocked') {
        return { state: 'not-run', why: `this runner cannot open port ${port}` };
    }
    if (state === 'skipped')
        return notRun(reason);
    if (reason === 'no-ipv6')
        return notRun(reason);
    if (code !== null)
        return null;
    const why = SILENT_STATES[state] ?? (reason === null ? state : reasonWords(reason));
    return { state: 'failed', what: `port ${port}`, why };
}
const SILENT_STATES = {
    refused: 'connection refused',
    unreachable: 'no route to the address',
    timeout: 'no answer in time',
    closed: 'closed without a greeting',
    malformed: 'the answer is not SMTP',
    'tls-failed': 'TLS handshake failed',
};
function failedLookup(reason) {
    return NOT_RUN.has(reason)
        ? notRun(reason)
        : { state: 'failed', what: 'lookup failed', why: reasonWords(reason) };
}
function notRun(reason) {
    return { state: 'not-run', why: reason === null ? 'the host only sends' : reasonWords(reason) };
}
function inconclusiveWords({ check, reason, detail, }) {
    const state = reason === 'limit' ? 'not complete' : NOT_RUN.has(reason) ? 'not run' : 'failed';
    const words = reasonWords(reason);
    const more = detail === '' || detail === words ? '' : `: ${detail}`;
    return `${CHECK_WORDS[check]} ${state}: ${words} (${reason})${more}`;
}
const CHECK_WORDS = {
    mx: 'MX lookup',
    forward: 'address lookup',
    ptr: 'PTR check',
    smtp: 'SMTP check',
    ehlo: 'EHLO check',
    tls: 'TLS check',
    spf: 'SPF check',
    dmarc: 'DMARC check',
    helo: 'HELO check',
    base: 'comparison with the base branch',
};
const NOT_RUN = new Set([
    'not-known-yet',
    'not-read',
    'deadline',
    'egress-blocked',
    'no-ipv6',
    'address-not-allowed',
]);
function reasonWords(reason) {
    return REASON_WORDS[reason];
}
const REASON_WORDS = {
    'dns-timeout': 'no DNS answer in time',
    'dns-servfail': 'SERVFAIL',
    'dns-refused': 'REFUSED',
    'dns-error': 'no valid DNS answer',
    'not-known-yet': 'known only after apply',
    'not-read': 'a planned file could not be read',
    deadline: 'no time was left',
    'internal-error': 'internal error of mail-identity-check',
    'egress-blocked': 'this runner cannot open the port',
    'no-ipv6': 'this runner has no IPv6',
    'connect-timeout': 'no answer in time',
    'greeting-timeout': 'no greeting in time',
    'reply-timeout': 'no reply in time',
    'greeting-rejected': 'the server refuses this runner',
    'connection-closed': 'the server closed the connection',
    'address-not-allowed': 'the address is not public',
    limit: 'more records than one run checks',
    'base-unreadable': 'the base branch could not be read',
};
const INCONCLUSIVE_REASONS = Object.keys(REASON_WORDS);


  }),

  67419:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cz: () => (  causeInBrackets),
    LS: () => (  plural),
    Yx: () => (  CAUSE_TERMS),
    _G: () => (  VERDICT_WORDS),
    hC: () => (  sentences),
    pQ: () => (  causeWords)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
const VERDICT_WORDS = {
    broken: { mark: '❌', word: 'broken' },
    'at-risk': { mark: '🟠', word: 'at risk' },
    inconclusive: { mark: '❔', word: 'inconclusive' },
    cosmetic: { mark: '🟰', word: 'cosmetic' },
    coherent: { mark: '✅', word: 'coherent' },
};
const CAUSE_WORDS = {
    'missing-reverse': 'no PTR',
    'default-banner': 'default greeting',
    'masked-greeting': 'greeting without a name',
    'several-identities': 'several identities',
    'moved-forward': 'A/AAAA points elsewhere',
    'provider-default-ptr': "provider's default PTR",
    'partial-change': 'partial change',
    'internal-name': 'internal name',
    decommissioned: 'taken down',
    'shared-infrastructure': 'shared infrastructure',
    unknown: '',
};
const DEFAULT_HELO = 'default HELO name';
const CAUSE_TERMS = [
    ..._model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .hE.map((cause) => [CAUSE_WORDS[cause], cause]),
    [DEFAULT_HELO, 'default-banner'],
];
function causeWords({ cause, defaultName }) {
    const isHelo = cause === 'default-banner' && defaultName === 'helo';
    return isHelo ? DEFAULT_HELO : CAUSE_WORDS[cause ?? 'unknown'];
}
function causeInBrackets(named) {
    const words = causeWords(named);
    return words === '' ? '' : ` (${words})`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function sentences(...texts) {
    return texts.filter((text) => text !== '').join(' ');
}


  })

};
