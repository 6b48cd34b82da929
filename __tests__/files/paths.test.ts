import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  globIn,
  innermostFolder,
  isInside,
  pathFromRoot,
  pathInRoot,
  splitGlob,
} from '../../src/files/paths.ts';

describe('a path is inside of a folder', () => {
  it.each([
    ['below it', '/w/a/b', '/w', true],
    ['where it is the folder', '/w', '/w', true],
    ['with a trailing slash', '/w/a', '/w/', true],
    ['where its name begins with dots', '/w/..a/b', '/w', true],
    ['not beside it', '/wx/a', '/w', false],
    ['not above it', '/', '/w', false],
  ])('%s', (_, path, folder, expected) => {
    expect(isInside(path, folder, posix)).toBe(expected);
  });

  it.each([
    ['below it', 'D:\\a\\repo\\x', 'D:\\a\\repo', true],
    ['in other case', 'd:\\A\\repo\\x', 'D:\\a\\Repo', true],
    ['with slashes', 'D:/a/repo/x', 'D:\\a\\repo', true],
    ['where its name begins with dots', 'D:\\a\\..b', 'D:\\a', true],
    ['not on another drive', 'C:\\a\\repo\\x', 'D:\\a\\repo', false],
    ['not on a share', '\\\\server\\share\\x', 'D:\\a', false],
    ['not above it', 'D:\\a', 'D:\\a\\repo', false],
  ])('on Windows %s', (_, path, folder, expected) => {
    expect(isInside(path, folder, win32)).toBe(expected);
  });
});

describe('a path is shown with / from the root', () => {
  it.each([
    [posix, '/w/zones/b.zone', '/w', 'zones/b.zone', 'zones/b.zone'],
    [posix, '/secret', '/w', '../secret', null],
    [posix, '/w', '/w', '', null],
    [posix, '/w/a\\b', '/w', 'a\\b', 'a\\b'],
    [win32, 'D:\\w\\zones\\b.zone', 'D:\\w', 'zones/b.zone', 'zones/b.zone'],
    [win32, 'd:\\W\\zones\\b.zone', 'D:\\w', 'zones/b.zone', 'zones/b.zone'],
    [win32, 'D:\\secret', 'D:\\w', '../secret', null],
    [win32, 'C:\\secret', 'D:\\w', 'C:/secret', null],
  ])('%#', (platform, path, root, shown, inRoot) => {
    expect(pathFromRoot(path, root, platform)).toBe(shown);
    expect(pathInRoot(path, root, platform)).toBe(inRoot);
  });
});

it('the innermost of several folders is that with the longest path', () => {
  expect(innermostFolder('/tmp/w/x', ['/tmp', '/tmp/w'], posix)).toBe('/tmp/w');
  expect(innermostFolder('/tmp/wx', ['/tmp', '/tmp/w'], posix)).toBe('/tmp');
  expect(innermostFolder('/x', ['/tmp', '/tmp/w'], posix)).toBeNull();
  expect(innermostFolder('D:\\t\\w\\x', ['D:\\T', 'D:\\T\\W'], win32)).toBe('D:\\T\\W');
});

describe('a glob is split before its first wildcard', () => {
  it.each([
    [posix, 'a/b/*.json', 'a/b', '*.json'],
    [posix, 'a/b/c.json', 'a/b/c.json', ''],
    [posix, '**/*.json', '', '**/*.json'],
    [posix, 'a[1]/b', '', 'a[1]/b'],
    [posix, '{a/b,c}/d', '', '{a/b,c}/d'],
    [posix, '/tmp/*/b', '/tmp', '*/b'],
    [posix, '/*.json', '/', '*.json'],
    [posix, '../*.json', '..', '*.json'],
    [win32, 'a\\b\\*\\c.json', 'a\\b', '*/c.json'],
    [win32, 'a/b/*.json', 'a\\b', '*.json'],
    [win32, 'D:\\plans\\**\\*.json', 'D:\\plans', '**/*.json'],
  ])('%#', (platform, pattern, base, rest) => {
    expect(splitGlob(pattern, platform)).toEqual({ base, rest });
  });
});

describe('a glob in a folder matches the name of the folder literally', () => {
  it.each([
    [posix, '/w', '/w/*.json'],
    [posix, '/', '/*.json'],
    [posix, '/a [1] {b}*', '/a [[]1[]] ?b?[*]/*.json'],
    [win32, 'D:\\a\\(b)', 'D:/a/[(]b[)]/*.json'],
    [win32, 'D:\\', 'D:/*.json'],
  ])('%#', (platform, folder, glob) => {
    expect(globIn(folder, '*.json', platform)).toBe(glob);
  });
});
