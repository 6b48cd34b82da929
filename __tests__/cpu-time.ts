/**
 * The CPU time of this process so far, in milliseconds. For limits on synchronous work: unlike wall time it does not grow
 * when other processes take the CPU.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
