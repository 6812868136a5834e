import { type FileKind, recognizeArchive, recognizeFileKind } from '../text/file/file-kind.js';
import { adviseSaving, type OfficeKind, wordKind, workbookKind } from './office-kind.js';

type Refusal = { rule: string; message: string };

/** Why a file cannot be of that kind, by its first bytes; undefined for a zip archive. */
export function refuseContainer(bytes: Uint8Array, kind: OfficeKind): Refusal | undefined {
  if (bytes.length === 0) return { rule: 'file/empty', message: '文件是空的，没有可读的内容' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
  const found = recognizeFileKind(bytes);
  if (!found)
    return {
      rule: 'file/wrong-kind',
      message: `文件的扩展名是${kind.extension}，内容却不是${kind.name}；${kind.advice}`,
    };
  if (bytes[0] === 0xd0) return refuseOldOffice(bytes, kind, found);
  return {
    rule: 'file/wrong-kind',
    message: `文件不是${kind.name}（${kind.extension}），看来是${found.name}；${adviseOn(found, kind)}`,
  };
}

/** An OLE container is an old file, or a new one behind a password (MS-OFFCRYPTO 2.3.4.4). */
function refuseOldOffice(bytes: Uint8Array, kind: OfficeKind, found: FileKind): Refusal {
  if (holds(bytes, 'EncryptedPackage')) return refuseLocked(kind);
  if (kind === wordKind) return { rule: 'file/old-word', message: `文件是${found.name}；${found.advice}` };
  const isWord = holds(bytes, 'WordDocument');
  return {
    rule: isWord ? 'file/wrong-kind' : 'file/old-workbook',
    message: isWord
      ? `文件是旧版Word文档（.doc），不是${kind.name}；请${adviseSaving(wordKind)}`
      : `文件是旧版Excel工作簿（.xls或者.et）；请${adviseSaving(kind)}`,
  };
}

export function refuseLocked(kind: OfficeKind): Refusal {
  return { rule: 'file/password', message: `文件加了密码；请${adviseSaving(kind, '取消密码，')}` };
}

/** An archive without the main part, told by what is in it: another Office file with the wrong extension, or neither. */
export function refuseArchive(names: readonly string[], kind: OfficeKind): Refusal {
  const found = recognizeArchive(names.join('\n'));
  const isOffice = found.convertible !== undefined || found.isWord || /xlsx|pptx/.test(found.name);
  if (kind === workbookKind && names.some((name) => /^xl\/workbook\.bin$/i.test(name)))
    return {
      rule: 'file/wrong-kind',
      message: `文件是二进制的Excel工作簿（.xlsb）；请${adviseSaving(kind)}`,
    };
  return {
    rule: 'file/wrong-kind',
    message:
      isOffice && !found.name.startsWith(kind.name)
        ? `文件的扩展名是${kind.extension}，内容却是${found.name}；${adviseOn(found, kind)}`
        : `文件是压缩包，里面没有${kind.name}；请确认选对了文件`,
  };
}

function adviseOn(found: FileKind, kind: OfficeKind): string {
  if (kind === wordKind) return found.advice;
  if (found.isWord) return '请把扩展名改成.docx后再试';
  return found.convertible === 'office'
    ? `请${adviseSaving(kind)}`
    : `请换成${kind.name}（${kind.extension}）后再试`;
}

/** Names of streams in an OLE container are UTF-16 (MS-CFB 2.6.1). */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let start = bytes.indexOf(wanted[0]!); start >= 0; start = bytes.indexOf(wanted[0]!, start + 1))
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}
