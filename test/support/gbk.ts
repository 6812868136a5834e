/** The characters that a Chinese Windows console (code page 936) can show. */
const gbk = new Set<string>();
const decoder = new TextDecoder('gbk');
for (let byte = 0; byte < 0x80; byte++) gbk.add(String.fromCharCode(byte));
for (let first = 0x81; first < 0xff; first++)
  for (let second = 0x40; second < 0xff; second++) gbk.add(decoder.decode(Uint8Array.of(first, second)));

export function listOutsideGbk(text: string): string[] {
  return [...new Set(text)].filter((character) => !gbk.has(character));
}
