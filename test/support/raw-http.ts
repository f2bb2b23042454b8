/** HTTP requests with any target and any header, as an attacker sends them and no browser does. */
import { request, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** What a server said; an upgrade that it took has status 101. */
export interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly headers: IncomingMessage['headers'];
}

/** Sends a GET to a port of 127.0.0.1. `path` is sent as it is. */
export function get(
  address: URL,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: address.hostname, port: address.port, path, headers, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, text, headers: answer.headers }),
        );
      },
    );
    asked.on('error', reject).end();
  });
}

/** Asks for a WebSocket. With `talk`, what is taken is handed over. */
export function upgrade(
  address: URL,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  talk: (socket: Duplex) => Promise<string> = () => Promise.resolve(''),
): Promise<Answer> {
  const wanted = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  return new Promise((resolve, reject) => {
    const asked = request({
      host: address.hostname,
      port: address.port,
      path,
      headers: { ...wanted, ...headers },
      agent: false,
    });
    asked.on('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, text: '', headers: answer.headers });
    });
    asked.on('upgrade', (answer, socket) => {
      talk(socket)
        .then((text) => resolve({ status: 101, text, headers: answer.headers }), reject)
        .finally(() => socket.destroy());
    });
    asked.on('error', reject).end();
  });
}
