export const id = 909;
export const ids = [909];
export const modules = {

/***/ 3092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ serversAnswering),
/* harmony export */   z: () => (/* binding */ authoritativeView)
/* harmony export */ });
/* harmony import */ var _model_expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);

/**
 * Looks past caches: a host is judged by what the zone of its PTR says now, and what a cache still holds is
 * kept apart. Where the zone's own servers are out of reach, another resolver that has the declared name
 * counts as their word.
 */
function authoritativeView(seen) {
    const stale = new Map();
    const endpoints = seen.endpoints.map((endpoint) => {
        const { address, ptr } = endpoint;
        const voice = newerVoice(ptr, seen.host.ptr);
        if (voice === undefined)
            return endpoint;
        stale.set(address, ptr);
        return { ...endpoint, ptr: { ...ptr, ...spokenBy(voice, address) } };
    });
    return stale.size === 0 ? { seen, stale } : { seen: { ...seen, endpoints }, stale };
}
/** The servers that already say what is judged. */
function serversAnswering({ authority }, names) {
    const answers = authority?.answers ?? [];
    return answers.filter((voice) => sameNames(voice.names, names)).map(({ server }) => server);
}
/** A voice with the declared name, or else the zone's where none of its servers agrees with the resolver. */
function newerVoice(ptr, expectation) {
    const answers = ptr.authority?.answers ?? [];
    const zone = answers.filter(({ kind }) => kind === 'authority');
    const right = (zone.length > 0 ? zone : answers).find(({ confirmed }) => confirmed.some((name) => (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(name, expectation)));
    const contradicted = zone.every(({ names }) => !sameNames(names, ptr.names));
    return right ?? (contradicted ? zone[0] : undefined);
}
function spokenBy({ names, confirmed }, address) {
    const forward = Object.fromEntries(confirmed.map((name) => [name, [address]]));
    const known = { names, forward, error: null, errorDetail: null };
    if (names.length === 0)
        return { ...known, state: 'absent', iprev: 'permerror' };
    // Where the new name leads was asked for one purpose only: to see whether it leads back.
    return confirmed.length > 0
        ? { ...known, state: 'confirmed', iprev: 'pass' }
        : { ...known, state: 'undetermined', iprev: 'temperror' };
}
function sameNames(a, b) {
    return a.length === b.length && a.every((name) => b.includes(name));
}


/***/ }),

/***/ 1805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ defaultNameReason)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/model/special-use.js
var special_use = __webpack_require__(168);
;// CONCATENATED MODULE: ./lib/judge/names/example-name.js
/**
 * Whether a name is one that a manual or an installer shows for the reader to replace. Narrow on purpose:
 * the example domains as such are fine, only the names that servers really go out with are here.
 *
 * @param name a name in canonical form
 */
function isSampleName(name) {
    return (SAMPLE_NAMES.has(name) ||
        SAMPLE_DOMAINS.some((domain) => name === domain || name.endsWith(`.${domain}`)));
}
const SAMPLE_NAMES = new Set([
    'host.domain.com',
    'hostname.domain.com',
    'hostname.example.com',
    'mail.domain.com',
    'mail.domain.net',
    'mail.domain.org',
    'mail.example.com',
    'mail.my-domain.com',
    'mail.mydomain.com',
    'mail.mydomain.net',
    'mail.mydomain.org',
    'mail.myserver.com',
    'mail.server.com',
    'mx.domain.com',
    'mx.mydomain.com',
    'server.domain.com',
    'smtp.domain.com',
    'smtp.mydomain.com',
    'your.hostname.here',
]);
/** `tld` is no top-level domain; Postfix's main.cf has had `host.domain.tld` in it for decades. */
const SAMPLE_DOMAINS = [
    'tld',
    'your-domain.com',
    'your-domain.net',
    'your-domain.org',
    'yourdomain.com',
    'yourdomain.net',
    'yourdomain.org',
    'yourcompany.com',
    'yourhost.com',
    'yourserver.com',
];

;// CONCATENATED MODULE: ./lib/judge/names/default-name.js



/**
 * Why a greeting's name looks like one that nobody chose, or null where it does not: a clause that can
 * follow a colon. Such names reach the outside when a server was installed and its name never set.
 *
 * @param name a name in canonical form
 * @param declared names that somebody did choose: a manual's sample is none where it is one of them
 */
function defaultNameReason(name, declared = []) {
    if (/^\[.*\]$/.test(name) || (0,external_node_net_.isIP)(name) !== 0)
        return 'it is an address, not a name';
    if (LOOPBACK.test(name))
        return 'it names every machine';
    if (!name.includes('.'))
        return singleLabelReason(name);
    if (CLOUD_INTERNAL.test(name))
        return "it is a cloud's internal name";
    if (CLUSTER_INTERNAL.test(name))
        return "it is a cluster's internal name";
    const special = (0,special_use/* specialUseDomain */.T)(name);
    if (special !== null)
        return (0,special_use/* specialUseReason */.b)(special);
    if (/\.\d+$/.test(name))
        return 'it ends in a number, so it is no host name';
    if (isSampleName(name) && !declared.includes(name))
        return "it is a manual's example";
    return null;
}
/** `localhost` as itself, with any domain behind it, and as hosts files spell it for either family. */
const LOOPBACK = /^(?:(?:ip6-)?localhost[46]?(?:\..+)?|ip6-loopback|loopback|.+\.localhost)$/;
/** Amazon, Google and Azure, with what Amazon puts before a customer's own search domain. */
const CLOUD_INTERNAL = /(?:^ip-\d+-\d+-\d+-\d+\.|\.(?:ec2|compute|google)\.internal$|\.c\.[^.]+\.internal$|\.internal\.cloudapp\.net$|\.bc\.googleusercontent\.com$)/;
const CLUSTER_INTERNAL = /\.(?:cluster\.local|svc)$/;
function singleLabelReason(label) {
    const kind = LABEL_KINDS.find(({ shape }) => shape.test(label));
    return kind?.reason ?? 'it is a single label, not a full name';
}
/** What a machine calls itself until it is told otherwise. The first that fits is told. */
const LABEL_KINDS = [
    { shape: /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/, reason: 'it is a container id' },
    {
        // Windows Setup makes up a NetBIOS name of 15 characters (WIN-, DESKTOP-, EC2AMAZ-).
        shape: /^(?:win|desktop|laptop|ec2amaz)-[a-z0-9]{6,12}$/,
        reason: 'it is the name that Windows gave itself, a single label',
    },
    {
        // Deployment, ReplicaSet hash, pod hash: Kubernetes draws both from letters that spell no words.
        shape: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?-[bcdf-hj-np-tv-xz2456789]{8,10}-[bcdf-hj-np-tv-xz2456789]{5}$/,
        reason: "it is a Kubernetes pod's name, a single label",
    },
    { shape: /^ip-\d+-\d+-\d+-\d+$/, reason: "it is a cloud's internal name, a single label" },
];


/***/ }),

/***/ 5353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ genericNameReason)
});

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/judge/names/address-in-name.js

/**
 * Whether a name spells a whole address, in any of the ways in which networks make names out of addresses.
 *
 * IPv4: the four octets next to each other in any order (`1-2-3-4`, `4.3.2.1`, `118.red-80-35-201`), twelve
 * digits, eight hexadecimal ones, or one decimal number. IPv6: groups, nibbles, or an interface identifier
 * that is long enough to be no accident. An octet is always a whole number of the name, never a part of
 * one, and two or three octets are not an address. Runs in the product of the two lengths at worst.
 *
 * @param name a name in canonical form
 * @param address an address in canonical form
 */
function spellsAddress(name, address) {
    const parsed = ipaddr.parse(address);
    if (parsed instanceof ipaddr.IPv6)
        return IPV6_SPELLINGS.some((spelt) => spelt(name, parsed));
    return IPV4_SPELLINGS.some((spelt) => spelt(name, parsed.octets));
}
const IPV4_SPELLINGS = [
    asOctets,
    asTwelveDigits,
    asEightHexDigits,
    asOneNumber,
];
const IPV6_SPELLINGS = [
    asGroups,
    asNibbles,
    asInterfaceId,
];
/**
 * Four numbers in a row. One of the three gaps may hold a word, since some networks put the host before
 * and the network behind it; with more words the numbers count racks and data centres.
 */
function asOctets(name, octets) {
    const numbers = Array.from(name.matchAll(/\d+/g));
    return numbers.some((_, first) => {
        const four = numbers.slice(first, first + 4);
        const worded = four.slice(1).filter((number, index) => {
            const before = four[index];
            const gap = before ? name.slice(before.index + before[0].length, number.index) : '';
            return !/^(?:[-._]+|x)$/.test(gap);
        });
        return (worded.length <= 1 &&
            four.every(([digits]) => digits.length <= 3) &&
            sameNumbers(four.map(([digits]) => Number(digits)), octets));
    });
}
/** Each octet padded to three digits, with nothing between: `kd027080000000`. */
function asTwelveDigits(name, octets) {
    return runsOf(/\d+/g, name).some((run) => run.length === 12 &&
        sameNumbers([0, 3, 6, 9].map((at) => Number(run.slice(at, at + 3))), octets));
}
/**
 * `p57b1a2c3`, `0xd5aaf40b`, in order or from behind. A letter may stand before them, even one that is a
 * hexadecimal digit itself (`d54c5b0a2`); a digit before or a letter after would make them another number.
 */
function asEightHexDigits(name, octets) {
    return [octets, octets.toReversed()].some((order) => {
        const digits = toHex(order, 2);
        return name.includes(digits) && new RegExp(`(?<!\\d)${digits}(?![0-9a-z])`).test(name);
    });
}
function asOneNumber(name, octets) {
    const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    return runsOf(/\d+/g, name).some((run) => run.length <= 10 && Number(run) === value && value > 0);
}
/**
 * Groups between separators: all eight, or with the zeros left out as in `2001:db8::25`, whether the gap is
 * still to be seen (`2001-db8--25`) or not (`2001-db8-25`).
 */
function asGroups(name, address) {
    const [before = '', after] = address.toString().split('::');
    const head = before.split(':');
    const tail = after === undefined ? [] : after.split(':');
    const words = name.split(/[-._:]/);
    return [
        address.parts.map((part) => part.toString(16)),
        [...head, '', ...tail],
        [...head, ...tail],
    ].some((groups) => groups.length > 2 && holdsGroups(words, groups));
}
/** All 32 digits in a run, or each for itself between dots or hyphens; in order or from behind. */
function asNibbles(name, { parts }) {
    const nibbles = Array.from(toHex(parts, 4));
    return [nibbles, nibbles.toReversed()].some((order) => ['', '.', '-'].some((separator) => name.includes(order.join(separator))));
}
/** The last 64 bits. Only such as no person would type: at least three of the four groups above 0xff. */
function asInterfaceId(name, { parts }) {
    const own = parts.slice(4);
    if (own.filter((part) => part > 0xff).length < 3)
        return false;
    return (name.includes(toHex(own, 4)) ||
        holdsGroups(name.split(/[-._:]/), own.map((part) => part.toString(16))));
}
/** Whether the groups follow each other among the words, leading zeros aside. */
function holdsGroups(words, groups) {
    return words.some((_, first) => groups.every((group, index) => {
        const word = words[first + index];
        return word !== undefined && word.length <= 4 && withoutZeros(word) === withoutZeros(group);
    }));
}
function withoutZeros(digits) {
    return digits.replace(/^0+(?=.)/, '');
}
function runsOf(pattern, name) {
    return name.match(pattern) ?? [];
}
/** Whether two lists hold the same numbers as often, in whatever order. */
function sameNumbers(some, others) {
    return sorted(some).join() === sorted(others).join();
}
function sorted(numbers) {
    return numbers.toSorted((a, b) => a - b);
}
function toHex(numbers, digits) {
    return numbers.map((number) => number.toString(16).padStart(digits, '0')).join('');
}

// EXTERNAL MODULE: ./node_modules/tldts/dist/cjs/index.js
var cjs = __webpack_require__(935);
;// CONCATENATED MODULE: ./lib/judge/names/mail-words.js

/**
 * Whether a label left of the public suffix says mail: somebody named this host for what it does. A word
 * counts where it stands alone between anything but letters: `mx1`, `smtp-out` and `mta-7` do, `amx`,
 * `hotmailer` and `mailbox` do not. The public suffix says nothing: `.mx` is Mexico, `.email` is for sale.
 */
function saysMail(name) {
    const suffix = (0,cjs.getPublicSuffix)(name, { extractHostname: false }) ?? '';
    return holdsMailWord(name.slice(0, name.length - suffix.length));
}
/** Whether a text holds a mail word that stands alone, whatever public suffix it ends in. */
function holdsMailWord(text) {
    return text.split(/[^a-z]+/).some((word) => MAIL_WORDS.has(word));
}
/** `post`, `web` and `pop` are missing on purpose: access networks use them for places and for companies. */
const MAIL_WORDS = new Set([
    'bounce',
    'bounces',
    'email',
    'emails',
    'esp',
    'inbound',
    'mail',
    'mailer',
    'mailers',
    'mailgate',
    'mailgateway',
    'mailgw',
    'mailhost',
    'mailhub',
    'mailin',
    'mailing',
    'mailings',
    'mailout',
    'mailpool',
    'mailrelay',
    'mails',
    'mailserver',
    'mailsrv',
    'mout',
    'mta',
    'mtas',
    'mtaout',
    'mx',
    'mxin',
    'mxout',
    'newsletter',
    'newsletters',
    'out',
    'outbound',
    'outgoing',
    'outmail',
    'outmx',
    'relay',
    'relays',
    'send',
    'sender',
    'senders',
    'sendmail',
    'smarthost',
    'smtp',
    'smtpauth',
    'smtpgw',
    'smtpin',
    'smtpout',
    'smtprelay',
    'smtps',
]);

;// CONCATENATED MODULE: ./lib/judge/names/placeholder-name.js
/**
 * Whether a name's first label says that no name was given, or only whose machine it is: `no-rdns.…`,
 * `hosted-by.…`. Digits and what follows a further hyphen and digits do not count (`unassigned-12.…`).
 */
function isPlaceholder(name) {
    const [first = ''] = name.split('.', 1);
    return PLACEHOLDERS.has(first.replace(/[-\d]+$/, ''));
}
/** First labels only: further right, the same words name an ordinary part of a network. */
const PLACEHOLDERS = new Set([
    'host-by',
    'hosted-by',
    'hostedby',
    'no-data',
    'no-dns',
    'no-name',
    'no-ptr',
    'no-rdns',
    'no-reverse',
    'no-reverse-dns',
    'no-reverse-dns-configured',
    'no-reverse-dns-set',
    'no-reverse-yet',
    'noptr',
    'nordns',
    'noreverse',
    'not-set',
    'notset',
    'placeholder',
    'rdns-not-set',
    'reverse-not-set',
    'unallocated',
    'unallocated-static',
    'unassigned',
    'unconfigured',
    'undefined',
    'unknown',
    'unset',
    'unspecified',
    'unused',
]);

