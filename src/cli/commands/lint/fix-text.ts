import { applyFixes } from '../../../lint/apply-fixes.js';
import { holdReport } from '../../disk/hold-report.js';
import { writeBack } from '../../disk/write-back.js';
import type { Host } from '../../host.js';
import { type LoadedText, loadText } from '../../load/load-document.js';
import { lintLoaded } from './lint-loaded.js';
import type { LintOptions } from './lint-options.js';
import type { LintSettings } from './lint-settings.js';

/** The same file with everything mended that --fix mends. One mending may uncover another; ten rounds are more than any text needs. */
export function fixText(loaded: LoadedText, settings: LintSettings): LoadedText {
  const { file, encoding, byteOrderMark } = loaded;
  let current = loaded;
  for (let round = 0; round < 10; round++) {
    const text = applyFixes(current.text, lintLoaded(current, settings).findings);
    if (text === current.text) break;
    current = loadText(file, { text, encoding, byteOrderMark }, settings.host, {
      templates: settings.templates,
    });
  }
  return current;
}

/** The notice goes to standard error, so that it does not mingle with JSON. */
export async function writeFixed(
  { file, text, encoding, byteOrderMark }: LoadedText,
  fixed: string,
  { dryRun, backup }: LintOptions,
  host: Host,
): Promise<{ notice: string; patch?: string }> {
  if (fixed === text) return { notice: '' };
  if (dryRun) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    return {
      notice: '',
      patch: createTwoFilesPatch(file, file, text, fixed, '原来', '改后', {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    };
  }
  const original = { text, encoding, byteOrderMark };
  const note = await holdReport(file, { command: 'lint --fix', host }, () =>
    writeBack(file, fixed, { original, backup, host }),
  );
  return { notice: `已改正 ${file}${note}\n` };
}
