// Who may talk to the editor that `npm start` serves: whoever knows the address, secret included, from a page of that
// address. Everybody else on this computer, and every page of another name or port, is refused.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits, in characters that stand in a path as they are. */
export function newSecret() {
  return randomBytes(32).toString('base64url');
}

/**
 * The target that a request has at the editor: its own without the secret, which is the first part of its path.
 * Undefined where the request is to be refused: it comes under another host name (a name may be bound to 127.0.0.1
 * after its page was loaded), from a page of another origin, or without the secret. An upgrade has to name its origin,
 * as all browsers do.
 * @param {Pick<import('node:http').IncomingMessage, 'url' | 'headers'>} request
 * @param {{ port: number, secret: string, upgrade?: boolean }} access
 */
export function admittedTarget({ url, headers }, { port, secret, upgrade = false }) {
  const host = headers.host?.toLowerCase();
  if (host === undefined || !hostsOf(port).includes(host)) return undefined;
  if (headers.origin === undefined ? upgrade : headers.origin !== `http://${host}`)
    return undefined;
  // A page on another port of this computer is of the same site, and says no origin when it includes a script.
  if (!['none', 'same-origin', undefined].includes(headers['sec-fetch-site'])) return undefined;
  return withoutSecret(url, secret);
}

/** The names under which a port of this computer is asked for; browsers leave 80 out. */
function hostsOf(port) {
  const suffix = port === 80 ? '' : `:${port}`;
  return [`127.0.0.1${suffix}`, `localhost${suffix}`];
}

function withoutSecret(target, secret) {
  const [, first, rest] = /^\/([^/?]*)(\/.*)$/s.exec(target) ?? [];
  return first !== undefined && areEqual(first, secret) ? rest : undefined;
}

/** In a time that says nothing of where they differ. */
function areEqual(first, second) {
  return timingSafeEqual(hashOf(first), hashOf(second));
}

function hashOf(text) {
  return createHash('sha256').update(text).digest();
}
