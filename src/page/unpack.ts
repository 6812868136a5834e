import { strFromU8, unzlibSync } from 'fflate';

/** A text that the build has deflated and written in base64, so that the page stays small. */
export async function unpack(packed: string): Promise<string> {
  const marks = atob(packed);
  const bytes = new Uint8Array(marks.length);
  for (let at = 0; at < marks.length; at++) bytes[at] = marks.charCodeAt(at);
  // The browser's own takes a tenth of the time; Firefox has one from 113 on.
  if (typeof DecompressionStream === 'undefined') return strFromU8(unzlibSync(bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}
