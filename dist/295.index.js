export const id = 295;
export const ids = [295];
export const modules = {

/***/ 39295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  explainedWords: () => (/* binding */ explainedWords)
});

// EXTERNAL MODULE: ./lib/files/rules-page.js
var rules_page = __webpack_require__(95518);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(80957);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(67419);
// EXTERNAL MODULE: ./lib/cli/colors.js
var colors = __webpack_require__(10796);
;// CONCATENATED MODULE: ./lib/cli/explain/plain-text.js
/**
 * Renders Markdown of docs/rules.md as plain text: paragraphs and list items are wrapped, code is indented and
 * otherwise unchanged, a table becomes one line per cell.
 *
 * @param width columns of the longest line; code may be wider
 * @param strong renders a title within the text
 */
function plainText(markdown, width, strong = (text) => text) {
    // Code may contain blank lines, so it is split off first.
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
/** Text in lines of at most `width` columns; a longer word gets a line of its own. */
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
/** The cells of a table, each after the heading of its column. */
function tableLines(table) {
    const rows = table.split('\n').map((row) => row
        .split('|')
        .slice(1, -1)
        .map((cell) => withoutMarks(cell.trim())));
    const [head = [], , ...body] = rows;
    return body.flatMap((row) => row.map((cell, at) => `${head[at]}: ${cell}`));
}
/** Removes the marks of emphasis, code and links. Text in code is unchanged, asterisks included. */
function withoutMarks(markdown) {
    return markdown.replace(/`([^`]*)`|\[([^\]]+)\]\([^)]*\)|\*\*/g, (_, code, link) => code ?? link ?? '');
}

;// CONCATENATED MODULE: ./lib/cli/explain/explain.js





/**
 * The command `explain`: prints a section of docs/rules.md for a terminal, or the list of all words.
 *
 * @returns the exit code
 */
function explain({ words }) {
    const entries = explainedWords();
    const [word] = words;
    if (word === undefined) {
        process.stdout.write(overview(entries));
        return 0;
    }
    const named = RULES_OF_CODES.get(word) ?? word.toLowerCase();
    const matches = entries.filter((entry) => entry.word === named);
    if (matches.length === 0) {
        const near = (0,suggestion/* didYouMean */.a)(word.toLowerCase(), entries.map((entry) => entry.word));
        process.stderr.write(`Nothing is called ${(0,suggestion/* quote */.h)(word)}.${near}\nmail-identity-check explain lists all words.\n`);
        return 2;
    }
    process.stdout.write(`${matches.map(explanation).join('\n\n')}\n`);
    return 0;
}
/** The rule that is about the refusals with an enhanced status code (RFC 3463, RFC 7372), as receivers use it. */
const RULES_OF_CODES = new Map([
    ['4.7.23', 'mail-refused'],
    ['5.7.23', 'mail-refused'],
    ['4.7.25', 'mail-refused'],
    ['5.7.25', 'mail-refused'],
    // Postfix's code for a HELO name without a dot.
    ['5.5.2', 'helo-default'],
]);
/** All that docs/rules.md explains: rules first. */
function explainedWords() {
    const { rules, words } = (0,rules_page/* readRulesPage */.Lk)();
    return [
        ...rules.map(({ name, facts, help, ...rule }) => ({
            ...rule,
            word: name,
            text: `${facts}\n\n${help}`,
        })),
        ...words.map((word) => ({ ...word, text: (0,labels/* capital */.Nx)(word.text) })),
    ];
}
/** The longest line of prose, in columns, on a terminal that is wider. */
const MAX_WIDTH = 100;
function explanation({ word, group, text }) {
    const width = Math.min(process.stdout.columns ?? 80, MAX_WIDTH);
    const strong = (part) => (0,colors/* paint */.n)('bold', part);
    return `${strong(word)} (${group})\n\n${plainText(text, width, strong)}`;
}
/** One line for each word, by groups. Lines are cut at the width of a terminal, but not in a pipe. */
function overview(entries) {
    const groups = [...Map.groupBy(entries, ({ group }) => group)];
    const longest = Math.max(...entries.map(({ word }) => word.length));
    return groups
        .map(([group, members]) => {
        const lines = members.map(({ word, brief }) => cutToTerminal(`  ${word.padEnd(longest)}  ${plainText(brief, Number.POSITIVE_INFINITY)}`));
        return `${(0,colors/* paint */.n)('bold', group)}\n${lines.join('\n')}\n`;
    })
        .join('\n');
}
function cutToTerminal(line) {
    const { columns } = process.stdout;
    if (!process.stdout.isTTY || columns === undefined || line.length <= columns)
        return line;
    return `${line.slice(0, Math.max(0, columns - 1))}…`;
}


/***/ }),

/***/ 95518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ readRulesPage)
/* harmony export */ });
/* unused harmony exports parseRulesPage, factsMarks */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * Reads docs/rules.md, or the copy of it in `dist`.
 *
 * @throws where the file is missing
 */
function readRulesPage() {
    // ncc finds this expression, copies the file into `dist` and rewrites the path. It must stay as literal as it is.
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
/** The marks around the generated facts of a rule. */
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
/** The words of a table (`| word | meaning | what to do |`) or of a list (`- word: meaning`). */
function wordSections({ heading, text }) {
    const word = (name = '', meaning = '', rest = '') => ({
        word: name,
        group: heading.toLowerCase(),
        brief: meaning.split(/\.(?: |$)/, 1).join(''),
        text: `${meaning.replace(/(?<!\.)$/, rest.startsWith('\n') ? '.' : '')}\n${rest}`.trim(),
    });
    const rows = Array.from(text.matchAll(/^\| `([\w-]+)` \| (.*?) \| (.*?) \|$/gm), ([, name, meaning, remedy]) => word(name, meaning, `\nTo do: ${remedy}.`));
    const items = Array.from(text.matchAll(/^- `([\w-]+)`: (.*)\n((?: {2}.*\n?)*)/gm), ([, name, meaning, rest = '']) => word(name, meaning, rest.replace(/^ {2}/gm, '').replace(/^To do: /m, '\nTo do: ')));
    return [...rows, ...items];
}


/***/ })

};
