import { element, mainNamespace, property, xmlHeader } from '../../ooxml/xml.js';

/** word/settings.xml. */
export function writeSettingsPart(): string {
  const compatibility = (name: string, value: string) =>
    element('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    });
  return `${xmlHeader}${element('w:settings', { 'xmlns:w': mainNamespace }, [
    element('w:zoom', { 'w:percent': 100 }),
    property('w:bordersDoNotSurroundHeader'),
    property('w:bordersDoNotSurroundFooter'),
    property('w:defaultTabStop', 420),
    property('w:evenAndOddHeaders'),
    // Compressed punctuation would put 29 or 30 characters on a line.
    property('w:characterSpacingControl', 'doNotCompress'),
    element('w:compat', {}, [
      property('w:spaceForUL'),
      property('w:balanceSingleByteDoubleByteWidth'),
      property('w:doNotLeaveBackslashAlone'),
      property('w:ulTrailSpace'),
      property('w:doNotExpandShiftReturn'),
      property('w:adjustLineHeightInTable'),
      property('w:useFELayout'),
      compatibility('compatibilityMode', '15'),
      compatibility('overrideTableStyleFontSizeAndJustification', '1'),
      compatibility('enableOpenTypeFeatures', '1'),
      compatibility('doNotFlipMirrorIndents', '1'),
    ]),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  ])}`;
}
