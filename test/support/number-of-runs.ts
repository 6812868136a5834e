/** How often a property is tried: in full among the deep tests, a tenth of it among the quick ones. */
export function numberOfRuns(inFull: number): number {
  return process.env.LAWREPORT_DEEP === undefined ? Math.ceil(inFull / 10) : inFull;
}
