import { formatBasis, type Severity } from '../../../finding/finding.js';
import { rules } from '../../../lint/rules.js';
import {
  createTally,
  type FileFindings,
  type Reporter,
  type ShownFinding,
  type ShownRange,
} from './reporter.js';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0 (OASIS), for code-scanning services and editors. The rules that speak stand before the results, so
 * that the findings of all files are kept until the end.
 */
export const reportSarif: Reporter = ({ most, version }) => {
  const { count } = createTally(most);
  const shown: FileFindings[] = [];
  return {
    add: ({ file, findings }) => {
      shown.push({ file, findings: count(findings) });
      return '';
    },
    end: () => `${JSON.stringify(composeLog(shown, version), undefined, 2)}\n`,
  };
};

function composeLog(shown: readonly FileFindings[], version: string) {
  const descriptors = describeRules(shown);
  const index = new Map(descriptors.map(({ id }, position) => [id, position]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lawreport', version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        artifacts: shown.map(({ file }) => ({ location: { uri: toUri(file) } })),
        results: shown.flatMap((result, artifact) =>
          result.findings.map((finding) =>
            toResult(finding, { ...result, artifact, ruleIndex: index.get(finding.rule)! }),
          ),
        ),
      },
    ],
  };
}

/** Every rule that speaks, also those of the readers, which are no lint rules. */
function describeRules(results: readonly FileFindings[]) {
  const ids = [...new Set(results.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  return ids.map((id) => {
    const rule = rules.find((candidate) => candidate.id === id);
    return {
      id,
      shortDescription: rule && { text: rule.title },
      help: rule && { text: `${rule.title}（${formatBasis(rule.basis)}）` },
      defaultConfiguration: rule && { level: levels[rule.severity] },
    };
  });
}

type Place = FileFindings & { artifact: number; ruleIndex: number };

function toResult(
  { rule, severity, message, range, fix, path, repeats }: ShownFinding,
  { file, artifact, ruleIndex }: Place,
) {
  const artifactLocation = { uri: toUri(file), index: artifact };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation, region: range && toRegion(range) },
        logicalLocations: path ? [{ fullyQualifiedName: path }] : undefined,
      },
    ],
    relatedLocations: repeats?.map((place) => ({
      physicalLocation: { artifactLocation, region: place.range && toRegion(place.range) },
    })),
    fixes: fix?.length
      ? [
          {
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.map(({ start, end, text }) => ({
                  deletedRegion: { charOffset: start, charLength: end - start },
                  insertedContent: { text },
                })),
              },
            ],
          },
        ]
      : undefined,
  };
}

function toRegion({ start, end }: ShownRange) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A relative reference, or a file URI (RFC 3986, RFC 8089): Chinese names and blanks are percent-encoded. */
function toUri(file: string): string {
  const [, drive = '', path] = /^([A-Za-z]:)?(.*)$/su.exec(file.replaceAll('\\', '/'))!;
  const encoded = path!.split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  // `//machine/share` names its machine, `/` the root of this one.
  return encoded.startsWith('//')
    ? `file:${encoded}`
    : encoded.startsWith('/')
      ? `file://${encoded}`
      : encoded;
}
