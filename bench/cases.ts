/** One row of the benchmark: the size of the fleet, its network, and the number of runs. */
export interface BenchmarkCase {
  readonly hosts: number;
  /** The round-trip time to every server, in ms. */
  readonly rttMs: number;
  /** One in this many mail servers accepts connections and never greets; 0 for none. */
  readonly silentEvery: number;
  readonly runs: number;
}

export const CASES: readonly BenchmarkCase[] = [
  { hosts: 1, rttMs: 50, silentEvery: 0, runs: 9 },
  { hosts: 10, rttMs: 50, silentEvery: 0, runs: 5 },
  { hosts: 100, rttMs: 50, silentEvery: 0, runs: 5 },
  { hosts: 1000, rttMs: 50, silentEvery: 0, runs: 5 },
  { hosts: 1000, rttMs: 0, silentEvery: 0, runs: 5 },
  { hosts: 100, rttMs: 50, silentEvery: 10, runs: 3 },
  { hosts: 10_000, rttMs: 50, silentEvery: 0, runs: 3 },
  { hosts: 10_000, rttMs: 50, silentEvery: 10, runs: 1 },
];

/** The timeout per host of the action and of nmap's scripts in cases that have silent servers. */
export const SILENT_SERVER_TIMEOUT = '5s';
