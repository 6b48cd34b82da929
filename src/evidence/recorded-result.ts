/** What a field other than Received records about a connection. */
export interface RecordedResult {
  /** The receiver that wrote the field. */
  readonly by: string;
  readonly address: string | null;
  readonly helo: string | null;
  readonly reverse: string | null;
}
