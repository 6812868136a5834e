/** The ways in which the programs of an office save a text. */
export const encoders: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE with a byte order mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE with a byte order mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  GB18030: encodeGb18030,
};

/** The inverse of Node's decoder, which has no encoder beside it. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= listCodes();
  return Uint8Array.from(
    Array.from(text).flatMap((character) => codes!.get(character) ?? encodeSupplementary(character)),
  );
}

let codes: Map<string, number[]> | undefined;

function listCodes(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  const add = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character.length === 1 && character !== '\ufffd' && !found.has(character))
      found.set(character, bytes);
  };
  for (let byte = 0; byte < 0x80; byte++) add([byte]);
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) add([first, second]);
  for (let index = 0; index < 39420; index++) add(fourBytes(index));
  return found;
}

/** U+10000 is 90 30 81 30, and the rest follows in order. */
function encodeSupplementary(character: string): number[] {
  return fourBytes(character.codePointAt(0)! - 0x10000 + 189000);
}

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
