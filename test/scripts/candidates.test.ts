/** The paths that `npm start` and `npm test` look at, on each kind of computer. */
import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  browserPrograms,
  codePrograms,
  npmScripts,
  searchPath,
  type System,
} from '../../scripts/host/candidates.mjs';
import { whyNoHost } from '../../scripts/host/code-server.mjs';

const windows: System = {
  platform: 'win32',
  env: {
    Path: 'C:\\Windows\\system32;C:\\Program Files\\nodejs\\;',
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\People\\Ada\\AppData\\Local',
  },
  home: 'C:\\People\\Ada',
  nodeProgram: 'C:\\Program Files\\nodejs\\node.exe',
};
const linux: System = {
  platform: 'linux',
  env: { PATH: '/ada/bin:/usr/bin' },
  home: '/ada',
  nodeProgram: '/usr/bin/node',
};
const mac: System = { ...linux, platform: 'darwin', home: '/ada-mac' };

describe('Windows', () => {
  test('has its folders of the path under any case of the name', () => {
    const folders = ['C:\\Windows\\system32', 'C:\\Program Files\\nodejs\\'];
    expect(searchPath(windows)).toEqual(folders);
    expect(searchPath({ ...windows, env: { PATH: folders.join(';') } })).toEqual(folders);
    expect(searchPath({ ...windows, env: {} })).toEqual([]);
  });

  test('has VS Code as a command file, for the user or for all', () => {
    const programs = codePrograms(windows);
    expect(programs[0]).toBe('C:\\Windows\\system32\\code.cmd');
    expect(programs).toContain(
      'C:\\People\\Ada\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd',
    );
    expect(programs).toContain('C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd');
  });

  test('has Chrome and Edge where their installers put them', () => {
    const programs = browserPrograms(windows);
    expect(programs).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(programs).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  test('has npm beside Node', () => {
    expect(npmScripts(windows)[0]).toBe(
      'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js',
    );
  });

  test.each([codePrograms, browserPrograms, npmScripts])('has whole paths alone: %o', (paths) => {
    for (const path of paths(windows)) {
      expect(win32.isAbsolute(path), path).toBe(true);
      expect(path).not.toContain('/');
    }
  });

  test('has no editor in the browser, and is told what else to do', () => {
    expect(whyNoHost('win32')).toContain('WSL');
  });
});

describe.each([linux, mac])('$platform', (system) => {
  test.each([codePrograms, browserPrograms, npmScripts])('has whole paths alone: %o', (paths) => {
    expect(paths(system).length).toBeGreaterThan(1);
    for (const path of paths(system)) expect(posix.isAbsolute(path), path).toBe(true);
  });

  test('has the editor in the browser', () => {
    expect(whyNoHost(system.platform)).toBe(undefined);
  });
});

test('Linux is asked for its path first, and npm lies under lib', () => {
  expect(codePrograms(linux)[0]).toBe('/ada/bin/code');
  expect(browserPrograms(linux)[0]).toBe('/ada/bin/chromium');
  expect(npmScripts(linux)).toContain('/usr/lib/node_modules/npm/bin/npm-cli.js');
});

test('macOS has its programs among the applications', () => {
  expect(browserPrograms(mac)[0]).toBe('/Applications/Chromium.app/Contents/MacOS/Chromium');
  expect(codePrograms(mac)).toContain(
    '/ada-mac/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  );
});
