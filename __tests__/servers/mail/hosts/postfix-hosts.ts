import { startPostfix } from '../postfix.ts';
import {
  coherent,
  coherentWithTls,
  defaultBanner,
  expiredCertificate,
  type MailHostCase,
  missingPtr,
  staleName,
} from './mail-host-case.ts';

export const POSTFIX_HOSTS: readonly MailHostCase[] = [
  {
    title: 'Postfix: A, PTR, greeting and EHLO name agree',
    name: 'mx1.example.com',
    address: '127.0.0.11',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'mx1.example.com' } }),
    expected: coherent('mx1.example.com'),
  },
  {
    title: 'Postfix: the PTR has an old name that does not resolve',
    name: 'mx2.example.com',
    address: '127.0.0.12',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'mx2.example.com' } }),
    ptr: 'PTR old.example.com.',
    expected: {
      verdict: 'broken',
      cause: 'partial-change',
      requiredRules: ['ptr-mismatch', 'ptr-unconfirmed', 'banner-ptr-mismatch'],
      forbiddenRules: ['ptr-missing', 'banner-mismatch', 'banner-default', 'ehlo-mismatch'],
      endpoint: {
        ptr: { state: 'unconfirmed', iprev: 'fail', names: ['old.example.com'] },
        smtp: { state: 'greeted', bannerName: 'mx2.example.com', ehloName: 'mx2.example.com' },
      },
    },
  },
  {
    title: 'Postfix: the PTR has an old name that still resolves',
    name: 'mx3.example.com',
    address: '127.0.0.13',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'mx3.example.com' } }),
    ptr: 'PTR former.example.com.',
    expected: {
      verdict: 'broken',
      cause: 'partial-change',
      requiredRules: ['ptr-mismatch'],
      forbiddenRules: ['ptr-missing', 'ptr-unconfirmed', 'banner-mismatch', 'banner-default'],
      endpoint: {
        ptr: {
          state: 'confirmed',
          iprev: 'pass',
          names: ['former.example.com'],
          forward: { 'former.example.com': ['127.0.0.13'] },
        },
        smtp: { state: 'greeted', bannerName: 'mx3.example.com', ehloName: 'mx3.example.com' },
      },
    },
  },
  {
    title: 'Postfix has a default name',
    name: 'mx4.example.com',
    address: '127.0.0.14',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'localhost.localdomain' } }),
    expected: defaultBanner(
      'mx4.example.com',
      'localhost.localdomain',
      /postconf -e 'myhostname = mx4\.example\.com'/,
    ),
  },
  {
    title: 'Postfix: the greeting has the new name, the EHLO reply the old one',
    name: 'mx15.example.com',
    address: '127.0.0.15',
    start: (listen) =>
      startPostfix({
        ...listen,
        main: { myhostname: 'old.example.com', smtpd_banner: 'mx15.example.com ESMTP' },
      }),
    expected: staleName(
      'mx15.example.com',
      { greeting: 'mx15.example.com', ehlo: 'old.example.com' },
      'ehlo-mismatch',
      /answers EHLO with `myhostname`/,
    ),
  },
  {
    title: 'Postfix: the address has no PTR',
    name: 'mx16.example.com',
    address: '127.0.0.17',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'mx16.example.com' } }),
    ptr: null,
    expected: missingPtr('mx16.example.com'),
  },
  {
    title: 'Postfix: the PTR is in a classless delegation (RFC 2317)',
    name: 'mx5.example.com',
    address: '127.0.0.18',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'mx5.example.com' } }),
    ptr: 'CNAME 18.16/29.0.0.127.in-addr.arpa.',
    expected: coherent('mx5.example.com'),
  },
  {
    title: 'Postfix: STARTTLS with a self-signed certificate',
    name: 'mx6.example.com',
    address: '127.0.0.26',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'mx6.example.com' } }),
    certificate: 'valid',
    declared: { tls: 'starttls' },
    expected: coherentWithTls('mx6.example.com'),
  },
  {
    title: 'Postfix: STARTTLS with an expired certificate',
    name: 'mx25.example.com',
    address: '127.0.0.25',
    start: (listen) => startPostfix({ ...listen, main: { myhostname: 'mx25.example.com' } }),
    certificate: 'expired',
    declared: { tls: 'starttls' },
    expected: expiredCertificate('mx25.example.com'),
  },
  {
    title: 'Postfix: implicit TLS',
    name: 'mx7.example.com',
    address: '127.0.0.27',
    start: (listen) =>
      startPostfix({
        ...listen,
        main: { myhostname: 'mx7.example.com' },
        overrides: { smtpd_tls_wrappermode: 'yes' },
      }),
    certificate: 'valid',
    declared: { tls: 'implicit' },
    expected: coherentWithTls('mx7.example.com'),
  },
  {
    title: 'postscreen delays the last line of its greeting',
    name: 'mx8.example.com',
    address: '127.0.0.28',
    start: (listen) =>
      startPostfix({
        ...listen,
        listener: 'postscreen',
        main: { myhostname: 'mx8.example.com', postscreen_greet_wait: '3s' },
      }),
    expected: coherent('mx8.example.com'),
  },
  {
    title: 'postscreen and smtpd greet with the old name',
    name: 'mx29.example.com',
    address: '127.0.0.29',
    start: (listen) =>
      startPostfix({
        ...listen,
        listener: 'postscreen',
        main: { myhostname: 'old.example.com', postscreen_greet_wait: '3s' },
      }),
    expected: staleName(
      'mx29.example.com',
      { greeting: 'old.example.com', ehlo: 'old.example.com' },
      'banner-mismatch',
      /postconf -e 'myhostname = mx29\.example\.com'/,
    ),
  },
];
