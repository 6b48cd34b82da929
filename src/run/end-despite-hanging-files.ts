const CHECK_MS = 500;

/**
 * Ends the process although a file system hangs. Called when all outputs are written. Node waits for a system call
 * that is under way, without an end and even in `process.exit()`, so only a signal is left; such a run has failed.
 */
export function endDespiteHangingFiles(): void {
  // The timer does not keep the process alive itself: without a hanging call, the process ends before.
  setInterval(() => {
    const isHanging = process.getActiveResourcesInfo().includes('FSReqPromise');
    const isWritten = process.stdout.writableLength + process.stderr.writableLength === 0;
    if (isHanging && isWritten) process.kill(process.pid, 'SIGKILL');
  }, CHECK_MS).unref();
}
