export const id = 457;
export const ids = [457];
export const modules = {

  21943:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Zg: () => (  MAX_BASELINE_BYTES),
    mF: () => (  readBaseline),
    qL: () => (  renderBaseline)
  });
  var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
  var _model_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80802);
  var _model_baseline_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33508);
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1297);
  var _model_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67237);
  var _model_rule_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80550);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22963);
  var _model_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80957);
  var _locate_json_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76052);
const MAX_BASELINE_BYTES = 16 * 1024 * 1024;
const SCHEMA_VERSION = _model_baseline_schema_js__WEBPACK_IMPORTED_MODULE_1__  ._Z.entries.schemaVersion.literal;
function readBaseline(source, file) {
    const problem = (one) => {
        return { kind: 'problems', problems: [one], moreProblems: 0 };
    };
    const lists = (0,_locate_json_lists_js__WEBPACK_IMPORTED_MODULE_4__  ._)(source);
    if (lists.kind !== 'lists') {
        const why = lists.kind === 'fault' ? 'is not JSON: ' : '';
        const message = `The baseline ${why}${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__  .tB)(lists.problem, 200)}.`;
        return problem({ location: { file, ...lists.at }, message });
    }
    const start = { file, line: 1, column: 1 };
    const locationOf = (list, index) => {
        return { ...start, ...lists.items.get(list)?.[index] };
    };
    const value = parseJson(lists.text);
    if (value.kind === 'fault')
        return problem({ location: start, message: value.message });
    const version = versionProblem(value.value);
    if (version !== null)
        return problem({ location: start, message: version });
    const problems = (0,_model_problems_js__WEBPACK_IMPORTED_MODULE_5__  .v)();
    const shape = valibot__WEBPACK_IMPORTED_MODULE_6__  .xLC(baselineShape, value.value);
    for (const issue of shape.issues ?? [])
        problems.add(problemOf(issue, [], locationOf));
    if (!shape.success)
        return { kind: 'problems', ...problems.collected() };
    const { findings, identities } = shape.output;
    const baseline = {
        findings: readEntries('findings', findings, _model_baseline_schema_js__WEBPACK_IMPORTED_MODULE_1__  .p7.finding, locationOf, problems),
        identities: readEntries('identities', identities, _model_baseline_schema_js__WEBPACK_IMPORTED_MODULE_1__  .p7.identity, locationOf, problems),
    };
    addDuplicates(baseline.findings, _model_baseline_js__WEBPACK_IMPORTED_MODULE_0__  .fl, problems);
    addDuplicates(baseline.identities, _model_host_key_js__WEBPACK_IMPORTED_MODULE_7__  .r4, problems);
    const collected = problems.collected();
    return collected.problems.length > 0
        ? { kind: 'problems', ...collected }
        : { kind: 'read', baseline };
}
const baselineShape = valibot__WEBPACK_IMPORTED_MODULE_6__  .rej({
    ..._model_baseline_schema_js__WEBPACK_IMPORTED_MODULE_1__  ._Z.entries,
    findings: valibot__WEBPACK_IMPORTED_MODULE_6__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__  .L5J()),
    identities: valibot__WEBPACK_IMPORTED_MODULE_6__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__  .L5J()),
});
function readEntries(list, entries, schema, locationOf, problems) {
    return entries.flatMap((entry, index) => {
        const read = valibot__WEBPACK_IMPORTED_MODULE_6__  .xLC(schema, entry, { abortEarly: true });
        if (read.success)
            return [{ ...read.output, location: locationOf(list, index) }];
        problems.add(problemOf(read.issues[0], [list, index], locationOf));
        return [];
    });
}
function parseJson(text) {
    try {
        return { kind: 'value', value: JSON.parse(text) };
    }
    catch (error) {
        return { kind: 'fault', message: `The baseline is not JSON: ${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__  .tB)(String(error), 200)}.` };
    }
}
function versionProblem(value) {
    const version = typeof value === 'object' && value !== null && 'schemaVersion' in value
        ? value.schemaVersion
        : null;
    if (version === null)
        return `The baseline has no schemaVersion; this release reads ${SCHEMA_VERSION}.`;
    return version === SCHEMA_VERSION
        ? null
        : `The baseline has the schema version ${(0,_model_suggestion_js__WEBPACK_IMPORTED_MODULE_3__  .h)(version)}; this release reads ${SCHEMA_VERSION}.`;
}
function problemOf(issue, base, locationOf) {
    const path = [...base, ...(issue.path?.map(({ key }) => key) ?? [])];
    const [list, index] = path;
    const location = locationOf(list === 'identities' ? 'identities' : 'findings', typeof index === 'number' ? index : Number.NaN);
    const shownPath = (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__  .tB)(path.map(String).join('.'), 100);
    return {
        location,
        message: `The baseline is damaged at ${shownPath}: ${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__  .tB)(issue.message, 200)}.`,
    };
}
function addDuplicates(list, keyOf, problems) {
    const first = new Map();
    for (const entry of list) {
        const key = keyOf(entry);
        const original = first.get(key);
        if (original === undefined) {
            first.set(key, entry);
            continue;
        }
        const message = `The baseline has this entry of ${entry.host} twice; first on line ${original.location?.line}.`;
        problems.add({ location: entry.location ?? null, message });
    }
}
function renderBaseline({ findings, identities }) {
    const lines = [
        '{',
        `  "schemaVersion": ${SCHEMA_VERSION},`,
        '  "findings": [',
        ...entryLines(findings.toSorted(byPlaceAndRule), _model_baseline_schema_js__WEBPACK_IMPORTED_MODULE_1__  .p7.finding.entries),
        '  ],',
        '  "identities": [',
        ...entryLines(identities.toSorted((a, b) => compare((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_7__  .r4)(a), (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_7__  .r4)(b))), _model_baseline_schema_js__WEBPACK_IMPORTED_MODULE_1__  .p7.identity.entries),
        '  ]',
        '}',
        '',
    ];
    return lines.join('\n');
}
function entryLines(list, keys) {
    return list.map((entry, index) => {
        const comma = index < list.length - 1 ? ',' : '';
        return `    ${JSON.stringify(entry, Object.keys(keys))}${comma}`;
    });
}
function byPlaceAndRule(a, b) {
    return (compare((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_7__  .r4)(a), (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_7__  .r4)(b)) ||
        _model_rule_names_js__WEBPACK_IMPORTED_MODULE_8__  .i.indexOf(a.rule) - _model_rule_names_js__WEBPACK_IMPORTED_MODULE_8__  .i.indexOf(b.rule) ||
        compare(a.observed, b.observed) ||
        compare(a.expected, b.expected));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


  }),

  76052:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  locateJsonLists)
  });
const MAX_DEPTH = 8;
const MAX_JSON_VALUES = 2_000_000;
const MAX_ITEMS = 200_000;
const MAX_KEYS = 100;
function locateJsonLists(source, maxDepth = MAX_DEPTH) {
    const items = new Map();
    const trailingCommas = [];
    const openBrackets = [];
    let list = null;
    let previous = { kind: 'start', at: 0 };
    let itemCount = 0;
    let values = 0;
    let line = 1;
    let lineStart = 0;
    const position = (at) => ({ line, column: at - lineStart + 1 });
    const fault = (at, problem) => ({
        kind: 'fault',
        at: position(at),
        problem,
    });
    const tooLarge = (at, problem) => ({
        kind: 'too-large',
        at: position(at),
        problem,
    });
    for (let at = 0; at < source.length;) {
        const character = source.charCodeAt(at);
        if (character === 32 || (character >= 9 && character <= 13)) {
            if (character === 10) {
                line += 1;
                lineStart = at + 1;
            }
            at += 1;
            continue;
        }
        const end = endOfToken(source, at);
        if (end === null)
            return fault(at, 'a text in quotes has no end');
        const text = source.slice(at, end);
        const kind = kindOf(text, previous, openBrackets.at(-1));
        if (kind === null)
            return fault(at, unexpected(text));
        if (kind === 'key' && openBrackets.length === 1) {
            const name = text.slice(1, -1);
            if (items.size >= MAX_KEYS)
                return tooLarge(at, `has more than ${MAX_KEYS} keys`);
            if (items.has(name))
                return fault(at, `the key ${name} stands there twice`);
            list = [];
            items.set(name, list);
        }
        if (kind === 'value' && ++values > MAX_JSON_VALUES) {
            return tooLarge(at, `has more than ${MAX_JSON_VALUES} values`);
        }
        if (kind === 'value' && openBrackets.length === 2) {
            if (++itemCount > MAX_ITEMS)
                return tooLarge(at, `has more than ${MAX_ITEMS} entries`);
            list?.push(position(at));
        }
        if (kind === 'close') {
            if (previous.kind === ',')
                trailingCommas.push(previous.at);
            openBrackets.pop();
        }
        else if (kind === 'value' && isOpening(text)) {
            openBrackets.push(text);
            if (openBrackets.length > maxDepth)
                return fault(at, 'it is nested too deep');
        }
        previous = { kind: stateAfter(kind, text), at };
        at = end;
    }
    if (openBrackets.length > 0 || previous.kind !== 'value') {
        return fault(source.length, 'the text ends too early');
    }
    return { kind: 'lists', text: withoutCommas(source, trailingCommas), items };
}
function endOfToken(source, start) {
    const first = source.charAt(start);
    if (PUNCTUATION.includes(first))
        return start + 1;
    if (first !== '"') {
        let end = start + 1;
        while (end < source.length && !/[\s{}[\],:"]/.test(source.charAt(end)))
            end += 1;
        return end;
    }
    for (let at = start + 1; at < source.length; at += 1) {
        const character = source[at];
        if (character === '"')
            return at + 1;
        if (character === '\n')
            return null;
        if (character === '\\')
            at += 1;
    }
    return null;
}
const PUNCTUATION = '{}[],:';
function kindOf(text, { kind: previous }, openBracket) {
    const isKeyExpected = openBracket === '{' && (previous === '{' || previous === ',');
    const isValueExpected = previous === 'start' ||
        previous === ':' ||
        previous === '[' ||
        (openBracket === '[' && previous === ',');
    switch (text) {
        case ',':
            return previous === 'value' && openBracket !== undefined ? ',' : null;
        case ':':
            return previous === 'key' ? ':' : null;
        case '}':
            return openBracket === '{' && (previous === '{' || previous === 'value') ? 'close' : null;
        case ']':
            return openBracket === '[' && (previous === '[' || previous === 'value' || previous === ',')
                ? 'close'
                : null;
        default:
            if (isKeyExpected)
                return text.startsWith('"') ? 'key' : null;
            return isValueExpected && VALUE.test(text) ? 'value' : null;
    }
}
const VALUE = /^(?:[{["]|-?\d[\d.eE+-]*$|(?:true|false|null)$)/;
function isOpening(text) {
    return text === '{' || text === '[';
}
function stateAfter(kind, text) {
    if (kind === 'close')
        return 'value';
    return kind === 'value' && (text === '{' || text === '[') ? text : kind;
}
function unexpected(text) {
    return /^(?:<{7}|={7}|>{7})/.test(text)
        ? 'a merge conflict is not resolved'
        : `${text.slice(0, 20)} is unexpected`;
}
function withoutCommas(source, commas) {
    const starts = [0, ...commas.map((at) => at + 1)];
    return starts.map((start, index) => source.slice(start, commas[index])).join(' ');
}


  }),

  95931:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Xv: () => (  ON_INCONCLUSIVE),
    Z0: () => (  regressions),
    ZU: () => (  pendingOrNew),
    d$: () => (  FAIL_ON),
    sG: () => (  outcomeOf)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
  var _model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);


const FAIL_ON = [..._model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__  .C4, 'never'];
const ON_INCONCLUSIVE = ['fail', 'warn', 'ignore'];
function outcomeOf(checked, policy) {
    const { complete } = checked;
    const failed = (failure) => ({ result: 'failed', failure, complete });
    if (checked.hasInternalError)
        return { ...failed('internal'), complete: false };
    if (!checked.isEmptyShard && nothingChecked(checked)) {
        return { result: 'failed', failure: 'nothing-checked', complete: false };
    }
    if (regressions(checked.findings, policy.failOn).length > 0)
        return failed('regression');
    if (policy.failOnPending && pendingOrNew(checked.findings, policy.failOn).length > 0) {
        return failed('regression');
    }
    if (complete || policy.onInconclusive === 'ignore') {
        return { result: 'passed', failure: null, complete };
    }
    return policy.onInconclusive === 'fail'
        ? failed('inconclusive')
        : { result: 'inconclusive', failure: null, complete };
}
function regressions(findings, failOn) {
    return atOrAbove(findings, 'new', failOn);
}
function pendingOrNew(findings, failOn) {
    return [
        ...atOrAbove(findings, 'pending', failOn),
        ...atOrAbove(findings, 'undetermined', failOn),
    ];
}
function atOrAbove(findings, status, failOn) {
    return findings.filter((finding) => finding.status === status &&
        failOn !== 'never' &&
        _model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .C$[finding.level] >= _model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .C$[failOn]);
}
function nothingChecked({ findings, observed }) {
    return observed === 0 && findings.length === 0;
}


  }),

  60243:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  tp: () => (  MAX_CONNECTIONS),
  lm: () => (  connectionProblems),
  FN: () => (  readDeclaration)
});
var dist = __webpack_require__(77934);
var model_address = __webpack_require__(83313);
var host_key = __webpack_require__(1297);
var mail_host = __webpack_require__(917);
var mail_ports = __webpack_require__(28143);
var own_property = __webpack_require__(90171);
var model_problems = __webpack_require__(67237);
var sanitise = __webpack_require__(22963);
var limits = __webpack_require__(63743);
var read_yaml = __webpack_require__(2380);
; 
function readPlainLines(source, file) {
    const lines = [...contentLines(source)];
    const value = lines.map(({ text }) => {
        const [name, ...addresses] = text.match(/\S+/g) ?? [];
        return addresses.length === 0 ? name : { name, addresses };
    });
    const locationOf = ([index, key, item]) => {
        const line = typeof index === 'number' ? lines[index] : lines[0];
        const word = key === 'addresses' ? 1 + (typeof item === 'number' ? item : 0) : 0;
        return { file, line: line?.line ?? 1, column: columnOfWord(line?.text ?? '', word) };
    };
    return { value, locationOf, locationOfKey: locationOf };
}
function arePlainLines(source) {
    const { value: first } = contentLines(source).next();
    if (first === undefined)
        return false;
    const word = /\S+/.exec(first.text)?.[0] ?? '';
    return !/^(?:-$|---|[[{%&!|>"'])/.test(word) && !word.endsWith(':');
}
function* contentLines(source) {
    let line = 0;
    for (const [whole] of source.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
        line += 1;
        const text = withoutComment(whole.replace(/[\r\n]+$/, ''));
        if (/\S/.test(text))
            yield { line, text };
    }
}
function columnOfWord(text, word) {
    let index = 0;
    for (const match of text.matchAll(/\S+/g)) {
        if (index === word)
            return match.index + 1;
        index += 1;
    }
    return 1;
}
function withoutComment(line) {
    const start = line.search(/(?:^|\s)#/);
    return start < 0 ? line : line.slice(0, start);
}
var day = __webpack_require__(41427);
var dns_name = __webpack_require__(91812);
var rule_names = __webpack_require__(80550);
var suggestion = __webpack_require__(80957);
; 
const MAX_HOSTS = 20_000;
function schema_text(what, read) {
    return dist .FsL(dist .YjP((issue) => `Expected ${what}, got ${(0,suggestion .h)(issue.input)}.`), dist .NTK(({ dataset, addIssue, NEVER }) => {
        const result = read(dataset.value);
        if (!(result instanceof InvalidText))
            return result;
        addIssue({ message: `${(0,suggestion .h)(dataset.value)} ${result.problem}.${result.hint}` });
        return NEVER;
    }));
}
class InvalidText {
    problem;
    hint;
    constructor(problem, hint = '') {
        this.problem = problem;
        this.hint = hint;
    }
}
function oneOf(words) {
    return dist .KIO(words, (issue) => {
        const near = (0,suggestion .a)(String(issue.input), words);
        return `${(0,suggestion .h)(issue.input)} is not valid; expected one of ${words.join(', ')}.${near}`;
    });
}
function mapping(what, entries, hints = new Map()) {
    const known = Object.keys(entries);
    const noMapping = dist .IeY(() => false, (issue) => expected(what, issue.input));
    const values = dist .Ikc(entries, ({ expected: key }) => `The key ${key} is missing in ${what}.`);
    return dist .RZV((input) => {
        if (!(0,read_yaml .p)(input))
            return noMapping;
        return dist .FsL(values,
        dist .H0v(({ addIssue, config }) => {
            const unknown = Object.keys(input).filter((key) => !known.includes(key));
            for (const key of config.abortEarly ? unknown.slice(0, 1) : unknown) {
                const hint = hints.get(key) ?? (0,suggestion .a)(key, known);
                const message = `Unknown key ${(0,suggestion .h)(key)} in ${what}.${hint}`;
                addIssue({ message, path: pathOf(key, 'key') });
            }
        }));
    });
}
function pathOf(key, origin) {
    return [{ type: 'object', origin, input: {}, key, value: undefined }];
}
function expected(what, got) {
    return `Expected ${what}, got ${got === null ? 'nothing' : (0,suggestion .h)(got)}.`;
}
const MAX_ITEMS = 1000;
function boundedList(what, item, tooMany = tooManyItems) {
    const list = dist .YOg(item, (issue) => expected(what, issue.input));
    const tooLong = dist .IeY(() => false, ({ input }) => tooMany(Array.isArray(input) ? input.length : 0));
    return dist .RZV((input) => Array.isArray(input) && input.length > MAX_ITEMS ? tooLong : list);
}
function tooManyItems(count) {
    return `The list has ${count} items; it may have at most ${MAX_ITEMS}.`;
}
function tooManyAddresses(count) {
    return `The host has ${count} addresses; it may have at most ${model_address .g0}.`;
}
function listOf(what, item, tooMany = tooManyItems) {
    const many = dist .FsL(boundedList(what, item, tooMany), dist .BpQ(1, `Expected ${what}, got an empty list.`));
    const one = dist .FsL(item, dist .pdi((value) => [value]));
    return dist .RZV((input) => (Array.isArray(input) ? many : one));
}
const hostName = schema_text('a host name', (input) => {
    const name = (0,dns_name .Ew)(input.trim());
    const problem = (0,dns_name .Rr)(name);
    if (problem === null)
        return name;
    return (0,model_address .kF)(input).kind === 'block'
        ? new InvalidText(NAME_IS_ADDRESS)
        : new InvalidText(problem, nameHint(input));
});
const NAME_IS_ADDRESS = 'is an address; write the host name first, its addresses after it';
function nameHint(input) {
    if (input.includes('://'))
        return ' Give the host name alone, without the scheme of a URL.';
    if (input.includes('@'))
        return ' Give a host name, not a mail address.';
    if (input.includes('_'))
        return ' An underscore is not valid in a host name (RFC 1123 2.1).';
    return '';
}
const domainName = schema_text('a domain name', (input) => {
    const name = (0,dns_name .Ew)(input.trim());
    const problem = (0,dns_name .Rr)(name);
    return problem === null ? name : new InvalidText(problem, nameHint(input));
});
function namePattern(words) {
    return schema_text('a host name or a pattern', (input) => {
        const pattern = (0,dns_name .Ew)(input.trim());
        const problem = (0,dns_name .Rr)(pattern, { pattern: true });
        if (problem === null)
            return pattern;
        const hint = pattern.includes('.') ? nameHint(input) : (0,suggestion .a)(pattern, words);
        return new InvalidText(problem, pattern === '*' ? ' Write any to accept every name.' : hint);
    });
}
const addressBlock = schema_text('an address', (input) => {
    const reading = (0,model_address .kF)(input.trim());
    return reading.kind === 'problem' ? new InvalidText(reading.problem) : reading.block;
});
const readAddresses = dist .FsL(listOf('an address, a block such as 198.51.100.0/29, or a list of them', addressBlock, tooManyAddresses), dist .pdi((blocks) => ({ blocks, count: (0,model_address .qy)(blocks) })));
const READ_ADDRESSES = new WeakMap();
const readOnce = dist .RZV((input) => {
    if (!Array.isArray(input))
        return readAddresses;
    const known = READ_ADDRESSES.get(input);
    const remember = (read) => {
        READ_ADDRESSES.set(input, read);
        return read;
    };
    return known === undefined
        ? dist .FsL(readAddresses, dist .pdi(remember))
        : dist .FsL(dist .L5J(), dist .pdi(() => known));
});
const addresses = dist .FsL(readOnce, dist .z6Y(({ count }) => count <= model_address .g0, ({ input: { count } }) => tooManyAddresses(count)));
function expectationOr(words) {
    const patterns = dist .FsL(listOf('a name, a pattern or a list of them', namePattern(words)), dist .pdi((names) => ({ kind: 'names', patterns: names })));
    return dist .RZV((input) => input === 'any'
        ? dist .FsL(dist .euz('any'), dist .pdi(() => ({ kind: 'any' })))
        : patterns);
}
const expectation = expectationOr(['any']);
const expectationOfEhlo = expectationOr(['any', 'greeting']);
const ehloExpectation = dist .RZV((input) => input === 'greeting'
    ? dist .FsL(dist .euz('greeting'), dist .pdi(() => ({ kind: 'greeting' })))
    : expectationOfEhlo);
const port = dist .FsL(dist .aig((issue) => `Expected a port number, got ${(0,suggestion .h)(issue.input)}.`), dist .z6Y((value) => Number.isInteger(value) && value >= 1 && value <= 65_535, (issue) => `${issue.received} is not a port; expected a whole number from 1 to 65535.`));
const level = oneOf(mail_host .A_);
const ruleLevels = dist .FsL(dist .IeY(read_yaml .p, (issue) => expected('rules with their levels', issue.input)), dist .NTK(({ dataset, addIssue, config }) => {
    const levels = {};
    for (const [key, value] of Object.entries(dataset.value)) {
        const read = dist .xLC(level, value);
        if (!read.success) {
            addIssue({ message: read.issues[0].message, path: pathOf(key, 'value') });
        }
        if (!isRule(key)) {
            const message = `Unknown rule ${(0,suggestion .h)(key)}.${nearestRule(key)}`;
            addIssue({ message, path: pathOf(key, 'key') });
        }
        else if (read.success)
            levels[key] = read.output;
        if (config.abortEarly && dataset.issues !== undefined)
            break;
    }
    return levels;
}));
const ruleName = schema_text('a rule', (input) => isRule(input) ? input : new InvalidText('is not a rule', nearestRule(input)));
function nearestRule(name) {
    const near = (0,suggestion .a)(name, rule_names .i);
    return near === '' ? ' docs/rules.md lists all rules.' : near;
}
function isRule(name) {
    return rule_names .i.some((known) => known === name);
}
const schema_day = schema_text('a day such as 2026-12-04', (input) => (0,day .N)(input) ? input : new InvalidText('is not a date; expected one such as 2026-12-04'));
const reason = schema_text('a reason', (input) => input.trim() === ''
    ? new InvalidText('is empty; expected a reason')
    : (0,sanitise .tB)(input.trim(), 300));
const WAIVER_KEYS = { rule: ruleName, reason, until: schema_day };
const waiver = mapping('a waiver', WAIVER_KEYS);
const COMMON_KEYS = {
    control: dist .lqM(oneOf(mail_host .VH)),
    role: dist .lqM(oneOf(mail_host .gg)),
    port: dist .lqM(port),
    'fallback-ports': dist .lqM(listOf('a port or a list of them', port)),
    tls: dist .lqM(oneOf(mail_host .FM)),
    ptr: dist .lqM(expectation),
    banner: dist .lqM(expectation),
    ehlo: dist .lqM(ehloExpectation),
    helo: dist .lqM(expectation),
    domains: dist .lqM(listOf('a mail domain or a list of them', domainName)),
    rules: dist .lqM(ruleLevels),
};
const ENTRY_KEYS = {
    ...COMMON_KEYS,
    waivers: dist .lqM(boundedList('a list of waivers', waiver)),
};
const HOST_KEYS = { name: hostName, addresses: dist .lqM(addresses), ...ENTRY_KEYS };
const MX_KEYS = { mx: domainName, ...ENTRY_KEYS };
const hostEntry = mapping('a host', HOST_KEYS, new Map([['mx', ' An entry has either name or mx.']]));
const mxEntry = mapping('an mx entry', MX_KEYS, new Map([['addresses', ' The hosts of the entry and their addresses come from DNS.']]));
const nameEntry = dist .FsL(hostName, dist .pdi((name) => ({ name })));
const entrySchema = dist .RZV((input) => {
    if (!(0,read_yaml .p)(input))
        return nameEntry;
    return 'mx' in input && !('name' in input) ? mxEntry : hostEntry;
});
const hosts = dist .YOg(dist .L5J(), (issue) => expected('a list of hosts such as [mx1.example.com]', issue.input));
const BELONGS_TO_HOST = ' It belongs to one host.';
const defaults = mapping('the defaults', COMMON_KEYS, new Map(['name', 'mx', 'addresses', 'waivers'].map((key) => [key, BELONGS_TO_HOST])));
const DECLARATION_KEYS = {
    defaults: dist .lqM(defaults),
    rules: dist .lqM(ruleLevels),
    hosts,
};
const declaration = mapping('the declaration', DECLARATION_KEYS);
const bareList = dist .FsL(hosts, dist .pdi((list) => ({ hosts: list })));
const declarationSchema = dist .RZV((input) => Array.isArray(input) ? bareList : declaration);

; 
const MAX_ADDRESSES = 200_000;
function readDeclaration(sources, limits) {
    const problems = (0,model_problems .v)();
    const counts = { hosts: 0, addresses: 0 };
    const readings = sources.map((source) => readSource(source, limits, problems, counts));
    if (counts.hosts > MAX_HOSTS) {
        const message = `The declaration has ${counts.hosts} hosts; it may have at most ${MAX_HOSTS}.`;
        problems.add({ location: null, message });
    }
    if (counts.addresses > MAX_ADDRESSES) {
        const message = `The declaration has ${counts.addresses} addresses; it may have at most ${MAX_ADDRESSES}. Declare part of the fleet in another file, for another run.`;
        problems.add({ location: null, message });
    }
    const mayExpand = counts.addresses <= MAX_ADDRESSES;
    const hosts = readings.flatMap((reading) => (mayExpand ? reading.hosts() : []));
    const mailDomains = readings.flatMap((reading) => reading.mailDomains);
    for (const problem of duplicateHosts(hosts))
        problems.add(problem);
    for (const problem of duplicateDomains(mailDomains))
        problems.add(problem);
    let levels = {};
    for (const reading of readings)
        levels = { ...levels, ...reading.levels };
    const levelLocations = new Map(readings.flatMap((reading) => [...reading.levelLocations]));
    const collected = problems.collected();
    return {
        declaration: { hosts, mailDomains, levels, levelLocations },
        ...collected,
        problems: collected.problems.toSorted(byLocation),
    };
}
function byLocation(a, b) {
    return ((a.location?.line ?? 0) - (b.location?.line ?? 0) ||
        (a.location?.column ?? 0) - (b.location?.column ?? 0));
}
const EMPTY = {
    hosts: () => [],
    mailDomains: [],
    levels: {},
    levelLocations: new Map(),
};
function readSource(source, limits, problems, counts) {
    const { relocate } = source;
    const file = source.file === null ? null : (0,sanitise .pS)(source.file);
    const yaml = readText(source.text, file);
    const toFile = (location) => relocate?.(location) ?? location;
    if (yaml.kind === 'problems') {
        for (const { location, message } of yaml.problems) {
            problems.add({ location: location === null ? null : toFile(location), message });
        }
        return EMPTY;
    }
    const { value, locationOf, locationOfKey } = yaml.text;
    const located = {
        value,
        locationOf: (path) => toFile(locationOf(path)),
        locationOfKey: (path) => toFile(locationOfKey(path)),
    };
    return readValue(located, limits, problems, counts);
}
function readText(text, file) {
    if (Buffer.byteLength(text) > limits .zx || !arePlainLines(text))
        return (0,read_yaml .g)(text, file);
    return { kind: 'read', text: readPlainLines(text, file) };
}
function readValue(yaml, limits, problems, counts) {
    const { value } = yaml;
    if (value === null || value === undefined)
        return EMPTY;
    const parsed = dist .xLC(declarationSchema, value);
    for (const issue of parsed.issues ?? [])
        problems.add(toProblem(issue, yaml));
    const { defaults = {}, rules = {} } = parsed.success ? parsed.output : {};
    const hosts = [];
    const mailDomains = [];
    const list = listOfHosts(value);
    const wrongLists = new Set();
    list.forEach((item, index) => {
        const path = [...hostsPath(value), index];
        const addresses = (0,own_property .A)(item, 'addresses');
        const isKnownWrong = wrongLists.has(addresses);
        const checked = isKnownWrong && (0,read_yaml .p)(item) ? { ...item, addresses: undefined } : item;
        const entry = dist .xLC(entrySchema, checked, { abortEarly: problems.isFull() });
        for (const issue of entry.issues ?? []) {
            problems.add(toProblem(issue, yaml, path));
            if (Array.isArray(addresses) && issue.path?.[0].key === 'addresses') {
                wrongLists.add(addresses);
            }
        }
        if (!entry.success || isKnownWrong)
            return;
        counts.hosts += 1;
        if (counts.hosts > MAX_HOSTS)
            return;
        const { output } = entry;
        const template = toTemplate(output, defaults, rules, path, yaml);
        if ('mx' in output) {
            mailDomains.push({ domain: output.mx, template });
            addForbiddenPorts(template, limits, path, yaml, problems);
        }
        else {
            counts.addresses += output.addresses?.count ?? 1;
            hosts.push({ entry: output, template, path });
        }
    });
    const levelLocations = new Map([
        ...Object.keys(rules).map((rule) => [rule, yaml.locationOfKey(['rules', rule])]),
        ...Object.keys(defaults.rules ?? {}).map((rule) => {
            return [rule, yaml.locationOfKey(['defaults', 'rules', rule])];
        }),
    ]);
    const rangeOf = createRangeLookup();
    return {
        hosts: () => hosts.map(({ entry, template, path }) => {
            addPrivateAddresses(path, entry, limits, yaml, rangeOf, problems);
            addForbiddenPorts(template, limits, path, yaml, problems);
            const blocks = entry.addresses?.blocks;
            return (0,mail_host .YP)(template, entry.name, blocks === undefined ? null : expand(blocks));
        }),
        mailDomains,
        levels: { ...rules, ...defaults.rules },
        levelLocations,
    };
}
function listOfHosts(value) {
    const list = (0,read_yaml .p)(value) ? (0,own_property .A)(value, 'hosts') : value;
    return Array.isArray(list) ? list : [];
}
function hostsPath(value) {
    return Array.isArray(value) ? [] : ['hosts'];
}
function toProblem(issue, yaml, base = []) {
    const items = issue.path ?? [];
    const keys = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const path = [...base, ...keys];
    const isAboutKey = items.at(-1)?.origin === 'key';
    const location = isAboutKey ? yaml.locationOfKey(path) : yaml.locationOf(path);
    return { location, message: (0,sanitise .tB)(issue.message, 600) };
}
function toTemplate(entry, defaults, rules, path, yaml) {
    const port = entry.port ?? defaults.port ?? 25;
    const waivers = (entry.waivers ?? []).map((waiver, index) => ({
        rule: waiver.rule,
        reason: waiver.reason,
        until: waiver.until,
        location: yaml.locationOf([...path, 'waivers', index]),
    }));
    return {
        control: entry.control ?? defaults.control ?? 'dedicated',
        role: entry.role ?? defaults.role ?? 'both',
        port,
        fallbackPorts: entry['fallback-ports'] ?? defaults['fallback-ports'] ?? null,
        tls: entry.tls ?? defaults.tls ?? (port === 465 ? 'implicit' : 'opportunistic'),
        ptr: entry.ptr ?? defaults.ptr ?? null,
        banner: entry.banner ?? defaults.banner ?? null,
        ehlo: entry.ehlo ?? defaults.ehlo ?? null,
        helo: entry.helo ?? defaults.helo ?? null,
        domains: entry.domains ?? defaults.domains ?? [],
        levels: { ...rules, ...defaults.rules, ...entry.rules },
        waivers,
        location: yaml.locationOf(path),
    };
}
function addPrivateAddresses(path, { addresses }, { allowPrivateAddresses }, yaml, rangeOf, problems) {
    if (allowPrivateAddresses || addresses === undefined)
        return;
    const ranges = addresses.blocks.map(rangeOf);
    if (ranges.every((range) => range === null))
        return;
    for (const [index, { text, at }] of writtenAddresses(path, yaml).entries()) {
        const range = ranges[index] ?? null;
        if (range === null)
            continue;
        const what = addresses.blocks[index]?.count === 1 ? `is a ${range} address` : `has ${range} addresses`;
        const message = `${text.trim()} ${what}. Set allow-private-addresses: true to check it.`;
        problems.add({ location: yaml.locationOf(at), message });
        if (problems.isFull())
            return;
    }
}
function addForbiddenPorts(template, { allowAnyPort }, path, yaml, problems) {
    if (allowAnyPort)
        return;
    const ports = [
        { port: template.port, key: 'port' },
        ...(template.fallbackPorts ?? []).map((port) => ({ port, key: 'fallback-ports' })),
    ];
    for (const { port, key } of ports) {
        if (mail_ports .L.includes(port))
            continue;
        problems.add({ location: yaml.locationOf([...path, key]), message: (0,mail_ports .U)(port) });
        if (problems.isFull())
            return;
    }
}
function writtenAddresses(entry, { value }) {
    const path = [...entry, 'addresses'];
    const written = path.reduce((parent, key) => (0,own_property .A)(parent, String(key)), value);
    if (typeof written === 'string')
        return [{ text: written, at: path }];
    const list = Array.isArray(written) ? written : [];
    return list.map((item, index) => ({ text: String(item), at: [...path, index] }));
}
function createRangeLookup() {
    const known = new Map();
    return (block) => {
        const key = blockKey(block);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const [range = null] = (0,model_address .nk)(block).flatMap((address) => (0,model_address .hm)(address) ?? []);
        known.set(key, range);
        return range;
    };
}
function expand(blocks) {
    const different = new Map(blocks.map((block) => [blockKey(block), block]));
    return [...new Set([...different.values()].flatMap(model_address .nk))];
}
function blockKey({ first, count }) {
    return `${first}/${count}`;
}
function duplicateHosts(hosts) {
    const first = new Map();
    return hosts.flatMap((host) => {
        const key = (0,host_key ._9)(host.name, host.port);
        const earlier = first.get(key);
        if (earlier === undefined) {
            first.set(key, host);
            return [];
        }
        const message = `${host.name} is declared twice with port ${host.port}; the first time ${locationText(earlier.location)}.`;
        return [{ location: host.location, message }];
    });
}
function duplicateDomains(mailDomains) {
    const first = new Map();
    return mailDomains.flatMap((entry) => {
        const key = (0,host_key ._9)(entry.domain, entry.template.port);
        const earlier = first.get(key);
        if (earlier === undefined) {
            first.set(key, entry);
            return [];
        }
        const message = `mx: ${entry.domain} is declared twice; the first time ${locationText(earlier.template.location)}.`;
        return [{ location: entry.template.location, message }];
    });
}
function locationText({ file, line }) {
    return file === null ? `on line ${line}` : `at ${file}:${line}`;
}
const MAX_CONNECTIONS = 200_000;
function connectionProblems({ hosts }, samples) {
    const endpoints = countAddresses(hosts.filter(({ role }) => role !== 'outbound'));
    const connections = endpoints * samples;
    if (connections <= MAX_CONNECTIONS)
        return [];
    const message = `The declaration asks for ${connections} connections (${endpoints} addresses, ${samples} samples each); one run makes at most ${MAX_CONNECTIONS}. Lower samples, or check the fleet in shards.`;
    return [{ location: null, message }];
}
function countAddresses(hosts) {
    return hosts.reduce((sum, { addresses }) => sum + (addresses?.length ?? 1), 0);
}


  }),

  39961:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ki: () => (  firstHostsInput),
    UG: () => (  calledWorkflows),
    Ur: () => (  locationInWorkflow),
    XO: () => (  hostsInputPlace),
    hM: () => (  parseWorkflow)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22963);
  var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63743);
function locationInWorkflow(input, files, job) {
    const found = findHostsInput(input, files, job);
    if (found?.scalar.range == null)
        return null;
    const { scalar, file, lines } = found;
    const start = lines.linePos(found.scalar.range[0]);
    const sourceLines = file.text.split('\n');
    const inBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
    const removedLines = inBlock
        ? leadingBlankLines(String(scalar.value)) - leadingBlankLines(input)
        : 0;
    const firstLine = start.line + (inBlock ? 1 + removedLines : 0);
    return (location) => {
        const line = firstLine + location.line - 1;
        const indent = inBlock
            ? indentOf(sourceLines[firstLine + leadingBlankLines(input) - 1] ?? '')
            : 0;
        const column = inBlock ? indent + location.column : start.col;
        return { file: (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .pS)(file.path), line, column };
    };
}
function hostsInputPlace(input, files, job) {
    const found = findHostsInput(input, files, job);
    if (found === null)
        return null;
    const { key, file } = found;
    return {
        path: file.path,
        onBase: (text) => {
            const candidates = textsIn(parseWorkflow(text).contents, job);
            const scalar = candidates.find((one) => one.key === key)?.scalar;
            return scalar === undefined ? null : String(scalar.value);
        },
    };
}
function firstHostsInput(workflow, job) {
    const [first] = hostsInputs(parseWorkflow(workflow).contents, job);
    return first === undefined ? null : String(first.value);
}
function findHostsInput(input, files, job) {
    for (const file of files) {
        const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__  .HN();
        const candidates = textsIn(parseWorkflow(file.text, lines).contents, job);
        const found = candidates.find(({ scalar }) => String(scalar.value).trim() === input.trim());
        if (found !== undefined)
            return { ...found, file, lines };
    }
    return null;
}
function calledWorkflows(workflow) {
    return jobsOf(parseWorkflow(workflow).contents).flatMap(({ value }) => {
        const uses = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(value) ? value.get('uses') : null;
        const [, path] = /^\.\/(\.github\/workflows\/[^/@]+)$/.exec(String(uses ?? '')) ?? [];
        return path ?? [];
    });
}
function parseWorkflow(text, lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__  .HN()) {
    const limited = (0,_yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__  .qW)(text) === null ? text : '';
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Tp)(limited, { lineCounter, prettyErrors: false, uniqueKeys: false });
}
function textsIn(root, job) {
    const inputs = hostsInputs(root, job);
    const inSteps = inputs.map((scalar, index) => ({ key: `hosts ${index}`, scalar }));
    const known = new Set(inputs);
    return [...inSteps, ...textsBelow(root, [])].filter(({ key, scalar }) => key.startsWith('hosts ') || !known.has(scalar));
}
function textsBelow(node, path) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(node))
        return [{ key: JSON.stringify(path), scalar: node }];
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(node)) {
        return node.items.flatMap(({ key, value }) => textsBelow(value, [...path, String(keyOf(key))]));
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__  .oP)(node))
        return [];
    return node.items.flatMap((item, index) => textsBelow(item, [...path, String(index)]));
}
function hostsInputs(root, job) {
    const ordered = jobsOf(root).toSorted((a, b) => Number(keyOf(b.key) === job) - Number(keyOf(a.key) === job));
    return ordered.flatMap(({ value }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(value) ? hostsInputsOfJob(value) : []));
}
function jobsOf(root) {
    const jobs = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(root) ? root.get('jobs') : null;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(jobs) ? jobs.items : [];
}
function hostsInputsOfJob(job) {
    const steps = job.get('steps');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__  .oP)(steps))
        return [];
    return steps.items.flatMap((step) => {
        const inputs = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(step) ? step.get('with') : null;
        const scalar = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(inputs) ? inputs.get('hosts', true) : null;
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(scalar) ? [scalar] : [];
    });
}
function keyOf(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(key) ? key.value : key;
}
function leadingBlankLines(text) {
    return (/^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '').split('\n').length - 1;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}


  }),

  20455:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  createReceivers),
    S: () => (  readReceiverEntry)
  });
  var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48280);
  var _model_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83313);
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91812);
function readReceiverEntry(text) {
    const name = (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__  .Ew)(text);
    if ((0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__  .Rr)(name) === null)
        return { kind: 'name', name };
    const [base = '', length] = text.split('/');
    const address = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_1__  .Z5)(base);
    if (address === null)
        return null;
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse(address);
    const bits = parsed.kind() === 'ipv4' ? 32 : 128;
    if (length === undefined)
        return { kind: 'block', block: [parsed, bits] };
    const isLength = /^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= bits;
    return isLength ? { kind: 'block', block: [parsed, Number(length)] } : null;
}
function createReceivers(entries) {
    const names = entries.flatMap((entry) => (entry.kind === 'name' ? [entry.name] : []));
    const blocks = entries.flatMap((entry) => (entry.kind === 'block' ? [entry.block] : []));
    const byFirstLabel = new Map(names.map((name) => [name.split('.')[0], name]));
    const hasName = (text) => {
        const name = (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__  .Ew)(text);
        return names.some((known) => name === known || name.endsWith(`.${known}`));
    };
    const hasAddress = (text) => {
        const address = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_1__  .Z5)(text);
        if (address === null)
            return false;
        const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse(address);
        return blocks.some((block) => parsed.kind() === block[0].kind() && parsed.match([...block]));
    };
    const ofLogHost = (host) => {
        if (!host.includes('.'))
            return byFirstLabel.get(host.toLowerCase()) ?? null;
        return hasName(host) ? (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__  .Ew)(host) : null;
    };
    return { hasName, hasAddress, ofLogHost };
}


  }),

  67673:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DH: () => (  stepBoundary),
    J5: () => (  outsideProblem),
    tb: () => (  terminalBoundary)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60795);
function stepBoundary(workspace, temp) {
    return { folders: [workspace, temp].flatMap(spellings), isOpen: false };
}
function terminalBoundary(workingDirectory) {
    return { folders: spellings(workingDirectory), isOpen: true };
}
function outsideProblem(path, { folders, isOpen }) {
    return isOpen || (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__  .eU)(path, folders) !== null
        ? null
        : 'is outside of the workspace and of RUNNER_TEMP, and a step writes nowhere else';
}
function spellings(folder) {
    try {
        return [...new Set([folder, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder)])];
    }
    catch {
        return [folder];
    }
}


  }),

  42089:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  decodeText),
    p: () => (  encodingProblem)
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
function decodeText(bytes) {
    const problem = binaryZoneProblem(bytes) ?? encodingProblem(bytes) ?? byteProblem(bytes);
    if (problem !== null)
        return { problem };
    const start = hasUtf8Mark(bytes) ? UTF8_MARK.length : 0;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', start);
}
function encodingProblem(head) {
    const zeros = Array.from(head.subarray(0, 4), (byte) => (byte === 0 ? '0' : 'x')).join('');
    const marks = Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
    const mark = marks.join('');
    if (mark === '0000feff' || mark === 'fffe0000' || zeros === '000x' || zeros === 'x000') {
        return 'is UTF-32; save it as UTF-8';
    }
    const hasMark = mark.startsWith('feff') || mark.startsWith('fffe');
    return hasMark || /^(?:0x|x0)(?:0x|x0)?$/.test(zeros) ? 'is UTF-16; save it as UTF-8' : null;
}
const UTF8_MARK = [0xef, 0xbb, 0xbf];
function hasUtf8Mark(bytes) {
    return UTF8_MARK.every((byte, index) => bytes[index] === byte);
}
function binaryZoneProblem(bytes) {
    const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
    return /^0000000[1-3]0000000[0-2]$/.test(head)
        ? 'is a zone in a binary format of BIND; write it as text in UTF-8 with: named-compilezone -f raw -F text -o zone.txt example.com FILE'
        : null;
}
const COMPRESSED = [
    [0x1f, 0x8b],
    [0x50, 0x4b, 0x03, 0x04],
    [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    [0x28, 0xb5, 0x2f, 0xfd],
];
function byteProblem(bytes) {
    if (COMPRESSED.some((mark) => mark.every((byte, index) => bytes[index] === byte))) {
        return 'is compressed or an archive; unpack it to text in UTF-8';
    }
    const zero = bytes.indexOf(0);
    if (zero >= 0) {
        return `has a NUL byte in line ${lineAt(bytes, zero)}, so it is not text; save it as text in UTF-8`;
    }
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)
        ? null
        : `is not UTF-8: line ${firstInvalidLine(bytes)} has other bytes; save it as UTF-8`;
}
const LINE_FEED = 0x0a;
function lineAt(bytes, offset) {
    let line = 1;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < offset; line += 1) {
        at = bytes.indexOf(LINE_FEED, at + 1);
    }
    return line;
}
function firstInvalidLine(bytes) {
    let start = 0;
    for (let line = 1;; line += 1) {
        const end = bytes.indexOf(LINE_FEED, start);
        if (end < 0 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)))
            return line;
        start = end + 1;
    }
}


  }),

  6455:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CA: () => (  errorCode),
    O4: () => (  requireRegular),
    kc: () => (  FileProblem)
  });
class FileProblem extends Error {
    fault;
    constructor(message, fault = 'other') {
        super(message);
        this.fault = fault;
    }
}
function irregularKind(status) {
    if (status.isFile())
        return null;
    if (status.isDirectory())
        return 'a directory';
    if (status.isFIFO())
        return 'a named pipe (FIFO)';
    if (status.isSocket())
        return 'a socket';
    return status.isSymbolicLink() ? 'a link' : 'a device';
}
function requireRegular(status) {
    const kind = irregularKind(status);
    if (kind !== null)
        throw new FileProblem(`is ${kind}, not a regular file`);
}
function errorCode(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}


  }),

  60795:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FK: () => (  isInside),
    VK: () => (  splitGlob),
    _f: () => (  pathFromRoot),
    eU: () => (  innermostFolder),
    hA: () => (  pathInRoot),
    wh: () => (  globIn)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
function isInside(path, folder, platform = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const fromFolder = platform.relative(folder, path);
    return !(fromFolder === '..' ||
        fromFolder.startsWith(`..${platform.sep}`) ||
        platform.isAbsolute(fromFolder));
}
function pathFromRoot(path, root, platform = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    return platform.relative(root, path).split(platform.sep).join('/');
}
function pathInRoot(path, root, platform = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const file = pathFromRoot(path, root, platform);
    return file === '' || !isInside(path, root, platform) ? null : file;
}
function innermostFolder(path, folders, platform = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const containing = folders.filter((folder) => isInside(path, folder, platform));
    return containing.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
function splitGlob(pattern, platform = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const segments = pattern.split(platform.sep === '\\' ? /[\\/]/ : '/');
    const wildcard = segments.findIndex((segment) => /[*?[\]{}()!+@]/.test(segment));
    const end = wildcard === -1 ? segments.length : wildcard;
    const base = segments.slice(0, end);
    return {
        base: base.length === 1 && base[0] === '' ? platform.sep : base.join(platform.sep),
        rest: segments.slice(end).join('/'),
    };
}
function globIn(folder, glob, platform = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const literal = folder.replace(/[?*()[\]]/g, '[$&]').replace(/[{}]/g, '?');
    return `${literal.split(platform.sep).join('/').replace(/\/$/, '')}/${glob}`;
}


  }),

  32774:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gu: () => (  readTextFile),
    Hw: () => (  readFileParts),
    KP: () => (  orAbort),
    YY: () => (  readingProblem),
    lV: () => (  MISSING),
    lb: () => (  LEADS_OUT),
    qm: () => (  leadsOut)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var _decode_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42089);
  var _file_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6455);
  var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60795);
async function readTextFile(path, limits) {
    try {
        const bytes = await withFile(path, limits, (file) => readAll(file, limits));
        const text = (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_2__  .g)(bytes);
        return typeof text === 'string'
            ? { kind: 'read', text }
            : { kind: 'failed', problem: text.problem, fault: 'not-text' };
    }
    catch (error) {
        if ((0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .CA)(error) === 'ENOENT')
            return { kind: 'absent' };
        const fault = error instanceof _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc ? error.fault : 'other';
        return { kind: 'failed', problem: readingProblem(error), fault };
    }
}
async function* readFileParts(path, limits) {
    const file = await openFile(path, limits);
    try {
        for (let total = 0;;) {
            const part = Buffer.allocUnsafe(PART_BYTES);
            const { bytesRead } = await orAbort(file.handle.read(part, 0, PART_BYTES), limits.signal);
            if (bytesRead === 0)
                return;
            total += bytesRead;
            if (total > limits.maxBytes)
                throw tooLarge(limits.maxBytes);
            yield part.subarray(0, bytesRead);
        }
    }
    finally {
        await closeFile(file, limits.signal);
    }
}
const PART_BYTES = 64 * 1024;
function readingProblem(error) {
    if (error instanceof _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc)
        return error.message;
    const code = (0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .CA)(error);
    return code === 'ENOENT' ? MISSING : `cannot be read (${code})`;
}
const MISSING = 'does not exist (is the repository checked out before this step?)';
const LEADS_OUT = 'is a link that leads out of the workspace';
async function leadsOut(path, folders) {
    return isOutsideOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path), path, folders);
}
async function withFile(path, limits, work) {
    const file = await openFile(path, limits);
    try {
        return await work(file);
    }
    finally {
        await closeFile(file, limits.signal);
    }
}
async function openFile(path, { folders, maxBytes, signal }) {
    const opening = openRegularFile(path, folders);
    try {
        const file = await orAbort(opening, signal);
        if (file.size <= maxBytes)
            return file;
        await closeFile(file, signal);
    }
    catch (error) {
        opening.then(({ handle }) => handle.close()).catch(() => { });
        throw error;
    }
    throw tooLarge(maxBytes);
}
async function closeFile({ handle }, signal) {
    const closing = handle.close().catch(() => { });
    if (!signal.aborted)
        await closing;
}
async function openRegularFile(path, folders) {
    const target = await resolveLinks(path);
    if (await isOutsideOf(target, path, folders))
        throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(LEADS_OUT);
    (0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .O4)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target, READ_FLAGS);
    try {
        const status = await handle.stat({ bigint: true });
        (0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .O4)(status);
        const isSame = isSameFile(status, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(target, { bigint: true })) &&
            (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(target)) === target;
        if (!isSame)
            throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc('was replaced while it was opened');
        return { handle, size: status.size };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
const READ_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY ?? 0) |
    (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
async function resolveLinks(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    }
    catch (error) {
        if ((0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .CA)(error) !== 'ENOENT')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc('is a link to a file that does not exist');
    }
}
async function isOutsideOf(target, path, folders) {
    const folder = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__  .eU)(path, folders);
    return folder !== null && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)(target, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder));
}
function isSameFile(a, b) {
    return a.dev === b.dev && a.ino === b.ino;
}
async function readAll({ handle, size }, { maxBytes, signal }) {
    let bytes = Buffer.allocUnsafe(Math.max(Number(size) + 1, 4096));
    for (let total = 0;;) {
        const { bytesRead } = await orAbort(handle.read(bytes, total, bytes.length - total, null), signal);
        if (bytesRead === 0)
            return bytes.subarray(0, total);
        total += bytesRead;
        if (total > maxBytes)
            throw tooLarge(maxBytes);
        if (total === bytes.length)
            bytes = Buffer.concat([bytes], 2 * total);
    }
}
function tooLarge(maxBytes) {
    return new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(`is larger than ${maxBytes} bytes`, 'too-large');
}
function orAbort(promise, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => {
            const reason = typeof signal.reason === 'string' ? signal.reason : 'its time was over';
            reject(new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(`was not read before ${reason}`));
        };
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}


  }),

  9091:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  repositoryPath),
    a: () => (  repositoryAbove)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60795);


const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function repositoryAbove(workspace, folder, read) {
    for (let root = folder; (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__  .FK)(root, workspace); root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root)) {
        const gitFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git');
        const head = await read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(gitFolder, 'HEAD'));
        if (head.kind === 'read') {
            const [commit, config] = await Promise.all([
                commitOf(head.text.trim(), gitFolder, read),
                read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(gitFolder, 'config')),
            ]);
            return { root, gitFolder, commit, name: originName(textOf(config)) };
        }
        if (head.kind === 'failed' || root === workspace)
            return null;
    }
    return null;
}
async function commitOf(head, folder, read) {
    const [, ref] = /^ref: (refs\/[^\s\\]+)$/.exec(head) ?? [];
    if (ref === undefined)
        return COMMIT.test(head) ? head : null;
    if (ref.split('/').includes('..'))
        return null;
    const loose = textOf(await read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, ref)));
    if (COMMIT.test(loose))
        return loose;
    const packed = textOf(await read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'packed-refs'))).split('\n');
    const commit = packed.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
    return COMMIT.test(commit) ? commit : null;
}
function originName(config) {
    const [, section = ''] = /^\[remote "origin"\]\s*$([^[]*)/m.exec(config) ?? [];
    const [, url = ''] = /^\s*url\s*=\s*(\S+)\s*$/m.exec(section) ?? [];
    const [, name = null] = /[/:]([^/:\s]+\/[^/:\s]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    return name;
}
function textOf(reading) {
    return reading.kind === 'read' ? reading.text.trim() : '';
}
function repositoryPath(path, workspace, repository) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path);
    const own = repository === null ? null : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__  .hA)(absolute, repository.root);
    return own ?? (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__  ._f)(absolute, workspace);
}


  }),

  53841:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ck: () => (  isTaken),
    LK: () => (  createNumberedFile),
    Qz: () => (  createTextFile),
    Tl: () => (  writeTextFile),
    ev: () => (  writingProblem)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _boundary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67673);
  var _file_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6455);
  var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60795);
function writeTextFile(path, text, boundary) {
    const folder = writableFolder(path, boundary);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    const existing = statusOf(target);
    if (existing?.isSymbolicLink())
        throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(`is a link, and ${NO_LINK}`);
    if (existing !== null)
        (0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .O4)(existing);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `.mail-identity-check-${crypto.randomUUID()}`);
    writeNewFile(temporary, text, existing);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, target);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function createTextFile(path, text, boundary) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(writableFolder(path, boundary), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    if (isTaken(target))
        return false;
    try {
        writeNewFile(target, text, null);
        return true;
    }
    catch (error) {
        if ((0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .CA)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
function createNumberedFile(path, text, boundary) {
    const { dir, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(path);
    for (let number = 1;; number += 1) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, number === 1 ? `${name}${ext}` : `${name}-${number}${ext}`);
        if (createTextFile(candidate, text, boundary))
            return candidate;
    }
}
function isTaken(path) {
    return statusOf(path) !== null;
}
function writingProblem(error) {
    return error instanceof _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc ? error.message : `cannot be written (${(0,_file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .CA)(error)})`;
}
const NO_LINK = 'nothing is written through a link';
function writableFolder(path, boundary) {
    const outside = (0,_boundary_js__WEBPACK_IMPORTED_MODULE_2__  .J5)(path, boundary);
    if (outside !== null)
        throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(outside);
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const base = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__  .eU)(path, boundary.folders);
    if (base === path)
        throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc('is a directory, not a regular file');
    if (base === null) {
        if (!isTaken(parent))
            throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc('is in a folder that does not exist');
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(parent);
    }
    requireFolder(base);
    let folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(base);
    let shown = '';
    for (const segment of (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(base, parent).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        if (segment === '')
            continue;
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, segment);
        shown = shown === '' ? segment : `${shown}/${segment}`;
        const status = statusOf(folder) ?? createFolder(folder);
        if (status.isSymbolicLink())
            throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(`is below the link "${shown}", and ${NO_LINK}`);
        if (!status.isDirectory())
            throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(`is below "${shown}", which is not a directory`);
    }
    return folder;
}
function requireFolder(base) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(base, { recursive: true });
    }
    catch {
        throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc(`is in the folder "${base}", which cannot be created`);
    }
}
function createFolder(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
}
function statusOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
}
function writeNewFile(path, text, replaced) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, WRITE_FLAGS, 0o644);
    try {
        requireAt(path, descriptor);
        if (replaced !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(descriptor, replaced.mode & 0o777);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, text);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
const WRITE_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
function requireAt(path, descriptor) {
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true });
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    if (opened.dev !== found.dev || opened.ino !== found.ino || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder) !== folder) {
        throw new _file_problem_js__WEBPACK_IMPORTED_MODULE_3__  .kc('is in a folder that was replaced while the file was written');
    }
}


  }),

  93658:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AN: () => (  inputText),
    N3: () => (  defaultReportWriter),
    OM: () => (  stepWorkspace),
    Td: () => (  commentKey),
    ev: () => (  stepContext),
    fL: () => (  runPage),
    tM: () => (  workflowRun)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _files_boundary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67673);
  var _files_write_text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53841);
  var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6330);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22963);
function inputText(name) {
    return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
function stepWorkspace() {
    const root = process.env.GITHUB_WORKSPACE || process.cwd();
    const [, repositoryName, path] = /^([^/]+\/[^/]+)\/([^@]+)@/.exec(process.env.GITHUB_WORKFLOW_REF ?? '') ?? [];
    const boundary = (0,_files_boundary_js__WEBPACK_IMPORTED_MODULE_2__  .DH)(root, temporaryFolder());
    if (repositoryName === undefined || path === undefined) {
        return { root, boundary, workflow: null };
    }
    const inputs = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .Qh.map((name) => [name, inputText(name)]);
    const given = new Map(inputs.filter(([, text]) => text.trim() !== ''));
    const job = process.env.GITHUB_JOB || null;
    return { root, boundary, workflow: { path, repositoryName, job, inputs: given } };
}
function defaultReportWriter() {
    let written = null;
    return (json) => {
        const folder = temporaryFolder();
        const boundary = { folders: [folder], isOpen: false };
        if (written === null) {
            written = (0,_files_write_text_file_js__WEBPACK_IMPORTED_MODULE_3__  .LK)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'mail-identity-report.json'), json, boundary);
        }
        else {
            (0,_files_write_text_file_js__WEBPACK_IMPORTED_MODULE_3__  .Tl)(written, json, boundary);
        }
        return written;
    };
}
function workflowRun() {
    const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_SHA } = process.env;
    const attempt = Number(GITHUB_RUN_ATTEMPT);
    return {
        id: (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_5__  .tB)(GITHUB_RUN_ID ?? '', MAX_ID) || null,
        attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null,
        commit: (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_5__  .tB)(GITHUB_SHA ?? '', MAX_ID) || null,
    };
}
const MAX_ID = 100;
function temporaryFolder() {
    return process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)();
}
function rulesPage(server) {
    const { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = process.env;
    const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = process.env;
    if (server === null)
        return null;
    if (GITHUB_ACTION_REPOSITORY && GITHUB_ACTION_REF) {
        return pageAt(server, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, '');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(GITHUB_WORKSPACE || '.', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(process.argv[1] ?? '', '../..'));
    const inCheckout = !folder.startsWith('..') && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder);
    return inCheckout && GITHUB_REPOSITORY && GITHUB_SHA
        ? pageAt(server, GITHUB_REPOSITORY, GITHUB_SHA, folder)
        : null;
}
function pageAt(server, repository, ref, folder) {
    const path = [...folder.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).filter((part) => part !== ''), 'docs', 'rules.md'].join('/');
    return encodeURI(`${server}/${repository}/blob/${ref}/${path}`).replace(/[?#]/g, encodeURIComponent);
}
function stepContext(server) {
    const { GITHUB_ACTION_REPOSITORY } = process.env;
    const isKnown = server !== null && GITHUB_ACTION_REPOSITORY;
    return {
        rulesPage: rulesPage(server),
        homePage: isKnown ? encodeURI(`${server}/${GITHUB_ACTION_REPOSITORY}`) : null,
        job: commentKey(),
        workflowFile: ownWorkflowFile(),
    };
}
function runPage() {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
        ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`)
        : null;
}
function commentKey() {
    const { GITHUB_ACTION = '' } = process.env;
    const { workflow } = stepWorkspace();
    const repository = workflow === null || ownWorkflowFile() !== null ? '' : `${workflow.repositoryName}/`;
    const [, number] = /^__.*_(\d+)$/.exec(GITHUB_ACTION) ?? [];
    const step = number === undefined ? '' : `/${number}`;
    return `${repository}${workflow?.path ?? 'workflow'}/${workflow?.job ?? 'job'}${step}`;
}
function ownWorkflowFile() {
    const { workflow } = stepWorkspace();
    const repository = (process.env.GITHUB_REPOSITORY ?? '').toLowerCase();
    return workflow?.repositoryName.toLowerCase() === repository ? workflow.path : null;
}


  }),

  6330:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  Cu: () => (  DEFAULT_CONFIG_FILE),
  Qh: () => (  INPUT_NAMES),
  Ko: () => (  readInputs)
});
var outcome = __webpack_require__(95931);
var input_problem = __webpack_require__(65187);
var mail_ports = __webpack_require__(28143);
var report = __webpack_require__(11819);
var suggestion = __webpack_require__(80957);
var receivers = __webpack_require__(20455);
var model_address = __webpack_require__(83313);
var dns_name = __webpack_require__(91812);
var shard = __webpack_require__(68165);
; 
class InvalidValue {
    message;
    constructor(text, problem) {
        this.message = `${(0,suggestion .h)(text)} ${problem}`;
    }
}
function path(text) {
    return text.includes('\0') ? new InvalidValue(text, NUL_IN_PATH) : text;
}
const NUL_IN_PATH = 'is not a path: it has a NUL byte.';
function paths(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const invalid = lines.find((line) => path(line) instanceof InvalidValue);
    return invalid === undefined
        ? lines.filter((line) => line !== '')
        : new InvalidValue(invalid, NUL_IN_PATH);
}
function value_readers_shard(text) {
    const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
    const part = { index: Number(index), of: Number(of) };
    return part.index >= 1 && part.index <= part.of && part.of <= shard .hH
        ? part
        : new InvalidValue(text, `is not a shard; expected one such as 2/8 (the second of eight), with at most ${shard .hH} shards.`);
}
function oneOf(words) {
    return (text) => {
        const word = words.find((candidate) => candidate === text.toLowerCase());
        return (word ??
            new InvalidValue(text, `is not valid; expected one of ${words.join(', ')}.${(0,suggestion .a)(text, words)}`));
    };
}
function value_readers_boolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return new InvalidValue(text, 'is not valid; expected true or false.');
}
function wholeNumber(min, max) {
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max
            ? value
            : new InvalidValue(text, `is not valid; expected a whole number from ${min} to ${max}.`);
    };
}
function longDuration(minMs, maxMs) {
    return (text) => {
        const [, days] = /^(\d{1,5})\s*d$/.exec(text) ?? [];
        if (days === undefined)
            return duration(minMs, maxMs)(text);
        const ms = Number(days) * 86_400_000;
        return ms >= minMs && ms <= maxMs
            ? ms
            : new InvalidValue(text, `is out of range; expected a duration from ${minMs / 1000}s to ${maxMs / 86_400_000}d.`);
    };
}
function duration(minMs, maxMs) {
    return (text) => {
        const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h)?$/.exec(text) ?? [];
        if (amount === undefined) {
            return new InvalidValue(text, 'is not a duration; expected one such as 500ms, 30s, 15m or 1h.');
        }
        const ms = Number(amount) * (UNITS.get(unit) ?? 1000);
        return ms >= minMs && ms <= maxMs
            ? ms
            : new InvalidValue(text, `is out of range; expected a duration from ${minMs}ms to ${maxMs / 1000}s.`);
    };
}
const UNITS = new Map([
    ['ms', 1],
    ['s', 1000],
    ['m', 60_000],
    ['h', 3_600_000],
]);
function listOf(item) {
    return (text) => {
        const values = [];
        for (const word of text.split(/[\s,]+/).filter((part) => part !== '')) {
            const value = item(word);
            if (value instanceof InvalidValue)
                return value;
            values.push(value);
        }
        return values;
    };
}
function resolverAddress(text) {
    const [, bracketed, port] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text) ??
        /^([\d.]+):(\d{1,5})$/.exec(text) ?? [undefined, text, undefined];
    const address = (0,model_address .Z5)(bracketed ?? '');
    const number = Number(port ?? 53);
    if (address === null || number < 1 || number > 65_535) {
        return new InvalidValue(text, 'is not the address of a resolver; expected ip, ip:port or [ip6]:port, such as 9.9.9.9.');
    }
    return (0,model_address .Qh)(address, number);
}
function hostAndPort(text) {
    const [, bracketed, bare = '', port = ''] = /^(?:\[([\da-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text) ?? [];
    const address = (0,model_address .Z5)(bracketed ?? bare);
    const name = address ?? (0,dns_name .Ew)(bare);
    const number = Number(port);
    const isHost = address !== null || (bracketed === undefined && (0,dns_name .Rr)(name) === null);
    return isHost && number >= 1 && number <= 65_535
        ? { name, port: number }
        : new InvalidValue(text, 'is not a host with its port; expected one such as mx.example.net:25, 192.0.2.25:25 or [2001:db8::25]:25.');
}
function socksProxy(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const hasNoPath = url !== null && /^\/?$/.test(url.pathname) && url.search === '' && url.hash === '';
    if (url === null || !hasNoPath || !/^socks5h?:$/.test(url.protocol) || url.hostname === '') {
        return new InvalidValue('…', 'is not a SOCKS5 proxy; expected one such as socks5://bastion.example.com:1080. The value is not shown, since it may have a password.');
    }
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    return { host, port: Number(url.port || 1080), user: user || null, password: password || null };
}
function receiver(text) {
    const entry = (0,receivers .S)(text);
    if (entry === null) {
        return new InvalidValue(text, 'is not a receiver; expected a name such as mx.example.net, a domain, an address or a block.');
    }
    return entry.kind === 'name' ? entry.name : text.toLowerCase();
}
function ehloName(text) {
    const literal = /^\[(?:IPv6:)?([^\]]+)\]$/i.exec(text)?.[1];
    if (literal !== undefined && (0,model_address .Z5)(literal) !== null)
        return text;
    const problem = (0,dns_name .Rr)((0,dns_name .Ew)(text));
    return problem === null ? (0,dns_name .Ew)(text) : new InvalidValue(text, `${problem}.`);
}

; 






const DEFAULT_CONFIG_FILE = '.github/mail-hosts.yml';
const INPUT_NAMES = [
    'hosts',
    'config-file',
    'fail-on',
    'on-inconclusive',
    'baseline-file',
    'update-baseline',
    'base-config-file',
    'fail-on-pending',
    'resolvers',
    'retries',
    'timeout',
    'run-timeout',
    'wait-for',
    'samples',
    'concurrency',
    'fallback-ports',
    'vantage-hosts',
    'proxy',
    'ehlo-name',
    'allow-private-addresses',
    'allow-any-port',
    'plan-file',
    'zone-files',
    'mta-config',
    'evidence-files',
    'evidence-from',
    'evidence-max-age',
    'shard',
    'merge',
    'comment',
    'token',
    'report-file',
    'sarif-file',
    'junit-file',
    'markdown-file',
    'summary',
];
function readInputs(get) {
    const problems = [];
    const read = (name, fallback, reader) => {
        const text = get(name).trim();
        if (text === '')
            return fallback;
        const value = reader(text);
        if (!(value instanceof InvalidValue))
            return value;
        problems.push((0,input_problem .o)(name, value.message));
        return fallback;
    };
    const given = {
        hosts: get('hosts'),
        configFile: read('config-file', null, path),
        failOn: read('fail-on', 'error', oneOf(outcome .d$)),
        onInconclusive: read('on-inconclusive', 'warn', oneOf(outcome .Xv)),
        baselineFile: read('baseline-file', null, path),
        updateBaseline: read('update-baseline', false, value_readers_boolean),
        baseConfigFile: read('base-config-file', null, path),
        failOnPending: read('fail-on-pending', false, value_readers_boolean),
        resolvers: read('resolvers', [], listOf(resolverAddress)),
        retries: read('retries', 2, wholeNumber(0, 10)),
        timeoutMs: read('timeout', 30_000, duration(100, 3_600_000)),
        runTimeoutMs: read('run-timeout', 1_800_000, duration(100, 21_600_000)),
        waitForMs: read('wait-for', 0, duration(1000, 21_600_000)),
        samples: read('samples', 2, wholeNumber(1, 20)),
        concurrency: read('concurrency', 768, wholeNumber(1, 4096)),
        vantageHosts: read('vantage-hosts', [], listOf(hostAndPort)),
        allowPrivateAddresses: read('allow-private-addresses', false, value_readers_boolean),
        allowAnyPort: read('allow-any-port', false, value_readers_boolean),
        fallbackPorts: read('fallback-ports', [], listOf(wholeNumber(1, 65_535))),
        proxy: read('proxy', null, socksProxy),
        ehloName: read('ehlo-name', null, ehloName),
        planFiles: read('plan-file', [], paths),
        zoneFiles: read('zone-files', [], paths),
        mtaConfig: read('mta-config', [], paths),
        evidenceFiles: read('evidence-files', [], paths),
        evidenceFrom: read('evidence-from', [], listOf(receiver)),
        evidenceMaxAgeMs: read('evidence-max-age', 30 * DAY_MS, longDuration(60_000, 3650 * DAY_MS)),
        shard: read('shard', null, value_readers_shard),
        merge: read('merge', null, paths),
        comment: read('comment', 'never', oneOf(report .zd)),
        token: read('token', null, (text) => text),
        reportFile: read('report-file', null, path),
        sarifFile: read('sarif-file', null, path),
        junitFile: read('junit-file', null, path),
        markdownFile: read('markdown-file', null, path),
        summary: read('summary', true, value_readers_boolean),
    };
    problems.push(...combinationProblems(given, (name) => get(name).trim() !== ''));
    const { inputs, problems: shared } = withoutSharedPaths(given);
    problems.push(...shared);
    const comment = inputs.shard === null ? inputs.comment : 'never';
    return { inputs: { ...inputs, comment }, problems };
}
function combinationProblems(inputs, isSet) {
    const combinations = FORBIDDEN_COMBINATIONS.filter(({ applies }) => applies(inputs));
    const ports = inputs.allowAnyPort ? [] : inputs.fallbackPorts;
    return [
        ...combinations.flatMap(({ names, why }) => names.filter(isSet).map((name) => (0,input_problem .o)(name, why(name)))),
        ...ports
            .filter((port) => !mail_ports .L.includes(port))
            .map((port) => (0,input_problem .o)('fallback-ports', (0,mail_ports .U)(port))),
    ];
}
const DAY_MS = 86_400_000;
const PLAN_INPUTS = ['plan-file', 'zone-files', 'mta-config'];
const MERGE_INPUTS = [
    'fail-on',
    'on-inconclusive',
    'fail-on-pending',
    'run-timeout',
    'merge',
    'comment',
    'token',
    'report-file',
    'sarif-file',
    'junit-file',
    'markdown-file',
    'summary',
];
const FORBIDDEN_COMBINATIONS = [
    {
        names: ['update-baseline'],
        applies: (inputs) => inputs.updateBaseline && inputs.baselineFile === null,
        why: () => 'there is no baseline to update; give baseline-file.',
    },
    {
        names: ['update-baseline'],
        applies: (inputs) => inputs.updateBaseline && inputs.shard !== null,
        why: () => 'a shard knows only its part of the fleet; write the baseline in a run without shard.',
    },
    {
        names: ['evidence-files'],
        applies: (inputs) => inputs.evidenceFiles.length > 0 && inputs.evidenceFrom.length === 0,
        why: () => 'no receiver is named whose records are believed; give evidence-from, such as mx.example.net.',
    },
    {
        names: PLAN_INPUTS,
        applies: (inputs) => inputs.shard !== null,
        why: () => 'a shard knows only its part of the fleet; judge a plan in a run without shard.',
    },
    {
        names: PLAN_INPUTS,
        applies: (inputs) => inputs.shard === null && inputs.waitForMs > 0,
        why: () => 'a plan is not applied yet, and wait-for waits for what is; give one of them.',
    },
    {
        names: INPUT_NAMES.filter((name) => !MERGE_INPUTS.includes(name)),
        applies: (inputs) => inputs.merge !== null,
        why: (name) => `a merge checks nothing itself; give ${name} to the shards.`,
    },
];
const WRITTEN = [
    {
        name: 'baseline-file',
        path: ({ baselineFile }) => baselineFile,
        without: (inputs) => ({ ...inputs, baselineFile: null }),
    },
    {
        name: 'report-file',
        path: ({ reportFile }) => reportFile,
        without: (inputs) => ({ ...inputs, reportFile: null }),
    },
    {
        name: 'sarif-file',
        path: ({ sarifFile }) => sarifFile,
        without: (inputs) => ({ ...inputs, sarifFile: null }),
    },
    {
        name: 'junit-file',
        path: ({ junitFile }) => junitFile,
        without: (inputs) => ({ ...inputs, junitFile: null }),
    },
    {
        name: 'markdown-file',
        path: ({ markdownFile }) => markdownFile,
        without: (inputs) => ({ ...inputs, markdownFile: null }),
    },
];
function withoutSharedPaths(inputs) {
    const declaration = inputs.hosts.trim() === '' ? DEFAULT_CONFIG_FILE : null;
    const users = new Map();
    for (const [name, path] of [
        ['config-file', inputs.configFile ?? declaration],
        ['base-config-file', inputs.baseConfigFile],
    ]) {
        if (path !== null)
            users.set(pathKey(path), name);
    }
    const problems = [];
    let checked = inputs;
    for (const { name, path: pathIn, without } of WRITTEN) {
        const path = pathIn(inputs);
        if (path === null)
            continue;
        const user = users.get(pathKey(path));
        if (user === undefined) {
            users.set(pathKey(path), name);
            continue;
        }
        const message = `${(0,suggestion .h)(path)} is the file of ${user} too, and would overwrite it; give another path.`;
        problems.push((0,input_problem .o)(name, message));
        checked = without(checked);
    }
    return { inputs: checked, problems };
}
function pathKey(path) {
    const parts = [];
    for (const part of path.replaceAll('\\', '/').split('/')) {
        if (part === '.' || (part === '' && parts.length > 0))
            continue;
        if (part === '..' && !['', '..', undefined].includes(parts.at(-1)))
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}


  }),

  83313:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A8: () => (  reverseName),
    AS: () => (  addressBytes),
    Ap: () => (  familyOf),
    IE: () => (  reverseBlock),
    Qh: () => (  socketAddress),
    Z5: () => (  canonicalAddress),
    Zf: () => (  addressOfReverseName),
    g0: () => (  MAX_ADDRESSES),
    hm: () => (  specialRange),
    kF: () => (  readAddressBlock),
    nk: () => (  addressesOfBlock),
    qy: () => (  countAddresses)
  });
  var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
  var ipaddr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48280);
const MAX_ADDRESSES = 256;
function canonicalAddress(text) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text) === 0 || text.includes('%'))
        return null;
    return ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.process(text).toString();
}
function familyOf(address) {
    return address.includes(':') ? 6 : 4;
}
function addressBytes(address) {
    return ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(address).toByteArray();
}
function socketAddress(address, port) {
    return familyOf(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
}
function reverseName(address) {
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(address);
    if (parsed instanceof ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv4) {
        return `${parsed.octets.toReversed().join('.')}.in-addr.arpa`;
    }
    const nibbles = parsed.parts.map((part) => part.toString(16).padStart(4, '0')).join('');
    return `${Array.from(nibbles).toReversed().join('.')}.ip6.arpa`;
}
function addressOfReverseName(name) {
    const labels = name.toLowerCase().split('.');
    if (labels.pop() !== 'arpa')
        return null;
    const zone = labels.pop();
    if (zone === 'ip6') {
        const nibbles = labels.toReversed().join('');
        const groups = /^[0-9a-f]{32}$/.test(nibbles) ? nibbles.match(/.{4}/g) : null;
        return groups === null ? null : canonicalAddress(groups.join(':'));
    }
    if (zone !== 'in-addr')
        return null;
    const octets = labels.length === 5 ? labels.toSpliced(1, 1) : labels;
    return octets.length === 4 ? canonicalAddress(octets.toReversed().join('.')) : null;
}
function reverseBlock(zone) {
    const v4 = /^((?:\d{1,3}\.){1,4})in-addr\.arpa$/.exec(zone)?.[1];
    if (v4 !== undefined) {
        const octets = v4.slice(0, -1).split('.').toReversed();
        const address = canonicalAddress([...octets, 0, 0, 0].slice(0, 4).join('.'));
        return address === null ? null : `${address}/${8 * octets.length}`;
    }
    const v6 = /^((?:[0-9a-f]\.){1,32})ip6\.arpa$/.exec(zone)?.[1];
    if (v6 === undefined)
        return null;
    const nibbles = v6.slice(0, -1).split('.').toReversed();
    const groups = nibbles.join('').padEnd(32, '0').match(/.{4}/g) ?? [];
    return `${canonicalAddress(groups.join(':'))}/${4 * nibbles.length}`;
}
function readAddressBlock(text) {
    const [base = '', length, ...rest] = text.split('/');
    const address = canonicalAddress(base);
    if (address === null || rest.length > 0) {
        return {
            kind: 'problem',
            problem: 'is not an IP address; expected one such as 192.0.2.25, 2001:db8::25 or the block 192.0.2.24/29',
        };
    }
    if (length === undefined)
        return { kind: 'block', block: { first: address, count: 1 } };
    const bits = familyOf(address) === 4 ? 32 : 128;
    const mapped = base.includes(':') && bits === 32;
    if (!/^(?:0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits || mapped) {
        return { kind: 'problem', problem: `has no prefix length from 0 to ${bits}` };
    }
    return checkBlock(address, bits - Number(length), Number(length));
}
function addressesOfBlock({ first, count }) {
    if (count === 1)
        return [first];
    const bytes = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(first).toByteArray();
    const { last, start } = lastByte(bytes);
    return Array.from({ length: count }, (_, index) => ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.fromByteArray(bytes.with(last, start + index)).toString());
}
function countAddresses(blocks) {
    const networks = Map.groupBy(blocks, ({ first }) => {
        const bytes = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(first).toByteArray();
        return bytes.slice(0, -1).join('.');
    });
    let count = 0;
    for (const network of networks.values()) {
        const ranges = network
            .map(({ first, count: size }) => {
            const { start } = lastByte(ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(first).toByteArray());
            return { start, end: start + size };
        })
            .toSorted((a, b) => a.start - b.start);
        let counted = 0;
        for (const { start, end } of ranges) {
            count += Math.max(0, end - Math.max(start, counted));
            counted = Math.max(counted, end);
        }
    }
    return count;
}
function lastByte(bytes) {
    const last = bytes.length - 1;
    return { last, start: bytes[last] ?? 0 };
}
function specialRange(address) {
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.process(address);
    const range = parsed.range();
    if (parsed instanceof ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv6) {
        if (range === 'rfc6052')
            return specialRange(embeddedIpv4(parsed, 6));
        if (range === '6to4')
            return specialRange(embeddedIpv4(parsed, 1));
        if (parsed.match(NAT64_LOCAL))
            return 'private';
    }
    else if (parsed.match(BENCHMARKING)) {
        return 'benchmarking';
    }
    return range === 'unicast' ? null : (RANGE_WORDS.get(range) ?? range);
}
const NAT64_LOCAL = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv6.parseCIDR('64:ff9b:1::/48');
const BENCHMARKING = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv4.parseCIDR('198.18.0.0/15');
const RANGE_WORDS = new Map([
    ['linkLocal', 'link-local'],
    ['uniqueLocal', 'unique-local'],
    ['carrierGradeNat', 'carrier-grade NAT'],
    ['reserved', 'reserved or documentation'],
    ['rfc6145', 'IPv4-translated'],
]);
function embeddedIpv4(address, firstPart) {
    const [high = 0, low = 0] = address.parts.slice(firstPart, firstPart + 2);
    return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
function checkBlock(address, hostBits, length) {
    if (hostBits > Math.log2(MAX_ADDRESSES)) {
        return {
            kind: 'problem',
            problem: `is a block of 2^${hostBits} addresses; a mail host may have at most ${MAX_ADDRESSES}`,
        };
    }
    const bytes = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(address).toByteArray();
    const { last, start } = lastByte(bytes);
    const count = 2 ** hostBits;
    if (start % count !== 0) {
        const network = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.fromByteArray(bytes.with(last, start - (start % count)));
        return {
            kind: 'problem',
            problem: `has address bits beyond its prefix; the block is ${network.toString()}/${length}`,
        };
    }
    return { kind: 'block', block: { first: address, count } };
}


  }),

  33508:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _Z: () => (  baseline),
    p7: () => (  BASELINE_PARTS),
    qK: () => (  MAX_ENTRY_TEXT)
  });
  var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
  var _mail_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);
  var _rule_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80550);
  var _sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22963);
  var _schema_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55330);
  var _suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80957);
const MAX_ENTRY_TEXT = 65_536;
const text = valibot__WEBPACK_IMPORTED_MODULE_4__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__  .Ru6(MAX_ENTRY_TEXT), valibot__WEBPACK_IMPORTED_MODULE_4__  .pdi((input) => (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .Es)(input, MAX_ENTRY_TEXT)));
const address = valibot__WEBPACK_IMPORTED_MODULE_4__  .FsL(_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .M1, valibot__WEBPACK_IMPORTED_MODULE_4__  .Ru6(MAX_ENTRY_TEXT));
const date = valibot__WEBPACK_IMPORTED_MODULE_4__  .FsL(_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .vd, valibot__WEBPACK_IMPORTED_MODULE_4__  .h_('A day in UTC.'), valibot__WEBPACK_IMPORTED_MODULE_4__  .yuE({ pattern: String.raw `^\d{4}-\d{2}-\d{2}$` }));
const rule = valibot__WEBPACK_IMPORTED_MODULE_4__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__  .ahr((input) => _rule_names_js__WEBPACK_IMPORTED_MODULE_5__  .i.some((name) => name === input), ({ input }) => {
    const near = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_3__  .a)(String(input), _rule_names_js__WEBPACK_IMPORTED_MODULE_5__  .i);
    return `${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_3__  .h)(input)} is not a rule.${near}`.replace(/\.$/, '');
}));
const hostName = (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)("The host's name.", text);
const declaredPort = (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The declared port.', _schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Oh);
const finding = valibot__WEBPACK_IMPORTED_MODULE_4__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__  .rej({
    rule: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)("The rule's name.", rule),
    host: hostName,
    port: declaredPort,
    address: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The address; null where the finding is about the name.', valibot__WEBPACK_IMPORTED_MODULE_4__  .mee(address)),
    level: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The level that was accepted.', valibot__WEBPACK_IMPORTED_MODULE_4__  .KIO(_mail_host_js__WEBPACK_IMPORTED_MODULE_0__  .C4)),
    expected: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('What was expected.', text),
    observed: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('What was seen.', text),
    since: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The day on which it was accepted.', (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .ir)(date)),
}), valibot__WEBPACK_IMPORTED_MODULE_4__  .h_('A finding that was accepted.'));
const identity = valibot__WEBPACK_IMPORTED_MODULE_4__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__  .rej({
    host: hostName,
    port: declaredPort,
    address: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The address.', address),
    ptr: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('Its PTR names, sorted.', valibot__WEBPACK_IMPORTED_MODULE_4__  .YOg(text)),
    banner: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)("The greeting's name.", valibot__WEBPACK_IMPORTED_MODULE_4__  .mee(text)),
    ehlo: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The EHLO name.', valibot__WEBPACK_IMPORTED_MODULE_4__  .mee(text)),
    first: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The day on which it was first seen.', (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .ir)(date)),
    changed: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The day since which it shows these names.', (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .ir)(date)),
}), valibot__WEBPACK_IMPORTED_MODULE_4__  .h_('The identity of one address.'));
const baseline = valibot__WEBPACK_IMPORTED_MODULE_4__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__  .rej({
    schemaVersion: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The version of this format.', valibot__WEBPACK_IMPORTED_MODULE_4__  .euz(1)),
    findings: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The accepted findings, by host, address and rule.', valibot__WEBPACK_IMPORTED_MODULE_4__  .YOg(finding)),
    identities: (0,_schema_fields_js__WEBPACK_IMPORTED_MODULE_2__  .Cv)('The names that each address showed when it was last seen.', valibot__WEBPACK_IMPORTED_MODULE_4__  .YOg(identity)),
}), valibot__WEBPACK_IMPORTED_MODULE_4__  .DDF('Baseline'), valibot__WEBPACK_IMPORTED_MODULE_4__  .h_('The findings that were accepted, and the names that each address showed, before a run. `update-baseline` writes this file, with one entry per line.'));
const BASELINE_PARTS = { day: date, finding, identity };


  }),

  80802:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GN: () => (  NOTHING_KNOWN),
    fl: () => (  findingKey),
    u1: () => (  shardPart)
  });
  var _host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

const NOTHING_KNOWN = { findings: [], identities: [] };
function shardPart({ findings, identities }, owns) {
    const isOwn = ({ host }) => owns(host);
    return { findings: findings.filter(isOwn), identities: identities.filter(isOwn) };
}
function findingKey(entry) {
    return JSON.stringify([entry.rule, (0,_host_key_js__WEBPACK_IMPORTED_MODULE_0__  .r4)(entry), entry.expected, entry.observed]);
}


  }),

  78969:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  capital)
  });
function capital(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}


  }),

  41427:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  isDay),
    k: () => (  dayOf)
  });
function isDay(text) {
    const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    return !Number.isNaN(parsed) && dayOf(parsed) === text;
}
function dayOf(time) {
    return new Date(time).toISOString().slice(0, 10);
}


  }),

  62475:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  declaredStates)
  });
  var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);
  var _observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6463);
function declaredStates(hosts, mailDomains) {
    const byHost = new Map(hosts.map((seen) => [(0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(seen.host.name, seen.host.port), seen]));
    const domains = new Set(mailDomains.map(({ mailDomain: { domain, template } }) => (0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(domain, template.port)));
    const incomplete = mailDomains.filter(({ mx, dispute, limits, internalError }) => mx.kind === 'failed' ||
        dispute !== undefined ||
        limits.length > 0 ||
        internalError !== undefined);
    const unknownPorts = new Set(incomplete.map(({ mailDomain }) => mailDomain.template.port));
    return ({ host, port, address }) => {
        const seen = byHost.get((0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(host, port));
        if (seen?.internalError !== undefined)
            return address === null ? 'declared' : 'unknown';
        if (seen !== undefined)
            return address === null ? 'declared' : stateOfAddress(address, seen);
        if (domains.has((0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(host, port)))
            return 'declared';
        return unknownPorts.has(port) ? 'unknown' : 'gone';
    };
}
function stateOfAddress(address, { host, forward: { v4, v6 }, disputes = [] }) {
    if (host.addresses !== null)
        return host.addresses.includes(address) ? 'declared' : 'gone';
    const lookup = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__  .Ap)(address) === 6 ? v6 : v4;
    const isDisputed = disputes.some(({ about }) => about === 'forward');
    if (lookup.kind === 'failed' || isDisputed)
        return 'unknown';
    return (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__  .M$)(lookup).includes(address) ? 'declared' : 'gone';
}


  }),

  91812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ew: () => (  canonicalName),
    KR: () => (  coversName),
    MT: () => (  matchesPattern),
    Rr: () => (  hostNameProblem),
    q: () => (  sameName)
  });
  var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);
function canonicalName(text) {
    const lower = text.toLowerCase();
    const ascii = isInternational(lower) ? (0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(lower) || lower : lower;
    return ascii.length > 1 && ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
}
function isInternational(text) {
    return /^[a-z0-9._*\u0080-\u{10ffff}-]*$/u.test(text) && /[^\u0020-\u007e]/.test(text);
}
function sameName(a, b) {
    return canonicalName(a) === canonicalName(b);
}
function matchesPattern(name, pattern) {
    const labels = canonicalName(name).split('.');
    const patterns = canonicalName(pattern).split('.');
    return (labels.length === patterns.length &&
        patterns.every((label, index) => labelMatches(labels[index] ?? '', label)));
}
function coversName(certifiedName, name) {
    if (!certifiedName.startsWith('*.'))
        return certifiedName === name;
    const dot = name.indexOf('.');
    return dot > 0 && certifiedName.slice(2) === name.slice(dot + 1);
}
function hostNameProblem(text, options = {}) {
    const label = options.pattern ? PATTERN_LABEL : LABEL;
    if (text === '' || text === '.')
        return 'is empty';
    if (text.length > 253)
        return 'is longer than 253 characters';
    const labels = text.split('.');
    if (labels.includes(''))
        return 'has an empty label';
    const long = labels.find((part) => part.length > 63);
    if (long !== undefined)
        return 'has a label of more than 63 characters';
    const wrong = labels.find((part) => !label.test(part));
    if (wrong !== undefined) {
        return /^[a-z0-9*-]+$/.test(wrong) && (options.pattern || !wrong.includes('*'))
            ? 'has a label that begins or ends with a hyphen'
            : 'has a character other than letters, digits, hyphens and dots';
    }
    if (labels.length === 1) {
        return 'has only one label; expected a full name such as mx1.example.com';
    }
    if (/^\d+$/.test(labels.at(-1) ?? ''))
        return 'ends in a number, so it is not a host name';
    return null;
}
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const PATTERN_LABEL = /^[a-z0-9*](?:[a-z0-9*-]*[a-z0-9*])?$/;
function labelMatches(label, pattern) {
    let labelAt = 0;
    let patternAt = 0;
    let lastStar = -1;
    let retryAt = 0;
    while (labelAt < label.length) {
        if (pattern[patternAt] === '*') {
            lastStar = patternAt++;
            retryAt = labelAt;
        }
        else if (pattern[patternAt] === label[labelAt]) {
            patternAt++;
            labelAt++;
        }
        else if (lastStar >= 0) {
            patternAt = lastStar + 1;
            labelAt = ++retryAt;
        }
        else {
            return false;
        }
    }
    while (pattern[patternAt] === '*')
        patternAt++;
    return patternAt === pattern.length;
}


  }),

  44780:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  REFUSAL_SUBJECTS),
    k: () => (  NO_EVIDENCE)
  });
const REFUSAL_SUBJECTS = ['reverse-name', 'helo'];
const NO_EVIDENCE = { connections: [], refusals: [], senders: [], notes: [] };


  }),

  59767:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  meets),
    E$: () => (  intersection),
    NM: () => (  isLooser),
    eR: () => (  nameIsLabelOnly),
    r4: () => (  inWords)
  });
  var _dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91812);
function meets(name, expectation) {
    return (expectation.kind === 'any' ||
        expectation.patterns.some((pattern) => (0,_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .MT)(name, pattern)));
}
function intersection(one, other) {
    if (one.kind === 'any')
        return other;
    if (other.kind === 'any')
        return one;
    const patterns = [
        ...one.patterns.filter((pattern) => meets(pattern, other)),
        ...other.patterns.filter((pattern) => meets(pattern, one)),
    ];
    return patterns.length === 0 ? null : { kind: 'names', patterns: [...new Set(patterns)] };
}
function isLooser(expectation, than) {
    if (than.kind === 'any')
        return false;
    if (expectation.kind === 'any')
        return true;
    const { patterns } = expectation;
    const isWithin = (pattern, others) => others.includes(pattern) || others.some((other) => (0,_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .MT)(pattern, other));
    const added = patterns.filter((pattern) => !isWithin(pattern, than.patterns));
    if (added.length === 0)
        return false;
    const keepsAll = than.patterns.every((pattern) => isWithin(pattern, patterns));
    return (keepsAll ||
        patterns.length > than.patterns.length ||
        fixedText(added) < fixedText(than.patterns));
}
function fixedText(patterns) {
    const lengths = patterns.map((pattern) => {
        const labels = pattern.split('.').filter((label) => label.includes('*'));
        const fixed = labels.join('').replaceAll('*', '').length;
        return labels.length === 0 ? Number.POSITIVE_INFINITY : fixed;
    });
    return Math.min(...lengths);
}
function inWords(expectation) {
    return expectation.kind === 'any' ? 'any name' : expectation.patterns.join(' or ');
}
function nameIsLabelOnly(host) {
    return host.role === 'outbound' && host.ptr.kind === 'names' && !meets(host.name, host.ptr);
}


  }),

  37959:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CD: () => (  attempt),
    Hr: () => (  findFaulty),
    k7: () => (  withoutFaulty)
  });
const MAX_CALLS = 1000;
const MAX_MS = 20_000;
function withoutFaulty(items, work) {
    const whole = attempt(() => work(() => null));
    if (whole.kind === 'done')
        return { result: whole.result, faults: new Map() };
    const faults = findFaulty(items, whole, work);
    return { result: work((item) => faults.get(item) ?? null), faults };
}
function attempt(work) {
    try {
        return { kind: 'done', result: work() };
    }
    catch (error) {
        return { kind: 'failed', error };
    }
}
function findFaulty(items, first, work) {
    const sound = new Set();
    const faults = new Map();
    const start = performance.now();
    let calls = 0;
    const workWith = (part) => {
        const included = new Set([...sound, ...part]);
        calls++;
        return attempt(() => work((item) => (included.has(item) ? null : first)));
    };
    const isOver = () => calls >= MAX_CALLS || performance.now() - start > MAX_MS;
    const search = (part, fault) => {
        if (part.length === 1 || isOver()) {
            for (const item of part)
                faults.set(item, fault);
            return;
        }
        const middle = Math.ceil(part.length / 2);
        for (const half of [part.slice(0, middle), part.slice(middle)]) {
            const tried = workWith(half);
            if (tried.kind === 'failed')
                search(half, tried);
            else
                for (const item of half)
                    sound.add(item);
        }
    };
    const withNone = workWith([]);
    if (withNone.kind === 'failed')
        throw withNone.error;
    search(items, first);
    return faults;
}


  }),

  65268:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $$: () => (  byVerdict),
    C$: () => (  SEVERITY),
    ZG: () => (  PHASES),
    bR: () => (  DEFAULT_NAMES),
    bk: () => (  VERDICTS),
    hE: () => (  CAUSES),
    pM: () => (  FINDING_STATUSES)
  });
const SEVERITY = {
    error: 3,
    warning: 2,
    notice: 1,
};
const FINDING_STATUSES = ['new', 'known', 'waived', 'pending', 'undetermined'];
const PHASES = ['now', 'planned', 'both'];
const VERDICTS = ['coherent', 'cosmetic', 'inconclusive', 'at-risk', 'broken'];
const WORST_FIRST = VERDICTS.toReversed();
function byVerdict(a, b) {
    return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}
const CAUSES = [
    'missing-reverse',
    'default-banner',
    'masked-greeting',
    'several-identities',
    'moved-forward',
    'provider-default-ptr',
    'partial-change',
    'internal-name',
    'decommissioned',
    'shared-infrastructure',
    'unknown',
];
const DEFAULT_NAMES = ['greeting', 'helo'];


  }),

  97598:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Il: () => (  readBannerName),
    aw: () => (  readRefusalName),
    "if": () => (  readEhloName)
  });
  var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
  var _dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91812);
function readBannerName(lines) {
    const text = firstText(lines).replace(/^X1 NT-ESMTP Server\s+/i, '');
    return startsWithoutName(text) ? null : readName(text);
}
function readRefusalName(lines) {
    const name = readName(firstText(lines));
    return name === null || (0,_dns_name_js__WEBPACK_IMPORTED_MODULE_1__  .Rr)(name) !== null ? null : name;
}
function readEhloName(lines) {
    const text = firstText(lines);
    return EHLO_KEYWORDS.has(firstWord(text)) ? null : readName(text);
}
function firstText(lines) {
    return (lines[0] ?? '').replaceAll('\\x09', ' ').trimStart().replace(ENHANCED_CODE, '');
}
const ENHANCED_CODE = /^[245]\.\d{1,3}\.\d{1,3}(?:\s+|$)/;
function firstWord(text) {
    return text.split(/\s+/, 1)[0] ?? '';
}
function readName(text) {
    const [first = '', second = ''] = text.split(/\s+/, 2);
    if (first.length > MAX_NAME + 16)
        return null;
    const word = bareWord(first);
    const plain = word.toLowerCase();
    if (!looksLikeName(word))
        return null;
    if (NOT_NAMES.has(plain) && (second !== 'ESMTP' || plain.includes('esmtp')))
        return null;
    const name = (0,_dns_name_js__WEBPACK_IMPORTED_MODULE_1__  .Ew)(word);
    return name.length > MAX_NAME || !looksLikeName(name) ? null : name;
}
function bareWord(word) {
    return word.replace(/^[<("']+/, '').replace(/[>)"',;:.!]+$/, '');
}
function startsWithoutName(text) {
    const [first = '', second = ''] = text.split(/\s+/, 2);
    if (first.length > MAX_NAME)
        return false;
    const label = bareWord(first).toLowerCase();
    if (label.includes('.') || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(label) !== 0)
        return false;
    const rest = text.slice(first.length).trimStart();
    if (KNOWN_SOFTWARE.test(rest))
        return false;
    if (PRODUCT_TEXT.test(text) || (PRODUCTS.has(label) && rest !== ''))
        return true;
    if (/[\w-][,:!]$/.test(first))
        return true;
    if (second === 'ESMTP')
        return false;
    return (/^\d[\d:/+-]*$/.test(label) || FIRST_WORDS.has(label) || SECOND_WORDS.has(second.toLowerCase()));
}
const MAX_NAME = 255;
function looksLikeName(word) {
    const characters = /^(?:\[[\w:.-]+\]|[\p{L}\p{N}\p{M}_.:-]+)$/u;
    return characters.test(word) && /[\p{L}\p{N}]/u.test(word);
}
const NOT_NAMES = new Set([
    'smtp',
    'esmtp',
    'esmtps',
    'esmtpsa',
    'esmtpa',
    'smtps',
    'lmtp',
    'nt-esmtp',
    'smtpd',
    'welcome',
    'hello',
    'hi',
    'ready',
    'service',
    'server',
    'ok',
    'pleased',
    'greetings',
    'requested',
]);
const EHLO_KEYWORDS = new Set([
    '8BITMIME',
    'AUTH',
    'BINARYMIME',
    'CHUNKING',
    'DELIVERBY',
    'DSN',
    'ENHANCEDSTATUSCODES',
    'ETRN',
    'EXPN',
    'HELP',
    'PIPELINING',
    'SIZE',
    'SMTPUTF8',
    'STARTTLS',
    'VRFY',
]);
const KNOWN_SOFTWARE = /^(?:E?SMTP (?:Postfix|Postcow|Exim|Sendmail|OpenSMTPD|Haraka|MDaemon|Mail ?Enable|Postal\/|mox|IceWarp|Merak|CommuniGate|Halon|ecelerity|\([0-9a-f]{32}\))|Axigen ESMTP|Dovecot|Kerio |KumoMTA|\(PowerMTA|Microsoft E?SMTP MAIL|Stalwart ESMTP|Zimbra ESMTP)/i;
const PRODUCT_TEXT = /^(?:1st SMTP|AVG E?SMTP|Matrix SMTP Mail|Net at Work|SG ESMTP service ready|Simple Mail Tran|Sun Java|Traffic Inspector|Trend Micro|WebMail ESMTP\s*$)/i;
const PRODUCTS = new Set([
    'alligate',
    'amavis',
    'amavisd-new',
    'argosoft',
    'arkoon',
    'astaro',
    'axigen',
    'barracuda',
    'bejy',
    'ccproxy',
    'cellopoint',
    'checkpoint',
    'citadel',
    'clearswift',
    'communigate',
    'compuserve',
    'coremail',
    'courier',
    'csm',
    'davmail',
    'domino',
    'dovecot',
    'eventmachine',
    'exchange',
    'exim',
    'firstclass',
    'fortimail',
    'fortinet',
    'groupwise',
    'haraka',
    'hmailserver',
    'icewarp',
    'imail',
    'interscan',
    'iplanet',
    'ironport',
    'james',
    'jana-server',
    'jmailer',
    'kerio',
    'litemail',
    'lotus',
    'macgyver',
    'maddy',
    'mailenable',
    'mailmarshal',
    'mailsite',
    'mailstore',
    'mailsweeper',
    'mailtraq',
    'mcafee',
    'mdaemon',
    'merak',
    'mercur',
    'microsoft',
    'mimecast',
    'mimesweeper',
    'mirapoint',
    'mox',
    'netscape',
    'novell',
    'opensmtpd',
    'outgoingfilter',
    'pineapp',
    'postcast',
    'postfix',
    'postini',
    'postscreen',
    'proofpoint',
    'qmail',
    'sendmail',
    'sharemailpro',
    'smartermail',
    'smtp-server',
    'sophos',
    'spamtitan',
    'stalker',
    'stalwart',
    'surgemail',
    'surgesmtp',
    'symantec',
    'totemomail',
    'trendmicro',
    'trustwave',
    'uniflow',
    'usergate',
    'vopmail',
    'vpop3',
    'websense',
    'webshield',
    'wingate',
    'winroute',
    'xeams',
    'xmail',
    'xwall',
    'zimbra',
]);
const FIRST_WORDS = new Set([
    'a',
    'access',
    'all',
    'an',
    'and',
    'any',
    'apr',
    'april',
    'attention',
    'aug',
    'august',
    'authorised',
    'authorized',
    'bienvenido',
    'bienvenue',
    'by',
    'closing',
    'connected',
    'connection',
    'connections',
    'dec',
    'december',
    'error',
    'feb',
    'february',
    'for',
    'fri',
    'friday',
    'from',
    'good',
    'if',
    'in',
    'internet',
    'is',
    'it',
    'jan',
    'january',
    'jul',
    'july',
    'jun',
    'june',
    'mar',
    'march',
    'may',
    'mon',
    'monday',
    'no',
    'not',
    'notice',
    'nov',
    'november',
    'oct',
    'october',
    'only',
    'please',
    'private',
    'property',
    'restricted',
    'sat',
    'saturday',
    'sep',
    'september',
    'sorry',
    'sun',
    'sunday',
    'temporarily',
    'temporary',
    'that',
    'the',
    'there',
    'this',
    'thu',
    'thursday',
    'to',
    'too',
    'try',
    'tue',
    'tuesday',
    'unable',
    'unauthorised',
    'unauthorized',
    'use',
    'warning',
    'we',
    'wed',
    'wednesday',
    'willkommen',
    'you',
    'your',
]);
const SECOND_WORDS = new Set([
    'and',
    'are',
    'been',
    'by',
    'cannot',
    'connections',
    'for',
    'from',
    'has',
    'have',
    'in',
    'is',
    'many',
    'may',
    'must',
    'no',
    'not',
    'of',
    'on',
    'only',
    'or',
    'prohibited',
    'the',
    'this',
    'to',
    'was',
    'we',
    'you',
    'your',
]);


  }),

  1297:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _9: () => (  hostKey),
    md: () => (  endpointLabel),
    r4: () => (  endpointKey)
  });
function hostKey(host, port) {
    return endpointKey({ host, port, address: null });
}
function endpointKey({ host, port, address }) {
    return `${host}:${port} ${address ?? ''}`;
}
function endpointLabel({ host, address }) {
    return address === null ? host : `${host} (${address})`;
}


  }),

  46132:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  HTTP_PROXY)
  });
const HTTP_PROXY = 'an address of an HTTP proxy, which carries no SMTP';


  }),

  65187:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  inputProblem)
  });
function inputProblem(input, fault) {
    return { location: null, message: `Input ${input}: ${fault}`, input, fault };
}


  }),

  68531:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A6: () => (  INTERNAL_STAGES),
    US: () => (  stackOf),
    WB: () => (  internalError),
    YI: () => (  describeThrown),
    l: () => (  canBeJudged)
  });
  var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22963);
const INTERNAL_STAGES = [
    'observe',
    'judge',
    'forecast',
    'report',
    'merge',
    'log',
    'annotations',
    'summary',
    'comment',
    'json',
    'sarif',
    'junit',
];
function internalError(stage, thrown) {
    return { stage, message: describeThrown(thrown), remedy: REMEDY };
}
const REMEDY = 'This is a bug of mail-identity-check and no fault of the host. Run the job again with debug logging (ACTIONS_STEP_DEBUG) and report the bug with the stack trace in the log. Until it is fixed, take the host out of the declaration if the run has to pass.';
function describeThrown(thrown) {
    try {
        return (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .Es)(thrown instanceof Error ? thrown.message : String(thrown), 500);
    }
    catch {
        return 'an error that cannot be shown';
    }
}
function canBeJudged({ internalError: error, }) {
    return error === undefined || error.stage === 'observe';
}
function stackOf(thrown) {
    return thrown instanceof Error && typeof thrown.stack === 'string'
        ? thrown.stack
        : describeThrown(thrown);
}


  }),

  74145:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  listInWords)
  });
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


  }),

  917:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A_: () => (  LEVELS),
    C4: () => (  REPORTED_LEVELS),
    FM: () => (  TLS_MODES),
    VH: () => (  CONTROLS),
    YP: () => (  bindHost),
    ZM: () => (  NOTHING_DECLARED),
    gg: () => (  ROLES)
  });
const CONTROLS = ['dedicated', 'shared'];
const ROLES = ['inbound', 'outbound', 'both'];
const TLS_MODES = ['none', 'opportunistic', 'starttls', 'implicit'];
const REPORTED_LEVELS = ['error', 'warning', 'notice'];
const LEVELS = [...REPORTED_LEVELS, 'off'];
const NOTHING_DECLARED = {
    control: 'dedicated',
    role: 'both',
    port: 25,
    fallbackPorts: null,
    tls: 'none',
    ptr: { kind: 'any' },
    banner: { kind: 'any' },
    ehlo: { kind: 'any' },
    helo: { kind: 'any' },
    domains: [],
    levels: {},
    waivers: [],
    location: { file: null, line: 1, column: 1 },
};
function bindHost(template, name, addresses) {
    const byControl = template.control === 'shared' ? { kind: 'any' } : { kind: 'names', patterns: [name] };
    const sameAsBanner = template.banner !== null || template.control === 'shared';
    const ptr = template.ptr ?? byControl;
    return {
        ...template,
        name,
        addresses,
        ptr,
        banner: template.banner ?? byControl,
        ehlo: template.ehlo ?? (sameAsBanner ? { kind: 'greeting' } : byControl),
        helo: template.helo ?? heloByDefault(template, name, ptr, byControl),
        isHeloDeclared: template.helo !== null,
    };
}
function heloByDefault({ role }, name, ptr, byControl) {
    return role === 'outbound' && byControl.kind === 'names' && ptr.kind === 'names'
        ? { kind: 'names', patterns: [...new Set([name, ...ptr.patterns])] }
        : byControl;
}


  }),

  28143:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  MAIL_PORTS),
    U: () => (  portRefusal)
  });
const MAIL_PORTS = [25, 465, 587, 2525];
function portRefusal(port) {
    return `Port ${port} is not a mail port (${MAIL_PORTS.join(', ')}). Set allow-any-port: true to check it.`;
}


  }),

  81033:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  nameMap)
  });
function nameMap(entries = []) {
    return new JsonMap(entries);
}
class JsonMap extends Map {
    toJSON() {
        return Object.fromEntries(this);
    }
}


  }),

  6463:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M$: () => (  recordsOf),
    Mh: () => (  addressesIn),
    V5: () => (  NO_DATA),
    YQ: () => (  judgedBannerNames)
  });
  var _http_proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46132);
const NO_DATA = { kind: 'absent', why: 'nodata', ttlS: null };
function recordsOf(lookup) {
    return lookup.kind === 'found' ? lookup.records : [];
}
function addressesIn({ v4, v6 }) {
    const all = [v4, v6].flatMap(recordsOf).filter((address) => address !== _http_proxy_js__WEBPACK_IMPORTED_MODULE_0__  .I);
    return [...new Set(all)];
}
function judgedBannerNames({ code, bannerNames }) {
    return code === 220 ? bannerNames : [];
}


  }),

  70813:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  isObserved)
  });
  var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59767);
  var _observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6463);
function isObserved({ host, forward, endpoints, sendingDomains, }) {
    const refused = endpoints.filter(({ ptr }) => ptr.error === 'address-not-allowed');
    const isPublic = (address) => !refused.some((one) => one.address === address);
    const isResolved = (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__  .Mh)(forward).some(isPublic) && !(0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__  .eR)(host);
    return (isResolved ||
        endpoints.some(isEndpointObserved) ||
        sendingDomains.some(({ spf, dmarc }) => spf.kind !== 'failed' || dmarc.kind !== 'failed'));
}
function isEndpointObserved({ ptr, smtp, fallback }) {
    const hasPtrAnswer = ptr.names.length > 0 || ptr.state === 'absent';
    const hasPortAnswer = smtp.code !== null || (smtp.reason === null && smtp.state !== 'skipped');
    return hasPtrAnswer || hasPortAnswer || fallback?.smtp.code != null;
}


  }),

  90171:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  ownProperty)
  });
function ownProperty(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined;
}


  }),

  67237:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  MAX_PROBLEMS),
    v: () => (  collectProblems)
  });
const MAX_PROBLEMS = 50;
function collectProblems() {
    const kept = new Map();
    let moreProblems = 0;
    const isFull = () => kept.size >= MAX_PROBLEMS;
    return {
        isFull,
        add: (problem) => {
            const key = JSON.stringify(problem);
            if (kept.has(key))
                return;
            if (isFull())
                moreProblems += 1;
            else
                kept.set(key, problem);
        },
        collected: () => ({ problems: [...kept.values()], moreProblems }),
    };
}


  }),

  19817:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  inconclusiveLimit),
    T: () => (  inconclusiveCut)
  });
function inconclusiveCut({ what, limit, seen }) {
    const { check, noun } = LIMITED[what];
    return { check, reason: 'limit', detail: `of ${seen} ${noun} only ${limit} were checked` };
}
const LIMITED = {
    'mx-targets': { check: 'mx', noun: 'MX targets' },
    'mx-addresses': { check: 'smtp', noun: 'addresses of this MX target' },
    'ptr-names': { check: 'ptr', noun: 'PTR names' },
    'certificate-names': { check: 'tls', noun: 'names in the certificate' },
    'helo-names': { check: 'forward', noun: 'HELO names of an address' },
    'baseline-addresses': {
        check: 'ptr',
        noun: 'addresses in the baseline that are no longer declared',
    },
};
function inconclusiveLimit(reached) {
    const { host, port, address } = reached;
    return { host, port, address, ...inconclusiveCut(reached) };
}


  }),

  11819:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ct: () => (  NO_WORKFLOW_RUN),
    f$: () => (  SCHEMA_VERSION),
    zd: () => (  COMMENT_POLICIES)
  });
const SCHEMA_VERSION = 1;
const NO_WORKFLOW_RUN = { id: null, attempt: null, commit: null };
const COMMENT_POLICIES = ['never', 'on-failure', 'always'];


  }),

  80550:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  RULES_OF_EVERY_PORT),
    i: () => (  RULE_NAMES)
  });
const RULE_NAMES = [
    'name-unresolved',
    'address-not-in-name',
    'address-undeclared',
    'name-is-alias',
    'mx-invalid',
    'mx-not-covered',
    'name-propagating',
    'ptr-missing',
    'ptr-mismatch',
    'ptr-unconfirmed',
    'ptr-multiple',
    'ptr-generic',
    'ptr-invalid',
    'ptr-apex',
    'ptr-propagating',
    'smtp-unreachable',
    'smtp-malformed',
    'mta-config-refused',
    'banner-default',
    'banner-mismatch',
    'banner-invalid',
    'banner-nameless',
    'banner-rotates',
    'banner-unresolved',
    'banner-address-mismatch',
    'banner-is-mail-domain',
    'banner-ptr-mismatch',
    'ehlo-mismatch',
    'banner-reveals-version',
    'helo-default',
    'helo-mismatch',
    'helo-unresolved',
    'helo-address-mismatch',
    'helo-ptr-mismatch',
    'helo-spf-fails',
    'mail-refused',
    'sender-undeclared',
    'starttls-missing',
    'tls-failed',
    'certificate-mismatch',
    'certificate-untrusted',
    'certificate-expiring',
    'spf-missing',
    'spf-not-authorised',
    'spf-over-limit',
    'spf-allows-all',
    'dmarc-missing',
    'dmarc-not-enforced',
    'dmarc-unreadable',
    'identity-changed',
    'address-new',
    'host-removed',
];
const RULES_OF_EVERY_PORT = [
    'name-unresolved',
    'address-not-in-name',
    'address-undeclared',
    'name-is-alias',
    'mx-invalid',
    'mx-not-covered',
    'name-propagating',
    'ptr-missing',
    'ptr-mismatch',
    'ptr-unconfirmed',
    'ptr-multiple',
    'ptr-generic',
    'ptr-invalid',
    'ptr-apex',
    'ptr-propagating',
    'spf-missing',
    'spf-not-authorised',
    'spf-over-limit',
    'spf-allows-all',
    'dmarc-missing',
    'dmarc-not-enforced',
    'dmarc-unreadable',
];


  }),

  22963:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Es: () => (  sanitiseInline),
    S$: () => (  sanitiseBytes),
    pS: () => (  shownPath),
    tB: () => (  sanitise),
    xv: () => (  truncate)
  });
function sanitise(text, maxLength = 512) {
    return sanitiseInline(text, maxLength).replace(/^(\s*):(?=:)/u, '$1\\:');
}
function sanitiseInline(text, maxLength) {
    if (PRINTABLE_ASCII.test(text) && !text.includes('##['))
        return truncate(text, maxLength);
    return truncate(text.replace(INVISIBLE, escapeCharacter).replace(/##\[/g, '##\\['), maxLength);
}
function shownPath(path) {
    return sanitiseInline(path, 4096);
}
function sanitiseBytes(bytes, maxLength = 512) {
    return sanitise(decodeUtf8(bytes), maxLength);
}
const PRINTABLE_ASCII = /^[ -~]*$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
function escapeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    return `\\u{${code.toString(16)}}`;
}
function truncate(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const cut = text.slice(0, Math.max(0, maxLength - 1));
    return `${cut.replace(/\p{Surrogate}$/u, '')}…`;
}
const utf8 = new TextDecoder('utf-8', { fatal: true });
function decodeUtf8(bytes) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        return Array.from(bytes, (byte) => byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`).join('');
    }
}


  }),

  55330:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cv: () => (  about),
    Ez: () => (  plannedPlace),
    Ik: () => (  object),
    M1: () => (  ipAddress),
    Oh: () => (  port),
    Qq: () => (  text),
    Te: () => (  texts),
    U9: () => (  count),
    Vf: () => (  fromOne),
    hl: () => (  address),
    ir: () => (  reference),
    n$: () => (  moment),
    nG: () => (  byName),
    v7: () => (  notNegative),
    vd: () => (  day)
  });
  var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
  var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _day_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41427);
  var _name_map_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81033);
  var _sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22963);
  var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80957);
function about(description, schema) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_3__  .h_(description));
}
function object(title, description, entries) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .Ikc(entries), valibot__WEBPACK_IMPORTED_MODULE_3__  .DDF(title), valibot__WEBPACK_IMPORTED_MODULE_3__  .h_(description));
}
function reference(schema) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__  .RZV(() => schema);
}
const MAX_TEXT = 262_144;
const text = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__  .pdi((input) => (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .Es)(input, MAX_TEXT)));
const texts = valibot__WEBPACK_IMPORTED_MODULE_3__  .YOg(text);
function byName(values) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .IeY((input) => typeof input === 'object' && input !== null && !Array.isArray(input), 'it is not an object'), valibot__WEBPACK_IMPORTED_MODULE_3__  .NTK(({ dataset, addIssue, NEVER }) => {
        const entries = [];
        for (const [key, value] of Object.entries(dataset.value)) {
            const item = valibot__WEBPACK_IMPORTED_MODULE_3__  .xLC(values, value, { abortEarly: true });
            if (!item.success) {
                const [issue] = item.issues;
                const at = { type: 'object', origin: 'value', input: dataset.value, key, value };
                addIssue({ message: issue.message, path: [at, ...(issue.path ?? [])] });
                return NEVER;
            }
            entries.push([(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .Es)(key, MAX_TEXT), item.output]);
        }
        return (0,_name_map_js__WEBPACK_IMPORTED_MODULE_4__  .s)(entries);
    }), valibot__WEBPACK_IMPORTED_MODULE_3__  .yuE({ type: 'object', additionalProperties: values }));
}
const count = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__  .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__  .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_3__  .Wwf(0));
const fromOne = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__  .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__  .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_3__  .Wwf(1));
const port = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__  .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__  .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_3__  .cGV(65_535));
const notNegative = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__  .Wwf(0));
const day = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__  .z6Y(_day_js__WEBPACK_IMPORTED_MODULE_5__  .N, ({ input }) => `${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__  .h)(input)} is not a date; expected one such as 2026-12-04`));
const moment = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__  .yhX(),
valibot__WEBPACK_IMPORTED_MODULE_3__  .z6Y((input) => !Number.isNaN(Date.parse(input)), 'it is not a readable time'));
const ipAddress = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__  .z6Y((input) => (0,_address_js__WEBPACK_IMPORTED_MODULE_0__  .Z5)(input) !== null, ({ input }) => `${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__  .h)(input)} is not an IP address`), valibot__WEBPACK_IMPORTED_MODULE_3__  .pdi((input) => (0,_address_js__WEBPACK_IMPORTED_MODULE_0__  .Z5)(input) ?? input));
const address = valibot__WEBPACK_IMPORTED_MODULE_3__  .FsL(ipAddress, valibot__WEBPACK_IMPORTED_MODULE_3__  .DDF('Address'), valibot__WEBPACK_IMPORTED_MODULE_3__  .h_('An IPv4 address, or an IPv6 address as RFC 5952 writes it.'), valibot__WEBPACK_IMPORTED_MODULE_3__  .yuE({ anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] }));
const plannedPlace = object('PlannedPlace', 'Where a change is planned.', {
    file: about('Path in the workspace.', text),
    line: about('Counted from 1; null in a plan, which has no meaningful lines.', valibot__WEBPACK_IMPORTED_MODULE_3__  .mee(fromOne)),
    resource: about('The address of the resource in a plan; null elsewhere.', valibot__WEBPACK_IMPORTED_MODULE_3__  .mee(text)),
});


  }),

  68165:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vp: () => (  declarationDigest),
    Vy: () => (  shardFilter),
    hH: () => (  MAX_SHARDS)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
const MAX_SHARDS = 256;
function shardFilter(shard, { hosts }) {
    if (shard === null)
        return () => true;
    const keyOf = smallestConnectedName(hosts);
    return (name) => shardOf(keyOf(name), shard.of) === shard.index;
}
function declarationDigest({ hosts, mailDomains, levels }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const update = (value) => hash.update(`${JSON.stringify(value, withoutLocation)}\n`);
    for (const host of hosts)
        update(host);
    for (const mailDomain of mailDomains)
        update(mailDomain);
    return update(levels).digest('hex');
}
function withoutLocation(key, value) {
    return key === 'location' ? undefined : value;
}
function smallestConnectedName(hosts) {
    const parents = new Map();
    const rootOf = (name) => {
        let current = name;
        for (let parent = parents.get(current); parent !== undefined; parent = parents.get(current)) {
            const grandparent = parents.get(parent);
            if (grandparent !== undefined)
                parents.set(current, grandparent);
            current = grandparent ?? parent;
        }
        return current;
    };
    const hostByAddress = new Map();
    for (const { name, addresses } of hosts) {
        for (const address of addresses ?? []) {
            const other = hostByAddress.get(address);
            if (other === undefined) {
                hostByAddress.set(address, name);
                continue;
            }
            const [a, b] = [rootOf(name), rootOf(other)];
            if (a !== b)
                parents.set(a < b ? b : a, a < b ? a : b);
        }
    }
    return rootOf;
}
function shardOf(key, of) {
    const number = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest().readUInt32BE(0);
    return (number % of) + 1;
}


  }),

  10168:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  specialUseDomain),
    b: () => (  specialUseReason)
  });
function specialUseDomain(name) {
    return DOMAINS.find(({ domain }) => name === domain || name.endsWith(`.${domain}`)) ?? null;
}
const DOMAINS = [
    { domain: 'localhost', reservedBy: 'RFC 6761' },
    { domain: 'invalid', reservedBy: 'RFC 6761' },
    { domain: 'test', reservedBy: 'RFC 6761' },
    { domain: 'local', reservedBy: 'RFC 6762' },
    { domain: 'onion', reservedBy: 'RFC 7686' },
    { domain: 'home.arpa', reservedBy: 'RFC 8375' },
    { domain: 'service.arpa', reservedBy: 'RFC 9665' },
    { domain: 'alt', reservedBy: 'RFC 9476' },
    { domain: 'internal', reservedBy: 'ICANN' },
    { domain: 'corp', reservedBy: 'ICANN' },
    { domain: 'home', reservedBy: 'ICANN' },
    { domain: 'mail', reservedBy: 'ICANN' },
    { domain: 'intranet', reservedBy: null },
    { domain: 'lan', reservedBy: null },
    { domain: 'private', reservedBy: null },
    { domain: 'domain', reservedBy: null },
    { domain: 'intra', reservedBy: null },
    { domain: 'localdomain', reservedBy: null },
    { domain: 'localdomain4', reservedBy: null },
    { domain: 'localdomain6', reservedBy: null },
    { domain: 'localnet', reservedBy: null },
    { domain: 'novalocal', reservedBy: null },
    { domain: 'openstacklocal', reservedBy: null },
    { domain: 'priv', reservedBy: null },
    { domain: 'workgroup', reservedBy: null },
    { domain: 'svc', reservedBy: null },
];
function specialUseReason({ domain, reservedBy }) {
    return reservedBy === null
        ? `.${domain} exists in no public DNS`
        : `.${domain} is reserved (${reservedBy}) and exists in no public DNS`;
}


  }),

  80957:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  didYouMean),
    h: () => (  quote)
  });
  var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47785);
  var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22963);
function quote(word) {
    const text = typeof word === 'string' ? word : (JSON.stringify(word) ?? String(word));
    return `"${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .Es)(text, 80)}"`;
}
function didYouMean(word, known) {
    const maxDistance = Math.max(2, Math.ceil(word.length / 3));
    const nearest = word.length > 80 ? undefined : (0,leven__WEBPACK_IMPORTED_MODULE_1__  .h)(word, known, { maxDistance });
    return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}


  }),

  7620:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  refusal)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
function refusal(address, settings) {
    const range = settings.allowPrivateAddresses ? null : (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .hm)(address);
    return range === null
        ? null
        : `${address} is a ${range} address, which is not checked unless allow-private-addresses is set`;
}


  }),

  24945:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  catchErrors)
  });
function catchErrors(fail, listener) {
    return (...values) => {
        try {
            listener(...values);
        }
        catch (error) {
            fail(error);
        }
    };
}


  }),

  94110:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HD: () => (  lookUpAddresses),
    ZU: () => (  addressLookup),
    dS: () => (  mapRecords),
    dm: () => (  lookUpSameFamily),
    pR: () => (  addressType),
    uk: () => (  lookUpBoth)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
async function lookUpAddresses(name, resolve, deadline) {
    const [v4, v6] = await lookUpBoth(name, resolve, deadline);
    return { v4: addressLookup(v4), v6: addressLookup(v6) };
}
function lookUpBoth(name, resolve, deadline) {
    return Promise.all([resolve(name, 'A', deadline), resolve(name, 'AAAA', deadline)]);
}
async function lookUpSameFamily(name, address, resolve, deadline) {
    return addressLookup(await resolve(name, addressType(address), deadline));
}
function addressType(address) {
    return (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Ap)(address) === 4 ? 'A' : 'AAAA';
}
function addressLookup(resolution) {
    return mapRecords(resolution, (addresses) => [...new Set(addresses)]);
}
function mapRecords({ aliases: _, ...lookup }, map) {
    return lookup.kind === 'found' ? { ...lookup, records: map(lookup.records) } : lookup;
}


  }),

  9308:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $P: () => (  endOfAliases),
    JN: () => (  readAnswer),
    eI: () => (  isInZone)
  });
const MAX_ALIASES = 16;
function readAnswer(answer, type) {
    if (answer.rcode !== 'noerror' && answer.rcode !== 'nxdomain') {
        const [reason, problem] = ERRORS[answer.rcode];
        return none(reason, `${problem}${extendedErrors(answer)}`);
    }
    if (answer.isReplaced) {
        return none('dns-error', `does not answer with what the zone contains${extendedErrors(answer)}`);
    }
    const aliases = type === 'CNAME' ? NO_ALIASES : followAliases(answer);
    const end = aliases.at(-1)?.target ?? answer.name;
    if (aliases.length > MAX_ALIASES)
        return none('dns-error', 'answers with too many aliases');
    const records = answer.answers.filter((record) => record.type === type && record.name === end);
    if (records.length > 0) {
        return answer.rcode === 'noerror'
            ? { kind: 'records', aliases, records }
            : none('dns-error', 'answers NXDOMAIN together with records');
    }
    if (aliases.length === 0 && answer.answers.length + answer.otherAnswers > 0) {
        return none('dns-error', 'answers with records of another name, type or class');
    }
    const why = answer.rcode === 'nxdomain' ? 'nxdomain' : 'nodata';
    const soas = answer.authorities.filter((record) => record.type === 'SOA');
    const soa = soas.find(({ name }) => isInZone(end, name));
    if (soa !== undefined) {
        const ttlS = Math.min(soa.ttlS, soa.minimumS);
        return { kind: 'absent', aliases, why, zone: soa.name, ttlS };
    }
    if (why === 'nodata' && aliases.length > 0)
        return { kind: 'alias', aliases, target: end };
    if (soas.length > 0)
        return none('dns-error', 'answers with the SOA of another zone');
    if (why === 'nodata' && answer.authorities.some((record) => record.type === 'NS')) {
        return none('dns-error', 'answers with a referral to other name servers');
    }
    return { kind: 'absent', aliases, why, zone: null, ttlS: null };
}
const ERRORS = {
    servfail: ['dns-servfail', 'answers SERVFAIL'],
    refused: ['dns-refused', 'answers REFUSED'],
    formerr: ['dns-error', 'answers FORMERR'],
    notimp: ['dns-error', 'answers NOTIMP'],
    other: ['dns-error', 'answers with an unknown error'],
};
function extendedErrors({ extendedErrors: errors }) {
    return errors.length > 0 ? ` (${errors.join('; ')})` : '';
}
function none(reason, problem) {
    return { kind: 'none', reason, problem };
}
const NO_ALIASES = [];
function followAliases({ answers, name }) {
    const chain = [];
    while (chain.length <= MAX_ALIASES) {
        const end = chain.at(-1)?.target ?? name;
        const next = answers.find((record) => record.type === 'CNAME' && record.name === end);
        if (next === undefined)
            break;
        chain.push(next);
    }
    return chain;
}
function endOfAliases(answer) {
    const chain = followAliases(answer);
    return chain.length > MAX_ALIASES ? answer.name : (chain.at(-1)?.target ?? answer.name);
}
function isInZone(name, origin) {
    return origin === '.' || name === origin || name.endsWith(`.${origin}`);
}


  }),

  18839:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  U: () => (  MIN_MS),
  g: () => (  createServerQueries)
});
var p_limit = __webpack_require__(70370);
var dns_name = __webpack_require__(91812);
var limits_deadline = __webpack_require__(97349);
var query_resolvers = __webpack_require__(36282);
var observation = __webpack_require__(6463);
var address_guard = __webpack_require__(7620);
var address_lookups = __webpack_require__(94110);
var dns_answer = __webpack_require__(9308);
var resolver = __webpack_require__(77608);
; 
const MAX_PARENTS = 34;
async function findZone(name, query, deadline) {
    let end = name;
    let current = name;
    for (let step = 0; step <= MAX_PARENTS && current !== ''; step++) {
        const answer = await query({ name: current, type: 'SOA', recursive: true }, deadline);
        if (answer === null)
            return null;
        if (step === 0)
            end = (0,dns_answer .$P)(answer);
        const origin = originOf(current, answer);
        if (origin !== null)
            return { origin, end };
        current = current.split('.').slice(1).join('.');
    }
    return null;
}
function originOf(name, { answers, authorities }) {
    const soa = [...answers, ...authorities].find((record) => record.type === 'SOA' && record.name !== '.' && (0,dns_answer .eI)(name, record.name));
    return soa?.name ?? null;
}

; 
const MAX_SERVERS = 3;
const MAX_NS_LOOKED_UP = 6;
const MAX_NS_NAMES = 13;
const MAX_HOPS = 4;
const DISCOVERY_MS = 4000;
function createZoneQuery(settings, query, queryResolver) {
    const zones = new Map();
    const soaOf = askedOnce(queryResolver);
    let questionsLeft = settings.maxQuestions;
    const zoneAt = (origin) => {
        const zone = zones.get(origin) ?? findServers(origin, settings);
        zones.set(origin, zone);
        return zone;
    };
    const aliasIntoOtherZone = async (answers, { origin }, deadline) => {
        const [first] = answers.map(({ content: { aliases } }) => aliases);
        const target = first?.at(-1)?.target;
        if (first === undefined || target === undefined)
            return null;
        if (answers.some(({ content }) => content.aliases.at(-1)?.target !== target))
            return null;
        const cut = await findZone(target, soaOf, deadline);
        return cut === null || cut.origin === origin ? null : { aliases: first, target };
    };
    const queryOnce = async (name, type, deadline) => {
        const chain = [];
        let current = name;
        for (let hop = 0; hop < MAX_HOPS; hop++) {
            const cut = await findZone(current, soaOf, deadline);
            if (cut === null || --questionsLeft < 0)
                return null;
            const zone = await (0,limits_deadline .ux)(deadline, zoneAt(cut.origin), () => NO_SERVERS);
            questionsLeft -= Math.max(0, zone.targets.length - 1);
            if (questionsLeft < 0)
                return null;
            const question = { name: current, type, recursive: false };
            const answers = await Promise.all(zone.targets.map(async ({ server, ...at }) => {
                const result = await query(at, question, deadline);
                return { server, content: readZoneAnswer(result, type, cut) };
            }));
            const final = answers.flatMap(({ server, content }) => content.kind === 'records' || content.kind === 'absent' ? [{ server, content }] : []);
            const alias = answers.flatMap(({ content }) => (content.kind === 'alias' ? [content] : []))[0] ??
                (await aliasIntoOtherZone(final, cut, deadline));
            if (alias !== null) {
                chain.push(...alias.aliases);
                current = alias.target;
            }
            else if (final.length === 0 && cut.end !== current) {
                current = cut.end;
            }
            else {
                const [first] = final;
                return {
                    zone: cut.origin,
                    owner: first?.content.aliases.at(-1)?.target ?? current,
                    servers: zone.servers,
                    answers: final.map(({ server, content }) => {
                        return { server, answer: (0,resolver .o)(type, content, [...chain, ...content.aliases]) };
                    }),
                };
            }
        }
        return null;
    };
    return sharedByCallers(queryOnce);
}
function askedOnce(query) {
    const known = new Map();
    return async (question, deadline) => {
        const answer = known.get(question.name) ?? (await query(question, deadline));
        if (answer !== null)
            known.set(question.name, answer);
        return answer;
    };
}
function sharedByCallers(queryOnce) {
    const results = {
        A: new Map(),
        AAAA: new Map(),
        PTR: new Map(),
        MX: new Map(),
        TXT: new Map(),
    };
    return async (name, type, deadline) => {
        const ofType = results[type];
        const running = ofType.get(name) ?? queryOnce(name, type, deadline);
        ofType.set(name, running);
        const result = await (0,limits_deadline .ux)(deadline, running, () => null);
        if (result === null || result.answers.length === 0)
            ofType.delete(name);
        return result;
    };
}
const NO_SERVERS = { servers: [], targets: [] };
async function findServers(origin, { resolve, guard, authorityPort: port, deadline: run }) {
    const deadline = (0,limits_deadline ._5)(DISCOVERY_MS, run);
    const ns = await resolve(origin, 'NS', deadline);
    if (ns.kind !== 'found')
        return NO_SERVERS;
    const servers = [...new Set(ns.records)].toSorted().slice(0, MAX_NS_NAMES);
    const found = await Promise.all(servers.slice(0, MAX_NS_LOOKED_UP).map(async (server) => {
        const addresses = (0,observation .Mh)(await (0,address_lookups .HD)(server, resolve, deadline));
        const address = addresses.find((candidate) => (0,address_guard .x)(candidate, guard) === null);
        return address === undefined ? [] : [{ server, address, port }];
    }));
    const different = found
        .flat()
        .filter(({ address }, index, all) => all.findIndex((one) => one.address === address) === index);
    return { servers, targets: different.slice(0, MAX_SERVERS) };
}
function readZoneAnswer(result, type, { origin }) {
    if (result.kind !== 'answer' || !result.authoritative)
        return { kind: 'unknown' };
    const content = (0,dns_answer .JN)(result, type);
    if (content.kind !== 'absent')
        return content;
    const target = content.aliases.at(-1)?.target;
    if (target !== undefined)
        return { kind: 'alias', aliases: content.aliases, target };
    const isOfZone = content.zone === null || (0,dns_answer .eI)(content.zone, origin);
    return isOfZone ? content : { kind: 'unknown' };
}

; 





const MAX_QUESTIONS = 2000;
const WAITS_MS = [1000, 1000];
const QUESTION_MS = 8000;
const MIN_MS = 500;
const MAX_QUERIES_AT_ONCE = 64;
function createServerQueries(settings) {
    const { client, resolvers } = settings;
    const limit = (0,p_limit .A)(MAX_QUERIES_AT_ONCE);
    const query = (server, question, deadline) => limit(() => client.query(server, question, WAITS_MS, deadline));
    const queryZone = createZoneQuery({
        ...settings,
        authorityPort: settings.authorityPort ?? 53,
        maxQuestions: settings.maxQuestions ?? MAX_QUESTIONS,
    }, query, (question, deadline) => (0,query_resolvers .N)(resolvers, question, query, deadline));
    return async (given, type, outer) => {
        if (outer.remaining() < MIN_MS)
            return NO_ANSWERS;
        const deadline = (0,limits_deadline ._5)(Math.min(QUESTION_MS, outer.remaining() / 2), outer);
        const name = (0,dns_name .Ew)(given);
        const [ofZone, ofResolvers] = await Promise.all([
            queryZone(name, type, deadline),
            (0,query_resolvers .A)(resolvers, { name, type }, query, deadline),
        ]);
        const { zone, owner, servers, answers } = ofZone ?? { ...NO_ANSWERS, answers: [] };
        return {
            zone,
            owner,
            servers,
            answers: [
                ...answers.map((answer) => ({ kind: 'authority', cachedForS: null, ...answer })),
                ...ofResolvers.answers.map((answer) => ({ kind: 'resolver', ...answer })),
            ],
            failed: ofResolvers.failed,
        };
    };
}
const NO_ANSWERS = { zone: null, owner: null, servers: [], answers: [], failed: [] };


  }),

  10051:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  b: () => (  createDnsClient)
});
var external_node_crypto_ = __webpack_require__(77598);
var model_address = __webpack_require__(83313);
var sanitise = __webpack_require__(22963);
; 

const EXTENDED_ERROR = 15;
const MAX_EXTENDED_ERRORS = 3;
const MAX_EXTRA_BYTES = 100;
function readExtendedErrors(options) {
    const errors = [];
    let isReplaced = false;
    for (let at = 0; at < options.length;) {
        if (at + 4 > options.length)
            return null;
        const code = options.readUInt16BE(at);
        const from = at + 4;
        at = from + options.readUInt16BE(at + 2);
        if (at > options.length)
            return null;
        if (code !== EXTENDED_ERROR)
            continue;
        if (at - from < 2)
            return null;
        const info = options.readUInt16BE(from);
        isReplaced ||= REPLACED.has(info);
        if (errors.length === MAX_EXTENDED_ERRORS)
            continue;
        const words = EXTENDED_ERRORS[info] ?? `extended error ${info}`;
        const text = options.toString('utf8', from + 2, Math.min(at, from + 2 + MAX_EXTRA_BYTES));
        const extra = (0,sanitise .tB)(text.replace(/\0+$/, ''), MAX_EXTRA_BYTES);
        errors.push(extra === '' ? words : `${words}: ${extra}`);
    }
    return { errors, isReplaced };
}
const REPLACED = new Set([4, 15, 16, 17, 18, 19]);
const EXTENDED_ERRORS = [
    'other error',
    'unsupported DNSKEY algorithm',
    'unsupported DS digest type',
    'stale answer',
    'forged answer',
    'DNSSEC indeterminate',
    'DNSSEC bogus',
    'signature expired',
    'signature not yet valid',
    'DNSKEY missing',
    'RRSIGs missing',
    'no zone key bit set',
    'NSEC missing',
    'cached error',
    'not ready',
    'blocked',
    'censored',
    'filtered',
    'prohibited',
    'stale NXDOMAIN answer',
    'not authoritative',
    'not supported',
    'no reachable authority',
    'network error',
    'invalid data',
    'signature expired before valid',
    'too early',
    'unsupported NSEC3 iterations value',
    'unable to conform to policy',
    'synthesized',
    'invalid query type',
];
var name_from_wire = __webpack_require__(24466);
; 
const TYPES = {
    A: 1,
    NS: 2,
    CNAME: 5,
    SOA: 6,
    PTR: 12,
    MX: 15,
    TXT: 16,
    AAAA: 28,
    TLSA: 52,
};
class DamagedMessage extends Error {
}
const HEADER_BYTES = 12;
const CLASS_IN = 1;
const OPT = 41;
function createMessageReader(message) {
    const nameAt = createNameReader(message);
    let edns = { extendedRcode: 0, extendedErrors: [], isReplaced: false };
    let at = HEADER_BYTES;
    const readRecord = () => {
        const owner = nameAt(at);
        const type = message.readUInt16BE(owner.end);
        const recordClass = message.readUInt16BE(owner.end + 2);
        const ttl = message.readUInt32BE(owner.end + 4);
        const from = owner.end + 10;
        const to = from + message.readUInt16BE(owner.end + 8);
        if (to > message.length)
            throw new DamagedMessage();
        at = to;
        if (type === OPT) {
            const extended = readExtendedErrors(message.subarray(from, to));
            if (extended === null)
                throw new DamagedMessage();
            const { errors: extendedErrors, isReplaced } = extended;
            edns = { extendedRcode: ttl >>> 24, extendedErrors, isReplaced };
            return null;
        }
        if (recordClass !== CLASS_IN)
            return null;
        return readData(type, { name: owner.name, ttlS: seconds(ttl) }, message, from, to, nameAt);
    };
    return {
        question: () => {
            const { name, end } = nameAt(at);
            at = end + 4;
            return name;
        },
        section: (count) => {
            const records = [];
            for (let index = 0; index < count; index++) {
                const record = readRecord();
                if (record !== null)
                    records.push(record);
            }
            return { records, others: count - records.length };
        },
        end: () => {
            if (at !== message.length)
                throw new DamagedMessage();
            return edns;
        },
    };
}
function seconds(ttl) {
    return ttl > 0x7fff_ffff ? 0 : ttl;
}
function readData(type, { name, ttlS }, message, from, to, nameAt) {
    switch (type) {
        case TYPES.A:
            return { name, ttlS, type: 'A', address: readIpv4(message, from, to) };
        case TYPES.AAAA:
            return { name, ttlS, type: 'AAAA', address: readIpv6(message, from, to) };
        case TYPES.PTR:
            return { name, ttlS, type: 'PTR', target: readTarget(nameAt, from, to) };
        case TYPES.CNAME:
            return { name, ttlS, type: 'CNAME', target: readTarget(nameAt, from, to) };
        case TYPES.NS:
            return { name, ttlS, type: 'NS', target: readTarget(nameAt, from, to) };
        case TYPES.MX: {
            const preference = message.readUInt16BE(from);
            return { name, ttlS, type: 'MX', preference, exchange: readTarget(nameAt, from + 2, to) };
        }
        case TYPES.TXT:
            return { name, ttlS, type: 'TXT', text: readStrings(message, from, to) };
        case TYPES.SOA: {
            const { end } = nameAt(nameAt(from).end);
            if (to - end !== 20)
                throw new DamagedMessage();
            return { name, ttlS, type: 'SOA', minimumS: seconds(message.readUInt32BE(to - 4)) };
        }
        case TYPES.TLSA: {
            if (to - from < 4)
                throw new DamagedMessage();
            const [usage = 0, selector = 0, matchingType = 0] = message.subarray(from, from + 3);
            const data = message.toString('hex', from + 3, to);
            return { name, ttlS, type: 'TLSA', usage, selector, matchingType, data };
        }
        default:
            return null;
    }
}
function readIpv4(message, from, to) {
    if (to - from !== 4)
        throw new DamagedMessage();
    return `${message[from]}.${message[from + 1]}.${message[from + 2]}.${message[from + 3]}`;
}
function readIpv6(message, from, to) {
    if (to - from !== 16)
        throw new DamagedMessage();
    const groups = message.toString('hex', from, to).replace(/.{4}(?=.)/g, '$&:');
    return (0,model_address .Z5)(groups) ?? groups;
}
function readTarget(nameAt, from, to) {
    const { name, end } = nameAt(from);
    if (end !== to)
        throw new DamagedMessage();
    return name;
}
function readStrings(message, from, to) {
    if (from === to)
        throw new DamagedMessage();
    let text = '';
    for (let at = from; at < to;) {
        const end = at + 1 + message.readUInt8(at);
        if (end > to)
            throw new DamagedMessage();
        text += message.toString('latin1', at + 1, end);
        at = end;
    }
    return text;
}
const MAX_NAME_BYTES = 254;
const MAX_POINTERS = 127;
const MAX_LABEL_BYTES = 63;
const FIRST_POINTER = 0xc0;
function createNameReader(message) {
    const all = message.toString('latin1');
    const parts = new Map();
    const readPart = (start, depth) => {
        const known = parts.get(start);
        if (known !== undefined)
            return known;
        if (depth > MAX_POINTERS)
            throw new DamagedMessage();
        const labels = [];
        let at = start;
        let length = message.readUInt8(at);
        while (length > 0 && length < FIRST_POINTER) {
            const next = at + 1 + length;
            if (length > MAX_LABEL_BYTES || next > message.length || next - start > MAX_NAME_BYTES) {
                throw new DamagedMessage();
            }
            labels.push(labelText(all.slice(at + 1, next)));
            at = next;
            length = message.readUInt8(at);
        }
        let rest = null;
        if (length > 0) {
            const target = message.readUInt16BE(at) & 0x3fff;
            if (target >= start)
                throw new DamagedMessage();
            rest = readPart(target, depth + 1);
        }
        const part = joinPart(labels, at - start, rest, rest === null ? at + 1 : at + 2);
        parts.set(start, part);
        return part;
    };
    return (at) => readPart(at, 0);
}
function joinPart(labels, labelBytes, rest, end) {
    const bytes = labelBytes + (rest?.bytes ?? 0);
    const pointers = rest === null ? 0 : rest.pointers + 1;
    if (bytes > MAX_NAME_BYTES || pointers > MAX_POINTERS)
        throw new DamagedMessage();
    if (labels.length === 0 && rest !== null)
        return { ...rest, end, pointers };
    const text = [...labels, ...(rest === null || rest.text === '' ? [] : [rest.text])].join('.');
    return { name: (0,name_from_wire .X)(text), text, end, bytes, pointers };
}
function labelText(label) {
    if (/^[\w-]*$/.test(label))
        return label;
    return label
        .replace(/[".;\\()@$]/g, '\\$&')
        .replace(/[^ -~]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, '0')}`);
}

; 
const FLAGS = {
    response: 0x8000,
    opcode: 0x7800,
    authoritative: 0x0400,
    truncated: 0x0200,
    recursionDesired: 0x0100,
    authenticData: 0x0020,
    rcode: 0x000f,
};
const EDNS = Buffer.from([0, 0, OPT, 0x04, 0xd0, 0, 0, 0, 0, 0, 0]);
function encodeQuery({ name, type, recursive }, edns) {
    const labels = name.split('.');
    if (name.length > MAX_NAME_LENGTH || !labels.every((label) => LABEL.test(label)))
        return null;
    const endOfName = HEADER_BYTES + name.length + 2;
    const query = Buffer.alloc(endOfName + 4 + (edns ? EDNS.length : 0));
    query.writeUInt16BE((0,external_node_crypto_.randomInt)(0x1_0000), 0);
    query.writeUInt16BE(recursive ? FLAGS.recursionDesired | FLAGS.authenticData : 0, 2);
    query.writeUInt16BE(1, 4);
    let at = HEADER_BYTES;
    for (const label of labels) {
        query.writeUInt8(label.length, at);
        query.write(label, at + 1, 'latin1');
        at += 1 + label.length;
    }
    query.writeUInt16BE(TYPES[type], endOfName);
    query.writeUInt16BE(CLASS_IN, endOfName + 2);
    if (edns) {
        query.writeUInt16BE(1, 10);
        query.set(EDNS, endOfName + 4);
    }
    return query;
}
const MAX_NAME_LENGTH = 253;
const LABEL = /^[!-[\]-~]{1,63}$/;
function readReply(message, query) {
    if (!isReplyTo(message, query))
        return { kind: 'foreign' };
    const flags = message.readUInt16BE(2);
    if ((flags & FLAGS.truncated) !== 0)
        return { kind: 'truncated' };
    try {
        const reader = createMessageReader(message);
        const hasQuestion = message.readUInt16BE(4) > 0;
        const name = hasQuestion ? reader.question() : createMessageReader(query).question();
        const answers = reader.section(message.readUInt16BE(6));
        const authorities = reader.section(message.readUInt16BE(8));
        reader.section(message.readUInt16BE(10));
        const { extendedRcode, extendedErrors, isReplaced } = reader.end();
        return {
            kind: 'answer',
            rcode: RCODES.get((extendedRcode << 4) | (flags & FLAGS.rcode)) ?? 'other',
            name,
            authoritative: (flags & FLAGS.authoritative) !== 0,
            validated: (flags & FLAGS.authenticData) !== 0,
            answers: answers.records,
            otherAnswers: answers.others,
            authorities: authorities.records,
            extendedErrors,
            isReplaced,
        };
    }
    catch (error) {
        if (error instanceof DamagedMessage || error instanceof RangeError)
            return { kind: 'damaged' };
        throw error;
    }
}
const RCODES = new Map([
    [0, 'noerror'],
    [1, 'formerr'],
    [2, 'servfail'],
    [3, 'nxdomain'],
    [4, 'notimp'],
    [5, 'refused'],
]);
function isReplyTo(message, query) {
    if (message.length < HEADER_BYTES)
        return false;
    if (message.readUInt16BE(0) !== query.readUInt16BE(0))
        return false;
    const flags = message.readUInt16BE(2);
    if ((flags & (FLAGS.response | FLAGS.opcode)) !== FLAGS.response)
        return false;
    const questions = message.readUInt16BE(4);
    if (questions === 0)
        return ERRORS_WITHOUT_QUESTION.has(flags & FLAGS.rcode);
    return questions === 1 && hasSameQuestion(message, query);
}
const ERRORS_WITHOUT_QUESTION = new Set([1, 2, 4, 5]);
function hasSameQuestion(message, query) {
    const end = query.indexOf(0, HEADER_BYTES) + 5;
    if (message.length < end)
        return false;
    if (message.compare(query, HEADER_BYTES, end, HEADER_BYTES, end) === 0)
        return true;
    const question = (bytes) => bytes.toString('latin1', HEADER_BYTES, end).toLowerCase();
    return question(message) === question(query);
}
var name_server = __webpack_require__(63625);
var external_node_net_ = __webpack_require__(77030);
var p_limit = __webpack_require__(70370);
var callback_errors = __webpack_require__(24945);
var limits_deadline = __webpack_require__(97349);
; 
const MAX_CONNECTIONS = 64;
const LENGTH_BYTES = 2;
function createTcpConnections({ address, port }) {
    const limit = (0,p_limit .A)(MAX_CONNECTIONS);
    const open = new Set();
    const queryOnce = async (query, deadline) => {
        if (deadline.remaining() === 0)
            return TIMEOUT;
        const socket = (0,external_node_net_.connect)({ host: address, port, noDelay: true });
        open.add(socket);
        try {
            return await (0,limits_deadline .ux)(deadline, exchange(socket, query), () => TIMEOUT);
        }
        finally {
            open.delete(socket);
            socket.destroy();
        }
    };
    return {
        query: (query, maxMs, deadline) => {
            const result = limit(() => queryOnce(query, (0,limits_deadline ._5)(maxMs, deadline)));
            return (0,limits_deadline .ux)(deadline, result, () => TIMEOUT);
        },
        close: () => {
            limit.clearQueue();
            for (const socket of open)
                socket.destroy();
        },
    };
}
const TIMEOUT = { kind: 'timeout' };
function exchange(socket, query) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const fail = (problem) => resolve({ kind: 'failed', problem });
    let chunks = [];
    let received = 0;
    let needed = LENGTH_BYTES;
    socket.on('connect', () => socket.write(framed(query)));
    const onData = (bytes) => {
        chunks.push(bytes);
        received += bytes.length;
        if (received < needed)
            return;
        const all = Buffer.concat(chunks);
        chunks = [all];
        needed = LENGTH_BYTES + all.readUInt16BE(0);
        if (received < needed)
            return;
        const reply = readReply(all.subarray(LENGTH_BYTES, needed), query);
        if (reply.kind === 'answer')
            resolve(reply);
        else
            fail(PROBLEMS[reply.kind]);
    };
    socket.on('data', (0,callback_errors .j)(reject, onData));
    socket.on('error', (error) => fail(`cannot be reached over TCP: ${(0,sanitise .tB)(error.message, 200)}`));
    socket.on('close', () => fail('closes the connection before its answer is whole'));
    socket.on('end', () => socket.destroy());
    return promise;
}
const PROBLEMS = {
    truncated: 'truncates its answer over TCP too',
    foreign: 'answers another question over TCP',
    damaged: 'answers with a damaged message over TCP',
};
function framed(message) {
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt16BE(message.length);
    return Buffer.concat([length, message]);
}
var external_node_dgram_ = __webpack_require__(41314);
; 
const QUERIES_PER_SOCKET = 128;
const REOPEN_MS = 50;
function createUdpSockets({ address, port }) {
    const sockets = new Set();
    let current = null;
    const socketFor = (id) => {
        if (current === null || current.queriesLeft === 0 || current.pending.has(id)) {
            current = {
                socket: null,
                isConnected: false,
                queriesLeft: QUERIES_PER_SOCKET,
                reopen: undefined,
                pending: new Map(),
            };
            sockets.add(current);
            open(current);
        }
        return current;
    };
    const open = (pooled) => {
        const socket = (0,external_node_dgram_.createSocket)((0,model_address .Ap)(address) === 4 ? 'udp4' : 'udp6');
        pooled.socket = socket;
        socket.on('error', (error) => {
            if (pooled.isConnected || !isExhausted(error)) {
                return discard(pooled, `cannot be reached: ${(0,sanitise .tB)(error.message, 200)}`);
            }
            socket.close();
            pooled.socket = null;
            pooled.reopen = setTimeout(() => open(pooled), REOPEN_MS);
        });
        socket.on('message', (message) => {
            if (message.length >= 2)
                pooled.pending.get(message.readUInt16BE(0))?.receive(message);
        });
        socket.connect(port, address, () => {
            pooled.isConnected = true;
            for (const { query } of pooled.pending.values())
                socket.send(query);
        });
    };
    const discard = (pooled, problem) => {
        if (!sockets.delete(pooled))
            return;
        if (current === pooled)
            current = null;
        clearTimeout(pooled.reopen);
        pooled.socket?.close();
        const result = { kind: 'unreachable', problem };
        for (const { settle } of [...pooled.pending.values()])
            settle(result);
    };
    return {
        query: (query, waitsMs, deadline) => new Promise((resolve, reject) => {
            const id = query.readUInt16BE(0);
            const pooled = socketFor(id);
            let timesSent = 0;
            let timer;
            const end = () => {
                clearTimeout(timer);
                stopListening();
                pooled.pending.delete(id);
                if (pooled.pending.size === 0)
                    discard(pooled, '');
            };
            const settle = (result) => {
                end();
                resolve(result);
            };
            const fail = (error) => {
                end();
                reject(error);
            };
            const receive = (0,callback_errors .j)(fail, (message) => {
                const reply = readReply(message, query);
                if (reply.kind !== 'foreign')
                    settle(reply);
            });
            const stopListening = deadline.onCancel(() => settle({ kind: 'timeout' }));
            const send = () => {
                const wait = waitsMs[timesSent++];
                const remaining = deadline.remaining();
                if (wait === undefined || remaining === 0)
                    return settle({ kind: 'timeout' });
                if (pooled.isConnected)
                    pooled.socket?.send(query);
                timer = setTimeout(send, Math.min(wait, Math.ceil(remaining) + 1));
            };
            pooled.pending.set(id, { query, receive, settle });
            pooled.queriesLeft--;
            send();
        }),
        close: () => {
            for (const pooled of [...sockets])
                discard(pooled, 'was not waited for any longer');
        },
    };
}
function isExhausted(error) {
    return 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE');
}

; 
function createDnsClient() {
    const transports = new Map();
    let isClosed = false;
    const transportsTo = (server) => {
        const key = (0,name_server .T)(server);
        const known = transports.get(key);
        if (known !== undefined)
            return known;
        const created = { udp: createUdpSockets(server), tcp: createTcpConnections(server) };
        transports.set(key, created);
        return created;
    };
    return {
        query: async (server, question, waitsMs, deadline) => {
            if (isClosed)
                return { kind: 'failed', reason: 'dns-timeout', problem: NOT_AWAITED };
            const query = (edns) => send(encodeQuery(question, edns), transportsTo(server), waitsMs, deadline);
            const result = await query(true);
            const lacksEdns = result.kind === 'answer' && (result.rcode === 'formerr' || result.rcode === 'notimp');
            return lacksEdns ? query(false) : result;
        },
        close: () => {
            isClosed = true;
            for (const { udp, tcp } of transports.values()) {
                udp.close();
                tcp.close();
            }
        },
    };
}
async function send(query, { udp, tcp }, waitsMs, deadline) {
    if (query === null)
        return failed('cannot be asked for this name');
    const overUdp = await udp.query(query, waitsMs, deadline);
    switch (overUdp.kind) {
        case 'answer':
            return overUdp;
        case 'damaged':
            return failed('answers with a damaged message');
        case 'timeout':
            return { kind: 'unanswered', reason: 'dns-timeout', problem: TIMED_OUT };
        case 'unreachable':
            return { kind: 'unanswered', reason: 'dns-error', problem: overUdp.problem };
        case 'truncated': {
            const maxMs = waitsMs.reduce((sum, wait) => sum + wait, 0);
            const overTcp = await tcp.query(query, maxMs, deadline);
            if (overTcp.kind === 'answer')
                return overTcp;
            return overTcp.kind === 'timeout'
                ? { kind: 'failed', reason: 'dns-timeout', problem: `${TIMED_OUT} over TCP` }
                : failed(overTcp.problem);
        }
    }
}
const TIMED_OUT = 'does not answer in time';
const NOT_AWAITED = 'was not waited for any longer';
function failed(problem) {
    return { kind: 'failed', reason: 'dns-error', problem };
}


  }),

  86087:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  createConfirm),
    y: () => (  confirmNothing)
  });
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22963);
  var _ask_servers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18839);
function createConfirm(resolve, askServers) {
    return async (observe, faultsOf, deadline) => {
        const judgedBy = new Set();
        const observed = await observe((name, type, until) => {
            judgedBy.add(keyFor(name, type));
            return resolve(name, type, until);
        });
        const faults = faultsOf(observed);
        if (faults.length === 0)
            return { observed, dispute: null, ptrAnswers: () => undefined };
        const second = createSecondAnswers(resolve, askServers, judgedBy);
        const ptrAnswers = (name) => second.asked.PTR.get(name);
        for (let choice = 0;; choice++) {
            const other = await observe(second.resolveWith(choice));
            const differences = second.differences();
            const otherFaults = faultsOf(other);
            if (isSubset(faults, otherFaults))
                return { observed, dispute: null, ptrAnswers };
            if (differences.length === 0)
                return { observed: other, dispute: null, ptrAnswers };
            if (isSubset(otherFaults, faults)) {
                return { observed, dispute: { differences, settled: other }, ptrAnswers };
            }
            if (choice + 1 >= second.choices() || deadline.remaining() === 0) {
                return { observed, dispute: { differences, settled: null }, ptrAnswers };
            }
        }
    };
}
function confirmNothing(resolve) {
    return async (observe) => {
        return { observed: await observe(resolve), dispute: null, ptrAnswers: () => undefined };
    };
}
function isSubset(some, all) {
    return some.every((one) => all.includes(one));
}
function keyFor(name, type) {
    return `${type} ${name}`;
}
function createSecondAnswers(resolve, askServers, judgedBy) {
    const asked = {
        A: new Map(),
        AAAA: new Map(),
        PTR: new Map(),
        MX: new Map(),
        TXT: new Map(),
    };
    const differences = new Map();
    let choices = 0;
    const ask = async (name, type, deadline) => {
        const known = asked[type].get(name);
        if (known !== undefined)
            return known;
        const answers = await askServers(name, type, deadline);
        asked[type].set(name, answers);
        return answers;
    };
    const lookUp = async (name, type, deadline, choice) => {
        const first = await resolve(name, type, deadline);
        if (first.kind === 'failed')
            return first;
        const all = await ask(name, type, deadline);
        const key = keyFor(name, type);
        const ofZone = all.answers.filter(({ kind }) => kind === 'authority');
        if (ofZone.length === 0 && !judgedBy.has(key))
            return first;
        const deciding = ofZone.length > 0 ? ofZone : all.answers;
        if (deciding.length === 0)
            return first.kind === 'absent' ? first : unconfirmed(name, type, deadline);
        const [failed] = all.failed;
        if (ofZone.length === 0 && failed !== undefined && all.answers.length < 2) {
            return unshared(first, failed, name, type);
        }
        const others = different(type, first, deciding);
        const chosen = others[Math.min(choice, others.length - 1)];
        if (chosen === undefined)
            return first;
        choices = Math.max(choices, others.length);
        differences.set(key, differenceIn(name, type, all, first, chosen));
        return chosen;
    };
    return {
        asked,
        differences: () => [...differences.values()],
        choices: () => choices,
        resolveWith: (choice) => (name, type, deadline) => isConfirmedType(type) ? lookUp(name, type, deadline, choice) : resolve(name, type, deadline),
    };
}
function isConfirmedType(type) {
    return type !== 'NS' && type !== 'CNAME' && type !== 'TLSA';
}
function unconfirmed(name, type, deadline) {
    const detail = `no server answered a second time for ${type} of ${name}`;
    const reason = deadline.remaining() < _ask_servers_js__WEBPACK_IMPORTED_MODULE_1__  .U ? 'deadline' : 'dns-timeout';
    return { kind: 'failed', reason, detail, aliases: [] };
}
function unshared({ aliases }, { server, problem }, name, type) {
    const detail = `${server} ${problem} for ${type} of ${name}, so that no second server confirms the answer of the first`;
    return { kind: 'failed', reason: 'dns-servfail', detail, aliases };
}
function different(type, first, answers) {
    const seen = new Set([keyOf(type, first)]);
    return answers.flatMap(({ answer }) => {
        const key = keyOf(type, answer);
        if (seen.has(key))
            return [];
        seen.add(key);
        return [answer];
    });
}
function keyOf(type, answer) {
    if (type === 'MX' && answer.kind === 'absent')
        return answer.why;
    return JSON.stringify(recordTexts(type, answer).toSorted());
}
const MAX_TEXT = 300;
function recordTexts(type, answer) {
    const records = answer.kind === 'found' ? [...new Set(answer.records.map(recordText))] : [];
    if (type === 'TXT')
        return records.filter((text) => /^\s*v\s*=/i.test(text));
    const [alias] = type === 'A' || type === 'AAAA' ? answer.aliases : [];
    return alias === undefined ? records : [`CNAME ${alias}`, ...records];
}
function recordText(record) {
    const text = typeof record === 'string' ? record : `${record.preference} ${record.exchange}`;
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .tB)(text, MAX_TEXT);
}
function differenceIn(name, type, { zone, answers }, first, current) {
    const isOfZone = answers.some(({ kind }) => kind === 'authority');
    const firstKey = keyOf(type, first);
    const currentKey = keyOf(type, current);
    const isFirstListed = answers.some(({ answer }) => keyOf(type, answer) === firstKey);
    const outdated = answers.filter(({ kind, answer }) => kind === 'resolver' && (!isOfZone || keyOf(type, answer) !== currentKey));
    const ttls = outdated.flatMap(({ cachedForS }) => cachedForS ?? []);
    const shown = answers.map(({ server, kind, answer }) => {
        return { server, kind, ...shownAnswer(type, answer) };
    });
    const firstShown = { server: EARLIER, kind: 'resolver', ...shownAnswer(type, first) };
    return {
        name,
        type,
        zone,
        answers: isFirstListed ? shown : [...shown, firstShown],
        ttlS: ttls.length === 0 ? null : Math.max(...ttls),
    };
}
const EARLIER = 'asked before';
function shownAnswer(type, answer) {
    const records = recordTexts(type, answer);
    const state = records.length > 0 ? 'found' : 'absent';
    return { state, records, ttlS: answer.ttlS };
}


  }),

  30525:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EH: () => (  observeForward),
    _s: () => (  lookUpForward),
    mH: () => (  observeBannerForward)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91812);
  var _model_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59767);
  var _model_name_map_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81033);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6463);
  var _model_special_use_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10168);
  var _address_lookups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94110);
  var _name_from_wire_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24466);
async function observeForward(host, confirm, deadline, suspects = []) {
    const { observed, dispute } = await confirm((resolve) => lookUpForward(host.name, resolve, deadline), (forward) => forwardFaults(host, forward, suspects), deadline);
    return {
        forward: observed,
        disputes: dispute === null ? [] : [{ about: 'forward', ...dispute }],
    };
}
async function lookUpForward(name, resolve, deadline) {
    const [v4, v6] = await (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .uk)(name, resolve, deadline);
    const alias = aliasOf([v4, v6]) ?? (await resolve(name, 'CNAME', deadline));
    return {
        v4: (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .ZU)(v4),
        v6: (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .ZU)(v6),
        alias: (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .dS)(alias, (targets) => targets.map(_name_from_wire_js__WEBPACK_IMPORTED_MODULE_6__  .X)),
    };
}
function forwardFaults(host, forward, suspects) {
    const { v4, v6, alias } = forward;
    const aliases = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_3__  .M$)(alias).map((target) => `alias of ${target}`);
    const declared = host.addresses;
    if (declared !== null && (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_2__  .eR)(host))
        return aliases;
    const live = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_3__  .Mh)(forward);
    const isAbsent = v4.kind === 'absent' && v6.kind === 'absent';
    const missing = (declared ?? []).filter((address) => {
        const lookup = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Ap)(address) === 4 ? v4 : v6;
        return lookup.kind !== 'failed' && !live.includes(address);
    });
    const unexpected = declared === null ? suspects : live.filter((one) => !declared.includes(one));
    return [
        ...aliases,
        ...(isAbsent && missing.length === 0 ? ['no address'] : []),
        ...missing.map((address) => `lacks ${address}`),
        ...unexpected.filter((address) => live.includes(address)).map((address) => `has ${address}`),
    ];
}
function aliasOf(lookups) {
    const answered = lookups.filter((lookup) => lookup.kind !== 'failed');
    if (answered.length === 0)
        return null;
    const alias = answered.find(({ aliases }) => aliases.length > 0);
    if (alias === undefined)
        return { ..._model_observation_js__WEBPACK_IMPORTED_MODULE_3__  .V5, aliases: [] };
    return { kind: 'found', records: alias.aliases.slice(0, 1), ttlS: alias.ttlS, aliases: [] };
}
async function observeBannerForward({ control }, bannerNames, address, confirm, deadline) {
    const names = bannerNames.filter((name) => (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__  .Rr)(name) === null && (0,_model_special_use_js__WEBPACK_IMPORTED_MODULE_4__  .T)(name) === null);
    const results = await Promise.all(names.map(async (name) => {
        const confirmed = await confirm((resolve) => lookUpBannerName(name, resolve, deadline), (lookups) => bannerFaults(lookups, address, control), deadline);
        return { name, confirmed };
    }));
    const disputes = results.flatMap(({ name, confirmed }) => disputeOf(name, address, confirmed));
    const seen = results.map(({ name, confirmed }) => {
        return { name, ...addressesAt(confirmed.observed, address) };
    });
    return {
        bannerForward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_7__  .s)(seen.map(({ name, addresses }) => [name, addresses])),
        bannerAliases: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_7__  .s)(results.flatMap(({ name, confirmed }) => {
            const { target } = confirmed.observed;
            return target === undefined ? [] : [[name, target]];
        })),
        failed: seen.flatMap(({ name, failed }) => (failed === undefined ? [] : [{ ...failed, name }])),
        disputes,
    };
}
async function lookUpBannerName(name, resolve, deadline) {
    const [v4, v6] = await (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .uk)(name, resolve, deadline);
    const alias = aliasOf([v4, v6]);
    const [target] = alias === null ? [] : (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_3__  .M$)(alias).map(_name_from_wire_js__WEBPACK_IMPORTED_MODULE_6__  .X);
    return { v4: (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .ZU)(v4), v6: (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .ZU)(v6), target };
}
function addressesAt(lookups, address) {
    const addresses = [lookups.v4, lookups.v6].flatMap(_model_observation_js__WEBPACK_IMPORTED_MODULE_3__  .M$);
    const failed = [lookups.v4, lookups.v6].find((lookup) => lookup.kind === 'failed');
    return failed === undefined || addresses.includes(address)
        ? { addresses, failed: undefined }
        : { addresses: null, failed };
}
function bannerFaults(lookups, address, control) {
    const { addresses } = addressesAt(lookups, address);
    const { target } = lookups;
    const aliases = target === undefined ? [] : [`alias of ${target}`];
    if (addresses === null || addresses.includes(address))
        return aliases;
    if (addresses.length === 0)
        return ['no address'];
    return control === 'shared' ? aliases : [...aliases, 'another address'];
}
function disputeOf(name, address, { dispute }) {
    if (dispute === null)
        return [];
    const { settled, differences } = dispute;
    const addresses = settled === null ? null : addressesAt(settled, address).addresses;
    const isFamily = ({ type }) => type === (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_5__  .pR)(address);
    const own = differences.filter(isFamily);
    const shown = own.length > 0 ? own : differences;
    return [{ about: 'greeting', address, name, differences: shown, settled: addresses }];
}


  }),

  98315:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  G: () => (  createLookups)
});
var ask_servers = __webpack_require__(18839);
var confirm_answer = __webpack_require__(86087);
var model_address = __webpack_require__(83313);
var deadline = __webpack_require__(97349);
var query_resolvers = __webpack_require__(36282);
; 



const PREFIX_LENGTHS = [4, 5, 6, 7, 8, 12];
const WELL_KNOWN = { length: 12, bytes: [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0] };
function ignoreSynthesised(resolve, resolvers, client) {
    let learnt = null;
    const realAddresses = async (name, lookup, deadline) => {
        if (lookup.kind !== 'found' || !lookup.records.some(mayEmbed))
            return lookup;
        const v4 = await resolve(name, 'A', deadline);
        if (v4.kind !== 'found')
            return lookup;
        const embedded = lookup.records.flatMap((address) => {
            const prefixes = prefixesOf(address, v4.records);
            return prefixes.length === 0 ? [] : [{ address, prefixes }];
        });
        if (embedded.length === 0)
            return lookup;
        const isKnown = embedded.every(({ prefixes }) => includesPrefix(prefixes, WELL_KNOWN));
        if (!isKnown)
            learnt ??= learnPrefixes(resolvers, client);
        const used = [WELL_KNOWN, ...(isKnown || learnt === null ? [] : await learnt)];
        const synthesised = new Set(embedded.flatMap(({ address, prefixes }) => used.some((prefix) => includesPrefix(prefixes, prefix)) ? [address] : []));
        const records = lookup.records.filter((address) => !synthesised.has(address));
        const { aliases } = lookup;
        return records.length > 0
            ? { ...lookup, records }
            : { kind: 'absent', why: 'nodata', ttlS: null, aliases };
    };
    const lookups = {
        A: (name, deadline) => resolve(name, 'A', deadline),
        AAAA: async (name, deadline) => realAddresses(name, await resolve(name, 'AAAA', deadline), deadline),
        PTR: (name, deadline) => resolve(name, 'PTR', deadline),
        CNAME: (name, deadline) => resolve(name, 'CNAME', deadline),
        MX: (name, deadline) => resolve(name, 'MX', deadline),
        NS: (name, deadline) => resolve(name, 'NS', deadline),
        TXT: (name, deadline) => resolve(name, 'TXT', deadline),
        TLSA: (name, deadline) => resolve(name, 'TLSA', deadline),
    };
    return (name, type, deadline) => lookups[type](name, deadline);
}
function mayEmbed(address) {
    const bytes = (0,model_address .AS)(address);
    return PREFIX_LENGTHS.some((length) => {
        const [first] = embeddedBytes(bytes, length) ?? [];
        return first !== undefined && first !== 0;
    });
}
function prefixesOf(address, v4) {
    const bytes = (0,model_address .AS)(address);
    const wanted = new Set(v4);
    return PREFIX_LENGTHS.flatMap((length) => {
        const embedded = embeddedBytes(bytes, length);
        const isOwn = embedded !== null && wanted.has(embedded.join('.'));
        return isOwn ? [{ length, bytes: bytes.slice(0, length) }] : [];
    });
}
function embeddedBytes(bytes, length) {
    const rest = [...bytes.entries()].flatMap(([index, byte]) => index >= length && (index !== 8 || length === 12) ? [byte] : []);
    const isForm = (length === 12 || bytes[8] === 0) && rest.slice(4).every((byte) => byte === 0);
    return isForm ? rest.slice(0, 4) : null;
}
function includesPrefix(prefixes, { length, bytes }) {
    return prefixes.some((one) => one.length === length && one.bytes.every((byte, index) => byte === bytes[index]));
}
const IPV4_ONLY = 'ipv4only.arpa';
const IPV4_ONLY_ADDRESSES = ['192.0.0.170', '192.0.0.171'];
const WAITS_MS = [1500];
const LEARN_MS = 2000;
async function learnPrefixes(resolvers, client) {
    const query = (server, question, deadline) => client.query(server, question, WAITS_MS, deadline);
    const question = { name: IPV4_ONLY, type: 'AAAA' };
    const { answers } = await (0,query_resolvers .A)(resolvers, question, query, (0,deadline ._5)(LEARN_MS));
    return answers.flatMap(({ answer }) => answer.kind === 'found'
        ? answer.records.flatMap((address) => prefixesOf(address, IPV4_ONLY_ADDRESSES))
        : []);
}
var resolver = __webpack_require__(77608);
; 
function createLookups(settings) {
    const { client, resolvers, retries } = settings;
    const resolve = ignoreSynthesised((0,resolver .T)({ client, servers: resolvers, retries }), resolvers, client);
    return {
        resolve,
        confirm: (0,confirm_answer .Z)(resolve, (0,ask_servers .g)({ ...settings, resolve })),
    };
}


  }),

  78911:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  mxHosts),
    q: () => (  observeMailDomain)
  });
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91812);
  var _model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);
  var _model_name_map_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81033);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6463);
  var _model_reached_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19817);
  var _address_lookups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94110);
  var _name_from_wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24466);
const MAX_TARGETS = 256;
const MAX_TARGET_ADDRESSES = 256;
async function observeMailDomain(mailDomain, confirm, deadline) {
    const { domain, template } = mailDomain;
    const { observed, dispute } = await confirm(async (resolve) => {
        const mx = await lookUpMx(domain, resolve, deadline);
        const [faults, addressShares] = await Promise.all([
            mxFaults(mx, resolve, deadline),
            shareAddresses(hostTargets(mx).slice(0, MAX_TARGETS), resolve, deadline),
        ]);
        return { mx, faults, addressShares };
    }, ({ faults }) => faults, deadline);
    const { mx } = observed;
    const where = { host: domain, port: template.port, address: null };
    if (mx.kind === 'failed') {
        const { reason, detail } = mx;
        const inconclusive = [{ ...where, check: 'mx', reason, detail }];
        return { mailDomain, mx, inconclusive, limits: [] };
    }
    const differences = (dispute?.differences ?? []).filter(({ type }) => type === 'MX');
    const settled = dispute?.settled?.mx ?? null;
    const { addressShares } = dispute?.settled ?? observed;
    const seen = hostTargets(mx).length;
    const limits = seen > MAX_TARGETS ? [{ ...where, what: 'mx-targets', limit: MAX_TARGETS, seen }] : [];
    return {
        mailDomain,
        mx,
        ...(differences.length === 0 ? {} : { dispute: { differences, settled } }),
        ...(addressShares === null ? {} : { addressShares }),
        inconclusive: limits.map(_model_reached_limit_js__WEBPACK_IMPORTED_MODULE_3__  .A),
        limits,
    };
}
async function mxFaults(mx, resolve, deadline) {
    if (mx.kind === 'failed')
        return [];
    if (mx.kind === 'absent')
        return mx.why === 'nxdomain' ? ['the domain does not exist'] : [];
    const targets = [...new Set(mx.records.map(({ exchange }) => exchange))];
    const faults = targets.slice(0, MAX_TARGETS).map(async (target) => {
        if ((0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .Rr)(target) !== null)
            return [`no host: ${target}`];
        const lookups = await Promise.all([
            resolve(target, 'A', deadline),
            resolve(target, 'AAAA', deadline),
        ]);
        if (lookups.some(({ aliases }) => aliases.length > 0))
            return [`an alias: ${target}`];
        return lookups.every(({ kind }) => kind === 'absent') ? [`no address: ${target}`] : [];
    });
    return (await Promise.all(faults)).flat();
}
async function shareAddresses(targets, resolve, deadline) {
    if (targets.length < 2)
        return null;
    const counts = await Promise.all(targets.map(async (name) => {
        const { v4, v6 } = await (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_4__  .HD)(name, resolve, deadline);
        const hasFailed = v4.kind === 'failed' || v6.kind === 'failed';
        const found = new Set([...(0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(v4), ...(0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(v6)]).size;
        return { name, count: hasFailed ? MAX_TARGET_ADDRESSES : found, share: 0 };
    }));
    let left = MAX_TARGET_ADDRESSES;
    if (counts.reduce((sum, { count }) => sum + count, 0) <= left)
        return null;
    while (left > 0) {
        for (const target of counts) {
            if (left === 0 || target.share === target.count)
                continue;
            target.share += 1;
            left -= 1;
        }
    }
    return (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_6__  .s)(counts.map(({ name, share }) => [name, share]));
}
function mxHosts({ mailDomain, mx: observed, dispute, addressShares, }) {
    const { domain, template } = mailDomain;
    const mx = dispute?.settled ?? observed;
    if (mx.kind === 'failed')
        return [];
    if (mx.kind === 'absent') {
        return mx.why === 'nodata' ? [(0,_model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__  .YP)(template, domain, null)] : [];
    }
    const disputed = dispute?.settled === null ? dispute.differences : [];
    return hostTargets(mx)
        .filter((name) => disputed.every(({ answers }) => answers.every((one) => names(one, name))))
        .slice(0, MAX_TARGETS)
        .map((name) => {
        const host = (0,_model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__  .YP)(template, name, null);
        const maxAddresses = addressShares?.get(name);
        return maxAddresses === undefined ? host : { ...host, maxAddresses };
    });
}
function names({ records }, target) {
    return records.some((record) => record.endsWith(` ${target}`));
}
function hostTargets(mx) {
    const targets = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(mx).map(({ exchange }) => exchange);
    return [...new Set(targets)].filter((exchange) => (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .Rr)(exchange) === null);
}
async function lookUpMx(domain, resolve, deadline) {
    const lookup = await resolve(domain, 'MX', deadline);
    if (lookup.kind !== 'found')
        return lookup;
    const records = lookup.records
        .map(({ preference, exchange }) => ({ preference, exchange: (0,_name_from_wire_js__WEBPACK_IMPORTED_MODULE_5__  .X)(exchange) }))
        .toSorted(byPreference);
    return { kind: 'found', records, ttlS: lookup.ttlS };
}
function byPreference(a, b) {
    return a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1);
}


  }),

  24466:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  receivedName)
  });
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91812);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22963);
function receivedName(name) {
    if (/^[\w-]+(?:\.[\w-]+)*$/.test(name) && name.length <= MAX_LENGTH)
        return name.toLowerCase();
    const text = (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .Ew)(name === '' ? '.' : name).replaceAll('`', '\\x60');
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .tB)(text, MAX_LENGTH);
}
const MAX_LENGTH = 255;


  }),

  63625:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  nameServerAt),
    T: () => (  serverText)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
function nameServerAt(text) {
    const [, bracketed, bare, digits = '53'] = /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const port = Number(digits);
    const [base = '', ...scope] = (bracketed ?? bare ?? text).split('%');
    const address = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Z5)(base);
    if (address === null || port < 1 || port > 65_535)
        return null;
    if (scope.length === 0)
        return { address, port };
    const isScoped = scope.length === 1 && LINK_LOCAL.test(address) && SCOPE_ID.test(scope[0] ?? '');
    return isScoped ? { address: `${address}%${scope[0]}`, port } : null;
}
const LINK_LOCAL = /^fe[89ab][0-9a-f]:/;
const SCOPE_ID = /^[\w.-]{1,15}$/;
function serverText({ address, port }) {
    return (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Qh)(address, port);
}


  }),

  14522:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  observePtr),
    r: () => (  EMPTY_PTR)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _model_expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59767);
  var _model_name_map_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81033);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6463);
  var _address_lookups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94110);
  var _name_from_wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24466);
const EMPTY_PTR = {
    state: 'undetermined',
    iprev: 'temperror',
    names: [],
    ttlS: null,
    forward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_5__  .s)(),
    error: null,
    errorDetail: null,
    authority: null,
};
async function observePtr(address, expectation, confirm, deadline) {
    const name = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .A8)(address);
    const { observed, dispute, ptrAnswers } = await confirm((resolve) => lookUpPtr(address, expectation, resolve, deadline), ({ ptr }) => faultsOf(ptr, expectation), deadline);
    const { ptr, cuts } = observed;
    const answers = ptrAnswers(name);
    if (answers === undefined)
        return { ptr, cuts, disputes: [] };
    const settled = dispute?.settled?.ptr ?? null;
    const differences = (dispute?.differences ?? []).filter((one) => concerns(one, address));
    const authority = authorityOf(answers, [ptr, settled], expectation, address, differences);
    const ofPtr = differences.filter(({ type }) => type === 'PTR');
    const decisive = ofPtr.length > 0 ? ofPtr : differences;
    const disputes = dispute === null
        ? []
        : [
            {
                about: 'ptr',
                address,
                differences: decisive,
                settled: settled && { ...settled, authority },
            },
        ];
    return { ptr: { ...ptr, authority }, cuts, disputes };
}
async function lookUpPtr(address, expectation, resolve, deadline) {
    const lookup = await resolve((0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .A8)(address), 'PTR', deadline);
    const { names, cuts } = ptrNames((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(lookup), expectation);
    const ptr = lookup.kind === 'found'
        ? await confirmNames({ names, isComplete: cuts.length === 0 }, expectation, {
            address,
            resolve,
            deadline,
        })
        : withoutNames(lookup);
    return { ptr: { ...ptr, ttlS: lookup.kind === 'failed' ? null : lookup.ttlS }, cuts };
}
function faultsOf({ state, names }, expectation) {
    const all = names.toSorted().join(' ');
    const isExpected = names.some((name) => (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_1__  .D)(name, expectation));
    return [
        ...(state === 'absent' ? ['absent'] : []),
        ...(state === 'unconfirmed' ? [`unconfirmed ${all}`] : []),
        ...(names.length > 0 && !isExpected ? [`not expected ${all}`] : []),
    ];
}
function concerns({ type, answers }, address) {
    return type === 'PTR' || new Set(answers.map((one) => one.records.includes(address))).size > 1;
}
function authorityOf({ zone, owner, servers, answers }, seen, expectation, address, differences) {
    if (zone === null && answers.length < 2)
        return null;
    const confirmed = (name) => seen.some((ptr) => ptr?.forward.get(name)?.includes(address) === true);
    const ttls = differences.flatMap(({ ttlS }) => ttlS ?? []);
    return {
        zone,
        owner,
        servers,
        answers: answers.map(({ server, kind, answer }) => {
            const { names } = ptrNames((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(answer), expectation);
            return { server, kind, names, confirmed: names.filter(confirmed) };
        }),
        cachedForS: ttls.length === 0 ? null : Math.max(...ttls),
    };
}
function withoutNames(ptr) {
    return ptr.kind === 'absent'
        ? { ...EMPTY_PTR, state: 'absent', iprev: 'permerror' }
        : { ...EMPTY_PTR, error: ptr.reason, errorDetail: ptr.detail };
}
async function confirmNames({ names, isComplete }, expectation, { address, resolve, deadline }) {
    const lookups = [];
    const isConfirmed = () => lookups.some(({ lookup }) => (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(lookup).includes(address));
    const ordered = namesToConfirm(names, expectation);
    for (let next = 0; next < ordered.length && !isConfirmed(); next += NAMES_AT_ONCE) {
        const some = ordered.slice(next, next + NAMES_AT_ONCE).map(async (name) => ({
            name,
            lookup: await (0,_address_lookups_js__WEBPACK_IMPORTED_MODULE_3__  .dm)(name, address, resolve, deadline),
        }));
        lookups.push(...(await Promise.all(some)));
    }
    const forward = (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_5__  .s)(lookups.map(({ name, lookup }) => [name, (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(lookup)]));
    const errors = lookups.flatMap(({ name, lookup }) => lookup.kind === 'failed' ? [[name, lookup.reason]] : []);
    const forwardErrors = errors.length === 0 ? {} : { forwardErrors: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_5__  .s)(errors) };
    const observation = { ...EMPTY_PTR, names, forward, ...forwardErrors };
    if (isConfirmed())
        return { ...observation, state: 'confirmed', iprev: 'pass' };
    const failed = lookups.map(({ lookup }) => lookup).find((lookup) => lookup.kind === 'failed');
    if (failed !== undefined) {
        return { ...observation, error: failed.reason, errorDetail: failed.detail };
    }
    return isComplete ? { ...observation, state: 'unconfirmed', iprev: 'fail' } : observation;
}
const MAX_NAMES = 100;
const NAMES_AT_ONCE = 10;
function ptrNames(records, expectation) {
    const all = [...new Set(records.map(_name_from_wire_js__WEBPACK_IMPORTED_MODULE_4__  .X))];
    if (all.length <= MAX_NAMES)
        return { names: all, cuts: [] };
    const kept = new Set(expectedFirst(all, expectation).slice(0, MAX_NAMES));
    return {
        names: all.filter((name) => kept.has(name)),
        cuts: [{ what: 'ptr-names', limit: MAX_NAMES, seen: all.length }],
    };
}
function namesToConfirm(names, expectation) {
    const valid = names.filter((name) => /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(name));
    return expectedFirst(valid, expectation);
}
function expectedFirst(names, expectation) {
    const expected = new Set(names.filter((name) => (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_1__  .D)(name, expectation)));
    return [...expected, ...names.filter((name) => !expected.has(name))];
}


  }),

  36282:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  queryResolvers),
    N: () => (  firstAnswer)
  });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9308);
  var _name_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63625);
  var _resolver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77608);
async function queryResolvers(resolvers, { name, type }, query, deadline) {
    const failed = [];
    const answers = await Promise.all(resolvers.map(async (resolver) => {
        const question = { name, type, recursive: true };
        const first = await query(resolver, question, deadline);
        const isFailure = first.kind === 'answer' && first.rcode === 'servfail';
        const result = isFailure ? await query(resolver, question, deadline) : first;
        if (result.kind !== 'answer')
            return [];
        const content = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(result, type);
        if (content.kind === 'none' && content.reason === 'dns-servfail') {
            failed.push({ server: (0,_name_server_js__WEBPACK_IMPORTED_MODULE_1__  .T)(resolver), problem: content.problem });
        }
        if (content.kind !== 'records' && content.kind !== 'absent')
            return [];
        const answer = (0,_resolver_js__WEBPACK_IMPORTED_MODULE_2__  .o)(type, content, content.aliases);
        const cachedForS = content.kind === 'absent'
            ? content.ttlS
            : Math.max(...[...content.aliases, ...content.records].map(({ ttlS }) => ttlS));
        return [{ server: (0,_name_server_js__WEBPACK_IMPORTED_MODULE_1__  .T)(resolver), answer, cachedForS }];
    }));
    return { answers: answers.flat(), failed };
}
async function firstAnswer(resolvers, question, query, deadline) {
    for (const resolver of resolvers) {
        const result = await query(resolver, question, deadline);
        if (result.kind !== 'answer')
            continue;
        if (result.rcode === 'noerror' || result.rcode === 'nxdomain')
            return result;
    }
    return null;
}


  }),

  77608:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  createResolver),
    o: () => (  answered)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91812);
  var _limits_adaptive_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13881);
  var _limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97349);
  var _answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9308);
  var _name_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63625);
function createResolver({ client, servers, retries }) {
    const upstreams = servers.map((server) => createUpstream(server, client));
    const lookups = {
        A: createLookups('A', upstreams, retries),
        AAAA: createLookups('AAAA', upstreams, retries),
        PTR: createLookups('PTR', upstreams, retries),
        CNAME: createLookups('CNAME', upstreams, retries),
        MX: createLookups('MX', upstreams, retries),
        NS: createLookups('NS', upstreams, retries),
        TXT: createLookups('TXT', upstreams, retries),
        TLSA: createLookups('TLSA', upstreams, retries),
    };
    return (name, type, deadline) => lookups[type]((0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__  .Ew)(name), deadline);
}
function createLookups(type, upstreams, retries) {
    const known = new Map();
    const running = new Map();
    const start = (name) => {
        const { promise, resolve, reject } = Promise.withResolvers();
        const lookup = { waiting: 0, server: '', result: promise };
        running.set(name, lookup);
        void lookUp(upstreams, retries, { name, type }, lookup).then((result) => {
            running.delete(name);
            if (result.kind !== 'failed')
                known.set(name, result);
            resolve(result);
        }, (error) => {
            running.delete(name);
            reject(error);
        });
        return lookup;
    };
    return async (name, deadline) => {
        const result = known.get(name);
        if (result !== undefined)
            return result;
        if (deadline.remaining() === 0) {
            const why = deadline.runEndReason() ?? 'the time was over';
            return failed('deadline', `${why} before ${name} was asked`);
        }
        const lookup = running.get(name) ?? start(name);
        lookup.waiting++;
        const awaited = await (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__  .ux)(deadline, lookup.result, () => timedOut(lookup.server, deadline));
        lookup.waiting--;
        return awaited;
    };
}
function timedOut(server, deadline) {
    const why = deadline.runEndReason();
    return why === null
        ? failed('dns-timeout', `no answer from ${server} in time`)
        : failed('deadline', `${why} before ${server} answered`);
}
function failed(reason, detail, aliases = []) {
    return { kind: 'failed', reason, detail, aliases };
}
const MAX_HOPS = 8;
async function lookUp(upstreams, retries, { name, type }, lookup) {
    const chain = [];
    let owner = name;
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
        const content = await query(upstreams, retries, { name: owner, type }, lookup);
        if (content.kind !== 'none')
            chain.push(...content.aliases);
        switch (content.kind) {
            case 'records':
            case 'absent':
                return answered(type, content, chain);
            case 'none': {
                const { reason, problem } = content;
                const aliases = chain.map(({ target }) => target);
                return failed(reason, `${lookup.server} ${problem}`, aliases);
            }
            case 'alias':
                owner = content.target;
        }
    }
    return failed('dns-error', `${lookup.server} answers with too many aliases`);
}
function answered(type, content, chain) {
    const aliases = chain.map(({ target }) => target);
    if (content.kind === 'records') {
        const ttlS = leastTtl([...chain, ...content.records]);
        return { kind: 'found', records: content.records.map(DATA[type]), ttlS, aliases };
    }
    const ttlS = content.ttlS === null ? null : Math.min(content.ttlS, leastTtl(chain));
    return { kind: 'absent', why: content.why, ttlS, aliases };
}
function leastTtl(records) {
    return Math.min(...records.map(({ ttlS }) => ttlS));
}
const DATA = {
    A: ({ address }) => address,
    AAAA: ({ address }) => address,
    PTR: ({ target }) => target,
    CNAME: ({ target }) => target,
    NS: ({ target }) => target,
    MX: ({ preference, exchange }) => ({ preference, exchange }),
    TXT: ({ text }) => text,
    TLSA: ({ usage, selector, matchingType, data }) => ({ usage, selector, matchingType, data }),
};
async function query(upstreams, retries, question, lookup) {
    let failures = 0;
    let isAbsent = false;
    for (let attempt = 0;; attempt++) {
        const upstream = upstreamFor(attempt, upstreams);
        lookup.server = upstream.text;
        const content = await upstream.query(question);
        switch (content.kind) {
            case 'records':
            case 'alias':
                return content;
            case 'absent':
                if (isAbsent || ORDINARILY_ABSENT.has(question.type))
                    return content;
                isAbsent = true;
                break;
            case 'none':
                if (++failures > retries || lookup.waiting === 0)
                    return content;
        }
    }
}
function upstreamFor(attempt, upstreams) {
    const answering = upstreams.filter((upstream) => upstream.isAnswering());
    const candidates = answering.length > 0 ? answering : upstreams;
    const upstream = candidates[attempt % candidates.length];
    if (upstream === undefined)
        throw new Error('A resolver needs at least one server.');
    return upstream;
}
const ORDINARILY_ABSENT = new Set(['CNAME', 'TLSA']);
const WAITS_MS = [1500, 3000];
const MIN_QUESTIONS = 128;
const MAX_QUESTIONS = 1024;
const MAX_FAILURES = 3;
const NO_DEADLINE = (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__  ._5)(Number.POSITIVE_INFINITY);
function createUpstream(server, client) {
    const text = (0,_name_server_js__WEBPACK_IMPORTED_MODULE_5__  .T)(server);
    const limit = (0,_limits_adaptive_limit_js__WEBPACK_IMPORTED_MODULE_2__  .Ec)(MIN_QUESTIONS, MAX_QUESTIONS);
    let failures = 0;
    return {
        text,
        isAnswering: () => failures < MAX_FAILURES,
        query: ({ name, type }) => limit.run(async () => {
            const question = { name, type, recursive: true };
            const result = await client.query(server, question, WAITS_MS, NO_DEADLINE);
            const outcome = outcomeOf(result);
            if (outcome === 'good')
                failures = 0;
            if (outcome === 'lost')
                failures++;
            limit.report(outcome);
            return result.kind === 'answer'
                ? withoutExcess((0,_answer_js__WEBPACK_IMPORTED_MODULE_4__  .JN)(result, type), type)
                : { kind: 'none', reason: result.reason, problem: result.problem };
        }),
    };
}
function outcomeOf(result) {
    if (result.kind !== 'answer')
        return result.kind === 'unanswered' ? 'lost' : 'bad';
    return SERVED.has(result.rcode) ? 'good' : 'lost';
}
const SERVED = new Set(['noerror', 'nxdomain', 'servfail']);
const MAX_RECORDS = {
    A: _model_address_js__WEBPACK_IMPORTED_MODULE_0__  .g0,
    AAAA: _model_address_js__WEBPACK_IMPORTED_MODULE_0__  .g0,
};
function withoutExcess(content, type) {
    if (content.kind !== 'records')
        return content;
    const count = content.records.length;
    if (count <= (MAX_RECORDS[type] ?? count))
        return content;
    const problem = `answers with ${count} records, and at most ${MAX_RECORDS[type]} are checked`;
    return { kind: 'none', reason: 'limit', problem };
}


  }),

  25165:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  L: () => (  chooseResolvers)
});
var external_node_dns_ = __webpack_require__(40610);
var external_node_fs_ = __webpack_require__(73024);
; 
function readSystemFile(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
        return { problem: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` };
    }
}
var name_server = __webpack_require__(63625);
; 
function chooseResolvers(given, readSystem = readSystemResolvers) {
    return given.length > 0 ? found(differentServers(given)) : readSystem();
}
const RESOLV_CONF = '/etc/resolv.conf';
const MAX_RESOLVERS = 3;
function readSystemResolvers(path = process.platform === 'win32' ? null : RESOLV_CONF) {
    if (path === null)
        return fromSystem((0,external_node_dns_.getServers)());
    const text = readSystemFile(path);
    if (typeof text !== 'string')
        return none(`${path} ${text.problem}`);
    const values = text.split('\n').flatMap((line) => NAMESERVER.exec(line)?.[1] ?? []);
    if (values.length === 0)
        return none(`${path} has no nameserver line`);
    const resolvers = differentServers(values);
    if (resolvers.length === 0)
        return none(`no nameserver line of ${path} has an IP address`);
    return found(resolvers.slice(0, MAX_RESOLVERS));
}
const NAMESERVER = /^\s*nameserver[ \t]+([^\s;#]+)/;
function fromSystem(servers) {
    const resolvers = differentServers(servers);
    return resolvers.length > 0 ? found(resolvers) : none('the system has no DNS server configured');
}
function found(resolvers) {
    return { resolvers, problem: null };
}
function none(why) {
    return { resolvers: [], problem: `This machine has no DNS resolver: ${why}.` };
}
function differentServers(texts) {
    const servers = texts.flatMap((text) => (0,name_server .A)(text) ?? []);
    return [...new Map(servers.map((server) => [(0,name_server .T)(server), server])).values()];
}


  }),

  79076:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GV: () => (  knownHelo),
    Tr: () => (  observeHelo)
  });
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91812);
  var _dns_forward_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30525);
const MAX_NAMES = 16;
const NO_HELO = { helo: null, inconclusive: [], cuts: [], disputes: [] };
function knownHelo(host, connections) {
    const records = new Map();
    for (const { helo, at, by } of connections) {
        const name = helo === null ? null : (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .Ew)(helo);
        if (name === null || records.has(name))
            continue;
        records.set(name, { name, seenAt: new Date(at).toISOString(), by });
    }
    const [newest] = records.values();
    const reverse = [...new Set(connections.flatMap((one) => one.reverse ?? []))];
    if (newest === undefined) {
        const names = host.helo.kind === 'names' ? host.helo.patterns : [];
        return { names, source: 'declared', seenAt: null, by: null, records: [], reverse };
    }
    return {
        names: [...records.keys()],
        source: 'evidence',
        seenAt: newest.seenAt,
        by: newest.by,
        records: [...records.values()],
        reverse,
    };
}
async function observeHelo(host, address, known, confirm, deadline) {
    if (host.role === 'inbound')
        return NO_HELO;
    const isSeen = known.source !== 'declared';
    const exact = known.names.filter((name) => !name.includes('*'));
    const names = (isSeen || host.isHeloDeclared ? exact : []).slice(0, MAX_NAMES);
    const [forward, spf] = await Promise.all([
        (0,_dns_forward_js__WEBPACK_IMPORTED_MODULE_1__  .mH)(host, names, address, confirm, deadline),
        observeHeloSpf(host, spfNames(host, isSeen, exact), address, confirm, deadline),
    ]);
    const cuts = exact.length > MAX_NAMES && names.length > 0
        ? [{ what: 'helo-names', limit: MAX_NAMES, seen: exact.length }]
        : [];
    return {
        helo: { ...known, forward: forward.bannerForward, spf: spf.results },
        inconclusive: [
            ...forward.failed.map(({ reason, detail }) => ({
                check: 'forward',
                reason,
                detail,
            })),
            ...spf.inconclusive,
        ],
        cuts,
        disputes: [
            ...forward.disputes.map((dispute) => dispute.about === 'greeting' ? { ...dispute, about: 'helo' } : dispute),
            ...spf.disputes,
        ],
    };
}
function spfNames(host, isSeen, exact) {
    const isRelevant = host.isHeloDeclared || host.domains.length > 0 || host.role === 'outbound';
    if (!isRelevant)
        return [];
    const names = isSeen || host.isHeloDeclared ? exact : exact.filter((name) => name === host.name);
    return names.slice(0, MAX_NAMES);
}
async function observeHeloSpf(host, names, address, confirm, deadline) {
    if (names.length === 0)
        return { results: [], inconclusive: [], disputes: [] };
    const { observeHeloRecords } = await __webpack_require__.e(  486).then(__webpack_require__.bind(__webpack_require__, 6486));
    return observeHeloRecords(host, names, address, confirm, deadline);
}


  }),

  92141:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E6: () => (  inconclusiveDomains),
    UZ: () => (  inconclusiveAt),
    c2: () => (  inconclusiveForward)
  });
function inconclusiveForward(host, { v4, v6, alias }) {
    const failed = [v4, v6, alias].find((lookup) => lookup.kind === 'failed');
    if (failed === undefined)
        return [];
    const { reason, detail } = failed;
    return [entry(host, null, { check: 'forward', reason, detail })];
}
function inconclusiveAt(host, { address, ptr, smtp, fallback }, others) {
    const checks = [];
    if (ptr.error !== null) {
        const check = ptr.names.length === 0 ? 'ptr' : 'forward';
        checks.push({ check, reason: ptr.error, detail: ptr.errorDetail ?? '' });
    }
    if (smtp.reason !== null) {
        const names = fallback?.smtp.bannerNames.join(', ') || 'no name';
        const instead = fallback === null ? '' : `; seen on ${fallback.port}: ${names}`;
        checks.push({ check: 'smtp', reason: smtp.reason, detail: `${smtp.detail ?? ''}${instead}` });
    }
    const all = [...checks, ...others];
    return all
        .filter(({ check }, index) => all.findIndex((earlier) => earlier.check === check) === index)
        .map((check) => entry(host, address, check));
}
function inconclusiveDomains(host, domains) {
    const spf = domains.flatMap(spfFailures);
    const dmarc = domains.flatMap((domain) => (domain.dmarc.kind === 'failed' ? [domain.dmarc] : []));
    const mx = domains.flatMap(({ mtaSts }) => (mtaSts?.kind === 'failed' ? [mtaSts] : []));
    return [...joined(host, 'spf', spf), ...joined(host, 'dmarc', dmarc), ...joined(host, 'mx', mx)];
}
function spfFailures({ domain, spf }) {
    if (spf.kind === 'failed')
        return [spf];
    if (spf.kind === 'absent')
        return [];
    return [...spf.results.values()].flatMap((answer) => answer.result === 'temperror'
        ? [{ reason: answer.reason, detail: `SPF of ${domain}: ${answer.detail}` }]
        : []);
}
const MAX_DETAILS = 3;
function joined(host, check, failures) {
    const [first] = failures;
    if (first === undefined)
        return [];
    const details = [...new Set(failures.map(({ detail }) => detail))];
    const more = details.length > MAX_DETAILS ? [`and ${details.length - MAX_DETAILS} more`] : [];
    const detail = [...details.slice(0, MAX_DETAILS), ...more].join('; ');
    return [entry(host, null, { check, reason: first.reason, detail })];
}
function entry({ name, port }, address, { check, reason, detail }) {
    return { host: name, port, address, check, reason, detail };
}


  }),

  27856:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  isolateHost)
  });
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
async function isolateHost(debugError, work, instead) {
    try {
        return await work();
    }
    catch (error) {
        debugError(error);
        return instead((0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__  .WB)('observe', error));
    }
}


  }),

  13881:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ec: () => (  createAdaptiveLimit),
    bB: () => (  mapLimited),
    pP: () => (  releaseSlowTasks)
  });
  var p_limit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70370);
const STEPS = {
    good: 2,
    bad: -1,
    lost: -8,
};
function createAdaptiveLimit(min, max) {
    const floor = Math.min(min, max);
    const slots = (0,p_limit__WEBPACK_IMPORTED_MODULE_0__  .A)(floor);
    return {
        run: slots,
        report: (outcome) => {
            const next = Math.min(max, Math.max(floor, slots.concurrency + STEPS[outcome]));
            if (next !== slots.concurrency)
                slots.concurrency = next;
        },
    };
}
const SLOW_MS = 1000;
const MAX_RELEASED = 2048;
function releaseSlowTasks(limit) {
    let released = 0;
    const doneOrSlow = (task) => new Promise((freeSlot) => {
        let slow = false;
        const timer = setTimeout(() => {
            if (released >= MAX_RELEASED)
                return;
            slow = true;
            released++;
            freeSlot();
        }, SLOW_MS);
        const end = () => {
            clearTimeout(timer);
            if (slow)
                released--;
            freeSlot();
        };
        task.then(end, end);
    });
    return {
        report: limit.report,
        run: (task) => new Promise((resolve, reject) => {
            void limit.run(() => {
                const result = task();
                result.then(resolve, reject);
                return doneOrSlow(result);
            });
        }),
    };
}
async function mapLimited(items, limit, task) {
    const { run } = releaseSlowTasks(limit);
    const results = [];
    for (const item of items) {
        await new Promise((started) => {
            const result = run(() => {
                started();
                return task(item);
            });
            result.catch(() => { });
            results.push(result);
        });
    }
    return Promise.all(results);
}


  }),

  97349:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Hm: () => (  untilDeadline),
    _5: () => (  deadlineIn),
    nR: () => (  runDeadlineIn),
    ux: () => (  within),
    v7: () => (  pause)
  });
  var _callback_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24945);
function deadlineIn(ms, outer = NEVER) {
    const end = performance.now() + ms;
    return {
        remaining: () => Math.max(0, Math.min(end - performance.now(), outer.remaining())),
        onCancel: outer.onCancel,
        runEndReason: outer.runEndReason,
    };
}
const NEVER = {
    remaining: () => Number.POSITIVE_INFINITY,
    onCancel: () => () => { },
    runEndReason: () => null,
};
function runDeadlineIn(ms) {
    const time = deadlineIn(ms);
    const listeners = new Set();
    let reason = null;
    return {
        remaining: () => (reason === null ? time.remaining() : 0),
        onCancel: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        cancel: (why) => {
            if (reason !== null)
                return;
            reason = why;
            for (const listener of [...listeners])
                listener();
        },
        cancelReason: () => reason,
        runEndReason: () => reason ?? (time.remaining() === 0 ? "the run's time was over" : null),
    };
}
function within(deadline, promise, onTimeout) {
    return new Promise((resolve, reject) => {
        const stop = onceEnded(deadline, (0,_callback_errors_js__WEBPACK_IMPORTED_MODULE_0__  .j)(reject, () => resolve(onTimeout())));
        promise.then((value) => {
            stop();
            resolve(value);
        }, (error) => {
            stop();
            reject(error);
        });
    });
}
function pause(ms, deadline) {
    return new Promise((resolve) => {
        onceEnded(deadlineIn(ms, deadline), resolve);
    });
}
async function untilDeadline(deadline, work) {
    const controller = new AbortController();
    const stop = onceEnded(deadline, () => controller.abort(deadline.runEndReason()));
    try {
        return await work(controller.signal);
    }
    finally {
        stop();
    }
}
const MAX_TIMER_MS = 2 ** 31 - 1;
function onceEnded(deadline, listener) {
    const stop = () => {
        clearTimeout(timer);
        removeListener();
    };
    const end = () => {
        stop();
        listener();
    };
    const timer = setTimeout(end, Math.min(Math.ceil(deadline.remaining()) + 1, MAX_TIMER_MS));
    const removeListener = deadline.onCancel(end);
    return stop;
}


  }),

  74560:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  v: () => (  observeHost),
  K: () => (  toHostObservation)
});
var expectation = __webpack_require__(59767);
var observation = __webpack_require__(6463);
var reached_limit = __webpack_require__(19817);
var dns_name = __webpack_require__(91812);
var name_map = __webpack_require__(81033);
var special_use = __webpack_require__(10168);
var forward = __webpack_require__(30525);
; 
const MAX_NAMES = 256;
async function observeExpectedNames(host, resolve, deadline) {
    const lookups = expectedNames(host).map(async (name) => [name, await (0,forward ._s)(name, resolve, deadline)]);
    return (0,name_map .s)(await Promise.all(lookups));
}
function expectedNames({ name: own, ptr, banner, ehlo, helo }) {
    const names = [ptr, banner, ehlo, helo].flatMap(patternsOf);
    return [...new Set(names)]
        .filter((name) => name !== own && !name.includes('*'))
        .filter((name) => (0,dns_name .Rr)(name) === null && (0,special_use .T)(name) === null)
        .slice(0, MAX_NAMES);
}
function patternsOf(expectation) {
    return expectation.kind === 'names' ? expectation.patterns : [];
}
var dns_ptr = __webpack_require__(14522);
var observe_inconclusive = __webpack_require__(92141);
; 
async function observeHost(host, observeAddress, tools, deadline) {
    const { confirm } = tools;
    const forwardLookup = (0,forward .EH)(host, confirm, deadline);
    const observeAddresses = async (addresses) => {
        const [endpoints, context, expected] = await Promise.all([
            Promise.all(addresses.map(observeAddress)),
            observeSendingDomains(host, addresses, tools, deadline),
            observeExpectedNames(host, tools.resolve, deadline),
        ]);
        const expectedForward = expected.size === 0 ? {} : { expectedForward: expected };
        return { endpoints, ...expectedForward, ...context };
    };
    const found = host.addresses ?? liveAddresses(await forwardLookup);
    const { maxAddresses: limit = found.length } = host;
    const cuts = found.length > limit ? [{ what: 'mx-addresses', limit, seen: found.length }] : [];
    const [first, seen] = await Promise.all([forwardLookup, observeAddresses(found.slice(0, limit))]);
    const suspects = seen.endpoints.filter((endpoint) => isSuspect(host, endpoint)).map(addressOf);
    const isDoubtful = host.addresses === null && suspects.length > 0 && first.disputes.length === 0;
    const again = isDoubtful ? await (0,forward .EH)(host, confirm, deadline, suspects) : first;
    if (again.disputes.length === 0 || !isDoubtful) {
        return { host, cuts, ...first, ...seen, disputes: [...first.disputes, ...seen.disputes] };
    }
    const current = liveAddresses(again).slice(0, limit);
    const known = seen.endpoints.filter((endpoint) => current.includes(addressOf(endpoint)));
    const added = current.filter((address) => !known.some((one) => addressOf(one) === address));
    const { endpoints, disputes, ...others } = added.length === 0 ? { ...seen, endpoints: [] } : await observeAddresses(added);
    const sound = endpoints.filter((endpoint) => !isSuspect(host, endpoint));
    return {
        host,
        cuts,
        forward: again.forward,
        endpoints: [...known, ...sound],
        ...others,
        disputes: [...again.disputes, ...disputes],
    };
}
function addressOf({ endpoint }) {
    return endpoint.address;
}
function liveAddresses({ forward, disputes }) {
    const [dispute] = disputes;
    if (dispute?.about !== 'forward')
        return (0,observation .Mh)(forward);
    return dispute.settled === null ? [] : (0,observation .Mh)(dispute.settled);
}
function isSuspect({ ptr: expectedPtr, banner }, { endpoint, disputes }) {
    const { smtp } = endpoint;
    const dispute = disputes.find(({ about }) => about === 'ptr');
    const settled = dispute?.about === 'ptr' ? dispute.settled : null;
    const ptr = dispute === undefined ? endpoint.ptr : (settled ?? dns_ptr .r);
    return (ptr.state === 'absent' ||
        ptr.state === 'unconfirmed' ||
        (ptr.names.length > 0 && !ptr.names.some((name) => (0,expectation .D)(name, expectedPtr))) ||
        SUSPECT_STATES.has(smtp.state) ||
        smtp.reason === 'address-not-allowed' ||
        (0,observation .YQ)(smtp).some((name) => !(0,expectation .D)(name, banner)));
}
const SUSPECT_STATES = new Set([
    'refused',
    'unreachable',
    'timeout',
    'malformed',
]);
async function observeSendingDomains(host, addresses, tools, deadline) {
    if (host.domains.length === 0)
        return { sendingDomains: [], disputes: [] };
    const context = await __webpack_require__.e(  241).then(__webpack_require__.bind(__webpack_require__, 47241));
    return context.observeSendingDomains(host, addresses, tools, deadline);
}
function toHostObservation({ host, forward, endpoints, sendingDomains, disputes: ofHost, cuts: hostCuts, ...rest }) {
    const disputes = [...ofHost, ...endpoints.flatMap((facts) => facts.disputes)];
    const where = { host: host.name, port: host.port };
    return {
        ...rest,
        host,
        forward,
        endpoints: endpoints.map(({ endpoint }) => endpoint),
        sendingDomains,
        undeclaredSenders: [],
        ...(disputes.length === 0 ? {} : { disputes }),
        inconclusive: [
            ...(0,observe_inconclusive .c2)(host, forward),
            ...hostCuts.map((cut) => ({ ...where, address: null, ...(0,reached_limit .T)(cut) })),
            ...endpoints.flatMap(({ endpoint, inconclusive, cuts }) => (0,observe_inconclusive .UZ)(host, endpoint, [...inconclusive, ...cuts.map(reached_limit .T)])),
            ...(0,observe_inconclusive .E6)(host, sendingDomains),
        ],
        limits: [
            ...hostCuts.map((cut) => ({ ...where, address: null, ...cut })),
            ...endpoints.flatMap(({ endpoint: { address, port }, cuts }) => cuts.map((cut) => ({ host: host.name, port, address, ...cut }))),
        ],
    };
}


  }),

  56394:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  l: () => (  observe)
});
var host_key = __webpack_require__(1297);
var declared_state = __webpack_require__(62475);
var mail_host = __webpack_require__(917);
var mail_ports = __webpack_require__(28143);
var observation = __webpack_require__(6463);
var limits_deadline = __webpack_require__(97349);
var expectation = __webpack_require__(59767);
var address_guard = __webpack_require__(7620);
var forward = __webpack_require__(30525);
var dns_ptr = __webpack_require__(14522);
var helo = __webpack_require__(79076);
var probe = __webpack_require__(71129);
; 
async function observeEndpoint(host, address, context, deadline) {
    const { connections, refusals } = context.evidenceOf(address);
    const [reverse, { smtp, inconclusive, cuts: smtpCuts, chain }, sending] = await Promise.all([
        observeReverse(host, address, context, deadline),
        observeSmtp(host, address, context, deadline),
        (0,helo .Tr)(host, address, (0,helo .GV)(host, connections), context.confirm, deadline),
    ]);
    const [{ bannerForward, bannerAliases, failed, disputes }, tlsa] = await Promise.all([
        (0,forward .mH)(host, (0,observation .YQ)(smtp), address, context.confirm, deadline),
        observeTlsa(host, chain, context.resolve, deadline),
    ]);
    const failedForward = failed
        .filter(({ name }) => (0,expectation .D)(name, host.banner))
        .map(({ reason, detail }) => ({ check: 'forward', reason, detail }));
    return {
        endpoint: {
            address,
            port: host.port,
            ptr: reverse.ptr,
            smtp,
            helo: sending.helo,
            refusals,
            fallback: null,
            tlsa: tlsa.kind === 'compared' ? tlsa.tlsa : null,
            bannerForward,
            bannerAliases,
        },
        inconclusive: [
            ...inconclusive,
            ...failedForward,
            ...(tlsa.kind === 'failed' ? [tlsa.inconclusive] : []),
            ...sending.inconclusive,
        ],
        cuts: [...reverse.cuts, ...smtpCuts, ...sending.cuts],
        disputes: [...reverse.disputes, ...disputes, ...sending.disputes],
    };
}
async function observeReverse(host, address, { confirm, settings }, deadline) {
    const errorDetail = (0,address_guard .x)(address, settings);
    if (errorDetail === null)
        return (0,dns_ptr .H)(address, host.ptr, confirm, deadline);
    const ptr = { ...dns_ptr .r, error: 'address-not-allowed', errorDetail };
    return { ptr, cuts: [], disputes: [] };
}
async function observeTlsa({ name, port, domains }, chain, resolve, deadline) {
    if (domains.length === 0 || chain.length === 0)
        return { kind: 'none' };
    const at = `_${port}._tcp.${name}`;
    const lookup = await resolve(at, 'TLSA', deadline);
    if (lookup.kind === 'failed') {
        const { reason, detail } = lookup;
        const inconclusive = { check: 'tls', reason, detail: `TLSA of ${at}: ${detail}` };
        return { kind: 'failed', inconclusive };
    }
    if (lookup.kind === 'absent')
        return { kind: 'none' };
    const { compareTlsa } = await __webpack_require__.e(  997).then(__webpack_require__.bind(__webpack_require__, 1997));
    return { kind: 'compared', tlsa: compareTlsa(lookup.records, chain) };
}
async function observeSmtp(host, address, { dial, probeLimit, settings, deadline: run }, deadline) {
    if (host.role === 'outbound')
        return (0,probe .EZ)();
    const budgetMs = deadline.remaining();
    if (budgetMs === 0)
        return notDialled(deadline.runEndReason() ?? "the host's time was over");
    return probeLimit.run(address, async () => {
        const detail = (0,address_guard .x)(address, settings);
        if (detail !== null)
            return (0,probe .EZ)({ reason: 'address-not-allowed', detail });
        const probeDeadline = (0,limits_deadline ._5)(budgetMs, run);
        const runEnd = probeDeadline.runEndReason();
        if (runEnd !== null)
            return notDialled(runEnd);
        const target = { address, port: host.port, tls: host.tls, serverName: host.name };
        return (0,probe .HX)(target, { ...settings, dial }, probeDeadline);
    });
}
function notDialled(why) {
    return (0,probe .EZ)({ reason: 'deadline', detail: `${why} before its port could be dialled` });
}

; 
function undeclaredIdentities(identities, hosts, mailDomains) {
    if (identities.length === 0)
        return [];
    const stateOf = (0,declared_state .F)(hosts, mailDomains);
    const declared = new Set(hosts.flatMap(({ host, forward }) => [...(host.addresses ?? []), ...(0,observation .Mh)(forward)]));
    return identities.filter((identity) => stateOf(identity) === 'gone' && !declared.has(identity.address));
}
const MAX_ADDRESSES = 256;
function limitIdentities(identities) {
    const [cut] = identities.slice(MAX_ADDRESSES);
    if (cut === undefined)
        return { identities, limits: [] };
    const { host, port, address } = cut;
    const amount = { limit: MAX_ADDRESSES, seen: identities.length };
    return {
        identities: identities.slice(0, MAX_ADDRESSES),
        limits: [{ host, port, address, what: 'baseline-addresses', ...amount }],
    };
}
async function observeBaselineAddress({ host: name, port, address, banner }, context) {
    const { settings, deadline: run } = context;
    const mayDial = settings.allowAnyPort || mail_ports .L.includes(port);
    const any = { kind: 'any' };
    const host = {
        ...mail_host .ZM,
        name,
        addresses: [address],
        role: banner !== null && mayDial ? 'inbound' : 'outbound',
        port,
        tls: port === 465 ? 'implicit' : 'none',
        ptr: any,
        banner: any,
        ehlo: any,
        helo: any,
        isHeloDeclared: true,
    };
    const deadline = (0,limits_deadline ._5)(settings.timeoutMs, run);
    const { endpoint } = await observeEndpoint(host, address, context, deadline);
    return endpoint;
}
var mx = __webpack_require__(78911);
; 
const NOT_REACHABLE = ['egress-blocked', 'connect-timeout'];
async function withFallback(host, endpoint, context, deadline) {
    const { address, smtp } = endpoint;
    const asItIs = { endpoint, disputes: [] };
    if (!NOT_REACHABLE.includes(smtp.reason))
        return asItIs;
    if ((0,address_guard .x)(address, context.settings) !== null)
        return asItIs;
    const fallback = await firstGreeting(host, endpoint, context, deadline);
    if (fallback === null)
        return asItIs;
    const { bannerForward, bannerAliases, disputes } = await (0,forward .mH)(host, fallback.smtp.bannerNames, address, context.confirm, deadline);
    return { endpoint: { ...endpoint, fallback, bannerForward, bannerAliases }, disputes };
}
async function firstGreeting(host, { address, port: ownPort }, { dial, probeLimit, settings }, deadline) {
    const ports = host.fallbackPorts ?? settings.fallbackPorts;
    for (const port of ports.filter((candidate) => candidate !== ownPort)) {
        const tls = port === 465 ? 'implicit' : 'none';
        const target = { address, port, tls, serverName: host.name };
        const { smtp } = await probeLimit.run(address, () => (0,probe .HX)(target, { ...settings, dial }, deadline));
        if (smtp.state === 'greeted')
            return { port, smtp };
    }
    return null;
}
var isolate_host = __webpack_require__(27856);
var adaptive_limit = __webpack_require__(13881);
; 
const MIN_PROBES = 256;
function createProbeLimit(max) {
    const limit = (0,adaptive_limit .pP)((0,adaptive_limit .Ec)(MIN_PROBES, max));
    const locks = new Map();
    return {
        run: (address, probe) => {
            const previous = locks.get(address);
            const result = previous === undefined ? limit.run(probe) : previous.then(() => limit.run(probe));
            const released = result.then((done) => {
                limit.report(outcomeOf(done));
                return done.closed;
            }, () => { });
            locks.set(address, released);
            return result;
        },
    };
}
function outcomeOf({ smtp: { state, timingsMs } }) {
    if (state === 'greeted')
        return 'good';
    return state === 'timeout' && timingsMs.connect === null ? 'lost' : 'bad';
}
var observe_host = __webpack_require__(74560);
var observe_inconclusive = __webpack_require__(92141);
var without_facts = __webpack_require__(60542);
; 
async function observeOtherShards(others, known, { confirm, debugError, deadline: run }, timeoutMs, limit) {
    const { observed, mailDomains, identities, hasUnknownSenders } = known;
    const declared = [...observed, ...others.map(hostWithoutLookup)];
    const undeclared = undeclaredIdentities(identities, declared, mailDomains);
    const targets = new Set(mailDomains.flatMap(ownTargets));
    const isAnyNeeded = undeclared.length > 0 || hasUnknownSenders;
    const needed = isAnyNeeded ? others : others.filter(({ name }) => targets.has(name));
    return (0,adaptive_limit .bB)(needed, limit, async (host) => {
        const facts = await (0,isolate_host .W)(debugError, () => (0,forward .EH)(host, confirm, (0,limits_deadline ._5)(timeoutMs, run)),
        (error) => {
            const { forward } = (0,without_facts .uQ)(host, (0,without_facts .$7)(error));
            return { forward, disputes: [] };
        });
        const inconclusive = (0,observe_inconclusive .c2)(host, facts.forward);
        return {
            host,
            ...facts,
            endpoints: [],
            sendingDomains: [],
            undeclaredSenders: [],
            inconclusive,
            limits: [],
        };
    });
}
function hostWithoutLookup(host) {
    return { host, forward: { v4: observation .V5, v6: observation .V5, alias: observation .V5 } };
}
function ownTargets({ mx, isOfOtherShard }) {
    return isOfOtherShard || mx.kind !== 'found' ? [] : mx.records.map(({ exchange }) => exchange);
}
var sending_evidence = __webpack_require__(34998);
var model_address = __webpack_require__(83313);
var address_lookups = __webpack_require__(94110);
var smtp_dial = __webpack_require__(90063);
; 






const DIAL_MS = 5000;
async function detectReachability(endpoints, vantageHosts, tools, guard) {
    const connected = endpoints.filter(({ smtp }) => smtp.timingsMs.connect !== null);
    const reached = new Set(connected.map(({ address, port }) => route((0,model_address .Ap)(address), port)));
    const unanswered = endpoints.filter(({ smtp }) => smtp.reason === 'connect-timeout' || smtp.state === 'refused');
    const blockedPorts = new Set();
    for (const port of new Set(unanswered.map((endpoint) => endpoint.port))) {
        if (connected.some((endpoint) => endpoint.port === port))
            continue;
        const known = vantageHosts.filter((host) => host.port === port);
        const dialled = (await Promise.all(known.map((host) => dialVantageHost(host, tools, guard)))).flat();
        const answered = dialled.filter(({ isOpen }) => isOpen);
        for (const { family } of answered)
            reached.add(route(family, port));
        const runGoesOn = tools.deadline.runEndReason() === null;
        if (dialled.length > 0 && answered.length === 0 && runGoesOn)
            blockedPorts.add(port);
    }
    return {
        vantage: vantageOf(endpoints, reached, blockedPorts),
        interpret: createInterpreter(endpoints, reached, blockedPorts),
    };
}
function createInterpreter(endpoints, reached, blockedPorts) {
    const routed = new Set(endpoints.filter(isRouted).map(({ address }) => (0,model_address .Ap)(address)));
    return ({ address, port, smtp }) => {
        const family = (0,model_address .Ap)(address);
        if (smtp.reason === 'connect-timeout') {
            if (reached.has(route(family, port)))
                return { ...smtp, reason: null };
            return blockedPorts.has(port) ? { ...smtp, reason: 'egress-blocked' } : smtp;
        }
        if (smtp.state === 'refused' && smtp.reason === null && blockedPorts.has(port)) {
            return { ...smtp, reason: 'egress-blocked' };
        }
        if (smtp.state === 'unreachable' && !routed.has(family)) {
            return { ...smtp, reason: family === 6 ? 'no-ipv6' : 'egress-blocked' };
        }
        return smtp;
    };
}
function isRouted({ smtp }) {
    return smtp.timingsMs.connect !== null || smtp.state === 'refused';
}
function vantageOf(endpoints, reached, blockedPorts) {
    const overV6 = endpoints.filter(({ address }) => (0,model_address .Ap)(address) === 6);
    const blocked25 = blockedPorts.has(25) ||
        endpoints.some(({ port, smtp }) => port === 25 && smtp.reason === 'egress-blocked');
    const reached25 = reached.has(route(4, 25)) || reached.has(route(6, 25));
    const noRoute = overV6.some(({ smtp }) => smtp.state === 'unreachable');
    return {
        port25: reached25 ? 'open' : blocked25 ? 'blocked' : 'unknown',
        ipv6: overV6.some(isRouted) ? 'available' : noRoute ? 'unavailable' : 'unknown',
    };
}
async function dialVantageHost(host, { resolve, dial, deadline: run }, guard) {
    const deadline = (0,limits_deadline ._5)(DIAL_MS, run);
    const all = (0,model_address .Z5)(host.name) === null
        ? await firstAddresses(host.name, resolve, deadline)
        : [host.name];
    const addresses = all.filter((address) => (0,address_guard .x)(address, guard) === null);
    return Promise.all(addresses.map(async (address) => {
        const outcome = await dial(address, host.port, deadline);
        if (outcome.kind === 'open')
            (0,smtp_dial .vf)(outcome.socket);
        return { family: (0,model_address .Ap)(address), isOpen: outcome.kind === 'open' };
    }));
}
async function firstAddresses(name, resolve, deadline) {
    const { v4, v6 } = await (0,address_lookups .HD)(name, resolve, deadline);
    return [v4, v6].flatMap((lookup) => (0,observation .M$)(lookup).slice(0, 1));
}
function route(family, port) {
    return `${family}:${port}`;
}

; 
const MIN_HOSTS = 256;
async function observe(declaration, identities, tools, settings) {
    const at = tools.clock();
    const { concurrency, timeoutMs, vantageHosts } = settings;
    const { debugError } = tools;
    const limit = (0,adaptive_limit .Ec)(MIN_HOSTS, concurrency);
    const context = {
        ...tools,
        settings,
        probeLimit: createProbeLimit(concurrency),
        evidenceOf: (0,sending_evidence .zU)(tools.evidence),
        observeMtaSts: mtaStsObserver(tools, settings),
    };
    const mailDomains = await (0,adaptive_limit .bB)(declaration.mailDomains, limit, async (mailDomain) => {
        const deadline = (0,limits_deadline ._5)(timeoutMs, tools.deadline);
        const domain = await (0,isolate_host .W)(debugError, () => (0,mx .q)(mailDomain, tools.confirm, deadline), (error) => withError((0,without_facts .YK)(mailDomain, (0,without_facts .$7)(error)), error));
        return tools.owns(mailDomain.domain) ? domain : ofOtherShard(domain);
    });
    const all = uniqueHosts([...declaration.hosts, ...mailDomains.flatMap(mx .X)]);
    const own = all.filter(({ name }) => tools.owns(name));
    const others = all.filter(({ name }) => !tools.owns(name));
    let done = 0;
    const observed = await (0,adaptive_limit .bB)(own, limit, async (host) => {
        const facts = await (0,isolate_host .W)(debugError, () => observeUntilRunEnds(host, context), (error) => hostWithError(host, error));
        limit.report(facts.endpoints.every(isAnswered) ? 'good' : 'bad');
        tools.progress(++done, own.length);
        return facts;
    });
    const written = [...observed, ...others.map(hostWithoutLookup)];
    const hasUnknownSenders = (0,sending_evidence .wr)(tools.evidence, all, written).length > 0;
    const known = { observed, mailDomains, identities, hasUnknownSenders };
    const otherShards = await observeOtherShards(others, known, tools, timeoutMs, limit);
    const declared = [...written, ...otherShards];
    const undeclared = limitIdentities(undeclaredIdentities(identities, declared, mailDomains));
    const undeclaredAddresses = await (0,adaptive_limit .bB)(undeclared.identities, limit, (identity) => (0,isolate_host .W)(debugError, async () => {
        const endpoint = await observeBaselineAddress(identity, context);
        return { identity, endpoint, levels: declaration.levels };
    }, (error) => {
        const asHost = { port: identity.port, role: 'both' };
        const { endpoint } = (0,without_facts .pv)(asHost, identity.address, (0,without_facts .$7)(error));
        return withError({ identity, endpoint, levels: declaration.levels }, error);
    }));
    const sendersOf = (0,sending_evidence .kC)(tools.evidence, all, declared);
    const endpoints = observed.flatMap((host) => host.endpoints.map(({ endpoint }) => endpoint));
    const { reach, error: reachError } = await (0,isolate_host .W)(debugError, async () => ({ reach: await detectReachability(endpoints, vantageHosts, tools, settings) }),
    (error) => ({ reach: UNKNOWN_REACH, error }));
    const hosts = await (0,adaptive_limit .bB)(observed, limit, (facts) => (0,isolate_host .W)(debugError, async () => {
        const known = withError(facts, facts.internalError ?? reachError);
        const seen = await completeHost(known, reach, context);
        return { ...seen, undeclaredSenders: sendersOf(facts.host) };
    }, (error) => (0,observe_host .K)(hostWithError(facts.host, error))));
    return {
        at,
        hosts,
        mailDomains,
        otherShardHosts: otherShards,
        ...(others.length === 0 ? {} : { declaredElsewhere: others }),
        undeclaredAddresses,
        limits: undeclared.limits,
        vantage: reach.vantage,
    };
}
async function completeHost(facts, { interpret }, context) {
    const deadline = (0,limits_deadline ._5)(context.settings.timeoutMs, context.deadline);
    const errors = [];
    const completed = facts.endpoints.map((seen) => (0,isolate_host .W)(context.debugError, async () => {
        const interpreted = { ...seen.endpoint, smtp: interpret(seen.endpoint) };
        const { host } = facts;
        const { endpoint, disputes } = await withFallback(host, interpreted, context, deadline);
        return { ...seen, endpoint, disputes: [...seen.disputes, ...disputes] };
    }, (error) => {
        errors.push(error);
        return seen;
    }));
    const endpoints = await Promise.all(completed);
    return (0,observe_host .K)(withError({ ...facts, endpoints }, facts.internalError ?? errors[0]));
}
const UNKNOWN_REACH = {
    vantage: { port25: 'unknown', ipv6: 'unknown' },
    interpret: ({ smtp }) => smtp,
};
function ofOtherShard(domain) {
    const inconclusive = domain.mx.kind === 'failed' ? domain.inconclusive : [];
    return { ...domain, inconclusive, limits: [], isOfOtherShard: true };
}
function uniqueHosts(hosts) {
    const first = new Map();
    for (const host of hosts) {
        const key = (0,host_key ._9)(host.name, host.port);
        if (!first.has(key))
            first.set(key, host);
    }
    return [...first.values()];
}
function isAnswered({ endpoint: { smtp } }) {
    return smtp.state === 'greeted' || smtp.state === 'skipped';
}
function mtaStsObserver(tools, guard) {
    let observer;
    return async (domain) => {
        observer ??= __webpack_require__.e(  552).then(__webpack_require__.bind(__webpack_require__, 1552)).then(({ createMtaStsObserver }) => createMtaStsObserver({ ...tools, guard }));
        return (await observer)(domain);
    };
}
const GRACE_MS = 500;
async function observeUntilRunEnds(host, context) {
    const { settings, debugError, deadline: run } = context;
    const unfinished = () => {
        const detail = `${run.runEndReason()} before this host was checked completely`;
        return (0,without_facts .uQ)(host, { reason: 'deadline', detail });
    };
    if (run.runEndReason() !== null)
        return unfinished();
    const deadline = (0,limits_deadline ._5)(settings.timeoutMs, run);
    const errors = [];
    const observeAddress = (address) => (0,isolate_host .W)(debugError, () => observeEndpoint(host, address, context, deadline), (error) => {
        errors.push(error);
        return (0,without_facts .pv)(host, address, (0,without_facts .$7)(error));
    });
    const observation = (0,observe_host .v)(host, observeAddress, context, deadline);
    const finished = await (0,limits_deadline .ux)(run, observation, () => null);
    const facts = finished ?? (await (0,limits_deadline .ux)((0,limits_deadline ._5)(GRACE_MS), observation, unfinished));
    return withError(facts, errors[0]);
}
function hostWithError(host, error) {
    return withError((0,without_facts .uQ)(host, (0,without_facts .$7)(error)), error);
}
function withError(observation, internalError) {
    return internalError === undefined ? observation : { ...observation, internalError };
}


  }),

  34998:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Zb: () => (  unusedEvidenceNotes),
    kC: () => (  undeclaredSenders),
    wr: () => (  sendersOutside),
    zU: () => (  evidenceByAddress)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1297);
  var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74145);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6463);



const NOTHING = { connections: [], refusals: [] };
function evidenceByAddress({ connections, refusals }) {
    const connectionsOf = Map.groupBy(connections, ({ address }) => address);
    const refusalsOf = Map.groupBy(refusals, ({ address }) => address);
    return (address) => {
        const [seen, refused] = [connectionsOf.get(address), refusalsOf.get(address)];
        if (seen === undefined && refused === undefined)
            return NOTHING;
        return {
            connections: seen ?? [],
            refusals: (refused ?? []).map(({ at, by, subject, code, words }) => {
                return { at: new Date(at).toISOString(), by, subject, code, words };
            }),
        };
    };
}
function undeclaredSenders(evidence, all, known) {
    const firstWith = new Map();
    for (const { domains, name, port } of all) {
        for (const domain of domains) {
            if (!firstWith.has(domain))
                firstWith.set(domain, (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_1__  ._9)(name, port));
        }
    }
    const senders = sendersOutside(evidence, all, known);
    if (senders.length === 0 || known.some(mayHaveMore))
        return () => [];
    const byHost = Map.groupBy(senders, ({ domain }) => firstWith.get(domain) ?? '');
    return ({ name, port }) => byHost.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_1__  ._9)(name, port)) ?? [];
}
function sendersOutside({ senders }, all, known) {
    if (senders.length === 0)
        return [];
    const domains = new Set(all.flatMap((host) => host.domains));
    const addresses = new Set(known.flatMap(({ host, forward }) => [...(host.addresses ?? []), ...(0,_model_observation_js__WEBPACK_IMPORTED_MODULE_0__  .Mh)(forward)]));
    return senders.filter(({ domain, address }) => domains.has(domain) && !addresses.has(address));
}
function mayHaveMore({ host, forward }) {
    return host.addresses === null && [forward.v4, forward.v6].some(({ kind }) => kind === 'failed');
}
const MAX_NAMED = 3;
function unusedEvidenceNotes({ connections, refusals }, hosts) {
    const declared = new Set(hosts.flatMap(({ endpoints }) => endpoints.map((one) => one.address)));
    const recorded = new Set([...connections, ...refusals].map(({ address }) => address));
    const others = [...recorded].filter((address) => !declared.has(address));
    if (others.length === 0)
        return [];
    const verb = others.length === 1 ? 'is an address' : 'are addresses';
    return [`Evidence not used: ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_2__  .D)(others, MAX_NAMED)} ${verb} of no declared host.`];
}


  }),

  90063:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FI: () => (  dialDirectly),
    Fu: () => (  dialAtMost),
    LU: () => (  waitForConnect),
    Uc: () => (  describeError),
    ss: () => (  CONNECT_MS),
    vf: () => (  discard)
  });
  var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22963);
  var _callback_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24945);
  var _limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97349);
const CONNECT_MS = 10_000;
const dialDirectly = (host, port, deadline) => waitForConnect((0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, noDelay: true }), (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__  ._5)(CONNECT_MS, deadline));
function dialAtMost(max, dial) {
    let left = max;
    return async (address, port, deadline) => {
        if (left === 0) {
            return { kind: 'exhausted', detail: `the run had made all its ${max} connections` };
        }
        left--;
        return dial(address, port, deadline);
    };
}
async function waitForConnect(socket, deadline) {
    const outcome = new Promise((resolve, reject) => {
        socket.once('connect', () => {
            resolve({ kind: 'open', socket, ownAddress: socket.localAddress ?? '127.0.0.1' });
        });
        const onError = (error) => {
            const kind = DIAL_FAILURES.get(errorCode(error)) ?? 'closed';
            resolve({ kind, detail: describeError(error) });
        };
        socket.once('error', (0,_callback_errors_js__WEBPACK_IMPORTED_MODULE_3__  .j)(reject, onError));
    });
    const result = await (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__  .ux)(deadline, outcome, () => {
        return { kind: 'timeout', detail: 'the connection was not accepted in time' };
    });
    if (result.kind !== 'open')
        discard(socket);
    return result;
}
const DIAL_FAILURES = new Map([
    ['ECONNREFUSED', 'refused'],
    ['ENETUNREACH', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['EADDRNOTAVAIL', 'unreachable'],
    ['EAFNOSUPPORT', 'unreachable'],
    ['ENETDOWN', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['EMFILE', 'exhausted'],
    ['ENFILE', 'exhausted'],
]);
function discard(socket) {
    socket.on('error', () => { });
    socket.destroy();
}
function describeError(error) {
    if (errorCode(error) === 'ECONNRESET')
        return 'the server reset the connection';
    if ('reason' in error && typeof error.reason === 'string')
        return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .tB)(error.reason, 200);
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .tB)(error.message, 200);
}
function errorCode(error) {
    return 'code' in error ? String(error.code) : '';
}


  }),

  71129:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  xN: () => (  EMPTY_SMTP),
  EZ: () => (  notProbed),
  HX: () => (  probeSmtp)
});
var model_greeting = __webpack_require__(97598);
var limits_deadline = __webpack_require__(97349);
var callback_errors = __webpack_require__(24945);
var smtp_dial = __webpack_require__(90063);
var sanitise = __webpack_require__(22963);
var external_node_events_ = __webpack_require__(78474);
var external_node_stream_ = __webpack_require__(57075);
var external_node_tls_ = __webpack_require__(41692);
; 
function protocolOf(bytes) {
    const text = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
    if (text.startsWith('SSH-'))
        return 'ssh';
    if (text.startsWith('HTTP/'))
        return 'http';
    if (/^[2-5]\d\d[ -]/.test(text))
        return 'smtp';
    const [type, major] = bytes;
    return type !== undefined && TLS_RECORDS.has(type) && major === 3 ? 'tls' : null;
}
const TLS_RECORDS = new Set([0x15, 0x16]);
async function recogniseProtocol(address, port, dial, deadline) {
    const hello = await clientHello();
    const dialled = await dial(address, port, deadline);
    if (dialled.kind !== 'open')
        return null;
    const { socket } = dialled;
    try {
        const received = new Promise((resolve) => {
            socket.once('data', resolve);
            socket.once('close', () => resolve(null));
            socket.once('error', () => resolve(null));
        });
        socket.write(hello);
        const bytes = await (0,limits_deadline .ux)(deadline, received, () => null);
        return bytes === null ? null : protocolOf(bytes);
    }
    finally {
        (0,smtp_dial .vf)(socket);
    }
}
async function clientHello() {
    const written = [];
    const stream = new external_node_stream_.Duplex({
        read: () => { },
        write: (chunk, _encoding, done) => {
            written.push(chunk);
            stream.emit('written');
            done();
        },
    });
    const tls = (0,external_node_tls_.connect)({ socket: stream, rejectUnauthorized: false });
    tls.on('error', () => { });
    if (written.length === 0)
        await (0,external_node_events_.once)(stream, 'written');
    tls.destroy();
    return Buffer.concat(written);
}

; 
const MAX_LINE = 2048;
const MAX_LINES = 256;
const MAX_REPLY = 32 * 1024;
const MAX_PENDING = 64 * 1024;
function createReplyReader() {
    let pending = Buffer.alloc(0);
    let lines = [];
    let length = 0;
    let code = null;
    let isGreeting = true;
    let problem = null;
    let protocol = null;
    const malformed = (why, bytes) => {
        problem = why;
        if (bytes !== undefined)
            protocol = protocolOf(bytes);
        pending = Buffer.alloc(0);
        return { kind: 'malformed', why, lines, protocol };
    };
    return {
        push: (bytes) => {
            if (problem !== null)
                return;
            pending = pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([pending, bytes]);
        },
        read: () => {
            if (problem !== null)
                return malformed(problem);
            for (;;) {
                const end = pending.indexOf(LF);
                const line = pending.subarray(0, end < 0 ? undefined : end);
                if (line.length > MAX_LINE)
                    return malformed(`a line of more than ${MAX_LINE} octets`);
                if (end < 0)
                    break;
                pending = pending.subarray(end + 1);
                const parsed = parseLine(line);
                if (parsed === null)
                    return malformed(`${quoteBytes(line)} is not an SMTP reply`, line);
                if (isGreeting && code === 220 && parsed.code >= 400)
                    code = parsed.code;
                if (code !== null && parsed.code !== code) {
                    return malformed(`a reply that changes its code from ${code} to ${parsed.code}`);
                }
                code = parsed.code;
                lines.push(parsed.text);
                length += parsed.text.length;
                if (parsed.last) {
                    const reply = { code, lines };
                    isGreeting = false;
                    code = null;
                    lines = [];
                    length = 0;
                    return { kind: 'reply', reply };
                }
                if (lines.length >= MAX_LINES)
                    return malformed(`a reply of more than ${MAX_LINES} lines`);
                if (length > MAX_REPLY)
                    return malformed(`a reply of more than ${MAX_REPLY} characters`);
            }
            if (!couldBecomeLine(pending)) {
                return malformed(`${quoteBytes(pending)} is not an SMTP reply`, pending);
            }
            if (pending.length > MAX_PENDING)
                return malformed(`more than ${MAX_PENDING} bytes at once`);
            return { kind: 'incomplete', lines, isSilent: pending.length === 0 && lines.length === 0 };
        },
    };
}
const LF = 0x0a;
function parseLine(line) {
    const bare = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
    const head = /^([2-5]\d\d)([ -])?/.exec(bare.subarray(0, 4).toString('latin1'));
    if (head?.[1] === undefined || (head[2] === undefined && bare.length > 3))
        return null;
    return { code: Number(head[1]), last: head[2] !== '-', text: (0,sanitise .S$)(bare.subarray(4)) };
}
function couldBecomeLine(start) {
    return /^(?:[2-5](?:\d(?:\d(?:[ -].?|\r)?)?)?)?$/s.test(start.subarray(0, 5).toString('latin1'));
}
function quoteBytes(bytes) {
    return `"${(0,sanitise .S$)(bytes.subarray(0, 80), 80)}"`;
}
var external_node_crypto_ = __webpack_require__(77598);
var dns_name = __webpack_require__(91812);
; 
const NO_TLS = {
    offered: false,
    negotiated: null,
    names: [],
    validTo: null,
    trusted: null,
    error: null,
};
const MAX_HANDSHAKE_BYTES = 256 * 1024;
const SIZE_CHECK_MS = 50;
async function startTls(socket, serverName, deadline) {
    const secured = (0,external_node_tls_.connect)({
        socket,
        servername: serverName,
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
        secureContext: tlsContext(),
    });
    let sizeCheck;
    const outcome = new Promise((resolve, reject) => {
        const fail = (detail) => resolve({ kind: 'failed', detail });
        const maxBytesRead = socket.bytesRead + MAX_HANDSHAKE_BYTES;
        sizeCheck = setInterval(() => {
            if (socket.bytesRead > maxBytesRead) {
                fail(`a handshake of more than ${MAX_HANDSHAKE_BYTES} bytes`);
            }
        }, SIZE_CHECK_MS);
        secured.once('secureConnect', () => resolve(null));
        secured.once('error', (0,callback_errors .j)(reject, (error) => fail((0,smtp_dial .Uc)(error))));
        secured.once('close', () => fail('the server closed it'));
    });
    const failure = await (0,limits_deadline .ux)(deadline, outcome, () => {
        return { kind: 'timeout', detail: 'the handshake did not end in time' };
    });
    clearInterval(sizeCheck);
    if (failure === null) {
        return { kind: 'secure', socket: secured, ...observeTls(secured, serverName) };
    }
    (0,smtp_dial .vf)(secured);
    return failure;
}
let context;
function tlsContext() {
    context ??= (0,external_node_tls_.createSecureContext)({
        minVersion: 'TLSv1',
        ciphers: 'DEFAULT@SECLEVEL=0',
        secureOptions: external_node_crypto_.constants.SSL_OP_LEGACY_SERVER_CONNECT,
    });
    return context;
}
function observeTls(socket, serverName) {
    const certificate = socket.getPeerX509Certificate();
    const validTo = certificate === undefined ? Number.NaN : Date.parse(certificate.validTo);
    const validFrom = certificate === undefined ? Number.NaN : Date.parse(certificate.validFrom);
    const all = certificate === undefined ? [] : certificateNames(certificate);
    const names = limitNames(all, serverName);
    const tls = {
        offered: true,
        negotiated: socket.getProtocol(),
        names,
        ...(validFrom > Date.now() ? { validFrom: new Date(validFrom).toISOString() } : {}),
        validTo: Number.isNaN(validTo) ? null : new Date(validTo).toISOString(),
        trusted: certificate === undefined ? null : socket.authorized,
        error: null,
    };
    const cut = { what: 'certificate-names', limit: MAX_NAMES, seen: all.length };
    return { tls, cuts: names.length < all.length ? [cut] : [], chain: certificateChain(socket) };
}
const MAX_CHAIN = 10;
function certificateChain(socket) {
    const chain = [];
    let certificate = socket.getPeerCertificate(true);
    while (certificate?.raw !== undefined && chain.length < MAX_CHAIN) {
        chain.push(certificate.raw);
        const issuer = certificate.issuerCertificate;
        certificate = issuer === certificate ? undefined : issuer;
    }
    return chain;
}
const MAX_NAMES = 1000;
function limitNames(names, serverName) {
    if (names.length <= MAX_NAMES)
        return names;
    const covering = names.find((name) => (0,dns_name .KR)(name, serverName));
    const first = names.slice(0, MAX_NAMES);
    return covering === undefined || first.includes(covering)
        ? first
        : [...first.slice(0, -1), covering];
}
function certificateNames(certificate) {
    const alternative = (certificate.subjectAltName ?? '')
        .split(/, (?=[A-Za-z ]+:)/)
        .filter((part) => part.startsWith('DNS:'))
        .map((part) => part.slice('DNS:'.length));
    const common = /^CN=(.+)$/m.exec(certificate.subject)?.[1];
    const names = alternative.length > 0 || common === undefined ? alternative : [common];
    return names.map((name) => (0,sanitise .tB)((0,dns_name .Ew)(name), 255));
}

; 
function openConnection(connected) {
    let socket = connected;
    let reader = createReplyReader();
    let closedBecause = null;
    let wake = () => { };
    let thrown = null;
    const catching = (listener) => (0,callback_errors .j)((error) => {
        thrown ??= { error };
        wake();
    }, listener);
    const onData = catching((bytes) => {
        reader.push(bytes);
        wake();
    });
    const onClosed = (reason) => {
        closedBecause ??= reason;
        wake();
    };
    const onEnd = () => onClosed('the server closed the connection');
    const onError = catching((error) => onClosed((0,smtp_dial .Uc)(error)));
    const listen = () => {
        socket.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError);
    };
    listen();
    const read = (timedOut) => {
        if (thrown !== null)
            throw thrown.error;
        const reading = reader.read();
        if (reading.kind === 'reply')
            return reading;
        const { lines } = reading;
        if (reading.kind === 'malformed') {
            const { why: detail, protocol } = reading;
            return { kind: 'malformed', detail, lines, protocol, isSilent: false };
        }
        const rest = { lines, protocol: null, isSilent: reading.isSilent };
        if (closedBecause !== null)
            return { kind: 'closed', detail: closedBecause, ...rest };
        return timedOut ? { kind: 'timeout', detail: 'no whole reply in time', ...rest } : null;
    };
    const reply = async (deadline) => {
        for (let timedOut = false;;) {
            const answer = read(timedOut);
            if (answer !== null && answer.kind !== 'reply')
                (0,smtp_dial .vf)(socket);
            if (answer !== null)
                return answer;
            const more = new Promise((resolve) => {
                wake = () => resolve(false);
            });
            timedOut = await (0,limits_deadline .ux)(deadline, more, () => true);
        }
    };
    const secure = async (serverName, deadline) => {
        socket.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError);
        socket.on('error', () => { });
        const handshake = await startTls(socket, serverName, deadline);
        if (handshake.kind !== 'secure') {
            (0,smtp_dial .vf)(socket);
            return handshake;
        }
        socket = handshake.socket;
        reader = createReplyReader();
        listen();
        return handshake;
    };
    const end = async (lastCommand, deadline) => {
        const closed = new Promise((resolve) => {
            if (socket.closed)
                resolve();
            else
                socket.once('close', () => resolve());
        });
        if (closedBecause === null)
            socket.end(`${lastCommand}\r\n`);
        await (0,limits_deadline .ux)(deadline, closed, () => { });
        (0,smtp_dial .vf)(socket);
    };
    return {
        reply,
        secure,
        end,
        send: (command) => {
            socket.write(`${command}\r\n`);
        },
        destroy: () => (0,smtp_dial .vf)(socket),
    };
}

; 
const EMPTY_SMTP = {
    state: 'skipped',
    code: null,
    greeting: [],
    bannerName: null,
    ehloName: null,
    ehloReply: [],
    bannerNames: [],
    tls: null,
    protocol: null,
    reason: null,
    detail: null,
    timingsMs: { connect: null, greeting: null, ehlo: null },
};
async function probeSmtp(target, settings, deadline) {
    const first = await probeWithRetries(target, settings, deadline);
    if (first.smtp.code !== 220)
        return first;
    const bannerNames = new Set(first.smtp.bannerNames);
    const otherGreetings = [];
    let { closed } = first;
    for (let sample = 1; sample < settings.samples && deadline.remaining() > 0; sample++) {
        await closed;
        const next = await probeOnce(target, settings, deadline, 'greeting');
        closed = next.closed;
        if (next.smtp.code !== 220)
            break;
        const isNew = next.smtp.bannerNames.some((name) => !bannerNames.has(name));
        if (isNew)
            otherGreetings.push(...next.smtp.greeting.slice(0, 1));
        for (const name of next.smtp.bannerNames)
            bannerNames.add(name);
    }
    const smtp = {
        ...first.smtp,
        bannerNames: [...bannerNames],
        ...(otherGreetings.length === 0 ? {} : { otherGreetings }),
    };
    return { ...first, smtp, closed };
}
const BUSY_PAUSE_MS = 1000;
function notProbed(smtp = {}) {
    return finished({ ...EMPTY_SMTP, ...smtp });
}
const FIRST_RETRY_MS = 200;
async function probeWithRetries(target, settings, deadline) {
    let wasBusy = false;
    for (let retry = 0;; retry++) {
        const probe = await probeOnce(target, settings, deadline, 'everything');
        if (probe.smtp.code === 421 && !wasBusy && deadline.remaining() > 2 * BUSY_PAUSE_MS) {
            wasBusy = true;
            await probe.closed;
            await (0,limits_deadline .v7)(BUSY_PAUSE_MS, deadline);
            continue;
        }
        if ((isSilent(probe) && target.port !== 25) || hasFailedHandshake(target, probe)) {
            return withProtocol(target, settings, probe, deadline);
        }
        const transient = probe.smtp.state === 'refused' || probe.smtp.state === 'closed';
        if (!transient || retry >= settings.retries)
            return probe;
        await (0,limits_deadline .v7)(FIRST_RETRY_MS * 2 ** retry, deadline);
        if (deadline.remaining() === 0)
            return probe;
    }
}
function isSilent({ smtp }) {
    return smtp.reason === 'greeting-timeout' && smtp.detail === SILENT;
}
function hasFailedHandshake({ tls }, { smtp }) {
    return tls === 'implicit' && smtp.state === 'tls-failed';
}
const SILENT = 'the server sent nothing';
const RECOGNISE_MS = 3000;
async function withProtocol(target, { dial }, probe, deadline) {
    await probe.closed;
    const until = (0,limits_deadline ._5)(RECOGNISE_MS, deadline);
    const protocol = await recogniseProtocol(target.address, target.port, dial, until);
    const { smtp } = probe;
    const isExpected = protocol === (target.tls === 'implicit' ? 'tls' : 'smtp');
    if (protocol === null || isExpected) {
        if (!isSilent(probe))
            return probe;
        await (0,limits_deadline .v7)(deadline.remaining(), deadline);
        const ended = runEndedBefore(deadline, GREETING);
        return { ...probe, smtp: { ...smtp, ...ended } };
    }
    const state = smtp.state === 'tls-failed' ? 'tls-failed' : 'malformed';
    const detail = `the server speaks ${PROTOCOL_NAMES[protocol]}`;
    return { ...probe, smtp: { ...smtp, state, protocol, reason: null, detail } };
}
const PROTOCOL_NAMES = {
    smtp: 'plain SMTP, without TLS from the first byte',
    tls: 'TLS from the first byte',
    http: 'HTTP',
    ssh: 'SSH',
};
async function probeOnce(target, settings, deadline, extent) {
    const lapMs = startStopwatch();
    const dialled = await settings.dial(target.address, target.port, deadline);
    if (dialled.kind !== 'open')
        return finished({ ...EMPTY_SMTP, ...dialFailure(dialled, deadline) });
    const connection = openConnection(dialled.socket);
    try {
        const ehlo = ehloCommand(settings, dialled);
        return await probeConnected({ connection, target, deadline, extent, lapMs, ehlo });
    }
    catch (error) {
        connection.destroy();
        throw error;
    }
}
async function probeConnected(dialogue) {
    const { connection, target, deadline, lapMs } = dialogue;
    const connected = { ...EMPTY_SMTP, timingsMs: { ...EMPTY_SMTP.timingsMs, connect: lapMs() } };
    if (target.tls !== 'implicit')
        return converse(connected, dialogue);
    const handshake = await connection.secure(target.serverName, deadline);
    if (handshake.kind !== 'secure') {
        const ended = handshake.kind === 'timeout' ? runEndedBefore(deadline, HANDSHAKE) : null;
        if (ended !== null)
            return finished({ ...connected, state: 'timeout', ...ended });
        return finished(withTlsError(connected, handshake.detail));
    }
    const probe = await converse({ ...connected, tls: handshake.tls }, dialogue);
    return { ...probe, cuts: handshake.cuts, chain: handshake.chain };
}
async function converse(connected, { connection, target, deadline, extent, lapMs, ehlo }) {
    let smtp = connected;
    const reservedMs = Math.min(RECOGNISE_MS, deadline.remaining() / 10);
    const greeting = await connection.reply((0,limits_deadline ._5)(deadline.remaining() - reservedMs, deadline));
    if (greeting.kind !== 'reply') {
        return finished({ ...smtp, ...greetingFailure(greeting, deadline) });
    }
    smtp = { ...smtp, ...readGreeting(greeting.reply) };
    if (smtp.state === 'malformed') {
        connection.destroy();
        return finished(smtp);
    }
    smtp = { ...smtp, timingsMs: { ...smtp.timingsMs, greeting: lapMs() } };
    if (smtp.state !== 'greeted' || extent === 'greeting') {
        return finished(smtp, quit(connection, deadline));
    }
    connection.send(ehlo);
    let command = 'EHLO';
    let answer = await connection.reply(deadline);
    if (answer.kind === 'reply' && UNKNOWN_COMMAND.has(answer.reply.code)) {
        command = 'HELO';
        connection.send(ehlo.replace('EHLO', command));
        answer = await connection.reply(deadline);
    }
    if (answer.kind === 'malformed') {
        return finished({ ...smtp, state: 'malformed', detail: `${command}: ${answer.detail}` });
    }
    if (answer.kind !== 'reply') {
        return finished(smtp, CLOSED, [answerFailure('ehlo', command, answer, deadline)]);
    }
    const { code, lines } = answer.reply;
    smtp = { ...smtp, ehloReply: lines, timingsMs: { ...smtp.timingsMs, ehlo: lapMs() } };
    if (code !== 250) {
        smtp = { ...smtp, ehloCode: code };
        const detail = `${command} was answered ${code} ${lines[0] ?? ''}`.trimEnd();
        const check = { check: 'ehlo', reason: 'greeting-rejected', detail };
        return finished(smtp, quit(connection, deadline), [check]);
    }
    smtp = { ...smtp, ehloName: (0,model_greeting ["if"])(lines) };
    if (target.tls === 'implicit')
        return finished(smtp, quit(connection, deadline));
    const offered = lines.slice(1).some((line) => /^STARTTLS\s*$/i.test(line));
    smtp = { ...smtp, tls: { ...NO_TLS, offered } };
    if (!offered || target.tls === 'none')
        return finished(smtp, quit(connection, deadline));
    return upgrade(connection, smtp, ehlo, target, deadline);
}
const UNKNOWN_COMMAND = new Set([500, 502]);
function ehloCommand({ ehloName }, { ownAddress }) {
    return `EHLO ${ehloName ?? addressLiteral(ownAddress)}`;
}
async function upgrade(connection, smtp, ehlo, { serverName }, deadline) {
    connection.send('STARTTLS');
    const answer = await connection.reply(deadline);
    if (answer.kind === 'malformed') {
        return finished(withTlsError(smtp, `STARTTLS was answered with ${answer.detail}`));
    }
    if (answer.kind !== 'reply') {
        return finished(smtp, CLOSED, [answerFailure('tls', 'STARTTLS', answer, deadline)]);
    }
    const { code, lines } = answer.reply;
    if (code !== 220) {
        const error = `STARTTLS was answered ${code} ${lines[0] ?? ''}`.trimEnd();
        return finished(withTlsError(smtp, error), quit(connection, deadline));
    }
    const handshake = await connection.secure(serverName, deadline);
    if (handshake.kind !== 'secure') {
        const ended = handshake.kind === 'timeout' ? runEndedBefore(deadline, HANDSHAKE) : null;
        if (ended !== null)
            return finished(smtp, CLOSED, [{ check: 'tls', ...ended }]);
        return finished(withTlsError(smtp, handshake.detail));
    }
    const secured = { ...smtp, tls: handshake.tls };
    connection.send(ehlo);
    const renewed = await connection.reply(deadline);
    const closed = renewed.kind === 'reply' ? quit(connection, deadline) : CLOSED;
    return { ...finished(secured, closed), cuts: handshake.cuts, chain: handshake.chain };
}
function finished(smtp, closed = CLOSED, inconclusive = []) {
    return { smtp, inconclusive, cuts: [], chain: [], closed };
}
const CLOSED = Promise.resolve();
const QUIT_MS = 1000;
function quit(connection, deadline) {
    return connection.end('QUIT', (0,limits_deadline ._5)(QUIT_MS, deadline));
}
function dialFailure({ kind, detail }, deadline) {
    const ended = kind === 'timeout' ? runEndedBefore(deadline, 'the connection was accepted') : null;
    return { ...DIAL_FAILURES[kind], detail, ...ended };
}
const DIAL_FAILURES = {
    refused: { state: 'refused', reason: null },
    unreachable: { state: 'unreachable', reason: null },
    timeout: { state: 'timeout', reason: 'connect-timeout' },
    closed: { state: 'closed', reason: 'connection-closed' },
    blocked: { state: 'skipped', reason: 'egress-blocked' },
    exhausted: { state: 'skipped', reason: 'deadline' },
};
function readGreeting({ code, lines: greeting }) {
    const bannerName = code < 400 ? (0,model_greeting .Il)(greeting) : (0,model_greeting .aw)(greeting);
    const bannerNames = bannerName === null ? [] : [bannerName];
    const facts = { code, greeting, bannerName, bannerNames };
    if (code === 220)
        return { ...facts, state: 'greeted' };
    if (code < 400) {
        const detail = `a greeting with code ${code} in place of 220`;
        return { ...facts, state: 'malformed', detail };
    }
    const detail = `the server greets with ${code} ${shownLines(greeting)}`.trimEnd();
    return { ...facts, state: 'rejected', detail, reason: 'greeting-rejected' };
}
const MAX_SHOWN_LINES = 3;
function shownLines(lines) {
    const shown = lines.filter((line) => line !== '').slice(0, MAX_SHOWN_LINES);
    return shown.join(' / ');
}
function greetingFailure({ kind, lines, detail: what, protocol, isSilent }, deadline) {
    const ended = kind === 'timeout' ? runEndedBefore(deadline, GREETING) : null;
    const detail = kind === 'timeout' && isSilent ? SILENT : what;
    return {
        state: kind,
        greeting: lines,
        protocol,
        reason: GREETING_REASONS[kind],
        detail,
        ...ended,
    };
}
const GREETING_REASONS = {
    timeout: 'greeting-timeout',
    closed: 'connection-closed',
    malformed: null,
};
function answerFailure(check, command, { kind, detail }, deadline) {
    const ended = kind === 'timeout' ? runEndedBefore(deadline, 'it was answered') : null;
    const reason = kind === 'timeout' ? 'reply-timeout' : 'connection-closed';
    return { check, reason, detail: `${command}: ${detail}`, ...ended };
}
function withTlsError(smtp, error) {
    const tls = { ...NO_TLS, offered: true, error };
    return { ...smtp, state: 'tls-failed', tls, detail: error };
}
const GREETING = 'the greeting was whole';
const HANDSHAKE = 'the TLS handshake had ended';
function runEndedBefore(deadline, awaited) {
    const why = deadline.runEndReason();
    return why === null ? null : { reason: 'deadline', detail: `${why} before ${awaited}` };
}
function startStopwatch() {
    let start = performance.now();
    return () => {
        const now = performance.now();
        const lap = Math.round(now - start);
        start = now;
        return lap;
    };
}
function addressLiteral(address) {
    return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}


  }),

  14157:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  dialThrough)
  });
  var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
  var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
  var _model_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83313);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22963);
  var _limits_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97349);
  var _dial_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90063);
function dialThrough(proxy) {
    let lookedUp = null;
    return async (address, port, outer) => {
        const deadline = (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_4__  ._5)(_dial_js__WEBPACK_IMPORTED_MODULE_5__  .ss, outer);
        lookedUp ??= (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(proxy.host) === 0 ? addressOf(proxy.host) : Promise.resolve(proxy.host);
        const host = await lookedUp.catch(() => null);
        if (host === null)
            return blocked(proxy, 'has a name that cannot be looked up');
        const toProxy = await (0,_dial_js__WEBPACK_IMPORTED_MODULE_5__  .LU)((0,node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({ host, port: proxy.port, noDelay: true }), deadline);
        if (toProxy.kind === 'exhausted')
            return toProxy;
        if (toProxy.kind !== 'open')
            return blocked(proxy, `cannot be reached: ${toProxy.detail}`);
        return requestConnection(proxy, toProxy.socket, { host: address, port }, deadline);
    };
}
async function addressOf(name) {
    return (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(name)).address;
}
async function requestConnection(proxy, socket, destination, deadline) {
    const { SocksClient } = await __webpack_require__.e(  474).then(__webpack_require__.t.bind(__webpack_require__, 42474, 19));
    const { user, password } = proxy;
    const connected = SocksClient.createConnection({
        command: 'connect',
        destination,
        existing_socket: socket,
        timeout: Math.max(1, Math.ceil(deadline.remaining())),
        proxy: {
            host: proxy.host,
            port: proxy.port,
            type: 5,
            ...(user === null ? {} : { userId: user, password: password ?? '' }),
        },
    });
    const outcome = connected.then(({ remoteHost }) => {
        const bound = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_2__  .Z5)(remoteHost?.host ?? '');
        const ownAddress = bound === null || UNSPECIFIED.has(bound) ? socket.localAddress : bound;
        return { kind: 'open', socket, ownAddress: ownAddress ?? '127.0.0.1' };
    }, (error) => rejected(proxy, String(error)));
    const result = await (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_4__  .ux)(deadline, outcome, () => {
        return { kind: 'timeout', detail: 'the proxy had no connection in time' };
    });
    if (result.kind !== 'open')
        (0,_dial_js__WEBPACK_IMPORTED_MODULE_5__  .vf)(socket);
    return result;
}
const UNSPECIFIED = new Set(['0.0.0.0', '::']);
const REPLIES = [
    ['ConnectionRefused', 'refused'],
    ['HostUnreachable', 'unreachable'],
    ['NetworkUnreachable', 'unreachable'],
    ['AddressNotSupported', 'unreachable'],
    ['TTLExpired', 'timeout'],
    ['Failure', 'timeout'],
];
function rejected(proxy, error) {
    const reply = REPLIES.find(([name]) => error.endsWith(`- ${name}`));
    if (reply === undefined)
        return blocked(proxy, `does not connect: ${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__  .tB)(error, 200)}`);
    const [name, kind] = reply;
    return { kind, detail: `the proxy answers ${name}` };
}
function blocked({ host, port }, problem) {
    return { kind: 'blocked', detail: `the proxy ${host}:${port} ${problem}` };
}


  }),

  60542:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $7: () => (  noFactsAfter),
    YK: () => (  domainWithoutFacts),
    pv: () => (  endpointWithoutFacts),
    uQ: () => (  hostWithoutFacts)
  });
  var _model_name_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81033);
  var _dns_ptr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14522);
  var _smtp_probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71129);
function noFactsAfter({ message }) {
    return { reason: 'internal-error', detail: message };
}
function hostWithoutFacts(host, why) {
    const failed = { kind: 'failed', ...why };
    return {
        host,
        forward: { v4: failed, v6: failed, alias: failed },
        endpoints: (host.addresses ?? []).map((address) => endpointWithoutFacts(host, address, why)),
        sendingDomains: host.domains.map((domain) => ({ domain, spf: failed, dmarc: failed })),
        disputes: [],
        cuts: [],
    };
}
function endpointWithoutFacts({ port, role }, address, { reason, detail }) {
    const smtp = role === 'outbound' ? _smtp_probe_js__WEBPACK_IMPORTED_MODULE_1__  .xN : { ..._smtp_probe_js__WEBPACK_IMPORTED_MODULE_1__  .xN, reason, detail };
    const endpoint = {
        address,
        port,
        ptr: { ..._dns_ptr_js__WEBPACK_IMPORTED_MODULE_0__  .r, error: reason, errorDetail: detail },
        smtp,
        helo: null,
        refusals: [],
        fallback: null,
        tlsa: null,
        bannerForward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_2__  .s)(),
        bannerAliases: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_2__  .s)(),
    };
    return { endpoint, inconclusive: [], cuts: [], disputes: [] };
}
function domainWithoutFacts(mailDomain, why) {
    const { domain, template } = mailDomain;
    const entry = { host: domain, port: template.port, address: null, check: 'mx', ...why };
    return { mailDomain, mx: { kind: 'failed', ...why }, inconclusive: [entry], limits: [] };
}


  }),

  17260:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  baseLine),
    d: () => (  describeBase)
  });
function baseLine({ base }) {
    if (base === null || base.state !== 'compared')
        return [];
    return [`Compared with the base: ${describeBase(base)}.${base.why === '' ? '' : ` ${base.why}`}`];
}
function describeBase({ ref, source }) {
    return source === 'base-config-file'
        ? `the file ${ref} of base-config-file`
        : `commit ${ref.slice(0, SHOWN_DIGITS)} (${SOURCES[source]})`;
}
const SHOWN_DIGITS = 12;
const SOURCES = {
    'merge-parent': 'the first parent of the merge commit',
    'merge-base': 'where the pull request left its base branch',
    'base-sha': 'the base commit of the event',
    merge_group: 'the base of the merge group',
    push: 'the branch before the push',
    none: 'unknown',
};


  }),

  73238:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  vK: () => (  failInternally),
  tu: () => (  failUnwritten),
  q4: () => (  inconclusiveBase),
  Kc: () => (  limitProblems),
  Ms: () => (  reportCrash),
  xV: () => (  reportFailure),
  zO: () => (  reportResults),
  Go: () => (  reportRun)
});
var outcome = __webpack_require__(95931);
var host_key = __webpack_require__(1297);
; 
function findingIds(findings) {
    const counts = new Map();
    return findings.map((finding) => {
        const place = `${finding.rule} ${(0,host_key .r4)(finding)}`.trimEnd();
        const count = (counts.get(place) ?? 0) + 1;
        counts.set(place, count);
        return count === 1 ? place : `${place} #${count}`;
    });
}
var internal_error = __webpack_require__(68531);
var name_map = __webpack_require__(81033);
var observed = __webpack_require__(70813);
var model_problems = __webpack_require__(67237);
var reached_limit = __webpack_require__(19817);
var report = __webpack_require__(11819);
; 
function dnsFacts({ name, forward, mx, sendingDomains = [], }) {
    if (mx !== undefined)
        return [{ name, type: 'MX', ...answer(mx, mxText) }];
    if (forward === undefined)
        return [];
    const { v4, v6, alias } = forward;
    return [
        ...(alias.kind === 'found' ? [{ name, type: 'CNAME', ...answer(alias, asItIs) }] : []),
        { name, type: 'A', ...answer(v4, asItIs) },
        { name, type: 'AAAA', ...answer(v6, asItIs) },
        ...sendingDomains.flatMap(domainFacts),
    ];
}
const asItIs = (record) => record;
const mxText = ({ preference, exchange }) => `${preference} ${exchange}`;
function domainFacts({ domain, spf, dmarc }) {
    const at = dmarc.kind === 'found' ? dmarc.at : `_dmarc.${domain}`;
    return [
        { name: domain, type: 'SPF', ...spfAnswer(spf) },
        { name: at, type: 'DMARC', ...dmarcAnswer(dmarc) },
    ];
}
const NO_RECORDS = {
    state: 'absent',
    records: [],
    ttlS: null,
    reason: null,
    detail: null,
};
function answer(lookup, textOf) {
    switch (lookup.kind) {
        case 'found': {
            const records = lookup.records.map(textOf);
            return { ...NO_RECORDS, state: 'found', records, ttlS: lookup.ttlS };
        }
        case 'absent':
            return { ...NO_RECORDS, ttlS: lookup.ttlS };
        case 'failed':
            return noAnswer(lookup);
    }
}
function noAnswer({ reason, detail, }) {
    const isRun = reason !== 'deadline' && reason !== 'internal-error';
    return { ...NO_RECORDS, state: isRun ? 'failed' : 'not-run', reason, detail };
}
function spfAnswer(spf) {
    switch (spf.kind) {
        case 'found':
            return { ...NO_RECORDS, state: 'found', records: [...spf.records] };
        case 'absent':
            return NO_RECORDS;
        case 'failed':
            return noAnswer(spf);
    }
}
function dmarcAnswer(dmarc) {
    switch (dmarc.kind) {
        case 'found':
            return { ...NO_RECORDS, state: 'found', records: [dmarc.record] };
        case 'absent':
            return {
                ...NO_RECORDS,
                detail: dmarc.unreadable === undefined ? UNUSED_DMARC[dmarc.why] : UNREADABLE_DMARC,
            };
        case 'failed':
            return noAnswer(dmarc);
    }
}
const UNREADABLE_DMARC = 'there is a record that receivers do not use';
const UNUSED_DMARC = {
    'no-record': null,
    'several-records': 'there are several records, and receivers use none of them',
    'no-valid-policy': 'there is a record without a valid policy, and receivers do not use it',
};

; 
function reportRun(judged, findings, observation, policy, { stableSince, forecast, ...details }) {
    const seen = [...observation.mailDomains, ...observation.hosts];
    const shownFindings = reportFindings(findings);
    const idsOf = findingIdsBySubject(findings, shownFindings);
    const results = {
        checkedHosts: observation.hosts.length,
        observedHosts: observation.hosts.filter(observed .X).length,
        hosts: judged.map((host) => reportHost(host, { idsOf, stableSince, forecast })),
        findings: shownFindings,
        inconclusive: [
            ...seen.flatMap(({ inconclusive }) => inconclusive),
            ...observation.limits.map(reached_limit .A),
            ...(forecast?.inconclusive ?? []),
            ...inconclusiveBase(findings, details.base).map(({ entry }) => entry),
        ].map(reportInconclusive),
        limits: [...seen.flatMap(({ limits }) => limits), ...observation.limits],
        vantage: observation.vantage,
    };
    return { ...reportResults(results, policy, details), planned: forecast?.planned ?? null };
}
function inconclusiveBase(findings, base) {
    const open = findings.filter(({ status }) => status === 'undetermined');
    const byEndpoint = Map.groupBy(open, ({ host, address, declared: { port } }) => (0,host_key .r4)({ host, port, address }));
    return [...byEndpoint.values()].flatMap(([finding]) => {
        if (finding === undefined)
            return [];
        const { host, address, declared } = finding;
        const detail = base?.why ?? '';
        const [check, reason] = ['base', 'base-unreadable'];
        return [{ entry: { host, port: declared.port, address, check, reason, detail }, finding }];
    });
}
function reportInconclusive(entry) {
    return { ...entry, world: entry.world ?? null, plannedAt: entry.plannedAt ?? null };
}
function reportResults({ checkedHosts, observedHosts, hosts, findings, inconclusive, limits, vantage }, policy, { notes, changes, base, ...time }) {
    const endpoints = hosts.reduce((count, host) => count + host.endpoints.length, 0);
    const idle = time.shard != null && checkedHosts === 0;
    const checked = {
        findings,
        observed: observedHosts,
        complete: inconclusive.length === 0 &&
            hosts.every(({ verdict, planned }) => {
                return verdict !== 'inconclusive' && planned?.verdict !== 'inconclusive';
            }),
        isEmptyShard: idle,
        hasInternalError: hosts.some(({ internalError }) => internalError !== null),
    };
    return {
        ...blank((0,outcome .sG)(checked, policy), vantage, time),
        notes,
        changes,
        base,
        counts: {
            hosts: checkedHosts,
            observed: observedHosts,
            endpoints,
            errors: countNew(findings, 'error'),
            warnings: countNew(findings, 'warning'),
            notices: countNew(findings, 'notice'),
            known: countStatus(findings, 'known'),
            waived: countStatus(findings, 'waived'),
            pending: countStatus(findings, 'pending'),
            inconclusive: inconclusive.length,
            regressions: (0,outcome .Z0)(findings, policy.failOn).length,
        },
        hosts,
        findings,
        inconclusive,
        limits,
    };
}
function reportFailure(failure, problems, time, moreProblems = 0) {
    const vantage = { port25: 'unknown', ipv6: 'unknown' };
    return {
        ...blank({ result: 'failed', failure, complete: false }, vantage, time),
        ...limitProblems(problems.map(({ location, message }) => ({
            message,
            file: location?.file ?? null,
            line: location?.line ?? null,
            column: location?.column ?? null,
        })), moreProblems),
    };
}
function limitProblems(all, more = 0) {
    const problems = all.slice(0, model_problems .a);
    return { problems, moreProblems: more + all.length - problems.length };
}
function reportCrash(error, time) {
    return reportFailure('internal', [{ location: null, message: crashMessage(error) }], time);
}
function failInternally(report, error) {
    const problem = { message: crashMessage(error), file: null, line: null, column: null };
    const isKnown = report.problems.some(({ message }) => message === problem.message);
    return {
        ...report,
        result: 'failed',
        failure: 'internal',
        complete: false,
        problems: isKnown ? report.problems : [...report.problems, problem],
    };
}
function crashMessage(error) {
    return `The check failed with an internal error: ${(0,internal_error .YI)(error)}. Please report this.`;
}
function failUnwritten(report, message) {
    const problem = { message, file: null, line: null, column: null };
    return {
        ...report,
        result: 'failed',
        failure: report.failure ?? 'configuration',
        problems: [...report.problems, problem],
    };
}
function blank(outcome, vantage, time) {
    return {
        schemaVersion: report .f$,
        ...outcome,
        notes: [],
        startedAt: new Date(time.startedAt).toISOString(),
        durationMs: Math.round(time.durationMs),
        vantage,
        counts: {
            hosts: 0,
            observed: 0,
            endpoints: 0,
            errors: 0,
            warnings: 0,
            notices: 0,
            known: 0,
            waived: 0,
            pending: 0,
            inconclusive: 0,
            regressions: 0,
        },
        changes: [],
        base: null,
        planned: null,
        hosts: [],
        findings: [],
        inconclusive: [],
        limits: [],
        problems: [],
        moreProblems: 0,
        shard: time.shard ?? null,
        workflowRun: time.workflowRun ?? report .ct,
        merging: null,
    };
}
function reportHost({ template, ...judged }, { idsOf, stableSince, forecast }) {
    const { control, role, port, location } = template;
    const { name, verdict, cause, evidence, advice, steps, endpoints, internalError = null } = judged;
    const { defaultName } = judged;
    const explained = [...new Set(judged.explained.flatMap(idsOf))];
    const declaredAt = { file: location.file, line: location.line };
    return {
        name,
        control,
        role,
        port,
        verdict,
        cause,
        ...(defaultName === undefined ? {} : { defaultName }),
        evidence,
        explained,
        advice,
        steps: steps.map((step) => reportStep(step, idsOf)),
        stableSince: internalError === null ? stableSince(name, port) : null,
        declaredAt,
        planned: internalError === null ? (forecast?.ofHost(name, port) ?? null) : null,
        dns: dnsFacts(judged),
        endpoints: endpoints.map(shownEndpoint),
        internalError,
    };
}
function reportStep({ fixes, ...step }, idsOf) {
    return { ...step, fixes: [...new Set(fixes.flatMap(idsOf))] };
}
function findingIdsBySubject(findings, reported) {
    const ids = new Map();
    const add = (key, id) => {
        const list = ids.get(key) ?? [];
        ids.set(key, list);
        list.push(id);
    };
    for (const [index, finding] of findings.entries()) {
        const id = reported[index]?.id ?? '';
        add(subjectKey(finding, finding.declared.port), id);
        add(subjectKey(finding, null), id);
    }
    return (finding) => ids.get(subjectKey(finding, finding.declared.port)) ?? ids.get(subjectKey(finding, null)) ?? [];
}
function subjectKey({ rule, host, address, expected, observed }, port) {
    return JSON.stringify([rule, host, port, address, expected, observed]);
}
const MAX_ADDRESSES = 16;
function shownEndpoint(endpoint) {
    const { address: own, ptr, helo, bannerForward } = endpoint;
    const lists = [
        ...ptr.forward.values(),
        ...(helo?.forward.values() ?? []),
        ...bannerForward.values(),
    ];
    if (lists.every((list) => list === null || list.length <= MAX_ADDRESSES))
        return endpoint;
    const shown = (list) => list === null ? null : firstAddresses(list, own);
    return {
        ...endpoint,
        ptr: { ...ptr, forward: mapValues(ptr.forward, (list) => firstAddresses(list, own)) },
        helo: helo === null ? null : { ...helo, forward: mapValues(helo.forward, shown) },
        bannerForward: mapValues(bannerForward, shown),
    };
}
function firstAddresses(addresses, own) {
    const first = addresses.slice(0, MAX_ADDRESSES);
    return first.includes(own) || !addresses.includes(own) ? first : [...first.slice(1), own];
}
function mapValues(values, map) {
    return (0,name_map .s)([...values].map(([name, value]) => [name, map(value)]));
}
function reportFindings(findings) {
    const ids = findingIds(findings.map(({ rule, host, declared, address }) => {
        return { rule, host, port: declared.port, address };
    }));
    return findings.map((finding, index) => ({ id: ids[index] ?? '', ...reportFinding(finding) }));
}
function reportFinding({ declared, waiver, onBase, phase, plannedAt, ...finding }) {
    const { rule, level, status, host, address, expected, observed, message, remedy } = finding;
    const { fact } = finding;
    return {
        rule,
        level,
        status,
        host,
        port: declared.port,
        address,
        expected,
        observed,
        message,
        ...(fact === undefined ? {} : { fact }),
        remedy,
        file: declared.location.file,
        line: declared.location.line,
        onBase,
        waiver: waiver === null ? null : { reason: waiver.reason, until: waiver.until },
        world: phase,
        plannedAt,
    };
}
function countNew(findings, level) {
    return findings.filter((finding) => finding.status === 'new' && finding.level === level).length;
}
function countStatus(findings, status) {
    return findings.filter((finding) => finding.status === status).length;
}


  }),

  8071:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  declareRun)
  });
  var _declare_declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60243);
  var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6330);
  var _model_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80802);
  var _model_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44780);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22963);
  var _model_shard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68165);
  var _observe_dns_system_resolvers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25165);
  var _input_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26999);
async function declareRun(inputs, inputProblems, context) {
    const { sources, problems: sourceProblems } = await (0,_input_files_js__WEBPACK_IMPORTED_MODULE_7__  .tW)(inputs, context);
    const declared = (0,_declare_declaration_js__WEBPACK_IMPORTED_MODULE_0__  .FN)(sources, inputs);
    const { declaration } = declared;
    const { baseline: file, ...damage } = await (0,_input_files_js__WEBPACK_IMPORTED_MODULE_7__  .s$)(inputs, context);
    const owns = (0,_model_shard_js__WEBPACK_IMPORTED_MODULE_5__  .Vy)(inputs.shard, declaration);
    const plan = await readPlan(inputs, declaration, context);
    const { evidence, problems: evidenceProblems } = await readGivenEvidence(inputs, context);
    const { resolvers, problem } = (0,_observe_dns_system_resolvers_js__WEBPACK_IMPORTED_MODULE_6__  .L)(inputs.resolvers, context.systemResolvers);
    const ownHosts = declaration.hosts.filter(({ name }) => owns(name));
    const problems = [
        ...inputProblems,
        ...sourceProblems,
        ...declared.problems,
        ...(0,_declare_declaration_js__WEBPACK_IMPORTED_MODULE_0__  .lm)({ ...declaration, hosts: ownHosts }, inputs.samples),
        ...damage.problems,
        ...(plan?.problems ?? []),
        ...evidenceProblems,
        ...(problem === null ? [] : [noResolver(problem)]),
    ];
    if (problems.length > 0) {
        const moreProblems = declared.moreProblems + damage.moreProblems;
        const { wordProblem = (one) => one } = context;
        const worded = problems.map(wordProblem);
        return { kind: 'failed', failure: 'configuration', problems: worded, moreProblems };
    }
    if (declaration.hosts.length === 0 && declaration.mailDomains.length === 0) {
        return {
            kind: 'failed',
            failure: 'nothing-checked',
            problems: [nothingDeclared(sources)],
            moreProblems: 0,
        };
    }
    const baseline = file ?? _model_baseline_js__WEBPACK_IMPORTED_MODULE_2__  .GN;
    return {
        kind: 'declared',
        sources,
        resolvers,
        declaration,
        owns,
        plan,
        evidence,
        baseline,
        ownBaseline: (0,_model_baseline_js__WEBPACK_IMPORTED_MODULE_2__  .u1)(baseline, owns),
        baselineFile: inputs.baselineFile === null ? null : (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_4__  .pS)(inputs.baselineFile),
    };
}
function nothingDeclared(sources) {
    const read = sources.flatMap(({ file }) => (file === null ? [] : [(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_4__  .pS)(file)]));
    const where = read.length === 0
        ? `give the input hosts, or a declaration in ${_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Cu}`
        : `${read.join(', ')} lists none under hosts`;
    return { location: null, message: `No mail host is declared: ${where}.` };
}
function noResolver(problem) {
    return { location: null, message: `${problem} Set the input resolvers.` };
}
async function readPlan(inputs, declaration, context) {
    const { planFiles, zoneFiles, mtaConfig } = inputs;
    if ([...planFiles, ...zoneFiles, ...mtaConfig].length === 0)
        return null;
    const [{ readPlanFiles }, { observePlanned, withNameSettings }, { forecast }] = await Promise.all([
        Promise.all( [__webpack_require__.e(497), __webpack_require__.e(78)]).then(__webpack_require__.bind(__webpack_require__, 99697)),
        __webpack_require__.e(  524).then(__webpack_require__.bind(__webpack_require__, 78143)),
        Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(157), __webpack_require__.e(555), __webpack_require__.e(548), __webpack_require__.e(604)]).then(__webpack_require__.bind(__webpack_require__, 92604)),
    ]);
    return {
        ...(await readPlanFiles(inputs, declaration, context)),
        observePlanned,
        withNameSettings,
        forecast,
    };
}
async function readGivenEvidence(inputs, context) {
    if (inputs.evidenceFiles.length === 0)
        return { evidence: _model_evidence_js__WEBPACK_IMPORTED_MODULE_3__  .k, problems: [] };
    const { readEvidenceFiles } = await Promise.all( [__webpack_require__.e(767), __webpack_require__.e(417)]).then(__webpack_require__.bind(__webpack_require__, 9417));
    return readEvidenceFiles(inputs, context);
}


  }),

  86762:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  endDespiteHangingFiles)
  });
const CHECK_MS = 500;
function endDespiteHangingFiles() {
    setInterval(() => {
        const isHanging = process.getActiveResourcesInfo().includes('FSReqPromise');
        const isWritten = process.stdout.writableLength + process.stderr.writableLength === 0;
        if (isHanging && isWritten)
            process.kill(process.pid, 'SIGKILL');
    }, CHECK_MS).unref();
}


  }),

  26999:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L9: () => (  readWorkflows),
    O3: () => (  ownWorkflow),
    ef: () => (  readBaseConfig),
    s$: () => (  readBaselineFile),
    tW: () => (  readSources)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _compare_baseline_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21943);
  var _declare_workflow_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39961);
  var _files_boundary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67673);
  var _files_read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32774);
  var _files_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9091);
  var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6330);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22963);
  var _model_suggestion_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80957);
  var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63743);
  var _read_in_time_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16339);
async function readSources(inputs, context) {
    const { root } = context.workspace;
    const sources = [];
    const problems = [];
    const hasHostsInput = inputs.hosts.trim() !== '';
    if (hasHostsInput) {
        const relocate = await locateInWorkflow(inputs.hosts, context);
        sources.push({ text: inputs.hosts, file: null, relocate });
    }
    const file = inputs.configFile ?? (hasHostsInput ? null : _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .Cu);
    if (file === null)
        return { sources, problems };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, file);
    const reading = await (0,_read_in_time_js__WEBPACK_IMPORTED_MODULE_10__  .LW)(path, _yaml_limits_js__WEBPACK_IMPORTED_MODULE_9__  .zx, context);
    if (reading.kind === 'read') {
        sources.push({
            text: reading.text,
            file: (0,_files_repository_js__WEBPACK_IMPORTED_MODULE_5__  .S)(path, root, context.repository),
            relocate: null,
        });
    }
    else if (reading.kind === 'failed' || inputs.configFile !== null) {
        const problem = reading.kind === 'failed' ? reading.problem : _files_read_file_js__WEBPACK_IMPORTED_MODULE_4__  .lV;
        problems.push({ location: null, message: `The declaration ${(0,_model_suggestion_js__WEBPACK_IMPORTED_MODULE_8__  .h)(file)} ${problem}.` });
    }
    return { sources, problems };
}
async function readWorkflows(context) {
    const first = ownWorkflow(context);
    const files = [];
    const paths = new Set(first === null ? [] : [first]);
    for (const path of paths) {
        if (files.length === MAX_WORKFLOWS)
            break;
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.repository?.root ?? context.workspace.root, path);
        const reading = await (0,_read_in_time_js__WEBPACK_IMPORTED_MODULE_10__  .LW)(absolute, _yaml_limits_js__WEBPACK_IMPORTED_MODULE_9__  .zx, context);
        if (reading.kind !== 'read')
            continue;
        files.push({ path, text: reading.text });
        for (const called of (0,_declare_workflow_location_js__WEBPACK_IMPORTED_MODULE_2__  .UG)(reading.text))
            paths.add(called);
    }
    return files;
}
const MAX_WORKFLOWS = 51;
function ownWorkflow({ workspace, change }) {
    const { workflow } = workspace;
    if (workflow === null)
        return null;
    const isOwn = change === null ||
        change.repositoryName.toLowerCase() === workflow.repositoryName.toLowerCase();
    return isOwn ? workflow.path : null;
}
async function readBaseConfig(file, context) {
    const text = await (0,_read_in_time_js__WEBPACK_IMPORTED_MODULE_10__  .ue)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.workspace.root, file), _yaml_limits_js__WEBPACK_IMPORTED_MODULE_9__  .zx, context);
    return typeof text === 'string'
        ? { kind: 'text', text }
        : { kind: 'failed', why: `it ${text.problem}` };
}
async function readBaselineFile(inputs, context) {
    const file = inputs.baselineFile;
    if (file === null)
        return NO_BASELINE;
    const { root, boundary } = context.workspace;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, file);
    const failed = (problem) => {
        const message = `The baseline ${(0,_model_suggestion_js__WEBPACK_IMPORTED_MODULE_8__  .h)(file)} ${problem}.`;
        return { ...NO_BASELINE, problems: [{ location: null, message }] };
    };
    const outside = (0,_files_boundary_js__WEBPACK_IMPORTED_MODULE_3__  .J5)(path, boundary);
    if (outside !== null)
        return failed(outside);
    const reading = await (0,_read_in_time_js__WEBPACK_IMPORTED_MODULE_10__  .LW)(path, _compare_baseline_file_js__WEBPACK_IMPORTED_MODULE_1__  .Zg, context);
    if (reading.kind === 'absent')
        return NO_BASELINE;
    if (reading.kind === 'failed')
        return failed(reading.problem);
    const parsed = (0,_compare_baseline_file_js__WEBPACK_IMPORTED_MODULE_1__  .mF)(reading.text, (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_7__  .pS)((0,_files_repository_js__WEBPACK_IMPORTED_MODULE_5__  .S)(path, root, context.repository)));
    if (parsed.kind === 'read')
        return { ...NO_BASELINE, baseline: parsed.baseline };
    const { problems, moreProblems } = parsed;
    return { baseline: null, problems, moreProblems };
}
const NO_BASELINE = { baseline: null, problems: [], moreProblems: 0 };
async function locateInWorkflow(hosts, context) {
    const files = await readWorkflows(context);
    return (0,_declare_workflow_location_js__WEBPACK_IMPORTED_MODULE_2__  .Ur)(hosts, files, context.workspace.workflow?.job ?? null);
}


  }),

  16339:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  ET: () => (  findInTime),
  LW: () => (  readInTime),
  ue: () => (  readNeeded)
});
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var file_problem = __webpack_require__(6455);
var paths = __webpack_require__(60795);
var read_file = __webpack_require__(32774);
; 
const MAX_FILES = 10_000;
async function findFiles(pattern, root, limits) {
    try {
        const files = await (0,read_file .KP)(search(pattern, root, limits), limits.signal);
        return { kind: 'found', files };
    }
    catch (error) {
        return { kind: 'failed', problem: (0,read_file .YY)(error) };
    }
}
async function search(pattern, root, { folders, signal }) {
    const exact = (0,external_node_path_.resolve)(root, pattern);
    if ((await kindOf(exact)) !== null) {
        return [{ path: exact, name: (0,paths .hA)(exact, root) ?? pattern }];
    }
    const { base, rest } = (0,paths .VK)(pattern);
    const folder = (0,external_node_path_.resolve)(root, base);
    if (rest === '' || (await kindOf(folder)) === null)
        return [];
    if (await (0,read_file .qm)(folder, folders))
        throw new file_problem .kc(read_file .lb);
    const exclude = (entry) => {
        signal.throwIfAborted();
        return entry.isSymbolicLink() && isFolderOutside(pathOf(entry), folders);
    };
    const files = [];
    for await (const entry of (0,promises_.glob)((0,paths .wh)(folder, rest), { exclude, withFileTypes: true })) {
        const path = pathOf(entry);
        if (!(0,paths .FK)(path, folder) || (await kindOf(path)) !== 'file')
            continue;
        const outside = (0,external_node_path_.isAbsolute)(pattern) ? path : (0,paths ._f)(path, root);
        files.push({ path, name: (0,paths .hA)(path, root) ?? outside });
        if (files.length > MAX_FILES)
            throw new file_problem .kc(`matches more than ${MAX_FILES} files`);
    }
    return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
function pathOf({ parentPath, name }) {
    return (0,external_node_path_.resolve)(parentPath, name);
}
async function kindOf(path) {
    try {
        const status = await (0,promises_.stat)(path).catch(() => (0,promises_.lstat)(path));
        return status.isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((0,file_problem .CA)(error)))
            return null;
        throw error;
    }
}
function isFolderOutside(path, folders) {
    const folder = (0,paths .eU)(path, folders);
    if (folder === null)
        return false;
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory() && !(0,paths .FK)((0,external_node_fs_.realpathSync)(path), (0,external_node_fs_.realpathSync)(folder));
    }
    catch {
        return false;
    }
}
var limits_deadline = __webpack_require__(97349);
; 
function readInTime(path, maxBytes, { workspace: { boundary }, deadline }) {
    return (0,limits_deadline .Hm)(deadline, (signal) => (0,read_file .Gu)(path, { maxBytes, folders: boundary.folders, signal }));
}
async function readNeeded(path, maxBytes, context) {
    const reading = await readInTime(path, maxBytes, context);
    switch (reading.kind) {
        case 'read':
            return reading.text;
        case 'absent':
            return { problem: read_file .lV, fault: 'other' };
        case 'failed':
            return reading;
    }
}
function findInTime(pattern, { workspace: { root, boundary }, deadline }) {
    return (0,limits_deadline .Hm)(deadline, (signal) => findFiles(pattern, root, { folders: boundary.folders, signal }));
}


  }),

  25683:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  e: () => (  run)
});
var baseline_file = __webpack_require__(21943);
var declare_declaration = __webpack_require__(60243);
var capital = __webpack_require__(78969);
var day = __webpack_require__(41427);
var dns_client = __webpack_require__(10051);
var dns_lookups = __webpack_require__(98315);
var observe = __webpack_require__(56394);
var sending_evidence = __webpack_require__(34998);
var p_limit = __webpack_require__(70370);
var limits_deadline = __webpack_require__(97349);
; 
const RESERVED_DESCRIPTORS = 8;
const RETRY_MS = 50;
function createDescriptorLimitedDial(dial) {
    const slots = (0,p_limit .A)(Number.POSITIVE_INFINITY);
    let hitLimit = false;
    const dialUntilOpened = async (address, port, deadline) => {
        while (deadline.remaining() > 0) {
            const outcome = await dial(address, port, deadline);
            if (outcome.kind !== 'exhausted')
                return outcome;
            hitLimit = true;
            const others = slots.activeCount - 1;
            slots.concurrency = Math.max(1, Math.min(slots.concurrency, others - RESERVED_DESCRIPTORS));
            await (0,limits_deadline .v7)(RETRY_MS, deadline);
        }
        return NO_DESCRIPTOR;
    };
    return {
        hitLimit: () => hitLimit,
        dial: async (address, port, deadline) => {
            const outcome = Promise.withResolvers();
            let started = false;
            void slots(async () => {
                started = true;
                const dialled = await dialUntilOpened(address, port, deadline);
                outcome.resolve(dialled);
                if (dialled.kind === 'open')
                    await descriptor_limit_closed(dialled.socket);
            });
            const first = await (0,limits_deadline .ux)(deadline, outcome.promise, () => null);
            return first ?? (started ? outcome.promise : NO_DESCRIPTOR);
        },
    };
}
const NO_DESCRIPTOR = {
    kind: 'exhausted',
    detail: 'this machine had too few open files for a connection until the time was over',
};
function descriptor_limit_closed(socket) {
    return new Promise((resolve) => {
        if (socket.closed)
            resolve();
        else
            socket.once('close', () => resolve());
    });
}
var smtp_dial = __webpack_require__(90063);
var proxy = __webpack_require__(14157);
var report_report = __webpack_require__(73238);
var promises_ = __webpack_require__(58500);
; 
function judgeAndCompare(observation, { baseline, ownBaseline, baselineFile }, base, code, { updateBaseline }, clock) {
    const { findings, hosts } = code.judge(observation, baseline.identities);
    const comparedWith = {
        baseline: ownBaseline,
        updateBaseline,
        file: baselineFile,
        base: comparedBase(base, observation, baseline.identities, code),
    };
    const comparison = code.compareFindings(findings, observation, comparedWith, clock());
    return { observation, hosts, comparison };
}
function comparedBase({ declaration: base, report }, observation, identities, { judge, baseFindings, observationUnderBase }) {
    if (base === null)
        return report?.state === 'failed' ? 'unreadable' : null;
    const observed = observationUnderBase(observation, base);
    return baseFindings(base, observed, judge(observed, identities).findings);
}
async function importJudgement() {
    await (0,promises_.setImmediate)();
    const [{ judge }, { compareFindings }, { baseFindings, observationUnderBase }, { changesUnderReview }, { reportShard },] = await Promise.all([
        Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(157), __webpack_require__.e(548)]).then(__webpack_require__.bind(__webpack_require__, 15548)),
        Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(555), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 96555)),
        __webpack_require__.e(  143).then(__webpack_require__.bind(__webpack_require__, 22143)),
        Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(233)]).then(__webpack_require__.bind(__webpack_require__, 17233)),
        __webpack_require__.e(  105).then(__webpack_require__.bind(__webpack_require__, 61105)),
    ]);
    return {
        judge,
        compareFindings,
        baseFindings,
        observationUnderBase,
        changesUnderReview,
        reportShard,
    };
}
var workflow_location = __webpack_require__(39961);
var dist = __webpack_require__(38815);
var sanitise = __webpack_require__(22963);
; 
function findStep(workflow, step) {
    const lines = new dist .HN();
    const root = (0,workflow_location .hM)(workflow, lines).contents;
    const steps = stepsOfJob(root, step.job);
    const locationAt = (node) => {
        const offset = (0,dist .Ll)(node) ? (node.range?.[0] ?? 0) : 0;
        const { line, col } = lines.linePos(offset);
        return { file: (0,sanitise .pS)(step.path), line, column: col };
    };
    const running = steps.find((candidate) => isRunning(candidate, step.inputs));
    if (running === undefined)
        return null;
    return {
        onBase: (base) => {
            const before = sameStep(stepsOfJob((0,workflow_location .hM)(base).contents, step.job), running, steps);
            return before === undefined ? null : inputsOnBase(before, running, step.inputs);
        },
        expressionOf: (input) => {
            const text = running.inputs.get(input)?.text ?? '';
            return isExpression(text) ? text : null;
        },
        newToleranceOf: (base) => {
            const baseRoot = (0,workflow_location .hM)(base).contents;
            const before = sameStep(stepsOfJob(baseRoot, step.job), running, steps);
            const nodes = [
                ['step', before?.node, running.node],
                ['job', jobOf(baseRoot, step.job), jobOf(root, step.job)],
            ];
            return nodes.flatMap(([of, old, current]) => {
                const [from, to] = [toleranceIn(old), toleranceIn(current)];
                if (old == null || to === 'false' || from === to)
                    return [];
                return [{ of, from, to, location: locationAt(current?.get(TOLERANCE, true)) }];
            });
        },
        locationOf: (input) => locationAt(running.inputs.get(input)?.node ?? running.node),
    };
}
const TOLERANCE = 'continue-on-error';
function toleranceIn(node) {
    return textOf(node?.get(TOLERANCE, true)) ?? 'false';
}
function sameStep(baseSteps, running, steps) {
    const isSameAction = ({ action }) => action === running.action;
    if (running.id !== null) {
        const named = baseSteps.find((step) => isSameAction(step) && step.id === running.id);
        if (named !== undefined)
            return named;
    }
    return baseSteps.filter(isSameAction)[steps.filter(isSameAction).indexOf(running)];
}
function inputsOnBase(before, running, inputs) {
    const names = new Set([...before.inputs.keys(), ...inputs.keys()]);
    const onBase = [...names].flatMap((name) => {
        const [old, current] = [before.inputs.get(name), running.inputs.get(name)];
        const isUnknown = old !== undefined && isExpression(old.text);
        const text = isUnknown || old?.text === current?.text ? inputs.get(name) : old?.text;
        return text === undefined ? [] : [[name, text]];
    });
    return new Map(onBase);
}
function jobOf(root, job) {
    const jobs = (0,dist .jh)(root) ? root.get('jobs') : null;
    const own = (0,dist .jh)(jobs) && job !== null ? jobs.get(job) : null;
    return (0,dist .jh)(own) ? own : null;
}
function stepsOfJob(root, job) {
    const steps = jobOf(root, job)?.get('steps');
    return (0,dist .oP)(steps) ? steps.items.flatMap((step) => ((0,dist .jh)(step) ? readStep(step) : [])) : [];
}
function readStep(node) {
    const uses = textOf(node.get('uses', true));
    if (uses === null)
        return [];
    const given = node.get('with');
    const pairs = (0,dist .jh)(given) ? given.items : [];
    const inputs = pairs.flatMap(({ key, value }) => {
        const [name, text] = [textOf(key), textOf(value)];
        return name === null || text === null || !(0,dist .jn)(value)
            ? []
            : [[name.toLowerCase(), { text, node: value }]];
    });
    const [action = ''] = uses.split('@');
    return [{ node, id: textOf(node.get('id', true)), action, inputs: new Map(inputs) }];
}
function textOf(node) {
    if (!(0,dist .jn)(node))
        return null;
    const { value, source } = node;
    return typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
}
function isRunning({ action, inputs }, running) {
    const isThisAction = action.startsWith('./') || /(?:^|\/)mail-identity-check(?:\/|$)/.test(action);
    const given = [...inputs].filter(([, { text }]) => text.trim() !== '');
    if (!isThisAction && !given.some(([name]) => running.has(name)))
        return false;
    const agrees = given.every(([name, { text }]) => isExpression(text) || running.get(name)?.trim() === text.trim());
    const isComplete = [...running.keys()].every((name) => inputs.has(name) || name === 'token');
    return agrees && isComplete;
}
function isExpression(text) {
    return text.includes('${{');
}
var files_repository = __webpack_require__(9091);
var inputs_inputs = __webpack_require__(6330);
var baseline = __webpack_require__(80802);
var suggestion = __webpack_require__(80957);
var base_line = __webpack_require__(17260);
; 
function isBaseCheckedOut({ eventBase, defaultCommit, checksOutBase }, checkedOut) {
    if (checkedOut === null)
        return checksOutBase ? 'unknown' : 'no';
    const isBase = checkedOut === eventBase?.sha || (checksOutBase && checkedOut === defaultCommit);
    return isBase ? 'yes' : 'no';
}
function describeBaseCheckout({ event, checksOutBase }, commit) {
    const what = event === 'push' || event === 'merge_group' ? 'change' : 'pull request';
    const observed = commit === null
        ? `This run probably checked nothing of the ${what}: ${event} checks out the base branch unless the workflow names another ref.`
        : `This run compared the base with itself and checked nothing of the ${what}: the base is checked out, commit ${commit.slice(0, 12)}.`;
    const remedy = checksOutBase
        ? `Start this check on pull_request, which checks out the pull request; ${event} checks out the base branch by default.`
        : 'Remove ref from the checkout step.';
    return `${observed} ${remedy}`;
}
var input_files = __webpack_require__(26999);
; 
const NO_BASE = {
    declaration: null,
    baseline: null,
    step: null,
    report: null,
    notes: [],
};
async function readBase(inputs, sources, context) {
    const { change, repository } = context;
    const checkedOut = repository?.commit ?? null;
    const isBase = change === null ? 'no' : isBaseCheckedOut(change, checkedOut);
    if (change !== null && isBase === 'yes')
        return checkedOutBase(change, checkedOut, []);
    const read = baseReader(context);
    const { step, notes: stepNotes } = await base_readStep(context, read);
    const declared = await readBaseDeclaration(inputs, sources, step, context, read);
    const mayBeBase = declared.kind === 'read' ? isUnchanged(declared.texts, sources) : declared.kind !== 'absent';
    if (change !== null && isBase === 'unknown' && mayBeBase) {
        return checkedOutBase(change, null, declared.kind === 'failed' ? [declared.why] : []);
    }
    const report = await reportOf(inputs, declared, context);
    if (declared.kind !== 'read') {
        return { ...NO_BASE, report, notes: report === null ? [] : [report.why] };
    }
    const { baseline, notes } = await readBaseBaseline(inputs, step?.inputs ?? null, context, read);
    const { declaration } = declared;
    return { declaration, baseline, step, report, notes: [...stepNotes, ...notes] };
}
async function resolveOwn({ change, otherRepository, base }) {
    if (change === null)
        return { kind: 'none', why: '' };
    if (otherRepository === null)
        return base();
    const why = `The declaration is in the repository ${otherRepository}, and this run is about a change of ${change.repositoryName}.`;
    return { kind: 'none', why };
}
function checkedOutBase(change, commit, failures) {
    const why = describeBaseCheckout(change, commit);
    const ref = commit ?? change.eventBase?.sha ?? change.defaultCommit ?? '';
    const source = change.eventBase?.source ?? 'none';
    return {
        ...NO_BASE,
        report: { ref, source, state: 'checked-out', why },
        notes: [...failures, why],
    };
}
function baseReader(context) {
    const readRenamed = async (path, maxBytes) => {
        const base = await resolveOwn(context);
        if (base.kind === 'none')
            return base;
        const { readFile, pathBefore } = base.commit;
        const file = await readFile(path, maxBytes);
        const before = file.kind === 'absent' ? await pathBefore(path) : null;
        return before === null ? file : readFile(before, maxBytes);
    };
    const files = new Map();
    return (path, maxBytes) => {
        const file = files.get(path) ?? readRenamed(path, maxBytes);
        files.set(path, file);
        return file;
    };
}
async function base_readStep(context, read) {
    const { workflow } = context.workspace;
    const files = workflow === null ? [] : await (0,input_files .L9)(context);
    const found = files.flatMap(({ path, text }) => {
        const running = workflow === null ? null : findStep(text, { ...workflow, path });
        return running === null ? [] : [{ path, running }];
    });
    const [own] = found;
    if (own === undefined)
        return { step: null, notes: [] };
    const { path, running } = own;
    const base = await read(path);
    if (base.kind === 'failed') {
        const note = `The base's workflow ${(0,suggestion .h)(path)} could not be read, so its inputs are not compared: ${base.why}.`;
        return { step: null, notes: [note] };
    }
    const texts = base.kind === 'text' ? running.onBase(base.text) : null;
    if (texts === null)
        return { step: null, notes: [] };
    const { inputs, problems } = (0,inputs_inputs .Ko)((name) => texts.get(name) ?? '');
    const { locationOf } = running;
    const hostsExpression = running.expressionOf('hosts');
    const newTolerance = base.kind === 'text' ? running.newToleranceOf(base.text) : [];
    const step = problems.length > 0 ? null : { inputs, newTolerance, locationOf, hostsExpression };
    return { step, notes: [] };
}
async function readBaseDeclaration(inputs, sources, step, context, read) {
    const limits = step?.inputs ?? inputs;
    if (inputs.baseConfigFile !== null) {
        const text = await (0,input_files .ef)(inputs.baseConfigFile, context);
        return text.kind === 'failed'
            ? failed(inputs.baseConfigFile, text.why)
            : parse([text.text], limits);
    }
    const base = await resolveOwn(context);
    if (base.kind === 'none')
        return { kind: 'none', why: null };
    const places = await placesOnBase(inputs, sources, step, context);
    const texts = [];
    for (const { path, textIn, why } of places) {
        if (path === null)
            return { kind: 'none', why };
        const file = await read(path);
        if (file.kind === 'none')
            return { kind: 'none', why: null };
        if (file.kind === 'failed')
            return failed(path, file.why);
        const text = file.kind === 'absent' ? null : textIn(file.text);
        if (text !== null && isExpression(text)) {
            const workflow = (0,suggestion .h)((0,sanitise .pS)(path));
            return { kind: 'none', why: `On the base, an expression computes the hosts in ${workflow}.` };
        }
        if (text !== null)
            texts.push(text);
    }
    if (texts.length > 0)
        return parse(texts, limits);
    return { kind: 'absent', places: places.flatMap(({ path }) => path ?? []) };
}
async function placesOnBase(inputs, sources, step, context) {
    const { workspace, repository } = context;
    const wholeFile = (file) => {
        const path = (0,files_repository .S)(file, workspace.root, repository);
        return { path, textIn: (text) => text, why: null };
    };
    if (step === null) {
        const files = sources.map(({ file, text }) => file === null
            ? hostsPlace(text, context)
            : { path: file, textIn: (base) => base, why: null });
        return Promise.all(files);
    }
    const { hosts, configFile } = step.inputs;
    const hasHosts = hosts.trim() !== '';
    const file = configFile ?? (hasHosts ? null : inputs_inputs .Cu);
    const { hostsExpression } = step;
    const isKnown = hostsExpression === null ||
        /\b(?:vars|secrets)\./.test(hostsExpression) ||
        hosts !== inputs.hosts;
    const ofHosts = async () => {
        const path = (0,input_files .O3)(context);
        return isKnown && path !== null
            ? { path, textIn: () => hosts, why: null }
            : hostsPlace(hosts, context);
    };
    return [...(hasHosts ? [await ofHosts()] : []), ...(file === null ? [] : [wholeFile(file)])];
}
async function hostsPlace(hosts, context) {
    const { workflow } = context.workspace;
    const path = (0,input_files .O3)(context);
    const unknown = (why) => ({ path: null, textIn: null, why });
    if (workflow === null)
        return unknown('The workflow is not known, and it has the hosts input.');
    if (path === null) {
        return unknown(`The hosts input is in a workflow of the repository ${(0,sanitise .pS)(workflow.repositoryName)}, which this change does not change.`);
    }
    const files = await (0,input_files .L9)(context);
    const place = (0,workflow_location .XO)(hosts, files, workflow.job);
    if (place !== null)
        return { path: place.path, textIn: place.onBase, why: null };
    const own = (0,suggestion .h)((0,sanitise .pS)(path));
    if (files.length > 0) {
        return unknown(`The hosts are not in the workflow ${own} (an expression computes them).`);
    }
    return { path, textIn: (base) => (0,workflow_location .Ki)(base, workflow.job), why: null };
}
function parse(texts, limits) {
    const sources = texts.map((text) => ({ text, file: null, relocate: null }));
    const { declaration, problems } = (0,declare_declaration .FN)(sources, limits);
    const [first] = problems;
    if (first === undefined)
        return { kind: 'read', declaration, texts };
    const why = `The base's declaration is not in order: ${first.message}`;
    return { kind: 'failed', why };
}
function failed(path, why) {
    return {
        kind: 'failed',
        why: `The base's declaration ${(0,suggestion .h)(path)} could not be read: ${why}.`,
    };
}
function isUnchanged(texts, sources) {
    return (texts.length === sources.length &&
        sources.every(({ text }, index) => text.trim() === texts[index]?.trim()));
}
async function readBaseBaseline(inputs, onBase, { workspace: { root }, repository }, read) {
    if (inputs.baselineFile === null)
        return { baseline: null, notes: [] };
    const file = (onBase ?? inputs).baselineFile;
    if (file === null)
        return { baseline: baseline .GN, notes: [] };
    const path = (0,files_repository .S)(file, root, repository);
    if (path.startsWith('../'))
        return { baseline: null, notes: [] };
    const text = await read(path, baseline_file .Zg);
    switch (text.kind) {
        case 'none':
            return { baseline: null, notes: [] };
        case 'absent':
            return { baseline: baseline .GN, notes: [] };
        case 'failed':
            return { baseline: null, notes: [baselineNote(path, text.why)] };
        case 'text': {
            const reading = (0,baseline_file .mF)(text.text, (0,sanitise .pS)(path));
            return reading.kind === 'read'
                ? { baseline: reading.baseline, notes: [] }
                : { baseline: null, notes: [baselineNote(path, reading.problems[0]?.message ?? '')] };
        }
    }
}
function baselineNote(path, why) {
    return `The base's baseline ${(0,suggestion .h)(path)} could not be read, so the entries that this change adds are not listed: ${why.replace(/\.$/, '')}.`;
}
function absentBase(place, places) {
    const files = places.map((path) => (0,suggestion .h)((0,sanitise .pS)(path))).join(', ');
    return `Nothing is pending: the base, ${(0,base_line .d)(place)}, has no declaration in ${files}, so every finding counts as new.`;
}
async function reportOf({ baseConfigFile }, declared, context) {
    const { change } = context;
    const place = baseConfigFile === null
        ? placeOfCommit(await resolveOwn(context))
        : { ref: (0,sanitise .pS)(baseConfigFile), source: 'base-config-file', why: '' };
    switch (declared.kind) {
        case 'none':
            return change === null || !isAboutChange(change)
                ? null
                : { ...place, state: 'none', why: `Nothing is pending. ${declared.why ?? place.why}` };
        case 'read':
            return { ...place, state: 'compared' };
        case 'absent':
            return { ...place, state: 'absent', why: absentBase(place, declared.places) };
        case 'failed':
            return { ...place, state: 'failed', why: declared.why };
    }
}
function placeOfCommit(base) {
    if (base.kind === 'none')
        return { ref: '', source: 'none', why: base.why };
    const { sha, source, why } = base.commit;
    return { ref: sha, source, why };
}
const CHANGE_EVENTS = /^(?:pull_request(?:_.*)?|merge_group)$/;
function isAboutChange({ event, checksOutBase }) {
    return checksOutBase || CHANGE_EVENTS.test(event);
}
var declare_run = __webpack_require__(8071);
var external_node_path_ = __webpack_require__(76760);
var paths = __webpack_require__(60795);
var read_in_time = __webpack_require__(16339);
; 
async function findRepository(inputs, context) {
    const { change, workspace } = context;
    if (change === null)
        return { repository: null, otherRepository: null };
    const [declaration, ...others] = namedFolders(inputs, workspace.root);
    const of = (folder) => (0,files_repository .a)(workspace.root, folder, (path) => (0,read_in_time .LW)(path, MAX_GIT_BYTES, context));
    const first = await of(declaration ?? workspace.root);
    if (first !== null) {
        return isOwn(first, change)
            ? { repository: first, otherRepository: null }
            : { repository: null, otherRepository: first.name };
    }
    const folders = [...others, workspace.root, ...(await foldersWithGit(context))];
    for (const folder of folders) {
        const repository = await of(folder);
        if (repository !== null && isOwn(repository, change)) {
            return { repository, otherRepository: null };
        }
    }
    return { repository: null, otherRepository: null };
}
const MAX_GIT_BYTES = 64 * 1024 * 1024;
function namedFolders(inputs, root) {
    const { hosts, configFile, baselineFile, zoneFiles, planFiles } = inputs;
    const declaration = configFile ?? (hosts.trim() === '' ? inputs_inputs .Cu : null);
    const files = [declaration, baselineFile].flatMap((file) => file === null ? [] : [(0,external_node_path_.dirname)((0,external_node_path_.resolve)(root, file))]);
    const globs = [...zoneFiles, ...planFiles].map((glob) => {
        const { base, rest } = (0,paths .VK)(glob);
        const path = (0,external_node_path_.resolve)(root, base);
        return rest === '' ? (0,external_node_path_.dirname)(path) : path;
    });
    return [...files, ...globs];
}
async function foldersWithGit(context) {
    const searches = await Promise.all(['*/.git/HEAD', '*/*/.git/HEAD'].map((glob) => (0,read_in_time .ET)(glob, context)));
    return searches.flatMap((search) => search.kind === 'found' ? search.files.map(({ path }) => (0,external_node_path_.join)(path, '../..')) : []);
}
function isOwn({ name, commit }, { repositoryName, headRepositoryName, defaultCommit, headCommit }) {
    if (name === null)
        return true;
    const names = [repositoryName, headRepositoryName].map((one) => one?.toLowerCase());
    return (names.includes(name.toLowerCase()) ||
        (commit !== null && [defaultCommit, headCommit].includes(commit)));
}
var faulty_items = __webpack_require__(37959);
var host_key = __webpack_require__(1297);
var internal_error = __webpack_require__(68531);
; 
function isolateHosts(stage, observation, debugError, work) {
    const { hosts, mailDomains, undeclaredAddresses } = observation;
    const keys = new Set([
        ...hosts.map(({ host }) => (0,host_key ._9)(host.name, host.port)),
        ...mailDomains.map(({ mailDomain: { domain, template } }) => (0,host_key ._9)(domain, template.port)),
        ...undeclaredAddresses.map(({ identity }) => (0,host_key ._9)(identity.host, identity.port)),
    ]);
    const { result, faults } = (0,faulty_items .k7)([...keys], (faultOf) => work(markErrors(observation, errorsFrom(stage, faultOf))));
    debugFaults(faults, debugError);
    return result;
}
function markErrors(observation, errorOf) {
    const mark = (seen, host, port) => {
        const error = errorOf((0,host_key ._9)(host, port));
        return error === undefined ? seen : { ...seen, internalError: error };
    };
    return {
        ...observation,
        hosts: observation.hosts.map((seen) => mark(seen, seen.host.name, seen.host.port)),
        mailDomains: observation.mailDomains.map((seen) => mark(seen, seen.mailDomain.domain, seen.mailDomain.template.port)),
        undeclaredAddresses: observation.undeclaredAddresses.map((seen) => mark(seen, seen.identity.host, seen.identity.port)),
    };
}
function isolateReport(reported, debugError, work) {
    const keys = new Set(reported.hosts.map(keyOfJudged));
    const { result, faults } = (0,faulty_items .k7)([...keys], (faultOf) => work(bareHosts(reported, errorsFrom('report', faultOf))));
    debugFaults(faults, debugError);
    return result;
}
function bareHosts({ hosts, findings, observation }, errorOf) {
    const isWhole = (host, port) => errorOf((0,host_key ._9)(host, port)) === undefined;
    return {
        hosts: hosts.map((host) => {
            const error = errorOf(keyOfJudged(host));
            return error === undefined
                ? host
                : {
                    ...host,
                    evidence: '',
                    advice: error.remedy,
                    steps: [],
                    endpoints: [],
                    internalError: error,
                };
        }),
        findings: findings.filter(({ host, declared }) => isWhole(host, declared.port)),
        observation: {
            ...observation,
            hosts: observation.hosts.map((seen) => isWhole(seen.host.name, seen.host.port) ? seen : { ...seen, inconclusive: [], limits: [] }),
            mailDomains: observation.mailDomains.map((seen) => isWhole(seen.mailDomain.domain, seen.mailDomain.template.port)
                ? seen
                : { ...seen, inconclusive: [], limits: [] }),
            limits: observation.limits.filter(({ host, port }) => isWhole(host, port)),
        },
    };
}
function keyOfJudged({ name, template }) {
    return (0,host_key ._9)(name, template.port);
}
function errorsFrom(stage, faultOf) {
    return (key) => {
        const fault = faultOf(key);
        return fault === null ? undefined : (0,internal_error .WB)(stage, fault.error);
    };
}
function debugFaults(faults, debugError) {
    for (const { error } of faults.values())
        debugError(error);
}

; 
async function run(inputs, inputProblems, context) {
    const { clock, deadline, workflowRun, debugError } = context;
    const [startedAt, start] = [clock(), performance.now()];
    const time = () => {
        const durationMs = performance.now() - start;
        return { startedAt, durationMs, shard: inputs.shard, workflowRun };
    };
    const checkedOut = await findRepository(inputs, context);
    const repositoryContext = {
        ...context,
        ...checkedOut,
        base: once(() => context.resolveBase(checkedOut.repository)),
    };
    const declared = await (0,declare_run .a)(inputs, inputProblems, repositoryContext);
    if (declared.kind === 'failed') {
        const { failure, problems, moreProblems } = declared;
        const report = (0,report_report .xV)(failure, problems, time(), moreProblems);
        return { report, baseline: null };
    }
    const { declaration, sources, owns, plan, ownBaseline, resolvers, evidence } = declared;
    const { dial, hitLimit } = createDescriptorLimitedDial(inputs.proxy === null ? smtp_dial .FI : (0,proxy .O)(inputs.proxy));
    const tools = { ...context, owns, resolvers, evidence, dial: (0,smtp_dial .Fu)(declare_declaration .tp, dial) };
    const parts = createRunParts(debugError);
    const [observed, base, code] = await Promise.all([
        observeStates(declaration, ownBaseline.identities, plan, inputs, tools),
        parts.orElse(NO_BASE, () => readBase(inputs, sources, repositoryContext)),
        importJudgement(),
    ]);
    const observeAgain = async (part) => (await observeStates(part, [], null, inputs, tools)).current;
    const assess = (seen) => isolateHosts('judge', seen, debugError, (marked) => judgeAndCompare(marked, declared, base, code, inputs, clock));
    const first = assess(observed.current);
    const { assessment, notes: recheckNotes } = await parts.orElse({ assessment: first, notes: [] }, () => recheck(first, { observe: observeAgain, assess }, inputs, context));
    const { observation, comparison } = assessment;
    const { planned } = observed;
    const forecast = plan === null || planned === null
        ? null
        : await parts.orElse(null, async () => isolateHosts('forecast', planned, debugError, (marked) => plan.forecast(assessment, marked, plan, ownBaseline, clock())));
    const notes = [
        ...deadlineNotes(deadline),
        ...(hitLimit() ? [DESCRIPTOR_LIMIT_NOTE] : []),
        ...recheckNotes,
        ...base.notes,
        ...(plan?.notes ?? []),
        ...evidence.notes,
        ...(inputs.shard === null ? (0,sending_evidence .Zb)(evidence, observation.hosts) : []),
        ...comparison.notes,
    ];
    const { stableSince, updatedBaseline } = comparison;
    const head = { declaration, inputs, baseline: updatedBaseline ?? declared.baseline };
    const changes = await parts.orElse([], async () => code.changesUnderReview(base, head, observation, (0,day .k)(clock())));
    const policy = policyOf(inputs, deadline);
    const details = { notes, changes, base: base.report, stableSince, forecast };
    const shardRun = { ...declared, cancelled: isCancelled(deadline) };
    const reported = { ...assessment, ...forecast, findings: (forecast ?? comparison).findings };
    const report = isolateReport(reported, debugError, (shown) => {
        const { hosts, findings } = shown;
        const whole = (0,report_report .Go)(hosts, findings, shown.observation, policy, { ...time(), ...details });
        if (inputs.shard === null)
            return whole;
        return code.reportShard(whole, shardRun, { ...shown, comparison: { ...comparison, findings } });
    });
    return {
        report: parts.errors.reduce(report_report .vK, report),
        baseline: updatedBaseline === null ? null : (0,baseline_file .qL)(updatedBaseline),
    };
}
function createRunParts(debugError) {
    const errors = [];
    const orElse = async (instead, part) => {
        try {
            return await part();
        }
        catch (error) {
            debugError(error);
            errors.push(error);
            return instead;
        }
    };
    return { errors, orElse };
}
function once(start) {
    let result;
    return () => {
        result ??= start();
        return result;
    };
}
async function observeStates(declaration, identities, plan, inputs, { resolvers, dial, owns, evidence, clock, progress, deadline, authorityPort, debugError, }) {
    const client = (0,dns_client .b)();
    const lookups = (0,dns_lookups .G)({
        client,
        resolvers,
        retries: inputs.retries,
        guard: inputs,
        deadline,
        authorityPort,
    });
    const tools = { ...lookups, dial, owns, evidence, clock, progress, deadline, debugError };
    try {
        const current = await (0,observe .l)(declaration, identities, tools, inputs);
        const planned = await plan?.observePlanned(current, plan, tools, inputs);
        return {
            current: plan === null ? current : plan.withNameSettings(current, plan.changes),
            planned: planned ?? null,
        };
    }
    finally {
        client.close();
    }
}
async function recheck(...[first, steps, inputs, context]) {
    if (inputs.waitForMs === 0)
        return { assessment: first, notes: [] };
    return (await Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(217)]).then(__webpack_require__.bind(__webpack_require__, 97217))).recheckLoop(first, steps, inputs, context);
}
function policyOf(inputs, deadline) {
    return isCancelled(deadline) ? { ...inputs, onInconclusive: 'fail' } : inputs;
}
function isCancelled(deadline) {
    return deadline.cancelReason() !== null;
}
function deadlineNotes(deadline) {
    const reason = deadline.runEndReason();
    return reason === null
        ? []
        : [`${(0,capital .N)(reason)}; what was not finished by then is inconclusive.`];
}
const DESCRIPTOR_LIMIT_NOTE = 'This machine could open too few files for all connections (ulimit -n), so that fewer were made at once.';


  }),

  54252:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  onTerminationSignal)
  });
const TERMINATION_SIGNALS = { SIGINT: 130, SIGTERM: 143 };
function onTerminationSignal(callback) {
    const listeners = Object.entries(TERMINATION_SIGNALS).map(([name, exitCode]) => {
        const signal = name;
        const listener = () => {
            unsubscribe();
            callback(signal, exitCode);
        };
        process.on(signal, listener);
        return { signal, listener };
    });
    const unsubscribe = () => {
        for (const { signal, listener } of listeners)
            process.off(signal, listener);
    };
    return unsubscribe;
}


  }),

  16956:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  catchUnhandledErrors)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73238);
const REST_MS = 10_000;
const END_MS = 5000;
function catchUnhandledErrors(debugError) {
    const errors = [];
    const { promise: first, resolve } = Promise.withResolvers();
    const listener = (error) => {
        debugError(error);
        errors.push(error);
        resolve();
    };
    process.on('uncaughtException', listener).on('unhandledRejection', listener);
    return {
        finish: async (run, deadline) => {
            const finished = new AbortController();
            const { signal } = finished;
            const giveUp = async () => {
                await first;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(REST_MS, undefined, { signal });
                deadline.cancel('an unexpected error occurred');
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(END_MS, undefined, { signal });
                throw errors[0];
            };
            const result = await Promise.race([run, giveUp()]).finally(() => finished.abort());
            if (errors.length === 0)
                return result;
            return {
                report: errors.reduce(_report_report_js__WEBPACK_IMPORTED_MODULE_1__  .vK, result.report),
                baseline: null,
            };
        },
        unsubscribe: () => {
            process.off('uncaughtException', listener).off('unhandledRejection', listener);
        },
    };
}


  }),

  63743:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C1: () => (  checkSize),
    LU: () => (  DECLARATION),
    cA: () => (  createTokenCheck),
    pO: () => (  createLexemeCheck),
    qW: () => (  checkText),
    qc: () => (  checkValueLimits),
    w0: () => (  tooManyItems),
    zx: () => (  MAX_BYTES)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 20;
const MAX_ALIASES = 1000;
const MAX_TOKENS = 500_000;
const MAX_TOKENS_AT_ONCE = 150_000;
const MAX_COLLECTIONS = 100_000;
const MAX_VALUES = 500_000;
const DECLARATION = { noun: 'declaration', maxKeys: 100, maxItems: 50_000 };
function checkSize(source, { noun } = DECLARATION) {
    return Buffer.byteLength(source) > MAX_BYTES
        ? { offset: 0, message: `The ${noun} is larger than ${MAX_BYTES} bytes.` }
        : null;
}
function checkText(source) {
    const sizeError = checkSize(source);
    if (sizeError !== null)
        return sizeError;
    const check = createLexemeCheck();
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__  .JG().lex(source)) {
        const message = check.next(lexeme);
        if (message !== null)
            return { offset: 0, message };
    }
    return null;
}
function createLexemeCheck() {
    let tokens = 0;
    let releasedAt = 0;
    let aliases = 0;
    let depth = 0;
    let inScalar = false;
    return {
        next: (lexeme) => {
            if (++tokens > MAX_TOKENS)
                return `The YAML has more than ${MAX_TOKENS} tokens.`;
            if (tokens - releasedAt > MAX_TOKENS_AT_ONCE) {
                return `The YAML has more than ${MAX_TOKENS_AT_ONCE} tokens outside of a long list whose items begin with dashes.`;
            }
            const type = inScalar ? null : yaml__WEBPACK_IMPORTED_MODULE_0__  .DB.tokenType(lexeme);
            inScalar = type === 'scalar';
            if (type === 'alias' && ++aliases > MAX_ALIASES) {
                return `The YAML uses anchors more than ${MAX_ALIASES} times.`;
            }
            depth += NESTING.get(type) ?? 0;
            return depth > MAX_DEPTH ? TOO_DEEP : null;
        },
        release: () => {
            releasedAt = tokens;
        },
    };
}
const NESTING = new Map([
    ['flow-map-start', 1],
    ['flow-seq-start', 1],
    ['flow-map-end', -1],
    ['flow-seq-end', -1],
]);
const TOO_DEEP = `The YAML is nested more than ${MAX_DEPTH} levels deep.`;
function createTokenCheck({ noun, maxKeys, maxItems }) {
    let collections = 0;
    return (tokens) => {
        const pending = [];
        const push = (token, depth) => {
            if (token)
                pending.push({ token, depth });
        };
        for (const token of tokens)
            if (token.type === 'document')
                push(token.value, 1);
        for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            const { token, depth } = next;
            if (!('items' in token))
                continue;
            const { offset, items } = token;
            if (depth > MAX_DEPTH)
                return { offset, message: TOO_DEEP };
            if (isMappingToken(token) && items.length > maxKeys) {
                return { offset, message: `A mapping has more than ${maxKeys} keys.` };
            }
            if (!isMappingToken(token) && items.length > maxItems) {
                return { offset, message: tooManyItems(noun, maxItems) };
            }
            collections += 1;
            if (collections > MAX_COLLECTIONS) {
                const message = `The YAML has more than ${MAX_COLLECTIONS} lists and mappings.`;
                return { offset, message };
            }
            for (const item of items) {
                push(item.key, depth + 1);
                push(item.value, depth + 1);
            }
        }
        return null;
    };
}
function tooManyItems(noun, maxItems) {
    return `A list of the ${noun} has more than ${maxItems} items; it may have at most ${maxItems}.`;
}
function isMappingToken(token) {
    return (token.type === 'block-map' ||
        (token.type === 'flow-collection' && token.start.type === 'flow-map-start'));
}
function checkValueLimits(document, targets, { noun }) {
    const sizes = new Map();
    const started = new Set();
    const sizeOf = (node) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .tO)(node))
            return sizeOf(node.key) + sizeOf(node.value);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Vj)(node))
            return sizeOf(targets.get(node));
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__  .P3)(node))
            return 1;
        const known = sizes.get(node);
        if (known !== undefined)
            return known;
        if (started.has(node))
            return Number.POSITIVE_INFINITY;
        started.add(node);
        const size = node.items.reduce((sum, item) => sum + sizeOf(item), 1);
        sizes.set(node, size);
        return size;
    };
    const size = sizeOf(document.contents);
    if (size <= MAX_VALUES)
        return null;
    const message = Number.isFinite(size)
        ? `The ${noun} has more than ${MAX_VALUES} values once its aliases are followed.`
        : 'A list or mapping of the YAML contains itself.';
    return { offset: document.contents?.range?.[0] ?? 0, message };
}


  }),

  2380:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  p: () => (  isMapping),
  g: () => (  readYaml)
});
var dist = __webpack_require__(38815);
var sanitise = __webpack_require__(22963);
var suggestion = __webpack_require__(80957);
var limits = __webpack_require__(63743);
; 
const ITEMS_AT_ONCE = 64;
function parseYaml(source, lines, kind) {
    const sizeError = (0,limits .C1)(source, kind);
    if (sizeError !== null)
        return sizeError;
    lines.addNewLine(0);
    const parser = new dist .iX(lines.addNewLine);
    const check = (0,limits .pO)();
    const checkTokens = (0,limits .cA)(kind);
    const lists = createLongLists(kind, checkTokens);
    const tokens = [];
    for (const lexeme of new dist .JG().lex(source)) {
        const message = check.next(lexeme);
        if (message !== null)
            return { offset: parser.offset, message };
        for (const token of parser.next(lexeme))
            tokens.push(token);
        const list = tokens.length === 0 ? longList(parser.stack) : null;
        if (list === null)
            continue;
        const error = lists.composeComplete(list);
        if (error !== null)
            return error;
        check.release();
    }
    for (const token of parser.end())
        tokens.push(token);
    const tokenError = checkTokens(tokens);
    if (tokenError !== null)
        return tokenError;
    const documents = [...new dist .Dk(OPTIONS).compose(tokens, true, source.length)];
    lists.restore(documents[0]);
    return { documents, errors: [...lists.errors, ...documents.flatMap(syntaxProblems)] };
}
const OPTIONS = { merge: true };
function longList(stack) {
    const [root, first, second] = stack;
    if (root?.type !== 'document')
        return null;
    const list = first?.type === 'block-map' ? second : first;
    return list?.type === 'block-seq' && list.items.length > ITEMS_AT_ONCE + KEPT ? list : null;
}
const KEPT = 2;
function createLongLists({ noun, maxItems }, checkTokens) {
    const errors = [];
    const composed = new Map();
    return {
        errors,
        composeComplete: (list) => {
            const items = list.items.splice(0, list.items.length - KEPT);
            const part = {
                type: 'document',
                offset: list.offset,
                start: [],
                value: { ...list, items },
            };
            const limitError = checkTokens([part]);
            if (limitError !== null)
                return limitError;
            const known = composed.get(list.offset) ?? [];
            composed.set(list.offset, known);
            for (const document of new dist .Dk(OPTIONS).compose([part], true)) {
                errors.push(...syntaxProblems(document));
                if ((0,dist .oP)(document.contents))
                    known.push(...document.contents.items);
            }
            return known.length + list.items.length > maxItems + KEPT
                ? { offset: list.offset, message: (0,limits .w0)(noun, maxItems) }
                : null;
        },
        restore: (document) => {
            for (const list of listsOf(document)) {
                list.items.unshift(...(composed.get(list.range?.[0] ?? -1) ?? []));
            }
        },
    };
}
function listsOf(document) {
    const root = document?.contents;
    if ((0,dist .oP)(root))
        return [root];
    const values = (0,dist .jh)(root) ? root.items.map((pair) => ((0,dist .tO)(pair) ? pair.value : null)) : [];
    return values.filter((value) => (0,dist .oP)(value));
}
function syntaxProblems({ errors, warnings }) {
    return [...errors, ...warnings].map(({ pos, code, message }) => {
        return { offset: pos[0], message, isDuplicateKey: code === 'DUPLICATE_KEY' };
    });
}

; 
function readYaml(source, file, kind = limits .LU) {
    const lines = new dist .HN();
    const locationAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    const failed = ({ offset, message }) => ({
        kind: 'problems',
        problems: [{ location: locationAt(offset), message }],
    });
    const parsed = parseYaml(source, lines, kind);
    if ('message' in parsed)
        return failed(parsed);
    const [document, second] = parsed.documents;
    if (document === undefined)
        return { kind: 'read', text: emptyText(locationAt(0)) };
    if (second !== undefined) {
        const message = `The text has several YAML documents; expected one for a ${kind.noun}.`;
        return failed({ offset: second.range?.[0] ?? 0, message });
    }
    if (parsed.errors.length > 0) {
        const problems = parsed.errors.map(({ offset, message, isDuplicateKey }) => ({
            location: locationAt(offset),
            message: isDuplicateKey
                ? `The mapping has the key ${(0,suggestion .h)(keyAt(source, offset))} twice.`
                : `The YAML cannot be read: ${(0,sanitise .tB)(message, 300)}`,
        }));
        return { kind: 'problems', problems };
    }
    const targets = resolveAliases(document);
    const valueError = (0,limits .qc)(document, targets, kind);
    if (valueError !== null)
        return failed(valueError);
    try {
        const value = document.toJS({ maxAliasCount: -1 });
        return { kind: 'read', text: withLocations(document, targets, value, locationAt) };
    }
    catch (error) {
        const message = `The YAML cannot be read: ${(0,sanitise .tB)(error instanceof Error ? error.message : String(error), 300)}`;
        return failed({ offset: offsetOfUnresolvedAlias(document, targets), message });
    }
}
function keyAt(source, offset) {
    const start = source.slice(offset, offset + MAX_KEY_LENGTH);
    const [, double, single, plain] = /^(?:"([^"]*)|'([^']*)|([^\s:,{}[\]]*))/.exec(start) ?? [];
    return double ?? single ?? plain ?? '';
}
const MAX_KEY_LENGTH = 100;
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function resolveAliases(document) {
    const anchors = new Map();
    const targets = new Map();
    (0,dist .YR)(document, {
        Node(_key, node) {
            if ((0,dist .Vj)(node)) {
                const target = anchors.get(node.source);
                if (target !== undefined)
                    targets.set(node, target);
            }
            else if (node.anchor !== undefined) {
                anchors.set(node.anchor, node);
            }
        },
    });
    return targets;
}
function emptyText(start) {
    return { value: null, locationOf: () => start, locationOfKey: () => start };
}
function offsetOfUnresolvedAlias(document, targets) {
    let offset = 0;
    (0,dist .YR)(document, {
        Alias(_key, alias) {
            if (targets.has(alias))
                return undefined;
            offset = alias.range?.[0] ?? 0;
            return dist .YR.BREAK;
        },
    });
    return offset;
}
function withLocations(document, targets, value, locationAt) {
    const start = document.contents?.range?.[0] ?? 0;
    const find = (path) => {
        let node = document.contents;
        let found = { key: start, value: start };
        for (const step of path) {
            const child = childOf(node, step, targets);
            if (child === null)
                break;
            const valueOffset = offsetOf(child.value) ?? offsetOf(child.key) ?? found.value;
            found = { key: offsetOf(child.key) ?? valueOffset, value: valueOffset };
            node = child.value;
        }
        return found;
    };
    return {
        value,
        locationOf: (path) => locationAt(find(path).value),
        locationOfKey: (path) => locationAt(find(path).key),
    };
}
function childOf(node, step, targets, searched = new Set()) {
    const collection = resolved(node, targets);
    if (!(0,dist .P3)(collection) || searched.has(collection))
        return null;
    if (typeof step === 'number') {
        const value = collection.items[step];
        return value === undefined ? null : { key: value, value };
    }
    searched.add(collection);
    const { own, merges } = entriesOf(collection);
    const child = own.get(step);
    if (child !== undefined)
        return child;
    for (const { value } of merges) {
        const merged = resolved(value, targets);
        for (const source of (0,dist .oP)(merged) ? merged.items : [merged]) {
            const child = childOf(source, step, targets, searched);
            if (child !== null)
                return child;
        }
    }
    return null;
}
const ENTRIES = new WeakMap();
const LARGE_MAPPING = 50;
function entriesOf(collection) {
    const known = ENTRIES.get(collection);
    if (known !== undefined)
        return known;
    const own = new Map();
    const merges = [];
    for (const item of collection.items) {
        if (!(0,dist .tO)(item))
            continue;
        if (isMergeKey(item.key))
            merges.push(item);
        const text = isMergeKey(item.key) ? null : keyText(item.key);
        if (text !== null && !own.has(text))
            own.set(text, item);
    }
    const entries = { own, merges };
    if (collection.items.length >= LARGE_MAPPING)
        ENTRIES.set(collection, entries);
    return entries;
}
function resolved(node, targets) {
    return (0,dist .Vj)(node) ? targets.get(node) : node;
}
function isMergeKey(key) {
    return (0,dist .jn)(key) && typeof key.value === 'symbol';
}
function keyText(key) {
    return (0,dist .jn)(key) ? String(key.value ?? '') : null;
}
function offsetOf(node) {
    return (0,dist .Ll)(node) ? (node.range?.[0] ?? null) : null;
}


  })

};
