#!/usr/bin/env node
import { readArguments, usageText } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import { endDespiteHangingFiles } from './run/end-despite-hanging-files.ts';

/** The terminal entry. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const usage = readArguments(args);
  if (usage.kind === 'text') {
    process.stdout.write(usage.text);
    return 0;
  }
  if (usage.kind === 'error') {
    process.stderr.write(usageText(usage));
    return 2;
  }
  const { invocation } = usage;
  switch (invocation.command) {
    case 'check':
    case 'merge':
      return check(invocation);
    case 'validate':
      return (await import('./cli/validate.ts')).validate(invocation);
    case 'init':
      return (await import('./cli/init/init.ts')).init(invocation);
    case 'explain':
      return (await import('./cli/explain/explain.ts')).explain(invocation);
  }
}

process.exitCode = await main(process.argv.slice(2));
endDespiteHangingFiles();
