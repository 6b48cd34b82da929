import nodePath, { type PlatformPath } from 'node:path';

// Each function takes the path module of a platform, so that Windows paths can be tested on every system.

/** Whether a path is a folder itself, or below it. Both are absolute. */
export function isInside(path: string, folder: string, platform: PlatformPath = nodePath): boolean {
  const fromFolder = platform.relative(folder, path);
  return !(
    fromFolder === '..' ||
    fromFolder.startsWith(`..${platform.sep}`) ||
    platform.isAbsolute(fromFolder)
  );
}

/** A path as GitHub writes it: from the checkout's root, with `/`. Outside of the root it begins with `../`. */
export function pathFromRoot(
  path: string,
  root: string,
  platform: PlatformPath = nodePath,
): string {
  return platform.relative(root, path).split(platform.sep).join('/');
}

/** The path of a file from the root, with `/`; null for the root itself, and for a path outside of it. */
export function pathInRoot(
  path: string,
  root: string,
  platform: PlatformPath = nodePath,
): string | null {
  const file = pathFromRoot(path, root, platform);
  return file === '' || !isInside(path, root, platform) ? null : file;
}

/** The folder with the longest path among those that contain a path; null where none does. */
export function innermostFolder(
  path: string,
  folders: readonly string[],
  platform: PlatformPath = nodePath,
): string | null {
  const containing = folders.filter((folder) => isInside(path, folder, platform));
  return containing.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** A glob in two parts: the folders before its first segment with a wildcard, and the rest. */
export interface SplitGlob {
  /** `a/b` of `a/b/*.json`; empty where the first segment has a wildcard. */
  readonly base: string;
  /** `*.json` of `a/b/*.json`, with `/` between segments; empty where there is no wildcard. */
  readonly rest: string;
}

export function splitGlob(pattern: string, platform: PlatformPath = nodePath): SplitGlob {
  const segments = pattern.split(platform.sep === '\\' ? /[\\/]/ : '/');
  const wildcard = segments.findIndex((segment) => /[*?[\]{}()!+@]/.test(segment));
  const end = wildcard === -1 ? segments.length : wildcard;
  const base = segments.slice(0, end);
  return {
    // `/*.json` has the base `/`.
    base: base.length === 1 && base[0] === '' ? platform.sep : base.join(platform.sep),
    rest: segments.slice(end).join('/'),
  };
}

/**
 * A glob for what a glob matches in a folder. It may match in folders of similar names too, since there is no escape
 * for braces.
 */
export function globIn(folder: string, glob: string, platform: PlatformPath = nodePath): string {
  const literal = folder.replace(/[?*()[\]]/g, '[$&]').replace(/[{}]/g, '?');
  return `${literal.split(platform.sep).join('/').replace(/\/$/, '')}/${glob}`;
}
