/** What somebody said before, to be read while one answers it. */
export function Quoted({ title, children }: { title: string; children: string | null | undefined }) {
  return children ? <figure className="quoted"><figcaption>{title}</figcaption><blockquote className="words">{children}</blockquote></figure> : null;
}
