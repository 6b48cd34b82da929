import * as v from 'valibot';
import { CAUSES, DEFAULT_NAMES, FINDING_STATUSES, PHASES, VERDICTS } from './finding.ts';
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
    'Path from the root of the workspace, with `/`. Null where there is no such file, and for the `hosts` input where its workflow file is not available.',
  ),
);

const verdict = v.pipe(
  v.picklist(VERDICTS),
  v.title('Verdict'),
  v.description(
    '`coherent`: nothing to do. `cosmetic`: a difference that can stay. `at-risk`: spam filters add points for it. `broken`: receivers refuse mail, or the live state contradicts the declaration. `inconclusive`: no fault was found, but an important check could not run.',
  ),
);

const cause = v.pipe(
  v.picklist(CAUSES),
  v.title('Cause'),
  v.description('The likely reason why a host is not coherent.'),
);

const defaultName = v.exactOptional(
  about(
    'Which name is a default one: that in the greeting, or that with which the host sends (HELO). Only for the cause `default-banner`.',
    v.picklist(DEFAULT_NAMES),
  ),
);

const difference = object('Difference', 'One property of a host that a planned change alters.', {
  what: about(
    'What changes.',
    v.picklist(['addresses', 'alias', 'PTR', 'greeting', 'EHLO name', 'HELO name']),
  ),
  address: about(
    "The address; null where the change is about the host's name.",
    v.nullable(address),
  ),
  now: about('The current values; empty where there are none.', texts),
  planned: about('The planned values; empty where there are none.', texts),
});

const plannedHost = object('Planned host', 'A host after the planned change.', {
  verdict,
  cause: about('The likely reason; null where the host will be coherent.', v.nullable(cause)),
  defaultName,
  evidence: about('The observed facts for the cause; empty where it is not known.', text),
  advice: about('What to do, in one or more sentences.', text),
  differences: about('The properties of the host that the change alters.', v.array(difference)),
  steps: about('What to do in which order; empty where the order does not matter.', texts),
});

