/**
 * Sixty-four bits of a text, as sixteen hexadecimal figures: enough to tell that somebody has changed it, by accident
 * or in earnest; no protection against whoever wants to be taken for the writer.
 */
export function digestText(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
    low ^= low >>> 15;
    high ^= high >>> 13;
  }
  return hex(mix(low ^ high)) + hex(mix(high));
}

/** The last steps of MurmurHash3: every bit comes to depend on every other. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
