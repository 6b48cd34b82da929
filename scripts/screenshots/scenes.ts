import type { LabOptions } from '../../__tests__/lab/lab.ts';

/** How a page is captured. Sizes are CSS pixels; the picture ends at `height`. */
export interface View {
  readonly theme: 'light' | 'dark';
  readonly width: 1000 | 480;
  readonly height: number;
}

/** What a screenshot shows: DNS, mail servers and a declaration. */
export interface Scene {
  readonly name: string;
  readonly views: readonly View[];
  readonly zone: string;
  readonly listeners: LabOptions['listeners'];
  /** YAML below `hosts:`. */
  readonly hosts: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

const address = (index: number) => `127.0.80.${index + 1}`;
const name = (index: number) => `mx${index + 1}.example.com`;

/** Records, mail servers and declaration of hosts without findings. */
function coherentHosts(
  count: number,
): Pick<Scene, 'zone' | 'hosts'> & { listeners: Record<string, object> } {
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    zone: indices
      .map((index) => `${name(index)} A ${address(index)}\n${address(index)} PTR ${name(index)}`)
      .join('\n'),
    listeners: Object.fromEntries(indices.map((index) => [address(index), { name: name(index) }])),
    hosts: indices.map((index) => `  - ${name(index)}\n`).join(''),
  };
}

const THEMES = ['light', 'dark'] as const;
const wide = (height: number): View[] => THEMES.map((theme) => ({ theme, width: 1000, height }));
const narrow = (height: number): View[] => THEMES.map((theme) => ({ theme, width: 480, height }));

const oneHost = coherentHosts(1);
const threeHosts = coherentHosts(3);
const fortyHosts = coherentHosts(40);

/** The names with which four of the forty hosts greet. */
const WRONG_NAMES = ['localhost', 'mail.localdomain', '****', 'other.example.net'];

export const SCENES: readonly Scene[] = [
  { name: 'one-fine', views: wide(230), ...oneHost },
  {
    name: 'one-of-three',
    views: [...wide(780), ...narrow(1100)],
    hosts: threeHosts.hosts,
    zone: threeHosts.zone.replace(
      `${address(1)} PTR ${name(1)}`,
      `${address(1)} PTR static-${address(1).replaceAll('.', '-')}.provider.example\nstatic-${address(1).replaceAll('.', '-')}.provider.example A ${address(1)}`,
    ),
    listeners: { ...threeHosts.listeners, [address(1)]: { name: 'localhost' } },
  },
  {
    name: 'forty-mixed',
    views: [...wide(1400).slice(0, 1), ...narrow(1400).slice(1)],
    hosts: fortyHosts.hosts,
    zone: fortyHosts.zone.replace(`${address(9)} PTR ${name(9)}`, ''),
    listeners: {
      ...fortyHosts.listeners,
      ...Object.fromEntries(
        [4, 14, 24, 34].map((index, fault) => [
          address(index),
          { greeting: `220 ${WRONG_NAMES[fault]} ESMTP` },
        ]),
      ),
      [address(19)]: { kind: 'silent' },
    },
    inputs: { timeout: '1s' },
  },
  {
    name: 'all-inconclusive',
    views: wide(680).slice(0, 1),
    hosts: threeHosts.hosts,
    zone: threeHosts.zone,
    listeners: Object.fromEntries([0, 1, 2].map((index) => [address(index), { kind: 'silent' }])),
    inputs: { timeout: '1s' },
  },
  {
    name: 'planned',
    views: wide(1000),
    ...threeHosts,
    files: {
      'zones/example.com.zone': `$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns host 1 2 3 4 5\nmx1 A ${address(0)}\nmx2 CNAME www.cdn.example.\nmx3 A ${address(2)}\n`,
    },
    inputs: { 'zone-files': 'zones/*.zone' },
  },
];
