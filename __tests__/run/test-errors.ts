/** An error that a test throws in the code of one file, at the host with one text. */
export interface TestError {
  /** Part of the path of a file that is on the call stack, such as `src/report/log.ts`. */
  readonly file: string;
  /** The text that the code works on, such as a name that only one host shows. */
  readonly text: string;
}

/**
 * Makes built-in methods throw wherever code of a file, or code that it calls, works on a text: methods of strings,
 * lookups in maps, and objects made of maps. Nothing in `src` has to know of it.
 *
 * @returns also how often an error was thrown, so that a test can show that it was not vain
 */
export async function withTestError<T>(
  { file, text }: TestError,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly thrown: number }> {
  let thrown = 0;
  const check = (value: unknown) => {
    if (typeof value !== 'string' && !(value instanceof String)) return;
    // Not `includes`, which is replaced.
    if (value.indexOf(text) < 0) return;
    if (!filesOnStack().some((name) => name.indexOf(file) >= 0)) return;
    thrown++;
    throw new Error(MESSAGE);
  };
  const { get } = Map.prototype;
  const { fromEntries } = Object;
  const { includes, replace, split, toLowerCase } = String.prototype;
  const methods = { includes, replace, split, toLowerCase };
  for (const [name, method] of Object.entries(methods)) {
    const checked = function (this: string, ...values: unknown[]): unknown {
      check(this);
      return Reflect.apply(method, this, values);
    };
    Object.assign(String.prototype, { [name]: checked });
  }
  Map.prototype.get = function (key: unknown) {
    check(key);
    return get.call(this, key);
  };
  Object.fromEntries = (entries: Iterable<readonly [PropertyKey, unknown]>) => {
    const all = [...entries];
    for (const [key] of all) check(key);
    return fromEntries(all);
  };
  try {
    return { result: await work(), thrown };
  } finally {
    Map.prototype.get = get;
    Object.fromEntries = fromEntries;
    Object.assign(String.prototype, methods);
  }
}

/** The files of the calls in progress. */
function filesOnStack(): readonly string[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  let files: readonly string[] = [];
  // That of the test runner reads source maps, which takes milliseconds.
  Error.prepareStackTrace = (_, calls) => {
    files = calls.map((call) => call.getFileName() ?? '');
    return '';
  };
  Error.stackTraceLimit = 100;
  // The stack is made when it is read.
  void new Error(MESSAGE).stack;
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return files;
}

/** The message of the error. */
export const MESSAGE = 'thrown by a test';
