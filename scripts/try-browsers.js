// Runs the page in the browsers that it is made for, not only in the Chromium of this machine: Chromium 86 as it was in
// 2020, and Firefox. By hand, after the page has changed: npm run build && node scripts/try-browsers.js FOLDER [NAME…]
// Old Chromium comes from npm (chrome-aws-lambda 5.3.1 is 86.0.4240, 10.1.0 is 92) into FOLDER, never into this project;
// Firefox is the machine's own (apt-get install firefox-esr). The pictures that it leaves there are to be looked at.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { walkPage } from './walk-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'yunling-county-2025.yaml');

/** What is installed for each: old browsers understand only the puppeteer of their time. */
const browsers = {
  chromium86: { packages: ['chrome-aws-lambda@5.3.1', 'puppeteer-core@5.3.1'], launch: launchOldChromium },
  chromium92: { packages: ['chrome-aws-lambda@10.1.0', 'puppeteer-core@10.1.0'], launch: launchOldChromium },
  firefox: { packages: ['puppeteer-core@24.43.1'], launch: launchFirefox },
};

const [chosen, ...names] = process.argv.slice(2);
if (chosen === undefined || names.some((name) => !Object.hasOwn(browsers, name))) {
  console.error(`node scripts/try-browsers.js FOLDER [${Object.keys(browsers).join('|')}]…`);
  process.exit(2);
}
const folder = resolve(chosen);
const failures = [];
for (const name of names.length > 0 ? names : Object.keys(browsers)) {
  await tryBrowser(name, `file://${join(root, 'dist', 'lawreport.html')}`);
  await tryServed(name);
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

async function tryBrowser(name, address, served) {
  const home = join(folder, name);
  const downloads = join(home, 'downloads');
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  install(home, browsers[name].packages);
  const label = served === undefined ? name : `${name}-open`;
  const browser = await browsers[name].launch(home, downloads);
  try {
    console.log(`${label}: ${await browser.version()}`);
    const said = await walkPage(browser, {
      address,
      example,
      downloads,
      root,
      served,
      label,
      pictures: folder,
    });
    failures.push(...said.map((line) => `${label}: ${line}`));
  } catch (error) {
    failures.push(`${label}: ${error.stack}`);
  } finally {
    await browser.close();
  }
}

/** The same page as `lawreport open` serves it, with a report that it may write. */
async function tryServed(name) {
  const report = join(folder, name, 'served', 'report.yaml');
  // What an earlier walk has left unsaved would be offered.
  rmSync(dirname(report), { recursive: true, force: true });
  mkdirSync(dirname(report), { recursive: true });
  copyFileSync(example, report);
  const server = spawn(process.execPath, [join(root, 'bin', 'lawreport.js'), 'open', report, '--no-browser']);
  try {
    const address = await new Promise((found, failed) => {
      let said = '';
      server.stdout.on('data', (data) => {
        said += data;
        const [match] = /http:\/\/\S+/.exec(said) ?? [];
        if (match) found(match);
      });
      server.on('exit', () => failed(new Error(`open ended: ${said}`)));
    });
    await tryBrowser(name, address, report);
  } finally {
    server.kill('SIGINT');
  }
}

function install(home, packages) {
  const isThere = packages.every((name) => existsSync(join(home, 'node_modules', name.split('@')[0])));
  if (isThere) return;
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: home,
    stdio: 'inherit',
  });
}

function loadPuppeteer(home) {
  const loaded = createRequire(join(home, 'package.json'))('puppeteer-core');
  return loaded.default ?? loaded;
}

async function launchOldChromium(home, downloads) {
  const packed = join(home, 'node_modules', 'chrome-aws-lambda', 'bin');
  const program = join(home, 'chromium');
  if (!existsSync(program))
    writeFileSync(program, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), { mode: 0o755 });
  const browser = await loadPuppeteer(home).launch({
    executablePath: program,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--lang=zh-CN'],
  });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  return browser;
}

function launchFirefox(home, downloads) {
  return loadPuppeteer(home).launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      // The list of downloads would take the focus from the page.
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
      'intl.accept_languages': 'zh-CN, zh',
    },
  });
}
