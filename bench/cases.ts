/** One row of the benchmark: a fleet, the network that it stands in, and how often it is measured. */
export interface BenchmarkCase {
  readonly hosts: number;
  /** The round trip to every server, in milliseconds. */
  readonly rttMs: number;
  /** Every so-manieth mail server accepts connections and never greets; 0 for none. */
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

/** How long a silent server is waited for. */
export const SILENT_SERVER_TIMEOUT = '5s';
