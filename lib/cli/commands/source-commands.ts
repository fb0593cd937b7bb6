import { InvalidArgumentError, type Command } from 'commander';
import { DOCUMENT_TYPES } from '../../text/document-types';
import type { DocumentType } from '../../types';
import type { SourceOptions } from '../source';

function documentType(given: string): DocumentType {
  const type = DOCUMENT_TYPES.find((one) => one === given);
  if (type === undefined) throw new InvalidArgumentError(`one of ${DOCUMENT_TYPES.join(', ')}`);
  return type;
}

/** `source add`. */
export function sourceCommands(program: Command): void {
  program
    .command('source')
    .description('primary documents that the quotations and claims of articles are compared with')
    .command('add')
    .description(
      'keep a document: a page, a PDF, a Word document, a mail, a text or subtitles (.srt, .vtt), on the web or in a file',
    )
    .argument('<url|file|->')
    .option('--title <title>', 'what it is called; its own title, or that of the file, by default')
    .option('--author <name>', 'who wrote it')
    .option('--publisher <name>', 'who published it')
    .option('--date <day>', 'when: 2026-03-11')
    .option('--type <type>', `what it is: ${DOCUMENT_TYPES.join(', ')}`, documentType)
    .option('--url <address>', 'where a file or a text is found; kept, and not fetched')
    .option('--json', 'the document without its text as a JSON line', false)
    .action(async (target: string, options: SourceOptions) =>
      (await import('../source')).addSource(target, options),
    );
}
