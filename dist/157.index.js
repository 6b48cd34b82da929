export const id = 157;
export const ids = [157,183];
export const modules = {

  42141:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  findAddressConflicts)
  });
const MAX_CONFLICTS = 3;
function findAddressConflicts(hosts) {
    const namesByAddress = new Map();
    const dedicated = hosts.filter(({ host }) => host.control === 'dedicated');
    for (const { host, endpoints } of dedicated) {
        for (const { address } of endpoints) {
            const names = namesByAddress.get(address) ?? new Set();
            namesByAddress.set(address, names.add(host.name));
        }
    }
    return ({ host, endpoints }) => {
        if (host.control !== 'dedicated')
            return [];
        const conflicts = [];
        for (const { address } of endpoints) {
            for (const name of namesByAddress.get(address) ?? []) {
                if (conflicts.length >= MAX_CONFLICTS)
                    return conflicts;
                if (name !== host.name)
                    conflicts.push({ name, address });
            }
        }
        return conflicts;
    };
}


  }),

  94953:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L6: () => (  hostAdvice),
    Oq: () => (  firstSteps),
    fi: () => (  inconclusiveStep)
  });
  var _model_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34307);
function hostAdvice(verdict, seen, steps) {
    switch (verdict) {
        case 'broken':
        case 'at-risk':
            return firstSteps(verdict, steps);
        case 'inconclusive':
            return `Not everything could be checked. ${inconclusiveAdvice(seen)}`;
        case 'cosmetic':
            return cosmeticAdvice(seen, steps);
        case 'coherent':
            return 'Nothing to do.';
    }
}
const MAX_STEPS = 3;
function firstSteps(verdict, steps) {
    const decisiveLevel = verdict === 'broken' ? 'error' : 'warning';
    const shown = steps
        .filter(({ fixes }) => fixes.some(({ level }) => level === decisiveLevel))
        .slice(0, MAX_STEPS)
        .map(({ text }) => text);
    const more = steps.filter(({ kind }) => kind !== 'leave').length - shown.length;
    const [only] = shown;
    const rest = more > 0 ? [(0,_model_step_js__WEBPACK_IMPORTED_MODULE_0__  .rK)(more)] : [];
    if (shown.length === 1 && only !== undefined)
        return [only, ...rest].join(' ');
    const numbered = shown.map((text, index) => `${index === 0 ? 'First' : 'Then'}: ${text}`);
    return [...numbered, ...rest].join(' ');
}
function cosmeticAdvice({ host }, steps) {
    const [first] = steps;
    if (first === undefined)
        return 'Nothing to do.';
    const waiting = steps.find(({ kind }) => kind === 'wait');
    if (waiting !== undefined)
        return waiting.text;
    const change = steps.find(({ kind }) => kind !== 'leave');
    if (change === undefined)
        return first.text;
    if (host.role === 'inbound')
        return `For the hosts that send: ${change.text}`;
    return `No receiver scores this. When you next change the host: ${change.text}`;
}
function inconclusiveAdvice({ inconclusive }) {
    if (inconclusive.length === 0)
        return NO_ADDRESS_ADVICE;
    const reasons = [...new Set(inconclusive.map(({ reason }) => reason))];
    return reasons
        .map((reason) => `${REASON_ADVICE[reason].why} ${REASON_ADVICE[reason].step}`)
        .join(' ');
}
function inconclusiveStep(reason) {
    return REASON_ADVICE[reason].step;
}
const NO_ADDRESS_ADVICE = 'No address of the host is known. Declare its addresses, or correct its name.';
const DNS_STEP = 'Run the check again. If it still fails, set `resolvers`, or check the name servers of the zone.';
const REASON_ADVICE = {
    'dns-timeout': { why: 'A name server did not answer.', step: DNS_STEP },
    'dns-servfail': {
        why: 'A name server answered SERVFAIL, often because of broken DNSSEC or a dead delegation.',
        step: DNS_STEP,
    },
    'dns-refused': {
        why: 'A resolver refuses queries of this runner.',
        step: 'Set `resolvers` to one that answers it.',
    },
    'dns-error': { why: 'The DNS answer was not valid.', step: DNS_STEP },
    'egress-blocked': {
        why: 'This runner cannot open the port.',
        step: 'Run the check on a self-hosted runner that can, or through a `proxy`, or set `fallback-ports: 587, 465`.',
    },
    'no-ipv6': { why: 'This runner has no IPv6.', step: 'Run the check on a runner with IPv6.' },
    'connect-timeout': {
        why: 'The port did not answer, and it is unknown whether this runner can open it.',
        step: 'Set `vantage-hosts` to servers that are known to answer, or use a runner that reaches the port.',
    },
    'greeting-timeout': {
        why: 'The server did not finish its greeting in time.',
        step: 'Raise `timeout`.',
    },
    'reply-timeout': { why: 'The server did not answer in time.', step: 'Raise `timeout`.' },
    'greeting-rejected': {
        why: 'The server refuses this runner.',
        step: "Allow the runner's address on the server, or run the check from an address that it accepts.",
    },
    'connection-closed': {
        why: 'The server closed the connection.',
        step: 'Check its log, and the firewall in front of it.',
    },
    'address-not-allowed': {
        why: 'The address is not public.',
        step: 'Set `allow-private-addresses` if this runner may connect to it.',
    },
    'base-unreadable': {
        why: 'The base branch could not be read.',
        step: 'Run the check again, or set `base-config-file`.',
    },
    deadline: {
        why: 'The time limit of the host or of the run ended.',
        step: 'Raise `timeout` or `run-timeout`.',
    },
    'internal-error': {
        why: 'mail-identity-check failed with an internal error.',
        step: 'This is a bug: report it.',
    },
    limit: {
        why: 'There are more records than one run checks.',
        step: 'The JSON report lists under `limits` what was not checked. Remove the records that are not needed.',
    },
    'not-known-yet': {
        why: 'The plan leaves this value open (known after apply).',
        step: 'Check again after the change is applied.',
    },
    'not-read': {
        why: 'The planned file that decides this contains something that is not supported.',
        step: 'Correct the line that is named, give the generated file, or check again after the change is applied.',
    },
};


  }),

  66946:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FY: () => (  resolvesTo),
    Rs: () => (  leadsTo),
    _T: () => (  shownAddresses),
    i: () => (  targetNames)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _model_expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59767);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6463);
  var _names_classify_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29561);
  var _names_generic_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7884);
