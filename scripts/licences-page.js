// docs/licences.md: the packages whose code is in the bundles, with the terms under which they may be passed on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const bundles = new URL('../build/bundles.json', import.meta.url);

const head = `# 程序里用到的软件包

本页由 \`npm run generate\` 从打包的结果生成，请不要手改。下面这些软件包的代码合并在程序里，一并分发，所以附上各自的许可。单个的程序里还有Node.js，它的许可另附。
`;

export function formatLicencesPage() {
  const folders = new Set(Object.values(JSON.parse(readFileSync(bundles, 'utf8'))).flat());
  const packages = [...folders].sort().map(readPackage);
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const texts = packages.map(({ name, text }) => `## ${name}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return `${head}\n| 软件包 | 版本 | 许可 |\n|---|---|---|\n${rows.join('\n')}\n\n${texts.join('\n')}`;
}

function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `${license}, ${author?.name ?? author}`;
  return { name, version, license, text };
}
