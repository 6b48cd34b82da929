import type { EndpointObservation } from '../../model/observation.ts';
import type { ReportHost } from '../../model/report.ts';
import { codeCell } from '../escape.ts';
import { hostLabels } from '../host-groups.ts';
import { causeWords, VERDICT_WORDS } from '../labels.ts';

/** The lines of a Markdown table, one row per host: verdict, PTR and greeting names, cause. */
export function hostTable(hosts: readonly ReportHost[]): string[] {
  if (hosts.length === 0) return [];
  const withStableSince = hosts.some(({ stableSince }) => stableSince !== null);
  const columns = ['Host', 'Verdict', 'PTR', 'Greeting', 'Cause'];
  const labelOf = hostLabels(hosts);
  if (withStableSince) columns.push('Stable since');
  return [
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...hosts.map((host) => row(host, labelOf(host.name, host.port), withStableSince)),
  ];
}

function row(
  { verdict, cause, endpoints, stableSince }: ReportHost,
  label: string,
  withStableSince: boolean,
): string {
  const { mark, word } = VERDICT_WORDS[verdict];
  const cells = [
    codeCell(label),
    `${mark}&nbsp;${word.replace(' ', '&nbsp;')}`,
    namesCell(
      endpoints.flatMap(({ ptr }) => ptr.names),
      endpoints,
    ),
    greetingCell(endpoints),
    causeWords(cause),
    ...(withStableSince ? [stableSince ?? ''] : []),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The banner names, then the EHLO names that are no banner name. */
function greetingCell(endpoints: readonly EndpointObservation[]): string {
  const banner = new Set(endpoints.flatMap(({ smtp }) => smtp.bannerNames));
  const ehlo = endpoints
    .flatMap(({ smtp }) => smtp.ehloName ?? [])
    .filter((name) => !banner.has(name));
  const greeting = namesCell([...banner], endpoints);
  return ehlo.length === 0 ? greeting : `${greeting}, EHLO ${namesCell(ehlo, endpoints)}`;
}

/**
 * Up to three different names. A dash where endpoints were observed without any, empty where there are no endpoints.
 */
function namesCell(names: readonly string[], endpoints: readonly EndpointObservation[]): string {
  const different = [...new Set(names)];
  if (different.length === 0) return endpoints.length === 0 ? '' : '—';
  const shown = different.slice(0, 3).map(codeCell).join(', ');
  return different.length > 3 ? `${shown} and ${different.length - 3} more` : shown;
}
