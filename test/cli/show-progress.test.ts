import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { tellOutcomes } from '@/lib/cli/import/tell-outcomes';
import { showProgress } from '@/lib/cli/show-progress';

function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 100,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  let told = '';
  stream.on('data', (chunk: Buffer) => (told += chunk.toString()));
  return { stream: stream as unknown as NodeJS.WriteStream, told: () => told };
}

describe('progress', () => {
  it('shows a bar with rate and time left on a terminal, with lines above it', async () => {
    const { stream, told } = terminal(true);
    const progress = showProgress(1_000, stream);
    progress.update(0, 100);
    await new Promise((done) => setTimeout(done, 120));
    progress.update(500, 150);
    progress.say('line 7: is not JSON');
    progress.stop();
    await new Promise(setImmediate);
    expect(told()).toMatch(/50%.*150 articles.*\d+\.\d\/s.*left/);
    expect(told()).toContain('line 7: is not JSON\n');
  });

  it('tells a log the lines alone', async () => {
    const { stream, told } = terminal(false);
    const progress = showProgress(1_000, stream);
    progress.update(500, 150);
    progress.say('line 7: is not JSON');
    progress.stop();
    await new Promise(setImmediate);
    expect(told()).toBe('line 7: is not JSON\n');
  });

  it('ends with a table of what became of the articles', () => {
    const run = { position: 1_250, added: 1_200, known: 40, refused: { 'no-text': 3, 'bad-json': 7 } };
    const givenUp = [{ articleId: 'a1', headline: null, problem: 'The analysis failed 5 times: no' }];
    expect(tellOutcomes(run, { waiting: 0, givenUp })).toBe(
      [
        '  added                  1,200',
        '  there already             40',
        '  could not be read         10',
        '    bad-json                 7',
        '    no-text                  3',
        '  could not be analysed      1',
        '  in all                 1,250',
        '  a1 (no headline): The analysis failed 5 times: no',
      ].join('\n'),
    );
  });
});
