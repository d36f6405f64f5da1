import { disputeKinds, type DisputeItem } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { AlertTag } from '../parts/tags.tsx';
import { PageLink } from '../routing/routing.tsx';
import { disputesMessages } from './disputes.messages.ts';
import { PressingTags } from './dispute-tags.tsx';

/** A dispute as the board shows it; who mediates and meets next is there while it is in hand. */
export type BoardItem = DisputeItem & { readonly mediatorNames?: readonly string[]; readonly nextSessionAt?: string | null };

/** A card of the board. */
export function DisputeCard({ dispute }: { dispute: BoardItem }) {
  const { t, of, moment, deadline } = useWords(disputesMessages);
  const { id, code, title, kind, areaName, alert, dueAt, mediatorNames, nextSessionAt } = dispute;
  return (
    <li>
      <PageLink page="dispute" of={id} className="dispute-card">
        <strong>{title}</strong>
        <span className="quiet">{code} · {of(disputeKinds[kind])} · {areaName}</span>
        <span className="line">{alert !== 'green' && <AlertTag alert={alert} />}<PressingTags dispute={dispute} /></span>
        {mediatorNames && <span>{mediatorNames.length > 0 ? mediatorNames.join('、') : t('nobody')}</span>}
        {nextSessionAt && <span>{t('session', { when: moment(nextSessionAt) })}</span>}
        {dueAt && <span className="quiet">{t('dueBy', { when: deadline(dueAt) })}</span>}
      </PageLink>
    </li>
  );
}
