export const id = 533;
export const ids = [533];
export const modules = {

/***/ 9533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPlanned: () => (/* binding */ readPlanned)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/workspace-files.js
var workspace_files = __webpack_require__(4340);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(957);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
;// CONCATENATED MODULE: ./lib/plan/mta/config-input.js


/** Reads the `mta-config` input: lines `path` or `host: path`; `#` starts a comment. */
function readConfigurationEntries(input) {
    const entries = [];
    const problems = [];
    const problem = (message) => problems.push({ place: null, message });
    for (const raw of input.split(/\r\n|\n|\r/)) {
        const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
        if (line === '')
            continue;
        const [, host, after] = /^([^\s:/\\*?{}[\]]+):(?!\/)(.*)$/.exec(line) ?? [];
        const path = (after ?? line).trim().replace(/^(?:\.\/)+/, '');
        const name = host === undefined ? null : (0,dns_name/* canonicalName */.Ew)(host);
        const fault = name === null ? null : (0,dns_name/* hostNameProblem */.Rr)(name);
        if (fault !== null) {
            problem(`The host ${(0,suggestion/* quote */.h)(host)} in mta-config ${fault}; a line is "path" or "host: path".`);
        }
        else if (path === '') {
            problem(`mta-config names no file for ${(0,suggestion/* quote */.h)(host)}; a line is "path" or "host: path".`);
        }
        else if (/^[/\\~]/.test(path) || path.split('/').includes('..')) {
            problem(`The path ${(0,suggestion/* quote */.h)(path)} in mta-config leads out of the checkout.`);
        }
        else {
            entries.push({ host: name, path });
        }
    }
    return { entries, problems };
}

// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
;// CONCATENATED MODULE: ./lib/plan/mta/config-text.js

/** `file:line: message`, for a note. */
function noteAt({ file, line }, message) {
    return `${(0,sanitise/* shownPath */.pS)(file ?? '')}:${line}: ${message}`;
}
/** A word of a stranger's file inside a message: in backticks, sanitised, at most 80 characters. */
function code(word) {
    return `\`${(0,sanitise/* sanitise */.tB)(word, 80).replaceAll('`', "'")}\``;
}
/** The last path segment. */
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A path beside a file, with `.` and `..` resolved; null where it leads out of the workspace. */
function pathBeside(file, relative) {
    if (relative.startsWith('/'))
        return null;
    const segments = file.split('/').slice(0, -1);
    for (const segment of relative.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            segments.push(segment);
        else if (segments.pop() === undefined)
            return null;
    }
    return segments.join('/');
}

;// CONCATENATED MODULE: ./lib/plan/mta/template-placeholder.js
/**
 * Marks of what fills a configuration in when it is deployed: Jinja (Ansible, Salt), ERB and EPP (Puppet,
 * Chef), Go templates, autoconf's `@NAME@`. What they become is not in the repository. `${{` is Postfix's own.
 */
const MARK = /(?<![$])\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%(?:[^%]|%(?!>))*%>|@[A-Z][A-Z0-9_]*@|__[A-Z][A-Z0-9_]*__/y;
const MARK_START = /\{\{|\{%|<%|@[A-Z]|__[A-Z]/;
/** No mark is looked for beyond so many characters: a search takes their square at worst. */
const MAX_SEARCHED = 4096;
/** The template's mark that stands at this position of a text; null where none does. */
function markAt(text, at) {
    if (at === 0 && !MARK_START.test(text))
        return null;
    MARK.lastIndex = at;
    return MARK.exec(text)?.[0] ?? null;
}
/** The first template mark of a text; null where there is none. */
function firstMark(whole) {
    const text = whole.slice(0, MAX_SEARCHED);
    const start = text.search(MARK_START);
    for (let at = start; at >= 0 && at < text.length; at++) {
        const mark = markAt(text, at);
        if (mark !== null)
            return mark;
    }
    return null;
}
/**
 * Takes the template's own statements (`{% if … %}`) out of a file. What stands between them is there or not,
 * so it comes with the statement's text.
 */
function withoutStatements(text) {
    const conditions = new Map();
    const open = [];
    const lines = text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .map((line, index) => {
        const statement = statementOf(line);
        if (statement === null) {
            const condition = open.at(-1);
            if (condition !== undefined)
                conditions.set(index, condition);
            return line;
        }
        const kind = kindOf(statement);
        if (kind === 'close')
            open.pop();
        if (kind === 'open')
            open.push(line.trim());
        return '';
    });
    return { lines, conditions };
}
/** The words of a line that is one statement and nothing else. */
function statementOf(line) {
    const text = line.trim();
    const within = between(text, '{%', '%}') ?? between(text, '<%', '%>') ?? between(text, '{{', '}}');
    if (within === null || /^=|[{<]%|\{\{/.test(within))
        return null;
    const words = within.replace(/^[-+~]|[-+~]$/g, '').trim();
    if (text.startsWith('{{') && !/^(?:if|else|end|range|with|block|define)\b/.test(words))
        return null;
    return words;
}
function between(text, open, close) {
    if (text.length < open.length + close.length)
        return null;
    return text.startsWith(open) && text.endsWith(close)
        ? text.slice(open.length, -close.length)
        : null;
}
function kindOf(statement) {
    if (/^end|^\}$/.test(statement))
        return 'close';
    if (/^(?:if|unless|for|while|case|range|with|block|macro|raw|filter|call|define)\b/.test(statement)) {
        return 'open';
    }
    return /\bdo(?:\s*\|[^|]*\|)?$|^[^}].*\{$/.test(statement) ? 'open' : 'other';
}

;// CONCATENATED MODULE: ./lib/plan/mta/partial-text.js



function known(text, place) {
    return { kind: 'text', text, place };
}
function unknown(what, place) {
    return { kind: 'unknown', what, place };
}
/** No server says more in a greeting (RFC 5321 4.5.3.1.5 allows 512 octets a line). */
const MAX_TEXT = 8192;
/** `$NAME` and `${NAME}` of envsubst and its like. */
const VARIABLE = /\$(?:[A-Z_][A-Z0-9_]*|\{[A-Za-z_]\w*(?::?[-?+=][^{}]*)?\})/y;
function variableAt(text, at) {
    if (text[at] !== '$')
        return null;
    VARIABLE.lastIndex = at;
    return VARIABLE.exec(text)?.[0] ?? null;
}
/** A text without any syntax but a template's. */
function plainPieces(whole, place) {
    const text = whole.slice(0, MAX_TEXT);
    const pieces = [];
    let from = 0;
    for (let at = 0; at < text.length;) {
        const mark = markAt(text, at) ?? variableAt(text, at);
        if (mark === null) {
            at++;
            continue;
        }
        if (at > from)
            pieces.push(known(text.slice(from, at), place));
        pieces.push(placeholder(mark, place));
        at += mark.length;
        from = at;
    }
    if (from < text.length)
        pieces.push(known(text.slice(from), place));
    return pieces;
}
/** What a template's mark will become. */
function placeholder(mark, place) {
    return unknown(`what the template fills in for ${code(mark)}`, place);
}
/** A setting's value without any syntax but a template's; nothing of it is known where it may not hold. */
function settingPieces({ value, place, doubt }) {
    return doubt === null ? plainPieces(value, place) : [unknown(doubt, place)];
}
function knownPrefix(pieces) {
    let text = '';
    let place = null;
    for (const piece of pieces) {
        if (piece.kind === 'unknown')
            return { text, unknown: piece, place };
        if (place === null && piece.text.trim() !== '')
            place = piece.place;
        text += piece.text;
    }
    return { text, unknown: null, place: place ?? pieces[0]?.place ?? null };
}
/** The name stands among the first words, and no name is longer (RFC 5321 4.5.3.1.2). */
const MAX_FIRST_WORDS = 1024;
/**
 * @param read takes the name from sanitised lines, as from a reply that was received
 */
function firstName(pieces, read) {
    const { text: whole, unknown: missing, place } = knownPrefix(pieces);
    const text = whole.slice(0, MAX_FIRST_WORDS);
    if (missing !== null && !startsWithWholeName(text))
        return { kind: 'unknown', ...missing };
    return { kind: 'name', name: read([(0,sanitise/* sanitise */.tB)(text.split(/\r?\n/, 1)[0] ?? '')]), place };
}
/** Whether what follows cannot change the name: a word without a dot is judged by the one behind it. */
function startsWithWholeName(text) {
    return /^\s*\S*\.\S*\s/.test(text) || /^\s*\S+\s+\S+\s/.test(text);
}

;// CONCATENATED MODULE: ./lib/plan/mta/dovecot.js



/**
 * Reads what Dovecot's submission service will say: `hostname`. Greeting and EHLO answer start with it,
 * whatever `login_greeting` says. A file that has nothing to do with submission says nothing.
 */
function readDovecot({ path, text }) {
    const settings = new Map();
    const { lines, conditions } = withoutStatements(text);
    lines.forEach((line, index) => {
        const [, name, value] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (name === undefined || value === undefined)
            return;
        const condition = conditions.get(index);
        const doubt = condition === undefined ? null : `whether it is set, under ${code(condition)}`;
        const place = { file: path, line: index + 1, column: 1 };
        settings.set(name, { value: value.replace(/\s+#.*$/, ''), place, doubt });
    });
    const protocols = settings.get('protocols')?.value;
    const submits = protocols === undefined
        ? /submission/.test(`${path}\n${text}`)
        : /\bsubmission\b/.test(protocols);
    const hostName = settings.get('hostname');
    if (!submits || hostName === undefined || hostName.value === '') {
        return { services: [], notes: [], problems: [] };
    }
    const said = nameOf(hostName);
    const services = [587, 465].map((port) => {
        return { port, address: null, greeting: said, ehlo: said, helo: null };
    });
    return { services, notes: [], problems: [] };
}
/** `%{env:…}` and `<file` are read on the server. */
function nameOf(setting) {
    const { value, place } = setting;
    const unquoted = value.replace(/^"(.*)"$/, '$1');
    return /^<|%/.test(unquoted)
        ? [unknown(code(unquoted), place)]
        : settingPieces({ ...setting, value: unquoted });
}

;// CONCATENATED MODULE: ./lib/plan/mta/exim/debian.js

/** Debian's answers to its installer: `dc_other_hostnames` and its like say what is received, and no name is said. */
function readDebianAnswers({ path }) {
    const note = noteAt({ file: path, line: 1, column: 1 }, 'nothing here sets the name that Exim says; `MAIN_HARDCODE_PRIMARY_HOSTNAME` in exim4.conf.localmacros does.');
    return { services: [], notes: [note], problems: [] };
}

;// CONCATENATED MODULE: ./lib/plan/mta/exim/macros.js

/** Longer texts, and more macros, than anybody writes. */
const macros_MAX_TEXT = 2048;
const MAX_MACROS = 1000;
/** What stands in a text for a macro that may be defined or not. It is no text that a file holds. */
const UNCERTAIN = '\u{10fffd}';
/**
 * Exim's macros (specification, 6.4): each is replaced wherever its name stands, also inside of words, in the
 * order of the definitions. Names begin with a capital.
 */
class Macros {
    #definitions = [];
    /** Fills in a line; the name that it defines, where it defines one, stays. */
    fillLine(line) {
        const head = DEFINITION.exec(line)?.[0] ?? '';
        return `${head}${this.fill(line.slice(head.length))}`;
    }
    fill(text) {
        return this.#definitions.reduce((filled, { name, value, certain }) => {
            if (!filled.includes(name))
                return filled;
            return filled.replaceAll(name, () => (certain ? value : UNCERTAIN)).slice(0, macros_MAX_TEXT);
        }, text);
    }
    /** Whether some macro that these words name is defined. Those of Exim itself begin with `_`. */
    truthOf(words) {
        const named = this.#definitions.filter(({ name }) => words.includes(name));
        if (named.some(({ certain }) => certain))
            return 'yes';
        return named.length > 0 || /(?:^|\s)_/.test(words) ? 'unknown' : 'no';
    }
    /** @returns `none` where the line defines no macro */
    define(line, condition) {
        const [head, name = '', sign] = DEFINITION.exec(line) ?? [];
        if (head === undefined)
            return 'none';
        const at = this.#definitions.findIndex((definition) => definition.name === name);
        const before = this.#definitions[at];
        const certain = condition === null && (before === undefined || before.certain);
        const definition = { name, value: line.slice(head.length), certain };
        if (before !== undefined) {
            if (sign !== '==' && certain) {
                const hint = 'Exim takes a second definition only with `==`';
                return { problem: `The macro ${code(name)} is defined twice; ${hint}.` };
            }
            this.#definitions[at] = definition;
            return 'defined';
        }
        const part = this.#definitions.find((earlier) => name.includes(earlier.name));
        if (part !== undefined && certain && part.certain) {
            const hint = `its name contains that of ${code(part.name)}, which is defined before it`;
            return { problem: `Exim does not take the macro ${code(name)}: ${hint}.` };
        }
        if (this.#definitions.length < MAX_MACROS)
            this.#definitions.push(definition);
        return 'defined';
    }
}
const DEFINITION = /^([A-Z]\w*)\s*(==?)\s*/;

;// CONCATENATED MODULE: ./lib/plan/mta/exim/expand.js




/**
 * Expands a string as Exim does, as far as the configuration alone decides it (specification, 11): variables,
 * escapes, `\N…\N`. Any other item, such as `${if …}`, cannot be told.
 */
function expandExim(whole, place, variable) {
    const text = whole.slice(0, MAX_TEXT);
    const pieces = [];
    let plain = '';
    const push = (...more) => {
        if (plain !== '')
            pieces.push(known(plain, place));
        plain = '';
        pieces.push(...more);
    };
    for (let at = 0; at < text.length;) {
        const mark = markAt(text, at);
        if (mark !== null) {
            push(placeholder(mark, place));
            at += mark.length;
        }
        else if (text.startsWith(UNCERTAIN, at)) {
            push(unknown('a macro under a condition', place));
            at += UNCERTAIN.length;
        }
        else if (text[at] === '\\') {
            const escaped = escapeAt(text, at);
            plain += escaped.text;
            at = escaped.end;
        }
        else if (text[at] === '$') {
            expand_VARIABLE.lastIndex = at;
            const item = expand_VARIABLE.exec(text);
            // What an item with braces of its own takes up is nothing to guess at.
            const rest = item?.[0] ?? text.slice(at);
            push(...(variableOf(item, variable) ?? [unknown(code(rest), place)]));
            at += rest.length;
        }
        else {
            plain += text[at++];
        }
    }
    push();
    return pieces;
}
const expand_VARIABLE = /\$(?:([A-Za-z]\w*)|\{([A-Za-z]\w*)\})/y;
function variableOf(item, variable) {
    const name = item?.[1] ?? item?.[2];
    return name === undefined ? null : variable(name);
}
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
function escapeAt(text, at) {
    const next = text[at + 1] ?? '';
    if (next === 'N') {
        const end = text.indexOf('\\N', at + 2);
        return end < 0
            ? { text: text.slice(at + 2), end: text.length }
            : { text: text.slice(at + 2, end), end: end + 2 };
    }
    return { text: ESCAPES[next] ?? next, end: at + 1 + next.length };
}

;// CONCATENATED MODULE: ./lib/plan/mta/exim/lines.js



/** Longer lines than any that Exim is given. */
const MAX_LINE = 8192;
/**
 * Reads files one after the other as Exim does (specification, 6.1 to 6.8): comments, `\` at a line's end,
 * macros, `.ifdef` and its like. What is included is not read.
 */
function readEximLines(files) {
    const macros = new Macros();
    const lines = [];
    const definitions = [];
    const included = [];
    const problems = [];
    for (const { path, text } of files) {
        const branches = [];
        const { lines: physical, conditions } = withoutStatements(text);
        const problem = (index, message) => {
            problems.push({ place: { file: path, line: index + 1, column: 1 }, message });
        };
        let open = null;
        physical.forEach((raw, index) => {
            const bare = raw.trim();
            if (bare.startsWith('#') || (bare === '' && open === null))
                return;
            const [, directive, rest = ''] = /^\.([a-z_]+)(?:\s+(.*))?$/.exec(bare) ?? [];
            const { skipped, doubt } = stateIn(branches.at(-1));
            const condition = doubt ?? conditions.get(index) ?? null;
            if (directive !== undefined && open === null) {
                if (directive.startsWith('include')) {
                    if (!skipped)
                        included.push({ text: rest, file: path, line: index + 1, condition });
                }
                else if (!turn(branches, directive, { line: index + 1, text: bare }, macros.truthOf(rest))) {
                    problem(index, `${code(bare)} stands without its \`.ifdef\`.`);
                }
                return;
            }
            if (skipped)
                return;
            const filled = open === null ? macros.fillLine(bare) : macros.fill(bare);
            const continues = filled.endsWith('\\');
            const part = continues ? filled.slice(0, -1) : filled;
            const start = open ?? { text: '', index };
            const whole = `${start.text}${part}`.slice(0, MAX_LINE);
            open = continues ? { text: whole, index: start.index } : null;
            if (continues)
                return;
            const made = { text: whole, file: path, line: start.index + 1, condition };
            const outcome = macros.define(whole, condition);
            if (outcome === 'none')
                lines.push(made);
            else if (outcome === 'defined')
                definitions.push(made);
            else
                problem(start.index, outcome.problem);
        });
        const unclosed = branches.at(-1);
        if (unclosed !== undefined) {
            problem(unclosed.line - 1, `${code(unclosed.opened)} has no \`.endif\`.`);
        }
    }
    return { lines, definitions, included, problems };
}
/** @returns false where the directive has nothing to belong to */
function turn(branches, directive, { line, text }, truth) {
    const wanted = directive.endsWith('ndef') ? not(truth) : truth;
    if (directive === 'ifdef' || directive === 'ifndef') {
        const around = stateIn(branches.at(-1));
        branches.push({ opened: text, line, around, holds: wanted, taken: wanted });
        return true;
    }
    const branch = branches.at(-1);
    if (branch === undefined)
        return false;
    if (directive === 'endif') {
        branches.pop();
    }
    else if (directive === 'else') {
        branch.holds = not(branch.taken);
        branch.taken = 'yes';
    }
    else if (directive === 'elifdef' || directive === 'elifndef') {
        branch.holds = both(not(branch.taken), wanted);
        branch.taken = not(both(not(branch.taken), not(wanted)));
    }
    return true;
}
function stateIn(branch) {
    if (branch === undefined)
        return { skipped: false, doubt: null };
    const { around, holds, opened } = branch;
    return {
        skipped: around.skipped || holds === 'no',
        doubt: around.doubt ?? (holds === 'unknown' ? opened : null),
    };
}
function not(truth) {
    return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes';
}
function both(a, b) {
    if (a === 'no' || b === 'no')
        return 'no';
    return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

;// CONCATENATED MODULE: ./lib/plan/mta/exim/exim.js





/**
 * Reads what Exim will say: `primary_hostname`, `smtp_active_hostname`, `smtp_banner`, and `helo_data` of its
 * transports. In Debian's files a macro sets the name, and stands in a file of its own.
 */
function readExim(file, beside) {
    const { lines, definitions, included, problems } = readEximLines([
        ...macrosBeside(file, beside),
        file,
    ]);
    const sections = inSections([...debiansName(lines, definitions), ...lines]);
    const main = settingsOf(sections.get('main') ?? []);
    const place = { file: file.path, line: 1, column: 1 };
    const names = namesOf(main.settings, place);
    const notes = included.map((line) => {
        return noteAt({ ...line, column: 1 }, `${code(line.text)} is included, and is not read.`);
    });
    return {
        services: [
            {
                port: null,
                address: null,
                greeting: names.banner,
                ehlo: names.active,
                helo: heloOf(sections.get('transports') ?? [], names.variable),
            },
        ],
        notes,
        problems: [...problems, ...main.problems],
    };
}
/** Debian's update-exim4.conf puts the local macros before the template. */
function macrosBeside(file, beside) {
    if (!/^exim4\.conf\.template$/.test(baseName(file.path)))
        return [];
    const path = pathBeside(file.path, 'exim4.conf.localmacros');
    const text = path === null ? null : beside(path);
    return path === null || text === null ? [] : [{ path, text }];
}
const DEBIANS_NAME = /^MAIN_HARDCODE_PRIMARY_HOSTNAME\s*==?\s*(.*)$/;
/** A file of local macros sets nothing itself; Debian's template makes the name of this one. */
function debiansName(lines, definitions) {
    if (lines.some(({ text }) => /^(?:hide\s+)?primary_hostname\s*=/.test(text)))
        return [];
    const made = definitions.flatMap((line) => {
        const value = DEBIANS_NAME.exec(line.text)?.[1];
        return value === undefined ? [] : [{ ...line, text: `primary_hostname = ${value}` }];
    });
    return made.slice(-1);
}
function inSections(lines) {
    const sections = new Map();
    let section = 'main';
    for (const line of lines) {
        const begun = /^begin\s+(\w+)$/.exec(line.text)?.[1];
        section = begun ?? section;
        const known = sections.get(section);
        if (known === undefined)
            sections.set(section, [line]);
        else
            known.push(line);
    }
    return sections;
}
const NAMES = new Set([
    'primary_hostname',
    'smtp_active_hostname',
    'smtp_banner',
    'qualify_domain',
]);
function settingsOf(lines) {
    const settings = new Map();
    const problems = [];
    for (const line of lines) {
        const { name, setting } = settingOf(line) ?? {};
        if (name === undefined || setting === undefined || !NAMES.has(name))
            continue;
        const before = settings.get(name);
        if (before !== undefined && before.doubt === null && setting.doubt === null) {
            const message = `${code(name)} is set twice, which Exim refuses; first on line ${before.place.line}.`;
            problems.push({ place: setting.place, message });
        }
        settings.set(name, setting);
    }
    return { settings, problems };
}
function settingOf({ text, file, line, condition }) {
    const [, name, value] = /^(?:hide\s+)?([a-z]\w*)\s*=\s*(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined)
        return null;
    const place = { file, line, column: 1 };
    const doubt = condition === null ? null : `whether it is set, under ${code(condition)}`;
    const setting = { value: unquoted(value.trim()), place, doubt };
    return { name, setting };
}
/** In quotes a backslash escapes once more (specification, 6.16). */
function unquoted(value) {
    if (!value.startsWith('"'))
        return value;
    const inner = /^"((?:[^"\\]|\\.)*)/s.exec(value)?.[1] ?? '';
    return inner.replace(/\\(.)/gs, (_, next) => exim_ESCAPES[next] ?? next);
}
const exim_ESCAPES = { n: '\n', r: '\r', t: '\t' };
/** The names follow from each other; none can refer to itself, as each looks only at those before it. */
function namesOf(settings, start) {
    const own = settings.get('primary_hostname');
    const primary = own === undefined || own.value === ''
        ? [unknown("the machine's own name, as `primary_hostname` is not set", start)]
        : fixed(own);
    const domain = settings.get('qualify_domain');
    const fixedNames = (name) => {
        if (name === 'primary_hostname')
            return primary;
        if (name !== 'qualify_domain')
            return null;
        return domain === undefined || domain.value === '' ? primary : fixed(domain);
    };
    const host = settings.get('smtp_active_hostname');
    const active = host === undefined || host.value === '' ? primary : expanded(host, fixedNames);
    const variable = (name) => name === 'smtp_active_hostname' ? active : fixedNames(name);
    const greeting = settings.get('smtp_banner');
    const standard = expandExim('$smtp_active_hostname ESMTP Exim $version_number', start, variable);
    return {
        active,
        variable,
        banner: greeting === undefined ? standard : expanded(greeting, variable),
    };
}
/** A value that Exim takes as it stands. */
function fixed({ value, place, doubt }) {
    if (doubt !== null)
        return [unknown(doubt, place)];
    return value.includes(UNCERTAIN)
        ? [unknown('a macro under a condition', place)]
        : plainPieces(value, place);
}
function expanded({ value, place, doubt }, variable) {
    return doubt === null ? expandExim(value, place, variable) : [unknown(doubt, place)];
}
/** The name said where Exim sends, where all transports that set one set the same. */
function heloOf(lines, variable) {
    const all = lines.flatMap((line) => {
        const found = settingOf(line);
        return found?.name === 'helo_data' ? [found.setting] : [];
    });
    const [first] = all;
    if (first === undefined)
        return null;
    return all.every(({ value }) => value === first.value)
        ? expanded(first, variable)
        : [unknown('`helo_data`, which differs from transport to transport', first.place)];
}

;// CONCATENATED MODULE: ./lib/plan/mta/haraka.js



/**
 * Reads what Haraka will say: the name in `config/me`, and `config/smtpgreeting` beside it, before which
 * Haraka puts that name where it is not in it.
 */
function readHaraka(file, beside) {
    const me = firstLine(file);
    if (me === null)
        return { services: [], notes: [], problems: [] };
    const ehlo = settingPieces(me);
    const service = { port: null, address: null, greeting: greetingOf(me, file, beside), ehlo };
    return { services: [{ ...service, helo: null }], notes: [], problems: [] };
}
function greetingOf(me, file, beside) {
    const path = pathBeside(file.path, 'smtpgreeting');
    const text = path === null ? null : beside(path);
    const own = path === null || text === null ? null : firstLine({ path, text });
    if (own?.value.includes(me.value))
        return settingPieces(own);
    return [...settingPieces(me), known(` ESMTP Haraka`, me.place)];
}
function firstLine({ path, text }) {
    const { lines, conditions } = withoutStatements(text);
    const at = lines.findIndex((line) => !/^\s*(?:[#;]|$)/.test(line));
    const value = lines[at]?.trim();
    if (value === undefined)
        return null;
    const condition = conditions.get(at);
    const doubt = condition === undefined ? null : `whether it is set, under ${code(condition)}`;
    return { value, place: { file: path, line: at + 1, column: 1 }, doubt };
}

;// CONCATENATED MODULE: ./lib/plan/mta/ports.js
/** The names in /etc/services of the ports on which mail is received. */
const PORTS = new Map([
    ['smtp', 25],
    ['mail', 25],
    ['submission', 587],
    ['submissions', 465],
    ['smtps', 465],
    ['ssmtp', 465],
    ['urd', 465],
]);
/** A port by its number or its name; null where it is none. */
function portOf(text) {
    const port = PORTS.get(text.toLowerCase()) ?? (/^\d{1,5}$/.test(text) ? Number(text) : 0);
    return port >= 1 && port <= 65_535 ? port : null;
}

;// CONCATENATED MODULE: ./lib/plan/mta/opensmtpd/tokens.js

/** A quoted text, a word (with a template's marks in it), or one of the marks that end a word (smtpd's parse.y, `allowed_in_string`). */
const TOKEN = /"((?:[^"\\]|\\.)*)"?|((?:\$\{[^}]*\}|\{\{[^{}]*\}\}|<%[^%]*%>|[^\s"{}()<>,=!#])+)|([{}()<>,=!])/y;
/** Longer lines than anybody writes. */
const tokens_MAX_LINE = 8192;
/** Splits smtpd.conf into statements, which end with their line unless `\` or an open brace holds it open. */
function readStatements(source, file) {
    const statements = [];
    const { lines, conditions } = withoutStatements(source);
    let statement = [];
    let braces = 0;
    lines.forEach((line, index) => {
        const bare = line.trimEnd();
        const continues = bare.endsWith('\\');
        const condition = conditions.get(index) ?? null;
        for (const found of tokensOf(continues ? bare.slice(0, -1) : bare)) {
            const place = { file, line: index + 1, column: found.column };
            statement.push({ text: found.text, quoted: found.quoted, place, condition });
            if (found.mark === '{')
                braces++;
            if (found.mark === '}')
                braces = Math.max(0, braces - 1);
        }
        if (continues || braces > 0)
            return;
        if (statement.length > 0)
            statements.push(statement);
        statement = [];
    });
    if (statement.length > 0)
        statements.push(statement);
    return statements;
}
function tokensOf(whole) {
    const line = whole.slice(0, tokens_MAX_LINE);
    const tokens = [];
    for (let at = 0; at < line.length && line[at] !== '#';) {
        TOKEN.lastIndex = at;
        const [found = '', quoted, word, mark = ''] = TOKEN.exec(line) ?? [];
        if (found !== '') {
            const text = quoted?.replace(/\\(.)/g, '$1') ?? word ?? mark;
            tokens.push({ text, quoted: quoted !== undefined, mark, column: at + 1 });
        }
        at += Math.max(1, found.length);
    }
    return tokens;
}

;// CONCATENATED MODULE: ./lib/plan/mta/opensmtpd/opensmtpd.js





/**
 * Reads what OpenSMTPD will say (smtpd.conf(5)): `listen on … hostname`, `hostnames`, and `helo` of its relay
 * actions. Greeting and EHLO answer carry the same name; without one it is the machine's own.
 */
function readOpenSmtpd(file, beside) {
    const notes = [];
    const statements = withIncluded(file, beside, notes, 0);
    const macros = new Map();
    const tables = new Map();
    const services = [];
    const helos = [];
    const said = (token) => {
        if (token.condition !== null) {
            return [unknown(`whether it is set, under ${code(token.condition)}`, token.place)];
        }
        const name = token.quoted ? undefined : /^\$(\w+)$/.exec(token.text)?.[1];
        return (name === undefined ? null : macros.get(name)) ?? plainPieces(token.text, token.place);
    };
    for (const statement of statements) {
        const [first, second, third] = statement;
        if (first === undefined || second === undefined)
            continue;
        if (second.text === '=' && !second.quoted && third !== undefined) {
            macros.set(first.text, said(third));
        }
        else if (first.text === 'table') {
            tables.set(second.text, statement.slice(2));
        }
        else if (first.text === 'listen') {
            services.push(...listeners(statement, said, tables));
        }
        else if (first.text === 'action') {
            const at = statement.findIndex(({ text, quoted }) => text === 'helo' && !quoted);
            const helo = at < 0 ? undefined : statement[at + 1];
            if (helo !== undefined)
                helos.push(said(helo));
        }
    }
    const helo = onlyOne(helos);
    return { services: services.map((service) => ({ ...service, helo })), notes, problems: [] };
}
const MAX_INCLUDES = 8;
function withIncluded(file, beside, notes, depth) {
    return readStatements(file.text, file.path).flatMap((statement) => {
        const [first, second] = statement;
        if (first?.text !== 'include' || second === undefined)
            return [statement];
        // On the server it lies in /etc/mail; in the repository beside this file.
        const path = pathBeside(file.path, second.text) ?? pathBeside(file.path, baseName(second.text));
        const text = path === null || depth >= MAX_INCLUDES ? null : beside(path);
        if (path !== null && text !== null) {
            return withIncluded({ path, text }, beside, notes, depth + 1);
        }
        notes.push(noteAt(second.place, `${code(second.text)} is included, and is not read.`));
        return [];
    });
}
function listeners(statement, said, tables) {
    const [listen, on, where] = statement;
    if (listen === undefined || on?.text !== 'on' || where === undefined)
        return [];
    const options = new Map();
    statement.forEach((token, at) => {
        const value = statement[at + 1];
        if (at > 2 && !token.quoted)
            options.set(token.text, value ?? token);
    });
    const host = textOf(said(where));
    if (host === null || /^(?:socket|lo\d*|localhost|127\..*|::1)$/i.test(host))
        return [];
    const written = options.get('port');
    const port = written === undefined ? (options.has('smtps') ? 465 : 25) : portOf(textOf(said(written)) ?? '');
    if (port === null)
        return [];
    const named = options.get('hostname');
    const name = named === undefined
        ? [unknown("the machine's own name, as no `hostname` is set", listen.place)]
        : said(named);
    const names = (address, own) => {
        return { port, address, greeting: opensmtpd_greetingOf(own), ehlo: own };
    };
    const at = statement.findIndex(({ text, quoted }) => text === 'hostnames' && !quoted);
    const perAddress = at < 0 ? [] : hostNames(statement.slice(at + 1), tables, said);
    return [
        names((0,model_address/* canonicalAddress */.Z5)(host), name),
        ...perAddress.map(({ address, name: own }) => names(address, own)),
    ];
}
/** The pairs of a table of names by address: `<names>`, or written out between braces. */
function hostNames(after, tables, said) {
    const written = after[0]?.text === '<' ? (tables.get(after[1]?.text ?? '') ?? []) : after;
    if (written[0]?.text !== '{')
        return [];
    const end = written.findIndex(({ text }) => text === '}');
    return written.slice(0, Math.max(end, 0)).flatMap((token, index, all) => {
        const value = all[index + 2];
        const address = all[index + 1]?.text === '=' ? (0,model_address/* canonicalAddress */.Z5)(token.text) : null;
        return address === null || value === undefined ? [] : [{ address, name: said(value) }];
    });
}
/** The greeting's text is fixed. */
function opensmtpd_greetingOf(name) {
    const place = name[0]?.place;
    return place === undefined ? [] : [...name, ...plainPieces(' ESMTP OpenSMTPD', place)];
}
function textOf(pieces) {
    return pieces.every(({ kind }) => kind === 'text')
        ? pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
        : null;
}
/** The one name that all relay actions say; which of several is said depends on the mail. */
function onlyOne(helos) {
    const [first] = helos;
    if (first === undefined)
        return null;
    if (helos.every((other) => textOf(other) === textOf(first)))
        return first;
    const place = first[0]?.place;
    return place === undefined
        ? null
        : [unknown('`helo`, which differs from action to action', place)];
}

;// CONCATENATED MODULE: ./lib/plan/mta/postfix/macros.js
/** Splits a value into its parts; their own texts are not parsed yet. */
function parseMacros(value) {
    const parts = [];
    let from = 0;
    for (let at = value.indexOf('$'); at >= 0; at = value.indexOf('$', from)) {
        if (at > from)
            parts.push({ kind: 'text', text: value.slice(from, at) });
        const { part, end } = macroAt(value, at);
        parts.push(part);
        from = end;
    }
    if (from < value.length)
        parts.push({ kind: 'text', text: value.slice(from) });
    return parts;
}
const NAME = /\w+/y;
function macroAt(value, at) {
    const next = value[at + 1];
    if (next === '$')
        return { part: { kind: 'text', text: '$' }, end: at + 2 };
    if (next === '{' || next === '(') {
        const end = closing(value, at + 1);
        const text = value.slice(at, end ?? undefined);
        return end === null
            ? { part: { kind: 'fault', text }, end: value.length }
            : { part: inBrackets(value.slice(at + 2, end - 1)) ?? { kind: 'fault', text }, end };
    }
    NAME.lastIndex = at + 1;
    const name = NAME.exec(value)?.[0];
    return name === undefined
        ? { part: { kind: 'fault', text: value.slice(at, at + 10) }, end: value.length }
        : { part: { kind: 'name', name }, end: at + 1 + name.length };
}
/** The index behind the bracket that closes the one at `start`; null where none does. */
function closing(value, start) {
    const open = value[start];
    const close = open === '{' ? '}' : ')';
    let depth = 0;
    for (let at = start; at < value.length; at++) {
        if (value[at] === open)
            depth++;
        else if (value[at] === close && --depth === 0)
            return at + 1;
    }
    return null;
}
function inBrackets(inner) {
    const { test, rest } = testOf(inner.trimStart()) ?? {};
    if (test === undefined || rest === undefined)
        return null;
    const after = rest.trimStart();
    if (after === '')
        return test.kind === 'filled' ? { kind: 'name', name: test.name } : null;
    const then = after.slice(1);
    if (after.startsWith(':') && test.kind === 'filled') {
        const no = inBraces(then);
        return no === null || no.rest.trim() !== ''
            ? { kind: 'choice', test, yes: '', no: then }
            : { kind: 'choice', test, yes: '', no: no.text };
    }
    if (!after.startsWith('?'))
        return null;
    const yes = inBraces(then);
    // Without braces all that follows is the text, a colon included.
    if (yes === null)
        return { kind: 'choice', test, yes: then, no: '' };
    const otherwise = yes.rest.trim();
    if (otherwise === '')
        return { kind: 'choice', test, yes: yes.text, no: '' };
    if (!otherwise.startsWith(':'))
        return null;
    const no = inBraces(otherwise.slice(1));
    if (no === null)
        return { kind: 'choice', test, yes: yes.text, no: otherwise.slice(1) };
    return no.rest.trim() === '' ? { kind: 'choice', test, yes: yes.text, no: no.text } : null;
}
function testOf(text) {
    const name = /^\w+/.exec(text)?.[0];
    if (name !== undefined)
        return { test: { kind: 'filled', name }, rest: text.slice(name.length) };
    const left = inBraces(text);
    const sign = left === null ? undefined : /^\s*(==|!=|<=|>=|<|>)/.exec(left.rest);
    if (left === null || sign?.[1] === undefined)
        return null;
    const right = inBraces(left.rest.slice(sign[0].length));
    if (right === null)
        return null;
    const test = { kind: 'comparison', left: left.text, sign: sign[1], right: right.text };
    return { test, rest: right.rest };
}
/** A text in braces, and what follows; null where none opens or it does not close. */
function inBraces(text) {
    const start = text.search(/\S/);
    if (start < 0 || text[start] !== '{')
        return null;
    const end = closing(text, start);
    if (end === null)
        return null;
    return { text: text.slice(start + 1, end - 1), rest: text.slice(end) };
}

;// CONCATENATED MODULE: ./lib/plan/mta/postfix/expand.js




/** What Postfix takes where nothing is set (postconf(5)). What depends on the machine or its release is not here. */
const DEFAULTS = new Map([
    ['smtpd_banner', '$myhostname ESMTP $mail_name'],
    ['postscreen_greet_banner', '$smtpd_banner'],
    ['smtp_helo_name', '$myhostname'],
    ['lmtp_lhlo_name', '$myhostname'],
    ['myorigin', '$myhostname'],
    ['mail_name', 'Postfix'],
    ['multi_instance_name', ''],
]);
/** Parameters whose default is not known here, and that are never empty. */
const NEVER_EMPTY = new Map([
    ['myhostname', "the machine's own name, as `myhostname` is not set"],
    ['mail_version', 'the release of Postfix'],
    ['mail_release_date', 'the release of Postfix'],
]);
/** Deeper nesting, or a longer text, is nothing that anybody writes; Postfix itself ends at 100. */
const MAX_DEPTH = 100;
const MAX_STEPS = 500;
/**
 * The value that a parameter has once everything in it is filled in.
 *
 * @param at the place of what has no place of its own, such as a default
 */
function expandParameter(name, parameters, at) {
    const problems = [];
    let steps = 0;
    const ofName = (wanted, place, within) => {
        const setting = parameters.get(wanted);
        if (within.includes(wanted) || within.length > MAX_DEPTH) {
            const circle = within.slice(within.indexOf(wanted)).concat(wanted).join(', ');
            const message = `${code(wanted)} refers to itself: ${code(circle)}.`;
            problems.push({ place: setting?.place ?? place, message });
            return [unknown(`${code(wanted)}, which refers to itself`, place)];
        }
        const deeper = [...within, wanted];
        if (setting !== undefined) {
            if (setting.doubt !== null)
                return [unknown(`${code(wanted)}: ${setting.doubt}`, setting.place)];
            return ofText(setting.value, setting.place, deeper);
        }
        const standard = DEFAULTS.get(wanted);
        if (standard !== undefined)
            return ofText(standard, place, deeper);
        if (wanted === 'mydomain')
            return domainOf(ofName('myhostname', place, deeper), place);
        return [unknown(NEVER_EMPTY.get(wanted) ?? notDefined(wanted), place)];
    };
    const ofText = (text, place, within) => {
        if (++steps > MAX_STEPS || text.length > MAX_TEXT) {
            return [unknown('what is too long or nested too often', place)];
        }
        return splitAtMarks(text, place).flatMap((part) => {
            if (typeof part !== 'string')
                return part;
            return parseMacros(part).flatMap((macro) => ofMacro(macro, place, within));
        });
    };
    const ofMacro = (macro, place, within) => {
        switch (macro.kind) {
            case 'text':
                return [known(macro.text, place)];
            case 'name':
                return ofName(macro.name, place, within);
            case 'fault':
                problems.push({ place, message: `Postfix cannot expand ${code(macro.text)}.` });
                return [unknown(code(macro.text), place)];
            case 'choice': {
                const holds = holdsTest(macro.test, place, within);
                if (holds === null)
                    return [unknown(whatTest(macro.test), place)];
                return ofText(holds ? macro.yes : macro.no, place, within);
            }
        }
    };
    /** Null where it cannot be told. A parameter is tested as it stands, not as it expands. */
    const holdsTest = (test, place, within) => {
        if (test.kind === 'filled')
            return isFilled(test.name, parameters);
        const left = wholeText(ofText(test.left, place, within));
        const right = wholeText(ofText(test.right, place, within));
        return left === null || right === null ? null : compares(left, test.sign, right);
    };
    const pieces = ofName(name, at, []);
    return { pieces, problems: problems.slice(0, 1) };
}
function isFilled(name, parameters) {
    const setting = parameters.get(name);
    if (setting !== undefined)
        return setting.doubt === null ? setting.value !== '' : null;
    const standard = DEFAULTS.get(name);
    if (standard !== undefined)
        return standard !== '';
    return NEVER_EMPTY.has(name) || name === 'mydomain' ? true : null;
}
/** Numbers compare as numbers, all else as text (Postfix 3.0 and later). */
function compares(left, sign, right) {
    const numbers = /^\d+$/.test(left) && /^\d+$/.test(right);
    const order = numbers ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0;
    switch (sign) {
        case '==':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        default:
            return order >= 0;
    }
}
function wholeText(pieces) {
    const { text, unknown: missing } = knownPrefix(pieces);
    return missing === null ? text : null;
}
/** `mydomain` where it is not set: myhostname without its first label; a name of one label has `localdomain`. */
function domainOf(hostName, place) {
    const name = wholeText(hostName);
    if (name === null)
        return [unknown('`mydomain`, which follows from `myhostname`', place)];
    const dot = name.indexOf('.');
    return [known(dot < 0 ? 'localdomain' : name.slice(dot + 1), place)];
}
function notDefined(name) {
    return `${code(`$${name}`)}, which this file does not set`;
}
function whatTest(test) {
    return test.kind === 'filled'
        ? `whether ${code(test.name)} is set`
        : `whether ${code(`${test.left} ${test.sign} ${test.right}`)}`;
}
/** `{{ name }}` is a template's, unless a dollar stands before it: `${{a} == {b} ? …}` is Postfix's. */
function splitAtMarks(text, place) {
    const parts = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
        const mark = text[at - 1] === '$' ? null : markAt(text, at);
        if (mark === null)
            continue;
        parts.push(text.slice(from, at), placeholder(mark, place));
        from = at + mark.length;
        at = from - 1;
    }
    parts.push(text.slice(from));
    return parts;
}

;// CONCATENATED MODULE: ./lib/plan/mta/postfix/logical-lines.js

/**
 * Joins lines as Postfix does (postconf(5)): one that starts with white space continues the one before, also
 * over comments and empty lines; a comment is a line whose first mark is `#`, and ends with its own line.
 */
function logicalLines(source) {
    const { lines, conditions } = withoutStatements(source);
    const logical = [];
    lines.forEach((text, index) => {
        if (/^\s*(?:#|$)/.test(text))
            return;
        const condition = conditions.get(index) ?? null;
        const before = logical.at(-1);
        if (before !== undefined && /^\s/.test(text)) {
            before.parts.push(text.trim());
            before.condition ??= condition;
        }
        else {
            logical.push({ parts: [text.trim()], line: index + 1, condition });
        }
    });
    return logical.map(({ parts, line, condition }) => {
        return { text: parts.join(' '), line, condition };
    });
}

;// CONCATENATED MODULE: ./lib/plan/mta/postfix/main-cf.js



/** Reads the settings of a main.cf as they stand there, unexpanded. */
function readMainCf({ path, text }) {
    const parameters = new Map();
    const problems = [];
    for (const { text: logical, line, condition } of logicalLines(text)) {
        const place = { file: path, line, column: 1 };
        const setting = nameAndValue(logical);
        if (setting !== null) {
            const doubt = condition === null ? null : doubtOf(condition);
            parameters.set(setting.name, { value: setting.value, place, doubt });
        }
        else if (firstMark(logical) === null) {
            const message = `${code(logical)} is no setting of Postfix: a name, \`=\` and a value are expected.`;
            problems.push({ place, message });
        }
    }
    return { parameters, problems };
}
/** Splits `name = value`; null where it is none. */
function nameAndValue(text) {
    const at = text.indexOf('=');
    const name = text.slice(0, Math.max(at, 0)).trim();
    if (!/^[^\s{}$]+$/.test(name))
        return null;
    return { name, value: text.slice(at + 1).trim() };
}
/** Why a setting under a template's statement may not hold. */
function doubtOf(condition) {
    return `whether it is set, under ${code(condition)}`;
}

;// CONCATENATED MODULE: ./lib/plan/mta/postfix/master-cf.js






/** Reads the services of a master.cf (master(5)). */
function readMasterCf({ path, text }) {
    const services = [];
    const notes = [];
    const problems = [];
    for (const { text: logical, line, condition } of logicalLines(text)) {
        const place = { file: path, line, column: 1 };
        const mark = firstMark(logical);
        const fields = splitFields(logical);
        const [name, type, , , , , , command] = fields;
        if (name === undefined || type === undefined || command === undefined) {
            if (mark !== null) {
                notes.push(filledInNote(place, mark));
                continue;
            }
            const message = `${code(logical)} is no service of Postfix: eight columns are expected, of which the last is the command.`;
            problems.push({ place, message });
        }
        else if (firstMark(fields.slice(0, 8).join(' ')) !== null) {
            notes.push(filledInNote(place, mark ?? ''));
        }
        else {
            const doubt = condition === null ? null : doubtOf(condition);
            const overrides = readOverrides(fields.slice(8), place, doubt);
            services.push({ name, type, command, overrides, place });
        }
    }
    return { services, notes, problems };
}
function filledInNote(place, mark) {
    return noteAt(place, `a service of which a template fills in ${code(mark)} is not read.`);
}
/** Null where the service is of no interest to a stranger: on loopback, or on a port whose name nobody knows. */
function listeningOf(name) {
    const colon = name.lastIndexOf(':');
    const host = name.slice(0, Math.max(colon, 0)).replace(/^\[(.*)\]$/, '$1');
    const port = portOf(name.slice(colon + 1));
    if (port === null || /^(?:127\.|::1$|localhost$|ip6-localhost$)/i.test(host))
        return null;
    return { port, address: host === '' ? null : (0,model_address/* canonicalAddress */.Z5)(host) };
}
/** White space divides, but not within `{ … }` (Postfix 3.0). */
function splitFields(text) {
    const fields = [];
    for (let rest = text.trim(); rest !== ''; rest = rest.trimStart()) {
        const length = rest.startsWith('{') ? bracedLength(rest) : rest.search(/\s|$/);
        fields.push(rest.slice(0, length));
        rest = rest.slice(length);
    }
    return fields;
}
function bracedLength(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '{')
            depth++;
        else if (text[at] === '}' && --depth === 0)
            return at + 1;
    }
    return text.length;
}
/** `-o name=value`, `-oname=value` and `-o { name = value }`. */
function readOverrides(options, place, doubt) {
    const overrides = new Map();
    for (let at = 0; at < options.length; at++) {
        const option = options[at] ?? '';
        if (!option.startsWith('-o'))
            continue;
        const text = option === '-o' ? (options[++at] ?? '') : option.slice(2);
        const setting = nameAndValue(text.startsWith('{') ? text.slice(1, -1).trim() : text);
        if (setting !== null)
            overrides.set(setting.name, { value: setting.value, place, doubt });
    }
    return overrides;
}

;// CONCATENATED MODULE: ./lib/plan/mta/postfix/postfix.js




/**
 * Reads what Postfix will say: main.cf, and the master.cf beside it, whose services override it. EHLO is
 * answered with `myhostname`, whatever `smtpd_banner` says.
 */
function readPostfix(file, beside) {
    const main = readMainCf(file);
    const master = masterBeside(file, beside);
    const problems = [...main.problems, ...(master?.problems ?? [])];
    const expand = (name, parameters, at) => {
        const expansion = expandParameter(name, parameters, at);
        problems.push(...expansion.problems);
        return expansion.pieces;
    };
    const start = { file: file.path, line: 1, column: 1 };
    const helo = postfix_heloOf(main.parameters, master?.services ?? [], start, expand);
    const services = master === null
        ? [plainService(main.parameters, start, expand)]
        : master.services.flatMap((service) => {
            return listeningService(service, master.services, main.parameters, expand) ?? [];
        });
    return {
        services: services.length === 0 && helo !== null
            ? [{ port: null, address: null, greeting: null, ehlo: null, helo }]
            : services.map((service) => ({ ...service, helo })),
        notes: master?.notes ?? [],
        problems: withoutRepetitions(problems),
    };
}
/** `main.cf` has its `master.cf` in the same folder, and `main.cf.mx1` its `master.cf.mx1`. */
function masterBeside({ path }, beside) {
    const sibling = pathBeside(path, baseName(path).replace('main.cf', 'master.cf'));
    const text = sibling === null || sibling === path ? null : beside(sibling);
    return sibling === null || text === null ? null : readMasterCf({ path: sibling, text });
}
function plainService(parameters, at, expand) {
    const greeting = expand('smtpd_banner', parameters, at);
    const ehlo = expand('myhostname', parameters, at);
    return { port: null, address: null, greeting, ehlo, helo: null };
}
function listeningService(service, all, main, expand) {
    const listening = service.type === 'inet' ? listeningOf(service.name) : null;
    if (listening === null)
        return null;
    const at = service.place;
    const own = new Map([...main, ...service.overrides]);
    if (service.command === 'smtpd') {
        return { ...plainService(own, at, expand), ...listening };
    }
    if (service.command !== 'postscreen')
        return null;
    // Postscreen says its first line, then the smtpd behind it greets and answers.
    const smtpd = all.find(({ type, command }) => type === 'pass' && command === 'smtpd');
    const behind = plainService(new Map([...main, ...(smtpd?.overrides ?? [])]), at, expand);
    const teaser = expand('postscreen_greet_banner', own, at);
    return { ...behind, ...listening, greeting: teaser.length === 0 ? behind.greeting : teaser };
}
/** The name that Postfix says where it sends, where that is set: `smtp_helo_name`, in main.cf or for its smtp service. */
function postfix_heloOf(main, services, start, expand) {
    const client = services.find(({ name, type }) => name === 'smtp' && type === 'unix');
    const own = new Map([...main, ...(client?.overrides ?? [])]);
    const isSet = own.has('smtp_helo_name') || client?.overrides.has('myhostname') === true;
    return isSet ? expand('smtp_helo_name', own, client?.place ?? start) : null;
}
/** Every service expands the same settings. */
function withoutRepetitions(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

;// CONCATENATED MODULE: ./lib/plan/mta/postfix/standalone-master-cf.js


/** A master.cf is read with the main.cf beside it; where none is there, with what Postfix takes by default. */
function readPostfixMaster(file, beside) {
    const path = siblingMainCf(file.path);
    const text = path === null ? null : beside(path);
    if (path !== null && text !== null)
        return readPostfix({ path, text }, beside);
    const standIn = path ?? file.path;
    return readPostfix({ path: standIn, text: '' }, (wanted) => {
        return wanted === file.path ? file.text : beside(wanted);
    });
}
/** The main.cf that belongs to a master.cf. */
function siblingMainCf(path) {
    return pathBeside(path, baseName(path).replace('master.cf', 'main.cf'));
}

;// CONCATENATED MODULE: ./lib/plan/mta/sendmail/cf.js


/** Reads the `D` and `O` lines of a sendmail.cf; a line that starts with white space continues the one before. */
function readCf(source, file) {
    const macros = new Map();
    const options = new Map();
    const { lines, conditions } = withoutStatements(source);
    lines.forEach((line, index) => {
        const [, long, short, body = ''] = /^D(?:\{([^}]*)\}|(.))(.*)$/.exec(line) ?? [];
        const [, option, value = ''] = /^O\s+(\w+)\s*=\s*(.*)$/.exec(line) ?? [];
        const condition = conditions.get(index);
        const place = { file, line: index + 1, column: 1 };
        const doubt = condition === undefined ? null : `whether it is set, under ${code(condition)}`;
        const macro = long ?? short;
        if (macro !== undefined)
            macros.set(macro, { value: body.trim(), place, doubt });
        if (option !== undefined)
            options.set(option, { value: value.trim(), place, doubt });
    });
    return { macros, options };
}

;// CONCATENATED MODULE: ./lib/plan/mta/sendmail/m4.js
/** Longer arguments than any name or greeting. */
const MAX_ARGUMENT = 4096;
/**
 * Finds the definitions that a .mc file makes for certain: not behind `dnl`, and not in quotes, where `ifdef`
 * and its like keep what may be. From cf.m4 on, which the file includes or m4 is given before it, `#` is no
 * comment to m4: what is defined behind it counts.
 */
function readDefinitions(source, file) {
    const definitions = [];
    let hashComments = /\binclude\(/.test(source);
    const lineOf = lineCounter(source);
    for (let at = 0; at < source.length;) {
        WORD.lastIndex = at;
        const word = WORD.exec(source)?.[0] ?? '';
        if (word === 'dnl' || (hashComments && source[at] === '#')) {
            const end = source.indexOf('\n', at);
            at = end < 0 ? source.length : end + 1;
        }
        else if (source[at] === '`') {
            at = quotedEnd(source, at);
        }
        else if (word === 'define' && source[at + word.length] === '(') {
            const { values, end } = argumentsOf(source, at + word.length + 1);
            const [name, value = ''] = values;
            const place = { file, line: lineOf(at), column: 1 };
            if (name !== undefined)
                definitions.push({ name, value, place });
            at = end;
        }
        else {
            if (word === 'include')
                hashComments = false;
            at += Math.max(1, word.length);
        }
    }
    return definitions;
}
const WORD = /[A-Za-z_]\w*/y;
/** m4 strips the white space before an argument, and one pair of quotes. */
function argumentsOf(source, start) {
    const values = [];
    let value = '';
    let depth = 0;
    let at = start;
    const end = () => {
        values.push(value.slice(0, MAX_ARGUMENT));
        value = '';
    };
    while (at < source.length) {
        const mark = source[at] ?? '';
        if (mark === '`') {
            const close = quotedEnd(source, at);
            value += source.slice(at + 1, source[close - 1] === "'" ? close - 1 : close);
            at = close;
            continue;
        }
        at++;
        if (mark === ')' && depth === 0)
            break;
        if (mark === '(')
            depth++;
        if (mark === ')')
            depth--;
        if (mark === ',' && depth === 0)
            end();
        else if (value !== '' || !/\s/.test(mark))
            value += mark;
    }
    end();
    return { values, end: at };
}
/** The index behind the quote that closes the one at `start`; quotes nest. */
function quotedEnd(source, start) {
    let depth = 0;
    for (let at = start; at < source.length; at++) {
        if (source[at] === '`')
            depth++;
        else if (source[at] === "'" && --depth === 0)
            return at + 1;
    }
    return source.length;
}
/** Lines from 1 of indices that only grow. */
function lineCounter(source) {
    let line = 1;
    let seen = 0;
    return (at) => {
        for (; seen < at; seen++)
            if (source[seen] === '\n')
                line++;
        return line;
    };
}

;// CONCATENATED MODULE: ./lib/plan/mta/sendmail/sendmail.js




/** Reads what Sendmail will say from its sendmail.cf: `$j`, `SmtpGreetingMessage`, `HeloName`. */
function readSendmailCf({ path, text }) {
    return readingOf(readCf(text, path), path);
}
/** The same from the .mc file that m4 makes it of (cf/README): `confDOMAIN_NAME`, `confSMTP_LOGIN_MSG`, `confHELO_NAME`. */
function readSendmailMc({ path, text }) {
    const defined = new Map();
    for (const { name, value, place } of readDefinitions(text, path)) {
        defined.set(name, { value, place, doubt: null });
    }
    // What LOCAL_CONFIG adds comes last in sendmail.cf, in the words of that file.
    const local = readCf(text.replace(/dnl\b.*/g, ''), path);
    return readingOf({
        macros: new Map([...renamed(defined, MACROS), ...local.macros]),
        options: new Map([...renamed(defined, OPTIONS), ...local.options]),
    }, path);
}
const MACROS = [['confDOMAIN_NAME', 'j']];
const OPTIONS = [
    ['confSMTP_LOGIN_MSG', 'SmtpGreetingMessage'],
    ['confHELO_NAME', 'HeloName'],
];
function renamed(defined, names) {
    return names.flatMap(([m4, cf]) => {
        const setting = defined.get(m4);
        return setting === undefined ? [] : [[cf, setting]];
    });
}
const DEFAULT_GREETING = '$j Sendmail $v';
function readingOf(settings, file) {
    const start = { file, line: 1, column: 1 };
    const expand = (setting) => expandMacros(setting, settings.macros);
    const greeting = settings.options.get('SmtpGreetingMessage');
    const standard = { value: DEFAULT_GREETING, place: start, doubt: null };
    const helo = settings.options.get('HeloName');
    return {
        services: [
            {
                port: null,
                address: null,
                greeting: withProtocol(expand(greeting ?? standard)),
                ehlo: expand({ value: '$j', place: start, doubt: null }),
                helo: helo === undefined || helo.value === '' ? null : expand(helo),
            },
        ],
        notes: [],
        problems: [],
    };
}
/** What Sendmail itself fills in. */
const FROM_ELSEWHERE = new Map([
    ['j', "the machine's own name, as nothing sets `$j`"],
    ['w', "the machine's own name, `$w`"],
    ['m', "the machine's own domain, `$m`"],
]);
const sendmail_MAX_STEPS = 500;
const ITEM = /\$(?:\{([^}]*)\}|(.))/y;
function expandMacros(setting, macros) {
    let steps = 0;
    const expand = ({ value, place, doubt }, within) => {
        if (doubt !== null)
            return [unknown(doubt, place)];
        if (++steps > sendmail_MAX_STEPS || value.length > MAX_TEXT) {
            return [unknown('what is too long or nested too often', place)];
        }
        const pieces = [];
        for (let at = 0; at < value.length;) {
            ITEM.lastIndex = at;
            const item = ITEM.exec(value);
            const end = value.indexOf('$', at + 1);
            if (item === null) {
                const text = value.slice(at, end < 0 ? undefined : end);
                pieces.push(...plainPieces(text, place));
                at += text.length;
                continue;
            }
            const name = item[1] ?? item[2] ?? '';
            at += item[0].length;
            if (name === '$') {
                pieces.push(known('$', place));
                continue;
            }
            const macro = /^[\w.-]+$/.test(name) ? macros.get(name) : undefined;
            if (macro === undefined) {
                pieces.push(unknown(FROM_ELSEWHERE.get(name) ?? code(item[0]), place));
            }
            else if (within.includes(name)) {
                pieces.push(unknown(`${code(item[0])}, which refers to itself`, place));
            }
            else {
                pieces.push(...expand(macro, [...within, name]));
            }
        }
        return pieces;
    };
    return expand(setting, []);
}
/** Sendmail puts `ESMTP` behind the first word of its greeting, whatever that is. */
function withProtocol(pieces) {
    const at = pieces.findIndex((piece) => piece.kind === 'text' && piece.text.includes(' '));
    const piece = pieces[at];
    if (piece?.kind !== 'text') {
        const last = pieces.at(-1);
        return last === undefined ? pieces : [...pieces, known(' ESMTP', last.place)];
    }
    const space = piece.text.indexOf(' ');
    const text = `${piece.text.slice(0, space)} ESMTP${piece.text.slice(space)}`;
    return [...pieces.slice(0, at), known(text, piece.place), ...pieces.slice(at + 1)];
}

;// CONCATENATED MODULE: ./lib/plan/mta/formats.js









/** A file's usual name, alone or with a host's around it: `main.cf`, `mx1-main.cf`, `main.cf.mx1`. */
function called(name) {
    return new RegExp(`^(?:(?<before>.+)[._-])?(?:${name})(?:[._-](?<after>.+))?$`);
}
const SHAPES = [
    { name: 'main.cf (Postfix)', pattern: called('main\\.cf'), read: readPostfix },
    { name: 'master.cf (Postfix)', pattern: called('master\\.cf'), read: readPostfixMaster },
    {
        name: 'update-exim4.conf.conf (Debian)',
        pattern: /^update-exim4\.conf\.conf$/,
        read: readDebianAnswers,
    },
    {
        name: 'exim4.conf, exim.conf, exim4.conf.localmacros (Exim)',
        pattern: called('exim4?\\.conf(?:\\.template|\\.localmacros)?|exim\\.configure|000_localmacros'),
        read: readExim,
    },
    { name: 'smtpd.conf (OpenSMTPD)', pattern: called('smtpd\\.conf'), read: readOpenSmtpd },
    { name: 'sendmail.cf (Sendmail)', pattern: called('sendmail\\.cf'), read: readSendmailCf },
    {
        name: 'sendmail.mc (Sendmail)',
        pattern: /^(?!submit\.)(?<before>.+)\.mc$/,
        read: readSendmailMc,
    },
    {
        name: 'dovecot.conf, 20-submission.conf (Dovecot)',
        pattern: called('dovecot\\.conf|\\d\\d-submission\\.conf'),
        read: readDovecot,
    },
    { name: 'config/me (Haraka)', pattern: /(?:^|\/)(?:config|haraka)\/me$/, read: readHaraka },
];
/** What a shape's files are called, for a message. */
const SHAPE_NAMES = SHAPES.filter(({ read }) => read !== readDebianAnswers).map(({ name }) => name);
/** The endings of templates, which are read as what they become. */
const TEMPLATE_ENDING = /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|template|in|gotmpl)$/;
/** How a file is read, and the parts of its name that may be a host's; null where nobody knows the file. */
function shapeOf(path) {
    // `exim4.conf.template` is Debian's own name for what is no template.
    for (const whole of [path, path.replace(TEMPLATE_ENDING, '')]) {
        const last = baseName(whole);
        for (const { pattern, read } of SHAPES) {
            const match = pattern.exec(pattern.source.includes('/') ? whole : last);
            if (match === null)
                continue;
            const { before, after } = match.groups ?? {};
            return { read, nameParts: [before, after].flatMap((part) => part ?? []) };
        }
    }
    return null;
}

// EXTERNAL MODULE: ./lib/model/greeting.js
var greeting = __webpack_require__(5217);
;// CONCATENATED MODULE: ./lib/plan/mta/greetings.js



/**
 * The names that a service will say. Where the greeting's name and the EHLO name come from different lines,
 * each is planned by itself, at its own line. What cannot be told is left out, with a note.
 */
function greetingsOf(service) {
    const banner = said(service.greeting, greeting/* readBannerName */.I);
    const ehlo = said(service.ehlo, greeting/* readEhloName */.i);
    const helo = said(service.helo, greeting/* readEhloName */.i);
    const where = {
        kind: 'greeting',
        port: service.port,
        ...(service.address === null ? {} : { address: service.address }),
    };
    const byPlace = new Map();
    const plan = (place, names) => {
        const at = plannedPlace(place);
        const key = JSON.stringify(at);
        byPlace.set(key, { ...where, ...byPlace.get(key), ...names, place: at });
    };
    if (banner?.kind === 'name')
        plan(banner.place, { banner: banner.name });
    if (ehlo?.kind === 'name' && ehlo.name !== null)
        plan(ehlo.place, { ehlo: ehlo.name });
    if (helo?.kind === 'name' && helo.name !== null)
        plan(helo.place, { helo: helo.name });
    const notes = unknownNotes([
        ['the name in the greeting', banner],
        ['the EHLO name', ehlo],
        ['the name said where mail is sent', helo],
    ]);
    return { greetings: [...byPlace.values()], notes };
}
function said(pieces, read) {
    return pieces === null ? null : firstName(pieces, read);
}
function plannedPlace(place) {
    return { file: place?.file ?? '', line: place?.line ?? 1, resource: null };
}
/** One note for all names that the same thing keeps from being told. */
function unknownNotes(names) {
    const causes = new Map();
    for (const [name, found] of names) {
        if (found?.kind !== 'unknown')
            continue;
        const { place, what } = found;
        const key = noteAt(place, what);
        const cause = causes.get(key) ?? { place, what, names: [] };
        causes.set(key, { ...cause, names: [...cause.names, name] });
    }
    return [...causes.values()].map(({ place, what, names: unknown }) => {
        const [verb, they] = unknown.length === 1 ? ['depends', 'it'] : ['depend', 'they'];
        const list = unknown.join(' and ').replace(/ and (?=.* and )/, ', ');
        return noteAt(place, `${list} ${verb} on ${what}, so ${they} cannot be told from here.`);
    });
}

;// CONCATENATED MODULE: ./lib/plan/mta/match-host.js



/**
 * Which declared host a configuration is. Whom the input names; else whose full name stands in the path; else
 * who bears the name that the server will say, or whose first label stands in the path. Where these two
 * disagree, or several hosts would do, nobody guesses: the wrong name may be what is looked for.
 *
 * @param hosts the declared hosts; some more may follow from `mx:` entries where `open`
 */
function matchHost({ path, nameParts, says, named }, hosts, { open = false } = {}) {
    const declared = [...new Set(hosts.map(({ name }) => name))];
    if (named !== null)
        return bindNamed(named, declared, open);
    const segments = [...path.split('/').slice(0, -1), ...nameParts].map(dns_name/* canonicalName */.Ew);
    const byPath = declared.filter((name) => segments.includes(name));
    if (byPath.length > 0)
        return match_host_onlyOne(byPath, path, 'the path names');
    const byLabel = declared.filter((name) => segments.includes(firstLabel(name)));
    const bySaying = says === null ? [] : declared.filter((name) => name === (0,dns_name/* canonicalName */.Ew)(says));
    const [saying] = bySaying;
    if (saying !== undefined && (byLabel.length === 0 || byLabel.includes(saying))) {
        return { kind: 'bound', host: saying };
    }
    if (saying !== undefined) {
        return unclear(path, byLabel, `the path speaks of ${list(byLabel)}, and the file of ${saying}`);
    }
    if (byLabel.length > 0)
        return match_host_onlyOne(byLabel, path, 'the path speaks of');
    const names = says === null ? 'it sets no name that can be told' : `no host ${(0,suggestion/* quote */.h)(says)} is declared`;
    return unclear(path, declared, `${names}, and no host's name stands in the path`);
}
function bindNamed(named, declared, open) {
    const host = (0,dns_name/* canonicalName */.Ew)(named);
    if (declared.includes(host) || open)
        return { kind: 'bound', host };
    const near = (0,suggestion/* didYouMean */.a)(named, declared);
    return { kind: 'problem', message: `${(0,suggestion/* quote */.h)(named)} is no declared host.${near}` };
}
function match_host_onlyOne(hosts, path, how) {
    const [host, other] = hosts;
    return host !== undefined && other === undefined
        ? { kind: 'bound', host }
        : unclear(path, hosts, `${how} ${list(hosts)}`);
}
function unclear(path, hosts, why) {
    const line = `${hosts[0] ?? 'mx1.example.com'}: ${path}`;
    const message = `Whose configuration ${code(path)} is cannot be told: ${why}. Write the host before the path in \`mta-config\`, such as \`${line}\`.`;
    return { kind: 'problem', message };
}
function firstLabel(name) {
    return name.split('.', 1)[0] ?? name;
}
function list(hosts) {
    const shown = hosts.slice(0, 3).join(' and ');
    return hosts.length > 3 ? `${shown} and ${hosts.length - 3} more` : shown;
}

;// CONCATENATED MODULE: ./lib/plan/mta/read-mta-configs.js








/** More faults of one file would not be read. */
const MAX_PROBLEMS = 20;
/**
 * Reads what mail servers will say of themselves from their configuration in the repository.
 *
 * @param hosts the declared hosts
 * @param beside reads the files that belong to a given one; it is asked only for paths inside the workspace
 * @param options `open` where `mx:` entries will add hosts whose names nobody knows yet
 */
function planMailServers(files, hosts, beside, options = {}) {
    const changes = [];
    const notes = [];
    const problems = [];
    for (const file of withoutMastersBeside(files)) {
        const read = planOne(file, hosts, beside, options);
        changes.push(...read.changes);
        notes.push(...read.notes);
        problems.push(...read.problems);
    }
    return { plan: { changes, notes: [...new Set(notes)] }, problems };
}
function planOne(file, hosts, beside, options) {
    const shape = shapeOf(file.path);
    if (shape === null)
        return { changes: [], notes: [], problems: [unknownShape(file.path)] };
    const { services, notes, problems } = shape.read(file, beside);
    const read = services.map((service) => greetingsOf(service));
    const unbound = read.flatMap(({ greetings }) => greetings);
    const changes = [];
    const unclear = new Set();
    for (const greeting of unbound) {
        const apart = file.host === null ? ownHost(greeting, unbound, hosts) : null;
        const says = primaryName(unbound);
        const unclaimed = { path: file.path, nameParts: shape.nameParts, says, named: file.host };
        const binding = apart === null
            ? matchHost(unclaimed, hosts, options)
            : { kind: 'bound', host: apart };
        if (binding.kind === 'bound')
            changes.push({ ...greeting, host: binding.host });
        else
            unclear.add(binding.message);
    }
    const at = { file: file.path, line: 1, column: 1 };
    return {
        changes,
        notes: [...notes, ...read.flatMap((one) => one.notes)],
        problems: [
            ...problems.slice(0, MAX_PROBLEMS),
            ...[...unclear].map((message) => ({ place: at, message })),
        ],
    };
}
/** A service that listens on one address may be a host of its own: that to which the address, or else the name said there, belongs. */
function ownHost({ address, port }, all, hosts) {
    if (address === undefined)
        return null;
    const wanted = (0,model_address/* canonicalAddress */.Z5)(address);
    const holders = hosts.filter(({ addresses }) => {
        return addresses?.some((own) => (0,model_address/* canonicalAddress */.Z5)(own) === wanted) === true;
    });
    const names = new Set(holders.map(({ name }) => name));
    const [holder] = names;
    if (holder !== undefined && names.size === 1)
        return holder;
    const said = primaryName(all.filter((one) => one.address === address && one.port === port));
    return hosts.find(({ name }) => said !== null && name === (0,dns_name/* canonicalName */.Ew)(said))?.name ?? null;
}
/** The name by which a server goes: that of its answers on port 25, or on the first port of all. */
function primaryName(greetings) {
    const byRank = greetings.toSorted((a, b) => rank(a) - rank(b));
    return (byRank.find(({ ehlo }) => ehlo !== undefined)?.ehlo ??
        byRank.find(({ banner }) => banner !== undefined && banner !== null)?.banner ??
        null);
}
function rank({ port, address }) {
    return (port === null || port === 25 ? 0 : 2) + (address === undefined ? 0 : 1);
}
/** A glob finds master.cf beside its main.cf, with which it is read. */
function withoutMastersBeside(files) {
    const read = new Set(files.map(({ host, path }) => `${host}\n${path}`));
    return files.filter(({ host, path }) => {
        if (!baseName(path).includes('master.cf'))
            return true;
        return !read.has(`${host}\n${siblingMainCf(path)}`);
    });
}
function unknownShape(path) {
    const usual = ['main.cf', 'master.cf', 'exim4.conf', 'smtpd.conf', 'sendmail.mc', 'sendmail.cf'];
    const near = (0,suggestion/* didYouMean */.a)(baseName(path), usual);
    const message = `${code(path)} is no mail server configuration that is known by its name.${near} Read are ${SHAPE_NAMES.join(', ')}.`;
    return { place: { file: path, line: 1, column: 1 }, message };
}

;// CONCATENATED MODULE: ./lib/plan/terraform/marked-value.js
/** The value of an attribute. */
function at(view, key) {
    return {
        value: own(view.value, key),
        unknown: view.unknown === true || own(view.unknown, key),
        sensitive: view.sensitive === true || own(view.sensitive, key),
    };
}
/** Texts, numbers and truth values as text; what is null or empty is absent. */
function fieldOf({ value, unknown, sensitive }) {
    if (unknown === true)
        return { kind: 'unknown', sensitive: false };
    if (sensitive === true)
        return { kind: 'unknown', sensitive: true };
    if (value === null || value === undefined || value === '')
        return { kind: 'absent' };
    return typeof value === 'object'
        ? { kind: 'absent' }
        : { kind: 'known', text: String(value).trim() };
}
/** The field of an attribute. */
function field(view, key) {
    return fieldOf(at(view, key));
}
/** A longer list is none of mail records. */
const MAX_ITEMS = 1000;
/**
 * The items of a list or a block; null where the list itself is not known, or too long to be looked at. A
 * single value is a list of one.
 */
function items(view) {
    if (view.unknown === true || view.sensitive === true)
        return null;
    const { value, unknown } = view;
    if (value === null || value === undefined || Array.isArray(value)) {
        const marked = Array.isArray(unknown) ? unknown.length : 0;
        const length = Math.max(Array.isArray(value) ? value.length : 0, marked);
        if (length > MAX_ITEMS)
            return null;
        return Array.from({ length }, (_, index) => at(view, String(index)));
    }
    return [view];
}
/** Whether anything in a value is not known or is sensitive. */
function isMarked({ unknown, sensitive }) {
    const marks = (mark) => {
        if (typeof mark !== 'object' || mark === null)
            return mark === true;
        return Object.values(mark).some(marks);
    };
    return marks(unknown) || marks(sensitive);
}
/** An own property of an object or a list, whatever its name. */
function own(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined;
}
/** A view with none but some attributes, so that the rest can be forgotten. */
function only(view, keys) {
    return {
        value: some(view.value, keys),
        unknown: some(view.unknown, keys),
        sensitive: some(view.sensitive, keys),
    };
}
function some(value, keys) {
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, own(value, key)]));
}

;// CONCATENATED MODULE: ./lib/plan/terraform/plan-error.js
/** Why a file is no plan that can be read, in words that never hold any of the file's own. */
class PlanFault extends Error {
}
/** What to run for a file that can be read. */
const HOW = 'Write it with: terraform plan -out plan.out && terraform show -json plan.out > plan.json (or tofu in place of terraform).';

// EXTERNAL MODULE: ./node_modules/@streamparser/json/dist/mjs/index.js + 7 modules
var mjs = __webpack_require__(5497);
;// CONCATENATED MODULE: ./lib/plan/terraform/file-kind.js

/** As many bytes as tell what a file is. */
const HEAD_BYTES = 16;
/** What files begin with that people take for a plan in JSON. */
const BEGINNINGS = [
    [ascii('PK'), `The file is a plan in binary form. ${HOW}`],
    [
        [0xff, 0xfe],
        'The plan is UTF-16 text, as > writes it in Windows PowerShell. Write it with: terraform show -json plan.out | Out-File -Encoding utf8 plan.json.',
    ],
    [
        ascii('[command]'),
        'The plan begins with a line of the wrapper of hashicorp/setup-terraform. Set terraform_wrapper: false in that step.',
    ],
];
/**
 * What is wrong with a file by its first bytes, or null where nothing shows yet.
 *
 * @param head the first bytes, HEAD_BYTES of them where the file has as many
 */
function wrongBeginning(head) {
    if (head.length === 0)
        return `The plan is empty. ${HOW}`;
    const found = BEGINNINGS.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
    return found?.[1] ?? null;
}
/**
 * What is wrong with a whole JSON object by its keys, or null where it is a plan. A plan without changes
 * has no `resource_changes` at all.
 */
function wrongContent(keys) {
    if (keys.has('@level')) {
        return `The file is the log of terraform plan -json. ${HOW}`;
    }
    if (keys.has('lineage') || keys.has('serial'))
        return `The file is a state. ${HOW}`;
    if (!keys.has('format_version'))
        return `The plan has no format_version. ${HOW}`;
    if (keys.has('resource_changes') || keys.has('planned_values'))
        return null;
    return keys.has('values')
        ? `The file is a state: terraform show -json was run without a plan file. ${HOW}`
        : `The plan has neither resource_changes nor planned_values. ${HOW}`;
}
function ascii(text) {
    return Array.from(text, (character) => character.charCodeAt(0));
}

;// CONCATENATED MODULE: ./lib/plan/terraform/plan-stream.js



/** The largest plan, in bytes. */
const MAX_PLAN_BYTES = 100 * 1024 * 1024;
/** The most resources of a plan, those of its state and its configuration counted too. */
const MAX_RESOURCES = 100_000;
/** Deeper than any plan: a module takes two levels, a resource about ten. */
const plan_stream_MAX_DEPTH = 100;
/** More modules inside of each other than anybody writes. */
const MAX_MODULES = 12;
const MAJOR_VERSION = '1';
/** So much is taken from a chunk before what it held is handed on. */
const SLICE_BYTES = 64 * 1024;
const PATHS = [
    '$.format_version',
    '$.errored',
    '$.complete',
    '$.resource_changes.*',
    ...nested('$.prior_state.values.root_module', '.child_modules.*', '.resources.*'),
    ...nested('$.configuration.root_module', '.module_calls.*.module', '.resources.*'),
];
/**
 * The pieces of a plan, as they come: the plan is never whole in memory, and what is not asked for is
 * dropped at once.
 *
 * @throws PlanFault where it is no plan, or one beyond the limits. No message holds a byte of the file.
 */
async function* readPieces(chunks) {
    const parser = planParser();
    let bytes = 0;
    for await (const chunk of withoutWrongBeginning(chunks)) {
        bytes += chunk.length;
        if (bytes > MAX_PLAN_BYTES) {
            throw new PlanFault(`The plan is larger than ${MAX_PLAN_BYTES / 1024 ** 2} MiB.`);
        }
        for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
            yield* parser.write(chunk.subarray(at, at + SLICE_BYTES));
        }
    }
    parser.end();
}
/** The same bytes, held back until so many are there that a file of another kind shows. */
async function* withoutWrongBeginning(chunks) {
    let head = new Uint8Array(0);
    let isChecked = false;
    for await (const chunk of chunks) {
        if (isChecked) {
            yield chunk;
            continue;
        }
        head = Uint8Array.from([...head, ...chunk.subarray(0, HEAD_BYTES)]);
        if (head.length < HEAD_BYTES)
            continue;
        refuse(wrongBeginning(head));
        isChecked = true;
        yield head;
        yield chunk.subarray(HEAD_BYTES);
    }
    if (isChecked)
        return;
    refuse(wrongBeginning(head));
    yield head;
}
function planParser() {
    // A buffer each, so that a string of escapes or a number without an end is not kept byte by byte.
    const tokenizer = new mjs/* Tokenizer */._F({ stringBufferSize: 64 * 1024, numberBufferSize: 1024 });
    const parser = new mjs/* TokenParser */.zb({ paths: PATHS, keepStack: false });
    const keys = new Set();
    let pieces = [];
    let resources = 0;
    let depth = 0;
    let before = null;
    let offset = 0;
    parser.onValue = (element) => {
        const piece = pieceOf(element);
        if (piece === null)
            return;
        if (piece.kind !== 'flag')
            resources += 1;
        if (resources > MAX_RESOURCES) {
            throw new PlanFault(`The plan has more than ${MAX_RESOURCES} resources.`);
        }
        pieces.push(piece);
    };
    tokenizer.onToken = (token) => {
        offset = token.offset;
        if (before === null && token.token !== mjs/* TokenType */.ks.LEFT_BRACE) {
            throw new PlanFault(`The plan is no JSON object. ${HOW}`);
        }
        if (OPENING.has(token.token))
            depth += 1;
        if (CLOSING.has(token.token))
            depth -= 1;
        if (depth > plan_stream_MAX_DEPTH)
            throw new PlanFault('The plan is nested too deep.');
        if (depth === 1 && token.token === mjs/* TokenType */.ks.STRING && BEFORE_KEY.has(before)) {
            const key = String(token.value);
            if (keys.has(key))
                throw new PlanFault('The plan has a key twice at its top.');
            keys.add(key);
            if (key === '@level')
                refuse(wrongContent(keys));
        }
        before = token.token;
        parser.write(token);
    };
    const guarded = (act) => {
        try {
            act();
        }
        catch (error) {
            if (error instanceof PlanFault)
                throw error;
            // The parser's own words quote the file.
            throw new PlanFault(`The plan is no whole JSON: it breaks behind byte ${offset}. ${HOW}`);
        }
    };
    return {
        write: (part) => {
            pieces = [];
            guarded(() => tokenizer.write(part));
            return pieces;
        },
        end: () => {
            guarded(() => tokenizer.end());
            if (!parser.isEnded) {
                throw new PlanFault(`The plan ends too early, behind byte ${offset}. ${HOW}`);
            }
            refuse(wrongContent(keys));
        },
    };
}
const OPENING = new Set([mjs/* TokenType */.ks.LEFT_BRACE, mjs/* TokenType */.ks.LEFT_BRACKET]);
const CLOSING = new Set([mjs/* TokenType */.ks.RIGHT_BRACE, mjs/* TokenType */.ks.RIGHT_BRACKET]);
const BEFORE_KEY = new Set([mjs/* TokenType */.ks.LEFT_BRACE, mjs/* TokenType */.ks.COMMA]);
function pieceOf({ value, key, stack }) {
    const path = [...stack.slice(1).map((element) => element.key), key].map(String);
    switch (path[0]) {
        case 'format_version':
            refuse(versionProblem(value));
            return null;
        case 'errored':
        case 'complete':
            return { kind: 'flag', name: path[0], value };
        case 'resource_changes':
            return { kind: 'change', value };
        case 'prior_state':
            return { kind: 'prior', value };
        default:
            // configuration, root_module, (module_calls, its name, module)*, resources, index
            return {
                kind: 'written',
                value,
                modules: path.slice(2, -2).filter((_, index) => index % 3 === 1),
            };
    }
}
/** A minor version only adds; a major one may have any shape. */
function versionProblem(version) {
    const known = typeof version === 'string' && /^\d{1,3}\.\d{1,3}$/.test(version) ? version : null;
    if (known === null)
        return 'The plan has a format_version that is no version.';
    return known.split('.')[0] === MAJOR_VERSION
        ? null
        : `The plan has the format version ${known}; this release reads ${MAJOR_VERSION}.x.`;
}
function refuse(problem) {
    if (problem !== null)
        throw new PlanFault(problem);
}
function nested(root, module, resources) {
    return Array.from({ length: MAX_MODULES + 1 }, (_, count) => {
        return `${root}${module.repeat(count)}${resources}`;
    });
}