const planned = object(
  'Planned',
  'A planned change, apart from its effect on the declared hosts.',
  {
    changes: about('How many changes of records and greetings were read.', count),
    pending: about(
      'Values that are known only after apply.',
      v.array(
        v.pipe(
          v.object({
            what: about('The value that is not known yet.', text),
            ...plannedPlace.entries,
          }),
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
  },
);

const reportInconclusive = object('Inconclusive check', 'A check that could not run.', {
  ...inconclusive.entries,
  world: about(
    '`planned` where only the state after the planned change could not be checked; null elsewhere.',
    v.nullable(v.literal('planned')),
  ),
  plannedAt: about(
    'The part of the planned change that is the reason; null where the reason is another one.',
    v.nullable(plannedPlace),
  ),
});

const internalError = object(
  'Internal error',
  'An unexpected error of this program while it checked one host. It is a bug of the program and not a fault of the host. It fails the run, and does not affect other hosts.',
  {
    stage: about(
      'Where the error occurred: `observe` (DNS and SMTP), `judge` (the rules, the baseline and the base branch), `forecast` (the planned change), `report`, `merge`, or the output that cannot show the host.',
      v.picklist(INTERNAL_STAGES),
    ),
    message: about('The message of the error.', text),
    remedy: about('What to do.', text),
  },
);

const setting = object('Setting', "A setting of the host's mail server.", {
  for: about('Which name or feature it sets.', v.picklist(SETTINGS)),
  value: about(
    'The name to set; null for a setting that has no name as its value.',
    v.nullable(text),
  ),
  mta: about('The mail server software; null where it was not recognised.', v.nullable(text)),
  name: about(
    'The name of the setting, such as `myhostname`; null where it is not known.',
    v.nullable(text),
  ),
  file: about(
    'The file of `mta-config` that has the setting; null where none is known.',
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
    '`publish-record`: change a record in DNS. `set-option`: change a setting of the server. `ask-owner`: ask the owner of the address, its zone or the server. `change-declaration`: correct the declaration. `remove-host`: remove the host from the declaration. `wait`: change nothing yet, for example until caches have expired. `leave`: change nothing.',
    v.picklist(STEP_KINDS),
  ),
  text: about('The step, in one or more sentences.', text),
  fixes: about('The ids of the findings that the step removes.', texts),
  address: v.exactOptional(about('The address that the step is about.', reference(address))),
  record: v.exactOptional(about(`The record to publish, or to ask for, ${recordLine}.`, text)),
  remove: v.exactOptional(about(`The record to remove, ${recordLine}.`, text)),
  setting: v.exactOptional(about('The setting to change.', setting)),
  ttlS: v.exactOptional(
    about('For `wait`: for how many seconds a cache may keep the old answer.', notNegative),
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

const dnsFact = object('DNS fact', 'The DNS lookup of one name and type.', {
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
    'What happened, as text: why there is no answer, or why a record is ignored; otherwise null.',
    v.nullable(text),
  ),
});

const host = object('Host', 'One mail host, and what all its findings mean together.', {
  name: about('The name of the host, or of the mail domain of an `mx` entry.', text),
  control: about(
    'Who sets the PTR record of the addresses: the user, or a provider.',
    v.picklist(CONTROLS),
  ),
  role: about(
    'Whether the host only receives mail, only sends mail, or does both.',
    v.picklist(ROLES),
  ),
  port: declaredPort,
  verdict: about('What the findings mean together.', reference(verdict)),
  cause: about('The likely reason; null where the host is coherent.', v.nullable(cause)),
  defaultName,
  evidence: about(
    'The observed facts from which the cause follows. For the cause `unknown`, the message of the most important finding, or empty.',
    text,
  ),
  explained: v.exactOptional(
    about(
      'The ids of the findings that the evidence states. Absent where the host has no judgement.',
      texts,
    ),
  ),
  advice: about('What to do, in one or more sentences.', text),
  steps: about(
    'The remedy, step by step; empty where nothing has to be done, and where the remedy is not known.',
    v.array(step),
  ),
  stableSince: about(
    'The day (UTC) since which the host shows its current names, according to the baseline; null where the baseline does not have the host.',
    v.nullable(day),
  ),
  declaredAt: object('Place', 'Where the host is declared.', {
    file,
    line: about('Counts from 1.', fromOne),
  }),
  planned: about(
    'The host after the planned change; null where nothing is planned.',
    v.nullable(plannedHost),
  ),
  dns: about(
    "The DNS lookups of the host's name and of its `domains`, or of the mail domain; empty for a host that is no longer declared.",
    v.array(dnsFact),
  ),
  endpoints: about('The observed facts of each of its addresses.', v.array(endpoint)),
  internalError: about(
    'The first unexpected error at this host; null where there was none.',
    v.nullable(internalError),
  ),
});

const waiver = object('Waiver', 'Why a finding is accepted, and for how long.', {
  reason: about('The reason that the declaration gives.', text),
  until: about('The last day (UTC) on which the waiver is valid.', date),
});

const finding = object('Finding', 'What one rule reports at one endpoint, or about a name.', {
  id: about(
    'Identifies the finding in this report, and the same finding in the report of another run.',
    text,
  ),
  rule: about(
    'The rule; docs/rules.md has a section on each. Releases add rules.',
    v.pipe(word, v.metadata({ pattern: RULE.source })),
  ),
  level: about('How severe it is.', v.picklist(REPORTED_LEVELS)),
  status: about(
    "`known`: in the baseline. `waived`: has a waiver that has not expired. `pending`: matches the base's declaration, and only differs from the changed one. `undetermined`: may be pending, but the base could not be read. `new`: all others.",
    v.picklist(FINDING_STATUSES),
  ),
  host: hostName,
  port: declaredPort,
  address: findingAddress,
  expected: about('What was expected.', text),
  observed: about('What was seen.', text),
  message: about('What is wrong, in a sentence.', text),
  fact: v.exactOptional(
    about(
      'The first sentence of `message`: what was observed. Absent where it has no other one.',
      text,
    ),
  ),
  remedy: about('What to change, and where: the text of the step that fixes it.', text),
  file,
  line: about('The line that declares the host, counted from 1.', fromOne),
  onBase: about(
    "Whether the base's declaration causes the same finding; null where there is no base.",
    v.nullable(v.boolean()),
  ),
  waiver: about('The waiver that applies; null where there is none.', v.nullable(waiver)),
  // The phase of the finding. Schema version 1 calls it `world`.
  world: about(
    '`now`: only in the current state. `planned`: only after the planned change. `both`: in both. Null where nothing is planned.',
    v.nullable(v.picklist(PHASES)),
  ),
  plannedAt: about(
    'The place of the planned change that causes it; null where no change causes it, or where it is not known which one.',
    v.nullable(plannedPlace),
  ),
});

const hostChange = object(
  'Host change',
  'How one declared host, or the domain of an `mx` entry, differs from the base.',
  {
    name: about("The host's name, or the domain.", text),
    port: declaredPort,
    kind: about('How it was changed.', v.picklist(['added', 'changed', 'removed'])),
    keys: about(
      'The keys of the declaration whose values differ; empty where it was added or removed.',
      v.array(word),
    ),
  },
);

const weakening = object(
  'Weakening',
  'One way in which the change makes the check report less or check less.',
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
    to: about('What the change has instead.', text),
    file,
    line: about(
      'The line that weakens the check, counted from 1; null where no line does.',
      v.nullable(fromOne),
    ),
  },
);

const change = v.variant('kind', [hostChange, weakening]);

const base = object('Base', 'The base that the change was compared with.', {
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
    "`compared`: the base's declaration was compared. `absent`: the base has no declaration. `failed`: it could not be read. `none`: the change has no base. `checked-out`: the base itself is checked out, so the change was not checked.",
    v.picklist(['compared', 'absent', 'failed', 'none', 'checked-out']),
  ),
  why: about(
    'A sentence that says why it was not compared, or why a better commit could not be used; otherwise empty.',
    text,
  ),
});

const problem = object('Problem', 'One mistake in the inputs or the declaration.', {
  message: about('What is wrong, what was found and what is expected.', text),
  file,
  line: about('Counted from 1; null where the problem has no place.', v.nullable(fromOne)),
  column: about('Counted from 1; null where the problem has no place.', v.nullable(fromOne)),
});

const counts = object('Counts', 'Numbers of hosts, findings and checks.', {
  hosts: about('Mail hosts that were checked.', count),
  observed: about('Mail hosts with at least one observed fact.', count),
  endpoints: about('Addresses of mail hosts that were checked.', count),
  errors: newFindings('error'),
  warnings: newFindings('warning'),
  notices: newFindings('notice'),
  known: about('Findings that are in the baseline.', count),
  waived: about('Findings with a waiver that has not expired.', count),
  pending: about("Findings that the base's declaration would not cause.", count),
  inconclusive: about('Checks that could not run.', count),
  regressions: about('New findings at or above `fail-on`.', count),
});

const shardNumber = v.pipe(fromOne, v.maxValue(MAX_SHARDS));

const shard = v.pipe(
  object('Shard', 'One of several runs that check one part of the hosts each.', {
    index: about('The number of this part, counted from 1.', shardNumber),
    of: about('The number of parts.', shardNumber),
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
  'The run of a GitHub workflow. A merge uses it to recognise the reports of one run. A value that is not known, as in a terminal, is null.',
  {
    id: about(
      'Its number, which is the same in every attempt (`GITHUB_RUN_ID`).',
      v.nullable(identifier),
    ),
    attempt: about(
      'The number of the attempt, counted from 1 (`GITHUB_RUN_ATTEMPT`).',
      v.nullable(fromOne),
    ),
    commit: about('The commit of the run (`GITHUB_SHA`).', v.nullable(identifier)),
  },
);

const position = v.pipe(
  count,
  v.title('Position'),
  v.description('A position in the order of a single run over all hosts.'),
);
const positionsOf = (list: string) =>
  about(`Those of the entries of \`${list}\`.`, v.array(position));

const targets = object('Targets', 'The hosts that the MX records of a mail domain name.', {
  domain: about('The mail domain.', text),
  port: declaredPort,
  targets: about('The names of the hosts.', texts),
  position,
});

const fixed = object('Fixed', 'An accepted finding that can be removed from the baseline.', {
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

const waiverHost = object('Waiver host', 'A host or a mail domain to which a waiver applies.', {
  host: about('Its name.', text),
  port: declaredPort,
  position,
});

const waiverState = object(
  'State of a waiver',
  'The state of a waiver at the hosts of one shard.',
  {
    rule: about('The rule that it waives.', word),
    ...waiver.entries,
    file,
    line: about('Counts from 1.', fromOne),
    column: about('Counts from 1.', fromOne),
    hosts: about('The hosts, or the mail domain, to which it applies.', v.array(waiverHost)),
    gone: about('Whether none of these hosts has a finding that it waives.', v.boolean()),
    again: about(
      'Whether a finding of its rule is reported again, because the waiver has expired.',
      v.boolean(),
    ),
  },
);

const merging = object('Merging', 'Data that a merge needs from a shard.', {
  declaration: about(
    'A digest of the whole declaration. It is the same in every shard of one run.',
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  ),
  cancelled: about('Whether a signal ended the run early.', v.boolean()),
  positions: object(
    'Positions',
    'The position of each list entry in the order of a single run over all hosts.',
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
  ownNotes: about('The number of notes, from the first one, that are about the run itself.', count),
  baselineFile: about('Path of the baseline; null where there is none.', v.nullable(text)),
  fixed: about('Accepted findings that can be removed from the baseline.', v.array(fixed)),
  waivers: about('The state of each waiver at the hosts of this shard.', v.array(waiverState)),
});

/** The whole run as plain JSON: the one thing from which every output is rendered. */
export const report = object(
  'Report of a run',
  'The facts, findings and result of one run of mail-identity-check. Later releases may add properties without a new version, so readers should ignore properties that they do not know.',
  {
    schemaVersion: about('The version of this format.', v.literal(1)),
    result: about(
      'The result. `failed` fails the step. `inconclusive`: the run did not fail, a check could not run, and `on-inconclusive` is `warn`.',
      v.picklist(['passed', 'failed', 'inconclusive']),
    ),
    complete: about('Whether every check ran.', v.boolean()),
    failure: about(
      'Why the run failed; null where it did not.',
      v.nullable(
        v.picklist(['regression', 'configuration', 'nothing-checked', 'inconclusive', 'internal']),
      ),
    ),
    notes: about('Sentences about the run itself, such as what it could not read.', texts),
    startedAt: about('When the run began, in UTC.', moment),
    durationMs: about('How long it took, in milliseconds.', count),
    vantage,
    counts,
    changes: about(
      'How the declared hosts differ from those of the base, and then each way in which the change weakens the check. Empty where there is no base.',
      v.array(change),
    ),
    base: about(
      'The base that the change was compared with; null where the run is not about a change, as on a schedule or the first push of a branch.',
      v.nullable(base),
    ),
    hosts: about(
      'The mail hosts that were checked, including MX targets and mail domains.',
      v.array(host),
    ),
    findings: about('The findings of all rules.', v.array(finding)),
    inconclusive: about(
      'Checks that could not run. Such a check is neither passed nor failed. One entry for each endpoint and check.',
      v.array(reportInconclusive),
    ),
    limits: about(
      'Data that was not checked because of a limit of the program. Each entry is also in `inconclusive`, with the reason `limit`.',
      v.array(limit),
    ),
    problems: about(
      'Mistakes in the inputs, the declaration or other files. With one of them nothing is checked. In a merge also what is missing, such as the report of a shard.',
      v.array(problem),
    ),
    moreProblems: about(
      'The number of problems after the first 50, which are listed. After these, an entry of a list counts as one problem.',
      count,
    ),
    planned: about(
      'The planned change, apart from its effect on the declared hosts; null where nothing is planned.',
      v.nullable(planned),
    ),
    shard: about(
      'The part of the hosts that this run checked; null where it checked all.',
      v.nullable(shard),
    ),
    workflowRun,
    merging: about(
      'Data that a merge needs from a shard; null in every other report. Readers of a report do not need it.',
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
