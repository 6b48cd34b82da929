/** An environment in which Node imports a module of this source before the script. */
export function importing(source: string): { readonly NODE_OPTIONS: string } {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` };
}

/** Throws in a callback of its own, as soon as the run listens for uncaught exceptions. */
export const THROW_DURING_RUN = `(function wait() {
  if (process.listenerCount('uncaughtException') > 0) throw new Error('stray');
  setImmediate(wait);
})()`;
