/** One state of an area: valid from the first day (included) to the last boundary (excluded; null while it lasts). */
export type AreaVersion = Readonly<{ code: string; name: string; validFrom: string; validTo: string | null }>;

/** The state of an area on a day; null when there was no such area then. Days are `YYYY-MM-DD`. */
export function areaOn<Version extends AreaVersion>(history: readonly Version[], code: string, day: string): Version | null {
  return history.find((version) => version.code === code && version.validFrom <= day && (version.validTo === null || day < version.validTo)) ?? null;
}

/** A new name from a day on: closes the state that is valid then and opens the next. Null when no state is valid on that day. */
export function rename<Version extends AreaVersion>(history: readonly Version[], code: string, name: string, day: string): Version[] | null {
  const current = areaOn(history, code, day);
  if (!current) return null;
  const next = { ...current, name, validFrom: day };
  if (current.validFrom === day) return history.map((version) => (version === current ? next : version));
  return history.flatMap((version) => (version === current ? [{ ...current, validTo: day }, next] : [version]));
}
