const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);
const field = (tag: number, type: number, count: number, value: Buffer): Buffer => Buffer.concat([u16(tag), u16(type), Buffer.from([0, 0, 0, count]), value]);

/** Where the photograph was taken, as its EXIF has it: 30°55'48" north. */
export const latitude = Buffer.from([0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 55, 0, 0, 0, 1, 0, 0, 0, 48, 0, 0, 0, 1]);

/** A small photograph as a telephone takes it, with the place it was taken at. */
export function photograph(): Buffer {
  const gpsAt = 8 + 2 + 12 + 4;
  const valueAt = gpsAt + 2 + 2 * 12 + 4;
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    u16(1), field(0x8825, 4, 1, Buffer.from([0, 0, 0, gpsAt])), Buffer.alloc(4),
    u16(2), field(1, 2, 2, Buffer.from('N\0\0\0')), field(2, 5, 3, Buffer.from([0, 0, 0, valueAt])), Buffer.alloc(4),
    latitude,
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(16)])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0x34, 0x56, 0xff, 0xd9]),
  ]);
}
