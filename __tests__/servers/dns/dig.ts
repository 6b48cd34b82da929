import { canonicalAddress } from '../../../src/model/address.ts';
import type { Question } from '../../../src/observe/dns/message.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import type { NameServer } from './name-server.ts';

/** What `dig` reads in an answer, of the types that the client reads. */
export interface DigAnswer {
  /** In lower case. */
  readonly rcode: string;
  readonly authoritative: boolean;
  readonly validated: boolean;
  readonly answers: readonly DigRecord[];
  readonly authorities: readonly DigRecord[];
}

export interface DigRecord {
  readonly name: string;
  readonly ttlS: number;
  readonly type: string;
  /** As the client has it; for SOA the MINIMUM field. */
  readonly data: string;
}

/** `dig` in a root folder of its own. */
export async function startDig(): Promise<{
  readonly query: (server: NameServer, question: Question) => Promise<DigAnswer>;
  readonly close: () => Promise<void>;
}> {
  const root = await makeServerRoot('dig');
  return { query: (server, question) => runDig(root, server, question), close: root.remove };
}

async function runDig(
  root: ServerRoot,
  { address, port }: NameServer,
  { name, type, recursive }: Question,
): Promise<DigAnswer> {
  const options = ['+noall', '+comments', '+answer', '+authority', '+tries=2', '+timeout=5'];
  const recursion = recursive ? [] : ['+norecurse'];
  const where = [`@${address}`, '-p', String(port)];
  const output = await root.run('dig', [...where, ...options, ...recursion, `${name}.`, type]);
  const [, rcode = ''] = /status: (\w+)/.exec(output) ?? [];
  const [, flags = ''] = /flags: ([a-z ]*);/.exec(output) ?? [];
  return {
    rcode: rcode.toLowerCase(),
    authoritative: flags.split(' ').includes('aa'),
    validated: flags.split(' ').includes('ad'),
    answers: recordsIn(output, 'ANSWER'),
    authorities: recordsIn(output, 'AUTHORITY'),
  };
}

function recordsIn(output: string, section: string): DigRecord[] {
  const [, text = ''] =
    new RegExp(`;; ${section} SECTION:\\n((?:[^;\\n].*\\n)*)`).exec(output) ?? [];
  return text.split('\n').flatMap((line) => {
    const [, name, ttl, type, data] = /^(\S+)\s+(\d+)\s+IN\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    const read = READERS[type ?? ''];
    if (name === undefined || data === undefined || read === undefined) return [];
    return [{ name: plainName(name), ttlS: Number(ttl), type: type ?? '', data: read(data) }];
  });
}

const READERS: Readonly<Record<string, (data: string) => string>> = {
  A: (data) => data,
  AAAA: (data) => canonicalAddress(data) ?? data,
  PTR: plainName,
  CNAME: plainName,
  NS: plainName,
  MX: (data) => data.replace(/\S+$/, plainName),
  TXT: (data) => data.replace(/"((?:[^"\\]|\\.)*)"\s*/g, '$1').replace(/\\(\d{3}|.)/g, unescaped),
  SOA: (data) => data.split(' ').at(-1) ?? '',
};

/** In lower case, without the final dot. A space is escaped by `dig` and not by the client. */
function plainName(text: string): string {
  const name = text.toLowerCase().replaceAll('\\032', ' ');
  return name === '.' ? name : name.replace(/\.$/, '');
}

function unescaped(_: string, code: string): string {
  return code.length === 3 ? String.fromCharCode(Number(code)) : code;
}
