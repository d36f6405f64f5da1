import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { deflateSync, inflateSync } from 'node:zlib';
import { Refusal } from '../pipeline/refusal.ts';
import { acceptedContent } from './accepted-content.ts';
import { canary, docx, gif, jpeg, mp4, pdf, png, samples, webp } from './samples.fixture.ts';
import { stripOffice } from './strip/office.ts';
import { zipOf } from './zip.ts';

/** The file's bytes with everything packed in them unpacked, to look for what was planted. */
function unfolded(content: Uint8Array): string {
  const raw = Buffer.from(content);
  const zip = raw.subarray(0, 2).toString() === 'PK' ? Object.entries(unzipSync(content)).map(([name, part]) => `${name}${Buffer.from(part).toString('latin1')}`) : [];
  const streams = [...raw.toString('latin1').matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(raw.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw.toString('latin1'), ...zip, ...streams].join('\n');
}

const refused = (content: Uint8Array) => expect(acceptedContent(content)).rejects.toEqual(new Refusal('UNSUPPORTED_FILE'));

describe('what is taken', () => {
  test.each(samples)('$name: planted metadata is gone, the rest is as it was, and again gives the same', async ({ mediaType, make, stays }) => {
    const original = await make();
    const before = Buffer.from(original);
    expect(unfolded(original)).toContain(canary);
    const accepted = await acceptedContent(original);
    expect(accepted.mediaType).toBe(mediaType);
    expect(unfolded(accepted.content)).not.toContain(canary);
    expect(Buffer.from(accepted.content).includes(stays)).toBe(true);
    expect(original.equals(before)).toBe(true);
    expect(Buffer.compare((await acceptedContent(original)).content, accepted.content)).toBe(0);
    expect(await acceptedContent(accepted.content)).toMatchObject({ mediaType });
  });

  test('a picture stays upright: orientation is all that is left of EXIF', async () => {
    const turned = Buffer.from((await acceptedContent(jpeg(6))).content);
    expect(turned.indexOf('Exif')).toBeGreaterThan(0);
    expect(turned.subarray(2, 38).toString('hex')).toBe('ffe100224578696600004d4d002a0000000800010112000300000001000600000000' + '0000');
    expect(Buffer.from((await acceptedContent(jpeg(1))).content).indexOf('Exif')).toBe(-1);
    // A second pass reads what the first one wrote.
    expect(Buffer.compare((await acceptedContent(turned)).content, turned)).toBe(0);
  });

  test('an animated WebP no longer announces EXIF, XMP or a profile', async () => {
    expect((await acceptedContent(webp())).content[20]).toBe(0x02);
  });

  test('an MP4 keeps its size and offsets; moments are zero', async () => {
    const { content } = await acceptedContent(mp4());
    expect(content.length).toBe(mp4().length);
    expect(Buffer.from(content).includes('TIMETIME')).toBe(false);
    expect(Buffer.from(content).includes('GPS')).toBe(false);
  });

  test('a document keeps its text', async () => {
    const parts = unzipSync((await acceptedContent(docx())).content);
    expect(Object.keys(parts)).not.toContain('docProps/thumbnail.jpeg');
    expect(Buffer.from(parts['_rels/.rels'] as Uint8Array).toString()).not.toContain('thumbnail');
    expect(Buffer.from(parts['word/document.xml'] as Uint8Array).toString()).toContain('正文 author="stays"');
  });

  test('a PDF keeps notes and pages', async () => {
    expect(unfolded((await acceptedContent(await pdf())).content)).toContain('the note stays');
  });

  test.each([
    ['text/plain', '井盖坏了，请来看看。\n'],
    ['text/plain', 'one line, with a comma'],
    ['text/csv', '\ufeff姓名,年龄\n"张, 三",30\n李四,40\n'],
  ])('%s', async (mediaType, text) => {
    expect(await acceptedContent(Buffer.from(text))).toEqual({ mediaType, content: Buffer.from(text) });
  });
});

describe('what is refused', () => {
  const bomb = { name: 'word/bomb.xml', content: Buffer.alloc(30 * 1024 * 1024, 32) };
  test.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['blanks', Buffer.from(' \n')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['SVG behind a declaration', Buffer.from('<?xml version="1.0"?><!-- a --><svg/>')],
    ['HTML', Buffer.from('hello <!DOCTYPE html><html></html>')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['RTF', Buffer.from('{\\rtf1 {\\info{\\author A}}}')],
    ['a PDF behind text', Buffer.from('hello\n%PDF-1.7\n')],
    ['an ELF program', Buffer.from('7f454c460201010000000000000000000200', 'hex')],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['GBK text', Buffer.from('c4e3bac3', 'hex')],
    ['a picture of too many pixels', png(100_000_001)],
    ['a plain ZIP', zipOf([{ name: 'a.txt', content: Buffer.from('a') }])],
    ['a document with macros', docx([{ name: 'word/vbaProject.bin', content: Buffer.from('x') }])],
    ['a document with a ZIP in it', docx([{ name: 'word/embeddings/a.docx', content: docx() }])],
    ['a document with an unknown part', docx([{ name: 'word/a.bin', content: docx() }])],
    ['a document that explodes', docx([bomb])],
    ['a JPEG cut short', jpeg().subarray(0, 300)],
    ['a GIF cut short', gif().subarray(0, 40)],
    ['a PDF that is none', Buffer.from('%PDF-1.7\nhello')],
  ])('%s', (_, content) => refused(content));

  test('an encrypted document, one that lies about sizes, and one with entities', async () => {
    const encrypted = docx();
    for (let at = encrypted.indexOf('PK\x01\x02'); at >= 0; at = encrypted.indexOf('PK\x01\x02', at + 1)) encrypted.writeUInt16LE(encrypted.readUInt16LE(at + 8) | 1, at + 8);
    await refused(encrypted);
    const lying = docx();
    lying.writeUInt32LE(5, lying.indexOf('PK\x01\x02') + 24);
    await refused(lying);
    await refused(docx([{ name: 'word/x.xml', content: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }]));
  });

  test('a PDF of 1 KB that unfolds into 512 MB, twice packed, is stopped before it fills the memory', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(512 * 1024 * 1024), { level: 9 }), { level: 9 });
    const head = '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Type/ObjStm/N 1/First 4';
    const content = Buffer.concat([Buffer.from(`${head}/Filter[/FlateDecode/FlateDecode]/Length ${bomb.length}>>stream\n`), bomb, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n')]);
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    await refused(content);
    clearInterval(watch);
    expect(peak - before).toBeLessThan(600 * 1024 * 1024);
  }, 20_000);
});

