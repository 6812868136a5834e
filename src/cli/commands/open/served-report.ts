import { basename, resolve } from 'node:path';
import { type DecodedText, decodeText } from '../../../text/file/decode-text.js';
import { actualName } from '../../disk/actual-name.js';
import { holdReport } from '../../disk/hold-report.js';
import { writeBack } from '../../disk/write-back.js';
import type { Host } from '../../host.js';
import { InputError, unusable } from '../../input-error.js';
import { createConfigLoader } from '../../load/load-config.js';
import { readInputBytes } from '../../load/read-input.js';
import { loadKnowledge } from './load-knowledge.js';
import { createUnsaved } from './unsaved.js';
import { watchFile } from './watch-file.js';

export type ServedReport = ReturnType<typeof createServedReport>;

type Listener = { onChange: (text: string) => void; onEnd: () => void };

/** A report on the disk for one page: read, saved as every other command saves it, watched. */
export function createServedReport(given: string, host: Host, options: { templates?: string }) {
  const file = actualName(given, host);
  const read = (): DecodedText => {
    const { value, findings } = decodeText(readInputBytes(file, host));
    if (!value) throw unusable({ file, findings });
    return value;
  };
  // What cannot be read is told at once, in the terminal.
  read();
  const { origin } = createConfigLoader(host)(file);
  const knowledge = loadKnowledge(file, host, options);
  const unsaved = createUnsaved(file, host);
  const listeners = new Set<Listener>();
  let isBackedUp = false;
  /** What we have written ourselves is no news. */
  let written: string | undefined;
  const stop = watchFile(resolve(host.folder, file), (bytes) => {
    const text = decodeText(bytes).value?.text;
    if (text === undefined || text === written) return;
    written = undefined;
    for (const { onChange } of listeners) onChange(text);
  });

  const save = async (text: string, from: string) => {
    try {
      return await holdReport(file, { command: 'open', host }, () => {
        const original = read();
        if (original.text !== from) return { kind: 'changed' as const, text: original.text };
        const note = writeBack(file, text, { original, backup: !isBackedUp, host });
        isBackedUp = true;
        written = text;
        return { kind: 'saved' as const, note };
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { kind: 'refused' as const, message: `没有存盘：${error.message}` };
    }
  };

  return {
    read: () => ({ name: basename(file), text: read().text, config: origin?.text, knowledge }),
    save,
    readUnsaved: unsaved.read,
    keepUnsaved: unsaved.keep,
    watch: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      stop();
      for (const { onEnd } of listeners) onEnd();
    },
  };
}
