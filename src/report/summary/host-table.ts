import type { EndpointObservation } from '../../model/observation.ts';
import type { ReportHost } from '../../model/report.ts';
import { codeCell } from '../escape.ts';
import { CAUSE_WORDS, VERDICT_WORDS } from '../labels.ts';

/** One line a host: its verdict, and the names that it shows. */
export function hostTable(hosts: readonly ReportHost[]): string[] {
  if (hosts.length === 0) return [];
  const remembered = hosts.some(({ stableSince }) => stableSince !== null);
  const heads = ['Host', 'Verdict', 'PTR', 'Greeting', 'Cause'];
  if (remembered) heads.push('Stable since');
  return [
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...hosts.map((host) => row(host, remembered)),
  ];
}

function row(
  { name, verdict, cause, endpoints, stableSince }: ReportHost,
  remembered: boolean,
): string {
  const { mark, word } = VERDICT_WORDS[verdict];
  const cells = [
    codeCell(name),
    `${mark}&nbsp;${word.replace(' ', '&nbsp;')}`,
    namesCell(
      endpoints.flatMap(({ ptr }) => ptr.names),
      endpoints,
    ),
    greetingCell(endpoints),
    CAUSE_WORDS[cause ?? 'unknown'],
    ...(remembered ? [stableSince ?? ''] : []),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The greeting's names, and the EHLO names where they are others. */
function greetingCell(endpoints: readonly EndpointObservation[]): string {
  const banner = endpoints.flatMap(({ smtp }) => smtp.bannerNames);
  const ehlo = endpoints
    .flatMap(({ smtp }) => smtp.ehloName ?? [])
    .filter((name) => !banner.includes(name));
  const greeting = namesCell(banner, endpoints);
  return ehlo.length === 0 ? greeting : `${greeting}, EHLO ${namesCell(ehlo, endpoints)}`;
}

/** Up to three different names; a dash where nothing was seen. */
function namesCell(names: readonly string[], endpoints: readonly EndpointObservation[]): string {
  const different = [...new Set(names)];
  if (different.length === 0) return endpoints.length === 0 ? '' : '—';
  const shown = different.slice(0, 3).map(codeCell).join(', ');
  return different.length > 3 ? `${shown} and ${different.length - 3} more` : shown;
}
