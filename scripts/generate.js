// Writes the files that are generated from the code; with --check says which of them are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeAnswersSchema } from '../build/cli/commands/new/answers/answers-schema.js';
import { formatRulesPage } from '../build/lint/format-rules.js';
import { rules } from '../build/lint/rules.js';
import { composeJsonSchema } from '../build/report/report-json-schema.js';
import { formatFormatPage } from './format-page.js';
import { formatLicencesPage } from './licences-page.js';

const generated = {
  'docs/format.md': formatFormatPage(),
  'docs/licences.md': formatLicencesPage(),
  'docs/rules.md': formatRulesPage(rules),
  'examples/answers.schema.json': `${JSON.stringify(composeAnswersSchema(), undefined, 2)}\n`,
  'examples/report.schema.json': `${JSON.stringify(composeJsonSchema(), undefined, 2)}\n`,
};

const isCheck = process.argv.includes('--check');
for (const [name, text] of Object.entries(generated)) {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`${name} is stale: run npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`${name} written`);
  }
}
