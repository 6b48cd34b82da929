import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ACTION_SCRIPT } from './measure-action.ts';
import { measureScript, medianCost, type ProcessCost } from './measure-process.ts';

const root = resolve(import.meta.dirname, '..');
const RUNS = 15;

/** An action that imports the usual packages and does nothing. */
const REFERENCE = `
  import * as core from '@actions/core';
  import * as github from '@actions/github';
  core.debug(typeof github.getOctokit);
`;

export interface StartUpCost {
  /** The action with nothing declared: it reads its inputs, fails, and writes every output. */
  readonly action: ProcessCost;
  /** An action that only imports `@actions/core` and `@actions/github`, bundled by ncc too. */
  readonly reference: ProcessCost;
}

/** Alternates between both, so that other load on this machine affects both alike. */
export async function measureStartUp(folder: string): Promise<StartUpCost> {
  // Inside the checkout, so that the bundler finds the packages.
  const source = join(root, 'lib', 'reference.js');
  const bundle = join(folder, 'reference');
  mkdirSync(join(root, 'lib'), { recursive: true });
  writeFileSync(source, REFERENCE);
  const ncc = join(root, 'node_modules', '.bin', 'ncc');
  execFileSync(ncc, ['build', source, '-o', bundle, '-q'], { cwd: root });
  writeFileSync(join(bundle, 'package.json'), '{ "type": "module" }\n');
  const env = { RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder };
  const action: ProcessCost[] = [];
  const reference: ProcessCost[] = [];
  for (let run = 0; run < RUNS; run++) {
    action.push(await measureScript([ACTION_SCRIPT], env, 1));
    reference.push(await measureScript([join(bundle, 'index.js')], env));
  }
  return { action: medianCost(action), reference: medianCost(reference) };
}
