import { StringDecoder } from 'node:string_decoder';
import { validInputs } from './action-inputs.ts';
import { type Annotation, annotationWithoutLocation, readAnnotation } from './annotation.ts';
import { COMMAND_NAMES, parseCommand, type WorkflowCommand } from './command-parser.ts';
import { createSecretMasker, type SecretMasker } from './secret-masker.ts';

const INVALID_STOP_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.";

export interface ReceivedCommand extends WorkflowCommand {
  readonly stream: Stream;
  /** The complete line that contained it. */
  readonly source: string;
}

export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface StepOutput {
  /** Every command that the runner executed, in order. */
  readonly commands: readonly ReceivedCommand[];
  /** All annotations, before the limits. */
  readonly annotations: readonly Annotation[];
  readonly groups: readonly LogGroup[];
  /** The lines of the log page: plain output, `##[error]…` for annotations, and `##[group]…`. */
  readonly log: readonly string[];
  /** Outputs set by the old `set-output` command. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Masks the values of `add-mask`. */
  readonly masker: SecretMasker;
  /** Whether a command failed the step, independent of the exit code. */
  readonly failed: boolean;
}

export type Stream = 'stdout' | 'stderr';

export interface StepOutputReader {
  /** Must be called in order of arrival, for both streams. */
  push(stream: Stream, chunk: Buffer): void;
  /** Ends both streams; the last line needs no line ending. */
  end(): StepOutput;
}

/**
 * Reads the output of a step as the runner does. Lines end in LF, CR or CRLF (.NET's StreamReader).
 * Each line is parsed as a command, except between `stop-commands` and its token, in both streams.
 *
 * @param unexpectedInputs inputs of the step that action.yml does not have (ActionRunner.cs)
 */
export function createStepOutputReader(
  workspace: string,
  unexpectedInputs: readonly string[] = [],
): StepOutputReader {
  const registered = new Set<string>(COMMAND_NAMES);
  const commands: ReceivedCommand[] = [];
  const annotations: Annotation[] = [];
  const groups: { title: string; lines: string[] }[] = [];
  const log: string[] = [];
  const outputs: Record<string, string> = {};
  const masker = createSecretMasker();
  let openGroup: string[] | null = null;
  let stopToken: string | null = null;
  let failed = false;
  /** An exception of the runner ends the step: it reads no more output. */
  let isAborted = false;

  /** The effect of each command. Commands without an entry change nothing that a test can observe. */
  const effects: Readonly<Record<string, (command: WorkflowCommand, line: string) => void>> = {
    error: (command) => annotate(readAnnotation('error', command, workspace)),
    warning: (command) => annotate(readAnnotation('warning', command, workspace)),
    notice: (command) => annotate(readAnnotation('notice', command, workspace)),
    group: ({ data }) => {
      openGroup = null;
      writeLog(`##[group]${data}`);
      openGroup = [];
      groups.push({ title: masker.mask(data), lines: openGroup });
    },
    endgroup: () => {
      openGroup = null;
      writeLog('##[endgroup]');
    },
    'stop-commands': ({ data }, line) => {
      const token = data.toLowerCase();
      if (token === '' || token === 'pause-logging' || registered.has(token)) {
        // Thrown outside of the command's own error handling (ValidateStopToken in ActionCommandManager.cs).
        annotate(annotationWithoutLocation('error', INVALID_STOP_TOKEN));
        failed = true;
        isAborted = true;
        return;
      }
      stopToken = token;
      registered.add(token);
      if (data.length > 6) masker.add(data);
      writeLog(line);
    },
    'add-mask': ({ data }) => {
      if (data.trim() === '') {
        annotate(annotationWithoutLocation('warning', "Can't add secret mask for empty string."));
      } else {
        for (const value of [data, ...data.split(/[\r\n]+/).flatMap(trimmedOrNone)]) {
          masker.add(value);
        }
      }
    },
    'set-output': ({ data, properties: { name } }, line) => {
      if (name) outputs[name] = data;
      else failCommand(line, "Required field 'name' is missing in ##[set-output] command.");
    },
    'set-env': (_, line) => failCommand(line, 'The `set-env` command is disabled.'),
    'add-path': (_, line) => failCommand(line, 'The `add-path` command is disabled.'),
    echo: ({ data }, line) => {
      if (!/^\s*o(?:n|ff)\s*$/i.test(data)) failCommand(line, 'Invalid echo command value.');
    },
  };

  if (unexpectedInputs.length > 0) {
    const names = unexpectedInputs.map((name) => `'${name}'`).join(', ');
    const valid = [...validInputs().keys()].map((name) => `'${name}'`).join(', ');
    const message = `Unexpected input(s) ${names}, valid inputs are [${valid}]`;
    annotate(annotationWithoutLocation('warning', message));
  }
  const streams = {
    stdout: createLineSplitter((line) => handleLine('stdout', line)),
    stderr: createLineSplitter((line) => handleLine('stderr', line)),
  };
  return {
    push: (stream, chunk) => streams[stream].push(chunk),
    end: () => {
      streams.stdout.end();
      streams.stderr.end();
      return { commands, annotations, groups, log, outputs, masker, failed };
    },
  };

  function handleLine(stream: Stream, line: string): void {
    if (isAborted) return;
    const command = parseCommand(line, registered);
    if (command === null) {
      writePlain(line);
    } else if (stopToken !== null) {
      if (command.name === stopToken) {
        registered.delete(stopToken);
        stopToken = null;
        writeLog(line);
        return;
      }
      writePlain(line);
    } else {
      commands.push({ ...command, stream, source: line });
      effects[command.name]?.(command, line);
    }
  }

  /** Output of the step cannot open or close the part of another action in the log (OutputManager.cs). */
  function writePlain(line: string): void {
    writeLog(line.replaceAll(/##\[(start|end)-action/g, '##[\\$1-action'));
  }

  function writeLog(line: string): void {
    const masked = masker.mask(line);
    log.push(masked);
    openGroup?.push(masked);
  }

  function annotate(annotation: Annotation): void {
    const message = masker.mask(annotation.message);
    annotations.push({ ...annotation, message });
    if (message !== '') writeLog(`##[${annotation.level}]${message}`);
  }

  function failCommand(line: string, reason: string): void {
    annotate(
      annotationWithoutLocation('error', `Unable to process command '${line}' successfully.`),
    );
    annotate(annotationWithoutLocation('error', reason));
    failed = true;
  }
}

function trimmedOrNone(line: string): string[] {
  return line.trim() === '' ? [] : [line.trim()];
}

interface LineSplitter {
  push(chunk: Buffer): void;
  end(): void;
}

function createLineSplitter(receive: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  return {
    push: (chunk) => {
      // A CR at the end of a chunk may be the first half of a CRLF: keep it for the next chunk.
      const lines = (pending + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
      pending = lines.pop() ?? '';
      lines.forEach(receive);
    },
    end: () => {
      const rest = pending + decoder.end();
      pending = '';
      if (rest !== '') receive(rest.replace(/\r$/, ''));
    },
  };
}
