import { accessSync, constants, statSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Host } from '../host.js';

/**
 * The LibreOffice program of this machine: what LAWREPORT_SOFFICE names, else the first on the search path, else
 * where its installers put it. A search by the system would, on Windows, begin in the folder of the reports.
 */
export function findLibreOffice({ environment }: Host): string | undefined {
  const { LAWREPORT_SOFFICE, PATH = '' } = environment;
  if (LAWREPORT_SOFFICE !== undefined) return isProgram(LAWREPORT_SOFFICE) ? LAWREPORT_SOFFICE : undefined;
  const folders = [...PATH.split(delimiter).filter(isAbsolute), ...usualFolders(environment)];
  return folders.map((folder) => join(folder, programName)).find(isProgram);
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

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
