/** What stands in front of the editor of `npm start`, with a small server in the editor's place. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGuarded } from '../../scripts/host/guarded-server.mjs';
import { get, upgrade } from '../support/raw-http.js';

const folder = mkdtempSync(join(tmpdir(), 'idef0-guard-'));
const socketPath =
  process.platform === 'win32'
    ? `\\\\.\\pipe\\idef0-guard-${process.pid}`
    : join(folder, 'editor.sock');
let editor: Server;
let guard: Awaited<ReturnType<typeof serveGuarded>>;
let address: URL;
/** What reached the editor. */
const seen: string[] = [];

beforeAll(async () => {
  editor = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] });
    request.pipe(response);
    if (request.method === 'GET') response.end(`page ${request.url}`);
  });
  editor.on('upgrade', (request, socket) => {
    seen.push(request.url ?? '');
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => editor.listen(socketPath, resolve));
  guard = await serveGuarded(socketPath, 0);
  address = new URL(guard.url);
});
afterAll(async () => {
  await guard.close();
  editor.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A path below the secret. */
const inside = (path: string) => `${address.pathname}${path}`;
const ours = () => ({ host: address.host, origin: address.origin });
const byName = () => {
  const host = `localhost:${address.port}`;
  return { host, origin: `http://${host}` };
};

describe('who knows the address', () => {
  test('gets pages, without the editor seeing the secret', async () => {
    const answer = await get(address, inside('?folder=/models'), { host: address.host });
    expect(answer).toMatchObject({ status: 200, text: 'page /?folder=/models' });
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(answer.headers['referrer-policy']).toBe('same-origin');
  });

  test('may call it localhost', async () => {
    expect((await get(address, inside('x'), byName())).status).toBe(200);
    expect((await upgrade(address, inside('x'), byName())).status).toBe(101);
  });

  test('can send a body', async () => {
    const answer = await fetch(`${guard.url}echo`, { method: 'POST', body: 'a text' });
    expect(await answer.text()).toBe('a text');
  });

  test('gets a WebSocket that goes both ways', async () => {
    const answer = await upgrade(address, inside('socket?a=b'), ours(), async (socket) => {
      socket.write('ping');
      for await (const chunk of socket) return String(chunk);
      return 'nothing';
    });
    expect(answer).toMatchObject({ status: 101, text: 'ping' });
    expect(seen).toContain('/socket?a=b');
  });
});

describe('whoever else asks is refused and never reaches the editor', () => {
  const wrongSecret = () => `/${'A'.repeat(address.pathname.length - 2)}/`;
  const requests: readonly [string, () => string, () => Record<string, string>][] = [
    ['without a secret', () => '/', ours],
    ['with another secret', wrongSecret, ours],
    ['with a part of the secret', () => `${address.pathname.slice(0, -2)}/`, ours],
    ['with the secret as a question', () => `/?${address.pathname.slice(1)}`, ours],
    ['with an absolute target', () => `http://${address.host}${address.pathname}`, ours],
    ['for a file', () => '/vscode-remote-resource?path=/etc/hostname', ours],
    ['under a rebound name', () => inside(''), () => ({ ...ours(), host: 'evil.example' })],
    [
      'under a rebound name with our port',
      () => inside(''),
      () => ({
        host: `evil.example:${address.port}`,
        origin: `http://evil.example:${address.port}`,
      }),
    ],
    ['under a name without the port', () => inside(''), () => ({ ...ours(), host: '127.0.0.1' })],
    ['under the address of all', () => inside(''), () => ({ host: `0.0.0.0:${address.port}` })],
    ['from another page', () => inside(''), () => ({ ...ours(), origin: 'https://evil.example' })],
    ['from another port', () => inside(''), () => ({ ...ours(), origin: 'http://127.0.0.1:1' })],
    ['from a page without origin', () => inside(''), () => ({ ...ours(), origin: 'null' })],
    [
      'from a page of the same computer that says no origin',
      () => inside(''),
      () => ({ ...ours(), 'sec-fetch-site': 'same-site' }),
    ],
  ];

  test.each(requests)('%s', async (_, path, headers) => {
    const before = seen.length;
    expect((await get(address, path(), headers())).status).toBe(403);
    expect((await upgrade(address, path(), headers())).status).toBe(403);
    expect(seen.length).toBe(before);
  });

  test('an upgrade that does not say where it comes from', async () => {
    expect((await upgrade(address, inside(''), { host: address.host })).status).toBe(403);
  });
});

test('each start has a secret of its own, too long to be guessed', async () => {
  const other = await serveGuarded(socketPath, 0);
  await other.close();
  const secrets = [guard.url, other.url].map((url) => new URL(url).pathname.slice(1, -1));
  expect(new Set(secrets).size).toBe(2);
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/u);
});

test('an editor that is gone is said, and ends no other request', async () => {
  const lonely = await serveGuarded(`${socketPath}-gone`, 0);
  const there = new URL(lonely.url);
  expect((await get(there, there.pathname)).status).toBe(502);
  await expect(
    upgrade(there, there.pathname, { host: there.host, origin: there.origin }),
  ).rejects.toThrow();
  await lonely.close();
});

test('closing ends connections that are open', async () => {
  const other = await serveGuarded(socketPath, 0);
  const there = new URL(other.url);
  const headers = { host: there.host, origin: there.origin };
  const answer = await upgrade(there, there.pathname, headers, async (socket) => {
    const ended = new Promise<string>((resolve) => socket.on('close', () => resolve('closed')));
    await other.close();
    return ended;
  });
  expect(answer.text).toBe('closed');
});
