import * as v from 'valibot';
import { CAUSES, FINDING_STATUSES, PHASES, VERDICTS } from './finding.ts';
import { INTERNAL_STAGES } from './internal-error.ts';
import { CONTROLS, REPORTED_LEVELS, ROLES } from './mail-host.ts';
import {
  dnsFailure,
  endpoint,
  inconclusive,
  limit,
  OBSERVATION_PARTS,
  vantage,
} from './observation-schema.ts';
import { sanitiseInline } from './sanitise.ts';
import {
  about,
  address,
  count,
  day,
  fromOne,
  moment,
  notNegative,
  object,
  plannedPlace,
  port,
  reference,
  text,
  texts,
} from './schema-fields.ts';
import { MAX_SHARDS } from './shard.ts';
import { SETTINGS, STEP_KINDS } from './step.ts';
import { WEAKENING_KINDS } from './weakening.ts';

const RULE = /^[a-z]+(?:-[a-z]+)*$/;

/** The name of a rule, or a key of the declaration. Later releases may know more of them. */
const word = v.pipe(
  v.string(),
  v.check((input) => input.length <= 64 && RULE.test(input)),
);
const date = v.pipe(day, v.metadata({ format: 'date' }));

const hostName = about('The name of the host, or of the mail domain.', text);
const declaredPort = about('The declared port.', port);
const findingAddress = about(
  'The address; null where the finding is about a name.',
  v.nullable(address),
);
const newFindings = (level: string) => about(`New findings of level ${level}.`, count);

const file = v.pipe(
  v.nullable(text),
  v.title('File'),
  v.description(
    "Path from the workspace's root with `/`; null where there is no place, and for the `hosts` input where its workflow file is not available.",
  ),
);

const verdict = v.pipe(
  v.picklist(VERDICTS),
  v.title('Verdict'),
  v.description(
    '`coherent`: nothing to do. `cosmetic`: a difference that can stay. `at-risk`: receivers score it. `broken`: receivers reject it, or it contradicts the declaration. `inconclusive`: no fault was found, but not everything could be checked.',
  ),
);

const cause = v.pipe(
  v.picklist(CAUSES),
  v.title('Cause'),
  v.description('The likely reason why a host is not coherent.'),
);

const difference = object('Difference', 'One property of a host that a planned change alters.', {
  what: about(
    'What changes.',
    v.picklist(['addresses', 'alias', 'PTR', 'greeting', 'EHLO name', 'HELO name']),
  ),
  address: about("At which address; null where it is of the host's name.", v.nullable(address)),
  now: about('The current values; empty where there are none.', texts),
  planned: about('The planned values; empty where there are none.', texts),
});

const plannedHost = object('Planned host', 'A host after the planned change.', {
  verdict,
  cause: about('The likely reason; null where the host will be coherent.', v.nullable(cause)),
  evidence: about('The observed facts for the cause; empty where it is not known.', text),
  advice: about('What a person should do, in a sentence or more.', text),
  differences: about('What the change changes about the host.', v.array(difference)),
  steps: about('What to do in which order; empty where the order does not matter.', texts),
});

const planned = object('Planned', 'A planned change, beside what it does to the declared hosts.', {
  changes: about('How many changes of records and greetings were read.', count),
  pending: about(
    'Values that are known only after apply.',
    v.array(
      v.pipe(
        v.object({ what: about('What is not known yet.', text), ...plannedPlace.entries }),
        v.title('Pending'),
      ),
    ),
  ),
  undeclared: about(
    'Planned PTR records of addresses that no host declares.',
    v.array(
      v.pipe(
        v.object({
          address,
          names: about('The planned PTR names.', texts),
          ...plannedPlace.entries,
        }),
        v.title('Undeclared'),
      ),
    ),
  ),
});

const reportInconclusive = object('Inconclusive check', 'A check that could not run.', {
  ...inconclusive.entries,
  world: about(
    '`planned` where only the state after the planned change could not be checked; null elsewhere.',
    v.nullable(v.literal('planned')),
  ),
  plannedAt: about(
    'The part of the planned change that is the reason; null where none is.',
    v.nullable(plannedPlace),
  ),
});

