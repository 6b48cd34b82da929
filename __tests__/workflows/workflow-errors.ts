import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertWorkflowTemplate, ErrorPolicy } from '@actions/workflow-parser/model/convert';
import type { TemplateParseResult } from '@actions/workflow-parser/templates/template-parse-result';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser';

/** What GitHub's own parser refuses of a workflow: its schema, its expressions, its `needs`, its cron lines. */
export async function workflowErrors(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) {
    const errorPolicy = ErrorPolicy.TryConversion;
    await convertWorkflowTemplate(context, value, undefined, { errorPolicy });
  }
  return messagesOf(context);
}

/** What GitHub's own parser refuses of an action's description. */
export function actionErrors(name: string, content: string): string[] {
  return messagesOf(parseAction({ name, content }, new NoOperationTraceWriter()).context);
}

function messagesOf(context: TemplateParseResult['context']): string[] {
  return context.errors.getErrors().map(({ message }) => message);
}
