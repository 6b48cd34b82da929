import { isAbsolute, relative } from 'node:path';
import type { WorkflowCommand } from './command-parser.ts';

export const ANNOTATION_LEVELS = ['error', 'warning', 'notice'] as const;

export type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number];

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title: string | null;
  /** Relative to the workspace if it is inside; absolute otherwise. */
  readonly file: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
}

export function annotationWithoutLocation(level: AnnotationLevel, message: string): Annotation {
  return {
    level,
    message,
    title: null,
    file: null,
    line: null,
    endLine: null,
    column: null,
    endColumn: null,
  };
}

/**
 * The annotation of an `error`, `warning` or `notice` command, with lines and columns corrected as the
 * runner does (ValidateLinesAndColumns in ActionCommandManager.cs).
 */
export function readAnnotation(
  level: AnnotationLevel,
  command: WorkflowCommand,
  workspace: string,
): Annotation {
  const { title, file } = command.properties;
  const location = readLocation(command.properties);
  return {
    level,
    message: command.data,
    title: title ?? null,
    file: file === undefined ? null : relativeToWorkspace(workspace, file),
    ...location,
  };
}

type Location = Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'>;

function readLocation(properties: WorkflowCommand['properties']): Location {
  const endLine = readInteger(properties.endline);
  const endColumn = readInteger(properties.endcolumn);
  const place = {
    line: readInteger(properties.line) ?? endLine,
    endLine,
    column: readInteger(properties.col) ?? endColumn,
    endColumn,
  };
  const spansLines = endLine !== null && endLine !== place.line;
  if (place.line === null || spansLines) {
    place.column = null;
    place.endColumn = null;
  }
  if (place.line !== null && endLine !== null && endLine < place.line) {
    place.line = null;
    place.endLine = null;
  }
  if (place.column !== null && endColumn !== null && endColumn < place.column) {
    place.column = null;
    place.endColumn = null;
  }
  return place;
}

function readInteger(text: string | undefined): number | null {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : null;
}

function relativeToWorkspace(workspace: string, file: string): string {
  if (!isAbsolute(file)) return file;
  const path = relative(workspace, file);
  return path === '' || path.startsWith('..') ? file : path.replaceAll('\\', '/');
}
