import { identity, type Person } from '@gongzhi/contracts/identity';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { PersonGrants } from '../grants/person-grants.tsx';
import { useMay, useMe } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { Facts } from '../parts/facts.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Answered } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { AccountTag } from './account-tag.tsx';
import { peopleMessages } from './people.messages.ts';
import { ResetPasswordButton } from './reset-password-button.tsx';

/** Somebody's account and what they were granted. */
export function PersonPage({ id }: { id: string }) {
  const { t, moment } = useWords(peopleMessages);
  const may = useMay();
  const answer = useAnswer(identity.people.get, { id });
  const person = answer.value;
  return (
    <Page title={person?.name ?? t('title')} above={<PageLink page="people">{t('title')}</PageLink>} actions={person && may('person:manage') && <AccountActions person={person} onDone={answer.reload} />}>
      <Answered answer={answer}>
        {({ username, name, phone, area, locale, disabled, createdAt }) => (
          <div className="stack">
            <Card title={<h2 className="card-title">{t('details')} <AccountTag disabled={disabled} /></h2>}>
              <Facts facts={[
                [t('name'), name], [t('username'), username], [t('phone'), phone], [t('area'), area && <AreaName code={area} />],
                [t('locale'), t(locale === 'en' ? 'english' : 'chinese')], [t('createdAt'), moment(createdAt)],
              ]} />
            </Card>
            {may('grant:manage') && <PersonGrants personId={id} disabled={disabled} />}
          </div>
        )}
      </Answered>
    </Page>
  );
}

function AccountActions({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useWords(peopleMessages);
  const me = useMe();
  const { id, disabled } = person;
  return (
    <>
      <ResetPasswordButton person={person} />
      {disabled && <OperationButton operation={identity.people.enable} label={t('enable')} fixed={{ id }} lead={<p className="note">{t('enableWhy')}</p>} onDone={onDone} />}
      {!disabled && id !== me.id && <OperationButton operation={identity.people.disable} label={t('disable')} fixed={{ id }} lead={<p className="note">{t('disableWhy')}</p>} button={{ danger: true }} onDone={onDone} />}
    </>
  );
}
