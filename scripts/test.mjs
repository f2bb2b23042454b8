// `npm test`: sets everything up and runs everything there is, from the types to the real editor.
// The last line is always `N passed, N failed`; the exit code says whether all passed.
// Like `npm start` it needs nothing but Node from 20 and npm.

import { parseArgs } from 'node:util';
import { buildExtension } from './host/build.mjs';
import { installHost, whyNoHost } from './host/code-server.mjs';
import { findOrInstallBrowser } from './host/browser.mjs';
import { installPackages } from './host/packages.mjs';
import { endAll, endWithSignals } from './host/processes.mjs';
import { step } from './host/steps.mjs';
import { checkLint, checkTypes } from './host/static-checks.mjs';
import { failed, none, sum } from './host/tally.mjs';
import { removeTemporaryFolders, testInEditor } from './host/editor-tests.mjs';
import { runVitest } from './host/vitest.mjs';

const usage = `Usage: npm test [-- options]

Installs what is missing, builds, and runs all checks and tests. The last line counts them.

  --unit          only the quick part: types, lint and the tests without an editor
  --editor        only the tests in the real VS Code
  --grep PATTERN  only tests whose names match
  --help          show this text
`;

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  endWithSignals(removeTemporaryFolders);
  process.stdout.write('\nIDEF0 Studio: tests\n\n');
  const tally = await runAll(options);
  await endAll();
  await removeTemporaryFolders();
  for (const name of tally.failures) process.stdout.write(`  ✗ ${name}\n`);
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

function readOptions() {
  const options = {
    unit: { type: 'boolean' },
    editor: { type: 'boolean' },
    grep: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

/** Each part runs whether or not the one before it passed; only without packages nothing can. */
async function runAll({ unit, editor, grep }) {
  const install = await attempt('Install packages', async (remark) => {
    if (!(await installPackages())) remark('up to date');
  });
  if (install.failed > 0) return install;
  const build = await attempt('Build the extension', async (remark) => {
    if (!(await buildExtension())) remark('up to date');
  });
  const parts = [build];
  if (!editor && grep === undefined) parts.push(await checkTypes(), await checkLint());
  if (!editor) parts.push(await runVitest('Tests without an editor', { grep }));
  if (!unit && build.failed === 0) parts.push(await editorPart(grep));
  return sum(parts);
}

async function editorPart(grep) {
  const title = 'Tests in the real VS Code';
  const reason = whyNoHost(process.platform);
  if (reason !== undefined) return didNotRun(title, reason);
  let browser;
  const install = await attempt('Install the editor (code-server)', async (remark) => {
    if (!(await installHost())) remark('up to date');
  });
  if (install.failed > 0) return install;
  await step('Find a browser', async (remark) => (browser = await findOrInstallBrowser(remark)));
  if (browser !== undefined) return testInEditor(title, { browser, grep });
  return didNotRun(
    title,
    'There is no Chromium, Chrome or Edge. Install one, or set CHROME_PATH to its program.',
  );
}

/** Says so; a build must not pass without it. */
function didNotRun(title, reason) {
  process.stdout.write(`\n  ${title} did NOT run. ${reason}\n\n`);
  return process.env.CI ? failed(`${title}: did not run`) : none;
}

/** A set-up step that counts only when it fails. */
async function attempt(title, work) {
  try {
    await step(title, work);
    return none;
  } catch (error) {
    process.stdout.write(`\n${error.message}\n\n`);
    return failed(title);
  }
}

main().catch(async (error) => {
  await endAll();
  await removeTemporaryFolders();
  process.stdout.write(`\n${error.stack}\n0 passed, 1 failed\n`);
  process.exit(1);
});
