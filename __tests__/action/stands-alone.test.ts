import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';

/** What a run loads late must come with dist too, and only a run that needs it would miss it. */
it('SPF is evaluated where there is nothing but dist', async () => {
  const alone = mkdtempSync(join(tmpdir(), 'alone-'));
  cpSync(resolve(import.meta.dirname, '../../dist'), join(alone, 'dist'), { recursive: true });
  const lab = await startLab({
    zone: `out.example.com A 127.0.0.24
      127.0.0.24 PTR out.example.com
      example.com TXT "v=spf1 include:_spf.example.com -all"
      _spf.example.com TXT "v=spf1 ip4:127.0.0.23 -all"
      _dmarc.example.com TXT "v=DMARC1; p=reject"`,
    listeners: {},
  });
  try {
    const { report, remove } = await runAction({
      script: join(alone, 'dist', 'index.js'),
      inputs: {
        hosts: '- { name: out.example.com, role: outbound, domains: [example.com] }',
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
      },
    });
    await remove();
    expect(report).toMatchObject({
      findings: [{ rule: 'spf-not-authorised', address: '127.0.0.24', observed: 'fail' }],
    });
  } finally {
    await lab.close();
    rmSync(alone, { recursive: true });
  }
});

it('a plain run loads what begins, what judges and what tells, and nothing else', async () => {
  const alone = mkdtempSync(join(tmpdir(), 'alone-'));
  mkdirSync(join(alone, 'dist'));
  for (const file of ['package.json', 'index.js', 'judging.js', 'conclude.js']) {
    cpSync(resolve(import.meta.dirname, '../../dist', file), join(alone, 'dist', file));
  }
  const lab = await startLab({
    zone: 'mx1.example.com A 127.0.0.26\n127.0.0.26 PTR mx1.example.com',
    listeners: { '127.0.0.26': { name: 'mx1.example.com' } },
  });
  try {
    const { report, remove } = await runAction({
      script: join(alone, 'dist', 'index.js'),
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com]`,
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
    });
    await remove();
    expect(report).toMatchObject({ result: 'passed', hosts: [{ verdict: 'coherent' }] });
  } finally {
    await lab.close();
    rmSync(alone, { recursive: true });
  }
});
