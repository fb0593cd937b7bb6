import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { curlOf } from '@/app/export/curl-of';
import { readChoice, writeChoice } from '@/app/export/read-choice';
import { chooseFields } from '@/lib/export/choose-fields';
import { exportAnalyses } from '@/lib/export/export-analyses';
import { formats, isExportFormat } from '@/lib/export/formats';
import { previewOf } from '@/lib/export/preview-of';
import { anAnalysis, each, whole } from './an-analysis';

const two = [anAnalysis('a1'), anAnalysis('b2')];

describe('chooseFields', () => {
  it('keeps the order asked, each once, and takes none for all', () => {
    expect(chooseFields('csv', ['text', ' row', 'text', ''])).toEqual({
      fields: ['text', 'row'],
      problem: null,
    });
    expect(chooseFields('csv', [''])).toEqual({ fields: null, problem: null });
    expect(chooseFields('gexf', [])).toEqual({ fields: null, problem: null });
  });
  it('tells which fields there are, and which formats have any', () => {
    expect(chooseFields('csv', ['row', 'colour']).problem).toMatch(
      /^csv has no field colour; it has: article_id, .*message$/,
    );
    expect(chooseFields('json', ['__proto__']).problem).toContain('it has: id, engine, article');
    expect(chooseFields('gexf', ['label']).problem).toBe(
      'gexf has no fields to choose; these have: json, csv, nodes, edges',
    );
  });
});

describe('an export of some fields', () => {
  it.each(['csv', 'nodes', 'edges'] as const)(
    'has these columns of %s alone, with the same rows',
    async (name) => {
      const all: Record<string, string>[] = parse(await whole(exportAnalyses(name, each(two))), {
        columns: true,
      });
      const [first, , third] = formats[name].fields!;
      const some = parse(await whole(exportAnalyses(name, each(two), { fields: [third, first] })), {
        columns: true,
      });
      expect(Object.keys(some[0] as object)).toEqual([third, first]);
      expect(some).toEqual(all.map((row) => ({ [third]: row[third], [first]: row[first] })));
    },
  );
  it('has these keys of each analysis, and none that it lacks', async () => {
    const text = await whole(exportAnalyses('json', each(two), { fields: ['claims', 'muted', 'id'] }));
    expect(JSON.parse(text)).toEqual(two.map(({ claims, id }) => ({ claims, id })));
    expect(text).toMatch(/^\[\n\{"claims":/);
  });
});

describe('previewOf', () => {
  const many = Array.from({ length: 30 }, (_, n) => anAnalysis(`a${n}`));
  it('is ten rows at most, and reads no article that it does not need', async () => {
    let read = 0;
    const counted = (async function* () {
      for (const analysis of many) {
        read += 1;
        yield analysis;
      }
    })();
    const preview = await previewOf('csv', counted, ['id', 'row']);
    expect(preview).toMatchObject({ kind: 'table', columns: ['id', 'row'] });
    expect(preview.kind === 'table' && preview.rows.length).toBe(10);
    expect(read).toBeLessThan(4);
  });
  it('is ten lines of what is no table, whole records of JSON, and nothing of a zip', async () => {
    const json = await previewOf('json', each(many), ['id']);
    expect(json).toMatchObject({ kind: 'text' });
    expect(json.kind === 'text' && json.lines.length).toBe(10);
    expect(json.kind === 'text' && json.lines[0]).toBe('{"id":"a0"},');
    expect(await previewOf('ro-crate', each(two), null)).toEqual({ kind: 'none' });
  });
  it.each(Object.keys(formats).filter(isExportFormat))('can be made of %s, also of nothing', async (name) => {
    expect(await previewOf(name, each(two), null)).toBeDefined();
    expect(await previewOf(name, each([]), null)).toBeDefined();
  });
});

describe('the choice in an address', () => {
  it('takes fields one by one and apart by commas, and leaves out what the format does not have', () => {
    expect(readChoice({ format: 'csv', fields: ['row', 'Id'] })).toEqual({ format: 'csv', fields: ['row'] });
    expect(readChoice({ format: 'nodes', fields: 'Id,kind,row' })).toEqual({
      format: 'nodes',
      fields: ['Id', 'kind'],
    });
    expect(readChoice({ format: 'nodes', of: 'csv', fields: ['row', 'kind'] }).fields).toBeNull();
    expect(readChoice({ format: 'csv', of: 'csv', fields: ['row', 'kind'] }).fields).toEqual(['row', 'kind']);
    expect(readChoice({ format: 'exe', fields: ['nothing'] })).toEqual({ format: 'csv', fields: null });
    expect(readChoice({ fields: [...formats.csv.fields!] }).fields).toBeNull();
    expect(writeChoice({ format: 'csv', fields: ['row', 'id'] })).toEqual({
      format: 'csv',
      fields: 'row,id',
    });
  });
  it('is a command that a shell takes as it stands', () => {
    expect(curlOf('http://desk.example', "/x?outlet=O'Brien", 'a.csv', true)).toBe(
      `curl --fail -H "Authorization: Bearer $STANDFIRST_TOKEN" -o 'a.csv' 'http://desk.example/x?outlet=O'\\''Brien'`,
    );
  });
});
