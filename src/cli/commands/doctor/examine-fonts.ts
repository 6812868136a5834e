import type { Host } from '../../host.js';
import { packagedFontPresets, packagedStyles } from '../../load/packaged.js';
import { findMissingFonts } from '../../machine/installed-fonts.js';
import type { Fact } from './fact.js';

/** Which fonts of each preset (字体方案) this machine has. */
export function examineFonts(host: Host): Fact[] {
  const presets = packagedFontPresets();
  const usual = packagedStyles()['gbt9704-2012']!.fonts.name;
  const fonts = presets.flatMap((preset) => Object.values(preset.fonts));
  const asked = fonts.flatMap(({ name, substitute }) => (substitute ? [name, substitute] : [name]));
  const missing = new Set(findMissingFonts([...new Set(asked)], host));
  const complete = presets.filter((preset) =>
    Object.values(preset.fonts).every(({ name }) => !missing.has(name)),
  );
  return presets.map((preset) => {
    const wanted = [...new Map(Object.values(preset.fonts).map((font) => [font.name, font])).values()];
    const lacking = wanted.filter((font) => missing.has(font.name));
    const isUsual = preset.name === usual;
    const name = `字体 ${preset.name}${isUsual ? '（默认）' : ''}`;
    if (lacking.length === 0)
      return { state: 'fine', name, text: `齐全：${wanted.map((font) => font.name).join('、')}` };
    const listed = lacking.map(({ name, substitute }) =>
      substitute !== undefined && !missing.has(substitute) ? `${name}（打开时用${substitute}代替）` : name,
    );
    return {
      state: 'note',
      name,
      text: `缺${lacking.length}种：${listed.join('、')}`,
      advice: isUsual ? advise(complete.map(({ name }) => name)) : undefined,
    };
  });
}

function advise([complete]: readonly string[]): string {
  const remedy =
    complete === undefined ? '请装上其中一套字体' : `请装上缺的字体，或者排版时加 --fonts ${complete}`;
  return `缺字体不影响写出文件，在装有这些字体的机器上打开就是对的；要在这台机器上看到应有的字体，${remedy}`;
}
