import type { SourcedText } from '../../document/model.js';

/** The place of the report file from which a text came; none where no author wrote it. */
export function sourcePath(text: SourcedText | undefined): string | undefined {
  return text?.segments.find((segment) => segment.path !== undefined)?.path;
}
