import { generate } from 'selfsigned';

/** A private key and its certificate, both PEM. */
export interface KeyPair {
  readonly key: string;
  readonly certificate: string;
}

/** A self-signed certificate for `name`, as many mail hosts show it; valid for a year from now. */
export async function selfSigned(name: string): Promise<KeyPair> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  });
  return { key, certificate: cert };
}
