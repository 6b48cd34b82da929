export const id = 414;
export const ids = [414];
export const modules = {

/***/ 5414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeSarifAndJunit: () => (/* binding */ writeSarifAndJunit)
});

// EXTERNAL MODULE: ./lib/files/write-file.js
var write_file = __webpack_require__(6367);
// EXTERNAL MODULE: ./lib/compare/outcome.js
var outcome = __webpack_require__(5931);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
;// CONCATENATED MODULE: ./lib/report/rule-guide.js
const RULE_GUIDE = [
    {
        name: "name-unresolved",
        group: "forward",
        when: "the host name has no A and no AAAA record (NXDOMAIN or no data)",
        level: "error",
        help: "**What it means.** The declared name has no address. No mail server can connect to it, and no PTR that names it can be\nconfirmed. Absence is reported only when two answers agree; a timeout or SERVFAIL is inconclusive.\n\n**Why receivers care.** RFC 5321 5.1: an MX target must have at least one A or AAAA record; to one that has none, no\nmail can be delivered. As a sender, a name that does not resolve fails the confirmation that Gmail (421 4.7.23, then\n550 5.7.25) and others require, and `reject_unknown_helo_hostname` in Postfix answers 450.\n\n**Before and after**\n\n```text\nbefore:  mx1.example.com.  NXDOMAIN\nafter:   mx1.example.com.  3600  IN  A     203.0.113.25\n         mx1.example.com.  3600  IN  AAAA  2001:db8::25\n```\n\n**To accept it.** A name that only labels a sending pool needs no address: say that the pool only sends and which PTR\nnames its addresses show. On shared control a name that does not resolve is as broken as anywhere: correct it.\n\n```yaml\n- name: out.example.com\n  role: outbound\n  addresses: [198.51.100.0/29]\n  ptr: \"smtp*.example.com\"\n```",
    },
    {
        name: "address-not-in-name",
        group: "forward",
        when: "a declared address is not among the name's A and AAAA records",
        level: "error",
        help: "**What it means.** You declared an address that the name no longer has. Typical: the site moved behind a CDN and the\nmail name with it, an address was given back to the provider, or the record was changed and the declaration was not.\n\n**Why receivers care.** Mail to the name goes elsewhere, or nowhere: a proxied record answers HTTP, not SMTP. If the\naddress still sends, its PTR is no longer confirmed by this name, which Gmail answers with 421 4.7.23 and then\n550 5.7.25. The Postfix setting `reject_unknown_client_hostname` answers 450.\n\n**Before and after**\n\n```text\nbefore:  mx1.example.com.  300   IN  A  198.51.100.80   (a proxy that carries HTTP only)\nafter:   mx1.example.com.  3600  IN  A  203.0.113.25\n```\n\n**To accept it.** If the host has moved, declare where it lives now. Without `addresses` the live records are taken\nand the rule has nothing to compare. On shared control the provider may move the name at will: leave `addresses` out.\n\n```yaml\n- name: mx1.example.com\n  addresses: [203.0.113.26]\n- name: mail.provider.example\n  control: shared\n```",
    },
    {
        name: "address-undeclared",
        group: "forward",
        when: "the name resolves to an address that the declaration leaves out, where it lists addresses",
        level: "warning",
        help: "**What it means.** The name has an address that your list leaves out. It was not checked: neither its PTR nor its\ngreeting is known. Often it is an AAAA record that came with a new network.\n\n**Why receivers care.** They do not; the rule guards your own list. But senders use every address of an MX target\n(RFC 5321 5.1), so a forgotten one receives mail, and an undeclared IPv6 address is the usual place for a missing PTR.\n\n**Before and after**\n\n```text\nbefore:  mx2.example.com.  A  203.0.113.25, AAAA 2001:db8::25    addresses: [203.0.113.25]\nafter:   mx2.example.com.  A  203.0.113.25, AAAA 2001:db8::25    addresses: [203.0.113.25, \"2001:db8::25\"]\n```\n\n**To accept it.** Declare the address, or leave `addresses` out so that every live one is checked. On shared control\nleave it out: the provider adds and removes addresses without asking.\n\n```yaml\n- name: mx2.example.com\n  addresses: [203.0.113.25, \"2001:db8::25\"]\n```",
    },
    {
        name: "name-is-alias",
        group: "forward",
        when: "the host name is an alias (CNAME)",
        level: "warning",
        help: "**What it means.** The declared host name is a CNAME. The host's real name is the one that the alias leads to, and\nthat is what its PTR and greeting should carry.\n\n**Why receivers care.** RFC 5321 2.3.5 wants a primary host name in EHLO, one that has an address record itself;\nRFC 2181 10.3 forbids an alias as the target of an MX record, and RFC 5321 5.1 leaves such a target undefined.\nRFC 1912 2.1 says the same of PTR targets. Most receivers follow the alias, so in practice this is hygiene, until one\ndoes not.\n\n**Before and after**\n\n```text\nbefore:  mx1.example.com.    IN  CNAME  host7.example.net.\n         host7.example.net.  IN  A      203.0.113.25\nafter:   mx1.example.com.    IN  A      203.0.113.25\n```\n\n**To accept it.** Declare the name that the alias leads to, which is the host's own. On shared control the alias is\noften the provider's way to move you: leave it, provided that it is no MX target.\n\n```yaml\n- host7.example.net\n- name: mail.example.com\n  control: shared\n  rules: { name-is-alias: off }\n```",
    },
    {
        name: "mx-invalid",
        group: "forward",
        when: "an MX target is an alias, an address literal, unresolvable, or a null MX stands beside others",
        level: "error",
        help: "**What it means.** The domain's MX records themselves are wrong: a target is an alias, an address or no host name at\nall, or a null MX (`MX 0 .`) stands beside others, or the domain you gave under `mx:` does not exist or takes no mail.\n\n**Why receivers care.** Senders read these records before anything else. RFC 5321 5.1 wants a domain name with at\nleast one address record as the target; RFC 2181 10.3 forbids aliases there. RFC 7505 3 forbids other MX records\nbeside a null MX, and senders that honour it bounce all mail to the domain at once.\n\n**Before and after**\n\n```text\nbefore:  example.org.  IN  MX  10 203.0.113.25\nafter:   example.org.  IN  MX  10 mx1.example.org.\n```\n\n**To accept it.** There is rarely a reason to. Where the records are being changed, a waiver with a date is better\nthan `off`. On shared control the MX records are still yours, in your own zone, even though the targets are the\nprovider's.\n\n```yaml\n- mx: example.org\n  waivers:\n    - { rule: mx-invalid, reason: \"the zone moves on Monday\", until: 2026-12-04 }\n```",
    },
    {
        name: "ptr-missing",
        group: "reverse",
        when: "the address has no PTR record: NXDOMAIN, no data, or an alias that leads nowhere",
        level: "error",
        help: "**What it means.** The address has no PTR: NXDOMAIN, no data, or a CNAME (as RFC 2317 delegates small blocks) that\nleads nowhere. Two answers agree on it. A timeout, REFUSED or SERVFAIL is inconclusive, never \"missing\".\n\n**Why receivers care.** Of all rules this one costs the most mail. Gmail requires valid forward and reverse DNS of\nevery sender and answers 421 4.7.23, then 550 5.7.25. (In RFC 7372 only X.7.25 is \"reverse DNS validation failed\";\nX.7.23 is SPF, so read the text beside the code.) Microsoft 365 requires a PTR for mail over IPv6 (450 4.7.25 in its\ndocumentation, formerly 550 5.7.25). Yahoo asks for a valid, non-generic PTR. Postfix: 450 with\n`reject_unknown_client_hostname`. SpamAssassin scores RDNS_NONE with 0.8 to 2.4 points, Rspamd with 2. RFC 8601 calls\nthe result iprev permerror.\n\n**Before and after**\n\n```text\nbefore:  25.113.0.203.in-addr.arpa.  NXDOMAIN\nafter:   25.113.0.203.in-addr.arpa.  3600  IN  PTR  mx1.example.com.\n```\n\n**To accept it.** The holder of the address publishes the record: the provider's panel, a ticket, or your own reverse\nzone. Several providers demand that the name resolves first. Until then a waiver fits. A host that only receives loses\nno mail over it; there `notice` is honest. On shared control only the provider can set it: ask, or send through a\nrelay.\n\n```yaml\n- name: mx1.example.com\n  waivers:\n    - { rule: ptr-missing, reason: \"ticket with the provider is open\", until: 2026-12-04 }\n- name: mx2.example.com\n  role: inbound\n  rules: { ptr-missing: notice }\n```",
    },
    {
        name: "ptr-mismatch",
        group: "reverse",
        when: "no PTR name is the declared one",
        level: "error",
        help: "**What it means.** The address has a PTR, but no name in it is the one that you declared. Where nothing is declared, a\ndedicated host is expected to carry its own name.\n\n**Why receivers care.** They know nothing of your declaration. A confirmed PTR with another name of yours is fine with\nall of them. It is an error here because live differs from what you said should be true: a provider has reset the\nrecord, an address has changed hands, or a rename was left half done.\n\n**Before and after**\n\n```text\nbefore:  25.113.0.203.in-addr.arpa.  IN  PTR  old.example.com.\nafter:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n```\n\n**To accept it.** If the other name is right, declare it: a name, a pattern (`*` inside one label) or a list.\n`ptr: any` only asks that there is a PTR and that it confirms. On shared control that is the default, so the rule\nspeaks up only where you declared a name; take the name out again unless the provider promised it.\n\n```yaml\n- name: mx1.example.com\n  ptr: [mx1.example.com, old.example.com]\n- name: out.example.com\n  ptr: \"smtp*.example.com\"\n- name: mx3.example.com\n  ptr: any\n```",
    },
    {
        name: "ptr-unconfirmed",
        group: "reverse",
        when: "no PTR name resolves back to the address",
        level: "error",
        help: "**What it means.** There is a PTR, but none of its names resolves back to the address. Anyone who holds a reverse zone\ncan write any name into it; only the way back shows that the name's owner agrees.\n\n**Why receivers care.** An unconfirmed PTR counts as none. Gmail names both cases in one code (421 4.7.23, then\n550 5.7.25). Postfix `reject_unknown_client_hostname` answers 450. Rspamd: HFILTER_HOSTNAME_UNKNOWN, 2.5 points.\nRFC 8601 3 calls it iprev fail; RFC 1912 2.1 already asked that PTR and A match. Fastmail says that it may bounce.\n\n**Before and after**\n\n```text\nbefore:  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n         mx1.example.com.            IN  A    198.51.100.7\nafter:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n         mx1.example.com.            IN  A    203.0.113.25\n```\n\n**To accept it.** A new A record beside the old PTR is the usual half-way state of a move: waive it for the time of\nthe change. A name may have several addresses, so adding one is enough. On shared control report it to the provider;\nyour own records cannot repair it.\n\n```yaml\n- name: mx1.example.com\n  waivers:\n    - { rule: ptr-unconfirmed, reason: \"moving to a new address\", until: 2026-12-04 }\n```",
    },
    {
        name: "ptr-multiple",
        group: "reverse",
        when: "the address has more than one PTR name, and they are not all declared",
        level: "warning",
        help: "**What it means.** The address has more than one PTR name. Usually a panel adds a record where it should replace one.\n\n**Why receivers care.** DNS allows it (RFC 2181 10.2), and iprev passes if any name confirms (RFC 8601 3). But many\nreceivers look at one name only, and resolvers hand them out in changing order: the name that counts changes from one\nmessage to the next. We know of no large receiver that refuses over it.\n\n**Before and after**\n\n```text\nbefore:  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n         25.113.0.203.in-addr.arpa.  IN  PTR  www.example.com.\nafter:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n```\n\n**To accept it.** Declare all the names; the rule is silent where each of them is expected. On shared control leave\nit: the names are the provider's.\n\n```yaml\n- name: mx1.example.com\n  ptr: [mx1.example.com, www.example.com]\n```",
    },
    {
        name: "ptr-generic",
        group: "reverse",
        when: "a PTR name is a provider's default, or spells the address",
        level: "warning",
        help: "**What it means.** The PTR is a provider's default, or it spells out the address. It says that a machine exists, not\nthat somebody meant it to send mail. A name that says mail on purpose (`mta-203-0-113-25.example.net`) is left alone.\n\n**Why receivers care.** Such names are what dynamic and freshly rented machines carry. SpamAssassin scores\nRDNS_DYNAMIC with 0.4 to 2.6 points and dynamic-looking EHLO names (the HELO_DYNAMIC rules) with 0.2 to 4.3. Rspamd's\nhostname patterns give 0.5 to 3. Yahoo asks for a PTR that is not generic; Gmail's sender guidelines, for one that\npoints to your domain.\n\n**Before and after**\n\n```text\nbefore:  25.113.0.203.in-addr.arpa.  IN  PTR  static.25.113.0.203.clients.provider.example.\nafter:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n```\n\n**To accept it.** Reasonable for a host that only receives. On shared control the rule is off: the name is the\nprovider's, and its reputation goes by the provider's range.\n\n```yaml\n- name: mx3.example.com\n  role: inbound\n  rules: { ptr-generic: off }\n```",
    },
    {
        name: "ptr-invalid",
        group: "reverse",
        when: "a PTR name is no host name: empty, one label, an address, with `_` or a space, or of a special-use domain",
        level: "warning",
        help: "**What it means.** The PTR holds something that is no host name: nothing (`PTR .`), one label, an underscore or a\nspace, an address as text, or a name under a domain that exists in no public DNS (`.local`, `.internal`).\n\n**Why receivers care.** RFC 1123 2.1 sets the syntax of host names: letters, digits and hyphens. Most of these names\ncannot be confirmed, so the address counts as having no PTR at all (Gmail 550 5.7.25). A name with an underscore may\nconfirm; whether it counts depends on how strictly the receiver's software checks names. SpamAssassin scores\nRDNS_LOCALHOST with up to 3.7 points.\n\n**Before and after**\n\n```text\nbefore:  25.113.0.203.in-addr.arpa.  IN  PTR  mail_01.example.com.\nafter:   25.113.0.203.in-addr.arpa.  IN  PTR  mail-01.example.com.\n```\n\n**To accept it.** Where the record confirms and cannot be changed soon, lower the level. On shared control tell the\nprovider; there is nothing on your side to change.\n\n```yaml\n- name: mx1.example.com\n  rules: { ptr-invalid: notice }\n```",
    },
    {
        name: "ptr-apex",
        group: "reverse",
        when: "a PTR name is a registrable domain itself",
        level: "notice",
        help: "**What it means.** The PTR is a bare registered domain (`example.com`), not a host in it. The same name usually serves\nthe web site, whose address may move to a CDN one day and take the confirmation with it.\n\n**Why receivers care.** They do not. A bare domain is a valid host name and confirms like any other. This is hygiene:\nit keeps the mail host's identity from hanging on the web site's records.\n\n**Before and after**\n\n```text\nbefore:  25.113.0.203.in-addr.arpa.  IN  PTR  example.com.\nafter:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n```\n\n**To accept it.** Many small sites run this way for years. Switch it off and keep the A record of the domain on the\nserver. On shared control the rule is off.\n\n```yaml\n- name: example.com\n  rules: { ptr-apex: off }\n```",
    },
    {
        name: "ptr-propagating",
        group: "reverse",
        when: "the zone or another resolver serves the declared PTR already, and a cache does not yet",
        level: "notice",
        help: "**What it means.** The reverse zone's own servers already say one thing while a resolver still says another, or\nresolvers disagree. A change is on its way through the caches; it can take as long as the old record's TTL. Where the\nzone's servers already serve what you declared, this notice takes the place of an error.\n\n**Why receivers care.** Each of them sees the old or the new record, whichever its cache holds. Until the TTL has run\nout, some answer as they did before the change. Gmail's first answer, 421 4.7.23, is temporary, so mail waits.\n\n**Before and after**\n\n```text\nbefore:  ns1.provider.example  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n         a resolver's cache    25.113.0.203.in-addr.arpa.  IN  PTR  old.example.com.   (3000 s left)\nafter:   both                  25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n```\n\n**To accept it.** Wait; it passes by itself. If it lasts longer than the TTL, one of the zone's servers does not get\nits updates: tell whoever runs it. Where resolvers differ by design (split horizon), switch it off. On shared control\nthe same holds, only that the change is the provider's.\n\n```yaml\n- name: mx1.example.com\n  rules: { ptr-propagating: off }\n```",
    },
    {
        name: "smtp-unreachable",
        group: "greeting",
        when: "an inbound host refuses, or times out where its port is proven open from here",
        level: "error",
        help: "**What it means.** Nothing listens where mail should be taken in: the port refuses, or it stays silent although this\nrunner has reached the same port elsewhere. Without that proof a timeout is inconclusive.\n\n**Why receivers care.** Here you are the receiver. Senders try the other MX targets, then queue and retry;\nRFC 5321 4.5.4.1 expects them to give up after four to five days at the earliest.\n\n**Before and after**\n\n```text\nbefore:  connect to 203.0.113.25 port 25: connection refused\nafter:   220 mx1.example.com ESMTP\n```\n\n**To accept it.** A host that only sends has no listener: say so. One that takes mail on another port: name the port.\nFor planned work use a waiver. On shared control nothing is different: an MX target that does not answer takes no\nmail.\n\n```yaml\n- name: out.example.com\n  role: outbound\n- name: submit.example.com\n  port: 587\n- name: mx2.example.com\n  waivers:\n    - { rule: smtp-unreachable, reason: \"new hardware this week\", until: 2026-12-04 }\n```",
    },
    {
        name: "smtp-malformed",
        group: "greeting",
        when: "what answers is not SMTP, or breaks the reply grammar or its bounds",
        level: "error",
        help: "**What it means.** Something answers, but not in SMTP: another service, TLS from the first byte, a greeting with a\ncode other than 220, lines without a code, or far too much text.\n\n**Why receivers care.** A sender that cannot read the greeting does not deliver. RFC 5321 4.2 sets the grammar of\nreplies, 4.5.3.1.5 the length of a line (512 octets).\n\n**Before and after**\n\n```text\nbefore:  HTTP/1.1 400 Bad Request\nafter:   220 mx1.example.com ESMTP\n```\n\n**To accept it.** Where TLS starts with the first byte (port 465, RFC 8314 3.3), declare it. For a server that you\ncannot change, lower the level. On shared control tell the provider; your senders see the same.\n\n```yaml\n- name: submit.example.com\n  port: 465\n  tls: implicit\n- name: mail.provider.example\n  control: shared\n  rules: { smtp-malformed: notice }\n```",
    },
    {
        name: "banner-default",
        group: "greeting",
        when: "the greeting's name is one that nobody chose: localhost, a private suffix, one label, an address, a manual's example",
        level: "error",
        help: "**What it means.** The greeting carries a name that nobody chose: `localhost`, a name under `.local` or `.lan`, one\nlabel, a container id, an address, a cloud's internal name, or a sample out of a manual. The server was installed and\nits name never set, or a container was rebuilt without it.\n\n**Why receivers care.** If the server says the same when it sends, filters score it hard. SpamAssassin: HELO_LOCALHOST\n2.6 to 3.8 points, of the 5 that make spam. Rspamd: 2 for a name that is not fully qualified, 3 for a bare address.\nPostfix: 504 with `reject_non_fqdn_helo_hostname`. RFC 5321 4.1.1.1 and 2.3.5 want a fully qualified name or, for a\nhost without one, an address literal. RFC 6761, 6762 and 8375 reserve `localhost`, `.local` and `home.arpa`.\n\n**Before and after**\n\n```text\nbefore:  220 localhost.localdomain ESMTP Postfix\nafter:   220 mx1.example.com ESMTP Postfix\n```\n\n**To accept it.** If the name is a sample by its looks but really yours, declare it. An internal relay may keep its\nname; lower the level there. On shared control the server is the provider's, and its sending side is what counts.\n\n```yaml\n- name: mail.example.com\n  banner: mail.example.com\n- name: relay.example.com\n  rules: { banner-default: notice }\n```",
    },
    {
        name: "banner-mismatch",
        group: "greeting",
        when: "the greeting's name is not the declared one",
        level: "error",
        help: "**What it means.** The server greets with an ordinary name, but not with the one that you declared. Where nothing is\ndeclared, a dedicated host is expected to greet with its own name.\n\n**Why receivers care.** They know nothing of your declaration, and RFC 5321 4.1.4 forbids them to refuse mail because\nthe EHLO name does not fit the address. It is an error here because live contradicts what you said should be true: the\nwrong machine answers, a rename is half done, or an update has reset the name.\n\n**Before and after**\n\n```text\nbefore:  220 old.example.com ESMTP\nafter:   220 mx1.example.com ESMTP\n```\n\n**To accept it.** If the other name is right, declare it: a name, a pattern or a list. `banner: any` asks for nothing.\nOn shared control that is the default, so the rule speaks up only where you declared a name.\n\n```yaml\n- name: mx1.example.com\n  banner: [mx1.example.com, old.example.com]\n- name: mx2.example.com\n  banner: \"node*.example.com\"\n- name: mx3.example.com\n  banner: any\n```",
    },
    {
        name: "banner-nameless",
        group: "greeting",
        when: "the greeting has no name, or is masked",
        level: "warning",
        help: "**What it means.** The greeting has no host name (`220 ESMTP Postfix`), or a firewall has painted it over\n(`220 ************`).\n\n**Why receivers care.** They do not score it: it is your greeting, not their view of you. RFC 5321 4.3.1 asks for the\nname. A masked greeting is worth a look all the same: Cisco ASA's ESMTP inspection masks the banner and, by the\ndefaults in its manual, removes STARTTLS with it, so mail that could be encrypted arrives in clear.\n\n**Before and after**\n\n```text\nbefore:  220 ****************************\nafter:   220 mx1.example.com ESMTP\n```\n\n**To accept it.** Some hide the name on purpose; that costs nothing. What stays unseen then is whether the name is\nright. On shared control leave it.\n\n```yaml\n- name: mx1.example.com\n  rules: { banner-nameless: off }\n```",
    },
    {
        name: "banner-rotates",
        group: "greeting",
        when: "several connections see different names",
        level: "warning",
        help: "**What it means.** Several connections to one address saw different names. Several servers share the address behind a\nload balancer or NAT, and at most one of them can match the PTR.\n\n**Why receivers care.** Little by itself: large providers do it. But at most one of the names fits the PTR, so filters\nthat compare EHLO name and PTR score some messages and not others. RFC 5321 4.1.4 forbids refusing on it.\n\n**Before and after**\n\n```text\nbefore:  220 node1.example.com ESMTP      then  220 node2.example.com ESMTP\nafter:   220 mx1.example.com ESMTP        then  220 mx1.example.com ESMTP\n```\n\n**To accept it.** Declare the names as a pattern, so that a stranger's name still counts, and switch this rule off for\nthe host. `samples` says how many connections are made. On shared control leave it: it is how providers work.\n\n```yaml\n- name: mx1.example.com\n  banner: \"node*.example.com\"\n  rules: { banner-rotates: off }\n```",
    },
    {
        name: "banner-unresolved",
        group: "greeting",
        when: "the greeting's name has no A and no AAAA record",
        level: "warning",
        help: "**What it means.** The greeting's name looks right but has no address in DNS. Often an internal host name under the\npublic domain, or a record that was removed in a clean-up.\n\n**Why receivers care.** RFC 5321 2.3.5 permits only resolvable names. Rspamd adds 0.3 points for an EHLO name without\naddress or MX. Postfix with `reject_unknown_helo_hostname` answers 450, so mail waits in the queue and then bounces;\nthat setting is not on by default.\n\n**Before and after**\n\n```text\nbefore:  220 mail-int.example.com ESMTP      mail-int.example.com.  NXDOMAIN\nafter:   220 mx1.example.com ESMTP           mx1.example.com.  IN  A  203.0.113.25\n```\n\n**To accept it.** Acceptable on a host that only receives. Publishing an address record for the name is usually less\nwork. On shared control leave it.\n\n```yaml\n- name: mx1.example.com\n  role: inbound\n  rules: { banner-unresolved: off }\n```",
    },
    {
        name: "banner-address-mismatch",
        group: "greeting",
        when: "the greeting's name resolves, but not to this address",
        level: "warning",
        help: "**What it means.** The greeting's name resolves, but not to the address that was dialled. Typical behind NAT and load\nbalancers, and after a move that left one record behind.\n\n**Why receivers care.** Rspamd: HFILTER_HELO_IP_A, 1 point, for an EHLO name whose address is not the client's.\nRFC 5321 4.1.4 lets a receiver verify this and forbids it to refuse mail over the result.\n\n**Before and after**\n\n```text\nbefore:  203.0.113.25 greets: 220 mx1.example.com      mx1.example.com.  IN  A  198.51.100.7\nafter:   203.0.113.25 greets: 220 mx1.example.com      mx1.example.com.  IN  A  203.0.113.25\n```\n\n**To accept it.** A second A record for the name is enough. Where the host receives here and sends from elsewhere, the\nsending address is the one that must fit; switch the rule off here. On shared control the rule is off.\n\n```yaml\n- name: mx1.example.com\n  role: inbound\n  rules: { banner-address-mismatch: off }\n```",
    },
    {
        name: "banner-is-mail-domain",
        group: "greeting",
        when: "the greeting shows the visible mail domain (a registrable domain, or one of `domains`) and not a host",
        level: "notice",
        help: "**What it means.** The greeting shows the mail domain itself (`example.com`), not the name of a host in it.\n\n**Why receivers care.** They do not. A domain with an address record is a legal EHLO name (RFC 5321 2.3.5). This is\nhygiene: the name then hangs on the web site's address, and SPF evaluates the EHLO name as an identity of its own\n(RFC 7208 2.3), so it needs a record that covers this host.\n\n**Before and after**\n\n```text\nbefore:  220 example.com ESMTP\nafter:   220 mx1.example.com ESMTP\n```\n\n**To accept it.** Common on machines that do everything for one domain. Switch it off; nothing is lost. On shared\ncontrol it is the customer's domain on the provider's machine: leave it.\n\n```yaml\n- name: example.com\n  rules: { banner-is-mail-domain: off }\n```",
    },
    {
        name: "banner-ptr-mismatch",
        group: "greeting",
        when: "the greeting's name is none of the PTR names",
        level: "warning",
        help: "**What it means.** The greeting's name is none of the PTR names. \"Reverse DNS does not match SMTP banner\" in the words\nof many checkers. Two names are in use for one address. Alone this is a weak signal.\n\n**Why receivers care.** Less than the checkers make believe. As a difference between EHLO name and PTR it is worth 0.3\nto 0.4 points in SpamAssassin (KHOP_HELO_FCRDNS; an older rule, FORGED_RCVD_HELO, was dropped in 3.2.0 over its false\nalarms) and a warning elsewhere. RFC 5321 4.1.4 forbids refusing on it. Google, Microsoft 365 and many relays are\nmismatched by design. Fastmail lists it among the faults over which it may bounce. It weighs more beside other\ncarelessness, which is why it [compounds](#levels) to an error. Two names of one organizational domain that both\nresolve to the address (`mx1.example.com`, `smtp.example.com`) are a notice only.\n\n**Before and after**\n\n```text\nbefore:  220 mail.example.net ESMTP       25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\nafter:   220 mx1.example.com ESMTP        25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.\n```\n\n**To accept it.** If the PTR is not yours to set, say so with `control: shared`. On shared control leave it: never\nchange your greeting into the provider's name to please a checker, since that claims an identity you do not own. On\ndedicated control lower the level.\n\n```yaml\n- name: mail.example.com\n  control: shared\n- name: mx1.example.com\n  rules: { banner-ptr-mismatch: notice }\n```",
    },
    {
        name: "ehlo-mismatch",
        group: "greeting",
        when: "the EHLO name is not the declared one or, where none is declared, not the greeting's",
        level: "warning",
        help: "**What it means.** The server names itself one way in the greeting and another way in its answer to EHLO, or the\nlatter is not what you declared. Usually `smtpd_banner` was written by hand and `myhostname` left as it was, or the\nreverse.\n\n**Why receivers care.** Nobody scores this pair. But the EHLO answer shows the server's own name (Postfix\n`myhostname`), and that is the likelier one to go out when it sends. RFC 5321 4.1.1.1: the server identifies itself in\nboth.\n\n**Before and after**\n\n```text\nbefore:  220 mx1.example.com ESMTP       250-vm7.example.com\nafter:   220 mx1.example.com ESMTP       250-mx1.example.com\n```\n\n**To accept it.** Declare the EHLO name: a name, a pattern, a list, `greeting` (whatever the greeting says) or `any`.\nOn shared control it follows the greeting by default; leave a difference, it is the provider's.\n\n```yaml\n- name: mx1.example.com\n  ehlo: vm7.example.com\n- name: mx2.example.com\n  ehlo: any\n```",
    },
    {
        name: "banner-reveals-version",
        group: "greeting",
        when: "the greeting holds a software version",
        level: "off",
        help: "**What it means.** The greeting tells the software's version. The rule is off unless you switch it on.\n\n**Why receivers care.** They do not. RFC 5321 3.1 permits the announcement, since it helps to trace faults, and\npermits to leave it out; 7.5 weighs both sides. Some audits ask for it, hence the rule.\n\n**Before and after**\n\n```text\nbefore:  220 mx1.example.com ESMTP Exim 4.98\nafter:   220 mx1.example.com ESMTP\n```\n\n**To accept it.** Nothing to do: it is off. To hold your hosts to an audit, give it a level. On shared control leave\nit off.\n\n```yaml\nrules: { banner-reveals-version: notice }\n```",
    },
    {
        name: "starttls-missing",
        group: "transport",
        when: "STARTTLS is not offered where `tls` asks for it (starttls: error, opportunistic: notice)",
        level: "error",
        help: "**What it means.** The answer to EHLO does not offer STARTTLS (RFC 3207), so mail to this host travels in clear. An\nerror where you declared `tls: starttls`, a notice with `opportunistic`, which is the default.\n\n**Why receivers care.** Most senders fall back to clear text and deliver. Those that may not, do not: senders that\nhonour your MTA-STS policy in enforce mode (RFC 8461) or your TLSA records (RFC 7672) keep the mail back. Gmail\nrequires TLS of those who send *to* it (421 4.7.29); that is about your sending side, which this check does not see.\n\n**Before and after**\n\n```text\nbefore:  250-mx1.example.com             after:  250-mx1.example.com\n         250-PIPELINING                          250-PIPELINING\n         250 8BITMIME                            250-STARTTLS\n                                                 250 8BITMIME\n```\n\n**To accept it.** A host that takes no mail from outside may do without. If the greeting is masked too, look at the\nfirewall first ([banner-nameless](#banner-nameless)). On shared control ask the provider, or accept it.\n\n```yaml\n- name: relay.example.com\n  tls: none\n```",
    },
    {
        name: "tls-failed",
        group: "transport",
        when: "the TLS handshake fails (starttls and implicit: error, opportunistic: warning)",
        level: "error",
        help: "**What it means.** STARTTLS is offered but the handshake fails, or on `implicit` no handshake comes about: a key that\ndoes not fit the certificate, a file that the server cannot read, or only protocols that are switched off today\n(RFC 8996). An error where you declared `starttls` or `implicit`, a warning with `opportunistic`.\n\n**Why receivers care.** Worse than not offering it. Some senders fall back to clear text after a failure, others retry\nuntil the mail bounces; with MTA-STS in enforce mode (RFC 8461) or DANE (RFC 7672) none may fall back.\n\n**Before and after**\n\n```text\nbefore:  STARTTLS  220 ready  (alert: handshake failure)\nafter:   STARTTLS  220 ready  TLSv1.3\n```\n\n**To accept it.** Waive it until the certificate is repaired, or switch STARTTLS off on the server and declare\n`tls: none`, which is the more honest state. On shared control tell the provider.\n\n```yaml\n- name: mx1.example.com\n  waivers:\n    - { rule: tls-failed, reason: \"certificate is being reissued\", until: 2026-12-04 }\n- name: relay.example.com\n  tls: none\n```",
    },
    {
        name: "certificate-mismatch",
        group: "transport",
        when: "no name in the certificate covers the declared name",
        level: "warning",
        help: "**What it means.** The certificate is for other names than the declared one: often the old name after a rename, or the\nweb site's certificate used for mail.\n\n**Why receivers care.** Plain opportunistic senders do not look at the name (RFC 7435). MTA-STS senders do: in enforce\nmode the certificate must cover the MX host name (RFC 8461 4.2) or mail is not delivered. With DANE-EE(3) records the\nname is not checked (RFC 7672 3.1.1). Mail programs on 465 and 587 check it and show an error.\n\n**Before and after**\n\n```text\nbefore:  DNS:www.example.com\nafter:   DNS:mx1.example.com, DNS:www.example.com\n```\n\n**To accept it.** Without MTA-STS and without users' mail programs it costs nothing; switch it off. On shared control\nthe certificate has the provider's names: declare the host by that name, or leave it.\n\n```yaml\n- name: mx1.example.com\n  rules: { certificate-mismatch: off }\n```",
    },
    {
        name: "certificate-expiring",
        group: "transport",
        when: "the certificate has expired (warning), or will within 14 days (notice)",
        level: "warning",
        help: "**What it means.** The certificate has expired (warning) or will within 14 days (notice). With certificates that renew\nthemselves it means that the renewal has stopped, or that the mail server was not reloaded after it.\n\n**Why receivers care.** As for the name: opportunistic senders do not check (RFC 7435), MTA-STS in enforce mode does\n(RFC 8461 4.2), DANE-EE(3) ignores the dates (RFC 7672 3.1.1), and mail programs on 465 and 587 refuse or ask.\n\n**Before and after**\n\n```text\nbefore:  notAfter=Nov 20 2026   (today is Nov 24)\nafter:   notAfter=Feb 18 2027\n```\n\n**To accept it.** Waive it to the day on which it will be renewed. On shared control it is the provider's to renew.\n\n```yaml\n- name: mx1.example.com\n  waivers:\n    - { rule: certificate-expiring, reason: \"renewed by hand on Thursday\", until: 2026-12-04 }\n```",
    },
    {
        name: "spf-missing",
        group: "context",
        when: "a domain under `domains` has no SPF record",
        level: "warning",
        help: "**What it means.** A declared mail domain publishes no SPF record (RFC 7208): no TXT record that starts with `v=spf1`.\n\n**Why receivers care.** Gmail requires SPF or DKIM of every sender, both of those who send 5,000 messages a day or\nmore: 4.7.27 or 5.7.27, and 550 5.7.26 where neither passes. Outlook.com demands SPF, DKIM and DMARC of such senders\n(550 5.7.515). Microsoft 365 over IPv6 wants one of SPF and DKIM to pass (450 4.7.26).\n\n**Before and after**\n\n```text\nbefore:  example.com.  IN  TXT  (no record that starts with v=spf1)\nafter:   example.com.  IN  TXT  \"v=spf1 ip4:203.0.113.25 ip6:2001:db8::25 -all\"\n```\n\n**To accept it.** A domain that is not used in envelope senders here need not be declared: take it out of `domains`.\nWhere DKIM alone carries the authentication, switch the rule off. On shared control the record is still yours, in your\nown zone; the provider tells what to include.\n\n```yaml\n- name: out.example.com\n  role: outbound\n  domains: [example.com]\n  rules: { spf-missing: off }\n```",
    },
    {
        name: "spf-not-authorised",
        group: "context",
        when: "the SPF record of a domain under `domains` does not authorise an address of the host, or is broken and so authorises none; never on a host that is only inbound",
        level: "warning",
        help: "**What it means.** The domain has an SPF record, and it does not authorise this address: fail, softfail or neutral\n(RFC 7208 2.6). The address is new, or a provider's `include` was dropped.\n\n**Why receivers care.** Gmail refuses mail that fails a record ending in `-all` (550 5.7.26) and asks SPF of bulk\nsenders (4.7.27, 5.7.27). SpamAssassin scores little: 0.7 to 1 for softfail, up to 0.9 for fail. DMARC rests on DKIM\nalone then.\n\n**Before and after**\n\n```text\nbefore:  example.com.  IN  TXT  \"v=spf1 ip4:203.0.113.25 -all\"                      sending: 198.51.100.7\nafter:   example.com.  IN  TXT  \"v=spf1 ip4:203.0.113.25 ip4:198.51.100.7 -all\"     sending: 198.51.100.7\n```\n\n**To accept it.** A host that only receives needs no authorisation: declare `role: inbound`. Where the domain no\nlonger sends through this host, take it out of `domains`. On shared control add the provider's `include` to your\nrecord.\n\n```yaml\n- name: mx1.example.com\n  role: inbound\n  domains: [example.com]\n```",
    },
    {
        name: "spf-over-limit",
        group: "context",
        when: "the SPF record of a domain under `domains` takes more than 10 DNS lookups, or 2 void ones, before it decides on an address of the host (RFC 7208 4.6.4)",
        level: "warning",
        help: "**What it means.** The record takes more than 10 DNS lookups to evaluate, or more than 2 that find nothing. Each\n`include`, `a`, `mx`, `ptr`, `exists` and `redirect` counts, also inside what is included.\n\n**Why receivers care.** RFC 7208 4.6.4: over 10 lookups the result is permerror, whatever the address; 2 is its\nsuggested limit of void lookups. A permerror is no pass, for DMARC as for Gmail and Outlook.com. Receivers that stop\ncounting elsewhere may still pass it, so the fault shows at some and not at others.\n\n**Before and after**\n\n```text\nbefore:  \"v=spf1 a mx include:_spf.example.net include:_spf.example.org … -all\"     (13 lookups)\nafter:   \"v=spf1 ip4:203.0.113.25 include:_spf.example.net -all\"                    (3 lookups)\n```\n\n**To accept it.** Waive it while senders are being sorted out; moving one of them to a subdomain of its own is the\nlasting repair. On shared control the same: it is your record, though an `include` of the provider's may have grown.\n\n```yaml\n- name: out.example.com\n  role: outbound\n  domains: [example.com]\n  waivers:\n    - { rule: spf-over-limit, reason: \"newsletter moves to its own subdomain\", until: 2026-12-04 }\n```",
    },
    {
        name: "dmarc-missing",
        group: "context",
        when: "a domain under `domains` has no DMARC record, or none that receivers can use",
        level: "warning",
        help: "**What it means.** Neither the domain nor its organizational domain publishes a DMARC record (RFC 9989, before it\nRFC 7489) at `_dmarc`.\n\n**Why receivers care.** Gmail, Yahoo and Outlook.com demand one of bulk senders, `p=none` is enough: Gmail 4.7.40 or\n5.7.40 (4.7.31 in older texts), Outlook.com 550 5.7.515. Below about 5,000 messages a day they do not demand it.\n\n**Before and after**\n\n```text\nbefore:  _dmarc.example.com.  NXDOMAIN\nafter:   _dmarc.example.com.  IN  TXT  \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\"\n```\n\n**To accept it.** Small senders may lower it. On shared control the record is still yours to publish.\n\n```yaml\n- name: out.example.com\n  role: outbound\n  domains: [example.com]\n  rules: { dmarc-missing: notice }\n```",
    },
    {
        name: "dmarc-not-enforced",
        group: "context",
        when: "the DMARC policy of a domain under `domains` is `none`, is in test mode (`t=y`) or is for a part of its mail only (`pct` below 100)",
        level: "notice",
        help: "**What it means.** There is a DMARC record, but it asks receivers for nothing: `p=none`, `pct` below 100, or test mode\n(`t=y`). RFC 9989 has dropped `pct`; older receivers still honour it.\n\n**Why receivers care.** They do not: `p=none` meets the demands of Gmail, Yahoo and Outlook.com. An enforced policy\nprotects your name from forgers, not your mail from filters. Enforcing it too early loses mail of forgotten senders.\n\n**Before and after**\n\n```text\nbefore:  _dmarc.example.com.  IN  TXT  \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\"\nafter:   _dmarc.example.com.  IN  TXT  \"v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com\"\n```\n\n**To accept it.** Leave it until the aggregate reports show no sender of yours that fails. On shared control the same:\nfirst make the provider sign with your domain (DKIM), then enforce.\n\n```yaml\n- name: out.example.com\n  role: outbound\n  domains: [example.com]\n  rules: { dmarc-not-enforced: off }\n```",
    },
    {
        name: "identity-changed",
        group: "time",
        when: "against the baseline the PTR or the greeting's name of an address changed, though both still pass",
        level: "warning",
        help: "**What it means.** The address shows other names than it did when the baseline was written, and the declaration does not\nstate the new ones word for word: it says `any`, a pattern, or several names. Both ends may look valid.\n\n**Why receivers care.** Reputation is kept by address and by name, and a sender that changes both looks like a new one.\nOf itself the change costs little. It is told since nobody meant it: a provider gave the address away, a balancer got\nanother server behind it, a template rolled back a name.\n\n**Before and after**\n\n```text\nbefore:  203.0.113.25 PTR smtp1.example.com   (baseline)\nafter:   203.0.113.25 PTR smtp7.example.com   (now; both meet smtp*.example.com)\n```\n\n**To accept it.** If it was meant, state the new name in the declaration, which makes it a declared change, or run once\nwith `update-baseline`. On shared control it is a notice: providers rename at will.\n\n```yaml\n- name: out.example.com\n  role: outbound\n  addresses: [203.0.113.25]\n  ptr: [smtp1.example.com, smtp7.example.com]\n```",
    },
    {
        name: "host-removed",
        group: "time",
        when: "an address in the baseline is declared no more, and still answers with its old identity",
        level: "notice",
        help: "**What it means.** The baseline remembers an address of a host that is declared no more, and the address still shows the\nold PTR or the old greeting.\n\n**Why receivers care.** They do not, as long as the address stays yours. Once it is given back, somebody else sends\nunder your name, and the name's reputation is theirs to spend.\n\n**Before and after**\n\n```text\nbefore:  203.0.113.26 PTR mx2.example.com   (mx2.example.com left the declaration)\nafter:   203.0.113.26 has the provider's own PTR, or none\n```\n\n**To accept it.** Run once with `update-baseline`, or remove the line that it is told at: the address is forgotten. Or\nkeep the host declared until it is gone, on shared control too, with a waiver for what is broken meanwhile.\n\n```yaml\n- name: mx2.example.com\n  waivers:\n    - { rule: smtp-unreachable, reason: \"being taken down\", until: 2026-12-31 }\n```",
    },
];

