import { createServer } from 'node:net';

/** A port of this computer that is free now: `wished` if it is, else one that the system picks. */
export async function freePort(wished = 0) {
  const free = await listen(wished);
  return free ?? (await listen(0));
}

function listen(port) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(undefined));
    // `localhost` as the workbench's server does, which may mean ::1 or 127.0.0.1.
    server.listen(port, 'localhost', () => {
      const { port: found } = server.address();
      server.close(() => answer(found));
    });
  });
}
