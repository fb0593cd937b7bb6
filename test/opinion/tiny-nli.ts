import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Protocol buffers, as far as an ONNX file needs them: github.com/onnx/onnx, onnx.proto.
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
const number = (field: number, value: number): number[] => [...varint(field * 8), ...varint(value)];
const part = (field: number, body: readonly number[] | string): number[] => {
  const bytes = typeof body === 'string' ? [...Buffer.from(body)] : body;
  return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
};
const [FLOAT, INT64] = [1, 7];
const valueInfo = (name: string, type: number, dims: readonly (string | number)[]): number[] => {
  const shape = dims.flatMap((dim) => part(1, typeof dim === 'string' ? part(2, dim) : number(1, dim)));
  return [...part(1, name), ...part(2, part(1, [...number(1, type), ...part(2, shape)]))];
};

const WORDS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'the', 'board', 'votes', 'off', 'not'];
/** What each word says for contradiction, entailment, neutral. */
const WEIGHTS: Readonly<Record<string, readonly number[]>> = { off: [0, 30, 0], not: [90, 0, 0] };

/** logits = mean over the tokens of a table's rows: the least that is a network over token ids. */
function model(): Buffer {
  const table = Buffer.from(new Float32Array(WORDS.flatMap((word) => WEIGHTS[word] ?? [0, 0, 1])).buffer);
  const graph = [
    ...part(1, [...part(1, 'table'), ...part(1, 'input_ids'), ...part(2, 'rows'), ...part(4, 'Gather')]),
    ...part(1, [
      ...part(1, 'rows'),
      ...part(2, 'logits'),
      ...part(4, 'ReduceMean'),
      ...part(5, [...part(1, 'axes'), ...number(8, 1), ...number(20, 7)]),
      ...part(5, [...part(1, 'keepdims'), ...number(3, 0), ...number(20, 2)]),
    ]),
    ...part(2, 'tiny'),
    ...part(5, [
      ...number(1, WORDS.length),
      ...number(1, 3),
      ...number(2, FLOAT),
      ...part(8, 'table'),
      ...part(9, [...table]),
    ]),
    ...part(11, valueInfo('input_ids', INT64, ['batch', 'tokens'])),
    ...part(12, valueInfo('logits', FLOAT, ['batch', 3])),
  ];
  return Buffer.from([...number(1, 8), ...part(7, graph), ...part(8, number(2, 13))]);
}

/** A model folder as transformers.js reads it, made here from nothing: nine words, three labels. */
export function tinyNli(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'standfirst-nli-')), 'tiny-nli');
  mkdirSync(path.join(folder, 'onnx'), { recursive: true });
  const json = (name: string, value: object) => writeFileSync(path.join(folder, name), JSON.stringify(value));
  const special = WORDS.slice(0, 4).map((content, id) => ({
    id,
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  }));
  const token = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const sequence = (id: string) => ({ Sequence: { id, type_id: 0 } });
  json('config.json', {
    model_type: 'bert',
    architectures: ['BertForSequenceClassification'],
    id2label: { 0: 'CONTRADICTION', 1: 'ENTAILMENT', 2: 'NEUTRAL' },
  });
  json('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 64,
    pad_token: '[PAD]',
  });
  json('tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special,
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [token('[CLS]'), sequence('A'), token('[SEP]')],
      pair: [token('[CLS]'), sequence('A'), token('[SEP]'), sequence('B'), token('[SEP]')],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(WORDS.map((word, id) => [word, id])),
    },
  });
  writeFileSync(path.join(folder, 'onnx', 'model.onnx'), model());
  return folder;
}
