import type { Problem, SourceLocation } from '../../../model/mail-host.ts';
import { code } from '../config-text.ts';
import {
  known,
  knownPrefix,
  MAX_TEXT,
  type PartialText,
  type Piece,
  placeholder,
  unknown,
} from '../partial-text.ts';
import { markAt } from '../template-placeholder.ts';
import { type Macro, parseMacros, type Test } from './macros.ts';
import type { Parameters } from './main-cf.ts';

/** What Postfix takes where nothing is set (postconf(5)). What depends on the machine or its release is not here. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['smtpd_banner', '$myhostname ESMTP $mail_name'],
  ['postscreen_greet_banner', '$smtpd_banner'],
  ['smtp_helo_name', '$myhostname'],
  ['lmtp_lhlo_name', '$myhostname'],
  ['myorigin', '$myhostname'],
  ['mail_name', 'Postfix'],
  ['multi_instance_name', ''],
]);

/** Parameters whose default is not known here, and that are never empty. */
const NEVER_EMPTY: ReadonlyMap<string, string> = new Map([
  ['myhostname', "the machine's own name, as `myhostname` is not set"],
  ['mail_version', 'the release of Postfix'],
  ['mail_release_date', 'the release of Postfix'],
]);

/** Deeper nesting, or a longer text, is nothing that anybody writes; Postfix itself ends at 100. */
const MAX_DEPTH = 100;
const MAX_STEPS = 500;

export interface Expansion {
  readonly pieces: PartialText;
  /** What Postfix would refuse to start with. */
  readonly problems: readonly Problem[];
}

/**
 * The value that a parameter has once everything in it is filled in.
 *
 * @param at the place of what has no place of its own, such as a default
 */
export function expandParameter(
  name: string,
  parameters: Parameters,
  at: SourceLocation,
): Expansion {
  const problems: Problem[] = [];
  let steps = 0;

  const ofName = (
    wanted: string,
    place: SourceLocation,
    within: readonly string[],
  ): PartialText => {
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
    if (standard !== undefined) return ofText(standard, place, deeper);
    if (wanted === 'mydomain') return domainOf(ofName('myhostname', place, deeper), place);
    return [unknown(NEVER_EMPTY.get(wanted) ?? notDefined(wanted), place)];
  };

  const ofText = (text: string, place: SourceLocation, within: readonly string[]): PartialText => {
    if (++steps > MAX_STEPS || text.length > MAX_TEXT) {
      return [unknown('what is too long or nested too often', place)];
    }
    return splitAtMarks(text, place).flatMap((part) => {
      if (typeof part !== 'string') return part;
      return parseMacros(part).flatMap((macro) => ofMacro(macro, place, within));
    });
  };

  const ofMacro = (macro: Macro, place: SourceLocation, within: readonly string[]): PartialText => {
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
        if (holds === null) return [unknown(whatTest(macro.test), place)];
        return ofText(holds ? macro.yes : macro.no, place, within);
      }
    }
  };

  /** Null where it cannot be told. A parameter is tested as it stands, not as it expands. */
  const holdsTest = (
    test: Test,
    place: SourceLocation,
    within: readonly string[],
  ): boolean | null => {
    if (test.kind === 'filled') return isFilled(test.name, parameters);
    const left = wholeText(ofText(test.left, place, within));
    const right = wholeText(ofText(test.right, place, within));
    return left === null || right === null ? null : compares(left, test.sign, right);
  };

  const pieces = ofName(name, at, []);
  return { pieces, problems: problems.slice(0, 1) };
}

function isFilled(name: string, parameters: Parameters): boolean | null {
  const setting = parameters.get(name);
  if (setting !== undefined) return setting.doubt === null ? setting.value !== '' : null;
  const standard = DEFAULTS.get(name);
  if (standard !== undefined) return standard !== '';
  return NEVER_EMPTY.has(name) || name === 'mydomain' ? true : null;
}

/** Numbers compare as numbers, all else as text (Postfix 3.0 and later). */
function compares(left: string, sign: string, right: string): boolean {
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

function wholeText(pieces: PartialText): string | null {
  const { text, unknown: missing } = knownPrefix(pieces);
  return missing === null ? text : null;
}

/** `mydomain` where it is not set: myhostname without its first label; a name of one label has `localdomain`. */
function domainOf(hostName: PartialText, place: SourceLocation): PartialText {
  const name = wholeText(hostName);
  if (name === null) return [unknown('`mydomain`, which follows from `myhostname`', place)];
  const dot = name.indexOf('.');
  return [known(dot < 0 ? 'localdomain' : name.slice(dot + 1), place)];
}

function notDefined(name: string): string {
  return `${code(`$${name}`)}, which this file does not set`;
}

function whatTest(test: Test): string {
  return test.kind === 'filled'
    ? `whether ${code(test.name)} is set`
    : `whether ${code(`${test.left} ${test.sign} ${test.right}`)}`;
}

/** `{{ name }}` is a template's, unless a dollar stands before it: `${{a} == {b} ? …}` is Postfix's. */
function splitAtMarks(text: string, place: SourceLocation): (string | Piece)[] {
  const parts: (string | Piece)[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at - 1] === '$' ? null : markAt(text, at);
    if (mark === null) continue;
    parts.push(text.slice(from, at), placeholder(mark, place));
    from = at + mark.length;
    at = from - 1;
  }
  parts.push(text.slice(from));
  return parts;
}
