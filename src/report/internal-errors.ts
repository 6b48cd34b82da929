import type { Report, ReportHost } from '../model/report.ts';
import { code, prose } from './escape.ts';
import { cappedList } from './summary/size-limit.ts';

/** A host at which an unexpected error occurred. */
export type FaultyHost = ReportHost & {
  readonly internalError: NonNullable<ReportHost['internalError']>;
};

export function faultyHosts({ hosts }: Pick<Report, 'hosts'>): FaultyHost[] {
  return hosts.filter((host): host is FaultyHost => host.internalError !== null);
}

/** `Internal error (judge): message. Remedy.` */
export function describeInternalError({ internalError }: FaultyHost): string {
  const { stage, message, remedy } = internalError;
  return `Internal error (${stage}): ${message.replace(/\.$/, '')}. ${remedy}`;
}

/** Hosts that a list names; the rest are counted. */
export const MAX_FAULTY_HOSTS = 50;

/** The section of the summary and of the comment about unexpected errors; empty without any. */
export function internalErrorsSection(report: Report): string[] {
  const hosts = faultyHosts(report);
  if (hosts.length === 0) return [];
  const line = (host: FaultyHost) => `${code(host.name)}: ${prose(describeInternalError(host))}`;
  return ['### Internal errors', ...cappedList(hosts, MAX_FAULTY_HOSTS, line)];
}
