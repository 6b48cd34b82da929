/**
 * The marks that templating languages and deployment tools leave in a configuration. Their values are not in the
 * repository. Rows of other files decide nothing: a new language is a row here.
 */
export interface TemplateMark {
  /** Some of the languages that use it. */
  readonly languages: string;
  /** A sticky pattern, or the braces around an expression. */
  readonly value: RegExp | { readonly open: string; readonly close: string };
  /** A character that some mail servers use too. Their readers leave this mark out. */
  readonly sharedCharacter?: SharedCharacter;
}

/** A character with a meaning of its own in the configuration of some mail server. */
export type SharedCharacter = '$' | '{' | '`' | '<' | '%';

export const TEMPLATE_MARKS: readonly TemplateMark[] = [
  // Three braces come first, as two of them are a part of these.
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
    value:
      /(?<![\w.-])(?:PH|YOUR|MY|REPLACE|CHANGE|SET|FILL|INSERT|ENTER|TODO)_[A-Z][A-Z\d_]{0,80}/y,
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

/** A block of a templating language that leaves no text of its own in the configuration. */
export interface TemplateBlock {
  readonly open: string;
  readonly close: string;
  /** Whether braces may be inside. Exim has pairs of braces too, but with braces inside. */
  readonly braces?: false;
  /** `comment`, or a test of the text between the marks: a text that fails it is a value. */
  readonly kind: 'comment' | ((text: string) => boolean);
}

/** Longer marks come before those that they begin with. */
export const TEMPLATE_BLOCKS: readonly TemplateBlock[] = [
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
    kind: (text) =>
      /^[-+~]?\s*(?:IF|UNLESS|ELSE|ELSIF|END|FOREACH|FOR|WHILE|SET|BLOCK|DEFAULT|SWITCH|CASE|FILTER|USE)\b/i.test(
        text,
      ),
  },
  {
    open: '{{',
    close: '}}',
    braces: false,
    kind: (text) =>
      /^[-~]?\s*(?:(?:if|else|end|range|with|block|define)\b|[#/^]|\$\w+\s*:?=)/.test(text),
  },
  {
    open: '%{',
    close: '}',
    kind: (text) => /^~?\s*(?:if\s|for\s|else\b|endif\b|endfor\b)/.test(text),
  },
  { open: '</#', close: '>', kind: () => true },
  { open: '<#', close: '>', kind: (text) => /^[a-z]/.test(text) },
];

/** Lines that are statements of Mako (`% if …:`), of Velocity (`#if (…)`) or of the C preprocessor (`#ifdef`). */
export const STATEMENT_LINE =
  /^\s*(?:%\s*((?:if|for|while|elif|else)\b.*:|end\w*)\s*$|#\s?((?:if|elseif|foreach)\s*\(.*|ifdef\s+\w+\s*$|ifndef\s+\w+\s*$|end\s*$|endif\s*$|else\s*$))/;