;// CONCATENATED MODULE: ./lib/judge/names/access-network-names.js
/** The default PTR names of access networks: cable, DSL, fibre and mobile lines, business ones included. */
const ACCESS_NAMES = {
    '3BB': ['mx-ll-<ip>.{dynamic,static}.3bb.{co.th,in.th}'],
    'A1 Austria': ['<ip>.adsl.highway.telekom.at', '<id>.<word>.highway.{a1.net,telekom.at}'],
    Airtel: ['{abts,dsl}-<word>-<ip>.airtelbroadband.in'],
    Altibox: ['<ip>.{dynamic,static,customer}.altibox.net'],
    'Asahi Net': ['<word>.ppp.asahi-net.or.jp'],
    'AT&T': [
        '<ip>.lightspeed.<word>.sbcglobal.net',
        '{adsl,ppp}-<ip>.dsl.<word>.{sbcglobal,pacbell,swbell,ameritech,nvbell}.net',
        'adsl-<ip>.<words>.bellsouth.net',
    ],
    Bahnhof: ['{h,h-}<ip>.<word>.{priv,corp,cust}.bahnhof.se'],
    'Beeline (Corbina)': ['<ip>.broadband.corbina.ru', '<ip>.corbina.{net,ru}'],
    'Bell Canada': ['<word>-<id>.{dsl,sdsl}.bell.ca'],
    Bezeq: ['bzq-<ip>.<word>.bezeqint.net'],
    BIGLOBE: ['{fl1,flh1,fl4}-<ip>.<words>.mesh.ad.jp'],
    'Bouygues Telecom': ['<ip>.abo.bbox.fr', 'static-<ip>.ftth.abo.bbox.fr'],
    Bredband2: ['<ip>.cust.bredband2.com'],
    BSNL: ['{static.ill,dynamic.<word>}.<ip>.bsnl.in'],
    BT: ['host<ip>.range<n>-<n>.btcentralplus.com', 'host<ip>.in-addr.btopenworld.com'],
    CenturyLink: [
        '<ip>.<words>.qwest.net',
        '<ip>.{dyn,static}.centurytel.net',
        '<word>-<ip>.{dhcp,dyn,sta}.{embarqhsd,embarqnow}.net',
    ],
    'Charter Spectrum': [
        'syn-<ip>.{res,biz,inf}.spectrum.com',
        '<ip>.{res,biz}.spectrum.com',
        '{cpe,rrcs}-<ip>.<words>.rr.com',
        '<ip>.<words>.rr.com',
        '<ip>.{static,dhcp}.<words>.charter.com',
    ],
    'China Telecom': [
        '<n>.<n>.broad.<words>.dynamic.163data.com.cn',
        '<ip>.broad.<words>.dynamic.{163data.com.cn,cndata.com}',
    ],
    'Claro Brasil (Virtua)': ['<hex>.{<word>.,}virtua.com.br', '<ip>.3g.claro.net.br'],
    Cogeco: ['d<ip>.home.cgocable.net', '<ip>.static.<word>.cgocable.net'],
    Comcast: [
        'c-<ip>.hsd1.<word>.comcast.net',
        'c-<ip>.unallocated.comcastbusiness.net',
        '<ip>-static.hfc.comcastbusiness.net',
    ],
    Cox: ['{ip,wsip,wsip-,ip-}<ip>.<words>.cox.net'],
    'Deutsche Telekom': ['p<hex>.dip<n>.t-ipconnect.de', 'p<hex>.dip.{t-dialin.net,t-ipconnect.de}'],
    DNA: ['<ip>.{bb,co,rev}.dnainternet.fi'],
    Drei: ['<ip>.{wireless,dsl}.dyn.drei.com'],
    Elisa: ['{a,}<ip>.elisa-laajakaista.fi', '<ip>.elisa-mobile.fi'],
    'ER-Telecom': ['net<ip>.{<word>.,}ertelecom.ru', 'dynamicip-<ip>.pppoe.<word>.ertelecom.ru'],
    ETB: ['{static,dynamic}-<ip>.{static,dynamic}.etb.net.co'],
    Fastweb: ['<ip>.ip<n>.fastwebnet.it', '<ip>.ip.fastwebnet.it'],
    Fibertel: ['<ip>.fibertel.com.ar'],
    'Free (Proxad)': ['<word>.{fbx,adsl,subs}.proxad.net'],
    Frontier: ['<ip>.<words>.frontiernet.net', 'static-<ip>.<words>.fios.frontiernet.net'],
    HiNet: ['<ip>.{dynamic-ip,hinet-ip}.hinet.net'],
    HKBN: ['<id>.ctinets.com'],
    iiNet: ['<ip>.{dyn,static}.iinet.net.au'],
    'J:COM': ['<ip>.rev.home.ne.jp'],
    Jazztel: ['<ip>.{dynamic,static}.jazztel.es'],
    KDDI: ['kd<id>.{ppp-bb.dion,au-net}.ne.jp'],
    KPN: ['<ip>.{fixed,mobile,biz}.kpn.net', 'ip<ip>.<word>.hetnet.nl'],
    Mediacom: ['<ip>.{static.,}client.mchsi.com'],
    MEO: ['{bl,b}<ip>.dsl.telepac.pt'],
    Movistar: ['<ip>.baf.movistar.cl', 'client-<ip>.speedy.net.pe', '<ip>.speedy.com.ar'],
    'Multimedia Polska': ['host-<ip>.{dynamic,static}.mm.pl'],
    Netia: ['ip-<ip>.netia.com.pl', '<ip>.{static.,}ip.netia.com.pl'],
    Netvigator: ['<ip>.{ptr,static}.netvigator.com'],
    NOS: ['a<ip>.cpe.netcabo.pt'],
    'NTT OCN': ['p<id>-<word>.<words>.ocn.ne.jp', '<word>.<words>.ppp.ocn.ne.jp'],
    'NTT PC': ['pl<id>.{ag,nas}<id>.nttpc.ne.jp'],
    'O2 Germany': ['dynamic-<ip>.<n>.<n>.pool.telefonica.de', 'x<hex>.dyn.telefonica.de'],
    'Oi Brasil': [
        '{<word><id>,<id>,<ip>}.user.veloxzone.com.br',
        '<ip>.<words>.brasiltelecom.net.br',
    ],
    Ono: ['<ip>.{dyn,static}.user.ono.com'],
    Optimum: ['ool-<hex>.{dyn,static}.optonline.net'],
    Optus: ['{c,d,pa,}<ip>.{<words>.,}optusnet.com.au'],
    'Orange France (Wanadoo)': ['<word>.w<n>-<n>.abo.wanadoo.fr'],
    'Orange Polska': [
        '<word>.{neoplus.adsl,internetdsl}.tpnet.pl',
        '<word>.<word>.dhcp.adsl.tpnet.pl',
        '<ip>.{static,ip}.orange.pl',
    ],
    OTE: ['ppp-<ip>.home.otenet.gr', 'athedsl-<id>.home.otenet.gr'],
    Plala: ['i<ip>.s<n>.a<n>.ap.plala.or.jp'],
    PLDT: ['{dsl.,}<ip>.{static.,}pldt.net'],
    Proximus: ['<ip>.<word>.isp.belgacom.be', '<ip>.adsl.skynet.be'],
    'RCS & RDS': ['<ip>.{<word>.,}rdsnet.ro', '<ip>.next-gen.ro'],
    Rogers: ['cpe<hex>-cm<hex>.<words>.rogers.com', 'unallocated-static.rogers.com'],
    Rostelecom: ['broadband-<ip>.{ip.,}moscow.rt.ru'],
    SFR: ['<ip>.rev.sfr.net', 'ip-<n>.net-<ip>.<word>.numericable.fr'],
    Shaw: ['s<hex>.<word>.shawcable.net'],
    SingTel: ['bb<ip>.singnet.com.sg'],
    Sky: ['<hex>.skybroadband.com', '<hex>.bb.sky.com'],
    'So-net': ['p<hex>.<words>.ap.so-net.ne.jp', '<ip>-adsl-<word>.{dynamic,static}.so-net.net.tw'],
    SoftBank: ['{softbank,yahoobb}<id>.bbtec.net'],
    StarHub: ['cm<n>.<word><n>.maxonline.com.sg'],
    Starlink: ['customer.<word>.pop.starlinkisp.net'],
    Superonline: ['host-<ip>.reverse.superonline.net'],
    'Swisscom (Bluewin)': ['<ip>.{cust,fix,dclient}.{bluewin,hispeed}.ch'],
    TalkTalk: ['host-<ip>.as13285.net'],
    TDC: ['0x<hex>.<words>.{tele.dk,customer.tdc.net}', '<ip>-<word>.dk.customer.tdc.net'],
    'TE Data': ['host-<ip>{-static,}.tedata.net'],
    TekSavvy: ['<ip>.{cpe,cable,dsl,static}.teksavvy.com'],
    Tele2: ['{m,d,c}<ip>.cust.tele2.{se,hr,ee,lt,lv,net,nl,at,it}'],
    'Telecom Argentina': ['host<n>.<ip>.telecom.net.ar'],
    Telecentro: ['cpe-<ip>.{telecentro,telecentro-reversos}.com.ar'],
    'Telefónica Spain': ['<n>.red-<ip>.<words>.rima-tde.net'],
    Telenet: ['d<hex>.{access,static}.telenet.be', 'ptr-<word>.<word>.ip6.access.telenet.be'],
    Telenor: ['<word>.bb.online.no', 'ti<id>a<word>.bb.online.no'],
    'Telia Sweden': ['<ip>-no<id>.tbcn.telia.com', 'h<n>n<n>fls<word>.telia.com'],
    'Telkom Indonesia': ['<n>.subnet<ip>.{<word>.,}telkom.net.id'],
    'Telkom South Africa': ['{dsl,8ta}-<ip>.telkomadsl.co.za'],
    Telmex: [
        'dsl-<ip>-{dyn,sta}.{prod-infinitum,prod-empresarial}.com.mx',
        'customer-<ip>.{uninet-ide.com,uninet.net}.mx',
    ],
    Telstra: ['cpe-<ip>.<words>.bigpond.net.au', '<word>-<ip>.<words>.bigpond.net.au'],
    Telus: ['{d,s}<ip>.<words>.telus.net', 'out-<word>-<n>.wireless.telus.com'],
    TIM: [
        'host<n>-<n>-{dynamic,static}.<n>-<n>-{r.retail,b.business}.telecomitalia.it',
        'host-<ip>.{retail,business}.telecomitalia.it',
        'host<n>-<n>.pool<ip>.interbusiness.it',
    ],
    Tiscali: ['{host,ppp,dynamic,static}-<ip>.{<word>.,}tiscali.it'],
    TPG: ['<ip>.{<words>.,}tpgi.com.au'],
    True: ['{ppp,cm}-<ip>.revip{<n>,}.asianet.co.th'],
    TTNET: ['<ip>.{dynamic,static}.ttnet.com.tr', 'dsl.{dynamic,static}<id>.ttnet.net.tr'],
    UPC: [
        'chello<id>.{chello.pl,chello.sk,chello.nl,<n>.<n>.vie.surfer.at}',
        '<ip>.{dynamic,static}.chello.{fr,nl,pl,sk}',
        '<ip>.static.upcbusiness.at',
        'ip-<ip>.net.upcbroadband.cz',
        'catv-<ip>.catv.{broadband.hu,fixed.vodafone.hu}',
    ],
    Ukrtelecom: ['<ip>.pool.ukrtel.net'],
    Verizon: ['{pool,static}-<ip>.<words>.verizon.net'],
    Videotron: ['modemcable<n>.<ip>.mc.videotron.ca', 'tsf-<ip>.tsf.videotron.ca'],
    'Virgin Media': [
        '{cpc,spc}<word>.<n>-<n>.cable.virginm.net',
        '{cpc,spc}<word>.<word>.{cable,broadband}.ntl.com',
        'client-<ip>.<word>.adsl.virgin.net',
    ],
    'Vivo (Telesp)': ['<ip>.{dsl,customer,dial-up,static}.telesp.net.br', '<ip>.<words>.gvt.net.br'],
    VNPT: ['{static,localhost,dynamic}.{vnpt,vdc}.vn'],
    Vocus: ['static-<ip>.in-addr.vocus.net.au'],
    Vodacom: ['vc-<word>-<ip>.<word>.vodacom.co.za'],
    'Vodafone Czechia': ['ip-<ip>.net.vodafone.cz'],
    'Vodafone Germany': [
        '{ip,dslb,port}-<ip>.{<word>.,<n>.<n>.,}pools.{vodafone-ip.de,arcor-ip.net}',
        'ip-<ip>.{<word>.,}{unitymediagroup,unity-media}.de',
        'ip<hex>.dynamic.kabel-deutschland.de',
        '<hex>-dynip.superkabel.de',
    ],
    'Vodafone Italy': ['net-<ip>.cust.{vodafonedsl,dsl.vodafone}.it'],
    'Vodafone Portugal': ['<ip>.rev.vodafone.pt'],
    'Vodafone Spain': ['<ip>.red-acceso.airtel.net'],
    VSNL: ['<ip>.static-<word>.vsnl.net.in', 'static-<ip>-tataidc.co.in'],
    VTR: ['pc-<ip>.cm.vtr.net', 'cm-<word>-<n>-<n>.cm.vtr.net'],
    Windstream: ['h<ip>.{static,dynamic}.ip.windstream.net'],
    Xtra: ['<ip>.<words>.xtra.co.nz'],
    Ziggo: [
        '<ip>.cable.dynamic.v4.ziggo.nl',
        '<hex>.<word>.dynamic.ziggo.nl',
        '<hex>.cable.ziggo.nl',
        '<hex>.static.ziggozakelijk.nl',
    ],
};

;// CONCATENATED MODULE: ./lib/judge/names/hosting-names.js
/**
 * The default PTR names of clouds and hosting providers. A provider's own servers and the names that
 * customers choose stay out: no `mx.…`, no `www123.your-server.de`, no `dd12345.kasserver.com`, which
 * send mail by intention.
 */
