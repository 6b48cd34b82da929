/** The ports of mail servers: SMTP, submission over TLS, submission, and its usual alternative. */
export const MAIL_PORTS: readonly number[] = [25, 465, 587, 2525];

/** The error message for another port. */
export function portRefusal(port: number): string {
  return `Port ${port} is not a mail port (${MAIL_PORTS.join(', ')}). Set allow-any-port: true to check it.`;
}
