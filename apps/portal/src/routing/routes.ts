/** Every page of the portal: its path below `/portal`, with the part that differs in braces. */
export const paths = {
  home: '/',
  report: '/report',
  receipt: '/receipt/{key}',
  progress: '/progress',
  progressOf: '/progress/{key}',
  matters: '/matters',
  matter: '/matters/{key}',
  access: '/access',
  callback: '/callback',
} as const;
export type PageName = keyof typeof paths;

/** Which page an address shows. */
export interface Route {
  readonly page: PageName | 'nowhere';
  readonly key: string;
}

const base = '/portal';

/** Finds the page of an address. */
export function routeOf(pathname: string): Route {
  const path = pathname.slice(base.length).replace(/(?<=.)\/$/, '') || '/';
  for (const [page, pattern] of Object.entries(paths)) {
    const match = new RegExp(`^${pattern.replace('{key}', '([^/]+)')}$`).exec(path);
    if (match) return { page: page as PageName, key: decoded(match[1] ?? '') };
  }
  return { page: 'nowhere', key: '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a page. */
export const addressOf = (page: PageName, key = ''): string => base + paths[page].replace('{key}', encodeURIComponent(key));
