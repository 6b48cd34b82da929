import type { ReportStep } from '../model/report.ts';

/** A step as text, with what a person pastes apart from it. */
export interface StepParts {
  readonly text: string;
  /** Records and commands, one per line. */
  readonly blocks: readonly string[];
}

/** Moves the records and commands out of the text of a step, which then names them as the record or command below. */
export function stepParts(step: Pick<ReportStep, 'record' | 'remove' | 'text'>): StepParts {
  const blocks = pasteBlocks(step);
  const withoutBlocks = blocks.reduce(
    (rest, block) =>
      rest
        .replace(`: \`${block}\``, `: ${blockWords(block, true)}`)
        .replace(`\`${block}\``, blockWords(block)),
    step.text,
  );
  return { text: withoutBlocks, blocks };
}

function pasteBlocks({
  record,
  remove,
  text,
}: Pick<ReportStep, 'record' | 'remove' | 'text'>): string[] {
  if (record !== undefined) return [record];
  if (remove !== undefined) return [];
  const quoted = Array.from(text.matchAll(/`([^`]+)`/g), ([, content = '']) => content);
  return [...new Set(quoted.filter((line) => RECORD.test(line) || COMMAND.test(line)))];
}

/** @param isSentence whether it follows a colon */
function blockWords(block: string, isSentence = false): string {
  if (!COMMAND.test(block)) return isSentence ? 'publish the record below' : 'the record below';
  return isSentence ? 'run the command below' : 'the command below';
}

/** The owners of the records in a step are absolute names, which no word of an SPF record is. */
const RECORD = /^\S+\. (?:PTR|A|AAAA|CNAME|MX|TXT|TLSA) \S/;
const COMMAND = /^(?:postconf|dig|postfix|systemctl) /;
