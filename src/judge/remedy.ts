import type { MailHost } from '../model/mail-host.ts';

/** Who must act on a PTR, and the record to publish. */
export function ptrOwnerAdvice(host: MailHost, record: string): string {
  return host.control === 'shared'
    ? `The PTR is the provider's to set: ask them, or declare what they publish. A matching record would be \`${record}\`.`
    : `Publish \`${record}\` where the reverse zone is run: at the provider of the address, or in your own reverse zone.`;
}

/** Where a mail server's own name is set. */
export function greetingAdvice(host: MailHost): string {
  return host.control === 'shared'
    ? `The greeting is the provider's to set; declare banner: any if their name is right.`
    : `Set the mail server's own name to ${greetingName(host)} (Postfix: myhostname; Exim: primary_hostname; OpenSMTPD: listen on … hostname; Exchange: Set-ReceiveConnector -Fqdn).`;
}

function greetingName(host: MailHost): string {
  const { banner } = host;
  const only = banner.kind === 'names' && banner.patterns.length === 1 ? banner.patterns[0] : null;
  return only == null || only.includes('*') ? host.name : only;
}
