// Takes the picture of a form for the departments that docs/collect.md shows, with the LibreOffice and poppler of this
// machine; run it after the form has changed.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-form-'));
const run = (program, words) => execFileSync(program, words, { cwd: folder, stdio: 'ignore' });
const lawreport = (...words) => run(process.execPath, [join(root, 'bin', 'lawreport.js'), ...words]);
copyFileSync(join(root, 'examples', 'yunling-county-2025.yaml'), join(folder, 'report.yaml'));
lawreport('collect', 'plan', 'report.yaml', '--write');
lawreport('collect', 'forms', 'report.yaml', '-o', 'forms', '--due', '2026-01-15', '--unit', '县司法局');
run('soffice', [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
  ...['--headless', '--convert-to', 'pdf', join('forms', '县司法局.xlsx')],
]);
run('pdftoppm', ['-r', '75', '-png', '-f', '1', '-l', '1', '-singlefile', '县司法局.pdf', 'form']);
copyFileSync(join(folder, 'form.png'), join(root, 'docs', 'images', 'form.png'));
rmSync(folder, { recursive: true });
