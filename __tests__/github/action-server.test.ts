import { describe, expect, it } from 'vitest';
import { actionServer } from '../../src/github/action-server.ts';
import type { ApiResponse } from '../../src/github/api.ts';
import { rulesPage } from '../../src/github/environment.ts';
import { receivingStream, withFakeProcess } from '../runner/fake-process.ts';

const GHES = 'https://ghes.example';
const ACTION = { GITHUB_ACTION_REPOSITORY: 'octo/mail-identity-check', GITHUB_ACTION_REF: 'v1' };

/** The page of the rules for a step with this environment, and the requests that it took. */
function pageFor(env: Readonly<Record<string, string>>, response: ApiResponse) {
  const requests: string[] = [];
  const fake = {
    ...{ env, argv: ['node', '/w/dist/index.js'], cwd: () => '/w', exitCode: undefined },
    stdout: receivingStream(() => {}),
    stderr: receivingStream(() => {}),
  };
  return withFakeProcess(fake, async () => {
    const server = await actionServer(async () => async (route) => {
      requests.push(route);
      return response;
    });
    return { page: rulesPage(server), requests: requests.length };
  });
}

const found: ApiResponse = { kind: 'answered', data: {}, link: '', contentType: '' };
const missing: ApiResponse = { kind: 'failed', status: 404, why: 'HTTP 404' };
const silent: ApiResponse = { kind: 'failed', status: null, why: 'no answer in time' };
const PATH = 'octo/mail-identity-check/blob/v1/docs/rules.md';

describe('the page of the rules', () => {
  it.each<
    [
      title: string,
      env: Readonly<Record<string, string>>,
      response: ApiResponse,
      page: string | null,
      requests: number,
    ]
  >([
    [
      'is on github.com',
      { ...ACTION, GITHUB_SERVER_URL: 'https://github.com' },
      missing,
      `https://github.com/${PATH}`,
      0,
    ],
    [
      'is on the enterprise server that has the action',
      { ...ACTION, GITHUB_SERVER_URL: GHES },
      found,
      `${GHES}/${PATH}`,
      1,
    ],
    [
      'is on github.com where the enterprise server takes the action from there',
      { ...ACTION, GITHUB_SERVER_URL: GHES },
      missing,
      `https://github.com/${PATH}`,
      1,
    ],
    [
      'is on github.com where the enterprise server does not answer',
      { ...ACTION, GITHUB_SERVER_URL: GHES },
      silent,
      `https://github.com/${PATH}`,
      1,
    ],
    [
      'is in the checkout of a local action',
      {
        GITHUB_SERVER_URL: GHES,
        GITHUB_REPOSITORY: 'octo/mail',
        GITHUB_SHA: 'abc',
        GITHUB_WORKSPACE: '/w',
      },
      missing,
      `${GHES}/octo/mail/blob/abc/docs/rules.md`,
      0,
    ],
    ['is unknown outside of a workflow', {}, missing, null, 0],
  ])('%s', async (_, env, response, page, requests) => {
    expect(await pageFor(env, response)).toEqual({ page, requests });
  });
});
