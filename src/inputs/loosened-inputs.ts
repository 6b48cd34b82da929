import { FAIL_ON, ON_INCONCLUSIVE } from '../compare/outcome.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { SourceLocation } from '../model/mail-host.ts';
import type { Weakening } from '../model/report.ts';
import { sanitiseInline } from '../model/sanitise.ts';
import type { InputName, Inputs } from './inputs.ts';

/** Whether one value of an input checks less than another. */
interface Strictness {
  readonly name: InputName;
  readonly isLooser: (inputs: Inputs, than: Inputs) => boolean;
  readonly show: (inputs: Inputs) => string;
}

const STRICTNESS: readonly Strictness[] = [
  {
    name: 'fail-on',
    // The lowest level comes last, but `never` is the loosest.
    isLooser: ({ failOn }, than) => strictnessOf(failOn) < strictnessOf(than.failOn),
    show: ({ failOn }) => failOn,
  },
  {
    name: 'on-inconclusive',
    isLooser: ({ onInconclusive }, than) =>
      ON_INCONCLUSIVE.indexOf(onInconclusive) > ON_INCONCLUSIVE.indexOf(than.onInconclusive),
    show: ({ onInconclusive }) => onInconclusive,
  },
  {
    name: 'fail-on-pending',
    isLooser: ({ failOnPending }, than) => !failOnPending && than.failOnPending,
    show: ({ failOnPending }) => String(failOnPending),
  },
  {
    name: 'update-baseline',
    isLooser: ({ updateBaseline }, than) => updateBaseline && !than.updateBaseline,
    show: ({ updateBaseline }) => String(updateBaseline),
  },
  {
    name: 'base-config-file',
    isLooser: ({ baseConfigFile }, than) =>
      baseConfigFile !== null && baseConfigFile !== than.baseConfigFile,
    show: ({ baseConfigFile }) => baseConfigFile ?? 'none',
  },
  {
    name: 'samples',
    isLooser: ({ samples }, than) => samples < than.samples,
    show: ({ samples }) => String(samples),
  },
  {
    name: 'timeout',
    // Less time leaves more checks inconclusive.
    isLooser: ({ timeoutMs }, than) => timeoutMs < than.timeoutMs,
    show: ({ timeoutMs }) => `${timeoutMs / 1000} s`,
  },
  {
    name: 'run-timeout',
    isLooser: ({ runTimeoutMs }, than) => runTimeoutMs < than.runTimeoutMs,
    show: ({ runTimeoutMs }) => `${runTimeoutMs / 1000} s`,
  },
  {
    name: 'vantage-hosts',
    // Without them, a host that does not answer is inconclusive.
    isLooser: ({ vantageHosts }, than) => vantageHosts.length === 0 && than.vantageHosts.length > 0,
    show: ({ vantageHosts }) =>
      inShort(
        vantageHosts.map(({ name, port }) => `${name}:${port}`),
        'none',
      ),
  },
  {
    name: 'resolvers',
    // Other resolvers may answer anything.
    isLooser: ({ resolvers }, than) => isReplaced(resolvers, than.resolvers),
    show: ({ resolvers }) => inShort(resolvers, "the system's"),
  },
  {
    name: 'proxy',
    // So may a proxy.
    isLooser: ({ proxy }, than) => proxy !== null && proxyText(proxy) !== proxyText(than.proxy),
    show: ({ proxy }) => proxyText(proxy),
  },
  {
    name: 'allow-private-addresses',
    isLooser: ({ allowPrivateAddresses }, than) =>
      allowPrivateAddresses && !than.allowPrivateAddresses,
    show: ({ allowPrivateAddresses }) => String(allowPrivateAddresses),
  },
  {
    name: 'allow-any-port',
    isLooser: ({ allowAnyPort }, than) => allowAnyPort && !than.allowAnyPort,
    show: ({ allowAnyPort }) => String(allowAnyPort),
  },
  {
    name: 'fallback-ports',
    isLooser: ({ fallbackPorts }, than) => isReplaced(fallbackPorts, than.fallbackPorts),
    show: ({ fallbackPorts }) => inShort(fallbackPorts.map(String), 'none'),
  },
  {
    name: 'evidence-max-age',
    isLooser: ({ evidenceMaxAgeMs }, than) => evidenceMaxAgeMs < than.evidenceMaxAgeMs,
    show: ({ evidenceMaxAgeMs }) => `${evidenceMaxAgeMs / 1000} s`,
  },
  ...(
    [
      ['plan-file', ({ planFiles }) => planFiles],
      ['zone-files', ({ zoneFiles }) => zoneFiles],
      ['mta-config', ({ mtaConfig }) => mtaConfig],
      ['evidence-files', ({ evidenceFiles }) => evidenceFiles],
      ['evidence-from', ({ evidenceFrom }) => evidenceFrom],
    ] as const satisfies readonly (readonly [InputName, (inputs: Inputs) => readonly string[]])[]
  ).map(
    ([name, files]): Strictness => ({
      name,
      isLooser: (inputs, than) => isReplaced(files(than), files(inputs)),
      show: (inputs) => inShort(files(inputs), 'none'),
    }),
  ),
];

/** `never` 0, `error` 1, … : the more levels fail a run, the stricter. */
function strictnessOf(failOn: Inputs['failOn']): number {
  return (FAIL_ON.indexOf(failOn) + 1) % FAIL_ON.length;
}

/** Whether a list has an entry that another lacks. */
function isReplaced<T>(list: readonly T[], than: readonly T[]): boolean {
  return list.some((entry) => !than.includes(entry));
}

/** Without its user and password. */
function proxyText(proxy: Inputs['proxy']): string {
  return proxy === null ? 'none' : `${proxy.host}:${proxy.port}`;
}

const MAX_NAMED = 10;

function inShort(items: readonly string[], none: string): string {
  return items.length === 0 ? none : listInWords(items, MAX_NAMED);
}

/**
 * The inputs of this run that check less than those of the same step on the base.
 *
 * @param locationOf where the workflow sets an input
 */
export function loosenedInputs(
  base: Inputs,
  head: Inputs,
  locationOf: (input: InputName) => SourceLocation,
): Weakening[] {
  return STRICTNESS.filter(({ isLooser }) => isLooser(head, base)).map(({ name, show }) => {
    const { file, line } = locationOf(name);
    return {
      kind: 'input-loosened',
      weakens: true,
      name: null,
      port: null,
      what: `input ${name}`,
      from: sanitiseInline(show(base), MAX_TEXT),
      to: sanitiseInline(show(head), MAX_TEXT),
      file,
      line,
    };
  });
}

const MAX_TEXT = 300;
