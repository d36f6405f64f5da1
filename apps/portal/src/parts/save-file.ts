/** A file by its name. */
export interface FilePart {
  readonly name: string;
  readonly content: Blob;
}

/** Hands a file to the browser to save. */
export function saveFile({ name, content }: FilePart): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
