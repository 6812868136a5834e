import type { Finding } from '../finding/finding.js';

/**
 * What the user gave cannot be used: the command ends with exit code 2 and has written nothing.
 * `file` and `source` let the message show the place.
 */
export class InputError extends Error {
  readonly file: string | undefined;
  readonly source: string | undefined;
  readonly findings: readonly Finding[];

  constructor(
    message: string,
    details: { file?: string; source?: string; findings?: readonly Finding[] } = {},
  ) {
    super(message);
    this.file = details.file;
    this.source = details.source;
    this.findings = details.findings ?? [];
  }
}

/** The refusal that findings explain by themselves. */
export function unusable(details: {
  file: string;
  source?: string;
  findings: readonly Finding[];
}): InputError {
  return new InputError('', details);
}

/** What an `InputError` says, as plain data. */
export type InputComplaint = Pick<InputError, 'message' | 'file' | 'source' | 'findings'>;
