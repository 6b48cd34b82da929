import { startCourier } from '../courier.ts';
import { startExim } from '../exim.ts';
import { startOpenSmtpd } from '../opensmtpd.ts';
import { startSendmail } from '../sendmail.ts';
import {
  coherent,
  coherentWithTls,
  defaultBanner,
  type MailHostCase,
  missingPtr,
  staleName,
} from './mail-host-case.ts';

export const TRANSPORT_AGENT_HOSTS: readonly MailHostCase[] = [
  {
    title: 'Exim: A, PTR, greeting and EHLO name agree',
    name: 'mx31.example.com',
    address: '127.0.0.31',
    start: (listen) => startExim({ ...listen, settings: { primary_hostname: 'mx31.example.com' } }),
    certificate: 'valid',
    declared: { tls: 'starttls' },
    expected: coherentWithTls('mx31.example.com'),
  },
  {
    title: 'Exim has a default name',
    name: 'mx32.example.com',
    address: '127.0.0.32',
    start: (listen) =>
      startExim({ ...listen, settings: { primary_hostname: 'localhost.localdomain' } }),
    expected: defaultBanner(
      'mx32.example.com',
      'localhost.localdomain',
      /`primary_hostname = mx32\.example\.com`/,
    ),
  },
  {
    title: 'Exim: a custom banner has the old name',
    name: 'mx33.example.com',
    address: '127.0.0.33',
    start: (listen) =>
      startExim({
        ...listen,
        settings: {
          primary_hostname: 'mx33.example.com',
          smtp_banner: 'old.example.com ESMTP Exim',
        },
      }),
    expected: staleName(
      'mx33.example.com',
      { greeting: 'old.example.com', ehlo: 'mx33.example.com' },
      'banner-mismatch',
      /`smtp_banner` replaces Exim's own name/,
    ),
  },
  {
    title: 'Exim offers STARTTLS with a certificate that it cannot read',
    name: 'mx34.example.com',
    address: '127.0.0.34',
    start: (listen) =>
      startExim({
        ...listen,
        settings: {
          primary_hostname: 'mx34.example.com',
          tls_advertise_hosts: '*',
          tls_certificate: '/etc/exim4/missing.pem',
        },
      }),
    declared: { tls: 'starttls' },
    expected: {
      ...coherent('mx34.example.com'),
      verdict: 'broken',
      cause: 'unknown',
      requiredRules: ['tls-failed'],
      forbiddenRules: [
        'starttls-missing',
        'certificate-mismatch',
        'banner-mismatch',
        'smtp-malformed',
      ],
      endpoint: { smtp: { state: 'tls-failed', code: 220, bannerName: 'mx34.example.com' } },
    },
  },
  {
    title: 'OpenSMTPD: A, PTR, greeting and EHLO name agree',
    name: 'mx41.example.com',
    address: '127.0.0.41',
    start: (listen) => startOpenSmtpd({ ...listen, listenOptions: 'hostname mx41.example.com' }),
    expected: coherent('mx41.example.com'),
  },
  {
    title: 'OpenSMTPD has the old name',
    name: 'mx42.example.com',
    address: '127.0.0.42',
    start: (listen) => startOpenSmtpd({ ...listen, listenOptions: 'hostname old.example.com' }),
    expected: staleName(
      'mx42.example.com',
      { greeting: 'old.example.com', ehlo: 'old.example.com' },
      'banner-mismatch',
      /`hostname mx42\.example\.com` on the line `listen on/,
    ),
  },
  {
    title: 'OpenSMTPD: the address has no PTR',
    name: 'mx43.example.com',
    address: '127.0.0.43',
    start: (listen) => startOpenSmtpd({ ...listen, listenOptions: 'hostname mx43.example.com' }),
    ptr: null,
    expected: missingPtr('mx43.example.com'),
  },
  {
    title: 'Sendmail: A, PTR, greeting and EHLO name agree',
    name: 'mx51.example.com',
    address: '127.0.0.51',
    start: (listen) =>
      startSendmail({ ...listen, defines: { confDOMAIN_NAME: 'mx51.example.com' } }),
    expected: coherent('mx51.example.com'),
  },
  {
    title: 'Sendmail has a default name',
    name: 'mx52.example.com',
    address: '127.0.0.52',
    start: (listen) =>
      startSendmail({ ...listen, defines: { confDOMAIN_NAME: 'localhost.localdomain' } }),
    expected: defaultBanner(
      'mx52.example.com',
      'localhost.localdomain',
      /`confDOMAIN_NAME` as `mx52\.example\.com`/,
    ),
  },
  {
    title: 'Sendmail: a custom login message has the old name',
    name: 'mx54.example.com',
    address: '127.0.0.54',
    start: (listen) =>
      startSendmail({
        ...listen,
        defines: {
          confDOMAIN_NAME: 'mx54.example.com',
          confSMTP_LOGIN_MSG: 'old.example.com Sendmail ready',
        },
      }),
    expected: staleName(
      'mx54.example.com',
      { greeting: 'old.example.com', ehlo: 'mx54.example.com' },
      'banner-mismatch',
      /`confSMTP_LOGIN_MSG` replaces Sendmail's own name/,
    ),
  },
  {
    title: 'Courier: A, PTR, greeting and EHLO name agree',
    name: 'mx61.example.com',
    address: '127.0.0.61',
    start: (listen) => startCourier({ ...listen, files: { me: 'mx61.example.com' } }),
    certificate: 'valid',
    declared: { tls: 'starttls' },
    expected: coherentWithTls('mx61.example.com'),
  },
  {
    title: 'Courier: a custom greeting has the old name',
    name: 'mx62.example.com',
    address: '127.0.0.62',
    start: (listen) =>
      startCourier({
        ...listen,
        files: { me: 'mx62.example.com', esmtpgreeting: 'old.example.com ESMTP' },
      }),
    expected: staleName(
      'mx62.example.com',
      { greeting: 'old.example.com', ehlo: 'mx62.example.com' },
      'banner-mismatch',
      /`esmtpgreeting` in `\/etc\/courier` replaces Courier's own name/,
    ),
  },
];