describe('damaged files end in a refusal, never in a fault', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
  const damaged = (original: Buffer, places: readonly (readonly [number, number])[], cut: number): Buffer => {
    const copy = Buffer.from(original);
    for (const [place, value] of places) copy[place % copy.length] = value;
    return copy.subarray(0, Math.ceil(copy.length * cut));
  };
  const isFine = async (run: () => unknown): Promise<boolean> => {
    try {
      await run();
      return true;
    } catch (error) {
      return error instanceof Refusal && error.code === 'UNSUPPORTED_FILE';
    }
  };
  const cut = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));

  test.each(samples.filter(({ mediaType }) => !mediaType.startsWith('application')))('$name', async ({ make }) => {
    const original = await make();
    await fc.assert(fc.asyncProperty(damage, cut, (places, part) => isFine(() => acceptedContent(damaged(original, places, part)))), { numRuns: 400 });
  });

  test.each(samples.filter(({ mediaType }) => mediaType.startsWith('application')))('$name, in its thread', async ({ make }) => {
    const original = await make();
    await fc.assert(fc.asyncProperty(damage, cut, (places, part) => isFine(() => acceptedContent(damaged(original, places, part)))), { numRuns: 4 });
  }, 30_000);

  test('Office archives, without the thread', async () => {
    const original = docx();
    await fc.assert(fc.asyncProperty(damage, cut, (places, part) => isFine(() => stripOffice(damaged(original, places, part)))), { numRuns: 400 });
  });
});
