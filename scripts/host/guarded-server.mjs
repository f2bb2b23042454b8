// What listens on a port of 127.0.0.1 in front of the editor. The editor itself listens on a socket in a folder that
// only its user may enter, so that there is no other way to it; what is admitted is passed on as it is.

import { createServer, request as ask } from 'node:http';
import { admittedTarget, newSecret } from './access.mjs';
import { portOf } from './port-of.mjs';

const refusal =
  'Forbidden. Open the address that the terminal shows, with all that stands behind the last colon.\n';

/**
 * Serves what listens on a socket at a port of 127.0.0.1, to those who know the address. Returns that address, which
 * ends in `/`, and `close`, which ends all connections too.
 */
export async function serveGuarded(socketPath, port) {
  const secret = newSecret();
  const upgraded = new Set();
  const server = createServer((request, response) => {
    const target = admittedTarget(request, { port: portOf(server), secret });
    if (target === undefined) refuse(response);
    else pass(request, response, { socketPath, path: target });
  });
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket.on('close', () => upgraded.delete(socket)));
    const access = { port: portOf(server), secret, upgrade: true };
    const target = admittedTarget(request, access);
    if (target === undefined) refuseUpgrade(socket);
    else passUpgrade(request, socket, head, { socketPath, path: target });
  });
  await listening(server, port);
  return {
    url: `http://127.0.0.1:${portOf(server)}/${secret}/`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
      await closed;
    },
  };
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function refuse(response) {
  response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' }).end(refusal);
}

function refuseUpgrade(socket) {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

function pass(request, response, target) {
  const passed = ask({
    ...target,
    agent: false,
    method: request.method,
    headers: request.rawHeaders,
  });
  passed.on('response', (answer) => {
    // The secret stands in the address, which no other page is told.
    const headers = [...answer.rawHeaders, 'Referrer-Policy', 'same-origin'];
    response.writeHead(answer.statusCode, answer.statusMessage, headers);
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  passed.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { connection: 'close' }).end('The editor does not answer.\n');
  });
  response.on('close', () => passed.destroy());
  request.pipe(passed);
}

function passUpgrade(request, socket, head, target) {
  const passed = ask({
    ...target,
    agent: false,
    method: request.method,
    headers: request.rawHeaders,
  });
  socket.on('error', () => passed.destroy());
  passed.on('error', () => socket.destroy());
  passed.on('response', () => refuseUpgrade(socket));
  passed.on('upgrade', (answer, behind, answerHead) => {
    socket.write(headOf(answer));
    socket.write(answerHead);
    behind.write(head);
    for (const [from, to] of [
      [socket, behind],
      [behind, socket],
    ]) {
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  passed.end();
}

/**
 * The head of an answer, as it came.
 * @param {import('node:http').IncomingMessage} answer
 */
function headOf({ statusCode, statusMessage, rawHeaders }) {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let at = 0; at < rawHeaders.length; at += 2)
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
