export { AgreementPage } from './agreement-page.tsx';
export { DisputePage } from './dispute-page.tsx';
export { DisputesPage } from './disputes-page.tsx';
