import { casework, unitKinds } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { Facts } from '../parts/facts.tsx';
import { Page } from '../parts/page.tsx';
import { Answered } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { PageLink } from '../routing/routing.tsx';
import { Officers } from './officers.tsx';
import { OpeningHours } from './opening-hours.tsx';
import { Rulings } from './rulings.tsx';
import { UnitActions } from './unit-actions.tsx';
import { unitsMessages } from './units.messages.ts';

/** A unit: what it is there for, when it is open, and who works in it. */
export function UnitPage({ id }: { id: string }) {
  const { t, of, language } = useWords(unitsMessages);
  const may = useMay();
  const answer = useAnswer(casework.units.get, { id });
  useLiveReload(casework.units.changed, answer.reload);
  const unit = answer.value;
  const above = <PageLink page="units">{t('title')}</PageLink>;
  return (
    <Page title={unit ? (language === 'en' ? (unit.nameEn ?? unit.name) : unit.name) : t('title')} above={above} actions={unit && <UnitActions unit={unit} onDone={answer.reload} />}>
      <Answered answer={answer}>
        {({ area, kind, name, nameEn, duties, openingHours, address, phone, parentId, active }) => (
          <div className="stack">
            <Card title={<h2 className="card-title">{t('details')} {!active && <Tag>{t('inactive')}</Tag>}</h2>}>
              <Facts facts={[
                [t('name'), name], [t('nameEn'), nameEn], [t('kind'), of(unitKinds[kind])], [t('area'), <AreaName code={area} />],
                [t('parent'), parentId && <PageLink page="unit" of={parentId}><UnitName id={parentId} /></PageLink>],
                [t('address'), address], [t('phone'), phone],
                [t('duties'), duties.length > 0 && <span className="line">{duties.map((duty) => <Tag key={duty}>{duty}</Tag>)}</span>],
              ]} />
            </Card>
            <Card title={<h2 className="card-title">{t('hours')}</h2>}><OpeningHours hours={openingHours} /></Card>
            {may('unit:read-officers') && <Officers unitId={id} />}
            {may('ownership:read') && <Rulings unitId={id} />}
          </div>
        )}
      </Answered>
    </Page>
  );
}
