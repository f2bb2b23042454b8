// Writes what is generated: from the grammar the parser tables, the AST types and the TextMate grammar; from the
// rules their list, their pages in docs/rules/ and the JSON schema of idef0.json; from the table of the views what the
// protocol knows of them, and their commands and menus in VS Code.
//   npm run generate            writes them
//   npm run generate -- --check fails, and names the files, where they differ from what would be written
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleList } from './rule-list.mjs';
import { rulePages } from './rule-pages.mjs';
import { textMateGrammar } from './textmate.mjs';
import { viewList } from './view-list.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const grammar = 'packages/language/src/idef0.langium';
const generated = 'packages/language/src/generated';
const textMate = 'syntaxes/idef0.tmLanguage.json';

/** Every generated file, from its path to its text. Langium runs in a directory of its own, in production mode. */
export async function generate() {
  const list = ruleList();
  return new Map([...fromGrammar(), ...list, ...(await rulePages(list)), ...(await viewList())]);
}

function fromGrammar() {
  const folder = mkdtempSync(join(tmpdir(), 'idef0-generate-'));
  try {
    mkdirSync(join(folder, dirname(grammar)), { recursive: true });
    cpSync(join(root, grammar), join(folder, grammar));
    cpSync(join(root, 'langium-config.json'), join(folder, 'langium-config.json'));
    execFileSync(
      process.execPath,
      [langiumCli(), 'generate', '-f', join(folder, 'langium-config.json'), '--mode', 'production'],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const files = new Map();
    for (const name of readdirSync(join(folder, generated)).sort()) {
      files.set(`${generated}/${name}`, readFileSync(join(folder, generated, name), 'utf8'));
    }
    files.set(textMate, textMateGrammar(readFileSync(join(root, grammar), 'utf8')));
    return files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The paths of generated files whose committed text differs from what the generator writes. */
export async function outdated() {
  return [...(await generate())]
    .filter(([path, text]) => textOf(path) !== text)
    .map(([path]) => path);
}

function textOf(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function langiumCli() {
  return join(root, 'node_modules/langium-cli/bin/langium.js');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const paths = await outdated();
    for (const path of paths) console.error(`${path} is outdated: run 'npm run generate'.`);
    process.exitCode = paths.length > 0 ? 1 : 0;
  } else {
    for (const [path, text] of await generate()) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      console.log(path);
    }
  }
}
