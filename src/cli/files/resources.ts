import { fileURLToPath } from 'node:url';

/** The folder of data that is shipped with the program. */
export const packagedTemplates = fileURLToPath(new URL('../../../templates', import.meta.url));
