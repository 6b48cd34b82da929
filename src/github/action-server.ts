import type { ConnectApi } from './api.ts';

const PUBLIC_SERVER = 'https://github.com';

/**
 * Finds the server that has the action's repository. An enterprise's server can run actions of github.com (GitHub
 * Connect), and gives a step its own address in both cases.
 *
 * @returns null outside of a workflow
 */
export async function actionServer(connect: ConnectApi): Promise<string | null> {
  const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY } = process.env;
  if (!GITHUB_SERVER_URL) return null;
  const [owner = '', repo = ''] = (GITHUB_ACTION_REPOSITORY ?? '').split('/');
  // Without a repository the action is in the checkout.
  if (GITHUB_SERVER_URL === PUBLIC_SERVER || owner === '' || repo === '') return GITHUB_SERVER_URL;
  const request = await connect();
  const response = await request('GET /repos/{owner}/{repo}', { owner, repo });
  return response.kind === 'answered' ? GITHUB_SERVER_URL : PUBLIC_SERVER;
}