const HOSTING_NAMES = {
    Akamai: ['a<ip>.deploy.{static.,}akamaitechnologies.com'],
    'Amazon EC2': [
        'ec2-<ip>.compute-1.amazonaws.com',
        'ec2-<ip>.<word>.compute.amazonaws.{com,com.cn}',
    ],
    Aruba: ['host<ip>.serverdedicati.aruba.it', 'host<ip>.static.arubacloud.{com,de,fr,pl}'],
    BandwagonHost: ['<ip>.16clouds.com'],
    Bluehost: ['<ip>.unifiedlayer.com'],
    Cloudzy: ['<ip>.static.cloudzy.com'],
    ColoCrossing: ['<ip>-host.colocrossing.com'],
    Contabo: [
        '{vmi,vmd,m}<id>.contaboserver.net',
        'vmi<id>.contabo.host',
        'ip-<ip>.static.contabo.net',
    ],
    DataPacket: ['unn-<ip>.{datapacket.com,cdn77.com}'],
    DreamHost: ['ps<id>.dreamhost.com', '{vps<id>,dp-<hex>}.dreamhostps.com'],
    'First Byte': ['vm<id>.firstbyte.club'],
    Gandi: ['xvm-<n>-<n>.<word>.ghst.net'],
    GleSYS: ['<ip>-static.glesys.net'],
    GoDaddy: [
        'ip-<ip>.ip.secureserver.net',
        '<ip>.host.secureserver.net',
        '{s,ip-}<ip>.secureserver.net',
    ],
    'Google Cloud': ['<ip>.{bc,gae}.googleusercontent.com'],
    GTHost: ['<ip>.clients.gthost.com'],
    Hetzner: ['{static.,}<ip>.clients.your-server.de'],
    'Host Europe': ['{lvps,wvps,vps}<ip>.dedicated.hosteurope.de'],
    Hostinger: ['srv<id>.hstgr.cloud'],
    Hostwinds: ['hwsrv-<id>.hostwindsdns.com', 'client-<ip>.hostwindsdns.com'],
    'Huawei Cloud': ['ecs-<ip>.compute.hwclouds-dns.com'],
    'HVVC / Hivelocity': ['<ip>.static.hvvc.us'],
    'IBM SoftLayer': [
        '<hex>.<hex>.<hex>.ip4.static.sl-reverse.com',
        '<ip>-static.reverse.softlayer.com',
        '<hex>.<hex>.<hex>.static.theplanet.com',
        'ev1s-<ip>.theplanet.com',
    ],
    Infomaniak: ['ov-<hex>.infomaniak.ch'],
    InterServer: ['vps<id>.trouble-free.net'],
    IONOS: [
        '{ip,ip-}<ip>.pbiaas.com',
        '{s,u,p}<id>.{onlinehome-server.info,onlinehome-server.com,pureserver.info}',
        '<hex>.online-server.cloud',
    ],
    Kamatera: ['<ip>.cloud-xip.com'],
    Krypt: ['<ip>.{static.,}krypt.com'],
    Leaseweb: ['hosted-by.leaseweb.com', 'hosted-by.<word>.leaseweb.com'],
    Linode: [
        'li<n>-<n>.members.linode.com',
        'li<id>-<n>.members.linode.com',
        '<ip>.ip.linodeusercontent.com',
        'nb-<ip>.<word>.nodebalancer.linode.com',
    ],
    M247: ['no-rdns.m247.{com,ro}'],
    'Microsoft Azure': ['<word>.<word>.cloudapp.azure.com', '<word>.cloudapp.net'],
    netcup: [
        'v<id>.{bestsrv,goodsrv,happysrv,hotsrv,luckysrv,megasrv,nicesrv,powersrv,quicksrv,supersrv,ultrasrv}.de',
        'v<id>.yourvserver.net',
    ],
    OVH: [
        '{ip,ns,ks}<n>.ip-<ip>.{eu,net,us}',
        '{ns,ks}<id>.ip-<ip>.{eu,net,us}',
        'ip-<ip>.{eu,net,us}',
        'vps-<hex>.vps.ovh.{net,ca,us}',
        '{ns,vps,ks}<id>.ovh.{net,ca}',
        'ks<id>.kimsufi.com',
    ],
    Plesk: ['<word>.<ip>.plesk.page'],
    QuadraNet: ['<ip>.static.quadranet.com', 'unassigned.quadranet.com'],
    Rackspace: ['<ip>.static.cloud-ips.com', '<ip>.slicehost.net'],
    'REG.RU': ['<ip>.{ovz.vps,cloudvps}.regruhosting.ru'],
    'Sakura Internet': ['{os3,ik1,tk2,is1}-<n>-<id>.vs.sakura.ne.jp'],
    Scaleway: [
        '<ip>.{rev.,}poneytelecom.eu',
        '<ip>.rev.cloud.scaleway.com',
        '<ip>.instances.scw.cloud',
        '<word>.pub.instances.scw.cloud',
        '<word>.<word>.baremetal.scw.cloud',
        'sd-<id>.dedibox.fr',
    ],
    SiteGround: ['ip-<ip>.siteground.com'],
    'Stark Industries': ['vm<id>.stark-industries.solutions'],
    STRATO: ['h<id>.{stratoserver,serverkompetenz}.net'],
    Swiftway: ['<ip>.static.swiftway.net'],
    Timeweb: ['vds-<word>.timeweb.ru', '<id>-<word>.twc1.net'],
    TransIP: ['<ip>.colo.transip.net'],
    UpCloud: ['<ip>.<word>.upcloud.host'],
    VDSina: ['v<id>.hosted-by-vdsina.{com,ru}'],
    Vultr: ['<ip>.{vultrusercontent,vultr,choopa,constant}.com', '<ip>.choopa.net'],
    WorldStream: ['customer.worldstream.{nl,net}', '<ip>.hosted-by-worldstream.net'],
    xTom: ['<ip>.static.xtom.com'],
    Zare: ['<ip>.baremetal.zare.com'],
    'ZAP-Hosting': ['{vps,dedicated}-zap<id>-<n>.zap-srv.com'],
};

;// CONCATENATED MODULE: ./lib/judge/names/provider-pattern.js
/** A pattern as a regular expression over a whole name. What it leaves open comes back as its groups. */
function providerPattern(pattern) {
    const source = pattern
        .replaceAll('.', String.raw `\.`)
        .replaceAll(/\{([^}]*)\}/g, (_, choices) => `(?:${choices.replaceAll(',', '|')})`)
        .replaceAll(/<(\w+)>/g, (_, part) => {
        const known = PARTS[part];
        if (known === undefined)
            throw new Error(`<${part}> in ${pattern} stands for nothing`);
        return known;
    });
    return new RegExp(`^${source}$`);
}
/** Every part is bounded, so that a hostile name costs a bounded number of steps. */
const PARTS = {
    ip: String.raw `\d{1,3}(?:[-._]\d{1,3}){2,3}`,
    n: String.raw `\d{1,3}`,
    id: String.raw `\d{4,20}`,
    hex: '[0-9a-f]{2,32}',
    word: '([a-z0-9-]{1,63})',
    words: '([a-z0-9.-]{1,120})',
};

;// CONCATENATED MODULE: ./lib/judge/names/provider-default.js




/**
 * The provider whose default a name is, or null. What a pattern leaves open must not say mail:
 * `mail-192-0-2-7.…` is nobody's default, even beside a provider's own suffix.
 *
 * @param name a name in canonical form
 */
function providerOfDefault(name) {
    const row = rowsFor(name).find(({ shape }) => {
        const [whole, ...open] = shape().exec(name) ?? [];
        return whole !== undefined && !open.some((text) => text !== undefined && holdsMailWord(text));
    });
    return row?.provider ?? null;
}
/** The rows that can fit a name: those that end in its last two labels, and those whose end is open. */
function rowsFor(name) {
    rows ??= indexed();
    return [...(rows.get(endOf(name)) ?? []), ...(rows.get(OPEN_END) ?? [])];
}
const OPEN_END = '';
let rows;
function indexed() {
    const all = [HOSTING_NAMES, ACCESS_NAMES].flatMap((table) => Object.entries(table).flatMap(([provider, patterns]) => patterns.map((pattern) => ({ provider, pattern }))));
    const byEnd = Map.groupBy(all, ({ pattern }) => {
        const end = endOf(pattern);
        return /^[a-z0-9.-]+$/.test(end) ? end : OPEN_END;
    });
    return new Map([...byEnd].map(([end, group]) => [end, group.map(rowOf)]));
}
function rowOf({ provider, pattern }) {
    let shape;
    return {
        provider,
        shape: () => {
            shape ??= providerPattern(pattern);
            return shape;
        },
    };
}
function endOf(name) {
    return name.split('.').slice(-2).join('.');
}

;// CONCATENATED MODULE: ./lib/judge/names/generic-name.js




/**
 * Why a PTR name looks like one that nobody chose for a mail server, as a clause that can follow a colon,
 * or null where it does not. Receivers score such names: they are what a machine has before anybody meant
 * it to send mail.
 *
 * A provider's own default counts however it is spelled. A spelled address counts only where no label says
 * mail: large senders number their relays by address on purpose (`o167-89-97-77.outbound-mail.…`).
 *
 * @param name a name in canonical form
 * @param address the address that the name is the PTR of, in canonical form
 */
function genericNameReason(name, address) {
    const provider = providerOfDefault(name);
    if (provider !== null)
        return `it is the default of ${provider}`;
    if (isPlaceholder(name))
        return 'it is a placeholder';
    if (spellsAddress(name, address) && !saysMail(name))
        return 'it spells the address';
    return null;
}


/***/ }),

/***/ 1052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ organizationalDomain),
/* harmony export */   t: () => (/* binding */ isRegistrableDomain)
/* harmony export */ });
/* harmony import */ var tldts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);

/**
 * The domain under which a name's owner registered it, or null where the name has none: it is a public
 * suffix itself (`co.uk`, `github.io`), one label, or an address. Private suffixes count, so that two
 * customers of one hosting platform are two owners.
 *
 * @param name a name in canonical form
 */
function organizationalDomain(name) {
    return domainOf(name, { allowPrivateDomains: true });
}
/**
 * Whether a name is itself what somebody registered with a registry: an apex. Only ICANN's part of the
 * public suffix list decides; `github.io` is a suffix to its customers, but an apex to its registry.
 *
 * @param name a name in canonical form
 */
function isRegistrableDomain(name) {
    return domainOf(name, { allowPrivateDomains: false }) === name;
}
/** The library takes any last label for a public suffix, also that of `[192.0.2.7]`. */
function domainOf(name, section) {
    return /\.[a-z][a-z0-9-]*$/.test(name)
        ? (0,tldts__WEBPACK_IMPORTED_MODULE_0__.getDomain)(name, { ...section, extractHostname: false })
        : null;
}


/***/ }),

/***/ 5909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yh: () => (/* binding */ CATALOGUE),
  f4: () => (/* binding */ HOST_RULES),
  F1: () => (/* binding */ MAIL_DOMAIN_RULES),
  d9: () => (/* binding */ REMEMBERED_RULES),
  F8: () => (/* binding */ groupOf),
  eF: () => (/* binding */ isNameMismatch)
});

// EXTERNAL MODULE: ./lib/model/rule-names.js
var rule_names = __webpack_require__(550);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/zone-record.js
var zone_record = __webpack_require__(4313);
// EXTERNAL MODULE: ./lib/model/expectation.js
var model_expectation = __webpack_require__(9767);
;// CONCATENATED MODULE: ./lib/judge/pool-label.js

/**
 * Whether a host's name only labels a sending pool. Such a pool's addresses show their own PTR names, which
 * the declaration gives as a pattern or a list without the pool's name, so the name needs no address.
 */
function nameIsLabelOnly(host) {
    return host.role === 'outbound' && host.ptr.kind === 'names' && !(0,model_expectation/* meets */.D)(host.name, host.ptr);
}

;// CONCATENATED MODULE: ./lib/judge/rules/address-not-in-name.js



const addressNotInName = {
    name: 'address-not-in-name',
    group: 'forward',
    reportsWhen: "a declared address is not among the name's A and AAAA records",
    levels: { dedicated: 'error', shared: 'warning' },
    supersededBy: ['name-unresolved'],
    isNameMismatch: false,
    check: ({ host, forward }) => {
        if (host.addresses === null || nameIsLabelOnly(host))
            return [];
        return host.addresses.flatMap((address) => {
            const lookup = lookupFor(address, forward);
            if (lookup.kind === 'failed')
                return [];
            const live = lookup.kind === 'found' ? lookup.records : [];
            if (live.includes(address))
                return [];
            const type = (0,model_address/* familyOf */.Ap)(address) === 6 ? 'AAAA' : 'A';
            const observed = live.length > 0 ? live.join(', ') : `no ${type} record`;
            return [
                {
                    address,
                    expected: address,
                    observed,
                    message: `${host.name} does not resolve to its declared address ${address}; DNS has ${observed}.`,
                    remedy: `Publish \`${(0,zone_record/* addressRecord */.co)(host.name, address)}\`, or, if the host has moved, declare its new address.`,
                },
            ];
        });
    },
};
function lookupFor(address, forward) {
    return (0,model_address/* familyOf */.Ap)(address) === 4 ? forward.v4 : forward.v6;
}

;// CONCATENATED MODULE: ./lib/judge/rules/address-undeclared.js

const addressUndeclared = {
    name: 'address-undeclared',
    group: 'forward',
    reportsWhen: 'the name resolves to an address that the declaration leaves out, where it lists addresses',
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: ({ host, forward }) => {
        const declared = host.addresses;
        if (declared === null || nameIsLabelOnly(host))
            return [];
        return [forward.v4, forward.v6]
            .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []))
            .filter((address) => !declared.includes(address))
            .map((address) => ({
            address,
            expected: declared.join(', '),
            observed: address,
            message: `${host.name} also resolves to ${address}, which is not declared and so was not checked.`,
            remedy: `Add ${address} to the addresses of ${host.name} in the declaration, or remove it from DNS.`,
        }));
    },
};

;// CONCATENATED MODULE: ./lib/judge/rule.js
/** A check that looks at one endpoint at a time. */
function atEachEndpoint(check) {
    return (seen, around) => seen.endpoints.flatMap((endpoint) => {
        const complaint = check(endpoint, seen, around);
        return complaint === null ? [] : [{ address: endpoint.address, ...complaint }];
    });
}
/** A check that looks at one of the domains that send through a host at a time. */
function atEachDomain(check) {
    return (seen) => seen.sendingDomains.flatMap((sendingDomain) => {
        const complaint = check(sendingDomain, seen);
        return complaint === null ? [] : [{ address: null, ...complaint }];
    });
}

;// CONCATENATED MODULE: ./lib/judge/rules/banner-address-mismatch.js


