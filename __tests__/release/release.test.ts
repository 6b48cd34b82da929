import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { createGitCheckout, type GitCheckout } from '../lab/git-checkout.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { version } = manifest as { readonly version: string };
const MAJOR = `v${version.split('.')[0]}`;

interface Workflow {
  readonly jobs: Record<
    string,
    { readonly steps: { readonly name?: string; readonly run?: string }[] }
  >;
}

/** The script of a step in release.yml, whose name begins so. */
function scriptOf(name: string): string {
  const { jobs } = parse(read('.github/workflows/release.yml')) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const step = steps.find((one) => one.name?.startsWith(name));
  if (step?.run === undefined) throw new Error(`release.yml has no step ${name}`);
  return step.run;
}

/**
 * A stand-in for GitHub's command line: writes its arguments to a file, and knows the tags in the file `tags`. A release
 * needs its tag (`--verify-tag`).
 */
const GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_LOG"
case "$1 $2" in
  "api repos/"*/git/ref/tags/*) grep -qx "\${2##*/}" "$GH_TAGS" ;;
  "release create") grep -qx "$3" "$GH_TAGS" && cp "$8" "$GH_NOTES" ;;
esac
`;

let folder: TestFolder;
let checkout: GitCheckout;
beforeAll(() => {
  folder = createTestFolder();
  checkout = createGitCheckout(folder.folder('checkout'));
  for (const path of ['package.json', 'CHANGELOG.md', 'dist']) {
    cpSync(join(root, path), join(checkout.root, path), { recursive: true });
  }
  checkout.commit({ 'mail-identity-check-0.tgz': 'the package' });
  checkout.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  mkdirSync(join(folder.path, 'bin'));
  writeFileSync(join(folder.path, 'bin/gh'), GH);
  chmodSync(join(folder.path, 'bin/gh'), 0o755);
});
afterAll(() => folder.remove());

interface Rehearsal {
  readonly tag?: string;
  readonly sha?: string;
  /** The tags that exist. */
  readonly tags?: readonly string[];
}

/** Runs a step as the runner does (`bash -e`). Returns what `gh` was asked, and the notes of the release. */
function rehearse(step: string, { tag = `v${version}`, sha, tags = [tag] }: Rehearsal = {}) {
  const file = (name: string) => join(folder.path, name);
  writeFileSync(file('log'), '');
  writeFileSync(file('notes'), '');
  writeFileSync(file('tags'), `${tags.join('\n')}\n`);
  const env = {
    PATH: `${file('bin')}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    ...{ GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'octo/check' },
    GITHUB_SHA: sha ?? checkout.git('rev-parse', 'HEAD'),
    ...{ GH_LOG: file('log'), GH_TAGS: file('tags'), GH_NOTES: file('notes') },
  };
  const options = { cwd: checkout.root, env, stdio: 'pipe' as const };
  execFileSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', scriptOf(step)],
    options,
  );
  return {
    asked: readFileSync(file('log'), 'utf8').trim().split('\n'),
    notes: readFileSync(file('notes'), 'utf8'),
  };
}

describe('the release workflow', () => {
  it('accepts the tag of this version', () => {
    expect(() => rehearse('Check that tag')).not.toThrow();
  });

  it.each<[title: string, rehearsal: () => Rehearsal]>([
    ['a tag of another version', () => ({ tag: 'v99.0.0' })],
    [
      'a commit that is not on main',
      () => {
        const head = checkout.git('rev-parse', 'HEAD');
        const sha = checkout.commit({ other: 'x' });
        checkout.git('reset', '-q', '--hard', head);
        return { sha };
      },
    ],
  ])('refuses %s', (_, rehearsal) => {
    expect(() => rehearse('Check that tag', rehearsal())).toThrow();
  });

  it('refuses a version without a section of the changelog', () => {
    const text = readFileSync(join(checkout.root, 'CHANGELOG.md'), 'utf8');
    writeFileSync(join(checkout.root, 'CHANGELOG.md'), text.replace(`[${version}]`, '[0.0.1]'));
    expect(() => rehearse('Check that tag')).toThrow();
    writeFileSync(join(checkout.root, 'CHANGELOG.md'), text);
  });

  it('publishes the package, with the section of the changelog as notes', () => {
    const { asked, notes } = rehearse('Release');
    expect(asked).toEqual([
      `release create v${version} --verify-tag --title v${version} --notes-file notes.md mail-identity-check-0.tgz`,
    ]);
    expect(notes).toContain('### Added');
    expect(notes).not.toMatch(/^## /m);
  });

  it('creates the tag of the major version, and moves it at the next release', () => {
    const sha = checkout.git('rev-parse', 'HEAD');
    const refs = 'repos/octo/check/git/refs';
    expect(rehearse('Move the tag').asked).toEqual([
      `api repos/octo/check/git/ref/tags/${MAJOR}`,
      `api -X POST ${refs} -f ref=refs/tags/${MAJOR} -f sha=${sha}`,
    ]);
    expect(rehearse('Move the tag', { tags: [`v${version}`, MAJOR] }).asked).toEqual([
      `api repos/octo/check/git/ref/tags/${MAJOR}`,
      `api -X PATCH ${refs}/tags/${MAJOR} -f sha=${sha} -F force=true`,
    ]);
  });
});

describe('the first release', () => {
  it('is 1.0.0 or later, and README names its major version', () => {
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(1);
    const named = Array.from(
      read('README.md').matchAll(/mail-identity-check@(v\d+)/g),
      ([, major]) => major,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set([MAJOR]));
  });

  it('has a section in the changelog', () => {
    expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
  });

  it('has a package that installs nothing else', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
      expect(manifest).not.toHaveProperty(kind);
    }
  });
});

describe("action.yml for GitHub's Marketplace", () => {
  const action = parse(read('action.yml')) as {
    readonly name: string;
    readonly description: string;
    readonly branding: { readonly icon: string; readonly color: string };
  };

  it('has a description of fewer than 125 characters', () => {
    expect(action.description.length).toBeGreaterThan(40);
    expect(action.description.length).toBeLessThan(125);
  });

  it('has a short name, an icon and a colour', () => {
    expect(action.name).toBe('Mail identity check');
    expect(action.branding.icon).toBe('mail');
    const colours = ['white', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];
    expect(colours).toContain(action.branding.color);
  });
});
