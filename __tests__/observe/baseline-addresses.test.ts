import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observeRemembered } from '../../src/observe/baseline-addresses.ts';
import { createResolver } from '../../src/observe/dns/resolver.ts';
import { runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { createProbeLimit } from '../../src/observe/limits/probe-limit.ts';
import { dialDirectly } from '../../src/observe/smtp/dial.ts';
import { type Lab, startLab } from '../lab/lab.ts';

const ADDRESS = '127.0.57.1';
const NAME = 'mx1.example.com';
const GUARDS = { allowPrivateAddresses: true, allowAnyPort: true };

let lab: Lab;
beforeAll(async () => {
  const zone = `${ADDRESS} PTR ${NAME}\n${NAME} A ${ADDRESS}`;
  lab = await startLab({ zone, listeners: { [ADDRESS]: { name: NAME } } });
});
afterAll(() => lab.close());

async function look(banner: string | null, guards: typeof GUARDS) {
  const { resolve, close } = createResolver({ servers: [lab.resolver], retries: 0 });
  const tools = {
    resolve,
    askAuthority: async () => null,
    dial: dialDirectly,
    clock: () => 0,
    deadline: runDeadlineIn(5000),
    progress: () => {},
    owns: () => true,
  };
  const settings = {
    timeoutMs: 5000,
    samples: 1,
    retries: 0,
    concurrency: 1,
    ehloName: null,
    fallbackPorts: [],
    vantageHosts: [],
    ...guards,
  };
  const identity = {
    host: NAME,
    port: lab.port,
    address: ADDRESS,
    ptr: [NAME],
    banner,
    ehlo: null,
    first: '2026-01-02',
    changed: '2026-01-02',
  };
  const before = lab.server(ADDRESS).transcripts.length;
  try {
    const endpoint = await observeRemembered(identity, tools, settings, createProbeLimit(1));
    await lab.idle();
    return { endpoint, connections: lab.server(ADDRESS).transcripts.length - before };
  } finally {
    close();
  }
}

describe('an address that is remembered', () => {
  it('is asked for its PTR and its greeting', async () => {
    const { endpoint } = await look(NAME, GUARDS);
    expect(endpoint).toMatchObject({ ptr: { names: [NAME] }, smtp: { bannerName: NAME } });
  });

  it.each([
    ['whose greeting nobody remembers', null, GUARDS],
    ['at a port of no mail server', NAME, { ...GUARDS, allowAnyPort: false }],
    ['that is private', NAME, { ...GUARDS, allowPrivateAddresses: false }],
  ])('is not dialled %s', async (_, banner, guards) => {
    const { endpoint, connections } = await look(banner, guards);
    expect(connections).toBe(0);
    expect(endpoint).toMatchObject({ ptr: { names: [NAME] }, smtp: { state: 'skipped' } });
  });
});
