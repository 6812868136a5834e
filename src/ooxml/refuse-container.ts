import { recognizeFileKind } from '../text/file/file-kind.js';

/** Why a file cannot be a .docx, by its first bytes; undefined for a zip archive. */
export function refuseContainer(bytes: Uint8Array): { rule: string; message: string } | undefined {
  if (bytes.length === 0) return { rule: 'file/empty', message: '文件是空的，没有可读的内容' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
  const kind = recognizeFileKind(bytes);
  if (!kind)
    return {
      rule: 'file/wrong-kind',
      message: '文件的扩展名是.docx，内容却不是Word文档；如果是纯文本，请把扩展名改成.txt后再试',
    };
  if (bytes[0] !== 0xd0)
    return {
      rule: 'file/wrong-kind',
      message: `文件不是Word文档（.docx），看来是${kind.name}；${kind.advice}`,
    };
  if (holds(bytes, 'EncryptedPackage'))
    return {
      rule: 'file/password',
      message: '文件加了密码；请在Word或者WPS中取消密码，另存为.docx后再试',
    };
  return { rule: 'file/old-word', message: `文件是${kind.name}；${kind.advice}` };
}

/** Names of streams in an OLE container are UTF-16 (MS-CFB 2.6.1). */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let start = bytes.indexOf(wanted[0]!); start >= 0; start = bytes.indexOf(wanted[0]!, start + 1))
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}
