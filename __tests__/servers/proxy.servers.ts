import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';
import { freePort } from './free-port.ts';
import type { ServerProcess } from './server-process.ts';
import { makeServerRoot, type ServerRoot } from './server-root.ts';

const PROXY = '127.0.0.79';

describe('through a real SOCKS server (microsocks)', () => {
  let lab: Lab;
  let root: ServerRoot;
  let server: ServerProcess;
  let port = 0;

  beforeAll(async () => {
    lab = await startLab({
      zone: `mx1.example.com A 127.0.0.81\n127.0.0.81 PTR mx1.example.com
        mx2.example.com A 127.0.0.82\n127.0.0.82 PTR mx2.example.com`,
      listeners: { '127.0.0.81': { name: 'mx1.example.com' }, '127.0.0.82': 'refused' },
    });
    port = await freePort([PROXY]);
    root = await makeServerRoot('microsocks');
    const login = ['-u', 'operator', '-P', 'secret'];
    server = root.start('microsocks', ['-i', PROXY, '-p', String(port), ...login]);
    await server.ready(async () => {
      const socket = connect(port, PROXY);
      await once(socket, 'connect');
      socket.destroy();
      return true;
    });
  });
  afterAll(async () => {
    await server.stop();
    await root.remove();
    await lab.close();
  });

  async function check(login: string): Promise<Report> {
    const run = await runAction({
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com, mx2.example.com]`,
        resolvers: lab.resolver,
        proxy: `socks5://${login}@${PROXY}:${port}`,
        retries: 0,
        'allow-private-addresses': true,
        'allow-any-port': true,
      },
    });
    onTestFinished(run.remove);
    return run.report as Report;
  }

  test('reports a host that answers as coherent, and one that refuses as unreachable', async () => {
    const { hosts, findings } = await check('operator:secret');
    expect(hosts.map(({ verdict }) => verdict)).toEqual(['coherent', 'broken']);
    expect(findings).toMatchObject([{ rule: 'smtp-unreachable', host: 'mx2.example.com' }]);
  });

  test('reports a wrong password as inconclusive, without a finding for any host', async () => {
    const { findings, inconclusive } = await check('operator:wrong');
    expect(findings).toEqual([]);
    expect(inconclusive.map(({ reason }) => reason)).toEqual(['egress-blocked', 'egress-blocked']);
  });
});