const bannerAddressMismatch = {
    name: 'banner-address-mismatch',
    group: 'greeting',
    reportsWhen: "the greeting's name resolves, but not to this address",
    levels: { dedicated: 'warning', shared: 'off' },
    supersededBy: [],
    isNameMismatch: true,
    check: atEachEndpoint(({ address, bannerForward }) => {
        const elsewhere = Object.entries(bannerForward).find(([, found]) => found !== null && found.length > 0 && !found.includes(address));
        if (elsewhere === undefined)
            return null;
        const [name, found] = elsewhere;
        const observed = found?.join(', ') ?? '';
        return {
            expected: address,
            observed,
            message: `The server at ${address} greets as ${name}, which resolves to ${observed} and not to ${address}.`,
            remedy: `Publish \`${(0,zone_record/* addressRecord */.co)(name, address)}\`, or let the server greet with a name that has this address.`,
        };
    }),
};

// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
;// CONCATENATED MODULE: ./lib/judge/software/masked.js
/** Whether a firewall has masked the greeting, all of it or all but what spells `220` (Cisco's `inspect esmtp`). */
function isMasked(greeting) {
    return /^[*0-9 X]*\*{3,}/.test(greeting[0] ?? '');
}

;// CONCATENATED MODULE: ./lib/judge/software/fingerprints.js
/**
 * The first that fits tells the server. A provider's own name comes first, as what runs behind it is nobody's
 * to set; then a product that names itself; then what an EHLO reply gives away where the greeting is silent.
 * Such a pattern wants a wording or an order of keywords that one product alone has: two servers that offer
 * the same extensions are not told apart, and qmail, hMailServer and maddy greet too plainly to be known
 * by their replies.
 */
const FINGERPRINTS = [
    {
        mta: 'exchange-online',
        where: 'name',
        pattern: /\.(?:mail\.protection\.outlook\.com|mx\.microsoft)$/,
    },
    {
        mta: 'google',
        where: 'name',
        pattern: /^(?:mx|smtp|smtp-relay|[\w-]+\.l)\.(?:google|gmail)\.com$/,
    },
    { mta: 'yahoo', where: 'name', pattern: /\.yahoo\.com$/ },
    { mta: 'icloud', where: 'name', pattern: /\.(?:icloud|apple)\.com$/ },
    {
        mta: 'amazon-ses',
        where: 'name',
        pattern: /^(?:email|inbound)-smtp\.(?:[\w-]+\.)?amazonaws\.com$/,
    },
    { mta: 'proofpoint', where: 'name', pattern: /\.(?:pphosted|ppe-hosted)\.com$/ },
    { mta: 'mimecast', where: 'name', pattern: /\.mimecast\.(?:com|co\.za)$/ },
    { mta: 'messagelabs', where: 'name', pattern: /\.messagelabs\.com$/ },
    {
        mta: 'barracuda',
        where: 'name',
        pattern: /\.ess\.(?:[a-z]{2}\.)?barracuda(?:networks)?\.com$/,
    },
    { mta: 'cisco', where: 'name', pattern: /\.iphmx\.com$/ },
    // mailcow calls its Postfix by a name of its own; Zimbra's is a Postfix whose files are generated.
    { mta: 'mailcow', where: 'greeting', pattern: /\bESMTP Postcow\b/ },
    { mta: 'zimbra', where: 'greeting', pattern: /\bZimbra\b/ },
    { mta: 'postfix', where: 'greeting', pattern: /\bPostfix\b/ },
    { mta: 'exim', where: 'greeting', pattern: /\bExim\b/ },
    { mta: 'opensmtpd', where: 'greeting', pattern: /\bOpenSMTPD\b/ },
    { mta: 'sendmail', where: 'greeting', pattern: /\bSendmail\b/ },
    // Only the SMTP service of IIS, and the Exchange 2003 that was built on it, tell their version.
    { mta: 'iis', where: 'greeting', pattern: /\bMicrosoft ESMTP MAIL Service, Version:/i },
    { mta: 'exchange', where: 'greeting', pattern: /\bMicrosoft ESMTP MAIL Service\b/i },
    { mta: 'dovecot', where: 'greeting', pattern: /\bDovecot\b.* ready\.$/ },
    { mta: 'haraka', where: 'greeting', pattern: /\bESMTP Haraka\b/ },
    { mta: 'qmail', where: 'greeting', pattern: /\bqmail\b/i },
    { mta: 'courier', where: 'greeting', pattern: /\bCourier\b/ },
    { mta: 'stalwart', where: 'greeting', pattern: /\bStalwart ESMTP\b/ },
    { mta: 'mox', where: 'greeting', pattern: /\bESMTP mox\b/ },
    { mta: 'postal', where: 'greeting', pattern: /\bESMTP Postal\// },
    { mta: 'kumomta', where: 'greeting', pattern: /\bKumoMTA\b/ },
    { mta: 'powermta', where: 'greeting', pattern: /\bPowerMTA\b/ },
    { mta: 'james', where: 'greeting', pattern: /\bJAMES\b.*\bSMTP Server\b/ },
    { mta: 'domino', where: 'greeting', pattern: /\((?:Lotus|IBM|HCL) Domino Release\b/ },
    { mta: 'mdaemon', where: 'greeting', pattern: /\bESMTP MDaemon\b/ },
    { mta: 'kerio', where: 'greeting', pattern: /\bKerio (?:Connect|MailServer)\b/ },
    { mta: 'hmailserver', where: 'greeting', pattern: /\bhMailServer\b/i },
    {
        mta: 'google',
        where: 'ehlo',
        pattern: /^(?:mx|smtp)\.(?:google|gmail)\.com at your service, \[/,
    },
    { mta: 'haraka', where: 'ehlo', pattern: /^[^\n]*, Haraka is at your service/ },
    { mta: 'stalwart', where: 'ehlo', pattern: /^\S+ you had me at EHLO\n/ },
    {
        mta: 'exchange',
        where: 'ehlo',
        pattern: /\n(?:X-ANONYMOUSTLS|X-EXPS [^\n]+|XRDST|XEXCH50)(?:\n|$)/,
    },
    { mta: 'courier', where: 'ehlo', pattern: /\nXVERP=Courier(?:\n|$)/ },
    // Sorted by name but for PIPELINING, and BURL for IMAP.
    {
        mta: 'dovecot',
        where: 'ehlo',
        pattern: /^\S+\n8BITMIME\n(?:AUTH [^\n]+\n)?(?:BINARYMIME\n)?BURL imap\nCHUNKING\n(?:[^\n]+\n)*PIPELINING(?:\n|$)/,
    },
    // Exim greets the client by name and address, and tells no ENHANCEDSTATUSCODES.
    {
        mta: 'exim',
        where: 'ehlo',
        pattern: /^\S+ Hello \S[^\n]* \[[^\]\n]+\][^\n,]*\nSIZE(?: \d+)?\n(?:(?:LIMITS [^\n]+|8BITMIME|DSN|ETRN|EXPN|VRFY)\n)*PIPELINING\n(?:(?!ENHANCED)[^\n]+\n)*HELP$/,
    },
    {
        mta: 'opensmtpd',
        where: 'ehlo',
        pattern: /^\S+ Hello [^\n]+, pleased to meet you\n8BITMIME\nENHANCEDSTATUSCODES\nSIZE \d+\n(?:DSN\n)?(?:STARTTLS\n)?(?:AUTH [^\n]+\n)?HELP$/,
    },
    {
        mta: 'sendmail',
        where: 'ehlo',
        pattern: /^\S+ Hello [^\n]+, pleased to meet you\nENHANCEDSTATUSCODES\nPIPELINING\n(?:[^\n]+\n)*DELIVERBY\n(?:[^\n]+\n)?HELP$/,
    },
    // VRFY or ETRN, which few others offer, at their place in Postfix's fixed order.
    {
        mta: 'postfix',
        where: 'ehlo',
        pattern: /^\S+\nPIPELINING\nSIZE(?: \d+)?\n(?:VRFY\nETRN|VRFY|ETRN)\n(?:(?:STARTTLS|AUTH[ =][^\n]+|X(?:VERP|CLIENT|FORWARD)[^\n]*)\n)*ENHANCEDSTATUSCODES\n8BITMIME(?:\n|$)/,
    },
];

;// CONCATENATED MODULE: ./lib/judge/software/recognise.js

/**
 * Which mail server speaks, from its greeting and its answer to EHLO; null where neither gives it away. Both
 * are the server's own words, so a false one can only choose among our texts.
 */
function recogniseMta(smtp) {
    const said = {
        name: smtp.bannerName ?? '',
        greeting: greetingText(smtp),
        ehlo: smtp.ehloReply.join('\n'),
    };
    return FINGERPRINTS.find(({ where, pattern }) => pattern.test(said[where]))?.mta ?? null;
}
/** The greeting without its name, as `postfix.example.com` may be any server's. */
function greetingText({ greeting, bannerName }) {
    const text = greeting.join('\n');
    return bannerName === null ? text : text.replace(/^\s*\S+/, '');
}

;// CONCATENATED MODULE: ./lib/judge/software/settings.js
/** Where each mail server is told its name, after the document of its own that the comment names. */
const SETTINGS = {
    // postconf(5): myhostname, smtpd_banner, smtp_helo_name. EHLO is answered with myhostname, always.
    postfix: {
        kind: 'own',
        greeting: "Set Postfix's own name: `postconf -e 'myhostname = {name}' && postfix reload`. A `smtpd_banner` that is set must start with `$myhostname`.",
        greetingAlone: "A `smtpd_banner` replaces Postfix's own name in the greeting; let it start with that: `postconf -e 'smtpd_banner = $myhostname ESMTP' && postfix reload`.",
        ehlo: "Postfix answers EHLO with `myhostname`, whatever `smtpd_banner` says: `postconf -e 'myhostname = {name}' && postfix reload`.",
        helo: '`smtp_helo_name`',
    },
    // mailcow: dockerized documentation, mailcow.conf.
    mailcow: named('Set `MAILCOW_HOSTNAME={name}` in `mailcow.conf`, then `docker compose up -d`.'),
    // Zimbra attributes zimbraMtaMyHostname ("value of postfix myhostname") and zimbraMtaSmtpdBanner.
    zimbra: {
        kind: 'own',
        greeting: "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`. A `zimbraMtaSmtpdBanner` that is set must start with `$myhostname`.",
        greetingAlone: "Let the greeting of Zimbra's Postfix start with its name: `zmprov ms $(zmhostname) zimbraMtaSmtpdBanner '$myhostname ESMTP'`, then `zmmtactl restart`.",
        ehlo: "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`.",
        helo: '`zimbraMtaSmtpHeloName`',
    },
    // Exim specification 14: primary_hostname, smtp_active_hostname, smtp_banner; 30: helo_data. Debian's
    // README.Debian: MAIN_HARDCODE_PRIMARY_HOSTNAME; /etc/mailname only qualifies addresses.
    exim: {
        kind: 'own',
        greeting: 'Set `primary_hostname = {name}` in the main part of the Exim configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros; `/etc/mailname` is something else). A `smtp_banner` that is set must start with `$smtp_active_hostname`.',
        greetingAlone: "A `smtp_banner` replaces Exim's own name in the greeting: let it start with `$smtp_active_hostname`, and restart Exim.",
        ehlo: 'Exim answers EHLO with `smtp_active_hostname`, by default `primary_hostname`: set `primary_hostname = {name}` in the main part of its configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros).',
        helo: '`helo_data` of the smtp transport',
    },
    // smtpd.conf(5): listen on … hostname; action … relay helo. The greeting's text is fixed.
    opensmtpd: named('Write `hostname {name}` on the line `listen on …` in `smtpd.conf` and restart OpenSMTPD.', '`helo` of the relay action'),
    // cf/README: confDOMAIN_NAME ($j), confSMTP_LOGIN_MSG. HELO is $j as well.
    sendmail: {
        kind: 'own',
        greeting: 'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), rebuild and restart Sendmail. A `confSMTP_LOGIN_MSG` that is set must start with `$j`.',
        greetingAlone: "A `confSMTP_LOGIN_MSG` replaces Sendmail's own name in the greeting: let it start with `$j` in `sendmail.mc`, rebuild and restart.",
        ehlo: 'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), rebuild and restart Sendmail.',
        helo: null,
    },
    // Set-ReceiveConnector: -Banner must start with 220; -Fqdn is the EHLO name and, without a banner, the
    // greeting's. With ExchangeServer among the AuthMechanism values -Fqdn takes no name but the server's own.
    exchange: {
        kind: 'own',
        greeting: "Set the banner of the connector that the Internet reaches, in the Exchange Management Shell: `Set-ReceiveConnector 'Default Frontend SERVER' -Banner '220 {name}'`.",
        greetingAlone: null,
        ehlo: "Exchange answers EHLO with `-Fqdn` of the connector that the Internet reaches: `Set-ReceiveConnector 'Default Frontend SERVER' -Fqdn {name}`. A connector that authenticates with `ExchangeServer` refuses every name but the server's own; give the Internet one without it.",
        helo: '`Set-SendConnector -Fqdn`',
    },
    // Microsoft KB 303734: Fully-qualified domain name, under Advanced Delivery.
    iis: named('Set the fully-qualified domain name of the SMTP virtual server to `{name}` (IIS Manager: its properties, Delivery, Advanced).'),
    // Dovecot settings: hostname. The greeting starts with it, whatever login_greeting says.
    dovecot: named('Set `hostname = {name}` in the Dovecot configuration, then `doveadm reload`.'),
    // Haraka, CoreConfig: me, smtpgreeting.
    haraka: {
        kind: 'own',
        greeting: 'Write `{name}` into `config/me` of Haraka and restart it. A `config/smtpgreeting` that exists must start with that name.',
        greetingAlone: "A `config/smtpgreeting` replaces Haraka's own name in the greeting: let it start with `{name}`, and restart it.",
        ehlo: 'Write `{name}` into `config/me` of Haraka and restart it.',
        helo: null,
    },
    // qmail-smtpd(8), qmail-control(5): smtpgreeting, by default me, starts the greeting and the EHLO answer.
    qmail: named('Write `{name}` into `control/me` of qmail; a `control/smtpgreeting` that exists must start with it.', '`control/helohost`'),
    // courier(8): me, esmtpgreeting, esmtphelo.
    courier: {
        kind: 'own',
        greeting: "Write `{name}` into Courier's file `me`, in `/etc/courier`. A file `esmtpgreeting` that exists must start with that name.",
        greetingAlone: "A file `esmtpgreeting` in `/etc/courier` replaces Courier's own name in the greeting: let it start with `{name}`, or remove it.",
        ehlo: "Write `{name}` into Courier's file `me`, in `/etc/courier`.",
        helo: '`esmtphelo`',
    },
    // Stalwart, server hostname and Connect stage: the default greeting starts with the hostname.
    stalwart: {
        kind: 'own',
        greeting: "Set Stalwart's hostname to `{name}` (`server.hostname`). A greeting that is set in its Connect stage must start with that name.",
        greetingAlone: "Let the greeting in Stalwart's Connect stage (Settings, MTA, Session) start with `{name}`.",
        ehlo: "Set Stalwart's hostname to `{name}` (`server.hostname`, and the hostname in its Connect stage).",
        helo: null,
    },
    // mox.conf: Hostname, and Hostname of a listener.
    mox: named('Set `Hostname: {name}` in `mox.conf`, also in the listener that has one, and restart mox.'),
    // Postal configuration, version 3: postal.smtp_hostname; before it dns.smtp_server_hostname.
    postal: named("Set `smtp_hostname: {name}` under `postal` in Postal's configuration (before version 3 `smtp_server_hostname` under `dns`), then `postal restart`."),
    // KumoMTA, start_esmtp_listener: hostname, which is put before banner; make_egress_source: ehlo_domain.
    kumomta: named("Set `hostname = '{name}'` in `kumo.start_esmtp_listener` and restart KumoMTA.", '`ehlo_domain` of its egress source'),
    // PowerMTA User's Guide: host-name.
    powermta: named("Set `host-name {name}` in PowerMTA's configuration and reload it."),
    // Apache James, smtpserver.xml: helloName, smtpGreeting.
    james: {
        kind: 'own',
        greeting: 'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James. A `smtpGreeting` that is set there must start with that name.',
        greetingAlone: 'Let `smtpGreeting` in `smtpserver.xml` start with `{name}`, and restart James.',
        ehlo: 'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James.',
        helo: '`heloName` of its RemoteDelivery mailet',
    },
    // Domino Administrator help: Server document, Basics; notes.ini SMTPGreeting.
    domino: {
        kind: 'own',
        greeting: 'Set the fully qualified Internet host name in the Server document of Domino to `{name}`, then `restart task smtp`. A `SMTPGreeting` in `notes.ini` must start with that name.',
        greetingAlone: "Let `SMTPGreeting` in Domino's `notes.ini` start with `{name}`, then `restart task smtp`.",
        ehlo: 'Set the fully qualified Internet host name in the Server document of Domino to `{name}`, then `restart task smtp`.',
        helo: null,
    },
    // MDaemon help, Domain Manager, Host Name & IP: SMTP host name.
    mdaemon: named('Set the SMTP host name of the domain to `{name}` (MDaemon: Setup, Domain Manager, Host Name & IP).'),
    // Kerio Connect manual, Domains: Internet hostname.
    kerio: named('Set the Internet hostname to `{name}` (Kerio Connect: Configuration, Domains, Internet hostname).'),
    // hMailServer, SMTP settings: host name, welcome message.
    hmailserver: named('Set the local host name to `{name}` (hMailServer: Settings, Protocols, SMTP, Delivery of e-mail); a welcome message that is set must start with it.'),
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
/** A server of one name, which starts its greeting and its EHLO answer alike. */
function named(sentence, helo = null) {
    return { kind: 'own', greeting: sentence, greetingAlone: null, ehlo: sentence, helo };
}

;// CONCATENATED MODULE: ./lib/judge/advice/greeting-advice.js





/**
 * Where a mail server is told the name that is wrong: the setting of the server that its words give away, or
 * those of the common ones. Every word is ours or the declaration's; what the server says only chooses.
 *
 * @param what the name that is wrong, or missing
 */
function greetingAdvice(host, smtp, what) {
    if (host.control === 'shared')
        return SHARED[what];
    if (what === 'greeting' && isMasked(smtp.greeting))
        return UNMASK;
    const name = what === 'greeting' ? greetingName(host) : ehloName(host);
    // An EHLO name that is to follow the greeting and is right: what differs from it is the greeting.
    const wrong = what === 'ehlo' && (0,dns_name/* sameName */.q)(smtp.ehloName ?? '', name) ? 'greeting' : what;
    const mta = recogniseMta(smtp);
    const advice = mta === null ? UNKNOWN[wrong] : settingOf(SETTINGS[mta], host, smtp, wrong);
    return advice.replaceAll('{name}', name);
}
function settingOf(settings, host, smtp, wrong) {
    if (settings.kind === 'hosted') {
        const { service, operator } = settings;
        return `This is ${service}, whose names ${operator} sets: declare \`control: shared\`.`;
    }
    const { greeting, greetingAlone, ehlo, helo } = settings;
    if (wrong === 'greeting') {
        return greetingAlone !== null && knowsItsName(host, smtp) ? greetingAlone : greeting;
    }
    return host.role === 'both' && helo !== null
        ? `${ehlo} What it sends with is set by ${helo}.`
        : ehlo;
}
/** A server that answers EHLO rightly knows its name, and one that greets without any shows a text of its own. */
function knowsItsName({ banner, name }, { bannerName, ehloName }) {
    if (bannerName === null)
        return true;
    if (ehloName === null)
        return false;
    return banner.kind === 'names' ? (0,model_expectation/* meets */.D)(ehloName, banner) : (0,dns_name/* sameName */.q)(ehloName, name);
}
const SHARED = {
    greeting: "The greeting is the provider's to set; declare `banner: any` if their name is right.",
    ehlo: "The EHLO name is the provider's to set; declare `ehlo: any` if their name is right.",
};
/** Cisco ASA, `inspect esmtp`: its default map has `mask-banner`. */
const UNMASK = 'Turn SMTP inspection off on the firewall before the server (Cisco: `no inspect esmtp`, or `no mask-banner` in its inspection map); it breaks STARTTLS too.';
const UNKNOWN = {
    greeting: "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Banner`), and let a greeting text that is set start with it.",
    ehlo: "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Fqdn`).",
};
function greetingName(host) {
    return onlyName(host.banner) ?? host.name;
}
function ehloName(host) {
    return onlyName(host.ehlo) ?? greetingName(host);
}
/** The one name that is expected; null where there are several, or a pattern. */
function onlyName(expectation) {
    const only = expectation.kind === 'names' && expectation.patterns.length === 1
        ? expectation.patterns[0]
        : null;
    return only == null || only.includes('*') ? null : only;
}

// EXTERNAL MODULE: ./lib/judge/names/default-name.js + 1 modules
var default_name = __webpack_require__(1805);
;// CONCATENATED MODULE: ./lib/judge/rules/banner-default.js




const bannerDefault = {
    name: 'banner-default',
    group: 'greeting',
    reportsWhen: "the greeting's name is one that nobody chose: localhost, a private suffix, one label, an address, a manual's example",
    levels: { dedicated: 'error', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ smtp }, { host }) => {
        if (smtp.code !== 220)
            return null;
        const declared = host.banner.kind === 'names' ? host.banner : null;
        const name = smtp.bannerNames.find((candidate) => (0,default_name/* defaultNameReason */.Z)(candidate, [host.name]) !== null &&
            !(declared !== null && (0,model_expectation/* meets */.D)(candidate, declared)));
        if (name === undefined)
            return null;
        return {
            expected: (0,model_expectation/* inWords */.r)(host.banner),
            observed: name,
            message: `The greeting names ${name}: ${(0,default_name/* defaultNameReason */.Z)(name)}. Spam filters score such a name heavily.`,
            remedy: greetingAdvice(host, smtp, 'greeting'),
        };
    }),
};

// EXTERNAL MODULE: ./lib/judge/names/registrable.js
var registrable = __webpack_require__(1052);
;// CONCATENATED MODULE: ./lib/judge/rules/banner-is-mail-domain.js



const bannerIsMailDomain = {
    name: 'banner-is-mail-domain',
    group: 'greeting',
    reportsWhen: 'the greeting shows the visible mail domain (a registrable domain, or one of `domains`) and not a host',
    levels: { dedicated: 'notice', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ smtp }, { host }) => {
        const name = smtp.bannerNames.find((candidate) => isMailDomain(candidate, host));
        if (name === undefined)
            return null;
        return {
            expected: 'the name of the mail server',
            observed: name,
            message: `The server greets as ${name}, which is a mail domain and not a host. The greeting should name the mail server.`,
            remedy: host.control === 'shared'
                ? "Leave it: the greeting is the provider's."
                : `Let the server greet with the name of a host, such as mail.${name}, and keep ${name} for the addresses people see.`,
        };
    }),
};
/** `localhost.localdomain` has the shape of a registered domain, and is none. */
function isMailDomain(name, { domains }) {
    return domains.includes(name) || ((0,registrable/* isRegistrableDomain */.t)(name) && (0,default_name/* defaultNameReason */.Z)(name) === null);
}

