import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { BadInput } from './bad-input';

/** A password typed at the terminal without being shown, twice; from a pipe, its first line. Never an argument: those are seen by everybody on the machine. */
export async function readPassword(login: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const first = await ask(`Password for ${login}: `);
  if ((await ask('Once more: ')) === first) return first;
  throw new BadInput('user: the two passwords differ');
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new BadInput('user: give the password on standard input, or run this at a terminal');
}

function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    terminal.once('SIGINT', () => reject(new BadInput('user: nothing was changed')));
    terminal.question('', (answer) => {
      process.stderr.write('\n');
      resolve(answer);
      terminal.close();
    });
  });
}