const internalError = object(
  'Internal error',
  'An unexpected error of this program, a bug, while it checked one host. It fails the run, is not a fault of the host, and does not affect other hosts.',
  {
    stage: about(
      'What the program did: `observe` (DNS and SMTP), `judge` (the rules, the baseline and the base branch), `forecast` (the planned change), `report`, `merge`, or the output that cannot show the host.',
      v.picklist(INTERNAL_STAGES),
    ),
    message: about('The message of the error.', text),
    remedy: about('What a person should do.', text),
  },
);

const setting = object('Setting', "A setting of the host's mail server.", {
  for: about('What it decides.', v.picklist(SETTINGS)),
  value: about(
    'The name to set; null for a setting that has no name as its value.',
    v.nullable(text),
  ),
  mta: about('The mail server, as it was recognised; null where it was not.', v.nullable(text)),
  name: about(
    'The name of the setting, such as `myhostname`; null where it is not known.',
    v.nullable(text),
  ),
  file: about(
    'The file that decides it, of `mta-config`; null where none is known.',
    v.nullable(text),
  ),
  line: about(
    'The line of the file, counted from 1; null where none is known.',
    v.nullable(fromOne),
  ),
});

const recordLine = 'as one line of a zone file without TTL and class';

const step = object('Step', 'One step of the remedy of a host.', {
  kind: about(
    '`publish-record`: change a record in DNS. `set-option`: change a setting of the server. `ask-owner`: ask who controls the address, its zone or the server. `change-declaration`: correct the declaration. `remove-host`: remove the host from the declaration. `wait`: change nothing yet, for example until caches have expired. `leave`: change nothing.',
    v.picklist(STEP_KINDS),
  ),
  text: about('The step, in a sentence or more.', text),
  fixes: about('The ids of the findings that are gone after it.', texts),
  address: v.exactOptional(about('The address that it is about.', reference(address))),
  record: v.exactOptional(about(`The record to publish, or to ask for, ${recordLine}.`, text)),
  remove: v.exactOptional(about(`The record to remove, ${recordLine}.`, text)),
  setting: v.exactOptional(about('The setting to change.', setting)),
  ttlS: v.exactOptional(
    about('Of `wait`: the seconds for which a cache may keep the old answer.', notNegative),
  ),
  owner: v.exactOptional(about('Whom to ask, such as the operator of the reverse zone.', text)),
  change: v.exactOptional(
    about(
      'The change of the declaration.',
      object('Declaration change', 'A key of the host in the declaration, and its new value.', {
        key: about('The key.', word),
        value: about('The value.', text),
      }),
    ),
  ),
});

const dnsFact = object('DNS fact', 'What DNS says of one name.', {
  name: about('The name.', text),
  type: about(
    "`MX` for a mail domain; else the types of the host's name, with `CNAME` only where there is one, and the `SPF` and `DMARC` records of its `domains`, which are TXT records.",
    v.picklist(['A', 'AAAA', 'CNAME', 'MX', 'SPF', 'DMARC']),
  ),
  state: about(
    '`found`; `absent` where there is no such record; `failed` where the lookup failed, so that the records are not known; `not-run` where it was not started.',
    v.picklist(['found', 'absent', 'failed', 'not-run']),
  ),
  records: about('The data of the records.', texts),
  ttlS: about(
    'Seconds for which the answer, also an absence, may be cached; null where there is no answer, where it does not contain that, and for `SPF` and `DMARC`.',
    v.nullable(v.pipe(v.number(), v.minValue(0))),
  ),
  reason: about('Why there is no answer; null where there is one.', v.nullable(dnsFailure)),
  detail: about(
    'What happened, for a person: why there is no answer, or why a record does not count; else null.',
    v.nullable(text),
  ),
});