;// CONCATENATED MODULE: ./lib/judge/rules/banner-mismatch.js



const bannerMismatch = {
    name: 'banner-mismatch',
    group: 'greeting',
    reportsWhen: "the greeting's name is not the declared one",
    levels: { dedicated: 'error', shared: 'error' },
    supersededBy: ['banner-default'],
    isNameMismatch: true,
    check: atEachEndpoint(({ smtp }, { host }) => {
        if (smtp.code !== 220)
            return null;
        const wrong = smtp.bannerNames.filter((name) => !(0,model_expectation/* meets */.D)(name, host.banner));
        if (wrong.length === 0)
            return null;
        const expected = (0,model_expectation/* inWords */.r)(host.banner);
        const observed = wrong.join(', ');
        return {
            expected,
            observed,
            message: `The server greets as ${observed}; ${expected} was declared.`,
            remedy: greetingAdvice(host, smtp, 'greeting'),
        };
    }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/banner-nameless.js




const bannerNameless = {
    name: 'banner-nameless',
    group: 'greeting',
    reportsWhen: 'the greeting has no name, or is masked',
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ smtp }, { host }) => {
        if (smtp.code !== 220 || smtp.bannerName !== null)
            return null;
        const greeting = smtp.greeting[0] ?? '';
        return {
            expected: (0,model_expectation/* inWords */.r)(host.banner),
            observed: greeting === '' ? 'no text' : greeting,
            message: isMasked(smtp.greeting)
                ? 'The greeting is masked, as firewalls with SMTP inspection do; RFC 5321 4.2 wants the host name first.'
                : 'The greeting names no host; RFC 5321 4.2 wants the host name first.',
            remedy: greetingAdvice(host, smtp, 'greeting'),
        };
    }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/banner-ptr-mismatch.js



const bannerPtrMismatch = {
    name: 'banner-ptr-mismatch',
    group: 'greeting',
    reportsWhen: "the greeting's name is none of the PTR names",
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: ['ptr-missing', 'banner-default'],
    isNameMismatch: true,
    check: atEachEndpoint((endpoint, { host }) => {
        const { address, ptr, smtp } = endpoint;
        if (smtp.code !== 220 || ptr.names.length === 0)
            return null;
        const stray = smtp.bannerNames.filter((name) => !ptr.names.some((ptrName) => (0,dns_name/* sameName */.q)(ptrName, name)));
        if (stray.length === 0)
            return null;
        const ptrNames = ptr.names.join(', ');
        const oneOwner = stray.every((name) => hasSameOwner(name, endpoint));
        return {
            ...(oneOwner ? { level: 'notice' } : {}),
            expected: ptrNames,
            observed: stray.join(', '),
            message: `The server greets as ${stray.join(', ')}, and the PTR of ${address} is ${ptrNames}. ${oneOwner ? 'Both lead to this address and have one owner: two names of one server.' : 'Alone this is a weak signal.'}`,
            remedy: remedyFor(host, address),
        };
    }),
};
/** Whether the greeting's name and a PTR name share an owner and both resolve to the address. */
function hasSameOwner(bannerName, { address, ptr, bannerForward }) {
    const owner = (0,registrable/* organizationalDomain */.Z)(bannerName);
    return (owner !== null &&
        bannerForward[bannerName]?.includes(address) === true &&
        ptr.names.some((name) => (0,registrable/* organizationalDomain */.Z)(name) === owner && ptr.forward[name]?.includes(address) === true));
}
function remedyFor({ control, name }, address) {
    return control === 'shared'
        ? "Leave it: the PTR is the provider's, and a name of theirs in it is normal on shared infrastructure."
        : `Let the PTR and the greeting of ${address} both name ${name}.`;
}

;// CONCATENATED MODULE: ./lib/judge/rules/banner-reveals-version.js

const bannerRevealsVersion = {
    name: 'banner-reveals-version',
    group: 'greeting',
    reportsWhen: 'the greeting holds a software version',
    levels: { dedicated: 'off', shared: 'off' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ smtp }) => {
        const line = smtp.greeting.find((text) => VERSION.test(text));
        if (line === undefined)
            return null;
        return {
            expected: 'a greeting without a version',
            observed: line,
            message: `The greeting tells the version of its software: ${VERSION.exec(line)?.[0].trim() ?? line}.`,
            remedy: 'Take the version out of the greeting (Postfix: smtpd_banner; Exim: smtp_banner; Sendmail: confSMTP_LOGIN_MSG). No receiver minds it; it only spares an attacker a guess.',
        };
    }),
};
/** A product followed by a number with dots, after the host name: `Exim 4.96`, `Postfix (3.7.11)`, `8.17.1/8.17.1`. */
const VERSION = /\s(?:[A-Za-z][\w+-]{1,30}[ /-]?)?\(?v?\d{1,4}\.\d{1,6}(?:\.\d{1,6}){0,3}\b/;

;// CONCATENATED MODULE: ./lib/judge/rules/banner-rotates.js

const bannerRotates = {
    name: 'banner-rotates',
    group: 'greeting',
    reportsWhen: 'several connections see different names',
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: true,
    check: atEachEndpoint(({ address, smtp }, { host }) => smtp.code !== 220 || smtp.bannerNames.length < 2
        ? null
        : {
            expected: 'one name',
            observed: smtp.bannerNames.join(', '),
            message: `${address} greets under different names from one connection to the next: ${smtp.bannerNames.join(', ')}.`,
            remedy: `Give every server behind ${address} the name ${host.name} in its greeting, or an address of its own.`,
        }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/banner-unresolved.js


const bannerUnresolved = {
    name: 'banner-unresolved',
    group: 'greeting',
    reportsWhen: "the greeting's name has no A and no AAAA record",
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: ['banner-default'],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, bannerForward }, { host }) => {
        const missing = Object.keys(bannerForward).filter((name) => bannerForward[name]?.length === 0);
        const [name] = missing;
        if (name === undefined)
            return null;
        return {
            expected: `an address record of ${missing.join(' and ')}`,
            observed: 'none',
            message: `The server greets as ${missing.join(' and ')}, which has no address in DNS. Filters score a greeting that leads nowhere.`,
            remedy: host.control === 'shared'
                ? "Leave it: the greeting and its name are the provider's."
                : `Publish \`${(0,zone_record/* addressRecord */.co)(name, address)}\`, or let the server greet as ${host.name}.`,
        };
    }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/certificate-expiring.js

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;
const certificateExpiring = {
    name: 'certificate-expiring',
    group: 'transport',
    reportsWhen: `the certificate has expired (warning), or will within ${SOON_DAYS} days (notice)`,
    levels: { dedicated: 'warning', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, smtp: { tls } }, { host }, { at }) => {
        if (tls?.validTo == null)
            return null;
        const leftMs = Date.parse(tls.validTo) - at;
        if (leftMs > SOON_DAYS * DAY_MS)
            return null;
        const day = tls.validTo.slice(0, 10);
        const renewal = host.control === 'shared'
            ? 'Tell the provider; the certificate is theirs.'
            : 'Renew the certificate and reload the mail server; a renewal without a reload is the usual reason.';
        return leftMs <= 0
            ? {
                level: 'warning',
                expected: 'a certificate that is valid today',
                observed: `expired on ${day}`,
                message: `The certificate at ${address} expired on ${day}.`,
                remedy: renewal,
            }
            : {
                level: 'notice',
                expected: `a certificate valid for more than ${SOON_DAYS} days`,
                observed: `expires on ${day}`,
                message: `The certificate at ${address} expires on ${day}, in ${Math.ceil(leftMs / DAY_MS)} days.`,
                remedy: renewal,
            };
    }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/certificate-mismatch.js

const certificateMismatch = {
    name: 'certificate-mismatch',
    group: 'transport',
    reportsWhen: 'no name in the certificate covers the declared name',
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: true,
    check: atEachEndpoint(({ address, smtp: { tls } }, { host }) => {
        if (tls === null || tls.negotiated === null)
            return null;
        if (tls.names.some((name) => covers(name, host.name)))
            return null;
        const observed = tls.names.join(', ') || 'no names';
        return {
            expected: host.name,
            observed,
            message: `The certificate at ${address} is for ${observed}; none of its names covers ${host.name}.`,
            remedy: host.control === 'shared'
                ? "Leave it: the certificate is the provider's. Opportunistic TLS does not check its names."
                : `Get a certificate whose subject alternative names hold ${host.name}. Senders that follow DANE or MTA-STS refuse to deliver otherwise.`,
        };
    }),
};
/** RFC 9525 6.3: a wildcard stands for exactly the leftmost label. */
function covers(certified, name) {
    if (!certified.startsWith('*.'))
        return certified === name;
    const dot = name.indexOf('.');
    return dot > 0 && certified.slice(2) === name.slice(dot + 1);
}

;// CONCATENATED MODULE: ./lib/judge/rules/dmarc-missing.js


const dmarcMissing = {
    name: 'dmarc-missing',
    group: 'context',
    reportsWhen: 'a domain under `domains` has no DMARC record, or none that receivers can use',
    levels: { dedicated: 'warning', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachDomain(({ domain, dmarc }) => {
        if (dmarc.kind !== 'absent')
            return null;
        const { at, why } = dmarc;
        const { observed, fault, cure } = FAULTS[why];
        const record = (0,zone_record/* txtRecord */.aJ)(at, `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`);
        return {
            expected: `a DMARC record of ${domain}`,
            observed,
            message: `${domain} has no DMARC policy: ${fault(at)}. Large receivers ask bulk senders for one.`,
            remedy: `${cure}: \`${record}\` begins with reports alone; go on to p=quarantine or p=reject when they show that all genuine mail passes.`,
        };
    }),
};
const FAULTS = {
    'no-record': {
        observed: 'none',
        fault: (at) => `there is no record at ${at}, and none that it inherits`,
        cure: 'Publish a DMARC record',
    },
    'several-records': {
        observed: 'several records',
        fault: (at) => `there is more than one record at ${at}, so receivers use none`,
        cure: 'Leave one DMARC record',
    },
    'no-valid-policy': {
        observed: 'a record without a valid policy',
        fault: (at) => `the record at ${at} has no valid policy, so receivers ignore it`,
        cure: 'Mend the DMARC record',
    },
};

;// CONCATENATED MODULE: ./lib/judge/rules/dmarc-not-enforced.js


const dmarcNotEnforced = {
    name: 'dmarc-not-enforced',
    group: 'context',
    reportsWhen: 'the DMARC policy of a domain under `domains` is `none`, is in test mode (`t=y`) or is for a part of its mail only (`pct` below 100)',
    levels: { dedicated: 'notice', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachDomain(({ domain, dmarc }) => {
        if (dmarc.kind !== 'found')
            return null;
        const { at, policy, pct, testing } = dmarc;
        const weak = [
            ...(policy === 'none' ? [{ seen: 'policy none', means: 'it asks for reports only' }] : []),
            ...(testing ? [{ seen: 't=y', means: 'it is in test mode' }] : []),
            ...(pct < 100 ? [{ seen: `pct=${pct}`, means: `it is for ${pct}% of the mail` }] : []),
        ];
        if (weak.length === 0)
            return null;
        const means = weak.map((item) => `${item.means} (${item.seen})`).join(', and ');
        return {
            expected: `an enforced DMARC policy of ${domain}`,
            observed: weak.map(({ seen }) => seen).join(' '),
            message: `The DMARC policy of ${domain}, at ${at}, is not enforced: ${means}. Mail that forges ${domain} may still be delivered.`,
            remedy: `When the reports show that all genuine mail passes, enforce the policy${enforced(dmarc)}.`,
        };
    }),
};
/** The record with its policy enforced; nothing where it takes more than that to mend it. */
function enforced({ record, at, tag, policy }) {
    const tags = record
        .split(';')
        .map((text) => text.trim())
        .filter((text) => text !== '' && !/^(?:pct|t)\s*=/i.test(text));
    const valid = tags.every((text) => !/^s?p\s*=(?!\s*(?:none|quarantine|reject)$)/i.test(text));
    if (!valid || !(0,zone_record/* canBeQuoted */.s1)(record))
        return '';
    const wanted = `${tag}=${policy === 'none' ? 'quarantine' : policy}`;
    const whole = tags.map((text) => text.split('=')[0]?.trim().toLowerCase() === tag ? wanted : text);
    return whole.includes(wanted) ? `: \`${(0,zone_record/* txtRecord */.aJ)(at, whole.join('; '))}\`` : '';
}

;// CONCATENATED MODULE: ./lib/judge/rules/ehlo-mismatch.js




const ehloMismatch = {
    name: 'ehlo-mismatch',
    group: 'greeting',
    reportsWhen: "the EHLO name is not the declared one or, where none is declared, not the greeting's",
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: true,
    check: atEachEndpoint(({ smtp }, { host }) => {
        const { ehloName, bannerName } = smtp;
        if (ehloName === null)
            return null;
        const expectation = host.ehlo;
        if (expectation.kind === 'greeting') {
            if (bannerName === null || (0,dns_name/* sameName */.q)(ehloName, bannerName))
                return null;
        }
        else if ((0,model_expectation/* meets */.D)(ehloName, expectation)) {
            return null;
        }
        const expected = expectation.kind === 'greeting' ? String(bannerName) : (0,model_expectation/* inWords */.r)(expectation);
        const than = expectation.kind === 'greeting' ? 'the greeting says' : 'the declaration says';
        return {
            expected,
            observed: ehloName,
            message: `The server answers EHLO as ${ehloName}; ${than} ${expected}.`,
            remedy: greetingAdvice(host, smtp, 'ehlo'),
        };
    }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/host-removed.js
const hostRemoved = {
    name: 'host-removed',
    group: 'time',
    reportsWhen: 'an address in the baseline is declared no more, and still answers with its old identity',
    levels: { dedicated: 'notice', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: ({ identity, endpoint: { ptr, smtp } }) => {
        const { host, address, ptr: oldPtr, banner } = identity;
        const still = [
            ...(ptr.names.some((name) => oldPtr.includes(name)) ? [`PTR ${ptr.names.join(', ')}`] : []),
            ...(banner !== null && smtp.bannerName === banner ? [`greeting ${banner}`] : []),
        ];
        if (still.length === 0)
            return [];
        return [
            {
                address,
                expected: 'an address that has let go of its old identity',
                observed: still.join(', '),
                message: `${host} is declared no more at ${address}, which still answers with its old identity: ${still.join(', ')}.`,
                remedy: `Take the old names off ${address} before somebody else gets it, or declare it again; update-baseline forgets it.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/judge/rules/identity-changed.js

const FACETS = [
    {
        what: 'PTR',
        key: 'ptr',
        after: [
            'ptr-missing',
            'ptr-mismatch',
            'ptr-unconfirmed',
            'ptr-multiple',
            'ptr-generic',
            'ptr-invalid',
            'ptr-propagating',
        ],
        was: ({ ptr }) => ptr,
        is: ({ ptr }) => (ptr.state === 'confirmed' ? ptr.names : []),
    },
    {
        what: 'greeting',
        key: 'banner',
        after: ['banner-default', 'banner-mismatch', 'banner-nameless', 'banner-rotates'],
        was: ({ banner }) => (banner === null ? [] : [banner]),
        // What another port says in its place is not the greeting that was remembered, and one of several that
        // rotate may be.
        is: ({ smtp: { code, bannerNames }, fallback }, was) => code !== 220 || fallback !== null || bannerNames.some((name) => holds(was, name))
            ? []
            : bannerNames,
    },
];
const identityChanged = {
    name: 'identity-changed',
    group: 'time',
    reportsWhen: "against the baseline the PTR or the greeting's name of an address changed, though both still pass",
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: FACETS.flatMap(({ after }) => after),
    isNameMismatch: true,
    check: ({ host, endpoints }, { before }) => endpoints.flatMap((endpoint) => {
        const earlier = before(endpoint.address);
        if (earlier === undefined)
            return [];
        return FACETS.flatMap((facet) => changeOf(facet, earlier, endpoint, host));
    }),
};
/** A change to names that the declaration does not state word for word; none where there is none. */
function changeOf({ what, key, after, ...names }, earlier, endpoint, host) {
    const { address } = endpoint;
    const was = names.was(earlier);
    const is = names.is(endpoint, was);
    const stated = statedNames(host[key]);
    const strange = is.some((name) => !holds(was, name) && !holds(stated, name));
    if (was.length === 0 || !strange)
        return [];
    const expected = was.join(', ');
    const observed = is.join(', ');
    return [
        {
            address,
            supersededBy: after,
            expected,
            observed,
            message: `${address} shows another identity than it did since ${earlier.changed}: its ${what} was ${expected} and is ${observed}.`,
            remedy: `If somebody meant this, declare the new name under ${key}, or renew the baseline with update-baseline. If nobody did, find out who holds ${address} now.`,
        },
    ];
}
function statedNames(expectation) {
    return expectation.kind === 'names' ? expectation.patterns : [];
}
function holds(names, name) {
    return names.some((other) => (0,dns_name/* sameName */.q)(other, name));
}

;// CONCATENATED MODULE: ./lib/judge/rules/mx-invalid.js


const mxInvalid = {
    name: 'mx-invalid',
    group: 'forward',
    reportsWhen: 'an MX target is an alias, an address literal, unresolvable, or a null MX stands beside others',
    levels: { dedicated: 'error', shared: 'error' },
    supersededBy: [],
    isNameMismatch: false,
    check: checkMx,
};
/** What is wrong with a domain's MX records themselves. */
function checkMx({ mailDomain, mx }, hostOf) {
    const { domain } = mailDomain;
    const about = { address: null, expected: 'MX records that name mail hosts' };
    if (mx.kind === 'failed')
        return [];
    if (mx.kind === 'absent') {
        if (mx.why === 'nodata')
            return [];
        const remedy = `Correct the domain under mx in the declaration, or register ${domain}.`;
        return [
            { ...about, observed: 'NXDOMAIN', message: `${domain} does not exist in DNS.`, remedy },
        ];
    }
    const targets = mx.records.map(({ exchange }) => exchange);
    const nulls = targets.filter((target) => target === '.');
    if (nulls.length > 0) {
        const alone = nulls.length === targets.length;
        const message = alone
            ? `${domain} publishes a null MX (RFC 7505): it says that it receives no mail, so it has no mail host to check.`
            : `${domain} publishes a null MX beside other MX records, which RFC 7505 forbids.`;
        const remedy = alone
            ? `Remove mx: ${domain} from the declaration, or publish the MX records of its mail hosts.`
            : 'Remove the null MX record, or all others.';
        return [{ ...about, observed: targets.join(', '), message, remedy }];
    }
    return targets.flatMap((target) => {
        const fault = nameFault(target) ?? hostFault(hostOf(target));
        if (fault === null)
            return [];
        return [
            {
                ...about,
                observed: target,
                message: `An MX record of ${domain} names ${target}, ${fault}.`,
                remedy: `Let the MX record of ${domain} name a host that has address records of its own.`,
            },
        ];
    });
}
/** What the target is, where it cannot be a host. */
function nameFault(target) {
    const problem = (0,dns_name/* hostNameProblem */.Rr)(target);
    if (problem === null)
        return null;
    const literal = (0,model_address/* canonicalAddress */.Z5)(target) !== null || /^\[.*\]$/.test(target);
    return literal
        ? 'an address; it must be a host name (RFC 5321 5.1)'
        : `which is no host name: it ${problem}`;
}
function hostFault(seen) {
    if (seen === undefined)
        return null;
    const { v4, v6, alias } = seen.forward;
    if (alias.kind === 'found') {
        return `an alias of ${alias.records.join(', ')}; RFC 2181 10.3 forbids that`;
    }
    return v4.kind === 'absent' && v6.kind === 'absent' ? 'which has no address' : null;
}

;// CONCATENATED MODULE: ./lib/judge/rules/name-is-alias.js
const nameIsAlias = {
    name: 'name-is-alias',
    group: 'forward',
    reportsWhen: 'the host name is an alias (CNAME)',
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: ({ host, forward: { alias } }) => {
        if (alias.kind !== 'found')
            return [];
        const target = alias.records.join(', ');
        return [
            {
                address: null,
                expected: `address records at ${host.name} itself`,
                observed: `CNAME ${target}`,
                message: `${host.name} is an alias of ${target}. A mail host's name must hold its addresses itself (RFC 5321 2.3.5, RFC 2181 10.3).`,
                remedy: `Replace the CNAME record of ${host.name} by its A and AAAA records, or declare ${target} as the host.`,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/judge/rules/name-unresolved.js


const nameUnresolved = {
    name: 'name-unresolved',
    group: 'forward',
    reportsWhen: 'the host name has no A and no AAAA record (NXDOMAIN or no data)',
    levels: { dedicated: 'error', shared: 'error' },
    supersededBy: [],
    isNameMismatch: false,
    check: ({ host, forward }) => {
        if (forward.v4.kind !== 'absent' || forward.v6.kind !== 'absent')
            return [];
        if (nameIsLabelOnly(host))
            return [];
        const addresses = host.addresses ?? [];
        const records = addresses
            .map((address) => `\`${(0,zone_record/* addressRecord */.co)(host.name, address)}\``)
            .join(' and ');
        return [
            {
                address: null,
                expected: addresses.length > 0 ? addresses.join(', ') : 'an A or AAAA record',
                observed: describeAbsence(forward.v4),
                message: `${host.name} has no address: DNS answers ${describeAbsence(forward.v4)} for A and AAAA.`,
                remedy: records === ''
                    ? `Publish the address of ${host.name} as an A or AAAA record, or correct the name in the declaration.`
                    : `Publish ${records}, or correct the name in the declaration.`,
            },
        ];
    },
};
function describeAbsence(lookup) {
    return lookup.kind === 'absent' && lookup.why === 'nxdomain' ? 'NXDOMAIN' : 'no data';
}

;// CONCATENATED MODULE: ./lib/judge/rules/ptr-apex.js


const ptrApex = {
    name: 'ptr-apex',
    group: 'reverse',
    reportsWhen: 'a PTR name is a registrable domain itself',
    levels: { dedicated: 'notice', shared: 'off' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, ptr }) => {
        const name = ptr.names.find(registrable/* isRegistrableDomain */.t);
        if (name === undefined)
            return null;
        return {
            expected: 'the name of a host',
            observed: name,
            message: `The PTR of ${address} is ${name}, a whole domain and not a host in it. It works while the domain's own address is this one, and breaks when its web site moves.`,
            remedy: `Give the mail server a name of its own, such as mail.${name}, and use it in A, PTR and greeting.`,
        };
    }),
};

;// CONCATENATED MODULE: ./lib/judge/advice/ptr-advice.js



/** The PTR record to publish, and who can: the owner of the reverse zone, as far as DNS tells. */
function ptrOwnerAdvice(host, address, name, ptr) {
    const record = (0,zone_record/* ptrRecord */.M7)(ownerOf(address, ptr), name);
    const whose = zoneOwner(host, ptr);
    return host.control === 'shared'
        ? `The PTR is the provider's to set: ask them${whose === null ? '' : ` (${whose})`}, or declare what they publish. A matching record would be \`${record}\`.`
        : `Publish \`${record}\` ${whose === null ? 'where the reverse zone is run: at the provider of the address, or in your own reverse zone' : `in the reverse zone: ${whose}`}.`;
}
/** Where the record belongs: a block that is delegated without a class has a zone of its own (RFC 2317). */
function ownerOf(address, { authority }) {
    const owner = authority?.owner ?? null;
    return owner !== null && CAN_BE_WRITTEN.test(owner) ? owner : (0,model_address/* reverseName */.A8)(address);
}
/** What a zone file takes as it is; `/` is customary in the labels of RFC 2317. */
const CAN_BE_WRITTEN = /^[a-z0-9_./-]+$/;
/** Who runs the reverse zone, from its NS records; null where nobody was asked. */
function zoneOwner(host, { authority }) {
    const { zone, servers } = authority ?? { zone: null, servers: [] };
    const [server] = servers;
    if (zone === null || server === undefined)
        return null;
    const block = (0,model_address/* reverseBlock */.IE)(zone) ?? zone;
    const own = (0,registrable/* organizationalDomain */.Z)(server) === (0,registrable/* organizationalDomain */.Z)(host.name);
    return own
        ? `${block} is on your own server ${server}`
        : `${block} is delegated to ${server}; ask there`;
}

// EXTERNAL MODULE: ./lib/judge/names/generic-name.js + 7 modules
var generic_name = __webpack_require__(5353);
;// CONCATENATED MODULE: ./lib/judge/rules/ptr-generic.js



const ptrGeneric = {
    name: 'ptr-generic',
    group: 'reverse',
    reportsWhen: "a PTR name is a provider's default, or spells the address",
    levels: { dedicated: 'warning', shared: 'off' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, ptr }, { host }) => {
        for (const name of ptr.names) {
            const reason = (0,generic_name/* genericNameReason */.X)(name, address);
            if (reason === null)
                continue;
            return {
                expected: 'a name that was chosen for a mail host',
                observed: name,
                message: `The PTR of ${address} is ${name}: ${reason}. Filters score it like a home connection.`,
                remedy: ptrOwnerAdvice(host, address, host.name, ptr),
            };
        }
        return null;
    }),
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/model/special-use.js
var special_use = __webpack_require__(168);
;// CONCATENATED MODULE: ./lib/judge/names/host-name-fault.js



/**
 * Why a PTR name is no name of a host on the public Internet (RFC 952, RFC 1123 2.1), as a clause that can
 * follow a colon, or null where it is one. The resolver's escapes (`\195`) and blanks are told as such:
 * they come from a zone file in which somebody mistyped a name.
 *
 * @param name a name in canonical form; the root is `.`, or empty as some resolvers give it
 */
function ptrNameFault(name) {
    const character = WRONG_CHARACTERS.find(({ shape }) => shape.test(name));
    if (character !== undefined)
        return character.reason;
    if ((0,external_node_net_.isIP)(name) !== 0 || /^\[.*\]$/.test(name))
        return 'it is an address, not a name';
    // One label is told as that: a lone `mail` was cut off, and is no reserved domain.
    const special = name.includes('.') ? (0,special_use/* specialUseDomain */.T)(name) : null;
    if (special !== null)
        return (0,special_use/* specialUseReason */.b)(special);
    const problem = (0,dns_name/* hostNameProblem */.Rr)(name);
    return problem === null ? null : `it ${problem}`;
}
const WRONG_CHARACTERS = [
    { shape: /\s/, reason: 'it holds a space' },
    { shape: /\\/, reason: 'it holds an escaped character' },
    { shape: /_/, reason: 'it holds an underscore, which host names may not' },
];

;// CONCATENATED MODULE: ./lib/judge/rules/ptr-invalid.js



const ptrInvalid = {
    name: 'ptr-invalid',
    group: 'reverse',
    reportsWhen: 'a PTR name is no host name: empty, one label, an address, with `_` or a space, or of a special-use domain',
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, ptr }, { host }) => {
        for (const name of ptr.names) {
            const fault = ptrNameFault(name);
            if (fault === null)
                continue;
            return {
                expected: 'a host name',
                observed: name,
                message: `The PTR of ${address} holds ${name}, which is no name of a host in public DNS: ${fault}.`,
                remedy: ptrOwnerAdvice(host, address, host.name, ptr),
            };
        }
        return null;
    }),
};

// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(4145);
;// CONCATENATED MODULE: ./lib/judge/rules/ptr-mismatch.js




const ptrMismatch = {
    name: 'ptr-mismatch',
    group: 'reverse',
    reportsWhen: 'no PTR name is the declared one',
    levels: { dedicated: 'error', shared: 'error' },
    supersededBy: ['ptr-missing'],
    isNameMismatch: true,
    check: atEachEndpoint(({ address, ptr }, { host }) => {
        if (ptr.names.length === 0 || ptr.names.some((name) => (0,model_expectation/* meets */.D)(name, host.ptr)))
            return null;
        const expected = (0,model_expectation/* inWords */.r)(host.ptr);
        return {
            expected,
            observed: ptr.names.join(', '),
            message: `The PTR of ${address} is ${(0,list_in_words/* listInWords */.D)(ptr.names, 3)}; ${expected} was declared.`,
            remedy: ptrOwnerAdvice(host, address, concreteName(host.name, expected), ptr),
        };
    }),
};
/** A pattern or a choice is no record to publish; the host's own name is the nearest one. */
function concreteName(hostName, expected) {
    return /[* ]/.test(expected) ? hostName : expected;
}

;// CONCATENATED MODULE: ./lib/judge/rules/ptr-missing.js


const ptrMissing = {
    name: 'ptr-missing',
    group: 'reverse',
    reportsWhen: 'the address has no PTR record: NXDOMAIN, no data, or an alias that leads nowhere',
    levels: { dedicated: 'error', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, ptr }, { host }) => ptr.state !== 'absent'
        ? null
        : {
            expected: 'a PTR record',
            observed: 'none',
            message: `${address} has no PTR record. Large receivers refuse mail from such an address outright.`,
            remedy: ptrOwnerAdvice(host, address, host.name, ptr),
        }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/ptr-multiple.js



const ptrMultiple = {
    name: 'ptr-multiple',
    group: 'reverse',
    reportsWhen: 'the address has more than one PTR name, and they are not all declared',
    levels: { dedicated: 'warning', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, ptr }, { host }) => {
        if (ptr.names.length < 2)
            return null;
        const declaredAll = host.ptr.kind === 'names' &&
            host.ptr.patterns.length > 1 &&
            ptr.names.every((name) => (0,model_expectation/* meets */.D)(name, host.ptr));
        if (declaredAll)
            return null;
        return {
            expected: 'one PTR name',
            observed: ptr.names.join(', '),
            message: `${address} has ${ptr.names.length} PTR names (${(0,list_in_words/* listInWords */.D)(ptr.names, 3)}). Receivers pick one of them, not always the same.`,
            remedy: `Keep the PTR record that names ${host.name} and remove the others, or declare them all under ptr.`,
        };
    }),
};

// EXTERNAL MODULE: ./lib/judge/authoritative-view.js
var authoritative_view = __webpack_require__(3092);
;// CONCATENATED MODULE: ./lib/judge/rules/ptr-propagating.js


const ptrPropagating = {
    name: 'ptr-propagating',
    group: 'reverse',
    reportsWhen: 'the zone or another resolver serves the declared PTR already, and a cache does not yet',
    levels: { dedicated: 'notice', shared: 'notice' },
    supersededBy: [],
    isNameMismatch: true,
    check: atEachEndpoint(({ address, ptr }, _seen, { stale }) => {
        const before = stale.get(address);
        if (before === undefined)
            return null;
        const old = before.names.join(', ') || 'no PTR';
        const now = ptr.names.join(', ') || 'no PTR';
        const servers = (0,authoritative_view/* serversAnswering */.R)(before, ptr.names).join(' and ');
        const held = before.authority?.cachedForS ?? null;
        const wait = held === null ? '' : ` for at most ${durationInWords(held)}`;
        return {
            expected: now,
            observed: old,
            message: old === now
                ? `The address record of ${now} is changing: its zone already has ${address}, and a cache goes on without it${wait}.`
                : `The PTR of ${address} is changing: ${servers} already ${servers.includes(' and ') ? 'say' : 'says'} ${now}, and a cache goes on saying ${old}${wait}.`,
            remedy: 'Change nothing: wait until the caches have let go of the old answer, then check again.',
        };
    }),
};
function durationInWords(seconds) {
    if (seconds < 120)
        return `${seconds} seconds`;
    return seconds < 7200
        ? `${Math.ceil(seconds / 60)} minutes`
        : `${Math.ceil(seconds / 3600)} hours`;
}

;// CONCATENATED MODULE: ./lib/judge/rules/ptr-unconfirmed.js



const ptrUnconfirmed = {
    name: 'ptr-unconfirmed',
    group: 'reverse',
    reportsWhen: 'no PTR name resolves back to the address',
    levels: { dedicated: 'error', shared: 'warning' },
    supersededBy: ['ptr-missing'],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, ptr }) => {
        if (ptr.state !== 'unconfirmed')
            return null;
        const [name = ''] = ptr.names;
        const forward = ptr.forward[name] ?? [];
        return {
            expected: `${name} resolving to ${address}`,
            observed: forward.length > 0 ? forward.join(', ') : 'no such address',
            message: `The PTR of ${address} is ${(0,list_in_words/* listInWords */.D)(ptr.names, 3)}, which does not resolve back to ${address}. Receivers treat an unconfirmed PTR as none.`,
            remedy: `Publish \`${(0,zone_record/* addressRecord */.co)(name, address)}\`, or let the PTR name a host that has this address.`,
        };
    }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/smtp-malformed.js

const smtpMalformed = {
    name: 'smtp-malformed',
    group: 'greeting',
    reportsWhen: 'what answers is not SMTP, or breaks the reply grammar or its bounds',
    levels: { dedicated: 'error', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, port, smtp }) => smtp.state !== 'malformed'
        ? null
        : {
            expected: 'an SMTP reply',
            observed: smtp.detail ?? 'something else',
            message: `What answers at ${address} on port ${port} does not speak SMTP: ${smtp.detail ?? ''}.`,
            remedy: `Check what listens on ${address}:${port}; for TLS from the first byte declare tls: implicit.`,
        }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/smtp-unreachable.js

const smtpUnreachable = {
    name: 'smtp-unreachable',
    group: 'greeting',
    reportsWhen: 'an inbound host refuses, or times out where its port is proven open from here',
    levels: { dedicated: 'error', shared: 'error' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, port, smtp }, { host }) => {
        const how = smtp.reason === null ? HOW[smtp.state] : undefined;
        if (how === undefined)
            return null;
        return {
            expected: `an SMTP server on port ${port}`,
            observed: how,
            message: `${address} ${how} on port ${port}, where ${host.name} should answer.`,
            remedy: `Check that the mail server runs and listens on ${address}:${port} and that its firewall lets this port in. If the host only sends mail, declare role: outbound.`,
        };
    }),
};
const HOW = {
    refused: 'refuses connections',
    timeout: 'accepts no connection, though other hosts answer',
    unreachable: 'cannot be reached, though other hosts can',
};

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/model/address-blocks.js

