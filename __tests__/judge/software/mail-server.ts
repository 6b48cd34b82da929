import { readBannerName, readEhloName } from '../../../src/model/greeting.ts';
import { bindHost, type HostTemplate, type MailHost } from '../../../src/model/mail-host.ts';
import type { SmtpObservation } from '../../../src/model/observation.ts';
import { EMPTY_SMTP } from '../../../src/observe/smtp/probe.ts';

/** The observation of a server with this greeting and EHLO reply. */
export function smtpObservation(
  greeting: readonly string[],
  ehloReply: readonly string[],
): SmtpObservation {
  const bannerName = readBannerName(greeting);
  return {
    ...EMPTY_SMTP,
    state: 'greeted',
    code: 220,
    greeting,
    bannerName,
    bannerNames: bannerName === null ? [] : [bannerName],
    ehloName: readEhloName(ehloReply),
    ehloReply,
  };
}

/** The declared host mx1.example.com: dedicated, except for the given keys. */
export function declaredHost(template: Partial<HostTemplate> = {}): MailHost {
  return bindHost(
    {
      control: 'dedicated',
      role: 'inbound',
      port: 25,
      fallbackPorts: null,
      tls: 'opportunistic',
      ptr: null,
      banner: null,
      ehlo: null,
      helo: null,
      domains: [],
      levels: {},
      waivers: [],
      location: { file: null, line: 1, column: 1 },
      ...template,
    },
    'mx1.example.com',
    null,
  );
}
