import { casework } from '@gongzhi/contracts/casework';
import { type DisputeAction, mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { useMay } from '../me/me.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

const { moves } = mediation;
const actions: readonly DisputeAction[] = ['rise', 'send_to_industry', 'link', 'meet_jointly', 'divert', 'apply_upward'];

/** Where a dispute may go when it is not for this centre alone. */
export function Moves() {
  const { t } = useWords(disputeMessages);
  const { may } = useDispute();
  if (!actions.some(may)) return null;
  return (
    <Card size="small" title={t('moves')}>
      <p className="quiet">{t('movesWhat')}</p>
      <div className="line">
        <ActButton action="apply_upward" operation={mediation.applications.apply} lead={<p className="note">{t('applyWhat')}</p>} />
        <ActButton action="rise" operation={moves.rise} lead={<p className="note">{t('riseWhat')}</p>} />
        <IndustryButton />
        <ActButton action="link" operation={moves.link} lead={<p className="note">{t('linkWhat')}</p>} />
        <MeetingButton />
        <ActButton action="divert" operation={moves.divert} button={{ danger: true }} lead={<p className="note">{t('divertWhat')}</p>} />
      </div>
    </Card>
  );
}

/** To an industry centre of the county. */
function IndustryButton() {
  const { may, file: { dispute } } = useDispute();
  const centres = useAnswer(mediation.centres.list, may('send_to_industry') ? { area: dispute.area.slice(0, 6), tier: 'industry', limit: 100 } : undefined).value?.items ?? [];
  return <ActButton action="send_to_industry" operation={moves.sendToIndustry} choices={{ centreId: centres.filter(({ id }) => id !== dispute.centreId).map(({ id, name }) => ({ value: id, label: name })) }} />;
}

/** To one of the joint meetings that are to come. */
function MeetingButton() {
  const { moment } = useWords({});
  const { may } = useDispute();
  const permitted = useMay()('meeting:read');
  const meetings = useAnswer(casework.meetings.list, permitted && may('meet_jointly') ? { limit: 100 } : undefined).value?.items ?? [];
  return <ActButton action="meet_jointly" operation={moves.meetJointly} choices={{ meetingId: meetings.map(({ id, title, startsAt }) => ({ value: id, label: `${title} · ${moment(startsAt)}` })) }} />;
}
