import type { PartKey } from '../document/model.js';

/** The Chinese key of each part, as the file writes it. */
export const partNames = {
  achievements: '成效',
  problems: '问题',
  leadership: '负责人履职',
  plans: '下年打算',
  others: '其他',
  highlights: '亮点',
} as const satisfies Record<PartKey, string>;
