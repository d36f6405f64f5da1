import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { zipOf } from './zip.ts';

/** Planted wherever a file can carry metadata; none may survive. */
export const canary = 'CANARY-7531';
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const u32le = (value: number): Buffer => Buffer.from(u32(value)).reverse();

const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);

/** Quantization, frame of 8x8, Huffman table, and a scan with a stuffed FF: a JPEG's picture. */
export const jpegPicture = Buffer.concat([
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  segment(0xc4, Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(16)])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
]);

/** A little-endian EXIF with an orientation and a description. */
const exif = (orientation: number): Buffer =>
  Buffer.concat([bytesOf('Exif\0\0II*\0'), u32le(8), Buffer.from([1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]), bytesOf(canary)]);

export function jpeg(orientation = 6): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.concat([bytesOf('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 1, 1]), bytesOf('rgb')])),
    segment(0xe1, exif(orientation)),
    segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0${canary}`)),
    segment(0xe2, bytesOf(`ICC_PROFILE\0${canary}`)),
    segment(0xed, bytesOf(`Photoshop 3.0\0${canary}`)),
    segment(0xfe, bytesOf(canary)),
    jpegPicture,
    Buffer.from([0xff, 0xd9]),
    bytesOf(`SEFT${canary}`),
  ]);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0);
const crc = (data: Buffer): number => ~data.reduce((c, byte) => (crcTable[(c ^ byte) & 255] as number) ^ (c >>> 8), -1) >>> 0;
const pngChunk = (name: string, data: Buffer): Buffer => Buffer.concat([u32(data.length), bytesOf(name), data, u32(crc(Buffer.concat([bytesOf(name), data])))]);
export const pngPixels = pngChunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3])));

export function png(width = 1): Buffer {
  const planted = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'prIV'].map((name) => pngChunk(name, bytesOf(canary)));
  return Buffer.concat([bytesOf('\x89PNG\r\n\x1a\n'), pngChunk('IHDR', Buffer.concat([u32(width), u32(1), Buffer.from([8, 2, 0, 0, 0])])), ...planted, pngPixels, pngChunk('IEND', Buffer.alloc(0)), bytesOf(canary)]);
}

/** A 1x1 GIF with a comment, a loop count and an XMP extension. */
export const gifPicture = Buffer.from('2c00000000010001000002024401003b', 'hex');
export const gif = (): Buffer =>
  Buffer.concat([bytesOf('GIF89a'), Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]), bytesOf('\x21\xfe'), Buffer.from([canary.length]), bytesOf(`${canary}\0`),
    bytesOf('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'), bytesOf('\x21\xff\x0bXMP DataXMP'), Buffer.from([canary.length]), bytesOf(`${canary}\0`), gifPicture, bytesOf(canary)]);

const riffChunk = (name: string, data: Buffer): Buffer => Buffer.concat([bytesOf(name), u32le(data.length), data, Buffer.alloc(data.length & 1)]);
export const webpPicture = riffChunk('VP8L', Buffer.from('2f00000000073010fdff', 'hex'));

export function webp(): Buffer {
  const frame = riffChunk('ANMF', Buffer.concat([Buffer.alloc(16), webpPicture, riffChunk('prIV', bytesOf(canary))]));
  const body = Buffer.concat([bytesOf('WEBP'), riffChunk('VP8X', Buffer.from([0x2e, 0, 0, 0, 0, 0, 0, 0, 0, 0])), riffChunk('ICCP', bytesOf(canary)), frame, riffChunk('EXIF', bytesOf(canary)), riffChunk('XMP ', bytesOf(canary))]);
  return Buffer.concat([bytesOf('RIFF'), u32le(body.length), body]);
}

/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes a frame. */
export const mp3Frames = Buffer.concat(Array.from({ length: 6 }, (_, index) => Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413, index + 1)])));
export const mp3 = (): Buffer =>
  Buffer.concat([bytesOf('ID3\x04\0\0\0\0\0\x20'), bytesOf(canary.padEnd(32)), mp3Frames, bytesOf(`APETAGEX${canary}`), bytesOf(`TAG${canary}`.padEnd(128))]);

function oggPage(flags: number, sequence: number, packets: readonly Buffer[]): Buffer {
  const laces = packets.flatMap(({ length }) => [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255]);
  return Buffer.concat([bytesOf('OggS\0'), Buffer.from([flags]), Buffer.alloc(8), u32le(77), u32le(sequence), Buffer.alloc(4), Buffer.from([laces.length, ...laces]), ...packets]);
}

export const oggSound = Buffer.alloc(300, 9);

export function ogg(): Buffer {
  const vendor = Buffer.concat([u32le(canary.length), bytesOf(canary)]);
  const comment = bytesOf(`LOCATION=${canary}`.padEnd(400));
  const tags = Buffer.concat([bytesOf('OpusTags'), vendor, u32le(1), u32le(comment.length), comment]);
  return Buffer.concat([oggPage(2, 0, [Buffer.concat([bytesOf('OpusHead'), Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])])]), oggPage(0, 1, [tags]), oggPage(4, 2, [oggSound])]);
}

const box = (name: string, ...parts: Buffer[]): Buffer => Buffer.concat([u32(parts.reduce((sum, { length }) => sum + length, 8)), bytesOf(name), ...parts]);
const zeros = (count: number): Buffer => Buffer.alloc(count);
export const mp4Sound = Buffer.from('the sound itself');

function track(handler: string, offset: number, size: number): Buffer {
  const tables = box('stbl', box('stsd', zeros(8)), box('stts', zeros(8)), box('stsc', u32(0), u32(1), u32(1), u32(1), u32(1)), box('stsz', u32(0), u32(0), u32(1), u32(size)), box('stco', u32(0), u32(1), u32(offset)), box('xtra', bytesOf(canary)));
  const media = box('mdia', box('mdhd', u32(0), bytesOf('TIMETIME'), zeros(12)), box('hdlr', zeros(8), bytesOf(handler), zeros(12), bytesOf(canary)), box('minf', box('smhd', zeros(8)), box('dinf', zeros(8)), tables));
  return box('trak', box('tkhd', u32(0), bytesOf('TIMETIME'), zeros(72)), media, box('udta', box('\xa9xyz', bytesOf(canary))), box('meta', bytesOf(canary)));
}

/** Sound, a GPS track beside it, and every kind of box that carries notes. */
export function mp4(): Buffer {
  const head = Buffer.concat([box('ftyp', bytesOf('isom'), u32(0), bytesOf('isommp42')), box('uuid', bytesOf(canary.padEnd(32))), box('free', bytesOf(canary))]);
  const data = Buffer.concat([bytesOf(canary), mp4Sound, bytesOf(`GPS ${canary}`)]);
  const sound = head.length + 8 + canary.length;
  const movie = box('moov', box('mvhd', u32(0), bytesOf('TIMETIME'), zeros(88)), track('soun', sound, mp4Sound.length), track('meta', sound + mp4Sound.length, canary.length + 4), box('udta', box('meta', bytesOf(canary))));
  return Buffer.concat([head, box('mdat', data), movie]);
}

export async function pdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setAuthor(canary);
  document.setProducer(canary);
  const page = document.addPage([100, 100]);
  page.drawImage(await document.embedJpg(jpeg(1)));
  const { context } = document;
  const note = context.register(context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T: PDFString.of(canary), Contents: PDFString.of('the note stays') }));
  page.node.set(PDFName.of('Annots'), context.obj([note]));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Maker: { Private: PDFString.of(canary) } }));
  document.catalog.set(PDFName.of('Metadata'), context.register(context.stream(`<x:xmpmeta>${canary}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })));
  document.catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of(canary) }));
  context.register(context.obj({ Orphan: PDFString.of(canary) }));
  return Buffer.from(await document.save({ useObjectStreams: true }));
}

