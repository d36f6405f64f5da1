export { PlatformProvider, usePlatform, useWords } from './platform.tsx';
export { useAnswer } from './use-answer.ts';
export type { Answer } from './use-answer.ts';
export { useFreshAnswer } from './use-fresh-answer.ts';
export { useLive } from './use-live.ts';
export { usePages } from './use-pages.ts';
export type { Pages } from './use-pages.ts';
