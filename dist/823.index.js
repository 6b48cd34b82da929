export const id = 823;
export const ids = [823];
export const modules = {

/***/ 63823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readEvidenceFiles: () => (/* binding */ readEvidenceFiles)
});

// EXTERNAL MODULE: ./lib/files/decode-text.js
var decode_text = __webpack_require__(42089);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __webpack_require__(32774);
// EXTERNAL MODULE: ./lib/model/day.js
var day = __webpack_require__(41427);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(22963);
;// CONCATENATED MODULE: ./lib/evidence/collector.js


/** Records that are kept; a record that was seen before counts once. */
const MAX_RECORDS = 100_000;
const MAX_NOTES = 50;
/** The longest note, in characters: a path may have 4096. */
const MAX_NOTE = 5000;
const DAY_MS = 86_400_000;
/**
 * @param now milliseconds since 1970
 * @param maxAgeMs the age beyond which a record is not used
 */
function createCollector(now, maxAgeMs) {
    const connections = new Map();
    const refusals = new Map();
    const senders = new Map();
    const notes = new Map();
    const note = (file, what, at = null) => {
        const key = JSON.stringify([file, what]);
        const { count, newest } = notes.get(key) ?? { count: 0, newest: null };
        const latest = newest === null || (at !== null && at > newest) ? at : newest;
        notes.set(key, { file, what, count: count + 1, newest: latest });
    };
    /** Whether a record can be used. If not, there is a note. */
    const isUsable = (file, record) => {
        const { at } = record;
        if (at === null || Number.isNaN(at))
            note(file, 'a record without a date that can be read');
        else if (at > now + DAY_MS)
            note(file, 'a record with a date in the future', at);
        else if (at < now - maxAgeMs)
            note(file, 'a record that is older than evidence-max-age', at);
        else
            return true;
        return false;
    };
    /** Keeps the newest of equal records. */
    const keep = (kept, file, key, record) => {
        const text = JSON.stringify(key);
        const earlier = kept.get(text);
        if (earlier === undefined && kept.size >= MAX_RECORDS) {
            note(file, `a record beyond the first ${MAX_RECORDS}`);
        }
        else if (earlier === undefined || earlier.at < record.at)
            kept.set(text, record);
    };
    return {
        addConnection: (file, record) => {
            if (!isUsable(file, record))
                return;
            const { address, helo, reverse, by } = record;
            keep(connections, file, [address, helo, reverse, by], record);
        },
        addRefusal: (file, record) => {
            if (!isUsable(file, record))
                return;
            const { address, by, subject, code } = record;
            keep(refusals, file, [address, by, subject, code], record);
        },
        addSender: (file, record) => {
            if (!isUsable(file, record))
                return;
            const { address, domain, by } = record;
            keep(senders, file, [address, domain, by], record);
        },
        note: (file, what) => note(file, what),
        evidence: () => ({
            connections: newestFirst(connections),
            refusals: newestFirst(refusals),
            senders: newestFirst(senders),
            notes: noteTexts([...notes.values()]),
        }),
    };
}
function newestFirst(kept) {
    return [...kept.values()].toSorted((a, b) => b.at - a.at);
}
function noteTexts(notes) {
    const texts = notes.slice(0, MAX_NOTES).map(({ file, what, count, newest }) => {
        const times = count === 1 ? '' : ` (${count} times)`;
        const date = newest === null ? '' : `, of ${(0,day/* dayOf */.k)(newest)}`;
        return (0,sanitise/* sanitise */.tB)(`Evidence not used: ${file}: ${what}${date}${times}.`, MAX_NOTE);
    });
    const more = notes.length - MAX_NOTES;
    return more > 0 ? [...texts, `Evidence not used: ${more} more records or files.`] : texts;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(91812);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(83313);
;// CONCATENATED MODULE: ./lib/evidence/recorded-text.js



/** The longest domain, in octets (RFC 5321 4.5.3.1.2). */
const MAX_NAME = 255;
/**
 * A HELO name as a receiver recorded it, in canonical form. qmail writes question marks in place of brackets.
 *
 * @returns null for text that is no word, or that may be an address of a person
 */
function heloName(text) {
    const [, literal] = /^[[?!](?:IPv6:)?([\da-f:.]+)[\]?!]$/i.exec(text) ?? [];
    const address = literal === undefined ? null : (0,model_address/* canonicalAddress */.Z5)(literal);
    if (address !== null)
        return `[${address}]`;
    if (text.length > MAX_NAME || !/^[\p{L}\p{N}\p{M}_.:[\]-]+$/u.test(text))
        return null;
    const name = (0,sanitise/* sanitise */.tB)((0,dns_name/* canonicalName */.Ew)(text), MAX_NAME);
    return /[\p{L}\p{N}]/u.test(name) ? name : null;
}
/** A host name as a receiver recorded it, in canonical form; null for a word such as `unknown`, or for no name. */
function hostName(text) {
    const name = heloName(text);
    const isName = name !== null && !NO_NAMES.has(name) && recordedAddress(name) === null;
    return isName ? name : null;
}
/** What receivers write where an address has no reverse name, or none that leads back to it. */
const NO_NAMES = new Set([
    'unknown',
    'unverified',
    'softdnserr',
    'nil',
    'none',
]);
/**
 * An address as a receiver recorded it, in canonical form: `203.0.113.7`, `[IPv6:2001:db8::7]`, `[203.0.113.7]:25`,
 * `203.0.113.7:25`.
 *
 * @returns null where the text is no address
 */
function recordedAddress(text) {
    if (text.length > MAX_ADDRESS)
        return null;
    const [, inBrackets] = /^\[([^\]]*)\](?:[:.]\d{1,5})?$/.exec(text) ?? [];
    const bare = (inBrackets ?? text).replace(/^IPv6:/i, '').replace(/%[\w.-]{0,16}$/, '');
    const whole = (0,model_address/* canonicalAddress */.Z5)(bare);
    if (whole !== null)
        return whole;
    const [, withoutPort] = /^(\d{1,3}(?:\.\d{1,3}){3})[:.]\d{1,5}$/.exec(bare) ?? [];
    return withoutPort === undefined ? null : (0,model_address/* canonicalAddress */.Z5)(withoutPort);
}
const MAX_ADDRESS = 80;
/** The longest text of a receiver that is kept, in characters. */
const MAX_WORDS = 300;
/**
 * The words of a receiver, sanitised and without the addresses of people: whatever has an at sign, also an escaped one,
 * is replaced. Receivers quote the envelope, and put addresses into links.
 */
