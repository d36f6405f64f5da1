import { DisputeSource, disputeSources, mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { App, Card } from 'antd';
import { permits, useMe } from '../me/me.tsx';
import { OperationForm } from '../parts/operation-form/operation-form.tsx';
import { Page } from '../parts/page.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import './new-dispute.css';
import { newDisputeMessages } from './new-dispute.messages.ts';

const fromCentre = ['walk_in', 'screening'];
const told = DisputeSource.options.filter((source) => source !== 'matter');

/** Records a dispute: of the window or of screening, or in the name of one's institution. */
export function NewDisputePage() {
  const { t, of } = useWords(newDisputeMessages);
  const { message } = App.useApp();
  const { go } = useRouting();
  const me = useMe();
  // Those of a centre record what came to it; institutions record in their own name.
  const centre = permits(me, 'dispute:work');
  const sources = told.filter((source) => fromCentre.includes(source) === centre);
  const home = me.roles.find(({ role, area }) => role !== 'resident' && area.length >= 9)?.area;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Card className="new-dispute">
        <OperationForm
          operation={mediation.disputes.record}
          without={['parties.personId']}
          initial={{ ...(centre ? { source: 'walk_in' as const } : {}), ...(home ? { areas: [home] } : {}), parties: [{ side: 1, kind: 'person' } as never, { side: 2, kind: 'person' } as never] }}
          choices={{ source: sources.map((source) => ({ value: source, label: of(disputeSources[source]) })) }}
          submit={t('submit')}
          onDone={({ id, code }) => {
            void message.success(t('done', { code }));
            go(addressOf('dispute', id));
          }}
        />
      </Card>
    </Page>
  );
}
