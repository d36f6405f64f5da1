import { type DisputeFile, mediation, opennesses, willingnesses } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { wordOf } from '../parts/operation-form/labels.ts';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';

const colours = { unknown: 'default', willing: 'success', unwilling: 'error' } as const;

/** A party, and what is recorded for it. */
export function PartyCard({ party }: { party: DisputeFile['parties'][number] }) {
  const { t, of } = useWords(disputeMessages);
  const { id, kind, name, contact, representative, willingness, openness, wishesConfirmation } = party;
  const partyId = { partyId: id };
  const said = representative && { name: representative.name, authority: representative.authority as 'guardian', ...(representative.contact ? { contact: representative.contact } : {}) };
  return (
    <>
      <div className="line"><strong>{name}</strong><Tag>{of(wordOf(kind, undefined))}</Tag><Tag color={colours[willingness]}>{of(willingnesses[willingness])}</Tag></div>
      <div className="quiet">{contact ?? t('noContact')}</div>
      {representative && <div>{t('representative')}：{representative.name}（{of(wordOf(representative.authority, undefined))}）{representative.contact}</div>}
      {openness && <div><Tag>{of(opennesses[openness])}</Tag></div>}
      {wishesConfirmation && <div><Tag color="processing">{t('wishesConfirmation')}</Tag></div>}
      <div className="line party-actions">
        <ActButton action="record_willingness" operation={mediation.parties.recordWillingness} fixed={partyId} button={{ size: 'small', type: willingness === 'unknown' ? 'primary' : 'default' }} />
        <ActButton action="change_party" operation={mediation.parties.change} fixed={partyId} without={['personId']} initial={{ name, ...(contact ? { contact } : {}), ...(said ? { representative: said } : {}) }} button={{ size: 'small' }} />
        <ActButton action="ask_openness" operation={mediation.sessions.askOpenness} fixed={partyId} initial={openness ? { openness } : {}} button={{ size: 'small' }} />
        <ActButton action="wish_confirmation" operation={mediation.confirmations.wish} fixed={partyId} initial={{ wished: true }} button={{ size: 'small' }} />
      </div>
    </>
  );
}
