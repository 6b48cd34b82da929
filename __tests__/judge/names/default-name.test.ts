import { describe, expect, it } from 'vitest';
import { defaultNameReason } from '../../../src/judge/names/default-name.ts';
import { cpuMs } from '../../cpu-time.ts';

const CLOUD = "it is a cloud's internal name";
const SINGLE = 'it is a single label, not a full name';
const EXAMPLE = "it is a manual's example";

describe('defaultNameReason', () => {
  it.each([
    ['localhost', 'it names every machine', 'a server whose name was never set'],
    ['localhost.localdomain', 'it names every machine', 'Red Hat'],
    ['localhost6.localdomain6', 'it names every machine', 'the IPv6 line of Red Hat’s hosts file'],
    ['ip6-localhost', 'it names every machine', 'Debian'],
    ['localhost.example.com', 'it names every machine', 'with a search domain'],
    ['undefined.hostname.localhost', 'it names every machine', 'RFC 6761'],
    ['[192.0.2.7]', 'it is an address, not a name', 'an address literal'],
    ['[ipv6:2001:db8::7]', 'it is an address, not a name', 'an IPv6 literal'],
    ['192.0.2.7', 'it is an address, not a name', 'an address as text'],
    ['2001:db8::7', 'it is an address, not a name', 'an IPv6 address as text'],
    ['192.0.2.7.5', 'it ends in a number, so it is no host name', 'nearly an address'],
    ['mail', SINGLE, 'a short host name'],
    ['3f2a9c1b7d40', 'it is a container id', 'Docker'],
    ['win-8k2jq0l3abc', 'it is the name that Windows gave itself, a single label', 'Windows Setup'],
    ['desktop-4f9k2lm', 'it is the name that Windows gave itself, a single label', 'Windows 10'],
    ['desktop-team', SINGLE, 'a word, and no hash'],
    ['postfix-7d9c8b5f4-x2x4z', "it is a Kubernetes pod's name, a single label", 'a pod'],
    ['ip-10-0-0-5', "it is a cloud's internal name, a single label", 'Amazon, without a domain'],
    ['ip-10-0-0-5.eu-west-1.compute.internal', CLOUD, 'Amazon'],
    ['ip-10-0-0-5.ec2.internal', CLOUD, 'Amazon’s first region'],
    ['i-0abc.ec2.internal', CLOUD, 'Amazon, by instance'],
    ['mail-1.europe-west1-b.c.project-7.internal', CLOUD, 'Google'],
    ['mail.x1y2.bx.internal.cloudapp.net', CLOUD, 'Azure'],
    ['7.2.0.192.bc.googleusercontent.com', CLOUD, 'Google’s name for an address'],
    ['smtp.mail.svc.cluster.local', "it is a cluster's internal name", 'a Kubernetes service'],
    ['smtp.mail.svc', "it is a cluster's internal name", 'a Kubernetes service, truncated'],
    [
      'mail.corp.local',
      '.local is reserved (RFC 6762) and exists in no public DNS',
      'multicast DNS',
    ],
    [
      'mx.home.arpa',
      '.home.arpa is reserved (RFC 8375) and exists in no public DNS',
      'a home network',
    ],
    ['mx.test', '.test is reserved (RFC 6761) and exists in no public DNS', 'for tests'],
    ['mx.invalid', '.invalid is reserved (RFC 6761) and exists in no public DNS', 'never a host'],
    ['mx.alt', '.alt is reserved (RFC 9476) and exists in no public DNS', 'outside the DNS'],
    ['mx.abc.onion', '.onion is reserved (RFC 7686) and exists in no public DNS', 'Tor'],
    ['mx.acme.internal', '.internal is reserved (ICANN) and exists in no public DNS', 'private'],
    ['mx.lan', '.lan exists in no public DNS', 'a router’s default'],
    ['host.domain', '.domain exists in no public DNS', 'an installer’s default'],
    ['mail.example.com', EXAMPLE, 'the name in most manuals'],
    ['mail.yourdomain.com', EXAMPLE, 'a common example domain'],
    ['smtp.eu.your-domain.com', EXAMPLE, 'any host of an example domain'],
    ['host.domain.tld', EXAMPLE, 'Postfix’s main.cf'],
    ['your.hostname.here', EXAMPLE, 'a template'],
  ])('%s: %s, %s', (name, reason) => {
    expect(defaultNameReason(name)).toBe(reason);
  });

  it.each([
    ['mx1.example.com', 'a reserved example domain'],
    ['smtp.example.net', 'a usual host of one'],
    ['mx.company.example', 'RFC 6761 reserves .example'],
    ['mail.domain.example.org', 'an example name as a subdomain'],
    ['mail.notyourdomain.com', 'another label that ends alike'],
    ['locals.example.com', 'another label that starts alike'],
    ['mail.internal.example.com', 'a label inside a public name'],
    ['win-8k2jq0l3abc.example.com', 'a Windows name with a domain'],
    ['deadbeef0123.example.com', 'a container id with a domain'],
    ['mx.here', 'a top-level domain of its own'],
  ])('%s is no default: %s', (name) => {
    expect(defaultNameReason(name)).toBe(null);
  });

  it('a declared example name is no default, but a declared private name is one', () => {
    expect(defaultNameReason('mail.example.com', ['mail.example.com'])).toBe(null);
    expect(defaultNameReason('mail.example.com', ['mx1.example.com'])).toBe(EXAMPLE);
    expect(defaultNameReason('mx.lan', ['mx.lan'])).not.toBe(null);
  });

  it.each(['a-', '2', '.c.', 'localhost.', '.'])(
    'a hostile name of %s takes little time',
    (piece) => {
      const start = cpuMs();
      defaultNameReason(piece.repeat(255).slice(0, 255));
      expect(cpuMs() - start).toBeLessThan(200);
    },
  );
});