;// CONCATENATED MODULE: ./lib/plan/terraform/record-diff.js
/**
 * What a resource's change does to the records of its names: what it held before, and what it will hold.
 * Where that is the same, nothing. What goes comes first.
 */
function differences(before, after, place) {
    const held = byName(before);
    const will = byName(after);
    return [
        ...before.flatMap((entry) => gone(entry, will, place)),
        ...after.flatMap((entry) => come(entry, held, place)),
    ];
}
/**
 * The changes of all resources without those removals that another resource makes good: a record set that
 * moves from one resource to another is not deleted. Removals first, so that what is removed here and added
 * there stays.
 */
function settled(changes) {
    const coming = changes.filter((change) => !isRemoval(change));
    const held = new Set(coming.map(keyOf));
    const removals = changes.filter(isRemoval);
    return [
        ...removals.filter((change) => !isDeletion(change) || !held.has(keyOf(change))),
        ...coming,
    ];
}
function isDeletion(change) {
    return change.kind === 'records' && change.effect === 'set' && change.records.length === 0;
}
function isRemoval(change) {
    return isDeletion(change) || (change.kind === 'records' && change.effect === 'remove');
}
function keyOf(change) {
    return change.kind === 'greeting' ? '' : `${change.type} ${change.name}`;
}
function byName(entries) {
    const named = new Map();
    const unnamed = new Map();
    for (const entry of entries) {
        if (entry.owner.kind === 'known')
            named.set(nameKey(entry, entry.owner.name), entry);
        else
            unnamed.set(entry.type, entry.owner.what);
    }
    return { named, unnamed };
}
function nameKey({ type, extent }, name) {
    return `${type} ${extent} ${name}`;
}
/** What becomes of the records that were held before under a name that may be another now. */
function gone(old, will, place) {
    const { type, owner, extent } = old;
    if (owner.kind === 'unknown') {
        const isTold = will.named.size + will.unnamed.size > 0;
        return isTold ? [] : [record_diff_unknown(type, null, owner.what, null, place)];
    }
    const same = will.named.get(nameKey(old, owner.name));
    const data = knownData(old);
    if (same !== undefined) {
        if (extent === 'whole' || missingData(same).size > 0)
            return [];
        const kept = knownData(same);
        const left = [...data].filter(([words]) => !kept.has(words)).map(([, item]) => item);
        return record_diff_some(type, owner.name, 'remove', left, place);
    }
    const moved = will.unnamed.get(type);
    // It may be the same name again.
    if (moved !== undefined)
        return [record_diff_unknown(type, owner.name, moved, null, place)];
    if (extent === 'whole')
        return [records(type, owner.name, 'set', [], place)];
    return [
        ...record_diff_some(type, owner.name, 'remove', [...data.values()], place),
        ...[...missingData(old)].map(([what]) => record_diff_unknown(type, owner.name, what, null, place)),
    ];
}
/** What the records will be that a resource holds after the change. */
function come(entry, held, place) {
    const { type, owner, extent } = entry;
    const data = knownData(entry);
    const missing = missingData(entry);
    const words = data.size > 0 ? [...data.keys()].join(', ') : null;
    if (owner.kind === 'unknown') {
        const [hint = null] = missing.values();
        return [record_diff_unknown(type, null, owner.what, words ?? hint, place)];
    }
    const old = held.named.get(nameKey(entry, owner.name));
    const before = old === undefined ? new Map() : knownData(old);
    const fresh = [...data].filter(([item]) => !before.has(item)).map(([, item]) => item);
    if (missing.size > 0) {
        if (old !== undefined && fresh.length === 0 && isChosenAlike(old, entry))
            return [];
        return [
            ...record_diff_some(type, owner.name, 'add', fresh, place),
            ...[...missing].map(([what, hint]) => record_diff_unknown(type, owner.name, what, hint ?? words, place)),
        ];
    }
    if (extent === 'part')
        return record_diff_some(type, owner.name, 'add', fresh, place);
    const isUnchanged = old !== undefined &&
        fresh.length === 0 &&
        before.size === data.size &&
        missingData(old).size === 0;
    return isUnchanged ? [] : [records(type, owner.name, 'set', [...data.values()], place)];
}
/** The data that is known, each once, by its words. */
function knownData({ data }) {
    return new Map(data.flatMap((datum) => datum.kind === 'known' ? [[inWords(datum.data), datum.data]] : []));
}
/** What is not known, each once, with what is known of it all the same. */
function missingData({ data }) {
    return new Map(data.flatMap((datum) => datum.kind === 'unknown' ? [[datum.what, datum.known]] : []));
}
/** Whether all data is somebody else's choice, and the same one's as before. */
function isChosenAlike(old, entry) {
    const chosen = ({ data }) => data.map((datum) => (datum.kind === 'unknown' ? datum.chosenBy : undefined));
    const before = chosen(old);
    return chosen(entry).every((by, index) => by !== undefined && by === before[index]);
}
function inWords(data) {
    return typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
}
function record_diff_some(type, name, effect, data, place) {
    return data.length === 0 ? [] : [records(type, name, effect, data, place)];
}
function records(type, name, effect, data, place) {
    const kind = 'records';
    if (type === 'MX') {
        const exchanges = data.filter((item) => typeof item !== 'string');
        return { kind, name, type, effect, records: exchanges, place };
    }
    const texts = data.filter((item) => typeof item === 'string');
    return { kind, name, type, effect, records: texts, place };
}
function record_diff_unknown(type, name, what, known, place) {
    return { kind: 'unknown', type, name, what, known, place };
}

