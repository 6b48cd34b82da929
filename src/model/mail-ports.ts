/** The ports at which mail servers greet: SMTP, submission over TLS, submission, and its usual alternative. */
export const MAIL_PORTS: readonly number[] = [25, 465, 587, 2525];

/** Why another port is not dialled, and the way out. */
export function portRefusal(port: number): string {
  return `Port ${port} is none of ${MAIL_PORTS.join(', ')}. Set allow-any-port: true to check it.`;
}
