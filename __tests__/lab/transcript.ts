/** One event on a connection. Times are milliseconds of one clock, `performance.now()`. */
export type TranscriptEntry =
  | { readonly atMs: number; readonly kind: 'connect' }
  /** `completes`: the chunk has the last byte of the greeting or of a reply. */
  | {
      readonly atMs: number;
      readonly kind: 'sent';
      readonly text: string;
      readonly completes: 'greeting' | 'reply' | null;
    }
  /** A chunk in latin1; inside TLS, the decrypted text. */
  | { readonly atMs: number; readonly kind: 'received'; readonly text: string }
  /** The TLS handshake is done; `serverName` is the SNI name. */
  | { readonly atMs: number; readonly kind: 'secured'; readonly serverName: string | null }
  | { readonly atMs: number; readonly kind: 'tls-failed'; readonly text: string }
  /** The first end of the connection. */
  | {
      readonly atMs: number;
      readonly kind: 'end';
      readonly by: 'client' | 'server';
      readonly how: 'fin' | 'reset';
    };

/** The events of one connection at the server, in order. */
export interface Transcript {
  /** Counts from 1 at each listener. */
  readonly connection: number;
  readonly entries: readonly TranscriptEntry[];
  /** All received text, joined. */
  readonly received: string;
  /** All sent text, joined. */
  readonly sent: string;
  /** Resolves when the client has closed its side or either side has reset. */
  readonly ended: Promise<void>;
}

/** `Omit` for each member of a union. */
type Untimed<T> = T extends unknown ? Omit<T, 'atMs'> : never;

export interface Recorder {
  readonly transcript: Transcript;
  record(entry: Untimed<TranscriptEntry>): void;
  /** Resolves `transcript.ended`. */
  finish(): void;
}

/** Starts the transcript of a connection. */
export function createRecorder(connection: number): Recorder {
  const entries: TranscriptEntry[] = [];
  const { promise: ended, resolve: finish } = Promise.withResolvers<void>();
  return {
    transcript: {
      connection,
      entries,
      get received() {
        return joinText(entries, 'received');
      },
      get sent() {
        return joinText(entries, 'sent');
      },
      ended,
    },
    record: (entry) => {
      entries.push({ atMs: performance.now(), ...entry });
    },
    finish: () => finish(),
  };
}

function joinText(entries: readonly TranscriptEntry[], kind: 'received' | 'sent'): string {
  return entries.flatMap((entry) => (entry.kind === kind ? [entry.text] : [])).join('');
}
