import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server on loopback for one test file. */
export interface LocalSite {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

async function listen(server: Server, wanted = 0): Promise<LocalSite> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(wanted, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => done());
      }),
  };
}

/** Serves what `handler` answers, on `port` (any free one for 0). */
export const httpSite = (
  handler: RequestListener,
  port = 0,
  onConnection: () => void = () => {},
): Promise<LocalSite> =>
  listen(createServer({ maxHeaderSize: 65_536 }, handler).on('connection', onConnection), port);

/** Speaks to the bare socket, for answers that no HTTP library would send. */
export const tcpSite = (onSocket: (socket: Socket) => void): Promise<LocalSite> =>
  listen(createTcpServer(onSocket));
