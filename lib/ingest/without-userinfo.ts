/** An address without the name and password that it may bear: they are sent to nobody, and kept nowhere. What is none comes back as it is. */
export function withoutUserinfo(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}
