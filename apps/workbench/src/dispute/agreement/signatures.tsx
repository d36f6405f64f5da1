import type { Agreement } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { CentreName } from '../../parts/centre-name.tsx';
import type { ReactNode } from 'react';
import { useDispute } from '../dispute-context.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { SigningSteps } from './signing-steps.tsx';

type Signature = Agreement['signatures'][number];

/** Who has signed, and whose signature is missing. */
export function Signatures({ agreement }: { agreement: Agreement }) {
  const { t } = useWords(agreementMessages);
  const { file: { parties, mediators, dispute } } = useDispute();
  const { signatures, missing, state } = agreement;
  const of = (is: (signature: Signature) => boolean): Signature | undefined => signatures.find(is);
  const inCharge = mediators.filter(({ mediatorId, state: stands }) => stands === 'in_charge' || signatures.some((one) => one.mediatorId === mediatorId));
  return (
    <Card size="small" title={t('signatures')}>
      <ul className="plain-list">
        {parties.map(({ id, name }) => <Line key={id} role={t('party')} name={name} signature={of(({ partyId }) => partyId === id)} needed={missing.partyIds.includes(id)} />)}
        {inCharge.map(({ mediatorId, name }) => <Line key={mediatorId} role={t('mediator')} name={name ?? '—'} signature={of((one) => one.mediatorId === mediatorId)} needed={missing.mediator} />)}
        <Line role={t('seal')} name={<CentreName id={dispute.centreId} />} signature={of(({ role }) => role === 'centre')} needed={missing.seal} />
      </ul>
      {state === 'draft' && <SigningSteps agreement={agreement} />}
    </Card>
  );
}

function Line({ role, name, signature, needed }: { role: string; name: ReactNode; signature: Signature | undefined; needed: boolean }) {
  const { t, moment } = useWords(agreementMessages);
  return (
    <li className="line spread">
      <span><span className="quiet">{role}</span> <strong>{name}</strong></span>
      {signature ? <span><Tag color="success">{t(signature.form)}</Tag><span className="quiet">{moment(signature.signedAt)}</span></span> : <Tag color={needed ? 'warning' : undefined}>{t(needed ? 'missing' : 'notNeeded')}</Tag>}
    </li>
  );
}
