import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The page as it was built. In the program the build puts another function here, which knows the single executable too. */
export function packagedPage(): string {
  return readFileSync(fileURLToPath(new URL('../../../dist/lawreport.html', import.meta.url)), 'utf8');
}
