import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCertificate } from './certificate.ts';
import { startLab } from './lab.ts';
import { refusedPort, startBlackhole } from './unreachable.ts';

describe('startLab', () => {
  test('starts one zone, and listeners on one port of several addresses', async () => {
    const lab = await startLab({
      zone: 'mx1.example.com A 127.0.0.2',
      listeners: {
        '127.0.0.1': { name: 'beside-dns.example.com' },
        '127.0.0.2': { name: 'mx1.example.com' },
        '::1': { name: 'mx6.example.com' },
        '127.0.0.4': 'refused',
        '127.0.0.5': 'blackhole',
      },
    });
    onTestFinished(() => lab.close());
    const resolver = new Resolver();
    resolver.setServers([lab.resolver]);
    expect(await resolver.resolve4('mx1.example.com')).toEqual(['127.0.0.2']);
    expect(await outcomeOf('127.0.0.1', lab.port)).toBe('220 beside-dns.example.com ESMTP');
    expect(await outcomeOf('127.0.0.2', lab.port)).toBe('220 mx1.example.com ESMTP');
    expect(await outcomeOf('::1', lab.port)).toBe('220 mx6.example.com ESMTP');
    expect(await outcomeOf('127.0.0.4', lab.port)).toBe('ECONNREFUSED');
    expect(await outcomeOf('127.0.0.5', lab.port)).toBe('hangs');
    expect(Object.keys(lab.smtp)).toEqual(['127.0.0.1', '127.0.0.2', '::1']);
    await lab.idle();
    expect(lab.server('::1').connections).toBe(1);
    expect(() => lab.server('127.0.0.4')).toThrow('nothing listens at 127.0.0.4, only at');
  });

  test('has a port when all listeners are refused', async () => {
    const lab = await startLab({ zone: '', listeners: { '127.0.0.2': 'refused' } });
    onTestFinished(() => lab.close());
    expect(await outcomeOf('127.0.0.2', lab.port)).toBe('ECONNREFUSED');
  });

  test('fails for a port in use, and leaves nothing open', async () => {
    const first = await startLab({ zone: '', listeners: { '127.0.0.3': {} } });
    onTestFinished(() => first.close());
    const listeners = { '127.0.0.2': {}, '127.0.0.3': {} };
    const second = startLab({ zone: '', listeners, port: first.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await outcomeOf('127.0.0.2', first.port)).toBe('ECONNREFUSED');
  });

  test('fails for an invalid zone, and leaves nothing open', async () => {
    const port = await refusedPort({ address: '127.0.0.2' });
    const lab = startLab({ zone: 'a.example A', listeners: { '127.0.0.2': {} }, port });
    await expect(lab).rejects.toThrow('zone line 1');
    expect(await outcomeOf('127.0.0.2', port)).toBe('ECONNREFUSED');
  });
});

describe('startBlackhole', () => {
  test.each(['127.0.0.5', '::1'])(
    'makes connects to %s hang until it is closed',
    async (address) => {
      const blackhole = await startBlackhole({ address });
      expect(await outcomeOf(address, blackhole.port)).toBe('hangs');
      expect(await outcomeOf(address, blackhole.port)).toBe('hangs');
      await blackhole.close();
      expect(await outcomeOf(address, blackhole.port)).toBe('ECONNREFUSED');
    },
  );

  test('fails for a port in use', async () => {
    const blackhole = await startBlackhole({ address: '127.0.0.5' });
    onTestFinished(() => blackhole.close());
    const second = startBlackhole({ address: '127.0.0.5', port: blackhole.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

test('makeCertificate makes a certificate once for the same names and validity', async () => {
  const one = await makeCertificate({ names: ['mx1.example.com'] });
  expect(await makeCertificate({ names: ['mx1.example.com'] })).toBe(one);
  const expired = { names: ['mx1.example.com'], validTo: new Date('2020-01-01') };
  expect(await makeCertificate(expired)).not.toBe(one);
});

/** The first line received, the error code, or `hangs` when a connect gets no answer. */
async function outcomeOf(address: string, port: number): Promise<string> {
  const socket = connect({ host: address, port, timeout: 250 });
  try {
    return await Promise.race([
      once(socket, 'data').then(([chunk]) => String(chunk).trimEnd()),
      once(socket, 'timeout').then(() => (socket.connecting ? 'hangs' : 'connected')),
    ]);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    socket.destroy();
  }
}