function receiverWords(text) {
    const plain = text
        .slice(0, 4 * MAX_WORDS)
        .replace(/\s+/g, ' ')
        .replace(/[^\s"'()]*(?:@|%40|=40|&#64;|\uff20)[^\s"']*/giu, '<address>')
        .replace(/"[^"]{0,64}" ?<address>/g, '<address>');
    return (0,sanitise/* sanitise */.tB)(plain.trim(), MAX_WORDS);
}
/** The milliseconds since 1970 of a date of RFC 5322 or ISO 8601; null where it is no date. */
function recordedTime(text) {
    // Only the date itself: a comment such as `(CET)` may hold anything.
    const date = text
        .slice(0, MAX_DATE)
        .replace(/\([^)]*\)?/g, ' ')
        .trim();
    if (!/\d/.test(date))
        return null;
    const time = Date.parse(date);
    return Number.isNaN(time) ? null : time;
}
const MAX_DATE = 100;

;// CONCATENATED MODULE: ./lib/evidence/dmarc-report.js




/** Elements inside each other. */
const MAX_DEPTH = 24;
const MAX_ROWS = 100_000;
/** The longest text of an element that is read, in characters. */
const MAX_TEXT = 1024;
/** The largest report, in bytes after decompression. */
const MAX_REPORT_BYTES = 32 * 1024 * 1024;
/** Why a report cannot be used, as the rest of a sentence that begins with its file. */
class ReportProblem extends Error {
}
/**
 * Reads a report in parts. It must be well-formed XML without a document type: there is no entity that it needs, and
 * entities are how a small document becomes a huge one.
 *
 * @throws ReportProblem
 */
function createDmarcReader() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const parser = new saxes/* SaxesParser */.wT({ position: false });
    const path = [];
    const report = { organization: '', email: '', end: '' };
    const rows = [];
    let row = new Map();
    let text = '';
    let size = 0;
    parser.on('error', () => fail('is XML that is not well-formed'));
    parser.on('doctype', () => fail('has a document type, which no DMARC report needs'));
    parser.on('opentag', ({ name }) => {
        path.push(localName(name));
        text = '';
        if (path.length > MAX_DEPTH)
            fail(`has more than ${MAX_DEPTH} elements inside each other`);
        if (path[0] !== 'feedback')
            fail('is XML, but no DMARC aggregate report');
        if (path.length === 2 && path[1] === 'record')
            row = new Map();
    });
    const addText = (part) => {
        if (text.length < MAX_TEXT)
            text += part.slice(0, MAX_TEXT);
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        const at = path.slice(1).join('/');
        const value = text.trim();
        text = '';
        path.pop();
        if (at === 'report_metadata/org_name')
            report.organization = value;
        else if (at === 'report_metadata/email')
            report.email = value;
        else if (at === 'report_metadata/date_range/end')
            report.end = value;
        else if (at === 'record') {
            if (rows.length === MAX_ROWS)
                fail(`has more than ${MAX_ROWS} records`);
            const read = readRow(row);
            if (read !== null)
                rows.push(read);
        }
        else if (at === 'record/auth_results/spf') {
            if (row.get('record/auth_results/spf/scope')?.toLowerCase() === 'helo') {
                row.set('helo', row.get('record/auth_results/spf/domain') ?? '');
            }
            row.delete('record/auth_results/spf/scope');
        }
        else if (at.startsWith('record/'))
            row.set(at, value);
    });
    return {
        write: (bytes) => {
            size += bytes.byteLength;
            if (size > MAX_REPORT_BYTES)
                fail(`is larger than ${MAX_REPORT_BYTES} bytes`);
            parser.write(decoder.write(bytes));
        },
        end: () => {
            parser.write(decoder.end()).close();
            if (path.length > 0)
                fail('is XML that is not well-formed');
            const domain = report.email.slice(report.email.lastIndexOf('@') + 1);
            const seconds = /^\d{1,12}$/.test(report.end) ? Number(report.end) : null;
            return {
                senders: [report.organization, domain].flatMap((name) => hostName(name) ?? []),
                end: seconds === null ? null : seconds * 1000,
                rows,
            };
        },
    };
}
function fail(problem) {
    throw new ReportProblem(problem);
}
function localName(name) {
    return name.slice(name.indexOf(':') + 1);
}
function readRow(values) {
    const address = recordedAddress(values.get('record/row/source_ip') ?? '');
    if (address === null)
        return null;
    const count = values.get('record/row/count') ?? '';
    const from = (0,dns_name/* canonicalName */.Ew)(values.get('record/identifiers/header_from') ?? '');
    return {
        address,
        count: /^\d{1,12}$/.test(count) ? Number(count) : 0,
        domain: hostName(from),
        isAuthorised: values.get('record/row/policy_evaluated/spf')?.toLowerCase() === 'pass',
        helo: heloName(values.get('helo') ?? ''),
    };
}

;// CONCATENATED MODULE: ./lib/evidence/lines.js
/** The longest line that is read, in bytes; the rest of a longer one is dropped. */
const MAX_LINE = 64 * 1024;
/** Splits bytes into lines without their ends, each byte as one character. */
function createLineSplitter() {
    let rest = '';
    const lines = function* (part) {
        const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
        let start = 0;
        for (;;) {
            const end = bytes.indexOf(LINE_FEED, start);
            if (end < 0)
                break;
            const line = rest + lines_text(bytes, start, end);
            rest = '';
            start = end + 1;
            yield line.endsWith('\r') ? line.slice(0, -1) : line;
        }
        if (rest.length < MAX_LINE)
            rest += lines_text(bytes, start, bytes.length);
    };
    const end = function* () {
        if (rest !== '')
            yield rest;
    };
    return { lines, end };
}
const LINE_FEED = 0x0a;
function lines_text(bytes, start, end) {
    return bytes.toString('latin1', start, Math.min(end, start + MAX_LINE));
}

;// CONCATENATED MODULE: ./lib/evidence/refusal-words.js

/** A quick test that every text for which {@link readRefusal} returns a value passes. */
const MAY_BE_REFUSAL = /[45]\.7\.2[35]|hostname|helo|ehlo/i;
/**
 * Reads whether a receiver's words refuse mail for the reverse name or the HELO name of the sending host. Block lists,
 * greylisting, unknown recipients, SPF of a mail domain and missing authentication are other matters.
 */
function readRefusal(words) {
    const [, enhanced] = ENHANCED.exec(words) ?? [];
    const code = enhanced ?? /(?<![\d.])([45]\d\d)(?=[ -])/.exec(words)?.[1] ?? null;
    if (HELO_WORDS.some((pattern) => pattern.test(words)) && !OTHER_MATTERS.test(words)) {
        return { subject: 'helo', code };
    }
    if (REVERSE_WORDS.test(words))
        return { subject: 'reverse-name', code };
    const [, identity] = IDENTITY_CODE.exec(words) ?? [];
    // RFC 7372 defines X.7.23 for SPF. Gmail uses it for the reverse name.
    return identity !== undefined && !SPF_WORDS.test(words)
        ? { subject: 'reverse-name', code: identity }
        : null;
}
/** Not a part of an address, such as 5.7.25.9. */
const ENHANCED = /(?<![\d.])([45]\.\d\.\d{1,3})(?!\.?\d)/;
const IDENTITY_CODE = /(?<![\d.])([45]\.7\.2[35])(?!\.?\d)/;
const SPF_WORDS = /\bSPF\b|sender policy framework/i;
const REVERSE_WORDS = /cannot find your (?:reverse )?hostname/i;
const HELO_WORDS = [
    /\b(?:helo|ehlo)(?: command| name| argument(?:\(s\))?| domain)?(?: is| was)? (?:rejected|invalid|bad|forged|not allowed|not valid|not resolvable|not fully qualified)/i,
    /\b(?:invalid|bad|bogus|forged|unresolvable|rejected|non-fqdn) (?:helo|ehlo)\b/i,
    /\b(?:helo|ehlo)\/(?:helo|ehlo)\b/i,
];
const OTHER_MATTERS = /\b(?:block(?:ed)? ?list|black ?list|rbl|dnsbl|spamhaus|gr[ae]y ?list|user unknown|unknown user|mailbox unavailable)|authentication required/i;
/**
 * The sending address that a receiver's words quote: the first in square brackets, or else the first at all.
 *
 * @param receiver the receiver's own address; null where it is not known
 */
