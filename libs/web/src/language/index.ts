export { rememberedLanguage, rememberLanguage } from './choice.ts';
export { dayOf, momentOf } from './moments.ts';