;// CONCATENATED MODULE: ./lib/plan/terraform/zone-lookup.js

const JOINED = {
    aws_eip: { ids: ['allocation_id', 'id'], tells: ['public_ip'] },
    aws_route53_zone: {
        ids: ['zone_id', 'id'],
        tells: ['name'],
        hidden: {
            // A resource has networks, a data source says it outright.
            by: ['vpc', 'private_zone'],
            when: (view) => items(at(view, 'vpc'))?.length !== 0 || says(view, 'private_zone', 'true'),
        },
    },
    // `zone` until version 4 of the provider.
    cloudflare_zone: { ids: ['id', 'zone_id'], tells: ['name', 'zone'] },
    google_dns_managed_zone: {
        ids: ['name', 'id'],
        tells: ['dns_name'],
        hidden: { by: ['visibility'], when: (view) => says(view, 'visibility', 'private') },
    },
    hcloud_zone: { ids: ['id'], tells: ['name'] },
    hetznerdns_zone: { ids: ['id'], tells: ['name'] },
};
/** Whether resources of this type are joined to others. */
function isJoined(type) {
    return Object.hasOwn(JOINED, type);
}
/** The attributes that a join needs; the rest of a resource is forgotten. */
function joinedPart(type, view) {
    const row = JOINED[type];
    return only(view, row === undefined ? [] : [...row.ids, ...row.tells, ...(row.hidden?.by ?? [])]);
}
function createJoins() {
    const byId = new Map();
    const byAddress = new Map();
    const hidden = new Set();
    return {
        add({ type, address }, view, stays) {
            const row = JOINED[type];
            if (row === undefined)
                return;
            const told = firstKnown(view, row.tells);
            if (told === null)
                return;
            const isHidden = row.hidden?.when(view) ?? false;
            for (const id of row.ids) {
                const value = field(view, id);
                if (value.kind !== 'known')
                    continue;
                byId.set(`${type} ${value.text}`, told);
                if (isHidden)
                    hidden.add(`${type} ${value.text}`);
            }
            if (!stays)
                return;
            // Both with the index of count or for_each, and for all of them together.
            for (const name of new Set([address, withoutIndex(address)])) {
                byAddress.set(name, (byAddress.get(name) ?? new Set()).add(told));
                if (isHidden)
                    hidden.add(name);
            }
        },
        byId: (type, id) => byId.get(`${type} ${id}`) ?? null,
        byReference(type, prefix, references) {
            const told = new Set();
            for (const resource of namedBy(references, resourceOf)) {
                if (!resource.replace(/^data\./, '').startsWith(`${type}.`))
                    continue;
                for (const name of byAddress.get(`${prefix}${resource}`) ?? [])
                    told.add(name);
            }
            const [only] = told;
            return told.size === 1 && only !== undefined ? only : null;
        },
        isHidden(type, id, prefix, references) {
            if (id !== null)
                return hidden.has(`${type} ${id}`);
            return namedBy(references, resourceOf).some((name) => hidden.has(`${prefix}${name}`));
        },
    };
}
/**
 * The resource that a reference of the configuration names, such as `hcloud_server.mx["a"]` of
 * `hcloud_server.mx["a"].ipv4_address`. Null for variables, locals, modules and the like.
 */
