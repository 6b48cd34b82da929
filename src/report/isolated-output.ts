import { attempt, type Fault, findFaulty } from '../model/faulty-items.ts';
import { type InternalError, type InternalStage, internalError } from '../model/internal-error.ts';
import type { Report } from '../model/report.ts';
import { bareHost, keyOf, withBareHosts, withoutFaultyHosts, withoutHosts } from './bare-hosts.ts';
import { failInternally } from './report.ts';

/** The outputs of a report. */
export type OutputStage = Extract<
  InternalStage,
  'log' | 'annotations' | 'summary' | 'comment' | 'json' | 'sarif' | 'junit'
>;

/** An unexpected error while an output was rendered: a bug of ours. */
export interface RenderFault extends Fault {
  readonly stage: OutputStage;
  /** The key of the host that cannot be rendered; null where the error is about no single host. */
  readonly host: string | null;
}

export interface IsolatedOutput<T> {
  /** Null where not even a report without any host can be rendered. */
  readonly output: T | null;
  readonly faults: readonly RenderFault[];
}

/**
 * Renders a report. In the place of a host that cannot be rendered there is one that has only its name, its verdict and
 * the error; all others are whole. If the parts of the report that are about no single host cannot be rendered, the
 * output has the hosts alone.
 */
export function isolateOutput<T>(
  stage: OutputStage,
  report: Report,
  render: (shown: Report) => T,
): IsolatedOutput<T> {
  const whole = attempt(() => render(report));
  if (whole.kind === 'done') return { output: whole.result, faults: [] };
  const keys = [...new Set(report.hosts.map(keyOf))];
  const search = attempt(() =>
    findFaulty(keys, whole, (faultOf) =>
      render(withoutHosts(report, (key) => faultOf(key) === null)),
    ),
  );
  const faulty = search.kind === 'done' ? search.result : new Map<string, Fault>();
  const faults =
    faulty.size > 0
      ? Array.from(faulty, ([host, { error }]) => ({ stage, host, error }))
      : [{ stage, host: null, error: whole.error }];
  const candidates =
    faulty.size > 0
      ? [
          (one: Report) => withBareHosts(one, stage, faulty),
          // Not even its name can be rendered.
          (one: Report) => withoutFaultyHosts(one, faulty),
        ]
      : [hostsAlone(whole.error), namesAlone(whole.error), errorAlone(whole.error)];
  for (const simplify of candidates) {
    const rendered = attempt(() => render(simplify(report)));
    if (rendered.kind === 'done') return { output: rendered.result, faults };
  }
  return { output: null, faults };
}

/** The report with its render faults: it has failed. The same object where it has them all already. */
export function withRenderFaults(report: Report, faults: readonly RenderFault[]): Report {
  const errors = new Map<string, InternalError>();
  for (const { stage, host, error } of faults) {
    if (host !== null && !errors.has(host)) errors.set(host, internalError(stage, error));
  }
  const isNew = report.hosts.some((host) => host.internalError === null && errors.has(keyOf(host)));
  const marked: Report = isNew
    ? {
        ...report,
        result: 'failed',
        failure: 'internal',
        hosts: report.hosts.map((host) =>
          host.internalError === null
            ? { ...host, internalError: errors.get(keyOf(host)) ?? null }
            : host,
        ),
      }
    : report;
  return faults
    .filter(({ host }) => host === null)
    .reduce((failed, { error }) => {
      const next = failInternally(failed, error);
      return next.problems === failed.problems ? failed : next;
    }, marked);
}

/** Where an error is about no single host: the hosts with their findings. */
function hostsAlone(thrown: unknown): (report: Report) => Report {
  const rest = { notes: [], problems: [], changes: [], planned: null, base: null };
  return (report) => failInternally({ ...report, ...rest }, thrown);
}

/** The names and verdicts of the hosts. */
function namesAlone(thrown: unknown): (report: Report) => Report {
  return (report) => ({
    ...errorAlone(thrown)(report),
    hosts: report.hosts.map((host) => bareHost(host, null)),
  });
}

function errorAlone(thrown: unknown): (report: Report) => Report {
  return (report) => ({
    ...withoutHosts(hostsAlone(thrown)(report), () => false),
    findings: [],
    inconclusive: [],
    limits: [],
    merging: null,
  });
}
