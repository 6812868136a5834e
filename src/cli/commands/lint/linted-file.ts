import type { Document } from '../../../document/model.js';
import type { TextEdit } from '../../../finding/finding.js';
import type { ConfiguredSuppression } from '../../../lint/config.js';
import type { DecodedText } from '../../../text/decode-text.js';
import type { WordSource } from '../../load/read-source.js';
import type { FileFindings } from '../../terminal/reporters/reporter.js';

/** What was found in one file, and what else it takes to mend it or to write copies of it. */
export type LintedFile = FileFindings & {
  /** What prevents the check: nothing else was found out about the file. */
  failed: boolean;
  /** As it was read, and its text after --fix; only where that changes it. */
  original?: DecodedText;
  fixed?: string;
  /** Tracked changes in a Word file. */
  revisions?: number;
  /** The document in the file; absent where it cannot be read. */
  document?: Document;
  /** A Word file as it was read, and its safe fixes, each with the edits of its text that belong together. */
  word?: WordSource & { fixes: TextEdit[][] };
  /** Entries of the configuration that silenced something. */
  used: ReadonlySet<ConfiguredSuppression>;
};