function resourceOf(reference) {
    const [resource, type] = RESOURCE.exec(reference) ?? [];
    return resource === undefined || type === undefined || NO_RESOURCES.has(type) ? null : resource;
}
/** What references name, each once. `aws_eip.mx` stands beside `aws_eip.mx["a"].id`, as the shorter form of it. */
function namedBy(references, nameOf) {
    const named = new Set(references.map(nameOf).filter((name) => name !== null));
    return [...named].filter((name) => ![...named].some((other) => other.startsWith(`${name}[`)));
}
const RESOURCE = /^(?:data\.)?([A-Za-z][\w-]*)\.[A-Za-z_][\w-]*(?:\[(?:"(?:[^"\\]|\\.)*"|\d{1,9})\])?/;
const NO_RESOURCES = new Set([
    'var',
    'local',
    'module',
    'each',
    'count',
    'path',
    'self',
    'terraform',
]);
function says(view, attribute, text) {
    const value = field(view, attribute);
    return value.kind === 'known' && value.text === text;
}
function firstKnown(view, attributes) {
    for (const attribute of attributes) {
        const value = field(view, attribute);
        if (value.kind === 'known')
            return value.text;
    }
    return null;
}
function withoutIndex(address) {
    return address.replace(/\[(?:"(?:[^"\\[\]]|\\.)*"|\d+)\]$/, '');
}

;// CONCATENATED MODULE: ./lib/plan/terraform/references.js


/** No more references of one attribute are kept. */
const MAX_REFERENCES = 20;
/** Longer references are left out. */
const MAX_LENGTH = 300;
/**
 * The expressions of a resource of the configuration. Only references are kept, never a constant: those
 * may be secrets.
 */
function writtenOf(resource, attributes) {
    const expressions = own(resource, 'expressions');
    const kept = new Map();
    for (const attribute of attributes) {
        const expression = own(expressions, attribute);
        if (expression === undefined)
            continue;
        const references = own(expression, 'references');
        kept.set(attribute, (Array.isArray(references) ? references : [])
            .slice(0, MAX_REFERENCES)
            .filter((text) => typeof text === 'string' && text.length <= MAX_LENGTH));
    }
    return {
        isWritten: (attribute) => kept.has(attribute),
        references: (attribute) => kept.get(attribute) ?? [],
    };
}
/** The key under which a resource of the configuration stands: its address without any index. */
function writtenKey(modules, type, name) {
    return [...modules, type, name].join('/');
}
/** The modules of an address such as `module.mail["a"].module.dns`, by their names. */
function moduleNames(moduleAddress) {
    return Array.from(moduleAddress.matchAll(MODULE), ([, name = '']) => name);
}
const MODULE = /module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g;
/** The resources or module outputs that references name, each once, as they are called from the root. */
function referents(references, prefix) {
    const nameOf = (reference) => {
        return resourceOf(reference) ?? MODULE_OUTPUT.exec(reference)?.[0] ?? null;
    };
    return namedBy(references, nameOf).map((name) => `${prefix}${name}`);
}
/** `module.mail` alone stands beside it, as the shorter form of it. */
const MODULE_OUTPUT = /^module\.[\w-]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d{1,9})\])?\.[\w-]+/;

;// CONCATENATED MODULE: ./lib/plan/terraform/record-data.js



