import { expect, it } from 'vitest';
import { oncePerText } from '../../src/text/once-per.js';

it('computes once for equal texts', () => {
  let count = 0;
  const lengthOf = oncePerText((text) => {
    count += 1;
    return { length: text.length };
  });
  expect(lengthOf('依法行政')).toBe(lengthOf(['依法', '行政'].join('')));
  expect(count).toBe(1);
});

it('keeps what is asked for again and again, and forgets what is not', () => {
  const asked: string[] = [];
  const ask = oncePerText((text) => asked.push(text));
  const stream = Array.from({ length: 20_000 }, (_, index) => `第${index}段`);
  for (const text of stream) {
    ask(text);
    ask('每次都有的一段');
  }
  expect(asked.filter((text) => text === '每次都有的一段').length).toBe(1);
  ask(stream[0]!);
  expect(asked.filter((text) => text === stream[0]).length).toBe(2);
});