/**
 * The fewest blocks that hold exactly these addresses: `198.51.100.0/29` for its eight, a lone address
 * without a prefix length. IPv4 comes first, each family in order.
 *
 * @param addresses in canonical form
 */
function blocksOf(addresses) {
    return [4, 16].flatMap((bytes) => {
        const numbers = addresses
            .map((address) => ipaddr.parse(address).toByteArray())
            .filter(({ length }) => length === bytes)
            .map((octets) => octets.reduce((number, octet) => number * 256n + BigInt(octet), 0n));
        const sorted = [...new Set(numbers)].toSorted((a, b) => (a < b ? -1 : 1));
        return merged(sorted).map((block) => inWords(block, bytes));
    });
}
/** Each address joins the blocks before it as long as the two are the halves of a larger one. */
function merged(sorted) {
    const blocks = [];
    for (const number of sorted) {
        let block = { first: number, size: 1n };
        for (let before = blocks.at(-1); before !== undefined; before = blocks.at(-1)) {
            const halves = before.size === block.size && before.first + before.size === block.first;
            if (!halves || before.first % (before.size * 2n) !== 0n)
                break;
            blocks.pop();
            block = { first: before.first, size: before.size * 2n };
        }
        blocks.push(block);
    }
    return blocks;
}
function inWords({ first, size }, bytes) {
    const octets = Array.from({ length: bytes }, (_, index) => Number((first >> BigInt(8 * (bytes - 1 - index))) & 0xffn));
    const address = ipaddr.fromByteArray(octets).toString();
    const length = bytes * 8 - (size.toString(2).length - 1);
    return size === 1n ? address : `${address}/${length}`;
}