/** Longest TXT text that is kept: more than an SPF record or a key ever has. */
const record_data_MAX_TEXT = 4096;
/** Quotes and escapes make a text longer, but not beyond this. */
const MAX_SPELLED = 4 * record_data_MAX_TEXT;
/** Reads one record's data as a provider spells it: canonical data, or what it should have been. */
function readRecord(type, text, spelling) {
    switch (type) {
        case 'A':
        case 'AAAA':
            return readAddress(text, type === 'A' ? 4 : 6);
        case 'CNAME':
        case 'PTR':
            return readName(text, spelling);
        case 'MX': {
            const [, preference = '', exchange = ''] = /^(\d{1,5})\s+(\S+)$/.exec(text) ?? [];
            return readMx(preference, exchange, spelling);
        }
        case 'TXT':
            return text.length > MAX_SPELLED
                ? { wanted: 'TXT record of a length that fits' }
                : { data: (0,sanitise/* showAll */.Ps)(joined(text, spelling), record_data_MAX_TEXT) };
    }
}
/** Reads an MX record whose two parts are told apart. */
function readMx(preference, exchange, spelling) {
    const wanted = { wanted: 'MX record' };
    if (!/^\d{1,5}$/.test(preference) || Number(preference) > 65_535)
        return wanted;
    // RFC 7505: the root says that the domain takes no mail.
    if (exchange === '.')
        return { data: { preference: Number(preference), exchange } };
    const name = readName(exchange, spelling);
    return 'wanted' in name
        ? wanted
        : { data: { preference: Number(preference), exchange: name.data } };
}
/**
 * A name that may own records or be pointed to, in canonical form: labels as zones hold them, so also
 * `_dmarc`, `*` and the `0/25` of RFC 2317. Null where the text is no name.
 */
function dnsName(text) {
    if (text.length > 1000)
        return null;
    const name = (0,dns_name/* canonicalName */.Ew)(text.replace(/^\\052(?=\.)/, '*'));
    const fits = name.length <= 253 && name.split('.').every((label) => OWNER_LABEL.test(label));
    return fits ? name : null;
}
const OWNER_LABEL = /^(?:\*|[a-z0-9_/-]{1,63})$/;
function readAddress(text, family) {
    const address = (0,model_address/* canonicalAddress */.Z5)(text);
    return address === null || (0,model_address/* familyOf */.Ap)(address) !== family
        ? { wanted: `IPv${family} address` }
        : { data: address };
}
function readName(text, { origin }) {
    const relative = origin !== null && !text.endsWith('.');
    const name = dnsName(relative ? (text === '@' ? origin : `${text}.${origin}`) : text);
    return name === null ? { wanted: 'name' } : { data: name };
}
/** The strings of a TXT record joined (RFC 7208 3.3). */
function joined(text, spelling) {
    if (spelling.text === 'plain')
        return text;
    if (!text.startsWith('"')) {
        // Route 53 takes `first""second` for two strings; Cloud DNS takes each unquoted word for one.
        return spelling.text === 'words' ? text.replace(/\s+/g, '') : text.replaceAll('""', '');
    }
    const strings = Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"/gs), ([, inner = '']) => inner);
    return strings.join('').replace(/\\(\d{3}|.)/gs, (_, code) => {
        return code.length === 3 ? String.fromCharCode(Number(code) & 0xff) : code;
    });
}

;// CONCATENATED MODULE: ./lib/plan/terraform/ptr-resources.js




/** Resources of one address and the name of its PTR record, by the attributes of both. */
const ADDRESS_AND_NAME = [
    ['azurerm_public_ip', 'ip_address', 'reverse_fqdn'],
    ['exoscale_elastic_ip', 'ip_address', 'reverse_dns'],
    ['hcloud_rdns', 'ip_address', 'dns_ptr'],
    ['linode_rdns', 'address', 'rdns'],
    ['opentelekomcloud_dns_ptrrecord_v2', 'address', 'name'],
    ['ovh_ip_reverse', 'ip_reverse', 'reverse'],
    ['scaleway_flexible_ip', 'ip_address', 'reverse'],
    ['scaleway_ipam_ip_reverse_dns', 'address', 'hostname'],
    ['vultr_reverse_ipv4', 'ip', 'reverse'],
    ['vultr_reverse_ipv6', 'ip', 'reverse'],
];
/** The resource types that set an address's PTR record at whoever gave the address. */
const PTR_RESOURCES = {
    ...Object.fromEntries(ADDRESS_AND_NAME.map(([type, address, name]) => [
        type,
        {
            attributes: [address, name],
            read: (view, around) => ptr({ view, attribute: address }, { view, attribute: name }, around),
        },
    ])),
    aws_eip_domain_name: {
        attributes: ['allocation_id', 'domain_name'],
        read: readElasticIp,
    },
    digitalocean_droplet: {
        attributes: ['name', 'ipv4_address', 'ipv6', 'ipv6_address'],
        read: readDroplet,
    },
    google_compute_instance: {
        attributes: ['network_interface'],
        read: readInstance,
    },
};
/** The PTR record of one address: none where the name is left empty. */
function ptr(address, name, around) {
    const target = field(name.view, name.attribute);
    if (target.kind === 'absent')
        return [];
    // A name that nobody wrote is the provider's own, and it will tell of it after apply.
    if (target.kind === 'unknown' && around.isWritten(name.attribute) === false)
        return [];
    const datum = datumOf(target, name.attribute, around);
    const owner = ownerOf(field(address.view, address.attribute), address.attribute, around);
    return owner === null ? [] : [{ type: 'PTR', extent: 'whole', owner, data: [datum] }];
}
function datumOf(target, attribute, around) {
    if (target.kind === 'known') {
        const name = dnsName(target.text);
        if (name !== null)
            return { kind: 'known', data: name };
        around.note(`${around.address}: its ${attribute} is no DNS name.`);
        return { kind: 'unknown', what: `the ${attribute} of ${around.address}`, known: null };
    }
    const sensitive = target.kind === 'unknown' && target.sensitive;
    return { kind: 'unknown', what: around.what(attribute, 'name', sensitive), known: null };
}
function ownerOf(address, attribute, around) {
    if (address.kind === 'known') {
        const canonical = (0,model_address/* canonicalAddress */.Z5)(address.text);
        if (canonical !== null)
            return { kind: 'known', name: (0,model_address/* reverseName */.A8)(canonical) };
        around.note(`${around.address}: its ${attribute} is no IP address.`);
        return null;
    }
    // An address that was never given out had no PTR record.
    if (address.kind === 'absent' && around.side === 'before')
        return null;
    const sensitive = address.kind === 'unknown' && address.sensitive;
    return { kind: 'unknown', what: around.what(attribute, 'address', sensitive) };
}
/** The address is told only by the aws_eip, which both know by its allocation. */
function readElasticIp(view, around) {
    const allocation = field(view, 'allocation_id');
    const id = allocation.kind === 'known' ? allocation.text : null;
    const sensitive = allocation.kind === 'unknown' && allocation.sensitive;
    const joined = sensitive ? null : around.joined('aws_eip', 'allocation_id', id);
    const address = joined === null ? null : (0,model_address/* canonicalAddress */.Z5)(joined);
    const unknown = around.what('allocation_id', 'address', sensitive);
    const absent = `the address of the Elastic IP of ${around.address}, which is not in the plan`;
    const owner = address === null
        ? { kind: 'unknown', what: id === null ? unknown : absent }
        : { kind: 'known', name: (0,model_address/* reverseName */.A8)(address) };
    const name = field(view, 'domain_name');
    if (name.kind === 'absent')
        return [];
    return [{ type: 'PTR', extent: 'whole', owner, data: [datumOf(name, 'domain_name', around)] }];
}
/** A droplet's name is its PTR record where it is a whole host name. */
function readDroplet(view, around) {
    const name = field(view, 'name');
    const isHost = name.kind === 'known' && (0,dns_name/* hostNameProblem */.Rr)(dnsName(name.text) ?? '') === null;
    if (name.kind === 'known' && !isHost)
        return [];
    const ipv6 = field(view, 'ipv6');
    const hasIpv6 = ipv6.kind === 'known' && ipv6.text === 'true';
    return ['ipv4_address', ...(hasIpv6 ? ['ipv6_address'] : [])].flatMap((attribute) => ptr({ view, attribute }, { view, attribute: 'name' }, around));
}
/** An instance has a PTR record for each external address of each interface. */
function readInstance(view, around) {
    const interfaces = items(at(view, 'network_interface')) ?? [];
    return interfaces.flatMap((network) => {
        return [
            { block: 'access_config', attribute: 'nat_ip' },
            { block: 'ipv6_access_config', attribute: 'external_ipv6' },
        ].flatMap(({ block, attribute }) => (items(at(network, block)) ?? []).flatMap((config) => ptr({ view: config, attribute }, { view: config, attribute: 'public_ptr_domain_name' }, 
        // What is written of a block's attributes stands deeper than anybody looks.
        { ...around, isWritten: () => null })));
    });
}

;// CONCATENATED MODULE: ./lib/plan/terraform/record-name.js


/** The name that owns a resource's records; null, and a note, where the plan does not tell it. */
function record_name_ownerOf(view, spelling, around) {
    const name = field(view, 'name');
    if (name.kind === 'unknown') {
        return { kind: 'unknown', what: around.what('name', 'name', name.sensitive) };
    }
    const label = name.kind === 'absent' || name.text === '@' ? '' : name.text;
    const told = spelling.told === undefined ? null : toldName(view, spelling.told, label);
    if (told !== null)
        return { kind: 'known', name: told };
    if (spelling.name === 'whole' || spelling.zone === null || label.endsWith('.')) {
        return record_name_known(label, around);
    }
    const zone = zoneOf(view, spelling.zone, around);
    if (typeof zone === 'string')
        return record_name_known(within(label, zone, spelling.name), around);
    if (spelling.name === 'whole-where-dotted' && label.includes('.')) {
        around.note(`${around.address}: its zone is not in the plan; its name is taken for the whole one, as its API documents it.`);
        return record_name_known(label, around);
    }
    if (zone !== null)
        return zone;
    around.note(`${around.address}: its zone is not in the plan, so it is not known which name it changes.`);
    return null;
}
/** What a provider told of the name; an update may have left it behind, so it has to begin alike. */
function toldName(view, attribute, label) {
    const told = field(view, attribute);
    const name = told.kind === 'known' ? dnsName(told.text) : null;
    const own = label === '' ? '' : dnsName(label);
    if (name === null || own === null)
        return null;
    return own === '' ? null : name === own || name.startsWith(`${own}.`) ? name : null;
}
/** The zone's name; an owner where it is not known before apply, and null where the plan lacks it. */
function zoneOf(view, { attribute, joins }, around) {
    const zone = field(view, attribute);
    const id = zone.kind === 'known' ? zone.text : null;
    if (zone.kind === 'absent')
        return null;
    // hcloud takes a zone's name or its id, and no name is a number.
    const isId = joins !== null && (id === null || attribute !== 'zone' || /^\d+$/.test(id));
    const sensitive = zone.kind === 'unknown' && zone.sensitive;
    const joined = isId && !sensitive ? around.joined(joins, attribute, id) : null;
    if (joined !== null)
        return dnsName(joined);
    if (zone.kind === 'known')
        return isId ? null : dnsName(zone.text);
    return { kind: 'unknown', what: around.what(attribute, 'zone', zone.sensitive) };
}
function within(label, zone, name) {
    if (label === '')
        return zone;
    if (name === 'inside')
        return `${label}.${zone}`;
    const own = dnsName(label);
    return own !== null && (own === zone || own.endsWith(`.${zone}`)) ? own : `${label}.${zone}`;
}
function record_name_known(text, around) {
    const name = dnsName(text);
    if (name !== null && name !== '')
        return { kind: 'known', name };
    around.note(`${around.address}: its name is no DNS name.`);
    return null;
}

;// CONCATENATED MODULE: ./lib/plan/terraform/record-table.js
const AZURE = {
    extent: 'whole',
    owner: { name: 'inside', zone: { attribute: 'zone_name', joins: null } },
    data: ['records'],
    text: 'plain',
    elsewhere: { target_resource_id: 'what its target_resource_id leads to' },
};
const RFC2136 = {
    extent: 'whole',
    owner: { name: 'inside', zone: { attribute: 'zone', joins: null } },
    text: 'plain',
};
const HCLOUD = {
    owner: { name: 'inside', zone: { attribute: 'zone', joins: 'hcloud_zone' } },
    text: 'quoted',
    relative: true,
};
const CLOUDFLARE = {
    extent: 'part',
    data: ['content', 'value'],
    text: 'quoted',
    elsewhere: { proxied: 'the addresses with which Cloudflare answers for it' },
};
/** Every resource type that holds records of a zone, by its provider's documentation. */
const RECORD_TABLE = {
    aws_route53_record: {
        extent: 'whole',
        owner: {
            name: 'either',
            zone: { attribute: 'zone_id', joins: 'aws_route53_zone' },
            told: 'fqdn',
        },
        data: ['records'],
        text: 'quoted',
        elsewhere: { alias: 'what its alias leads to' },
        hidden: { attribute: 'zone_id', zone: 'aws_route53_zone' },
        variant: 'set_identifier',
    },
    azurerm_dns_a_record: { ...AZURE, type: 'A' },
    azurerm_dns_aaaa_record: { ...AZURE, type: 'AAAA' },
    azurerm_dns_cname_record: { ...AZURE, type: 'CNAME', data: ['record'] },
    azurerm_dns_mx_record: {
        ...AZURE,
        type: 'MX',
        data: ['record'],
        item: { preference: 'preference', exchange: 'exchange' },
    },
    azurerm_dns_ptr_record: { ...AZURE, type: 'PTR' },
    azurerm_dns_txt_record: { ...AZURE, type: 'TXT', data: ['record'], item: 'value' },
    cloudflare_dns_record: {
        ...CLOUDFLARE,
        // The API documents its name as the complete one, and takes a short one all the same.
        owner: {
            name: 'whole-where-dotted',
            zone: { attribute: 'zone_id', joins: 'cloudflare_zone' },
        },
    },
    cloudflare_record: {
        ...CLOUDFLARE,
        owner: {
            name: 'either',
            zone: { attribute: 'zone_id', joins: 'cloudflare_zone' },
            told: 'hostname',
        },
    },
    digitalocean_record: {
        extent: 'part',
        owner: { name: 'inside', zone: { attribute: 'domain', joins: null }, told: 'fqdn' },
        data: ['value'],
        text: 'plain',
        relative: true,
    },
    dns_a_record_set: { ...RFC2136, type: 'A', data: ['addresses'] },
    dns_aaaa_record_set: { ...RFC2136, type: 'AAAA', data: ['addresses'] },
    dns_cname_record: { ...RFC2136, type: 'CNAME', data: ['cname'] },
    dns_mx_record_set: {
        ...RFC2136,
        type: 'MX',
        data: ['mx'],
        item: { preference: 'preference', exchange: 'exchange' },
    },
    dns_ptr_record: { ...RFC2136, type: 'PTR', data: ['ptr'] },
    dns_txt_record_set: { ...RFC2136, type: 'TXT', data: ['txt'] },
    google_dns_record_set: {
        extent: 'whole',
        owner: { name: 'whole', zone: null },
        data: ['rrdatas'],
        text: 'words',
        hidden: { attribute: 'managed_zone', zone: 'google_dns_managed_zone' },
        elsewhere: { routing_policy: 'what its routing_policy answers' },
    },
    hcloud_zone_record: { ...HCLOUD, extent: 'part', data: ['value'] },
    hcloud_zone_rrset: { ...HCLOUD, extent: 'whole', data: ['records'], item: 'value' },
    hetznerdns_record: {
        extent: 'part',
        owner: { name: 'inside', zone: { attribute: 'zone_id', joins: 'hetznerdns_zone' } },
        data: ['value'],
        text: 'quoted',
        relative: true,
    },
    powerdns_record: {
        extent: 'whole',
        owner: { name: 'whole', zone: null },
        data: ['records'],
        text: 'quoted',
    },
};

;// CONCATENATED MODULE: ./lib/plan/terraform/record-resources.js




