import type { ReportStep } from '../model/report.ts';

/** The records and commands of a step, one per line: what a person pastes. */
export function pasteBlocks({ record, text }: Pick<ReportStep, 'record' | 'text'>): string[] {
  if (record !== undefined) return [record];
  // Its record has to go.
  if (text.startsWith('Remove ')) return [];
  const quoted = Array.from(text.matchAll(/`([^`]+)`/g), ([, content = '']) => content);
  return [...new Set(quoted.filter((line) => RECORD.test(line) || COMMAND.test(line)))];
}

const RECORD = /^\S+ (?:PTR|A|AAAA|CNAME|MX|TXT|TLSA) \S/;
const COMMAND = /^(?:postconf|dig|postfix|systemctl) /;
