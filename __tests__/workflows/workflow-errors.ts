import { registerHooks } from 'node:module';
import type { TemplateParseResult } from '@actions/workflow-parser/templates/template-parse-result';

// The parser imports JSON without the import attribute that Node requires.
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    const resolved = nextResolve(specifier, context);
    return specifier.endsWith('.json')
      ? { ...resolved, importAttributes: { type: 'json' } }
      : resolved;
  },
});
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');
const { convertWorkflowTemplate, ErrorPolicy } = await import(
  '@actions/workflow-parser/model/convert'
);
const { NoOperationTraceWriter } = await import('@actions/workflow-parser/templates/trace-writer');
const { parseWorkflow } = await import('@actions/workflow-parser/workflows/workflow-parser');

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
