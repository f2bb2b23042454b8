// One browser for all tests in the editor, gone when the last of them is.

import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserPath } from './environment.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
  }
}

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but the editor can be reached, so nothing else can be needed.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts it for `inject('browser')`. */
export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: browserPath,
    args: browserArguments,
  });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
