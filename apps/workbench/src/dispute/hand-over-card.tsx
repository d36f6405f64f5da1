import { handOverDirections, handOverStates, institutions, mediation } from '@gongzhi/contracts/mediation';
import type { OutputOf } from '@gongzhi/contracts';
import { useWords } from '@gongzhi/web/view';
import { Card, Descriptions, Tag } from 'antd';
import { DownloadButton } from '../parts/download-button.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

type HandOverItem = OutputOf<typeof mediation.handOvers.list>['items'][number];

const { handOvers } = mediation;

/** One hand-over: the letter, its receipt and what came of it. */
export function HandOverCard({ handOver }: { handOver: HandOverItem }) {
  const { t, of, moment } = useWords(disputeMessages);
  const { id } = useDispute();
  const { id: handOverId, direction, institution, unitName, number, reason, packageSha256, sentAt, receivedAt, receiptNumber, state, result, resultAt } = handOver;
  const fixed = { handOverId };
  const small = { size: 'small' } as const;
  return (
    <Card size="small" title={<span className="line">{of(handOverDirections[direction])} · {of(institutions[institution])} <Tag color={state === 'resolved' ? 'success' : state === 'sent' ? 'processing' : undefined}>{of(handOverStates[state])}</Tag></span>}>
      <p className="words">{reason}</p>
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={[
        ...(unitName ? [{ key: 'unit', label: t('unit'), children: unitName }] : []),
        ...(number ? [{ key: 'letter', label: t('letter'), children: number }] : []),
        { key: 'sent', label: t('sentAt'), children: moment(sentAt) },
        ...(receivedAt ? [{ key: 'received', label: t('receivedAt'), children: `${moment(receivedAt)}${receiptNumber ? ` · ${receiptNumber}` : ''}` }] : []),
        ...(result ? [{ key: 'result', label: t('result'), children: `${result}${resultAt ? ` · ${moment(resultAt)}` : ''}` }] : []),
      ]} />
      <div className="line">
        {packageSha256 && <DownloadButton operation={handOvers.pack} input={{ id, handOverId }} name={`${number ?? handOverId}.zip`} label={t('pack')} button={small} />}
        {state === 'sent' && <ActButton action="receive_hand_over" operation={handOvers.receive} fixed={fixed} button={{ ...small, type: 'primary' }} {...(direction === 'in' ? { without: ['receiptNumber'] } : {})} />}
        {(state === 'sent' || state === 'received') && <ActButton action="return_hand_over" operation={handOvers.returnBack} fixed={fixed} button={small} />}
        {state === 'received' && <ActButton action="record_hand_over_result" operation={handOvers.recordResult} fixed={fixed} button={small} />}
      </div>
    </Card>
  );
}
