import { once } from 'node:events';
import { connect } from 'node:net';
import { makeServerRoot } from '../server-root.ts';
import { type ListenOptions, writeKeyAndCertificate } from './mail-server.ts';

interface ImapOptions extends Required<ListenOptions> {
  /** Without a colon. */
  readonly password: string;
  /** The content of the inbox, as an mbox. */
  readonly mailbox: string;
}

const PEM_FILE = '/etc/dovecot/chain.pem';

/** Starts a Dovecot with one user, `checks`, and one inbox. It speaks IMAP in TLS (port 993). */
export async function startImapServer(
  options: ImapOptions,
): Promise<{ readonly close: () => Promise<void> }> {
  const { address, port, certificate, password, mailbox } = options;
  const root = await makeServerRoot('dovecot');
  try {
    await writeKeyAndCertificate(root, PEM_FILE, certificate);
    await root.write('/var/mail/box', mailbox, 0o660);
    await root.makeFolders(['/var/mail/folders']);
    await root.run('chown', ['-R', '8:8', '/var/mail']);
    await root.write('/etc/dovecot/users', `checks:{PLAIN}${password}\n`);
    const version = await root.run('dovecot', ['--version']);
    await root.write('/etc/dovecot/dovecot.conf', configuration(options, version), 0o600);
    const server = root.start('dovecot', ['-F']);
    const close = async () => {
      await server.stop();
      await root.remove();
    };
    try {
      await server.ready(async () => {
        const socket = connect(port, address);
        await once(socket, 'connect');
        socket.destroy();
        return true;
      });
    } catch (error) {
      await close();
      throw error;
    }
    return { close };
  } catch (error) {
    await root.remove();
    throw error;
  }
}

function configuration({ address, port }: ImapOptions, version: string): string {
  return `${version.startsWith('2.3.') ? BEFORE_24 : SINCE_24}
protocols = imap
listen = ${address}
log_path = /dev/stderr
ssl = required
first_valid_uid = 1
first_valid_gid = 1
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

const BEFORE_24 = `ssl_cert = <${PEM_FILE}
ssl_key = <${PEM_FILE}
mail_location = mbox:/var/mail/folders:INBOX=/var/mail/box
passdb {
  driver = passwd-file
  args = scheme=plain /etc/dovecot/users
}
userdb {
  driver = static
  args = uid=8 gid=8 home=/var/mail
}`;

const SINCE_24 = `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
ssl_server_cert_file = ${PEM_FILE}
ssl_server_key_file = ${PEM_FILE}
mail_driver = mbox
mail_path = /var/mail/folders
mail_inbox_path = /var/mail/box
passdb passwd-file {
  passwd_file_path = /etc/dovecot/users
}
userdb static {
  fields {
    uid = 8
    gid = 8
    home = /var/mail
  }
}`;
