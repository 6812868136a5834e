import { readData } from '../../../../template/manifest-fields.js';
import type { Host } from '../../../host.js';
import { unusable } from '../../../input-error.js';
import { readInputText } from '../../../load/read-input.js';
import type { PreparedAnswers } from '../answer-unattended.js';
import type { KeptOptions } from '../options.js';
import { answersSchema, type WrittenAnswers, type WrittenFigure } from './answers-schema.js';

/** Reads the file of `--answers`: the keys of a report file, and what to write about. */
export function readAnswers(file: string, host: Host): { options: KeptOptions; prepared: PreparedAnswers } {
  const source = readInputText(file, host);
  const data = readData(source, answersSchema);
  if (!data.value) throw unusable({ file, source, findings: data.findings });
  const { figures, topics, ...options } = data.value.value;
  return {
    options,
    prepared: {
      figures: mapFigures(figures, (figure) => (typeof figure === 'string' ? figure : figure.value)),
      reasons: mapFigures(figures, (figure) => (typeof figure === 'string' ? undefined : figure.scope)),
      topics,
    },
  };
}

function mapFigures(
  figures: WrittenAnswers['figures'],
  read: (figure: WrittenFigure) => string | undefined,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(figures).map(([group, values]) => [
      group,
      Object.fromEntries(
        Object.entries(values).flatMap(([name, figure]) => {
          const text = read(figure);
          return text === undefined ? [] : [[name, text]];
        }),
      ),
    ]),
  );
}
