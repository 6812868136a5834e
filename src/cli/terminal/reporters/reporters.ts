import { reportGithub } from './github.js';
import { reportJson } from './json.js';
import type { Reporter } from './reporter.js';
import { reportSarif } from './sarif.js';
import { reportText } from './text.js';

/** By the name that --format takes. */
export const reporters = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
} as const satisfies Record<string, Reporter>;