/** The resource types that hold records of a zone. */
const RECORD_RESOURCES = Object.fromEntries(Object.entries(RECORD_TABLE).map(([type, resource]) => [
    type,
    {
        attributes: attributesOf(resource),
        read: (view, around) => readRecords(view, resource, around),
    },
]));
function attributesOf({ owner, data, elsewhere, hidden, variant }) {
    return [
        'name',
        'type',
        'priority',
        ...data,
        ...Object.keys(elsewhere ?? {}),
        ...[owner.zone?.attribute, owner.told, hidden?.attribute, variant].filter((name) => name !== undefined),
    ];
}
function readRecords(view, resource, around) {
    const type = resource.type ?? typeOf(view, around);
    if (type === null)
        return [];
    if (isHidden(view, resource, around))
        return [];
    const owner = record_name_ownerOf(view, resource.owner, around);
    if (owner === null)
        return [];
    // Every other PTR record, such as those of DNS-SD, is no address's.
    if (type === 'PTR' && owner.kind === 'known' && !owner.name.endsWith('.arpa'))
        return [];
    const isVariant = resource.variant !== undefined && field(view, resource.variant).kind !== 'absent';
    const extent = isVariant ? 'part' : resource.extent;
    const data = answeredElsewhere(view, type, resource, around) ?? dataOf(view, type, resource, around);
    return data.length === 0 ? [] : [{ type, extent, owner, data }];
}
/** Nobody outside sees the records of a private zone, whose names may well be those of a public one. */
function isHidden(view, { hidden }, around) {
    if (hidden === undefined)
        return false;
    const zone = field(view, hidden.attribute);
    const id = zone.kind === 'known' ? zone.text : null;
    if (!around.isHidden(hidden.zone, hidden.attribute, id))
        return false;
    around.note(`${around.address}: its zone is private, so no receiver sees it.`);
    return true;
}
const TYPES = ['A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];
/** The record's type; null where it is one that says nothing of mail hosts. */
function typeOf(view, around) {
    const type = field(view, 'type');
    if (type.kind === 'unknown') {
        around.note(`${around.address}: the type of its records is not known before apply.`);
    }
    return type.kind === 'known'
        ? (TYPES.find((known) => known === type.text.toUpperCase()) ?? null)
        : null;
}
function answeredElsewhere(view, type, { elsewhere = {} }, around) {
    for (const [attribute, what] of Object.entries(elsewhere)) {
        // Only what a host name answers can be somebody else's.
        if (attribute === 'proxied' && !['A', 'AAAA', 'CNAME'].includes(type))
            continue;
        const value = at(view, attribute);
        const isOpen = value.unknown === true && attribute !== 'proxied';
        const set = isOpen || value.value === true || isNamed(value) || (items(value) ?? []).some(isBlock);
        if (!set)
            continue;
        const target = items(value)?.[0];
        const name = target === undefined ? null : field(target, 'name');
        const known = name?.kind === 'known' ? dnsName(name.text) : null;
        // What is not known, or not to be looked at, may be another one each time.
        const chosenBy = isMarked(value) ? {} : { chosenBy: JSON.stringify([attribute, value.value]) };
        return [{ kind: 'unknown', what: `${around.address}: ${what}`, known, ...chosenBy }];
    }
    return null;
}
function isNamed({ value }) {
    return typeof value === 'string' && value !== '';
}
function isBlock({ value }) {
    return typeof value === 'object' && value !== null;
}
function dataOf(view, type, resource, around) {
    const attribute = resource.data.find((name) => {
        const { value, unknown, sensitive } = at(view, name);
        return (value ?? null) !== null || unknown === true || sensitive === true;
    }) ?? resource.data[0];
    if (attribute === undefined)
        return [];
    const unknown = (sensitive) => {
        const noun = type === 'A' || type === 'AAAA' ? 'address' : attribute;
        return { kind: 'unknown', what: around.what(attribute, noun, sensitive), known: null };
    };
    const list = at(view, attribute);
    const all = items(list);
    if (all === null)
        return [unknown(list.unknown !== true)];
    return all.map((item) => {
        const texts = textsOf(view, item, type, resource);
        const missing = texts.find((text) => text.kind === 'unknown');
        if (missing?.kind === 'unknown')
            return unknown(missing.sensitive);
        const spelling = {
            text: resource.text,
            origin: resource.relative === true ? originOf(view, resource, around) : null,
        };
        const [first = '', second] = texts.map((text) => (text.kind === 'known' ? text.text : ''));
        const read = second === undefined ? readRecord(type, first, spelling) : readMx(first, second, spelling);
        if ('data' in read)
            return { kind: 'known', data: read.data };
        around.note(`${around.address}: a value of its ${attribute} is no ${read.wanted}.`);
        return { kind: 'unknown', what: `the ${attribute} of ${around.address}`, known: null };
    });
}
/** The text of one item; of an MX record with its parts apart the preference and the exchange. */
function textsOf(view, item, type, { item: part, extent }) {
    if (typeof part === 'object')
        return [field(item, part.preference), field(item, part.exchange)];
    const text = typeof part === 'string' ? field(item, part) : fieldOf(item);
    const priority = field(view, 'priority');
    return type === 'MX' && extent === 'part' && priority.kind !== 'absent'
        ? [priority, text]
        : [text];
}
/** The zone that relative names in the data are in; none where it is not known. */
function originOf(view, { owner }, around) {
    const apex = record_name_ownerOf({ ...view, value: { ...asObject(view.value), name: '@' } }, owner, {
        ...around,
        note: () => { },
    });
    return apex?.kind === 'known' ? apex.name : null;
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/plan/terraform/resource-change.js





/** Every resource type that is read, and how. */
const READERS = new Map([
    ...Object.entries(PTR_RESOURCES),
    ...Object.entries(RECORD_RESOURCES),
]);
/** The reader of a resource type; undefined where nobody reads it. */
function readerOf(type) {
    return READERS.get(type);
}
const NOTHING = { change: null, joined: [], unread: null };
/** Takes what matters from one of `resource_changes`; the rest can be forgotten. */
function readChange(value) {
    const type = resource_change_text(value, 'type');
    const address = resource_change_text(value, 'address');
    const module = resource_change_text(value, 'module_address') ?? '';
    const name = resource_change_text(value, 'name');
    if (type === null || address === null || name === null)
        return NOTHING;
    const { before, after } = sidesOf(own(value, 'change'));
    const joined = isJoined(type)
        ? [before, after].flatMap((view) => view === null ? [] : [[{ type, address }, joinedPart(type, view), view === after]])
        : [];
    // A data source is only read.
    if (resource_change_text(value, 'mode') === 'data')
        return { ...NOTHING, joined };
    const actions = actionsOf(own(value, 'change'));
    const goes = actions.has('delete') || actions.has('update');
    const comes = actions.has('create') || actions.has('update');
    if (!goes && !comes)
        return { ...NOTHING, joined };
    const reader = readerOf(type);
    if (reader === undefined)
        return { ...NOTHING, joined, unread: LIKE_DNS.test(type) ? type : null };
    const part = (view, does) => {
        return view === null || !does ? null : only(view, reader.attributes);
    };
    return {
        change: {
            type,
            address,
            shown: (0,sanitise/* sanitise */.tB)(address, MAX_ADDRESS),
            module,
            name,
            before: part(before, goes),
            after: part(after, comes),
        },
        joined,
        unread: null,
    };
}
/** A resource of the state: only what others may join to. */
function readPrior(value) {
    const type = resource_change_text(value, 'type');
    const address = resource_change_text(value, 'address');
    if (type === null || address === null || !isJoined(type))
        return null;
    const view = {
        value: own(value, 'values'),
        unknown: false,
        sensitive: own(value, 'sensitive_values'),
    };
    // A managed resource is here as it was; a data source was read for the plan.
    return [{ type, address }, joinedPart(type, view), resource_change_text(value, 'mode') === 'data'];
}
/** Longest resource address that is shown. */
const MAX_ADDRESS = 300;
/** Words of types that are likely to set a record, without those of records that say nothing of mail hosts. */
const LIKE_DNS = /^(?!.*_(?:caa|naptr|ns|soa|srv)_record)\w*_(?:ptr|ptrrecord|rdns|record|records|recordset|reverse|rrset)(?:_|$)/;
function sidesOf(change) {
    const side = (key) => {
        const value = own(change, key) ?? null;
        const unknown = key === 'after' ? own(change, 'after_unknown') : false;
        if (value === null && (unknown ?? false) === false)
            return null;
        return { value, unknown, sensitive: own(change, `${key}_sensitive`) };
    };
    return { before: side('before'), after: side('after') };
}
/** `no-op`, `read` and `forget` change nothing out there, and neither does what nobody knows. */
function actionsOf(change) {
    const actions = own(change, 'actions');
    return new Set(Array.isArray(actions) ? actions : []);
}
function resource_change_text(value, key) {
    const found = own(value, key);
    return typeof found === 'string' && found !== '' ? found : null;
}

;// CONCATENATED MODULE: ./lib/plan/terraform/read-plan.js








/** More notes of one plan would not be read. */
const MAX_NOTES = 50;
/**
 * Reads what `terraform show -json` or `tofu show -json` tells of a plan, format version 1.x. Of the plan's
 * values only names, addresses and the data of mail records come into the result; what the plan marks as
 * sensitive counts as not known, since the result is shown to anybody.
 *
 * @param chunks the file's bytes in parts of any size; it is never whole in memory
 * @param file the path that places name
 * @throws only what reading the chunks throws
 */
async function readTerraformPlan(chunks, file) {
    try {
        return { kind: 'read', plan: planOf(await gather(chunks), file) };
    }
    catch (error) {
        if (!(error instanceof PlanFault))
            throw error;
        const place = { file, line: 1, column: 1 };
        return { kind: 'problems', problems: [{ place, message: error.message }] };
    }
}
async function gather(chunks) {
    const gathered = {
        changes: [],
        joins: createJoins(),
        written: new Map(),
        unread: new Map(),
        notes: new Set(),
    };
    for await (const piece of readPieces(chunks))
        take(piece, gathered);
    return gathered;
}
function take(piece, { changes, joins, written, unread, notes }) {
    switch (piece.kind) {
        case 'change': {
            const read = readChange(piece.value);
            for (const joined of read.joined)
                joins.add(...joined);
            if (read.change !== null)
                changes.push(read.change);
            if (read.unread !== null)
                unread.set(read.unread, (unread.get(read.unread) ?? 0) + 1);
            break;
        }
        case 'prior': {
            const read = readPrior(piece.value);
            if (read !== null)
                joins.add(...read);
            break;
        }
        case 'written': {
            const [type, name] = [own(piece.value, 'type'), own(piece.value, 'name')];
            if (typeof type !== 'string' || typeof name !== 'string')
                break;
            const reader = readerOf(type);
            if (reader === undefined)
                break;
            written.set(writtenKey(piece.modules, type, name), writtenOf(piece.value, reader.attributes));
            break;
        }
        case 'flag':
            if (piece.name === 'errored' && piece.value === true) {
                notes.add('The plan ended in an error, so it may not tell of every change.');
            }
            if (piece.name === 'complete' && piece.value === false) {
                notes.add('The plan is not complete: more changes may follow once it is applied.');
            }
    }
}
function planOf({ changes, joins, written, unread, notes }, file) {
    const planned = changes.flatMap((change) => {
        const key = writtenKey(moduleNames(change.module), change.type, change.name);
        const expressions = written.get(key) ?? null;
        const read = (view, side) => {
            const around = surroundings(change, side, expressions, joins, notes);
            return view === null ? [] : (readerOf(change.type)?.read(view, around) ?? []);
        };
        const place = { file, line: null, resource: change.shown };
        return differences(read(change.before, 'before'), read(change.after, 'after'), place);
    });
    for (const [type, count] of unread) {
        const times = count === 1 ? 'one change' : `${count} changes`;
        notes.add(`${times} of ${(0,sanitise/* sanitise */.tB)(type, 80)} in the plan: this resource type is not read.`);
    }
    return { changes: settled(planned), notes: shortened([...notes]) };
}
function surroundings({ shown, module }, side, written, joins, notes) {
    const prefix = module === '' ? '' : `${module}.`;
    const references = (attribute) => written?.references(attribute) ?? [];
    return {
        address: shown,
        side,
        what(attribute, noun, isSensitive) {
            if (isSensitive)
                return `the ${attribute} of ${shown}, which is sensitive`;
            const named = referents(references(attribute), prefix);
            if (named.length === 0 || named.length > 3)
                return `the ${attribute} of ${shown}`;
            return `the ${noun} of ${(0,sanitise/* sanitise */.tB)(named.join(' or '), 300)}`;
        },
        isWritten: (attribute) => written?.isWritten(attribute) ?? null,
        joined: (type, attribute, id) => id === null ? joins.byReference(type, prefix, references(attribute)) : joins.byId(type, id),
        isHidden: (type, attribute, id) => joins.isHidden(type, id, prefix, references(attribute)),
        note: (text) => notes.add(text),
    };
}
function shortened(notes) {
    if (notes.length <= MAX_NOTES)
        return [...notes];
    const left = notes.length - MAX_NOTES;
    return [...notes.slice(0, MAX_NOTES), `${left} more notes of the plan are left out.`];
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/plan/zones/escapes.js
/**
 * The bytes that a word of a master file stands for: `\X` is the character X, `\DDD` the byte of that decimal
 * number (RFC 1035 5.1). Characters beyond ASCII are their UTF-8 bytes, as name servers read them.
 */
function bytesOf(word) {
    const bytes = [];
    for (let at = 0; at < word.length; at += 1) {
        const escaped = word.charAt(at) === '\\';
        if (escaped)
            at += 1;
        if (at >= word.length)
            return { kind: 'problem', problem: 'ends in a backslash' };
        const value = word.codePointAt(at) ?? 0;
        if (value > 0x7f) {
            const character = String.fromCodePoint(value);
            for (const part of encoder.encode(character))
                bytes.push({ value: part, escaped });
            at += character.length - 1;
        }
        else if (escaped && isDigit(value)) {
            const digits = word.slice(at, at + 3);
            if (!/^\d{3}$/.test(digits) || Number(digits) > 255) {
                const problem = 'has a backslash before a digit, which takes three digits from 000 to 255';
                return { kind: 'problem', problem };
            }
            bytes.push({ value: Number(digits), escaped });
            at += 2;
        }
        else {
            bytes.push({ value, escaped });
        }
    }
    return { kind: 'bytes', bytes };
}
const encoder = new TextEncoder();
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}

;// CONCATENATED MODULE: ./lib/plan/zones/names.js

/**
 * Reads a domain name of a master file (RFC 1035 5.1): `@` is the origin, and a name without a dot at its end
 * is relative to it.
 *
 * @param word the name as written
 * @param origin a name in canonical form, or null where none is known
 * @returns the name in canonical form: lower case, no dot at the end, the root `.`, and every byte that is
 *   special or not shown escaped in the one way in which resolvers escape it
 */
function names_readName(word, origin) {
    if (word === '@')
        return origin === null ? { kind: 'no-origin' } : { kind: 'name', name: origin };
    if (word === '.')
        return { kind: 'name', name: '.' };
    const relative = PLAIN.test(word)
        ? { kind: 'labels', labels: word.toLowerCase().split('.') }
        : readLabels(word);
    if (relative.kind === 'problem')
        return relative;
    const { labels } = relative;
    const absolute = labels.at(-1) === '';
    if (absolute)
        labels.pop();
    const problem = labels.map(labelProblem).find((found) => found !== null) ?? null;
    if (problem !== null)
        return { kind: 'problem', problem };
    if (!absolute && origin === null)
        return { kind: 'no-origin' };
    const own = labels.join('.');
    const name = absolute || origin === null || origin === '.' ? own : `${own}.${origin}`;
    // On the wire each label has a byte for its length, and the root ends the name.
    if (octets(name) + 2 > 255)
        return { kind: 'problem', problem: 'is longer than 255 octets' };
    return { kind: 'name', name };
}
/** The labels of a name that stands in a message of the DNS, as canonical text. */
function nameOfLabels(labels) {
    if (labels.length === 0)
        return '.';
    return labels.map((label) => Array.from(label, shown).join('')).join('.');
}
/** Whether a name is a zone's own or lies below it. Both in canonical form. */
function isWithin(name, apex) {
    if (apex === '.' || name === apex)
        return true;
    if (!name.endsWith(`.${apex}`))
        return false;
    // In `a\.example.com` that dot is none between labels.
    const above = name.slice(0, -apex.length - 1);
    return (/\\+$/.exec(above)?.[0].length ?? 0) % 2 === 0;
}
/** Nearly every name: nothing in it is special, and its labels are not empty. */
const PLAIN = /^(?:[a-z0-9_*/-]+\.)*[a-z0-9_*/-]+\.?$/i;
function readLabels(word) {
    const read = bytesOf(word);
    if (read.kind === 'problem')
        return read;
    const labels = [''];
    for (const { value, escaped } of read.bytes) {
        if (value === 0x2e && !escaped)
            labels.push('');
        else
            labels.push((labels.pop() ?? '') + shown(value));
    }
    return { kind: 'labels', labels };
}
function labelProblem(label) {
    if (label === '')
        return 'has an empty label';
    return octets(label) > 63 ? 'has a label of more than 63 octets' : null;
}
function octets(text) {
    return text.includes('\\') ? text.replace(/\\(?:\d{3}|.)/g, 'x').length : text.length;
}
/** A byte of a label as text. Letters compare without their case (RFC 4343). */
function shown(byte) {
    if (byte <= 0x20 || byte >= 0x7f)
        return `\\${String(byte).padStart(3, '0')}`;
    const character = String.fromCharCode(byte).toLowerCase();
    return SPECIAL.includes(character) ? `\\${character}` : character;
}
const SPECIAL = '"().;\\@$';

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/plan/zones/yaml-record-data.js





const PLANNED_TYPES = [
    'A',
    'AAAA',
    'PTR',
    'CNAME',
    'MX',
    'TXT',
];
/**
 * Reads a record's data from a plain value of YAML or JSON: a text, or `{ preference, exchange }` for an MX record.
 *
 * @param origin what a name without a dot at its end is relative to; null where it needs that dot
 */
function readValue(type, value, origin) {
    if (type === 'MX')
        return readExchange(value, origin);
    if (typeof value !== 'string')
        return wrong(value, type);
    switch (type) {
        case 'A':
        case 'AAAA': {
            const address = ((0,external_node_net_.isIP)(value) === 4) === (type === 'A') ? (0,model_address/* canonicalAddress */.Z5)(value) : null;
            return address === null ? wrong(value, type) : data({ type, data: address });
        }
        case 'TXT':
            // One character for each byte, as resolvers give them.
            return data({ type, data: Buffer.from(value, 'utf8').toString('latin1') });
        default: {
            const name = readTarget(value, origin);
            return name === null ? wrong(value, type) : data({ type, data: name });
        }
    }
}
function readExchange(value, origin) {
    if (typeof value !== 'object' || value === null)
        return wrong(value, 'MX');
    const { preference, exchange } = { preference: null, exchange: null, ...value };
    if (preference === null || preference === undefined) {
        return {
            kind: 'problem',
            message: 'The MX record has no preference; expected a number from 0 to 65535.',
        };
    }
    const number = typeof preference === 'string' && /^\d{1,5}$/.test(preference)
        ? Number(preference)
        : preference;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > 65_535) {
        return {
            kind: 'problem',
            message: `${(0,suggestion/* quote */.h)(preference)} is no preference; expected a number from 0 to 65535.`,
        };
    }
    const name = typeof exchange === 'string' ? readTarget(exchange, origin) : null;
    if (name === null)
        return wrong(exchange, 'CNAME');
    return data({ type: 'MX', data: { preference: number, exchange: name } });
}
function readTarget(value, origin) {
    const dotted = value.endsWith('.') && value.length > 1;
    const read = names_readName(dotted ? `${(0,dns_name/* canonicalName */.Ew)(value)}.` : (0,dns_name/* canonicalName */.Ew)(value), origin);
    return read.kind === 'name' ? read.name : null;
}
const EXPECTED = {
    A: 'IPv4 address; expected one such as 203.0.113.25',
    AAAA: 'IPv6 address; expected one such as 2001:db8::25',
    PTR: 'whole name; expected one with a dot at its end, such as mx1.example.com.',
    CNAME: 'whole name; expected one with a dot at its end, such as mx1.example.com.',
    MX: 'mail exchanger; expected a preference and an exchange',
    TXT: 'text; expected one in quotes',
};
function wrong(value, type) {
    return {
        kind: 'problem',
        message: `${(0,suggestion/* quote */.h)(value)} is no ${EXPECTED[type]}${EXPECTED[type].endsWith('.') ? '' : '.'}`,
    };
}
function data(record) {
    return { kind: 'data', record };
}

;// CONCATENATED MODULE: ./lib/plan/zones/zone.js
/** The largest file, in bytes of UTF-8. */
const MAX_ZONE_BYTES = 4 * 1024 * 1024;
/** The most records of one file and all that it includes, whatever their types. */
const MAX_RECORDS = 200_000;
/** More mistakes of one file would not be read. */
const zone_MAX_PROBLEMS = 20;

;// CONCATENATED MODULE: ./lib/plan/zones/dnscontrol.js






/**
 * What `dnscontrol print-ir` prints (models.DNSConfig, models.DomainConfig and models.RecordConfig): names relative
 * to the domain, `@` for itself, and targets with a dot at their end. Keys of no bearing are passed over.
 */
const record = dist/* object */.Ikc({
    type: dist/* string */.YjP(),
    name: dist/* string */.YjP(),
    target: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    /** Left out where it is 0. */
    mxpreference: dist/* optional */.lqM(dist/* number */.aig(), 0),
});
const domain = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    meta: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}),
    records: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(record)), []),
    /** NO_PURGE: records of the provider's that the configuration does not have stay. */
    keepunknown: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    /** IGNORE: some of them stay. */
    unmanaged: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* unknown */.L5J())), []),
});
const schema = dist/* object */.Ikc({ domains: dist/* array */.YOg(domain) });
/** Reads the zones of dnscontrol's intermediate representation, as `dnscontrol print-ir` writes it. */
function readDnscontrol(text, file) {
    const failed = (message) => {
        return { kind: 'problems', problems: [{ place: { file, line: 1, column: 1 }, message }] };
    };
    if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
        return failed(`The file is larger than ${MAX_ZONE_BYTES} bytes.`);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return failed(`The file is no JSON: ${(0,sanitise/* sanitise */.tB)(String(error), 200)}.`);
    }
    const result = dist/* safeParse */.xLC(schema, value);
    if (!result.success) {
        const [issue] = result.issues;
        const where = (0,sanitise/* sanitise */.tB)(dist/* getDotPath */.BuJ(issue) ?? '', 100);
        return failed(`The file is not what "dnscontrol print-ir" prints, at ${where || 'its top'}: ${(0,sanitise/* sanitise */.tB)(issue.message, 200)}.`);
    }
    const { domains } = result.output;
    if (domains.reduce((sum, { records }) => sum + (records?.length ?? 0), 0) > MAX_RECORDS) {
        return failed(`The file has more than ${MAX_RECORDS} records.`);
    }
    const problems = [];
    const notes = [];
    const zones = domains.flatMap((one) => {
        const zone = readDomain(one, file, problems);
        if (zone === null) {
            const name = (0,sanitise/* sanitise */.tB)(one.name, 100);
            notes.push(`${(0,sanitise/* shownPath */.pS)(file)}: ${name} is read by some only (split horizon); what it holds is not looked at.`);
        }
        return zone ?? [];
    });
    if (problems.length > 0)
        return { kind: 'problems', problems: problems.slice(0, zone_MAX_PROBLEMS) };
    return { kind: 'read', zones, notes, included: [] };
}
function readDomain({ name, meta, records, keepunknown, unmanaged }, file, problems) {
    // `example.com!inside` is one of several views of a zone; which of them the world sees is not known.
    const [bare = '', tag = meta.dnscontrol_tag ?? ''] = name.split('!');
    if (tag !== '' || meta.dnscontrol_uniquename?.includes('!'))
        return null;
    const apex = (0,dns_name/* canonicalName */.Ew)(bare);
    const tell = (message) => {
        problems.push({ place: { file, line: 1, column: 1 }, message });
    };
    const zoneName = names_readName(apex, '.');
    if (zoneName.kind !== 'name') {
        tell(`A domain has no name that can be read: ${(0,sanitise/* sanitise */.tB)(name, 100)}.`);
        return null;
    }
    const read = (records ?? []).flatMap((one) => {
        const type = PLANNED_TYPES.find((known) => known === one.type);
        if (type === undefined)
            return [];
        const owner = names_readName((0,dns_name/* canonicalName */.Ew)(one.name || '@'), zoneName.name);
        const of = (0,sanitise/* sanitise */.tB)(`${one.type} record ${one.name} of ${name}`, 200);
        if (owner.kind !== 'name') {
            tell(`The ${of} has no name that can be read.`);
            return [];
        }
        const target = type === 'MX' ? { preference: one.mxpreference, exchange: one.target } : one.target;
        const value = readValue(type, target, zoneName.name);
        if (value.kind === 'data')
            return [{ ...value.record, name: owner.name, file, line: null }];
        tell(`The ${of}: ${value.message}`);
        return [];
    });
    const keepsOthers = keepunknown || (unmanaged ?? []).length > 0;
    return { apex: zoneName.name, file, line: null, hasSoa: true, records: read, keepsOthers };
}

;// CONCATENATED MODULE: ./lib/plan/zones/format.js
/**
 * The format of a file, by its name's ending and what is in it. Null for one that holds no zone, such as octoDNS's
 * own settings or a README beside the zones.
 */
