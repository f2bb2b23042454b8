/**
 * The command line as a user gets it: npm packs it into one file, which is installed into an empty folder without a
 * network and run there.
 */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram, type Result } from '../cli/idef0.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OWN = ['bin', 'package.json', 'README.md'];

let root: string;
/** A folder with nothing but what npm has installed. */
let home: string;
let installed: string;
let packed: readonly string[];

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'idef0-package-')));
  const source = join(root, 'source');
  home = join(root, 'an empty folder');
  await mkdir(home);
  for (const name of OWN)
    await cp(join(ROOT, 'packages/cli', name), join(source, name), { recursive: true });
  // Beside what belongs in, a file that does not.
  await mkdir(join(source, 'src'));
  await cp(join(ROOT, 'packages/cli/src/main.ts'), join(source, 'src/main.ts'));
  await succeed(ROOT, [join(ROOT, 'scripts/prepare-cli.mjs'), source]);
  await npm(source, 'pack', '--ignore-scripts', '--pack-destination', root);
  packed = (await readdir(root)).filter((name) => name.endsWith('.tgz'));
  await npm(home, 'install', '--offline', join(root, packed[0] ?? 'none'));
  installed = join(home, 'node_modules/@idef0-studio/cli');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const program = () => join(installed, 'bin/idef0.mjs');
const idef0 = (...args: readonly string[]) => runProgram(home, [program(), ...args], environment());
const environment = () => ({ ...process.env, XDG_CACHE_HOME: join(root, 'cache') });

/** Runs npm as the one who has no network and no settings. */
async function npm(cwd: string, ...args: readonly string[]): Promise<void> {
  const env = { ...process.env, npm_config_cache: join(root, 'npm'), npm_config_audit: 'false' };
  await new Promise<void>((resolve, reject) => {
    const shell = process.platform === 'win32';
    execFile(shell ? 'npm.cmd' : 'npm', [...args], { cwd, env, shell }, (error) =>
      error === null ? resolve() : reject(error),
    );
  });
}

async function succeed(cwd: string, args: readonly string[]): Promise<void> {
  const { code, err } = await runProgram(cwd, args);
  if (code !== 0) throw new Error(err);
}

describe('the package', () => {
  test('is one file, which depends on nothing and asks for Node 22', async () => {
    const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as object;
    expect(packed).toHaveLength(1);
    expect(manifest).not.toHaveProperty('dependencies');
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest).not.toHaveProperty(['scripts', script]);
    expect(manifest).toMatchObject({ name: '@idef0-studio/cli', engines: { node: '>=22' } });
    expect(await readdir(join(home, 'node_modules/@idef0-studio'))).toEqual(['cli']);
    expect(await readdir(join(home, 'node_modules/.bin'))).toContain('idef0');
  });

  test('holds program, licence and notices, and no sources', async () => {
    const names = await readdir(installed);
    expect(names.sort()).toEqual(
      ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'bin', 'dist', 'package.json'].sort(),
    );
    expect(
      (await readdir(join(installed, 'dist'))).filter((name) => name.endsWith('.map')),
    ).toEqual([]);
  });
});

describe('installed in an empty folder, the command', () => {
  beforeAll(() =>
    cp(join(ROOT, 'examples/quick-start'), join(home, 'models'), { recursive: true }),
  );

  test('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await idef0('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('checks models', async () => {
    const result = await idef0('check', 'models');
    expect(result.code).toBe(0);
    expect(result.err + result.out).toContain('1 file');
  });

  test('draws diagrams and views', async () => {
    expect((await idef0('export', 'models', '--format', 'svg', '--out', 'out')).code).toBe(0);
    const view = ['--view', 'impact', '--of', 'A1', '--out', 'out'];
    expect((await idef0('export', 'models', '--format', 'svg', ...view)).code).toBe(0);
    const pictures = await readdir(join(home, 'out'), { recursive: true });
    const svgs = pictures.filter((name) => name.endsWith('.svg'));
    expect(svgs.length).toBeGreaterThan(2);
    const texts = await Promise.all(svgs.map((name) => readFile(join(home, 'out', name), 'utf8')));
    expect(texts.filter((text) => !/<svg[^]*@font-face[^]*<\/svg>\s*$/u.test(text)).length).toBe(0);
  });

  test('serves the language to an editor', async () => {
    expect(await initialise(program())).toContain('"textDocumentSync"');
  });
});

describe('a Node that is too old', () => {
  test('can read the launcher, in which nothing is younger than Node 14', async () => {
    const text = await readFile(program(), 'utf8');
    const [old, young] = await Promise.all(
      ['node14.0', 'esnext'].map((target) => transform(text, { target, format: 'esm' })),
    );
    expect(old?.code).toBe(young?.code);
    expect(text).not.toMatch(/from 'node:/u);
  });

  test.each(['21.7.3', '14.21.3'])('is told so, in one line: %s', async (version) => {
    const pretend = `
      Object.defineProperty(process.versions, 'node', { value: '${version}' });
      Object.defineProperty(process, 'version', { value: 'v${version}' });
      import(${JSON.stringify(pathToFileURL(program()).href)});`;
    const result: Result = await runProgram(home, ['--input-type=module', '-e', pretend]);
    expect(result).toEqual({
      code: 2,
      out: '',
      err: `idef0 needs Node 22 or newer; this is v${version}. Get it from https://nodejs.org.\n`,
    });
  });
});

/** What the server says to the first request of an editor. */
function initialise(file: string): Promise<string> {
  const server = spawn(process.execPath, [file, 'lsp', '--stdio']);
  return new Promise((resolve, reject) => {
    let answer = '';
    server.on('error', reject).on('exit', () => resolve(answer));
    server.stdout.on('data', (data: Buffer) => {
      answer += data.toString('utf8');
      if (answer.includes('capabilities')) server.stdin.end();
      if (answer.includes('textDocumentSync')) server.kill();
    });
    const body = JSON.stringify({
      ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}
