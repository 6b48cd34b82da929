import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { MailHost } from '../../src/model/mail-host.ts';
import type { HostObservation } from '../../src/model/observation.ts';
import { type Differences, NAME, observed } from './observed.ts';

/** One host that is declared with several ports: what is found in DNS counts at each, and is reported once. */

const ABSENT = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;
const GREETS = (name: string) => ({ bannerName: name, bannerNames: [name], ehloName: name });

function judgePorts(
  differences: Differences,
  hosts: readonly Partial<MailHost>[] = [{ port: 25 }, { port: 465 }, { port: 587 }],
) {
  const seen = hosts.map(
    (host): HostObservation => observed({ ...differences, host: { ...differences.host, ...host } }),
  );
  return judge({
    at: Date.parse('2026-11-24T12:00:00Z'),
    hosts: seen,
    mailDomains: [],
    otherShardHosts: [],
    undeclaredAddresses: [],
    limits: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  });
}

const described = (differences: Differences, hosts?: readonly Partial<MailHost>[]) =>
  judgePorts(differences, hosts).findings.map(
    ({ rule, level, declared }) => `${rule} ${level} ${declared.port}`,
  );

describe('a host with several ports', () => {
  it('a missing PTR is one finding, and every port is broken', () => {
    expect(described({ ptr: ABSENT })).toEqual(['ptr-missing error 25']);
    expect(judgePorts({ ptr: ABSENT }).hosts.map(({ verdict, cause }) => [verdict, cause])).toEqual(
      [25, 465, 587].map(() => ['broken', 'missing-reverse']),
    );
  });

  it('a wrong greeting is a finding of each port', () => {
    const greeting = { smtp: GREETS('localhost'), host: { ehlo: { kind: 'any' } } } as const;
    expect(described(greeting)).toEqual([
      'banner-default error 25',
      'banner-default error 465',
      'banner-default error 587',
    ]);
  });

  it('PTR names that the ports expect differently are findings of each', () => {
    const names = (port: number, pattern: string): Partial<MailHost> => ({
      port,
      ptr: { kind: 'names', patterns: [pattern] },
    });
    expect(described({}, [names(25, 'a.example.com'), names(465, 'b.example.com')])).toEqual([
      'ptr-mismatch error 25',
      'ptr-mismatch error 465',
    ]);
  });

  it('a waiver at one port accepts the finding, which is the same at the others', () => {
    const location = { file: null, line: 1, column: 1 };
    const waiver = { rule: 'ptr-missing', reason: 'ticket', until: '2026-12-04', location };
    const ports = [{ port: 25 }, { port: 465, waivers: [waiver] }];
    expect(described({ ptr: ABSENT }, ports)).toEqual(['ptr-missing error 465']);
  });

  it('a level at one port does not lower the finding of another', () => {
    const ports = [{ port: 25, levels: { 'ptr-missing': 'notice' } as const }, { port: 465 }];
    expect(described({ ptr: ABSENT }, ports)).toEqual(['ptr-missing error 465']);
  });

  it('a finding at one port compounds a weak one at another port of the same address', () => {
    const ptr = {
      names: ['other.example.net'],
      forward: { 'other.example.net': ['203.0.113.25'] },
    };
    const any = { kind: 'any' } as const;
    const weak = observed({ ptr, host: { ptr: any, port: 25 } });
    const rotating = observed({
      ptr,
      host: { ptr: any, banner: any, port: 587 },
      smtp: { bannerNames: [NAME, 'b.example.com'] },
    });
    const { findings } = judge({
      at: 0,
      hosts: [weak, rotating],
      mailDomains: [],
      otherShardHosts: [],
      undeclaredAddresses: [],
      limits: [],
      vantage: { port25: 'open', ipv6: 'unknown' },
    });
    expect(
      findings.map(({ rule, level, declared }) => `${rule} ${level} ${declared.port}`),
    ).toEqual([
      'banner-ptr-mismatch error 25',
      'banner-rotates warning 587',
      'banner-ptr-mismatch error 587',
    ]);
  });
});
