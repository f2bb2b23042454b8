// The port that a server listens on.

/** @param {import('node:net').Server} server one that listens on a port, not on a socket */
export function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address.port;
}
