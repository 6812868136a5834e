const unitsOfTime = /^(?:年|天|日|小时|分钟|个月|个工作日|工作日|周|学年|课时|学时)$/;

/** 30 days and 5 years are terms and habits, no figures of a department. */
export function isSpanOfTime(unit: string): boolean {
  return unitsOfTime.test(unit);
}
