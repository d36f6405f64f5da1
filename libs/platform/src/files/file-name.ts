/** A name as its sender gave it, without path, control and invisible characters, at most 120 characters, its ending kept. */
export function safeName(name: string | undefined): string {
  const bare = ((name ?? '').toWellFormed().split(/[/\\]/).pop() ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  const short = [...bare].slice(-120).join('');
  return /^\.*$/.test(short) ? 'file' : short;
}

/** `Content-Disposition` of a download, with the name in any script (RFC 6266, RFC 8187). */
export function attachmentHeader(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
