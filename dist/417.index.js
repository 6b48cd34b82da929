export const id = 417;
export const ids = [417];
export const modules = {

  9417:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  readEvidenceFiles: () => (  readEvidenceFiles)
});
var decode_text = __webpack_require__(42089);
var read_file = __webpack_require__(32774);
var day = __webpack_require__(41427);
var sanitise = __webpack_require__(22963);
; 
const MAX_RECORDS = 100_000;
const MAX_NOTES = 50;
const MAX_NOTE = 5000;
const DAY_MS = 86_400_000;
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
        const date = newest === null ? '' : `, of ${(0,day .k)(newest)}`;
        return (0,sanitise .tB)(`Evidence not used: ${file}: ${what}${date}${times}.`, MAX_NOTE);
    });
    const more = notes.length - MAX_NOTES;
    return more > 0 ? [...texts, `Evidence not used: ${more} more records or files.`] : texts;
}
var external_node_string_decoder_ = __webpack_require__(46193);
var saxes = __webpack_require__(59800);
var dns_name = __webpack_require__(91812);
var model_address = __webpack_require__(83313);
; 
const MAX_NAME = 255;
function heloName(text) {
    const [, literal] = /^[[?!](?:IPv6:)?([\da-f:.]+)[\]?!]$/i.exec(text) ?? [];
    const address = literal === undefined ? null : (0,model_address .Z5)(literal);
    if (address !== null)
        return `[${address}]`;
    if (text.length > MAX_NAME || !/^[\p{L}\p{N}\p{M}_.:[\]-]+$/u.test(text))
        return null;
    const name = (0,sanitise .tB)((0,dns_name .Ew)(text), MAX_NAME);
    return /[\p{L}\p{N}]/u.test(name) ? name : null;
}
function hostName(text) {
    const name = heloName(text);
    const isName = name !== null && !NO_NAMES.has(name) && recordedAddress(name) === null;
    return isName ? name : null;
}
const NO_NAMES = new Set([
    'unknown',
    'unverified',
    'softdnserr',
    'nil',
    'none',
]);
function recordedAddress(text) {
    if (text.length > MAX_ADDRESS)
        return null;
    const [, inBrackets] = /^\[([^\]]*)\](?:[:.]\d{1,5})?$/.exec(text) ?? [];
    const bare = (inBrackets ?? text).replace(/^IPv6:/i, '').replace(/%[\w.-]{0,16}$/, '');
    const whole = (0,model_address .Z5)(bare);
    if (whole !== null)
        return whole;
    const [, withoutPort] = /^(\d{1,3}(?:\.\d{1,3}){3})[:.]\d{1,5}$/.exec(bare) ?? [];
    return withoutPort === undefined ? null : (0,model_address .Z5)(withoutPort);
}
const MAX_ADDRESS = 80;
const MAX_WORDS = 300;
function receiverWords(text) {
    const plain = text
        .slice(0, 4 * MAX_WORDS)
        .replace(/\s+/g, ' ')
        .replace(/[^\s"'()]*(?:@|%40|=40|&#64;|\uff20)[^\s"']*/giu, '<address>')
        .replace(/"[^"]{0,64}" ?<address>/g, '<address>');
    return (0,sanitise .tB)(plain.trim(), MAX_WORDS);
}
function recordedTime(text) {
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

; 
const MAX_DEPTH = 24;
const MAX_ROWS = 100_000;
const MAX_TEXT = 1024;
const MAX_REPORT_BYTES = 32 * 1024 * 1024;
class ReportProblem extends Error {
}
function createDmarcReader() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const parser = new saxes .wT({ position: false });
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
            const part = decoder.write(bytes);
            parser.write(path.length === 0 ? part.replace(/^[\ufeff\s]+(?=<)/, '') : part);
        },
        end: () => {
            parser.write(decoder.end()).close();
            if (path.length > 0)
                fail('is XML that is not well-formed');
            const domain = report.email.slice(report.email.lastIndexOf('@') + 1);
            const seconds = /^\d{1,12}(?:\.\d{1,9})?$/.test(report.end) ? Number(report.end) : null;
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
    const from = (0,dns_name .Ew)(values.get('record/identifiers/header_from') ?? '');
    return {
        address,
        count: /^\d{1,12}$/.test(count) ? Number(count) : 0,
        domain: hostName(from),
        isAuthorised: values.get('record/row/policy_evaluated/spf')?.toLowerCase() === 'pass',
        helo: heloName(values.get('helo') ?? ''),
    };
}

; 
const MAX_LINE = 64 * 1024;
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

; 
const MAY_BE_REFUSAL = /[45]\.7\.2[35]|hostname|helo|ehlo|\bptr\b|\br(?:everse[ -])?dns\b/i;
function readRefusal(words) {
    if (ACCEPTED.test(words))
        return null;
    const [, enhanced] = ENHANCED.exec(words) ?? [];
    const code = enhanced ?? /(?<![\d.])([45]\d\d)(?=[ -])/.exec(words)?.[1] ?? null;
    const isOther = OTHER_MATTERS.test(words);
    if (!isOther && HELO_WORDS.some((pattern) => pattern.test(words))) {
        return { subject: 'helo', code };
    }
    if (REVERSE_HOSTNAME.test(words))
        return { subject: 'reverse-name', code };
    const [, identity] = IDENTITY_CODE.exec(words) ?? [];
    if (identity !== undefined && !SPF_WORDS.test(words)) {
        return { subject: 'reverse-name', code: identity };
    }
    const isRefusedForIt = !isOther && REVERSE_WORDS.some((pattern) => pattern.test(words));
    return isRefusedForIt ? { subject: 'reverse-name', code } : null;
}
const ACCEPTED = /^\s*[123]\d\d(?:[ -]|$)/;
const ENHANCED = /(?<![\d.])([45]\.\d\.\d{1,3})(?!\.?\d)/;
const IDENTITY_CODE = /(?<![\d.])([45]\.7\.2[35])(?!\.?\d)/;
const SPF_WORDS = /\bSPF\b|sender policy framework/i;
const REVERSE_HOSTNAME = /cannot find your (?:reverse )?hostname/i;
const REVERSE_WORDS = [
    /\b(?:no|not? (?:have|valid)|missing|lacks?|bad|invalid|without|fix|generic|must have)(?: [\w-]{1,20}){0,3} (?:PTR|r(?:everse[ -])?DNS)\b/i,
    /\b(?:PTR|r(?:everse[ -])?DNS)(?: [\w-]{1,20}){0,3} (?:fail(?:ed|ure|s)?|missing|required|not (?:found|exist|match|set|valid)|invalid|mismatch)/i,
    /\b(?:regarding|require[sd]?)(?: [\w-]{1,20}){0,2} (?:PTR|r(?:everse[ -])?DNS)\b/i,
];
const HELO_WORDS = [
    /\b(?:helo|ehlo)(?: command| name| argument(?:\(s\))?| domain| host| string)?(?: is| was)? (?:rejected|invalid|bad|forged|spoofed|fake|not allowed|not valid|not resolvable|not fully qualified)/i,
    /\b(?:syntactically invalid|invalid|bad|bogus|forged|spoofed|fake|unresolvable|rejected|non-fqdn)(?: or \w{1,20})? (?:helo|ehlo)\b/i,
    /\b(?:helo|ehlo)\b[^.;]{0,80}\b(?:should|must) be (?:an? )?(?:valid |fully[ -]qualified |FQDN)/i,
    /\b(?:helo|ehlo) (?:name|argument|domain|host)\b.{0,120}\b(?:is not|isn't|does not|doesn't) (?:an? )?(?:valid|FQDN|fully|resolve|match|exist)/i,
    /\bSPF\b.{0,120}\bhelo[ -](?:identity|check|scope)|\bhelo[ -](?:identity|check|scope)\b.{0,120}\bSPF\b/i,
];
const OTHER_MATTERS = /\b(?:block(?:ed)? ?list|black ?list|rbl|dnsbl|spamhaus|blocked using|gr[ae]y ?list|user unknown|unknown user|spam (?:message|score)|dmarc|message size)|authentication required/i;
function quotedAddress(words, receiver) {
    const own = words.replace(/<[^<>\s]{1,320}>/g, ' ');
    const inBrackets = [...own.matchAll(/\[([\w:.]{3,60})\]/g)].map(([, text = '']) => text);
    const bare = own
        .match(/(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\w:]))/gi)
        ?.map((text) => text.replace(/(?<!:):$/, ''));
    for (const text of [...inBrackets, ...(bare ?? [])]) {
        const address = recordedAddress(text);
        if (address !== null && address !== receiver)
            return address;
    }
    return null;
}

