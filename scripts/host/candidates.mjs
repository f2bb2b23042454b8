// Where programs stand on each kind of computer: lists of paths to look at, best first. Nothing is read here, so that the
// paths of a system can be told, and tested, on another one.

import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * What the paths depend on.
 * @typedef {object} System
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 * @property {string} nodeProgram
 */

/**
 * That of this computer.
 * @type {System}
 */
export const thisSystem = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  nodeProgram: process.execPath,
};

/**
 * The ways of writing paths on a system.
 * @param {Pick<System, 'platform'>} system
 */
export function pathsOf({ platform }) {
  return platform === 'win32' ? win32 : posix;
}

/**
 * Folders of the PATH. Windows calls it `Path`, and its environment does not mind the case of names elsewhere.
 * @param {Pick<System, 'platform' | 'env'>} system
 */
export function searchPath({ platform, env }) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH');
  const separator = platform === 'win32' ? ';' : ':';
  return (name === undefined ? '' : (env[name] ?? '')).split(separator).filter(Boolean);
}

/** The program that starts VS Code. The name goes first: an Insiders version is second choice wherever it stands. */
export function codePrograms(system) {
  const suffix = system.platform === 'win32' ? '.cmd' : '';
  const folders = [...searchPath(system), ...usualFoldersOfCode(system)];
  return ['code', 'code-insiders', 'codium'].flatMap((name) =>
    folders.map((folder) => pathsOf(system).join(folder, name + suffix)),
  );
}

/** A Chromium, Chrome or Edge. */
export function browserPrograms(system) {
  if (system.platform === 'darwin') return macBrowsers;
  if (system.platform === 'win32') return windowsBrowsers(system);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = [...searchPath(system), '/usr/bin', '/opt/google/chrome'];
  return [...names, 'microsoft-edge'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, name)),
  );
}

/** The script of npm, which comes with Node, on Windows beside it, elsewhere under lib. */
export function npmScripts(system) {
  const { dirname, join } = pathsOf(system);
  const folder = dirname(system.nodeProgram);
  return [
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
}

function usualFoldersOfCode({ platform, env, home }) {
  const mac = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin';
  if (platform !== 'win32') return [posix.join('/', mac), posix.join(home, mac)];
  return [env.LOCALAPPDATA, env.ProgramFiles]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      win32.join(folder, 'Programs', 'Microsoft VS Code', 'bin'),
      win32.join(folder, 'Microsoft VS Code', 'bin'),
    ]);
}

const macBrowsers = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Google Chrome Canary'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function windowsBrowsers({ env }) {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => programs.map((program) => win32.join(folder, ...program)));
}
