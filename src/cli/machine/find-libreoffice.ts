import { platform } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../host.js';
import { findProgram } from './find-program.js';

/**
 * The LibreOffice program of this machine: what LAWREPORT_SOFFICE names, else the first on the search path, else
 * where its installers put it.
 */
export function findLibreOffice(host: Host): string | undefined {
  const { LAWREPORT_SOFFICE } = host.environment;
  if (LAWREPORT_SOFFICE !== undefined) return findProgram(LAWREPORT_SOFFICE, host);
  return findProgram(programName, host, { besides: usualFolders(host.environment) });
}

/** On Windows, the program that answers on the terminal. */
const programName = platform() === 'win32' ? 'soffice.com' : 'soffice';

function usualFolders(environment: Host['environment']): string[] {
  if (platform() === 'win32')
    return [environment.ProgramFiles, environment['ProgramFiles(x86)']].flatMap((folder) =>
      folder ? [join(folder, 'LibreOffice', 'program')] : [],
    );
  if (platform() === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS'];
  return ['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program'];
}
