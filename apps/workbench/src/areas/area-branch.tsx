import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { type Area, casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Button, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Answered } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { areasMessages } from './areas.messages.ts';

interface BranchProps {
  /** Absent: the provinces. */
  readonly parent?: string | undefined;
  readonly ended: boolean;
  readonly chosen: string | undefined;
}

/** The areas right below one; each opens to those below it. */
export function AreaBranch({ parent, ended, chosen }: BranchProps) {
  const answer = useAnswer(casework.areas.list, { ...(parent ? { parent } : {}), ...(ended ? { ended: 'true' } : {}) });
  return <Answered answer={answer}>{({ items }) => <ul className="tree">{items.map((area) => <AreaNode key={area.code} area={area} ended={ended} chosen={chosen} />)}</ul>}</Answered>;
}

function AreaNode({ area: { code, name, shortName, hasParts, validTo }, ended, chosen }: { area: Area; ended: boolean; chosen: string | undefined }) {
  const { t } = useWords(areasMessages);
  const { look } = useView();
  const holdsChosen = chosen?.startsWith(code) === true && hasParts;
  const [open, setOpen] = useState(holdsChosen);
  useEffect(() => void (holdsChosen && setOpen(true)), [holdsChosen]);
  return (
    <li>
      <div className="tree-line">
        {hasParts ? <Button type="text" size="small" aria-label={t('open', { name: shortName })} aria-expanded={open} icon={open ? <CaretDownOutlined /> : <CaretRightOutlined />} onClick={() => setOpen(!open)} /> : <span className="tree-leaf" />}
        <Button type={chosen === code ? 'primary' : 'text'} size="small" aria-current={chosen === code || undefined} title={name} onClick={() => look({ area: code })}>{shortName}</Button>
        {validTo && <Tag>{t('endedTag')}</Tag>}
      </div>
      {open && <AreaBranch parent={code} ended={ended} chosen={chosen} />}
    </li>
  );
}