; 
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
        const words = receiverWords(Buffer.from(refusal.words, 'latin1').toString('utf8'));
        collector.addRefusal(file, { at, by, address, ...read, words });
        if (helo !== null)
            collector.addConnection(file, { at, by, address, helo, reverse });
    }
}

; 
function isInternalAddress(address) {
    const range = (0,model_address .hm)(address);
    return range !== null && range !== 'reserved or documentation';
}

; 
const SYSLOG = /^(?:<\d{1,3}>(?:\d )?)?(?:([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)|(\d{4}-\d\d-\d\dT[\d:.,]{5,20}(?:Z|[+-]\d\d:?\d\d)?)) (\S{1,255}) {1,8}([\w./-]{1,64})(?:\[\d{1,10}\])?: (.*)$/;
function readSyslogLine(line, now) {
    const [, month, day, time, iso, host = '', program = '', message = ''] = SYSLOG.exec(line) ?? [];
    if (month !== undefined) {
        const at = inYear(`${day} ${month}`, `${time}`, now);
        return at === null ? null : { at, host, program, message };
    }
    const at = iso === undefined ? Number.NaN : isoTime(iso);
    return Number.isNaN(at) ? null : { at, host, program, message };
}
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

; 
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
function readPostfixClient({ at, message }, receivers) {
    const [, bracket = '', name = '', address = '', text] = /([(:]) ?host ([^\s[\]]{1,255})\[([^\]]{1,60})\] (?:said|refused to talk to me): (.*)$/.exec(message) ?? [];
    if (text === undefined)
        return null;
    const inside = bracket === '(' ? text.replace(/\)$/, '') : text;
    const words = inside.replace(/ \(in reply to .*$/, '');
    return clientRefusal({ at, name, address, words }, receivers);
}
function readPostfixServer({ at, host, message }, receivers) {
    const [, reverse = '', client = '', rest] = /reject: [A-Z]+ from ([^\s[\]]{1,255})\[([^\]]{1,60})\](?::\d{1,5})?: (.*)$/.exec(message) ??
        [];
    const address = recordedAddress(client);
    if (rest === undefined || address === null)
        return null;
    const [, helo = ''] = / helo=<([^<>\s]{1,255})>\s*$/.exec(rest) ?? [];
    return {
        at,
        by: receivers.ofLogHost(host) ?? host,
        isNamed: receivers.ofLogHost(host) !== null,
        address,
        words: rest.replace(/; (?:from|to|proto|helo)=.*$/, ''),
        helo: heloName(helo),
        reverse: hostName(reverse),
    };
}
function readSendmail({ at, message }, receivers) {
    const [, name = '', address = ''] = /, relay=\[?([^\s,[\]]{1,255}?)\.?\]? \[([^\]]{1,60})\]/.exec(message) ?? [];
    const [, status = ''] = /, dsn=([245]\.\d{1,3}\.\d{1,3})/.exec(message) ?? [];
    const [, reply = '', stat] = /(?:, reply=(.*))?, stat=(.*)$/.exec(message) ?? [];
    const words = reply === '' ? stat : reply;
    if (words === undefined || address === '')
        return null;
    const withStatus = words.includes(status) ? words : `${status} ${words}`;
    return clientRefusal({ at, name, address, words: withStatus }, receivers);
}
function readOpensmtpd({ at, message }, receivers) {
    const [, address = '', name = ''] = /\brelay="([^\s"]{1,60})(?: \(([^\s")]{1,255})\))?"/.exec(message) ?? [];
    const [, source = ''] = /\bsource="([^\s"]{1,60})(?: \([^)"]*\))?"/.exec(message) ?? [];
    const [, words] = /\bstat="(.*)"\s*$/.exec(message) ?? [];
    if (words === undefined || address === '')
        return null;
    return clientRefusal({ at, name, address, words, source }, receivers);
}
const EXIM_TIME = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [+-]\d{4})?) /;
function readExim(text, syslogAt, receivers) {
    const [, time] = EXIM_TIME.exec(text) ?? [];
    const at = time === undefined ? syslogAt : isoTime(time);
    if (at === null || Number.isNaN(at))
        return null;
    const [, name = '', address = '', words] = / H=([^\s[\]()]{1,255}) \[([^\]]{1,60})\].*? (?:SMTP error from )?remote (?:mail server|host)[^:]*(?::<[^>]*>[^:]*)?: (.*)$/i.exec(text) ?? [];
    if (words === undefined)
        return null;
    const [, source = ''] = / I=\[([^\]]{1,60})\]/.exec(text) ?? [];
    const inOneLine = words.replaceAll('\\n', ' ');
    return clientRefusal({ at, name, address, words: inOneLine, source }, receivers);
}
const EXCHANGE = /^(\d{4}-\d\d-\d\dT[\d:.]{8,16}Z),[^,]{0,255},[^,]{0,64},\d{1,9},([^,]{0,80}),([^,]{0,80}),([<>*+-]),(.*)$/;
function readExchange(line, receivers) {
    const [, time = '', source = '', address = '', event, rest] = EXCHANGE.exec(line) ?? [];
    if (rest === undefined || event !== '<')
        return null;
    const [, quoted] = /^"((?:[^"]|"")*)"/.exec(rest) ?? [];
    const words = quoted?.replaceAll('""', '"') ?? rest.replace(/,[^,]*$/, '');
    return clientRefusal({ at: isoTime(time), name: '', address, words, source }, receivers);
}
function clientRefusal({ at, name, address, words, source = '' }, receivers) {
    const receiver = recordedAddress(address);
    const byName = hostName(name.replace(/\.$/, ''));
    const isNamed = (byName !== null && receivers.hasName(byName)) || receivers.hasAddress(receiver ?? '');
    const quoted = quotedAddress(words, receiver);
    const local = recordedAddress(source);
    return {
        at,
        by: byName ?? receiver ?? 'a receiver without a name',
        isNamed,
        address: local === null || isInternalAddress(local) ? (quoted ?? local) : local,
        words,
        helo: null,
        reverse: null,
    };
}

