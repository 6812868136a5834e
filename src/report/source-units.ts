/** 来源 may name several units: 县司法局、县公安局. */
export function unitsOf(source: string): string[] {
  return source
    .split(/[、，,；;]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
}
