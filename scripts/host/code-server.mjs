// The editor itself: VS Code as code-server packages it, from npm, without a compiler. The same
// host serves `npm start` and the tests that use the editor as a person would.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveGuarded } from './guarded-server.mjs';
import { npm } from './packages.mjs';
import { hostFolder, workspaceNode } from './places.mjs';
import { endProcess, lastLines, mustRun, startProcess } from './processes.mjs';
import { portOf } from './port-of.mjs';

const version = '4.139.1';
const program = join(hostFolder, 'node_modules', 'code-server');
const entry = join(program, 'out', 'node', 'entry.js');
const stampFile = join(hostFolder, 'installed');

/** Why the editor does not run on a kind of system, and what to do there; undefined where it does. */
export function whyNoHost(platform) {
  if (platform !== 'win32') return undefined;
  return 'The editor in the browser (code-server) does not run on Windows; WSL runs it, with the same commands.';
}

/** Installs code-server into `.host` unless it stands there. Returns whether it had to. */
export async function installHost() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === version) return false;
  mkdirSync(hostFolder, { recursive: true });
  const manifest = { name: 'idef0-studio-host', private: true };
  writeFileSync(join(hostFolder, 'package.json'), JSON.stringify(manifest));
  // Its install scripts compile terminals and the like, which nobody needs here.
  const plain = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npm([...plain, `code-server@${version}`], { cwd: hostFolder });
  await npm([...plain, '--omit=dev'], { cwd: join(program, 'lib', 'vscode') });
  writeFileSync(stampFile, version);
  return true;
}

/**
 * A profile is a folder with everything the editor knows of one user: settings, extensions, home.
 * Writes these settings (an object, as in settings.json) unless the user has changed the last ones.
 */
export function prepareProfile(profile, settings) {
  for (const part of ['extensions', 'home', join('data', 'User')]) {
    mkdirSync(join(profile, part), { recursive: true });
  }
  const file = join(profile, 'data', 'User', 'settings.json');
  const written = join(profile, 'settings-written.json');
  if (!existsSync(file) || isSameText(file, written)) {
    const text = `${JSON.stringify(settings, undefined, 2)}\n`;
    writeFileSync(file, text);
    writeFileSync(written, text);
  }
  writeFileSync(join(profile, 'config.yaml'), '');
}

/** Installs a .vsix file into a profile, over an older version of the same extension. */
export async function installExtension(profile, vsixFile) {
  const args = [...profileArguments(profile), '--install-extension', vsixFile, '--force'];
  await mustRun(workspaceNode(), [entry, ...args], { env: profileEnvironment(profile) });
}

/**
 * Starts the editor with a folder open, at a port of 127.0.0.1, and waits until it answers. Returns its address, which
 * ends in `/` and holds the secret without which nothing is served, and `end`, which ends it with all its children.
 */
export async function startHost({ profile, folder, port }) {
  const logFile = join(profile, 'code-server.log');
  const socketPath = socketOfOurs();
  const args = [
    ...profileArguments(profile),
    ...['--auth', 'none', '--socket', socketPath, '--socket-mode', '600'],
    ...['--app-name', 'IDEF0 Studio', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened'],
    folder,
  ];
  const env = profileEnvironment(profile);
  const child = startProcess(workspaceNode(), [entry, ...args], { env, logFile });
  try {
    await untilAnswering(socketPath, child);
    const { url, close } = await serveGuarded(socketPath, port);
    return { url, process: child, end: () => Promise.all([close(), endProcess(child)]) };
  } catch (error) {
    await endProcess(child);
    throw new Error(`${error.message}\n${lastLines(readFileSync(logFile, 'utf8'), 20)}`);
  }
}

/** A name for a socket in a folder that nobody else may enter; it goes when we do. */
function socketOfOurs() {
  const folder = mkdtempSync(join(tmpdir(), 'idef0-studio-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'editor.sock');
}

/** The first free port of 127.0.0.1 from `first` to `last`; undefined when all are taken. */
export async function freePort(first, last = first) {
  for (let port = first; port <= last; port++) {
    if (await isFree(port)) return port;
  }
  return undefined;
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** A port that the system picks. */
export function anyPort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const port = portOf(server);
      server.close(() => resolve(port));
    });
  });
}

function isSameText(file, other) {
  return existsSync(other) && readFileSync(file, 'utf8') === readFileSync(other, 'utf8');
}

function profileArguments(profile) {
  return [
    ...['--config', join(profile, 'config.yaml')],
    ...['--user-data-dir', join(profile, 'data')],
    ...['--extensions-dir', join(profile, 'extensions')],
  ];
}

/** A home of its own, and no address to look extensions up at. */
function profileEnvironment(profile) {
  const home = join(profile, 'home');
  return {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }),
  };
}

async function untilAnswering(socketPath, child) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The editor ended with code ${child.exitCode}:`);
    if (await isHealthy(socketPath)) return;
    await sleep(100);
  }
  throw new Error('The editor did not answer within two minutes:');
}

function isHealthy(socketPath) {
  return new Promise((resolve) => {
    const asked = request({ socketPath, path: '/healthz' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    // Not listening yet.
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
