const MAX_ATTEMPTS = 20;

/**
 * Calls `listen`, which opens several sockets on one port. With port 0 the system chooses the port of the first socket,
 * which may be taken for a later one (EADDRINUSE): then `listen` is called again, up to 20 times.
 *
 * @param listen closes the sockets that it has opened before it throws
 */
export async function listenOnFreePort<T>(
  port: number,
  listen: (port: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listen(port);
    } catch (error) {
      if (port !== 0 || attempt === MAX_ATTEMPTS || !isAddressInUse(error)) throw error;
    }
  }
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
