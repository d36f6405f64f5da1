import { checkInput, type FieldError } from '@gongzhi/contracts';
import { casework, type MatterKind, matterKinds } from '@gongzhi/contracts/casework';
import { identity } from '@gongzhi/contracts/identity';
import { nameRules } from '@gongzhi/domain/casework';
import { useAnswer, usePlatform, useWords } from '@gongzhi/web/view';
import { type FormEvent, useEffect, useState } from 'react';
import { stateOf } from '../kept/kept-report.ts';
import { useKept } from '../kept/kept-provider.tsx';
import { Choices, Faults, Field } from '../parts/fields.tsx';
import { Icon } from '../parts/icons.tsx';
import { Page } from '../parts/page.tsx';
import { useOnline } from '../parts/use-online.ts';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { AreaPicker } from './area-picker.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { PositionPicker } from './position-picker.tsx';
import { forgetDraft, rememberDraft, rememberedDraft } from './remembered-draft.ts';
import { type Draft, inputOf, missingIn, type Who, waysOf, whoOf } from './report-draft.ts';
import { kindHints, reportMessages } from './report.messages.ts';

const kinds = Object.keys(kindHints) as MatterKind[];
/** Where the faults of the operation's fields are mended; the others are mended where they are called the same. */
const homes: Record<string, string> = { title: 'description', urgency: 'danger' };
const fieldOf = (path: string): string => (homes[path] ?? path).replace('.', '-');

