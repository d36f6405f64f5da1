/** A name, or a sign that it is on its way. */
export function Waited({ children }: { children: string | undefined }) {
  return children === undefined ? <span className="quiet" aria-busy>…</span> : <span>{children}</span>;
}
