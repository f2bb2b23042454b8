// `npm test`: sets everything up and runs everything there is, from the types to the real editor;
// `npm run verify`, the same without set-up and editor. At the end stands how long each part took, and which did not run.
// The last line is always `N passed, N failed`; the exit code says whether all passed.
// Like `npm start` it needs nothing but Node from 20 and npm.

import { parseArgs } from 'node:util';
import { buildExtension } from './host/build.mjs';
import { installHost, whyNoHost } from './host/code-server.mjs';
import { findOrInstallBrowser } from './host/browser.mjs';
import { installPackages } from './host/packages.mjs';
import { endAll, endWithSignals } from './host/processes.mjs';
import { step } from './host/steps.mjs';
import { checkFormat, checkLint, checkTypes, titles } from './host/static-checks.mjs';
import { failed, linesOfParts, none, sum } from './host/tally.mjs';
import { removeTemporaryFolders, testInEditor } from './host/editor-tests.mjs';
import { runVitest } from './host/vitest.mjs';

const usage = `Usage: npm test [-- options]

Installs what is missing, builds, and runs all checks and tests. The last line counts them.

  --unit          only the quick part: types, lint and the tests without an editor
  --editor        only the tests in the real VS Code
  --verify        what --unit runs, without setting anything up
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
  const parts = await runAll(options);
  await endAll();
  await removeTemporaryFolders();
  const tally = sum(parts.map((part) => part.tally ?? none));
  process.stdout.write(`\n${linesOfParts(parts).join('\n')}\n\n`);
  for (const name of tally.failures) process.stdout.write(`  ✗ ${name}\n`);
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        unit: { type: 'boolean' },
        editor: { type: 'boolean' },
        verify: { type: 'boolean' },
        grep: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

/** The parts, each run whether or not the one before it passed; only without packages nothing can. */
async function runAll(options) {
  const parts = options.verify ? [] : await setUp();
  const broken = parts.find(({ tally }) => tally.failed > 0)?.title;
  const whyNotQuick = (title) => (broken === install ? 'no packages' : whyNot(title, options));
  parts.push(...(await checkSources(whyNotQuick)));
  const { grep } = options;
  parts.push(await timed(unitTests, whyNotQuick(unitTests), () => runVitest(unitTests, { grep })));
  const reason = whyNot(editorTests, options) ?? (broken && `'${broken}' failed`);
  parts.push(await timed(editorTests, reason, () => editorPart(options)));
  return parts;
}

const install = 'Install packages';
const build = 'Build and pack';
const unitTests = 'Tests without an editor';
const editorTests = 'Tests in the real VS Code';

const sourceChecks = {
  [titles.lint]: checkLint,
  [titles.types]: checkTypes,
  [titles.format]: checkFormat,
};

/** The checks that run nothing, all at once: each takes one processor. */
function checkSources(whyNotRun) {
  const run = () =>
    Promise.all(
      Object.entries(sourceChecks).map(([title, check]) => timed(title, whyNotRun(title), check)),
    );
  const allLeftOut = Object.keys(sourceChecks).every((title) => whyNotRun(title) !== undefined);
  return allLeftOut ? run() : step('Check types, lint and the format, at once', run);
}

/** What sets everything up; it stops where a step fails. */
async function setUp() {
  const parts = [];
  for (const [title, work] of Object.entries({
    [install]: installPackages,
    [build]: buildExtension,
  })) {
    const run = () =>
      attempt(title, async (remark) => {
        if (!(await work())) remark('up to date');
      });
    const part = await timed(title, undefined, run);
    parts.push(part);
    if (part.tally.failed > 0) return parts;
  }
  return parts;
}

/** The option for which a part is left out; undefined where it runs. */
function whyNot(title, { unit, editor, grep, verify }) {
  if (title === editorTests) return unit ? '--unit' : verify ? '--verify' : undefined;
  if (editor) return '--editor';
  return grep !== undefined && title !== unitTests ? '--grep' : undefined;
}

/** A part with its time, or with the reason for which it does not run. Work may find such a reason itself. */
async function timed(title, reason, work) {
  if (reason !== undefined) return { title, reason };
  const started = Date.now();
  const { reason: found, ...tally } = await work();
  return { title, reason: found, tally, milliseconds: Date.now() - started };
}

async function editorPart({ grep }) {
  const reason = whyNoHost(process.platform);
  if (reason !== undefined) return didNotRun(reason);
  let browser;
  const installed = await attempt('Install the editor (code-server)', async (remark) => {
    if (!(await installHost())) remark('up to date');
  });
  if (installed.failed > 0) return installed;
  await step('Find a browser', async (remark) => (browser = await findOrInstallBrowser(remark)));
  if (browser !== undefined) return testInEditor(editorTests, { browser, grep });
  return didNotRun('there is no Chromium, Chrome or Edge; install one, or set CHROME_PATH.');
}

/** A build must not pass without it. */
function didNotRun(reason) {
  return { ...(process.env.CI ? failed(`${editorTests}: did not run`) : none), reason };
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
