const ATTEMPTS = 20;

/**
 * Calls `listen` with the port and returns what it returns. With port 0 it calls again, up to 20
 * times, while the port that the system gave for the first socket is taken for a later one
 * (EADDRINUSE). `listen` closes whatever it opened before it throws.
 */
export async function listenOnFreePort<T>(
  port: number,
  listen: (port: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listen(port);
    } catch (error) {
      if (port !== 0 || attempt === ATTEMPTS || !isAddressInUse(error)) throw error;
    }
  }
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
