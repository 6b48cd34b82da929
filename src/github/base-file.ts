import { isAbsolute } from 'node:path';
import type { BaseFile } from '../files/workspace.ts';
import { MAX_BYTES } from '../yaml/limits.ts';
import type { AskApi } from './api.ts';
import type { WorkflowEvent } from './event.ts';

/**
 * Reads a file at the event's base commit, through the API: the checkout of a workflow seldom holds it.
 *
 * @param path from the repository's root, with `/`
 */
export async function readBaseFile(
  path: string,
  event: WorkflowEvent | null,
  ask: () => Promise<AskApi>,
): Promise<BaseFile> {
  if (event === null || event.baseCommit === null) return { kind: 'none' };
  // A file outside of the checkout is in no commit, and its path would leave the address of the contents.
  if (path.startsWith('../') || isAbsolute(path)) return { kind: 'absent' };
  const api = await ask();
  const answer = await api('GET /repos/{owner}/{repo}/contents/{+path}', {
    owner: event.owner,
    repo: event.repository,
    path: path.split('/').map(encodeURIComponent).join('/'),
    ref: event.baseCommit,
    mediaType: { format: 'raw' },
  });
  if (answer.kind === 'failed') {
    return answer.status === 404 ? { kind: 'absent' } : { kind: 'failed', why: answer.why };
  }
  const { data } = answer;
  if (typeof data !== 'string') return { kind: 'failed', why: 'it is no file there' };
  return Buffer.byteLength(data) > MAX_BYTES
    ? { kind: 'failed', why: `it is larger than ${MAX_BYTES} bytes there` }
    : { kind: 'text', text: data };
}
