import * as v from 'valibot';
import { REPORTED_LEVELS } from './mail-host.ts';
import { RULE_NAMES, type RuleName } from './rule-names.ts';
import { sanitiseInline } from './sanitise.ts';
import { about, day, ipAddress, port, reference } from './schema-fields.ts';
import { didYouMean, quote } from './suggestion.ts';

/** The longest text of an entry, in UTF-16 units: a hundred PTR names with room to spare. */
export const MAX_ENTRY_TEXT = 65_536;

/** Anyone can propose a change to the file, so its texts are sanitised like those from the network. */
const text = v.pipe(
  v.string(),
  v.maxLength(MAX_ENTRY_TEXT),
  v.transform((input) => sanitiseInline(input, MAX_ENTRY_TEXT)),
);
/** Checked, since a run may connect to it. */
const address = v.pipe(ipAddress, v.maxLength(MAX_ENTRY_TEXT));
const date = v.pipe(
  day,
  v.description('A day in UTC.'),
  v.metadata({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }),
);
/** A guard and no list of values, so that the published schema accepts the rules of later releases. */
const rule = v.pipe(
  v.string(),
  v.guard(
    (input: string): input is RuleName => RULE_NAMES.some((name) => name === input),
    ({ input }) => {
      const near = didYouMean(String(input), RULE_NAMES);
      return `${quote(input)} is not a rule.${near}`.replace(/\.$/, '');
    },
  ),
);

const hostName = about("The host's name.", text);
const declaredPort = about('The declared port.', port);

const finding = v.pipe(
  v.strictObject({
    rule: about("The rule's name.", rule),
    host: hostName,
    port: declaredPort,
    address: about('The address; null where the finding is about the name.', v.nullable(address)),
    level: about('The level that was accepted.', v.picklist(REPORTED_LEVELS)),
    expected: about('What was expected.', text),
    observed: about('What was seen.', text),
    since: about('The day on which it was accepted.', reference(date)),
  }),
  v.description('A finding that was accepted.'),
);

const identity = v.pipe(
  v.strictObject({
    host: hostName,
    port: declaredPort,
    address: about('The address.', address),
    ptr: about('Its PTR names, sorted.', v.array(text)),
    banner: about("The greeting's name.", v.nullable(text)),
    ehlo: about('The EHLO name.', v.nullable(text)),
    first: about('The day on which it was first seen.', reference(date)),
    changed: about('The day since which it shows these names.', reference(date)),
  }),
  v.description('The identity of one address.'),
);

/** The baseline file. */
export const baseline = v.pipe(
  v.strictObject({
    schemaVersion: about('The version of this format.', v.literal(1)),
    findings: about('The accepted findings, by host, address and rule.', v.array(finding)),
    identities: about(
      'The names that each address showed when it was last seen.',
      v.array(identity),
    ),
  }),
  v.title('Baseline'),
  v.description(
    'The findings that were accepted, and the names that each address showed, before a run. `update-baseline` writes this file, with one entry per line.',
  ),
);

/** The parts that the published schema names. */
export const BASELINE_PARTS = { day: date, finding, identity };
