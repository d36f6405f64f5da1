export { rememberedLanguage, rememberLanguage } from './choice.ts';
export { dayOf, deadlineOf, momentOf } from './moments.ts';
