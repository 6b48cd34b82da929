import { describe, expect, test } from 'vitest';
import { createStepOutputReader, type StepOutput, type Stream } from './step-output.ts';

describe('createStepOutputReader', () => {
  test.each<[string, string, readonly string[]]>([
    ['splits lines at LF', 'a\nb\n', ['a', 'b']],
    ['splits lines at CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['splits lines at a lone CR', 'a\r::error::b\rc', ['a', '##[error]b', 'c']],
    ['reads a last line without a line ending', 'a\nb', ['a', 'b']],
    ['keeps empty lines', 'a\n\nb\n', ['a', '', 'b']],
    ['logs groups', '::group::one\nx\n::endgroup::\ny', ['##[group]one', 'x', '##[endgroup]', 'y']],
    ['omits debug lines from the log page', '::debug::x\ny', ['y']],
    [
      'masks a value from the add-mask command on',
      'secret\n::add-mask::secret\nthe secret\n::error::secret!',
      ['secret', 'the ***', '##[error]***!'],
    ],
    [
      'ignores commands from stop-commands to its token',
      '::stop-commands::tok\n::error::x\n##[error]y\n::TOK::\n::notice::z',
      ['::stop-commands::tok', '::error::x', '##[error]y', '::TOK::', '##[notice]z'],
    ],
  ])('%s', (_, text, log) => {
    expect(read(['stdout', text]).log).toEqual(log);
  });

  test('reads both streams and buffers an incomplete line of each', () => {
    const output = read(['stdout', '::err'], ['stderr', '::warning::w\n'], ['stdout', 'or::e\n']);
    expect(output.commands.map(({ stream, name, data }) => [stream, name, data])).toEqual([
      ['stderr', 'warning', 'w'],
      ['stdout', 'error', 'e'],
    ]);
  });

  test('applies stop-commands to both streams', () => {
    const output = read(['stdout', '::stop-commands::tok\n'], ['stderr', '::error::x\n']);
    expect(output.annotations).toEqual([]);
    expect(output.log).toEqual(['::stop-commands::tok', '::error::x']);
  });

  test('reads a CRLF and a UTF-8 character that are split between chunks', () => {
    const bytes = Buffer.from('é\r\nb\r\n');
    const output = read(...[...bytes].map((byte) => ['stdout', Buffer.of(byte)] as const));
    expect(output.log).toEqual(['é', 'b']);
  });

  test('assigns lines to groups', () => {
    const output = read([
      'stdout',
      'a\n::group::one\nb\n::error::c\n::group::two\nd\n::endgroup::\ne',
    ]);
    expect(output.groups).toEqual([
      { title: 'one', lines: ['b', '##[error]c'] },
      { title: 'two', lines: ['d'] },
    ]);
  });

  test('reads the old set-output command', () => {
    expect(read(['stdout', '::set-output name=result::passed']).outputs).toEqual({
      result: 'passed',
    });
  });

  test.each([
    ['set-env', '::set-env name=a::b'],
    ['add-path', '::add-path::/tmp'],
    ['an output without a name', '::set-output::b'],
    ['an echo other than on and off', '::echo::perhaps'],
  ])('fails the step with two errors for %s', (_, line) => {
    const output = read(['stdout', line]);
    expect(output.failed).toBe(true);
    expect(output.annotations.map(({ level }) => level)).toEqual(['error', 'error']);
  });

  test.each([
    ['that is a command', '::stop-commands::error'],
    ['that is empty', '::stop-commands::'],
    ['that is pause-logging', '::stop-commands::Pause-Logging'],
  ])('ends the step with one error for a stop-commands token %s', (_, line) => {
    const output = read(['stdout', `${line}\n::error::after\n`], ['stderr', 'lost\n']);
    expect(output.failed).toBe(true);
    expect(output.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^You cannot use a endToken/),
    ]);
    expect(output.log.join()).not.toContain('lost');
  });

  test('masks a stop-commands token of more than six characters', () => {
    const { log } = read(['stdout', '::stop-commands::longtoken\nlongtoken\n::longtoken::\nx']);
    expect(log).toEqual(['::stop-commands::***', '***', '::***::', 'x']);
  });

  test('breaks the marks of the parts of a composite action', () => {
    const { log } = read(['stdout', 'x ##[start-action display=a;id=b]\n##[end-action id=b]']);
    expect(log).toEqual(['x ##[\\start-action display=a;id=b]', '##[\\end-action id=b]']);
  });

  test('warns about inputs that action.yml does not have', () => {
    const reader = createStepOutputReader('/w', ['hostz']);
    expect(reader.end().annotations).toMatchObject([
      { level: 'warning', message: /^Unexpected input\(s\) 'hostz', valid inputs are \['hosts', / },
    ]);
  });

  test('warns about an empty mask', () => {
    const { annotations, failed } = read(['stdout', '::add-mask:: ']);
    expect([annotations.map(({ level }) => level), failed]).toEqual([['warning'], false]);
  });
});

describe('readAnnotation reads', () => {
  const NO_LINES = { line: null, endLine: null, column: null, endColumn: null };

  test.each([
    ['a file and a line', 'file=a.yml,line=3', { ...NO_LINES, file: 'a.yml', line: 3 }],
    [
      'an absolute path inside the workspace as relative',
      'file=/home/runner/my mail/b/a.yml',
      { file: 'b/a.yml' },
    ],
    ['a path outside the workspace as it is', 'file=/etc/passwd', { file: '/etc/passwd' }],
    ['a title', 'title=No PTR', { ...NO_LINES, title: 'No PTR', file: null }],
    ['columns', 'line=3,col=2,endColumn=4', { line: 3, column: 2, endColumn: 4 }],
    ['an end line alone as the line', 'endLine=4', { line: 4, endLine: 4 }],
    ['no columns without a line', 'col=2', NO_LINES],
    ['no columns of several lines', 'line=3,endLine=4,col=2', { line: 3, column: null }],
    [
      'no lines where the end is before the start',
      'line=3,endLine=2',
      { line: null, endLine: null },
    ],
    [
      'no columns where the end is before the start',
      'line=3,col=3,endColumn=2',
      { line: 3, column: null },
    ],
    ['no line that is not a number', 'line=x', NO_LINES],
  ])('%s', (_, properties, expected) => {
    const { annotations } = read(['stdout', `::error ${properties}::bad%0Aworse`]);
    expect(annotations).toMatchObject([{ level: 'error', message: 'bad\nworse', ...expected }]);
  });
});

function read(...chunks: readonly (readonly [Stream, string | Buffer])[]): StepOutput {
  const reader = createStepOutputReader('/home/runner/my mail');
  for (const [stream, chunk] of chunks) reader.push(stream, Buffer.from(chunk));
  return reader.end();
}
