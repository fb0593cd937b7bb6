/** Where a server that listens on `host` answers on this machine; for 0.0.0.0 and ::, which are no addresses to visit, by `any`. */
export function addressOf(host, port, any = 'localhost') {
  const name = ['0.0.0.0', '::'].includes(host) ? any : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
