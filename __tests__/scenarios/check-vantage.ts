import type { Report } from '../../src/model/report.ts';
import { type LabOptions, startLab } from '../lab/lab.ts';
import { startSmtpServer } from '../lab/smtp-server.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import type { RunResult } from '../runner/step-result.ts';

const ZONE = `mx1.example.com A 127.0.51.1\n127.0.51.1 PTR mx1.example.com
mx2.example.com A 127.0.51.2\n127.0.51.2 PTR mx2.example.com
known.example.net A 127.0.51.9`;

interface VantageCheck {
  readonly listeners: LabOptions['listeners'];
  readonly hosts: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The name in the greeting of a submission port at 127.0.51.1; the inputs call that port `FALLBACK`. */
  readonly submission?: string;
}

/** Checks hosts whose servers may be unreachable, through a lab in which `PORT` is the port of all servers. */
export async function checkVantage({
  listeners,
  hosts,
  inputs = {},
  submission,
}: VantageCheck): Promise<{
  readonly result: RunResult;
  readonly report: Report;
}> {
  const lab = await startLab({ zone: ZONE, listeners });
  const server =
    submission === undefined
      ? null
      : await startSmtpServer({ name: submission }, { address: '127.0.51.1' });
  const withPorts = (text: string) =>
    text.replaceAll('PORT', String(lab.port)).replaceAll('FALLBACK', String(server?.port));
  try {
    const result = await runInProcess({
      inputs: {
        hosts: withPorts(`defaults: { port: PORT, tls: none }\nhosts:\n${hosts}`),
        resolvers: lab.resolver,
        // A blackhole takes all of it; everything else takes a few milliseconds on an idle machine.
        timeout: '2s',
        retries: '0',
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [name, withPorts(value)]),
        ),
      },
    });
    await result.remove();
    return { result, report: result.report as Report };
  } finally {
    await Promise.all([lab.close(), server?.close()]);
  }
}
