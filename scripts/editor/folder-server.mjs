// Lets one page read and write one folder: bound to this computer, with a token that only the page has, and confined to the folder.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, relative, resolve, sep } from 'node:path';

const limit = 64 * 1024 * 1024;

/** Serves `folder` to pages of `http://localhost:<pagePort>` (or a subdomain of it); answers address, token and a way to end it. */
export async function serveFolder(folder, pagePort) {
  const root = realpathSync(folder);
  const token = randomBytes(24).toString('hex');
  const origins = new RegExp(`^http://([\\w-]+\\.)?localhost:${pagePort}$`);
  const server = createServer(async (request, response) => {
    const { origin = '' } = request.headers;
    const refuse = (status, why) => response.writeHead(status).end(why);
    if (!origins.test(origin)) return refuse(403, 'wrong origin');
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-headers', 'x-token');
    response.setHeader('access-control-allow-methods', 'GET, PUT, POST, DELETE');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (!same(request.headers['x-token'], token)) return refuse(403, 'wrong token');
    try {
      response.end(await answer(root, request));
    } catch (error) {
      refuse(statuses[error.code] ?? 500, error.message);
    }
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}`, token, close: () => server.close() };
}

const statuses = { ENOENT: 404, ENOTDIR: 404, EEXIST: 409, EACCES: 403, EPERM: 403 };

const same = (given = '', token) =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));

async function answer(root, request) {
  const query = new URL(request.url, 'http://localhost').searchParams;
  const path = confined(root, query.get('path') ?? '');
  const overwrite = query.get('overwrite') === 'true';
  if (request.method === 'PUT') {
    const existed = existsSync(path);
    if (existed && !overwrite) throw coded('EEXIST', 'the file exists');
    if (!existed && query.get('create') !== 'true') throw coded('ENOENT', 'no such file');
    await writeFile(path, await bodyOf(request));
    return JSON.stringify({ existed });
  }
  if (request.method === 'DELETE') return rm(path);
  if (request.method === 'POST') {
    if (!query.has('to')) return mkdir(path);
    const target = confined(root, query.get('to'));
    if (existsSync(target) && !overwrite) throw coded('EEXIST', 'the file exists');
    return rename(path, target);
  }
  if (query.get('as') === 'stat') {
    const stats = await stat(path);
    return JSON.stringify({ type: typeOf(stats), ctime: stats.ctimeMs, mtime: stats.mtimeMs, size: stats.size });
  }
  if (query.get('as') === 'list') {
    const entries = await readdir(path, { withFileTypes: true });
    return JSON.stringify(entries.map((entry) => [entry.name, typeOf(entry)]));
  }
  return readFile(path);
}

/** The absolute path of `path` below `root`; throws where it leads out, also through a symbolic link. */
export function confined(root, path) {
  const full = resolve(root, `.${sep}${path}`);
  let known = full;
  while (!existsSync(known)) known = dirname(known);
  if (!inside(root, full) || !inside(root, realpathSync(known))) throw coded('EACCES', 'outside the folder');
  return full;
}

const inside = (root, path) => {
  const way = relative(root, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
};

const coded = (code, message) => Object.assign(new Error(message), { code });

// VS Code's FileType.
const typeOf = (entry) => (entry.isFile() ? 1 : entry.isDirectory() ? 2 : entry.isSymbolicLink() ? 64 : 0);

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw coded('EACCES', 'too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