function quotedAddress(words, receiver) {
    const inBrackets = [...words.matchAll(/\[([\w:.]{3,60})\]/g)].map(([, text = '']) => text);
    const bare = words.match(/(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})(?![\w:])/gi);
    for (const text of [...inBrackets, ...(bare ?? [])]) {
        const address = recordedAddress(text);
        if (address !== null && address !== receiver)
            return address;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/evidence/logged-refusal.js


/** Adds a refusal for the reverse name or the HELO name. Other refusals are nobody's business here. */
function addLoggedRefusal(refusal, file, collector) {
    const { at, by, isNamed, address, helo, reverse } = refusal;
    const read = readRefusal(refusal.words);
    if (read === null)
        return;
    if (!isNamed) {
        collector.note(file, 'a refusal by a receiver that evidence-from does not name');
    }
    else if (address === null) {
        collector.note(file, `a refusal by ${by} that does not say which address it refused`);
    }
    else {
        // Text is read byte by byte up to here.
        const words = receiverWords(Buffer.from(refusal.words, 'latin1').toString('utf8'));
        collector.addRefusal(file, { at, by, address, ...read, words });
        if (helo !== null)
            collector.addConnection(file, { at, by, address, helo, reverse });
    }
}

;// CONCATENATED MODULE: ./lib/evidence/log-time.js
const SYSLOG = /^(?:<\d{1,3}>(?:\d )?)?(?:([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)|(\d{4}-\d\d-\d\dT[\d:.,]{5,20}(?:Z|[+-]\d\d:?\d\d)?)) (\S{1,255}) ([\w./-]{1,64})(?:\[\d{1,10}\])?: (.*)$/;
/**
 * Reads a line of syslog, with a date of RFC 3164 or RFC 3339. The former has neither year nor time zone: it is taken as
 * UTC, in the year in which it is not later than a day after now.
 *
 * @param now milliseconds since 1970
 */
function readSyslogLine(line, now) {
    const [, month, day, time, iso, host = '', program = '', message = ''] = SYSLOG.exec(line) ?? [];
    if (month !== undefined) {
        const at = inYear(`${day} ${month}`, `${time}`, now);
        return at === null ? null : { at, host, program, message };
    }
    const at = iso === undefined ? Number.NaN : isoTime(iso);
    return Number.isNaN(at) ? null : { at, host, program, message };
}
/** The milliseconds since 1970 of a date of ISO 8601. Without a time zone it is UTC. */
function isoTime(text) {
    const iso = text
        .trim()
        .replace(' ', 'T')
        .replace(',', '.')
        .replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2');
    return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`);
}
const log_time_DAY_MS = 86_400_000;
function inYear(date, time, now) {
    const year = new Date(now).getUTCFullYear();
    for (const candidate of [year, year - 1]) {
        const at = Date.parse(`${date} ${candidate} ${time} GMT`);
        if (Number.isNaN(at))
            return null;
        if (at <= now + log_time_DAY_MS)
            return at;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/evidence/mail-log.js




/**
 * Reads a line of a mail log: of a sending Postfix, Exim, Sendmail, OpenSMTPD or Exchange, or of a receiving Postfix or
 * Sendmail.
 *
 * @param now milliseconds since 1970, to find the year of a date
 * @returns null where the line records no refusal, or is in no form that is understood
 */
function readLogLine(line, receivers, now) {
    if (!MAY_BE_REFUSAL.test(line))
        return null;
    const syslog = readSyslogLine(line, now);
    if (syslog !== null) {
        for (const { program, read } of SYSLOG_READERS) {
            const refusal = program.test(syslog.program) ? read(syslog, receivers) : null;
            if (refusal !== null)
                return refusal;
        }
    }
    return (readExim(syslog?.message ?? line, syslog?.at ?? null, receivers) ??
        readExchange(line, receivers));
}
/** Whether a line looks as if a mail server had logged it. */
function isLogLine(line, now) {
    return (EXIM_TIME.test(line) ||
        EXCHANGE.test(line) ||
        /^#(?:Software: Microsoft Exchange|Version: |Log-type: |Fields: date-time,)/.test(line) ||
        readSyslogLine(line, now) !== null);
}
const SYSLOG_READERS = [
    { program: /^postfix(?:-[\w-]+)?\/(?:[\w-]+\/)*(?:smtp|lmtp|error)$/, read: readPostfixClient },
    { program: /^postfix(?:-[\w-]+)?\/(?:[\w-]+\/)*smtpd$/, read: readPostfixServer },
    { program: /^(?:sendmail|sm-mta|sm-msp-queue|sm-que)/, read: readSendmail },
    { program: /^(?:opensmtpd|smtpd)$/, read: readOpensmtpd },
];
/** `status=bounced (host mx.example.net[192.0.2.1] said: 550 5.7.25 … (in reply to MAIL FROM command))`. */
function readPostfixClient({ at, message }, receivers) {
    const [, name = '', address = '', words] = /[(:] ?host ([^\s[\]]{1,255})\[([^\]]{1,60})\] (?:said|refused to talk to me): (.*)$/.exec(message) ?? [];
    if (words === undefined)
        return null;
    return clientRefusal({ at, name, address, words: words.replace(/ \(in reply to .*$/, '') }, receivers);
}
/** A receiver's own log: `NOQUEUE: reject: RCPT from unknown[203.0.113.7]: 450 4.7.25 …; from=<…> helo=<…>`. */
function readPostfixServer({ at, host, message }, receivers) {
    const [, reverse = '', client = '', rest] = /reject: [A-Z]+ from ([^\s[\]]{1,255})\[([^\]]{1,60})\](?::\d{1,5})?: (.*)$/.exec(message) ??
        [];
    const address = recordedAddress(client);
    if (rest === undefined || address === null)
        return null;
    const [, helo = ''] = / helo=<([^<>\s]{1,255})>\s*$/.exec(rest) ?? [];
    return {
        at,
        by: host,
        isNamed: receivers.hasLogHost(host),
        address,
        words: rest.replace(/; (?:from|to|proto|helo)=.*$/, ''),
        helo: heloName(helo),
        reverse: hostName(reverse),
    };
}
/** `to=<…>, …, relay=mx.example.net. [192.0.2.1], dsn=5.7.25, stat=Service unavailable`. */
function readSendmail({ at, message }, receivers) {
    const [, name = '', address = ''] = /, relay=([^\s,[\]]{1,255}?)\.? \[([^\]]{1,60})\]/.exec(message) ?? [];
    const [, status = ''] = /, dsn=([245]\.\d{1,3}\.\d{1,3})/.exec(message) ?? [];
    const [, words] = /, stat=(.*)$/.exec(message) ?? [];
    if (words === undefined || address === '')
        return null;
    const withStatus = words.includes(status) ? words : `${status} ${words}`;
    return clientRefusal({ at, name, address, words: withStatus }, receivers);
}
/** `mta delivery … source="203.0.113.7" relay="192.0.2.1 (mx.example.net)" … stat="550 5.7.25 …"`. */
function readOpensmtpd({ at, message }, receivers) {
    const [, address = '', name = ''] = /\brelay="([^\s"]{1,60})(?: \(([^\s")]{1,255})\))?"/.exec(message) ?? [];
    const [, source = ''] = /\bsource="([^\s"]{1,60})(?: \([^)"]*\))?"/.exec(message) ?? [];
    const [, words] = /\bstat="(.*)"\s*$/.exec(message) ?? [];
    if (words === undefined || address === '')
        return null;
    return clientRefusal({ at, name, address, words, source }, receivers);
}
const EXIM_TIME = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [+-]\d{4})?) /;
/** `… ** … H=mx.example.net [192.0.2.1] I=[203.0.113.7]: SMTP error from remote mail server after …: 550 5.7.25 …`. */
function readExim(text, syslogAt, receivers) {
    const [, time] = EXIM_TIME.exec(text) ?? [];
    const at = time === undefined ? syslogAt : isoTime(time);
    if (at === null || Number.isNaN(at))
        return null;
    const [, name = '', address = '', words] = / H=([^\s[\]()]{1,255}) \[([^\]]{1,60})\].*? (?:SMTP error from )?remote (?:mail server|host)[^:]*(?::<[^>]*>[^:]*)?: (.*)$/i.exec(text) ?? [];
    if (words === undefined)
        return null;
    const [, source = ''] = / I=\[([^\]]{1,60})\]/.exec(text) ?? [];
    return clientRefusal({ at, name, address, words, source }, receivers);
}
const EXCHANGE = /^(\d{4}-\d\d-\d\dT[\d:.]{8,16}Z),[^,]{0,255},[^,]{0,64},\d{1,9},([^,]{0,80}),([^,]{0,80}),([<>*+-]),(.*)$/;
/** The send log of Exchange: `2026-11-27T20:00:00.000Z,Outbound,08D…,7,203.0.113.7:4567,192.0.2.1:25,<,"550 5.7.25 …",`. */
function readExchange(line, receivers) {
    const [, time = '', source = '', address = '', event, words] = EXCHANGE.exec(line) ?? [];
    if (words === undefined || event !== '<')
        return null;
    // The log has no name of the receiver but that in its greeting, which anyone can choose.
    return clientRefusal({ at: isoTime(time), name: '', address, words, source }, receivers);
}
function isPublic(address) {
    return address !== null && (0,model_address/* specialRange */.hm)(address) === null;
}
/** A refusal in the log of a server that sends. */
function clientRefusal({ at, name, address, words, source = '' }, receivers) {
    const receiver = recordedAddress(address);
    const byName = hostName(name.replace(/\.$/, ''));
    const isNamed = (byName !== null && receivers.hasName(byName)) || receivers.hasAddress(receiver ?? '');
    const quoted = quotedAddress(words, receiver);
    // Behind NAT, only the receiver's words have the address that it sees.
    const local = recordedAddress(source);
    return {
        at,
        by: byName ?? receiver ?? 'a receiver without a name',
        isNamed,
        address: isPublic(local) ? local : (quoted ?? local),
        words,
        helo: null,
        reverse: null,
    };
}

;// CONCATENATED MODULE: ./lib/evidence/mailbox.js
/** The longest header that is read, in bytes. The trace of a message stands at its beginning. */
const MAX_HEADER = 256 * 1024;
/** The longest body that is read, in bytes. */
const MAX_BODY = 8 * 1024 * 1024;
/**
 * Splits a mailbox in mbox form into its messages. A file that does not begin with a `From ` line is a single message,
 * whatever its body contains.
 */
function createMailboxReader(onMessage) {
    let isMailbox = null;
    let part = 'start';
    let header = '';
    let body = [];
    let bodyLength = 0;
    let isAfterEmptyLine = true;
    const finish = async () => {
        const raw = { header, body: part === 'body' ? body.join('\r\n') : null };
        const isEmpty = header === '';
        part = 'start';
        header = '';
        body = [];
        bodyLength = 0;
        if (!isEmpty)
            await onMessage(raw);
    };
    const add = (line) => {
        if (part === 'start') {
            if (line === '' || /^>?From /.test(line))
                return;
            part = 'header';
        }
        if (part === 'header') {
            if (line === '')
                part = MAY_HOLD_REPORT.test(header) ? 'body' : 'skipped';
            else if (header.length + line.length <= MAX_HEADER)
                header += `${line}\r\n`;
            return;
        }
        if (part !== 'body')
            return;
        bodyLength += line.length + 2;
        if (bodyLength > MAX_BODY) {
            part = 'skipped';
            body = [];
        }
        else
            body.push(line);
    };
    return {
        line: (line) => {
            isMailbox ??= line === '' ? null : /^From /.test(line);
            const isSeparator = isMailbox === true && isAfterEmptyLine && line.startsWith('From ');
            isAfterEmptyLine = line === '';
            if (isSeparator && part !== 'start')
                return finish();
            add(line);
            return undefined;
        },
        end: finish,
    };
}
/** The types of messages that carry a delivery report or a DMARC report. */
const MAY_HOLD_REPORT = /^content-type:\s{0,100}(?:multipart\/(?:report|mixed)|application\/|text\/xml|message\/(?:global-)?delivery-status)/im;

// EXTERNAL MODULE: ./node_modules/postal-mime/dist/esm/postal-mime.js + 9 modules
var postal_mime = __webpack_require__(4286);
;// CONCATENATED MODULE: ./lib/evidence/delivery-report.js


/** Recipients of one report. */
const MAX_BLOCKS = 1000;
/**
 * Reads a delivery status notification (RFC 3464): the receiver that refused, its words and the time.
 *
 * @param text the part of type message/delivery-status
 * @param sentAt when the report was sent, for a report without dates; null where that is not known
 */
function readDeliveryReport(text, receivers, sentAt) {
    const [message, ...recipients] = text
        .replace(/\r\n?/g, '\n')
        .split(/\n[ \t]*\n+/)
        .slice(0, MAX_BLOCKS)
        .map(readFields);
    return recipients.flatMap((fields) => {
        const words = typedValue(fields.get('diagnostic-code'));
        const remote = typedValue(fields.get('remote-mta'));
        if (remote === '')
            return [];
        const [, name = '', inBrackets = ''] = /^\[?([^\s()[\]]+)\]?(?:.*?[([]([\d.:a-f]{3,60})[\])])?/i.exec(remote) ?? [];
        const receiver = recordedAddress(inBrackets) ?? recordedAddress(name);
        const byName = hostName(name.replace(/\.$/, ''));
        const status = fields.get('status') ?? '';
        const date = fields.get('last-attempt-date') ?? message?.get('arrival-date') ?? '';
        return [
            {
                at: recordedTime(date) ?? sentAt,
                by: byName ?? receiver ?? 'a receiver without a name',
                isNamed: (byName !== null && receivers.hasName(byName)) || receivers.hasAddress(receiver ?? ''),
                address: quotedAddress(words, receiver),
                words: words.includes(status) ? words : `${status} ${words}`,
                helo: null,
                reverse: null,
            },
        ];
    });
}
/** The fields of one block, unfolded. */
function readFields(block) {
    const fields = new Map();
    for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
        const colon = line.indexOf(':');
        if (colon > 0)
            fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    return fields;
}
/** The value of a field such as `smtp; 550 5.7.25 …`, without its type. */
function typedValue(value = '') {
    return value.slice(value.indexOf(';') + 1).trim();
}

;// CONCATENATED MODULE: ./lib/evidence/authentication-results.js

const MAX_FIELD = 8192;
/**
 * Reads an Authentication-Results field (RFC 8601): the address of `iprev`, the HELO name of `smtp.helo`, and the
 * reverse name of `policy.ptr` or of the comment behind `iprev`.
 *
 * @returns null where it has no identifier of its receiver
 */
function readAuthenticationResults(value) {
    if (value.length > MAX_FIELD)
        return null;
    const [identifier = '', ...results] = splitResults(value);
    const by = heloName(identifier.trim().split(/\s+/, 1)[0] ?? '');
    if (by === null)
        return null;
    let [address, helo, reverse] = [null, null, null];
    for (const result of results) {
        const text = result.replace(/\([^()]*\)/g, ' ');
        const [, method = '', outcome = ''] = /^\s*([\w.-]+)(?:\/\d+)?\s*=\s*(\w+)/.exec(text) ?? [];
        const property = (name) => new RegExp(`(?:^|\\s)${name.replace('.', '\\.')}\\s*=\\s*"?([^\\s"]+)`, 'i').exec(text)?.[1];
        helo ??= heloName(property('smtp.helo') ?? '');
        const client = property('policy.iprev') ?? property('smtp.remote-ip') ?? property('smtp.client-ip');
        address ??= recordedAddress(client ?? '');
        reverse ??= hostName(property('policy.ptr') ?? '');
        if (/^iprev$/i.test(method) && /^pass$/i.test(outcome)) {
            const [, inComment = ''] = /\(([^()\s]+)\)/.exec(result) ?? [];
            reverse ??=
                recordedAddress(inComment) === null && inComment.includes('.') ? hostName(inComment) : null;
        }
    }
    return { by, address, helo, reverse };
}
/** Splits at semicolons outside of comments and quotes. */
function splitResults(value) {
    const parts = [];
    let [depth, isQuoted, start] = [0, false, 0];
    for (let at = 0; at < value.length; at++) {
        const character = value[at];
        if (character === '"' && depth === 0)
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (character === '(')
            depth++;
        else if (character === ')')
            depth = Math.max(0, depth - 1);
        else if (character === ';' && depth === 0) {
            parts.push(value.slice(start, at));
            start = at + 1;
        }
    }
    return [...parts, value.slice(start)];
}

;// CONCATENATED MODULE: ./lib/evidence/received-line.js

/** The longest line that is read, in characters. */
const received_line_MAX_LINE = 4096;
/**
 * Reads the value of a Received field, unfolded. The forms of Postfix, Gmail, Sendmail, Exim, Exchange and qmail are
 * understood, and those of some others that are near to them.
 *
 * @returns null where not even `by` can be found
 */
function readReceivedLine(value) {
    if (value.length > received_line_MAX_LINE)
        return null;
    const end = value.lastIndexOf(';');
    const at = end < 0 ? null : recordedTime(value.slice(end + 1));
    const text = at === null ? value : value.slice(0, end);
    const words = readWords(text);
    if (words === null)
        return null;
    const [first] = words;
    if (first?.kind === 'comment' && words.length === 1)
        return { by: null, from: null, at };
    // Sendmail writes `(from user@host) by …` for a message that a program submitted.
    const isSubmitted = first?.kind === 'comment' && /^from \S+$/.test(first.text);
    const keyword = first?.kind === 'word' ? first.text.toLowerCase() : '';
    const byIndex = words.findIndex(({ kind, text: word }) => kind === 'word' && /^by$/i.test(word));
    const byWord = words[byIndex + 1];
    if (byIndex < 0 || byWord === undefined || byWord.kind !== 'word')
        return null;
    const by = recordedAddress(byWord.text) ?? heloName(byWord.text.replace(/[,;]+$/, ''));
    if (by === null)
        return null;
    if (keyword === 'by' || isSubmitted)
        return { by, from: null, at };
    if (keyword !== 'from')
        return null;
    if (INNER_HOP.test(text))
        return { by, from: null, at };
    const client = words.slice(1, byIndex).filter(({ text: word }) => word !== '');
    return { by, from: readClient(client, text), at };
}
/**
 * Mail that was fetched from a mailbox, submitted by a program, or handed from one part of a server to another. LMTP is
 * for the delivery inside of a receiver only (RFC 2033 5).
 */
const INNER_HOP = /\swith (?:IMAP|POP3|ECSTREAM|LMTP[AS]{0,2}|local)(?![\w-])|\(\[unix socket\]\)|^from mail pickup service /i;
/** Splits a line into words and comments; null where its brackets are not closed. */
function readWords(text) {
    const words = [];
    let depth = 0;
    let start = 0;
    const push = (kind, end) => {
        const word = text.slice(start, end).trim();
        if (word !== '' || kind === 'comment')
            words.push({ kind, text: word });
    };
    for (let at = 0; at <= text.length; at++) {
        const character = text[at] ?? ' ';
        if (character === '(') {
            if (depth === 0) {
                push('word', at);
                start = at + 1;
            }
            depth++;
        }
        else if (character === ')') {
            depth--;
            if (depth < 0)
                return null;
            if (depth === 0) {
                push('comment', at);
                start = at + 1;
            }
        }
        else if (depth === 0 && /\s/.test(character)) {
            push('word', at);
            start = at + 1;
        }
    }
    return depth === 0 ? words : null;
}
const UNKNOWN_CLIENT = {
    address: null,
    helo: null,
    reverse: null,
    isVerified: false,
};
function readClient(client, line) {
    for (const form of CLIENT_FORMS) {
        const from = form(client, line);
        if (from !== null)
            return WEBMAIL.test(line) ? { ...from, helo: null } : from;
    }
    return UNKNOWN_CLIENT;
}
/** A browser says no HELO. */
const WEBMAIL = /\b(?:with|via) HTTPU?\b/;
/** The forms of the client's part, between `from` and `by`. The first that fits is used. */
const CLIENT_FORMS = [heloInComment, addressInComment, addressAsWord];
/**
 * Exim and qmail write the reverse name first and the HELO name in a comment: `RDNS ([IP] helo=HELO)`,
 * `[IP] (helo=HELO)`, `RDNS (HELO HELO) (IP)`. CommuniGate writes `[IP] (HELO HELO)`.
 */
function heloInComment(client, line) {
    const [name] = client;
    for (const { kind, text } of client) {
        if (kind !== 'comment')
            continue;
        const [, said] = /(?:^|\s)helo=(\S+)/i.exec(text) ?? /(?:^|\s)(?:HELO|EHLO|LHLO)(?: (\S*))?$/.exec(text) ?? [];
        if (said === undefined && !/(?:^|\s)[EHL]{2}LO ?$/.test(text))
            continue;
        const isExim = /(?:^|\s)helo=/i.test(text);
        const address = isExim
            ? firstAddress([text.split(/\s/, 1)[0] ?? '', name?.text ?? ''])
            : firstAddress(client
                .filter((word) => word.text !== text)
                .map((word) => word.text)
                .reverse());
        if (address === null)
            return null;
        const reverse = name?.kind === 'word' ? hostName(name.text) : null;
        return {
            address,
            helo: heloName(said ?? ''),
            reverse,
            isVerified: isExim && EXIM.test(line) && reverse !== null,
        };
    }
    return null;
}
/** Exim names itself. */
const EXIM = /\(Exim\b/;
/** Marks of Exchange and of Microsoft's SMTP service, which write no reverse name. */
const MICROSOFT = /\bMicrosoft SMTP ?S|\bwith (?:HTTPS|mapi)\b/i;
/**
 * Postfix, Gmail and Sendmail write the HELO name first: `HELO (RDNS [IP])`. Exchange writes `HELO (IP)`, Exim
 * `RDNS ([IP])` where the HELO name is the same, and qmail `RDNS (IP)` likewise.
 */
function addressInComment(client, line) {
    const said = client[0]?.kind === 'word' ? client[0].text.replace(/,$/, '') : '';
    for (const { kind, text } of client) {
        if (kind !== 'comment')
            continue;
        const [, before = '', inBrackets, after = ''] = /^([^[\]]*)(\[[^\]]+\](?:[:.]\d{1,5})?)(.*)$/.exec(text) ?? [];
        if (inBrackets !== undefined) {
            const address = recordedAddress(inBrackets);
            if (address === null)
                continue;
            const helo = heloName(said);
            const written = before
                .trim()
                .split(/[\s@]+/)
                .at(-1) ?? '';
            const isForged = /may be forged|unverified|RDNS failed/i.test(after + text);
            if (written !== '') {
                const reverse = hostName(written);
                return { address, helo, reverse, isVerified: reverse !== null && !isForged };
            }
            const isName = /^\s*verified/i.test(after) || EXIM.test(line);
            const reverse = isName ? hostName(said) : null;
            return { address, helo, reverse, isVerified: reverse !== null };
        }
        const address = firstAddress([text]);
        if (address === null)
            continue;
        const [, claimed] = / claiming to be "?([^\s"]+)/.exec(line) ?? [];
        if (/ via SMTP by /.test(line)) {
            // Obtuse smtpd writes the reverse name first.
            const helo = claimed === undefined ? null : heloName(claimed);
            return { address, helo, reverse: hostName(said), isVerified: false };
        }
        const isQmail = !MICROSOFT.test(line) && !/^[\d.]+:\d+$/.test(text) && said.includes('.');
        const reverse = isQmail ? hostName(said) : null;
        return { address, helo: heloName(said), reverse, isVerified: false };
    }
    return null;
}
/** `[IP]` or `IP` as the only word. Exim writes so where the HELO name is that address. */
function addressAsWord(client, line) {
    const [first, second] = client;
    if (first?.kind !== 'word')
        return null;
    const address = recordedAddress(first.text);
    if (address !== null) {
        return { ...UNKNOWN_CLIENT, address, helo: EXIM.test(line) ? `[${address}]` : null };
    }
    const behind = second?.kind === 'word' ? recordedAddress(second.text) : null;
    return behind === null
        ? null
        : { ...UNKNOWN_CLIENT, address: behind, helo: heloName(first.text) };
}
/** The first text that is an address, or one behind the name of a user. */
function firstAddress(texts) {
    for (const text of texts) {
        const address = recordedAddress(text) ?? recordedAddress(text.slice(text.lastIndexOf('@') + 1));
        if (address !== null)
            return address;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/evidence/received-spf.js

const received_spf_MAX_FIELD = 4096;
/**
 * Reads a Received-SPF field (RFC 7208 9.1): `pass (…) receiver=…; client-ip=…; helo=…`.
 *
 * @returns null where it does not name its receiver
 */
function readReceivedSpf(value) {
    if (value.length > received_spf_MAX_FIELD)
        return null;
    // Gmail names itself at the start of the comment only. What follows there is an address of a person.
    const [, inComment] = /^\s*[a-z]+\s*\(([^\s:()]+):/i.exec(value) ?? [];
    const pairs = value.replace(/\([^()]*\)/g, ' ');
    const by = heloName(pairValue(pairs, 'receiver') ?? inComment ?? '');
    if (by === null)
        return null;
    return {
        by,
        address: recordedAddress(pairValue(pairs, 'client-ip') ?? ''),
        helo: heloName(pairValue(pairs, 'helo') ?? ''),
        reverse: null,
    };
}
function pairValue(text, key) {
    const pattern = new RegExp(`(?:^|[\\s;])${key}\\s*=\\s*"?([^\\s";]+)`, 'i');
    return pattern.exec(text)?.[1];
}

;// CONCATENATED MODULE: ./lib/evidence/trace.js






/** Lines of a header that are looked at. */
const MAX_LINES = 300;
/**
 * Reads the trace of a message under the trust rule: a line is believed only if a named receiver wrote it and named
 * receivers wrote every line above it. What stands below the line of a stranger, or below the line with which the
 * message came to the named receivers, can be forged.
 *
 * A line without `from` and a hop between two named receivers are stepped over.
 */
function readTrace(fields, receivers) {
    const results = [];
    let above = null;
    for (const { key, value } of fields.slice(0, MAX_LINES)) {
        if (key === 'received-spf' || key === 'authentication-results') {
            const read = key === 'received-spf' ? readReceivedSpf : readAuthenticationResults;
            const result = read(value);
            if (result !== null && receivers.hasName(result.by))
                results.push(result);
        }
        else if (key === 'received') {
            const line = readReceivedLine(value);
            if (line === null)
                return none('not-understood', results, above);
            above = line.at ?? above;
            if (line.from === null) {
                if (mayStepOver(line, receivers))
                    continue;
                return none('stranger', results, above);
            }
            if (line.by === null || !isNamed(line.by, receivers))
                return none('stranger', results, above);
            if (!isOwnHop(line.from, receivers))
                return connectionOf(line.from, line.by, above, results);
        }
    }
    return none('stranger', results, above);
}
function isNamed(nameOrAddress, receivers) {
    return receivers.hasName(nameOrAddress) || receivers.hasAddress(nameOrAddress);
}
/**
 * A line without `from` says who handled the message, and nothing of a connection. It is a stranger's where another
 * public host wrote it; a program, or a machine with an internal name or address, belongs to the receiver.
 */
function mayStepOver({ by }, receivers) {
    if (by === null || isNamed(by, receivers) || !by.includes('.'))
        return true;
    const address = recordedAddress(by);
    return address !== null ? (0,model_address/* specialRange */.hm)(address) !== null : false;
}
/**
 * Whether the client is itself a named receiver, or a program on the receiver's own machine, such as a content filter.
 * A HELO name proves neither, since anyone can say it, and no more does a reverse name that was not verified.
 */
function isOwnHop({ address, reverse, isVerified, helo }, receivers) {
    if (address !== null && receivers.hasAddress(address))
        return true;
    if (reverse !== null && isVerified && receivers.hasName(reverse))
        return true;
    const isLoopback = address === '127.0.0.1' || address === '::1';
    return isLoopback && (reverse === 'localhost' || (reverse === null && helo === 'localhost'));
}
function connectionOf({ address, helo, reverse }, by, at, results) {
    const stated = address ?? results.find((result) => result.address !== null)?.address ?? null;
    if (stated === null) {
        return {
            kind: 'none',
            why: `has a Received line of ${(0,sanitise/* sanitise */.tB)(by)} in a form that is not understood`,
        };
    }
    // A field about another address is about another hop.
    const same = results.filter((result) => result.address === null || result.address === stated);
    return {
        kind: 'connection',
        connection: {
            address: stated,
            helo: helo ?? same.find((result) => result.helo !== null)?.helo ?? null,
            reverse: reverse ?? same.find((result) => result.reverse !== null)?.reverse ?? null,
            by: (0,sanitise/* sanitise */.tB)(by),
            at,
        },
    };
}
/** Without a line to believe, the other fields above it may still name the address. */
function none(why, results, at) {
    const result = results.find(({ address }) => address !== null);
    if (result?.address != null) {
        const { helo, reverse, by } = result;
        return {
            kind: 'connection',
            connection: { address: result.address, helo, reverse, by: (0,sanitise/* sanitise */.tB)(by), at },
        };
    }
    return { kind: 'none', why: WHY[why] };
}
const WHY = {
    stranger: 'was received by no host that evidence-from names',
    'not-understood': 'has a Received line in a form that is not understood',
};

;// CONCATENATED MODULE: ./lib/evidence/message.js





/** Parts inside each other. */
const message_MAX_DEPTH = 16;
const MAX_ATTACHMENTS = 20;
/** Reads the trace of a message, and the reports that it carries. Of its text nothing is kept. */
async function readMessage(message, context) {
    const { file, receivers, collector } = context;
    const header = await parse(message.header);
    const trace = header === null ? null : readTrace(header.headers, receivers);
    if (header === null || trace === null)
        return collector.note(file, 'a message with a damaged header');
    const reports = message.body === null ? 0 : await readReports(message, context);
    if (trace.kind === 'connection')
        collector.addConnection(file, trace.connection);
    // A report is believed by the receiver that it names, however it came here.
    else if (reports === 0)
        collector.note(file, `a message that ${trace.why}`);
}
/** @returns how many parts were read as reports */
async function readReports({ header, body }, { file, receivers, collector, onAttachment }) {
    const email = await parse(`${header}\r\n${body}`);
    if (email === null) {
        collector.note(file, 'a message with a damaged body');
        return 0;
    }
    let reports = 0;
    for (const { mimeType, content } of email.attachments.slice(0, MAX_ATTACHMENTS)) {
        const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
        if (/^message\/(?:global-)?delivery-status$/.test(mimeType)) {
            reports++;
            const sentAt = recordedTime(email.headers.find(({ key }) => key === 'date')?.value ?? '');
            const text = Buffer.from(bytes).toString('latin1');
            for (const refusal of readDeliveryReport(text, receivers, sentAt)) {
                addLoggedRefusal(refusal, file, collector);
            }
        }
        else if (onAttachment !== null && MAY_BE_DMARC.test(mimeType) && isPackedOrXml(bytes)) {
            reports++;
            await onAttachment(bytes);
        }
    }
    return reports;
}
const MAY_BE_DMARC = /^(?:application\/(?:x-)?(?:gzip|zip|zip-compressed|octet-stream|xml|gzip-compressed)|text\/xml)$/;
function isPackedOrXml(bytes) {
    const [first, second] = bytes;
    return ((first === 0x1f && second === 0x8b) ||
        (first === 0x50 && second === 0x4b) ||
        /^\s*<\?xml|^\s*<feedback/.test(Buffer.from(bytes.subarray(0, 100))
            .toString('latin1')
            .replace(/^\u00ef\u00bb\u00bf/, '')));
}
/** @param text one character for each byte */
async function parse(text) {
    try {
        return await postal_mime/* default */.Ay.parse(Buffer.from(text, 'latin1'), {
            maxNestingDepth: message_MAX_DEPTH,
            forceRfc822Attachments: true,
        });
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./lib/evidence/unpack.js





/** Why compressed content cannot be read, as the rest of a sentence that begins with its file. */
class UnpackProblem extends Error {
}
/** The largest archive that is read, in bytes. */
const MAX_PACKED_BYTES = 32 * 1024 * 1024;
/** The most bytes that one file may decompress to. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** How many times larger than its compressed form content may be. Logs and reports reach about 40. */
const MAX_RATIO = 250;
/** Content of this many bytes may have any ratio. */
const ANY_RATIO_BYTES = 1024 * 1024;
/** Files in one archive. */
const MAX_ENTRIES = 100;
/**
 * Decompresses gzip.
 *
 * @throws UnpackProblem while it is read, where it is damaged or becomes too large
 */
async function* gunzip(packed) {
    let packedBytes = 0;
    const count = async function* () {
        for await (const part of packed) {
            packedBytes += part.byteLength;
            yield part;
        }
    };
    const stream = (0,external_node_zlib_.createGunzip)();
    const feeding = (0,promises_.pipeline)(external_node_stream_.Readable.from(count()), stream);
    // The error also ends the loop below.
    feeding.catch(() => { });
    let bytes = 0;
    try {
        for await (const part of stream) {
            bytes += part.byteLength;
            requireSize(bytes, packedBytes);
            yield part;
        }
        await feeding;
    }
    catch (error) {
        throw isDamage(error) ? new UnpackProblem('is damaged: it is no whole gzip file') : error;
    }
    finally {
        stream.destroy();
    }
}
/** Reads the files of a ZIP archive, one after the other. */
async function* unzip(packed) {
    const archive = await openArchive(await collect(packed));
    let entries = 0;
    let bytes = 0;
    try {
        for await (const entry of archive.eachEntry()) {
            entries++;
            if (entries > MAX_ENTRIES)
                throw new UnpackProblem(`has more than ${MAX_ENTRIES} files`);
            // Files of an archive may overlap, so that each is small and all together are not.
            bytes += entry.uncompressedSize;
            requireSize(entry.uncompressedSize, entry.compressedSize);
            requireSize(bytes, Number.POSITIVE_INFINITY);
            if (entry.uncompressedSize === 0)
                continue;
            yield await archive.openReadStreamPromise(entry);
        }
    }
    catch (error) {
        throw error instanceof UnpackProblem ? error : new UnpackProblem(DAMAGED_ARCHIVE);
    }
}
const DAMAGED_ARCHIVE = 'is damaged, or no ZIP archive that can be read';
async function openArchive(bytes) {
    try {
        return await (0,external_node_util_.promisify)(yauzl/* fromBuffer */.vY)(bytes, { lazyEntries: true });
    }
    catch {
        throw new UnpackProblem(DAMAGED_ARCHIVE);
    }
}
async function collect(parts) {
    const collected = [];
    let bytes = 0;
    for await (const part of parts) {
        bytes += part.byteLength;
        if (bytes > MAX_PACKED_BYTES) {
            throw new UnpackProblem(`is larger than ${MAX_PACKED_BYTES} bytes, the most for an archive`);
        }
        collected.push(part);
    }
    return Buffer.concat(collected);
}
function requireSize(bytes, packedBytes) {
    if (bytes > MAX_UNPACKED_BYTES) {
        throw new UnpackProblem(`decompresses to more than ${MAX_UNPACKED_BYTES} bytes`);
    }
    if (bytes > ANY_RATIO_BYTES && bytes > MAX_RATIO * packedBytes) {
        throw new UnpackProblem(`decompresses to more than ${MAX_RATIO} times its size`);
    }
}
/** Whether an error is one of zlib, and not of the file that is read. */
function isDamage(error) {
    return (error instanceof Error &&
        'code' in error &&
        /^(?:Z_|ERR_STREAM_PREMATURE)/.test(String(error.code)));
}

;// CONCATENATED MODULE: ./lib/evidence/read-evidence.js










/**
 * Reads what receivers recorded: messages, mailboxes, mail logs and DMARC aggregate reports, also compressed. The kind of
 * a file is recognised by its content. Strangers write such files: what is damaged, too large or not to be believed
 * becomes a note, and everything else in the file and in other files is still used.
 */
async function readEvidence(files, settings) {
    const collector = createCollector(settings.now, settings.maxAgeMs);
    for await (const { name, parts } of files) {
        await readContent({ ...settings, file: name, collector, isAttachment: false }, parts, 0);
    }
    return collector.evidence();
}
/** Compressed content inside compressed content, or inside a message. */
const read_evidence_MAX_DEPTH = 3;
/** The bytes at the start of content by which its kind is recognised. */
const HEAD_BYTES = 4096;
async function readContent(context, parts, depth) {
    const { collector, file } = context;
    try {
        const { head, all } = await peek(parts);
        if (head.length === 0)
            return collector.note(file, 'it is empty');
        const kind = kindOf(head);
        if (kind === 'gzip' || kind === 'zip') {
            if (depth >= read_evidence_MAX_DEPTH)
                throw new UnpackProblem(`is compressed more than ${read_evidence_MAX_DEPTH} times`);
            if (kind === 'gzip')
                return await readContent(context, gunzip(all), depth + 1);
            for await (const entry of unzip(all))
                await readContent(context, entry, depth + 1);
            return;
        }
        const encoding = (0,decode_text/* encodingProblem */.pz)(head);
        if (encoding !== null)
            throw new UnpackProblem(encoding);
        if (kind === 'xml')
            await readDmarc(context, all);
        else if (context.isAttachment)
            collector.note(file, 'an attachment that is no DMARC report');
        else if (kind === 'message')
            await readMessages(context, all, depth);
        else
            await readLog(context, all);
    }
    catch (error) {
        const isOwn = error instanceof ReportProblem || error instanceof UnpackProblem;
        collector.note(file, `it ${isOwn ? error.message : (0,read_file/* readingProblem */.YY)(error)}`);
    }
}
/** Reads the first bytes of content, and returns the whole content with them. */
async function peek(parts) {
    const iterator = parts[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < HEAD_BYTES) {
        const { done, value } = await iterator.next();
        if (done === true)
            break;
        head = Buffer.concat([head, value]);
    }
    const all = async function* () {
        try {
            if (head.length > 0)
                yield head;
            for (;;) {
                const { done, value } = await iterator.next();
                if (done === true)
                    return;
                yield value;
            }
        }
        finally {
            await iterator.return?.();
        }
    };
    return { head, all: all() };
}
function kindOf(head) {
    const [first, second, third, fourth] = head;
    if (first === 0x1f && second === 0x8b)
        return 'gzip';
    // A file, or the end of an archive without files.
    const isZip = (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
    if (first === 0x50 && second === 0x4b && isZip)
        return 'zip';
    const text = head
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '')
        .replace(/^\s+/, '');
    if (text.startsWith('<'))
        return /^<\d{1,3}>/.test(text) ? 'log' : 'xml';
    return /^(?:>?From |[A-Za-z][\w-]{0,76}:[ \t\r\n])/.test(text) ? 'message' : 'log';
}
async function readDmarc({ collector, receivers, file }, parts) {
    const reader = createDmarcReader();
    for await (const part of parts)
        reader.write(part);
    const { senders, end, rows } = reader.end();
    const by = senders.find((name) => receivers.hasName(name));
    if (by === undefined) {
        return collector.note(file, 'a DMARC report of no receiver that evidence-from names');
    }
    for (const { address, count, domain, isAuthorised, helo } of rows) {
        if (domain !== null && isAuthorised) {
            collector.addSender(file, { address, domain, count, by, at: end });
        }
        if (helo !== null)
            collector.addConnection(file, { address, helo, reverse: null, by, at: end });
    }
}
async function readMessages(context, parts, depth) {
    const onAttachment = (bytes) => readContent({ ...context, isAttachment: true }, once(bytes), depth + 1);
    const mailbox = createMailboxReader((message) => readMessage(message, { ...context, onAttachment: depth < read_evidence_MAX_DEPTH ? onAttachment : null }));
    const splitter = createLineSplitter();
    for await (const part of parts) {
        for (const line of splitter.lines(part))
            await mailbox.line(line);
    }
    for (const line of splitter.end())
        await mailbox.line(line);
    await mailbox.end();
}
async function* once(bytes) {
    yield bytes;
}
async function readLog(context, parts) {
    const { collector, receivers, now, file } = context;
    const splitter = createLineSplitter();
    let isLog = false;
    const read = (line) => {
        isLog ||= isLogLine(line, now);
        const refusal = isLog ? readLogLine(line, receivers, now) : null;
        if (refusal !== null)
            addLoggedRefusal(refusal, file, collector);
    };
    for await (const part of parts)
        for (const line of splitter.lines(part))
            read(line);
    for (const line of splitter.end())
        read(line);
    if (!isLog)
        collector.note(file, 'it is no message, mail log or DMARC report');
}

// EXTERNAL MODULE: ./lib/evidence/receivers.js
var receivers = __webpack_require__(20455);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(80957);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var deadline = __webpack_require__(97349);
// EXTERNAL MODULE: ./lib/run/read-in-time.js + 1 modules
var read_in_time = __webpack_require__(16339);
;// CONCATENATED MODULE: ./lib/run/evidence-files.js







/** Files of the input. */
const MAX_FILES = 10_000;
/** The largest file, in bytes. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;
/**
 * Reads the files of `evidence-files`. A path that does not exist is a mistake of the user. Everything else about the
 * files is a note, since strangers write them.
 */
async function readEvidenceFiles({ evidenceFiles, evidenceFrom, evidenceMaxAgeMs }, context) {
    const { files, notes, problems } = await findEvidenceFiles(evidenceFiles, context);
    const settings = {
        receivers: (0,receivers/* createReceivers */.R)(evidenceFrom.flatMap((text) => (0,receivers/* readReceiverEntry */.S)(text) ?? [])),
        maxAgeMs: evidenceMaxAgeMs,
        now: context.clock(),
    };
    const { folders } = context.workspace.boundary;
    const evidence = await (0,deadline/* untilDeadline */.Hm)(context.deadline, (signal) => {
        const limits = { maxBytes: MAX_FILE_BYTES, folders, signal };
        const opened = files.map(({ path, name }) => {
            return { name: (0,sanitise/* shownPath */.pS)(name), parts: (0,read_file/* readFileParts */.Hw)(path, limits) };
        });
        return readEvidence(opened, settings);
    });
    return { evidence: { ...evidence, notes: [...notes, ...evidence.notes] }, problems };
}
async function findEvidenceFiles(patterns, context) {
    const files = new Map();
    const notes = [];
    const problems = [];
    for (const pattern of patterns) {
        const search = await (0,read_in_time/* findInTime */.ET)(pattern, context);
        if (search.kind === 'failed') {
            notes.push(`Evidence not used: ${(0,suggestion/* quote */.h)(pattern)} ${search.problem}.`);
        }
        else if (search.files.length > 0) {
            for (const file of search.files)
                files.set(file.path, file);
        }
        else if (/[*?[\]{}]/.test(pattern)) {
            notes.push(`Evidence not used: there is no file ${(0,suggestion/* quote */.h)(pattern)}.`);
        }
        else {
            const message = `Input evidence-files: there is no file ${(0,suggestion/* quote */.h)(pattern)}.`;
            problems.push({ location: null, message });
        }
    }
    const all = [...files.values()];
    if (all.length > MAX_FILES) {
        notes.push(`Evidence not used: ${all.length - MAX_FILES} files beyond the first ${MAX_FILES}.`);
    }
    return { files: all.slice(0, MAX_FILES), notes, problems };
}


/***/ })

};
