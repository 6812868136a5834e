import { describe, expect, it } from 'vitest';
import type { SourcedText } from '../../src/document/model.js';
import { joinSourced, sliceSourced } from '../../src/document/sourced-text.js';

/** `受理46件。`: two words of the author, a figure in place of the reference {{复议.受理}}, and again the author's. */
const text: SourcedText = {
  text: '受理46件。',
  segments: [
    { start: 0, end: 2, path: '成效', from: 10, to: 12 },
    { start: 2, end: 4, path: '成效', from: 12, to: 21 },
    { start: 4, end: 6, path: '成效', from: 21, to: 23 },
  ],
};

describe('a part of a text', () => {
  it('knows where each of its characters came from', () => {
    expect(sliceSourced(text, 1, 5)).toEqual({
      text: '理46件',
      segments: [
        { start: 0, end: 1, path: '成效', from: 11, to: 12 },
        { start: 1, end: 3, path: '成效', from: 12, to: 21 },
        { start: 3, end: 4, path: '成效', from: 21, to: 22 },
      ],
    });
  });

  it('leaves whole what was replaced as a whole', () => {
    expect(sliceSourced(text, 3, 4)).toEqual({
      text: '6',
      segments: [{ start: 0, end: 1, path: '成效', from: 12, to: 21 }],
    });
  });

  it('goes to the end unless told, and has no segment of what it does not hold', () => {
    expect(sliceSourced(text, 4)).toEqual({
      text: '件。',
      segments: [{ start: 0, end: 2, path: '成效', from: 21, to: 23 }],
    });
    expect(sliceSourced(text, 2, 2)).toEqual({ text: '', segments: [] });
    expect(sliceSourced(text, 0)).toEqual(text);
  });
});

describe('texts one after the other', () => {
  it('know where each of their characters came from, those between them from nowhere', () => {
    const [head, tail] = [sliceSourced(text, 0, 2), sliceSourced(text, 4)];
    expect(joinSourced([head, tail], '、')).toEqual({
      text: '受理、件。',
      segments: [
        { start: 0, end: 2, path: '成效', from: 10, to: 12 },
        { start: 3, end: 5, path: '成效', from: 21, to: 23 },
      ],
    });
    expect(joinSourced([head, tail]).text).toBe('受理件。');
    expect(joinSourced([])).toEqual({ text: '', segments: [] });
  });
});
