import { familyOf } from '../../model/address.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import type { Report, ReportHost } from '../../model/report.ts';
import { codeCell, prose } from '../escape.ts';
import {
  addressFact,
  ehloFact,
  type Fact,
  factWords,
  greetingFact,
  noteOf,
  ptrFact,
  unfoundWords,
} from '../facts.ts';
import { groupByHost, hostLabels, hostWords } from '../host-groups.ts';
import { causeWords, type VerdictWords } from '../labels.ts';

/** The lines of a Markdown table, one row per host: verdict, addresses, and each name with its state. */
export function hostTable(
  hosts: readonly ReportHost[],
  report: Pick<Report, 'hosts' | 'findings' | 'inconclusive'>,
): string[] {
  if (hosts.length === 0) return [];
  const withStableSince = hosts.some(({ stableSince }) => stableSince !== null);
  const columns = ['Verdict', 'Host', 'Address', 'PTR', 'Greeting', 'EHLO'];
  const labelOf = hostLabels(hosts);
  const wordsOf = hostWords(report);
  const inconclusiveOf = groupByHost(report.inconclusive);
  if (withStableSince) columns.push('Stable since');
  return [
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...hosts.map((host) =>
      row(host, {
        label: labelOf(host.name, host.port),
        words: wordsOf(host),
        inconclusive: inconclusiveOf(host),
        withStableSince,
      }),
    ),
  ];
}

function row(
  host: ReportHost,
  {
    label,
    words: { mark, word },
    inconclusive,
    withStableSince,
  }: {
    readonly label: string;
    readonly words: VerdictWords;
    readonly inconclusive: Report['inconclusive'];
    readonly withStableSince: boolean;
  },
): string {
  const { endpoints, stableSince } = host;
  const causeText = causeWords(host);
  const cells = [
    `${mark}&nbsp;${word.replace(' ', '&nbsp;')}${causeText === '' ? '' : `: ${causeText}`}`,
    codeCell(label),
    addressCell(endpoints, inconclusive),
    factCell(endpoints, ({ ptr }) => ptrFact(ptr)),
    factCell(endpoints, greetingFact),
    ehloCell(endpoints),
    ...(withStableSince ? [stableSince ?? ''] : []),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Addresses in a cell, and different facts in a cell. */
const MAX_SHOWN = 3;

function addressCell(
  endpoints: readonly EndpointObservation[],
  inconclusive: Report['inconclusive'],
): string {
  const fact = addressFact(endpoints, inconclusive);
  return fact.state === 'found'
    ? firstOf(fact.names.map(codeCell), '<br>')
    : cellProse(unfoundWords(fact));
}

/** `same` where each address has the same name in its greeting and in its answer to EHLO, so that the table stays narrow. */
function ehloCell(endpoints: readonly EndpointObservation[]): string {
  const isSame = endpoints.every((endpoint) => {
    const ehlo = ehloFact(endpoint);
    return ehlo.state === 'found' && factWords(ehlo) === factWords(greetingFact(endpoint));
  });
  return isSame && endpoints.length > 0 ? 'same' : factCell(endpoints, ehloFact);
}

/** A fact of every address. Where the addresses differ, each different one is named with its first address. */
function factCell(
  endpoints: readonly EndpointObservation[],
  factOf: (endpoint: EndpointObservation) => Fact,
): string {
  const groups = [...Map.groupBy(endpoints, (endpoint) => factMarkdown(factOf(endpoint)))];
  const [only] = groups;
  if (only === undefined) return 'not checked: no address';
  if (groups.length === 1) {
    const families = new Set(endpoints.map(({ address }) => familyOf(address)));
    return families.size === 2 ? `${only[0]} (both)` : only[0];
  }
  return firstOf(
    groups.map(([text, [first, ...others]]) => {
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      return `${text} (${codeCell(first?.address ?? '')}${more})`;
    }),
    '<br>',
  );
}

function factMarkdown(fact: Fact): string {
  return fact.state === 'found'
    ? `${firstOf(fact.names.map(codeCell), ', ')}${cellProse(noteOf(fact))}`
    : cellProse(unfoundWords(fact));
}

/** `prose` with a leading space kept. A `|` would end the cell. */
function cellProse(text: string): string {
  const space = text.startsWith(' ') ? ' ' : '';
  return `${space}${prose(text.replaceAll('|', '\\x7c'))}`;
}

function firstOf(parts: readonly string[], separator: string): string {
  const shown = parts.slice(0, MAX_SHOWN).join(separator);
  const more = parts.length - MAX_SHOWN;
  return more > 0 ? `${shown}${separator === ', ' ? ' ' : separator}and ${more} more` : shown;
}
