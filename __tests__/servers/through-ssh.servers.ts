import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';
import { readWorkflow, scriptOf } from '../workflows/read-workflow.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { makeServerRoot, type ServerRoot } from './server-root.ts';

const SSH = '127.0.0.77';
const EXAMPLE = resolve(import.meta.dirname, '../../examples/through-ssh.yml');

describe('examples/through-ssh.yml, with a real OpenSSH server', () => {
  let lab: Lab;
  let root: ServerRoot;
  let server: ServerProcess;
  let tunnel: ServerProcess;
  let folder: TestFolder;
  let proxyPort = 0;

  beforeAll(async () => {
    lab = await startLab({
      zone: `mx1.example.com A 127.0.0.81\n127.0.0.81 PTR mx1.example.com
        mx2.example.com A 127.0.0.82\n127.0.0.82 PTR mx2.example.com`,
      listeners: {
        '127.0.0.81': { name: 'mx1.example.com' },
        '127.0.0.82': { name: 'old.example.com' },
      },
    });
    const port = await freePort([SSH]);
    proxyPort = await freePort(['127.0.0.1']);
    root = await makeServerRoot('openssh');
    await root.makeFolders(['/etc/ssh', '/run/sshd']);
    for (const key of ['host_key', 'client_key']) {
      await root.run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', `/etc/ssh/${key}`]);
    }
    const read = (path: string) => readFile(join(root.path, path), 'utf8');
    // As the example's first comment has it, with the port of the lab in place of 25.
    const publicKey = await read('/etc/ssh/client_key.pub');
    const authorized = `restrict,port-forwarding,permitopen="*:${lab.port}" ${publicKey}`;
    await root.write('/etc/ssh/authorized_keys', authorized, 0o600);
    await root.write(
      '/etc/ssh/test_config',
      `ListenAddress ${SSH}:${port}
HostKey /etc/ssh/host_key
AuthorizedKeysFile /etc/ssh/authorized_keys
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
UsePAM no
UseDNS no
PidFile none
`,
    );
    server = root.start('/usr/sbin/sshd', ['-D', '-e', '-f', '/etc/ssh/test_config']);
    await server.ready(async () => {
      const socket = connect(port, SSH);
      await once(socket, 'data');
      socket.destroy();
      return true;
    });

    folder = createTestFolder();
    const script = scriptOf(readWorkflow(readFileSync(EXAMPLE, 'utf8')), 'Open the proxy');
    // Without `-f`, ssh stays in the foreground, so that the test can end it.
    const inForeground = script.replace('ssh -f ', 'ssh ').replaceAll(':1080', `:${proxyPort}`);
    tunnel = startProcess('env', [
      `RUNNER_TEMP=${folder.path}`,
      `SSH_KEY=${(await read('/etc/ssh/client_key')).trimEnd()}`,
      `SSH_KNOWN_HOSTS=[${SSH}]:${port} ${await read('/etc/ssh/host_key.pub')}`,
      `SSH_DESTINATION=ssh://root@${SSH}:${port}`,
      ...['bash', '-e', '-c', inForeground],
    ]);
    await tunnel.ready(async () => {
      const socket = connect(proxyPort, '127.0.0.1');
      await once(socket, 'connect');
      socket.destroy();
      return true;
    });
  });
  afterAll(async () => {
    await tunnel?.stop();
    await server?.stop();
    await root?.remove();
    await lab?.close();
    folder?.remove();
  });

  test('reads the greeting of each host through the tunnel, and reports the wrong one', async () => {
    const run = await runAction({
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com, mx2.example.com]`,
        resolvers: lab.resolver,
        proxy: `socks5://127.0.0.1:${proxyPort}`,
        retries: 0,
        'allow-private-addresses': true,
        'allow-any-port': true,
      },
    });
    onTestFinished(run.remove);
    const { hosts, inconclusive, findings } = run.report as Report;
    expect(inconclusive).toEqual([]);
    expect(hosts.map(({ verdict }) => verdict)).not.toContain('inconclusive');
    expect(hosts[0]?.verdict).toBe('coherent');
    expect(new Set(findings.map(({ host }) => host))).toEqual(new Set(['mx2.example.com']));
    expect(findings.map(({ rule }) => rule)).toContain('banner-mismatch');
  });
});