const host = object(
  'Host',
  'One declared identity, and what all findings about it mean together.',
  {
    name: about('The name of the host, or of the mail domain of an `mx` entry.', text),
    control: about(
      'Who sets the PTR record of the addresses: the user, or a provider.',
      v.picklist(CONTROLS),
    ),
    role: about(
      'Whether the host answers on its port, only sends, or does both.',
      v.picklist(ROLES),
    ),
    port: declaredPort,
    verdict: about('What the findings mean together.', reference(verdict)),
    cause: about('The likely reason; null where the host is coherent.', v.nullable(cause)),
    evidence: about(
      'What was seen that speaks for the cause; for `unknown` the message of the first finding that decides, or empty.',
      text,
    ),
    advice: about('What a person should do, in a sentence or more.', text),
    steps: about(
      'The remedy, step by step; empty where nothing has to be done, and where it is not known.',
      v.array(step),
    ),
    stableSince: about(
      'The day (UTC) since which the host shows its current names, by the baseline; null where the baseline does not have it.',
      v.nullable(day),
    ),
    declaredAt: object('Place', 'Where the host is declared.', {
      file,
      line: about('Counts from 1.', fromOne),
    }),
    planned: about(
      'What the host will be after the planned change; null where nothing is planned.',
      v.nullable(plannedHost),
    ),
    dns: about(
      "What DNS says of the host's name and of its `domains`, or of the mail domain; empty for a host that is no longer declared.",
      v.array(dnsFact),
    ),
    endpoints: about('What was seen at each of its addresses.', v.array(endpoint)),
    internalError: about(
      'The first unexpected error at this host; null where there was none.',
      v.nullable(internalError),
    ),
  },
);

const waiver = object('Waiver', 'Why a finding is accepted, and for how long.', {
  reason: about('The reason that the declaration gives.', text),
  until: about('The last day, in UTC, on which it holds.', date),
});

const finding = object('Finding', "One rule's complaint at one endpoint, or about a name.", {
  id: about(
    'Identifies the finding in this report, and the same finding in the report of another run.',
    text,
  ),
  rule: about(
    'The rule; docs/rules.md has a section on each. Releases add rules.',
    v.pipe(word, v.metadata({ pattern: RULE.source })),
  ),
  level: about('How much it matters.', v.picklist(REPORTED_LEVELS)),
  status: about(
    '`known` is in the baseline, `waived` has a waiver in force, `pending` only contradicts the changed declaration; `undetermined` may be pending, but the base could not be read; all else is `new`.',
    v.picklist(FINDING_STATUSES),
  ),
  host: hostName,
  port: declaredPort,
  address: findingAddress,
  expected: about('What should have been seen.', text),
  observed: about('What was seen.', text),
  message: about('What is wrong, in a sentence.', text),
  remedy: about('What to change, and where: the text of the step that fixes it.', text),
  file,
  line: about('The line that declares the host, counted from 1.', fromOne),
  onBase: about(
    "Whether it would be found under the base's declaration too; null where there is no base.",
    v.nullable(v.boolean()),
  ),
  waiver: about('The waiver in force; null where there is none.', v.nullable(waiver)),
  // The phase of the finding. Schema version 1 calls it `world`.
  world: about(
    '`now`: no more after the planned change; `planned`: only after it; `both`; null where nothing is planned.',
    v.nullable(v.picklist(PHASES)),
  ),
  plannedAt: about(
    'Where the change that brings it is planned; null where none does, or it is not known which.',
    v.nullable(plannedPlace),
  ),
});

const hostChange = object(
  'Host change',
  'What the change under review does to one declared host, or to the domain of an `mx:` entry.',
  {
    name: about("The host's name, or the domain.", text),
    port: declaredPort,
    kind: about('What is done to it.', v.picklist(['added', 'changed', 'removed'])),
    keys: about(
      'The keys of the declaration whose values differ; empty where it was added or removed.',
      v.array(word),
    ),
  },
);

const weakening = object(
  'Weakening',
  'One way in which the change under review makes the check report less or check less.',
  {
    kind: about('How it weakens the check.', v.picklist(WEAKENING_KINDS)),
    weakens: about('Always true: the other changes lack this key.', v.literal(true)),
    name: about(
      'The host or the domain; null where the change applies to all hosts.',
      v.nullable(text),
    ),
    port: about('Its declared port; null where the change applies to all hosts.', v.nullable(port)),
    what: about('What was changed, such as `ptr`, `rule ptr-missing` or `input fail-on`.', text),
    from: about("What the base has, such as the expected name or the rule's level.", text),
    to: about('What the change has in its place.', text),
    file,
    line: about(
      'The line that weakens the check, counted from 1; null where no line does.',
      v.nullable(fromOne),
    ),
  },
);

const change = v.variant('kind', [hostChange, weakening]);

