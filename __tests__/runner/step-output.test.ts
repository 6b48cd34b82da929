import { describe, expect, test } from 'vitest';
import { createStepOutputReader, type StepOutput, type Stream } from './step-output.ts';

describe('the output of a step', () => {
  test.each<[string, string, readonly string[]]>([
    ['LF ends a line', 'a\nb\n', ['a', 'b']],
    ['CRLF ends a line', 'a\r\nb\r\n', ['a', 'b']],
    ['a lone CR ends a line', 'a\r::error::b\rc', ['a', '##[error]b', 'c']],
    ['a last line needs no end', 'a\nb', ['a', 'b']],
    ['empty lines stay', 'a\n\nb\n', ['a', '', 'b']],
    ['a group', '::group::one\nx\n::endgroup::\ny', ['##[group]one', 'x', '##[endgroup]', 'y']],
    ['debug lines are no part of the page', '::debug::x\ny', ['y']],
    [
      'a mask hides its value from then on',
      'secret\n::add-mask::secret\nthe secret\n::error::secret!',
      ['secret', 'the ***', '##[error]***!'],
    ],
    [
      'stop-commands holds commands until its token',
      '::stop-commands::tok\n::error::x\n##[error]y\n::TOK::\n::notice::z',
      ['::stop-commands::tok', '::error::x', '##[error]y', '::TOK::', '##[notice]z'],
    ],
  ])('%s', (_, text, log) => {
    expect(read(['stdout', text]).log).toEqual(log);
  });

  test('both streams are read, each with its own unfinished line', () => {
    const output = read(['stdout', '::err'], ['stderr', '::warning::w\n'], ['stdout', 'or::e\n']);
    expect(output.commands.map(({ stream, name, data }) => [stream, name, data])).toEqual([
      ['stderr', 'warning', 'w'],
      ['stdout', 'error', 'e'],
    ]);
  });

  test('a token stops both streams', () => {
    const output = read(['stdout', '::stop-commands::tok\n'], ['stderr', '::error::x\n']);
    expect(output.annotations).toEqual([]);
    expect(output.log).toEqual(['::stop-commands::tok', '::error::x']);
  });

  test('a CRLF and a letter may be cut anywhere', () => {
    const bytes = Buffer.from('é\r\nb\r\n');
    const output = read(...[...bytes].map((byte) => ['stdout', Buffer.of(byte)] as const));
    expect(output.log).toEqual(['é', 'b']);
  });

  test('groups hold their lines', () => {
    const output = read([
      'stdout',
      'a\n::group::one\nb\n::error::c\n::group::two\nd\n::endgroup::\ne',
    ]);
    expect(output.groups).toEqual([
      { title: 'one', lines: ['b', '##[error]c'] },
      { title: 'two', lines: ['d'] },
    ]);
  });

  test('old outputs are outputs', () => {
    expect(read(['stdout', '::set-output name=result::passed']).outputs).toEqual({
      result: 'passed',
    });
  });

  test.each([
    ['a token that is a command', '::stop-commands::error'],
    ['an empty token', '::stop-commands::'],
    ['set-env', '::set-env name=a::b'],
    ['add-path', '::add-path::/tmp'],
    ['an output without a name', '::set-output::b'],
    ['an echo that is neither on nor off', '::echo::perhaps'],
  ])('%s fails the step with two errors', (_, line) => {
    const output = read(['stdout', line]);
    expect(output.failed).toBe(true);
    expect(output.annotations.map(({ level }) => level)).toEqual(['error', 'error']);
  });

  test('an empty mask is a warning', () => {
    const { annotations, failed } = read(['stdout', '::add-mask:: ']);
    expect([annotations.map(({ level }) => level), failed]).toEqual([['warning'], false]);
  });
});

describe('annotations', () => {
  const nowhere = { line: null, endLine: null, column: null, endColumn: null };

  test.each([
    ['a file and a line', 'file=a.yml,line=3', { ...nowhere, file: 'a.yml', line: 3 }],
    [
      'a file in the workspace by its path',
      'file=/home/runner/my mail/b/a.yml',
      { file: 'b/a.yml' },
    ],
    ['a file elsewhere', 'file=/etc/passwd', { file: '/etc/passwd' }],
    ['a title', 'title=No PTR', { ...nowhere, title: 'No PTR', file: null }],
    ['columns', 'line=3,col=2,endColumn=4', { line: 3, column: 2, endColumn: 4 }],
    ['an end line alone counts as the line', 'endLine=4', { line: 4, endLine: 4 }],
    ['columns without a line fall away', 'col=2', nowhere],
    ['columns over lines fall away', 'line=3,endLine=4,col=2', { line: 3, column: null }],
    ['lines the wrong way round fall away', 'line=3,endLine=2', { line: null, endLine: null }],
    ['columns the wrong way round', 'line=3,col=3,endColumn=2', { line: 3, column: null }],
    ['a line that is no number', 'line=x', nowhere],
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
