import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { terminalBoundary } from '../../src/files/boundary.ts';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { startLab } from '../lab/lab.ts';
import { runPipeline } from '../run/run-pipeline.ts';
import { inputsOfThisAction, readWorkflow } from '../workflows/read-workflow.ts';

const DOCUMENT = readFileSync(resolve(import.meta.dirname, '../../docs/evidence.md'), 'utf8');
const NOW = new Date();

/** The code blocks of the chapter with this title, in order. */
function blocksOf(title: string, language: string): string[] {
  const chapter = DOCUMENT.split(/^### /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
  return [...chapter.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

let folder: TestFolder;
beforeEach(() => {
  folder = createTestFolder();
});
afterEach(() => folder.remove());

/** The report of a run in the folder, with the inputs of the recipe's workflow. */
async function checkWith(title: string, more: Readonly<Record<string, string>> = {}) {
  const [workflow = ''] = blocksOf(title, 'yaml');
  const [inputs = {}] = inputsOfThisAction(readWorkflow(workflow));
  const lab = await startLab({
    zone: 'mx1.example.com A 127.0.84.1\n127.0.84.1 PTR mx1.example.com\n',
    listeners: { '127.0.84.1': { name: 'mx1.example.com' } },
  });
  const workspace = {
    root: folder.path,
    boundary: terminalBoundary(folder.path),
    workflow: null,
  };
  try {
    const { report } = await runPipeline(
      {
        ...inputs,
        ...more,
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com]`,
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
      { workspace },
    );
    expect(report.problems).toEqual([]);
    return report;
  } finally {
    await lab.close();
  }
}

describe('the recipe of a message in the repository', () => {
  const title = 'A message in the repository';

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
  ])(
    'keeps the fields that are read of a message with %s, and the run reads them',
    async (_, end) => {
      const message = [
        'Delivered-To: checks@receiver.example',
        'Received: from localhost (mx1.example.com [127.0.84.1])',
        '\tby mx.receiver.example (Postfix) with ESMTPS id 4XyZ;',
        `\t${NOW.toUTCString()}`,
        'Received-SPF: none receiver=mx.receiver.example; client-ip=127.0.84.1;',
        ' helo=localhost',
        'From: A Person <person@example.com>',
        'Subject: a secret',
        ' subject',
        '',
        'Received: a secret body',
        '',
      ];
      folder.file('message.eml', message.join(end));
      folder.file('evidence/.keep', '');
      const [command = ''] = blocksOf(title, 'sh');
      execFileSync('sh', ['-ec', command], { cwd: folder.path });
      const kept = readFileSync(join(folder.path, 'evidence/mx1.eml'), 'utf8');
      expect(kept).toBe(
        message
          .slice(1, 6)
          .map((line) => `${line}${end}`)
          .join(''),
      );
      const { hosts, findings, notes } = await checkWith(title);
      expect(notes).toEqual([]);
      expect(hosts[0]?.endpoints[0]?.helo?.names).toEqual(['localhost']);
      expect(findings.map(({ rule }) => rule)).toContain('helo-default');
    },
  );

  it('uses a message of the age that its workflow allows, and notes one that expired', async () => {
    const aged = (days: number) =>
      `Received: from localhost (mx1.example.com [127.0.84.1]) by mx.receiver.example (Postfix) with ESMTP id 4; ${new Date(NOW.getTime() - days * 86_400_000).toUTCString()}\n`;
    folder.file('evidence/mx1.eml', aged(80));
    expect((await checkWith(title)).findings.map(({ rule }) => rule)).toContain('helo-default');
    folder.file('evidence/mx1.eml', aged(100));
    const { notes, findings } = await checkWith(title);
    expect(findings).toEqual([]);
    expect(notes.join()).toMatch(
      /evidence\/mx1\.eml: a record that is older than evidence-max-age/,
    );
  });
});

describe('the recipe of the mail log on a self-hosted runner', () => {
  it('reads the current log and those before it, also compressed', async () => {
    const words =
      '550-5.7.25 [127.0.84.1] The IP address sending this message does not have a PTR record';
    const line = (words: string) =>
      `${NOW.toISOString()} mx1 postfix/smtp[1]: 4AB: to=<user@receiver.example>, relay=gmail-smtp-in.l.google.com[192.0.2.27]:25, dsn=5.7.25, status=bounced (host gmail-smtp-in.l.google.com[192.0.2.27] said: ${words} (in reply to end of DATA command))\n`;
    const log = folder.file('mail.log', line(words));
    folder.file('mail.log.1', line('250 2.0.0 OK'));
    writeFileSync(`${log}.2.gz`, gzipSync(line(words.replace('5.7.25', '4.7.23'))));
    const title = 'The mail log on a self-hosted runner';
    const [workflow = ''] = blocksOf(title, 'yaml');
    const [inputs = {}] = inputsOfThisAction(readWorkflow(workflow));
    const pattern = inputs['evidence-files'] ?? '';
    expect(pattern).toBe('/var/log/mail.log*');
    const { hosts, findings, notes } = await checkWith(title, {
      'evidence-files': pattern.replace('/var/log/', `${folder.path}/`),
    });
    expect(notes).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['mail-refused']);
    const codes = hosts[0]?.endpoints[0]?.refusals.map(({ code }) => code);
    expect(codes?.toSorted()).toEqual(['4.7.23', '5.7.25']);
    expect(JSON.stringify([findings, notes])).not.toContain('user@');
  });
});