const base = object('Base', 'What the change under review was compared with.', {
  ref: about('The commit, or the path of `base-config-file`; empty where there is neither.', text),
  source: about(
    '`merge-parent`: the first parent of the merge commit. `merge-base`: the commit at which the pull request left its base branch, where its last commit is checked out. `base-sha`, `merge_group`, `push`: the commit that the event names. `none`: no commit is known.',
    v.picklist([
      'merge-parent',
      'merge-base',
      'base-sha',
      'merge_group',
      'push',
      'base-config-file',
      'none',
    ]),
  ),
  state: about(
    '`compared`: its declaration was compared. `absent`: it has none. `failed`: it could not be read. `none`: the change has no base. `checked-out`: it is what this run checked, so that nothing of the change was.',
    v.picklist(['compared', 'absent', 'failed', 'none', 'checked-out']),
  ),
  why: about(
    'Why it was not compared, or why a better commit could not be used, as a sentence; else empty.',
    text,
  ),
});

const problem = object('Problem', 'One mistake in the inputs or the declaration.', {
  message: about('What is wrong, what was got and what is expected.', text),
  file,
  line: about('Counted from 1; null where the problem has no place.', v.nullable(fromOne)),
  column: about('Counted from 1; null where the problem has no place.', v.nullable(fromOne)),
});

const counts = object('Counts', 'How many there are of each.', {
  hosts: about('Mail hosts that were checked.', count),
  observed: about('Mail hosts of which at least one fact was observed.', count),
  endpoints: about('Addresses of mail hosts that were checked.', count),
  errors: newFindings('error'),
  warnings: newFindings('warning'),
  notices: newFindings('notice'),
  known: about('Findings that the baseline holds.', count),
  waived: about('Findings under a waiver in force.', count),
  pending: about('Findings that only the changed declaration makes.', count),
  inconclusive: about('Checks that could not run.', count),
  regressions: about('New findings at or above `fail-on`.', count),
});

const shardNumber = v.pipe(fromOne, v.maxValue(MAX_SHARDS));

const shard = v.pipe(
  object('Shard', 'One of several runs that share out one fleet.', {
    index: about('Which of them it is, counted from 1.', shardNumber),
    of: about('How many there are.', shardNumber),
  }),
  v.check(({ index, of }) => index <= of, 'the index is beyond the number of shards'),
);

/** Longer than a number of GitHub and than a commit. */
const MAX_ID = 100;
const identifier = v.pipe(
  v.string(),
  v.maxLength(MAX_ID),
  v.transform((input) => sanitiseInline(input, MAX_ID)),
);

const workflowRun = object(
  'Workflow run',
  'The run of a GitHub workflow, by which a merge recognises the reports of one run. Null is what is not known, as in a terminal.',
  {
    id: about(
      'Its number, which is the same in every attempt (`GITHUB_RUN_ID`).',
      v.nullable(identifier),
    ),
    attempt: about(
      'How often it was run so far, counted from 1 (`GITHUB_RUN_ATTEMPT`).',
      v.nullable(fromOne),
    ),
    commit: about('The commit that it is run for (`GITHUB_SHA`).', v.nullable(identifier)),
  },
);

const position = v.pipe(
  count,
  v.title('Position'),
  v.description('A place in the order of one run over everything.'),
);
const positionsOf = (list: string) =>
  about(`Those of the entries of \`${list}\`.`, v.array(position));

const targets = object('Targets', 'The hosts that the MX records of a mail domain name.', {
  domain: about('The mail domain.', text),
  port: declaredPort,
  targets: about('The names of the hosts.', texts),
  position,
});

const fixed = object('Fixed', 'An accepted finding that can be taken out of the baseline.', {
  why: about(
    'Whether it no longer occurs, or its host is no longer declared.',
    v.picklist(['fixed', 'undeclared']),
  ),
  rule: about('The rule.', word),
  host: hostName,
  address: findingAddress,
  line: about('Its line of the baseline; null where that is not known.', v.nullable(fromOne)),
  position,
});

const waiverHost = object('Waiver host', 'A host or a mail domain where a waiver holds.', {
  host: about('Its name.', text),
  port: declaredPort,
  position,
});

const waiverState = object(
  'State of a waiver',
  'How it stands with a waiver at some of the hosts where it holds.',
  {
    rule: about('The rule that it waives.', word),
    ...waiver.entries,
    file,
    line: about('Counts from 1.', fromOne),
    column: about('Counts from 1.', fromOne),
    hosts: about('The hosts, or the mail domain, where it holds.', v.array(waiverHost)),
    gone: about(
      'Whether nothing is left of what it waives, as far as these hosts go.',
      v.boolean(),
    ),
    again: about('Whether a finding of its rule counts.', v.boolean()),
  },
);

