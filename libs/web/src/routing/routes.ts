/** Every page of a web app: its path below the app's own, with the part that differs in braces: `/matters/{key}`. */
export type Paths = Readonly<Record<string, `/${string}`>>;

/** Which page an address shows, and what stands in the braces. */
export interface Route<Page extends string> {
  readonly page: Page | 'nowhere';
  readonly key: string;
}

export interface Routes<Page extends string> {
  readonly base: string;
  routeOf(pathname: string): Route<Page>;
  addressOf(page: Page, key?: string): string;
}

/** Finds pages at their addresses, and addresses of pages. */
export function createRoutes<const Table extends Paths>(base: `/${string}`, paths: Table): Routes<keyof Table & string> {
  const patterns = Object.entries(paths).map(([page, path]) => [page, new RegExp(`^${path.replace('{key}', '([^/]+)')}$`)] as const);
  return {
    base,
    routeOf(pathname) {
      const path = pathname.slice(base.length).replace(/(?<=.)\/$/, '') || '/';
      for (const [page, pattern] of patterns) {
        const match = pattern.exec(path);
        if (match) return { page: page as keyof Table & string, key: decoded(match[1] ?? '') };
      }
      return { page: 'nowhere', key: '' };
    },
    addressOf: (page, key = '') => base + paths[page]!.replace('{key}', encodeURIComponent(key)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
