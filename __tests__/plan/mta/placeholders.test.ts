// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of templates
import { describe, expect, it } from 'vitest';
import { stripTemplateStatements } from '../../../src/plan/mta/template-placeholder.ts';
import { plannedGreetings } from './planned-greetings.ts';

/** Placeholders of a host name, in the marks of languages and tools, or filled in by hand. */
const PLACEHOLDERS = [
  '{{ fqdn }}',
  '{{ fqdn | default({}) }}',
  '{{ x["}}"] | default({"a": "b"}) }}',
  '{{{ hostname }}}',
  '{{- .Values.hostname | quote -}}',
  '{% include "name" %}',
  '<%= @fqdn %>',
  '<%- $x -%>',
  '<?= $h ?>',
  '<?php echo $h ?>',
  '[% h %]',
  '[[ h ]]',
  '[=hostname]',
  '<#= hostname #>',
  '%{hostname}',
  '%{facts.networking.fqdn}',
  '%(hostname)s',
  '%%HOSTNAME%%',
  '%HOSTNAME%',
  '#{hostname}',
  '#{Hostname}#',
  '((hostname))',
  '@HOSTNAME@',
  '@hostname@',
  '__hostname__',
  '__HOST_NAME__',
  '##HOSTNAME##',
  '${var.hostname}',
  '${module.mail["mx1"].fqdn}',
  '${::fqdn}',
  '${config.networking.fqdn}',
  '${HOSTNAME}',
  '${HOSTNAME:-mx1.example.com}',
  '$HOSTNAME',
  '$fqdn',
  '$(hostname -f)',
  '`hostname -f`',
  '{hostname}',
  '{$hostname}',
  '<hostname>',
  '<your host name>',
  '<<hostname>>',
  'PH_HOSTNAME',
  'YOUR_HOSTNAME',
  'CHANGEME',
  'HOSTNAME',
  'mx1.{{ domain }}',
  'mx1.%%DOMAIN%%',
  'ENC[AES256_GCM,data:x,iv:y]',
  'your_hostname',
  '-',
];

