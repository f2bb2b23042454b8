/** An address that ends in `/`, and what ends its server with all connections. */
export function serveGuarded(
  socketPath: string,
  port: number,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
