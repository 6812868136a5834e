import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../src/cli/commands/open/handle-request.js';
import { createServedReport, type ServedReport } from '../../src/cli/commands/open/served-report.js';
import { startBrowser } from '../../src/cli/commands/open/start-browser.js';
import type { Host } from '../../src/cli/host.js';
import { packagedPage } from '../../src/cli/load/packaged-page.js';
import { exampleFile } from '../support/open-page.js';
import { makeFolder } from '../support/run-cli.js';
import { silentHost } from '../support/silent-host.js';

const token = 'a'.repeat(43);
let folder: string;
let host: Host;
let report: ServedReport;
let server: Server;
let own: string;

beforeEach(async () => {
  folder = makeFolder();
  cpSync(exampleFile('jixi-township-2025'), join(folder, 'report.yaml'));
  host = silentHost(folder);
  report = createServedReport('report.yaml', host, {});
  let handle: ReturnType<typeof createHandler> = () => {};
  server = createServer((asked, answer) => handle(asked, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  own = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  handle = createHandler({ report, page: packagedPage(), token, host: own });
});

afterEach(() => {
  report.end();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

function ask(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [name, port] = own.split(':');
    const asked = request(
      { host: name, port, method, path, headers: { host: own, ...headers } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const cookie = () => `lawreport-${own.split(':')[1]}=${token}`;
const mine = () => ({ cookie: cookie(), origin: `http://${own}`, 'content-type': 'application/json' });
const read = () => readFileSync(join(folder, 'report.yaml'), 'utf8');
const save = (text: string, from: string, headers: Record<string, string> = mine()) =>
  ask('PUT', '/report', { headers, body: JSON.stringify({ text, from }) });

describe('the server of open', () => {
  it('turns the token of the address into a strict cookie, and gives the page only for that', async () => {
    const first = await ask('GET', `/?token=${token}`);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']).toEqual([`${cookie()}; HttpOnly; SameSite=Strict; Path=/`]);
    const page = await ask('GET', '/', { headers: { cookie: cookie() } });
    expect(page.status).toBe(200);
    expect(page.body).toContain("connect-src 'self'");
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await ask('GET', '/')).status).toBe(403);
    expect((await ask('GET', '/report')).status).toBe(403);
  });

  it('saves as every command does: with a backup, and only over what was read', async () => {
    const before = read();
    const after = before.replace('2025', '2024');
    expect(JSON.parse((await save(after, before)).body)).toMatchObject({ kind: 'saved' });
    expect(read()).toBe(after);
    expect(readFileSync(join(folder, 'report.yaml.bak'), 'utf8')).toBe(before);
    expect(JSON.parse((await save('另一份', before)).body)).toEqual({ kind: 'changed', text: after });
    expect(read()).toBe(after);
    await save(`${after}# 又改\n`, after);
    expect(readdirSync(folder).filter((name) => name.includes('.bak'))).toEqual(['report.yaml.bak']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('keeps what is not saved beside the report, for the next run', async () => {
    const body = JSON.stringify({ text: '没有存盘的', savedText: '存过的' });
    await ask('PUT', '/draft', { headers: mine(), body });
    const kept = await ask('GET', '/draft', { headers: mine() });
    expect(JSON.parse(kept.body)).toEqual({ text: '没有存盘的', savedText: '存过的' });
    await ask('PUT', '/draft', { headers: mine(), body: '{}' });
    expect(existsSync(join(folder, '.lawreport', 'open-report.yaml.json'))).toBe(false);
  });

  it('tells of what another program writes, and not of what it has written itself', async () => {
    const told: string[] = [];
    report.watch({ onChange: (text) => told.push(text), onEnd: () => {} });
    const before = read();
    await save(`${before}# 自己的\n`, before);
    writeFileSync(join(folder, 'report.yaml'), `${before}# 别人的\n`);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([`${before}# 别人的\n`]);
  });
});

describe('hostile sites against the server of open', () => {
  it('cannot lead a name of their own here (DNS rebinding)', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${own.split(':')[1]}`,
      'localhost',
      `[::1]:${own.split(':')[1]}`,
    ])
      expect((await ask('GET', '/report', { headers: { host: name, cookie: cookie() } })).status).toBe(403);
  });

  it('cannot make the browser save or read for them (CSRF)', async () => {
    const before = read();
    for (const headers of [
      { ...mine(), origin: 'https://evil.example' },
      { ...mine(), origin: 'null' },
      { ...mine(), 'sec-fetch-site': 'cross-site' },
      { ...mine(), 'sec-fetch-site': 'same-site' },
      { cookie: cookie(), 'content-type': 'application/json' },
    ])
      expect((await save('毁掉', before, headers)).status).toBe(403);
    expect((await save('毁掉', before, { ...mine(), 'content-type': 'text/plain' })).status).toBe(400);
    expect(
      (await ask('GET', '/report', { headers: { cookie: cookie(), 'sec-fetch-site': 'cross-site' } })).status,
    ).toBe(403);
    expect(read()).toBe(before);
  });

  it('cannot frame it, and get no method but the two that it needs', async () => {
    const page = await ask('GET', '/', { headers: { cookie: cookie() } });
    expect(page.headers['content-security-policy']).toBe("frame-ancestors 'none'");
    for (const method of ['POST', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])
      expect((await ask(method, '/report', { headers: mine() })).status).toBe(405);
  });

  it('cannot guess the token: after twenty tries none is taken any more', async () => {
    for (let guess = 0; guess < 20; guess++) expect((await ask('GET', `/?token=${guess}`)).status).toBe(403);
    expect((await ask('GET', `/?token=${token}`)).status).toBe(403);
    expect((await ask('GET', '/', { headers: { cookie: `${cookie()}x` } })).status).toBe(403);
  });

  it('reach no file but the report', async () => {
    for (const path of ['/../../etc/passwd', '/%2e%2e/report.yaml', '/report.yaml', '/.lawreport/'])
      expect((await ask('GET', path, { headers: { cookie: cookie() } })).status).toBe(404);
  });

  it('get a body that is too large or no JSON refused', async () => {
    expect((await ask('PUT', '/report', { headers: mine(), body: '{' })).status).toBe(400);
    expect((await ask('PUT', '/report', { headers: mine(), body: '3' })).status).toBe(400);
  });
});

it('starts no browser that lies in the current folder', () => {
  writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\n', { mode: 0o755 });
  expect(startBrowser('http://127.0.0.1/', { ...host, environment: { PATH: '.' } }, 'linux')).toBe(false);
});