/** A file of each mail server with the value as the name. `$` and backticks have a meaning of their own in some. */
const FILES: readonly (readonly [path: string, text: (value: string) => string, except: RegExp])[] =
  [
    ['main.cf', (value) => `myhostname = ${value}\n`, /^-$/],
    ['exim4.conf', (value) => `primary_hostname = ${value}\n`, /^$/],
    [
      'smtpd.conf',
      (value) => `listen on all hostname ${value}\n`,
      /[{<(] |\[%|\["|^<|^\(\(|`|^\{|#|^%\(/,
    ],
    ['smtpd.conf', (value) => `listen on all hostname "${value.replaceAll('"', '\\"')}"\n`, /^$/],
    ['sendmail.cf', (value) => `Dj${value}\n`, /^$/],
    ['dovecot.conf', (value) => `protocols = submission\nhostname = ${value}\n`, /#/],
    ['config/me', (value) => `${value}\n`, /^#/],
    ['mailu.env', (value) => `HOSTNAMES=${value}\n`, /,/],
  ];

describe.each(FILES)('%s', (path, text, except) => {
  it.each(PLACEHOLDERS.filter((value) => !except.test(value)))('%s is unknown', (value) => {
    const { announced, refused, unknown } = plannedGreetings({ [path]: text(value) });
    expect(announced).toEqual([]);
    expect(refused).toEqual([]);
    expect(unknown.map((one) => one.split(':', 1)[0]?.split(' ').at(-1))).toEqual(
      expect.arrayContaining(['banner', 'ehlo']),
    );
  });
});

it.each([
  ['smtpd_banner = {{ name }} ESMTP', 1],
  ['smtpd_banner = <hostname> ESMTP', 1],
  ['smtpd_banner = %%HOSTNAME%% ESMTP', 1],
  ['smtpd_banner = YOUR_HOSTNAME ESMTP', 1],
  ['smtpd_banner = ESMTP', 0],
  ['smtpd_banner = Welcome, stranger', 0],
  ['smtpd_banner = ****', 0],
  ['smtpd_banner = mail ESMTP', 0],
  ['smtpd_banner = [203.0.113.25] ESMTP', 0],
])('of the greeting %s the name is unknown in %d cases', (line, count) => {
  const { unknown } = plannedGreetings({ 'main.cf': `myhostname = mx1.example.com\n${line}\n` });
  expect(unknown.filter((one) => one.startsWith('* banner'))).toHaveLength(count);
});

/** Text that is like a template's, and has a meaning of its own for the mail server. */
it.each([
  ['main.cf', 'myhostname = ${{$a} == {b} ? {no} : {mx1}}.example.com\na = c\n'],
  ['main.cf', '{% raw %}\nmyhostname = mx1.example.com\n{% endraw %}\n'],
  [
    'main.cf',
    '{% comment %}\nmyhostname = no.example.com\n{% endcomment %}\nmyhostname = mx1.example.com\n',
  ],
  ['main.cf', 'myhostname = mx1.example.com {# the name #}\n'],
  ['exim4.conf', 'primary_hostname = mx1.example.com\nx = ${if or {{!def:a}{{eq{b}{c}}}}{d}{e}}\n'],
  ['sendmail.cf', 'R$* $| $*\t$: $[ $1 $]\nDjmx1.example.com\n'],
])('%s: %j has a known name', (path, text) => {
  const { announced } = plannedGreetings({ [path]: text });
  expect(announced.map((one) => one.split(' ')[1])).toEqual([
    'banner=mx1.example.com',
    'ehlo=mx1.example.com',
  ]);
});

/** The condition of the line `x`, and the number of lines, which does not change. */
it.each([
  ['Jinja', '{% if a %}\nx\n{% endif %}\n', '{% if a %}'],
  ['Jinja, around other lines', '{% if a %}\n{% endif %}\nx\n', undefined],
  ['Jinja over several lines', '{% set a = [\n 1,\n] %}\nx\n', undefined],
  ['ERB', '<% if @a -%>\nx\n<% end -%>\n', '<% if @a -%>'],
  ['EPP', '<%- if $a { -%>\nx\n<%- } -%>\n', '<%- if $a { -%>'],
  ['Go', '{{- if .a }}\nx\n{{- end }}\n', '{{- if .a }}'],
  ['Go with a comment', '{{/* if\n\n*/}}\nx\n', undefined],
  ['Handlebars', '{{#if a}}\nx\n{{/if}}\n', '{{#if a}}'],
  ['Terraform', '%{ if a ~}\nx\n%{ endif ~}\n', '%{ if a ~}'],
  ['FreeMarker', '<#if a>\nx\n</#if>\n', '<#if a>'],
  ['Template Toolkit', '[% IF a %]\nx\n[% END %]\n', '[% IF a %]'],
  ['PHP', '<?php if ($a): ?>\nx\n<?php endif ?>\n', '<?php if ($a): ?>'],
  ['Mako', '% if a:\nx\n% endif\n', '% if a:'],
  ['Velocity', '#if ($a)\nx\n#end\n', '#if ($a)'],
  ['a comment of the mail server', '#if you change this, restart\nx\n', undefined],
])('a condition of %s', (_, text, condition) => {
  const { lines, conditions } = stripTemplateStatements(text);
  expect(lines).toHaveLength(text.split('\n').length);
  expect(conditions.get(lines.indexOf('x'))).toBe(condition);
});

it('a value over several lines becomes one line, and the lines after it keep their numbers', () => {
  const { announced, unknown } = plannedGreetings({
    'main.cf': 'smtp_helo_name = {{ a |\n  default("b") }}\nmyhostname = mx1.example.com\n',
  });
  expect(announced[0]).toBe('* banner=mx1.example.com main.cf:3');
  expect(unknown).toEqual([expect.stringMatching(/^smtp: .* main\.cf:1$/)]);
});