;// CONCATENATED MODULE: ./lib/report/junit.js




/**
 * The checks as JUnit XML: a suite for each mail host, a case for each group of checks at each of its addresses, so that
 * what is right is seen to be right, and a case keeps its name whatever a rule finds. What fails the run is a failure.
 * What is accepted is skipped with its reason. A check that could not be made is skipped too, or an error where it fails
 * the run; a mistake in the declaration is always one.
 */
function renderJunit(report, policy) {
    const suites = [...suitesOf(report, policy), ...ofRun(report)];
    const total = (outcome) => suites.reduce((sum, suite) => sum + tally(suite, outcome), 0);
    const all = {
        name: 'mail-identity-check',
        tests: suites.reduce((sum, { cases }) => sum + cases.length, 0),
        failures: total('failure'),
        errors: total('error'),
        skipped: total('skipped'),
        time: seconds(report.durationMs),
        timestamp: timestamp(report),
    };
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes(all)}>`,
        ...suites.flatMap((suite) => suiteLines(suite, report)),
        '</testsuites>\n',
    ].join('\n');
}
/** Checks that stand or fall together, as a person reads them. */
const GROUPS = {
    forward: 'addresses',
    reverse: 'PTR',
    greeting: 'greeting and EHLO name',
    transport: 'connection and TLS',
    context: 'SPF and DMARC',
    time: 'identity over time',
};
const GROUP_OF_CHECK = {
    mx: 'forward',
    forward: 'forward',
    ptr: 'reverse',
    smtp: 'transport',
    ehlo: 'greeting',
    tls: 'transport',
    spf: 'context',
    dmarc: 'context',
};
const GROUP_OF_RULE = new Map(RULE_GUIDE.map(({ name, group }) => [name, group]));
function suitesOf(report, policy) {
    const failing = new Set([
        ...(0,outcome/* regressions */.Z0)(report.findings, policy.failOn),
        ...(policy.failOnPending ? (0,outcome/* atOrAbove */.kU)(report.findings, 'pending', policy.failOn) : []),
    ]);
    const suites = new Map();
    const hosts = new Map(report.hosts.map((host) => [suiteName(host.name, host.port), host]));
    const partOf = (name, address, group) => {
        const parts = suites.get(name) ?? new Map();
        suites.set(name, parts);
        const key = address === null ? GROUPS[group] : `${GROUPS[group]} of ${address}`;
        const part = parts.get(key) ?? { address, group, findings: [], undone: [] };
        parts.set(key, part);
        return part;
    };
    for (const [name, host] of hosts) {
        partOf(name, null, 'forward');
        for (const { address } of host.endpoints) {
            for (const group of looked(host))
                partOf(name, address, group);
        }
    }
    for (const finding of report.findings) {
        const { host, port, address, rule } = finding;
        const group = GROUP_OF_RULE.get(rule) ?? 'context';
        partOf(suiteName(host, port), address, group).findings.push(finding);
    }
    for (const undone of report.inconclusive) {
        const name = suiteName(undone.host, undone.port);
        for (const group of unseenBy(undone, hosts.get(name))) {
            partOf(name, undone.address, group).undone.push(undone);
        }
    }
    return Array.from(suites, ([name, parts]) => {
        const host = hosts.get(name);
        const place = host?.declaredAt ?? { file: null, line: 1 };
        const cases = Array.from(parts, ([title, part]) => {
            const endpoint = host?.endpoints.find(({ address }) => address === part.address);
            return caseOf(title, part, { failing, policy, place, endpoint });
        });
        return { name, place, cases };
    });
}
/** The port is of the name only where it is not mail's own, so that most hosts are named as people name them. */
function suiteName(host, port) {
    return port === 25 ? host : `${host}:${port}`;
}
/** What is looked at of each address of a host. */
function looked({ role }) {
    return role === 'outbound' ? ['reverse'] : ['reverse', 'greeting', 'transport'];
}
/** Without a dialogue neither the greeting nor what comes after it is seen. */
function unseenBy({ check }, host) {
    const dialogue = check === 'smtp' && host !== undefined && looked(host).includes('greeting');
    return dialogue ? ['greeting', 'transport'] : [GROUP_OF_CHECK[check]];
}
function caseOf(name, part, { failing, policy, place, endpoint }) {
    const { findings, undone, group } = part;
    const failures = findings.filter((finding) => failing.has(finding));
    const accepted = findings.filter(({ status }) => status === 'known' || status === 'waived');
    const others = findings.filter((finding) => !failing.has(finding) && finding.status !== 'known' && finding.status !== 'waived');
    const missed = undone.map(inWords);
    const { timingsMs } = endpoint?.smtp ?? {};
    const ms = group === 'greeting' ? (timingsMs?.greeting ?? 0) + (timingsMs?.ehlo ?? 0) : 0;
    const told = (lines) => ({
        name,
        ms: group === 'transport' ? (timingsMs?.connect ?? 0) : ms,
        place: failures[0] === undefined ? place : locationOf(failures[0]),
        told: [...others.map(findingLine), ...lines],
    });
    const [first] = failures;
    if (first !== undefined) {
        const lines = failures.map(findingLine);
        const verdict = {
            outcome: 'failure',
            type: first.rule,
            message: first.message,
            lines,
        };
        return { ...told([...accepted.map(acceptedLine), ...missed]), verdict };
    }
    const [unseen] = undone;
    if (unseen !== undefined && policy.onInconclusive !== 'ignore') {
        const outcome = policy.onInconclusive === 'fail' ? 'error' : 'skipped';
        const verdict = {
            outcome,
            type: unseen.reason,
            message: inWords(unseen),
            lines: missed,
        };
        return { ...told(accepted.map(acceptedLine)), verdict };
    }
    const reasons = [...accepted.map(acceptedLine), ...missed];
    const [reason] = reasons;
    if (reason === undefined)
        return { ...told([]), verdict: null };
    const type = accepted[0]?.status ?? 'inconclusive';
    return { ...told([]), verdict: { outcome: 'skipped', type, message: reason, lines: reasons } };
}
/** What a planned change brings stands on its line, where it has one. */
function locationOf({ file, line, plannedAt }) {
    return plannedAt === null || plannedAt.line === null
        ? { file, line }
        : { file: plannedAt.file, line: plannedAt.line };
}
function findingLine({ level, status, rule, message, remedy }) {
    return `${level}${status === 'new' ? '' : ` (${status})`} ${rule}: ${message} ${remedy}`;
}
function acceptedLine(finding) {
    const { waiver, rule, message } = finding;
    const why = waiver === null ? 'In the baseline' : `Waived until ${waiver.until} (${waiver.reason})`;
    return `${why}: ${rule}: ${message}`;
}
function inWords({ check, reason, detail }) {
    return `Inconclusive: ${check}: ${reason}: ${detail}`;
}
/** What keeps the run as a whole from an answer: a case for each mistake, which no host has. */
function ofRun(report) {
    const { failure, problems } = report;
    const place = { file: null, line: 1 };
    const whole = failure !== null && failure !== 'regression' && failure !== 'inconclusive';
    const told = problems.length > 0 || !whole ? problems : [{ message: (0,headline/* headline */.P)(report), file: null, line: 1 }];
    if (told.length === 0)
        return [];
    const cases = told.map(({ message, file, line }, at) => {
        const verdict = {
            outcome: 'error',
            type: failure ?? 'configuration',
            message,
            lines: [message],
        };
        const name = told.length === 1 ? 'the run' : `the run, mistake ${at + 1}`;
        return { name, ms: 0, place: { file, line: line ?? 1 }, verdict, told: [] };
    });
    return [{ name: 'mail-identity-check', place, cases }];
}
function suiteLines({ name, place, cases }, report) {
    const of = (outcome) => tally({ cases }, outcome);
    const head = {
        name,
        tests: cases.length,
        failures: of('failure'),
        errors: of('error'),
        skipped: of('skipped'),
        time: seconds(cases.reduce((sum, { ms }) => sum + ms, 0)),
        timestamp: timestamp(report),
        ...(place.file === null ? {} : { file: place.file }),
    };
    return [
        `  <testsuite${attributes(head)}>`,
        ...cases.flatMap((one) => caseLines(one, name)),
        '  </testsuite>',
    ];
}
function caseLines({ name, ms, place, verdict, told }, suite) {
    const head = {
        name,
        classname: suite,
        time: seconds(ms),
        ...(place.file === null ? {} : { file: place.file, line: place.line }),
    };
    return [
        `    <testcase${attributes(head)}>`,
        ...(verdict === null ? [] : [spoken(verdict)]),
        ...(told.length === 0 ? [] : [`      <system-out>${body(told)}</system-out>`]),
        '    </testcase>',
    ];
}
function spoken({ outcome, type, message, lines }) {
    // What is skipped has neither a type nor a text in the schemas that are about.
    if (outcome === 'skipped')
        return `      <skipped${attributes({ message: lines.join(' ') })}/>`;
    return `      <${outcome}${attributes({ message, type })}>${body(lines)}</${outcome}>`;
}
function tally({ cases }, outcome) {
    return cases.filter(({ verdict }) => verdict?.outcome === outcome).length;
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${(0,report_escape/* xml */._n)((0,report_escape/* logLine */.BP)(String(value)))}"`)
        .join('');
}
/** Each line for itself, so that a text of a stranger ends none. */
function body(lines) {
    return lines.map((line) => (0,report_escape/* xml */._n)((0,report_escape/* logLine */.BP)(line))).join('\n');
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
/** As the schemas have it: UTC without a zone or fractions. */
function timestamp({ startedAt }) {
    return startedAt.slice(0, 19);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(7419);
// EXTERNAL MODULE: ./lib/report/rule-url.js
var rule_url = __webpack_require__(8782);
;// CONCATENATED MODULE: ./lib/report/sarif.js






/** As many results as GitHub shows of one run; it refuses a file with more than 25,000. */
const MAX_RESULTS = 5000;
/** GitHub refuses more than 10 MB, compressed; a text that is short enough uncompressed is so whatever is in it. */
const MAX_BYTES = 9_500_000;
/** Kept free for the notifications and all else beside the results. */
const BESIDE_RESULTS = 1_500_000;
const MAX_NOTIFICATIONS = 500;
/** Where the declaration stands unless somebody says otherwise: GitHub wants a place for every result. */
const DEFAULT_PLACE = { file: '.github/mail-hosts.yml', line: 1 };
/**
 * The findings as SARIF 2.1.0. What is known or waived is there and suppressed, what is pending is a note. A check that
 * could not be made is no result but a notification, and so is a mistake in the declaration.
 */
function renderSarif(report, around) {
    const rules = rulesOf(report.findings);
    const { results, left } = fitted(report.findings, new Map(rules.map(({ name }, at) => [name, at])));
    const run = {
        tool: {
            driver: {
                name: 'mail-identity-check',
                version: version/* VERSION */.x,
                semanticVersion: version/* VERSION */.x,
                ...(around.homePage === null ? {} : { informationUri: around.homePage }),
                rules: rules.map((rule) => descriptor(rule, around.rulesPage)),
            },
        },
        automationDetails: { id: runId(report, around.job) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the checkout.' } } },
        invocations: [invocation(report, left)],
        results,
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
/** GitHub takes what stands before the last slash as the category, of which each upload replaces the one before. */
function runId({ shard }, job) {
    const part = shard === null ? [] : [`shard-${shard.index}-of-${shard.of}`];
    return `${['mail-identity-check', ...(job === null ? [] : [job]), ...part].join('/')}/`;
}
/** Every rule of the catalogue, so that a viewer knows what was looked for; and what a later release has found. */
function rulesOf(findings) {
    const known = new Set(RULE_GUIDE.map(({ name }) => name));
    const unknown = new Set(findings.map(({ rule }) => rule).filter((name) => !known.has(name)));
    const bare = {
        group: 'other',
        when: 'a later release knows',
        level: 'warning',
        help: '',
    };
    return [...RULE_GUIDE, ...Array.from(unknown, (name) => ({ ...bare, name }))];
}
function descriptor({ name, group, when, level, help }, rulesPage) {
    const [, meaning = ''] = /^\*\*What it means\.\*\*(.*?)(?:\n\n|$)/s.exec(help) ?? [];
    const short = `${(0,labels/* capital */.Nx)(when)}.`;
    const markdown = help.replace(/\[([^\]]+)\]\(#([\w-]+)\)/g, (_, label, rule) => rulesPage === null ? label : `[${label}](${(0,rule_url/* ruleAddress */.X)(rulesPage, rule)})`);
    return {
        id: name,
        shortDescription: { text: short },
        fullDescription: { text: plain(meaning) || short },
        help: { text: plain(help) || short, markdown: markdown || short },
        ...(rulesPage === null || help === '' ? {} : { helpUri: (0,rule_url/* ruleAddress */.X)(rulesPage, name) }),
        defaultConfiguration: { enabled: level !== 'off', level: LEVELS[level] },
        properties: { tags: ['mail', group] },
    };
}
/** Our own Markdown, of docs/rules.md, as text. */
function plain(markdown) {
    return markdown
        .replace(/^```\w*\n/gm, '')
        .replace(/\*\*|`/g, '')
        .replace(/\[([^\]]+)\]\(#[\w-]+\)/g, '$1')
        .trim();
}
const LEVELS = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
    off: 'none',
};
/** The results that a viewer takes, what counts most first; and how many were left out. */
function fitted(findings, indices) {
    const printOf = fingerprints();
    const order = findings
        .map((finding) => ({ finding, print: printOf(finding) }))
        .toSorted((one, other) => weight(one.finding) - weight(other.finding));
    const results = [];
    let room = MAX_BYTES - BESIDE_RESULTS;
    for (const { finding, print } of order.slice(0, MAX_RESULTS)) {
        const next = result(finding, print, indices.get(finding.rule));
        room -= Buffer.byteLength(JSON.stringify(next)) + 1;
        if (room < 0)
            break;
        results.push(next);
    }
    return { results, left: findings.length - results.length };
}
function weight({ status, level }) {
    return ['new', 'pending', 'known', 'waived'].indexOf(status) * 3 + WEIGHTS[level];
}
const WEIGHTS = { error: 0, warning: 1, notice: 2 };
function result(finding, print, ruleIndex) {
    const { rule, level, status, host, port, address, expected, observed } = finding;
    const where = address === null ? host : `${host} (${address})`;
    const already = finding.onBase === true ? ' It was so before this change.' : '';
    const sentence = `${where}: ${finding.message}${already} ${finding.remedy}`;
    return {
        ruleId: rule,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: status === 'pending' ? 'note' : LEVELS[level],
        message: message(sentence),
        locations: [sarif_locationOf(finding)],
        // GitHub reads the first of them only, which else it would make of the line: then an edit of the line would open
        // the finding anew, and two addresses of one host would be one alert.
        partialFingerprints: { primaryLocationLineHash: print, 'mailIdentity/v1': print },
        suppressions: suppressionsOf(finding),
        properties: { status, host, port, address, expected, observed },
    };
}
/** Numbers the findings of one rule at one place, as of several mail domains of one host, by their order. */
function fingerprints() {
    const seen = new Map();
    return ({ rule, host, port, address }) => {
        const key = JSON.stringify([rule, host, port, address]);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return `${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32)}:${count}`;
    };
}
/** Set for all results, as it must be where it is set for one: none means that the finding counts. */
function suppressionsOf({ status, waiver }) {
    const accepted = (justification) => [
        { kind: 'external', status: 'accepted', justification: (0,report_escape/* annotationText */.xr)(justification) },
    ];
    if (status === 'known')
        return accepted('In the baseline.');
    if (status !== 'waived')
        return [];
    return accepted(waiver === null ? 'Waived.' : `Waived until ${waiver.until}: ${waiver.reason}`);
}
/** What a planned change brings stands on its line, where it has one. */
function sarif_locationOf({ file, line, plannedAt }) {
    const place = plannedAt !== null && plannedAt.line !== null
        ? { file: plannedAt.file, line: plannedAt.line }
        : { file, line };
    const resource = plannedAt?.resource ?? null;
    return {
        ...physical(place.file, place.line),
        ...(resource === null
            ? {}
            : { logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }] }),
    };
}
function physical(file, line) {
    const place = file ? { file, line } : DEFAULT_PLACE;
    return {
        physicalLocation: {
            artifactLocation: artifact(place.file),
            region: { startLine: Math.max(1, place.line ?? 1) },
        },
    };
}
/** A path from the checkout's root; an absolute one as an address of its own. */
function artifact(file) {
    const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
    return path.startsWith('/')
        ? { uri: `file:///${path.replace(/^\/+/, '')}` }
        : { uri: path, uriBaseId: ROOT };
}
/**
 * A sentence in both forms. In the plain one SARIF knows links, so that the seam of `[text](target)` is broken
 * (3.11.6), and in both `{0}` would be filled in, so that braces are doubled (3.11.5).
 */
function message(sentence) {
    const text = (0,report_escape/* annotationText */.xr)(sentence);
    const doubled = (shown) => shown.replace(/[{}]/g, '$&$&');
    return { text: doubled(text.replaceAll('](', '] (')), markdown: doubled((0,report_escape/* prose */.CS)(text)) };
}
function invocation(report, left) {
    const { startedAt, durationMs, failure, problems, notes } = report;
    const broken = failure === 'configuration' || failure === 'internal';
    const missing = left === 0
        ? []
        : [`${(0,labels/* plural */.LS)(left, 'more finding')} did not fit here; the JSON report has them all.`];
    return {
        executionSuccessful: !broken && failure !== 'nothing-checked',
        startTimeUtc: startedAt,
        endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
        toolConfigurationNotifications: capped(problems.map(ofProblem)),
        toolExecutionNotifications: [
            ...capped([...ofInconclusive(report), ...notes.map((note) => notification('note', note))]),
            ...missing.map((text) => notification('warning', text)),
        ],
    };
}
function ofProblem({ message: text, file, line }) {
    return notification('error', text, file === null ? [] : [physical(file, line)]);
}
/** What keeps the runner from a port is told once, as it is about the runner. */
function ofInconclusive({ inconclusive, hosts }) {
    const places = new Map(hosts.map((host) => [`${host.name}:${host.port}`, host.declaredAt]));
    const blocked = inconclusive.filter(({ reason }) => reason === 'egress-blocked').length;
    const once = `${(0,labels/* plural */.LS)(blocked, 'SMTP check')} could not be made: no connection gets out of this runner to the port.`;
    const of = ({ host, port, address, check, reason, detail }) => {
        const place = places.get(`${host}:${port}`);
        const where = address === null ? host : `${host} (${address})`;
        const text = `${check} of ${where} could not be checked: ${reason}: ${detail}`;
        const at = place === undefined || place.file === null ? [] : [physical(place.file, place.line)];
        return notification('warning', text, at);
    };
    return [
        ...(blocked === 0 ? [] : [notification('warning', once)]),
        ...inconclusive.filter(({ reason }) => reason !== 'egress-blocked').map(of),
    ];
}
function notification(level, text, places = []) {
    return {
        level,
        message: message(text),
        ...(places.length === 0 ? {} : { locations: places }),
    };
}
/** As many as fit beside the results, then how many more there are. */
function capped(notifications) {
    const shown = [];
    let room = BESIDE_RESULTS / 3;
    for (const next of notifications.slice(0, MAX_NOTIFICATIONS)) {
        room -= Buffer.byteLength(JSON.stringify(next)) + 1;
        if (room < 0)
            break;
        shown.push(next);
    }
    const more = notifications.length - shown.length;
    return more === 0
        ? shown
        : [...shown, notification('warning', `and ${more} more; the JSON report has them all.`)];
}

;// CONCATENATED MODULE: ./lib/run/write-sarif-junit.js



/**
 * Writes the files that other tools read: a bundle of its own, since most runs have none, and the help of every rule
 * is in it. Nothing here changes a result.
 *
 * @param attempt does the work, and says so where that cannot be done
 */
function writeSarifAndJunit(report, inputs, around, attempt) {
    const { sarifFile, junitFile } = inputs;
    if (sarifFile !== null) {
        attempt('SARIF file', () => (0,write_file/* writeWithFolders */.X)(sarifFile, renderSarif(report, around)));
    }
    if (junitFile !== null) {
        attempt('JUnit file', () => (0,write_file/* writeWithFolders */.X)(junitFile, renderJunit(report, inputs)));
    }
}


/***/ })

};
