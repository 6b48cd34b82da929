import type { Problem, SourceLocation } from '../../model/mail-host.ts';
import { MAX_PROBLEMS } from './zone.ts';

/** The mistakes of a file, and of the files that it includes. */
export class ProblemList {
  readonly all: Problem[] = [];
  #saysNoOrigin = false;

  /** Nobody reads on: what follows is not looked at. */
  get isFull(): boolean {
    return this.all.length >= MAX_PROBLEMS;
  }

  add(file: string, { line, column }: Omit<SourceLocation, 'file'>, message: string): void {
    if (!this.isFull) this.all.push({ place: { file, line, column }, message });
  }

  /** Told once: what is wrong is the file, not each of its names. */
  addNoOrigin(file: string, at: Omit<SourceLocation, 'file'>): void {
    if (this.#saysNoOrigin) return;
    this.#saysNoOrigin = true;
    this.add(
      file,
      at,
      "The zone's name is not known, and this name is relative to it: neither the file's name nor an SOA " +
        'record says it. Expected a line such as "$ORIGIN example.com." at the top.',
    );
  }
}
