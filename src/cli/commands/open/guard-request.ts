import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Ticket } from './listen.js';

/** What the server needs to know of a request to judge it. */
export type Asked = { method: string; path: string; query: URLSearchParams; headers: IncomingHttpHeaders };

/** Whether a request is answered; `enters` is a first visit with the right token, which gets the cookie. */
export type Verdict =
  | { kind: 'enters'; cookie: string }
  | { kind: 'passes' }
  | { kind: 'refused'; status: 403 | 405; message: string };

/** Guesses at a token of 256 bits lead nowhere; after so many, somebody is at it, and no token is taken any more. */
const mostGuesses = 20;

/**
 * Only the browser of this machine that was given the token, and only the page itself. A site elsewhere can make that
 * browser send requests, and can have its own name lead here: the Host, the Origin and a cookie that is never sent across
 * sites each keep it out.
 */
export function createGuard({ token, host }: Ticket): (asked: Asked) => Verdict {
  const name = `lawreport-${host.split(':')[1]}`;
  let guesses = 0;
  return ({ method, path, query, headers }) => {
    if (headers.host !== host) return refuse('地址不对');
    if (!['GET', 'PUT'].includes(method)) return { kind: 'refused', status: 405, message: '不支持这种请求' };
    const isWriting = method === 'PUT';
    const { origin } = headers;
    if (origin === undefined ? isWriting : origin !== `http://${host}`) return refuse('来源不对');
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse('来源不对');
    const given = query.get('token');
    if (method === 'GET' && path === '/' && given !== null) {
      if (guesses >= mostGuesses) return refuse('网址不对的请求太多，请重新运行 lawreport open');
      if (isEqual(given, token)) return { kind: 'enters', cookie: `${name}=${token}` };
      guesses++;
      return refuse('网址不对，请用 lawreport open 显示的网址');
    }
    const known = readCookie(headers.cookie, name);
    if (known === undefined || !isEqual(known, token)) return refuse('请用 lawreport open 显示的网址打开');
    return { kind: 'passes' };
  };
}

function refuse(message: string): Verdict {
  return { kind: 'refused', status: 403, message };
}

/** In a time that tells nothing of where the two differ. */
function isEqual(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
