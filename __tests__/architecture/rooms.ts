import type { Import, ParsedFile } from './imports.ts';

/**
 * The rooms of `src`, from top to bottom. A room imports only rooms on lines below its own, and its own files.
 * ARCHITECTURE.md says what belongs into each.
 */
export const ROOMS: readonly (readonly string[])[] = [
  ['main.ts', 'cli.ts'],
  ['action'],
  ['cli'],
  ['merge', 'github'],
  ['run'],
  ['rollout'],
  ['report', 'inputs'],
  ['compare'],
  ['plan', 'evidence', 'declare'],
  ['judge', 'observe'],
  ['yaml', 'files'],
  ['model'],
];

/** Modules that open sockets, and what of them does not. */
const SOCKETS =
  /^(?:node:)?(?:net|tls|dgram|dns|dns\/promises|http|https|http2)$|^(?:undici|socks)$/;
/** Only files/ opens files: it alone refuses links, FIFOs and devices. The runner's own files are written by github/. */
const FILE_SYSTEM = /^(?:node:)?fs(?:\/promises)?$/;
const WITH_FILE_SYSTEM: readonly string[] = ['files', 'github'];
const WITHOUT_SOCKET: ReadonlySet<string> = new Set(['isIP', 'isIPv4', 'isIPv6']);

/**
 * Checks the imports of all files of `src`.
 *
 * @param files by path from `src`, with `/`
 * @returns one sentence for each violation
 */
export function violations(files: ReadonlyMap<string, ParsedFile>): string[] {
  const imports = [...files.values()].flatMap((file) => file.imports);
  return [
    ...[...files.keys()].filter((file) => lineOf(file) < 0).map((file) => `${file} is in no room`),
    ...imports.flatMap((one) => violationsOf(one, files)),
    ...[...files]
      .filter(([file, { calls }]) => roomOf(file) !== 'github' && calls.has('fetch'))
      .map(([file]) => `${file} calls fetch`),
    ...circles(imports),
  ];
}

function violationsOf({ from, to, names }: Import, files: ReadonlyMap<string, unknown>): string[] {
  const room = roomOf(from);
  if (to.startsWith('@actions/')) {
    return room === 'github' ? [] : [`${from} imports ${to}; only github/ may`];
  }
  if (SOCKETS.test(to)) {
    const opensNone = names.length > 0 && names.every((name) => WITHOUT_SOCKET.has(name));
    return room === 'observe' || opensNone ? [] : [`${from} imports ${to}; only observe/ may`];
  }
  if (FILE_SYSTEM.test(to) && !WITH_FILE_SYSTEM.includes(room)) {
    return [`${from} imports ${to}; only files/ may`];
  }
  if (/^(?:node:)?child_process$/.test(to) && from !== 'github/git.ts') {
    return [`${from} imports ${to}; only github/git.ts may`];
  }
  if (!to.endsWith('.ts')) return [];
  if (!files.has(to)) return [`${from} imports ${to}, which does not exist`];
  const above = roomOf(to) !== room && lineOf(to) <= lineOf(from);
  return above ? [`${from} imports ${to}, which is not below it`] : [];
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** Counts from the top; -1 for a file that is in no room. */
function lineOf(file: string): number {
  return ROOMS.findIndex((rooms) => rooms.includes(roomOf(file)));
}

/** Groups of files that import each other, type imports included (Tarjan's strongly connected components). */
function circles(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to.endsWith('.ts')) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    stack.push(file);
    let lowest = index;
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target) ?? index);
    }
    if (lowest === index) {
      const members = stack.splice(stack.indexOf(file));
      if (members.length > 1) found.push(`circle: ${members.join(', ')}`);
    }
    return lowest;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return found;
}
