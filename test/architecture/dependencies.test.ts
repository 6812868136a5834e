import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<
    string,
    { version: string; integrity?: string; optional?: boolean; hasInstallScript?: boolean }
  >;
};

/** Name and version of each package inside the program, from the page that is made of the bundles. */
const inside = [...read('docs/licences.md').matchAll(/^\| ([^ |]+) \| (\d[^ |]*) \| ([^|]+) \|$/gm)].map(
  ([, name, version, licence]) => ({ name: name!, version: version!, licence: licence! }),
);

describe('the packages', () => {
  it('are asked for in one exact version each', () => {
    const asked = [
      'dependencies',
      'devDependencies',
      'optionalDependencies',
      'peerDependencies',
      'overrides',
    ];
    const loose = asked.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
      ),
    );
    expect(loose).toEqual([]);
  });

  it('inside the program run nothing when they are installed', () => {
    expect(inside.length).toBeGreaterThan(20);
    const scripts = inside.flatMap(({ name }) =>
      Object.entries(packages)
        .filter(([path, { hasInstallScript }]) => path.endsWith(`node_modules/${name}`) && hasInstallScript)
        .map(([path]) => path),
    );
    expect(scripts).toEqual([]);
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual(
      [],
    );
  });

  it('inside the program are those of the lock file, known by a checksum each', () => {
    const strange = inside.filter(
      ({ name, version }) =>
        !Object.entries(packages).some(
          ([path, entry]) =>
            path.endsWith(`node_modules/${name}`) &&
            entry.version === version &&
            entry.integrity?.startsWith('sha512-'),
        ),
    );
    expect(strange).toEqual([]);
  });

  it('without a checksum are those that docs/security.md names, none of them needed here or inside the program', () => {
    const page = read('docs/security.md');
    const section = page.slice(page.indexOf('\n## 依赖的程序库'), page.indexOf('\n## 模糊测试'));
    const named = [...section.matchAll(/`(@[^`]+)`/g)].map(([, name]) => `node_modules/${name}`);
    const lacking = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(named.sort()).toEqual(lacking.map(([path]) => path).sort());
    expect(section).toContain(`只有下面${named.length}个包`);
    expect(lacking.filter(([, { optional }]) => !optional)).toEqual([]);
    expect(inside.filter(({ name }) => named.includes(`node_modules/${name}`))).toEqual([]);
  });

  it('inside the program may be given on', () => {
    const free =
      /^(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|\(MIT (?:OR|AND) [\w-.]+\))$/;
    expect(inside.filter(({ licence }) => !free.test(licence.trim()))).toEqual([]);
    expect(existsSync(fileURLToPath(new URL('../../LICENSE', import.meta.url)))).toBe(true);
  });
});