; 
const MAX_HEADER = 256 * 1024;
const MAX_BODY = 8 * 1024 * 1024;
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
const MAY_HOLD_REPORT = /^content-type:\s{0,100}(?:multipart\/(?:report|mixed)|application\/|text\/xml|message\/(?:global-)?delivery-status)/im;
var postal_mime = __webpack_require__(4286);
; 
const MAX_BLOCKS = 1000;
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
                words: HAS_STATUS.test(words) || UNSPECIFIC.test(status) ? words : `${status} ${words}`,
                helo: null,
                reverse: null,
            },
        ];
    });
}
const HAS_STATUS = /(?<![\d.])[45]\.\d\.\d{1,3}(?!\.?\d)/;
const UNSPECIFIC = /^\d\.0\.0\b/;
function readFields(block) {
    const fields = new Map();
    for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
        const colon = line.indexOf(':');
        if (colon > 0)
            fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    return fields;
}
function typedValue(value = '') {
    return value.slice(value.indexOf(';') + 1).trim();
}
var ipaddr = __webpack_require__(48280);
var special_use = __webpack_require__(10168);
; 

const MAX_FIELD = 8192;
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

; 
const received_line_MAX_LINE = 4096;
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
        return { by: null, byAddress: null, from: null, at };
    const isSubmitted = first?.kind === 'comment' && /^from \S+$/.test(first.text);
    const keyword = first?.kind === 'word' ? first.text.toLowerCase() : '';
    const byIndex = words.findIndex(({ kind, text: word }) => kind === 'word' && /^by$/i.test(word));
    const byWord = words[byIndex + 1];
    if (byIndex < 0 || byWord === undefined || byWord.kind !== 'word')
        return null;
    const by = recordedAddress(byWord.text) ?? heloName(byWord.text.replace(/[,;]+$/, ''));
    if (by === null)
        return null;
    const behind = words[byIndex + 2];
    const byAddress = behind?.kind === 'comment' ? recordedAddress(behind.text) : null;
    if (keyword === 'by' || isSubmitted)
        return { by, byAddress, from: null, at };
    if (keyword !== 'from')
        return null;
    if (INNER_HOP.test(text))
        return { by, byAddress, from: null, at };
    const client = words.slice(1, byIndex).filter(({ text: word }) => word !== '');
    return { by, byAddress, from: readClient(client, text), at };
}
const INNER_HOP = /\swith (?:IMAP|POP3|ECSTREAM|LMTP[AS]{0,2}|local(?:-[a-z]+)?|HTTPS|mapi)(?![\w-])|\(\[unix socket\]\)|^from mail pickup service /i;
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
const WEBMAIL = /\b(?:with|via) HTTPU?\b/;
const CLIENT_FORMS = [heloInComment, addressInComment, addressAsWord];
function heloInComment(client, line) {
    const [name] = client;
    for (const { kind, text } of client) {
        if (kind !== 'comment')
            continue;
        const [, said] = /(?:^|\s)helo=(\S+)/i.exec(text) ??
            /\s"(?:HELO|EHLO) ([^"\s]*)"/.exec(text) ??
            /(?:^|\s)(?:HELO|EHLO|LHLO)(?: (\S*))?$/.exec(text) ??
            [];
        if (said === undefined && !/(?:^|\s)[EHL]{2}LO ?$/.test(text))
            continue;
        const isExim = /(?:^|\s)helo=/i.test(text);
        const address = isExim || text.startsWith('[')
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
const EXIM = /\(Exim\b/;
const MICROSOFT = /\bMicrosoft SMTP ?S/i;
const ADDRESS_FIRST = /^()(\[[^[\]]+\](?:[:.]\d{1,5})?)(.*)$/;
const ADDRESS_LAST = /^(.*)(\[[^[\]]+\](?:[:.]\d{1,5})?)([^[\]]*)$/;
function addressInComment(client, line) {
    const said = client[0]?.kind === 'word' ? client[0].text.replace(/,$/, '') : '';
    for (const { kind, text } of client) {
        if (kind !== 'comment')
            continue;
        const form = text.startsWith('[') ? ADDRESS_FIRST : ADDRESS_LAST;
        const [, before = '', inBrackets, after = ''] = form.exec(text) ?? [];
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
            const helo = claimed === undefined ? null : heloName(claimed);
            return { address, helo, reverse: hostName(said), isVerified: false };
        }
        const isQmail = !MICROSOFT.test(line) && !/^[\d.]+:\d+$/.test(text) && said.includes('.');
        const reverse = isQmail ? hostName(said) : null;
        return { address, helo: heloName(said), reverse, isVerified: false };
    }
    return null;
}
function addressAsWord(client, line) {
    const [first, second, third] = client;
    if (first?.kind !== 'word')
        return null;
    const behind = second?.kind === 'word' ? recordedAddress(second.text) : null;
    if (behind !== null)
        return { ...UNKNOWN_CLIENT, address: behind, helo: heloName(first.text) };
    const last = third?.kind === 'word' ? recordedAddress(third.text) : null;
    if (last !== null && second?.kind === 'comment') {
        const reverse = hostName(first.text);
        return { address: last, helo: heloName(second.text), reverse, isVerified: false };
    }
    const address = recordedAddress(first.text);
    if (address === null)
        return null;
    return { ...UNKNOWN_CLIENT, address, helo: EXIM.test(line) ? `[${address}]` : null };
}
function firstAddress(texts) {
    for (const text of texts) {
        const address = recordedAddress(text) ?? recordedAddress(text.slice(text.lastIndexOf('@') + 1));
        if (address !== null)
            return address;
    }
    return null;
}