;// CONCATENATED MODULE: ./lib/judge/advice/spf-advice.js



/** The first SPF record of a domain, to publish as it stands. */
function firstSpfAdvice(domain, host, addresses) {
    const mechanisms = mechanismsFor(addresses);
    if (host.role === 'inbound' || mechanisms.length === 0) {
        return `Publish an SPF record of ${domain} that names every host which sends for it, or \`${(0,zone_record/* txtRecord */.aJ)(domain, 'v=spf1 -all')}\` if none does.`;
    }
    if (host.control === 'shared') {
        return `Ask the provider of ${host.name} which include mechanism names their senders, and publish \`${(0,zone_record/* txtRecord */.aJ)(domain, 'v=spf1 include:… ~all')}\`.`;
    }
    if (mechanisms.length > MAX_MECHANISMS)
        return ownRecordAdvice(domain, host);
    const record = (0,zone_record/* txtRecord */.aJ)(domain, ['v=spf1', ...mechanisms, '~all'].join(' '));
    return `Publish \`${record}\`, with the mechanisms of every other host that sends for ${domain} before its end.`;
}
/**
 * How to let an SPF record authorise addresses that it does not, or not before it meets a limit.
 *
 * @param records the domain's SPF records
 * @param place `first` lets a receiver come to these addresses before any DNS lookup
 */