const merging = object('Merging', 'What a merge needs of a shard beside the rest.', {
  declaration: about(
    'A digest of all that is declared: the same in every shard of one run.',
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  ),
  cancelled: about('Whether a signal ended the run before its time.', v.boolean()),
  positions: object(
    'Positions',
    'Where each entry of the lists stands in the order of one run over everything.',
    {
      hosts: positionsOf('hosts'),
      findings: positionsOf('findings'),
      inconclusive: positionsOf('inconclusive'),
      limits: positionsOf('limits'),
      changes: positionsOf('changes'),
    },
  ),
  targets: about(
    "The hosts that the MX records of the shard's own mail domains name.",
    v.array(targets),
  ),
  ownNotes: about("How many of the notes, the first ones, are the run's own.", count),
  baselineFile: about('Path of the baseline; null where there is none.', v.nullable(text)),
  fixed: about('Accepted findings that can be taken out of the baseline.', v.array(fixed)),
  waivers: about("How it stands with each waiver at the shard's hosts.", v.array(waiverState)),
});

/** The whole run as plain JSON: the one thing from which every output is rendered. */
export const report = object(
  'Report of a run',
  'What one run of mail-identity-check saw and what it comes to. Later releases may add properties and keep version 1, so readers should pass over those that they do not know.',
  {
    schemaVersion: about('The version of this format.', v.literal(1)),
    result: about(
      'What the run comes to: `failed` fails the step; `inconclusive` means that something could not be checked and that `on-inconclusive` is `warn`.',
      v.picklist(['passed', 'failed', 'inconclusive']),
    ),
    complete: about('Whether every check could be made.', v.boolean()),
    failure: about(
      'Why the run failed; null where it did not.',
      v.nullable(
        v.picklist(['regression', 'configuration', 'nothing-checked', 'inconclusive', 'internal']),
      ),
    ),
    notes: about('What the run itself could not do, in sentences.', texts),
    startedAt: about('When the run began, in UTC.', moment),
    durationMs: about('How long it took, in milliseconds.', count),
    vantage,
    counts,
    changes: about(
      'What the change under review does to the declared hosts, then each way in which it weakens the check; empty where there is no base to compare with.',
      v.array(change),
    ),
    base: about(
      'The base of the change under review; null where the run is about no change, as on a schedule or the first push of a branch.',
      v.nullable(base),
    ),
    hosts: about(
      'The mail hosts that were judged, MX targets and mail domains among them.',
      v.array(host),
    ),
    findings: about('What the rules complain of.', v.array(finding)),
    inconclusive: about(
      'Checks that could not run: never a pass, never a failure of the host. One for each endpoint and check.',
      v.array(reportInconclusive),
    ),
    limits: about(
      'What a limit of the program cut before all of it was checked. Each entry has one in `inconclusive` too, with the reason `limit`.',
      v.array(limit),
    ),
    problems: about(
      'Mistakes in the inputs or the declaration, with which nothing is checked; of a merge also what it lacks, such as the report of a shard.',
      v.array(problem),
    ),
    moreProblems: about(
      'How many more problems there are: a run lists the first 50. An entry of a list after these counts as one problem.',
      count,
    ),
    planned: about(
      'What the planned change means beside what it does to the declared hosts; null where nothing is planned.',
      v.nullable(planned),
    ),
    shard: about(
      'Which part of a fleet this is about; null where it is all of it.',
      v.nullable(shard),
    ),
    workflowRun,
    merging: about(
      'Further data that a merge needs from a shard; null in every other report. Readers of a report do not need it.',
      v.nullable(merging),
    ),
  },
);

/** The parts that the published schema names. */
export const REPORT_PARTS = {
  counts,
  hostChange,
  weakening,
  base,
  host,
  verdict,
  cause,
  internalError,
  plannedHost,
  difference,
  dnsFact,
  step,
  finding,
  waiver,
  problem,
  planned,
  plannedPlace,
  shard,
  workflowRun,
  merging,
  position,
  targets,
  fixed,
  waiverState,
  waiverHost,
  ...OBSERVATION_PARTS,
  file,
  address,
};
