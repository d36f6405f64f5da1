/** Hands a file to the browser to save. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser may only begin once it is asked where to.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
