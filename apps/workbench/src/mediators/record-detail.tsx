import { type DismissalGround, dismissalGrounds, type MediatorLevel, mediatorLevels, type MediatorRecord, type Misconduct, misconducts, suspensionGrounds } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { CentreName } from '../parts/centre-name.tsx';
import { mediatorsMessages } from './mediators.messages.ts';

interface Detail {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly hours?: number;
  readonly misconduct?: Misconduct;
  readonly ground?: string;
  readonly serious?: boolean;
  readonly certificateExpiresOn?: string;
}

/** What a line of the record says beside its kind. */
export function RecordDetail({ record: { kind, note, detail } }: { record: MediatorRecord }) {
  const { t, of } = useWords(mediatorsMessages);
  const { from, to, hours, misconduct, ground, serious, certificateExpiresOn } = detail as Detail;
  const level = (one: string | null | undefined): string => (one ? of(mediatorLevels[one as MediatorLevel]) : t('noLevel'));
  const said = [
    kind === 'level_decided' && `${level(from)} → ${level(to)}`,
    hours !== undefined && t('hours', { hours }),
    misconduct && of(misconducts[misconduct]),
    kind === 'suspended' && ground && of(suspensionGrounds[ground as keyof typeof suspensionGrounds]),
    kind === 'dismissed' && ground && of(dismissalGrounds[ground as DismissalGround]),
    serious && t('serious'),
    certificateExpiresOn && t('until', { day: certificateExpiresOn }),
    note,
  ].filter(Boolean).join(' · ');
  return <>{kind === 'moved' && from && to && <span><CentreName id={from} /> → <CentreName id={to} /> </span>}{said}</>;
}
