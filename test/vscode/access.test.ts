// Only its user gets at the editor: the real one, asked as a rebound page, another page and another user would.
// test/scripts/guarded-server.test.ts has every kind of wrong request.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { get, upgrade } from '../support/raw-http.js';
import { hostUrl, temporaryFolder } from './environment.js';

const address = new URL(hostUrl);
const file = join(temporaryFolder, 'secret.txt');
const wanted = `vscode-remote-resource?path=${encodeURIComponent(file)}`;
const socket = 'stable?reconnectionToken=0b0b1f4e&reconnection=false&skipWebSocketFrames=false';
const ours = { host: address.host, origin: address.origin };

beforeAll(() => writeFileSync(file, 'nobody else reads this'));

test('the window of its user reads files and has its connection', async () => {
  const answer = await get(address, `${address.pathname}${wanted}`, ours);
  expect(answer).toMatchObject({ status: 200, text: 'nobody else reads this' });
  expect((await upgrade(address, `${address.pathname}${socket}`, ours)).status).toBe(101);
});

describe.each([
  ['without the secret', '/', ours],
  ['under a rebound name', address.pathname, { ...ours, host: 'evil.example' }],
  ['from another page', address.pathname, { ...ours, origin: 'https://evil.example' }],
])('%s', (_, base, headers) => {
  test('no file is read', async () => {
    const answer = await get(address, `${base}${wanted}`, headers);
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('nobody else');
  });

  test('no WebSocket opens', async () => {
    expect((await upgrade(address, `${base}${socket}`, headers)).status).toBe(403);
  });
});
