import { strFromU8, unzlibSync } from 'fflate';

/** A text that the build has deflated and written in base64, so that the page stays small. */
export function unpack(packed: string): string {
  return strFromU8(unzlibSync(Uint8Array.from(atob(packed), (mark) => mark.charCodeAt(0))));
}
