import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { mostFileBytes } from '../../disk/read-regular-file.js';
import { createGuard } from './guard-request.js';
import type { Ticket } from './listen.js';
import type { ServedReport } from './served-report.js';

type Served = Ticket & { report: ServedReport; page: string };

/** Answers the page: itself, the report, what is not saved yet, and news of the file. */
export function createHandler({ report, page, ...ticket }: Served): RequestListener {
  const guard = createGuard(ticket);
  const html = servePage(page);
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${ticket.host}`);
    const method = request.method ?? '';
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const verdict = guard({ method, path: pathname, query: searchParams, headers: request.headers });
    if (verdict.kind === 'refused') return answer(response, verdict.status, verdict.message);
    if (verdict.kind === 'enters') {
      response.setHeader('Set-Cookie', `${verdict.cookie}; HttpOnly; SameSite=Strict; Path=/`);
      // Without the token, which would stay in the history of the browser.
      response.setHeader('Location', '/');
      return answer(response, 303, '');
    }
    try {
      switch (`${method} ${pathname}`) {
        case 'GET /':
          response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
          return answer(response, 200, html, 'text/html');
        case 'GET /report':
          return answerJson(response, report.read());
        case 'PUT /report': {
          const { text, from } = await readBody(request);
          return answerJson(response, await report.save(String(text), String(from)));
        }
        case 'GET /draft':
          return answerJson(response, report.readUnsaved());
        case 'PUT /draft':
          return answerJson(response, report.keepUnsaved(await readBody(request)));
        case 'GET /events':
          return listenFor(report, response);
        default:
          return answer(response, 404, '没有这个地址');
      }
    } catch (error) {
      if (!(error instanceof RefusedBody)) throw error;
      return answer(response, 400, error.message);
    }
  };
}

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The page as it is, but that it may ask this server, and knows that there is one. */
function servePage(page: string): string {
  return page
    .replace("connect-src 'none'", "connect-src 'self'")
    .replace('<html lang="zh-CN">', '<html lang="zh-CN" data-served="yes">');
}

function answer(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
}

function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, JSON.stringify(value), 'application/json');
}

/** A body that is none of ours. */
class RefusedBody extends Error {}

/** JSON alone: a form of another site can send none, since a browser asks beforehand. */
async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new RefusedBody('内容的类型不对');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 2 * mostFileBytes) throw new RefusedBody('内容太大');
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new RefusedBody('内容读不出来');
}

/** Keeps a connection on which the page is told what other programs write (server-sent events). */
function listenFor(report: ServedReport, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(': \n\n');
  const send = (event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const stop = report.watch({
    onChange: (text) => send('changed', text),
    onEnd: () => {
      send('ended', null);
      response.end();
    },
  });
  response.on('close', stop);
}
