// `npm start`: from a fresh clone to a process model and its picture in VS Code, with no set-up.
// It installs what is missing, builds what has changed, and serves the editor to the browser;
// with --desktop, and where that editor does not run, it uses the VS Code that is installed here. Any Node from 20 will do.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, hashOf } from './host/build.mjs';
import {
  freePort,
  installExtension,
  installHost,
  prepareProfile,
  startHost,
  whyNoHost,
} from './host/code-server.mjs';
import { openInDesktop } from './host/desktop.mjs';
import { installPackages } from './host/packages.mjs';
import { example, hostFolder, root, vsix } from './host/places.mjs';
import { endAll, endWithSignals, whenEndedByItself } from './host/processes.mjs';
import { startSettings } from './host/settings.mjs';
import { step } from './host/steps.mjs';

const usage = `Usage: npm start [-- options]

Installs what is missing, builds IDEF0 Studio and opens the example PRM-IT in VS Code,
which your browser shows. Everything stays inside this folder. Ctrl-C ends it.

  --port N    serve on this port of 127.0.0.1 (default: 4700, or the next free one)
  --desktop   install the extension into the VS Code on this computer ('code') and open it there;
              on Windows, where the editor in the browser does not run, this is what happens anyway
  --help      show this text
`;

/** The ports that are tried, in turn, when none is asked for. */
const ports = { first: 4700, last: 4749 };

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  endWithSignals();
  process.stdout.write('\nIDEF0 Studio\n\n');
  await prepareExtension();
  const reason = whyNoHost(process.platform);
  if (!options.desktop && reason === undefined) return serve(options.port);
  if (!options.desktop) process.stdout.write(`\n  ${reason}\n  So this uses your own VS Code.\n\n`);
  await openInDesktop(vsix, example);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        desktop: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { ...values, port: values.port === undefined ? undefined : portNumber(values.port) };
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

function portNumber(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new RangeError(`--port takes a number from 1 to 65535, not '${text}'.`);
}

async function prepareExtension() {
  await step('Install packages', async (remark) => {
    if (!(await installPackages())) remark('up to date');
  });
  await step('Build the extension', async (remark) => {
    if (!(await buildExtension())) remark('up to date');
  });
}

async function serve(wantedPort) {
  await step('Install the editor (code-server)', async (remark) => {
    if (!(await installHost())) remark('up to date');
  });
  const profile = join(hostFolder, 'profile');
  prepareProfile(profile, startSettings);
  await step('Install the extension into the editor', async (remark) => {
    if (!(await refreshExtension(profile))) remark('up to date');
  });
  const port = await choosePort(wantedPort);
  const host = await step('Start the editor', () => startHost({ profile, folder: example, port }));
  process.stdout.write(`\n  Open  ${host.url}  in your browser. Ctrl-C ends it.\n\n`);
  whenEndedByItself(host.process, async (code) => {
    process.stderr.write(`The editor ended by itself, with code ${code}.\n`);
    await endAll();
    process.exit(1);
  });
}

/** Installs the .vsix unless the profile already has this very one. */
async function refreshExtension(profile) {
  const stampFile = join(profile, 'extension-stamp');
  const stamp = hashOf([vsix.slice(root.length)]);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  await installExtension(profile, vsix);
  writeFileSync(stampFile, stamp);
  return true;
}

async function choosePort(wanted) {
  const port =
    wanted === undefined ? await freePort(ports.first, ports.last) : await freePort(wanted);
  if (port !== undefined) return port;
  const taken = wanted ?? `${ports.first} to ${ports.last}`;
  throw new Error(`Port ${taken} of 127.0.0.1 is taken. Choose another one: npm start -- --port N`);
}

main().catch(async (error) => {
  await endAll();
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
});
