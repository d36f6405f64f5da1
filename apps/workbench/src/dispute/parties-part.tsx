import { mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { Empty } from '../parts/states.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { PartyCard } from './party-card.tsx';

/** The parties side by side: who they are, who speaks for them, whether they want mediation. */
export function PartiesPart() {
  const { t } = useWords(disputeMessages);
  const { file: { parties } } = useDispute();
  const sides = [...new Set(parties.map(({ side }) => side))];
  const next = Math.min(9, Math.max(0, ...sides) + 1);
  return (
    <div className="stack">
      <div className="line"><ActButton action="add_party" operation={mediation.parties.add} initial={{ side: next, kind: 'person' }} without={['personId']} button={{ type: 'primary' }} /></div>
      {parties.length === 0 && <Empty title={t('noParties')} />}
      <div className="dispute-sides">
        {sides.map((side) => (
          <Card key={side} size="small" title={t('side', { side })}>
            <ul className="plain-list">{parties.filter((party) => party.side === side).map((party) => <li key={party.id}><PartyCard party={party} /></li>)}</ul>
          </Card>
        ))}
      </div>
    </div>
  );
}