function detectZoneFormat(file, text) {
    const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
    // What decides stands near the top; a stranger's whole file need not be searched.
    const head = text.slice(0, HEAD);
    switch (ending) {
        case 'json':
            return /^\s*\{/.test(head) && head.includes('"domains"') ? 'dnscontrol' : null;
        case 'yaml':
        case 'yml':
            return isOctodns(file, head) ? 'octodns' : null;
        case 'md':
        case 'js':
        case 'py':
        case 'sh':
        case 'conf':
            return null;
        default:
            return head.split('\n').some(isMasterLine) ? 'master' : null;
    }
}
const HEAD = 64 * 1024;
/** A file of records, each with its type; or one of none, under a zone's name. */
function isOctodns(file, head) {
    if (/^(?:providers|manager|processors):/m.test(head))
        return false;
    const holdsRecords = /^[ \t]*(?:-[ \t]+)?["']?type["']?:[ \t]*["']?[A-Z]/m.test(head) ||
        /[{,][ \t]*["']?type["']?:[ \t]*["']?[A-Z]/.test(head);
    if (holdsRecords)
        return true;
    const name = file.split('/').at(-1) ?? '';
    return ['', '---', '{}', '--- {}'].includes(head.trim()) && name.split('.').length > 2;
}
/** A directive, or a record of a type that zones have. */
function isMasterLine(line) {
    if (line.length > 1024)
        return false;
    const words = line
        .replace(/;.*/, '')
        .trim()
        .split(/[\s()]+/)
        .map((word) => word.toUpperCase());
    const [first = ''] = words;
    if (DIRECTIVES.includes(first))
        return words.length > 1;
    const type = words.slice(0, 4).findIndex((word, index) => index > 0 && format_TYPES.includes(word));
    const own = /^[ \t]/.test(line) && format_TYPES.includes(first) ? 0 : type;
    const before = words.slice(line.startsWith(' ') || line.startsWith('\t') ? 0 : 1, Math.max(own, 0));
    return (own >= 0 && own < words.length - 1 && before.every((word) => /^(?:IN|\d[\dWDHMS]*)$/.test(word)));
}
const DIRECTIVES = ['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE'];
const format_TYPES = ['SOA', 'NS', 'A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];

;// CONCATENATED MODULE: ./lib/plan/zones/problem-list.js

/** The mistakes of a file, and of the files that it includes. */
class ProblemList {
    all = [];
    #saysNoOrigin = false;
    /** Nobody reads on: what follows is not looked at. */
    get isFull() {
        return this.all.length >= zone_MAX_PROBLEMS;
    }
    add(file, { line, column }, message) {
        if (!this.isFull)
            this.all.push({ place: { file, line, column }, message });
    }
    /** Told once: what is wrong is the file, not each of its names. */
    addNoOrigin(file, at) {
        if (this.#saysNoOrigin)
            return;
        this.#saysNoOrigin = true;
        this.add(file, at, "The zone's name is not known, and this name is relative to it: neither the file's name nor an SOA " +
            'record says it. Expected a line such as "$ORIGIN example.com." at the top.');
    }
}

;// CONCATENATED MODULE: ./lib/plan/zones/master-file-lines.js
/** The longest line, in UTF-16 units: a TXT record of the largest size, a third of it escaped. */
const master_file_lines_MAX_LINE = 128 * 1024;
/**
 * Cuts a master file into its entries (RFC 1035 5.1), one at a time. After a fault it goes on with the next
 * line. Runs once through the text, whatever it holds.
 */
function* entriesOf(text) {
    let at = 0;
    let line = 1;
    let lineStart = 0;
    const column = () => at - lineStart + 1;
    const newLine = () => {
        at += 1;
        line += 1;
        lineStart = at;
    };
    const toLineEnd = () => {
        const end = text.indexOf('\n', at);
        at = end === -1 ? text.length : end;
    };
    while (at < text.length) {
        const indented = isSpace(text.charAt(at));
        const words = [];
        const open = [];
        let fault = null;
        const failed = (message, place = { line, column: column() }) => {
            fault = { kind: 'fault', ...place, message };
            toLineEnd();
        };
        entry: while (at < text.length) {
            const character = text.charAt(at);
            switch (character) {
                case '\n':
                    newLine();
                    if (open.length === 0 || fault !== null)
                        break entry;
                    break;
                case ' ':
                case '\t':
                    at += 1;
                    break;
                case '\r':
                    at += 1;
                    // By itself it ends a line too, for name servers; editors count no line there.
                    if (text.charAt(at) !== '\n' && open.length === 0)
                        break entry;
                    break;
                case ';':
                    toLineEnd();
                    break;
                case '(':
                    // Nobody needs many; a file of nothing else should not fill the memory.
                    if (open.length < 100)
                        open.push({ line, column: column() });
                    else
                        failed('Parentheses are nested more than 100 deep.');
                    at += fault === null ? 1 : 0;
                    break;
                case ')':
                    if (open.pop() === undefined)
                        failed('A ")" closes what no "(" has opened.');
                    else
                        at += 1;
                    break;
                case '"': {
                    const start = { line, column: column() };
                    const from = at + 1;
                    const closed = skipQuoted();
                    if (closed)
                        words.push({ text: text.slice(from, at - 1), quoted: true, ...start });
                    else
                        failed('A text in quotes does not end on its line; expected a closing ".', start);
                    break;
                }
                default: {
                    const start = { line, column: column() };
                    const from = at;
                    skipWord();
                    words.push({ text: text.slice(from, at), quoted: false, ...start });
                }
            }
            if (column() > master_file_lines_MAX_LINE && fault === null) {
                failed(`The line is longer than ${master_file_lines_MAX_LINE} characters.`, { line, column: 1 });
            }
        }
        const opened = open.at(0);
        if (fault === null && opened !== undefined) {
            fault = { kind: 'fault', ...opened, message: 'A "(" is never closed; expected a ")".' };
        }
        const [first, ...rest] = words;
        if (fault !== null)
            yield fault;
        else if (first !== undefined)
            yield { kind: 'entry', indented, words: [first, ...rest] };
    }
    /** Steps behind the closing quote. A backslash takes even a line's end into the text, as name servers do. */
    function skipQuoted() {
        for (at += 1; at < text.length;) {
            const character = text.charAt(at);
            if (character === '\n')
                return false;
            at += 1;
            if (character === '"')
                return true;
            if (character !== '\\')
                continue;
            if (text.charAt(at) === '\n')
                newLine();
            else
                at += 1;
        }
        at = text.length;
        return false;
    }
    function skipWord() {
        while (at < text.length && !ENDS.includes(text.charAt(at))) {
            const isEscape = text.charAt(at) === '\\';
            at += 1;
            if (isEscape && at < text.length && text.charAt(at) !== '\n')
                at += 1;
        }
    }
}
const ENDS = ' \t\r\n();"';
function isSpace(character) {
    return character === ' ' || character === '\t';
}

;// CONCATENATED MODULE: ./lib/plan/zones/record-head.js

/**
 * Reads the TTL, the class and the type of a record: the first two in either order, and each may be missing
 * (RFC 1035 5.1). The class is that of the Internet.
 *
 * @param words those behind the owner's name
 * @param end the last word before them, for a record that ends too early
 */
function readHead(words, end) {
    const seen = { ttl: false, class: false };
    for (const [index, word] of words.entries()) {
        const text = word.text.toUpperCase();
        if (word.quoted)
            return record_head_wrong(word, 'is in quotes; expected a record type such as A');
        if (!seen.ttl && TTL.test(text))
            seen.ttl = true;
        else if (!seen.class && CLASSES.includes(text))
            seen.class = true;
        else if (OTHER_CLASSES.includes(text)) {
            return record_head_wrong(word, 'is another class than that of the Internet; expected IN');
        }
        else {
            const type = record_head_typeOf(text);
            if (type === null)
                return record_head_wrong(word, `is no record type.${(0,suggestion/* didYouMean */.a)(text, record_head_TYPES)}`);
            return { kind: 'head', type, data: words.slice(index + 1) };
        }
    }
    const last = words.at(-1) ?? end;
    return record_head_wrong(last, 'is where the record ends; expected a record type such as A');
}
/** Whether a word may be a TTL: seconds, or numbers with the units that BIND reads, as in `1h30m`. */
const TTL = /^(?:\d{1,10}|(?:\d{1,10}[WDHMS])+)$/;
const CLASSES = ['IN', 'CLASS1'];
const OTHER_CLASSES = ['CH', 'CHAOS', 'HS', 'HESIOD', 'CS', 'CLASS3', 'CLASS4'];
function record_head_typeOf(text) {
    const numbered = /^TYPE(\d{1,5})$/.exec(text)?.[1];
    if (numbered !== undefined)
        return NUMBERS[Number(numbered)] ?? 'other';
    if (!record_head_TYPES.includes(text))
        return null;
    return Object.values(NUMBERS).find((type) => type === text) ?? 'other';
}
const NUMBERS = {
    1: 'A',
    5: 'CNAME',
    6: 'SOA',
    12: 'PTR',
    15: 'MX',
    16: 'TXT',
    28: 'AAAA',
};
/** All that BIND 9.18 knows by name, and what came later, so that a slip of the pen is told from a type. */
const record_head_TYPES = ('A AAAA PTR CNAME MX TXT SOA NS ' +
    'A6 AFSDB AMTRELAY APL ATMA AVC CAA CDNSKEY CDS CERT CSYNC DHCID DLV DNAME DNSKEY DOA DS DSYNC EID EUI48 EUI64 ' +
    'GPOS HINFO HIP HTTPS IPSECKEY ISDN KEY KX L32 L64 LOC LP MB MD MF MG MINFO MR NAPTR NID NIMLOC NINFO NSAP ' +
    'NSAP-PTR NSEC NSEC3 NSEC3PARAM NULL NXT OPENPGPKEY PX RESINFO RKEY RP RRSIG RT SIG SINK SMIMEA SPF SRV SSHFP ' +
    'SVCB TA TALINK TLSA UID UINFO UNSPEC URI WALLET WKS X25 ZONEMD').split(' ');
function record_head_wrong(word, what) {
    const message = `${(0,suggestion/* quote */.h)(word.text)} ${what}`;
    return { kind: 'problem', word, message: /[.?]$/.test(message) ? message : `${message}.` };
}

;// CONCATENATED MODULE: ./lib/plan/zones/zone-name.js



/**
 * The zone that a file is of by its name, as such files are usually called: `example.com.zone`, `db.example.com`,
 * `zones/example.com`, `113.0.203.in-addr.arpa.zone`. The addresses of `db.203.0.113` are read only where they
 * make sense in one order alone: some write the network, others the zone.
 *
 * @returns a name in canonical form, or null where the file's name does not say for sure
 */
function zoneOfFileName(file) {
    const base = (file.split('/').at(-1) ?? '').toLowerCase();
    const bare = base.replace(PREFIX, '').replace(EXTENSION, '').replace(/\.$/, '');
    if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(bare))
        return PREFIX.test(base) ? reverseZone(bare) : null;
    if (bare.length > 253 || !DOMAIN.test(bare))
        return null;
    const read = names_readName(`${bare}.`, null);
    return read.kind === 'name' ? read.name : null;
}
/** The owner of the SOA record, where the file itself says its whole name; null elsewhere. */
function zoneOfSoa(text) {
    let origin = null;
    let owner = null;
    for (const entry of entriesOf(text)) {
        if (entry.kind === 'fault')
            continue;
        const [first, ...rest] = entry.words;
        if (!entry.indented) {
            const directive = first.text.toUpperCase();
            const word = directive === '$ORIGIN' ? rest[0] : first;
            if (directive.startsWith('$') && directive !== '$ORIGIN')
                continue;
            const name = word === undefined ? null : names_readName(word.text, origin);
            const known = name?.kind === 'name' ? name.name : null;
            if (directive === '$ORIGIN')
                origin = known ?? origin;
            else
                owner = known;
            if (directive === '$ORIGIN')
                continue;
        }
        const head = readHead(entry.indented ? entry.words : rest, first);
        if (head.kind === 'head' && head.type === 'SOA')
            return owner;
    }
    return null;
}
const PREFIX = /^(?:db|zone|named|pri|master|primary)[._-]/;
const EXTENSION = /\.(?:zone|zonefile|db|dns|bind|hosts|rev|txt|master|signed)$/;
/** Two labels at least, the last of them no number. */
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;
function reverseZone(text) {
    const octets = text.split('.');
    if (octets.some((octet) => Number(octet) > 255 || /^0\d/.test(octet)))
        return null;
    const orders = [octets.toReversed(), octets].filter((labels) => {
        const first = Number(labels.at(-1));
        return first >= 1 && first <= 223;
    });
    const names = new Set(orders.map((labels) => `${labels.join('.')}.in-addr.arpa`));
    const [name] = names;
    return name !== undefined && names.size === 1 ? name : null;
}

;// CONCATENATED MODULE: ./lib/plan/zones/generate.js



/**
 * Reads the words behind BIND's `$GENERATE`: a range, a name, perhaps a TTL and a class, a type, and one word of
 * data. The records come one at a time, or a mistake in their place.
 *
 * @param directive the word `$GENERATE` itself
 */
function* generate(directive, words) {
    const [rangeWord, left, ...rest] = words;
    if (rangeWord === undefined || left === undefined || rest.length < 2) {
        const expected = 'a range, a name, a type and data, as in 1-254 host-$ A 203.0.113.$';
        return yield problem(words.at(-1) ?? directive, `The $GENERATE ends here; expected ${expected}.`);
    }
    const range = readRange(rangeWord);
    if (range.kind === 'problem')
        return yield range;
    const head = readHead(rest, left);
    if (head.kind === 'problem')
        return yield head;
    const [right, extra] = head.data;
    if (right === undefined || extra !== undefined) {
        const message = 'A $GENERATE has one word of data, or a text in quotes; expected just that.';
        return yield problem(extra ?? rest.at(-1) ?? left, message);
    }
    const names = readTemplate(left);
    if (names.kind === 'problem')
        return yield names;
    const data = readTemplate(right);
    if (data.kind === 'problem')
        return yield data;
    for (const number of range.numbers) {
        const [name, text] = [names.fill(number), data.fill(number)];
        if (name === null || text === null) {
            const what = `With ${number}, the number here is negative, or the text too long.`;
            return yield problem(name === null ? left : right, what);
        }
        const filled = [...rest.slice(0, -1), ...wordsIn(text, right)];
        yield { name: { ...left, text: name }, words: filled };
    }
}
/** The words of a text that a template makes, at the template's place. */
function wordsIn(text, { line, column }) {
    return Array.from(entriesOf(text), (entry) => {
        return entry.kind === 'fault' ? [] : entry.words.map((word) => ({ ...word, line, column }));
    }).flat();
}
function problem(word, message) {
    return { kind: 'problem', word, message };
}
/** The most records that one `$GENERATE` may stand for: those of an IPv4 /16. */
const MAX_GENERATED = 65_536;
/** Reads `start-stop` or `start-stop/step`, both ends counted. */
function readRange(word) {
    const wrong = (what) => {
        return { kind: 'problem', word, message: `${(0,suggestion/* quote */.h)(word.text)} ${what}.` };
    };
    const [, from, to, by] = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/.exec(word.text) ?? [];
    const start = Number(from);
    const stop = Number(to);
    const step = Number(by ?? 1);
    if (from === undefined || stop < start || step === 0 || Math.max(stop, step) > 0x7fff_ffff) {
        return wrong('is no range; expected its start, a hyphen and its end, as in 1-254 or 0-254/2');
    }
    const count = Math.floor((stop - start) / step) + 1;
    if (count > MAX_GENERATED) {
        return wrong(`stands for ${count} records; expected at most ${MAX_GENERATED}`);
    }
    return {
        kind: 'range',
        numbers: Array.from({ length: count }, (_, index) => start + index * step),
    };
}
/**
 * Reads a text with BIND's place-holders: `$` is the number, `$$` and `\$` a dollar, and `${offset,width,base}`
 * the number and the offset, padded with zeros, in the base d, o, x, X, or n and N: hexadecimal digits in
 * reverse with dots between them, as ip6.arpa has them.
 *
 * `fill` gives null where the number and the offset are less than nothing, or the text is too long.
 */
function readTemplate(word) {
    const parts = [];
    // BIND 9.18 adds the last offset to a `$` behind it too.
    let offset = 0;
    const pattern = /\\.|\$\$|\$(?:\{([^}]*)\}?)?|[^$\\]+|\\/gs;
    for (const [text, inside] of word.text.matchAll(pattern)) {
        if (text === '$$')
            parts.push('\\$');
        else if (!text.startsWith('$'))
            parts.push(text);
        else {
            const placeholder = text === '$' ? { ...generate_PLAIN, offset } : readPlaceholder(text.endsWith('}') ? inside : '');
            if (placeholder === null) {
                // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how they are written
                const expected = 'expected ${offset,width,base} with a base of d, o, x, X, n or N';
                return {
                    kind: 'problem',
                    word,
                    message: `${(0,suggestion/* quote */.h)(text)} is no place-holder; ${expected}.`,
                };
            }
            offset = placeholder.offset;
            parts.push(placeholder);
        }
    }
    return {
        kind: 'template',
        fill: (number) => {
            let filled = '';
            for (const part of parts) {
                const text = typeof part === 'string' ? part : spell(number, part);
                if (text === null || filled.length + text.length > MAX_FILLED)
                    return null;
                filled += text;
            }
            return filled;
        },
    };
}
const generate_PLAIN = { offset: 0, width: 0, base: 'd' };
/** The longest text that one number makes of a template. */
const MAX_FILLED = 512;
/** As long as a name may be; wider ones would only fill the memory. */
const MAX_WIDTH = 255;
function readPlaceholder(inside) {
    const [, offset, width, base] = /^(-?\d{1,10})(?:,(\d{1,3})(?:,([doxXnN]))?)?$/.exec(inside ?? '') ?? [];
    if (offset === undefined || Number(width ?? 0) > MAX_WIDTH)
        return null;
    return { offset: Number(offset), width: Number(width ?? 0), base: base ?? 'd' };
}
function spell(number, { offset, width, base }) {
    const value = number + offset;
    if (value < 0)
        return null;
    if (base === 'n' || base === 'N')
        return nibbles(value, width, base === 'N');
    const digits = value.toString(base === 'o' ? 8 : base === 'd' ? 10 : 16);
    return (base === 'X' ? digits.toUpperCase() : digits).padStart(width, '0');
}
/** The width counts the dots too, and so may end in one. */
function nibbles(value, width, upper) {
    const digits = Array.from(value.toString(16)).toReversed();
    let text = digits.join('.');
    while (text.length < width)
        text += text.endsWith('.') ? '0' : '.';
    return upper ? text.toUpperCase() : text;
}

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/plan/zones/wire-data.js



/** A record's data as it stands on the wire, names not compressed (RFC 3597 4). Null where it is none of the type. */
function readWireData(type, bytes) {
    switch (type) {
        case 'A':
        case 'AAAA': {
            if (bytes.length !== (type === 'A' ? 4 : 16))
                return null;
            const text = ipaddr.fromByteArray([...bytes]).toString();
            return { type, data: (0,model_address/* canonicalAddress */.Z5)(text) ?? text };
        }
        case 'MX': {
            const exchange = readWireName(bytes.subarray(2));
            if (exchange === null)
                return null;
            const preference = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
            return { type, data: { preference, exchange } };
        }
        case 'TXT': {
            const strings = readParts(bytes);
            if (strings === null || strings.length === 0)
                return null;
            return { type, data: strings.map((part) => Buffer.from(part).toString('latin1')).join('') };
        }
        default: {
            const name = readWireName(bytes);
            return name === null ? null : { type, data: name };
        }
    }
}
function readWireName(bytes) {
    const labels = readParts(bytes);
    const root = labels?.pop();
    if (!labels || root === undefined || root.length > 0 || bytes.length > 255)
        return null;
    return labels.some(({ length }) => length === 0 || length > 63) ? null : nameOfLabels(labels);
}
/** Parts that each begin with an octet that holds their length. */
function readParts(bytes) {
    const parts = [];
    for (let at = 0; at < bytes.length;) {
        const end = at + 1 + (bytes[at] ?? 0);
        if (end > bytes.length)
            return null;
        parts.push(bytes.subarray(at + 1, end));
        at = end;
    }
    return parts;
}

;// CONCATENATED MODULE: ./lib/plan/zones/record-data.js






/**
 * Reads a record's data.
 *
 * @param words those behind the type
 * @param origin what names of the data are relative to, or null where that is not known
 * @param end the word before them, for data that ends too early
 */
function readData(type, words, origin, end) {
    const [first, ...more] = words;
    if (first === undefined)
        return tooEarly(end, type);
    if (first.text === '\\#' && !first.quoted)
        return readGeneric(type, more, first);
    if (type === 'TXT')
        return readStrings(words);
    const quoted = words.find((word) => word.quoted);
    if (quoted !== undefined)
        return record_data_wrong(quoted, `is in quotes; expected ${record_data_EXPECTED[type]}`);
    const extra = more[type === 'MX' ? 1 : 0];
    if (extra !== undefined) {
        return record_data_wrong(extra, `is more than this record holds; expected only ${record_data_EXPECTED[type]}`);
    }
    switch (type) {
        case 'A':
        case 'AAAA':
            return record_data_readAddress(type, first);
        case 'MX':
            return record_data_readExchange(first, more[0], origin);
        default: {
            const name = record_data_readTarget(type, first, origin);
            return name.kind === 'name' ? record_data_data({ type, data: name.name }) : name;
        }
    }
}
const record_data_EXPECTED = {
    A: 'an IPv4 address such as 203.0.113.25',
    AAAA: 'an IPv6 address such as 2001:db8::25',
    PTR: 'a name such as mx1.example.com.',
    CNAME: 'a name such as mx1.example.com.',
    MX: 'a preference and a name such as 10 mx1.example.com.',
    TXT: 'one or more texts',
};
function record_data_readAddress(type, word) {
    const address = ((0,external_node_net_.isIP)(word.text) === 4) === (type === 'A') ? (0,model_address/* canonicalAddress */.Z5)(word.text) : null;
    if (address !== null)
        return record_data_data({ type, data: address });
    const family = type === 'A' ? 'IPv4' : 'IPv6';
    return record_data_wrong(word, `is no ${family} address; expected ${record_data_EXPECTED[type]}`);
}
function record_data_readExchange(preference, exchange, origin) {
    if (!/^\d{1,10}$/.test(preference.text) || Number(preference.text) > 65_535) {
        return record_data_wrong(preference, 'is no preference; expected a number from 0 to 65535');
    }
    if (exchange === undefined)
        return tooEarly(preference, 'MX');
    const name = record_data_readTarget('MX', exchange, origin);
    if (name.kind !== 'name')
        return name;
    return record_data_data({
        type: 'MX',
        data: { preference: Number(preference.text), exchange: name.name },
    });
}
function record_data_readTarget(type, word, origin) {
    const name = names_readName(word.text, origin);
    if (name.kind === 'no-origin')
        return { kind: 'no-origin', word };
    if (name.kind === 'problem') {
        return record_data_wrong(word, `${name.problem}; expected ${record_data_EXPECTED[type]}`);
    }
    return name;
}
/** Bytes come as resolvers give them: one character each. */
function readStrings(words) {
    let joined = '';
    for (const word of words) {
        const read = readString(word.text);
        if (read.kind === 'problem')
            return record_data_wrong(word, read.problem);
        const { length } = read.text;
        if (length > 255) {
            return record_data_wrong(word, `has ${length} octets; expected at most 255 in one of a record's texts`);
        }
        joined += read.text;
    }
    return record_data_data({ type: 'TXT', data: joined });
}
function readString(text) {
    // Nearly every text stands for itself.
    if (/^[ -[\]-~]*$/.test(text))
        return { kind: 'text', text };
    const read = bytesOf(text);
    if (read.kind === 'problem')
        return read;
    const characters = read.bytes.map(({ value }) => String.fromCharCode(value));
    return { kind: 'text', text: characters.join('') };
}
/** Data in the notation for types that a program does not know, `\# 4 CB007119` (RFC 3597 5). */
function readGeneric(type, [length, ...hex], mark) {
    const digits = hex.map(({ text }) => text).join('');
    const spelt = length !== undefined && /^\d{1,5}$/.test(length.text);
    if (!spelt || !/^(?:[0-9a-f]{2})*$/i.test(digits) || digits.length / 2 !== Number(length.text)) {
        return record_data_wrong(mark, 'is not followed by a length and as many octets in hexadecimal');
    }
    const record = readWireData(type, Buffer.from(digits, 'hex'));
    return record === null ? record_data_wrong(mark, `holds no data of the type ${type}`) : record_data_data(record);
}
function record_data_data(record) {
    return { kind: 'data', record };
}
function tooEarly(last, type) {
    return record_data_wrong(last, `is where the record ends; expected ${record_data_EXPECTED[type]}`);
}
function record_data_wrong(word, what) {
    const message = `${(0,suggestion/* quote */.h)(word.text)} ${what}`;
    return { kind: 'problem', word, message: message.endsWith('.') ? message : `${message}.` };
}

;// CONCATENATED MODULE: ./lib/plan/zones/zone-reader.js








/** How deep files may include each other. */
const MAX_INCLUDE_DEPTH = 8;
/** The most that a file and all that it includes may have, in UTF-16 units. */
const MAX_WHOLE = 4 * MAX_ZONE_BYTES;
/** One reading of a file and those that it includes. */
class ZoneReader {
    records = [];
    included = [];
    hasSoa = false;
    soaLine = null;
    #notes = [];
    #problems;
    #apex;
    #readInclude;
    /** Records of other types too: they take as long. */
    #count = 0;
    #length = 0;
    #outside = null;
    constructor(problems, apex, readInclude) {
        this.#problems = problems;
        this.#apex = apex;
        this.#readInclude = readInclude;
    }
    notes() {
        if (this.#outside === null)
            return this.#notes;
        const { count, first } = this.#outside;
        const what = count === 1 ? 'A record lies' : `${count} records lie`;
        const note = `${first}: ${what} outside of the zone ${(0,sanitise/* sanitise */.tB)(this.#apex ?? '')}, so name servers ignore ${count === 1 ? 'it' : 'them'}.`;
        return [...this.#notes, note];
    }
    read(text, file, origin, depth) {
        this.#length += text.length;
        if (this.#length > MAX_WHOLE) {
            const at = { line: 1, column: 1 };
            this.#problems.add(file, at, `With this file, the zone is larger than ${MAX_WHOLE} bytes.`);
            return;
        }
        // A file that is included ends what it says of the origin and the last name (RFC 1035 5.1).
        const scope = { file, origin, owner: origin, depth };
        for (const entry of entriesOf(text)) {
            if (this.#problems.isFull)
                return;
            if (entry.kind === 'fault')
                this.#problems.add(file, entry, entry.message);
            else if (!this.#take(entry, scope))
                return;
        }
    }
    /** @returns whether to go on */
    #take(entry, scope) {
        const [first, ...rest] = entry.words;
        if (!entry.indented && !first.quoted && first.text.startsWith('$')) {
            this.#direct(first, rest, scope);
            return this.#count <= MAX_RECORDS;
        }
        const line = first.line;
        let words = entry.words;
        if (!entry.indented) {
            words = rest;
            scope.owner = this.#name(first, scope);
            // Its own mistake is told, and those of the rest of the record would be as well.
            if (scope.owner === null)
                return true;
        }
        else if (scope.owner === null) {
            // A name that could not be read is told where it stands.
            if (scope.origin === null)
                this.#problems.addNoOrigin(scope.file, first);
            return true;
        }
        this.#record(scope.owner, words, first, line, scope);
        return this.#counted(first, scope);
    }
    #counted(at, { file }) {
        this.#count += 1;
        if (this.#count <= MAX_RECORDS)
            return true;
        this.#problems.add(file, at, `The zone has more than ${MAX_RECORDS} records.`);
        return false;
    }
    #record(owner, words, end, line, scope) {
        const head = readHead(words, end);
        if (head.kind === 'problem')
            return this.#wrong(head, scope);
        if (head.type === 'SOA')
            this.#authority(owner, end, line, scope);
        if (head.type === 'SOA' || head.type === 'other')
            return true;
        const read = readData(head.type, head.data, scope.origin, words.at(-1) ?? end);
        if (read.kind === 'problem')
            return this.#wrong(read, scope);
        if (read.kind === 'no-origin') {
            this.#problems.addNoOrigin(scope.file, read.word);
            return false;
        }
        if (this.#apex === null || isWithin(owner, this.#apex)) {
            this.records.push({ ...read.record, name: owner, file: scope.file, line });
            return true;
        }
        this.#outside ??= { count: 0, first: `${(0,sanitise/* shownPath */.pS)(scope.file)}:${line}` };
        this.#outside.count += 1;
        return true;
    }
    #authority(owner, at, line, scope) {
        this.hasSoa = true;
        if (scope.depth === 0)
            this.soaLine ??= line;
        if (this.#apex === null || owner === this.#apex)
            return;
        const message = `The SOA record is that of ${(0,suggestion/* quote */.h)(owner)}; expected that of the zone, ${(0,suggestion/* quote */.h)(this.#apex)}.`;
        this.#problems.add(scope.file, at, message);
    }
    #direct(directive, words, scope) {
        switch (directive.text.toUpperCase()) {
            case '$ORIGIN': {
                const [word] = this.#wordsOf(directive, words, 1, 1, 'a name such as example.com.', scope);
                const name = word === undefined ? null : this.#name(word, scope);
                // Names that follow a mistake are relative to what nobody knows, which is not told again.
                if (name !== null)
                    scope.origin = name;
                break;
            }
            case '$TTL': {
                const [word] = this.#wordsOf(directive, words, 1, 1, 'a time such as 3600 or 1h', scope);
                if (word === undefined || /^(?:\d{1,10}|(?:\d{1,10}[wdhms])+)$/i.test(word.text))
                    break;
                this.#tell(word, `${(0,suggestion/* quote */.h)(word.text)} is no time; expected one such as 3600 or 1h.`, scope);
                break;
            }
            case '$INCLUDE':
                this.#include(directive, words, scope);
                break;
            case '$GENERATE':
                this.#generate(directive, words, scope);
                break;
            default: {
                const known = '$ORIGIN, $TTL, $INCLUDE or $GENERATE';
                this.#tell(directive, `${(0,suggestion/* quote */.h)(directive.text)} is no directive; expected ${known}.`, scope);
            }
        }
    }
    #include(directive, words, scope) {
        const given = this.#wordsOf(directive, words, 1, 2, 'a path, and perhaps an origin', scope);
        const [path, originWord] = given;
        if (path === undefined)
            return;
        const origin = originWord === undefined ? scope.origin : this.#name(originWord, scope);
        if (originWord !== undefined && origin === null)
            return;
        if (scope.depth >= MAX_INCLUDE_DEPTH) {
            const message = `Files include each other more than ${MAX_INCLUDE_DEPTH} deep.`;
            this.#tell(directive, message, scope);
            return;
        }
        const read = this.#readInclude(path.text.replace(/\\([^\d])/g, '$1'), scope.file);
        if (read === null) {
            const where = `${(0,sanitise/* shownPath */.pS)(scope.file)}:${directive.line}`;
            this.#notes.push(`${where}: The included file ${(0,suggestion/* quote */.h)(path.text)} is not read; its records are not known.`);
            return;
        }
        this.included.push(read.file);
        this.read(read.text, read.file, origin, scope.depth + 1);
    }
    #generate(directive, words, scope) {
        for (const made of generate(directive, words)) {
            if ('kind' in made)
                return void this.#wrong(made, scope);
            const owner = this.#name(made.name, scope);
            if (owner === null || !this.#counted(directive, scope))
                return;
            // A mistake in a template is one of each record; it is told once.
            if (!this.#record(owner, made.words, made.name, directive.line, scope))
                return;
        }
    }
    /** The words of a directive; none where there are too few or too many, which is told. */
    #wordsOf(directive, words, least, most, expected, scope) {
        if (words.length >= least && words.length <= most)
            return words;
        const name = directive.text.toUpperCase();
        const message = `${name} has ${words.length} words behind it; expected ${expected}.`;
        this.#tell(words[most] ?? directive, message, scope);
        return [];
    }
    /** A name, or null where it is none, which is told. */
    #name(word, scope) {
        const read = names_readName(word.text, scope.origin);
        if (read.kind === 'name')
            return read.name;
        if (read.kind === 'no-origin')
            this.#problems.addNoOrigin(scope.file, word);
        else {
            const message = `${(0,suggestion/* quote */.h)(word.text)} ${read.problem}; expected a name such as mx1.example.com.`;
            this.#tell(word, message, scope);
        }
        return null;
    }
    #wrong({ word, message }, scope) {
        this.#tell(word, message, scope);
        return false;
    }
    #tell(at, message, { file }) {
        this.#problems.add(file, at, message);
    }
}

