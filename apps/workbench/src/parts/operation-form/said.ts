/** What somebody said in a form: fields left empty are not said at all. */
export function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said).filter((one) => one !== undefined);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([name, one]) => [name, said(one)] as const).filter(([, one]) => one !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
