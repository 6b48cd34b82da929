import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_EVIDENCE } from '../../src/model/evidence.ts';
import { observeBaselineAddress } from '../../src/observe/baseline-addresses.ts';
import { confirmNothing } from '../../src/observe/dns/confirm-answer.ts';
import { runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { createProbeLimit } from '../../src/observe/limits/probe-limit.ts';
import { evidenceByAddress } from '../../src/observe/sending-evidence.ts';
import { dialDirectly } from '../../src/observe/smtp/dial.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { startResolver } from './dns/start-resolver.ts';

const ADDRESS = '127.0.57.1';
const NAME = 'mx1.example.com';
const ALLOW_ALL = { allowPrivateAddresses: true, allowAnyPort: true };

let lab: Lab;
beforeAll(async () => {
  const zone = `${ADDRESS} PTR ${NAME}\n${NAME} A ${ADDRESS}`;
  lab = await startLab({ zone, listeners: { [ADDRESS]: { name: NAME } } });
});
afterAll(() => lab.close());

async function observe(banner: string | null, allowed: typeof ALLOW_ALL) {
  const { resolve, close } = startResolver([lab.resolver]);
  const tools = {
    resolve,
    confirm: confirmNothing(resolve),
    dial: dialDirectly,
    clock: () => 0,
    deadline: runDeadlineIn(5000),
    progress: () => {},
    debugError: () => {},
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
    ...allowed,
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
    const observeMtaSts = async () => ({ kind: 'absent' }) as const;
    const context = {
      ...tools,
      settings,
      probeLimit: createProbeLimit(1),
      observeMtaSts,
      evidence: NO_EVIDENCE,
      evidenceOf: evidenceByAddress(NO_EVIDENCE),
    };
    const endpoint = await observeBaselineAddress(identity, context);
    await lab.idle();
    return { endpoint, connections: lab.server(ADDRESS).transcripts.length - before };
  } finally {
    close();
  }
}

describe('observeBaselineAddress', () => {
  it('observes the PTR and the greeting', async () => {
    const { endpoint } = await observe(NAME, ALLOW_ALL);
    expect(endpoint).toMatchObject({ ptr: { names: [NAME] }, smtp: { bannerName: NAME } });
  });

  it.each([
    ['an identity without a greeting', null, ALLOW_ALL],
    ['a port of no mail server', NAME, { ...ALLOW_ALL, allowAnyPort: false }],
  ])('does not dial %s', async (_, banner, allowed) => {
    const { endpoint, connections } = await observe(banner, allowed);
    expect(connections).toBe(0);
    expect(endpoint).toMatchObject({ ptr: { names: [NAME] }, smtp: { state: 'skipped' } });
  });

  it('neither dials nor looks up a private address', async () => {
    const { endpoint, connections } = await observe(NAME, {
      ...ALLOW_ALL,
      allowPrivateAddresses: false,
    });
    expect(connections).toBe(0);
    expect(endpoint).toMatchObject({
      ptr: { names: [], error: 'address-not-allowed' },
      smtp: { state: 'skipped', reason: 'address-not-allowed' },
    });
  });
});
