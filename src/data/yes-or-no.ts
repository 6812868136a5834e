import { z } from 'zod';

/** Yes or no as it stands in files: 是, 否. */
export const yesOrNo = z.codec(z.enum(['是', '否']), z.boolean(), {
  decode: (word) => word === '是',
  encode: (value) => (value ? '是' : '否'),
});