;// CONCATENATED MODULE: ./lib/plan/zones/master-file.js






/**
 * Reads a zone in the master format (RFC 1035 5.1, RFC 2308 4, and BIND's `$GENERATE`): the records of the types
 * that tell of a mail host's identity. All others are stepped over, their data unread.
 *
 * @param file the path that places name
 * @param origin the zone's name where somebody said it; null where the file has to: by its SOA record or its name
 * @param readInclude gives the files that `$INCLUDE` names; without it they are noted and not read
 */
function readZone(text, file, origin, readInclude = () => null) {
    const problems = new ProblemList();
    const start = { line: 1, column: 1 };
    if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
        problems.add(file, start, `The file is larger than ${MAX_ZONE_BYTES} bytes.`);
        return { kind: 'problems', problems: problems.all };
    }
    const apex = origin === null ? zoneOfSoa(text) : (0,dns_name/* canonicalName */.Ew)(origin);
    const reader = new ZoneReader(problems, apex, readInclude);
    const guess = apex ?? zoneOfFileName(file);
    reader.read(text, file, guess, 0);
    if (problems.all.length > 0)
        return { kind: 'problems', problems: problems.all };
    const { records, soaLine } = reader;
    const fits = guess !== null && records.every(({ name }) => isWithin(name, guess));
    const zone = {
        apex: apex ?? (fits ? guess : null),
        file,
        line: soaLine ?? records.find((record) => record.file === file)?.line ?? 1,
        hasSoa: reader.hasSoa,
        records,
        keepsOthers: false,
    };
    return { kind: 'read', zones: [zone], notes: reader.notes(), included: reader.included };
}

// EXTERNAL MODULE: ./lib/yaml/read-yaml.js + 1 modules
var read_yaml = __webpack_require__(7822);
;// CONCATENATED MODULE: ./lib/plan/zones/octodns.js







/** A large zone has some thousand names. */
const ZONE = { noun: 'zone', maxKeys: 5000 };
/** The most records of one file; the place of each is looked up. */
const MAX_OCTODNS_RECORDS = 20_000;
/**
 * Reads a zone of octoDNS's YAML provider: a mapping of names to a record or a list of records, each with a `type`
 * and a `value` or `values`. The zone is the file's name, or that of its folder where each name has a file.
 */
function readOctodns(text, file, origin) {
    const reading = (0,read_yaml/* readYaml */.g)(text, file, ZONE);
    if (reading.kind === 'problems') {
        return { kind: 'problems', problems: reading.problems.slice(0, zone_MAX_PROBLEMS) };
    }
    const { value } = reading.text;
    const apex = origin === null ? zoneOfPath(file) : (0,dns_name/* canonicalName */.Ew)(origin);
    const start = { file, line: 1, column: 1 };
    if (apex === null) {
        const message = "The zone's name is not known; expected a file called after it, as in example.com.yaml.";
        return { kind: 'problems', problems: [{ place: start, message }] };
    }
    if (value !== null && !isMapping(value)) {
        const message = 'The file holds no zone; expected a mapping of names to records.';
        return { kind: 'problems', problems: [{ place: start, message }] };
    }
    const reader = new OctodnsReader(reading.text, file, apex);
    for (const [name, records] of Object.entries(value ?? {}))
        reader.readOwner(name, records);
    if (reader.problems.length > 0)
        return { kind: 'problems', problems: reader.problems };
    const { records, notes } = reader;
    // Where every name has a file, nothing tells which one is the zone's.
    const zone = { apex, file, line: 1, hasSoa: false, records, keepsOthers: false };
    return { kind: 'read', zones: [zone], notes, included: [] };
}
class OctodnsReader {
    records = [];
    problems = [];
    notes = [];
    #yaml;
    #file;
    #apex;
    constructor(yaml, file, apex) {
        this.#yaml = yaml;
        this.#file = file;
        this.#apex = apex;
    }
    readOwner(key, value) {
        const name = names_readName(key === '' ? '@' : (0,dns_name/* canonicalName */.Ew)(key), this.#apex);
        if (name.kind !== 'name') {
            const problem = name.kind === 'problem' ? name.problem : 'is no name';
            const message = `${(0,suggestion/* quote */.h)(key)} ${problem}; expected a name such as mx1.`;
            this.#tell([key], message, this.#yaml.placeOfKey);
        }
        else if (Array.isArray(value)) {
            for (const [index, item] of value.entries())
                this.#readRecord(name.name, [key, index], item);
        }
        else {
            this.#readRecord(name.name, [key], value);
        }
    }
    #readRecord(name, path, value) {
        const type = isMapping(value) ? value.type : null;
        if (!isMapping(value) || typeof type !== 'string') {
            const message = `${(0,suggestion/* quote */.h)(value)} is no record with a type; expected one such as { type: A, value: 203.0.113.25 }.`;
            this.#tell(path, message);
            return;
        }
        const planned = PLANNED_TYPES.find((known) => known === type);
        if (planned === undefined)
            return;
        if (value.dynamic !== undefined || value.geo !== undefined) {
            const where = `${(0,sanitise/* shownPath */.pS)(this.#file)}:${this.#yaml.placeOf(path).line}`;
            this.notes.push(`${where}: The ${type} records of ${(0,sanitise/* sanitise */.tB)(name, 300)} depend on who asks; only their default is read.`);
        }
        const key = value.values === undefined ? 'value' : 'values';
        const given = value[key] ?? [];
        const items = Array.isArray(given) ? given : [given];
        if (items.length === 0) {
            this.#tell(path, `The ${type} record has no value; expected a key "value" or "values".`);
        }
        for (const [index, item] of items.entries()) {
            const itemPath = Array.isArray(given) ? [...path, key, index] : [...path, key];
            this.#readValue(name, planned, itemPath, item);
        }
    }
    #readValue(name, type, path, item) {
        if (this.problems.length >= zone_MAX_PROBLEMS || this.records.length > MAX_OCTODNS_RECORDS)
            return;
        const read = readValue(type, fromOctodns(type, item), null);
        if (read.kind === 'problem') {
            this.#tell(path, read.message);
            return;
        }
        const { line } = this.#yaml.placeOf(path);
        this.records.push({ ...read.record, name, file: this.#file, line });
        if (this.records.length > MAX_OCTODNS_RECORDS) {
            this.#tell(path, `The zone has more than ${MAX_OCTODNS_RECORDS} records.`);
        }
    }
    #tell(path, message, placeOf = this.#yaml.placeOf) {
        if (this.problems.length < zone_MAX_PROBLEMS)
            this.problems.push({ place: placeOf(path), message });
    }
}
/** Older words for the keys of an MX record, and what a TXT record escapes (octoDNS, docs/records.md). */
function fromOctodns(type, item) {
    if (type === 'MX' && isMapping(item)) {
        return {
            preference: item.preference ?? item.priority,
            exchange: item.exchange ?? item.value,
        };
    }
    if (type !== 'TXT' || typeof item !== 'string')
        return item;
    const bare = item.startsWith('"') ? item.slice(1, -1) : item;
    return bare.replaceAll('" "', '').replaceAll('\\;', ';');
}
/** `config/example.com.yaml`, `example.com..yaml`, `example.com./www.yaml`, `example.com/$example.com.yaml`. */
function zoneOfPath(file) {
    const [base = '', folder = ''] = file.split('/').toReversed();
    const bare = base.replace(/\.ya?ml$/i, '');
    const own = folder.endsWith('.') && folder.length > 1 ? folder : bare.replace(/^\$/, '');
    const read = names_readName((0,dns_name/* canonicalName */.Ew)(own.replace(/\.+$/, '')), '.');
    return read.kind === 'name' && read.name.includes('.') ? read.name : null;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/plan/zones/read-zone-file.js





/** Reads the zones of a file in whatever format it is. One that holds no zone is noted. */
function readZoneFile({ file, text, origin = null, format, readInclude, }) {
    switch (format ?? detectZoneFormat(file, text)) {
        case 'master':
            return readZone(text, file, origin, readInclude);
        case 'octodns':
            return readOctodns(text, file, origin);
        case 'dnscontrol':
            return readDnscontrol(text, file);
        default:
            return {
                kind: 'read',
                zones: [],
                notes: [`${(0,sanitise/* shownPath */.pS)(file)} holds no zone in a format that is read here.`],
                included: [],
            };
    }
}

;// CONCATENATED MODULE: ./lib/plan/zones/record-sets.js

/**
 * The sets that zones hold, each by its key. Records of one name and type may stand in several files of a zone. What
 * a parent's file holds below a zone that is itself here is glue, and left out.
 */
function recordSets(zones) {
    const apexes = new Set(zones.flatMap(({ apex }) => apex ?? []));
    const sets = new Map();
    const seen = new Set();
    for (const zone of zones) {
        for (const record of zone.records) {
            if (isGlue(record.name, zone.apex, apexes))
                continue;
            const key = setKey(record);
            const once = `${key} ${dataKey(record)}`;
            const set = sets.get(key);
            if (set === undefined) {
                sets.set(key, { name: record.name, type: record.type, records: [record], zone });
            }
            else if (!seen.has(once)) {
                set.records.push(record);
            }
            seen.add(once);
        }
    }
    return sets;
}
function setKey({ name, type }) {
    return `${type} ${name}`;
}
/** What tells a record from others of its set. */
function dataKey({ data }) {
    return JSON.stringify(data);
}
/** A set's records as a plan holds them. */
function plannedSet({ name, type }, records, place) {
    const common = { kind: 'records', name, effect: 'set', place };
    switch (type) {
        case 'MX':
            return {
                ...common,
                type,
                records: records.flatMap((one) => (one.type === 'MX' ? one.data : [])),
            };
        default:
            return {
                ...common,
                type,
                records: records.flatMap((one) => (one.type === 'MX' ? [] : one.data)),
            };
    }
}
function isGlue(name, apex, apexes) {
    if (apex === null)
        return false;
    // From the name upwards, the first zone that is here is the name's own.
    for (let rest = name; rest !== apex && isWithin(rest, apex);) {
        if (apexes.has(rest))
            return true;
        const dot = /^(?:[^.\\]|\\\d{3}|\\.)*\./.exec(rest)?.[0].length;
        if (dot === undefined)
            return false;
        rest = rest.slice(dot);
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/plan/zones/read-zones.js



/**
 * The records that files of zones change: every set, so all records of a name and a type, that is another one than
 * before. Both lists hold all files of the zones, also those that do not change.
 *
 * A change is placed at the first line of the set that is new; where lines were only taken away, at the set's first
 * line; where the whole set was, at the zone's SOA record or first line in the new file; and where the file itself
 * was, at the set's line in the old one.
 *
 * @param after the files as they will be
 * @param before the files as they are; null where that is not known, so that every set counts as planned
 */
function plannedFromZones(after, before) {
    const next = readAll(after);
    const notes = [...next.notes, ...viewNotes(next.zones)];
    const { problems } = next;
    const sets = recordSets(next.zones);
    if (before === null) {
        const changes = Array.from(sets.values(), (set) => planned(set, undefined));
        return { changes, notes, problems };
    }
    const last = readAll(before);
    for (const { place, message } of last.problems) {
        const where = `${(0,sanitise/* shownPath */.pS)(place?.file ?? '')}:${place?.line ?? 1}`;
        notes.push(`${where}: As it was, the file cannot be read (${message}); all that it holds now counts as planned.`);
    }
    const known = recordSets(last.zones);
    const changes = [];
    for (const [key, set] of sets) {
        const old = known.get(key);
        if (old === undefined || !isSame(set, old))
            changes.push(planned(set, old));
    }
    const files = new Set(after.map(({ file }) => file));
    // What a file that cannot be read says of a set is not known; least of all that the set goes away.
    const unread = new Set(next.unread);
    const kept = new Set();
    for (const [key, old] of known) {
        const isUnread = unread.has(old.zone.file) || old.records.some(({ file }) => unread.has(file));
        if (sets.has(key) || isUnread)
            continue;
        const zone = read_zones_zoneOf(old, next.zones);
        if (zone?.keepsOthers)
            kept.add(zone.apex ?? '');
        else
            changes.push(plannedSet(old, [], placeOfDeletion(old, zone, files)));
    }
    for (const apex of kept) {
        notes.push(`Records of ${(0,sanitise/* sanitise */.tB)(apex, 300)} that its configuration no longer has stay: it keeps what it does not know.`);
    }
    for (const { file, zones } of last.files) {
        if (files.has(file) ||
            next.included.has(file) ||
            zones.every(({ records }) => records.length === 0))
            continue;
        notes.push(`${(0,sanitise/* shownPath */.pS)(file)} is deleted; records of its that no other file has count as deleted too.`);
    }
    return { changes, notes, problems };
}
function readAll(texts) {
    const readings = texts.map((text) => ({ file: text.file, reading: readZoneFile(text) }));
    const included = new Set(readings.flatMap(({ reading }) => (reading.kind === 'read' ? reading.included : [])));
    // A part of another file is not a zone of its own: its names are relative to that one's origin.
    const whole = readings.filter(({ file }) => !included.has(file));
    const files = whole.map(({ file, reading }) => {
        return { file, zones: reading.kind === 'read' ? reading.zones : [] };
    });
    const unread = whole.flatMap(({ file, reading }) => (reading.kind === 'read' ? [] : file));
    return {
        files,
        zones: files.flatMap(({ zones }) => zones),
        included,
        unread,
        notes: whole.flatMap(({ reading }) => (reading.kind === 'read' ? reading.notes : [])),
        problems: whole.flatMap(({ reading }) => (reading.kind === 'read' ? [] : reading.problems)),
    };
}
/** A zone that two files begin anew is likely two views of it, of which the world sees one. */
function viewNotes(zones) {
    const first = new Map();
    return zones.flatMap((zone) => {
        if (zone.apex === null || !zone.hasSoa)
            return [];
        const earlier = first.get(zone.apex);
        if (earlier === undefined)
            first.set(zone.apex, zone);
        if (earlier === undefined)
            return [];
        const both = `${(0,sanitise/* shownPath */.pS)(earlier.file)} and ${(0,sanitise/* shownPath */.pS)(zone.file)}`;
        return [
            `${both} both hold the whole zone ${(0,sanitise/* sanitise */.tB)(zone.apex, 300)}; their records are taken together.`,
        ];
    });
}
function isSame(set, old) {
    const data = new Set(old.records.map(dataKey));
    return (set.records.length === data.size && set.records.every((record) => data.has(dataKey(record))));
}
function planned(set, old) {
    const known = new Set(old?.records.map(dataKey));
    const { file, line } = set.records.find((record) => !known.has(dataKey(record))) ?? set.records[0] ?? set.zone;
    return plannedSet(set, set.records, { file, line, resource: null });
}
/** The zone as it will be, from which a set is taken away: the same file's if that still holds it. */
function read_zones_zoneOf({ zone }, zones) {
    const same = zones.filter(({ apex, file }) => {
        return zone.apex === null ? file === zone.file : apex === zone.apex;
    });
    return (same.find(({ file }) => file === zone.file) ??
        same.find(({ hasSoa }) => hasSoa) ??
        same[0] ??
        null);
}
function placeOfDeletion({ records, zone }, next, files) {
    const { file, line } = next ?? (files.has(zone.file) ? { file: zone.file, line: 1 } : (records[0] ?? zone));
    return { file, line, resource: null };
}

;// CONCATENATED MODULE: ./lib/run/plan-files.js










/** The most files of one input. */
const MAX_FILES = 1000;
/** The largest configuration of a mail server, in bytes. */
const MAX_CONFIGURATION_BYTES = 1024 * 1024;
/** Reads the files that the inputs name, each kind by its reader, all their mistakes at once. */
async function readPlanned(inputs, declaration, context) {
    const { root } = context.workspace;
    const parts = [
        ...(await readPlans(inputs.planFiles, root)),
        await readZones(inputs.zoneFiles, context),
        readMailServers(inputs.mtaConfig, declaration, root),
    ];
    return {
        changes: parts.flatMap(({ changes }) => changes),
        notes: parts.flatMap(({ notes }) => notes),
        problems: parts.flatMap(({ problems }) => problems),
    };
}
async function readPlans(patterns, root) {
    const { files, problems } = found('plan-file', patterns, root);
    const parts = [{ changes: [], notes: [], problems }];
    // One after the other: a plan may be large.
    for (const file of files)
        parts.push(await readPlan(file, root));
    return parts;
}
async function readPlan({ file, path }, root) {
    const nothing = (...problems) => ({ changes: [], notes: [], problems });
    try {
        if ((0,workspace_files/* leadsOut */.qm)(path, root))
            return nothing(unreadable('plan-file', file, workspace_files/* LEADS_OUT */.lb));
        const reading = await readTerraformPlan((0,external_node_fs_.createReadStream)(path), file);
        return reading.kind === 'read'
            ? { ...reading.plan, problems: [] }
            : nothing(...reading.problems);
    }
    catch (error) {
        return nothing(unreadable('plan-file', file, (0,workspace_files/* whyUnreadable */._p)(error)));
    }
}
async function readZones(patterns, { workspace: { root }, readBaseFile }) {
    const { files, problems } = found('zone-files', patterns, root);
    const after = [];
    for (const { file, path } of files) {
        const text = (0,workspace_files/* readTextFile */.Gu)(path, MAX_ZONE_BYTES, root);
        if (typeof text !== 'string')
            problems.push(unreadable('zone-files', file, text.problem));
        else
            after.push({ file, text, readInclude: includedFrom(root) });
    }
    const { before, notes } = await zonesOnBase(after, readBaseFile);
    const plan = plannedFromZones(after, before);
    return {
        changes: plan.changes,
        notes: [...notes, ...plan.notes],
        problems: [...problems, ...plan.problems],
    };
}
/** The zones as the base has them; null where that is not known, so that all that they hold counts as planned. */
async function zonesOnBase(zones, readBaseFile) {
    const before = [];
    for (const { file } of zones) {
        const base = await readBaseFile(file);
        if (base.kind === 'none')
            return { before: null, notes: [] };
        if (base.kind === 'failed') {
            const note = `The base's ${(0,suggestion/* quote */.h)(file)} could not be read, so that all records of the zone files count as planned: ${base.why}.`;
            return { before: null, notes: [note] };
        }
        if (base.kind === 'text')
            before.push({ file, text: base.text });
    }
    return { before, notes: [] };
}
/** A file that a zone file names: beside it, or from the workspace's root; never outside of the workspace. */
function includedFrom(root) {
    return (path, from) => {
        for (const base of [(0,external_node_path_.dirname)((0,external_node_path_.resolve)(root, from)), root]) {
            const file = pathIn(root, (0,external_node_path_.resolve)(base, path));
            if (file === null)
                continue;
            const text = (0,workspace_files/* readTextFile */.Gu)((0,external_node_path_.join)(root, file), MAX_ZONE_BYTES, root);
            if (typeof text === 'string')
                return { file, text };
        }
        return null;
    };
}
function readMailServers(lines, { hosts, mailDomains }, root) {
    const { entries, problems: wrong } = readConfigurationEntries(lines.join('\n'));
    const problems = [...wrong];
    const files = entries.flatMap(({ host, path }) => {
        const named = found('mta-config', [path], root);
        problems.push(...named.problems);
        return named.files.flatMap(({ file, path: at }) => {
            const text = (0,workspace_files/* readTextFile */.Gu)(at, MAX_CONFIGURATION_BYTES, root);
            if (typeof text === 'string')
                return [{ host, path: file, text }];
            problems.push(unreadable('mta-config', file, text.problem));
            return [];
        });
    });
    const beside = (path) => {
        const file = pathIn(root, (0,external_node_path_.resolve)(root, path));
        const text = file === null ? null : (0,workspace_files/* readTextFile */.Gu)((0,external_node_path_.join)(root, file), MAX_CONFIGURATION_BYTES, root);
        return typeof text === 'string' ? text : null;
    };
    const read = planMailServers(files, hosts, beside, { open: mailDomains.length > 0 });
    return { ...read.plan, problems: [...problems, ...read.problems] };
}
/** The files that an input's paths and globs name, each once. */
function found(input, patterns, root) {
    const problems = [];
    const files = new Map();
    for (const pattern of patterns) {
        const matching = (0,workspace_files/* filesAt */.Tl)(pattern, root);
        if (matching.length === 0) {
            problems.push({
                place: null,
                message: `Input ${input}: there is no file ${(0,suggestion/* quote */.h)(pattern)}.`,
            });
        }
        for (const file of matching)
            files.set((0,external_node_path_.resolve)(root, file), file);
    }
    if (files.size > MAX_FILES) {
        const message = `Input ${input}: ${files.size} files are named; at most ${MAX_FILES} are read.`;
        return { files: [], problems: [...problems, { place: null, message }] };
    }
    const inWorkspace = Array.from(files, ([path, file]) => {
        return { path, file: (0,sanitise/* shownPath */.pS)(pathIn(root, path) ?? file) };
    });
    return { files: inWorkspace, problems };
}
/** A path from the workspace's root; null where it leads out of it. */
function pathIn(root, path) {
    const file = (0,workspace_files/* pathInWorkspace */.ep)(path, root);
    return file === '' || file.startsWith('../') || (0,external_node_path_.isAbsolute)(file) ? null : file;
}
/** @param why the rest of a sentence that begins with the file */
function unreadable(input, file, why) {
    return { place: null, message: `Input ${input}: ${(0,suggestion/* quote */.h)(file)} ${why}.` };
}


/***/ })

};
