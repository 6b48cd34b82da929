export const id = 207;
export const ids = [207];
export const modules = {

/***/ 4207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(957);
// EXTERNAL MODULE: ./lib/cli/colors.js
var colors = __webpack_require__(796);
;// CONCATENATED MODULE: ./lib/cli/explain/plain-text.js
/**
 * Markdown of docs/rules.md as plain text: paragraphs and items wrapped, code indented and left as it is, tables
 * of facts as lines.
 *
 * @param width columns of the longest line; code may be wider
 * @param strong how a heading within the text looks
 */
function plainText(markdown, width, strong = (text) => text) {
    // Code may hold blank lines, so that it is told from the rest first.
    const parts = markdown.split(/(^```\w*\n[\s\S]*?^```$)/m);
    const blocks = parts.flatMap((part, at) => (at % 2 === 1 ? [part] : part.trim().split(/\n{2,}/)));
    return blocks
        .filter((block) => block !== '')
        .map((block) => renderBlock(block, width, strong))
        .join('\n\n');
}
/** Text in lines of at most `width` columns; a longer word has a line of its own. */
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
function renderBlock(block, width, strong) {
    const [, code] = /^```\w*\n(.*?)\n?```$/s.exec(block) ?? [];
    if (code !== undefined)
        return code.replace(/^(?=.)/gm, '    ');
    if (block.startsWith('|'))
        return tableLines(block)
            .map((line) => wrapped(line, width, '  '))
            .join('\n');
    if (block.startsWith('- ')) {
        const items = block.split(/^(?=- )/m).map((item) => wrapped(bare(item.trim()), width, '  '));
        return items.join('\n');
    }
    const [, title, rest] = /^\*\*([^*]+?)\*\*\s*(.*)$/s.exec(block) ?? [];
    if (title !== undefined) {
        const body = rest === '' ? '' : `\n${wrapped(bare(rest ?? ''), width)}`;
        return `${strong(title.replace(/\.$/, ''))}${body}`;
    }
    return wrapped(bare(block), width);
}
/** A table's cells, each with the heading of its column. */
function tableLines(table) {
    const rows = table.split('\n').map((row) => row
        .split('|')
        .slice(1, -1)
        .map((cell) => bare(cell.trim())));
    const [head = [], , ...body] = rows;
    return body.flatMap((row) => row.map((cell, at) => `${head[at]}: ${cell}`));
}
/** Without the marks of emphasis, code and links; what stands in code stays as it is, asterisks too. */
function bare(markdown) {
    return markdown.replace(/`([^`]*)`|\[([^\]]+)\]\([^)]*\)|\*\*/g, (_, code, link) => code ?? link ?? '');
}

// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(7419);
;// CONCATENATED MODULE: ./lib/cli/explain/rules-page.js
/** Written from docs/rules.md by `npm run docs`. */
const RULES_PAGE = `# Rules

Every finding names its rule, and every rule has a section here: what it means, why receivers care, what to change,
and how to accept it where it is right as it is. The block under each heading is generated from the code;
\`npm run docs\` writes it, and a test holds it.

## Levels

A rule reports at one of three levels. \`error\`: receivers refuse mail over it, or live DNS or SMTP contradicts what
you declared. \`warning\`: receivers score it, or something is not as it should be. \`notice\`: worth knowing, costs
nothing by itself. \`off\`: the rule is silent.

\`fail-on\` (default \`error\`) is the lowest level at which a new finding fails the run.

**Control.** The default level depends on who sets the address's PTR. \`control: dedicated\`: you do. \`control: shared\`:
a provider does, and its names are expected to differ from yours. On shared control any PTR and any greeting will do
unless you declare them; what you do declare and live contradicts is an error all the same.

**Overrides.** \`rules:\` at the top of the declaration, under \`defaults:\` or at one host sets a level; the nearest to
the host wins. An override is final: neither control nor compounding changes it.

**Waivers.** A waiver accepts one rule at one host until the end of a day (UTC) and says why. The finding stays in the
report as \`waived\` and fails nothing. It comes back the day after. A waiver does not change the verdict. Two
weeks before its end, after it, and where nothing is left to waive, a line in the report says so.

**The baseline.** \`baseline-file\` names a committed JSON file of accepted findings and seen identities. With it only
what is new fails: a finding that it holds is \`known\`, unless it has grown more severe or tells of another name. One
that occurs no more, or whose host is declared no more, is told with the line to remove; where its check could not be
made, nothing is said. \`update-baseline: true\` writes the file anew: this run's findings are known from then on, the
waived ones aside, and a run in which nothing changed leaves every byte as it was. What could not be looked at stays as
it was known. Commit the file like any other change, and read its diff.

\`\`\`yaml
rules:
  ptr-multiple: off # everywhere
hosts:
  - name: mx1.example.com
    rules: { banner-ptr-mismatch: notice } # at this host
    waivers:
      - { rule: ptr-missing, reason: "ticket with the provider is open", until: 2026-12-04 }
\`\`\`

**Silent after.** A rule stays silent where a more basic one has already reported the same address: a PTR that is
missing is not also reported as wrong. It also stays silent where the fact that it needs could not be observed.

**Compounding.** A greeting that differs from the PTR rarely costs mail alone; beside other carelessness it does. On
dedicated control [banner-ptr-mismatch](#banner-ptr-mismatch) therefore becomes an error where the same host also has
ptr-generic, banner-default, banner-rotates, banner-unresolved, identity-changed, or an SPF or DMARC rule at warning.
The message names what compounds it. Two names of one organizational domain that both resolve to the address are one
owner with two names: a notice that never compounds.

## Verdicts

| verdict | when | what to do |
| --- | --- | --- |
| \`coherent\` | no error, no warning, no notice about names that differ | nothing |
| \`cosmetic\` | only what shared control explains, a lone banner-ptr-mismatch, or notices that name a difference | leave it |
| \`at-risk\` | warnings on dedicated control: receivers score this | change it, in the order of the report |
| \`broken\` | any error: receivers reject this, or live contradicts the declaration | repair the first error first |
| \`inconclusive\` | nothing wrong was seen, but a check that matters could not be made | make the check possible, see below |

## Causes

One for each host that is not coherent: the first that fits, in this order.

- \`shared-infrastructure\`: the address is a provider's, and nothing that you declared is contradicted.
  To do: nothing. Forcing the names to agree would advertise an identity that is not yours.
- \`missing-reverse\`: an address has no PTR. Often only the IPv6 address, which was added later.
  To do: have the PTR published by whoever runs the reverse zone, or stop sending from that address.
- \`default-banner\`: the server greets with a name that nobody chose.
  To do: set the mail server's own name.
- \`masked-greeting\`: the greeting is masked or holds no name. A firewall rewrites it, or the greeting was cut short.
  To do: switch SMTP inspection off, or put the name first in the greeting.
- \`several-identities\`: the name differs from one connection to the next, or two hosts claim one address.
  To do: give every server behind the address one name, or each an address of its own.
- \`moved-forward\`: the name resolves to none of the declared addresses. A CDN, a load balancer, or a reassigned address.
  To do: point the name back at the mail server (a proxied DNS record carries no SMTP), or declare the new addresses.
- \`provider-default-ptr\`: the PTR is still the provider's default.
  To do: set it to the host's name in the provider's panel or by ticket.
- \`partial-change\`: some of PTR, greeting, EHLO name and address records carry the declared name, others an older one.
  To do: change what the report lists as left over.
- \`unknown\`: none of the above. Also given where the verdict is \`inconclusive\`.
  To do: follow the findings one by one.

## Inconclusive

A check that could not be made is told apart from a fault. It never counts as a pass and never as a failure of the
host; \`on-inconclusive\` says what it does to the run.

- \`dns-timeout\`: no resolver answered in time.
  To do: name resolvers that are near under \`resolvers\`, raise \`timeout\`; if only one zone is slow, look at its servers.
- \`dns-servfail\`: the resolver could not get an answer. Often broken DNSSEC or a delegation to servers that are gone.
  To do: compare \`dig\` with \`dig +cd\`; if only the latter answers, the zone's signatures are at fault.
- \`dns-refused\`: the resolver does not serve this client.
  To do: name others under \`resolvers\`.
- \`dns-error\`: the answer was no valid one, or the way to the resolver is broken.
  To do: read the detail; try another resolver.
- \`egress-blocked\`: this runner cannot open the port to anyone. Hosted runners usually cannot open port 25.
  To do: use a self-hosted runner that may. As a weaker substitute declare \`port: 587\` or \`465\`, where the host
  answers there: the greeting is normally the same.
- \`no-ipv6\`: this runner has no IPv6 route. Hosted runners have none. PTR and AAAA were judged nevertheless.
  To do: use a runner with IPv6, or accept that the IPv6 greeting is not seen.
- \`connect-timeout\`: nothing answered, and nothing shows that this runner may open the port at all.
  To do: name a mail server that is known to answer under \`vantage-hosts\`; then a timeout is told as what it is.
- \`greeting-timeout\`: the connection was accepted, but no whole greeting came in time. Greet delays and tarpits do that.
  To do: raise \`timeout\`, or exempt the runner's address from the delay.
- \`reply-timeout\`: EHLO or STARTTLS was not answered in time.
  To do: raise \`timeout\`; look at the server's log for this connection.
- \`greeting-rejected\`: the server greeted with a 4xx or 5xx code, or refused EHLO: this client is not welcome.
  The name in such a greeting is shown, not judged.
  To do: see whether the runner's address is on a block list; allow it, or run from elsewhere.
- \`connection-closed\`: the connection ended before the greeting or the answer to EHLO or STARTTLS was complete.
  A connection limit, a firewall, or a restart.
  To do: lower \`samples\`, raise \`retries\`, look at the server's log.
- \`address-not-allowed\`: DNS gave a private, loopback or other special address, which is not dialled.
  To do: correct the record; for a test network set \`allow-private-addresses: true\`.
- \`deadline\`: the host's time was over before this check began.
  To do: raise \`timeout\`.
- \`not-known-yet\`: a plan holds a value that only applying it will tell, such as the address of a new server. It stands
  only in what is said of a host after the change.
  To do: check again after applying it.

# Forward

Names that resolve to addresses. Mail servers find each other this way, and a PTR is only believed when the way back
leads to the same address.

## name-unresolved

<!-- facts:name-unresolved -->
Reports when the host name has no A and no AAAA record (NXDOMAIN or no data).

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | error | none |
<!-- /facts -->

**What it means.** The declared name has no address. No mail server can connect to it, and no PTR that names it can be
confirmed. Absence is reported only when two answers agree; a timeout or SERVFAIL is inconclusive.

**Why receivers care.** RFC 5321 5.1: an MX target must have at least one A or AAAA record; to one that has none, no
mail can be delivered. As a sender, a name that does not resolve fails the confirmation that Gmail (421 4.7.23, then
550 5.7.25) and others require, and \`reject_unknown_helo_hostname\` in Postfix answers 450.

**Before and after**

\`\`\`text
before:  mx1.example.com.  NXDOMAIN
after:   mx1.example.com.  3600  IN  A     203.0.113.25
         mx1.example.com.  3600  IN  AAAA  2001:db8::25
\`\`\`

**To accept it.** A name that only labels a sending pool needs no address: say that the pool only sends and which PTR
names its addresses show. On shared control a name that does not resolve is as broken as anywhere: correct it.

\`\`\`yaml
- name: out.example.com
  role: outbound
  addresses: [198.51.100.0/29]
  ptr: "smtp*.example.com"
\`\`\`

## address-not-in-name

<!-- facts:address-not-in-name -->
Reports when a declared address is not among the name's A and AAAA records.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | warning | [name-unresolved](#name-unresolved) |
<!-- /facts -->

**What it means.** You declared an address that the name no longer has. Typical: the site moved behind a CDN and the
mail name with it, an address was given back to the provider, or the record was changed and the declaration was not.

**Why receivers care.** Mail to the name goes elsewhere, or nowhere: a proxied record answers HTTP, not SMTP. If the
address still sends, its PTR is no longer confirmed by this name, which Gmail answers with 421 4.7.23 and then
550 5.7.25. The Postfix setting \`reject_unknown_client_hostname\` answers 450.

**Before and after**

\`\`\`text
before:  mx1.example.com.  300   IN  A  198.51.100.80   (a proxy that carries HTTP only)
after:   mx1.example.com.  3600  IN  A  203.0.113.25
\`\`\`

**To accept it.** If the host has moved, declare where it lives now. Without \`addresses\` the live records are taken
and the rule has nothing to compare. On shared control the provider may move the name at will: leave \`addresses\` out.

\`\`\`yaml
- name: mx1.example.com
  addresses: [203.0.113.26]
- name: mail.provider.example
  control: shared
\`\`\`

## address-undeclared

<!-- facts:address-undeclared -->
Reports when the name resolves to an address that the declaration leaves out, where it lists addresses.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** The name has an address that your list leaves out. It was not checked: neither its PTR nor its
greeting is known. Often it is an AAAA record that came with a new network.

**Why receivers care.** They do not; the rule guards your own list. But senders use every address of an MX target
(RFC 5321 5.1), so a forgotten one receives mail, and an undeclared IPv6 address is the usual place for a missing PTR.

**Before and after**

\`\`\`text
before:  mx2.example.com.  A  203.0.113.25, AAAA 2001:db8::25    addresses: [203.0.113.25]
after:   mx2.example.com.  A  203.0.113.25, AAAA 2001:db8::25    addresses: [203.0.113.25, "2001:db8::25"]
\`\`\`

**To accept it.** Declare the address, or leave \`addresses\` out so that every live one is checked. On shared control
leave it out: the provider adds and removes addresses without asking.

\`\`\`yaml
- name: mx2.example.com
  addresses: [203.0.113.25, "2001:db8::25"]
\`\`\`

## name-is-alias

<!-- facts:name-is-alias -->
Reports when the host name is an alias (CNAME).

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** The declared host name is a CNAME. The host's real name is the one that the alias leads to, and
that is what its PTR and greeting should carry.

**Why receivers care.** RFC 5321 2.3.5 wants a primary host name in EHLO, one that has an address record itself;
RFC 2181 10.3 forbids an alias as the target of an MX record, and RFC 5321 5.1 leaves such a target undefined.
RFC 1912 2.1 says the same of PTR targets. Most receivers follow the alias, so in practice this is hygiene, until one
does not.

**Before and after**

\`\`\`text
before:  mx1.example.com.    IN  CNAME  host7.example.net.
         host7.example.net.  IN  A      203.0.113.25
after:   mx1.example.com.    IN  A      203.0.113.25
\`\`\`

**To accept it.** Declare the name that the alias leads to, which is the host's own. On shared control the alias is
often the provider's way to move you: leave it, provided that it is no MX target.

\`\`\`yaml
- host7.example.net
- name: mail.example.com
  control: shared
  rules: { name-is-alias: off }
\`\`\`

## mx-invalid

<!-- facts:mx-invalid -->
Reports when an MX target is an alias, an address literal, unresolvable, or a null MX stands beside others.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | error | none |
<!-- /facts -->

**What it means.** The domain's MX records themselves are wrong: a target is an alias, an address or no host name at
all, or a null MX (\`MX 0 .\`) stands beside others, or the domain you gave under \`mx:\` does not exist or takes no mail.

**Why receivers care.** Senders read these records before anything else. RFC 5321 5.1 wants a domain name with at
least one address record as the target; RFC 2181 10.3 forbids aliases there. RFC 7505 3 forbids other MX records
beside a null MX, and senders that honour it bounce all mail to the domain at once.

**Before and after**

\`\`\`text
before:  example.org.  IN  MX  10 203.0.113.25
after:   example.org.  IN  MX  10 mx1.example.org.
\`\`\`

**To accept it.** There is rarely a reason to. Where the records are being changed, a waiver with a date is better
than \`off\`. On shared control the MX records are still yours, in your own zone, even though the targets are the
provider's.

\`\`\`yaml
- mx: example.org
  waivers:
    - { rule: mx-invalid, reason: "the zone moves on Monday", until: 2026-12-04 }
\`\`\`

# Reverse

The PTR record of an address, in the zone of whoever holds the address block: seldom your own zone. This is the part
of a mail host's identity that receivers check first and enforce hardest.

## ptr-missing

<!-- facts:ptr-missing -->
Reports when the address has no PTR record: NXDOMAIN, no data, or an alias that leads nowhere.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | warning | none |
<!-- /facts -->

**What it means.** The address has no PTR: NXDOMAIN, no data, or a CNAME (as RFC 2317 delegates small blocks) that
leads nowhere. Two answers agree on it. A timeout, REFUSED or SERVFAIL is inconclusive, never "missing".

**Why receivers care.** Of all rules this one costs the most mail. Gmail requires valid forward and reverse DNS of
every sender and answers 421 4.7.23, then 550 5.7.25. (In RFC 7372 only X.7.25 is "reverse DNS validation failed";
X.7.23 is SPF, so read the text beside the code.) Microsoft 365 requires a PTR for mail over IPv6 (450 4.7.25 in its
documentation, formerly 550 5.7.25). Yahoo asks for a valid, non-generic PTR. Postfix: 450 with
\`reject_unknown_client_hostname\`. SpamAssassin scores RDNS_NONE with 0.8 to 2.4 points, Rspamd with 2. RFC 8601 calls
the result iprev permerror.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  NXDOMAIN
after:   25.113.0.203.in-addr.arpa.  3600  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** The holder of the address publishes the record: the provider's panel, a ticket, or your own reverse
zone. Several providers demand that the name resolves first. Until then a waiver fits. A host that only receives loses
no mail over it; there \`notice\` is honest. On shared control only the provider can set it: ask, or send through a
relay.

\`\`\`yaml
- name: mx1.example.com
  waivers:
    - { rule: ptr-missing, reason: "ticket with the provider is open", until: 2026-12-04 }
- name: mx2.example.com
  role: inbound
  rules: { ptr-missing: notice }
\`\`\`

## ptr-mismatch

<!-- facts:ptr-mismatch -->
Reports when no PTR name is the declared one.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | error | [ptr-missing](#ptr-missing) |
<!-- /facts -->

**What it means.** The address has a PTR, but no name in it is the one that you declared. Where nothing is declared, a
dedicated host is expected to carry its own name.

**Why receivers care.** They know nothing of your declaration. A confirmed PTR with another name of yours is fine with
all of them. It is an error here because live differs from what you said should be true: a provider has reset the
record, an address has changed hands, or a rename was left half done.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  IN  PTR  old.example.com.
after:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** If the other name is right, declare it: a name, a pattern (\`*\` inside one label) or a list.
\`ptr: any\` only asks that there is a PTR and that it confirms. On shared control that is the default, so the rule
speaks up only where you declared a name; take the name out again unless the provider promised it.

\`\`\`yaml
- name: mx1.example.com
  ptr: [mx1.example.com, old.example.com]
- name: out.example.com
  ptr: "smtp*.example.com"
- name: mx3.example.com
  ptr: any
\`\`\`

## ptr-unconfirmed

<!-- facts:ptr-unconfirmed -->
Reports when no PTR name resolves back to the address.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | warning | [ptr-missing](#ptr-missing) |
<!-- /facts -->

**What it means.** There is a PTR, but none of its names resolves back to the address. Anyone who holds a reverse zone
can write any name into it; only the way back shows that the name's owner agrees.

**Why receivers care.** An unconfirmed PTR counts as none. Gmail names both cases in one code (421 4.7.23, then
550 5.7.25). Postfix \`reject_unknown_client_hostname\` answers 450. Rspamd: HFILTER_HOSTNAME_UNKNOWN, 2.5 points.
RFC 8601 3 calls it iprev fail; RFC 1912 2.1 already asked that PTR and A match. Fastmail says that it may bounce.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
         mx1.example.com.            IN  A    198.51.100.7
after:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
         mx1.example.com.            IN  A    203.0.113.25
\`\`\`

**To accept it.** A new A record beside the old PTR is the usual half-way state of a move: waive it for the time of
the change. A name may have several addresses, so adding one is enough. On shared control report it to the provider;
your own records cannot repair it.

\`\`\`yaml
- name: mx1.example.com
  waivers:
    - { rule: ptr-unconfirmed, reason: "moving to a new address", until: 2026-12-04 }
\`\`\`

## ptr-multiple

<!-- facts:ptr-multiple -->
Reports when the address has more than one PTR name, and they are not all declared.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** The address has more than one PTR name. Usually a panel adds a record where it should replace one.

**Why receivers care.** DNS allows it (RFC 2181 10.2), and iprev passes if any name confirms (RFC 8601 3). But many
receivers look at one name only, and resolvers hand them out in changing order: the name that counts changes from one
message to the next. We know of no large receiver that refuses over it.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
         25.113.0.203.in-addr.arpa.  IN  PTR  www.example.com.
after:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** Declare all the names; the rule is silent where each of them is expected. On shared control leave
it: the names are the provider's.

\`\`\`yaml
- name: mx1.example.com
  ptr: [mx1.example.com, www.example.com]
\`\`\`

## ptr-generic

<!-- facts:ptr-generic -->
Reports when a PTR name is a provider's default, or spells the address.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | off | none |
<!-- /facts -->

**What it means.** The PTR is a provider's default, or it spells out the address. It says that a machine exists, not
that somebody meant it to send mail. A name that says mail on purpose (\`mta-203-0-113-25.example.net\`) is left alone.

**Why receivers care.** Such names are what dynamic and freshly rented machines carry. SpamAssassin scores
RDNS_DYNAMIC with 0.4 to 2.6 points and dynamic-looking EHLO names (the HELO_DYNAMIC rules) with 0.2 to 4.3. Rspamd's
hostname patterns give 0.5 to 3. Yahoo asks for a PTR that is not generic; Gmail's sender guidelines, for one that
points to your domain.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  IN  PTR  static.25.113.0.203.clients.provider.example.
after:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** Reasonable for a host that only receives. On shared control the rule is off: the name is the
provider's, and its reputation goes by the provider's range.

\`\`\`yaml
- name: mx3.example.com
  role: inbound
  rules: { ptr-generic: off }
\`\`\`

## ptr-invalid

<!-- facts:ptr-invalid -->
Reports when a PTR name is no host name: empty, one label, an address, with \`_\` or a space, or of a special-use domain.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** The PTR holds something that is no host name: nothing (\`PTR .\`), one label, an underscore or a
space, an address as text, or a name under a domain that exists in no public DNS (\`.local\`, \`.internal\`).

**Why receivers care.** RFC 1123 2.1 sets the syntax of host names: letters, digits and hyphens. Most of these names
cannot be confirmed, so the address counts as having no PTR at all (Gmail 550 5.7.25). A name with an underscore may
confirm; whether it counts depends on how strictly the receiver's software checks names. SpamAssassin scores
RDNS_LOCALHOST with up to 3.7 points.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  IN  PTR  mail_01.example.com.
after:   25.113.0.203.in-addr.arpa.  IN  PTR  mail-01.example.com.
\`\`\`

**To accept it.** Where the record confirms and cannot be changed soon, lower the level. On shared control tell the
provider; there is nothing on your side to change.

\`\`\`yaml
- name: mx1.example.com
  rules: { ptr-invalid: notice }
\`\`\`

## ptr-apex

<!-- facts:ptr-apex -->
Reports when a PTR name is a registrable domain itself.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| notice | off | none |
<!-- /facts -->

**What it means.** The PTR is a bare registered domain (\`example.com\`), not a host in it. The same name usually serves
the web site, whose address may move to a CDN one day and take the confirmation with it.

**Why receivers care.** They do not. A bare domain is a valid host name and confirms like any other. This is hygiene:
it keeps the mail host's identity from hanging on the web site's records.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  IN  PTR  example.com.
after:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** Many small sites run this way for years. Switch it off and keep the A record of the domain on the
server. On shared control the rule is off.

\`\`\`yaml
- name: example.com
  rules: { ptr-apex: off }
\`\`\`

## ptr-propagating

<!-- facts:ptr-propagating -->
Reports when the zone or another resolver serves the declared PTR already, and a cache does not yet.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| notice | notice | none |
<!-- /facts -->

**What it means.** The reverse zone's own servers already say one thing while a resolver still says another, or
resolvers disagree. A change is on its way through the caches; it can take as long as the old record's TTL. Where the
zone's servers already serve what you declared, this notice takes the place of an error.

**Why receivers care.** Each of them sees the old or the new record, whichever its cache holds. Until the TTL has run
out, some answer as they did before the change. Gmail's first answer, 421 4.7.23, is temporary, so mail waits.

**Before and after**

\`\`\`text
before:  ns1.provider.example  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
         a resolver's cache    25.113.0.203.in-addr.arpa.  IN  PTR  old.example.com.   (3000 s left)
after:   both                  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** Wait; it passes by itself. If it lasts longer than the TTL, one of the zone's servers does not get
its updates: tell whoever runs it. Where resolvers differ by design (split horizon), switch it off. On shared control
the same holds, only that the change is the provider's.

\`\`\`yaml
- name: mx1.example.com
  rules: { ptr-propagating: off }
\`\`\`

# Greeting

What the server says first: \`220 name …\`, and \`250-name\` in answer to EHLO. Receivers of your mail do not see this
greeting. They see the name that your server gives in *its* EHLO when it sends, and that is what the scores below are
about. Most mail servers take both from one setting (Postfix \`myhostname\`, Exim \`primary_hostname\`), so the greeting
is a good sign of it, and the only one that can be seen from outside. Where they are set apart (Postfix
\`smtp_helo_name\`), look at the sending side as well.

RFC 5321 4.2 and 4.3.1 rule the greeting: the host's fully qualified name is the first word after the code.

## smtp-unreachable

<!-- facts:smtp-unreachable -->
Reports when an inbound host refuses, or times out where its port is proven open from here.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | error | none |
<!-- /facts -->

**What it means.** Nothing listens where mail should be taken in: the port refuses, or it stays silent although this
runner has reached the same port elsewhere. Without that proof a timeout is inconclusive.

**Why receivers care.** Here you are the receiver. Senders try the other MX targets, then queue and retry;
RFC 5321 4.5.4.1 expects them to give up after four to five days at the earliest.

**Before and after**

\`\`\`text
before:  connect to 203.0.113.25 port 25: connection refused
after:   220 mx1.example.com ESMTP
\`\`\`

**To accept it.** A host that only sends has no listener: say so. One that takes mail on another port: name the port.
For planned work use a waiver. On shared control nothing is different: an MX target that does not answer takes no
mail.

\`\`\`yaml
- name: out.example.com
  role: outbound
- name: submit.example.com
  port: 587
- name: mx2.example.com
  waivers:
    - { rule: smtp-unreachable, reason: "new hardware this week", until: 2026-12-04 }
\`\`\`

## smtp-malformed

<!-- facts:smtp-malformed -->
Reports when what answers is not SMTP, or breaks the reply grammar or its bounds.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | warning | none |
<!-- /facts -->

**What it means.** Something answers, but not in SMTP: another service, TLS from the first byte, a greeting with a
code other than 220, lines without a code, or far too much text.

**Why receivers care.** A sender that cannot read the greeting does not deliver. RFC 5321 4.2 sets the grammar of
replies, 4.5.3.1.5 the length of a line (512 octets).

**Before and after**

\`\`\`text
before:  HTTP/1.1 400 Bad Request
after:   220 mx1.example.com ESMTP
\`\`\`

**To accept it.** Where TLS starts with the first byte (port 465, RFC 8314 3.3), declare it. For a server that you
cannot change, lower the level. On shared control tell the provider; your senders see the same.

\`\`\`yaml
- name: submit.example.com
  port: 465
  tls: implicit
- name: mail.provider.example
  control: shared
  rules: { smtp-malformed: notice }
\`\`\`

## banner-default

<!-- facts:banner-default -->
Reports when the greeting's name is one that nobody chose: localhost, a private suffix, one label, an address, a
manual's example.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | warning | none |
<!-- /facts -->

**What it means.** The greeting carries a name that nobody chose: \`localhost\`, a name under \`.local\` or \`.lan\`, one
label, a container id, an address, a cloud's internal name, or a sample out of a manual. The server was installed and
its name never set, or a container was rebuilt without it.

**Why receivers care.** If the server says the same when it sends, filters score it hard. SpamAssassin: HELO_LOCALHOST
2.6 to 3.8 points, of the 5 that make spam. Rspamd: 2 for a name that is not fully qualified, 3 for a bare address.
Postfix: 504 with \`reject_non_fqdn_helo_hostname\`. RFC 5321 4.1.1.1 and 2.3.5 want a fully qualified name or, for a
host without one, an address literal. RFC 6761, 6762 and 8375 reserve \`localhost\`, \`.local\` and \`home.arpa\`.

**Before and after**

\`\`\`text
before:  220 localhost.localdomain ESMTP Postfix
after:   220 mx1.example.com ESMTP Postfix
\`\`\`

**To accept it.** If the name is a sample by its looks but really yours, declare it. An internal relay may keep its
name; lower the level there. On shared control the server is the provider's, and its sending side is what counts.

\`\`\`yaml
- name: mail.example.com
  banner: mail.example.com
- name: relay.example.com
  rules: { banner-default: notice }
\`\`\`

## banner-mismatch

<!-- facts:banner-mismatch -->
Reports when the greeting's name is not the declared one.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | error | [banner-default](#banner-default) |
<!-- /facts -->

**What it means.** The server greets with an ordinary name, but not with the one that you declared. Where nothing is
declared, a dedicated host is expected to greet with its own name.

**Why receivers care.** They know nothing of your declaration, and RFC 5321 4.1.4 forbids them to refuse mail because
the EHLO name does not fit the address. It is an error here because live contradicts what you said should be true: the
wrong machine answers, a rename is half done, or an update has reset the name.

**Before and after**

\`\`\`text
before:  220 old.example.com ESMTP
after:   220 mx1.example.com ESMTP
\`\`\`

**To accept it.** If the other name is right, declare it: a name, a pattern or a list. \`banner: any\` asks for nothing.
On shared control that is the default, so the rule speaks up only where you declared a name.

\`\`\`yaml
- name: mx1.example.com
  banner: [mx1.example.com, old.example.com]
- name: mx2.example.com
  banner: "node*.example.com"
- name: mx3.example.com
  banner: any
\`\`\`

## banner-nameless

<!-- facts:banner-nameless -->
Reports when the greeting has no name, or is masked.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** The greeting has no host name (\`220 ESMTP Postfix\`), or a firewall has painted it over
(\`220 ************\`).

**Why receivers care.** They do not score it: it is your greeting, not their view of you. RFC 5321 4.3.1 asks for the
name. A masked greeting is worth a look all the same: Cisco ASA's ESMTP inspection masks the banner and, by the
defaults in its manual, removes STARTTLS with it, so mail that could be encrypted arrives in clear.

**Before and after**

\`\`\`text
before:  220 ****************************
after:   220 mx1.example.com ESMTP
\`\`\`

**To accept it.** Some hide the name on purpose; that costs nothing. What stays unseen then is whether the name is
right. On shared control leave it.

\`\`\`yaml
- name: mx1.example.com
  rules: { banner-nameless: off }
\`\`\`

## banner-rotates

<!-- facts:banner-rotates -->
Reports when several connections see different names.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** Several connections to one address saw different names. Several servers share the address behind a
load balancer or NAT, and at most one of them can match the PTR.

**Why receivers care.** Little by itself: large providers do it. But at most one of the names fits the PTR, so filters
that compare EHLO name and PTR score some messages and not others. RFC 5321 4.1.4 forbids refusing on it.

**Before and after**

\`\`\`text
before:  220 node1.example.com ESMTP      then  220 node2.example.com ESMTP
after:   220 mx1.example.com ESMTP        then  220 mx1.example.com ESMTP
\`\`\`

**To accept it.** Declare the names as a pattern, so that a stranger's name still counts, and switch this rule off for
the host. \`samples\` says how many connections are made. On shared control leave it: it is how providers work.

\`\`\`yaml
- name: mx1.example.com
  banner: "node*.example.com"
  rules: { banner-rotates: off }
\`\`\`

## banner-unresolved

<!-- facts:banner-unresolved -->
Reports when the greeting's name has no A and no AAAA record.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | [banner-default](#banner-default) |
<!-- /facts -->

**What it means.** The greeting's name looks right but has no address in DNS. Often an internal host name under the
public domain, or a record that was removed in a clean-up.

**Why receivers care.** RFC 5321 2.3.5 permits only resolvable names. Rspamd adds 0.3 points for an EHLO name without
address or MX. Postfix with \`reject_unknown_helo_hostname\` answers 450, so mail waits in the queue and then bounces;
that setting is not on by default.

**Before and after**

\`\`\`text
before:  220 mail-int.example.com ESMTP      mail-int.example.com.  NXDOMAIN
after:   220 mx1.example.com ESMTP           mx1.example.com.  IN  A  203.0.113.25
\`\`\`

**To accept it.** Acceptable on a host that only receives. Publishing an address record for the name is usually less
work. On shared control leave it.

\`\`\`yaml
- name: mx1.example.com
  role: inbound
  rules: { banner-unresolved: off }
\`\`\`

## banner-address-mismatch

<!-- facts:banner-address-mismatch -->
Reports when the greeting's name resolves, but not to this address.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | off | none |
<!-- /facts -->

**What it means.** The greeting's name resolves, but not to the address that was dialled. Typical behind NAT and load
balancers, and after a move that left one record behind.

**Why receivers care.** Rspamd: HFILTER_HELO_IP_A, 1 point, for an EHLO name whose address is not the client's.
RFC 5321 4.1.4 lets a receiver verify this and forbids it to refuse mail over the result.

**Before and after**

\`\`\`text
before:  203.0.113.25 greets: 220 mx1.example.com      mx1.example.com.  IN  A  198.51.100.7
after:   203.0.113.25 greets: 220 mx1.example.com      mx1.example.com.  IN  A  203.0.113.25
\`\`\`

**To accept it.** A second A record for the name is enough. Where the host receives here and sends from elsewhere, the
sending address is the one that must fit; switch the rule off here. On shared control the rule is off.

\`\`\`yaml
- name: mx1.example.com
  role: inbound
  rules: { banner-address-mismatch: off }
\`\`\`

## banner-is-mail-domain

<!-- facts:banner-is-mail-domain -->
Reports when the greeting shows the visible mail domain (a registrable domain, or one of \`domains\`) and not a host.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| notice | notice | none |
<!-- /facts -->

**What it means.** The greeting shows the mail domain itself (\`example.com\`), not the name of a host in it.

**Why receivers care.** They do not. A domain with an address record is a legal EHLO name (RFC 5321 2.3.5). This is
hygiene: the name then hangs on the web site's address, and SPF evaluates the EHLO name as an identity of its own
(RFC 7208 2.3), so it needs a record that covers this host.

**Before and after**

\`\`\`text
before:  220 example.com ESMTP
after:   220 mx1.example.com ESMTP
\`\`\`

**To accept it.** Common on machines that do everything for one domain. Switch it off; nothing is lost. On shared
control it is the customer's domain on the provider's machine: leave it.

\`\`\`yaml
- name: example.com
  rules: { banner-is-mail-domain: off }
\`\`\`

## banner-ptr-mismatch

<!-- facts:banner-ptr-mismatch -->
Reports when the greeting's name is none of the PTR names.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | [ptr-missing](#ptr-missing), [banner-default](#banner-default) |
<!-- /facts -->

**What it means.** The greeting's name is none of the PTR names. "Reverse DNS does not match SMTP banner" in the words
of many checkers. Two names are in use for one address. Alone this is a weak signal.

**Why receivers care.** Less than the checkers make believe. As a difference between EHLO name and PTR it is worth 0.3
to 0.4 points in SpamAssassin (KHOP_HELO_FCRDNS; an older rule, FORGED_RCVD_HELO, was dropped in 3.2.0 over its false
alarms) and a warning elsewhere. RFC 5321 4.1.4 forbids refusing on it. Google, Microsoft 365 and many relays are
mismatched by design. Fastmail lists it among the faults over which it may bounce. It weighs more beside other
carelessness, which is why it [compounds](#levels) to an error. Two names of one organizational domain that both
resolve to the address (\`mx1.example.com\`, \`smtp.example.com\`) are a notice only.

**Before and after**

\`\`\`text
before:  220 mail.example.net ESMTP       25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
after:   220 mx1.example.com ESMTP        25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** If the PTR is not yours to set, say so with \`control: shared\`. On shared control leave it: never
change your greeting into the provider's name to please a checker, since that claims an identity you do not own. On
dedicated control lower the level.

\`\`\`yaml
- name: mail.example.com
  control: shared
- name: mx1.example.com
  rules: { banner-ptr-mismatch: notice }
\`\`\`

## ehlo-mismatch

<!-- facts:ehlo-mismatch -->
Reports when the EHLO name is not the declared one or, where none is declared, not the greeting's.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** The server names itself one way in the greeting and another way in its answer to EHLO, or the
latter is not what you declared. Usually \`smtpd_banner\` was written by hand and \`myhostname\` left as it was, or the
reverse.

**Why receivers care.** Nobody scores this pair. But the EHLO answer shows the server's own name (Postfix
\`myhostname\`), and that is the likelier one to go out when it sends. RFC 5321 4.1.1.1: the server identifies itself in
both.

**Before and after**

\`\`\`text
before:  220 mx1.example.com ESMTP       250-vm7.example.com
after:   220 mx1.example.com ESMTP       250-mx1.example.com
\`\`\`

**To accept it.** Declare the EHLO name: a name, a pattern, a list, \`greeting\` (whatever the greeting says) or \`any\`.
On shared control it follows the greeting by default; leave a difference, it is the provider's.

\`\`\`yaml
- name: mx1.example.com
  ehlo: vm7.example.com
- name: mx2.example.com
  ehlo: any
\`\`\`

## banner-reveals-version

<!-- facts:banner-reveals-version -->
Reports when the greeting holds a software version.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| off | off | none |
<!-- /facts -->

**What it means.** The greeting tells the software's version. The rule is off unless you switch it on.

**Why receivers care.** They do not. RFC 5321 3.1 permits the announcement, since it helps to trace faults, and
permits to leave it out; 7.5 weighs both sides. Some audits ask for it, hence the rule.

**Before and after**

\`\`\`text
before:  220 mx1.example.com ESMTP Exim 4.98
after:   220 mx1.example.com ESMTP
\`\`\`

**To accept it.** Nothing to do: it is off. To hold your hosts to an audit, give it a level. On shared control leave
it off.

\`\`\`yaml
rules: { banner-reveals-version: notice }
\`\`\`

# Transport

Whether mail to the host can travel encrypted, as far as \`tls\` asks for it: \`none\` asks for nothing, \`opportunistic\`
(the default) asks that it works where it is offered, \`starttls\` and \`implicit\` insist on it. On port 465 the default
is \`implicit\`.

## starttls-missing

<!-- facts:starttls-missing -->
Reports when STARTTLS is not offered where \`tls\` asks for it (starttls: error, opportunistic: notice).

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | error | none |
<!-- /facts -->

**What it means.** The answer to EHLO does not offer STARTTLS (RFC 3207), so mail to this host travels in clear. An
error where you declared \`tls: starttls\`, a notice with \`opportunistic\`, which is the default.

**Why receivers care.** Most senders fall back to clear text and deliver. Those that may not, do not: senders that
honour your MTA-STS policy in enforce mode (RFC 8461) or your TLSA records (RFC 7672) keep the mail back. Gmail
requires TLS of those who send *to* it (421 4.7.29); that is about your sending side, which this check does not see.

**Before and after**

\`\`\`text
before:  250-mx1.example.com             after:  250-mx1.example.com
         250-PIPELINING                          250-PIPELINING
         250 8BITMIME                            250-STARTTLS
                                                 250 8BITMIME
\`\`\`

**To accept it.** A host that takes no mail from outside may do without. If the greeting is masked too, look at the
firewall first ([banner-nameless](#banner-nameless)). On shared control ask the provider, or accept it.

\`\`\`yaml
- name: relay.example.com
  tls: none
\`\`\`

## tls-failed

<!-- facts:tls-failed -->
Reports when the TLS handshake fails (starttls and implicit: error, opportunistic: warning).

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| error | error | none |
<!-- /facts -->

**What it means.** STARTTLS is offered but the handshake fails, or on \`implicit\` no handshake comes about: a key that
does not fit the certificate, a file that the server cannot read, or only protocols that are switched off today
(RFC 8996). An error where you declared \`starttls\` or \`implicit\`, a warning with \`opportunistic\`.

**Why receivers care.** Worse than not offering it. Some senders fall back to clear text after a failure, others retry
until the mail bounces; with MTA-STS in enforce mode (RFC 8461) or DANE (RFC 7672) none may fall back.

**Before and after**

\`\`\`text
before:  STARTTLS  220 ready  (alert: handshake failure)
after:   STARTTLS  220 ready  TLSv1.3
\`\`\`

**To accept it.** Waive it until the certificate is repaired, or switch STARTTLS off on the server and declare
\`tls: none\`, which is the more honest state. On shared control tell the provider.

\`\`\`yaml
- name: mx1.example.com
  waivers:
    - { rule: tls-failed, reason: "certificate is being reissued", until: 2026-12-04 }
- name: relay.example.com
  tls: none
\`\`\`

## certificate-mismatch

<!-- facts:certificate-mismatch -->
Reports when no name in the certificate covers the declared name.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | none |
<!-- /facts -->

**What it means.** The certificate is for other names than the declared one: often the old name after a rename, or the
web site's certificate used for mail.

**Why receivers care.** Plain opportunistic senders do not look at the name (RFC 7435). MTA-STS senders do: in enforce
mode the certificate must cover the MX host name (RFC 8461 4.2) or mail is not delivered. With DANE-EE(3) records the
name is not checked (RFC 7672 3.1.1). Mail programs on 465 and 587 check it and show an error.

**Before and after**

\`\`\`text
before:  DNS:www.example.com
after:   DNS:mx1.example.com, DNS:www.example.com
\`\`\`

**To accept it.** Without MTA-STS and without users' mail programs it costs nothing; switch it off. On shared control
the certificate has the provider's names: declare the host by that name, or leave it.

\`\`\`yaml
- name: mx1.example.com
  rules: { certificate-mismatch: off }
\`\`\`

## certificate-expiring

<!-- facts:certificate-expiring -->
Reports when the certificate has expired (warning), or will within 14 days (notice).

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | warning | none |
<!-- /facts -->

**What it means.** The certificate has expired (warning) or will within 14 days (notice). With certificates that renew
themselves it means that the renewal has stopped, or that the mail server was not reloaded after it.

**Why receivers care.** As for the name: opportunistic senders do not check (RFC 7435), MTA-STS in enforce mode does
(RFC 8461 4.2), DANE-EE(3) ignores the dates (RFC 7672 3.1.1), and mail programs on 465 and 587 refuse or ask.

**Before and after**

\`\`\`text
before:  notAfter=Nov 20 2026   (today is Nov 24)
after:   notAfter=Feb 18 2027
\`\`\`

**To accept it.** Waive it to the day on which it will be renewed. On shared control it is the provider's to renew.

\`\`\`yaml
- name: mx1.example.com
  waivers:
    - { rule: certificate-expiring, reason: "renewed by hand on Thursday", until: 2026-12-04 }
\`\`\`

# Context

SPF and DMARC of the mail domains that send through a host. They are read only where the host declares \`domains\`,
since they are no part of the host's own identity. They are here because receivers weigh them together with it.

## spf-missing

<!-- facts:spf-missing -->
Reports when a domain under \`domains\` has no SPF record.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | warning | none |
<!-- /facts -->

**What it means.** A declared mail domain publishes no SPF record (RFC 7208): no TXT record that starts with \`v=spf1\`.

**Why receivers care.** Gmail requires SPF or DKIM of every sender, both of those who send 5,000 messages a day or
more: 4.7.27 or 5.7.27, and 550 5.7.26 where neither passes. Outlook.com demands SPF, DKIM and DMARC of such senders
(550 5.7.515). Microsoft 365 over IPv6 wants one of SPF and DKIM to pass (450 4.7.26).

**Before and after**

\`\`\`text
before:  example.com.  IN  TXT  (no record that starts with v=spf1)
after:   example.com.  IN  TXT  "v=spf1 ip4:203.0.113.25 ip6:2001:db8::25 -all"
\`\`\`

**To accept it.** A domain that is not used in envelope senders here need not be declared: take it out of \`domains\`.
Where DKIM alone carries the authentication, switch the rule off. On shared control the record is still yours, in your
own zone; the provider tells what to include.

\`\`\`yaml
- name: out.example.com
  role: outbound
  domains: [example.com]
  rules: { spf-missing: off }
\`\`\`

## spf-not-authorised

<!-- facts:spf-not-authorised -->
Reports when the SPF record of a domain under \`domains\` does not authorise an address of the host, or is broken and so
authorises none; never on a host that is only inbound.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | warning | none |
<!-- /facts -->

**What it means.** The domain has an SPF record, and it does not authorise this address: fail, softfail or neutral
(RFC 7208 2.6). The address is new, or a provider's \`include\` was dropped.

**Why receivers care.** Gmail refuses mail that fails a record ending in \`-all\` (550 5.7.26) and asks SPF of bulk
senders (4.7.27, 5.7.27). SpamAssassin scores little: 0.7 to 1 for softfail, up to 0.9 for fail. DMARC rests on DKIM
alone then.

**Before and after**

\`\`\`text
before:  example.com.  IN  TXT  "v=spf1 ip4:203.0.113.25 -all"                      sending: 198.51.100.7
after:   example.com.  IN  TXT  "v=spf1 ip4:203.0.113.25 ip4:198.51.100.7 -all"     sending: 198.51.100.7
\`\`\`

**To accept it.** A host that only receives needs no authorisation: declare \`role: inbound\`. Where the domain no
longer sends through this host, take it out of \`domains\`. On shared control add the provider's \`include\` to your
record.

\`\`\`yaml
- name: mx1.example.com
  role: inbound
  domains: [example.com]
\`\`\`

## spf-over-limit

<!-- facts:spf-over-limit -->
Reports when the SPF record of a domain under \`domains\` takes more than 10 DNS lookups, or 2 void ones, before it
decides on an address of the host (RFC 7208 4.6.4).

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | warning | none |
<!-- /facts -->

**What it means.** The record takes more than 10 DNS lookups to evaluate, or more than 2 that find nothing. Each
\`include\`, \`a\`, \`mx\`, \`ptr\`, \`exists\` and \`redirect\` counts, also inside what is included.

**Why receivers care.** RFC 7208 4.6.4: over 10 lookups the result is permerror, whatever the address; 2 is its
suggested limit of void lookups. A permerror is no pass, for DMARC as for Gmail and Outlook.com. Receivers that stop
counting elsewhere may still pass it, so the fault shows at some and not at others.

**Before and after**

\`\`\`text
before:  "v=spf1 a mx include:_spf.example.net include:_spf.example.org … -all"     (13 lookups)
after:   "v=spf1 ip4:203.0.113.25 include:_spf.example.net -all"                    (3 lookups)
\`\`\`

**To accept it.** Waive it while senders are being sorted out; moving one of them to a subdomain of its own is the
lasting repair. On shared control the same: it is your record, though an \`include\` of the provider's may have grown.

\`\`\`yaml
- name: out.example.com
  role: outbound
  domains: [example.com]
  waivers:
    - { rule: spf-over-limit, reason: "newsletter moves to its own subdomain", until: 2026-12-04 }
\`\`\`

## dmarc-missing

<!-- facts:dmarc-missing -->
Reports when a domain under \`domains\` has no DMARC record, or none that receivers can use.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | warning | none |
<!-- /facts -->

**What it means.** Neither the domain nor its organizational domain publishes a DMARC record (RFC 9989, before it
RFC 7489) at \`_dmarc\`.

**Why receivers care.** Gmail, Yahoo and Outlook.com demand one of bulk senders, \`p=none\` is enough: Gmail 4.7.40 or
5.7.40 (4.7.31 in older texts), Outlook.com 550 5.7.515. Below about 5,000 messages a day they do not demand it.

**Before and after**

\`\`\`text
before:  _dmarc.example.com.  NXDOMAIN
after:   _dmarc.example.com.  IN  TXT  "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
\`\`\`

**To accept it.** Small senders may lower it. On shared control the record is still yours to publish.

\`\`\`yaml
- name: out.example.com
  role: outbound
  domains: [example.com]
  rules: { dmarc-missing: notice }
\`\`\`

## dmarc-not-enforced

<!-- facts:dmarc-not-enforced -->
Reports when the DMARC policy of a domain under \`domains\` is \`none\`, is in test mode (\`t=y\`) or is for a part of its
mail only (\`pct\` below 100).

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| notice | notice | none |
<!-- /facts -->

**What it means.** There is a DMARC record, but it asks receivers for nothing: \`p=none\`, \`pct\` below 100, or test mode
(\`t=y\`). RFC 9989 has dropped \`pct\`; older receivers still honour it.

**Why receivers care.** They do not: \`p=none\` meets the demands of Gmail, Yahoo and Outlook.com. An enforced policy
protects your name from forgers, not your mail from filters. Enforcing it too early loses mail of forgotten senders.

**Before and after**

\`\`\`text
before:  _dmarc.example.com.  IN  TXT  "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
after:   _dmarc.example.com.  IN  TXT  "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
\`\`\`

**To accept it.** Leave it until the aggregate reports show no sender of yours that fails. On shared control the same:
first make the provider sign with your domain (DKIM), then enforce.

\`\`\`yaml
- name: out.example.com
  role: outbound
  domains: [example.com]
  rules: { dmarc-not-enforced: off }
\`\`\`

# Time

Rules that compare with the baseline: they report where \`baseline-file\` is given and names the address.

## identity-changed

<!-- facts:identity-changed -->
Reports when against the baseline the PTR or the greeting's name of an address changed, though both still pass.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| warning | notice | [ptr-missing](#ptr-missing), [ptr-mismatch](#ptr-mismatch), [ptr-unconfirmed](#ptr-unconfirmed), [ptr-multiple](#ptr-multiple), [ptr-generic](#ptr-generic), [ptr-invalid](#ptr-invalid), [ptr-propagating](#ptr-propagating), [banner-default](#banner-default), [banner-mismatch](#banner-mismatch), [banner-nameless](#banner-nameless), [banner-rotates](#banner-rotates) |
<!-- /facts -->

**What it means.** The address shows other names than it did when the baseline was written, and the declaration does not
state the new ones word for word: it says \`any\`, a pattern, or several names. Both ends may look valid.

**Why receivers care.** Reputation is kept by address and by name, and a sender that changes both looks like a new one.
Of itself the change costs little. It is told since nobody meant it: a provider gave the address away, a balancer got
another server behind it, a template rolled back a name.

**Before and after**

\`\`\`text
before:  203.0.113.25 PTR smtp1.example.com   (baseline)
after:   203.0.113.25 PTR smtp7.example.com   (now; both meet smtp*.example.com)
\`\`\`

**To accept it.** If it was meant, state the new name in the declaration, which makes it a declared change, or run once
with \`update-baseline\`. On shared control it is a notice: providers rename at will.

\`\`\`yaml
- name: out.example.com
  role: outbound
  addresses: [203.0.113.25]
  ptr: [smtp1.example.com, smtp7.example.com]
\`\`\`

## host-removed

<!-- facts:host-removed -->
Reports when an address in the baseline is declared no more, and still answers with its old identity.

| on dedicated control | on shared control | silent after |
| --- | --- | --- |
| notice | notice | none |
<!-- /facts -->

**What it means.** The baseline remembers an address of a host that is declared no more, and the address still shows the
old PTR or the old greeting.

**Why receivers care.** They do not, as long as the address stays yours. Once it is given back, somebody else sends
under your name, and the name's reputation is theirs to spend.

**Before and after**

\`\`\`text
before:  203.0.113.26 PTR mx2.example.com   (mx2.example.com left the declaration)
after:   203.0.113.26 has the provider's own PTR, or none
\`\`\`

**To accept it.** Run once with \`update-baseline\`, or remove the line that it is told at: the address is forgotten. Or
keep the host declared until it is gone, on shared control too, with a waiver for what is broken meanwhile.

\`\`\`yaml
- name: mx2.example.com
  waivers:
    - { rule: smtp-unreachable, reason: "being taken down", until: 2026-12-31 }
\`\`\`
`;

;// CONCATENATED MODULE: ./lib/cli/explain/rules-document.js


/** Everything that the page explains, in its order: its lists first, then the rules. */
function entriesOfPage(page = RULES_PAGE) {
    const [opening = '', ...chapters] = page.split(/^# (?!Rules$)/m);
    return [...sectionsOf(opening).flatMap(wordsOf), ...chapters.flatMap(rulesOf)];
}
function sectionsOf(chapter) {
    return chapter
        .split(/^## /m)
        .slice(1)
        .map((section) => {
        const end = section.indexOf('\n');
        return { heading: section.slice(0, end), text: section.slice(end + 1).trim() };
    });
}
function rulesOf(chapter) {
    const group = chapter.slice(0, chapter.indexOf('\n')).toLowerCase();
    return sectionsOf(chapter).map(({ heading, text }) => ({
        word: heading,
        group,
        kind: 'rule',
        brief: /^Reports when (.*?)\.$/ms.exec(text)?.[1]?.replaceAll('\n', ' ') ?? '',
        text: text.replace(/^<!-- .* -->\n?/gm, '').trim(),
    }));
}
/** The words of a table (`| word | when | what to do |`) or of a list (`- word: what it means`). */
function wordsOf({ heading, text }) {
    const entry = (word = '', meaning = '', rest = '') => ({
        word,
        group: heading.toLowerCase(),
        kind: 'word',
        brief: meaning.split(/\.(?: |$)/, 1).join(''),
        text: (0,labels/* capital */.Nx)(`${meaning.replace(/(?<!\.)$/, rest.startsWith('\n') ? '.' : '')}\n${rest}`.trim()),
    });
    const rows = Array.from(text.matchAll(/^\| `([\w-]+)` \| (.*?) \| (.*?) \|$/gm), ([, word, when, advice]) => entry(word, when, `\nTo do: ${advice}.`));
    const items = Array.from(text.matchAll(/^- `([\w-]+)`: (.*)\n((?: {2}.*\n?)*)/gm), ([, word, first, rest = '']) => entry(word, first, rest.replace(/^ {2}/gm, '').replace(/^To do: /m, '\nTo do: ')));
    return [...rows, ...items];
}

;// CONCATENATED MODULE: ./lib/cli/explain/explain.js




/** The command `explain`: a section of docs/rules.md for a terminal, or the list of all. Returns the exit code. */
function explain({ words }) {
    const entries = entriesOfPage();
    const [word] = words;
    if (word === undefined) {
        process.stdout.write(listed(entries));
        return 0;
    }
    const meant = entries.filter((entry) => entry.word === word.toLowerCase());
    if (meant.length === 0) {
        const near = (0,suggestion/* didYouMean */.a)(word.toLowerCase(), entries.map((entry) => entry.word));
        process.stderr.write(`Nothing is called ${(0,suggestion/* quote */.h)(word)}.${near}\nmail-identity-check explain lists all words.\n`);
        return 2;
    }
    process.stdout.write(`${meant.map(explained).join('\n\n')}\n`);
    return 0;
}
/** Lines of prose are no longer than this on a terminal that is wider. */
const WIDEST = 100;
function explained({ word, group, text }) {
    const width = Math.min(process.stdout.columns ?? 80, WIDEST);
    const strong = (part) => (0,colors/* paint */.n)('bold', part);
    return `${strong(word)} (${group})\n\n${plainText(text, width, strong)}`;
}
/** Groups with a line for each word: rules first, cut at the width of a terminal and whole in a pipe. */
function listed(entries) {
    const rulesFirst = entries.toSorted((a, b) => Number(b.kind === 'rule') - Number(a.kind === 'rule'));
    const groups = [...Map.groupBy(rulesFirst, ({ group }) => group)];
    const longest = Math.max(...entries.map(({ word }) => word.length));
    return groups
        .map(([group, members]) => {
        const lines = members.map(({ word, brief }) => fitted(`  ${word.padEnd(longest)}  ${plainText(brief, Number.POSITIVE_INFINITY)}`));
        return `${(0,colors/* paint */.n)('bold', group)}\n${lines.join('\n')}\n`;
    })
        .join('\n');
}
function fitted(line) {
    const { columns } = process.stdout;
    if (!process.stdout.isTTY || columns === undefined || line.length <= columns)
        return line;
    return `${line.slice(0, Math.max(0, columns - 1))}…`;
}


/***/ })

};
