/** A folder of a remote repository has nothing to do with the folder of the same path on this computer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localFiles } from '@idef0-studio/server/testing';

const files = localFiles(NodeFileSystem.fileSystemProvider());
let folder: URI;
beforeAll(() => {
  folder = URI.file(mkdtempSync(join(tmpdir(), 'idef0-local-')));
  writeFileSync(join(folder.fsPath, 'a.idef0'), 'model A');
});
afterAll(() => rmSync(folder.fsPath, { recursive: true }));

const inside = (scheme: string) => ({
  folder: folder.with({ scheme }),
  file: folder.with({ scheme, path: `${folder.path}/a.idef0` }),
});

test('files of this computer are read', async () => {
  const { folder: here, file } = inside('file');
  expect(await files.readFile(file)).toBe('model A');
  expect(await files.exists(file)).toBe(true);
  expect((await files.readDirectory(here)).map(({ uri }) => uri.toString())).toEqual([
    file.toString(),
  ]);
});

describe.each(['vscode-vfs', 'git', 'untitled', 'vscode-remote'])('under %s:', (scheme) => {
  test('nothing is there', async () => {
    const { folder: elsewhere, file } = inside(scheme);
    expect(await files.exists(file)).toBe(false);
    expect(files.existsSync(file)).toBe(false);
    expect(await files.readDirectory(elsewhere)).toEqual([]);
    expect(files.readDirectorySync(elsewhere)).toEqual([]);
  });

  test('nothing is read', async () => {
    const { file } = inside(scheme);
    await expect(files.readFile(file)).rejects.toThrow();
    await expect(files.readBinary(file)).rejects.toThrow();
    await expect(files.stat(file)).rejects.toThrow();
    expect(() => files.readFileSync(file)).toThrow();
    expect(() => files.statSync(file)).toThrow();
  });
});
