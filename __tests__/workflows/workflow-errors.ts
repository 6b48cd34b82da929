import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertWorkflowTemplate, ErrorPolicy } from '@actions/workflow-parser/model/convert';
import type { TemplateParseResult } from '@actions/workflow-parser/templates/template-parse-result';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser';

/** Errors of GitHub's own parser in a workflow: schema, expressions, `needs` and cron lines. */
export async function workflowErrors(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) {
    const errorPolicy = ErrorPolicy.TryConversion;
    await convertWorkflowTemplate(context, value, undefined, { errorPolicy });
  }
  return errorMessages(context);
}

/** Errors of GitHub's own parser in an action.yml. */
export function actionErrors(name: string, content: string): string[] {
  return errorMessages(parseAction({ name, content }, new NoOperationTraceWriter()).context);
}

function errorMessages(context: TemplateParseResult['context']): string[] {
  return context.errors.getErrors().map(({ message }) => message);
}
