/**
 * In place of an address: that of an HTTP proxy, which answers for the name. Which address that is does not matter, as
 * it is not the host's and carries no SMTP.
 */
export const HTTP_PROXY = 'an address of an HTTP proxy, which carries no SMTP';
