import type { EndpointObservation } from '../../model/observation.ts';
import type { ReportFinding, ReportHost } from '../../model/report.ts';

/** PTR names and addresses per diagram, so that it stays readable. */
const MAX_NAMES = 3;
const MAX_ADDRESSES = 2;

/**
 * A Mermaid flowchart from a broken host's name to its address and back. It shows the first address that has a finding
 * and a PTR or banner name; without such an address there is no diagram.
 */
export function diagram(host: ReportHost, findings: readonly ReportFinding[]): string[] {
  if (host.verdict !== 'broken') return [];
  const withFinding = new Set(findings.map(({ address }) => address));
  const endpoint = host.endpoints.find(
    ({ address, ptr, smtp }) =>
      withFinding.has(address) && (ptr.names.length > 0 || smtp.bannerName !== null),
  );
  return endpoint === undefined ? [] : [chart(host.name, endpoint)];
}

function chart(
  declared: string,
  { address, ptr, smtp, bannerForward }: EndpointObservation,
): string {
  const nodes = new Map<string, string>();
  const edges: string[] = [];
  const node = (text: string) => {
    const known = nodes.get(text) ?? `n${nodes.size}`;
    nodes.set(text, known);
    return known;
  };
  const edge = (from: string, word: string, to: string) => {
    const line = `  ${node(from)} -->|${word}| ${node(to)}`;
    if (!edges.includes(line)) edges.push(line);
  };
  const resolvesTo = (name: string, addresses: readonly string[] | null | undefined) => {
    if (addresses == null) return;
    for (const one of addresses.slice(0, MAX_ADDRESSES)) edge(name, 'resolves to', one);
    if (addresses.length === 0) edge(name, 'resolves to', 'no address');
  };
  edge(declared, 'declared at', address);
  for (const name of ptr.names.slice(0, MAX_NAMES)) {
    edge(address, 'PTR', name);
    resolvesTo(name, ptr.forward.get(name));
  }
  if (smtp.bannerName !== null) {
    edge(address, 'greets as', smtp.bannerName);
    resolvesTo(smtp.bannerName, bannerForward.get(smtp.bannerName));
  }
  const drawn = Array.from(nodes, ([text, id]) => `  ${id}["${label(text)}"]`);
  return ['```mermaid', 'flowchart LR', ...drawn, ...edges, '```'].join('\n');
}

/** An untrusted text as a node's label. All characters but plain ones become Mermaid's `#code;` entities. */
function label(text: string): string {
  return text.replace(/[^A-Za-z0-9 .:_/-]/gu, (character) => `#${character.codePointAt(0)};`);
}
