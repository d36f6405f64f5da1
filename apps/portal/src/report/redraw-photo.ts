/** Pixels of the longer side: enough to read a meter by, and a fraction of what a phone takes. */
const longest = 2_048;
const quality = 0.85;

/**
 * The photograph drawn anew: only what can be seen on it remains. Where and when it was taken, with what device, and the small preview inside the
 * file stay behind.
 *
 * @throws when it is no picture the browser can open
 */
export async function redrawPhoto(photo: Blob): Promise<Blob> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality));
}
