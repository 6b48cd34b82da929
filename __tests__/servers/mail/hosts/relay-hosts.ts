import { freePort } from '../../free-port.ts';
import { startDovecot } from '../dovecot.ts';
import { startExim } from '../exim.ts';
import { startHaproxy } from '../haproxy.ts';
import type { ListenOptions, MailServer } from '../mail-server.ts';
import { startNginx } from '../nginx.ts';
import { startPostfix } from '../postfix.ts';
import {
  coherent,
  coherentWithTls,
  defaultBanner,
  expiredCertificate,
  type MailHostCase,
} from './mail-host-case.ts';

/** Servers that relay all mail: submission, a mail proxy, a load balancer. */
export const RELAY_HOSTS: readonly MailHostCase[] = [
  {
    title: 'Dovecot submission: all names agree, with STARTTLS as on port 587',
    name: 'mx71.example.com',
    address: '127.0.0.71',
    start: (listen) => startDovecot({ ...listen, settings: { hostname: 'mx71.example.com' } }),
    certificate: 'valid',
    declared: { tls: 'starttls' },
    expected: coherentWithTls('mx71.example.com'),
  },
  {
    title: 'Dovecot submission: all names agree, with implicit TLS as on port 465',
    name: 'mx72.example.com',
    address: '127.0.0.72',
    start: (listen) =>
      startDovecot({ ...listen, settings: { hostname: 'mx72.example.com' }, implicitTls: true }),
    certificate: 'valid',
    declared: { tls: 'implicit' },
    expected: coherentWithTls('mx72.example.com'),
  },
  {
    title: 'Dovecot submission has its container id as name',
    name: 'mx73.example.com',
    address: '127.0.0.73',
    start: (listen) => startDovecot({ ...listen, settings: { hostname: '3f2a9c1b7d4e' } }),
    expected: defaultBanner(
      'mx73.example.com',
      '3f2a9c1b7d4e',
      /`hostname = mx73\.example\.com` in the Dovecot configuration/,
    ),
  },
  {
    title: 'Dovecot submission: implicit TLS with an expired certificate',
    name: 'mx74.example.com',
    address: '127.0.0.74',
    start: (listen) =>
      startDovecot({ ...listen, settings: { hostname: 'mx74.example.com' }, implicitTls: true }),
    certificate: 'expired',
    declared: { tls: 'implicit' },
    expected: expiredCertificate('mx74.example.com'),
  },
  {
    title: 'nginx as a mail proxy: all names agree',
    name: 'mx81.example.com',
    address: '127.0.0.81',
    start: (listen) => startNginx({ ...listen, directives: { server_name: 'mx81.example.com' } }),
    certificate: 'valid',
    declared: { tls: 'starttls' },
    expected: coherentWithTls('mx81.example.com'),
  },
  {
    title: 'nginx as a mail proxy has a default name',
    name: 'mx82.example.com',
    address: '127.0.0.82',
    start: (listen) => startNginx({ ...listen, directives: { server_name: 'localhost' } }),
    expected: defaultBanner('mx82.example.com', 'localhost', /mx82\.example\.com/),
  },
  {
    title: 'HAProxy in front of an Exim and a Postfix with the same name',
    name: 'mx91.example.com',
    address: '127.0.0.91',
    start: (listen) => startBalancedPair(listen, 'mx91.example.com', 'mx91.example.com'),
    samples: 2,
    expected: coherent('mx91.example.com'),
  },
  {
    title: 'HAProxy in front of an Exim and a Postfix with different names',
    name: 'mx92.example.com',
    address: '127.0.0.92',
    start: (listen) => startBalancedPair(listen, 'one.example.com', 'two.example.com'),
    samples: 2,
    expected: {
      verdict: 'broken',
      cause: 'several-identities',
      requiredRules: ['banner-mismatch', 'banner-rotates'],
      forbiddenRules: ['banner-default', 'ptr-mismatch', 'ptr-missing', 'ptr-unconfirmed'],
      endpoint: {
        ptr: { state: 'confirmed', names: ['mx92.example.com'] },
        // The readiness probe of the suite was connected to Exim, so Postfix is next.
        smtp: { state: 'greeted', bannerNames: ['two.example.com', 'one.example.com'] },
      },
      remedy: /Give every server behind 127\.0\.0\.92 the name mx92\.example\.com/,
    },
  },
];

/** Starts an Exim and a Postfix on free ports, and HAProxy in front of them. */
async function startBalancedPair(
  listen: ListenOptions,
  eximName: string,
  postfixName: string,
): Promise<MailServer> {
  const { address } = listen;
  const backends = await Promise.all([
    freePort([address]).then((port) =>
      startExim({ address, port, settings: { primary_hostname: eximName } }),
    ),
    freePort([address]).then((port) =>
      startPostfix({ address, port, main: { myhostname: postfixName } }),
    ),
  ]);
  return startHaproxy({ ...listen, backends });
}
