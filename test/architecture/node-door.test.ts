// The server knows Node in one folder alone, and the check notices when it does not.

import { expect, test } from 'vitest';
import { usesOfNode } from './node-door.js';
import { packageSources } from './sources.js';

test('the server uses Node in src/node alone', () => {
  expect(
    usesOfNode(packageSources().filter(({ path }) => !path.endsWith('/src/testing.ts'))),
  ).toEqual([]);
});

test.each([
  "import { readFile } from 'node:fs/promises';",
  "import { createConnection } from 'vscode-languageserver/node';",
  "import type { NodeFiles } from '../node/node-files.js';",
  "const files = await import('./node/node-files.js');",
  "const isHere = process.argv.includes('--here');",
  'const bytes = Buffer.from(text);',
])('%s is found', (text) => {
  expect(usesOfNode([{ path: 'packages/server/src/files/a.ts', text }])).toHaveLength(1);
});

test.each([
  ['packages/server/src/node/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['packages/server/src/files/a.ts', "import { URI } from 'langium'; const { process } = tasks;"],
  ['packages/cli/src/a.ts', "import { readFile } from 'node:fs/promises';"],
])('%s may contain %s', (path, text) => {
  expect(usesOfNode([{ path, text }])).toEqual([]);
});
