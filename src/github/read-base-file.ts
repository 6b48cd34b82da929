import { isAbsolute } from 'node:path';
import { decodeText } from '../files/decode-text.ts';
import type { BaseFile } from '../files/workspace.ts';
import { MAX_BYTES } from '../yaml/limits.ts';
import type { ConnectApi } from './api.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/**
 * Reads a file at the event's base commit through the API: a workflow's checkout rarely contains that commit.
 *
 * @param path from the repository's root, with `/`
 * @param maxBytes the largest file that is read
 */
export async function readBaseFile(
  path: string,
  event: WorkflowEvent | null,
  connect: ConnectApi,
  maxBytes = MAX_BYTES,
): Promise<BaseFile> {
  if (event === null || event.baseCommit === null) return { kind: 'none' };
  // A path outside of the checkout is in no commit, and would lead to another address of the API.
  if (path.startsWith('../') || isAbsolute(path)) return { kind: 'absent' };
  const request = await connect();
  const response = await request('GET /repos/{owner}/{repo}/contents/{+path}', {
    owner: event.owner,
    repo: event.repository,
    path: path.split('/').map(encodeURIComponent).join('/'),
    ref: event.baseCommit,
    mediaType: { format: 'raw' },
  });
  if (response.kind === 'failed') {
    return response.status === 404 ? { kind: 'absent' } : { kind: 'failed', why: response.why };
  }
  const { data } = response;
  if (typeof data !== 'string') return { kind: 'failed', why: 'it is no file there' };
  const bytes = Buffer.from(data);
  if (bytes.length > maxBytes) {
    return { kind: 'failed', why: `it is larger than ${maxBytes} bytes there` };
  }
  const text = decodeText(bytes);
  return typeof text === 'string'
    ? { kind: 'text', text }
    : { kind: 'failed', why: `it ${text.problem}` };
}