; 

const received_spf_MAX_FIELD = 4096;
function readReceivedSpf(value) {
    if (value.length > received_spf_MAX_FIELD)
        return null;
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

; 
const MAX_LINES = 300;
function readTrace(fields, receivers) {
    const results = [];
    const lines = fields.slice(0, MAX_LINES);
    let above = null;
    for (const [index, { key, value }] of lines.entries()) {
        if (key === 'received-spf' || key === 'authentication-results') {
            const read = key === 'received-spf' ? readReceivedSpf : readAuthenticationResults;
            const result = read(value);
            if (result !== null && receivers.hasName(result.by))
                results.push(result);
        }
        else if (key === 'received') {
            const line = readReceivedLine(value);
            if (line === null)
                return none(NOT_UNDERSTOOD, results, above);
            above = line.at ?? above;
            const { from } = line;
            if (from === null) {
                if (mayStepOver(line, receivers))
                    continue;
                return none(byStranger(line.by), results, above);
            }
            const by = receiverOf(line, results, receivers);
            if (by === null) {
                if (isInternalHop(line))
                    continue;
                return none(byStranger(line.by), results, above);
            }
            if (isOwnHop(from, line, receivers))
                continue;
            if (isLoopback(from.address) && isNextNamed(lines.slice(index + 1), receivers))
                continue;
            return connectionOf(from, by, above, results);
        }
    }
    return none(byStranger(null), results, above);
}
function isNamed(nameOrAddress, receivers) {
    return receivers.hasName(nameOrAddress) || receivers.hasAddress(nameOrAddress);
}
function receiverOf({ by, from }, results, receivers) {
    if (by === null || isNamed(by, receivers))
        return by;
    const isFromOutside = from?.address != null && !isInternalAddress(from.address);
    return isFromOutside && isInternalHost(by) ? (results[0]?.by ?? null) : null;
}
function mayStepOver({ by }, receivers) {
    return by === null || isNamed(by, receivers) || isInternalHost(by);
}
function isInternalHost(nameOrAddress) {
    const address = recordedAddress(nameOrAddress);
    if (address !== null)
        return isInternalAddress(address);
    return !nameOrAddress.includes('.') || (0,special_use .T)(nameOrAddress) !== null;
}
function isInternalHop({ by, from }) {
    const address = from?.address ?? null;
    return by !== null && isInternalHost(by) && address !== null && isInternalAddress(address);
}
function isOwnHop({ address, reverse, isVerified, helo }, { byAddress }, receivers) {
    if (address === null)
        return false;
    if (receivers.hasAddress(address))
        return true;
    if (reverse !== null && isVerified && receivers.hasName(reverse))
        return true;
    if (isLoopback(address) && (reverse ?? helo) === 'localhost')
        return true;
    if (isInternalAddress(address) && helo !== null && receivers.hasName(helo))
        return true;
    return isExchangeOnline(address, byAddress);
}
function isLoopback(address) {
    return address === '127.0.0.1' || address === '::1';
}
function isNextNamed(fields, receivers) {
    for (const { key, value } of fields) {
        const line = key === 'received' ? readReceivedLine(value) : null;
        if (line?.from != null)
            return line.by !== null && isNamed(line.by, receivers);
    }
    return false;
}
const trace_MICROSOFT = ipaddr.IPv6.parseCIDR('2603:1000::/24');
function isExchangeOnline(client, receiver) {
    if (receiver === null || !client.includes(':') || !receiver.includes(':'))
        return false;
    const [from, by] = [ipaddr.IPv6.parse(client), ipaddr.IPv6.parse(receiver)];
    return from.match(trace_MICROSOFT) && from.match([by, 32]);
}
function connectionOf({ address, helo, reverse }, by, at, results) {
    const stated = address ?? results.find((result) => result.address !== null)?.address ?? null;
    if (stated === null) {
        return {
            kind: 'none',
            why: `has a Received line of ${(0,sanitise .tB)(by)} in a form that is not understood`,
        };
    }
    const same = results.filter((result) => result.address === null || result.address === stated);
    return {
        kind: 'connection',
        connection: {
            address: stated,
            helo: helo ?? same.find((result) => result.helo !== null)?.helo ?? null,
            reverse: reverse ?? same.find((result) => result.reverse !== null)?.reverse ?? null,
            by: (0,sanitise .tB)(by),
            at,
        },
    };
}
function none(why, results, at) {
    const result = results.find(({ address }) => address !== null);
    if (result?.address != null) {
        const { helo, reverse, by } = result;
        return {
            kind: 'connection',
            connection: { address: result.address, helo, reverse, by: (0,sanitise .tB)(by), at },
        };
    }
    return { kind: 'none', why };
}
const NOT_UNDERSTOOD = 'has a Received line in a form that is not understood';
function byStranger(by) {
    return by === null
        ? 'was received by no host that evidence-from names'
        : `was received by ${(0,sanitise .tB)(by)}, which evidence-from does not name`;
}

; 
const message_MAX_DEPTH = 16;
const MAX_ATTACHMENTS = 20;
async function readMessage(message, context) {
    const { file, receivers, collector } = context;
    const header = await parse(message.header);
    const trace = header === null ? null : readTrace(header.headers, receivers);
    if (header === null || trace === null)
        return collector.note(file, 'a message with a damaged header');
    const reports = message.body === null ? 0 : await readReports(message, context);
    if (trace.kind === 'connection')
        collector.addConnection(file, trace.connection);
    else if (reports === 0)
        collector.note(file, `a message that ${trace.why}`);
}
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
            await onAttachment(withoutLineEnd(bytes));
        }
    }
    return reports;
}
const MAY_BE_DMARC = /^(?:application\/(?:x-)?(?:gzip|zip|zip-compressed|octet-stream|xml|gzip-compressed)|text\/xml)$/;
function withoutLineEnd(bytes) {
    if (bytes[0] !== 0x1f)
        return bytes;
    const end = bytes.findLastIndex((byte) => byte !== 0x0d && byte !== 0x0a);
    return bytes.subarray(0, end + 1);
}
function isPackedOrXml(bytes) {
    const [first, second] = bytes;
    return ((first === 0x1f && second === 0x8b) ||
        (first === 0x50 && second === 0x4b) ||
        /^\s*<\?xml|^\s*<feedback/.test(Buffer.from(bytes.subarray(0, 100))
            .toString('latin1')
            .replace(/^\u00ef\u00bb\u00bf/, '')));
}
async function parse(text) {
    try {
        return await postal_mime .Ay.parse(Buffer.from(text, 'latin1'), {
            maxNestingDepth: message_MAX_DEPTH,
            forceRfc822Attachments: true,
        });
    }
    catch {
        return null;
    }
}
var external_node_stream_ = __webpack_require__(57075);
var promises_ = __webpack_require__(46466);
var external_node_util_ = __webpack_require__(57975);
var external_node_zlib_ = __webpack_require__(38522);
var yauzl = __webpack_require__(20663);
; 
class UnpackProblem extends Error {
}
const MAX_PACKED_BYTES = 32 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
const MAX_RATIO = 250;
const ANY_RATIO_BYTES = 1024 * 1024;
const MAX_ENTRIES = 100;
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
        throw isDamage(error) ? new UnpackProblem('is damaged: it is not a complete gzip file') : error;
    }
    finally {
        stream.destroy();
    }
}
async function* unzip(packed) {
    const archive = await openArchive(await collect(packed));
    let entries = 0;
    let bytes = 0;
    try {
        for await (const entry of archive.eachEntry()) {
            entries++;
            if (entries > MAX_ENTRIES)
                throw new UnpackProblem(`has more than ${MAX_ENTRIES} files`);
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
        return await (0,external_node_util_.promisify)(yauzl .vY)(bytes, { lazyEntries: true });
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
function isDamage(error) {
    return (error instanceof Error &&
        'code' in error &&
        /^(?:Z_|ERR_STREAM_PREMATURE)/.test(String(error.code)));
}

; 
async function readEvidence(files, settings) {
    const collector = createCollector(settings.now, settings.maxAgeMs);
    for await (const { name, parts } of files) {
        await readContent({ ...settings, file: name, collector, isAttachment: false }, parts, 0);
    }
    return collector.evidence();
}
const read_evidence_MAX_DEPTH = 3;
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
        const encoding = (0,decode_text .p)(head);
        if (encoding !== null)
            throw new UnpackProblem(encoding);
        if (kind === 'xml')
            await readDmarc(context, all);
        else if (context.isAttachment)
            collector.note(file, 'an attachment that is not a DMARC report');
        else if (kind === 'message')
            await readMessages(context, all, depth);
        else
            await readLog(context, all);
    }
    catch (error) {
        const isOwn = error instanceof ReportProblem || error instanceof UnpackProblem;
        collector.note(file, `it ${isOwn ? error.message : (0,read_file .YY)(error)}`);
    }
}
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
        collector.note(file, 'it is not a message, mail log or DMARC report');
}
var receivers = __webpack_require__(20455);
var input_problem = __webpack_require__(65187);
var suggestion = __webpack_require__(80957);
var deadline = __webpack_require__(97349);
var read_in_time = __webpack_require__(16339);
; 
const MAX_FILES = 10_000;
const MAX_FILE_BYTES = 1024 * 1024 * 1024;
async function readEvidenceFiles({ evidenceFiles, evidenceFrom, evidenceMaxAgeMs }, context) {
    const { files, notes, problems } = await findEvidenceFiles(evidenceFiles, context);
    const settings = {
        receivers: (0,receivers .R)(evidenceFrom.flatMap((text) => (0,receivers .S)(text) ?? [])),
        maxAgeMs: evidenceMaxAgeMs,
        now: context.clock(),
    };
    const { folders } = context.workspace.boundary;
    const evidence = await (0,deadline .Hm)(context.deadline, (signal) => {
        const limits = { maxBytes: MAX_FILE_BYTES, folders, signal };
        const opened = files.map(({ path, name }) => {
            return { name: (0,sanitise .pS)(name), parts: (0,read_file .Hw)(path, limits) };
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
        const search = await (0,read_in_time .ET)(pattern, context);
        if (search.kind === 'failed') {
            notes.push(`Evidence not used: ${(0,suggestion .h)(pattern)} ${search.problem}.`);
        }
        else if (search.files.length > 0) {
            for (const file of search.files)
                files.set(file.path, file);
        }
        else if (/[*?[\]{}]/.test(pattern)) {
            notes.push(`Evidence not used: there is no file ${(0,suggestion .h)(pattern)}.`);
        }
        else {
            problems.push((0,input_problem .o)('evidence-files', `there is no file ${(0,suggestion .h)(pattern)}.`));
        }
    }
    const all = [...files.values()];
    if (all.length > MAX_FILES) {
        notes.push(`Evidence not used: ${all.length - MAX_FILES} files beyond the first ${MAX_FILES}.`);
    }
    return { files: all.slice(0, MAX_FILES), notes, problems };
}


  })

};
