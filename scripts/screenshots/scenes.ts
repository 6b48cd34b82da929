import type { LabOptions } from '../../__tests__/lab/lab.ts';
import type { View } from './browser.ts';

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

/** Each situation is captured wide and narrow, light and dark. */
const views = (wide: number, narrow: number): View[] => [
  { theme: 'light', width: WIDE, height: wide },
  { theme: 'dark', width: NARROW, height: narrow },
];

export const WIDE = 1000;
export const NARROW = 420;

const oneHost = coherentHosts(1);
const threeHosts = coherentHosts(3);
const fortyHosts = coherentHosts(40);

/** The names with which four of the forty hosts greet. */
const WRONG_NAMES = ['localhost', 'mail.localdomain', '****', 'other.example.net'];

const defaultPtr = `static-${address(1).replaceAll('.', '-')}.provider.example`;

/** The host of which README shows the summary, light and dark. */
const oneOfThree = {
  hosts: threeHosts.hosts,
  zone: threeHosts.zone.replace(
    `${address(1)} PTR ${name(1)}`,
    `${address(1)} PTR ${defaultPtr}\n${defaultPtr} A ${address(1)}`,
  ),
  listeners: { ...threeHosts.listeners, [address(1)]: { name: 'localhost' } },
};

export const SCENES: readonly Scene[] = [
  { name: 'one-fine', views: views(230, 330), ...oneHost },
  {
    name: 'one-of-three',
    views: [...views(560, 780), { theme: 'dark', width: WIDE, height: 560 }],
    ...oneOfThree,
  },
  {
    name: 'forty-mixed',
    views: views(560, 700),
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
    inputs: { timeout: '2s' },
  },
  {
    name: 'port-closed',
    views: views(360, 560),
    ...threeHosts,
    listeners: Object.fromEntries([0, 1, 2].map((index) => [address(index), 'blackhole'])),
    inputs: { timeout: '2s' },
  },
  {
    name: 'planned',
    views: views(520, 640),
    ...threeHosts,
    files: {
      'zones/example.com.zone': `$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns host 1 2 3 4 5\nmx1 A ${address(0)}\nmx2 CNAME www.cdn.example.\nmx3 A ${address(2)}\n`,
    },
    inputs: { 'zone-files': 'zones/*.zone' },
  },
  {
    name: 'accepted',
    views: views(430, 600),
    ...threeHosts,
    zone: threeHosts.zone.replace(`${address(1)} PTR ${name(1)}`, ''),
    inputs: { 'baseline-file': 'baseline.json', 'update-baseline': 'true' },
  },
];

/** Of this scene the comment, the terminal and the page of the demo are shown too. */
export const EXAMPLE: Scene = { name: 'example', views: [], ...oneOfThree };
