import { describe, expect, it } from 'vitest';
import { countCharacters, displayWidth } from '../../src/text/characters.js';

describe('countCharacters', () => {
  it('counts every character but white space', () => {
    expect(countCharacters('受理 46　件。\n')).toBe(6);
  });

  it('counts a character outside the basic plane once', () => {
    expect(countCharacters('𠮷县')).toBe(2);
  });
});

describe('displayWidth', () => {
  it('takes two columns for a Chinese character, one for a Latin one', () => {
    expect(displayWidth('受理46件')).toBe(8);
  });
});
