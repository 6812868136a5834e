/**
 * What keeps a name that the user has chosen from being one of a file; undefined where nothing does. No file is
 * named after words of a report or a template.
 */
export function describeBadName(name: string, platform: string = process.platform): string | undefined {
  const hidden = hiddenCharacter.exec(name)?.[0];
  if (hidden !== undefined)
    return `文件名里有看不见的字符（U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}），请去掉`;
  if (platform !== 'win32') return undefined;
  const reserved = /[<>:"|?*]/.exec(name)?.[0];
  if (reserved !== undefined) return `文件名里不能有“${reserved}”，请换一个文件名`;
  if (/[. ]$/.test(name)) return '文件名不能以点或者空格结尾，请去掉';
  const device = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[\d¹²³])(?=[ .]|$)/i.exec(name)?.[0];
  return device && `“${device}”在Windows里是设备的名称，不能作文件名，请换一个`;
}

/** Controls, and marks that turn the direction of writing: `报告\u202Excod.exe` shows as 报告exe.docx. */
const hiddenCharacter = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
