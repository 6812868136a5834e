import { blockTexts } from '../../../document/document-texts.js';
import type { Document, PartKey } from '../../../document/model.js';
import { type Finding, type Severity, severityNames } from '../../../finding/finding.js';
import { countLeftToDo, leftToDo } from '../../../lint/rules/residue/left-to-do.js';
import { partNames } from '../../../report/part-names.js';
import { findMissingThemes } from '../../../template/missing-themes.js';
import type { Template } from '../../../template/model.js';
import { countCharacters, displayWidth } from '../../../text/characters.js';
import { formatKept } from '../../disk/keep-backup.js';
import type { Host } from '../../host.js';
import { loadReport } from '../../load/load-report.js';
import { lintLoaded } from '../lint/lint-loaded.js';
import { loadLintSettings, settleLexicon } from '../lint/lint-settings.js';
import type { Basics, InterviewContext } from './steps/context.js';

type Written = {
  output: string;
  /** The name under which the report that stood there was kept. */
  kept: string | undefined;
  basics: Basics;
  context: InterviewContext;
  templates?: string;
};

/** What was written: length of each part against what is usual, gaps, themes left out, findings, the next command. */
export async function summarizeReport(
  { output, kept, basics, context, templates }: Written,
  host: Host,
): Promise<string> {
  const loaded = loadReport(output, host, { templates });
  const { document, report } = loaded;
  const linted = lintLoaded(
    { ...loaded, findings: [] },
    await settleLexicon(loadLintSettings({ templates }, host), loaded),
  );
  const left = countLeftToDo(linted.findings);
  const missing = findMissingThemes(context.library, basics.template, { report, document });
  return [
    '',
    `已写出 ${output}${formatKept(kept)}`,
    ...formatLengths(document, basics.template),
    ...(left === '' ? [] : [`待办：${left}，请在 ${output} 里写完。`]),
    ...(missing
      ? [`${missing.edition}的这些方面还没有写到：`, ...missing.themes.map((name) => `  ${name}`)]
      : []),
    ...formatFindings(linted.findings),
    '',
    '接下来：',
    `  lawreport lint ${output}      检查内容、数据和用词`,
    `  lawreport render ${output}    排成Word文件`,
    '',
  ].join('\n');
}

function formatLengths(document: Document, template: Template): string[] {
  const counts = countParts(document);
  return template.parts.flatMap(({ key, usualLength }) => {
    const count = counts.get(key);
    if (count === undefined) return [];
    const columns = `  ${partNames[key]}${' '.repeat(12 - displayWidth(partNames[key]))}${String(count).padStart(5)}字`;
    if (!usualLength) return [columns];
    const [least, most] = usualLength;
    const verdict = count < least ? '，偏短' : count > most ? '，偏长' : '';
    return [`${columns}  同类报告通常${least}—${most}字${verdict}`];
  });
}

/** Characters under each level 1 heading. */
function countParts(document: Document): Map<PartKey, number> {
  const counts = new Map<PartKey, number>();
  let current: PartKey | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 1) current = block.part;
    else if (current !== undefined) {
      const added = blockTexts(block).reduce((sum, { text }) => sum + countCharacters(text), 0);
      counts.set(current, (counts.get(current) ?? 0) + added);
    }
    if (current !== undefined && !counts.has(current)) counts.set(current, 0);
  }
  return counts;
}

const mostFindings = 5;

/** How many findings there are beside what is left to do, and the first of those that are more than hints. */
function formatFindings(all: readonly Finding[]): string[] {
  const findings = all.filter((finding) => leftToDo(finding) === undefined);
  if (findings.length === 0)
    return [all.length === 0 ? '检查：没有发现问题' : '检查：除了待办，没有发现问题'];
  const counts = (Object.keys(severityNames) as Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${severityNames[severity]}${count}个`] : [];
  });
  const worth = findings.filter(({ severity }) => severity !== 'info');
  const shown = worth
    .slice(0, mostFindings)
    .map(
      ({ severity, message, range }) =>
        `  ${severityNames[severity]}：${range ? `第${range.start.line}行：` : ''}${message}`,
    );
  return [`检查：${counts.join('、')}`, ...shown];
}