function authoriseAdvice(domain, records, host, addresses, place) {
    if (host.control === 'shared') {
        return `Ask the provider of ${host.name} which include mechanism names their senders, and add it to the SPF record of ${domain}.`;
    }
    const mechanisms = mechanismsFor(addresses);
    if (mechanisms.length > MAX_MECHANISMS)
        return ownRecordAdvice(domain, host);
    const whole = recordWith(records, mechanisms, place);
    const where = place === 'first' ? 'at its start' : 'before its end';
    const add = `Add \`${mechanisms.join(' ')}\` to the SPF record of ${domain}, ${where}`;
    return whole === null ? `${add}.` : `${add}: \`${(0,zone_record/* txtRecord */.aJ)(domain, whole)}\`.`;
}
function ownRecordAdvice(domain, host) {
    return `Give the addresses of ${host.name} an SPF record of their own, and include it in that of ${domain}.`;
}
/** SPF records within a sentence, as one span that no backtick of theirs ends. */
function quoteRecords(records) {
    return `\`${records.join(' / ').replaceAll('`', '\\x60')}\``;
}
/** Beyond so many mechanisms, or so long a record, one that includes others is easier kept (RFC 7208 3.4). */
const MAX_MECHANISMS = 16;
const MAX_RECORD_LENGTH = 450;
/** An `ip4` or `ip6` mechanism for each block of addresses; it costs a receiver no lookup. */
function mechanismsFor(addresses) {
    return blocksOf(addresses).map((block) => `ip${(0,model_address/* familyOf */.Ap)(block)}:${block}`);
}
/** A record with further mechanisms; null where it is too long, or not quite as it stands in DNS. */
function recordWith([record = 'v=spf1'], mechanisms, place) {
    if (!(0,zone_record/* canBeQuoted */.s1)(record))
        return null;
    const terms = record.split(' ').filter((term) => term !== '');
    const end = terms.findIndex((term) => /^(?:[-+~?]?all|redirect=.*)$/i.test(term));
    const at = place === 'first' ? 1 : end === -1 ? terms.length : end;
    const whole = terms.toSpliced(at, 0, ...mechanisms).join(' ');
    return whole.length > MAX_RECORD_LENGTH ? null : whole;
}

;// CONCATENATED MODULE: ./lib/judge/rules/spf-missing.js


const spfMissing = {
    name: 'spf-missing',
    group: 'context',
    reportsWhen: 'a domain under `domains` has no SPF record',
    levels: { dedicated: 'warning', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachDomain(({ domain, spf }, { host, endpoints }) => spf.kind !== 'absent'
        ? null
        : {
            expected: `an SPF record of ${domain}`,
            observed: 'none',
            message: `${domain} has no SPF record, so nothing tells receivers which hosts may send its mail.`,
            remedy: firstSpfAdvice(domain, host, endpoints.map(({ address }) => address)),
        }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/spf-not-authorised.js

/**
 * A host that only receives need not be authorised. A record that is broken authorises nobody, so it belongs
 * here and not under `spf-missing`: what the domain's owner meant is there to be read and mended. It is told
 * once where it is broken for every address in the same way.
 */
const spfNotAuthorised = {
    name: 'spf-not-authorised',
    group: 'context',
    reportsWhen: 'the SPF record of a domain under `domains` does not authorise an address of the host, or is broken and so authorises none; never on a host that is only inbound',
    levels: { dedicated: 'warning', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: (seen) => seen.host.role === 'inbound'
        ? []
        : seen.sendingDomains.flatMap(({ domain, spf }) => spf.kind === 'found' ? [...broken(domain, spf), ...denied(domain, spf, seen.host)] : []),
};
function broken(domain, { records, results }) {
    const answers = Object.entries(results);
    const faulty = answers.flatMap(([address, answer]) => answer.result === 'permerror' && answer.error === 'other'
        ? [{ address, fault: answer.detail }]
        : []);
    const faults = [...new Set(faulty.map(({ fault }) => fault))];
    const everywhere = faulty.length === answers.length && faults.length === 1;
    const told = everywhere ? faults.map((fault) => ({ address: null, fault })) : faulty;
    const remedy = records.length > 1
        ? `Merge the ${records.length} SPF records of ${domain} into one (RFC 7208 3.2): ${quoteRecords(records)}.`
        : `Mend the SPF record of ${domain}, or the one that it includes: ${quoteRecords(records)}.`;
    return told.map(({ address, fault }) => ({
        address,
        expected: expectedOf(domain),
        observed: 'permerror',
        message: `The SPF record of ${domain} is broken, so it authorises nobody: ${fault}.`,
        remedy,
    }));
}
function denied(domain, { records, results }, host) {
    const told = Object.entries(results).flatMap(([address, { result }]) => {
        const meaning = MEANINGS[result];
        return meaning === undefined ? [] : [{ address, result, meaning }];
    });
    const addresses = told.map(({ address }) => address);
    const remedy = authoriseAdvice(domain, records, host, addresses, 'last');
    return told.map(({ address, result, meaning }) => ({
        address,
        expected: expectedOf(domain),
        observed: result,
        message: `The SPF record of ${domain} ${meaning} ${address} (${result}): ${quoteRecords(records)}.`,
        remedy,
    }));
}
function expectedOf(domain) {
    return `pass by the SPF record of ${domain}`;
}
/** The results that are no pass although DNS answered and the record could be read (RFC 7208 2.6). */
const MEANINGS = {
    fail: 'says not to accept mail from',
    softfail: 'calls its mail probably not genuine when it comes from',
    neutral: 'says nothing for or against',
    none: 'gives no answer about',
};

;// CONCATENATED MODULE: ./lib/judge/rules/spf-over-limit.js


/**
 * A receiver evaluates a record only up to what matches, so a long record is over the limit for the addresses
 * that it names late, and fine for those that it names first. It is reported where it is at one of the host's.
 */
const spfOverLimit = {
    name: 'spf-over-limit',
    group: 'context',
    reportsWhen: 'the SPF record of a domain under `domains` takes more than 10 DNS lookups, or 2 void ones, before it decides on an address of the host (RFC 7208 4.6.4)',
    levels: { dedicated: 'warning', shared: 'warning' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachDomain(({ domain, spf }, { host }) => {
        if (spf.kind !== 'found')
            return null;
        const over = Object.entries(spf.results).flatMap(([address, answer]) => {
            const limit = limitOf(answer);
            return limit === null ? [] : [{ address, limit }];
        });
        const [first] = over;
        if (first === undefined)
            return null;
        const { most, cure } = LIMITS[first.limit];
        const addresses = over.map(({ address }) => address);
        const others = over.length > 1 ? ` and ${over.length - 1} more` : '';
        const shortcut = host.role === 'inbound'
            ? ''
            : ` ${authoriseAdvice(domain, spf.records, host, addresses, 'first')}`;
        return {
            expected: `an SPF record of ${domain} within ${most}`,
            observed: `more than ${most}`,
            message: `The SPF record of ${domain} takes more than ${most} before it decides on ${first.address}${others}. Receivers stop there with a permanent error, so it authorises nothing (RFC 7208 4.6.4).`,
            remedy: `In the SPF record of ${domain} and in those that it includes, ${cure}.${shortcut}`,
        };
    }),
};
function limitOf(answer) {
    return answer.result === 'permerror' && answer.error !== 'other' ? answer.error : null;
}
const LIMITS = {
    'too-many-lookups': {
        most: '10 DNS lookups',
        cure: 'remove the mechanisms that no sender needs any more, replace a and mx by the ip4 and ip6 mechanisms that they stand for, and drop ptr',
    },
    'too-many-void-lookups': {
        most: '2 void DNS lookups',
        cure: 'remove the mechanisms whose names do not exist: they authorise nobody',
    },
};

;// CONCATENATED MODULE: ./lib/judge/rules/starttls-missing.js

const starttlsMissing = {
    name: 'starttls-missing',
    group: 'transport',
    reportsWhen: 'STARTTLS is not offered where `tls` asks for it (starttls: error, opportunistic: notice)',
    levels: { dedicated: 'error', shared: 'error' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, smtp }, { host }) => {
        const level = LEVELS[host.tls];
        if (level === undefined || smtp.tls === null || smtp.tls.offered)
            return null;
        return {
            level,
            expected: 'STARTTLS',
            observed: 'not offered',
            message: `${address} does not offer STARTTLS, so mail to it travels in clear.`,
            remedy: 'Give the mail server a certificate and switch STARTTLS on, or declare tls: none.',
        };
    }),
};
const LEVELS = {
    starttls: 'error',
    opportunistic: 'notice',
};

;// CONCATENATED MODULE: ./lib/judge/rules/tls-failed.js

const tlsFailed = {
    name: 'tls-failed',
    group: 'transport',
    reportsWhen: 'the TLS handshake fails (starttls and implicit: error, opportunistic: warning)',
    levels: { dedicated: 'error', shared: 'error' },
    supersededBy: [],
    isNameMismatch: false,
    check: atEachEndpoint(({ address, port, smtp }, { host }) => smtp.state !== 'tls-failed'
        ? null
        : {
            level: host.tls === 'opportunistic' ? 'warning' : 'error',
            expected: 'a TLS session',
            observed: smtp.tls?.error ?? 'a failed handshake',
            message: `TLS fails at ${address} on port ${port}: ${smtp.tls?.error ?? 'the handshake failed'}.`,
            remedy: `Check the certificate, its key and the protocols of the mail server: openssl s_client ${host.tls === 'implicit' ? '' : '-starttls smtp '}-connect ${address}:${port}`,
        }),
};

;// CONCATENATED MODULE: ./lib/judge/rules/index.js





































/** The rules about hosts, in the order in which they are asked: the more basic ones first. */
const HOST_RULES = [
    nameUnresolved,
    addressNotInName,
    addressUndeclared,
    nameIsAlias,
    ptrMissing,
    ptrMismatch,
    ptrUnconfirmed,
    ptrMultiple,
    ptrGeneric,
    ptrInvalid,
    ptrApex,
    ptrPropagating,
    smtpUnreachable,
    smtpMalformed,
    bannerDefault,
    bannerMismatch,
    bannerNameless,
    bannerRotates,
    bannerUnresolved,
    bannerAddressMismatch,
    bannerIsMailDomain,
    bannerPtrMismatch,
    ehloMismatch,
    bannerRevealsVersion,
    starttlsMissing,
    tlsFailed,
    certificateMismatch,
    certificateExpiring,
    spfMissing,
    spfNotAuthorised,
    spfOverLimit,
    dmarcMissing,
    dmarcNotEnforced,
    identityChanged,
];
const MAIL_DOMAIN_RULES = [mxInvalid];
const REMEMBERED_RULES = [hostRemoved];
/** Every rule, the more basic ones first. */
const CATALOGUE = [
    ...HOST_RULES,
    ...MAIL_DOMAIN_RULES,
    ...REMEMBERED_RULES,
].toSorted((a, b) => rule_names/* RULE_NAMES */.i.indexOf(a.name) - rule_names/* RULE_NAMES */.i.indexOf(b.name));
const ROWS = new Map(CATALOGUE.map((row) => [row.name, row]));
/** Whether a finding tells of two names that differ, which may be harmless. */
function isNameMismatch({ rule }) {
    return ROWS.get(rule)?.isNameMismatch === true;
}
/** The group of a finding's rule. */
function groupOf({ rule }) {
    return ROWS.get(rule)?.group;
}


/***/ }),

/***/ 4313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ aliasRecord),
/* harmony export */   M7: () => (/* binding */ ptrRecord),
/* harmony export */   aJ: () => (/* binding */ txtRecord),
/* harmony export */   co: () => (/* binding */ addressRecord),
/* harmony export */   s1: () => (/* binding */ canBeQuoted)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3313);

/** An address record as a zone file holds it. */
function addressRecord(name, address) {
    return `${name}. ${(0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(address) === 6 ? 'AAAA' : 'A'} ${address}`;
}
/** A CNAME record as a zone file holds it. */
function aliasRecord(name, target) {
    return `${name}. CNAME ${target}.`;
}
/**
 * A PTR record as a zone file holds it.
 *
 * @param owner the address's reverse name, or where its aliases lead
 */
function ptrRecord(owner, name) {
    return `${owner}. PTR ${name}.`;
}
/** A TXT record as a zone file holds it: strings of at most 255 octets each (RFC 1035 3.3.14). The text must be one that can be quoted. */
function txtRecord(name, text) {
    const strings = text.match(/.{1,255}/gs) ?? [''];
    return `${name}. TXT ${strings.map((string) => `"${string}"`).join(' ')}`;
}
/** Whether a text from DNS, sanitised and perhaps cut, can stand in a zone file's quotes just as it is. */
function canBeQuoted(text) {
    return /^[\x20-\x7e]*$/.test(text) && !/["\\`]/.test(text);
}


/***/ })

};