/** Bringing something in: kind, words, place, photographs, and in whose name. */
export function ReportPage() {
  const { t, of, language } = useWords(reportMessages);
  const { login, loginState } = usePlatform();
  const { go, here } = useRouting();
  const { keep, remove } = useKept();
  const online = useOnline();
  const [draft, setDraft] = useState(rememberedDraft);
  const [photos, setPhotos] = useState<readonly Blob[]>([]);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<string>();
  const [sending, setSending] = useState(false);
  useEffect(() => rememberDraft(draft), [draft]);

  const loggedIn = loginState === 'in';
  const me = useAnswer(identity.me.get, loggedIn ? {} : undefined).value;
  const who = whoOf(draft, loggedIn);
  const write = (changes: Partial<Draft>): void => {
    const next = { ...draft, ...changes };
    setDraft(next);
    // What was wrong is no longer said once it is mended.
    if (faults.length) setFaults(missingIn(next, loggedIn, language));
  };
  const stopAt = (errors: readonly FieldError[]): void => {
    setFaults(errors);
    setAttempt((last) => last + 1);
  };
  const faultOf = (...paths: string[]): string | undefined => faults.find(({ path }) => paths.includes(path))?.message;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefusal(undefined);
    const missing = missingIn(draft, loggedIn, language);
    if (missing.length) return stopAt(missing);
    const input = inputOf(draft, loggedIn, me?.name);
    const checked = checkInput(casework.matters.open.input, input, language);
    if ('errors' in checked) return stopAt(checked.errors);
    setFaults([]);
    setSending(true);
    const named = loggedIn && who !== 'anonymous';
    const report = await keep({
      key: crypto.randomUUID(), person: named ? (login.person() ?? null) : null, writtenAt: new Date().toISOString(),
      kind: input.kind, areaName: draft.area!.name, input, photos, photosSent: 0, photosRefused: 0,
    });
    setSending(false);
    if (stateOf(report) === 'refused') {
      await remove(report.key);
      setRefusal(report.refusal!.title);
      return stopAt(report.refusal!.errors ?? []);
    }
    forgetDraft(draft.area!);
    go(addressOf('receipt', report.key), 'replace');
  };

  return (
    <Page title={t('title')} lead={t('lead')}>
      {!online && <p className="notice"><Icon name="offline" /> {t('offline')}</p>}
      <Faults errors={faults} attempt={attempt} fieldOf={fieldOf} message={refusal} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Choices id="kind" legend={t('kind')} error={faultOf('kind')}>
          <div className="kinds">
            {kinds.map((kind) => (
              <label key={kind} className="choice kind">
                <input type="radio" name="kind" value={kind} checked={draft.kind === kind} onChange={() => write({ kind })} />
                <Icon name={kind} />
                <span><strong>{of(matterKinds[kind])}</strong><small>{of(kindHints[kind])}</small></span>
              </label>
            ))}
          </div>
        </Choices>

        <section>
          <Field big id="description" label={t('words')} hint={t('wordsHint')} error={faultOf('description', 'title')}>
            {(tied) => <textarea {...tied} rows={5} maxLength={5_000} value={draft.words} onChange={(event) => write({ words: event.target.value })} />}
          </Field>
          <label className="choice">
            <input type="checkbox" id="danger" checked={draft.danger} onChange={(event) => write({ danger: event.target.checked })} />
            <span>{t('danger')}<small>{t('dangerHint')}</small></span>
          </label>
        </section>

        <section aria-labelledby="section-where">
          <h2 id="section-where">{t('where')}</h2>
          <AreaPicker chosen={draft.area} choose={(area) => write({ area })} error={faultOf('area')} />
          <Field id="place" label={t('place')} hint={t('placeHint')} error={faultOf('place')} optional>
            {(tied) => <input {...tied} type="text" maxLength={200} value={draft.place} onChange={(event) => write({ place: event.target.value })} />}
          </Field>
          <PositionPicker position={draft.position} take={(position) => write({ position })} />
        </section>

        <Choices id="who" legend={t('who')} error={faultOf('relation')} hint={draft.kind && !nameRules[draft.kind].anonymous ? t('needsName', { kind: matterKinds[draft.kind], reason: nameRules[draft.kind].reason }) : undefined}>
          {waysOf(draft.kind, loggedIn).map((way) => (
            <label key={way} className="choice">
              <input type="radio" name="who" value={way} checked={who === way} onChange={() => write({ who: way })} />
              <span>{t(way, { name: me?.name ?? '…' })}<small>{t(hints[way])}</small></span>
            </label>
          ))}
          {!loggedIn && <button type="button" className="link" onClick={() => void login.begin(here, language)}>{t('loginInstead')}</button>}
        </Choices>
        {!loggedIn && who !== 'anonymous' && (
          <div className="pair">
            <Field id="reporter-name" label={t('name')} error={faultOf('reporter.name')}>
              {(tied) => <input {...tied} type="text" autoComplete="name" maxLength={60} value={draft.name} onChange={(event) => write({ name: event.target.value })} />}
            </Field>
            <Field id="reporter-contact" label={t('contact')} error={faultOf('reporter.contact')} optional>
              {(tied) => <input {...tied} type="text" autoComplete="tel" maxLength={60} value={draft.contact} onChange={(event) => write({ contact: event.target.value })} />}
            </Field>
          </div>
        )}
        {who === 'behalf' && (
          <div className="pair">
            <Field id="principal-name" label={t('principalName')} error={faultOf('principal.name')}>
              {(tied) => <input {...tied} type="text" maxLength={60} value={draft.principalName} onChange={(event) => write({ principalName: event.target.value })} />}
            </Field>
            <Field id="principal-contact" label={t('principalContact')} error={faultOf('principal.contact')} optional>
              {(tied) => <input {...tied} type="text" maxLength={60} value={draft.principalContact} onChange={(event) => write({ principalContact: event.target.value })} />}
            </Field>
          </div>
        )}

        <section aria-labelledby="section-photos">
          <h2 id="section-photos">{t('photos')}</h2>
          <PhotoPicker photos={photos} take={setPhotos} />
        </section>

        <div className="sending">
          <button type="submit" disabled={sending}>{t(sending ? 'submitting' : 'submit')}</button>
          <p className="quiet">{t('privacy')}</p>
        </div>
      </form>
    </Page>
  );
}

const hints = { own: 'ownHint', named: 'namedHint', behalf: 'behalfHint', anonymous: 'anonymousHint' } as const satisfies Record<Who, keyof typeof reportMessages>;
