// Makes of the built program one file that needs no Node.js beside it, for the kind of machine that this runs on:
// a copy of this Node.js with the bundles of dist/ and V8's code caches inside (Node's single executable applications).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'postject';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';
const isMac = process.platform === 'darwin';
const executable = join(root, 'out', isWindows ? 'lawreport.exe' : 'lawreport');

if (process.config.variables.node_shared) {
  console.error('This Node.js keeps its code in a shared library; build with one from nodejs.org.');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'lawreport-build-'));
try {
  const dist = join(root, 'dist');
  // The code caches lie in a folder that is named after this Node.
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const assets = Object.fromEntries(files.map(({ parentPath, name }) => [name, join(parentPath, name)]));
  const blob = join(work, 'program.blob');
  const config = {
    main: await joinScript('lawreport.js'),
    output: blob,
    disableExperimentalSEAWarning: true,
    assets: { ...assets, 'worker.js': await joinScript('worker.js') },
  };
  writeFileSync(join(work, 'config.json'), JSON.stringify(config));
  execFileSync(process.execPath, ['--experimental-sea-config', join(work, 'config.json')], {
    stdio: 'ignore',
  });

  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(executable, { force: true });
  copyFileSync(process.execPath, executable);
  // The signature of Node.js does not fit the changed file, and macOS runs none that is not signed.
  if (isMac) execFileSync('codesign', ['--remove-signature', executable]);
  await inject(executable, 'NODE_SEA_BLOB', readFileSync(blob), {
    sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
    ...(isMac && { machoSegmentName: 'NODE_SEA' }),
  });
  if (isMac) execFileSync('codesign', ['--sign', '-', executable]);
} finally {
  rmSync(work, { recursive: true });
}

// The terms under which what is inside may be passed on go with it.
copyFileSync(join(root, 'docs', 'licences.md'), join(root, 'out', 'licences.md'));
const nodeLicence = ['LICENSE', join('..', 'LICENSE')]
  .map((name) => join(dirname(process.execPath), name))
  .find((path) => existsSync(path));
if (nodeLicence) copyFileSync(nodeLicence, join(root, 'out', 'licence-of-node.txt'));
else
  console.error(
    'The licence of Node.js is not beside it: add it to out/ before the executable is passed on.',
  );

const version = execFileSync(executable, ['--version'], { encoding: 'utf8' }).trim();
const checksum = createHash('sha256').update(readFileSync(executable)).digest('hex');
console.log(`lawreport ${version}, ${process.platform} ${process.arch}`);
console.log(`${checksum}  out/${basename(executable)}`);

/** A script of bin/ with what it requires in one file, since the executable's main script can require no other. */
async function joinScript(name) {
  const bundle = await rolldown({ input: join(root, 'bin', name), platform: 'node', logLevel: 'warn' });
  const file = join(work, name);
  await bundle.write({ format: 'cjs', file });
  return file;
}
