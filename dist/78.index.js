export const id = 78;
export const ids = [78];
export const modules = {

  5334:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  hasMoreValues)
  });
function hasMoreValues(source, most) {
    let values = 1;
    let inString = false;
    for (let at = 0; at < source.length && values <= most; at += 1) {
        const character = source.charCodeAt(at);
        if (character === QUOTE)
            inString = !inString;
        else if (inString)
            at += character === BACKSLASH ? 1 : 0;
        else if (character === COMMA || character === BRACKET || character === BRACE)
            values += 1;
    }
    return values > most;
}
const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);


  }),

  96843:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GP: () => (  isLikeApex),
    Gw: () => (  ancestorsOf),
    gN: () => (  parentOf),
    jx: () => (  APEX),
    lu: () => (  ScopeIndex),
    pk: () => (  EMPTY_SCOPE)
  });
const APEX = '@';
const EMPTY_SCOPE = { names: [], zones: [], relativeNames: [], hosts: [] };
function ancestorsOf(name) {
    const suffixes = [name];
    for (let index = 0; index < name.length; index += 1) {
        if (name[index] === '\\')
            index += 1;
        else if (name[index] === '.')
            suffixes.push(name.slice(index + 1));
    }
    return suffixes.filter((suffix) => suffix !== '');
}
function parentOf(name) {
    for (let index = 0; index < name.length; index += 1) {
        if (name[index] === '\\')
            index += 1;
        else if (name[index] === '.')
            return name.slice(index + 1) || null;
    }
    return null;
}
function prefixesOf(name) {
    return [
        ...ancestorsOf(name)
            .slice(1)
            .map((suffix) => name.slice(0, -suffix.length - 1)),
        name,
    ];
}
const LIKE_APEX = /^[^.]+\.[^.]+(?:\.[a-z]{2})?$/;
function isLikeApex(name) {
    return LIKE_APEX.test(name);
}
class ScopeIndex {
    #names = new Map();
    #zones = new Map();
    #relativeNames = new Map();
    add({ names, zones, relativeNames }, value) {
        for (const name of names)
            append(this.#names, name, value);
        for (const zone of zones)
            append(this.#zones, zone, value);
        for (const name of relativeNames)
            append(this.#relativeNames, name, value);
    }
    find(name) {
        return [
            ...(this.#names.get(name) ?? []),
            ...[...ancestorsOf(name), '.'].flatMap((zone) => this.#zones.get(zone) ?? []),
            ...prefixesOf(name).flatMap((prefix) => this.#relativeNames.get(prefix) ?? []),
            ...(LIKE_APEX.test(name) ? (this.#relativeNames.get(APEX) ?? []) : []),
        ];
    }
}
function append(map, key, value) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [value]);
    else
        list.push(value);
}


  }),

  25287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E_: () => (  refusedAt),
    Ee: () => (  describeUnknown),
    Fn: () => (  describeUnread),
    df: () => (  describePlace),
    nQ: () => (  recordSetKey)
  });
function recordSetKey(name, type) {
    return `${type} ${name}`;
}
function describeUnread({ why, location }) {
    return `${describePlace(location)}: ${why}`;
}
function describeUnknown({ what, location }) {
    return `${what} is not known before apply (${describePlace(location)})`;
}
function refusedAt({ file, line }) {
    return `${file}:${line ?? 1}`;
}
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


  }),

  99697:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  readPlanFiles: () => (  readPlanFiles)
});
var external_node_path_ = __webpack_require__(76760);
var files_paths = __webpack_require__(60795);
var read_file = __webpack_require__(32774);
var limits_deadline = __webpack_require__(97349);
var dns_name = __webpack_require__(91812);
var suggestion = __webpack_require__(80957);
; 
function readConfigInput(input) {
    const entries = [];
    const problems = [];
    const addProblem = (message) => problems.push({ location: null, message });
    for (const source of input.split(/\r\n|\n|\r/)) {
        const comment = source.search(/(?:^|\s)#/);
        const line = (comment < 0 ? source : source.slice(0, comment)).trim();
        if (line === '')
            continue;
        const [, host, afterHost] = /^([^\s:/\\*?{}[\]]+):(?!\/)(.*)$/.exec(line) ?? [];
        const path = (afterHost ?? line).trim().replace(/^(?:\.\/)+/, '');
        const name = host === undefined ? null : (0,dns_name .Ew)(host);
        const nameProblem = name === null ? null : (0,dns_name .Rr)(name);
        if (nameProblem !== null) {
            addProblem(`The host ${(0,suggestion .h)(host)} in mta-config ${nameProblem}; a line is "path" or "host: path".`);
        }
        else if (path === '') {
            addProblem(`mta-config names no file for ${(0,suggestion .h)(host)}; a line is "path" or "host: path".`);
        }
        else if (/^[/\\~]/.test(path) || path.split('/').includes('..')) {
            addProblem(`The path ${(0,suggestion .h)(path)} in mta-config leads out of the checkout.`);
        }
        else {
            entries.push({ host: name, path });
        }
    }
    return { entries, problems };
}
var model_address = __webpack_require__(83313);
var sanitise = __webpack_require__(22963);
; 
function uncertaintyUnder(condition) {
    return condition == null ? null : `whether it is set, under ${inBackticks(condition)}`;
}
function noteAt({ file, line }, message) {
    return `${(0,sanitise .pS)(file ?? '')}:${line}: ${message}`;
}
function inBackticks(word) {
    return `\`${(0,sanitise .tB)(word, 80).replaceAll('`', "'")}\``;
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function siblingPath(file, relative) {
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
const MAX_SEGMENTS = 6;
function repositoryPaths(file, path) {
    if (!path.startsWith('/'))
        return [siblingPath(file, path)].flatMap((found) => found ?? []);
    const segments = path.split('/').filter((segment) => segment !== '');
    if (segments.includes('..') || segments.length === 0)
        return [];
    const suffixes = segments.map((_, index) => segments.slice(index).join('/')).slice(-MAX_SEGMENTS);
    const folders = file.split('/').slice(0, -1);
    const root = folders.findIndex((_, index) => isPrefix(folders.slice(index), segments));
    const inTree = root < 0 ? [] : [[...folders.slice(0, root), ...segments].join('/')];
    return [
        ...inTree,
        ...suffixes.toReversed().flatMap((suffix) => siblingPath(file, suffix) ?? []),
        segments.join('/'),
    ].filter((candidate, index, all) => candidate !== file && all.indexOf(candidate) === index);
}
function isPrefix(prefix, segments) {
    return prefix.every((segment, index) => segment === segments[index]);
}
function readNamedFile(file, path, read) {
    for (const candidate of repositoryPaths(file, path)) {
        const text = read(candidate);
        if (text !== null)
            return { path: candidate, text };
    }
    return null;
}
const SERVICE_PORTS = new Map([
    ['smtp', 25],
    ['mail', 25],
    ['submission', 587],
    ['submissions', 465],
    ['smtps', 465],
    ['ssmtp', 465],
    ['urd', 465],
]);
function parsePort(text) {
    const named = SERVICE_PORTS.get(text.toLowerCase());
    const port = named ?? (/^\d{1,5}$/.test(text) ? Number(text) : 0);
    return port >= 1 && port <= 65_535 ? port : null;
}

; 
const EMPTY_READING = {
    services: [],
    transports: [],
    notes: [],
    refusals: [],
    unread: null,
};
const EVERY_ADDRESS = { kind: 'all' };

; 
function readListenPlace(text, location) {
    const word = text
        .trim()
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/^(?:inet|ipv[46]|IPv6):/i, '');
    if (word === '' || word === '*' || word === 'all')
        return EVERY_ADDRESS;
    if (/^(?:0\.0\.0\.0|0|any4)$/.test(word))
        return { kind: 'family', family: 4 };
    if (/^[:0]*::[:0]*$|^(?:0:){7}0$/.test(word))
        return { kind: 'family', family: 6 };
    if (isLoopback(word))
        return null;
    const address = (0,model_address .Z5)(word.replace(/%.*$/, ''));
    return address === null
        ? {
            kind: 'unknown',
            what: `the address of ${inBackticks(word)}, on which it listens`,
            location,
        }
        : { kind: 'address', address };
}
function isLoopback(word) {
    return /^(?:lo\d*|localhost\d?(?:\..*)?|ip6-(?:localhost|loopback)|127\.0\.0\.1|::1|loopback-only)$/i.test(word);
}
function familyPlace(family) {
    return { kind: 'family', family };
}
function placeInFamily(place, family) {
    switch (place.kind) {
        case 'all':
            return familyPlace(family);
        case 'family':
            return place.family === family ? place : null;
        case 'address':
            return (0,model_address .Ap)(place.address) === family ? place : null;
        case 'unknown':
            return place;
    }
}

; 
const TEMPLATE_MARKS = [
    { languages: 'Mustache, Handlebars', value: { open: '{{{', close: '}}}' } },
    { languages: 'GitHub Actions', value: { open: '${{', close: '}}' }, sharedCharacter: '$' },
    {
        languages: 'Jinja (Ansible, Salt), Go (Helm), Twig, Liquid, Handlebars',
        value: { open: '{{', close: '}}' },
    },
    { languages: 'Jinja, Django, Twig, Liquid: statements', value: /\{%[^{}]{0,2000}%\}/y },
    { languages: 'Jinja, Twig: comments', value: /\{#[^{}]{0,2000}#\}/y },
    { languages: 'ERB, EPP, EJS, Mako', value: /<%(?:[^<%]|<(?!%)|%(?!>)){0,2000}%>/y },
    { languages: 'T4, FreeMarker', value: /<\/?[#@][^<>]{0,2000}>/y },
    { languages: 'PHP', value: /<\?(?:[^?]|\?(?!>)){0,2000}\?>/y },
    { languages: 'Template Toolkit', value: /\[%(?:[^%]|%(?!\])){0,2000}%\]/y },
    { languages: 'Thymeleaf, and languages with changed marks', value: /\[\[[^[\]]{0,400}\]\]/y },
    { languages: 'FreeMarker', value: /\[=[^[\]]{0,400}\]/y },
    { languages: 'SOPS', value: /ENC\[[^\]]{0,2000}\]/y },
    { languages: 'Hiera, Terraform directives, RPM', value: /%\{[^{}]{0,400}\}/y },
    { languages: 'Python', value: /%\(\w{1,80}\)s/y },
    { languages: 'FreeBSD ports', value: /%%[A-Za-z]\w{0,80}%%/y },
    { languages: 'Windows', value: /%[A-Za-z]\w{0,80}%/y, sharedCharacter: '%' },
    { languages: 'Ruby, Octopus, Azure Pipelines', value: /#\{[^{}]{0,400}\}#?/y },
    { languages: 'Concourse, BOSH', value: /\(\([^()]{0,400}\)\)/y },
    { languages: 'autoconf, CMake, Nix, Maven', value: /@[A-Za-z_][\w.]{0,80}@/y },
    {
        languages: 'scripts with sed',
        value: /__[A-Za-z][A-Za-z\d]{0,80}(?:_[A-Za-z\d]{1,80}){0,9}__/y,
    },
    { languages: 'scripts with sed', value: /##[A-Za-z]\w{0,80}##|#[A-Z][A-Z\d_]{0,80}#/y },
    {
        languages: 'scripts with sed',
        value: /(?<![\w.-])(?:PH|YOUR|MY|REPLACE|CHANGE|SET|FILL|INSERT|ENTER|TODO)_[A-Z][A-Z\d_]{0,80}/y,
    },
    {
        languages: 'placeholders to fill in by hand',
        value: /<<?[A-Za-z][\w .:-]{0,80}>>?/y,
        sharedCharacter: '<',
    },
    { languages: 'StringTemplate', value: /\$[A-Za-z_]\w{0,80}\$/y, sharedCharacter: '$' },
    {
        languages: 'Terraform, Nix, Puppet, Mako, Velocity, envsubst',
        value: { open: '${', close: '}' },
        sharedCharacter: '$',
    },
    {
        languages: 'shell, envsubst, Velocity, Cheetah',
        value: /\$!?(?:[A-Za-z_]\w{0,80}|::\w{1,80}|\([^()]{0,400}\))/y,
        sharedCharacter: '$',
    },
    { languages: 'shell', value: /`[^`\n]{1,400}`/y, sharedCharacter: '`' },
    {
        languages: 'Smarty, Python, .NET',
        value: /\{\$?[A-Za-z_][\w.:-]{0,80}\}/y,
        sharedCharacter: '{',
    },
];
const TEMPLATE_BLOCKS = [
    { open: '{{/*', close: '*/}}', kind: 'comment' },
    { open: '{{- /*', close: '*/ -}}', kind: 'comment' },
    { open: '{{!--', close: '--}}', kind: 'comment' },
    { open: '{{!', close: '}}', braces: false, kind: 'comment' },
    { open: '{#', close: '#}', kind: 'comment' },
    { open: '<%--', close: '--%>', kind: 'comment' },
    { open: '<%#', close: '%>', kind: 'comment' },
    { open: '<#--', close: '-->', kind: 'comment' },
    { open: '[%#', close: '%]', kind: 'comment' },
    { open: '{%', close: '%}', kind: () => true },
    { open: '<%', close: '%>', kind: (text) => !/^[=%]/.test(text) },
    { open: '<?', close: '?>', kind: (text) => !text.startsWith('=') },
    {
        open: '[%',
        close: '%]',
        kind: (text) => /^[-+~]?\s*(?:IF|UNLESS|ELSE|ELSIF|END|FOREACH|FOR|WHILE|SET|BLOCK|DEFAULT|SWITCH|CASE|FILTER|USE)\b/i.test(text),
    },
    {
        open: '{{',
        close: '}}',
        braces: false,
        kind: (text) => /^[-~]?\s*(?:(?:if|else|end|range|with|block|define)\b|[#/^]|\$\w+\s*:?=)/.test(text),
    },
    {
        open: '%{',
        close: '}',
        kind: (text) => /^~?\s*(?:if\s|for\s|else\b|endif\b|endfor\b)/.test(text),
    },
    { open: '</#', close: '>', kind: () => true },
    { open: '<#', close: '>', kind: (text) => /^[a-z]/.test(text) },
];
const STATEMENT_LINE = /^\s*(?:%\s*((?:if|for|while|elif|else)\b.*:|end\w*)\s*$|#\s?((?:if|elseif|foreach)\s*\(.*|ifdef\s+\w+\s*$|ifndef\s+\w+\s*$|end\s*$|endif\s*$|else\s*$))/;

; 
const FIRST_CHARACTERS = new Set('{<[%#(@_$`EPYMRCSFIT');
const MAX_SEARCHED = 4096;
function placeholderAt(text, index, except = []) {
    if (!FIRST_CHARACTERS.has(text[index] ?? ''))
        return null;
    for (const { value, sharedCharacter } of TEMPLATE_MARKS) {
        if (sharedCharacter !== undefined && except.includes(sharedCharacter))
            continue;
        const mark = value instanceof RegExp ? matchAt(value, text, index) : braced(text, index, value);
        if (mark !== null)
            return mark;
    }
    return null;
}
function matchAt(pattern, text, index) {
    pattern.lastIndex = index;
    return pattern.exec(text)?.[0] ?? null;
}
const MAX_BRACED = 600;
function braced(text, index, { open, close }) {
    if (!text.startsWith(open, index))
        return null;
    const limit = Math.min(text.length, index + MAX_BRACED);
    let quote = '';
    let depth = 0;
    for (let at = index + open.length; at < limit; at++) {
        const character = text[at] ?? '';
        if (quote !== '') {
            if (character === quote)
                quote = '';
        }
        else if (depth === 0 && text.startsWith(close, at)) {
            return text.slice(index, at + close.length);
        }
        else if (character === '}') {
            if (depth === 0)
                return null;
            depth--;
        }
        else if (character === '{') {
            if (!/^\{\s*["'}]/.test(text.slice(at, at + 12)))
                return null;
            depth++;
        }
        else if (/["'`]/.test(character) && text.slice(at + 1, limit).includes(character)) {
            quote = character;
        }
    }
    return null;
}
function firstPlaceholder(source, except = []) {
    const text = source.slice(0, MAX_SEARCHED);
    for (let index = 0; index < text.length; index++) {
        const placeholder = placeholderAt(text, index, except);
        if (placeholder !== null)
            return placeholder;
    }
    return null;
}
function stripTemplateStatements(source) {
    const { text, statements } = withoutBlocks(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
    const conditions = new Map();
    const openBlocks = [];
    let next = 0;
    const apply = ({ kind, shown }) => {
        if (kind === 'close')
            openBlocks.pop();
        if (kind === 'open')
            openBlocks.push(shown);
    };
    const lines = text.split('\n').map((line, index) => {
        for (; (statements[next]?.line ?? Number.POSITIVE_INFINITY) <= index; next++) {
            const statement = statements[next];
            if (statement !== undefined)
                apply(statement);
        }
        const [whole, mako, directive] = STATEMENT_LINE.exec(line) ?? [];
        const words = mako ?? directive;
        if (whole !== undefined && words !== undefined) {
            apply({ line: index, shown: whole.trim(), kind: statementKind(words) });
            return '';
        }
        const condition = openBlocks.at(-1);
        if (condition !== undefined)
            conditions.set(index, condition);
        return line;
    });
    return { lines, conditions };
}
const BLOCK_START = /\{\{|\{%|\{#|<%|<\?|<#|<\/#|\[%|%\{/g;
const MAX_BLOCK = 20_000;
function withoutBlocks(source) {
    if (source.search(BLOCK_START) < 0)
        return { text: source, statements: [] };
    const statements = [];
    const output = [];
    const find = createFinder(source);
    const verbatimAt = createVerbatimFinder(source);
    let copied = 0;
    let line = 0;
    let counted = 0;
    let delayed = '';
    const copyUntil = (end) => {
        const part = source.slice(copied, end);
        const lineEnd = delayed === '' ? -1 : part.indexOf('\n');
        if (lineEnd < 0)
            output.push(part);
        else {
            output.push(part.slice(0, lineEnd), delayed, part.slice(lineEnd));
            delayed = '';
        }
        copied = end;
    };
    BLOCK_START.lastIndex = 0;
    for (let match = BLOCK_START.exec(source); match !== null; match = BLOCK_START.exec(source)) {
        const start = match.index;
        const found = blockAt(source, start, find);
        if (found === null)
            continue;
        const { end, block, inner } = found;
        const text = source.slice(start, end);
        const lineEnds = text.replace(/[^\n]+/g, '');
        for (; counted < start; counted++)
            if (source[counted] === '\n')
                line++;
        const isStatement = block.kind === 'comment' || block.kind(inner);
        if (!isStatement) {
            if (lineEnds !== '') {
                copyUntil(start);
                output.push(text.replaceAll('\n', ' '));
                delayed += lineEnds;
                copied = end;
            }
        }
        else if (block.kind === 'comment') {
            copyUntil(start);
            output.push(lineEnds);
            copied = end;
        }
        else {
            const words = inner.replace(/^(?:[-+~]|php\b)|[-+~]$/g, '').trim();
            const verbatim = verbatimAt(words, end);
            if (verbatim !== null) {
                copyUntil(start);
                const content = source.slice(end, verbatim.start);
                output.push(lineEnds, verbatim.isComment ? content.replace(/[^\n]+/g, '') : content);
                copied = verbatim.end;
                BLOCK_START.lastIndex = verbatim.end;
                continue;
            }
            if (isAlone(source, start, end)) {
                copyUntil(start);
                output.push(lineEnds);
                copied = end;
                const shown = text.split('\n', 1)[0] ?? text;
                statements.push({ line, shown: shown.trim(), kind: statementKind(words) });
            }
        }
        BLOCK_START.lastIndex = end;
    }
    copyUntil(source.length);
    output.push(delayed);
    return { text: output.join(''), statements };
}
function createFinder(source) {
    const found = new Map();
    return (text, from) => {
        const known = found.get(text);
        if (known !== undefined && (known < 0 || known >= from))
            return known;
        const index = source.indexOf(text, from);
        found.set(text, index);
        return index;
    };
}
function blockAt(source, start, find) {
    for (const block of TEMPLATE_BLOCKS) {
        const { open, close, braces } = block;
        if (!source.startsWith(open, start))
            continue;
        const closing = find(close, start + open.length);
        if (closing < 0 || closing - start > MAX_BLOCK)
            continue;
        const inner = source.slice(start + open.length, closing);
        if (braces === false && /[{}]/.test(inner))
            continue;
        return { block, inner, end: closing + close.length };
    }
    return null;
}
function createVerbatimFinder(source) {
    const endless = new Set();
    return (words, from) => {
        const name = /^(raw|verbatim|comment)\b/.exec(words)?.[1];
        if (name === undefined || endless.has(name))
            return null;
        const closing = new RegExp(`\\{%[-+~]?\\s{0,9}end${name}\\s{0,9}[-+~]?%\\}`, 'g');
        closing.lastIndex = from;
        const match = closing.exec(source);
        if (match === null) {
            endless.add(name);
            return null;
        }
        const end = match.index + match[0].length;
        return { start: match.index, end, isComment: name === 'comment' };
    };
}
function isAlone(source, start, end) {
    let before = start - 1;
    while (BLANKS.has(source[before] ?? ''))
        before--;
    let after = end;
    while (BLANKS.has(source[after] ?? ''))
        after++;
    return (source[before] ?? '\n') === '\n' && (source[after] ?? '\n') === '\n';
}
const BLANKS = new Set([' ', '\t']);
function statementKind(statement) {
    if (/^(?:end|\}$|\/)/i.test(statement))
        return 'close';
    if (/^(?:if|unless|for|foreach|while|case|range|with|block|macro|filter|call|define|ifdef|ifndef|switch|list)\b/i.test(statement) ||
        /^[#^]/.test(statement)) {
        return 'open';
    }
    return /\bdo(?:\s*\|[^|]*\|)?$|^[^}].*\{$/.test(statement) ? 'open' : 'other';
}

; 




function knownPart(text, location) {
    return { kind: 'text', text, location };
}
function unknownPart(what, location) {
    return { kind: 'unknown', what, location };
}
function placeholderPart(placeholder, location) {
    return unknownPart(`what the template fills in for ${inBackticks(placeholder)}`, location);
}
function settingText({ value, location, uncertainty }) {
    return uncertainty === null
        ? templateText(value, location)
        : [unknownPart(uncertainty, location)];
}
const MAX_TEXT = 8192;
function templateText(source, location, except = []) {
    const text = source.slice(0, MAX_TEXT);
    const parts = [];
    let start = 0;
    for (let index = 0; index < text.length;) {
        const placeholder = placeholderAt(text, index, except);
        if (placeholder === null) {
            index++;
            continue;
        }
        if (index > start)
            parts.push(knownPart(text.slice(start, index), location));
        parts.push(placeholderPart(placeholder, location));
        index += placeholder.length;
        start = index;
    }
    if (start < text.length)
        parts.push(knownPart(text.slice(start), location));
    return parts;
}
function knownPrefix(parts) {
    let text = '';
    let location = null;
    for (const part of parts) {
        if (part.kind === 'unknown')
            return { text, unknown: part, location };
        if (location === null && part.text.trim() !== '')
            location = part.location;
        text += part.text;
    }
    return { text, unknown: null, location: location ?? parts[0]?.location ?? null };
}
function knownText(parts) {
    const { text, unknown } = knownPrefix(parts);
    return unknown === null ? text : null;
}
const MAX_FIRST_WORDS = 1024;
function firstName(parts, readName) {
    const { text: prefix, unknown, location } = knownPrefix(parts);
    const text = prefix.slice(0, MAX_FIRST_WORDS);
    if (unknown !== null && !hasCompleteName(text))
        return { kind: 'unknown', ...unknown };
    const name = readName([(0,sanitise .tB)(text.split(/\r?\n/, 1)[0] ?? '')]);
    const word = text.trim().split(/\s/, 1)[0] ?? '';
    return isPlaceholderWord(word, name) && location !== null
        ? { kind: 'unknown', what: `${inBackticks(word)}, which is not a host name`, location }
        : { kind: 'name', name, location };
}
function wholeName(parts, readName) {
    const text = knownText(parts)?.trim();
    const found = firstName(parts, readName);
    const isName = text === undefined || /^\[[\w:.-]+\]$|^[\d.]+$/.test(text) || !isUnknownHostName(text);
    return text !== undefined && text !== '' && !isName && found.location !== null
        ? {
            kind: 'unknown',
            what: `${inBackticks(text)}, which is not a host name`,
            location: found.location,
        }
        : found;
}
function hasCompleteName(text) {
    const [, first, second] = /^\s*(\S+)\s+(?:(\S+)\s)?/.exec(text) ?? [];
    return first?.includes('.') === true || second !== undefined;
}
function isPlaceholderWord(word, name) {
    if (name === null)
        return !/^\*+$|^[\p{L}\p{N}][\p{L}\p{N}'/-]*[,;:.!]*$|^$/u.test(word);
    if (/^\[[\w:.-]+\]$|^[\d.]+$/.test(name))
        return false;
    const bare = word.replace(/^[<("']+|[>)"',;:.!]+$/g, '');
    return isUnknownHostName((0,dns_name .Ew)(bare) === name ? bare : name);
}
function isUnknownHostName(text) {
    const name = (0,dns_name .Ew)(text);
    const problem = (0,dns_name .Rr)(name.includes('.') ? name : `${name}.example`);
    return problem !== null || (!text.includes('.') && /[A-Z]/.test(text) && !/[a-z]/.test(text));
}

; 
const MAX_DEPTH = 20;
const MAX_INCLUDED = 100;
function readBlocks(file, readSibling, paths) {
    const notes = [];
    const root = newBlock('', '', { file: file.path, line: 1, column: 1 });
    let included = 0;
    const readInto = ({ path, text }, top, depth) => {
        const { lines, conditions } = stripTemplateStatements(text);
        const stack = [top];
        let pieces = [];
        lines.forEach((source, index) => {
            const piece = withoutComment(source).trim();
            if (piece.endsWith('\\')) {
                pieces.push(piece.slice(0, -1).trimEnd());
                return;
            }
            const line = [...pieces, piece].join(' ').trimStart();
            pieces = [];
            if (line === '')
                return;
            const location = { file: path, line: index + 1, column: 1 };
            const current = stack.at(-1) ?? top;
            const include = /^!include(_try)?\s+(.+)$/.exec(line);
            if (include !== null) {
                includeFiles(include[2] ?? '', include[1] !== undefined, path, location, current, depth);
                return;
            }
            for (const part of line.split(/(?<=\{)(?=\s)|(?=\s\})/).map((one) => one.trim())) {
                const opening = part.endsWith('{')
                    ? /^([\w/-]+)(?:\s+([^\s{][^{]*))?$/.exec(part.slice(0, -1).trimEnd())
                    : null;
                if (opening !== null) {
                    const block = newBlock(opening[1] ?? '', unquote(opening[2] ?? ''), location);
                    (stack.at(-1) ?? top).blocks.push(block);
                    if (stack.length < MAX_DEPTH)
                        stack.push(block);
                }
                else if (part === '}') {
                    if (stack.length > 1)
                        stack.pop();
                }
                else {
                    const [, name, value = ''] = /^([\w/]+)\s*=\s*(.*)$/s.exec(part) ?? [];
                    if (name === undefined)
                        continue;
                    const setting = { mta: 'dovecot', name, write: `${name} = {name}` };
                    const uncertainty = uncertaintyUnder(conditions.get(index));
                    const one = { value: unquote(value), location: { ...location, setting }, uncertainty };
                    (stack.at(-1) ?? top).settings.set(name, one);
                }
            }
        });
    };
    const includeFiles = (pattern, isOptional, from, location, block, depth) => {
        const candidates = pattern.includes('*')
            ? globCandidates(from, pattern, paths)
            : repositoryPaths(from, pattern);
        let isFound = false;
        for (const path of candidates) {
            const text = depth >= MAX_DEPTH || included >= MAX_INCLUDED ? null : readSibling(path);
            if (text === null)
                continue;
            isFound = true;
            included++;
            readInto({ path, text }, block, depth + 1);
            if (!pattern.includes('*'))
                break;
        }
        if (!isFound && !isOptional) {
            notes.push({ location, message: `${inBackticks(pattern)} is included, and is not read` });
        }
    };
    readInto(file, root, 0);
    return { root, notes };
}
const USUAL_FILES = ['10-master.conf', '15-lda.conf', '20-submission.conf'];
function globCandidates(from, pattern, paths) {
    const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')));
    const name = new RegExp(`^${baseName(pattern)
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*')}$`);
    const folders = folder === '' ? [from.split('/').slice(0, -1).join('/')] : repositoryPaths(from, folder);
    const found = new Set();
    for (const one of folders) {
        const prefix = one === '' ? '' : `${one}/`;
        for (const path of paths) {
            if (path.startsWith(prefix) && name.test(path.slice(prefix.length)))
                found.add(path);
        }
        for (const usual of USUAL_FILES)
            if (name.test(usual))
                found.add(`${prefix}${usual}`);
    }
    return [...found].filter((path) => path !== from).toSorted();
}
function newBlock(kind, name, location) {
    return { kind, name, location, settings: new Map(), blocks: [] };
}
function withoutComment(line) {
    let quote = '';
    for (let index = 0; index < line.length; index++) {
        const character = line[index] ?? '';
        if (quote !== '') {
            if (character === '\\')
                index++;
            else if (character === quote)
                quote = '';
        }
        else if (character === '"' || character === "'") {
            if (/[\s=]/.test(line[index - 1] ?? ' '))
                quote = character;
        }
        else if (character === '#' && /\s/.test(line[index - 1] ?? ' ')) {
            return line.slice(0, index);
        }
    }
    return line;
}
function unquote(value) {
    const text = value.trim();
    return /^(["']).*\1$/s.test(text) && text.length > 1
        ? text.slice(1, -1).replace(/\\(.)/gs, '$1')
        : text;
}

; 
function readDovecot(file, readSibling, paths) {
    const { root, notes } = readBlocks(file, readSibling, paths);
    if (!hasSubmission(root, file))
        return { ...EMPTY_READING, notes };
    const general = hostnameOf(root);
    if (general === null && root.settings.get('protocols') === undefined && !isMainFile(file)) {
        return { ...EMPTY_READING, notes };
    }
    const start = { file: file.path, line: 1, column: 1 };
    const name = general === null
        ? [unknownPart("the machine's own name, as `hostname` is not set", start)]
        : hostnameText(general);
    const listeners = readListeners(root);
    const services = listeners.flatMap(({ port, places }) => [
        ...places.map((place) => ({ port, place, greeting: name, ehlo: name })),
        ...addressBlocks(root, port),
    ]);
    return { ...EMPTY_READING, services, notes };
}
function isMainFile({ path }) {
    return /(?:^|\/)[^/]*dovecot[^/]*$/.test(path);
}
function hasSubmission(root, { path }) {
    const list = root.settings.get('protocols')?.value;
    const block = root.blocks.findLast(({ kind }) => kind === 'protocols');
    const inBlock = block?.settings.get('submission')?.value;
    if (inBlock !== undefined)
        return inBlock === 'yes';
    if (list !== undefined)
        return /(?<![\w-])submission(?![\w-])/.test(list);
    return /submission/.test(path) || root.blocks.some(isSubmission);
}
function isSubmission({ kind, name }) {
    return ((kind === 'protocol' && appliesToSubmission(name)) ||
        (kind === 'service' && name === 'submission-login'));
}
function appliesToSubmission(name) {
    const words = name.split(/[\s,|]+/);
    return words.includes('submission') || (/^!/.test(name) && !/!submission/.test(name));
}
function hostnameOf(block) {
    const settings = block.blocks
        .filter(({ kind, name }) => kind === 'protocol' && appliesToSubmission(name))
        .flatMap((one) => {
        const setting = hostnameOf(one);
        return setting === null ? [] : [{ setting, isExclusion: one.name.startsWith('!') }];
    });
    const own = (settings.findLast(({ isExclusion }) => !isExclusion) ?? settings.at(-1))?.setting;
    const general = block.settings.get('hostname');
    const setting = own ?? general;
    return setting === undefined || setting.value === '' ? null : setting;
}
function addressBlocks(root, port) {
    return root.blocks.flatMap((block) => {
        if (block.kind !== 'local')
            return [];
        const setting = hostnameOf(block);
        if (setting === null)
            return [];
        const name = hostnameText(setting);
        const address = (0,model_address .Z5)(block.name.replace(/\/(?:32|128)$/, ''));
        const place = address === null
            ? { kind: 'unknown', what: inBackticks(`local ${block.name}`), location: block.location }
            : { kind: 'address', address };
        return [{ port, place, greeting: name, ehlo: name }];
    });
}
function readListeners(root) {
    const general = placesOf(root.settings.get('listen'));
    const own = root.blocks
        .filter(({ kind, name }) => kind === 'service' && name === 'submission-login')
        .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'inet_listener'));
    const byName = new Map([
        ['submission', { port: 587, places: general }],
        ['submissions', { port: 465, places: general }],
    ]);
    for (const { name, settings } of own) {
        const key = name === 'submission-legacy' ? 'submissions' : name;
        const before = byName.get(key) ?? { port: 0, places: general };
        const port = settings.get('port')?.value;
        const address = settings.get('address') ?? settings.get('listen');
        byName.set(key, {
            port: port === undefined ? before.port : Number(port),
            places: address === undefined ? before.places : placesOf(address),
        });
    }
    return [...byName.values()].filter(({ port }) => Number.isInteger(port) && port > 0);
}
function placesOf(setting) {
    if (setting === undefined)
        return [EVERY_ADDRESS];
    const words = setting.value.split(/[\s,]+/).filter((word) => word !== '');
    if (words.includes('*') && words.includes('::'))
        return [EVERY_ADDRESS];
    return words.flatMap((word) => {
        if (word === '*')
            return [{ kind: 'family', family: 4 }];
        return [readListenPlace(word, setting.location)].flatMap((place) => place ?? []);
    });
}
function hostnameText(setting) {
    return /^<[^%?#@]|%/.test(setting.value) && setting.uncertainty === null
        ? [unknownPart(inBackticks(setting.value), setting.location)]
        : settingText(setting);
}

; 
const macros_MAX_TEXT = 2048;
const MAX_MACROS = 1000;
const UNCERTAIN_MACRO = '\u{10fffd}';
class Macros {
    #definitions = [];
    expandLine(line) {
        const head = DEFINITION.exec(line)?.[0] ?? '';
        return `${head}${this.expand(line.slice(head.length))}`;
    }
    expand(text) {
        return this.#definitions.reduce((expanded, { name, value, certain }) => {
            if (!expanded.includes(name))
                return expanded;
            return expanded
                .replaceAll(name, () => (certain ? value : UNCERTAIN_MACRO))
                .slice(0, macros_MAX_TEXT);
        }, text);
    }
    isDefined(condition) {
        const named = this.#definitions.filter(({ name }) => condition.includes(name));
        if (named.some(({ certain }) => certain))
            return 'yes';
        return named.length > 0 || /(?:^|\s)_/.test(condition) ? 'unknown' : 'no';
    }
    define(line, condition) {
        const [head, name = '', operator] = DEFINITION.exec(line) ?? [];
        if (head === undefined)
            return { kind: 'none' };
        const index = this.#definitions.findIndex((definition) => definition.name === name);
        const previous = this.#definitions[index];
        const certain = condition === null && (previous === undefined || previous.certain);
        const definition = { name, value: line.slice(head.length), certain };
        if (previous !== undefined) {
            if (operator !== '==' && certain) {
                const message = `Exim does not start: the macro ${inBackticks(name)} is defined twice, and the second definition needs \`==\`.`;
                return { kind: 'refused', message };
            }
            this.#definitions[index] = definition;
            return { kind: 'defined' };
        }
        if (operator === '==' && condition === null) {
            const message = `Exim does not start: \`==\` redefines the macro ${inBackticks(name)}, which is not defined.`;
            return { kind: 'refused', message };
        }
        const contained = this.#definitions.find((earlier) => name.includes(earlier.name));
        if (contained !== undefined && certain && contained.certain) {
            const message = `Exim does not start: the name of the macro ${inBackticks(name)} contains that of ${inBackticks(contained.name)}, which is defined before it.`;
            return { kind: 'refused', message };
        }
        if (this.#definitions.length === MAX_MACROS) {
            return { kind: 'limit', message: `only the first ${MAX_MACROS} macros are read` };
        }
        this.#definitions.push(definition);
        return { kind: 'defined' };
    }
}
const DEFINITION = /^([A-Z]\w*)\s*(==?)\s*/;

; 
function expandExim(source, location, variable) {
    const text = source.slice(0, MAX_TEXT);
    const parts = [];
    let literal = '';
    const push = (...more) => {
        if (literal !== '')
            parts.push(knownPart(literal, location));
        literal = '';
        parts.push(...more);
    };
    for (let index = 0; index < text.length;) {
        const placeholder = placeholderAt(text, index, ['$', '{', '`']);
        if (placeholder !== null) {
            push(placeholderPart(placeholder, location));
            index += placeholder.length;
        }
        else if (text.startsWith(UNCERTAIN_MACRO, index)) {
            push(unknownPart('a macro under a condition', location));
            index += UNCERTAIN_MACRO.length;
        }
        else if (text[index] === '\\') {
            const sequence = escapeAt(text, index);
            literal += sequence.text;
            index = sequence.end;
        }
        else if (text[index] === '$') {
            VARIABLE.lastIndex = index;
            const match = VARIABLE.exec(text);
            const item = match?.[0] ?? text.slice(index);
            push(...(variableValue(match, variable) ?? [unknownPart(inBackticks(item), location)]));
            index += item.length;
        }
        else {
            literal += text[index++];
        }
    }
    push();
    return parts;
}
const VARIABLE = /\$(?:([A-Za-z]\w*)|\{([A-Za-z]\w*)\})/y;
function variableValue(match, variable) {
    const name = match?.[1] ?? match?.[2];
    return name === undefined ? null : variable(name);
}
const ESCAPES = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
function escapeAt(text, index) {
    const next = text[index + 1] ?? '';
    if (next === 'N') {
        const end = text.indexOf('\\N', index + 2);
        return end < 0
            ? { text: text.slice(index + 2), end: text.length }
            : { text: text.slice(index + 2, end), end: end + 2 };
    }
    return { text: ESCAPES.get(next) ?? next, end: index + 1 + next.length };
}

; 
function applyDirective(branches, directive, { line, text }, isDefined) {
    const condition = directive.endsWith('ndef') ? not(isDefined) : isDefined;
    if (directive === 'ifdef' || directive === 'ifndef') {
        const outer = readState(branches.at(-1));
        branches.push({ opening: text, line, outer, applies: condition, taken: condition });
        return true;
    }
    const branch = branches.at(-1);
    if (branch === undefined)
        return false;
    if (directive === 'endif') {
        branches.pop();
    }
    else if (directive === 'else') {
        branch.applies = not(branch.taken);
        branch.taken = 'yes';
    }
    else if (directive === 'elifdef' || directive === 'elifndef') {
        branch.applies = and(not(branch.taken), condition);
        branch.taken = not(and(not(branch.taken), not(condition)));
    }
    return true;
}
function readState(branch) {
    if (branch === undefined)
        return { skipped: false, uncertainty: null };
    const { outer, applies, opening } = branch;
    return {
        skipped: outer.skipped || applies === 'no',
        uncertainty: outer.uncertainty ?? (applies === 'unknown' ? opening : null),
    };
}
function not(truth) {
    return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes';
}
function and(a, b) {
    if (a === 'no' || b === 'no')
        return 'no';
    return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

; 
const MAX_LINE = 8192;
const lines_MAX_DEPTH = 20;
const lines_MAX_INCLUDED = 100;
function readEximLines(files, readSibling) {
    const macros = new Macros();
    const lines = [];
    const definitions = [];
    const notes = [];
    const refusals = [];
    let included = 0;
    const readFile = ({ path, text }, depth) => {
        const branches = [];
        const { lines: physicalLines, conditions } = stripTemplateStatements(text);
        const locationOf = (index) => ({ file: path, line: index + 1, column: 1 });
        const refuse = (index, message) => {
            refusals.push({ location: locationOf(index), message });
        };
        const include = (index, argument, isOptional) => {
            const name = macros.expand(argument).trim();
            const found = depth >= lines_MAX_DEPTH || included >= lines_MAX_INCLUDED
                ? null
                : readNamedFile(path, name, readSibling);
            if (found !== null) {
                included++;
                readFile(found, depth + 1);
            }
            else if (!isOptional) {
                const message = `${inBackticks(name)} is included, and is not read`;
                notes.push({ location: locationOf(index), message });
            }
        };
        let continued = null;
        physicalLines.forEach((source, index) => {
            const trimmed = source.trim();
            if (trimmed.startsWith('#') || (trimmed === '' && continued === null))
                return;
            const [, directive, argument = ''] = /^\.([a-z_]+)(?:\s+(.*))?$/s.exec(trimmed) ?? [];
            const { skipped, uncertainty } = readState(branches.at(-1));
            const condition = uncertainty ?? conditions.get(index) ?? null;
            if (directive !== undefined && continued === null) {
                if (directive.startsWith('include')) {
                    if (!skipped)
                        include(index, argument, directive === 'include_if_exists');
                    return;
                }
                const opening = { line: index + 1, text: trimmed };
                if (!applyDirective(branches, directive, opening, macros.isDefined(argument))) {
                    refuse(index, `Exim does not start: ${inBackticks(trimmed)} has no \`.ifdef\` before it.`);
                }
                return;
            }
            if (skipped)
                return;
            const expanded = continued === null ? macros.expandLine(trimmed) : macros.expand(trimmed);
            const continues = expanded.endsWith('\\');
            const part = continues ? expanded.slice(0, -1) : expanded;
            const start = continued ?? {
                text: '',
                raw: '',
                index,
            };
            const joined = `${start.text}${part}`.slice(0, MAX_LINE);
            const raw = `${start.raw}${trimmed.replace(/\\$/, '')}`.slice(0, MAX_LINE);
            continued = continues ? { text: joined, raw, index: start.index } : null;
            if (continues)
                return;
            const line = { text: joined, raw, file: path, line: start.index + 1, condition };
            const outcome = macros.define(joined, condition);
            if (outcome.kind === 'none')
                lines.push(line);
            else if (outcome.kind === 'defined')
                definitions.push(line);
            else if (outcome.kind === 'refused')
                refuse(start.index, outcome.message);
            else
                notes.push({ location: locationOf(start.index), message: outcome.message });
        });
        const unclosed = branches.at(-1);
        if (unclosed !== undefined) {
            refuse(unclosed.line - 1, `Exim does not start: ${inBackticks(unclosed.opening)} has no \`.endif\`.`);
        }
    };
    for (const file of files)
        readFile(file, 0);
    return { lines, definitions, notes, refusals };
}

; 
function readExim(file, readSibling) {
    return readEximFiles([...localMacrosFile(file, readSibling), file], readSibling);
}
const SPLIT_FOLDERS = ['main', 'acl', 'router', 'transport', 'retry', 'rewrite', 'auth'];
function splitFolder(path) {
    const match = /^((?:.*\/)?(?:exim4?\/)?conf\.d)\/([a-z]+)\/[^/]+$/.exec(path);
    return match?.[1] !== undefined && SPLIT_FOLDERS.some((folder) => folder === match[2])
        ? match[1]
        : null;
}
function readSplitExim(folder, files, readSibling) {
    const orderOf = ({ path }) => SPLIT_FOLDERS.findIndex((name) => path.startsWith(`${folder}/${name}/`));
    const sorted = files.toSorted((a, b) => orderOf(a) - orderOf(b) || (a.path < b.path ? -1 : Number(a.path > b.path)));
    const path = siblingPath(folder, 'exim4.conf.localmacros');
    const text = path === null ? null : readSibling(path);
    const macros = path === null || text === null ? [] : [{ path, text }];
    return readEximFiles([...macros, ...sorted], readSibling);
}
function readDebianAnswers({ path }) {
    const location = { file: path, line: 1, column: 1 };
    const message = 'this file does not set the name that Exim announces; `MAIN_HARDCODE_PRIMARY_HOSTNAME` in exim4.conf.localmacros does';
    return { ...EMPTY_READING, notes: [{ location, message }] };
}
function readEximFiles(files, readSibling) {
    const read = readEximLines(files, readSibling);
    const sections = bySection([...debianSettings(read), ...read.lines]);
    const originOf = macroOrigins(read.definitions);
    const main = readMainSettings(sections.get('main') ?? [], originOf);
    const start = { file: files.at(-1)?.path ?? '', line: 1, column: 1 };
    const names = serverNames(main.settings, start);
    const places = listenPlaces(main.settings);
    const loopbackOnly = main.settings.get('local_interfaces');
    const notes = [...read.notes];
    if (places.length === 0 && loopbackOnly !== undefined) {
        notes.push({
            location: loopbackOnly.location,
            message: 'Exim listens on loopback only, so that it has no greeting for the outside',
        });
    }
    return {
        services: places.map((place) => ({
            port: null,
            place,
            greeting: names.banner,
            ehlo: names.activeHostname,
        })),
        transports: readTransports(sections.get('transports') ?? [], names, originOf),
        notes,
        refusals: [...read.refusals, ...main.refusals],
        unread: null,
    };
}
function localMacrosFile(file, readSibling) {
    if (baseName(file.path) !== 'exim4.conf.template')
        return [];
    const path = siblingPath(file.path, 'exim4.conf.localmacros');
    const text = path === null ? null : readSibling(path);
    return path === null || text === null ? [] : [{ path, text }];
}
const DEBIAN_MACROS = new Map([
    ['MAIN_HARDCODE_PRIMARY_HOSTNAME', { option: 'primary_hostname', section: 'main' }],
    ['REMOTE_SMTP_HELO_DATA', { option: 'helo_data', section: 'transports' }],
]);
function debianSettings({ lines, definitions }) {
    const last = new Map(definitions.map((one) => [MACRO.exec(one.text)?.[1] ?? '', one]));
    return [...DEBIAN_MACROS].flatMap(([name, debian]) => {
        const definition = last.get(name);
        if (definition === undefined)
            return [];
        const value = MACRO.exec(definition.text)?.[2] ?? '';
        const isUsed = lines.some(({ text }) => settingPattern(debian.option).test(text));
        if (isUsed)
            return [];
        const line = (text) => ({ ...definition, text, raw: `x = ${name}` });
        const setting = line(`${debian.option} = ${value}`);
        return debian.section === 'main'
            ? [setting]
            : [
                line('begin transports'),
                line('remote_smtp:'),
                line('driver = smtp'),
                setting,
                line('begin main'),
            ];
    });
}
const MACRO = /^([A-Z]\w*)\s*==?\s*(.*)$/s;
function settingPattern(name) {
    return new RegExp(`^(?:hide\\s+)?${name}\\s*=`);
}
function macroOrigins(definitions) {
    const byName = new Map(definitions.flatMap((line) => {
        const [, name, value] = MACRO.exec(line.raw) ?? [];
        return name === undefined ? [] : [[name, { line, value: value ?? '' }]];
    }));
    return (rawValue) => {
        const name = rawValue.trim();
        const definition = byName.get(name);
        if (definition === undefined)
            return undefined;
        const { file, line } = definition.line;
        return { file, line, column: 1, setting: { mta: 'exim', name, write: `${name} = {name}` } };
    };
}
function bySection(lines) {
    const sections = new Map();
    let section = 'main';
    for (const line of lines) {
        section = /^begin\s+(\w+)$/.exec(line.text)?.[1] ?? section;
        const known = sections.get(section);
        if (known === undefined)
            sections.set(section, [line]);
        else
            known.push(line);
    }
    return sections;
}
const MAIN_SETTINGS = new Set([
    'primary_hostname',
    'smtp_active_hostname',
    'smtp_banner',
    'qualify_domain',
    'local_interfaces',
]);
function readMainSettings(lines, originOf) {
    const settings = new Map();
    const refusals = [];
    for (const line of lines) {
        const { name, setting } = readSetting(line, originOf) ?? {};
        if (name === undefined || setting === undefined || !MAIN_SETTINGS.has(name))
            continue;
        const earlier = settings.get(name);
        if (earlier !== undefined && earlier.uncertainty === null && setting.uncertainty === null) {
            const message = `Exim does not start: ${inBackticks(name)} is set twice, first on line ${earlier.location.line}.`;
            refusals.push({ location: { file: line.file, line: line.line, column: 1 }, message });
        }
        settings.set(name, setting);
    }
    return { settings, refusals };
}
function readSetting({ text, raw, file, line, condition }, originOf) {
    const [, name, value] = /^(?:hide\s+)?([a-z]\w*)\s*=\s*(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined)
        return null;
    const write = `${name} = ${name === 'smtp_banner' ? '{name} ESMTP' : '{name}'}`;
    const own = { file, line, column: 1, setting: { mta: 'exim', name, write } };
    const setting = {
        value: read_exim_unquote(value.trim()),
        location: originOf(raw.slice(raw.indexOf('=') + 1)) ?? own,
        uncertainty: uncertaintyUnder(condition),
    };
    return { name, setting };
}
function read_exim_unquote(value) {
    if (!value.startsWith('"'))
        return value;
    const inner = /^"((?:[^"\\]|\\.)*)/s.exec(value)?.[1] ?? '';
    return inner.replace(/\\(.)/gs, (_, next) => ESCAPES.get(next) ?? next);
}
function serverNames(settings, start) {
    const hostname = settings.get('primary_hostname');
    const primaryHostname = hostname === undefined || hostname.value === ''
        ? [unknownPart("the machine's own name, as `primary_hostname` is not set", start)]
        : literalText(hostname);
    const domain = settings.get('qualify_domain');
    const literalVariable = (name) => {
        if (name === 'primary_hostname')
            return primaryHostname;
        if (name !== 'qualify_domain')
            return null;
        return domain === undefined || domain.value === '' ? primaryHostname : literalText(domain);
    };
    const active = settings.get('smtp_active_hostname');
    const activeHostname = active === undefined || active.value === ''
        ? primaryHostname
        : expandedText(active, literalVariable);
    const variable = (name) => name === 'smtp_active_hostname' ? activeHostname : literalVariable(name);
    const banner = settings.get('smtp_banner');
    return {
        primaryHostname,
        activeHostname,
        variable,
        start,
        banner: banner === undefined
            ? expandExim(DEFAULT_BANNER, start, variable)
            : expandedText(banner, variable),
    };
}
const DEFAULT_BANNER = '$smtp_active_hostname ESMTP Exim $version_number';
function literalText({ value, location, uncertainty }) {
    if (uncertainty !== null)
        return [unknownPart(uncertainty, location)];
    return value.includes(UNCERTAIN_MACRO)
        ? [unknownPart('a macro under a condition', location)]
        : templateText(value, location);
}
function expandedText({ value, location, uncertainty }, variable) {
    return uncertainty === null
        ? expandExim(value, location, variable)
        : [unknownPart(uncertainty, location)];
}
function listenPlaces(settings) {
    const setting = settings.get('local_interfaces');
    if (setting === undefined)
        return [EVERY_ADDRESS];
    const { value, location, uncertainty } = setting;
    if (uncertainty !== null ||
        /\$/.test(value) ||
        firstPlaceholder(value) !== null ||
        value === '') {
        return [EVERY_ADDRESS];
    }
    const places = splitList(value).flatMap((item) => {
        const address = item
            .replace(/^\[(.*)\](?::\d+)?$/, '$1')
            .replace(/^(\d+\.\d+\.\d+\.\d+)\.\d+$/, '$1')
            .replace(/^([\da-f:]*:[\da-f:]*)\.\d+$/i, '$1');
        return readListenPlace(address, location) ?? [];
    });
    return places.some(({ kind }) => kind === 'unknown') ? [EVERY_ADDRESS] : places;
}
function splitList(value) {
    const separator = /^\s*<\s*([^\w\s])/.exec(value)?.[1] ?? ':';
    const text = value.replace(/^\s*<\s*[^\w\s]/, '');
    return text
        .replaceAll(separator.repeat(2), '\u0000')
        .split(separator)
        .map((item) => item.replaceAll('\u0000', separator).trim())
        .filter((item) => item !== '');
}
function readTransports(lines, { primaryHostname, variable }, originOf) {
    const transports = [];
    for (const line of lines) {
        const name = /^([A-Za-z]\w*)\s*:$/.exec(line.text)?.[1];
        if (name !== undefined)
            transports.push({ name, isSmtp: false, helo: primaryHostname });
        const current = transports.at(-1);
        const found = readSetting(line, originOf);
        if (current === undefined || found === null)
            continue;
        if (found.name === 'driver')
            current.isSmtp = found.setting.value === 'smtp';
        if (found.name === 'helo_data')
            current.helo = expandedText(found.setting, variable);
    }
    if (transports.length === 0)
        return [{ name: 'remote_smtp', helo: primaryHostname }];
    return transports.filter(({ isSmtp }) => isSmtp).map(({ name, helo }) => ({ name, helo }));
}

; 
const TOKEN = /"((?:[^"\\]|\\.)*)"?|((?:\$\{[^}]*\}|\{\{(?:[^{}]|\{\s*\})*\}\}|\{%[^{}]*%\}|<%[^%]*%>|<\?[^?]*\?>|\[%[^%]*%\]|%\{[^}]*\}|\$\([^()]*\)|[^\s"{}()<>,=!#])+)|([{}()<>,=!])/y;
const tokens_MAX_LINE = 8192;
function readStatements(source, file) {
    const statements = [];
    const notes = [];
    const { lines, conditions } = stripTemplateStatements(source);
    let statement = [];
    let braceDepth = 0;
    lines.forEach((line, index) => {
        const trimmed = line.trimEnd();
        const continues = trimmed.endsWith('\\');
        const condition = conditions.get(index) ?? null;
        if (line.length > tokens_MAX_LINE) {
            const message = `a line of more than ${tokens_MAX_LINE} characters is not read`;
            notes.push({ location: { file, line: index + 1, column: 1 }, message });
            return;
        }
        for (const { text, quoted, mark, column } of tokensIn(continues ? trimmed.slice(0, -1) : trimmed)) {
            statement.push({ text, quoted, location: { file, line: index + 1, column }, condition });
            if (mark === '{')
                braceDepth++;
            if (mark === '}')
                braceDepth = Math.max(0, braceDepth - 1);
        }
        if (continues || braceDepth > 0)
            return;
        if (statement.length > 0)
            statements.push(statement);
        statement = [];
    });
    if (statement.length > 0)
        statements.push(statement);
    return { statements, notes };
}
function tokensIn(line) {
    const tokens = [];
    for (let index = 0; index < line.length && line[index] !== '#';) {
        TOKEN.lastIndex = index;
        const [match = '', quoted, word, mark = ''] = TOKEN.exec(line) ?? [];
        if (match !== '') {
            const text = quoted?.replace(/\\(.)/g, '$1') ?? word ?? mark;
            tokens.push({ text, quoted: quoted !== undefined, mark, column: index + 1 });
        }
        index += Math.max(1, match.length);
    }
    return tokens;
}

; 
function readOpenSmtpd(file, readSibling) {
    const notes = [];
    const macros = new Map();
    const tables = new Map();
    const services = [];
    const transports = [];
    const textOf = (token, write) => {
        const location = withSetting(token.location, write);
        const uncertainty = uncertaintyUnder(token.condition);
        if (uncertainty !== null)
            return [unknownPart(uncertainty, location)];
        const macro = token.quoted ? undefined : /^\$(\w+)$/.exec(token.text)?.[1];
        const value = macro === undefined ? undefined : macros.get(macro);
        return value ?? templateText(token.text, location);
    };
    const context = {
        textOf,
        ownName: (location) => ownName(file, readSibling, location),
        tables,
        file,
        readSibling,
    };
    const { statements, unread } = readWithIncludes(file, readSibling, notes, 0);
    for (const statement of statements) {
        const [first, second, third] = statement;
        if (first === undefined || second === undefined)
            continue;
        if (second.text === '=' && !second.quoted && third !== undefined) {
            macros.set(first.text, textOf(third, `${first.text} = "{name}"`));
        }
        else if (first.text === 'table') {
            tables.set(second.text, statement.slice(2));
        }
        else if (first.text === 'listen') {
            services.push(...readListener(statement, context));
        }
        else if (first.text === 'action' && indexOfWord('relay', statement) > 0) {
            transports.push(...readAction(statement, second.text, context));
        }
    }
    return { services, transports, notes, refusals: [], unread };
}
function withSetting(location, write) {
    if (write === undefined)
        return location;
    const name = write.split(' ', 1)[0] ?? '';
    return { ...location, setting: { mta: 'opensmtpd', name, write } };
}
const MAX_INCLUDE_DEPTH = 8;
const read_opensmtpd_MAX_INCLUDED = 50;
function readWithIncludes(file, readSibling, notes, depth, counter = { included: 0 }) {
    const own = readStatements(file.text, file.path);
    notes.push(...own.notes);
    let unread = null;
    const statements = own.statements.flatMap((statement) => {
        const [first, second] = statement;
        if (first?.text !== 'include' || second === undefined)
            return [statement];
        const mayRead = depth < MAX_INCLUDE_DEPTH && counter.included < read_opensmtpd_MAX_INCLUDED;
        const found = mayRead ? readNamedFile(file.path, second.text, readSibling) : null;
        if (found === null) {
            const { location } = second;
            notes.push({ location, message: `${inBackticks(second.text)} is included, and is not read` });
            unread ??= { what: `${inBackticks(second.text)}, which is included`, location };
            return [];
        }
        counter.included++;
        const included = readWithIncludes(found, readSibling, notes, depth + 1, counter);
        unread ??= included.unread;
        return included.statements;
    });
    return { statements, unread };
}
function ownName(file, readSibling, location) {
    const path = siblingPath(file.path, 'mailname');
    const text = path === null ? null : readSibling(path);
    const name = text?.split('\n', 1)[0]?.trim();
    return path === null || name === undefined || name === ''
        ? [unknownPart("the machine's own name, as no `hostname` is set", location)]
        : templateText(name, {
            file: path,
            line: 1,
            column: 1,
            setting: { mta: 'opensmtpd', name: 'mailname', write: '{name}' },
        });
}
function readListener(statement, context) {
    const [listen, on, interfaceToken] = statement;
    if (listen === undefined || on?.text !== 'on' || interfaceToken === undefined)
        return [];
    const { textOf } = context;
    if (interfaceToken.text === 'socket')
        return [];
    const options = new Map();
    statement.forEach((token, index) => {
        const value = statement[index + 1];
        if (index > 2 && !token.quoted)
            options.set(token.text, value ?? token);
    });
    const places = read_opensmtpd_listenPlaces(interfaceToken, options, context);
    const portToken = options.get('port');
    const defaultPort = options.has('smtps') ? 465 : 25;
    const portText = portToken === undefined ? null : knownText(textOf(portToken));
    const port = portToken === undefined ? defaultPort : parsePort(portText ?? '');
    if (port === null && portText !== null)
        return [];
    const hostname = options.get('hostname');
    const name = hostname === undefined ? context.ownName(listen.location) : textOf(hostname, 'hostname {name}');
    const byAddress = namesByAddress('hostnames', statement, context);
    const service = (place, own) => {
        return { port, place, greeting: greetingText(own), ehlo: own };
    };
    return [
        ...places.map((place) => service(place, byAddress.unknown ?? name)),
        ...byAddress.names.map((entry) => service({ kind: 'address', address: entry.address }, entry.name)),
    ];
}
function read_opensmtpd_listenPlaces(token, options, { textOf }) {
    const parts = textOf(token);
    const host = knownText(parts);
    const unknown = parts.find((part) => part.kind === 'unknown');
    const place = host === null
        ? {
            kind: 'unknown',
            what: unknown?.kind === 'unknown' ? unknown.what : 'a template',
            location: token.location,
        }
        : host === 'egress'
            ? EVERY_ADDRESS
            : readListenPlace(host, token.location);
    if (place === null)
        return [];
    const family = options.has('inet4') ? 4 : options.has('inet6') ? 6 : null;
    return family === null ? [place] : [placeInFamily(place, family)].flatMap((one) => one ?? []);
}
function readAction(statement, name, context) {
    const helo = statement[indexOfWord('helo', statement) + 1];
    const hasHelo = indexOfWord('helo', statement) > 0 && helo !== undefined;
    const location = statement[0]?.location ?? { file: context.file.path, line: 1, column: 1 };
    const bySource = namesByAddress('helo-src', statement, context);
    const general = hasHelo ? context.textOf(helo, 'helo {name}') : context.ownName(location);
    const addresses = bySource.names.map((entry) => ({
        name,
        helo: entry.name,
        address: entry.address,
    }));
    return [{ name, helo: bySource.unknown ?? general }, ...addresses];
}
function namesByAddress(word, statement, { textOf, tables, file, readSibling }) {
    const index = indexOfWord(word, statement);
    if (index < 0)
        return { names: [], unknown: null };
    const value = statement.slice(index + 1);
    const list = value[0]?.text === '<' ? (tables.get(value[1]?.text ?? '') ?? []) : value;
    const [first] = list;
    const unknown = (what) => {
        const location = value[0]?.location ?? { file: file.path, line: 1, column: 1 };
        return { names: [], unknown: [unknownPart(what, location)] };
    };
    if (first === undefined)
        return unknown(`the table of \`${word}\``);
    if (first.text !== '{') {
        const path = first.text.replace(/^file:/, '');
        const found = /^(?:file:|\/)/.test(first.text)
            ? readNamedFile(file.path, path, readSibling)
            : null;
        return found === null
            ? unknown(`${inBackticks(first.text)}, the table of \`${word}\``)
            : { names: tableFileNames(found), unknown: null };
    }
    const end = list.findIndex(({ text }) => text === '}');
    const names = list.slice(0, Math.max(end, 0)).flatMap((token, position, all) => {
        const name = all[position + 2];
        const address = all[position + 1]?.text === '=' ? (0,model_address .Z5)(token.text) : null;
        if (address === null || name === undefined)
            return [];
        return [{ address, name: textOf(name, `${token.text} = {name}`) }];
    });
    return { names, unknown: null };
}
function tableFileNames({ path, text }) {
    return text.split('\n').flatMap((line, index) => {
        const [, key, name] = /^\s*([^#\s]\S*)\s+(\S+)\s*$/.exec(line) ?? [];
        const address = key === undefined ? null : (0,model_address .Z5)(key);
        if (address === null || name === undefined)
            return [];
        const setting = { mta: 'opensmtpd', name: 'hostnames', write: `${address} {name}` };
        const location = { file: path, line: index + 1, column: 1, setting };
        return [{ address, name: templateText(name, location) }];
    });
}
function indexOfWord(word, statement) {
    return statement.findIndex(({ text, quoted }) => text === word && !quoted);
}
function greetingText(name) {
    const location = name[0]?.location;
    return location === undefined ? [] : [...name, knownPart(' ESMTP OpenSMTPD', location)];
}

; 
function parseMacros(value) {
    const macros = [];
    let start = 0;
    for (let index = value.indexOf('$'); index >= 0; index = value.indexOf('$', start)) {
        if (index > start)
            macros.push({ kind: 'text', text: value.slice(start, index) });
        const { macro, end } = macroAt(value, index);
        macros.push(macro);
        start = end;
    }
    if (start < value.length)
        macros.push({ kind: 'text', text: value.slice(start) });
    return macros;
}
const NAME = /\w+/y;
function macroAt(value, index) {
    const next = value[index + 1];
    if (next === '$')
        return { macro: { kind: 'text', text: '$' }, end: index + 2 };
    if (next === '{' || next === '(') {
        const end = endOfBracket(value, index + 1);
        const text = value.slice(index, end ?? undefined);
        return end === null
            ? { macro: { kind: 'invalid', text }, end: value.length }
            : { macro: parseBracketed(value.slice(index + 2, end - 1)) ?? otherMacro(text), end };
    }
    NAME.lastIndex = index + 1;
    const name = NAME.exec(value)?.[0];
    return name === undefined
        ? { macro: { kind: 'invalid', text: value.slice(index, index + 10) }, end: value.length }
        : { macro: { kind: 'parameter', name }, end: index + 1 + name.length };
}
function otherMacro(text) {
    const inner = text.slice(2, -1);
    const isForeign = /^!?[A-Za-z_][\w-]*\s*(?:[.[(]|::|\s-)|^::|^[#!^,]|^\w+[#%/,^]/.test(inner);
    return { kind: isForeign ? 'foreign' : 'invalid', text };
}
function endOfBracket(value, start) {
    const open = value[start];
    const close = open === '{' ? '}' : ')';
    let depth = 0;
    for (let index = start; index < value.length; index++) {
        if (value[index] === open)
            depth++;
        else if (value[index] === close && --depth === 0)
            return index + 1;
    }
    return null;
}
function parseBracketed(inner) {
    const { test, rest } = parseTest(inner.trimStart()) ?? {};
    if (test === undefined || rest === undefined)
        return null;
    const afterTest = rest.trimStart();
    if (afterTest === '') {
        return test.kind === 'not-empty'
            ? { kind: 'parameter', name: test.name }
            : { kind: 'conditional', test, ifTrue: 'true', ifFalse: '' };
    }
    const conditional = (ifTrue, ifFalse) => {
        return { kind: 'conditional', test, ifTrue, ifFalse };
    };
    const text = afterTest.slice(1);
    if (afterTest.startsWith(':') && test.kind === 'not-empty') {
        const ifFalse = parseBraced(text);
        return ifFalse === null || ifFalse.rest.trim() !== ''
            ? conditional('', text)
            : conditional('', ifFalse.text);
    }
    if (!afterTest.startsWith('?'))
        return null;
    const ifTrue = parseBraced(text);
    if (ifTrue === null)
        return conditional(text, '');
    const afterTrue = ifTrue.rest.trim();
    if (afterTrue === '')
        return conditional(ifTrue.text, '');
    if (!afterTrue.startsWith(':'))
        return null;
    const ifFalse = parseBraced(afterTrue.slice(1));
    if (ifFalse === null)
        return conditional(ifTrue.text, afterTrue.slice(1));
    return ifFalse.rest.trim() === '' ? conditional(ifTrue.text, ifFalse.text) : null;
}
function parseTest(text) {
    const name = /^\w+/.exec(text)?.[0];
    if (name !== undefined) {
        return { test: { kind: 'not-empty', name }, rest: text.slice(name.length) };
    }
    const left = parseBraced(text);
    const match = left === null ? undefined : /^\s*([<>=!~&|^]{1,3}[a-z]{0,8})(?=\s*\{)/.exec(left.rest);
    const operator = match?.[1];
    if (left === null || match == null || operator === undefined)
        return null;
    const right = parseBraced(left.rest.slice(match[0].length));
    if (right === null)
        return null;
    return {
        test: { kind: 'comparison', left: left.text, operator, right: right.text },
        rest: right.rest,
    };
}
function parseBraced(text) {
    const start = text.search(/\S/);
    if (start < 0 || text[start] !== '{')
        return null;
    const end = endOfBracket(text, start);
    if (end === null)
        return null;
    return { text: text.slice(start + 1, end - 1), rest: text.slice(end) };
}

; 
const DEFAULTS = new Map([
    ['smtpd_banner', '$myhostname ESMTP $mail_name'],
    ['postscreen_greet_banner', '$smtpd_banner'],
    ['smtp_helo_name', '$myhostname'],
    ['lmtp_lhlo_name', '$myhostname'],
    ['myorigin', '$myhostname'],
    ['mail_name', 'Postfix'],
    ['compatibility_level', '0'],
    ['multi_instance_name', ''],
]);
const RUNTIME_DEFAULTS = new Map([
    ['myhostname', "the machine's own name, as `myhostname` is not set"],
    ['mail_version', 'the release of Postfix'],
    ['mail_release_date', 'the release of Postfix'],
]);
const expand_MAX_DEPTH = 100;
const MAX_EXPANSIONS = 500;
function expandParameter(name, parameters, location) {
    const problems = [];
    let expansions = 0;
    const expandName = (parameter, at, enclosing) => {
        const setting = parameters.get(parameter);
        if (enclosing.includes(parameter) || enclosing.length > expand_MAX_DEPTH) {
            const circle = enclosing.slice(enclosing.indexOf(parameter)).concat(parameter).join(', ');
            const message = `Postfix does not start with ${inBackticks(parameter)}: it refers to itself (${inBackticks(circle)}).`;
            problems.push({ location: setting?.location ?? at, message });
            return [unknownPart(`${inBackticks(parameter)}, which refers to itself`, at)];
        }
        const path = [...enclosing, parameter];
        if (setting !== undefined) {
            if (setting.uncertainty !== null) {
                const what = `${inBackticks(parameter)}: ${setting.uncertainty}`;
                return [unknownPart(what, setting.location)];
            }
            if (setting.value === '')
                return [knownPart('', setting.location)];
            const isShared = parameter === 'mydomain' && at.setting !== undefined;
            return expandText(setting.value, isShared ? at : setting.location, path);
        }
        const defaultValue = DEFAULTS.get(parameter);
        if (defaultValue !== undefined)
            return expandText(defaultValue, at, path);
        if (parameter === 'mydomain')
            return domainOf(expandName('myhostname', at, path), at);
        const notSet = `${inBackticks(`$${parameter}`)}, which this file does not set`;
        return [unknownPart(RUNTIME_DEFAULTS.get(parameter) ?? notSet, at)];
    };
    const expandText = (text, at, enclosing) => {
        if (++expansions > MAX_EXPANSIONS || text.length > MAX_TEXT) {
            return [unknownPart('what is too long or nested too often', at)];
        }
        return splitAtPlaceholders(text, at).flatMap((part) => {
            if (typeof part !== 'string')
                return part;
            return parseMacros(part).flatMap((macro) => expandMacro(macro, at, enclosing));
        });
    };
    const expandMacro = (macro, at, enclosing) => {
        switch (macro.kind) {
            case 'text':
                return [knownPart(macro.text, at)];
            case 'parameter':
                return expandName(macro.name, at, enclosing);
            case 'invalid':
                problems.push({
                    location: at,
                    message: `Postfix does not start with ${inBackticks(macro.text)}: it cannot be expanded.`,
                });
                return [unknownPart(inBackticks(macro.text), at)];
            case 'foreign':
                return [unknownPart(inBackticks(macro.text), at)];
            case 'conditional': {
                const result = evaluateTest(macro.test, at, enclosing);
                if (result === null)
                    return [unknownPart(describeTest(macro.test), at)];
                return expandText(result ? macro.ifTrue : macro.ifFalse, at, enclosing);
            }
        }
    };
    const evaluateTest = (test, at, enclosing) => {
        if (test.kind === 'not-empty')
            return isNotEmpty(test.name, parameters);
        const left = knownText(expandText(test.left, at, enclosing));
        const right = knownText(expandText(test.right, at, enclosing));
        return left === null || right === null ? null : compare(left, test.operator, right);
    };
    const parts = expandName(name, location, []);
    return { parts, problems: problems.slice(0, 1) };
}
function isNotEmpty(name, parameters) {
    const setting = parameters.get(name);
    if (setting !== undefined)
        return setting.uncertainty === null ? setting.value !== '' : null;
    const defaultValue = DEFAULTS.get(name);
    if (defaultValue !== undefined)
        return defaultValue !== '';
    return RUNTIME_DEFAULTS.has(name) || name === 'mydomain' ? true : null;
}
function compare(left, operator, right) {
    const numeric = /^\d+$/.test(left) && /^\d+$/.test(right);
    const isLevel = operator.endsWith('level');
    if (isLevel && !(LEVEL.test(left) && LEVEL.test(right)))
        return null;
    const order = isLevel
        ? levelOrder(left, right)
        : numeric
            ? Number(left) - Number(right)
            : left < right
                ? -1
                : Number(left > right);
    switch (operator.replace('level', '')) {
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
        case '>=':
            return order >= 0;
        default:
            return null;
    }
}
const LEVEL = /^\d{1,5}(?:\.\d{1,5}){0,2}$/;
function levelOrder(left, right) {
    const [a, b] = [left, right].map((level) => level.split('.').map(Number));
    for (let index = 0; index < 3; index++) {
        const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function domainOf(hostname, location) {
    const name = knownText(hostname);
    if (name === null)
        return [unknownPart('`mydomain`, which follows from `myhostname`', location)];
    const dot = name.indexOf('.');
    return [knownPart(dot < 0 ? 'localdomain' : name.slice(dot + 1), location)];
}
function describeTest(test) {
    return test.kind === 'not-empty'
        ? `whether ${inBackticks(test.name)} is set`
        : `whether ${inBackticks(`${test.left} ${test.operator} ${test.right}`)}`;
}
function splitAtPlaceholders(text, location) {
    const parts = [];
    let start = 0;
    for (let index = 0; index < text.length; index++) {
        const placeholder = text[index - 1] === '$' ? null : placeholderAt(text, index, ['$', '{']);
        if (placeholder === null)
            continue;
        parts.push(text.slice(start, index), placeholderPart(placeholder, location));
        start = index + placeholder.length;
        index = start - 1;
    }
    parts.push(text.slice(start));
    return parts;
}

; 
function hostnameRefusal(parts) {
    const { text, unknown, location } = knownPrefix(parts);
    if (unknown !== null || firstPlaceholder(text) !== null)
        return null;
    const why = problemOf(text);
    if (why === null)
        return null;
    return {
        location: location ?? parts[0]?.location ?? null,
        message: `Postfix does not start with ${inBackticks(`myhostname = ${text}`)}: ${why}.`,
    };
}
function problemOf(name) {
    if (name === '')
        return 'the name is empty';
    const odd = /[^A-Za-z0-9._-]/u.exec(name)?.[0];
    if (odd !== undefined) {
        if (/\s#/.test(name))
            return 'a comment needs a line of its own';
        if (/^["'].*["']$/.test(name))
            return 'quotes are part of the value';
        if (/[\s,]/.test(odd))
            return 'only one name is allowed';
        return `${inBackticks(odd)} is not allowed in a host name`;
    }
    if (/^\.|\.\.|\.$/.test(name))
        return 'a dot must be between two labels';
    if (/(?:^|\.)-|-(?:\.|$)/.test(name))
        return 'a label must not begin or end with a hyphen';
    if (/^[\d.]+$/.test(name))
        return 'a number is not a host name';
    const domain = name.slice(name.indexOf('.') + 1);
    if (name.includes('.') && /^[\d.]+$/.test(domain))
        return 'the domain must not be a number';
    if (name.length > 255 || name.split('.').some((label) => label.length > 63)) {
        return 'the name is too long';
    }
    return null;
}

; 
function listeners_readListener({ name, location }, settings) {
    const colon = name.lastIndexOf(':');
    const host = name.slice(0, Math.max(colon, 0));
    const port = parsePort(name.slice(colon + 1));
    if (port === null)
        return null;
    const places = host === '' ? interfacePlaces(settings) : [readListenPlace(host, location)];
    const families = familiesOf(settings.protocols);
    return {
        port,
        places: places.flatMap((place) => {
            if (place === null)
                return [];
            const [only] = families;
            return ((families.length === 1 && only !== undefined ? placeInFamily(place, only) : place) ?? []);
        }),
    };
}
function interfacePlaces({ interfaces, hostname, }) {
    if (interfaces === null)
        return [EVERY_ADDRESS];
    const { parts, location } = interfaces;
    const text = knownText(parts);
    if (text === null) {
        const unknown = parts.find((part) => part.kind === 'unknown');
        const what = `\`inet_interfaces\`, which depends on ${unknown?.kind === 'unknown' ? unknown.what : 'a template'}`;
        return [{ kind: 'unknown', what, location }];
    }
    return words(text).map((word) => {
        if (isLoopback(word))
            return null;
        return word === hostname ? EVERY_ADDRESS : readListenPlace(word, location);
    });
}
function familiesOf(protocols) {
    const text = protocols === null ? 'all' : (knownText(protocols) ?? 'all');
    const named = words(text);
    if (named.length === 0 || named.includes('all'))
        return [4, 6];
    return [
        ...(named.includes('ipv4') ? [4] : []),
        ...(named.includes('ipv6') ? [6] : []),
    ];
}
function isDisabled({ name, type }, disabled) {
    const text = disabled === null ? '' : (knownText(disabled) ?? '');
    for (const word of words(text)) {
        const pattern = word.replace(/^!/, '');
        const slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('.'));
        const matches = pattern === '*' ||
            (slash < 0
                ? pattern === type
                : pattern.slice(slash + 1) === type && ['*', name].includes(pattern.slice(0, slash)));
        if (matches)
            return !word.startsWith('!');
    }
    return false;
}
function words(text) {
    return text.split(/[\s,]+/).filter((word) => word !== '');
}

; 
function readMainCf({ path, text: source }) {
    const parameters = new Map();
    const refusals = [];
    const { lines, ignored } = logicalLines(source);
    const notes = ignoredNotes(path, ignored);
    for (const { text, line, condition } of lines) {
        const location = { file: path, line, column: 1 };
        const setting = readParameter(text);
        if (setting !== null) {
            const { name, value } = setting;
            const uncertainty = uncertaintyUnder(condition);
            parameters.set(name, { value, location: parameterLocation(name, location), uncertainty });
        }
        else if (firstPlaceholder(text, ['$', '`']) !== null || /^[[{<%#(@|]/.test(text)) {
            notes.push({ location, message: `${inBackticks(text)} is not read` });
        }
        else {
            const why = text.startsWith('=') ? 'the name is missing' : 'there is no `=` after the name';
            refusals.push({
                location,
                message: `Postfix does not start with ${inBackticks(text)}: ${why}.`,
            });
        }
    }
    return { parameters, notes, refusals };
}
function parameterLocation(name, location) {
    const write = `${name} = ${/banner/.test(name) ? '{name} ESMTP' : '{name}'}`;
    return { ...location, setting: { mta: 'postfix', name, write } };
}
function readParameter(text) {
    const index = text.indexOf('=');
    const name = text.slice(0, Math.max(index, 0)).trim();
    if (!/^[^\s{}$<>%#[\]]+$/.test(name))
        return null;
    return { name, value: text.slice(index + 1).trim() };
}
function logicalLines(source) {
    const { lines, conditions } = stripTemplateStatements(source);
    const logical = [];
    lines.forEach((text, index) => {
        if (/^\s*(?:#|$)/.test(text))
            return;
        const condition = conditions.get(index) ?? null;
        const previous = logical.at(-1);
        const part = { text: text.trim(), line: index + 1 };
        if (previous !== undefined && /^\s/.test(text)) {
            previous.parts.push(part);
            previous.condition ??= condition;
        }
        else {
            logical.push({ parts: [part], condition, isIgnored: /^\s/.test(text) });
        }
    });
    const joined = logical.map(({ parts, condition, isIgnored }) => ({
        text: parts.map(({ text }) => text).join(' '),
        line: parts[0]?.line ?? 1,
        condition,
        parts,
        isIgnored,
    }));
    return {
        lines: joined.filter(({ isIgnored }) => !isIgnored),
        ignored: joined.filter(({ isIgnored }) => isIgnored),
    };
}
function ignoredNotes(file, ignored) {
    return ignored.map(({ text, line }) => ({
        location: { file, line, column: 1 },
        message: `Postfix ignores ${inBackticks(text)}: the first setting of a file must not be indented`,
    }));
}

; 
function readMasterCf({ path, text: source }) {
    const services = [];
    const refusals = [];
    const { lines, ignored } = logicalLines(source);
    const notes = ignoredNotes(path, ignored);
    let unread = null;
    for (const logical of lines) {
        const { text, line, condition } = logical;
        const location = { file: path, line, column: 1 };
        const fields = fieldsOf(logical);
        const words = fields.map((field) => field.text);
        const [name, type, , , , , , command] = words;
        const placeholder = firstPlaceholder(words.slice(0, 8).join(' '), ['`']);
        if (SERVICE_SETTING.test(text)) {
            notes.push({
                location,
                message: `${inBackticks(text)}, a line for \`postconf -P\`, is not read`,
            });
            if (/\/(?:myhostname|smtpd_banner|smtp_helo_name)\s*=/.test(text)) {
                unread ??= { what: inBackticks(text), location };
            }
            continue;
        }
        const mayBeTemplate = placeholder !== null || /^[[{<%(@|]/.test(text);
        if (mayBeTemplate && (command === undefined || type !== 'inet' || isTemplated(words[7]))) {
            const what = `${inBackticks(placeholder ?? text)}, which a template fills in`;
            if (type === undefined || type === 'inet' || command === undefined)
                unread ??= { what, location };
            notes.push({
                location,
                message: `the service with ${inBackticks(placeholder ?? text)} is not read`,
            });
        }
        else if (name === undefined || type === undefined || command === undefined) {
            refusals.push({
                location,
                message: `Postfix does not start with ${inBackticks(text)}: a service has eight columns, of which the last is the command.`,
            });
        }
        else if (!TYPES.has(type)) {
            refusals.push({
                location,
                message: `Postfix does not start with ${inBackticks(text)}: ${inBackticks(type)} is not a service type.`,
            });
        }
        else {
            const overrides = readOverrides(fields.slice(8), path, `${name}/${type}`, uncertaintyUnder(condition));
            services.push({ name, type, command, overrides, location });
        }
    }
    return { services, notes, refusals, unread };
}
const SERVICE_SETTING = /^[^\s/]+\/[a-z]+\/\w+\s*=/;
const TYPES = new Set([
    'inet',
    'unix',
    'unix-dgram',
    'fifo',
    'pass',
    'maillog',
]);
function isTemplated(command) {
    return command === undefined || !/^[\w./-]+$/.test(command);
}
function fieldsOf({ text, parts }) {
    const fields = [];
    const lineAt = (offset) => {
        let start = 0;
        for (const part of parts) {
            if (offset <= start + part.text.length)
                return part.line;
            start += part.text.length + 1;
        }
        return parts[0]?.line ?? 1;
    };
    for (let at = 0; at < text.length;) {
        if (/\s/.test(text[at] ?? '')) {
            at++;
            continue;
        }
        const isBraced = text[at] === '{' && placeholderAt(text, at, ['$', '{']) === null;
        const length = isBraced ? bracedLength(text, at) : wordLength(text, at);
        fields.push({ text: text.slice(at, at + length), line: lineAt(at) });
        at += length;
    }
    return fields;
}
function wordLength(text, start) {
    let end = start;
    while (end < text.length && !/\s/.test(text[end] ?? '')) {
        end += placeholderAt(text, end, ['$', '{', '`', '<'])?.length ?? 1;
    }
    return end - start;
}
function bracedLength(text, start) {
    let depth = 0;
    for (let index = start; index < text.length; index++) {
        if (text[index] === '{')
            depth++;
        else if (text[index] === '}' && --depth === 0)
            return index + 1 - start;
    }
    return text.length - start;
}
function readOverrides(options, file, service, uncertainty) {
    const overrides = new Map();
    for (let index = 0; index < options.length; index++) {
        const option = options[index];
        if (option === undefined || !option.text.startsWith('-o'))
            continue;
        const word = option.text === '-o' ? options[++index] : { ...option, text: option.text.slice(2) };
        if (word === undefined)
            continue;
        const text = word.text.startsWith('{')
            ? word.text.slice(1, word.text.endsWith('}') ? -1 : undefined).trim()
            : word.text;
        const setting = readParameter(text);
        if (setting === null)
            continue;
        const { name, value } = setting;
        const location = {
            file,
            line: word.line,
            column: 1,
            setting: {
                mta: 'postfix',
                name: `${service}/${name}`,
                write: /banner/.test(name) ? `-o { ${name} = {name} ESMTP }` : `-o ${name}={name}`,
            },
        };
        overrides.set(name, { value, location, uncertainty });
    }
    return overrides;
}

; 
function readPostfix(file, readSibling) {
    const own = readInstance(file, readSibling);
    const others = otherInstances(file, own, readSibling);
    return {
        services: [own, ...others].flatMap(({ services }) => services),
        transports: [own, ...others].flatMap(({ transports }) => transports),
        notes: [own, ...others].flatMap(({ notes }) => notes),
        refusals: [own, ...others].flatMap(({ refusals }) => refusals),
        unread: own.unread,
    };
}
function readMasterCfAlone(file, readSibling) {
    const path = siblingMainCf(file.path);
    const text = path === null ? null : readSibling(path);
    if (path !== null && text !== null)
        return readPostfix({ path, text }, readSibling);
    const emptyMainCf = { path: path ?? file.path, text: '' };
    return readPostfix(emptyMainCf, (wanted) => {
        return wanted === file.path ? file.text : readSibling(wanted);
    });
}
function siblingMainCf(path) {
    return siblingPath(path, baseName(path).replace('master.cf', 'main.cf'));
}
function readInstance(file, readSibling) {
    const main = readMainCf(file);
    const master = readSiblingMasterCf(file, readSibling);
    const refusals = [...main.refusals, ...(master?.refusals ?? [])];
    const expand = (name, parameters, location) => {
        const expansion = expandParameter(name, parameters, location);
        refusals.push(...expansion.problems);
        const refusal = name === 'myhostname' ? hostnameRefusal(expansion.parts) : null;
        if (refusal !== null)
            refusals.push(refusal);
        return expansion.parts;
    };
    const start = { file: file.path, line: 1, column: 1 };
    const { parameters } = main;
    const interfaces = interfaceSettings(parameters, start, expand);
    const services = readServices(parameters, master, interfaces, start, expand);
    const notes = [...main.notes, ...(master?.notes ?? [])];
    if (services.length === 0 && master?.unread == null && interfaces.interfaces !== null) {
        notes.push({
            location: interfaces.interfaces.location,
            message: 'Postfix listens on loopback only, so that it has no greeting for the outside',
        });
    }
    return {
        services,
        transports: read_postfix_readTransports(parameters, master?.services ?? null, start, expand),
        notes,
        refusals: withoutDuplicates(refusals),
        unread: master?.unread ?? null,
        parameters,
        expand,
    };
}
function readSiblingMasterCf({ path }, readSibling) {
    const masterPath = siblingPath(path, baseName(path).replace('main.cf', 'master.cf'));
    const text = masterPath === null || masterPath === path ? null : readSibling(masterPath);
    return masterPath === null || text === null ? null : readMasterCf({ path: masterPath, text });
}
function interfaceSettings(parameters, start, expand) {
    const value = (name) => (parameters.has(name) ? expand(name, parameters, start) : null);
    const interfaces = value('inet_interfaces');
    const location = parameters.get('inet_interfaces')?.location ?? start;
    return {
        interfaces: interfaces === null ? null : { parts: interfaces, location },
        protocols: value('inet_protocols'),
        disabled: value('master_service_disable'),
        hostname: knownText(expand('myhostname', parameters, start)),
    };
}
function readServices(parameters, master, interfaces, start, expand) {
    const everyPort = () => read_postfix_placesOf({ name: 'smtp', location: start }, interfaces).map((place) => {
        return { port: null, place, ...namesOf(parameters, start, expand) };
    });
    if (master === null) {
        return isDisabled({ name: 'smtp', type: 'inet' }, interfaces.disabled) ? [] : everyPort();
    }
    const read = master.services
        .filter((service) => !isDisabled(service, interfaces.disabled))
        .flatMap((service) => listeningService(service, master.services, parameters, interfaces, expand));
    return master.unread === null ? read : [...everyPort(), ...read];
}
function read_postfix_placesOf(service, interfaces) {
    return listeners_readListener(service, interfaces)?.places ?? [EVERY_ADDRESS];
}
function namesOf(parameters, location, expand) {
    const greeting = expand('smtpd_banner', parameters, location);
    const ehlo = expand('myhostname', parameters, location);
    return { greeting, ehlo };
}
function listeningService(service, services, main, interfaces, expand) {
    const listener = service.type === 'inet' ? listeners_readListener(service, interfaces) : null;
    if (listener === null)
        return [];
    const { location } = service;
    const parameters = new Map([...main, ...service.overrides]);
    if (service.command === 'smtpd') {
        return onEachPlace(listener, namesOf(parameters, location, expand));
    }
    if (service.command !== 'postscreen')
        return [];
    const backend = services.find(({ type, command }) => type === 'pass' && command === 'smtpd');
    const backendParameters = new Map([...main, ...(backend?.overrides ?? [])]);
    const smtpd = namesOf(backendParameters, location, expand);
    const firstLine = expand('postscreen_greet_banner', parameters, location);
    const greeting = knownText(firstLine) === '' ? smtpd.greeting : firstLine;
    return onEachPlace(listener, { ...smtpd, greeting });
}
function onEachPlace({ port, places }, names) {
    return places.map((place) => ({ port, place, ...names }));
}
function read_postfix_readTransports(main, services, start, expand) {
    const clients = services?.filter(({ type, command }) => type === 'unix' && command === 'smtp');
    if (clients === undefined)
        return [{ name: 'smtp', helo: expand('smtp_helo_name', main, start) }];
    return clients.map(({ name, overrides, location }) => {
        return { name, helo: expand('smtp_helo_name', new Map([...main, ...overrides]), location) };
    });
}
const MAX_INSTANCES = 20;
function otherInstances(file, { parameters, expand }, readSibling) {
    const setting = parameters.get('multi_instance_directories');
    if (setting === undefined)
        return [];
    const text = knownText(expand('multi_instance_directories', parameters, setting.location));
    const folders = (text ?? '').split(/[\s,]+/).filter((folder) => folder !== '');
    const unreadNote = (folder) => ({
        services: [],
        transports: [],
        notes: [
            { location: setting.location, message: `the instance in ${inBackticks(folder)} is not read` },
        ],
        refusals: [],
        unread: null,
    });
    if (text === null)
        return [unreadNote(setting.value)];
    return folders.slice(0, MAX_INSTANCES).map((folder) => {
        const path = siblingPath(file.path, `../${baseName(folder.replace(/\/+$/, ''))}/main.cf`);
        const source = path === null || path === file.path ? null : readSibling(path);
        if (path === null || source === null)
            return unreadNote(folder);
        const reading = readInstance({ path, text: source }, readSibling);
        const enabled = reading.parameters.get('multi_instance_enable')?.value === 'yes';
        const name = baseName(folder);
        const transports = reading.transports.map((one) => ({ ...one, name: `${name}/${one.name}` }));
        return enabled ? { ...reading, transports } : { ...unreadNote(folder), notes: [] };
    });
}
function withoutDuplicates(problems) {
    const keyOf = ({ location, message }) => `${location?.file}:${location?.line} ${message}`;
    return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}

; 
const NAME_VARIABLES = [
    { variable: 'MAILCOW_HOSTNAME', mta: 'mailcow' },
    { variable: 'HOSTNAMES', mta: 'mailu', isList: true },
    { variable: 'OVERRIDE_HOSTNAME', mta: 'docker-mailserver' },
    { variable: 'POSTFIX_myhostname', mta: 'postfix' },
    { variable: 'POSTFIX_MYHOSTNAME', mta: 'postfix' },
    { variable: 'MAIL_HOSTNAME', mta: 'postfix' },
    { variable: 'MAILHOSTNAME', mta: 'postfix' },
    { variable: 'MAIL_FQDN', mta: 'postfix' },
    { variable: 'SMTP_HOSTNAME', mta: 'postfix' },
];
function setsMailName({ text }) {
    return NAME_VARIABLES.some(({ variable }) => new RegExp(`^\\s*(?:export\\s+)?${variable}\\s*=`, 'm').test(text));
}
function readEnvironment({ path, text }) {
    const { lines, conditions } = stripTemplateStatements(text);
    const settings = new Map();
    lines.forEach((line, index) => {
        const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/.exec(line) ?? [];
        if (name === undefined || value === undefined)
            return;
        settings.set(name, {
            value: read_environment_unquote(value.trim()),
            location: { file: path, line: index + 1, column: 1 },
            uncertainty: uncertaintyUnder(conditions.get(index)),
        });
    });
    const serviceOf = (name, greeting) => {
        const service = { port: null, place: EVERY_ADDRESS, greeting, ehlo: name };
        return { ...EMPTY_READING, services: [service], transports: [{ name: 'smtp', helo: name }] };
    };
    for (const { variable, mta, isList } of NAME_VARIABLES) {
        const setting = settings.get(variable);
        if (setting === undefined || setting.value === '')
            continue;
        const location = {
            ...setting.location,
            setting: { mta, name: variable, write: `${variable}={name}` },
        };
        const value = isList ? (setting.value.split(',', 1)[0] ?? '').trim() : setting.value;
        const name = settingText({ ...setting, value, location });
        return serviceOf(name, [...name, knownPart(' ESMTP', location)]);
    }
    const start = { file: path, line: 1, column: 1 };
    const unknown = [unknownPart("the container's own name, as no variable sets it", start)];
    return serviceOf(unknown, unknown);
}
function read_environment_unquote(value) {
    const [, , quoted] = /^(["'])(.*?)\1/.exec(value) ?? [];
    return quoted ?? value.replace(/\s+#.*$/, '');
}

; 
function readHaraka(file, readSibling) {
    const sibling = (name) => {
        if (baseName(file.path) === name)
            return file;
        const path = siblingPath(file.path, name);
        const text = path === null ? null : readSibling(path);
        return path === null || text === null ? null : { path, text };
    };
    const meFile = sibling('me');
    const me = meFile === null ? null : firstLine(meFile);
    const start = { file: (meFile ?? file).path, line: 1, column: 1 };
    const ehlo = me === null ? [unknownPart('a name that config/me does not have', start)] : settingText(me);
    const greeting = me === null ? ehlo : read_haraka_greetingText(me, sibling);
    const services = listeners(sibling('smtp.ini')).map((listener) => ({
        ...listener,
        greeting,
        ehlo,
    }));
    return { ...EMPTY_READING, services, transports: [{ name: 'outbound', helo: ehlo }] };
}
function read_haraka_greetingText(me, sibling) {
    const own = [...settingText(me), knownPart(' ESMTP ', me.location)];
    const text = iniGreeting(sibling('connection.ini'));
    if (text !== null)
        return [...own, ...settingText(text)];
    const older = plainGreeting(sibling('smtpgreeting'));
    if (older === null)
        return own;
    return hasWord(older.value, me.value) ? settingText(older) : [...own, ...settingText(older)];
}
function hasWord(text, name) {
    const at = text.indexOf(name);
    const isEdge = (character) => character === undefined || /\W/.test(character);
    return at >= 0 && isEdge(text[at - 1]) && isEdge(text[at + name.length]);
}
function plainGreeting(file) {
    return file === null ? null : firstLine(file, 'greeting');
}
function iniGreeting(file) {
    if (file === null)
        return null;
    const { lines, conditions } = stripTemplateStatements(file.text);
    let section = '';
    for (const [index, line] of lines.entries()) {
        section = /^\s*\[([^\]]+)\]/.exec(line)?.[1] ?? section;
        const [, value] = /^\s*greeting(?:\[\])?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (section !== 'message' || value === undefined || value === '')
            continue;
        const setting = { mta: 'haraka', name: 'greeting[]', write: 'greeting[] = {name}' };
        const location = { file: file.path, line: index + 1, column: 1, setting };
        return { value, location, uncertainty: uncertaintyUnder(conditions.get(index)) };
    }
    return null;
}
function listeners(file) {
    const everywhere = [{ port: null, place: EVERY_ADDRESS }];
    if (file === null)
        return everywhere;
    const index = file.text.split(/\r?\n/).findIndex((line) => /^\s*listen\s*=/.test(line));
    const value = file.text
        .split(/\r?\n/)[index]?.replace(/^\s*listen\s*=/, '')
        .trim() ?? '';
    if (value === '')
        return everywhere;
    const location = { file: file.path, line: index + 1, column: 1 };
    const parts = settingText({ value, location, uncertainty: null });
    if (knownText(parts) === null)
        return everywhere;
    return value.split(/[,;]/).flatMap((item) => {
        const [, address = '', port] = /^\s*(.*?):(\d+)\s*$/.exec(item) ?? [];
        const place = readListenPlace(address.replace(/^\[::0\]$/, '::'), location);
        if (port === undefined || place === null)
            return [];
        const isDual = place.kind === 'family' && place.family === 6;
        return [{ port: Number(port), place: isDual ? EVERY_ADDRESS : place }];
    });
}
function firstLine({ path, text }, name = 'me') {
    const { lines, conditions } = stripTemplateStatements(text);
    const index = lines.findIndex((line) => !/^\s*(?:[#;](?!\{)|$)/.test(line));
    const value = lines[index]?.trim();
    if (value === undefined)
        return null;
    const setting = { mta: 'haraka', name, write: '{name}' };
    const location = { file: path, line: index + 1, column: 1, setting };
    return { value, location, uncertainty: uncertaintyUnder(conditions.get(index)) };
}

; 
const read_maddy_MAX_DEPTH = 20;
function readMaddy(file) {
    const { directives, macros } = readDirectives(file);
    const textOf = (setting) => expand(setting, macros);
    const general = hostnameIn(directives);
    const start = { file: file.path, line: 1, column: 1 };
    const nameOf = (block) => {
        const setting = hostnameIn(block) ?? general;
        return setting === null
            ? [unknownPart('the name that maddy is started with, as `hostname` is not set', start)]
            : textOf(setting);
    };
    const services = directives.flatMap(({ words, block, setting }) => {
        if (words[0] !== 'smtp' && words[0] !== 'submission')
            return [];
        const name = nameOf(block);
        const location = name[0]?.location ?? start;
        const greeting = [...name, knownPart(' ESMTP Service Ready', location)];
        return words.slice(1).flatMap((word) => {
            const [, address = '', port] = /^(?:tcp|tls):\/\/(.*):(\d+)$/.exec(word) ?? [];
            const place = readListenPlace(address, setting.location);
            if (port === undefined || place === null)
                return [];
            return [{ port: Number(port), place, greeting, ehlo: null }];
        });
    });
    const transports = directives.flatMap(({ words, block }) => {
        if (words[0] !== 'target.remote' && words[0] !== 'remote')
            return [];
        return [{ name: words[1] ?? 'remote', helo: nameOf(block) }];
    });
    const notes = directives
        .filter(({ words }) => words[0] === 'import')
        .map(({ setting }) => ({ location: setting.location, message: 'the import is not read' }));
    return { ...EMPTY_READING, services, transports, notes };
}
function readDirectives({ path, text }) {
    const { lines, conditions } = stripTemplateStatements(text);
    const macros = new Map();
    const top = [];
    const stack = [top];
    lines.forEach((source, index) => {
        const line = source.replace(/(?:^|\s)#.*$/, '').trim();
        if (line === '')
            return;
        if (line === '}') {
            if (stack.length > 1)
                stack.pop();
            return;
        }
        const [, macro, macroValue] = /^\$\(([\w.-]+)\)\s*=\s*(.*)$/.exec(line) ?? [];
        const words = line.replace(/\s*\{\s*$/, '').split(/\s+/);
        const isMacro = macro !== undefined && macroValue !== undefined;
        const name = isMacro ? `$(${macro})` : (words[0] ?? '');
        const write = isMacro ? `${name} = {name}` : `${name} {name}`;
        const location = {
            file: path,
            line: index + 1,
            column: 1,
            setting: { mta: 'maddy', name, write },
        };
        const value = isMacro ? macroValue : words.slice(1).join(' ');
        const setting = {
            value: value.replace(/^"(.*)"$/, '$1'),
            location,
            uncertainty: uncertaintyUnder(conditions.get(index)),
        };
        if (isMacro) {
            macros.set(macro, setting);
            return;
        }
        const directive = { words, setting, block: [] };
        (stack.at(-1) ?? top).push(directive);
        if (line.endsWith('{') && stack.length < read_maddy_MAX_DEPTH)
            stack.push(directive.block);
    });
    return { directives: top, macros };
}
function hostnameIn(directives) {
    return directives.findLast(({ words }) => words[0] === 'hostname')?.setting ?? null;
}
function expand(setting, macros, depth = 0) {
    if (setting.uncertainty !== null || depth > read_maddy_MAX_DEPTH)
        return settingText(setting);
    const whole = /^\$\(([\w.-]+)\)$/.exec(setting.value)?.[1];
    const macro = whole === undefined ? undefined : macros.get(whole);
    if (macro !== undefined)
        return expand(macro, macros, depth + 1);
    const value = setting.value.replace(/\$\(([\w.-]+)\)/g, (text, name) => {
        const part = macros.get(name);
        return part === undefined || part.uncertainty !== null || part.value.includes('$(')
            ? text
            : part.value;
    });
    return settingText({ ...setting, value });
}

; 
function readStalwart(file) {
    const settings = readKeys(file);
    const start = { file: file.path, line: 1, column: 1 };
    const general = settings.get('server.hostname') ?? settings.get('lookup.default.hostname');
    const name = general === undefined
        ? [unknownPart("the machine's own name, as `server.hostname` is not set", start)]
        : literal(general);
    const listeners = new Set([...settings.keys()].flatMap((key) => /^server\.listener\.([^.]+)\./.exec(key)?.[1] ?? []));
    const services = [...listeners].flatMap((id) => {
        const of = (key) => settings.get(`server.listener.${id}.${key}`);
        const protocol = of('protocol')?.value ?? '';
        if (protocol !== 'smtp')
            return [];
        const own = of('hostname') ?? settings.get('session.connect.hostname');
        const ownName = own === undefined ? name : literal(own);
        const greetingSetting = of('greeting');
        const wholeGreeting = settings.get('session.connect.greeting');
        const location = ownName[0]?.location ?? start;
        const rest = greetingSetting === undefined
            ? [knownPart(' Stalwart ESMTP at your service', location)]
            : [knownPart(' ', location), ...literal(greetingSetting)];
        const greeting = wholeGreeting === undefined ? [...ownName, ...rest] : literal(wholeGreeting);
        const bind = of('bind');
        const items = bind?.value.match(/\[?[\w.:%*]+\]?:\d+/g) ?? [];
        return items.flatMap((item) => {
            const [, address = '', port] = /^(.*):(\d+)$/.exec(item) ?? [];
            const place = readListenPlace(address, bind?.location ?? start);
            if (port === undefined || place === null)
                return [];
            const isDual = place.kind === 'family' && place.family === 6;
            return [
                { port: Number(port), place: isDual ? EVERY_ADDRESS : place, greeting, ehlo: ownName },
            ];
        });
    });
    if (general === undefined && listeners.size === 0)
        return EMPTY_READING;
    return { ...EMPTY_READING, services, transports: read_stalwart_readTransports(settings, name) };
}
function read_stalwart_readTransports(settings, general) {
    const transportAt = (table, key) => {
        const own = settings.get(`${table}.${key}`);
        return { name: table, helo: own === undefined ? general : literal(own) };
    };
    const connections = new Set([...settings.keys()].flatMap((key) => /^(queue\.connection\.[^.]+)\./.exec(key)?.[1] ?? []));
    return connections.size === 0
        ? [transportAt('queue.outbound', 'hostname')]
        : [...connections].map((table) => transportAt(table, 'ehlo-hostname'));
}
function readKeys({ path, text }) {
    const settings = new Map();
    const { lines, conditions } = stripTemplateStatements(text);
    let table = '';
    for (let index = 0; index < lines.length; index++) {
        const line = read_stalwart_withoutComment(lines[index] ?? '').trim();
        const header = /^\[([^[\]]+)\]$/.exec(line)?.[1];
        if (header !== undefined) {
            table = `${bareKey(header)}.`;
            continue;
        }
        const [, key, first] = /^([\w."'\s-]+?)\s*=\s*(.*)$/.exec(line) ?? [];
        if (key === undefined || first === undefined)
            continue;
        const start = index;
        let value = first;
        while (/^\[/.test(value) && !value.includes(']', lastBracket(value)) && index - start < 50) {
            const next = lines[++index];
            if (next === undefined)
                break;
            value += ` ${read_stalwart_withoutComment(next).trim()}`;
        }
        const name = `${table}${bareKey(key)}`;
        const setting = { mta: 'stalwart', name, write: `${key.trim()} = "{name}"` };
        settings.set(name, {
            value: value.replace(/^(["'])(.*)\1$/, '$2'),
            location: { file: path, line: start + 1, column: 1, setting },
            uncertainty: uncertaintyUnder(conditions.get(start)),
        });
    }
    return settings;
}
function lastBracket(value) {
    return value.lastIndexOf(']:') + 1;
}
function bareKey(key) {
    return key
        .split('.')
        .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
        .join('.');
}
function read_stalwart_withoutComment(line) {
    let quote = '';
    for (let index = 0; index < line.length; index++) {
        const character = line[index] ?? '';
        if (quote === '' && character === '#')
            return line.slice(0, index);
        if (quote === '' && (character === '"' || character === "'"))
            quote = character;
        else if (character === quote)
            quote = '';
    }
    return line;
}
function literal(setting) {
    const constant = /^'([^']*)'$/.exec(setting.value)?.[1];
    if (constant !== undefined)
        return settingText({ ...setting, value: constant });
    return /^\[|config_get|\bif\b/.test(setting.value)
        ? [unknownPart('an expression', setting.location)]
        : settingText(setting);
}

; 
const MAX_TOKENS = 400_000;
const MAX_VALUE = 65_536;
const m4_MAX_DEPTH = 60;
const WORD = /[A-Za-z_]\w*/y;
const UNREAD_BUILTINS = new Set([
    'changequote',
    'changecom',
    'changeword',
    'esyscmd',
    'syscmd',
    'maketemp',
    'mkstemp',
    'm4wrap',
    'regexp',
    'patsubst',
    'format',
    'indir',
    'builtin',
]);
function expandM4(source, record, include) {
    const definitions = new Map();
    const calls = new Map();
    const inputs = [{ text: source, position: 0, line: null }];
    let fileLine = 1;
    let tokens = 0;
    let isDiverted = false;
    let hashStartsComment = /\binclude\(/.test(source);
    let unread = null;
    const fail = (what, line) => {
        unread ??= { what, line };
    };
    const peek = () => {
        while (inputs.length > 0) {
            const input = inputs.at(-1);
            if (input === undefined || input.position < input.text.length)
                return input;
            inputs.pop();
        }
        return undefined;
    };
    const lineOf = (input) => input.line ?? fileLine;
    const take = (input, length) => {
        const text = input.text.slice(input.position, input.position + length);
        input.position += length;
        if (input.line === null)
            for (const character of text)
                if (character === '\n')
                    fileLine++;
        return text;
    };
    const next = () => {
        const input = peek();
        if (input === undefined)
            return null;
        if (++tokens > MAX_TOKENS) {
            fail('too many macros', fileLine);
            inputs.length = 0;
            return null;
        }
        const line = lineOf(input);
        const character = input.text[input.position] ?? '';
        WORD.lastIndex = input.position;
        const word = WORD.exec(input.text)?.[0];
        if (word !== undefined)
            return { kind: 'word', text: take(input, word.length), line };
        if (character === '`') {
            const end = endOfQuote(input.text, input.position);
            if (end === null) {
                fail('a quote without its end', line);
                return { kind: 'text', text: take(input, input.text.length), line };
            }
            const text = take(input, end - input.position);
            return { kind: 'quoted', text: text.slice(1, -1), line };
        }
        if (character === '#' && hashStartsComment) {
            const end = input.text.indexOf('\n', input.position);
            return {
                kind: 'quoted',
                text: take(input, (end < 0 ? input.text.length : end) - input.position),
                line,
            };
        }
        const plain = /^(?:\d\w*|[^\w`#(),\n]+)/.exec(input.text.slice(input.position, input.position + 200));
        return { kind: 'text', text: take(input, plain?.[0].length ?? 1), line };
    };
    const skipLine = () => {
        for (let input = peek(); input !== undefined; input = peek()) {
            const end = input.text.indexOf('\n', input.position);
            take(input, (end < 0 ? input.text.length : end + 1) - input.position);
            if (end >= 0)
                return;
        }
    };
    const readArguments = (depth) => {
        const input = inputs.at(-1);
        if (input === undefined || input.text[input.position] !== '(')
            return null;
        take(input, 1);
        const found = [];
        let value = '';
        let line = null;
        let parentheses = 0;
        const end = () => {
            found.push({ text: value.slice(0, MAX_VALUE), line: line ?? fileLine });
            value = '';
            line = null;
        };
        for (let token = next(); token !== null; token = next()) {
            const { kind, text } = token;
            if (kind === 'text' && text === ')' && parentheses === 0) {
                end();
                return found;
            }
            if (kind === 'text' && text === ',' && parentheses === 0) {
                end();
                continue;
            }
            if (kind === 'text' && text === '(')
                parentheses++;
            if (kind === 'text' && text === ')')
                parentheses--;
            const expanded = kind === 'word' ? expandWord(text, token.line, depth + 1) : text;
            if (expanded === null)
                continue;
            const added = kind !== 'quoted' && value === '' && line === null ? expanded.trimStart() : expanded;
            if (added !== '' || kind === 'quoted')
                line ??= token.line;
            if (value.length < MAX_VALUE)
                value += added;
        }
        fail('a parenthesis without its end', fileLine);
        end();
        return found;
    };
    const expandWord = (word, line, depth) => {
        if (depth > m4_MAX_DEPTH) {
            fail('calls that are nested too deep', line);
            return word;
        }
        const definition = definitions.get(word)?.at(-1);
        if (definition !== undefined) {
            const values = readArguments(depth);
            const text = withArguments(definition.value, word, values?.map((one) => one.text) ?? []);
            inputs.push({ text, position: 0, line: definition.line });
            return null;
        }
        if (word === 'dnl') {
            skipLine();
            return '';
        }
        if (word === 'divnum')
            return isDiverted ? '-1' : '0';
        if (word === 'divert') {
            const values = readArguments(depth);
            isDiverted = Number(values?.[0]?.text ?? '0') < 0;
            return '';
        }
        if (word === 'LOCAL_CONFIG') {
            isDiverted = false;
            return '';
        }
        if (!isCall())
            return word;
        if (UNREAD_BUILTINS.has(word))
            fail(`\`${word}\` of m4`, line);
        switch (word) {
            case 'define':
            case 'pushdef': {
                const [name, value] = readArguments(depth) ?? [];
                if (name === undefined || name.text === '')
                    return '';
                const stack = definitions.get(name.text) ?? [];
                const from = value !== undefined && value.line < line ? value.line : line;
                const one = { value: value?.text ?? '', line: from };
                if (word === 'define')
                    stack.pop();
                definitions.set(name.text, [...stack, one]);
                return '';
            }
            case 'undefine':
            case 'popdef': {
                for (const { text } of readArguments(depth) ?? []) {
                    if (word === 'undefine')
                        definitions.delete(text);
                    else
                        definitions.get(text)?.pop();
                    if (definitions.get(text)?.length === 0)
                        definitions.delete(text);
                }
                return '';
            }
            case 'ifdef': {
                const [name, yes, no] = readArguments(depth) ?? [];
                const chosen = definitions.has(name?.text ?? '') ? yes : no;
                inputs.push({ text: chosen?.text ?? '', position: 0, line: chosen?.line ?? line });
                return null;
            }
            case 'ifelse': {
                const chosen = chooseElse(readArguments(depth) ?? []);
                inputs.push({ text: chosen?.text ?? '', position: 0, line: chosen?.line ?? line });
                return null;
            }
            case 'include':
            case 'sinclude': {
                hashStartsComment = false;
                const [path] = readArguments(depth) ?? [];
                const text = path === undefined || /cf\.m4$/.test(path.text) ? null : include(path.text);
                if (text !== null)
                    inputs.push({ text, position: 0, line });
                else if (path !== undefined && word === 'include' && !/cf\.m4$/.test(path.text)) {
                    fail(`${inBackticks(path.text)}, which is included`, line);
                }
                return text === null ? '' : null;
            }
            default: {
                if (!record.includes(word)) {
                    if (depth === 0 && /^[A-Z]/.test(word)) {
                        readArguments(depth);
                        return '';
                    }
                    return word;
                }
                const values = readArguments(depth) ?? [];
                const joined = { text: values.map(({ text }) => text).join(','), line };
                calls.set(word, [...(calls.get(word) ?? []), joined]);
                return '';
            }
        }
    };
    const isCall = () => {
        const input = inputs.at(-1);
        return input?.text[input.position] === '(';
    };
    const lines = [];
    let current = null;
    const write = (text, line) => {
        if (isDiverted)
            return;
        for (const [index, part] of text.split('\n').entries()) {
            if (index > 0) {
                if (current !== null)
                    lines.push(current);
                current = null;
            }
            if (part !== '') {
                current ??= { text: '', line };
                if (current.text.length < MAX_VALUE)
                    current.text += part;
            }
        }
    };
    for (let token = next(); token !== null; token = next()) {
        const text = token.kind === 'word' ? expandWord(token.text, token.line, 0) : token.text;
        if (text !== null)
            write(text, token.line);
    }
    if (current !== null)
        lines.push(current);
    return {
        lines,
        calls,
        unread,
        valueOf: (name) => {
            const definition = definitions.get(name)?.at(-1);
            if (definition === undefined)
                return null;
            inputs.length = 0;
            inputs.push({ text: definition.value, position: 0, line: definition.line });
            let text = '';
            let line = null;
            for (let token = next(); token !== null && text.length < MAX_VALUE; token = next()) {
                const expanded = token.kind === 'word' ? expandWord(token.text, token.line, 1) : token.text;
                if (expanded === null || expanded === '')
                    continue;
                line ??= token.line;
                text += expanded;
            }
            return { text, line: line ?? definition.line };
        },
    };
}
function chooseElse(values) {
    for (let rest = values; rest.length >= 3; rest = rest.slice(3)) {
        if (rest[0]?.text === rest[1]?.text)
            return rest[2];
        if (rest.length <= 5)
            return rest[3];
    }
    return undefined;
}
function withArguments(value, name, values) {
    return value
        .replace(/\$(?:(\d+)|([#*@]))/g, (_, digits, special) => {
        if (digits !== undefined)
            return digits === '0' ? name : (values[Number(digits) - 1] ?? '');
        if (special === '#')
            return String(values.length);
        return special === '*' ? values.join(',') : values.map((one) => `\`${one}'`).join(',');
    })
        .slice(0, MAX_VALUE);
}
function endOfQuote(source, start) {
    let depth = 0;
    for (let index = start; index < source.length; index++) {
        if (source[index] === '`')
            depth++;
        else if (source[index] === "'" && --depth === 0)
            return index + 1;
    }
    return null;
}

; 
function readSendmailCf({ path, text }) {
    const { lines, conditions } = stripTemplateStatements(text);
    const settings = readCf(lines.map((line, index) => ({ text: line, line: index + 1, condition: conditions.get(index) })), path);
    return toReading(settings, settings.daemons, path, []);
}
function readSendmailMc(file, readSibling) {
    const { path } = file;
    const { lines, conditions } = stripTemplateStatements(file.text);
    const include = (name) => readNamedFile(path, name, readSibling)?.text ?? null;
    const output = expandM4(lines.join('\n'), ['DAEMON_OPTIONS', 'FEATURE'], include);
    const start = { file: path, line: 1, column: 1 };
    const settingOf = (name) => {
        const value = output.valueOf(name);
        if (value === null)
            return [];
        const setting = { mta: 'sendmail', name, write: `define(\`${name}', \`{name}')dnl` };
        const location = { ...start, line: value.line, setting };
        const uncertainty = uncertaintyUnder(conditions.get(value.line - 1));
        return [{ value: value.text.trim(), location, uncertainty }];
    };
    const withNames = (names) => names.flatMap(([m4Name, cfName]) => settingOf(m4Name).map((setting) => [cfName, setting]));
    const local = readCf(output.lines.map((line) => ({ ...line, condition: conditions.get(line.line - 1) })), path);
    const daemons = (output.calls.get('DAEMON_OPTIONS') ?? []).map(({ text, line }) => {
        return { value: text, location: { ...start, line }, uncertainty: null };
    });
    const hasSubmission = !(output.calls.get('FEATURE') ?? []).some(({ text }) => text.includes('no_default_msa'));
    const submission = { value: 'Port=587', location: start, uncertainty: null };
    const { unread } = output;
    const settings = {
        macros: new Map([...withNames(MACROS), ...local.macros]),
        options: new Map([...withNames(OPTIONS), ...local.options]),
        daemons: local.daemons,
    };
    const notes = unread === null
        ? []
        : [{ location: { ...start, line: unread.line }, message: `${unread.what} is not read` }];
    const own = daemons.length === 0 ? [] : [...daemons, ...(hasSubmission ? [submission] : [])];
    return toReading(unread === null ? settings : unknownSettings(settings, unread, start), own, path, notes);
}
function unknownSettings(settings, { what, line }, start) {
    const unknown = { value: '', location: { ...start, line }, uncertainty: what };
    return {
        ...settings,
        macros: new Map([...settings.macros, ['j', unknown]]),
        options: new Map([
            ...settings.options,
            ['SmtpGreetingMessage', unknown],
            ['HeloName', unknown],
        ]),
    };
}
const MACROS = [['confDOMAIN_NAME', 'j']];
const OPTIONS = [
    ['confSMTP_LOGIN_MSG', 'SmtpGreetingMessage'],
    ['confHELO_NAME', 'HeloName'],
];
function readCf(lines, file) {
    const macros = new Map();
    const options = new Map();
    const daemons = [];
    for (const { text, line, condition } of lines) {
        const [, longName, shortName, macroValue = ''] = /^D(?:\{([^}]*)\}|(.))(.*)$/.exec(text) ?? [];
        const [, option, optionValue = ''] = /^O\s+(\w+)\s*=\s*(.*)$/s.exec(text) ?? [];
        const uncertainty = uncertaintyUnder(condition);
        const at = (name, write) => ({
            file,
            line,
            column: 1,
            setting: { mta: 'sendmail', name, write },
        });
        const macro = longName ?? shortName;
        if (macro !== undefined) {
            const name = longName === undefined ? macro : `{${macro}}`;
            const location = at(`$${name}`, `D${name}{name}`);
            macros.set(macro, { value: macroValue.trim(), location, uncertainty });
        }
        if (option === undefined)
            continue;
        const setting = {
            value: optionValue.trim(),
            location: at(option, `O ${option}={name}`),
            uncertainty,
        };
        if (option === 'DaemonPortOptions')
            daemons.push(setting);
        else
            options.set(option, setting);
    }
    return { macros, options, daemons };
}
const DEFAULT_GREETING = '$j Sendmail $v';
function toReading({ macros, options }, daemons, file, notes) {
    const start = { file, line: 1, column: 1 };
    const defaultSetting = (value) => ({
        value,
        location: start,
        uncertainty: null,
    });
    const greeting = options.get('SmtpGreetingMessage') ?? defaultSetting(DEFAULT_GREETING);
    const helo = options.get('HeloName');
    const ehlo = expandMacros(defaultSetting('$j'), macros);
    const names = { greeting: withProtocol(expandMacros(greeting, macros)), ehlo };
    const listeners = daemons.flatMap(readDaemon);
    const services = daemons.length === 0
        ? [{ port: null, place: EVERY_ADDRESS, ...names }]
        : listeners.map((listener) => ({ ...listener, ...names }));
    return {
        services,
        transports: [
            {
                name: 'esmtp',
                helo: helo === undefined || (helo.value === '' && helo.uncertainty === null)
                    ? ehlo
                    : expandMacros(helo, macros),
            },
        ],
        notes,
        refusals: [],
        unread: null,
    };
}
function readDaemon({ value, location }) {
    const options = new Map(value.split(',').flatMap((item) => {
        const [, name, text = ''] = /^\s*(\w)\w*\s*=\s*(.*?)\s*$/.exec(item) ?? [];
        return name === undefined ? [] : [[name.toUpperCase(), text]];
    }));
    const portText = options.get('P') ?? 'smtp';
    const port = parsePort(portText);
    if (port === null && /^\w+$/.test(portText))
        return [];
    const address = options.get('A');
    const family = options.get('F')?.toLowerCase();
    const place = address === undefined
        ? family === 'inet6'
            ? familyPlace(6)
            : family === 'inet'
                ? familyPlace(4)
                : EVERY_ADDRESS
        : readListenPlace(address, location);
    return place === null ? [] : [{ port, place }];
}
const RUNTIME_MACROS = new Map([
    ['j', "the machine's own name, as nothing sets `$j`"],
    ['w', "the machine's own name, `$w`"],
    ['m', "the machine's own domain, `$m`"],
]);
const read_sendmail_MAX_EXPANSIONS = 500;
const read_sendmail_MACRO = /\$(?:\{([^}]*)\}|(.))/y;
function expandMacros(setting, macros) {
    let expansions = 0;
    const expand = ({ value, location, uncertainty }, enclosing) => {
        if (uncertainty !== null)
            return [unknownPart(uncertainty, location)];
        if (++expansions > read_sendmail_MAX_EXPANSIONS || value.length > MAX_TEXT) {
            return [unknownPart('a value that is too long or nested too often', location)];
        }
        const parts = [];
        for (let index = 0; index < value.length;) {
            read_sendmail_MACRO.lastIndex = index;
            const match = read_sendmail_MACRO.exec(value);
            if (match === null) {
                const nextMacro = value.indexOf('$', index + 1);
                const text = value.slice(index, nextMacro < 0 ? undefined : nextMacro);
                parts.push(...templateText(text, location, ['$', '`']));
                index += text.length;
                continue;
            }
            const name = match[1] ?? match[2] ?? '';
            index += match[0].length;
            if (name === '$') {
                parts.push(knownPart('$', location));
                continue;
            }
            const macro = /^[\w.-]+$/.test(name) ? macros.get(name) : undefined;
            if (macro === undefined) {
                parts.push(unknownPart(RUNTIME_MACROS.get(name) ?? inBackticks(match[0]), location));
            }
            else if (enclosing.includes(name)) {
                parts.push(unknownPart(`${inBackticks(match[0])}, which refers to itself`, location));
            }
            else {
                parts.push(...expand(macro, [...enclosing, name]));
            }
        }
        return parts;
    };
    return expand(setting, []);
}
function withProtocol(greeting) {
    const index = greeting.findIndex((part) => part.kind === 'text' && part.text.includes(' '));
    const part = greeting[index];
    if (part?.kind !== 'text') {
        const last = greeting.at(-1);
        return last === undefined ? greeting : [...greeting, knownPart(' ESMTP', last.location)];
    }
    const space = part.text.indexOf(' ');
    const text = `${part.text.slice(0, space)} ESMTP${part.text.slice(space)}`;
    return [
        ...greeting.slice(0, index),
        knownPart(text, part.location),
        ...greeting.slice(index + 1),
    ];
}

; 










const FORMATS = [
    { name: 'main.cf (Postfix)', pattern: fileNamed('main\\.cf'), read: readPostfix },
    { name: 'master.cf (Postfix)', pattern: fileNamed('master\\.cf'), read: readMasterCfAlone },
    {
        name: 'update-exim4.conf.conf (Debian)',
        pattern: /^update-exim4\.conf\.conf$/,
        read: readDebianAnswers,
    },
    {
        name: 'exim4.conf, exim.conf, configure, conf.d, exim4.conf.localmacros (Exim)',
        pattern: fileNamed('exim4?\\.conf(?:\\.template|\\.localmacros)?|exim\\.configure|000_localmacros'),
        read: readExim,
    },
    {
        name: 'configure (Exim)',
        pattern: fileNamed('configure'),
        isText: ({ path, text }) => /exim/i.test(path) ||
            /^\s*(?:begin\s+(?:acl|routers|transports)|primary_hostname\s*=)/m.test(text),
        read: readExim,
    },
    { name: 'smtpd.conf (OpenSMTPD)', pattern: fileNamed('smtpd\\.conf'), read: readOpenSmtpd },
    { name: 'sendmail.cf (Sendmail)', pattern: fileNamed('sendmail\\.cf'), read: readSendmailCf },
    {
        name: 'sendmail.mc (Sendmail)',
        pattern: /^(?!submit\.)(?<before>.+)\.mc$/,
        read: readSendmailMc,
    },
    {
        name: 'dovecot.conf, 20-submission.conf (Dovecot)',
        pattern: fileNamed('dovecot\\.conf|\\d\\d-submission\\.conf'),
        read: readDovecot,
    },
    {
        name: 'config/me, connection.ini (Haraka)',
        pattern: /(?:^|\/)(?:config|haraka)\/(?:me|connection\.ini|smtpgreeting|smtp\.ini)$/,
        read: readHaraka,
    },
    { name: 'maddy.conf (maddy)', pattern: fileNamed('maddy\\.conf'), read: readMaddy },
    {
        name: 'config.toml (Stalwart)',
        pattern: /\.toml$/,
        isText: ({ path, text }) => /stalwart/i.test(path) || /^\[?server\.(?:listener|hostname)\b/m.test(text),
        read: readStalwart,
    },
    {
        name: 'mailserver.env, mailcow.conf, mailu.env (container images)',
        pattern: /(?:^|[._-])env(?:[._-].*)?$|^mailcow\.conf$/,
        isText: setsMailName,
        read: readEnvironment,
    },
];
const FORMAT_NAMES = FORMATS.filter(({ read }) => read !== readDebianAnswers).map(({ name }) => name);
function fileNamed(name) {
    return new RegExp(`^(?:(?<before>.+)[._-])?(?:${name})(?:[._-](?<after>.+))?$`);
}
const BACKUP_COPY = /(?:~|\.(?:bak|backup|old|orig|save|swp|rej|rpm(?:new|save|orig)|dpkg-(?:old|new|dist|bak)|ucf-(?:old|new|dist)|proto))$/i;
const TEMPLATE_EXTENSION = /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|template|in|gotmpl|dist|example|sample|tt2?|ejs|mustache|hbs|mako|twig|liquid|php|tftpl)$/;
function detectConfigFormat(file) {
    const { path } = file;
    if (BACKUP_COPY.test(path))
        return null;
    for (const candidate of [path, path.replace(TEMPLATE_EXTENSION, '')]) {
        const name = baseName(candidate);
        for (const { pattern, isText, read } of FORMATS) {
            const match = pattern.exec(pattern.source.includes('/') ? candidate : name);
            if (match === null || isText?.({ ...file, path: candidate }) === false)
                continue;
            const { before, after } = match.groups ?? {};
            return { read, nameParts: [before, after].flatMap((part) => part ?? []) };
        }
    }
    return null;
}

; 
function matchHost({ path, nameParts, announcedName, inputHost, isNamed }, hosts, { open = false } = {}) {
    const declared = [...new Set(hosts.map(({ name }) => name))];
    const announced = announcedName === null ? null : (0,dns_name .Ew)(announcedName);
    if (inputHost !== null) {
        const host = (0,dns_name .Ew)(inputHost);
        if (declared.includes(host) || open)
            return { kind: 'matched', host };
        return {
            kind: 'unclear',
            why: `${(0,suggestion .h)(inputHost)} is not a declared host`,
            candidates: declared,
        };
    }
    const segments = [...path.split('/').slice(0, -1), ...nameParts].map(dns_name .Ew);
    const byFullName = declared.filter((name) => segments.includes(name));
    const byLabel = declared.filter((name) => segments.includes(firstLabel(name)));
    const byOwnLabel = byLabel.filter((name) => !ORDINARY_WORDS.has(firstLabel(name)));
    for (const found of [byFullName, byOwnLabel]) {
        const [only] = found;
        if (only === undefined)
            continue;
        if (found.length === 1)
            return { kind: 'matched', host: only };
        if (announced !== null && found.includes(announced))
            return { kind: 'matched', host: announced };
        return { kind: 'unclear', why: `its path names ${listHosts(found)}`, candidates: found };
    }
    if (announced !== null && declared.includes(announced))
        return { kind: 'matched', host: announced };
    const [byWord] = byLabel;
    if (byWord !== undefined && byLabel.length === 1)
        return { kind: 'matched', host: byWord };
    const [only] = declared;
    if (isNamed && !open && only !== undefined && declared.length === 1) {
        return { kind: 'matched', host: only };
    }
    if (open && announced !== null && (0,dns_name .Rr)(announced) === null) {
        return { kind: 'matched', host: announced };
    }
    if (announced === null) {
        const why = 'neither its path nor a name in it is that of a declared host';
        return { kind: 'unclear', why, candidates: declared };
    }
    const label = firstLabel(announced);
    const isInPath = (name) => segments.includes(name) && !ORDINARY_WORDS.has(name);
    if (!isNamed && [announced, label].some(isInPath)) {
        const why = `it is the configuration of ${announced}, which is not declared`;
        return { kind: 'unclear', why, candidates: [] };
    }
    const why = `no host ${(0,suggestion .h)(announced)} is declared, and its path names none`;
    return { kind: 'unclear', why, candidates: declared };
}
const ORDINARY_WORDS = new Set([
    'config',
    'dovecot',
    'etc',
    'exim',
    'exim4',
    'files',
    'haraka',
    'host',
    'hosts',
    'mail',
    'mailserver',
    'mta',
    'mx',
    'opensmtpd',
    'out',
    'postfix',
    'relay',
    'sendmail',
    'server',
    'smtp',
    'templates',
]);
function firstLabel(name) {
    return name.split('.', 1)[0] ?? name;
}
function listHosts(hosts) {
    const shown = hosts.slice(0, 3).join(' and ');
    return hosts.length > 3 ? `${shown} and ${hosts.length - 3} more` : shown;
}
var greeting = __webpack_require__(97598);
; 
function plannedGreetings({ services, transports, refusals, unread }) {
    const unknown = new UnknownNotes();
    const greetings = [
        ...services.flatMap((service) => serviceGreetings(service, services, unknown)),
        ...transports.flatMap((transport) => transportGreetings(transport, unknown)),
    ];
    for (const { location, message } of limitRefusals(refusals)) {
        const place = plannedPlace(location);
        greetings.push({ kind: 'greeting', port: null, refused: message, location: place });
    }
    if (unread !== null && services.length === 0) {
        const { what, location } = unread;
        greetings.push(unknownGreeting({ kind: 'greeting', port: null }, ['banner', 'ehlo'], what, location));
    }
    return { greetings, notes: unknown.notes() };
}
const MAX_REFUSALS = 20;
function limitRefusals(refusals) {
    const more = refusals.length - MAX_REFUSALS;
    return refusals.slice(0, MAX_REFUSALS).map((refusal, index) => {
        if (more <= 0 || index < MAX_REFUSALS - 1)
            return refusal;
        const others = more === 1 ? '1 more line' : `${more} more lines`;
        return {
            ...refusal,
            message: `${refusal.message} ${others} of this configuration cannot be read by the mail server either.`,
        };
    });
}
function serviceGreetings(service, services, unknown) {
    const { port, place } = service;
    const endpoint = { kind: 'greeting', port, ...addressOf(place) };
    const names = [
        ['banner', service.greeting, greeting .Il, firstName],
        ['ehlo', service.ehlo, greeting ["if"], wholeName],
    ];
    if (place.kind === 'unknown') {
        const others = services.filter((other) => other !== service && other.port === port);
        const same = others.length > 0 && others.every((other) => sameNames(other, service));
        if (same && others.some((other) => other.place.kind !== 'unknown'))
            return [];
        unknown.add('banner', place);
        unknown.add('ehlo', place);
        return [unknownGreeting(endpoint, ['banner', 'ehlo'], place.what, place.location)];
    }
    return byLocation(endpoint, names.flatMap(([name, text, readName, read]) => {
        return text === null ? [] : [[name, read(text, readName)]];
    }), unknown);
}
function transportGreetings({ name: transport, helo, address }, unknown) {
    const found = wholeName(helo, greeting ["if"]);
    const endpoint = {
        kind: 'greeting',
        port: null,
        transport,
        ...(address === undefined ? {} : { address }),
    };
    return byLocation(endpoint, [['helo', found]], unknown);
}
function byLocation(endpoint, names, unknown) {
    const greetings = new Map();
    for (const [name, found] of names) {
        const source = found.location;
        const location = plannedPlace(source);
        const key = JSON.stringify([location, found.kind]);
        const before = greetings.get(key) ?? { ...endpoint, ...settingOf(source), location };
        if (found.kind === 'unknown') {
            unknown.add(name, found);
            const names = { ...before.unknown, ...unknownNames([name], found.what) };
            greetings.set(key, { ...before, unknown: names });
        }
        else if (name === 'banner') {
            greetings.set(key, { ...before, banner: found.name });
        }
        else if (found.name !== null) {
            const own = name === 'ehlo' ? { ehlo: found.name } : { helo: found.name };
            greetings.set(key, { ...before, ...own });
        }
    }
    return [...greetings.values()];
}
function unknownGreeting(endpoint, names, what, location) {
    return { ...endpoint, unknown: unknownNames(names, what), location: plannedPlace(location) };
}
function unknownNames(names, what) {
    return {
        ...(names.includes('banner') ? { banner: what } : {}),
        ...(names.includes('ehlo') ? { ehlo: what } : {}),
        ...(names.includes('helo') ? { helo: what } : {}),
    };
}
function sameNames(a, b) {
    return sameName(a.greeting, b.greeting, greeting .Il) && sameName(a.ehlo, b.ehlo, greeting ["if"]);
}
function sameName(a, b, readName) {
    if (a === null || b === null)
        return a === b;
    const [left, right] = [firstName(a, readName), firstName(b, readName)];
    return left.kind === 'name' && right.kind === 'name' && left.name === right.name;
}
function addressOf(place) {
    if (place.kind === 'address')
        return { address: place.address };
    return place.kind === 'family' ? { family: place.family } : {};
}
function settingOf(location) {
    return location?.setting === undefined ? {} : { setting: location.setting };
}
function plannedPlace(location) {
    return { file: location?.file ?? '', line: location?.line ?? 1, resource: null };
}
const LABELS = {
    banner: "the greeting's name",
    ehlo: 'the EHLO name',
    helo: 'the HELO name',
};
class UnknownNotes {
    #causes = new Map();
    add(name, { location, what }) {
        const key = JSON.stringify([location.file, location.line, what]);
        const cause = this.#causes.get(key) ?? { location, what, names: new Set() };
        cause.names.add(name);
        this.#causes.set(key, cause);
    }
    notes() {
        return [...this.#causes.values()].map(({ location, what, names }) => {
            const labels = [...names].map((name) => LABELS[name]);
            const list = labels.join(' and ').replace(/ and (?=.* and )/, ', ');
            const verb = labels.length === 1 ? 'depends' : 'depend';
            return { location, message: `${list} ${verb} on ${what}` };
        });
    }
}

; 
function readMtaConfigs(files, hosts, readSibling, options = {}) {
    const paths = files.map(({ path }) => path);
    const notes = [];
    const parts = readParts(files, readSibling, paths);
    const configurations = parts.filter(({ reading }) => reading !== null);
    const only = configurations.length === 1 ? configurations[0] : undefined;
    const changes = [];
    const unclear = [];
    for (const part of parts) {
        const planned = part.reading === null ? null : plannedGreetings(part.reading);
        const greetings = planned?.greetings ?? [];
        notes.push(...(part.reading?.notes ?? []), ...(planned?.notes ?? []));
        const hints = { ...part, announcedName: primaryName(greetings) };
        const match = matchHost({ ...hints, isNamed: part.isNamed || part === only }, hosts, options);
        if (part.reading === null) {
            unclear.push({ part, match });
            continue;
        }
        let isUnclear = false;
        for (const greeting of greetings) {
            const ownHost = part.inputHost === null ? hostOfAddress(greeting, greetings, hosts) : null;
            const host = ownHost ?? (match.kind === 'matched' ? match.host : null);
            if (host === null)
                isUnclear = true;
            else
                changes.push({ ...greeting, host });
        }
        if (isUnclear)
            unclear.push({ part, match });
    }
    const decided = new Set(changes.map(({ host }) => host));
    for (const { part, match } of unclear) {
        const what = describeUnread(part, match);
        const location = { file: part.path, line: 1, column: 1 };
        notes.push({ location, message: what });
        const place = { file: part.path, line: 1, resource: null };
        for (const host of undecidedHosts(part, match)) {
            if (decided.has(host))
                continue;
            const unread = unreadPart(part);
            const unknown = { banner: unread, ehlo: unread, helo: unread };
            changes.push({ kind: 'greeting', host, port: null, unknown, location: place });
        }
    }
    return { changes, notes: oneForEachFile(notes) };
}
function readParts(files, readSibling, paths) {
    const parts = [];
    const split = new Map();
    for (const file of withoutParts(files)) {
        const { path, text, host: inputHost, isNamed } = file;
        const part = {
            path,
            nameParts: [],
            inputHost,
            isNamed,
            reading: null,
            problem: file.problem ?? null,
        };
        if (text === null) {
            parts.push(part);
            continue;
        }
        const folder = splitFolder(path);
        if (folder !== null) {
            const key = JSON.stringify([inputHost, folder]);
            const known = split.get(key) ?? { first: file, files: [] };
            known.files.push({ path, text });
            split.set(key, known);
            continue;
        }
        const format = detectConfigFormat({ path, text });
        if (format === null) {
            parts.push(part);
            continue;
        }
        const reading = format.read({ path, text }, readSibling, paths);
        parts.push({ ...part, nameParts: format.nameParts, reading });
    }
    for (const { first, files: own } of split.values()) {
        const { path, host: inputHost, isNamed } = first;
        const reading = readSplitExim(splitFolder(path) ?? '', own, readSibling);
        parts.push({ path, nameParts: [], inputHost, isNamed, reading, problem: null });
    }
    return parts;
}
function undecidedHosts({ reading, isNamed, inputHost }, match) {
    if (match.kind === 'matched') {
        return reading === null && !isNamed && inputHost === null ? [] : [match.host];
    }
    return reading === null && !isNamed ? [] : match.candidates;
}
function unreadPart({ reading, problem }) {
    if (problem !== null)
        return `a file that ${problem}`;
    return reading === null
        ? 'a file of a kind that is not read'
        : 'a file that belongs to no host that is known';
}
function describeUnread({ path, reading, problem, isNamed }, match) {
    if (problem !== null)
        return `this file ${problem}`;
    if (reading === null) {
        return isNamed
            ? `this kind of file is not read; the kinds that are read are ${FORMAT_NAMES.join(', ')}`
            : 'this kind of file is not read, so no name in it was checked';
    }
    const { why, candidates } = match.kind === 'unclear' ? match : { why: '', candidates: [] };
    const [host] = candidates;
    if (host === undefined)
        return `${why}, so no name in it was checked`;
    return `it is not clear whose configuration this is: ${why}; write the host before the path in mta-config, such as ${inBackticks(`${host}: ${path}`)}`;
}
function oneForEachFile(notes) {
    return [...Map.groupBy(notes, ({ location }) => location.file)].flatMap(([, own]) => {
        const texts = [...new Set(own.map(({ location, message }) => noteAt(location, message)))];
        const [first] = texts;
        if (first === undefined)
            return [];
        const more = texts.length - 1;
        return [
            more === 0
                ? `${first}.`
                : `${first}. This file has ${more} more such ${more === 1 ? 'place' : 'places'}.`,
        ];
    });
}
function hostOfAddress({ address, port, transport }, greetings, hosts) {
    if (address === undefined)
        return null;
    const wanted = (0,model_address .Z5)(address);
    const withAddress = hosts.filter(({ addresses }) => {
        return addresses?.some((declared) => (0,model_address .Z5)(declared) === wanted) === true;
    });
    const names = new Set(withAddress.map(({ name }) => name));
    const [only] = names;
    if (only !== undefined && names.size === 1)
        return only;
    if (transport !== undefined)
        return null;
    const announced = primaryName(greetings.filter((one) => one.address === address && one.port === port));
    const host = hosts.find(({ name }) => announced !== null && name === (0,dns_name .Ew)(announced));
    return host?.name ?? null;
}
function primaryName(greetings) {
    const byPriority = greetings.toSorted((a, b) => priority(a) - priority(b));
    return (byPriority.find(({ ehlo }) => ehlo !== undefined)?.ehlo ??
        byPriority.find(({ banner }) => banner !== undefined && banner !== null)?.banner ??
        byPriority.find(({ helo }) => helo !== undefined)?.helo ??
        null);
}
function priority({ port, address }) {
    return (port === null || port === 25 ? 0 : 2) + (address === undefined ? 0 : 1);
}
function withoutParts(files) {
    const listed = new Set(files.map(({ host, path }) => `${host}\n${path}`));
    const has = (host, path) => listed.has(`${host}\n${path}`);
    return files.filter(({ host, path }) => {
        const name = baseName(path);
        const folder = path.slice(0, path.length - name.length);
        if (name.includes('master.cf'))
            return !has(host, siblingMainCf(path));
        if (/(?:^|\/)conf\.d\/$/.test(folder))
            return !has(host, `${folder.slice(0, -'conf.d/'.length)}dovecot.conf`);
        if (/^(?:connection\.ini|smtp\.ini|smtpgreeting)$/.test(name))
            return !has(host, `${folder}me`);
        if (/^mailname$/.test(name))
            return !has(host, `${folder}smtpd.conf`);
        return true;
    });
}
var mjs = __webpack_require__(75497);
var external_node_util_ = __webpack_require__(57975);
var decode_text = __webpack_require__(42089);
; 
const HOW_TO_EXPORT = 'Write it with: terraform plan -out plan.out && terraform show -json plan.out > plan.json (or tofu in place of terraform).';
const HEAD_BYTES = 512;
const HOW_TO_ENCODE = 'In Windows PowerShell, > writes UTF-16. Write the plan with: terraform show -json plan.out | Out-File -Encoding utf8 plan.json.';
const MISTAKEN_FILES = [
    [ascii('PK'), `The file is a plan in binary form. ${HOW_TO_EXPORT}`],
    [
        [0x1f, 0x8b],
        `The file is compressed with gzip. Unpack it with: gunzip -c plan.json.gz > plan.json. ${HOW_TO_EXPORT}`,
    ],
    ...[
        [0xfd, 0x37, 0x7a, 0x58, 0x5a],
        [0x28, 0xb5, 0x2f, 0xfd],
        [0x42, 0x5a, 0x68],
    ].map((bytes) => [bytes, `The file is compressed. Unpack it first. ${HOW_TO_EXPORT}`]),
    [
        ascii('[command]'),
        'The plan begins with a line of the wrapper of hashicorp/setup-terraform. Set terraform_wrapper: false in that step.',
    ],
];
function headProblem(head) {
    if (head.length === 0)
        return `The plan is empty. ${HOW_TO_EXPORT}`;
    const encoding = (0,decode_text .p)(head);
    if (encoding !== null)
        return `The plan ${encoding}. ${HOW_TO_ENCODE}`;
    const found = MISTAKEN_FILES.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
    if (found !== undefined)
        return found[1];
    const text = Buffer.from(head)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
    return textProblem((0,external_node_util_.stripVTControlCharacters)(text).trimStart());
}
const MISTAKEN_TEXTS = [
    [/^$/, 'The plan is empty.'],
    [
        /^(?:(?:Terraform|OpenTofu) (?:will|used|has)\b|[~+-] resource "|# \S+ (?:will|must) be )/m,
        'The file is the text that terraform plan and terraform show print for people.',
    ],
    [
        /^(?:resource|data|module|provider|variable|terraform|locals|output|moved|import|removed)\b[ \t]*["{]/m,
        'The file is a configuration of Terraform (HCL), not a plan of it.',
    ],
    [/^<(?:!doctype|html|\?xml)/i, 'The file is a web page or XML.'],
    [
        /^(?:(?:time=|\d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}[T ]|\[|INFO\b|WARN|DEBUG\b|STDOUT\b).*|.*(?:\.{3}|: Refreshing state.*))$|\n\{/m,
        'The file does not begin with JSON: a line of text comes first, as Terragrunt and other wrappers print it. Keep their log out of the file (Terragrunt: --log-disable, or 2>/dev/null).',
    ],
];
function textProblem(text) {
    if (/^[{[]/.test(text))
        return null;
    const found = MISTAKEN_TEXTS.find(([beginning]) => beginning.test(text));
    return `${found?.[1] ?? 'The file is not JSON.'} ${HOW_TO_EXPORT}`;
}
function secondObjectProblem(keys) {
    const problem = keysProblem(keys);
    return (problem ??
        `More than one plan is in the file, or text after it. Write each plan into a file of its own. ${HOW_TO_EXPORT}`);
}
function versionProblem(version) {
    const known = typeof version === 'string' && /^\d{1,3}\.\d{1,3}$/.test(version) ? version : null;
    if (known === null)
        return 'The plan has a format_version that is not a version.';
    const [major] = known.split('.');
    if (major === MAJOR_VERSION)
        return null;
    const writer = major === '0'
        ? ' Terraform before 1.1 wrote it; plan with a later one, or with OpenTofu.'
        : ' Ask for a release that reads it.';
    return `The plan has the format version ${known}; this release reads ${MAJOR_VERSION}.x.${writer} ${HOW_TO_EXPORT}`;
}
const MAJOR_VERSION = '1';
function keysProblem(keys) {
    const isPlan = keys.has('resource_changes') || keys.has('planned_values');
    if (isPlan && keys.has('format_version'))
        return null;
    const other = OTHER_OBJECTS.find(([names]) => names.every((name) => keys.has(name)));
    if (other !== undefined)
        return `The file is ${other[1]}. ${HOW_TO_EXPORT}`;
    if (!keys.has('format_version'))
        return `The plan has no format_version. ${HOW_TO_EXPORT}`;
    return keys.has('values')
        ? `The file is a state: terraform show -json was run without a plan file. ${HOW_TO_EXPORT}`
        : `The plan has neither resource_changes nor planned_values. ${HOW_TO_EXPORT}`;
}
const OTHER_OBJECTS = [
    [['@level'], 'the log of terraform plan -json'],
    [['encrypted_data'], 'a state or a plan that OpenTofu encrypted'],
    [['lineage'], 'a state'],
    [['serial'], 'a state'],
    [['provider_schemas'], 'the output of terraform providers schema -json'],
    [['valid', 'diagnostics'], 'the output of terraform validate -json'],
    [
        ['//', 'resource'],
        'a configuration of Terraform in JSON, as CDK for Terraform writes it, not a plan of it',
    ],
    [['steps', 'changeSummary'], 'a preview of Pulumi'],
    [['AWSTemplateFormatVersion'], 'a template of CloudFormation'],
    [['Resources'], 'a template of CloudFormation'],
    [['data'], 'an answer of the API of HCP Terraform, not the plan itself'],
];
function ascii(text) {
    return Array.from(text, (character) => character.charCodeAt(0));
}

; 
const MAX_PLAN_BYTES = 100 * 1024 * 1024;
const MAX_RESOURCES = 50_000;
const plan_stream_MAX_TOKENS = 3_000_000;
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
const plan_stream_MAX_DEPTH = 100;
const MAX_MODULE_DEPTH = 12;
const SLICE_BYTES = 64 * 1024;
class PlanError extends Error {
}
const PATHS = [
    '$.format_version',
    '$.errored',
    '$.complete',
    '$.resource_changes.*',
    '$.deferred_changes.*.resource_change',
    ...nestedPaths('$.prior_state.values.root_module', '.child_modules.*', '.resources.*'),
    ...nestedPaths('$.configuration.root_module', '.module_calls.*.module', '.resources.*'),
];
async function* readPlanParts(chunks) {
    const parser = createPlanParser();
    let bytes = 0;
    for await (const chunk of withCheckedHead(chunks)) {
        bytes += chunk.length;
        if (bytes > MAX_PLAN_BYTES) {
            throw new PlanError(`The plan is larger than ${MAX_PLAN_BYTES / 1024 ** 2} MiB.`);
        }
        for (let start = 0; start < chunk.length; start += SLICE_BYTES) {
            yield* parser.write(chunk.subarray(start, start + SLICE_BYTES));
        }
    }
    parser.end();
}
async function* withCheckedHead(chunks) {
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
        throwIfProblem(headProblem(head));
        isChecked = true;
        yield head;
        yield chunk.subarray(HEAD_BYTES);
    }
    if (isChecked)
        return;
    throwIfProblem(headProblem(head));
    yield head;
}
function createPlanParser() {
    const tokenizer = new mjs ._F({ stringBufferSize: 64 * 1024, numberBufferSize: 1024 });
    const parser = new mjs .zb({ paths: PATHS, keepStack: false });
    const topLevelKeys = new Set();
    let parts = [];
    let resources = 0;
    let tokens = 0;
    let depth = 0;
    let previous = null;
    let offset = 0;
    let position = 0;
    let isWhole = false;
    parser.onValue = (element) => {
        const part = planPartOf(element);
        if (part === null)
            return;
        if (part.kind !== 'flag')
            resources += 1;
        if (resources > MAX_RESOURCES) {
            throw new PlanError(`The plan has more than ${MAX_RESOURCES} resources.`);
        }
        parts.push(part);
    };
    tokenizer.onToken = (token) => {
        offset = token.offset;
        if (++tokens > plan_stream_MAX_TOKENS) {
            throw new PlanError(`The plan has more than ${plan_stream_MAX_TOKENS} JSON tokens.`);
        }
        if (previous === null && token.token !== mjs .ks.LEFT_BRACE) {
            throw new PlanError(`The plan is not a JSON object. ${HOW_TO_EXPORT}`);
        }
        if (isWhole)
            throw new PlanError(secondObjectProblem(topLevelKeys));
        if (OPENING.has(token.token))
            depth += 1;
        if (CLOSING.has(token.token))
            depth -= 1;
        isWhole = depth === 0;
        if (depth > plan_stream_MAX_DEPTH)
            throw new PlanError('The plan is nested too deep.');
        if (depth === 1 && token.token === mjs .ks.STRING && BEFORE_KEY.has(previous)) {
            const key = String(token.value);
            if (topLevelKeys.has(key))
                throw new PlanError('The plan has a key twice at its top.');
            topLevelKeys.add(key);
            if (key === '@level')
                throwIfProblem(keysProblem(topLevelKeys));
        }
        previous = token.token;
        parser.write(token);
    };
    const withoutQuotes = (parse) => {
        try {
            parse();
        }
        catch (error) {
            if (error instanceof PlanError)
                throw error;
            if (isWhole)
                throw new PlanError(secondObjectProblem(topLevelKeys));
            throw new PlanError(`The plan is not complete JSON: it cannot be read after byte ${offset}. ${HOW_TO_EXPORT}`);
        }
    };
    return {
        write: (bytes) => {
            parts = [];
            withoutQuotes(() => tokenizer.write(bytes));
            position += bytes.length;
            if (position - offset > MAX_TEXT_BYTES) {
                throw new PlanError(`The plan has a text or white space of more than ${MAX_TEXT_BYTES} bytes.`);
            }
            return parts;
        },
        end: () => {
            withoutQuotes(() => tokenizer.end());
            if (!parser.isEnded) {
                throw new PlanError(`The plan ends too early, after byte ${offset}. ${HOW_TO_EXPORT}`);
            }
            throwIfProblem(keysProblem(topLevelKeys));
        },
    };
}
const OPENING = new Set([mjs .ks.LEFT_BRACE, mjs .ks.LEFT_BRACKET]);
const CLOSING = new Set([mjs .ks.RIGHT_BRACE, mjs .ks.RIGHT_BRACKET]);
const BEFORE_KEY = new Set([mjs .ks.LEFT_BRACE, mjs .ks.COMMA]);
function planPartOf({ value, key, stack }) {
    const path = [...stack.slice(1).map((element) => element.key), key].map(String);
    switch (path[0]) {
        case 'format_version':
            throwIfProblem(versionProblem(value));
            return null;
        case 'errored':
        case 'complete':
            return { kind: 'flag', name: path[0], value };
        case 'deferred_changes':
        case 'resource_changes':
            return { kind: 'change', value };
        case 'prior_state':
            return { kind: 'prior', value };
        default:
            return {
                kind: 'configured',
                value,
                modules: path.slice(2, -2).filter((_, index) => index % 3 === 1),
            };
    }
}
function throwIfProblem(problem) {
    if (problem !== null)
        throw new PlanError(problem);
}
function nestedPaths(root, module, resources) {
    return Array.from({ length: MAX_MODULE_DEPTH + 1 }, (_, count) => {
        return `${root}${module.repeat(count)}${resources}`;
    });
}
var name_scope = __webpack_require__(96843);
var own_property = __webpack_require__(90171);
var model_planned = __webpack_require__(25287);
; 
function diffRecordSets(before, after, location) {
    const old = indexByOwner(before);
    const next = indexByOwner(after);
    return {
        changes: [
            ...before.flatMap((set) => removals(set, next, location)),
            ...after.flatMap((set) => additions(set, old, location)),
        ],
        unread: [
            ...setsInUnknownZones(before, after, location),
            ...setsInUnknownZones(after, before, location),
        ],
    };
}
function setsInUnknownZones(sets, others, location) {
    return sets.flatMap((set) => {
        const { owner, type } = set;
        if (owner.kind !== 'in-unknown-zone')
            return [];
        if (others.some((other) => (0,external_node_util_.isDeepStrictEqual)(set, other)))
            return [];
        return [{ scope: owner.scope, types: [type], why: owner.why, location }];
    });
}
function withoutReplacedRecords(changes) {
    const added = changes.filter((change) => !isRemoval(change));
    const addedSets = new Set(added.map(setKey));
    const removed = changes.filter(isRemoval);
    return [
        ...removed.filter((change) => !isDeletion(change) || !addedSets.has(setKey(change))),
        ...added,
    ];
}
function isDeletion(change) {
    return change.kind === 'records' && change.effect === 'set' && change.records.length === 0;
}
function isRemoval(change) {
    return isDeletion(change) || (change.kind === 'records' && change.effect === 'remove');
}
function setKey(change) {
    return change.kind === 'greeting' ? '' : `${change.type} ${change.name}`;
}
function indexByOwner(sets) {
    const named = new Map();
    const unnamed = new Map();
    for (const set of sets) {
        if (set.owner.kind === 'known')
            named.set(ownerKey(set, set.owner.name), set);
        if (set.owner.kind === 'unknown')
            unnamed.set(set.type, set.owner.what);
    }
    return { named, unnamed };
}
function ownerKey({ type, manages }, name) {
    return `${type} ${manages} ${name}`;
}
function removals(old, next, location) {
    const { type, owner, manages } = old;
    if (owner.kind === 'in-unknown-zone')
        return [];
    if (owner.kind === 'unknown') {
        const isReported = next.named.size + next.unnamed.size > 0;
        const [known = null] = knownData(old).keys();
        const change = unknownChange(type, null, owner.what, known, location);
        return isReported ? [] : [{ ...change, isRemoval: true }];
    }
    const successor = next.named.get(ownerKey(old, owner.name));
    const data = knownData(old);
    if (successor !== undefined) {
        if (manages === 'rrset' || unknownData(successor).size > 0)
            return [];
        const kept = knownData(successor);
        const removed = [...data].filter(([key]) => !kept.has(key)).map(([, item]) => item);
        return changeIfAny(type, owner.name, 'remove', removed, location);
    }
    const nextOwner = next.unnamed.get(type);
    if (nextOwner !== undefined)
        return [unknownChange(type, owner.name, nextOwner, null, location)];
    if (old.afterRemoval?.kind === 'default') {
        const what = `the provider's default name that comes back`;
        return [unknownChange(type, owner.name, what, null, location)];
    }
    if (old.afterRemoval?.kind === 'name') {
        const names = [old.afterRemoval.name];
        return [
            { ...recordsChange(type, owner.name, 'set', names, location), isProviderDefault: true },
        ];
    }
    if (manages === 'rrset')
        return [recordsChange(type, owner.name, 'set', [], location)];
    return [
        ...changeIfAny(type, owner.name, 'remove', [...data.values()], location),
        ...[...unknownData(old)].map(([what]) => unknownChange(type, owner.name, what, null, location)),
    ];
}
function additions(set, old, location) {
    const { type, owner, manages } = set;
    if (owner.kind === 'in-unknown-zone')
        return [];
    const data = knownData(set);
    const missing = unknownData(set);
    const dataInWords = data.size > 0 ? [...data.keys()].join(', ') : null;
    if (owner.kind === 'unknown') {
        const [hint = null] = missing.values();
        return [unknownChange(type, null, owner.what, dataInWords ?? hint, location)];
    }
    const previous = old.named.get(ownerKey(set, owner.name));
    const before = previous === undefined ? new Map() : knownData(previous);
    const added = [...data].filter(([key]) => !before.has(key)).map(([, item]) => item);
    if (missing.size > 0) {
        if (previous !== undefined && added.length === 0 && hasSameSources(previous, set))
            return [];
        return [
            ...changeIfAny(type, owner.name, 'add', added, location),
            ...[...missing].map(([what, hint]) => unknownChange(type, owner.name, what, hint ?? dataInWords, location)),
        ];
    }
    if (manages === 'record')
        return changeIfAny(type, owner.name, 'add', added, location);
    const isUnchanged = previous !== undefined &&
        added.length === 0 &&
        before.size === data.size &&
        unknownData(previous).size === 0;
    return isUnchanged ? [] : [recordsChange(type, owner.name, 'set', [...data.values()], location)];
}
function knownData({ values }) {
    return new Map(values.flatMap((value) => value.kind === 'known' ? [[dataText(value.data), value.data]] : []));
}
function unknownData({ values }) {
    return new Map(values.flatMap((value) => value.kind === 'unknown' ? [[value.what, value.known]] : []));
}
function hasSameSources(old, set) {
    const sourceKeys = ({ values }) => values.map((value) => (value.kind === 'unknown' ? value.sourceKey : undefined));
    const before = sourceKeys(old);
    return sourceKeys(set).every((key, index) => key !== undefined && key === before[index]);
}
function dataText(data) {
    return typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
}
function changeIfAny(type, name, effect, data, location) {
    return data.length === 0 ? [] : [recordsChange(type, name, effect, data, location)];
}
function recordsChange(type, name, effect, data, location) {
    const kind = 'records';
    if (type === 'MX') {
        const exchanges = data.filter((item) => typeof item !== 'string');
        return { kind, name, type, effect, records: exchanges, location };
    }
    const texts = data.filter((item) => typeof item === 'string');
    return { kind, name, type, effect, records: texts, location };
}
function unknownChange(type, name, what, known, location) {
    return { kind: 'unknown', type, name, what, known, location };
}

; 
const MAX_REFERENCES = 1000;
const MAX_REFERENCE_LENGTH = 4096;
function readConfiguredAttributes(resource, attributes) {
    const expressions = (0,own_property .A)(resource, 'expressions');
    const byAttribute = new Map();
    for (const attribute of attributes) {
        const expression = (0,own_property .A)(expressions, attribute);
        if (expression === undefined)
            continue;
        byAttribute.set(attribute, referencesIn(expression));
    }
    return {
        isConfigured: (attribute) => byAttribute.has(attribute),
        references: (attribute) => byAttribute.get(attribute) ?? [],
        loopReferences: referencesIn((0,own_property .A)(resource, 'for_each_expression')),
    };
}
function referencesIn(expression) {
    const references = (0,own_property .A)(expression, 'references');
    const texts = (Array.isArray(references) ? references : []).filter((text) => typeof text === 'string');
    if (texts.length > MAX_REFERENCES) {
        throw new PlanError(`An attribute in the plan has more than ${MAX_REFERENCES} references.`);
    }
    if (texts.some(({ length }) => length > MAX_REFERENCE_LENGTH)) {
        const message = `A reference in the plan is longer than ${MAX_REFERENCE_LENGTH} characters.`;
        throw new PlanError(message);
    }
    return texts;
}
const VALIDATION = /\bdomain_validation_options\b|\bvalidation_(?:domains|options)\b|\bdkim_(?:tokens|signing_attributes)\b/;
function isOfValidation(attributes, attribute) {
    const own = attributes?.references(attribute) ?? [];
    const isOfLoop = own.some((text) => /^each\.(?:key|value)\b/.test(text));
    const all = isOfLoop ? [...own, ...(attributes?.loopReferences ?? [])] : own;
    return all.some((text) => VALIDATION.test(text));
}
function configurationKey(modules, type, name) {
    return [...modules, type, name].join('/');
}
function moduleNames(moduleAddress) {
    return Array.from(moduleAddress.matchAll(MODULE), ([, name = '']) => name);
}
const KEY = String.raw `\[(?:"(?:[^"\\]|\\.)*"|\d{1,9})\]`;
const MODULE = /module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g;
const MODULE_OUTPUT = new RegExp(String.raw `^module\.[\w-]+(?:${KEY})?\.[\w-]+`);
const RESOURCE = new RegExp(String.raw `^(?:data\.)?([A-Za-z][\w-]*)\.[A-Za-z_][\w-]*(?:${KEY})?`);
const NOT_RESOURCES = new Set([
    'var',
    'local',
    'module',
    'each',
    'count',
    'path',
    'self',
    'terraform',
]);
function referencedResources(references) {
    return mostSpecific(references.map(resourceOf));
}
function referencedObjects(references, prefix) {
    const objectOf = (reference) => {
        return resourceOf(reference) ?? MODULE_OUTPUT.exec(reference)?.[0] ?? null;
    };
    return mostSpecific(references.map(objectOf)).map((name) => `${prefix}${name}`);
}
function resourceOf(reference) {
    const [resource, type] = RESOURCE.exec(reference) ?? [];
    return resource === undefined || type === undefined || NOT_RESOURCES.has(type) ? null : resource;
}
function mostSpecific(names) {
    const unique = new Set(names.filter((name) => name !== null));
    const general = new Set([...unique].flatMap(prefixesBeforeKey));
    return [...unique].filter((name) => !general.has(name));
}
function prefixesBeforeKey(name) {
    return Array.from(name.matchAll(/\[/g), ({ index }) => name.slice(0, index));
}

; 
function childOf(parent, key) {
    return {
        value: (0,own_property .A)(parent.value, key),
        unknown: parent.unknown === true || (0,own_property .A)(parent.unknown, key),
        sensitive: parent.sensitive === true || (0,own_property .A)(parent.sensitive, key),
    };
}
function scalarOf({ value, unknown, sensitive }) {
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
function scalarAt(parent, key) {
    return scalarOf(childOf(parent, key));
}
const MAX_ITEMS = 1000;
function itemsOf(list) {
    if (list.unknown === true || list.sensitive === true)
        return null;
    const { value, unknown } = list;
    if (value === null || value === undefined || Array.isArray(value)) {
        const marked = Array.isArray(unknown) ? unknown.length : 0;
        const length = Math.max(Array.isArray(value) ? value.length : 0, marked);
        if (length > MAX_ITEMS)
            return null;
        return Array.from({ length }, (_, index) => childOf(list, String(index)));
    }
    return [list];
}
function hasMarks({ unknown, sensitive }) {
    const hasTrue = (marks) => {
        if (typeof marks !== 'object' || marks === null)
            return marks === true;
        return Object.values(marks).some(hasTrue);
    };
    return hasTrue(unknown) || hasTrue(sensitive);
}
function pick(resource, keys) {
    return {
        value: pickKeys(resource.value, keys),
        unknown: pickKeys(resource.unknown, keys),
        sensitive: pickKeys(resource.sensitive, keys),
    };
}
function pickKeys(value, keys) {
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, (0,own_property .A)(value, key)]));
}

; 

const providerDefault = () => ({ kind: 'default' });
function defaultName(template) {
    return (address) => (0,model_address .Ap)(address) === 4
        ? { kind: 'name', name: template(address.split('.')) }
        : { kind: 'default' };
}
const hetznerName = defaultName((octets) => `static.${octets.toReversed().join('.')}.clients.your-server.de`);
const linodeName = defaultName((octets) => `${octets.join('-')}.ip.linodeusercontent.com`);
const vultrName = defaultName((octets) => `${octets.join('.')}.vultrusercontent.com`);
const PTR_TABLE = {
    azurerm_public_ip: { addresses: ['ip_address'], name: 'reverse_fqdn' },
    cherryservers_ip: {
        addresses: ['address'],
        name: 'ptr_record',
        afterRemoval: providerDefault,
    },
    civo_instance: {
        addresses: ['public_ip'],
        name: 'reverse_dns',
        afterRemoval: providerDefault,
    },
    exoscale_compute_instance: {
        addresses: ['public_ip_address', 'ipv6_address'],
        name: 'reverse_dns',
    },
    exoscale_elastic_ip: { addresses: ['ip_address'], name: 'reverse_dns' },
    hcloud_rdns: {
        addresses: ['ip_address'],
        name: 'dns_ptr',
        afterRemoval: (address) => ((0,model_address .Ap)(address) === 4 ? hetznerName(address) : { kind: 'none' }),
    },
    huaweicloud_dns_ptrrecord: {
        addresses: ['address'],
        name: 'name',
        afterRemoval: providerDefault,
    },
    infoblox_ptr_record: {
        addresses: ['ip_addr'],
        name: 'ptrdname',
        view: { attribute: 'dns_view', default: 'default' },
    },
    ionoscloud_dns_reverse_record: {
        addresses: ['ip'],
        name: 'name',
        afterRemoval: providerDefault,
    },
    linode_instance_ip: { addresses: ['address'], name: 'rdns', afterRemoval: linodeName },
    linode_networking_ip: { addresses: ['address'], name: 'rdns', afterRemoval: linodeName },
    linode_rdns: { addresses: ['address'], name: 'rdns', afterRemoval: linodeName },
    opentelekomcloud_dns_ptrrecord_v2: {
        addresses: ['address'],
        name: 'name',
        afterRemoval: providerDefault,
    },
    ovh_ip_reverse: {
        addresses: ['ip_reverse'],
        name: 'reverse',
        afterRemoval: providerDefault,
    },
    scaleway_flexible_ip: {
        addresses: ['ip_address'],
        name: 'reverse',
        afterRemoval: providerDefault,
    },
    scaleway_instance_ip_reverse_dns: {
        addresses: [],
        name: 'reverse',
        addressOf: { attribute: 'ip_id', type: 'scaleway_instance_ip' },
        afterRemoval: providerDefault,
    },
    scaleway_ipam_ip_reverse_dns: {
        addresses: ['address'],
        name: 'hostname',
        afterRemoval: providerDefault,
    },
    scaleway_lb_ip: { addresses: ['ip_address'], name: 'reverse', afterRemoval: providerDefault },
    scaleway_vpc_public_gateway_ip: {
        addresses: ['address'],
        name: 'reverse',
        afterRemoval: providerDefault,
    },
    vultr_reverse_ipv4: { addresses: ['ip'], name: 'reverse', afterRemoval: vultrName },
    vultr_reverse_ipv6: { addresses: ['ip'], name: 'reverse' },
};
const googleName = defaultName((octets) => `${octets.toReversed().join('.')}.bc.googleusercontent.com`);
function amazonName(address, region) {
    if ((0,model_address .Ap)(address) !== 4 || !/^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/.test(region)) {
        return { kind: 'default' };
    }
    const host = `ec2-${address.split('.').join('-')}`;
    if (region === 'us-east-1')
        return { kind: 'name', name: `${host}.compute-1.amazonaws.com` };
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    return { kind: 'name', name: `${host}.${region}.compute.${domain}` };
}

; 
const record_data_MAX_TEXT = 4096;
const MAX_QUOTED_TEXT = 4 * record_data_MAX_TEXT;
function readRecordData(type, text, syntax) {
    switch (type) {
        case 'A':
        case 'AAAA':
            return readAddress(text, type === 'A' ? 4 : 6);
        case 'CNAME':
        case 'PTR':
            return readTarget(text, syntax);
        case 'MX': {
            const [, preference = '', exchange = ''] = /^(\d{1,5})\s+(\S+)$/.exec(text) ?? [];
            return readMxData(preference, exchange, syntax);
        }
        case 'TXT':
            return text.length > MAX_QUOTED_TEXT ? TOO_LONG : readText(joinedStrings(text, syntax));
    }
}
const TOO_LONG = { expected: 'a TXT record of a valid length' };
function readText(text) {
    return text.length > record_data_MAX_TEXT ? TOO_LONG : { data: (0,sanitise .Es)(text, 10 * record_data_MAX_TEXT) };
}
function readMxData(preference, exchange, syntax) {
    const failed = { expected: 'an MX record' };
    if (!/^\d{1,5}$/.test(preference) || Number(preference) > 65_535)
        return failed;
    if (exchange === '.')
        return { data: { preference: Number(preference), exchange } };
    const name = readTarget(exchange, syntax);
    return 'expected' in name
        ? failed
        : { data: { preference: Number(preference), exchange: name.data } };
}
function parseName(text) {
    if (text.length > 1000)
        return null;
    const name = (0,dns_name .Ew)(text.replace(/^\\052(?=\.)/, '*'));
    const isValid = name.length <= 253 && name.split('.').every((label) => LABEL.test(label));
    return isValid ? name : null;
}
const LABEL = /^(?:\*|[a-z0-9_/-]{1,63})$/;
function readAddress(text, family) {
    const address = (0,model_address .Z5)(text);
    return address === null || (0,model_address .Ap)(address) !== family
        ? { expected: `an IPv${family} address` }
        : { data: address };
}
function readTarget(text, { origin }) {
    const isRelative = origin !== null && !text.endsWith('.');
    const name = parseName(isRelative ? (text === '@' ? origin : `${text}.${origin}`) : text);
    return name === null ? { expected: 'a name' } : { data: name };
}
function joinedStrings(text, { txt }) {
    if (txt === 'plain')
        return text;
    if (!text.startsWith('"')) {
        return txt === 'words' ? text.replace(/\s+/g, '') : text.replaceAll('""', '');
    }
    const strings = Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)(?:"|\\?$)/gs), ([string, inner = '']) => (string === `"${inner}"` ? inner : ''));
    return strings.join('').replace(/\\(\d{3}|.)/gs, (_, code) => {
        return code.length === 3 ? String.fromCharCode(Number(code) & 0xff) : code;
    });
}

; 
const INTERNAL = /(?:^|[/_.\s-])(?:internal|intern|inside|inner|private|priv|lan|corp|intranet|local|office|vpn)(?=$|[/_.\s-])/i;
const EXTERNAL = /(?:^|[/_.\s-])(?:external|extern|outside|outer|public|pub|internet|www|world)(?=$|[/_.\s-])/i;
function viewKind(name) {
    const [isInternal, isExternal] = [INTERNAL.test(name), EXTERNAL.test(name)];
    if (isInternal === isExternal)
        return null;
    return isInternal ? 'internal' : 'external';
}

; 
function isInOtherView(resource, syntax, { type, owner }, context) {
    if (syntax === undefined)
        return false;
    const view = scalarAt(resource, syntax.attribute);
    if (view.kind === 'absent')
        return false;
    const name = view.kind === 'known' ? view.text : null;
    if (name === syntax.default)
        return false;
    const kind = name === null ? null : viewKind(name);
    if (kind === 'internal') {
        context.note(`${context.address}: its view is internal, so no receiver sees it.`);
    }
    else if (kind === null) {
        const scope = owner.kind === 'known' ? { ...name_scope .pk, names: [owner.name] } : name_scope .pk;
        const why = `whether the public sees the view in its ${syntax.attribute} is not known`;
        context.unread({ scope, types: [type], why });
    }
    return kind !== 'external';
}

; 
const PTR_RESOURCES = new Map([
    ...Object.entries(PTR_TABLE).map(([type, row]) => [
        type,
        {
            attributes: [
                ...row.addresses,
                row.name,
                ...(row.addressOf === undefined ? [] : [row.addressOf.attribute]),
                ...(row.view === undefined ? [] : [row.view.attribute]),
            ],
            read: (resource, context) => readPtrs(resource, row, context),
        },
    ]),
    [
        'aws_eip_domain_name',
        { attributes: ['allocation_id', 'domain_name', 'region'], read: readElasticIp },
    ],
    [
        'digitalocean_droplet',
        { attributes: ['name', 'ipv4_address', 'ipv6', 'ipv6_address'], read: readDroplet },
    ],
    ['google_compute_instance', { attributes: ['network_interface'], read: ptr_resources_readInstance }],
]);
function readPtrs(resource, row, context) {
    const { addresses, addressOf, name, afterRemoval } = row;
    if (addressOf !== undefined)
        return readPtrOfOther(resource, row, addressOf, context);
    const isOptional = addresses.length > 1;
    return addresses
        .filter((address, index) => {
        return !isOptional || index === 0 || scalarAt(resource, address).kind !== 'absent';
    })
        .flatMap((address) => readPtr(resource, address, name, context, afterRemoval))
        .filter((set) => !isInOtherView(resource, row.view, set, context));
}
function readPtrOfOther(resource, { name, afterRemoval }, { attribute, type }, context) {
    const target = scalarAt(resource, name);
    if (target.kind === 'absent')
        return [];
    const reference = scalarAt(resource, attribute);
    const id = reference.kind === 'known' ? reference.text : null;
    const sensitive = reference.kind === 'unknown' && reference.sensitive;
    const found = sensitive ? null : context.lookUp(type, attribute, id);
    const address = (0,model_address .Z5)(found ?? id ?? '');
    const missing = `the address of ${context.address}, which is not in the plan`;
    const owner = address === null
        ? {
            kind: 'unknown',
            what: id === null ? context.describe(attribute, 'address', sensitive) : missing,
        }
        : { kind: 'known', name: (0,model_address .A8)(address) };
    const values = [ptrValue(target, name, context)];
    const after = address === null ? undefined : afterRemoval?.(address);
    return [{ type: 'PTR', manages: 'rrset', owner, values, ...withAfter(after) }];
}
function withAfter(afterRemoval) {
    return afterRemoval === undefined ? {} : { afterRemoval };
}
function readPtr(resource, addressAttribute, nameAttribute, context, afterRemoval) {
    const target = scalarAt(resource, nameAttribute);
    if (target.kind === 'absent')
        return [];
    if (target.kind === 'unknown' && context.isConfigured(nameAttribute) === false)
        return [];
    const value = ptrValue(target, nameAttribute, context);
    const address = scalarAt(resource, addressAttribute);
    const owner = reverseOwner(address, addressAttribute, context);
    if (owner === null)
        return [];
    const known = address.kind === 'known' ? (0,model_address .Z5)(address.text) : null;
    const after = known === null ? undefined : afterRemoval?.(known);
    return [{ type: 'PTR', manages: 'rrset', owner, values: [value], ...withAfter(after) }];
}
function ptrValue(target, attribute, context) {
    if (target.kind === 'known') {
        const name = parseName(target.text);
        if (name !== null)
            return { kind: 'known', data: name };
        context.note(`${context.address}: its ${attribute} is not a DNS name.`);
        return { kind: 'unknown', what: `the ${attribute} of ${context.address}`, known: null };
    }
    const sensitive = target.kind === 'unknown' && target.sensitive;
    return { kind: 'unknown', what: context.describe(attribute, 'name', sensitive), known: null };
}
function reverseOwner(address, attribute, context) {
    if (address.kind === 'known') {
        const canonical = (0,model_address .Z5)(address.text);
        if (canonical !== null)
            return { kind: 'known', name: (0,model_address .A8)(canonical) };
        context.note(`${context.address}: its ${attribute} is not an IP address.`);
        return null;
    }
    if (address.kind === 'absent' && context.side === 'before')
        return null;
    const sensitive = address.kind === 'unknown' && address.sensitive;
    return { kind: 'unknown', what: context.describe(attribute, 'address', sensitive) };
}
function readElasticIp(resource, context) {
    const allocation = scalarAt(resource, 'allocation_id');
    const id = allocation.kind === 'known' ? allocation.text : null;
    const sensitive = allocation.kind === 'unknown' && allocation.sensitive;
    const found = sensitive ? null : context.lookUp('aws_eip', 'allocation_id', id);
    const address = found === null ? null : (0,model_address .Z5)(found);
    const unknownAddress = context.describe('allocation_id', 'address', sensitive);
    const missingAddress = `the address of the Elastic IP of ${context.address}, which is not in the plan`;
    const owner = address === null
        ? { kind: 'unknown', what: id === null ? unknownAddress : missingAddress }
        : { kind: 'known', name: (0,model_address .A8)(address) };
    const name = scalarAt(resource, 'domain_name');
    if (name.kind === 'absent')
        return [];
    const values = [ptrValue(name, 'domain_name', context)];
    const region = scalarAt(resource, 'region');
    const afterRemoval = address !== null && region.kind === 'known'
        ? amazonName(address, region.text)
        : { kind: 'default' };
    return [{ type: 'PTR', manages: 'rrset', owner, values, afterRemoval }];
}
function readDroplet(resource, context) {
    const name = scalarAt(resource, 'name');
    const isHostName = name.kind === 'known' && (0,dns_name .Rr)(parseName(name.text) ?? '') === null;
    if (name.kind === 'known' && !isHostName)
        return [];
    const ipv6 = scalarAt(resource, 'ipv6');
    const hasIpv6 = ipv6.kind === 'known' && ipv6.text === 'true';
    return ['ipv4_address', ...(hasIpv6 ? ['ipv6_address'] : [])].flatMap((address) => readPtr(resource, address, 'name', context));
}
function ptr_resources_readInstance(resource, context) {
    const interfaces = itemsOf(childOf(resource, 'network_interface')) ?? [];
    return interfaces.flatMap((network) => {
        return [
            { block: 'access_config', address: 'nat_ip' },
            { block: 'ipv6_access_config', address: 'external_ipv6' },
        ].flatMap(({ block, address }) => (itemsOf(childOf(network, block)) ?? []).flatMap((config) => readPtr(config, address, 'public_ptr_domain_name', {
            ...context,
            isConfigured: () => null,
        }, googleName)));
    });
}
var http_proxy = __webpack_require__(46132);
; 
function readOwnerName(resource, syntax, context) {
    const name = scalarAt(resource, syntax.nameAttribute ?? 'name');
    if (name.kind === 'unknown') {
        return {
            kind: 'unknown',
            what: context.describe(syntax.nameAttribute ?? 'name', 'name', name.sensitive),
        };
    }
    const label = name.kind === 'absent' || name.text === '@' ? '' : name.text;
    const fqdn = syntax.fqdnAttribute === undefined ? null : computedName(resource, syntax.fqdnAttribute, label);
    if (fqdn !== null)
        return { kind: 'known', name: fqdn };
    if (syntax.name === 'absolute' || syntax.zone === null || label.endsWith('.')) {
        return knownName(label, context);
    }
    const zone = zoneOf(resource, syntax.zone, context);
    if (typeof zone === 'string')
        return knownName(inZone(label, zone, syntax.name), context);
    if (syntax.name === 'absolute-if-dotted' && label.includes('.')) {
        context.note(`${context.address}: its zone is not in the plan; its name is taken for the whole one, as its API documents it.`);
        return knownName(label, context);
    }
    if (zone !== null)
        return zone;
    if (/\.(?:in-addr|ip6)\.arpa$/i.test(label))
        return knownName(label, context);
    return inUnknownZone(label, syntax.name);
}
function inUnknownZone(label, syntax) {
    const scope = scopeInUnknownZone(label, syntax);
    return { kind: 'in-unknown-zone', scope, why: 'its zone is not in the plan' };
}
function scopeInUnknownZone(label, syntax) {
    const name = parseName(label);
    const isWhole = name !== null && syntax !== 'relative' && name.includes('.');
    return { ...name_scope .pk, names: isWhole ? [name] : [], relativeNames: [name ?? name_scope .jx] };
}
function scopeBeforeApply(resource, syntax) {
    const name = scalarAt(resource, syntax.nameAttribute ?? 'name');
    if (name.kind === 'unknown')
        return null;
    return scopeInUnknownZone(name.kind === 'absent' ? '' : name.text, syntax.name);
}
function computedName(resource, attribute, label) {
    if (label === '')
        return null;
    const computed = scalarAt(resource, attribute);
    const name = computed.kind === 'known' ? parseName(computed.text) : null;
    const start = parseName(label);
    if (name === null || start === null)
        return null;
    return name === start || name.startsWith(`${start}.`) ? name : null;
}
function zoneOf(resource, { attribute, idOf }, context) {
    const zone = scalarAt(resource, attribute);
    if (zone.kind === 'absent')
        return null;
    const value = zone.kind === 'known' ? zone.text : null;
    const isId = idOf !== null && (value === null || attribute !== 'zone' || /^\d+$/.test(value));
    const sensitive = zone.kind === 'unknown' && zone.sensitive;
    const found = isId && !sensitive ? context.lookUp(idOf, attribute, value) : null;
    if (found !== null)
        return parseName(found);
    if (zone.kind === 'known')
        return isId && !zone.text.includes('.') ? null : parseName(zone.text);
    return { kind: 'unknown', what: context.describe(attribute, 'zone', zone.sensitive) };
}
function inZone(label, zone, syntax) {
    if (label === '')
        return zone;
    if (syntax === 'relative')
        return `${label}.${zone}`;
    const name = parseName(label);
    return name !== null && (name === zone || name.endsWith(`.${zone}`)) ? name : `${label}.${zone}`;
}
function knownName(text, context) {
    const name = parseName(text);
    if (name !== null)
        return { kind: 'known', name };
    context.note(`${context.address}: its name is not a DNS name.`);
    return null;
}

; 
const AZURE = {
    manages: 'rrset',
    owner: { name: 'relative', zone: { attribute: 'zone_name', idOf: null } },
    dataAttributes: ['records'],
    txt: 'plain',
    externalAnswer: {
        attributes: ['target_resource_id'],
        what: 'what its target_resource_id leads to',
    },
};
const RFC2136 = {
    manages: 'rrset',
    owner: { name: 'relative', zone: { attribute: 'zone', idOf: null } },
    txt: 'plain',
};
const HCLOUD = {
    owner: { name: 'relative', zone: { attribute: 'zone', idOf: 'hcloud_zone' } },
    txt: 'quoted',
    relativeNames: true,
};
const CLOUDFLARE = {
    manages: 'record',
    dataAttributes: ['content', 'value'],
    txt: 'quoted',
    httpProxy: 'proxied',
};
const INFOBLOX = {
    manages: 'record',
    owner: { name: 'absolute', nameAttribute: 'fqdn', zone: null },
    txt: 'plain',
    view: { attribute: 'dns_view', default: 'default' },
};
const HUAWEI_RECORDSET = {
    manages: 'rrset',
    owner: { name: 'absolute', zone: null },
    dataAttributes: ['records'],
    txt: 'quoted',
    disabledBy: { attribute: 'status', value: 'disable' },
    privateZone: { attribute: 'zone_id', zoneType: 'huaweicloud_dns_zone' },
};
const NAMECHEAP_LIKE_OWNER = {
    name: 'relative',
    zone: { attribute: 'domain', idOf: null },
};
const RECORD_TABLE = {
    akamai_dns_record: {
        manages: 'rrset',
        typeAttribute: 'recordtype',
        owner: { name: 'absolute', zone: null },
        dataAttributes: ['target'],
        txt: 'quoted',
    },
    alicloud_alidns_record: {
        manages: 'record',
        owner: {
            name: 'relative',
            nameAttribute: 'rr',
            zone: { attribute: 'domain_name', idOf: null },
        },
        dataAttributes: ['value'],
        txt: 'plain',
        disabledBy: { attribute: 'status', value: 'disable' },
        variantAttribute: 'line',
        defaultVariant: 'default',
    },
    alicloud_dns_record: {
        manages: 'record',
        owner: {
            name: 'relative',
            nameAttribute: 'host_record',
            zone: { attribute: 'name', idOf: null },
        },
        dataAttributes: ['value'],
        txt: 'plain',
        variantAttribute: 'routing',
        defaultVariant: 'default',
    },
    aws_lightsail_domain_entry: {
        manages: 'record',
        owner: { name: 'either', zone: { attribute: 'domain_name', idOf: null } },
        dataAttributes: ['target'],
        txt: 'quoted',
        externalAnswer: { attributes: ['is_alias'], what: 'what its alias leads to' },
    },
    aws_route53_record: {
        manages: 'rrset',
        owner: {
            name: 'either',
            zone: { attribute: 'zone_id', idOf: 'aws_route53_zone' },
            fqdnAttribute: 'fqdn',
        },
        dataAttributes: ['records'],
        txt: 'quoted',
        externalAnswer: { attributes: ['alias'], what: 'what its alias leads to' },
        privateZone: { attribute: 'zone_id', zoneType: 'aws_route53_zone' },
        variantAttribute: 'set_identifier',
    },
    aws_route53_records_exclusive: {
        manages: 'rrset',
        blocks: 'resource_record_set',
        owner: { name: 'either', zone: { attribute: 'zone_id', idOf: 'aws_route53_zone' } },
        dataAttributes: ['resource_records'],
        itemAttribute: 'value',
        txt: 'quoted',
        externalAnswer: { attributes: ['alias_target'], what: 'what its alias leads to' },
        privateZone: { attribute: 'zone_id', zoneType: 'aws_route53_zone' },
        variantAttribute: 'set_identifier',
    },
    azurerm_dns_a_record: { ...AZURE, type: 'A' },
    azurerm_dns_aaaa_record: { ...AZURE, type: 'AAAA' },
    azurerm_dns_cname_record: { ...AZURE, type: 'CNAME', dataAttributes: ['record'] },
    azurerm_dns_mx_record: {
        ...AZURE,
        type: 'MX',
        dataAttributes: ['record'],
        itemAttribute: { preference: 'preference', exchange: 'exchange' },
    },
    azurerm_dns_ptr_record: { ...AZURE, type: 'PTR' },
    azurerm_dns_txt_record: {
        ...AZURE,
        type: 'TXT',
        dataAttributes: ['record'],
        itemAttribute: 'value',
    },
    bunnynet_dns_record: {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'zone', idOf: 'bunnynet_dns_zone' } },
        dataAttributes: ['value'],
        txt: 'plain',
        disabledBy: { attribute: 'enabled', value: 'false' },
        httpProxy: 'accelerated',
    },
    cloudflare_dns_record: {
        ...CLOUDFLARE,
        owner: {
            name: 'absolute-if-dotted',
            zone: { attribute: 'zone_id', idOf: 'cloudflare_zone' },
        },
    },
    cloudflare_record: {
        ...CLOUDFLARE,
        owner: {
            name: 'either',
            zone: { attribute: 'zone_id', idOf: 'cloudflare_zone' },
            fqdnAttribute: 'hostname',
        },
    },
    desec_rrset: {
        manages: 'rrset',
        owner: {
            name: 'relative',
            nameAttribute: 'subname',
            zone: { attribute: 'domain', idOf: null },
        },
        dataAttributes: ['records', 'rdata'],
        txt: 'quoted',
    },
    digitalocean_record: {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'domain', idOf: null }, fqdnAttribute: 'fqdn' },
        dataAttributes: ['value'],
        txt: 'plain',
        relativeNames: true,
    },
    dns_a_record_set: { ...RFC2136, type: 'A', dataAttributes: ['addresses'] },
    dns_aaaa_record_set: { ...RFC2136, type: 'AAAA', dataAttributes: ['addresses'] },
    dns_cname_record: { ...RFC2136, type: 'CNAME', dataAttributes: ['cname'] },
    dns_mx_record_set: {
        ...RFC2136,
        type: 'MX',
        dataAttributes: ['mx'],
        itemAttribute: { preference: 'preference', exchange: 'exchange' },
    },
    dns_ptr_record: { ...RFC2136, type: 'PTR', dataAttributes: ['ptr'] },
    dns_txt_record_set: { ...RFC2136, type: 'TXT', dataAttributes: ['txt'] },
    dnsimple_zone_record: {
        manages: 'record',
        owner: {
            name: 'relative',
            zone: { attribute: 'zone_name', idOf: null },
            fqdnAttribute: 'qualified_name',
        },
        dataAttributes: ['value'],
        txt: 'quoted',
    },
    exoscale_domain_record: {
        manages: 'record',
        typeAttribute: 'record_type',
        priorityAttribute: 'prio',
        owner: {
            name: 'relative',
            zone: { attribute: 'domain', idOf: 'exoscale_domain' },
            fqdnAttribute: 'hostname',
        },
        dataAttributes: ['content'],
        txt: 'quoted',
    },
    gandi_livedns_record: {
        manages: 'rrset',
        owner: { name: 'relative', zone: { attribute: 'zone', idOf: null } },
        dataAttributes: ['values'],
        txt: 'quoted',
        relativeNames: true,
    },
    'godaddy-dns_record': {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
        dataAttributes: ['data'],
        txt: 'plain',
    },
    godaddy_domain_record: {
        manages: 'record',
        blocks: 'record',
        owner: NAMECHEAP_LIKE_OWNER,
        dataAttributes: ['data'],
        txt: 'plain',
    },
    google_dns_record_set: {
        manages: 'rrset',
        owner: { name: 'absolute', zone: null },
        dataAttributes: ['rrdatas'],
        txt: 'words',
        privateZone: { attribute: 'managed_zone', zoneType: 'google_dns_managed_zone' },
        externalAnswer: { attributes: ['routing_policy'], what: 'what its routing_policy answers' },
    },
    hcloud_zone_record: { ...HCLOUD, manages: 'record', dataAttributes: ['value'] },
    hcloud_zone_rrset: {
        ...HCLOUD,
        manages: 'rrset',
        dataAttributes: ['records'],
        itemAttribute: 'value',
    },
    hetznerdns_record: {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'zone_id', idOf: 'hetznerdns_zone' } },
        dataAttributes: ['value'],
        txt: 'quoted',
        relativeNames: true,
    },
    huaweicloud_dns_recordset: HUAWEI_RECORDSET,
    infoblox_a_record: { ...INFOBLOX, type: 'A', dataAttributes: ['ip_addr'] },
    infoblox_aaaa_record: { ...INFOBLOX, type: 'AAAA', dataAttributes: ['ipv6_addr'] },
    infoblox_cname_record: {
        ...INFOBLOX,
        manages: 'rrset',
        type: 'CNAME',
        owner: { name: 'absolute', nameAttribute: 'alias', zone: null },
        dataAttributes: ['canonical'],
    },
    infoblox_mx_record: {
        ...INFOBLOX,
        type: 'MX',
        priorityAttribute: 'preference',
        dataAttributes: ['mail_exchanger'],
    },
    infoblox_txt_record: { ...INFOBLOX, type: 'TXT', dataAttributes: ['text'] },
    inwx_nameserver_record: {
        manages: 'record',
        priorityAttribute: 'prio',
        owner: { name: 'either', zone: { attribute: 'domain', idOf: null } },
        dataAttributes: ['content'],
        txt: 'plain',
    },
    ionoscloud_dns_record: {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'zone_id', idOf: 'ionoscloud_dns_zone' } },
        dataAttributes: ['content'],
        txt: 'quoted',
        disabledBy: { attribute: 'enabled', value: 'false' },
    },
    linode_domain_record: {
        manages: 'record',
        typeAttribute: 'record_type',
        owner: { name: 'either', zone: { attribute: 'domain_id', idOf: 'linode_domain' } },
        dataAttributes: ['target'],
        txt: 'plain',
    },
    namecheap_domain_records: {
        manages: 'record',
        blocks: 'record',
        priorityAttribute: 'mx_pref',
        owner: { ...NAMECHEAP_LIKE_OWNER, nameAttribute: 'hostname' },
        dataAttributes: ['address'],
        txt: 'plain',
    },
    'netcup-ccp_dns_record': {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'domain_name', idOf: null } },
        dataAttributes: ['value'],
        txt: 'plain',
    },
    ns1_record: {
        manages: 'rrset',
        owner: { name: 'absolute', nameAttribute: 'domain', zone: null },
        dataAttributes: ['answers'],
        itemAttribute: 'answer',
        txt: 'plain',
        externalAnswer: {
            attributes: ['link', 'filters'],
            what: 'what its link or its filters answer',
        },
    },
    oci_dns_rrset: {
        manages: 'rrset',
        typeAttribute: 'rtype',
        owner: { name: 'absolute', nameAttribute: 'domain', zone: null },
        dataAttributes: ['items'],
        itemAttribute: 'rdata',
        txt: 'quoted',
        privateBy: [{ attribute: 'scope', value: 'private' }, { attribute: 'view_id' }],
    },
    openstack_dns_recordset_v2: {
        manages: 'rrset',
        owner: { name: 'absolute', zone: null },
        dataAttributes: ['records'],
        txt: 'quoted',
    },
    ovh_domain_zone_record: {
        manages: 'record',
        typeAttribute: 'fieldtype',
        owner: {
            name: 'relative',
            nameAttribute: 'subdomain',
            zone: { attribute: 'zone', idOf: null },
        },
        dataAttributes: ['target'],
        txt: 'quoted',
        relativeNames: true,
    },
    porkbun_dns_record: {
        manages: 'record',
        priorityAttribute: 'prio',
        owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
        dataAttributes: ['content'],
        txt: 'plain',
    },
    powerdns_record: {
        manages: 'rrset',
        owner: { name: 'absolute', zone: null },
        dataAttributes: ['records'],
        txt: 'quoted',
    },
    scaleway_domain_record: {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'dns_zone', idOf: null }, fqdnAttribute: 'fqdn' },
        dataAttributes: ['data'],
        txt: 'quoted',
        externalAnswer: {
            attributes: ['geo_ip', 'http_service', 'view', 'weighted'],
            what: 'an answer that depends on the client',
        },
    },
    transip_dns_record: {
        manages: 'rrset',
        owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
        dataAttributes: ['content'],
        txt: 'plain',
        relativeNames: true,
    },
    vultr_dns_record: {
        manages: 'record',
        owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
        dataAttributes: ['data'],
        txt: 'quoted',
    },
};

; 
const RECORD_RESOURCES = new Map(Object.entries(RECORD_TABLE).map(([type, row]) => [
    type,
    {
        attributes: attributesOf(row),
        read: (resource, context) => readRecordSets(resource, row, context),
    },
]));
function attributesOf(row) {
    const { owner, dataAttributes, externalAnswer, privateZone, variantAttribute } = row;
    return [
        owner.nameAttribute ?? 'name',
        row.typeAttribute ?? 'type',
        row.priorityAttribute ?? 'priority',
        ...dataAttributes,
        ...(externalAnswer?.attributes ?? []),
        ...[
            row.blocks,
            row.disabledBy?.attribute,
            row.httpProxy,
            ...(row.privateBy?.map(({ attribute }) => attribute) ?? []),
            row.view?.attribute,
            owner.zone?.attribute,
            owner.fqdnAttribute,
            privateZone?.attribute,
            variantAttribute,
        ].filter((name) => name !== undefined),
    ];
}
function readRecordSets(resource, row, context) {
    if (row.blocks === undefined)
        return readRecordSet(resource, row, context);
    const blocks = itemsOf(childOf(resource, row.blocks));
    if (blocks === null) {
        const why = `its ${row.blocks} is not known before apply`;
        context.unread({ scope: zoneScope(resource, row, context), types: null, why });
        return [];
    }
    const sets = blocks.flatMap((block) => readRecordSet(withZoneOf(resource, block, row), row, context));
    return mergedByOwner(sets);
}
function withZoneOf(resource, block, { owner: { zone } }) {
    if (zone === null)
        return block;
    const { attribute } = zone;
    const own = childOf(resource, attribute);
    const combined = (part, value) => {
        return part === true ? true : withProperty(part, attribute, value);
    };
    return {
        value: combined(block.value, own.value),
        unknown: combined(block.unknown, own.unknown),
        sensitive: combined(block.sensitive, own.sensitive),
    };
}
function mergedByOwner(sets) {
    const merged = new Map();
    for (const set of sets) {
        const key = JSON.stringify([set.type, set.manages, set.owner]);
        const earlier = merged.get(key);
        const values = earlier === undefined ? set.values : [...earlier.values, ...set.values];
        merged.set(key, { ...set, values });
    }
    return [...merged.values()];
}
function zoneScope(resource, row, context) {
    const apex = originOf(resource, row, context);
    return { ...name_scope .pk, zones: [apex ?? '.'] };
}
function readRecordSet(resource, row, context) {
    const nameAttribute = row.owner.nameAttribute ?? 'name';
    const isUnnamed = scalarAt(resource, nameAttribute).kind === 'unknown';
    if (isUnnamed && context.isOfValidation(nameAttribute))
        return [];
    const type = row.type ?? typeOf(resource, row, context);
    if (type === null || record_resources_isDisabled(resource, row))
        return [];
    if (isInPrivateZone(resource, row, context))
        return [];
    const owner = readOwnerName(resource, row.owner, context);
    if (owner === null)
        return [];
    if (type === 'PTR' && owner.kind === 'known' && !owner.name.endsWith('.arpa'))
        return [];
    if (owner.kind === 'unknown' && type !== 'PTR') {
        const scope = scopeBeforeApply(resource, row.owner) ?? zoneScope(resource, row, context);
        const why = `${owner.what} is not known before apply`;
        context.unread({ scope, types: [type], why, reason: 'not-known-yet' });
    }
    if (isInOtherView(resource, row.view, { type, owner }, context))
        return [];
    const isVariant = row.variantAttribute !== undefined && isVariantOf(resource, row);
    const manages = isVariant ? 'record' : row.manages;
    if (isProxied(resource, row, type)) {
        const values = [{ kind: 'known', data: http_proxy .I }];
        const [name] = owner.kind === 'in-unknown-zone' ? owner.scope.names : [];
        const whole = name === undefined ? owner : { kind: 'known', name };
        return [{ type: 'A', manages: 'rrset', owner: whole, values }];
    }
    const values = externalValues(resource, row, context) ?? configuredValues(resource, type, row, context);
    const all = [...values, ...unknownSwitches(resource, row, type, context)];
    return all.length === 0 ? [] : [{ type, manages, owner, values: all }];
}
function unknownSwitches(resource, { httpProxy, disabledBy }, type, context) {
    const attributes = [isProxiable(type) ? httpProxy : undefined, disabledBy?.attribute];
    return attributes.flatMap((attribute) => {
        if (attribute === undefined)
            return [];
        const setting = scalarAt(resource, attribute);
        const isDefault = context.isConfigured(attribute) === false;
        if (setting.kind !== 'unknown' || (isDefault && !setting.sensitive))
            return [];
        const what = context.describe(attribute, attribute, setting.sensitive);
        return [{ kind: 'unknown', what, known: null }];
    });
}
function isProxied(resource, { httpProxy }, type) {
    return (httpProxy !== undefined && isProxiable(type) && childOf(resource, httpProxy).value === true);
}
function isProxiable(type) {
    return ['A', 'AAAA', 'CNAME'].includes(type);
}
function isVariantOf(resource, { variantAttribute = '', defaultVariant }) {
    const variant = scalarAt(resource, variantAttribute);
    if (variant.kind === 'known')
        return variant.text.toLowerCase() !== defaultVariant;
    return variant.kind === 'unknown';
}
function record_resources_isDisabled(resource, { disabledBy }) {
    if (disabledBy === undefined)
        return false;
    const setting = scalarAt(resource, disabledBy.attribute);
    return setting.kind === 'known' && setting.text.toLowerCase() === disabledBy.value;
}
function isInPrivateZone(resource, { privateZone, privateBy = [] }, context) {
    const isMarked = privateBy.some(({ attribute, value }) => {
        const mark = scalarAt(resource, attribute);
        return mark.kind === 'known' && (value === undefined || mark.text.toLowerCase() === value);
    });
    const zone = scalarAt(resource, privateZone?.attribute ?? '');
    const id = zone.kind === 'known' ? zone.text : null;
    const isInZone = privateZone !== undefined &&
        context.isPrivateZone(privateZone.zoneType, privateZone.attribute, id);
    if (!isMarked && !isInZone)
        return false;
    context.note(`${context.address}: its zone is private, so no receiver sees it.`);
    return true;
}
const record_resources_TYPES = ['A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];
const REDIRECTING_TYPES = new Map([
    ['NS', null],
    ['DNAME', null],
    ['ALIAS', ['A', 'AAAA']],
    ['ANAME', ['A', 'AAAA']],
    ['FLATTEN', ['A', 'AAAA']],
    ['MXE', ['MX']],
    ['POOL', ['A', 'AAAA']],
    ['PULLZONE', ['A', 'AAAA']],
    ['SCRIPT', ['A', 'AAAA']],
]);
function typeOf(resource, row, context) {
    const attribute = row.typeAttribute ?? 'type';
    const type = scalarAt(resource, attribute);
    if (type.kind === 'absent')
        return null;
    const name = type.kind === 'known' ? type.text.toUpperCase() : '';
    const known = record_resources_TYPES.find((one) => one === name);
    if (known !== undefined)
        return known;
    const isRedirecting = REDIRECTING_TYPES.has(name);
    if (type.kind === 'known' && !isRedirecting)
        return null;
    const why = type.kind === 'known'
        ? `records of the type ${name} are not read`
        : 'the type of its records is not known before apply';
    const types = REDIRECTING_TYPES.get(name) ?? null;
    const owner = readOwnerName(resource, row.owner, context);
    if (owner === null)
        return null;
    const apex = originOf(resource, row, context);
    const isApex = owner.kind === 'known' && (owner.name === apex || (0,name_scope .GP)(owner.name));
    if (name === 'NS' && isApex)
        return null;
    context.unread({
        scope: scopeOf(owner, () => zoneScope(resource, row, context)),
        types,
        why,
    });
    return null;
}
function scopeOf(owner, zone) {
    switch (owner.kind) {
        case 'known':
            return { ...name_scope .pk, zones: [owner.name] };
        case 'unknown':
            return zone();
        case 'in-unknown-zone':
            return owner.scope;
    }
}
function externalValues(resource, { externalAnswer }, context) {
    const attribute = externalAnswer?.attributes.find((name) => {
        const setting = childOf(resource, name);
        return (setting.unknown === true ||
            setting.value === true ||
            isNonEmptyText(setting) ||
            (itemsOf(setting) ?? []).some(isBlock));
    });
    if (externalAnswer === undefined || attribute === undefined)
        return null;
    const { what } = externalAnswer;
    const setting = childOf(resource, attribute);
    const target = itemsOf(setting)?.[0];
    const name = target === undefined ? null : scalarAt(target, 'name');
    const known = name?.kind === 'known' ? parseName(name.text) : null;
    const sourceKey = hasMarks(setting)
        ? {}
        : { sourceKey: JSON.stringify([attribute, setting.value]) };
    return [{ kind: 'unknown', what: `${context.address}: ${what}`, known, ...sourceKey }];
}
function isNonEmptyText({ value }) {
    return typeof value === 'string' && value !== '';
}
function isBlock({ value }) {
    return typeof value === 'object' && value !== null;
}
function configuredValues(resource, type, row, context) {
    const attribute = row.dataAttributes.find((name) => {
        const { value, unknown, sensitive } = childOf(resource, name);
        return (value ?? null) !== null || unknown === true || sensitive === true;
    }) ?? row.dataAttributes[0];
    if (attribute === undefined)
        return [];
    const unknownValue = (sensitive) => {
        const noun = type === 'A' || type === 'AAAA' ? 'address' : attribute;
        return { kind: 'unknown', what: context.describe(attribute, noun, sensitive), known: null };
    };
    const list = childOf(resource, attribute);
    const items = itemsOf(list);
    if (items === null)
        return [unknownValue(list.unknown !== true)];
    return items.map((item) => {
        const scalars = scalarsOf(resource, item, type, row);
        const missing = scalars.find((scalar) => scalar.kind === 'unknown');
        if (missing?.kind === 'unknown')
            return unknownValue(missing.sensitive);
        const syntax = {
            txt: row.txt,
            origin: row.relativeNames === true ? originOf(resource, row, context) : null,
        };
        const [first = '', second] = scalars.map((scalar) => scalar.kind === 'known' ? scalar.text : '');
        const result = second === undefined
            ? readRecordData(type, first, syntax)
            : readMxData(first, second, syntax);
        if ('data' in result)
            return { kind: 'known', data: result.data };
        context.note(`${context.address}: a value of its ${attribute} is not ${result.expected}.`);
        return { kind: 'unknown', what: `the ${attribute} of ${context.address}`, known: null };
    });
}
function scalarsOf(resource, item, type, { itemAttribute, priorityAttribute = 'priority' }) {
    if (typeof itemAttribute === 'object') {
        return [scalarAt(item, itemAttribute.preference), scalarAt(item, itemAttribute.exchange)];
    }
    const text = typeof itemAttribute === 'string' ? scalarAt(item, itemAttribute) : scalarOf(item);
    const priority = scalarAt(resource, priorityAttribute);
    const hasOwn = text.kind === 'known' && /^\d+\s/.test(text.text);
    return type === 'MX' && !hasOwn && priority.kind !== 'absent' ? [priority, text] : [text];
}
function originOf(resource, { owner }, context) {
    const name = owner.nameAttribute ?? 'name';
    const apexRecord = {
        ...resource,
        value: withProperty(resource.value, name, '@'),
        unknown: resource.unknown === true ? true : withProperty(resource.unknown, name, false),
    };
    const silent = { ...context, note: () => { }, unread: () => { } };
    const apex = readOwnerName(apexRecord, owner, silent);
    return apex?.kind === 'known' ? apex.name : null;
}
function withProperty(object, key, value) {
    const entries = typeof object === 'object' && object !== null ? Object.entries(object) : [];
    return Object.fromEntries([...entries, [key, value]]);
}

; 


function createResourceLookup() {
    const byId = new Map();
    const byAddress = new Map();
    const privateKeys = new Set();
    return {
        add({ resource: { type, address }, attributes, isPlanned }) {
            const row = LOOKUP_TYPES.get(type);
            if (row === undefined)
                return;
            const value = firstKnown(attributes, row.values);
            if (value === null)
                return;
            const isPrivate = row.private?.test(attributes) ?? false;
            for (const attribute of row.ids) {
                const id = scalarAt(attributes, attribute);
                if (id.kind !== 'known')
                    continue;
                byId.set(`${type} ${id.text}`, value);
                if (isPrivate)
                    privateKeys.add(`${type} ${id.text}`);
            }
            if (!isPlanned)
                return;
            for (const name of new Set([address, withoutInstanceKey(address)])) {
                byAddress.set(name, (byAddress.get(name) ?? new Set()).add(value));
                if (isPrivate)
                    privateKeys.add(name);
            }
        },
        byId: (type, id) => byId.get(`${type} ${id}`) ?? null,
        byReference(type, prefix, references) {
            const values = new Set();
            for (const resource of referencedResources(references)) {
                if (!resource.replace(/^data\./, '').startsWith(`${type}.`))
                    continue;
                for (const value of byAddress.get(`${prefix}${resource}`) ?? [])
                    values.add(value);
            }
            const [value] = values;
            return values.size === 1 && value !== undefined ? value : null;
        },
        isPrivate(type, id, prefix, references) {
            if (id !== null)
                return privateKeys.has(`${type} ${id}`);
            return referencedResources(references).some((name) => privateKeys.has(`${prefix}${name}`));
        },
    };
}
function lookupEntry(resource, attributes, isPlanned) {
    const row = LOOKUP_TYPES.get(resource.type);
    if (row === undefined)
        return null;
    const keys = [...row.ids, ...row.values, ...(row.private?.attributes ?? [])];
    return { resource, attributes: pick(attributes, keys), isPlanned };
}
const LOOKUP_TYPES = new Map([
    ['aws_eip', { ids: ['allocation_id', 'id'], values: ['public_ip'] }],
    [
        'aws_route53_zone',
        {
            ids: ['zone_id', 'id'],
            values: ['name'],
            private: {
                attributes: ['vpc', 'private_zone'],
                test: (zone) => itemsOf(childOf(zone, 'vpc'))?.length !== 0 || equals(zone, 'private_zone', 'true'),
            },
        },
    ],
    ['cloudflare_zone', { ids: ['id', 'zone_id'], values: ['name', 'zone'] }],
    [
        'google_dns_managed_zone',
        {
            ids: ['name', 'id'],
            values: ['dns_name'],
            private: {
                attributes: ['visibility'],
                test: (zone) => equals(zone, 'visibility', 'private'),
            },
        },
    ],
    ['bunnynet_dns_zone', { ids: ['id'], values: ['domain'] }],
    ['exoscale_domain', { ids: ['id'], values: ['name'] }],
    ['hcloud_zone', { ids: ['id'], values: ['name'] }],
    [
        'huaweicloud_dns_zone',
        {
            ids: ['id'],
            values: ['name'],
            private: {
                attributes: ['zone_type'],
                test: (zone) => equals(zone, 'zone_type', 'private'),
            },
        },
    ],
    ['ionoscloud_dns_zone', { ids: ['id'], values: ['name'] }],
    ['linode_domain', { ids: ['id'], values: ['domain'] }],
    ['scaleway_instance_ip', { ids: ['id'], values: ['address'] }],
    ['hetznerdns_zone', { ids: ['id'], values: ['name'] }],
]);
function equals(resource, attribute, text) {
    const value = scalarAt(resource, attribute);
    return value.kind === 'known' && value.text === text;
}
function firstKnown(resource, attributes) {
    for (const attribute of attributes) {
        const value = scalarAt(resource, attribute);
        if (value.kind === 'known')
            return value.text;
    }
    return null;
}
function withoutInstanceKey(address) {
    return address.replace(/\[(?:"(?:[^"\\[\]]|\\.)*"|\d+)\]$/, '');
}
var external_node_net_ = __webpack_require__(77030);
; 
function readUnreadResource(change) {
    const { type, deletes } = change;
    if (ZONE_TYPE.test(type))
        return deletes ? deletedZone(change) : null;
    const isKubernetes = KUBERNETES_TYPE.test(type);
    if (PRIVATE_TYPE.test(type) || (NO_DNS_TYPE.test(type) && !isKubernetes))
        return null;
    const leaves = changedLeaves(change);
    if (isKubernetes)
        return usesExternalDns(leaves) ? mentions(change, leaves) : null;
    if (leaves.every(({ key, differs }) => !differs || IGNORED_KEYS.has(key)))
        return null;
    const hasZonePath = leaves.some(({ text }) => /\/dnszones\//i.test(text ?? ''));
    const isPtr = PTR_TYPE.test(type) || leaves.some((leaf) => leaf.differs && PTR_KEY.test(leaf.key));
    if (isPtr || DNS_TYPE.test(type) || hasZonePath)
        return dnsResource(change, leaves, isPtr);
    return lostAddress(change, leaves) ?? mentions(change, leaves);
}
const DNS_TYPE = /(?:^|[_-])(?:dns|livedns|alidns|route53|route53domains|records?|recordsets?|rrsets?|zones?|hosted_zone|domains?|nameservers?|name_servers)(?:[_-]|$)/i;
const RECORD_TYPE = /(?:^|[_-])(?:records?|recordsets?|rrsets?|rdns|ptr|ptrrecord|reverse)(?:[_-]|$)/i;
const PTR_TYPE = /(?:^|[_-])(?:rdns|ptr|ptrrecord|reverse)(?:[_-]|$)/i;
const PTR_KEY = /^(?:rdns|ptr|ptr_?record|ptr_?name|ptrdname|dns_ptr|reverse|reverse_?dns|reverse_?fqdn|reverse_?name|public_ptr_domain_name)$/i;
const ZONE_TYPE = /^(?:\w+_dns_zone(?:_v\d)?|(?:alicloud_alidns|alicloud_dns|desec|digitalocean|dnsimple|exoscale|hetznerdns|linode|vultr_dns|gandi_livedns)_domain|aws_lightsail_domain|aws_route53_zone|cloudflare_zone|google_dns_managed_zone|hcloud_zone|hetznerdns_zone|huaweicloud_dns_zone|ns1_zone|powerdns_zone|scaleway_domain_zone|transip_domain)$/;
const NO_DNS_TYPE = /certificate|(?:^|_)(?:acm|acme|tls|ssl|ses|sesv2|cognito|cloudfront|cloudwatch|cdn|iam|random|time|local_file|kubernetes|helm|github|gitlab|datadog|grafana|pagerduty|uptimerobot|statuscake|vault|mailgun_route|auth0|okta)(?:_|$)|firewall|security_(?:group|list|rule)|nacl|acl|health_?check|monitor|alert|alarm|dashboard|secret|password|identity|custom_domain|(?:^|_)(?:user|role|policy|bucket|repository|workspace|variable|ssh_key|keypair|dnssec\w*|caa\w*|srv\w*|naptr\w*|soa\w*)(?:_|$)|_(?:caa|naptr|soa|srv)_record/i;
const PRIVATE_TYPE = /(?:^|_)(?:private_?dns|pvtz|private_?zone)(?:_|$)|^(?:adguard|mikrotik|opnsense|pfsense|pihole|routeros|unifi)_/i;
const KUBERNETES_TYPE = /^(?:kubernetes|kubectl|helm)_/;
const DELEGATION_TYPE = /(?:^|_)(?:registered_domain|domain_(?:name_?servers?|delegation)|name_?servers?|delegation)(?:_|$)/i;
const NAME_SERVER_KEY = /^(?:name_?servers?|ns|ns_records)$/i;
const SERVER_TYPE = /(?:^|_)(?:server|instance|vm|virtual_machine|machine|node|volume|disk|image|network|subnet)s?(?:_v?\d)?$/;
const GENERIC_TYPE = /^(?:null_resource|terraform_data|restapi_object|restful_\w+|http\w*|external|shell_script|local_exec|curl\w*)$/;
const IGNORED_KEYS = new Set([
    'ttl',
    'tags',
    'tags_all',
    'labels',
    'comment',
    'comments',
    'description',
    'remark',
    'notes',
    'note',
    'timeouts',
    'modified_on',
    'updated_at',
    'created_at',
    'etag',
]);
const OWNER_KEYS = new Set([
    'name',
    'subdomain',
    'sub_domain',
    'subname',
    'record_name',
    'host',
    'hostname',
    'host_name',
    'host_record',
    'rr',
    'fqdn',
    'label',
    'node',
    'node_name',
    'domain_prefix',
    'owner',
    'owner_name',
    'dname',
    'qname',
    'entry',
    'prefix',
]);
const ZONE_KEYS = new Set([
    'zone',
    'zone_name',
    'domain',
    'domain_name',
    'dns_zone',
    'managed_zone',
    'parent',
    'parent_id',
    'zone_id',
    'root_domain',
    'apex',
    'dns_name',
    'origin',
    'base_domain',
    'domain_id',
]);
const TYPE_KEYS = new Set([
    'type',
    'record_type',
    'recordtype',
    'rtype',
    'fieldtype',
    'field_type',
    'rrtype',
    'dns_type',
]);
const ADDRESS_KEYS = /^(?:ip|ips|ipv4|ipv6|address|addresses|(?:ip|ipv4|ipv6|public|external|floating|nat|main|elastic|reserved)_?(?:ip|ipv4|ipv6|ip_?address|address)(?:es|s)?|v6_main_ip|access_ip_v[46])$/i;
const MAX_LEAVES = 2000;
const unread_resource_MAX_DEPTH = 12;
const unread_resource_MAX_TEXT = 16 * 1024;
function changedLeaves({ before, after }) {
    const old = leavesOf(before, 'before');
    const next = leavesOf(after, 'after');
    const keysOf = (leaves) => new Set(leaves.map(({ key, text }) => JSON.stringify([key, text])));
    const [oldKeys, nextKeys] = [keysOf(old), keysOf(next)];
    const marked = (leaves, others) => leaves.map((leaf) => {
        const isSame = leaf.text !== null && others.has(JSON.stringify([leaf.key, leaf.text]));
        return { ...leaf, differs: !isSame };
    });
    const all = [...marked(old, nextKeys), ...marked(next, oldKeys)];
    return all.some(({ differs }) => differs) ? all : [];
}
function leavesOf(side, name) {
    const leaves = [];
    const visit = (value, unknown, sensitive, key, depth) => {
        const isSensitive = sensitive === true;
        if (leaves.length >= MAX_LEAVES || depth > unread_resource_MAX_DEPTH)
            return;
        if (unknown === true) {
            leaves.push({ key, text: null, side: name, isSensitive, differs: true });
        }
        else if (Array.isArray(value) || Array.isArray(unknown)) {
            const length = Math.max(lengthOf(value), lengthOf(unknown));
            for (let index = 0; index < Math.min(length, MAX_LEAVES); index += 1) {
                const marks = isSensitive || itemAt(sensitive, index);
                visit(itemAt(value, index), itemAt(unknown, index), marks, key, depth + 1);
            }
        }
        else if (isObject(value) || isObject(unknown)) {
            const [values, marks] = [entriesOf(value), entriesOf(unknown)];
            const sensitiveMarks = entriesOf(sensitive);
            for (const own of new Set([...values.keys(), ...marks.keys()])) {
                const mark = isSensitive || sensitiveMarks.get(own);
                visit(values.get(own), marks.get(own), mark, own.toLowerCase(), depth + 1);
            }
        }
        else if (typeof value === 'string' || typeof value === 'number') {
            const text = String(value).slice(0, unread_resource_MAX_TEXT);
            leaves.push({ key, text, side: name, isSensitive, differs: true });
        }
    };
    visit(side?.value, side?.unknown, side?.sensitive, '', 0);
    return leaves;
}
function deletedZone({ before }) {
    const leaves = leavesOf(before, 'before');
    const isPrivate = leaves.some(({ key, text }) => key === 'vpc_id' ||
        (['visibility', 'zone_type', 'scope', 'type'].includes(key) && /^private$/i.test(text ?? '')));
    if (isPrivate)
        return null;
    const named = leaves.filter(({ key, text }) => {
        return (key === 'name' || ZONE_KEYS.has(key)) && dottedName(text ?? '').length > 0;
    });
    const [leaf] = named;
    const [zone] = dottedName(leaf?.text ?? '');
    if (leaf === undefined || zone === undefined)
        return null;
    const scope = { ...name_scope .pk, zones: [zone] };
    const what = leaf.isSensitive ? 'the zone' : `the zone ${zone}`;
    const why = `${what} is deleted here, with its records`;
    return { scope, types: null, why, isDns: true };
}
function dnsResource({ type, address }, leaves, isPtr) {
    const types = recordTypes(leaves);
    if (types !== null && types.length === 0)
        return null;
    const texts = leaves.flatMap(({ text }) => text ?? []);
    const addresses = texts.flatMap(addressIn);
    const scope = isPtr
        ? reverseScope([...texts, ...keyTexts(address)], [...addresses, ...keyTexts(address).flatMap(addressIn)])
        : isDelegation(type, leaves)
            ? { ...name_scope .pk, zones: delegatedNames(leaves) }
            : ownerScope(leaves, address, types?.includes('NS') === true);
    const isEmpty = Object.values(scope).every((list) => list.length === 0);
    if (isEmpty && !RECORD_TYPE.test(type))
        return null;
    const plannedTypes = types?.includes('NS') === true ? null : types;
    const why = `the resource type ${(0,sanitise .tB)(type, 80)} is not read`;
    const whole = isEmpty ? { ...name_scope .pk, zones: ['.'] } : unread_resource_withoutDuplicates(scope);
    return { scope: whole, types: isPtr ? ['PTR'] : plannedTypes, why, isDns: true };
}
function isDelegation(type, leaves) {
    const changesServers = leaves.some(({ key, differs }) => differs && NAME_SERVER_KEY.test(key));
    const hasServers = leaves.some(({ key }) => NAME_SERVER_KEY.test(key));
    return DELEGATION_TYPE.test(type) && (changesServers || !hasServers);
}
function delegatedNames(leaves) {
    return leaves
        .filter(({ key }) => ZONE_KEYS.has(key))
        .flatMap(({ text }) => namesInPath(text ?? ''));
}
function unread_resource_withoutDuplicates({ names, zones, relativeNames, hosts }) {
    const unique = (list) => [...new Set(list)];
    return {
        names: unique(names),
        zones: unique(zones),
        relativeNames: unique(relativeNames),
        hosts: unique(hosts),
    };
}
function reverseScope(texts, addresses) {
    return addresses.length > 0
        ? { ...name_scope .pk, names: addresses.map(model_address .A8) }
        : { ...name_scope .pk, hosts: texts.flatMap(dottedName) };
}
function recordTypes(leaves) {
    const written = leaves
        .filter(({ key, text }) => TYPE_KEYS.has(key) && text !== null && /^[A-Z]{1,12}$/i.test(text))
        .map(({ text }) => (text ?? '').toUpperCase());
    if (written.length === 0)
        return null;
    const known = [...new Set(written)].flatMap((type) => {
        if (['NS', 'DNAME', 'ALIAS', 'ANAME'].includes(type))
            return ['NS'];
        return PLANNED_TYPES.filter((one) => one === type);
    });
    return known.length > 0 || written.some((type) => OTHER_TYPES.has(type)) ? known : null;
}
const PLANNED_TYPES = ['A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];
const OTHER_TYPES = new Set([
    'CAA',
    'SRV',
    'SOA',
    'TLSA',
    'SSHFP',
    'NAPTR',
    'DS',
    'DNSKEY',
    'HTTPS',
    'SVCB',
    'LOC',
    'CERT',
    'URI',
    'SMIMEA',
]);
function ownerScope(leaves, address, isDelegation) {
    const zoneTexts = leaves
        .filter(({ key }) => ZONE_KEYS.has(key))
        .flatMap(({ text }) => text ?? []);
    const zoneNames = [...new Set(zoneTexts.flatMap(namesInPath))];
    const inOtherZone = (name) => zoneNames.some((zone) => name.endsWith(`.${zone}`));
    const zones = zoneNames.filter((name) => !inOtherZone(name));
    const ownerLeaves = leaves.filter(({ key }) => OWNER_KEYS.has(key));
    const owners = [
        ...zoneNames.filter(inOtherZone),
        ...ownerLeaves.flatMap(({ text }) => text ?? []),
    ];
    const isUnknown = ownerLeaves.some(({ text }) => text === null);
    const mentioned = keyTexts(address).flatMap(dottedName);
    if (owners.length === 0 || isUnknown || owners.some((owner) => owner.startsWith('*'))) {
        return zones.length > 0
            ? { ...name_scope .pk, zones }
            : {
                ...name_scope .pk,
                names: [...mentioned, ...leaves.flatMap(({ text }) => dottedName(text ?? ''))],
            };
    }
    const names = owners.flatMap((owner) => ownerNames(owner, zones));
    const relativeNames = zones.length > 0 ? [] : owners.map((owner) => parseName(owner) ?? name_scope .jx);
    return isDelegation
        ? { ...name_scope .pk, zones: names, relativeNames }
        : { ...name_scope .pk, names: [...names, ...mentioned], relativeNames };
}
function ownerNames(owner, zones) {
    const name = parseName(owner);
    if (name === null || owner === name_scope .jx)
        return [...zones];
    const inZones = zones.map((zone) => {
        return name === zone || name.endsWith(`.${zone}`) ? name : `${name}.${zone}`;
    });
    return name.includes('.') ? [name, ...inZones] : inZones;
}
function lostAddress({ deletes }, leaves) {
    if (!deletes)
        return null;
    const gone = leaves.filter(({ side, differs }) => side === 'before' && differs);
    const lost = gone
        .filter(({ key }) => ADDRESS_KEYS.test(key))
        .flatMap(({ text, isSensitive }) => addressIn(text ?? '').map((address) => ({
        name: (0,model_address .A8)(address),
        shown: isSensitive ? null : address,
    })));
    const names = gone
        .filter(({ key }) => key === 'dns_name')
        .flatMap(({ text, isSensitive }) => dottedName(text ?? '').map((name) => ({ name, shown: isSensitive ? null : name })));
    const all = [...lost, ...names];
    if (all.length === 0)
        return null;
    const what = [...new Set(all.map(({ shown }) => shown ?? 'its address'))].slice(0, 3).join(', ');
    return {
        scope: { ...name_scope .pk, names: all.map(({ name }) => name) },
        types: null,
        why: `it is deleted, and with it ${(0,sanitise .tB)(what, 300)}`,
        isDns: false,
    };
}
function usesExternalDns(leaves) {
    return leaves.some(({ key, text }) => /external-?dns/i.test(`${key} ${text ?? ''}`));
}
function mentions({ type }, leaves) {
    if (SERVER_TYPE.test(type))
        return null;
    const isOfWords = GENERIC_TYPE.test(type) || KUBERNETES_TYPE.test(type);
    const texts = leaves
        .filter(({ differs, key }) => differs && !IGNORED_KEYS.has(key))
        .flatMap(({ text }) => text ?? [])
        .flatMap((text) => (isOfWords ? wordsIn(text) : [text]));
    const names = texts.flatMap(dottedName);
    const addresses = texts.flatMap(addressIn);
    if (names.length + addresses.length === 0)
        return null;
    return {
        scope: { ...name_scope .pk, names: [...names, ...addresses.map(model_address .A8)] },
        types: null,
        why: `the resource type ${(0,sanitise .tB)(type, 80)} is not read`,
        isDns: false,
    };
}
function dottedName(text) {
    if (text.length > 254 || (0,external_node_net_.isIP)(text) !== 0 || !/[a-z]/i.test(text))
        return [];
    const name = parseName(text);
    return name?.includes('.') === true && !/\.\d+$/.test(name) ? [name] : [];
}
function addressIn(text) {
    const address = (0,external_node_net_.isIP)(text.replace(/\/(?:32|128)$/, '')) === 0
        ? null
        : (0,model_address .Z5)(text.replace(/\/\d+$/, ''));
    return address === null ? [] : [address];
}
function namesInPath(text) {
    return text
        .replace(/\/providers\/[^/]+/gi, '')
        .split('/')
        .flatMap(dottedName);
}
function wordsIn(text) {
    return text.match(/[\w.:*-]+/g)?.slice(0, MAX_LEAVES) ?? [];
}
function keyTexts(address) {
    return Array.from(address.matchAll(/\["((?:[^"\\]|\\.)*)"\]/g), ([, key = '']) => wordsIn(key)).flat();
}
function lengthOf(value) {
    return Array.isArray(value) ? value.length : 0;
}
function itemAt(value, index) {
    return Array.isArray(value) ? value[index] : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function entriesOf(value) {
    return new Map(isObject(value) ? Object.entries(value) : []);
}

; 







const EMPTY = { change: null, lookupEntries: [], unread: null };
function readChange(item) {
    const type = textAt(item, 'type');
    const address = textAt(item, 'address');
    const module = textAt(item, 'module_address') ?? '';
    const name = textAt(item, 'name');
    if (type === null || address === null || name === null)
        return EMPTY;
    const { before, after } = sidesOf((0,own_property .A)(item, 'change'));
    const lookupEntries = [before, after].flatMap((side) => side === null ? [] : (lookupEntry({ type, address }, side, side === after) ?? []));
    if (textAt(item, 'mode') === 'data')
        return { ...EMPTY, lookupEntries };
    const actions = actionsOf((0,own_property .A)(item, 'change'));
    const removesOld = actions.has('delete') || actions.has('update');
    const addsNew = actions.has('create') || actions.has('update');
    if (!removesOld && !addsNew)
        return { ...EMPTY, lookupEntries };
    const reader = readerOf(type);
    const displayAddress = (0,sanitise .tB)(address, MAX_ADDRESS);
    if (reader === undefined) {
        const deletes = actions.has('delete');
        const part = readUnreadResource({ type, address, before, after, deletes });
        return { ...EMPTY, lookupEntries, unread: part === null ? null : { ...part, displayAddress } };
    }
    const neededPart = (side, isChanged) => {
        return side === null || !isChanged ? null : pick(side, reader.attributes);
    };
    return {
        change: {
            type,
            address,
            displayAddress,
            module,
            name,
            before: neededPart(before, removesOld),
            after: neededPart(after, addsNew),
        },
        lookupEntries,
        unread: null,
    };
}
function readPrior(resource) {
    const type = textAt(resource, 'type');
    const address = textAt(resource, 'address');
    if (type === null || address === null)
        return null;
    const attributes = {
        value: (0,own_property .A)(resource, 'values'),
        unknown: false,
        sensitive: (0,own_property .A)(resource, 'sensitive_values'),
    };
    const isPlanned = textAt(resource, 'mode') === 'data';
    return lookupEntry({ type, address }, attributes, isPlanned);
}
function readerOf(type) {
    return READERS.get(type);
}
const READERS = new Map([
    ...PTR_RESOURCES,
    ...RECORD_RESOURCES,
]);
const MAX_ADDRESS = 300;
function sidesOf(change) {
    const side = (key) => {
        const value = (0,own_property .A)(change, key) ?? null;
        const unknown = key === 'after' ? (0,own_property .A)(change, 'after_unknown') : false;
        if (value === null && (unknown ?? false) === false)
            return null;
        return { value, unknown, sensitive: (0,own_property .A)(change, `${key}_sensitive`) };
    };
    return { before: side('before'), after: side('after') };
}
function actionsOf(change) {
    const actions = (0,own_property .A)(change, 'actions');
    return new Set(Array.isArray(actions) ? actions : []);
}
function textAt(value, key) {
    const found = (0,own_property .A)(value, key);
    return typeof found === 'string' && found !== '' ? found : null;
}

; 
const MAX_NOTES = 50;
async function readTerraformPlan(chunks, file) {
    try {
        return { kind: 'read', plan: toPlan(await collectResources(chunks), file) };
    }
    catch (error) {
        if (!(error instanceof PlanError))
            throw error;
        const location = { file, line: 1, column: 1 };
        return { kind: 'problems', problems: [{ location, message: error.message }] };
    }
}
async function collectResources(chunks) {
    const collected = {
        changes: [],
        lookup: createResourceLookup(),
        configured: new Map(),
        unread: [],
        notes: new Set(),
        hasErrored: false,
    };
    for await (const part of readPlanParts(chunks))
        collectPart(part, collected);
    return collected;
}
function collectPart(part, collected) {
    const { changes, lookup, configured, unread, notes } = collected;
    switch (part.kind) {
        case 'change': {
            const { change, lookupEntries, unread: unreadPart } = readChange(part.value);
            for (const entry of lookupEntries)
                lookup.add(entry);
            if (change !== null)
                changes.push(change);
            if (unreadPart !== null)
                unread.push(unreadPart);
            break;
        }
        case 'prior': {
            const entry = readPrior(part.value);
            if (entry !== null)
                lookup.add(entry);
            break;
        }
        case 'configured': {
            const [type, name] = [(0,own_property .A)(part.value, 'type'), (0,own_property .A)(part.value, 'name')];
            if (typeof type !== 'string' || typeof name !== 'string')
                break;
            const reader = readerOf(type);
            if (reader === undefined)
                break;
            const key = configurationKey(part.modules, type, name);
            configured.set(key, readConfiguredAttributes(part.value, reader.attributes));
            break;
        }
        case 'flag':
            if (part.name === 'errored' && part.value === true)
                collected.hasErrored = true;
            if (part.name === 'complete' && part.value === false) {
                notes.add('The plan is not complete: more changes may follow once it is applied.');
            }
    }
}
function toPlan(collected, file) {
    const { changes, configured, notes } = collected;
    const placeOf = (resource) => ({ file, line: null, resource });
    const planned = [];
    const unread = collected.hasErrored ? [erroredPlan(file)] : [];
    for (const change of changes) {
        const key = configurationKey(moduleNames(change.module), change.type, change.name);
        const attributes = configured.get(key) ?? null;
        const location = placeOf(change.displayAddress);
        const sideOf = (resource, side) => {
            const parts = [];
            const context = resourceContext(change, side, attributes, collected, parts);
            const sets = resource === null ? [] : (readerOf(change.type)?.read(resource, context) ?? []);
            return { sets, parts };
        };
        const [before, after] = [sideOf(change.before, 'before'), sideOf(change.after, 'after')];
        const diff = diffRecordSets(before.sets, after.sets, location);
        planned.push(...diff.changes);
        unread.push(...diff.unread);
        if (!(0,external_node_util_.isDeepStrictEqual)(before.parts, after.parts)) {
            unread.push(...[...before.parts, ...after.parts].map((part) => ({ ...part, location })));
        }
    }
    for (const text of unread.map(model_planned .Fn))
        notes.add(text);
    const ptrNames = new Set(planned.flatMap((change) => (isPtr(change) ? [change.name] : [])));
    for (const { displayAddress, isDns, scope, types, why } of collected.unread) {
        const names = isDns ? scope.names : scope.names.filter((name) => !ptrNames.has(name));
        const part = { scope: { ...scope, names }, types, why, location: placeOf(displayAddress) };
        unread.push(part);
        if (isDns)
            notes.add((0,model_planned .Fn)(part));
    }
    return {
        changes: withoutReplacedRecords(planned),
        zones: [],
        unread,
        notes: limitNotes([...notes]),
    };
}
function erroredPlan(file) {
    const why = 'the plan ended in an error, so it may not have every change';
    const location = { file, line: null, resource: null };
    return { scope: { ...name_scope .pk, zones: ['.'] }, types: null, why, location };
}
function isPtr(change) {
    return change.kind !== 'greeting' && change.type === 'PTR';
}
function resourceContext({ displayAddress, module }, side, attributes, { lookup, notes }, unread) {
    const prefix = module === '' ? '' : `${module}.`;
    const referencesOf = (attribute) => attributes?.references(attribute) ?? [];
    return {
        address: displayAddress,
        side,
        describe(attribute, noun, isSensitive) {
            if (isSensitive)
                return `the sensitive ${attribute} of ${displayAddress}`;
            const objects = referencedObjects(referencesOf(attribute), prefix);
            if (objects.length === 0 || objects.length > 3)
                return `the ${attribute} of ${displayAddress}`;
            return `the ${noun} of ${(0,sanitise .tB)(objects.join(' or '), 300)}`;
        },
        isOfValidation: (attribute) => isOfValidation(attributes, attribute),
        isConfigured: (attribute) => attributes?.isConfigured(attribute) ?? null,
        lookUp: (type, attribute, id) => id === null
            ? lookup.byReference(type, prefix, referencesOf(attribute))
            : lookup.byId(type, id),
        isPrivateZone: (type, attribute, id) => lookup.isPrivate(type, id, prefix, referencesOf(attribute)),
        note: (text) => notes.add(text),
        unread: (part) => unread.push(part),
    };
}
function limitNotes(notes) {
    if (notes.length <= MAX_NOTES)
        return [...notes];
    const omitted = notes.length - MAX_NOTES;
    return [...notes.slice(0, MAX_NOTES), `${omitted} more notes of the plan are left out.`];
}
var input_problem = __webpack_require__(65187);
; 
const MAX_ZONE_BYTES = 4 * 1024 * 1024;
const MAX_RECORDS = 100_000;
const MAX_UNREAD = 1000;
const MAX_PROBLEMS = 50;
var read_in_time = __webpack_require__(16339);
; 
const MAX_FILES = 1000;
const MAX_TOTAL_LENGTH = 2 * MAX_ZONE_BYTES;
const MAX_TOTAL_LINES = 500_000;
function countLines(text) {
    let count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function totalLength(input, problems) {
    let left = MAX_TOTAL_LENGTH;
    let linesLeft = MAX_TOTAL_LINES;
    return {
        fits: (text) => {
            left -= text.length;
            linesLeft -= countLines(text);
            if (left >= 0 && linesLeft >= 0)
                return true;
            const limit = left < 0 ? `${MAX_TOTAL_LENGTH} bytes` : `${MAX_TOTAL_LINES} lines`;
            problems.push((0,input_problem .o)(input, `all files together have more than ${limit}.`));
            return false;
        },
    };
}
async function findInputFiles(input, patterns, context) {
    const problems = [];
    const unmatched = [];
    const files = new Map();
    for (const pattern of patterns) {
        const search = await (0,read_in_time .ET)(pattern, context);
        if (search.kind === 'failed') {
            problems.push(unreadable(input, pattern, search.problem));
            continue;
        }
        if (search.files.length === 0)
            unmatched.push(pattern);
        for (const { path, name } of search.files)
            files.set(path, { path, name: (0,sanitise .pS)(name) });
    }
    if (files.size > MAX_FILES) {
        const tooMany = `${files.size} files are named; at most ${MAX_FILES} are read.`;
        return { files: [], unmatched, problems: [...problems, (0,input_problem .o)(input, tooMany)] };
    }
    return { files: [...files.values()], unmatched, problems };
}
async function findNeededFiles(input, patterns, context) {
    const { files, unmatched, problems } = await findInputFiles(input, patterns, context);
    return { files, problems: [...problems, ...unmatched.map((one) => noFile(input, one))] };
}
function noFile(input, pattern) {
    return (0,input_problem .o)(input, `there is no file ${(0,suggestion .h)(pattern)}.`);
}
async function loadRequested(input, file, maxBytes, problems, context) {
    const reading = await (0,read_in_time .LW)((0,external_node_path_.join)(context.workspace.root, file), maxBytes, context);
    if (reading.kind === 'read')
        return reading.text;
    if (reading.kind === 'failed') {
        problems.push(unreadable(input, (0,sanitise .pS)(file), reading.problem));
    }
    return null;
}
function unreadable(input, file, why) {
    return (0,input_problem .o)(input, `${(0,suggestion .h)(file)} ${why}.`);
}

; 
async function withRequestedFiles(read, load, { maxFiles, maxLength }) {
    const texts = new Map();
    let length = 0;
    for (;;) {
        const requested = new Set();
        const result = read((path) => {
            const text = texts.get(path);
            if (text === undefined)
                requested.add(path);
            return text ?? null;
        });
        if (requested.size === 0)
            return result;
        for (const path of requested) {
            const isAllowed = texts.size < maxFiles && length < maxLength;
            const text = isAllowed ? await load(path) : null;
            length += text?.length ?? 0;
            texts.set(path, text);
        }
    }
}
var external_node_crypto_ = __webpack_require__(77598);
; 
function hasBlobId(text, id) {
    return [text, `\uFEFF${text}`].some((content) => blobId(content, id.length) === id);
}
function blobId(text, digits) {
    const bytes = Buffer.from(text);
    const hash = (0,external_node_crypto_.createHash)(digits === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
var repository = __webpack_require__(9091);
var adaptive_limit = __webpack_require__(13881);
; 
function decodeEscapes(token) {
    const bytes = [];
    for (let index = 0; index < token.length; index += 1) {
        const escaped = token.charAt(index) === '\\';
        if (escaped)
            index += 1;
        if (index >= token.length)
            return { kind: 'problem', problem: 'ends in a backslash' };
        const code = token.codePointAt(index) ?? 0;
        if (code > 0x7f) {
            const character = String.fromCodePoint(code);
            for (const value of encoder.encode(character))
                bytes.push({ value, escaped });
            index += character.length - 1;
        }
        else if (escaped && isDigit(code)) {
            const digits = token.slice(index, index + 3);
            if (!/^\d{3}$/.test(digits) || Number(digits) > 255) {
                const problem = 'has a backslash before a digit, which takes three digits from 000 to 255';
                return { kind: 'problem', problem };
            }
            bytes.push({ value: Number(digits), escaped });
            index += 2;
        }
        else {
            bytes.push({ value: code, escaped });
        }
    }
    return { kind: 'bytes', bytes };
}
const encoder = new TextEncoder();
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}

; 
function readName(token, origin) {
    if (token === '@') {
        return origin === null ? { kind: 'no-origin' } : { kind: 'name', name: origin };
    }
    if (token === '.')
        return { kind: 'name', name: '.' };
    const read = PLAIN.test(token)
        ? { kind: 'labels', labels: token.toLowerCase().split('.') }
        : readLabels(token);
    if (read.kind === 'problem')
        return read;
    const { labels } = read;
    const isAbsolute = labels.at(-1) === '';
    if (isAbsolute)
        labels.pop();
    const problem = labels.map(labelProblem).find((found) => found !== null) ?? null;
    if (problem !== null)
        return { kind: 'problem', problem };
    if (!isAbsolute && origin === null)
        return { kind: 'no-origin' };
    const written = labels.join('.');
    const name = isAbsolute || origin === null || origin === '.' ? written : `${written}.${origin}`;
    if (octetsIn(name) + 2 > 255)
        return { kind: 'problem', problem: 'is longer than 255 octets' };
    return { kind: 'name', name };
}
function nameFromLabels(labels) {
    if (labels.length === 0)
        return '.';
    return labels.map((label) => Array.from(label, byteText).join('')).join('.');
}
function isWithin(name, apex) {
    if (apex === '.' || name === apex)
        return true;
    if (!name.endsWith(`.${apex}`))
        return false;
    const above = name.slice(0, -apex.length - 1);
    return (/\\+$/.exec(above)?.[0].length ?? 0) % 2 === 0;
}
const PLAIN = /^(?:[a-z0-9_*/-]+\.)*[a-z0-9_*/-]+\.?$/i;
function readLabels(token) {
    const decoded = decodeEscapes(token);
    if (decoded.kind === 'problem')
        return decoded;
    const labels = [''];
    for (const { value, escaped } of decoded.bytes) {
        if (value === DOT && !escaped)
            labels.push('');
        else
            labels.push((labels.pop() ?? '') + byteText(value));
    }
    return { kind: 'labels', labels };
}
const DOT = 0x2e;
function labelProblem(label) {
    if (label === '')
        return 'has an empty label';
    return octetsIn(label) > 63 ? 'has a label of more than 63 octets' : null;
}
function octetsIn(text) {
    return text.includes('\\') ? text.replace(/\\(?:\d{3}|.)/g, 'x').length : text.length;
}
function byteText(byte) {
    if (byte <= 0x20 || byte >= 0x7f)
        return `\\${String(byte).padStart(3, '0')}`;
    const character = String.fromCharCode(byte).toLowerCase();
    return SPECIAL.includes(character) ? `\\${character}` : character;
}
const SPECIAL = '"().;\\@$';

; 
function plannedZones(zones, sets) {
    const byApex = Map.groupBy(zones, ({ apex }) => apex);
    return [...byApex].flatMap(([apex, parts]) => {
        const isComplete = parts.some((part) => part.isComplete);
        if (apex === null || !isComplete || parts.some((part) => part.keepsUnlistedRecords))
            return [];
        const main = parts.find(({ hasSoa }) => hasSoa) ?? parts[0];
        if (main === undefined)
            return [];
        return [
            {
                apex,
                names: existingNames(parts, apex),
                records: {
                    get: (key) => {
                        const set = sets.get(key);
                        if (set?.zone.apex !== apex)
                            return undefined;
                        return set.records.map((record) => record.data);
                    },
                },
                delegations: delegations(parts),
                dnames: dnames(parts),
                location: { file: main.file, line: null, resource: null },
            },
        ];
    });
}
function existingNames(parts, apex) {
    const between = new Set([apex]);
    const has = (name) => between.has(name) || parts.some(({ names }) => names.has(name));
    for (const { names } of parts) {
        for (const name of names) {
            let parent = (0,name_scope .gN)(name);
            while (parent !== null && !between.has(parent)) {
                between.add(parent);
                parent = (0,name_scope .gN)(parent);
            }
        }
    }
    return { has };
}
function delegations(parts) {
    const found = new Map();
    for (const { type, name, target, file, line } of parts.flatMap((part) => part.redirections)) {
        if (type !== 'NS')
            continue;
        const earlier = found.get(name);
        const servers = [...new Set([...(earlier?.servers ?? []), target])].toSorted();
        found.set(name, { servers, location: earlier?.location ?? { file, line, resource: null } });
    }
    return found;
}
function dnames(parts) {
    return new Map(parts
        .flatMap(({ redirections }) => redirections)
        .filter(({ type }) => type === 'DNAME')
        .map(({ name, target, file, line }) => {
        return [name, { target, location: { file, line, resource: null } }];
    }));
}

; 
function tokenError(token, problem) {
    const message = `${(0,suggestion .h)(token.text)} ${problem}`;
    return { kind: 'problem', token, message: /[.?]$/.test(message) ? message : `${message}.` };
}
const master_file_entries_MAX_LINE = 128 * 1024;
const MAX_PARENTHESES = 100;
function* readEntries(text) {
    let index = 0;
    let line = 1;
    let lineStart = 0;
    const column = () => index - lineStart + 1;
    const skipNewLine = () => {
        index += 1;
        line += 1;
        lineStart = index;
    };
    const skipToLineEnd = () => {
        const end = text.indexOf('\n', index);
        index = end === -1 ? text.length : end;
    };
    while (index < text.length) {
        const indented = isBlank(text.charAt(index));
        const tokens = [];
        const openParentheses = [];
        let error = null;
        let isRest = false;
        const fail = (message, location = { line, column: column() }) => {
            error = { kind: 'error', ...location, message };
            skipToLineEnd();
        };
        entry: while (index < text.length) {
            const character = text.charAt(index);
            switch (character) {
                case '\n':
                    skipNewLine();
                    if (openParentheses.length === 0 || error !== null)
                        break entry;
                    break;
                case ' ':
                case '\t':
                    index += 1;
                    break;
                case '\r':
                    index += 1;
                    if (text.charAt(index) !== '\n' && openParentheses.length === 0)
                        break entry;
                    break;
                case ';':
                    skipToLineEnd();
                    break;
                case '(':
                    if (openParentheses.length < MAX_PARENTHESES) {
                        openParentheses.push({ line, column: column() });
                    }
                    else {
                        fail(`Parentheses are nested more than ${MAX_PARENTHESES} deep.`);
                    }
                    index += error === null ? 1 : 0;
                    break;
                case ')':
                    if (openParentheses.pop() === undefined)
                        fail('A ")" has no "(" before it.');
                    else
                        index += 1;
                    break;
                case '"': {
                    const location = { line, column: column() };
                    const start = index + 1;
                    const isClosed = skipQuotedString();
                    if (isClosed) {
                        tokens.push({ text: text.slice(start, index - 1), quoted: true, ...location });
                    }
                    else {
                        fail('A text in quotes does not end on its line; expected a closing ".', location);
                    }
                    break;
                }
                default: {
                    const location = { line, column: column() };
                    const start = index;
                    skipWord();
                    tokens.push({ text: text.slice(start, index), quoted: false, ...location });
                }
            }
            if (column() > master_file_entries_MAX_LINE && error === null) {
                fail(`The line is longer than ${master_file_entries_MAX_LINE} characters.`, { line, column: 1 });
            }
        }
        const unclosed = openParentheses.at(0);
        if (error === null && unclosed !== undefined) {
            error = { kind: 'error', ...unclosed, message: 'A "(" is never closed; expected a ")".' };
            isRest = true;
        }
        const [first, ...rest] = tokens;
        if (error !== null)
            yield Object.assign(error, { indented, tokens, isRest });
        else if (first !== undefined)
            yield { kind: 'entry', indented, tokens: [first, ...rest] };
    }
    function skipQuotedString() {
        for (index += 1; index < text.length;) {
            const character = text.charAt(index);
            if (character === '\n')
                return false;
            index += 1;
            if (character === '"')
                return true;
            if (character !== '\\')
                continue;
            if (text.charAt(index) === '\n')
                skipNewLine();
            else
                index += 1;
        }
        index = text.length;
        return false;
    }
    function skipWord() {
        while (index < text.length && !WORD_ENDS.includes(text.charAt(index))) {
            const isEscape = text.charAt(index) === '\\';
            index += 1;
            if (isEscape && index < text.length && text.charAt(index) !== '\n')
                index += 1;
        }
    }
}
const WORD_ENDS = ' \t\r\n();"';
function isBlank(character) {
    return character === ' ' || character === '\t';
}

; 
function readRecordHead(tokens, previous) {
    let hasTtl = false;
    let hasClass = false;
    for (const [index, token] of tokens.entries()) {
        const text = token.text.toUpperCase();
        if (token.quoted)
            return tokenError(token, 'is in quotes; expected a record type such as A');
        if (/^\[AG(?:E|ING):\d+\]$/.test(text))
            continue;
        if (!hasTtl && isTtl(text))
            hasTtl = true;
        else if (!hasClass && CLASSES.includes(text))
            hasClass = true;
        else if (OTHER_CLASSES.includes(text)) {
            return tokenError(token, 'is the class of a record that is not read; only records of the class IN are');
        }
        else {
            const type = record_head_typeOf(text);
            if (type === null) {
                const message = PROVIDER_TYPES.includes(text)
                    ? 'is a record type of some DNS servers and providers, which is not read'
                    : `is not a record type.${(0,suggestion .a)(text, record_head_TYPES)}`;
                return tokenError(token, message);
            }
            return { kind: 'head', type, data: tokens.slice(index + 1) };
        }
    }
    const last = tokens.at(-1) ?? previous;
    return tokenError(last, 'is where the record ends; expected a record type such as A');
}
function isTtl(text) {
    if (/^\d{1,10}$/.test(text))
        return Number(text) <= 0xffff_ffff;
    return /^(?:\d{1,10}[WDHMS])+$/i.test(text);
}
const CLASSES = ['IN', 'CLASS1'];
const OTHER_CLASSES = ['CH', 'CHAOS', 'HS', 'HESIOD', 'CS', 'CLASS3', 'CLASS4'];
function record_head_typeOf(text) {
    const number = /^TYPE(\d{1,5})$/.exec(text)?.[1];
    if (number !== undefined)
        return TYPE_NUMBERS[Number(number)] ?? 'other';
    if (!record_head_TYPES.includes(text))
        return null;
    return Object.values(TYPE_NUMBERS).find((type) => type === text) ?? 'other';
}
const TYPE_NUMBERS = {
    1: 'A',
    2: 'NS',
    5: 'CNAME',
    6: 'SOA',
    12: 'PTR',
    15: 'MX',
    16: 'TXT',
    28: 'AAAA',
    39: 'DNAME',
};
const PROVIDER_TYPES = [
    'ALIAS',
    'ANAME',
    'FLATTEN',
    'LUA',
    'PCNAME',
    'URL',
    'URLFWD',
    'WORKER',
];
const record_head_TYPES = ('A AAAA PTR CNAME MX TXT SOA NS ' +
    'A6 AFSDB AMTRELAY APL ATMA AVC BRID CAA CDNSKEY CDS CERT CSYNC DHCID DLV DNAME DNSKEY DOA DS DSYNC EID EUI48 EUI64 ' +
    'GPOS HHIT HINFO HIP HTTPS IPSECKEY ISDN KEY KX L32 L64 LOC LP MB MD MF MG MINFO MR NAPTR NID NIMLOC NINFO NSAP ' +
    'NSAP-PTR NSEC NSEC3 NSEC3PARAM NULL NXT OPENPGPKEY PX RESINFO RKEY RP RRSIG RT SIG SINK SMIMEA SPF SRV SSHFP ' +
    'SVCB TA TALINK TLSA UID UINFO UNSPEC URI WALLET WKS X25 ZONEMD').split(' ');

; 
function* expandGenerate(directive, rest) {
    const [rangeToken, nameToken, ...afterName] = rest;
    if (rangeToken === undefined || nameToken === undefined || afterName.length < 2) {
        const expected = 'a range, a name, a type and data, as in 1-254 host-$ A 203.0.113.$';
        const last = rest.at(-1) ?? directive;
        return yield problem(last, `The $GENERATE ends here; expected ${expected}.`);
    }
    const range = readRange(rangeToken);
    if (range.kind === 'problem')
        return yield range;
    const head = readRecordHead(afterName, nameToken);
    if (head.kind === 'problem')
        return yield head;
    const [dataToken, extra] = head.data;
    if (dataToken === undefined || extra !== undefined) {
        const message = 'A $GENERATE has one word of data, or a text in quotes; expected just that.';
        return yield problem(extra ?? afterName.at(-1) ?? nameToken, message);
    }
    const nameTemplate = readTemplate(nameToken);
    if (nameTemplate.kind === 'problem')
        return yield nameTemplate;
    const dataTemplate = readTemplate(dataToken);
    if (dataTemplate.kind === 'problem')
        return yield dataTemplate;
    for (const number of range.numbers) {
        const [name, data] = [nameTemplate.fill(number), dataTemplate.fill(number)];
        if (name === null || data === null) {
            const message = `With ${number}, the number here is negative, or the text too long.`;
            return yield problem(name === null ? nameToken : dataToken, message);
        }
        const tokens = [...afterName.slice(0, -1), ...generate_tokensIn(data, dataToken)];
        yield { name: { ...nameToken, text: name }, tokens };
    }
}
function generate_tokensIn(text, { line, column }) {
    return Array.from(readEntries(text), (entry) => {
        return entry.kind === 'error' ? [] : entry.tokens.map((token) => ({ ...token, line, column }));
    }).flat();
}
function problem(token, message) {
    return { kind: 'problem', token, message };
}
const MAX_GENERATED = 65_536;
function readRange(token) {
    const [, from, to, by] = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/.exec(token.text) ?? [];
    const start = Number(from);
    const stop = Number(to);
    const step = Number(by ?? 1);
    if (from === undefined || stop < start || step === 0 || Math.max(stop, step) > 0x7fff_ffff) {
        return tokenError(token, 'is not a range; expected its start, a hyphen and its end, as in 1-254 or 0-254/2');
    }
    const count = Math.floor((stop - start) / step) + 1;
    if (count > MAX_GENERATED) {
        return tokenError(token, `generates ${count} records; expected at most ${MAX_GENERATED}`);
    }
    return {
        kind: 'range',
        numbers: Array.from({ length: count }, (_, index) => start + index * step),
    };
}
function readTemplate(token) {
    const parts = [];
    let offset = 0;
    const pattern = /\\.|\$\$|\$(?:\{([^}]*)\}?)?|[^$\\]+|\\/gs;
    for (const [text, argument] of token.text.matchAll(pattern)) {
        if (text === '$$')
            parts.push('\\$');
        else if (!text.startsWith('$'))
            parts.push(text);
        else {
            const placeholder = text === '$' ? { ...generate_PLAIN, offset } : readPlaceholder(text.endsWith('}') ? argument : '');
            if (placeholder === null) {
                const expected = 'expected ${offset,width,base} with a base of d, o, x, X, n or N';
                return problem(token, `${(0,suggestion .h)(text)} is not a placeholder; ${expected}.`);
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
                const text = typeof part === 'string' ? part : placeholderText(number, part);
                if (text === null || filled.length + text.length > MAX_FILLED)
                    return null;
                filled += text;
            }
            return filled;
        },
    };
}
const generate_PLAIN = { offset: 0, width: 0, base: 'd' };
const MAX_FILLED = 512;
const MAX_WIDTH = 255;
function readPlaceholder(argument) {
    const [, offset, width, base] = /^(-?\d{1,10})(?:,(\d{1,3})(?:,([doxXnN]))?)?$/.exec(argument ?? '') ?? [];
    if (offset === undefined || Number(width ?? 0) > MAX_WIDTH)
        return null;
    return { offset: Number(offset), width: Number(width ?? 0), base: base ?? 'd' };
}
function placeholderText(number, { offset, width, base }) {
    const value = number + offset;
    if (value < 0)
        return null;
    if (base === 'n' || base === 'N')
        return reversedNibbles(value, width, base === 'N');
    const digits = value.toString(base === 'o' ? 8 : base === 'd' ? 10 : 16);
    return (base === 'X' ? digits.toUpperCase() : digits).padStart(width, '0');
}
function reversedNibbles(value, width, isUpperCase) {
    const digits = Array.from(value.toString(16)).toReversed();
    let text = digits.join('.');
    while (text.length < width)
        text += text.endsWith('.') ? '0' : '.';
    return isUpperCase ? text.toUpperCase() : text;
}
var ipaddr = __webpack_require__(48280);
; 
const TEMPLATE = /\{\{|\{%|\{#|<%|\$\{|@@\w+@@|%\(\w+\)s/;
function record_data_readRecordData(type, tokens, origin, previous) {
    const [first, ...more] = tokens;
    if (first === undefined)
        return missingData(previous, type);
    if (first.text === '\\#' && !first.quoted)
        return readUnknownFormat(type, more, first);
    const mark = tokens.findIndex(({ text }) => TEMPLATE.test(text));
    if (mark >= 0 && (type !== 'TXT' || /^v=(?:spf1|dmarc1)\b/i.test(first.text))) {
        const text = tokens
            .slice(mark)
            .map((token) => token.text)
            .join(' ');
        const shown = { ...(tokens[mark] ?? first), text };
        return tokenError(shown, 'is a placeholder of a template; expected its value');
    }
    if (type === 'TXT')
        return readStrings(tokens);
    const quoted = tokens.find((token) => token.quoted);
    if (quoted !== undefined)
        return tokenError(quoted, `is in quotes; expected ${EXPECTED[type]}`);
    const extra = more[type === 'MX' ? 1 : 0];
    if (extra !== undefined) {
        return tokenError(extra, `is more than a record of this type has; expected only ${EXPECTED[type]}`);
    }
    switch (type) {
        case 'A':
        case 'AAAA':
            return record_data_readAddress(type, first);
        case 'MX':
            return readMx(first, more[0], origin);
        default: {
            const name = record_data_readTarget(type, first, origin);
            return name.kind === 'name' ? data({ type, data: name.name }) : name;
        }
    }
}
const EXPECTED = {
    A: 'an IPv4 address such as 203.0.113.25',
    AAAA: 'an IPv6 address such as 2001:db8::25',
    PTR: 'a name such as mx1.example.com.',
    CNAME: 'a name such as mx1.example.com.',
    MX: 'a preference and a name such as 10 mx1.example.com.',
    TXT: 'one or more texts',
};
function record_data_readAddress(type, token) {
    const isFamily = ((0,external_node_net_.isIP)(token.text) === 4) === (type === 'A');
    const address = isFamily ? (0,model_address .Z5)(token.text) : null;
    if (address !== null)
        return data({ type, data: address });
    const family = type === 'A' ? 'IPv4' : 'IPv6';
    return tokenError(token, `is not an ${family} address; expected ${EXPECTED[type]}`);
}
function readMx(preference, exchange, origin) {
    if (!/^\d{1,10}$/.test(preference.text) || Number(preference.text) > 65_535) {
        return tokenError(preference, 'is not a preference; expected a number from 0 to 65535');
    }
    if (exchange === undefined)
        return missingData(preference, 'MX');
    const name = record_data_readTarget('MX', exchange, origin);
    if (name.kind !== 'name')
        return name;
    return data({
        type: 'MX',
        data: { preference: Number(preference.text), exchange: name.name },
    });
}
function record_data_readTarget(type, token, origin) {
    const name = readName(token.text, origin);
    if (name.kind === 'no-origin')
        return { kind: 'no-origin', token };
    if (name.kind === 'problem') {
        return tokenError(token, `${name.problem}; expected ${EXPECTED[type]}`);
    }
    return name;
}
function readStrings(tokens) {
    let concatenated = '';
    for (const token of tokens) {
        const string = readString(token.text);
        if (string.kind === 'problem')
            return tokenError(token, string.problem);
        const { length } = string.text;
        if (length > 255) {
            return tokenError(token, `has ${length} octets; expected at most 255 in one of a record's texts`);
        }
        concatenated += string.text;
    }
    return data({ type: 'TXT', data: concatenated });
}
function readString(text) {
    if (/^[ -[\]-~]*$/.test(text))
        return { kind: 'text', text };
    const decoded = decodeEscapes(text);
    if (decoded.kind === 'problem')
        return decoded;
    const characters = decoded.bytes.map(({ value }) => String.fromCharCode(value));
    return { kind: 'text', text: characters.join('') };
}
function readUnknownFormat(type, [length, ...hex], mark) {
    const digits = hex.map(({ text }) => text).join('');
    const hasLength = length !== undefined && /^\d{1,5}$/.test(length.text);
    if (!hasLength ||
        !/^(?:[0-9a-f]{2})*$/i.test(digits) ||
        digits.length / 2 !== Number(length.text)) {
        return tokenError(mark, 'is not followed by a length and as many octets in hexadecimal');
    }
    const record = readWireData(type, Buffer.from(digits, 'hex'));
    return record === null ? tokenError(mark, `has no valid data of type ${type}`) : data(record);
}
function readWireData(type, bytes) {
    switch (type) {
        case 'A':
        case 'AAAA': {
            if (bytes.length !== (type === 'A' ? 4 : 16))
                return null;
            const text = ipaddr.fromByteArray([...bytes]).toString();
            return { type, data: (0,model_address .Z5)(text) ?? text };
        }
        case 'MX': {
            const exchange = readWireName(bytes.subarray(2));
            if (exchange === null)
                return null;
            const preference = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
            return { type, data: { preference, exchange } };
        }
        case 'TXT': {
            const strings = splitByLength(bytes);
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
    const labels = splitByLength(bytes);
    const root = labels?.pop();
    if (!labels || root === undefined || root.length > 0 || bytes.length > 255)
        return null;
    return labels.some(({ length }) => length === 0 || length > 63) ? null : nameFromLabels(labels);
}
function splitByLength(bytes) {
    const parts = [];
    for (let index = 0; index < bytes.length;) {
        const end = index + 1 + (bytes[index] ?? 0);
        if (end > bytes.length)
            return null;
        parts.push(bytes.subarray(index + 1, end));
        index = end;
    }
    return parts;
}
function data(record) {
    return { kind: 'data', record };
}
function missingData(last, type) {
    return tokenError(last, `is where the record ends; expected ${EXPECTED[type]}`);
}

; 
function zoneFromFileName(file) {
    const base = (file.split('/').at(-1) ?? '').toLowerCase().replace(COMPRESSION, '');
    const name = base.replace(PREFIX, '').replace(EXTENSION, '').replace(/\.$/, '');
    if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(name))
        return PREFIX.test(base) ? reverseZone(name) : null;
    if (name.length > 253 || !DOMAIN.test(name))
        return null;
    const read = readName(`${name}.`, null);
    return read.kind === 'name' ? read.name : null;
}
function zoneFromSoa(text) {
    let origin = null;
    let owner = null;
    for (const entry of readEntries(text)) {
        if (entry.kind === 'error')
            continue;
        const [first, ...rest] = entry.tokens;
        if (!entry.indented) {
            const directive = first.text.toUpperCase();
            const isOrigin = directive === '$ORIGIN';
            if (directive.startsWith('$') && !isOrigin)
                continue;
            const token = isOrigin ? rest[0] : first;
            const read = token === undefined ? null : readName(token.text, origin);
            const name = read?.kind === 'name' ? read.name : null;
            if (isOrigin) {
                origin = name ?? origin;
                continue;
            }
            owner = name;
        }
        const head = readRecordHead(entry.indented ? entry.tokens : rest, first);
        if (head.kind === 'head' && head.type === 'SOA')
            return owner;
    }
    return null;
}
const COMPRESSION = /\.(?:gz|bz2|xz|zst|zip)$/;
const PREFIX = /^(?:db|zone|named|pri|master|primary)[._-]/;
const EXTENSION = /\.(?:zone|zonefile|db|dns|bind|hosts|rev|txt|master|signed)$/;
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;
function reverseZone(text) {
    const octets = text.split('.');
    if (octets.some((octet) => Number(octet) > 255 || /^0\d/.test(octet)))
        return null;
    const possibleOrders = [octets.toReversed(), octets].filter((labels) => {
        const firstOctet = Number(labels.at(-1));
        return firstOctet >= 1 && firstOctet <= 223;
    });
    const names = new Set(possibleOrders.map((labels) => `${labels.join('.')}.in-addr.arpa`));
    const [name] = names;
    return name !== undefined && names.size === 1 ? name : null;
}

; 
const read_master_file_MAX_INCLUDE_DEPTH = 8;
const read_master_file_MAX_TOTAL_LENGTH = 4 * MAX_ZONE_BYTES;
function readMasterFile(text, file, origin, readInclude = () => null) {
    const apex = origin === null ? zoneFromSoa(text) : (0,dns_name .Ew)(origin);
    const likelyApex = apex ?? zoneFromFileName(file);
    if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
        return unreadFile(`The file is larger than ${MAX_ZONE_BYTES} bytes.`, file, likelyApex);
    }
    const reader = new MasterFileReader(apex, likelyApex, readInclude);
    reader.readFile(text, file, likelyApex, 0);
    reader.addAliasConflicts();
    if (reader.isTooLarge) {
        const content = { zones: [], notes: [], included: reader.included, unread: reader.unread() };
        return { kind: 'problems', problems: reader.problems, isTooLarge: true, ...content };
    }
    const { records, names, soaLine, problems } = reader;
    const hasFittingName = likelyApex !== null && [...names].every((name) => isWithin(name, likelyApex));
    const zoneName = apex ?? (hasFittingName ? likelyApex : null);
    const zone = {
        apex: zoneName,
        file,
        line: soaLine ?? records.find((record) => record.file === file)?.line ?? 1,
        hasSoa: reader.hasSoa,
        records,
        names,
        redirections: reader.redirections.filter(({ type, name }) => type === 'DNAME' || name !== zoneName),
        isComplete: reader.hasSoa && zoneName !== null,
        keepsUnlistedRecords: false,
        ...(apex === null && zoneName !== null && reader.hasRelativeNames
            ? { isApexGuessed: true }
            : {}),
    };
    const content = {
        zones: [zone],
        notes: reader.notes(),
        included: reader.included,
        unread: reader.unread(),
        moreUnread: reader.moreUnread,
    };
    return problems.length > 0
        ? { kind: 'problems', problems, ...content }
        : { kind: 'read', ...content };
}
function unreadFile(message, file, apex) {
    const location = { file, line: 1, column: 1 };
    const why = message.replace(/[.?]$/, '');
    return {
        kind: 'problems',
        problems: [{ location, message }],
        zones: [],
        notes: [],
        included: [],
        unread: [
            {
                scope: { ...name_scope .pk, zones: [apex ?? '.'] },
                types: null,
                why,
                location: { file, line: null, resource: null },
            },
        ],
    };
}
class MasterFileReader {
    records = [];
    names = new Set();
    redirections = [];
    problems = [];
    isTooLarge = false;
    included = [];
    hasSoa = false;
    hasRelativeNames = false;
    soaLine = null;
    #notes = [];
    #apex;
    #likelyApex;
    #readInclude;
    #unread = [];
    moreUnread = 0;
    #lostNames = new Set();
    #originProblem = null;
    #recordCount = 0;
    #totalLength = 0;
    #outOfZone = null;
    #aliases = new Map();
    #nonAliases = new Set();
    constructor(apex, likelyApex, readInclude) {
        this.#apex = apex;
        this.#likelyApex = likelyApex;
        this.#readInclude = readInclude;
    }
    notes() {
        if (this.#outOfZone === null)
            return this.#notes;
        const { count, firstLocation } = this.#outOfZone;
        const what = count === 1 ? 'A record is' : `${count} records are`;
        const note = `${firstLocation}: ${what} outside of the zone ${(0,sanitise .tB)(this.#apex ?? '')}, so name servers ignore ${count === 1 ? 'it' : 'them'}.`;
        return [...this.#notes, note];
    }
    unread() {
        if (this.#originProblem === null)
            return this.#unread;
        const scope = { ...name_scope .pk, relativeNames: [...this.#lostNames] };
        const location = { ...this.#originProblem, resource: null };
        const why = 'the name of its zone is not known';
        return [...this.#unread, { scope, types: null, why, location }];
    }
    readFile(text, file, origin, depth) {
        this.#totalLength += text.length;
        const scope = { file, origin, isOriginLost: false, owner: origin, depth };
        if (this.#totalLength > read_master_file_MAX_TOTAL_LENGTH) {
            const message = `With this file, the zone is larger than ${read_master_file_MAX_TOTAL_LENGTH} bytes.`;
            this.#addProblem({ line: 1, column: 1 }, message, file, this.#wholeZone());
            return;
        }
        for (const entry of readEntries(text)) {
            if (entry.kind === 'error')
                this.#skipEntry(entry, scope);
            else if (!this.#readEntry(entry, scope))
                return;
        }
    }
    addAliasConflicts() {
        for (const { type, name } of this.#aliases.size === 0 ? [] : this.records) {
            if (type !== 'CNAME' && this.#aliases.has(name))
                this.#nonAliases.add(name);
        }
        for (const [name, alias] of this.#aliases) {
            if (this.#nonAliases.has(name))
                this.#addAliasConflict(alias, 'A CNAME record and other records');
        }
    }
    #addAliasConflict({ name, file, line }, what) {
        const message = `${what} have the name ${(0,suggestion .h)(name)}, so most name servers refuse the zone.`;
        this.#addProblem({ line: line ?? 1, column: 1 }, message, file, ofName(name));
    }
    #skipEntry({ indented, tokens, isRest, ...error }, scope) {
        const [first] = tokens;
        const owner = indented || first === undefined ? scope.owner : nameOf(first.text, scope.origin);
        if (!indented)
            scope.owner = owner;
        if (owner !== null)
            this.names.add(owner);
        const affected = isRest || owner === null ? this.#wholeZone() : ofName(owner);
        this.#addProblem(error, error.message, scope.file, affected);
    }
    #readEntry(entry, scope) {
        const [first, ...rest] = entry.tokens;
        const isTemplate = entry.tokens.some(({ text }) => TEMPLATE.test(text));
        if (isTemplate && (entry.indented ? scope.owner === null : TEMPLATE.test(first.text))) {
            if (!entry.indented)
                scope.owner = null;
            const message = `${(0,suggestion .h)(first.text)} is a placeholder of a template; expected its value.`;
            this.#addProblem(first, message, scope.file, this.#wholeZone());
            return this.#countRecord(first, scope);
        }
        if (!entry.indented && !first.quoted && first.text.startsWith('$')) {
            this.#applyDirective(first, rest, scope);
            return this.#recordCount <= MAX_RECORDS;
        }
        if (!entry.indented) {
            scope.owner = this.#readName(first, scope);
            if (scope.owner === null)
                return true;
            if (!first.text.endsWith('.'))
                this.hasRelativeNames = true;
        }
        else if (scope.owner === null) {
            if (scope.origin === null)
                this.#addOriginProblem(first, scope, '@');
            return true;
        }
        const tokens = entry.indented ? entry.tokens : rest;
        this.#readRecord(scope.owner, tokens, first, first.line, scope);
        return this.#countRecord(first, scope);
    }
    #countRecord(token, { file }) {
        this.#recordCount += 1;
        if (this.#recordCount <= MAX_RECORDS)
            return true;
        this.isTooLarge = true;
        const message = `The zone has more than ${MAX_RECORDS} records.`;
        this.#addProblem(token, message, file, this.#wholeZone());
        return false;
    }
    #readRecord(owner, tokens, previous, line, scope) {
        const { file } = scope;
        const isInZone = this.#apex === null || isWithin(owner, this.#apex);
        if (isInZone)
            this.names.add(owner);
        const head = readRecordHead(tokens, previous);
        if (head.kind === 'problem') {
            return this.#addTokenError(head, scope, { ...ofName(owner), types: typesOf(head.token) });
        }
        const isSkipped = ['SOA', 'NS', 'DNAME', 'other'].includes(head.type);
        if (isInZone && isSkipped && !isBesideAlias(head.type, tokens))
            this.#nonAliases.add(owner);
        if (head.type === 'SOA')
            this.#addSoa(owner, head.data, previous, line, scope);
        if (head.type === 'SOA' || head.type === 'other')
            return true;
        if (head.type === 'NS' || head.type === 'DNAME') {
            const target = head.data[0] === undefined ? null : nameOf(head.data[0].text, scope.origin);
            if (target !== null && isInZone) {
                this.redirections.push({ type: head.type, name: owner, target, file, line });
            }
            return true;
        }
        const affected = { ...ofName(owner), types: [head.type] };
        const read = record_data_readRecordData(head.type, head.data, scope.origin, tokens.at(-1) ?? previous);
        if (read.kind === 'problem')
            return this.#addTokenError(read, scope, affected);
        if (read.kind === 'no-origin') {
            this.#addOriginProblem(read.token, scope, null);
            this.#addUnread('its target is relative to a zone that is not known', file, line, affected);
            return false;
        }
        if (isInZone) {
            const record = { ...read.record, name: owner, file, line };
            this.records.push(record);
            if (record.type === 'CNAME')
                this.#addAlias(record);
            return true;
        }
        this.#outOfZone ??= { count: 0, firstLocation: `${(0,sanitise .pS)(file)}:${line}` };
        this.#outOfZone.count += 1;
        return true;
    }
    #addAlias(record) {
        const earlier = this.#aliases.get(record.name);
        if (earlier === undefined)
            this.#aliases.set(record.name, record);
        else if (earlier.data !== record.data) {
            this.#addAliasConflict(earlier, 'Two different CNAME records');
        }
    }
    #addSoa(owner, data, token, line, scope) {
        this.hasSoa = true;
        if (scope.depth === 0)
            this.soaLine ??= line;
        const problem = soaProblem(data, token);
        if (problem !== null)
            this.#addTokenError(problem, scope, this.#wholeZone());
        if (this.#apex === null || owner === this.#apex)
            return;
        const message = `The SOA record is that of ${(0,suggestion .h)(owner)}; expected that of the zone, ${(0,suggestion .h)(this.#apex)}.`;
        this.#addProblem(token, message, scope.file, this.#wholeZone());
    }
    #applyDirective(directive, rest, scope) {
        switch (directive.text.toUpperCase()) {
            case '$ORIGIN': {
                const expected = 'a name such as example.com.';
                const [token] = this.#directiveArguments(directive, rest, 1, 1, expected, scope);
                const name = token === undefined ? null : this.#readName(token, scope);
                scope.isOriginLost = name === null;
                scope.origin = name;
                break;
            }
            case '$TTL': {
                const expected = 'a time such as 3600 or 1h';
                const [token] = this.#directiveArguments(directive, rest, 1, 1, expected, scope);
                if (token === undefined || isTtl(token.text))
                    break;
                const message = `${(0,suggestion .h)(token.text)} is not a time; expected one such as 3600 or 1h.`;
                const isMark = TEMPLATE.test(token.text);
                this.#addProblem(token, message, scope.file, isMark ? null : this.#wholeZone());
                break;
            }
            case '$INCLUDE':
                this.#include(directive, rest, scope);
                break;
            case '$GENERATE':
                this.#generate(directive, rest, scope);
                break;
            default: {
                const known = '$ORIGIN, $TTL, $INCLUDE or $GENERATE';
                const message = `${(0,suggestion .h)(directive.text)} is not a directive; expected ${known}.`;
                this.#addProblem(directive, message, scope.file, this.#wholeZone());
            }
        }
    }
    #include(directive, rest, scope) {
        const expected = 'a path, and perhaps an origin';
        const [path, originToken] = this.#directiveArguments(directive, rest, 1, 2, expected, scope);
        if (path === undefined)
            return;
        const origin = originToken === undefined ? scope.origin : this.#readName(originToken, scope);
        if (originToken !== undefined && origin === null)
            return;
        if (scope.depth >= read_master_file_MAX_INCLUDE_DEPTH) {
            const message = `Included files are nested more than ${read_master_file_MAX_INCLUDE_DEPTH} deep.`;
            this.#addProblem(directive, message, scope.file, this.#wholeZone());
            return;
        }
        const included = this.#readInclude(path.text.replace(/\\([^\d])/g, '$1'), scope.file);
        if (included === null) {
            if (/(?:^|\/)K[^/]+\+\d{3}\+\d{5}\.key$/.test(path.text))
                return;
            const why = `the included file ${(0,suggestion .h)(path.text)} is not read, so its records are not known`;
            this.#addUnread(why, scope.file, directive.line, this.#wholeZone());
            return;
        }
        this.included.push(included.file);
        this.readFile(included.text, included.file, origin, scope.depth + 1);
    }
    #generate(directive, rest, scope) {
        for (const generated of expandGenerate(directive, rest)) {
            if ('kind' in generated) {
                this.#addTokenError(generated, scope, this.#wholeZone());
                return;
            }
            const { name, tokens } = generated;
            const owner = this.#readName(name, scope);
            if (owner === null || !this.#countRecord(directive, scope))
                return;
            if (!this.#readRecord(owner, tokens, name, directive.line, scope)) {
                this.#addUnread('a $GENERATE has a mistake', scope.file, directive.line, this.#wholeZone());
                return;
            }
        }
    }
    #directiveArguments(directive, rest, least, most, expected, { file }) {
        if (rest.length >= least && rest.length <= most)
            return rest;
        const name = directive.text.toUpperCase();
        const message = `${name} has ${rest.length} words after it; expected ${expected}.`;
        const isTemplate = rest.some(({ text }) => TEMPLATE.test(text));
        const affected = name === '$TTL' && isTemplate ? null : this.#wholeZone();
        this.#addProblem(rest[most] ?? directive, message, file, affected);
        return [];
    }
    #readName(token, scope) {
        const { origin, file } = scope;
        const read = readName(token.text, origin);
        if (read.kind === 'name')
            return read.name;
        if (read.kind === 'no-origin') {
            this.#addOriginProblem(token, scope, token.text);
        }
        else {
            const message = `${(0,suggestion .h)(token.text)} ${read.problem}; expected a name such as mx1.example.com.`;
            this.#addProblem(token, message, file, this.#wholeZone());
        }
        return null;
    }
    #addOriginProblem(token, { file, isOriginLost }, name) {
        if (isOriginLost)
            return;
        if (name !== null)
            this.#lostNames.add(name === '@' ? name_scope .jx : (nameOf(name, '.') ?? name_scope .jx));
        if (this.#originProblem !== null)
            return;
        this.#originProblem = { file, line: token.line };
        const message = "The zone's name is not known, and this name is relative to it: neither the file's name nor an SOA " +
            'record says it. Expected a line such as "$ORIGIN example.com." at the top.';
        this.#addProblem(token, message, file, null);
    }
    #addTokenError({ token, message }, { file }, affected) {
        this.#addProblem(token, message, file, affected);
        return false;
    }
    #addProblem({ line, column }, message, file, affected) {
        if (affected !== null)
            this.#addUnread(message.replace(/[.?]$/, ''), file, line, affected);
        if (this.problems.length >= MAX_PROBLEMS)
            return;
        this.problems.push({ location: { file, line, column }, message });
    }
    #addUnread(why, file, line, { scope, types }) {
        if (this.#unread.length > MAX_UNREAD) {
            this.moreUnread += 1;
            return;
        }
        const location = { file, line, resource: null };
        const isLast = this.#unread.length === MAX_UNREAD;
        const affected = isLast ? this.#wholeZone() : { scope, types };
        this.#unread.push({ ...affected, why, location });
    }
    #wholeZone() {
        return {
            scope: { ...name_scope .pk, zones: [this.#apex ?? this.#likelyApex ?? '.'] },
            types: null,
        };
    }
}
function isBesideAlias(type, tokens) {
    return type === 'other' && tokens.some(({ text }) => /^(?:RRSIG|NSEC|KEY|SIG|NXT)$/i.test(text));
}
function soaProblem(data, previous) {
    if (data.some(({ text }) => TEMPLATE.test(text)))
        return null;
    if (data.length !== SOA_FIELDS) {
        const expected = `${SOA_FIELDS}: a name server, a mailbox and five numbers`;
        const message = `The SOA record has ${data.length} fields; expected ${expected}.`;
        return { kind: 'problem', token: data[SOA_FIELDS] ?? data.at(-1) ?? previous, message };
    }
    const [serial, ...times] = data.slice(2);
    const isNumber = ({ text }) => /^\d{1,10}$/.test(text) && Number(text) <= 0xffff_ffff;
    const isMark = ({ text }) => !/^[\d-]/.test(text);
    if (serial !== undefined && !isNumber(serial) && !isMark(serial)) {
        return tokenError(serial, 'is not a serial number; expected a number from 0 to 4294967295');
    }
    const wrong = times.find((token) => !isTtl(token.text) && !isMark(token));
    return wrong === undefined
        ? null
        : tokenError(wrong, 'is not a time; expected one such as 3600 or 1h');
}
const SOA_FIELDS = 7;
function ofName(name) {
    const scope = name.startsWith('*.')
        ? { ...name_scope .pk, zones: [name.slice(2)] }
        : { ...name_scope .pk, names: [name] };
    return { scope, types: null };
}
function typesOf({ text }) {
    return /^(?:ALIAS|ANAME|FLATTEN)$/i.test(text) ? ['A', 'AAAA'] : null;
}
function nameOf(text, origin) {
    const read = readName(text, origin);
    return read.kind === 'name' ? read.name : null;
}
var dist = __webpack_require__(77934);
var json_values = __webpack_require__(5334);
; 





const yaml_record_data_PLANNED_TYPES = [
    'A',
    'AAAA',
    'PTR',
    'CNAME',
    'MX',
    'TXT',
];
function readYamlRecordData(type, value, origin) {
    if (type === 'MX')
        return yaml_record_data_readMx(value, origin);
    if (typeof value !== 'string')
        return unexpected(value, type);
    switch (type) {
        case 'A':
        case 'AAAA': {
            const isFamily = ((0,external_node_net_.isIP)(value) === 4) === (type === 'A');
            const address = isFamily ? (0,model_address .Z5)(value) : null;
            return address === null ? unexpected(value, type) : yaml_record_data_data({ type, data: address });
        }
        case 'TXT':
            return yaml_record_data_data({ type, data: Buffer.from(value, 'utf8').toString('latin1') });
        default: {
            const name = yaml_record_data_readTarget(value, origin);
            return name === null ? unexpected(value, type) : yaml_record_data_data({ type, data: name });
        }
    }
}
function yaml_record_data_readMx(value, origin) {
    if (typeof value !== 'object' || value === null)
        return unexpected(value, 'MX');
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
            message: `${(0,suggestion .h)(preference)} is not a preference; expected a number from 0 to 65535.`,
        };
    }
    const name = typeof exchange === 'string' ? yaml_record_data_readTarget(exchange, origin) : null;
    if (name === null)
        return unexpected(exchange, 'CNAME');
    return yaml_record_data_data({ type: 'MX', data: { preference: number, exchange: name } });
}
function yaml_record_data_readTarget(value, origin) {
    const isAbsolute = value.endsWith('.') && value.length > 1;
    const read = readName(isAbsolute ? `${(0,dns_name .Ew)(value)}.` : (0,dns_name .Ew)(value), origin);
    return read.kind === 'name' ? read.name : null;
}
const yaml_record_data_EXPECTED = {
    A: 'an IPv4 address; expected one such as 203.0.113.25',
    AAAA: 'an IPv6 address; expected one such as 2001:db8::25',
    PTR: 'a whole name; expected one with a dot at its end, such as mx1.example.com.',
    CNAME: 'a whole name; expected one with a dot at its end, such as mx1.example.com.',
    MX: 'a mail exchanger; expected a preference and an exchange',
    TXT: 'text; expected one in quotes',
};
function unexpected(value, type) {
    const variable = typeof value === 'string' ? /^env\/(\w+)/.exec(value)?.[1] : undefined;
    if (variable !== undefined) {
        const message = `The value is that of the environment variable ${variable}, which is not known here.`;
        return { kind: 'problem', message };
    }
    return {
        kind: 'problem',
        message: `${(0,suggestion .h)(value)} is not ${yaml_record_data_EXPECTED[type]}${yaml_record_data_EXPECTED[type].endsWith('.') ? '' : '.'}`,
    };
}
function yaml_record_data_data(record) {
    return { kind: 'data', record };
}

; 
const record = dist .Ikc({
    type: dist .YjP(),
    name: dist .YjP(),
    target: dist .lqM(dist .YjP(), ''),
    mxpreference: dist .lqM(dist .aig(), 0),
});
const domain = dist .Ikc({
    name: dist .YjP(),
    meta: dist .lqM(dist .Ikc({
        dnscontrol_tag: dist .lqM(dist .YjP()),
        dnscontrol_uniquename: dist .lqM(dist .YjP()),
    }), {}),
    records: dist .lqM(dist .mee(dist .YOg(record)), []),
    keepunknown: dist .lqM(dist .zMY(), false),
    unmanaged: dist .lqM(dist .mee(dist .YOg(dist .L5J())), []),
});
const schema = dist .Ikc({ domains: dist .YOg(domain) });
const MAX_VALUES = 700_000;
function readDnscontrol(text, file) {
    const failed = (message) => unreadFile(message, file, null);
    if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
        return failed(`The file is larger than ${MAX_ZONE_BYTES} bytes.`);
    }
    if ((0,json_values .w)(text, MAX_VALUES))
        return failed(`The file has more than ${MAX_VALUES} values.`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return failed(`The file is not JSON: ${(0,sanitise .tB)(String(error), 200)}.`);
    }
    const result = dist .xLC(schema, value);
    if (!result.success) {
        const [issue] = result.issues;
        const path = (0,sanitise .tB)(dist .BuJ(issue) ?? '', 100);
        return failed(`The file is not what "dnscontrol print-ir" prints, at ${path || 'its top'}: ${(0,sanitise .tB)(issue.message, 200)}.`);
    }
    const { domains } = result.output;
    if (domains.reduce((sum, { records }) => sum + (records?.length ?? 0), 0) > MAX_RECORDS) {
        return failed(`The file has more than ${MAX_RECORDS} records.`);
    }
    const reader = new DnscontrolReader(file);
    const zones = domains.flatMap((config) => reader.readDomain(config) ?? []);
    const content = { zones, notes: [], included: [], unread: reader.unread };
    return reader.problems.length > 0
        ? { kind: 'problems', problems: reader.problems.slice(0, MAX_PROBLEMS), ...content }
        : { kind: 'read', ...content };
}
function viewOf({ name, meta }) {
    const [, tag = meta.dnscontrol_tag ?? meta.dnscontrol_uniquename?.split('!')[1] ?? ''] = name.split('!');
    return tag === '' ? null : tag;
}
class DnscontrolReader {
    problems = [];
    unread = [];
    #file;
    constructor(file) {
        this.#file = file;
    }
    readDomain(config) {
        const { name, records, keepunknown, unmanaged } = config;
        const file = this.#file;
        const [bareName = ''] = name.split('!');
        const apex = readName((0,dns_name .Ew)(bareName), '.');
        if (apex.kind !== 'name') {
            const message = `A domain has no name that can be read: ${(0,sanitise .tB)(name, 100)}.`;
            this.#addProblem(message, { ...name_scope .pk, zones: ['.'] }, null);
            return null;
        }
        const names = new Set();
        const redirections = [];
        const zoneRecords = [];
        for (const record of records ?? []) {
            const owner = readName((0,dns_name .Ew)(record.name || '@'), apex.name);
            const label = (0,sanitise .tB)(`${record.type} record ${record.name} of ${name}`, 200);
            if (owner.kind !== 'name') {
                const scope = { ...name_scope .pk, zones: [apex.name] };
                this.#addProblem(`The ${label} has no name that can be read.`, scope, null);
                continue;
            }
            names.add(owner.name);
            const scope = owner.name.startsWith('*.')
                ? { ...name_scope .pk, zones: [owner.name.slice(2)] }
                : { ...name_scope .pk, names: [owner.name] };
            const type = yaml_record_data_PLANNED_TYPES.find((known) => known === record.type);
            const target = readName((0,dns_name .Ew)(record.target), '.');
            if ((record.type === 'NS' && owner.name !== apex.name) || record.type === 'DNAME') {
                if (target.kind !== 'name')
                    continue;
                redirections.push({
                    type: record.type,
                    name: owner.name,
                    target: target.name,
                    file,
                    line: null,
                });
            }
            else if (type === undefined) {
                if (!/ALIAS|ANAME|CDN|LUA|FLATTEN|REDIRECT|URL|WR$|WORKER/i.test(record.type))
                    continue;
                const why = `records of the type ${(0,sanitise .tB)(record.type, 80)} are not read: ${label}`;
                this.#addUnread(why, scope, ['A', 'AAAA']);
            }
            else {
                const { mxpreference: preference, target: exchange } = record;
                const value = type === 'MX' ? { preference, exchange } : exchange;
                const read = readYamlRecordData(type, value, apex.name);
                if (read.kind === 'data') {
                    zoneRecords.push({ ...read.record, name: owner.name, file, line: null });
                }
                else {
                    this.#addProblem(`The ${label}: ${read.message}`, scope, [type]);
                }
            }
        }
        const view = viewOf(config);
        const keepsUnlistedRecords = keepunknown || (unmanaged ?? []).length > 0;
        return {
            apex: apex.name,
            file,
            line: null,
            hasSoa: true,
            records: zoneRecords,
            names,
            redirections,
            isComplete: !keepsUnlistedRecords,
            keepsUnlistedRecords,
            ...(view === null ? {} : { view }),
        };
    }
    #addProblem(message, scope, types) {
        this.problems.push({ location: { file: this.#file, line: 1, column: 1 }, message });
        this.#addUnread(message.replace(/\.$/, ''), scope, types);
    }
    #addUnread(why, scope, types) {
        const location = { file: this.#file, line: null, resource: null };
        this.unread.push({ scope, types, why, location });
    }
}
var read_yaml = __webpack_require__(2380);
; 
const ZONE = { noun: 'zone', maxKeys: 5000, maxItems: 50_000 };
const MAX_OCTODNS_RECORDS = 20_000;
function readOctodns(text, file, origin) {
    const apex = origin === null ? zoneFromPath(file) : (0,dns_name .Ew)(origin);
    const quotedKeys = withQuotedKeys(withQuotedIncludes(text));
    const reading = (0,read_yaml .g)(quotedKeys.text, file, ZONE);
    if (reading.kind === 'problems') {
        const [first] = reading.problems;
        const unread = unreadFile(first?.message ?? '', file, apex);
        return { ...unread, kind: 'problems', problems: reading.problems.slice(0, MAX_PROBLEMS) };
    }
    const { value } = reading.text;
    if (apex === null) {
        const message = "The zone's name is not known; expected a file called after it, as in example.com.yaml, or its name before the path, as in example.com=path.";
        return unreadFile(message, file, null);
    }
    if (value !== null && !(0,read_yaml .p)(value)) {
        const message = 'The file contains no zone; expected a mapping of names to records.';
        return unreadFile(message, file, apex);
    }
    const reader = new OctodnsReader(reading.text, file, apex, quotedKeys.keys);
    for (const [name, records] of Object.entries(value ?? {}))
        reader.readName(name, records);
    const { records, names, redirections, problems, unread, moreUnread } = reader;
    const zone = {
        apex,
        file,
        line: 1,
        hasSoa: false,
        records,
        names,
        redirections,
        isComplete: true,
        keepsUnlistedRecords: false,
    };
    const content = { zones: [zone], notes: reader.notes(), included: [], unread, moreUnread };
    return problems.length > 0
        ? { kind: 'problems', problems, ...content }
        : { kind: 'read', ...content };
}
function withQuotedIncludes(text) {
    return text.replace(/(^|[\s:[,-])(!include)[ \t]+([^\s#,\]}]+)/gm, '$1"$2 $3"');
}
const NO_TEXT_KEY = /^(~|null|true|false|yes|no|on|off|0[0-7_]+|0x[\da-f_]+|0b[01_]+)(?=[ \t]*:(?:[ \t\r\n]|$))/gim;
function nameOfValue(key) {
    const text = key.toLowerCase().replaceAll('_', '');
    if (/^(?:~|null)$/.test(text))
        return 'none';
    if (/^(?:true|yes|on)$/.test(text))
        return 'true';
    if (/^(?:false|no|off)$/.test(text))
        return 'false';
    return String(/^0[xb]/.test(text) ? Number(text) : Number.parseInt(text, 8));
}
function withQuotedKeys(text) {
    const keys = new Set();
    const quoted = text.replace(NO_TEXT_KEY, (key) => {
        keys.add(key);
        return JSON.stringify(key);
    });
    return { text: quoted, keys };
}
const read_octodns_REDIRECTING_TYPES = new Map([
    ['ALIAS', ['A', 'AAAA']],
    ['LUA', null],
]);
class OctodnsReader {
    records = [];
    names = new Set();
    redirections = [];
    problems = [];
    unread = [];
    moreUnread = 0;
    #notes = [];
    #yaml;
    #file;
    #apex;
    #noTextKeys;
    #undotted = null;
    constructor(yaml, file, apex, noTextKeys) {
        this.#yaml = yaml;
        this.#file = file;
        this.#apex = apex;
        this.#noTextKeys = noTextKeys;
    }
    notes() {
        if (this.#undotted === null)
            return this.#notes;
        const { count, line, first } = this.#undotted;
        const what = count === 1
            ? `${(0,suggestion .h)(first)} has no dot at its end; it is read as a whole name`
            : `${count} names such as ${(0,suggestion .h)(first)} have no dot at their end; they are read as whole names`;
        return [...this.#notes, `${(0,sanitise .pS)(this.#file)}:${line}: ${what}.`];
    }
    readName(key, value) {
        if (this.#noTextKeys.has(key)) {
            const read = nameOfValue(key);
            const location = this.#yaml.locationOfKey([key]);
            const message = `${(0,suggestion .h)(key)} is not text in YAML, so octoDNS reads it as ${(0,suggestion .h)(read)}; expected it in quotes.`;
            this.#addProblem(location, message, `${key.toLowerCase()}.${this.#apex}`, null);
            this.#addUnread(message.replace(/\.$/, ''), location.line, `${read}.${this.#apex}`, null);
            return;
        }
        const name = readName(key === '' ? '@' : (0,dns_name .Ew)(key), this.#apex);
        if (name.kind !== 'name') {
            const problem = name.kind === 'problem' ? name.problem : 'is not a name';
            const message = `${(0,suggestion .h)(key)} ${problem}; expected a name such as mx1.`;
            this.#addProblem(this.#yaml.locationOfKey([key]), message, null, null);
            return;
        }
        this.names.add(name.name);
        if (Array.isArray(value)) {
            for (const [index, item] of value.entries())
                this.#readRecord(name.name, [key, index], item);
        }
        else {
            this.#readRecord(name.name, [key], value);
        }
    }
    #readRecord(name, path, value) {
        const writtenType = (0,own_property .A)(value, 'type');
        if (!(0,read_yaml .p)(value) || typeof writtenType !== 'string') {
            const isInclude = typeof value === 'string' && value.startsWith('!include ');
            const message = isInclude
                ? `${(0,suggestion .h)(value)} is in another file, which is not read.`
                : `${(0,suggestion .h)(value)} is not a record with a type; expected one such as { type: A, value: 203.0.113.25 }.`;
            this.#addProblem(this.#yaml.locationOf(path), message, name, null);
            return;
        }
        const type = yaml_record_data_PLANNED_TYPES.find((known) => known === writtenType);
        if (type === undefined) {
            this.#readOtherType(name, writtenType, value, path);
            return;
        }
        const variants = [(0,own_property .A)(value, 'dynamic'), (0,own_property .A)(value, 'geo')];
        if (variants.some((variant) => variant !== undefined)) {
            const { line } = this.#yaml.locationOf(path);
            this.#notes.push(`${(0,sanitise .pS)(this.#file)}:${line}: The ${type} records of ${(0,sanitise .tB)(name, 300)} depend on the client; only their default is read.`);
            this.#addUnread('its records depend on the client', line, name, [type]);
        }
        const key = (0,own_property .A)(value, 'values') === undefined ? 'value' : 'values';
        const written = (0,own_property .A)(value, key) ?? [];
        const items = Array.isArray(written) ? written : [written];
        if (items.length === 0) {
            const message = `The ${type} record has no value; expected a key "value" or "values".`;
            this.#addProblem(this.#yaml.locationOf(path), message, name, [type]);
        }
        for (const [index, item] of items.entries()) {
            const itemPath = Array.isArray(written) ? [...path, key, index] : [...path, key];
            this.#readValue(name, type, itemPath, item);
        }
    }
    #readOtherType(name, type, value, path) {
        const isRedirection = (type === 'NS' && name !== this.#apex) || type === 'DNAME';
        const types = read_octodns_REDIRECTING_TYPES.get(type);
        if (!isRedirection && types === undefined)
            return;
        const { line } = this.#yaml.locationOf(path);
        const written = (0,own_property .A)(value, 'values') ?? (0,own_property .A)(value, 'value') ?? [];
        const targets = Array.isArray(written) ? written : [written];
        if (isRedirection) {
            for (const target of targets) {
                const read = typeof target === 'string' ? readName((0,dns_name .Ew)(target), '.') : null;
                if (read?.kind !== 'name')
                    continue;
                this.redirections.push({ type, name, target: read.name, file: this.#file, line });
            }
        }
        if (types === undefined)
            return;
        this.#addUnread(`records of the type ${(0,sanitise .tB)(type, 80)} are not read`, line, name, types);
    }
    #readValue(name, type, path, item) {
        if (this.records.length > MAX_OCTODNS_RECORDS)
            return;
        const location = this.#yaml.locationOf(path);
        const value = fromOctodnsSyntax(type, item);
        const target = targetOf(type, value);
        const isUndotted = target !== null && /[^.]\.[^.]+$/.test(target) && (0,external_node_net_.isIP)(target) === 0;
        const read = readYamlRecordData(type, isUndotted ? withTarget(value, `${target}.`) : value, null);
        if (read.kind === 'problem') {
            this.#addProblem(location, read.message, name, [type]);
            return;
        }
        if (isUndotted) {
            this.#undotted ??= { count: 0, line: location.line, first: target };
            this.#undotted.count += 1;
        }
        this.records.push({ ...read.record, name, file: this.#file, line: location.line });
        if (this.records.length > MAX_OCTODNS_RECORDS) {
            const message = `The zone has more than ${MAX_OCTODNS_RECORDS} records.`;
            this.#addProblem(location, message, null, null);
        }
    }
    #addProblem(location, message, name, types) {
        this.#addUnread(message.replace(/\.$/, ''), location.line, name, types);
        if (this.problems.length >= MAX_PROBLEMS)
            return;
        this.problems.push({ location, message });
    }
    #addUnread(why, line, name, types) {
        if (this.unread.length > MAX_UNREAD) {
            this.moreUnread += 1;
            return;
        }
        const isWhole = name === null || this.unread.length === MAX_UNREAD;
        const isWildcard = name?.startsWith('*.') === true;
        const scope = isWhole
            ? { ...name_scope .pk, zones: [this.#apex] }
            : isWildcard
                ? { ...name_scope .pk, zones: [name.slice(2)] }
                : { ...name_scope .pk, names: [name] };
        const location = { file: this.#file, line, resource: null };
        this.unread.push({ scope, types: isWhole ? null : types, why, location });
    }
}
function targetOf(type, value) {
    const target = type === 'MX' ? (0,own_property .A)(value, 'exchange') : value;
    const hasTarget = type === 'MX' || type === 'CNAME' || type === 'PTR';
    return hasTarget && typeof target === 'string' ? target : null;
}
function withTarget(value, target) {
    return (0,read_yaml .p)(value) ? { ...value, exchange: target } : target;
}
function fromOctodnsSyntax(type, item) {
    if (type === 'MX' && (0,read_yaml .p)(item)) {
        return {
            preference: (0,own_property .A)(item, 'preference') ?? (0,own_property .A)(item, 'priority'),
            exchange: (0,own_property .A)(item, 'exchange') ?? (0,own_property .A)(item, 'value'),
        };
    }
    if (type !== 'TXT' || typeof item !== 'string')
        return item;
    const unquoted = item.startsWith('"') ? item.slice(1, -1) : item;
    return unquoted.replaceAll('" "', '').replaceAll('\\;', ';');
}
function zoneFromPath(file) {
    const [base = '', folder = ''] = file.split('/').toReversed();
    const stem = base.replace(/\.ya?ml$/i, '');
    const zone = folder.endsWith('.') && folder.length > 1 ? folder : stem.replace(/^\$/, '');
    const read = readName((0,dns_name .Ew)(zone.replace(/\.+$/, '')), '.');
    return read.kind === 'name' && read.name.includes('.') ? read.name : null;
}

; 
function readZoneFile({ file, text, origin = null, format, readInclude, }) {
    if (typeof text !== 'string') {
        const message = `The file ${text.problem}.`;
        return unreadFile(message, file, origin === null ? zoneFromFileName(file) : origin);
    }
    switch (format ?? detectZoneFormat(file, text)) {
        case 'master':
            return readMasterFile(text, file, origin, readInclude);
        case 'octodns':
            return readOctodns(text, file, origin);
        case 'dnscontrol':
            return readDnscontrol(text, file);
        default:
            return unreadFormat(file, text, origin);
    }
}
function unreadFormat(file, text, origin) {
    const isEmpty = text.replace(/^[ \t]*[;#].*$/gm, '').trim() === '';
    const isZone = !isEmpty && (ZONE_FILE_NAME.test(file) || origin !== null);
    const apex = isZone ? (origin ?? zoneFromFileName(file)) : null;
    const names = hasOtherDnsData(text) ? namesIn(text) : [];
    const why = 'the file contains no zone in a format that is read here';
    return {
        kind: 'read',
        zones: [],
        notes: apex === null && names.length === 0
            ? [`${(0,sanitise .pS)(file)} contains no zone in a format that is read here.`]
            : [],
        included: [],
        unread: apex === null && names.length === 0
            ? []
            : [
                {
                    scope: { ...name_scope .pk, names, zones: apex === null ? [] : [apex] },
                    types: null,
                    why,
                    location: { file, line: null, resource: null },
                },
            ],
    };
}
const ZONE_FILE_NAME = /\.(?:zone|zonefile|db)$|(?:^|\/)db\.[^/]+$/i;
const OTHER_DNS_DATA = [
    /^\s*kind:\s*DNSEndpoint\b/i,
    /"ResourceRecordSets"/,
    /^[=+^C@&'][a-z\d*_-][a-z\d.*_-]*:[^\s:]+(?::[^\s]*)?$/i,
    /^[^,;\t]*[,;\t].{0,200}[,;\t]"?(?:A|AAAA|PTR|MX|CNAME)"?[,;\t]/i,
];
function hasOtherDnsData(text) {
    const lines = text.slice(0, HEAD_LENGTH).split(/\r?\n/);
    return lines.some((line) => OTHER_DNS_DATA.some((pattern) => pattern.test(line)));
}
const MAX_NAMES = 5000;
const MAX_NAME = 255;
function namesIn(text) {
    const names = text
        .toLowerCase()
        .split(/[^a-z\d_.-]+/)
        .filter((word) => word.length <= MAX_NAME)
        .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
        .filter((word) => /\.[a-z][a-z\d-]+$/.test(word));
    return [...new Set(names)].slice(0, MAX_NAMES);
}
const HEAD_LENGTH = 64 * 1024;
function detectZoneFormat(file, text) {
    const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
    const head = text.slice(0, HEAD_LENGTH);
    switch (extension) {
        case 'json':
            return /^\s*\{/.test(head) && head.includes('"domains"') ? 'dnscontrol' : null;
        case 'yaml':
        case 'yml':
            return isOctodns(file, head) ? 'octodns' : null;
        case 'md':
        case 'rst':
        case 'html':
        case 'toml':
        case 'js':
        case 'py':
        case 'sh':
        case 'conf':
            return null;
        default:
            return head.split('\n').some(isMasterFileLine) ? 'master' : null;
    }
}
function isOctodns(file, head) {
    if (/^(?:providers|manager|processors):/m.test(head))
        return false;
    const hasRecords = /^[ \t]*(?:-[ \t]+)?["']?type["']?:[ \t]*["']?[A-Z]/m.test(head) ||
        /[{,][ \t]*["']?type["']?:[ \t]*["']?[A-Z]/.test(head) ||
        /^[ \t]*(?:[^\s#:]+:|-)[ \t]+!include[ \t]/m.test(head);
    if (hasRecords)
        return true;
    const name = file.split('/').at(-1) ?? '';
    return ['', '---', '{}', '--- {}'].includes(head.trim()) && name.split('.').length > 2;
}
function isMasterFileLine(line) {
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
    const isIndented = /^[ \t]/.test(line);
    const typeAfterFirst = words
        .slice(0, 4)
        .findIndex((word, index) => index > 0 && COMMON_TYPES.includes(word));
    const typeIndex = isIndented && COMMON_TYPES.includes(first) ? 0 : typeAfterFirst;
    const ttlAndClass = words.slice(isIndented ? 0 : 1, Math.max(typeIndex, 0));
    return (typeIndex >= 0 &&
        typeIndex < words.length - 1 &&
        ttlAndClass.every((word) => /^(?:IN|\d[\dWDHMS]*)$/.test(word)));
}
const DIRECTIVES = ['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE'];
const COMMON_TYPES = ['SOA', 'NS', 'A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];

; 
function recordSets(zones) {
    const apexes = new Set(zones.flatMap(({ apex }) => apex ?? []));
    const sets = new Map();
    const seen = new Map();
    for (const zone of zones) {
        for (const record of zone.records) {
            if (isGlue(record.name, zone.apex, apexes))
                continue;
            const setKey = (0,model_planned .nQ)(record.name, record.type);
            const set = sets.get(setKey);
            if (set === undefined) {
                sets.set(setKey, { name: record.name, type: record.type, records: [record], zone });
            }
            else if (set.records.length < LARGE_SET) {
                const key = dataKey(record);
                if (set.records.every((other) => dataKey(other) !== key))
                    set.records.push(record);
            }
            else {
                const keys = seen.get(setKey) ?? new Set(set.records.map(dataKey));
                seen.set(setKey, keys);
                const key = dataKey(record);
                if (!keys.has(key))
                    set.records.push(record);
                keys.add(key);
            }
        }
    }
    return sets;
}
const LARGE_SET = 8;
function dataKey({ data }) {
    return JSON.stringify(data);
}
function plannedSet({ name, type }, records, location) {
    const common = { kind: 'records', name, effect: 'set', location };
    switch (type) {
        case 'MX':
            return {
                ...common,
                type,
                records: records.flatMap((record) => (record.type === 'MX' ? record.data : [])),
            };
        default:
            return {
                ...common,
                type,
                records: records.flatMap((record) => (record.type === 'MX' ? [] : record.data)),
            };
    }
}
function isGlue(name, apex, apexes) {
    if (apex === null)
        return false;
    for (let ancestor = name; ancestor !== apex && isWithin(ancestor, apex);) {
        if (apexes.has(ancestor))
            return true;
        const firstLabel = /^(?:[^.\\]|\\\d{3}|\\.)*\./.exec(ancestor)?.[0];
        if (firstLabel === undefined)
            return false;
        ancestor = ancestor.slice(firstLabel.length);
    }
    return false;
}

; 
function publicZones(zones, internal) {
    const byApex = Map.groupBy(zones, ({ apex }) => apex);
    const chosen = [];
    const notes = [];
    const unread = [];
    for (const [apex, parts] of byApex) {
        const views = apex === null ? [] : parts.filter(({ hasSoa }) => hasSoa);
        if (apex !== null && views.length < 2) {
            const isInternal = (part) => part.view === undefined
                ? internal.has(folderKey(part))
                : viewKind(part.view) === 'internal';
            const hasBoth = views.length === 0 && new Set(parts.map(isInternalPath)).size === 2;
            const hidden = parts.filter((part) => isInternal(part) || (hasBoth && isInternalPath(part)));
            if (hidden.length > 0 && views.every((view) => hidden.includes(view))) {
                const [first] = hidden;
                const shown = first === undefined ? '' : viewName(first);
                notes.push(`${shown} is an internal view of the zone ${(0,sanitise .tB)(apex, 300)}; it is not judged.`);
                chosen.push(...parts.filter((part) => !hidden.includes(part)));
                continue;
            }
        }
        if (apex === null || views.length < 2) {
            chosen.push(...parts);
            continue;
        }
        const name = (0,sanitise .tB)(apex, 300);
        const candidates = publicViews(views);
        const [view] = candidates;
        if (view === undefined)
            continue;
        const fragments = parts.filter(({ hasSoa }) => !hasSoa);
        const own = fragments.filter(({ file }) => folderOf(file) === folderOf(view.file));
        chosen.push(view, ...own);
        const all = views.map(viewName).join(' and ');
        if (candidates.length === 1) {
            notes.push(`${all} are views of the zone ${name}; only ${viewName(view)} is judged, as the public one.`);
            continue;
        }
        const names = differingNames(candidates);
        if (names.length === 0)
            continue;
        notes.push(`${all} are views of the zone ${name}, and which one is public is not known; names that differ are not judged.`);
        unread.push({
            scope: { ...name_scope .pk, names },
            types: null,
            why: `its records differ between views of the zone ${name}, and which one is public is not known`,
            location: { file: view.file, line: null, resource: null },
        });
    }
    return { zones: chosen, notes, unread };
}
function internalFolders(zones) {
    const internal = zones.filter((zone) => isInternalPath(zone) && hasPrivateAddress(zone));
    return new Set(internal.map(folderKey));
}
function folderKey({ apex, file }) {
    return JSON.stringify([apex, folderOf(file)]);
}
function isInternalPath(zone) {
    return viewKind(pathWithoutZone(zone)) === 'internal';
}
function pathWithoutZone({ apex, file }) {
    return apex === null ? file : file.replaceAll(apex, '');
}
function publicViews(views) {
    const labels = views.map((zone) => ({
        zone,
        kind: viewKind(zone.view ?? pathWithoutZone(zone)),
    }));
    const external = labels.filter(({ kind }) => kind === 'external');
    if (external.length === 1)
        return external.map(({ zone }) => zone);
    const notInternal = labels.filter(({ kind }) => kind !== 'internal');
    const left = (notInternal.length > 0 ? notInternal : labels).map(({ zone }) => zone);
    const withoutPrivate = left.filter((zone) => !hasPrivateAddress(zone));
    return withoutPrivate.length > 0 ? withoutPrivate : left;
}
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][\da-f]{2}:)/i;
function hasPrivateAddress({ records }) {
    return records.some(({ data }) => typeof data === 'string' && (0,external_node_net_.isIP)(data) !== 0 && PRIVATE.test(data));
}
function viewName({ view, file }) {
    return view === undefined ? (0,sanitise .pS)(file) : `${(0,suggestion .h)(view)} in ${(0,sanitise .pS)(file)}`;
}
function folderOf(file) {
    return file.split('/').slice(0, -1).join('/');
}
function differingNames(views) {
    const contents = views.map((view) => {
        return new Map(Array.from(recordSets([view]), ([key, { name, records }]) => {
            return [key, { name, data: records.map(dataKey).toSorted().join(' ') }];
        }));
    });
    const names = new Set();
    for (const content of contents) {
        for (const [key, { name, data }] of content) {
            if (contents.some((other) => other.get(key)?.data !== data))
                names.add(name);
        }
    }
    return [...names];
}

; 
const read_zones_MAX_NOTES = 50;
function readZones(after, before) {
    const [oldFiles, nextFiles] = [before === null ? null : readFiles(before), readFiles(after)];
    const internal = internalFolders([...(oldFiles?.all ?? []), ...nextFiles.all]);
    const old = oldFiles === null ? null : publicVersion(oldFiles, internal);
    const next = publicVersion(nextFiles, internal);
    const nextSets = recordSets(next.zones);
    const unread = [...next.unread.map((part) => withBaseZones(part, next, old)), ...next.viewUnread];
    const notes = [
        ...guessNotes(next.zones),
        ...next.notes,
        ...limited([...new Set(unread.map(model_planned .Fn))], next.moreUnread),
    ];
    const zones = plannedZones(next.zones, nextSets);
    if (old === null) {
        const changes = Array.from(nextSets.values(), (set) => setChange(set, undefined));
        return { changes, zones, unread, notes };
    }
    const oldSets = recordSets(old.zones);
    const changes = [];
    for (const [key, set] of nextSets) {
        const oldSet = oldSets.get(key);
        if (oldSet === undefined || !isSameSet(set, oldSet))
            changes.push(setChange(set, oldSet));
    }
    const unreadNames = new name_scope .lu();
    for (const part of unread)
        unreadNames.add(part.scope, part);
    const keptApexes = new Set();
    for (const [key, oldSet] of oldSets) {
        const mayBeUnread = unreadNames
            .find(oldSet.name)
            .some(({ types }) => types === null || types.includes(oldSet.type));
        if (nextSets.has(key) || mayBeUnread)
            continue;
        const zone = zoneAfterChange(oldSet, next.zones);
        if (zone?.keepsUnlistedRecords)
            keptApexes.add(zone.apex ?? '');
        else
            changes.push(plannedSet(oldSet, [], deletionPlace(oldSet, zone)));
    }
    for (const apex of keptApexes) {
        notes.push(`Records of ${(0,sanitise .tB)(apex, 300)} that its configuration no longer has stay: it keeps what it does not know.`);
    }
    const afterNames = new Set(after.map(({ file }) => file));
    for (const { file, zones: oldZones } of old.files) {
        const hasRecords = oldZones.some(({ records }) => records.length > 0);
        if (afterNames.has(file) || next.included.has(file) || !hasRecords)
            continue;
        notes.push(`${(0,sanitise .pS)(file)} is deleted; records that no other file has are deleted with it.`);
    }
    return { changes, zones, unread, notes };
}
function readFiles(zoneFiles) {
    let recordsLeft = MAX_RECORDS;
    const all = zoneFiles.map((zoneFile) => {
        const { file } = zoneFile;
        if (recordsLeft < 0)
            return { zoneFile, file, reading: tooManyRecords(file) };
        const reading = readZoneFile(zoneFile);
        recordsLeft -= reading.zones.reduce((sum, { records }) => sum + records.length, 0);
        if (reading.kind === 'problems' && reading.isTooLarge === true) {
            recordsLeft = -1;
            return { zoneFile, file, reading };
        }
        return { zoneFile, file, reading: recordsLeft < 0 ? tooManyRecords(file) : reading };
    });
    const included = new Set(all.flatMap(({ reading }) => reading.included));
    const readings = all.filter(({ file }) => !included.has(file));
    const files = readings.map(({ zoneFile: { view }, file, reading }) => {
        const zones = view == null ? reading.zones : reading.zones.map((zone) => ({ ...zone, view }));
        return { file, zones, reading };
    });
    return { files, all: files.flatMap(({ zones }) => zones), included };
}
function publicVersion({ files, all, included }, internal) {
    const chosen = publicZones(all, internal);
    const judged = new Set(chosen.zones);
    const dropped = new Set(files
        .filter(({ zones }) => zones.length > 0 && !zones.some((zone) => judged.has(zone)))
        .map(({ file }) => file));
    const readings = files.filter(({ file }) => !dropped.has(file)).map(({ reading }) => reading);
    return {
        files,
        zones: chosen.zones,
        included,
        unread: readings.flatMap(({ unread }) => unread),
        moreUnread: readings.reduce((sum, { moreUnread = 0 }) => sum + moreUnread, 0),
        viewUnread: chosen.unread,
        notes: [...files.flatMap(({ reading }) => reading.notes), ...chosen.notes],
    };
}
function tooManyRecords(file) {
    const message = `With this file, the zone files have more than ${MAX_RECORDS} records.`;
    return unreadFile(message, file, zoneFromFileName(file));
}
function withBaseZones(part, next, old) {
    const { file } = part.location;
    const hasZones = next.files.some((one) => one.file === file && one.zones.length > 0);
    if (old === null || hasZones)
        return part;
    const zones = old.files
        .filter((one) => one.file === file)
        .flatMap((one) => one.zones.flatMap(({ apex }) => apex ?? []));
    return zones.length === 0 ? part : { ...part, scope: { ...name_scope .pk, zones } };
}
const MAX_GUESSED = 5;
function guessNotes(zones) {
    const guessed = zones.filter(({ isApexGuessed }) => isApexGuessed === true);
    if (guessed.length === 0)
        return [];
    const named = guessed
        .slice(0, MAX_GUESSED)
        .map(({ file, apex }) => `${(0,sanitise .pS)(file)} (${(0,sanitise .tB)(apex ?? '', 300)})`);
    const more = guessed.length > MAX_GUESSED ? ` and ${guessed.length - MAX_GUESSED} more` : '';
    return [
        `The zone's name is guessed from the file's name for ${named.join(', ')}${more}. If that is wrong, name the zone in zone-files as in example.com=path/to/file, or give the configuration of the name server beside the file.`,
    ];
}
function limited(notes, more) {
    if (notes.length <= read_zones_MAX_NOTES)
        return [...notes];
    const omitted = notes.length - read_zones_MAX_NOTES + more;
    return [...notes.slice(0, read_zones_MAX_NOTES), `${omitted} more notes of the zone files are left out.`];
}
function isSameSet(set, old) {
    const oldData = new Set(old.records.map(dataKey));
    return (set.records.length === oldData.size &&
        set.records.every((record) => oldData.has(dataKey(record))));
}
function setChange(set, old) {
    const oldData = new Set(old?.records.map(dataKey));
    const { file, line } = set.records.find((record) => !oldData.has(dataKey(record))) ?? set.records[0] ?? set.zone;
    return plannedSet(set, set.records, { file, line, resource: null });
}
function zoneAfterChange({ zone }, zones) {
    const same = zones.filter(({ apex, file }) => {
        return zone.apex === null ? file === zone.file : apex === zone.apex;
    });
    return (same.find(({ file }) => file === zone.file) ??
        same.find(({ hasSoa }) => hasSoa) ??
        same[0] ??
        null);
}
function deletionPlace({ records, zone }, next) {
    return { file: next?.file ?? records[0]?.file ?? zone.file, line: null, resource: null };
}

; 
function isServerConfig(file) {
    const name = file.split('/').at(-1) ?? '';
    return /^(?:named|bind|nsd|knot(?:d)?|zones)[\w.-]*\.conf(?:\.[\w-]+)?$/i.test(name);
}
function readServerConfig(text) {
    const zones = /^[ \t]*(?:zone|view)[ \t]+"?[^\s:{"]+"?/m.test(text)
        ? readNamedConf(text)
        : readSections(text);
    return zones.flatMap(({ zone, ...rest }) => {
        const name = readName((0,dns_name .Ew)(zone), '.');
        return name.kind === 'name' ? [{ zone: name.name, ...rest }] : [];
    });
}
function configuredZone(file, zones) {
    const lengths = zones.map((zone) => ({ zone, length: commonEnd(file, zone.file) }));
    const longest = Math.max(0, ...lengths.map(({ length }) => length));
    if (longest === 0)
        return null;
    const best = lengths.filter(({ length }) => length === longest).map(({ zone }) => zone);
    const [first] = best;
    return first !== undefined && best.every(({ zone }) => zone === first.zone) ? first : null;
}
function commonEnd(one, other) {
    const [a, b] = [one, other].map((path) => path.split('/').filter(Boolean).toReversed());
    const different = (a ?? []).findIndex((segment, index) => segment !== b?.[index]);
    return different === -1 ? (a ?? []).length : different;
}
const server_config_MAX_TOKENS = 200_000;
function readNamedConf(text) {
    const tokens = text
        .match(/\/\*[\s\S]*?\*\/|\/\/.*|#.*|"(?:[^"\\\n]|\\.)*"|[{};]|[^\s{};"]+/g)
        ?.filter((token) => !/^(?:\/\*|\/\/|#)/.test(token))
        .slice(0, server_config_MAX_TOKENS) ?? [];
    const zones = [];
    const blocks = [];
    let words = [];
    for (const token of tokens) {
        if (token === '{') {
            blocks.push([words[0]?.toLowerCase() ?? '', words[1] ?? '']);
            words = [];
        }
        else if (token === '}') {
            blocks.pop();
            words = [];
        }
        else if (token === ';') {
            const [keyword = '', value] = words;
            const block = blocks.at(-1);
            if (keyword.toLowerCase() === 'file' && block?.[0] === 'zone' && value !== undefined) {
                const view = blocks.find(([kind]) => kind === 'view')?.[1] ?? null;
                zones.push({ zone: block[1], file: value, view });
            }
            words = [];
        }
        else {
            words.push(token.startsWith('"') ? token.slice(1, -1) : token);
        }
    }
    return zones;
}
function readSections(text) {
    const zones = [];
    const templates = new Map();
    let section = '';
    let current = {};
    const finish = () => {
        const { name, file, template } = current;
        if (section === 'template' && name !== undefined && file !== undefined)
            templates.set(name, file);
        if (section === 'zone' && name !== undefined) {
            const pattern = file ?? templates.get(template ?? 'default');
            if (pattern !== undefined)
                zones.push({ zone: name, file: fileOf(pattern, name), view: null });
        }
        current = {};
    };
    for (const line of text.split('\n', server_config_MAX_TOKENS)) {
        const [, indent = '', dash, key = '', value = ''] = /^(\s*)(-\s*)?([\w-]+):\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
        if (key === '')
            continue;
        if (indent === '' && value === '' && dash === undefined) {
            finish();
            section = key === 'pattern' ? 'template' : key;
            continue;
        }
        if (dash !== undefined)
            finish();
        const text = value.replace(/^["']|["']$/g, '');
        if (['name', 'domain', 'id'].includes(key))
            current.name = text;
        else if (['zonefile', 'file'].includes(key))
            current.file = text;
        else if (['include-pattern', 'template'].includes(key))
            current.template = text;
    }
    finish();
    return zones;
}
function fileOf(pattern, zone) {
    return pattern.replaceAll('%s', zone.replace(/\.$/, ''));
}

; 
const wrong_file_MISTAKEN_FILES = [
    [null, /^\s*<(?:!doctype|html|\?xml)/i, 'is a web page or XML'],
    [
        null,
        /^\s*\{[\s\S]*"(?:resource_changes|planned_values)"/,
        'is a plan of Terraform or OpenTofu; name it in plan-file',
    ],
    [
        /\.tf$/,
        null,
        'is a configuration of Terraform; name its plan in plan-file, which is written with: terraform plan -out plan.out && terraform show -json plan.out > plan.json',
    ],
    [
        /\.ya?ml$/,
        /^(?:providers|manager|processors):/m,
        'is the configuration of octoDNS; name the zone files of its YAML provider, such as config/example.com.yaml',
    ],
    [
        /\.js$/,
        /\b(?:D|D_EXTEND|REG|NewRegistrar|NewDnsProvider)\(/,
        'is the source of dnscontrol; name what this command writes: dnscontrol print-ir --out zones.json',
    ],
    [
        null,
        /^\s*(?:zone|view|options|key|acl|include)\s+(?:"[^"]*"|[\w.-]*)\s*(?:IN\s*)?\{/im,
        'is the configuration of a name server; name the zone files in it too',
    ],
    [
        null,
        /"ResourceRecordSets"/,
        'is a list of the API of Route 53; name a zone file, such as that of: cli53 export example.com > example.com.zone',
    ],
    [null, /^kind:\s*DNSEndpoint\b/m, 'is an object of external-dns, which is not read'],
    [
        null,
        /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:]+)[ \t]+[a-z]/im,
        'has lines of an address and names, as /etc/hosts has them, and no zone',
    ],
    [null, /^[=+.&Z^@'C:][^\s:]+:[^\s]*$/m, 'is data of tinydns; convert it to a zone file first'],
    [/\.csv$/, null, 'is a table (CSV); export the zone as a file for BIND'],
];
function wrongZoneFile(file, text) {
    const isEmpty = text.replace(/^[ \t]*[;#].*$/gm, '').trim() === '';
    if (isEmpty || detectZoneFormat(file, text) !== null)
        return null;
    const head = text.slice(0, MAX_HEAD);
    const found = wrong_file_MISTAKEN_FILES.find(([name, content]) => {
        return name?.test(file) !== false && content?.test(head) !== false;
    });
    return (found?.[2] ??
        'contains no zone; expected a zone file as BIND reads it, a file of octoDNS, or the output of dnscontrol print-ir');
}
const MAX_HEAD = 64 * 1024;

; 
const INCLUDE_LIMITS = { maxFiles: MAX_FILES, maxLength: 2 * MAX_TOTAL_LENGTH };
const READS_AT_ONCE = 6;
async function readZoneFiles(lines, context) {
    const patterns = lines.map(readPattern);
    const { files, unmatched, problems } = await findInputFiles('zone-files', patterns.map(({ pattern }) => pattern), context);
    const head = [];
    const total = totalLength('zone-files', problems);
    for (const { path, name } of files) {
        const text = await (0,read_in_time .ue)(path, MAX_ZONE_BYTES, context);
        if (typeof text !== 'string' && text.fault !== 'not-text') {
            problems.push(unreadable('zone-files', name, text.problem));
            continue;
        }
        if (typeof text === 'string' && !total.fits(text))
            break;
        head.push({ name, text });
    }
    const base = lines.length === 0 ? NO_BASE : await readBase(patterns, head, context);
    const known = new Set(base.files?.map(({ name }) => name));
    const missing = unmatched.filter((pattern) => ![...known].some((name) => matches(name, pattern)));
    const siblings = await configsBeside(head, context);
    const configs = [...siblings, ...head].filter(({ name }) => isServerConfig(name));
    const headConfig = configs.flatMap(configuredZones);
    const baseConfig = [...(base.files ?? []).flatMap(configuredZones), ...headConfig];
    const paths = new Set(patterns.map(({ pattern }) => (0,files_paths ._f)((0,external_node_path_.resolve)(context.workspace.root, pattern), context.workspace.root)));
    const wrong = head.flatMap(({ name, text }) => paths.has(name) ? wrongFileProblem(name, text, head) : []);
    const plan = await withRequestedFiles((request) => {
        const zonesOf = (side, config, key) => side
            .filter(({ name }) => !isServerConfig(name))
            .map((file) => ({
            ...zoneFile(file, patterns, config),
            readInclude: includeReader(context, (path) => request(`${key}${path}`)),
        }));
        const before = base.files === null ? null : zonesOf(base.files, baseConfig, BASE);
        return readZones(zonesOf(head, headConfig, HEAD), before);
    }, (key) => key.startsWith(BASE)
        ? base.readInclude(key.slice(BASE.length))
        : readHeadInclude(key.slice(HEAD.length), problems, context), INCLUDE_LIMITS);
    return {
        ...plan,
        notes: [...base.notes, ...plan.notes],
        problems: [...problems, ...wrong, ...missing.map((pattern) => noFile('zone-files', pattern))],
    };
}
function wrongFileProblem(name, text, files) {
    if (typeof text !== 'string')
        return [];
    const isBeside = isServerConfig(name) && files.some((file) => !isServerConfig(file.name));
    const why = isBeside ? null : wrongZoneFile(name, text);
    return why === null
        ? []
        : [{ location: { file: name, line: 1, column: 1 }, message: `The file ${why}.` }];
}
const HEAD = 'head:';
const BASE = 'base:';
function readPattern(line) {
    const [, zone = '', pattern = ''] = /^([^\s=/*?[\]{}]+\.[^\s=/*?[\]{}]*)=(.+)$/.exec(line) ?? [];
    const name = pattern === '' ? null : readName(zone.toLowerCase().replace(/\.?$/, '.'), null);
    return name?.kind === 'name' ? { pattern, zone: name.name } : { pattern: line, zone: null };
}
function zoneFile({ name, text }, patterns, config) {
    const given = patterns.find(({ pattern, zone }) => zone !== null && matches(name, pattern));
    const configured = configuredZone(name, config);
    return {
        file: name,
        text,
        origin: given?.zone ?? configured?.zone ?? null,
        view: configured?.view ?? null,
    };
}
function configuredZones({ name, text }) {
    return typeof text === 'string' && isServerConfig(name) ? readServerConfig(text) : [];
}
const CONFIG_NAMES = ['named.conf', 'named.conf.local', 'nsd.conf', 'knot.conf'];
async function configsBeside(files, context) {
    const { root } = context.workspace;
    const folders = new Set(files.flatMap(({ name }) => {
        const folder = external_node_path_.posix.dirname(name);
        return [folder, external_node_path_.posix.dirname(folder)];
    }));
    const given = new Set(files.map(({ name }) => name));
    const paths = [...folders]
        .filter((folder) => !folder.startsWith('..') && !external_node_path_.posix.isAbsolute(folder))
        .slice(0, MAX_FOLDERS)
        .flatMap((folder) => CONFIG_NAMES.map((name) => external_node_path_.posix.join(folder, name)))
        .filter((path) => !given.has(path));
    const found = await Promise.all(paths.map(async (name) => {
        const reading = await (0,read_in_time .LW)((0,external_node_path_.resolve)(root, name), MAX_ZONE_BYTES, context);
        return reading.kind === 'read' ? [{ name, text: reading.text }] : [];
    }));
    return found.flat();
}
const MAX_FOLDERS = 50;
const NO_BASE = { files: null, notes: [], readInclude: async () => null };
async function readBase(patterns, head, context) {
    const resolved = await context.base();
    if (resolved.kind === 'none')
        return NO_BASE;
    const { commit } = resolved;
    const { root } = context.workspace;
    const toRepository = (name) => (0,repository .S)(name, root, context.repository);
    const list = await commit.listFiles(patterns.map(({ pattern }) => toRepository(zone_files_folderOf(pattern))));
    const readFile = (path) => commit.readFile(path, MAX_ZONE_BYTES);
    if (list.kind === 'failed') {
        const note = `The files of the base could not be listed, so deleted zone files are not known: ${list.why}.`;
        const files = head.map(({ name }) => ({ name, path: toRepository(name), id: '' }));
        return readBaseFiles(files, head, { readFile, toRepository }, [note]);
    }
    const prefix = repositoryPrefix(context);
    const files = Array.from(list.files, ([path, id]) => ({ name: `${prefix}${path}`, path, id }));
    const matching = files.filter(({ name }) => patterns.some(({ pattern }) => matches(name, (0,files_paths ._f)((0,external_node_path_.resolve)(root, pattern), root))));
    return readBaseFiles(matching.slice(0, MAX_FILES), head, { readFile, toRepository }, []);
}
function zone_files_folderOf(pattern) {
    const { base, rest } = (0,files_paths .VK)(pattern);
    return (rest === '' ? external_node_path_.posix.dirname(base) : base) || '.';
}
async function readBaseFiles(listed, head, { readFile, toRepository, }, notes) {
    const byName = new Map(head.map((file) => [file.name, file]));
    const limit = (0,adaptive_limit .Ec)(READS_AT_ONCE, READS_AT_ONCE);
    const isContent = ({ text }, id) => typeof text === 'string' && hasBlobId(text, id);
    let length = 0;
    const read = await (0,adaptive_limit .bB)(listed, limit, async ({ name, path, id }) => {
        const same = byName.get(name);
        const shown = (0,sanitise .pS)(name);
        if (same !== undefined && id !== '' && isContent(same, id)) {
            return { kind: 'read', file: { name: shown, text: same.text } };
        }
        const renamed = id === '' || same !== undefined ? undefined : head.find((one) => isContent(one, id));
        if (renamed !== undefined) {
            return { kind: 'read', file: { name: shown, text: renamed.text } };
        }
        const file = await readFile(path);
        if (file.kind === 'text')
            length += file.text.length;
        if (length > MAX_TOTAL_LENGTH) {
            return {
                kind: 'failed',
                name: shown,
                why: 'all changed files together are too large',
            };
        }
        if (file.kind === 'failed')
            return { kind: 'failed', name: shown, why: file.why };
        return file.kind === 'absent'
            ? { kind: 'absent' }
            : { kind: 'read', file: { name: shown, text: file.text } };
    });
    const readInclude = async (name) => {
        const file = await readFile(toRepository(name));
        return file.kind === 'text' ? file.text : null;
    };
    const failed = read.find((one) => one.kind === 'failed');
    if (failed !== undefined) {
        const note = `The base's ${(0,suggestion .h)(failed.name)} could not be read, so that all records of the zone files count as planned: ${failed.why}.`;
        return { files: null, notes: [...notes, note], readInclude };
    }
    const files = read.flatMap((one) => (one.kind === 'read' ? one.file : []));
    return { files, notes, readInclude };
}
function repositoryPrefix({ repository, workspace: { root } }) {
    const folder = repository === null ? null : (0,files_paths .hA)(repository.root, root);
    return folder === null ? '' : `${folder}/`;
}
function matches(name, pattern) {
    const normal = pattern.replace(/^(?:\.\/)+/, '');
    return name === normal || external_node_path_.posix.matchesGlob(name, normal);
}
function includeReader({ workspace: { root } }, request) {
    return (path, from) => {
        for (const base of [(0,external_node_path_.dirname)((0,external_node_path_.resolve)(root, from)), root]) {
            const file = (0,files_paths .hA)((0,external_node_path_.resolve)(base, path), root);
            const text = file === null ? null : request(file);
            if (file !== null && text !== null)
                return { file, text };
        }
        return null;
    };
}
async function readHeadInclude(name, problems, context) {
    const path = (0,external_node_path_.resolve)(context.workspace.root, name);
    const reading = await (0,read_in_time .LW)(path, MAX_ZONE_BYTES, context);
    if (reading.kind === 'failed' && reading.fault !== 'not-text') {
        problems.push(unreadable('zone-files', (0,sanitise .pS)(name), reading.problem));
    }
    return reading.kind === 'read' ? reading.text : null;
}

; 












const NOTHING_PLANNED = { changes: [], zones: [], unread: [], notes: [] };
const MAX_CONFIGURATION_BYTES = 1024 * 1024;
const REQUEST_LIMITS = { maxFiles: MAX_FILES, maxLength: MAX_TOTAL_LENGTH };
const MAX_CONFIGURATION_LINES = 50_000;
function limitLines(text) {
    return typeof text === 'string' && countLines(text) > MAX_CONFIGURATION_LINES
        ? { problem: `has more than ${MAX_CONFIGURATION_LINES} lines`, fault: 'other' }
        : text;
}
async function readPlanFiles(inputs, declaration, context) {
    const parts = [
        ...(await readPlans(inputs.planFiles, context)),
        await readZoneFiles(inputs.zoneFiles, context),
        await readMailServers(inputs.mtaConfig, declaration, context),
    ];
    return {
        changes: parts.flatMap(({ changes }) => changes),
        zones: parts.flatMap(({ zones }) => zones),
        unread: parts.flatMap(({ unread }) => unread),
        notes: parts.flatMap(({ notes }) => notes),
        problems: parts.flatMap(({ problems }) => problems),
    };
}
async function readPlans(patterns, context) {
    const { files, problems } = await findNeededFiles('plan-file', patterns, context);
    const parts = [{ ...NOTHING_PLANNED, problems }];
    for (const file of files)
        parts.push(await readPlan(file, context));
    return parts;
}
async function readPlan({ path, name }, { workspace: { boundary }, deadline }) {
    const failed = (...problems) => ({ ...NOTHING_PLANNED, problems });
    try {
        const reading = await (0,limits_deadline .Hm)(deadline, (signal) => {
            const limits = { maxBytes: MAX_PLAN_BYTES, folders: boundary.folders, signal };
            return readTerraformPlan((0,read_file .Hw)(path, limits), name);
        });
        return reading.kind === 'read'
            ? { ...reading.plan, problems: [] }
            : failed(...reading.problems);
    }
    catch (error) {
        return failed(unreadable('plan-file', name, (0,read_file .YY)(error)));
    }
}
async function readMailServers(lines, { hosts, mailDomains }, context) {
    const { root } = context.workspace;
    const { entries, problems: entryProblems } = readConfigInput(lines.join('\n'));
    const problems = [...entryProblems];
    const total = totalLength('mta-config', problems);
    let isTooLarge = false;
    const files = [];
    for (const { host, path: pattern } of entries) {
        if (isTooLarge)
            break;
        const matching = await findNeededFiles('mta-config', [pattern], context);
        problems.push(...matching.problems);
        for (const { path, name } of matching.files) {
            const text = (0,files_paths .hA)(path, root) === null
                ? { problem: 'is outside of the workspace', fault: 'other' }
                : await (0,read_in_time .ue)(path, MAX_CONFIGURATION_BYTES, context);
            if (typeof text === 'string' && !total.fits(text)) {
                isTooLarge = true;
                break;
            }
            const limited = limitLines(text);
            const isNamed = !/[*?[{]/.test(pattern);
            if (typeof limited === 'string') {
                files.push({ host, path: name, text: limited, isNamed });
            }
            else if (isNamed || limited.fault === 'other') {
                problems.push(unreadable('mta-config', name, limited.problem));
            }
            else {
                files.push({ host, path: name, text: null, problem: limited.problem, isNamed });
            }
        }
    }
    const read = await withRequestedFiles((request) => {
        const readSibling = (path) => {
            const file = (0,files_paths .hA)((0,external_node_path_.resolve)(root, path), root);
            return file === null ? null : request(file);
        };
        return readMtaConfigs(files, hosts, readSibling, { open: mailDomains.length > 0 });
    }, (file) => loadRequested('mta-config', file, MAX_CONFIGURATION_BYTES, problems, context), REQUEST_LIMITS);
    return { ...NOTHING_PLANNED, ...read, problems };
}


  })

};
