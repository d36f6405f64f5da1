import { AccessPage } from './access/access-page.tsx';
import { CallbackPage } from './frame/callback-page.tsx';
import { Frame } from './frame/frame.tsx';
import { NowherePage } from './frame/nowhere-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { MatterPage } from './matters/matter-page.tsx';
import { MattersPage } from './matters/matters-page.tsx';
import { lazily } from './parts/lazily.tsx';
import { ProgressOfPage, ProgressPage } from './progress/progress-page.tsx';
import { ReceiptPage } from './receipt/receipt-page.tsx';
import { ReportPage } from './report/report-page.tsx';
import { useRouting } from './routing/routing.tsx';

// Disputes have rules and words of their own, which only their parties need.
const DisputesPage = lazily(async () => (await import('./disputes/index.ts')).DisputesPage);
const DisputePage = lazily(async () => (await import('./disputes/index.ts')).DisputePage);
const AgreementPage = lazily(async () => (await import('./disputes/index.ts')).AgreementPage);

/** The portal: the frame, and in it the page of the address. */
export function Application() {
  return <Frame><CurrentPage /></Frame>;
}

function CurrentPage() {
  const { page, key } = useRouting();
  switch (page) {
    case 'home':
      return <HomePage />;
    case 'report':
      return <ReportPage />;
    case 'receipt':
      return <ReceiptPage reportKey={key} />;
    case 'progress':
      return <ProgressPage />;
    case 'progressOf':
      return <ProgressOfPage code={key} />;
    case 'matters':
      return <MattersPage />;
    case 'matter':
      return <MatterPage id={key} key={key} />;
    case 'disputes':
      return <DisputesPage />;
    case 'dispute':
      return <DisputePage id={key} key={key} />;
    case 'agreement':
      return <AgreementPage id={key} key={key} />;
    case 'access':
      return <AccessPage />;
    case 'callback':
      return <CallbackPage />;
    case 'nowhere':
      return <NowherePage />;
  }
}
