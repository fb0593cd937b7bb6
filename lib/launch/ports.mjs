// Ports on this machine.
import net from 'node:net';
import { Problem } from './say.mjs';

/** A port on loopback that nobody has at this moment. */
export const freePort = () => listenOnce(0, '127.0.0.1');

/** The port that PORT asks for, which checkSettings has looked at: 3000 when it is unset, 0 for any. */
export const wantedPort = ({ PORT } = process.env) => Number(PORT || 3000);

/** Throws a Problem when `port` of `host` cannot be listened on; returns the port, a free one for 0. */
export async function checkPort(port, host) {
  try {
    return await listenOnce(port, host);
  } catch (error) {
    throw portProblem(error, port, host);
  }
}

/** What went wrong with listening, in one line. */
export function portProblem(error, port, host) {
  const other = port < 65535 ? port + 1 : 3000;
  if (error.code === 'EADDRINUSE')
    return new Problem(
      `port ${port} is taken by another program: stop that one, or choose another port: PORT=${other} npm start`,
    );
  if (error.code === 'EACCES')
    return new Problem(
      `port ${port} is not allowed for this user: choose one above 1023: PORT=3000 npm start`,
    );
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code))
    return new Problem(`HOST is "${host}", which is no address of this machine: unset it to use 127.0.0.1`);
  return error;
}

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}
