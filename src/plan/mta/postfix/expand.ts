import type { Problem } from '../../../model/mail-host.ts';
import { type ConfigLocation, inBackticks } from '../config-text.ts';
import {
  knownPart,
  knownText,
  MAX_TEXT,
  type PartialText,
  placeholderPart,
  type TextPart,
  unknownPart,
} from '../partial-text.ts';
import { placeholderAt } from '../template-placeholder.ts';
import { type Macro, parseMacros, type Test } from './macros.ts';
import type { Parameters } from './main-cf.ts';

/** Default values (postconf(5)), except those that depend on the machine or on the release of Postfix. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['smtpd_banner', '$myhostname ESMTP $mail_name'],
  ['postscreen_greet_banner', '$smtpd_banner'],
  ['smtp_helo_name', '$myhostname'],
  ['lmtp_lhlo_name', '$myhostname'],
  ['myorigin', '$myhostname'],
  ['mail_name', 'Postfix'],
  ['compatibility_level', '0'],
  ['multi_instance_name', ''],
]);

/** Parameters whose default value is not known from the configuration but is never empty. */
const RUNTIME_DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['myhostname', "the machine's own name, as `myhostname` is not set"],
  ['mail_version', 'the release of Postfix'],
  ['mail_release_date', 'the release of Postfix'],
]);

/** The deepest nesting of parameters; Postfix has the same limit. */
const MAX_DEPTH = 100;
/** The most texts that are expanded for one parameter. */
const MAX_EXPANSIONS = 500;

export interface Expansion {
  readonly parts: PartialText;
  /** The first mistake in the value that would keep Postfix from starting. */
  readonly problems: readonly Problem[];
}

/**
 * Expands a parameter as Postfix does.
 *
 * @param location the location of values that come from no setting, such as defaults
 */
export function expandParameter(
  name: string,
  parameters: Parameters,
  location: ConfigLocation,
): Expansion {
  const problems: Problem[] = [];
  let expansions = 0;

  /** @param enclosing the parameters that are being expanded, from the outermost */
  const expandName = (
    parameter: string,
    at: ConfigLocation,
    enclosing: readonly string[],
  ): PartialText => {
    const setting = parameters.get(parameter);
    if (enclosing.includes(parameter) || enclosing.length > MAX_DEPTH) {
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
      if (setting.value === '') return [knownPart('', setting.location)];
      // Other settings use the domain too, so that the setting with the name is the one to correct.
      const isShared = parameter === 'mydomain' && at.setting !== undefined;
      return expandText(setting.value, isShared ? at : setting.location, path);
    }
    const defaultValue = DEFAULTS.get(parameter);
    if (defaultValue !== undefined) return expandText(defaultValue, at, path);
    if (parameter === 'mydomain') return domainOf(expandName('myhostname', at, path), at);
    const notSet = `${inBackticks(`$${parameter}`)}, which this file does not set`;
    return [unknownPart(RUNTIME_DEFAULTS.get(parameter) ?? notSet, at)];
  };

  const expandText = (
    text: string,
    at: ConfigLocation,
    enclosing: readonly string[],
  ): PartialText => {
    if (++expansions > MAX_EXPANSIONS || text.length > MAX_TEXT) {
      return [unknownPart('what is too long or nested too often', at)];
    }
    return splitAtPlaceholders(text, at).flatMap((part) => {
      if (typeof part !== 'string') return part;
      return parseMacros(part).flatMap((macro) => expandMacro(macro, at, enclosing));
    });
  };

  const expandMacro = (
    macro: Macro,
    at: ConfigLocation,
    enclosing: readonly string[],
  ): PartialText => {
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
        if (result === null) return [unknownPart(describeTest(macro.test), at)];
        return expandText(result ? macro.ifTrue : macro.ifFalse, at, enclosing);
      }
    }
  };

  /** Null where the result is not known. `not-empty` tests the unexpanded value, as Postfix does. */
  const evaluateTest = (
    test: Test,
    at: ConfigLocation,
    enclosing: readonly string[],
  ): boolean | null => {
    if (test.kind === 'not-empty') return isNotEmpty(test.name, parameters);
    const left = knownText(expandText(test.left, at, enclosing));
    const right = knownText(expandText(test.right, at, enclosing));
    return left === null || right === null ? null : compare(left, test.operator, right);
  };

  const parts = expandName(name, location, []);
  return { parts, problems: problems.slice(0, 1) };
}

/** Whether a parameter has a value that is not empty; null where that is not known. */
function isNotEmpty(name: string, parameters: Parameters): boolean | null {
  const setting = parameters.get(name);
  if (setting !== undefined) return setting.uncertainty === null ? setting.value !== '' : null;
  const defaultValue = DEFAULTS.get(name);
  if (defaultValue !== undefined) return defaultValue !== '';
  return RUNTIME_DEFAULTS.has(name) || name === 'mydomain' ? true : null;
}

/**
 * Compares two numbers by value, and all other texts as strings (Postfix 3.0 and later); with an operator such as
 * `<level` two compatibility levels (3.6 and later). Null for an operator that is not known.
 */
function compare(left: string, operator: string, right: string): boolean | null {
  const numeric = /^\d+$/.test(left) && /^\d+$/.test(right);
  const isLevel = operator.endsWith('level');
  if (isLevel && !(LEVEL.test(left) && LEVEL.test(right))) return null;
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

function levelOrder(left: string, right: string): number {
  const [a, b] = [left, right].map((level) => level.split('.').map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The default of `mydomain`: `myhostname` without its first label, or `localdomain` for a name of one label. */
function domainOf(hostname: PartialText, location: ConfigLocation): PartialText {
  const name = knownText(hostname);
  if (name === null) return [unknownPart('`mydomain`, which follows from `myhostname`', location)];
  const dot = name.indexOf('.');
  return [knownPart(dot < 0 ? 'localdomain' : name.slice(dot + 1), location)];
}

function describeTest(test: Test): string {
  return test.kind === 'not-empty'
    ? `whether ${inBackticks(test.name)} is set`
    : `whether ${inBackticks(`${test.left} ${test.operator} ${test.right}`)}`;
}

/** Splits a text at template placeholders. `${{a} == {b} ? …}` is not a placeholder but Postfix syntax. */
function splitAtPlaceholders(text: string, location: ConfigLocation): (string | TextPart)[] {
  const parts: (string | TextPart)[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const placeholder = text[index - 1] === '$' ? null : placeholderAt(text, index, ['$', '{']);
    if (placeholder === null) continue;
    parts.push(text.slice(start, index), placeholderPart(placeholder, location));
    start = index + placeholder.length;
    index = start - 1;
  }
  parts.push(text.slice(start));
  return parts;
}