const xml = (root: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${root}`);
const content = 'application/vnd.openxmlformats-officedocument';

export function docx(more: readonly { name: string; content: Uint8Array }[] = []): Buffer {
  return Buffer.from(zipOf([
    { name: '[Content_Types].xml', content: xml(`<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${content}.wordprocessingml.document.main+xml"/></Types>`) },
    { name: '_rels/.rels', content: xml(`<Relationships><Relationship Id="rId1" Type="t" Target="word/document.xml"/><Relationship Id="rId2" Type="thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`) },
    { name: 'word/document.xml', content: xml(`<w:document><w:ins w:id="1" w:author="${canary}" w:date="2026-01-01T00:00:00Z"><w:t>正文 author="stays"</w:t></w:ins><!-- ${canary} --></w:document>`) },
    { name: 'word/comments.xml', content: xml(`<w:comments><w:comment w:author='${canary}' w:initials="${canary}"/></w:comments>`) },
    { name: 'word/media/image1.jpeg', content: jpeg() },
    { name: 'docProps/core.xml', content: xml(`<cp:coreProperties xmlns:cp="c"><dc:creator>${canary}</dc:creator></cp:coreProperties>`) },
    { name: 'docProps/app.xml', content: xml(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${canary}</Company></Properties>`) },
    { name: 'docProps/thumbnail.jpeg', content: jpeg() },
    ...more,
  ]));
}

export function xlsx(): Buffer {
  return Buffer.from(zipOf([
    { name: '[Content_Types].xml', content: xml(`<Types><Override PartName="/xl/workbook.xml" ContentType="${content}.spreadsheetml.sheet.main+xml"/></Types>`) },
    { name: 'xl/workbook.xml', content: xml(`<workbook><fileSharing userName="${canary}"/><x15ac:absPath url="C:\\Users\\${canary}\\" xmlns:x15ac="x"/><sheets/></workbook>`) },
    { name: 'xl/worksheets/sheet1.xml', content: xml('<worksheet><c><v>42</v></c><pageSetup paperSize="9" r:id="rId1"/></worksheet>') },
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: xml('<Relationships><Relationship Id="rId1" Type="p" Target="../printerSettings/printerSettings1.bin"/></Relationships>') },
    { name: 'xl/printerSettings/printerSettings1.bin', content: bytesOf(canary) },
    { name: 'xl/comments1.xml', content: xml(`<comments><authors><author>${canary}</author></authors></comments>`) },
    { name: 'xl/persons/person.xml', content: xml(`<personList><person displayName="${canary}" id="1" userId="${canary}"/></personList>`) },
  ]));
}

/** Every type with planted metadata, as a correct program would write it, with the part that must stay. */
export const samples: readonly { name: string; mediaType: string; make: () => Buffer | Promise<Buffer>; stays: Buffer }[] = [
  { name: 'JPEG', mediaType: 'image/jpeg', make: () => jpeg(), stays: jpegPicture },
  { name: 'PNG', mediaType: 'image/png', make: () => png(), stays: pngPixels },
  { name: 'GIF', mediaType: 'image/gif', make: gif, stays: gifPicture },
  { name: 'WebP', mediaType: 'image/webp', make: webp, stays: webpPicture },
  { name: 'MP3', mediaType: 'audio/mpeg', make: mp3, stays: mp3Frames },
  { name: 'Opus', mediaType: 'audio/ogg', make: ogg, stays: oggSound },
  { name: 'MP4', mediaType: 'video/mp4', make: mp4, stays: mp4Sound },
  { name: 'PDF', mediaType: 'application/pdf', make: pdf, stays: jpegPicture },
  { name: 'DOCX', mediaType: `${content}.wordprocessingml.document`, make: () => docx(), stays: Buffer.alloc(0) },
  { name: 'XLSX', mediaType: `${content}.spreadsheetml.sheet`, make: xlsx, stays: Buffer.alloc(0) },
];
