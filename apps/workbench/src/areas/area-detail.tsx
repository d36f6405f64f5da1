import { casework } from '@gongzhi/contracts/casework';
import { tierLabel } from '@gongzhi/domain/areas';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { Facts } from '../parts/facts.tsx';
import { Answered } from '../parts/states.tsx';
import { AddressLink } from '../routing/address-link.tsx';
import { addressOf } from '../routing/routes.ts';
import { AreaActions } from './area-actions.tsx';
import { AreaChanges } from './area-changes.tsx';
import { AreaLink } from './area-link.tsx';
import { areasMessages } from './areas.messages.ts';

/** An area: where it lies, what it was called, and what became of it. */
export function AreaDetail({ code, onChanged }: { code: string; onChanged: () => void }) {
  const { t, of } = useWords(areasMessages);
  const answer = useAnswer(casework.areas.get, { code });
  useLive(casework.areas.changed, answer.reload);
  const done = (): void => {
    answer.reload();
    onChanged();
  };
  return (
    <div className="stack">
      <Answered answer={answer}>
        {(area) => (
          <Card title={<h2 className="card-title">{area.displayName} {area.validTo && <Tag>{t('endedTag')}</Tag>}</h2>} extra={area.validTo ? null : <AreaActions code={code} name={area.name} onDone={done} />}>
            <Facts facts={[
              [t('officialName'), area.name],
              [t('code'), area.code],
              [t('tier'), of(tierLabel(area.tier))],
              [t('validFrom'), area.validFrom],
              [t('validTo'), area.validTo],
              [t('above'), area.ancestors.length > 0 && <span className="line">{area.ancestors.map((above) => <AreaLink key={above.code} code={above.code}>{above.name}</AreaLink>)}</span>],
              [t('formerNames'), area.formerNames.length > 0 && <ul className="plain-list">{area.formerNames.map(({ name, validFrom, validTo }) => <li key={validFrom}>{t('until', { name, from: validFrom, to: validTo })}</li>)}</ul>],
              [t('successors'), area.validTo && <ul className="plain-list">{area.successors.map((successor) => <li key={successor.code}><AreaLink code={successor.code}><AreaName code={successor.code} /></AreaLink> {t('share', { percent: Math.round(successor.share * 100) })}</li>)}</ul>],
            ]} />
            <p><AddressLink address={`${addressOf('units')}?area=${code}`}>{t('units')}</AddressLink></p>
          </Card>
        )}
      </Answered>
      {code.length >= 6 && <AreaChanges within={code} />}
    </div>
  );
}