function targetNames(seen, endpoint, context) {
    const { host } = seen;
    const shown = shownNames(seen, endpoint, context);
    const allThat = (...expectations) => candidates(host, shown, expectations, context).filter((name) => expectations.every((expectation) => (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_1__  .D)(name, expectation)));
    const firstThat = (...expectations) => allThat(...expectations).find((name) => !context.isOfOther(name));
    const ofOther = (expectation) => allThat(expectation)[0];
    const sending = host.isHeloDeclared && host.role !== 'inbound' ? [host.helo] : [];
    const both = firstThat(host.ptr, host.banner, ...sending) ?? firstThat(host.ptr, host.banner);
    const ptr = both ??
        firstThat(host.ptr, ...sending) ??
        firstThat(host.ptr) ??
        ofOther(host.ptr) ??
        host.name;
    const isOwnServer = host.control === 'shared' &&
        host.banner.kind === 'any' &&
        leadsTo(host.name, seen, endpoint) === true;
    const greeting = isOwnServer
        ? host.name
        : (both ??
            firstThat(host.banner) ??
            ((0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_1__  .D)(ptr, host.banner) ? ptr : ofOther(host.banner)) ??
            host.name);
    const ehlo = host.ehlo.kind === 'greeting' || (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_1__  .D)(greeting, host.ehlo)
        ? greeting
        : (firstThat(host.ehlo) ?? ofOther(host.ehlo) ?? greeting);
    const isOwnName = isOwnServer && host.helo.kind === 'any';
    const helo = isOwnName
        ? host.name
        : (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_1__  .D)(ptr, host.helo)
            ? ptr
            : (firstThat(host.helo) ?? ofOther(host.helo));
    return { ptr, greeting, ehlo, helo: helo ?? host.name };
}
function shownAddresses(endpoints) {
    const found = new Map();
    for (const { ptr, bannerForward, helo } of endpoints) {
        for (const [name, addresses] of [...ptr.forward, ...bannerForward, ...(helo?.forward ?? [])]) {
            if (addresses !== null && !found.has(name))
                found.set(name, addresses);
        }
    }
    return found;
}
function leadsTo(name, { host, forward, expectedForward }, endpoint) {
    const { address, ptr, bannerForward, helo } = endpoint;
    if (name === host.name)
        return resolvesTo(forward, address);
    const found = ptr.forward.get(name) ?? bannerForward.get(name) ?? helo?.forward.get(name);
    if (found != null)
        return found.includes(address);
    const expected = expectedForward?.get(name);
    return expected === undefined ? null : resolvesTo(expected, address);
}
function resolvesTo({ v4, v6 }, address) {
    const lookup = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Ap)(address) === 6 ? v6 : v4;
    return lookup.kind === 'failed' ? null : (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(lookup).includes(address);
}
function shownNames(seen, endpoint, { isOwnName, declaredNames }) {
    const { ptr, smtp, address, bannerAliases, helo } = endpoint;
    const { name: own } = seen.host;
    const sent = helo === null || helo.source === 'declared' ? [] : helo.names;
    const names = [...new Set([...ptr.names, ...smtp.bannerNames, ...sent])].filter((name) => !bannerAliases.has(name) &&
        (0,_names_classify_name_js__WEBPACK_IMPORTED_MODULE_3__  .nO)(name) === null &&
        (0,_names_classify_name_js__WEBPACK_IMPORTED_MODULE_3__  .ZG)(name, [own]) === null &&
        (0,_names_generic_name_js__WEBPACK_IMPORTED_MODULE_4__  .X)(name, address) === null &&
        (name === own || !declaredNames.has(name) || isWritten(name, seen.host)));
    const isConfirmed = (name) => leadsTo(name, seen, endpoint) === true;
    return {
        confirmed: names.filter(isConfirmed),
        others: names.filter((name) => !isConfirmed(name) && isOwnName(name)),
    };
}
function isWritten(name, { ptr, banner, helo }) {
    return [ptr, banner, helo].some((one) => one.kind === 'names' && one.patterns.includes(name));
}
function candidates(host, shown, expectations, { isTaken }) {
    const patterns = expectations.flatMap((one) => (one.kind === 'names' ? one.patterns : []));
    const whole = patterns.filter((pattern) => !pattern.includes('*'));
    const free = whole.filter((name) => !isTaken(name));
    const filled = patterns
        .filter((pattern) => pattern.includes('*'))
        .map((pattern) => fill(pattern, isTaken));
    return [...shown.confirmed, host.name, ...shown.others, ...free, ...whole, ...filled];
}
function fill(pattern, isTaken) {
    for (let number = 1;; number++) {
        const name = pattern.replaceAll('*', String(number));
        if (!isTaken(name))
            return name;
    }
}


  }),

  84615:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  l: () => (  judgementOf),
  O: () => (  withConflicts)
});
var finding = __webpack_require__(65268);
var observed = __webpack_require__(70813);
var host_advice = __webpack_require__(94953);
var rules = __webpack_require__(59054);
; 
const STAGES = [
    'wait',
    'declaration',
    'firewall',
    'forward',
    'forward-wait',
    'reverse',
    'server',
    'mx',
    'transport',
    'domain',
    'clean-up',
    'leave',
];
class Plan {
    #steps = new Map();
    #mainSteps = new Map();
    add(finding, drafts) {
        for (const draft of drafts) {
            const key = keyOf(draft);
            const step = this.#steps.get(key) ?? { draft, fixes: new Set() };
            this.#steps.set(key, { draft: merge(step.draft, draft), fixes: step.fixes.add(finding) });
        }
        const main = drafts.at(-1);
        if (main !== undefined)
            this.#mainSteps.set(finding, keyOf(main));
    }
    hasAll(drafts) {
        return drafts.every((draft) => this.#steps.has(keyOf(draft)));
    }
    textOf(finding) {
        const key = this.#mainSteps.get(finding);
        return key === undefined ? undefined : this.#steps.get(key)?.draft.text;
    }
    steps() {
        return [...this.#steps.values()]
            .toSorted((a, b) => STAGES.indexOf(a.draft.stage) - STAGES.indexOf(b.draft.stage))
            .map(({ draft: { stage: _stage, ...step }, fixes }) => ({ ...step, fixes: [...fixes] }));
    }
}
function keyOf({ kind, text, record }) {
    return JSON.stringify(record === undefined ? [kind, text] : [kind, 'record', record]);
}
function merge(one, other) {
    const draft = other.text.length > one.text.length ? other : one;
    const { address: _address, ...anywhere } = draft;
    return one.address === other.address ? draft : anywhere;
}
var dns_name = __webpack_require__(91812);
var list_in_words = __webpack_require__(74145);
var observation = __webpack_require__(6463);
var zone_record = __webpack_require__(14313);
var classify_name = __webpack_require__(29561);
var mx_steps = __webpack_require__(93353);
; 
function forwardDrafts(situation, addresses) {
    const { seen, fleet } = situation;
    const { host, forward } = seen;
    const impossible = (0,classify_name .nO)(host.name);
    if (impossible !== null) {
        return [
            {
                stage: 'declaration',
                kind: 'change-declaration',
                text: `${host.name} cannot be in public DNS: ${impossible}. Declare the public name of the host.`,
            },
        ];
    }
    const live = (0,observation .Mh)(forward);
    const mxStep = mxTargetStep(situation);
    if (mxStep !== null && (addresses.length === 0 || !fleet.isOwnName(host.name)))
        return [mxStep];
    if (!fleet.isOwnName(host.name))
        return [foreignNameStep(situation, live)];
    const [alias] = (0,observation .M$)(forward.alias);
    const removals = alias === undefined ? [] : [removeAliasStep(host.name, alias)];
    if (addresses.length === 0) {
        return [
            ...removals,
            {
                stage: 'forward',
                kind: 'publish-record',
                text: `Publish the address of ${host.name} as an A or AAAA record. If the name is misspelt, correct it in the declaration.`,
            },
        ];
    }
    const moved = hasMoved(seen) ? ` If the host has moved, declare its new address instead.` : '';
    return [
        ...removals,
        ...addresses.map((address) => {
            const record = (0,zone_record .co)(host.name, address);
            return {
                stage: 'forward',
                kind: 'publish-record',
                text: `Publish \`${record}\`.${moved}`,
                address,
                record,
            };
        }),
    ];
}
function hasMoved({ host, forward }) {
    const live = (0,observation .Mh)(forward);
    const { addresses } = host;
    return addresses !== null && live.length > 0 && !addresses.some((one) => live.includes(one));
}
function mxTargetStep({ seen, fleet }) {
    const { host, forward } = seen;
    const entry = fleet.mailDomainOf(seen);
    if (entry === null)
        return null;
    const { domain, preference } = entry;
    const base = { stage: 'mx', kind: 'publish-record' };
    const [target] = (0,observation .M$)(forward.alias);
    const leadsNowhere = (0,observation .Mh)(forward).length === 0;
    if (target === undefined || leadsNowhere || (0,dns_name .Rr)(target) !== null) {
        const publish = fleet.isOwnName(host.name)
            ? `Publish the address of ${host.name} as an A or AAAA record, or let`
            : 'Let';
        const text = `${publish} the MX record of ${domain} name another host in place of ${host.name}.`;
        return { ...base, text };
    }
    return {
        ...base,
        ...(0,mx_steps .M)(domain, preference, host.name, target),
    };
}
function removeAliasStep(name, target) {
    const base = { stage: 'forward', kind: 'publish-record' };
    const why = `no other record can exist beside a CNAME. Address records of ${name} take its place.`;
    if ((0,dns_name .Rr)(target) !== null) {
        return { ...base, text: `Remove the CNAME record of ${name}: ${why}` };
    }
    const remove = (0,zone_record .I8)(name, target);
    return { ...base, text: `Remove \`${remove}\`: ${why}`, remove };
}
function foreignNameStep({ seen: { host } }, live) {
    return {
        stage: 'declaration',
        kind: 'change-declaration',
        text: `${host.name} leads to ${live.slice(0, 3).join(', ')} now, and its zone is not yours: when its operator confirms that, declare these addresses, or none.`,
        change: { key: 'addresses', value: live.join(', ') },
    };
}
function undeclaredAddressStep(situation, address) {
    const { seen, fleet } = situation;
    const { host } = seen;
    const record = (0,zone_record .co)(host.name, address);
    const others = fleet.othersAt(seen, address);
    const user = others.find(({ usesName }) => usesName);
    const other = user ?? others[0];
    const isOwn = fleet.isOwnName(host.name);
    if (user !== undefined && isOwn) {
        return {
            stage: 'leave',
            kind: 'leave',
            text: `Leave it: ${address} is declared for ${user.name}, which is to show the name ${host.name} too, and is checked there.`,
            address,
        };
    }
    if (other !== undefined && isOwn) {
        return {
            stage: 'clean-up',
            kind: 'publish-record',
            text: `Remove \`${record}\`: ${other.name} is declared with that address. If both hosts have it, add it to the \`addresses\` of ${host.name} instead.`,
            address,
            remove: record,
        };
    }
    if (hasMoved(seen) && isOwn) {
        return {
            stage: 'clean-up',
            kind: 'publish-record',
            text: `Remove \`${record}\`, unless the host has moved there.`,
            address,
            remove: record,
        };
    }
    if (isOwn)
        return declareAddressesStep(seen, undeclaredAddresses(situation));
    const lacksDeclared = situation.findings.some(({ rule }) => rule === 'address-not-in-name');
    return lacksDeclared
        ? foreignNameStep(situation, (0,observation .Mh)(seen.forward))
        : declareAddressesStep(seen, undeclaredAddresses(situation));
}
function undeclaredAddresses({ seen, findings, fleet }) {
    const isOwn = fleet.isOwnName(seen.host.name);
    return findings.flatMap(({ rule, address }) => rule === 'address-undeclared' &&
        address !== null &&
        !(isOwn && fleet.othersAt(seen, address).length > 0)
        ? [address]
        : []);
}
function declareAddressesStep({ host }, undeclared) {
    const [only] = undeclared;
    const base = {
        stage: 'clean-up',
        kind: 'change-declaration',
        change: { key: 'addresses', value: [...(host.addresses ?? []), ...undeclared].join(', ') },
    };
    if (only !== undefined && undeclared.length === 1) {
        const record = (0,zone_record .co)(host.name, only);
        const text = `If ${only} is an address of ${host.name}, add it to its \`addresses\`. If it is not, remove \`${record}\` from DNS.`;
        return { ...base, text, address: only };
    }
    const records = undeclared.map((address) => `\`${(0,zone_record .co)(host.name, address)}\``);
    const text = `Add those of ${(0,list_in_words .D)(undeclared, MAX_LISTED)} that are addresses of ${host.name} to its \`addresses\`. Remove the records of the others from DNS: ${(0,list_in_words .D)(records, MAX_LISTED)}.`;
    return { ...base, text };
}
const MAX_LISTED = 10;
var model_day = __webpack_require__(41427);
var model_expectation = __webpack_require__(59767);
var helo_names = __webpack_require__(78748);
var model_address = __webpack_require__(83313);
var duration = __webpack_require__(35149);
var organizational_domain = __webpack_require__(98317);
; 
const MTA_SETTINGS = {
    postfix: {
        kind: 'own',
        greeting: "Set Postfix's own name: `postconf -e 'myhostname = {name}' && postfix reload`. A `smtpd_banner` or `postscreen_greet_banner` that is set, also in `master.cf`, must start with `$myhostname`.",
        greetingAlone: "A `smtpd_banner`, or `postscreen_greet_banner` in postscreen, replaces Postfix's own name in the greeting; let it start with that: `postconf -e 'smtpd_banner = $myhostname ESMTP' && postfix reload`.",
        ehlo: "Postfix answers EHLO with `myhostname`, whatever `smtpd_banner` says: `postconf -e 'myhostname = {name}' && postfix reload`.",
        helo: {
            setting: '`smtp_helo_name`',
            how: "Set the name that Postfix sends with: `postconf -e 'smtp_helo_name = {name}' && postfix reload`. A `-o smtp_helo_name` of a transport in `master.cf` replaces it.",
        },
    },
    mailcow: oneName('Set `MAILCOW_HOSTNAME={name}` in `mailcow.conf`, then `docker compose up -d`.', {
        setting: '`smtp_helo_name` in `data/conf/postfix/extra.cf`',
        how: 'Set `smtp_helo_name = {name}` in `data/conf/postfix/extra.cf` of mailcow, then `docker compose restart postfix-mailcow`.',
    }),
    zimbra: {
        kind: 'own',
        greeting: "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`. A `zimbraMtaSmtpdBanner` that is set must start with `$myhostname`.",
        greetingAlone: "Let the greeting of Zimbra's Postfix start with its name: `zmprov ms $(zmhostname) zimbraMtaSmtpdBanner '$myhostname ESMTP'`, then `zmmtactl restart`.",
        ehlo: "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`.",
        helo: {
            setting: '`zimbraMtaSmtpHeloName`',
            how: "Set the name that Zimbra's Postfix sends with: `zmprov ms $(zmhostname) zimbraMtaSmtpHeloName {name}`, then `zmmtactl restart`.",
        },
    },
    exim: {
        kind: 'own',
        greeting: 'Set `primary_hostname = {name}` in the main part of the Exim configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros, then `systemctl restart exim4`; `/etc/mailname` is something else). A `smtp_banner` that is set must start with `$smtp_active_hostname`.',
        greetingAlone: "A `smtp_banner` replaces Exim's own name in the greeting: let it start with `$smtp_active_hostname`, and restart Exim.",
        ehlo: 'Exim answers EHLO with `smtp_active_hostname`, by default `primary_hostname`: set `primary_hostname = {name}` in the main part of its configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros, then `systemctl restart exim4`).',
        helo: {
            setting: '`helo_data` of the smtp transport',
            how: 'Set `helo_data = {name}` in the smtp transport of Exim and restart it (Debian: `REMOTE_SMTP_HELO_DATA = {name}` in the local macros, then `systemctl restart exim4`).',
        },
    },
    opensmtpd: oneName('Write `hostname {name}` on the line `listen on …` in `smtpd.conf` and restart OpenSMTPD (`systemctl restart opensmtpd`, OpenBSD `rcctl restart smtpd`). A table `hostnames` on that line comes before it.', {
        setting: '`helo` of the relay action',
        how: 'Write `helo {name}` in the relay action in `smtpd.conf` and restart OpenSMTPD (`systemctl restart opensmtpd`, OpenBSD `rcctl restart smtpd`). A table `helo-src` there comes before it.',
    }),
    sendmail: {
        kind: 'own',
        greeting: 'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), then `make -C /etc/mail && systemctl restart sendmail`. A `confSMTP_LOGIN_MSG` that is set must start with `$j`.',
        greetingAlone: "A `confSMTP_LOGIN_MSG` replaces Sendmail's own name in the greeting: let it start with `$j` in `sendmail.mc`, then `make -C /etc/mail && systemctl restart sendmail`.",
        ehlo: 'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), then `make -C /etc/mail && systemctl restart sendmail`.',
        helo: {
            setting: '`confHELO_NAME`',
            how: 'Define `confHELO_NAME` as `{name}` in `sendmail.mc`, then `make -C /etc/mail && systemctl restart sendmail`.',
        },
    },
    exchange: {
        kind: 'own',
        greeting: "Set the banner of the connector that the Internet reaches, in the Exchange Management Shell: `Set-ReceiveConnector 'Default Frontend SERVER' -Banner '220 {name}'`.",
        greetingAlone: null,
        ehlo: "Exchange answers EHLO with `-Fqdn` of the connector that the Internet reaches: `Set-ReceiveConnector 'Default Frontend SERVER' -Fqdn {name}`. A connector that authenticates with `ExchangeServer` refuses every name but the server's own; give the Internet one without it.",
        helo: {
            setting: '`Set-SendConnector -Fqdn`',
            how: 'Set the name of the send connector in the Exchange Management Shell: `Set-SendConnector CONNECTOR -Fqdn {name}`.',
        },
    },
    iis: oneName('Set the fully-qualified domain name of the SMTP virtual server to `{name}` (IIS Manager: its properties, Delivery, Advanced).'),
    dovecot: oneName('Set `hostname = {name}` in the Dovecot configuration, then `doveadm reload`.', 'ehlo'),
    haraka: {
        kind: 'own',
        greeting: "Write `{name}` into `config/me` of Haraka and restart it; the text after the name is `greeting[]` under `[message]` in `config/connection.ini`. An older Haraka's `config/smtpgreeting` must start with the name.",
        greetingAlone: "An older Haraka's `config/smtpgreeting` replaces its own name in the greeting: use `greeting[]` under `[message]` in `config/connection.ini`, which follows the name, and restart it.",
        ehlo: 'Write `{name}` into `config/me` of Haraka and restart it.',
        helo: 'ehlo',
    },
    qmail: oneName('Write `{name}` into `control/me` of qmail; a `control/smtpgreeting` that exists must start with it.', {
        setting: '`control/helohost`',
        how: 'Write `{name}` into `control/helohost` of qmail.',
    }),
    courier: {
        kind: 'own',
        greeting: "Write `{name}` into Courier's file `me`, in `/etc/courier`. A file `esmtpgreeting` that exists must start with that name.",
        greetingAlone: "A file `esmtpgreeting` in `/etc/courier` replaces Courier's own name in the greeting: let it start with `{name}`, or remove it.",
        ehlo: "Write `{name}` into Courier's file `me`, in `/etc/courier`.",
        helo: {
            setting: '`esmtphelo`',
            how: "Write `{name}` into Courier's file `esmtphelo`, in `/etc/courier`, and restart it.",
        },
    },
    stalwart: {
        kind: 'own',
        greeting: "Set Stalwart's default hostname to `{name}` (Settings, Network, General; `server.hostname` before version 0.16) and reload its settings. A greeting that is set in its Connect stage must start with that name.",
        greetingAlone: "Let the greeting in Stalwart's Connect stage (Settings, MTA, Session) start with `{name}`, and reload its settings.",
        ehlo: "Set Stalwart's default hostname to `{name}` (Settings, Network, General; `server.hostname` before version 0.16), and a hostname that is set in its Connect stage; then reload its settings.",
        helo: {
            setting: '`ehloHostname` of its connection strategy',
            how: "Set `ehloHostname` of Stalwart's connection strategy to `{name}`, where a source address has one also there, and reload its settings.",
        },
    },
    mox: oneName('Set `Hostname: {name}` in `mox.conf`, also in the listener that has one, and restart mox.', 'ehlo'),
    postal: oneName("Set `smtp_hostname: {name}` under `postal` in Postal's configuration (before version 3 `smtp_server_hostname` under `dns`), then `postal restart`.", {
        setting: 'the host name of the address in its IP pool, and by `helo_hostname` without one',
        how: "Set the host name of the address in Postal's IP pool to `{name}`, or without a pool `helo_hostname: {name}` under `dns` in its configuration, then `postal restart`.",
    }),
    kumomta: oneName("Set `hostname = '{name}'` in `kumo.start_esmtp_listener` and restart KumoMTA.", {
        setting: '`ehlo_domain` of its egress source',
        how: "Set `ehlo_domain = '{name}'` in `kumo.make_egress_source` of KumoMTA. An `ehlo_domain` in `kumo.make_egress_path` comes before it.",
    }),
    powermta: oneName("Set `host-name {name}` in PowerMTA's configuration and reload it.", {
        setting: '`smtp-source-host` of the virtual MTA',
        how: "Set `smtp-source-host ADDRESS {name}` of the virtual MTA in PowerMTA's configuration and reload it.",
    }),
    james: {
        kind: 'own',
        greeting: 'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James. A `smtpGreeting` that is set there must start with that name.',
        greetingAlone: 'Let `smtpGreeting` in `smtpserver.xml` start with `{name}`, and restart James.',
        ehlo: 'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James.',
        helo: {
            setting: '`heloName` of its RemoteDelivery mailet',
            how: 'Set `<heloName>{name}</heloName>` of the RemoteDelivery mailet in `mailetcontainer.xml` and restart James.',
        },
    },
    domino: {
        kind: 'own',
        greeting: 'Set the fully qualified Internet host name in the Server document of Domino to `{name}`, then `restart task smtp`. A `SMTPGreeting` in `notes.ini` must start with that name.',
        greetingAlone: "Let `SMTPGreeting` in Domino's `notes.ini` start with `{name}`, then `restart task smtp`.",
        ehlo: 'Set the fully qualified Internet host name in the Server document of Domino to `{name}`, then `restart task smtp`.',
        helo: null,
    },
    mdaemon: oneName('Set the SMTP host name of the domain to `{name}` (MDaemon: Setup, Domain Manager, Host Name & IP).', 'ehlo'),
    kerio: oneName('Set the Internet hostname to `{name}` (Kerio Connect: Configuration, Domains, Internet hostname).', 'ehlo'),
    hmailserver: oneName('Set the local host name to `{name}` (hMailServer: Settings, Protocols, SMTP, Delivery of e-mail); a welcome message that is set must start with it.', 'ehlo'),
    mailu: oneName('Put `{name}` first in `HOSTNAMES` of `mailu.env`, then `docker compose up -d`.', 'ehlo'),
    maddy: oneName('Set `hostname {name}` in `maddy.conf` and restart maddy.', {
        setting: '`hostname` of its remote target',
        how: 'Set `hostname {name}` in the block `target.remote` of `maddy.conf` and restart maddy.',
    }),
    zonemta: oneName("Set `hostname` of the SMTP interface to `{name}` in ZoneMTA's configuration and restart it.", {
        setting: '`name` of the address in its pool',
        how: "Set `name` of the address in its pool to `{name}` in ZoneMTA's configuration and restart it.",
    }),
    momentum: oneName('Set `Hostname = "{name}"` in the global scope of `ecelerity.conf`, then `config reload` in `ec_console`.', {
        setting: '`EHLO_Hostname`',
        how: 'Set `EHLO_Hostname = "{name}"` in `ecelerity.conf`, in the narrowest scope that has one, then `config reload` in `ec_console`.',
    }),
    fortimail: oneName('Set host name and local domain name so that they form `{name}` (FortiMail: System, Mail Setting, Mail Server Settings).'),
    sophos: oneName('Set the SMTP hostname to `{name}` (Sophos Firewall: Email, General settings, SMTP settings).', 'ehlo'),
    'exchange-legacy': { kind: 'unlisted', product: 'Exchange 5' },
    icewarp: { kind: 'unlisted', product: 'IceWarp' },
    axigen: { kind: 'unlisted', product: 'Axigen' },
    communigate: { kind: 'unlisted', product: 'CommuniGate Pro' },
    mailenable: { kind: 'unlisted', product: 'MailEnable' },
    smartermail: { kind: 'unlisted', product: 'SmarterMail' },
    halon: { kind: 'unlisted', product: 'Halon' },
    greenarrow: { kind: 'unlisted', product: 'GreenArrow' },
    'barracuda-esg': { kind: 'unlisted', product: 'the Barracuda Email Security Gateway' },
    zeus: { kind: 'unlisted', product: 'Zeus' },
    arkoon: { kind: 'unlisted', product: 'the Arkoon firewall' },
    'exchange-online': { kind: 'hosted', service: 'Exchange Online', operator: 'Microsoft' },
    google: { kind: 'hosted', service: 'Gmail', operator: 'Google' },
    yahoo: { kind: 'hosted', service: 'Yahoo Mail', operator: 'Yahoo' },
    icloud: { kind: 'hosted', service: 'iCloud Mail', operator: 'Apple' },
    'amazon-ses': { kind: 'hosted', service: 'Amazon SES', operator: 'Amazon' },
    proofpoint: { kind: 'hosted', service: 'Proofpoint', operator: 'Proofpoint' },
    mimecast: { kind: 'hosted', service: 'Mimecast', operator: 'Mimecast' },
    messagelabs: { kind: 'hosted', service: 'Email Security.cloud', operator: 'Broadcom' },
    barracuda: { kind: 'hosted', service: 'Barracuda Email Gateway Defense', operator: 'Barracuda' },
    cisco: { kind: 'hosted', service: 'Cisco Secure Email Cloud Gateway', operator: 'Cisco' },
};
function oneName(advice, helo = null) {
    return { kind: 'own', greeting: advice, greetingAlone: null, ehlo: advice, helo };
}
var recognise_mta = __webpack_require__(40873);
; 
function recordOwner(address, { authority }) {
    const owner = authority?.owner ?? null;
    return owner !== null && ZONE_FILE_NAME.test(owner) ? owner : (0,model_address .A8)(address);
}
const ZONE_FILE_NAME = /^[a-z0-9_./-]+$/;
function zoneOperator(host, { authority }) {
    const { zone, servers } = authority ?? { zone: null, servers: [] };
    const [server] = servers;
    if (zone === null || server === undefined)
        return null;
    const block = (0,model_address .IE)(zone) ?? zone;
    const isOwn = (0,organizational_domain .Z)(server) === (0,organizational_domain .Z)(host.name);
    const words = isOwn
        ? `${block} is on your own server ${server}`
        : `${block} is delegated to ${server}; ask there`;
    return { server, isOwn, words };
}
var provider_default = __webpack_require__(68935);
; 



const HETZNER = {
    how: 'Hetzner Cloud: Console, the server, Networking, or `hcloud server set-rdns SERVER --ip {address} --hostname {name}`; a dedicated server: Robot',
};
const OVH = {
    checksForward: true,
    how: 'OVHcloud, once {name} resolves to the address: Control Panel, Network, Public IP Addresses, Configure the reverse DNS, `{name}.`',
};
const LINODE = {
    checksForward: true,
    how: 'Linode, once {name} resolves to the address: `linode-cli networking ip-update {address} --rdns {name}`',
};
const PTR_PANELS = [
    {
        provider: 'Hetzner',
        servers: ['hetzner.com', 'hetzner.de', 'your-server.de', 'second-ns.com', 'second-ns.de'],
        v4: HETZNER,
        v6: HETZNER,
    },
    {
        provider: 'Amazon EC2',
        servers: ['amazonaws.com', 'amazon.com'],
        v4: {
            checksForward: true,
            how: 'AWS, for an Elastic IP, once {name} resolves to it: `aws ec2 modify-address-attribute --allocation-id ALLOCATION --domain-name {name}`',
        },
        v6: null,
    },
    { provider: 'OVH', servers: ['ovh.net', 'ovh.ca', 'anycast.me'], v4: OVH, v6: OVH },
    { provider: 'Linode', servers: ['linode.com'], v4: LINODE, v6: LINODE },
    {
        provider: 'DigitalOcean',
        servers: ['digitalocean.com'],
        v4: { how: 'DigitalOcean: rename the Droplet to `{name}`, which sets the PTR of its address' },
        v6: {
            how: 'DigitalOcean: rename the Droplet to `{name}`, which sets the PTR of its first IPv6 address and of no other',
        },
    },
    {
        provider: 'Vultr',
        servers: ['vultr.com', 'choopa.com', 'constant.com'],
        v4: vultr(4),
        v6: vultr(6),
    },
    {
        provider: 'Microsoft Azure',
        servers: ['azure-dns.com', 'msft.net'],
        v4: {
            checksForward: true,
            how: 'Azure, once {name} resolves to the address: `az network public-ip update --resource-group GROUP --name PUBLIC_IP --reverse-fqdn {name}.`, with `--dns-name LABEL` where the public IP has no DNS label yet',
        },
        v6: { how: 'Azure has reverse DNS for IPv4 addresses only: send over IPv4' },
    },
    {
        provider: 'Google Cloud',
        servers: ['google.com', 'googledomains.com'],
        v4: googleCloud('--public-ptr --public-ptr-domain'),
        v6: googleCloud('--ipv6-public-ptr-domain'),
    },
    {
        provider: 'Scaleway',
        servers: ['scaleway.com', 'poneytelecom.eu', 'online.net', 'scw.cloud'],
        v4: {
            checksForward: true,
            how: 'Scaleway, once {name} resolves to the address: `scw instance ip update {address} reverse={name}`, with `zone=ZONE` outside the default zone',
        },
        v6: {
            how: 'Scaleway: `scw ipam ip update IP_ID reverses.0.address={address} reverses.0.hostname={name}`',
        },
    },
];
function vultr(family) {
    return {
        how: `Vultr, active after 6 to 12 hours: the server, Settings, IPv${family}, Reverse DNS; or \`vultr-cli instance reverse-dns set-ipv${family} INSTANCE {address} --entry {name}\``,
    };
}
function googleCloud(option) {
    return {
        how: `Google Cloud, once the domain is verified: \`gcloud compute instances update-access-config INSTANCE --zone=ZONE ${option}={name}.\``,
    };
}
function ptrPanel(ptr, address, name) {
    return (methodOf(panelOf(ptr), address)
        ?.how.replaceAll('{name}', name)
        .replaceAll('{address}', address) ?? null);
}
function providerThatChecks(ptr, address) {
    const panel = panelOf(ptr);
    return methodOf(panel, address)?.checksForward === true ? (panel?.provider ?? null) : null;
}
function methodOf(panel, address) {
    return ((0,model_address .Ap)(address) === 6 ? panel?.v6 : panel?.v4) ?? null;
}
function panelOf(ptr) {
    const servers = ptr.authority?.servers.map(organizational_domain .Z) ?? [];
    const defaults = ptr.names.map(provider_default .c);
    return (PTR_PANELS.find((row) => row.servers.some((domain) => servers.includes(domain))) ??
        PTR_PANELS.find(({ provider }) => defaults.includes(provider)));
}
var greeting = __webpack_require__(97598);
; 
function nameSettingText(host, smtp, reported, name, mta = (0,recognise_mta .w8)(smtp)) {
    const wrong = reported === 'ehlo' && (0,dns_name .q)(smtp.ehloName ?? '', name) ? 'greeting' : reported;
    const advice = mta === null ? UNKNOWN[wrong] : mtaAdvice(MTA_SETTINGS[mta], host, smtp, wrong, name);
    return advice.replaceAll('{name}', name);
}
function mtaAdvice(settings, host, smtp, wrong, name) {
    if (settings.kind === 'hosted')
        return hostedText(settings);
    if (settings.kind === 'unlisted') {
        return `Set the host name of ${settings.product} to \`{name}\`${wrong === 'greeting' ? '. A greeting text that is configured must start with that name' : ''}.`;
    }
    const { greeting, greetingAlone, ehlo, helo } = settings;
    if (wrong === 'greeting') {
        return greetingAlone !== null && hasRightName(name, smtp) ? greetingAlone : greeting;
    }
    return host.role === 'both' && helo !== null && helo !== 'ehlo'
        ? `${ehlo} What it sends with is set by ${helo.setting}.`
        : ehlo;
}
function hostedText({ service, operator }) {
    return `This is ${service}, whose names ${operator} sets: declare \`control: shared\`.`;
}
function hasRightName(name, { bannerName, bannerNames, ehloName }) {
    if (bannerNames.length > 1)
        return false;
    return bannerName === null || (ehloName !== null && (0,dns_name .q)(ehloName, name));
}
const UNMASK = 'Turn SMTP inspection off on the firewall before the server (Cisco: `no inspect esmtp`, or `no mask-banner` and `allow-tls` in its inspection map); it breaks STARTTLS too.';
const UNKNOWN = {
    greeting: "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Banner`). A greeting text that is configured must start with that name.",
    ehlo: "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Fqdn`).",
};

; 
function heloSettingText(mta, name) {
    const advice = mta === null ? helo_advice_UNKNOWN : settingOf(MTA_SETTINGS[mta]);
    return advice.replaceAll('{name}', name);
}
function settingOf(settings) {
    if (settings.kind === 'hosted')
        return hostedText(settings);
    if (settings.kind === 'unlisted') {
        return `Set the name that ${settings.product} sends with to \`{name}\`.`;
    }
    const { helo, ehlo } = settings;
    if (helo === null)
        return 'Set the name that the mail server sends with to `{name}`.';
    return helo === 'ehlo' ? ehlo : helo.how;
}
const helo_advice_UNKNOWN = 'Set the name it sends with to `{name}` (Postfix `smtp_helo_name`, Exim `helo_data` of the smtp transport, OpenSMTPD `helo` of the relay action, Sendmail `confHELO_NAME`, Exchange `Set-SendConnector -Fqdn`), and reload or restart the mail server.';

; 
function nameStep(seen, { address, port, smtp }, target, wrong) {
    if ((0,recognise_mta .So)(smtp.greeting))
        return unmaskStep(address);
    const value = target[wrong];
    const planned = plannedStep(seen, address, wrong, value);
    if (planned !== null)
        return planned;
    const recognised = wrong === 'greeting' ? softwareOfWrong(smtp, value) : (0,recognise_mta .w8)(smtp);
    const isHosted = recognised !== null && MTA_SETTINGS[recognised].kind === 'hosted';
    const mta = isHosted ? null : recognised;
    const alone = wrong === 'greeting' && hasRightName(value, smtp);
    const name = mta === null ? null : (SETTING_NAMES[mta]?.[alone ? 'greetingAlone' : wrong] ?? null);
    const every = everyServerText(smtp, address, value);
    const setting = nameSettingText(seen.host, smtp, wrong, value, mta);
    const secure = seen.host.tls === 'implicit' ? ' --tls-on-connect' : '';
    const check = `\`swaks --server ${(0,model_address .Qh)(address, port)}${secure} --quit-after EHLO\` shows it.`;
    return {
        stage: 'server',
        kind: 'set-option',
        text: `${every}${containerText(smtp, value)}${setting} ${check}`,
        address,
        setting: { for: wrong, value, mta, name, file: null, line: null },
    };
}
function heloStep(seen, { address, smtp }, value) {
    const planned = plannedStep(seen, address, 'helo', value);
    if (planned !== null)
        return planned;
    const mta = (0,recognise_mta .w8)(smtp);
    return {
        stage: 'server',
        kind: 'set-option',
        text: `${heloSettingText(mta, value)} The \`Received\` line of a message that it sends shows it.`,
        address,
        setting: {
            for: 'helo',
            value,
            mta,
            name: mta === null ? null : (SETTING_NAMES[mta]?.helo ?? null),
            file: null,
            line: null,
        },
    };
}
function plannedStep({ nameSettings = [] }, address, wrong, value) {
    const found = nameSettings.find((one) => one.address === address && one.for === wrong);
    if (found === undefined)
        return null;
    const { mta, name, write, file, line } = found;
    return {
        stage: 'server',
        kind: 'set-option',
        text: `On line ${line} of ${file.replaceAll('`', "'")} write ${codeSpan(write.replaceAll('{name}', value))}.`,
        address,
        setting: { for: wrong, value, mta, name, file, line },
    };
}
function codeSpan(text) {
    const needsLongFence = text.includes('`') && !/``|^`|`$/.test(text);
    return needsLongFence ? `\`\`${text}\`\`` : `\`${text.replaceAll('`', '')}\``;
}
function softwareOfWrong(smtp, right) {
    const { bannerName, bannerNames, otherGreetings = [] } = smtp;
    if (bannerNames.length < 2)
        return (0,recognise_mta .w8)(smtp);
    const others = otherGreetings.map((line) => {
        return { bannerName: (0,greeting .Il)([line]), greeting: [line], ehloReply: [] };
    });
    const all = [...(bannerName === null ? [] : [smtp]), ...others];
    const wrong = all.filter((one) => one.bannerName !== null && !(0,dns_name .q)(one.bannerName, right));
    const software = new Set(wrong.map(recognise_mta .w8));
    const [only = null] = software;
    return software.size === 1 && wrong.length > 0 ? only : null;
}
function everyServerText({ bannerNames }, address, name) {
    return bannerNames.length > 1
        ? `Give every server behind ${address} the name ${name} in its greeting. `
        : '';
}
function containerText({ bannerNames }, name) {
    return bannerNames.some((shown) => (0,classify_name .Ce)(shown).kind === 'container-id')
        ? `Give the container the host name \`${name}\` (\`docker run --hostname ${name}\`, \`hostname: ${name}\` in a compose file), or set the name in the mail server. `
        : '';
}
function unmaskStep(address) {
    return { stage: 'firewall', kind: 'set-option', text: UNMASK, address };
}
function areBothWrong({ bannerName, ehloName }, target) {
    return (bannerName !== null &&
        ehloName !== null &&
        !(0,dns_name .q)(bannerName, target.greeting) &&
        !(0,dns_name .q)(ehloName, target.ehlo) &&
        target.greeting === target.ehlo);
}
const SETTING_NAMES = {
    postfix: {
        greeting: 'myhostname',
        greetingAlone: 'smtpd_banner',
        ehlo: 'myhostname',
        helo: 'smtp_helo_name',
    },
    mailcow: { greeting: 'MAILCOW_HOSTNAME', ehlo: 'MAILCOW_HOSTNAME', helo: 'smtp_helo_name' },
    zimbra: {
        greeting: 'zimbraMtaMyHostname',
        greetingAlone: 'zimbraMtaSmtpdBanner',
        ehlo: 'zimbraMtaMyHostname',
        helo: 'zimbraMtaSmtpHeloName',
    },
    exim: {
        greeting: 'primary_hostname',
        greetingAlone: 'smtp_banner',
        ehlo: 'primary_hostname',
        helo: 'helo_data',
    },
    opensmtpd: { greeting: 'hostname', ehlo: 'hostname', helo: 'helo' },
    sendmail: {
        greeting: 'confDOMAIN_NAME',
        greetingAlone: 'confSMTP_LOGIN_MSG',
        ehlo: 'confDOMAIN_NAME',
        helo: 'confHELO_NAME',
    },
    exchange: { greeting: 'Banner', ehlo: 'Fqdn', helo: 'Fqdn' },
    dovecot: { greeting: 'hostname', ehlo: 'hostname', helo: 'hostname' },
    haraka: { greeting: 'me', greetingAlone: 'smtpgreeting', ehlo: 'me', helo: 'me' },
    qmail: { greeting: 'me', ehlo: 'me', helo: 'helohost' },
    courier: { greeting: 'me', greetingAlone: 'esmtpgreeting', ehlo: 'me', helo: 'esmtphelo' },
    stalwart: { greeting: 'defaultHostname', ehlo: 'defaultHostname', helo: 'ehloHostname' },
    mdaemon: { greeting: 'SMTP host name', ehlo: 'SMTP host name', helo: 'SMTP host name' },
    mox: { greeting: 'Hostname', ehlo: 'Hostname', helo: 'Hostname' },
    maddy: { greeting: 'hostname', ehlo: 'hostname', helo: 'hostname' },
    postal: { greeting: 'smtp_hostname', ehlo: 'smtp_hostname' },
    kumomta: { greeting: 'hostname', ehlo: 'hostname', helo: 'ehlo_domain' },
    powermta: { greeting: 'host-name', ehlo: 'host-name', helo: 'smtp-source-host' },
    james: {
        greeting: 'helloName',
        greetingAlone: 'smtpGreeting',
        ehlo: 'helloName',
        helo: 'heloName',
    },
    domino: { greetingAlone: 'SMTPGreeting' },
    mailu: { greeting: 'HOSTNAMES', ehlo: 'HOSTNAMES', helo: 'HOSTNAMES' },
    zonemta: { greeting: 'hostname', ehlo: 'hostname', helo: 'name' },
    momentum: { greeting: 'Hostname', ehlo: 'Hostname', helo: 'EHLO_Hostname' },
};
var target_names = __webpack_require__(66946);
; 
const MAX_REMOVED = 5;
function reverseDrafts(situation, endpoint, { rule }) {
    const { seen, fleet } = situation;
    const { address, ptr } = endpoint;
    const target = fleet.targetOf(seen, endpoint);
    const isShown = ptr.names.some((name) => (0,dns_name .q)(name, target.ptr));
    const { control, hasDeclaredPtr } = fleet.controlAt(address);
    if (control === 'shared' &&
        !hasDeclaredPtr &&
        isKnownToLead(situation, endpoint, target.ptr) !== true) {
        return [askForAnyPtr(situation, endpoint)];
    }
    const step = control === 'shared' ? askForPtr : ptrStep;
    const isOneOfSeveral = isShown && ptr.names.length > 1 && OF_ONE_NAME.has(rule);
    const extra = isOneOfSeveral ? ptr.names.filter((name) => !(0,dns_name .q)(name, target.ptr)) : [];
    const records = addressDrafts(situation, endpoint, target.ptr, isShown);
    return [
        ...ownerDrafts(situation, endpoint, target, 'ptr'),
        ...records,
        ...(isShown
            ? []
            : [
                ...waitForName(situation, endpoint, target.ptr, records),
                step(situation, endpoint, target.ptr),
            ]),
        ...extra.map((name) => {
            if ((0,dns_name .Rr)(name) !== null || extra.length > MAX_REMOVED) {
                return removeOtherPtrs(address, target.ptr);
            }
            const remove = (0,zone_record .M7)(recordOwner(address, ptr), name);
            return {
                stage: 'clean-up',
                kind: 'publish-record',
                text: `Remove \`${remove}\`: an address should have one PTR name.`,
                address,
                remove,
            };
        }),
    ];
}
const OF_ONE_NAME = new Set([
    'ptr-multiple',
    'ptr-invalid',
    'ptr-generic',
]);
function removeOtherPtrs(address, kept) {
    const text = `Remove every PTR record of ${address} but that of ${kept}.`;
    return { stage: 'clean-up', kind: 'publish-record', text, address };
}
function greetingDrafts(situation, endpoint, finding) {
    const { seen, fleet } = situation;
    const { smtp, address } = endpoint;
    if (isOfProvider(situation, address))
        return sharedNameDrafts(situation, endpoint, 'greeting');
    if ((0,recognise_mta .So)(smtp.greeting))
        return [unmaskStep(address)];
    const target = fleet.targetOf(seen, endpoint);
    const isWrong = finding.rule === 'banner-rotates' ||
        smtp.bannerNames.length === 0 ||
        smtp.bannerNames.some((name) => !(0,dns_name .q)(name, target.greeting));
    return [
        ...ownerDrafts(situation, endpoint, target, 'banner'),
        ...addressDrafts(situation, endpoint, target.greeting, !isWrong),
        ...(isWrong ? [nameStep(seen, endpoint, target, 'greeting')] : []),
    ];
}
function isOfProvider({ fleet }, address) {
    return fleet.controlAt(address).control === 'shared';
}
function greetingAliasDrafts(situation, endpoint, finding) {
    const { seen, fleet } = situation;
    const { address, bannerAliases } = endpoint;
    const target = fleet.targetOf(seen, endpoint).greeting;
    const alias = bannerAliases.get(target);
    if (alias === undefined || !fleet.isOwnName(target)) {
        return greetingDrafts(situation, endpoint, finding);
    }
    const record = (0,zone_record .co)(target, address);
    return [
        removeAliasStep(target, alias),
        { stage: 'forward', kind: 'publish-record', text: `Publish \`${record}\`.`, address, record },
    ];
}
function ehloDrafts(situation, endpoint) {
    const { seen, fleet } = situation;
    const { smtp, address } = endpoint;
    if (isOfProvider(situation, address))
        return sharedNameDrafts(situation, endpoint, 'ehlo');
    if ((0,recognise_mta .So)(smtp.greeting))
        return [unmaskStep(address)];
    const target = fleet.targetOf(seen, endpoint);
    const isRight = smtp.ehloName !== null && (0,dns_name .q)(smtp.ehloName, target.ehlo);
    const isGreetingRight = smtp.bannerNames.every((name) => (0,dns_name .q)(name, target.greeting));
    const changes = ownerDrafts(situation, endpoint, target, 'banner');
    if (isRight && isGreetingRight)
        return changes;
    const wrong = isRight || areBothWrong(smtp, target) ? 'greeting' : 'ehlo';
    return [...changes, nameStep(seen, endpoint, target, wrong)];
}
function ownerDrafts({ seen, fleet }, { address }, target, own) {
    const { host } = seen;
    if (fleet.ownerOf(seen, address) === null)
        return [];
    const wrong = [
        ...((0,model_expectation .D)(target.ptr, host.ptr) ? [] : ['ptr']),
        ...(host.role === 'outbound' || (0,model_expectation .D)(target.greeting, host.banner)
            ? []
            : ['banner']),
    ];
    const keys = wrong.toSorted((a, b) => Number(a === own) - Number(b === own));
    const [first] = seen.endpoints.flatMap((one) => {
        const owner = fleet.ownerOf(seen, one.address);
        return owner === null ? [] : [`${one.address} is declared for ${host.name} and ${owner.name}`];
    });
    const changes = keys.map((key) => {
        const all = namesWithOwners(seen, fleet, key);
        const value = all.join(', ');
        const line = `\`${key}: ${all.length === 1 ? value : `[${value}]`}\``;
        return { change: { key, value }, line };
    });
    return changes.map(({ change, line }) => {
        const others = changes.filter((one) => one.line !== line).map((one) => one.line);
        const together = others.length === 0 ? '' : `, together with ${others.join(' and ')}`;
        return {
            stage: 'declaration',
            kind: 'change-declaration',
            text: `${first}, and one address has one identity: declare ${line} for ${host.name}${together}, or give it another address.`,
            change,
        };
    });
}
function namesWithOwners(seen, fleet, key) {
    const names = seen.endpoints.flatMap((endpoint) => {
        const owner = fleet.ownerOf(seen, endpoint.address);
        const declared = (owner ?? seen.host)[key];
        const patterns = declared.kind === 'names' ? declared.patterns : [];
        if (owner === null)
            return patterns;
        const target = fleet.targetOf(seen, endpoint);
        const shown = key === 'ptr' ? target.ptr : target.greeting;
        return patterns.find((one) => (0,model_expectation .D)(shown, { kind: 'names', patterns: [one] })) ?? shown;
    });
    return [...new Set(names)];
}
function addressDrafts({ seen, fleet }, endpoint, name, isShown) {
    const { address } = endpoint;
    const known = name === seen.host.name ? null : fleet.forwardOf(name);
    const leads = isKnownToLead({ seen, fleet }, endpoint, name);
    const mayLead = leads === null && (isShown || fleet.isWritten(name));
    if (leads === true || mayLead || (0,classify_name .nO)(name) !== null)
        return [];
    if (!fleet.isOwnName(name)) {
        return [
            {
                stage: 'forward',
                kind: 'ask-owner',
                text: `Ask the operator of ${(0,organizational_domain .Z)(name) ?? name} to let ${name} resolve to ${address}.`,
                address,
                owner: (0,organizational_domain .Z)(name) ?? name,
            },
        ];
    }
    const record = (0,zone_record .co)(name, address);
    const { alias } = known ?? seen.forward;
    const [target] = known !== null || name === seen.host.name ? (0,observation .M$)(alias) : [];
    return [
        ...(target === undefined ? [] : [removeAliasStep(name, target)]),
        { stage: 'forward', kind: 'publish-record', text: `Publish \`${record}\`.`, address, record },
    ];
}
function isKnownToLead({ seen, fleet }, endpoint, name) {
    const { address } = endpoint;
    const known = name === seen.host.name ? null : fleet.forwardOf(name);
    if (known !== null)
        return (0,target_names .FY)(known, address);
    return (0,target_names .Rs)(name, seen, endpoint) ?? fleet.addressesOf(name)?.includes(address) ?? null;
}
function waitForName({ seen, fleet }, { address, ptr }, name, records) {
    const provider = providerThatChecks(ptr, address);
    if (provider === null || !records.some(({ record }) => record !== undefined))
        return [];
    const forward = name === seen.host.name ? seen.forward : fleet.forwardOf(name);
    const lookup = (0,model_address .Ap)(address) === 6 ? forward?.v6 : forward?.v4;
    const ttlS = lookup === undefined || lookup.kind === 'failed' ? null : lookup.ttlS;
    const cached = ttlS === null ? '' : ` Caches may keep the old answer for at most ${(0,duration .j)(ttlS)}.`;
    return [
        {
            stage: 'forward-wait',
            kind: 'wait',
            text: `Wait until ${name} resolves to ${address}: ${provider} refuses the PTR before.${cached}`,
            address,
            ...(ttlS === null ? {} : { ttlS }),
        },
    ];
}
function ptrStep({ seen, fleet }, endpoint, name) {
    const { address, ptr } = endpoint;
    const { host } = seen;
    const record = (0,zone_record .M7)(recordOwner(address, ptr), name);
    const operator = zoneOperator(host, ptr);
    const panel = ptrPanel(ptr, address, name);
    const isFirst = isFirstOfOperator(seen.endpoints, endpoint);
    const where = isFirst ? ptrPlace(operator?.words ?? null, panel) : ' at the same place';
    const old = ptr.names.filter((shown) => (0,dns_name .Rr)(shown) === null);
    const instead = old.length === 0 ? '' : ` in place of ${(0,list_in_words .D)(old, 2)}`;
    const hasToLead = isKnownToLead({ seen, fleet }, endpoint, name) === null && fleet.isOwnName(name);
    const unconfirmed = hasToLead ? ` ${name} has to resolve to ${address}.` : '';
    return {
        stage: 'reverse',
        kind: operator !== null && !operator.isOwn ? 'ask-owner' : 'publish-record',
        text: `Publish \`${record}\`${instead}${where}.${unconfirmed} \`dig -x ${address} +short\` shows it.`,
        address,
        record,
        ...(operator === null ? {} : { owner: operator.server }),
    };
}
function ptrPlace(operator, panel) {
    const how = panel === null ? '' : ` (${panel})`;
    if (operator !== null)
        return ` in the reverse zone: ${operator}${how}`;
    return panel === null
        ? '. The reverse zone is usually at the provider of the address (panel: reverse DNS)'
        : ` at the provider of the address${how}`;
}
function isFirstOfOperator(endpoints, endpoint) {
    const zone = endpoint.ptr.authority?.zone ?? null;
    const first = endpoints.find(({ ptr }) => (ptr.authority?.zone ?? null) === zone);
    return first === endpoint || first?.ptr.state === 'confirmed';
}
function askForPtr({ seen }, endpoint, name) {
    const { address, ptr } = endpoint;
    const record = (0,zone_record .M7)(recordOwner(address, ptr), name);
    const { whom, ...base } = askingForPtr(seen, endpoint);
    return {
        ...base,
        text: `Ask the provider${whom} for the PTR: \`${record}\`.`,
        record,
    };
}
function askForAnyPtr({ seen }, endpoint) {
    const { whom, ...base } = askingForPtr(seen, endpoint);
    return {
        ...base,
        text: `Ask the provider${whom} for a PTR of ${endpoint.address} whose name resolves back to it, or send through their relay: large receivers refuse mail from an address without one.`,
    };
}
function askingForPtr({ host }, { address, ptr }) {
    const operator = zoneOperator(host, ptr);
    return {
        stage: 'reverse',
        kind: 'ask-owner',
        address,
        whom: operator === null ? '' : ` (${operator.words})`,
        ...(operator === null ? {} : { owner: operator.server }),
    };
}
function sharedNameDrafts(situation, endpoint, wrong) {
    const { seen, fleet } = situation;
    const { smtp, address } = endpoint;
    if ((0,recognise_mta .So)(smtp.greeting))
        return [unmaskStep(address)];
    const target = fleet.targetOf(seen, endpoint);
    const what = wrong === 'greeting' ? 'the name in its greeting' : 'its EHLO name';
    const value = target[wrong];
    const isKnown = fleet.controlAt(address).hasDeclaredBanner ||
        isKnownToLead(situation, endpoint, value) === true;
    const changes = ownerDrafts(situation, endpoint, target, 'banner');
    if (isHostedServer(endpoint) || !isKnown || (0,classify_name .Ce)(value).kind !== 'public') {
        return [...changes, askForName(endpoint, what, isKnown ? value : null)];
    }
    const step = nameStep(seen, endpoint, target, wrong);
    return [...changes, { ...step, ...ifYours(step) }];
}
function isHostedServer({ smtp }) {
    const mta = (0,recognise_mta .w8)(smtp);
    return mta !== null && MTA_SETTINGS[mta].kind === 'hosted';
}
function ifYours({ text }) {
    const rest = text.replace(/^(?:Set|Give|Write|Let|Put|Define|On) /, (verb) => verb.toLowerCase());
    return { text: `If the mail server is yours: ${rest} If it is the provider's, ask them.` };
}
function askForName({ address }, what, value) {
    const name = value === null ? 'a full name that resolves' : `${value}`;
    return {
        stage: 'server',
        kind: 'ask-owner',
        text: `The server at ${address} is the provider's: ask them to set ${what} to ${name}.`,
        address,
    };
}
var spf_advice = __webpack_require__(89645);
; 
function heloDrafts(situation, endpoint, { rule }) {
    const { seen, fleet } = situation;
    const { host } = seen;
    const judged = (0,helo_names .i)(endpoint, host);
    if (judged === null)
        return [];
    const { names, isSeen } = judged;
    const target = fleet.targetOf(seen, endpoint).helo;
    const canStay = (name) => (0,model_expectation .D)(name, host.helo) &&
        canBeSent(name, host) &&
        (isSeen ? fleet.isOwnName(name) || host.helo.kind === 'names' : true);
    if (names.every(canStay)) {
        const unresolved = names.filter((name) => judged.helo.forward.get(name)?.length === 0);
        const lacking = rule === 'helo-unresolved' ? unresolved : namesToFit(names, isSeen, target);
        return lacking
            .filter((name) => isKnownToLead(situation, endpoint, name) !== true)
            .flatMap((name) => draftsOfOther(situation, endpoint, name) ??
            addressDrafts(situation, endpoint, name, true));
    }
    const right = canBeSent(target, host) ? target : host.name;
    const corrected = correctedSince(endpoint, canStay, right);
    if (corrected !== null)
        return [corrected];
    return [
        ...declarationDrafts(host, right),
        ...addressDrafts(situation, endpoint, right, false),
        ...settingDrafts(situation, endpoint, right),
    ];
}
function correctedSince({ address, helo }, isRight, right) {
    const [newest, ...older] = helo?.records ?? [];
    const wrong = older.find(({ name }) => !isRight(name));
    if (newest === undefined || wrong === undefined || !isRight(newest.name))
        return null;
    const [day, before] = [newest, wrong].map(({ seenAt }) => (0,model_day .k)(Date.parse(seenAt)));
    if (day === before)
        return null;
    return {
        stage: 'clean-up',
        kind: 'wait',
        text: `The newest record, of ${day}, shows ${newest.name}. If the name was corrected after ${before}, wait: that record counts until it is older than evidence-max-age. If it was not, another server sends from ${address} too: set its name to ${right}.`,
        address,
    };
}
function draftsOfOther(situation, { address }, name) {
    const { seen, fleet } = situation;
    const addresses = fleet.addressesOfOther(seen, address, name) ?? [];
    if (addresses.length === 0 || !fleet.isOwnName(name))
        return null;
    const known = fleet.forwardOf(name);
    const missing = addresses.filter((other) => known === null || (0,target_names .FY)(known, other) !== true);
    const records = missing.map((other) => {
        const record = (0,zone_record .co)(name, other);
        const text = `Publish \`${record}\`.`;
        return { stage: 'forward', kind: 'publish-record', text, address: other, record };
    });
    return records.length > 0 ? records : ownNameDrafts(situation, name);
}
function ownNameDrafts({ seen, fleet }, name) {
    const { host, endpoints } = seen;
    if (!host.isHeloDeclared)
        return [];
    const own = new Set(endpoints.map((endpoint) => fleet.targetOf(seen, endpoint).ptr));
    const names = [...own].filter((one) => canBeSent(one, host));
    const isSo = host.helo.kind === 'names' && names.every((one) => (0,model_expectation .D)(one, host.helo));
    if (isSo)
        return [];
    const value = names.join(', ');
    return [
        {
            stage: 'declaration',
            kind: 'change-declaration',
            text: `\`helo\` of ${host.name} declares ${name}, which is another declared host with other addresses: declare \`helo: ${names.length === 1 ? value : `[${value}]`}\`, as its PTR.`,
            change: { key: 'helo', value },
        },
    ];
}
function namesToFit(names, isSeen, target) {
    if (isSeen || names.length < 2)
        return names;
    return names.includes(target) ? [target] : names.slice(0, 1);
}
function canBeSent(name, host) {
    return (0,dns_name .Rr)(name) === null && (0,classify_name .ZG)(name, [host.name]) === null;
}
function declarationDrafts(host, right) {
    const { helo, name, isHeloDeclared } = host;
    if (!isHeloDeclared || (0,model_expectation .D)(right, helo))
        return [];
    return [
        {
            stage: 'declaration',
            kind: 'change-declaration',
            text: `Receivers reject the name that \`helo\` of ${name} declares: declare \`helo: ${right}\`.`,
            change: { key: 'helo', value: right },
        },
    ];
}
function settingDrafts(situation, endpoint, right) {
    const { seen } = situation;
    const { host } = seen;
    if (!isOfProvider(situation, endpoint.address))
        return [heloStep(seen, endpoint, right)];
    const isKnown = host.helo.kind === 'names' || isKnownToLead(situation, endpoint, right) === true;
    if (isKnown && !isHostedServer(endpoint)) {
        const step = heloStep(seen, endpoint, right);
        return [{ ...step, ...ifYours(step) }];
    }
    return [
        {
            stage: 'server',
            kind: 'ask-owner',
            text: `The server at ${endpoint.address} is the provider's: ask them to send with ${isKnown ? right : 'a full name that resolves'}.`,
            address: endpoint.address,
        },
    ];
}
function heloSpfDrafts({ fleet }, { address, helo }) {
    const failing = helo?.spf.find(({ result }) => result === 'fail');
    if (failing === undefined)
        return [];
    const { name } = failing;
    return [(0,spf_advice .YT)(name, address, fleet.isOwnName(name))];
}
function refusalDrafts(situation, endpoint, finding) {
    const [newest] = endpoint.refusals;
    if (newest === undefined)
        return [];
    const drafts = newest.subject === 'helo'
        ? refusedHeloDrafts(situation, endpoint, finding)
        : endpoint.ptr.state === 'confirmed'
            ? []
            : reverseDrafts(situation, endpoint, finding);
    if (drafts.length > 0)
        return drafts;
    const [what, state] = newest.subject === 'helo'
        ? ['The name that it sends with', 'right']
        : [`The PTR of ${endpoint.address}`, 'confirmed'];
    return [
        {
            stage: 'clean-up',
            kind: 'wait',
            text: `${what} is ${state} now. Send a message to that receiver again; the refusal is reported until it is older than evidence-max-age.`,
            address: endpoint.address,
        },
    ];
}
function refusedHeloDrafts(situation, endpoint, finding) {
    const target = situation.fleet.targetOf(situation.seen, endpoint).helo;
    const sent = endpoint.helo?.source === 'declared' ? [] : (endpoint.helo?.names ?? []);
    const isRight = sent.length > 0 && sent.every((name) => (0,dns_name .q)(name, target));
    if (isRight)
        return heloDrafts(situation, endpoint, finding);
    return [
        ...addressDrafts(situation, endpoint, target, true),
        ...settingDrafts(situation, endpoint, target),
    ];
}
var generic_name = __webpack_require__(7884);
; 
function foreignIdentity(seen, mailDomain) {
    const { host, endpoints } = seen;
    if (host.control !== 'dedicated')
        return null;
    const own = (0,organizational_domain .Z)(host.name);
    const domains = mailDomain === null ? host.domains : [mailDomain, ...host.domains];
    for (const endpoint of endpoints) {
        const mta = (0,recognise_mta .w8)(endpoint.smtp);
        const settings = mta === null ? null : MTA_SETTINGS[mta];
        if (settings?.kind === 'hosted')
            return `${endpoint.address} is a server of ${settings.service}.`;
    }
    if (domains.length > 0 && domains.every((domain) => (0,organizational_domain .Z)(domain) !== own)) {
        return `${host.name} is in another domain than ${domains[0]}.`;
    }
    for (const endpoint of endpoints) {
        const name = foreignName(endpoint, seen, own);
        if (name !== null)
            return `${endpoint.address} has the PTR ${name}.`;
    }
    return null;
}
function foreignName({ address, ptr, smtp }, { host }, own) {
    const isForeign = (name) => (0,classify_name .Ce)(name).kind === 'public' &&
        (0,organizational_domain .Z)(name) !== null &&
        (0,organizational_domain .Z)(name) !== own &&
        !(0,model_expectation .D)(name, host.ptr);
    const [name] = ptr.names;
    const isChosen = name !== undefined &&
        ptr.state === 'confirmed' &&
        ptr.names.every(isForeign) &&
        (0,generic_name .X)(name, address) === null;
    const isDeclared = smtp.bannerNames.some((banner) => (0,model_expectation .D)(banner, host.banner));
    return isChosen && !isDeclared ? name : null;
}
var canonical_name = __webpack_require__(12484);
; 
function stepForHost(situation) {
    return (decommissionedStep(situation) ??
        goneNameStep(situation) ??
        hostedServiceStep(situation) ??
        canonicalNameStep(situation) ??
        bareDomainStep(situation));
}
function decommissionedStep({ seen: { host }, cause }) {
    if (cause !== 'decommissioned')
        return null;
    return {
        stage: 'declaration',
        kind: 'remove-host',
        text: `If ${host.name} was taken down, remove it from the declaration. If it was not, set it up again: its address records, its PTR and its mail server are all missing.`,
    };
}
function goneNameStep(situation) {
    const { seen, findings, fleet } = situation;
    const { host, forward } = seen;
    const isGone = forward.v4.kind === 'absent' && forward.v6.kind === 'absent';
    const isReported = findings.some(({ rule }) => rule === 'name-unresolved');
    if (!isGone || !isReported || fleet.isOwnName(host.name))
        return null;
    const mxStep = mxTargetStep(situation);
    if (mxStep !== null)
        return mxStep;
    return {
        stage: 'declaration',
        kind: 'remove-host',
        text: `${host.name} has no address, and its zone is not yours: remove the host from the declaration, or declare the name that its operator gives you.`,
    };
}
function hostedServiceStep({ seen, fleet }) {
    const { host, endpoints } = seen;
    const isOwnServer = !(0,recognise_mta .vZ)(host.name) &&
        endpoints.some(({ ptr }) => ptr.state === 'confirmed' && ptr.names.some(fleet.isOwnName));
    if (isOwnServer)
        return null;
    const service = host.control === 'dedicated' ? (hostedService(seen)?.service ?? null) : null;
    if (service === null)
        return null;
    return {
        stage: 'declaration',
        kind: 'change-declaration',
        text: `${host.name} is a server of ${service}, whose names are not yours to set: declare \`control: shared\` for it.`,
        change: { key: 'control', value: 'shared' },
    };
}
function hostedService({ host, endpoints, }) {
    const named = { bannerName: host.name, greeting: [], ehloReply: [] };
    for (const smtp of [named, ...endpoints.map((endpoint) => endpoint.smtp)]) {
        const mta = (0,recognise_mta .w8)(smtp);
        const settings = mta === null ? null : MTA_SETTINGS[mta];
        if (settings?.kind === 'hosted')
            return settings;
    }
    return null;
}
function canonicalNameStep({ seen, fleet }) {
    const { host } = seen;
    const target = (0,canonical_name .d)(seen);
    if (target === null)
        return null;
    const entry = fleet.mailDomainOf(seen);
    if (entry === null) {
        return {
            stage: 'declaration',
            kind: 'change-declaration',
            text: `${host.name} is an alias of ${target}, which the server calls itself: declare the host as ${target}.`,
            change: { key: 'name', value: target },
        };
    }
    const why = `that is an alias of ${target}, which the server calls itself`;
    return {
        stage: 'mx',
        kind: 'publish-record',
        ...(0,mx_steps .M)(entry.domain, entry.preference, host.name, target, why),
    };
}
function bareDomainStep({ seen, fleet }) {
    const { host, forward } = seen;
    if (!hasMoved(seen) || !(0,organizational_domain .t)(host.name) || host.control === 'shared')
        return null;
    const name = ['mail', 'mx', 'smtp']
        .map((label) => `${label}.${host.name}`)
        .find((one) => !fleet.declaredNames.has(one));
    if (name === undefined)
        return null;
    return {
        stage: 'declaration',
        kind: 'change-declaration',
        text: `${host.name} leads to ${(0,observation .Mh)(forward).slice(0, 3).join(', ')}, and cannot be the name of the mail server too: give the host a name of its own, such as ${name}, and declare that.`,
        change: { key: 'name', value: name },
    };
}
function providerStep({ seen, verdict, fleet }) {
    if (verdict !== 'broken' && verdict !== 'at-risk')
        return null;
    const evidence = foreignIdentity(seen, fleet.mailDomainOf(seen)?.domain ?? null);
    const showsOwnName = seen.endpoints.some(({ ptr }) => ptr.names.some(fleet.isOwnName));
    if (evidence === null || showsOwnName)
        return null;
    return {
        stage: 'declaration',
        kind: 'change-declaration',
        text: `If a provider runs this host, declare \`control: shared\` for ${seen.host.name}: ${evidence} The next steps are for a host of your own.`,
        change: { key: 'control', value: 'shared' },
    };
}

; 
function mayStay(finding, { seen: { host }, verdict }) {
    const rule = (0,rules .Y)(finding);
    if (rule?.group === 'context' || rule?.group === 'time' || verdict === 'inconclusive')
        return false;
    if (host.control === 'shared')
        return finding.level === 'notice';
    if (host.role === 'inbound')
        return finding.level !== 'error';
    if (verdict === 'cosmetic' && rule?.isWeakAlone === true)
        return true;
    return finding.level === 'notice' && rule?.isNameMismatch === true;
}
function leaveStep({ seen }) {
    return { stage: 'leave', kind: 'leave', text: leaveText(seen) };
}
function leaveText(seen) {
    const { host } = seen;
    if (host.control === 'shared') {
        const operator = hostedService(seen)?.operator ?? null;
        return operator === null
            ? SHARED
            : `Leave it: these are ${operator}'s servers and names, and receivers know them.`;
    }
    return host.role === 'inbound' ? INBOUND : LONE_DIFFERENCE;
}
const SHARED = "Leave it: the address and its names are the provider's. It would have to be fixed at an address whose PTR you set yourself.";
const INBOUND = 'Leave it: this host only receives mail. Correct it before the host ever sends.';
const LONE_DIFFERENCE = 'Leave it: it costs no mail by itself. It starts to count if the PTR becomes a default name of the provider, or SPF or DMARC fails.';

; 
function portStep({ seen: { host } }, { address, port, smtp }, { rule }) {
    if (rule === 'starttls-missing' && (0,recognise_mta .So)(smtp.greeting))
        return [unmaskStep(address)];
    const spoken = protocolAt(smtp);
    if (spoken === null)
        return null;
    const value = spoken === 'plain' ? 'starttls' : 'implicit';
    const isOfPort = (port === 465) === (spoken === 'tls');
    const what = spoken === 'plain'
        ? `Port ${port} of ${address} begins in clear text, as with STARTTLS`
        : `Port ${port} of ${address} speaks TLS from the first byte`;
    if (isOfPort) {
        return [
            {
                stage: 'declaration',
                kind: 'change-declaration',
                text: `${what}, which is right for this port: declare \`tls: ${value}\` for ${host.name}.`,
                address,
                change: { key: 'tls', value },
            },
        ];
    }
    const fix = spoken === 'plain'
        ? 'switch TLS from the first byte on (Postfix `smtpd_tls_wrappermode = yes` for this port)'
        : 'switch TLS from the first byte off (Postfix `smtpd_tls_wrappermode = no` for this port)';
    return [
        {
            stage: 'transport',
            kind: 'set-option',
            text: `${what}, and \`tls: ${host.tls}\` is declared: ${fix}.`,
            address,
            setting: { for: 'tls', value: null, mta: null, name: null, file: null, line: null },
        },
    ];
}
function protocolAt({ protocol }) {
    if (protocol === 'smtp')
        return 'plain';
    return protocol === 'tls' ? 'tls' : null;
}

; 
function remedyOf(situation) {
    const { findings, verdict } = situation;
    const plan = new Plan();
    const staying = new Set(findings.filter((finding) => canStay(finding, situation)));
    const others = findings.filter((finding) => !staying.has(finding));
    for (const finding of others)
        plan.add(finding, draftsFor(finding, situation));
    for (const finding of staying) {
        const drafts = draftsByRule(finding, situation) ?? [];
        const isFixed = drafts.length > 0 && plan.hasAll(drafts);
        plan.add(finding, isFixed ? drafts : [leaveStep(situation)]);
    }
    const hasSteps = verdict !== 'coherent' && verdict !== 'inconclusive';
    return {
        steps: hasSteps ? plan.steps() : [],
        textOf: (finding) => plan.textOf(finding) ?? leaveStep(situation).text,
    };
}
function canStay(finding, situation) {
    return ((0,rules .Y)(finding)?.resolvesItself !== true &&
        mayStay(finding, situation) &&
        !isOfSharedAddress(finding, situation) &&
        stepForHost(situation) === null);
}
function isOfSharedAddress({ address }, { seen, fleet }) {
    return address !== null && fleet.ownerOf(seen, address) !== null;
}
function draftsFor(finding, situation) {
    const rule = (0,rules .Y)(finding);
    const own = ownStep(finding);
    if (rule?.resolvesItself === true)
        return own;
    const whole = rule?.group === 'context' ? null : stepForHost(situation);
    if (whole !== null)
        return [whole];
    const drafts = draftsByRule(finding, situation);
    if (drafts === null && own.length > 0)
        return own;
    if (drafts === null || drafts.length === 0) {
        const beside = besideDrafts(finding, situation);
        return beside.length > 0 ? beside : [leaveStep(situation)];
    }
    const provider = providerStep(situation);
    return provider === null ? drafts : [provider, ...drafts];
}
function besideDrafts({ address, escalatedBy = [] }, situation) {
    return situation.findings
        .filter((one) => escalatedBy.includes(one.rule))
        .filter((one) => one.address === null || one.address === address)
        .flatMap((one) => draftsFor(one, situation));
}
function draftsByRule(finding, situation) {
    const { seen } = situation;
    const { rule, address } = finding;
    if (rule === 'name-unresolved') {
        return forwardDrafts(situation, seen.host.addresses ?? seen.endpoints.map((one) => one.address));
    }
    if (rule === 'name-is-alias' && address === null) {
        return forwardDrafts(situation, seen.endpoints.map((one) => one.address));
    }
    if (rule === 'address-not-in-name' && address !== null)
        return forwardDrafts(situation, [address]);
    if (rule === 'address-undeclared' && address !== null) {
        return [undeclaredAddressStep(situation, address)];
    }
    const endpoint = seen.endpoints.find((one) => one.address === address);
    const drafts = endpoint === undefined ? undefined : AT_AN_ADDRESS[rule];
    return endpoint === undefined || drafts === undefined
        ? null
        : drafts(situation, endpoint, finding);
}
const AT_AN_ADDRESS = {
    'name-is-alias': greetingAliasDrafts,
    'ptr-missing': reverseDrafts,
    'ptr-mismatch': reverseDrafts,
    'ptr-unconfirmed': reverseDrafts,
    'ptr-multiple': reverseDrafts,
    'ptr-generic': reverseDrafts,
    'ptr-invalid': reverseDrafts,
    'ptr-apex': reverseDrafts,
    'banner-default': greetingDrafts,
    'banner-invalid': greetingDrafts,
    'banner-mismatch': greetingDrafts,
    'banner-nameless': greetingDrafts,
    'banner-rotates': greetingDrafts,
    'banner-unresolved': greetingDrafts,
    'banner-address-mismatch': greetingDrafts,
    'banner-is-mail-domain': greetingDrafts,
    'banner-ptr-mismatch': (...at) => [...reverseDrafts(...at), ...greetingDrafts(...at)],
    'ehlo-mismatch': ehloDrafts,
    'helo-default': heloDrafts,
    'helo-mismatch': heloDrafts,
    'helo-unresolved': heloDrafts,
    'helo-address-mismatch': heloDrafts,
    'helo-ptr-mismatch': (situation, endpoint, finding) => [
        ...reverseDrafts(situation, endpoint, finding),
        ...heloDrafts(situation, endpoint, finding),
    ],
    'helo-spf-fails': heloSpfDrafts,
    'mail-refused': refusalDrafts,
    'starttls-missing': portStep,
    'tls-failed': portStep,
    'smtp-malformed': portStep,
};
function ownStep({ step, address }) {
    if (step === undefined)
        return [];
    return [address === null ? step : { ...step, address }];
}
var message = __webpack_require__(58628);
var internal_name = __webpack_require__(57371);
var rule = __webpack_require__(74825);
var sentence = __webpack_require__(62310);
; 
function causeOf(seen, findings, conflicts, verdict, state) {
    if (verdict === 'coherent')
        return null;
    if (verdict === 'inconclusive')
        return { cause: 'unknown', evidence: '', explained: [] };
    for (const cause of finding .hE) {
        const evidence = EVIDENCE[cause]({ seen, findings, conflicts, verdict });
        if (evidence === null)
            continue;
        return {
            cause,
            ...defaultNameOf(cause, findings),
            evidence: (0,sentence .ph)(evidence, state),
            explained: explainedBy(cause, evidence, findings),
        };
    }
    const [first] = findings.toSorted((a, b) => finding .C$[b.level] - finding .C$[a.level]);
    if (first === undefined)
        return { cause: 'unknown', evidence: '', explained: [] };
    const others = explainedBy('unknown', first.parts.observation, findings);
    return {
        cause: 'unknown',
        evidence: (0,message .zR)(first),
        explained: [first, ...others.filter((finding) => finding !== first)],
    };
}
function explainedBy(cause, evidence, findings) {
    if (EXPLAINS_ALL.has(cause))
        return findings;
    const named = new Set(evidence.values);
    const words = (0,sentence .ph)(evidence, 'current');
    return findings.filter(({ rule, observed, parts: { observation } }) => rule === RULE_OF_CAUSE[cause] ||
        named.has(observed) ||
        (0,sentence .ph)(observation, 'current') === words);
}
const EXPLAINS_ALL = new Set([
    'several-identities',
    'moved-forward',
    'partial-change',
    'decommissioned',
    'shared-infrastructure',
]);
const RULE_OF_CAUSE = {
    'missing-reverse': 'ptr-missing',
    'masked-greeting': 'banner-nameless',
};
const EVIDENCE = {
    'missing-reverse': missingReverseEvidence,
    'default-banner': ({ findings }) => ruleEvidence('default-banner', findings),
    'masked-greeting': ({ findings }) => ruleEvidence('masked-greeting', findings),
    'several-identities': severalIdentitiesEvidence,
    'moved-forward': movedForwardEvidence,
    'provider-default-ptr': ({ findings }) => ruleEvidence('provider-default-ptr', findings),
    'partial-change': partialChangeEvidence,
    'internal-name': internalNameEvidence,
    decommissioned: decommissionedEvidence,
    'shared-infrastructure': ({ seen: { host }, verdict }) => host.control === 'shared' && verdict === 'cosmetic'
        ? (0,sentence .em) `A provider controls the address, and nothing ${(0,sentence .w3)('contradicts')} the declaration.`
        : null,
    unknown: () => null,
};
function ruleEvidence(cause, findings) {
    return findings.find((finding) => suggests(finding, cause))?.parts.observation ?? null;
}
function defaultNameOf(cause, findings) {
    const suggesting = findings.find((finding) => suggests(finding, cause));
    const suggested = suggesting === undefined ? undefined : (0,rules .Y)(suggesting)?.suggests;
    return suggested?.cause === 'default-banner' ? { defaultName: suggested.defaultName } : {};
}
function suggests(finding, cause) {
    return (0,rules .Y)(finding)?.suggests?.cause === cause;
}
function missingReverseEvidence(facts) {
    if (decommissionedEvidence(facts) !== null)
        return null;
    const { seen, findings } = facts;
    const missing = findings.flatMap(({ rule, address }) => rule === 'ptr-missing' && address !== null ? [address] : []);
    if (missing.length === 0)
        return null;
    const [family, ...otherFamilies] = new Set(missing.map(familyName));
    const others = seen.endpoints.map(({ address }) => address).filter((a) => !missing.includes(a));
    const onlyOneFamily = otherFamilies.length === 0 && others.some((address) => familyName(address) !== family);
    const list = (0,list_in_words .D)(missing, 3);
    return onlyOneFamily
        ? (0,sentence .em) `Only ${family ?? ''} ${(0,sentence .w3)('lacks')} a PTR (${list}).`
        : (0,sentence .em) `${list} ${(0,sentence .w3)(missing.length === 1 ? 'has' : 'have')} no PTR.`;
}
function familyName(address) {
    return `IPv${(0,model_address .Ap)(address)}`;
}
function severalIdentitiesEvidence({ findings, conflicts }) {
    return ruleEvidence('several-identities', findings) ?? conflictEvidence(findings, conflicts);
}
function conflictEvidence(findings, [conflict]) {
    return conflict !== undefined && findings.some(rules .eF)
        ? (0,sentence .em) `${conflict.name} ${(0,sentence .w3)('claims')} ${conflict.address} too, and an address can have only one identity.`
        : null;
}
function movedForwardEvidence({ seen: { host, forward }, findings }) {
    const missing = findings.filter(({ rule }) => rule === 'address-not-in-name').length;
    const addresses = (0,observation .Mh)(forward);
    if (host.addresses === null || addresses.length === 0)
        return null;
    return missing === host.addresses.length
        ? (0,sentence .em) `${host.name} ${(0,sentence .w3)('resolves')} to ${(0,list_in_words .D)(addresses, 3)} and to none of its declared addresses (${(0,list_in_words .D)(host.addresses, 3)}).`
        : null;
}
function partialChangeEvidence({ seen }) {
    for (const endpoint of seen.endpoints) {
        const names = identityNames(endpoint, seen);
        const others = names.filter(({ state }) => state === 'other');
        const declared = names.find(({ state }) => state === 'declared');
        if (others.length > 0 && declared !== undefined) {
            return (0,sentence .em) `At ${endpoint.address} ${namesInWords(others)}, while the ${declared.what} ${(0,sentence .w3)('is')} ${declared.name}.`;
        }
    }
    return null;
}
function namesInWords(names) {
    const shownBy = Map.groupBy(new Set(names.map(({ what }) => what)), (what) => (0,list_in_words .D)(names.filter((one) => one.what === what).map(({ name }) => name), 3));
    return [...shownBy]
        .map(([values, whats]) => {
        const subjects = (0,list_in_words .D)(whats.map((what) => `the ${what}`), whats.length);
        return (0,sentence .em) `${subjects} ${(0,sentence .w3)(whats.length === 1 ? 'is' : 'are')} ${values}`;
    })
        .reduce((before, one) => (0,sentence ._z) `${before}, and ${one}`);
}
function internalNameEvidence({ seen: { host, endpoints } }) {
    for (const endpoint of endpoints) {
        const { address, smtp, bannerForward } = endpoint;
        const name = smtp.bannerNames.find((one) => (0,internal_name .B)(one, host, bannerForward.get(one)));
        if (name !== undefined) {
            return (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${name}, an internal name that public DNS does not have.`;
        }
    }
    return null;
}
function decommissionedEvidence({ seen: { host, forward, endpoints }, }) {
    const isGone = forward.v4.kind === 'absent' &&
        forward.v6.kind === 'absent' &&
        endpoints.length > 0 &&
        endpoints.every(({ ptr, smtp }) => ptr.state === 'absent' && smtp.reason === null && NO_ANSWER.has(smtp.state));
    const addresses = (0,list_in_words .D)(endpoints.map(({ address }) => address), 3);
    return isGone
        ? (0,sentence .em) `${host.name} ${(0,sentence .w3)('has')} no address, ${addresses} no PTR, and nothing ${(0,sentence .w3)('answers')} on port ${host.port}.`
        : null;
}
const NO_ANSWER = new Set([
    'refused',
    'unreachable',
    'timeout',
]);
function identityNames(endpoint, { host, forward }) {
    const { address, ptr, smtp, bannerForward } = endpoint;
    const resolvesHere = [forward.v4, forward.v6].some((lookup) => (0,observation .M$)(lookup).includes(address));
    const shownName = (what, name, expectation) => {
        if ((0,dns_name .q)(name, host.name) || (expectation.kind === 'names' && (0,model_expectation .D)(name, expectation))) {
            return { what, name, state: 'declared' };
        }
        if (host.control === 'shared' && expectation.kind === 'any') {
            return { what, name, state: 'neither' };
        }
        const isChosen = (0,classify_name .Ce)(name).kind === 'public' &&
            (0,generic_name .X)(name, address) === null &&
            !(0,internal_name .B)(name, host, bannerForward.get(name));
        return { what, name, state: isChosen ? 'other' : 'neither' };
    };
    const ehlo = host.ehlo.kind === 'greeting' ? host.banner : host.ehlo;
    return [
        { what: 'forward record', name: host.name, state: resolvesHere ? 'declared' : 'neither' },
        ...ptr.names.map((name) => shownName('PTR', name, host.ptr)),
        ...smtp.bannerNames.map((name) => shownName('greeting', name, host.banner)),
        ...(smtp.ehloName === null ? [] : [shownName('EHLO name', smtp.ehloName, ehlo)]),
    ];
}

; 
function judgementOf(seen, findings, conflicts, fleet, state) {
    const verdict = verdictOf(seen, findings);
    const likely = causeOf(seen, findings, conflicts, verdict, state);
    const { cause, ...explained } = likely ?? NO_CAUSE;
    const { steps, textOf } = remedyOf({ seen, findings, verdict, cause, fleet });
    return {
        judgement: { verdict, cause, ...explained, advice: (0,host_advice .L6)(verdict, seen, steps), steps },
        findings: findings.map((finding) => {
            const { step: _step, parts: _parts, escalatedBy: _escalatedBy, ...rest } = finding;
            const fact = (0,message .yD)(finding);
            const short = fact === finding.message ? {} : { fact };
            return { ...rest, ...short, remedy: textOf(finding) };
        }),
    };
}
const NO_CAUSE = { cause: null, evidence: '', explained: [] };
function verdictOf(seen, findings) {
    if (findings.some(({ level }) => level === 'error'))
        return 'broken';
    const warnings = findings.filter(({ level }) => level === 'warning');
    if (warnings.some((warning) => isScored(warning, seen)))
        return 'at-risk';
    if (seen.inconclusive.length > 0)
        return 'inconclusive';
    if (findings.length === 0 && !(0,observed .X)(seen))
        return 'inconclusive';
    return warnings.length > 0 || findings.some((finding) => isHarmlessDifference(finding, seen))
        ? 'cosmetic'
        : 'coherent';
}
function isScored(finding, { host }) {
    const rule = (0,rules .Y)(finding);
    if (rule?.scored !== true || rule.isWeakAlone === true)
        return false;
    return host.role !== 'inbound' || rule.group === 'forward';
}
function isHarmlessDifference(finding, { host }) {
    return ((0,rules .Y)(finding)?.resolvesItself === true ||
        (host.control === 'shared' && (0,rules .eF)(finding)));
}
function withConflicts(host, findings, conflicts) {
    const { verdict, cause } = host;
    const mayClaim = verdict === 'broken' || verdict === 'at-risk' || verdict === 'cosmetic';
    const rotates = findings.some((finding) => suggests(finding, 'several-identities'));
    const claim = mayClaim && !rotates ? conflictEvidence(findings, conflicts) : null;
    const comesFirst = cause !== null && finding .hE.indexOf('several-identities') <= finding .hE.indexOf(cause);
    const likely = claim !== null && comesFirst
        ? {
            cause: 'several-identities',
            evidence: (0,sentence .ph)(claim, 'current'),
            explained: findings.map(({ id }) => id),
        }
        : {};
    const [conflict] = conflicts.filter((one) => isUndecided(host.steps, one));
    if (conflict === undefined || (verdict !== 'broken' && verdict !== 'at-risk')) {
        return { ...host, ...likely };
    }
    const steps = stepsAfterConflict(host.steps, conflict, findings);
    const byId = new Map(findings.map((finding) => [finding.id, finding]));
    const advised = steps.map(({ kind, text, fixes }) => {
        return { kind, text, fixes: fixes.flatMap((id) => byId.get(id) ?? []) };
    });
    return { ...host, ...likely, steps, advice: (0,host_advice .Oq)(verdict, advised) };
}
function isUndecided(steps, { address }) {
    const isDecided = steps.some(({ change }) => change?.key === 'ptr' || change?.key === 'banner');
    return !isDecided && steps.some((step) => step.address === address);
}
function stepsAfterConflict(steps, { name, address }, findings) {
    const decided = findings.filter((finding) => finding.address === address);
    const first = {
        kind: 'change-declaration',
        text: `Two declared hosts share ${address}: this one and ${name}. Keep one name: declare the names of ${name} under ptr and banner of this host, or give it another address.`,
        fixes: decided.map(({ id }) => id),
        address,
    };
    return [first, ...steps.filter((step) => step.address !== address)];
}


  }),

  58628:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bD: () => (  messageOf),
    yD: () => (  factOf),
    zR: () => (  messageAsEvidence)
  });
  var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62310);
function messageOf(finding) {
    return [factOf(finding), ...furtherSentences(finding)].join(' ');
}
function factOf({ parts: { observation, state } }) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__  .wl)(observation, state);
}
function messageAsEvidence(finding) {
    const { observation, state } = finding.parts;
    return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__  .ph)(observation, state), ...furtherSentences(finding)].join(' ');
}
function furtherSentences({ parts: { meaning, note }, escalatedBy }) {
    const sentences = escalatedBy === undefined
        ? [meaning, note]
        : [note, `Together with ${escalatedBy.join(', ')} it costs mail.`];
    return sentences.filter((text) => text !== null);
}


  }),

  8678:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  settledView),
    n: () => (  settledDomainView)
  });
  var _model_name_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81033);
function settledView(seen) {
    return (seen.disputes ?? []).reduce(withSettled, seen);
}
function settledDomainView(seen) {
    return seen.dispute === undefined ? seen : { ...seen, mx: seen.dispute.settled ?? UNKNOWN };
}
function withSettled(seen, dispute) {
    switch (dispute.about) {
        case 'forward':
            return { ...seen, forward: dispute.settled ?? UNKNOWN_FORWARD };
        case 'ptr': {
            const ptr = dispute.settled;
            return atAddress(seen, dispute.address, (endpoint) => {
                return { ...endpoint, ptr: ptr ?? unknownPtr(endpoint.ptr) };
            });
        }
        case 'greeting': {
            const { name, settled } = dispute;
            return atAddress(seen, dispute.address, (endpoint) => {
                const others = [...endpoint.bannerForward].filter(([other]) => other !== name);
                const aliases = [...endpoint.bannerAliases].filter(([other]) => other !== name);
                return {
                    ...endpoint,
                    bannerForward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)([...others, [name, settled]]),
                    bannerAliases: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)(aliases),
                };
            });
        }
        case 'helo': {
            const { name, settled } = dispute;
            return atAddress(seen, dispute.address, ({ helo, ...endpoint }) => {
                const others = [...(helo?.forward ?? [])].filter(([other]) => other !== name);
                const forward = (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)([...others, [name, settled]]);
                return { ...endpoint, helo: helo === null ? null : { ...helo, forward } };
            });
        }
        case 'spf': {
            const { domain, settled } = dispute;
            return ofDomain(seen, domain, { spf: settled ?? UNKNOWN });
        }
        case 'dmarc': {
            const { domain, settled } = dispute;
            return ofDomain(seen, domain, { dmarc: settled ?? UNKNOWN });
        }
    }
}
const UNKNOWN = {
    kind: 'failed',
    reason: 'dns-error',
    detail: 'servers answer differently',
};
const UNKNOWN_FORWARD = { v4: UNKNOWN, v6: UNKNOWN, alias: UNKNOWN };
function unknownPtr({ authority }) {
    return {
        state: 'undetermined',
        iprev: 'temperror',
        names: [],
        ttlS: null,
        forward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)(),
        error: UNKNOWN.reason,
        errorDetail: UNKNOWN.detail,
        authority,
    };
}
function atAddress(seen, address, change) {
    const endpoints = seen.endpoints.map((one) => (one.address === address ? change(one) : one));
    return { ...seen, endpoints };
}
function ofDomain(seen, domain, change) {
    const sendingDomains = seen.sendingDomains.map((one) => one.domain === domain ? { ...one, ...change } : one);
    return { ...seen, sendingDomains };
}


  }),

  90418:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  isOfEveryPort),
    r: () => (  placeKey)
  });
  var _host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1297);
  var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80550);


const OF_EVERY_PORT = new Set(_rule_names_js__WEBPACK_IMPORTED_MODULE_0__  .I);
function isOfEveryPort(finding) {
    return OF_EVERY_PORT.has(finding.rule);
}
function placeKey(finding) {
    const { rule, host, address } = finding;
    return isOfEveryPort(finding)
        ? `${rule} ${host} ${address ?? ''}`
        : `${rule} ${(0,_host_key_js__WEBPACK_IMPORTED_MODULE_1__  .r4)(finding)}`;
}


  }),

  34307:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    rK: () => (  moreSteps),
    yy: () => (  SETTINGS),
    zq: () => (  STEP_KINDS)
  });
const STEP_KINDS = [
    'publish-record',
    'set-option',
    'ask-owner',
    'change-declaration',
    'remove-host',
    'wait',
    'leave',
];
const SETTINGS = ['greeting', 'ehlo', 'helo', 'tls'];
function moreSteps(count) {
    return count === 1 ? '1 more step is listed below.' : `${count} more steps are listed below.`;
}


  }),

  6909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  waiverInForce)
  });
function waiverInForce({ rule, declared }, today) {
    return declared.waivers.find((waiver) => waiver.rule === rule && today <= waiver.until);
}


  })

};
