import { acceptanceGrounds, clockKinds, type MatterFile } from '@gongzhi/contracts/casework';
import { defaultClockRules } from '@gongzhi/domain/casework';
import type { ReactNode } from 'react';
import type { OperationFormProps } from '../../parts/operation-form/operation-form.tsx';
import { CategoryPicker } from '../../parts/pickers/category-picker.tsx';
import { PersonPicker } from '../../parts/pickers/person-picker.tsx';
import type { actsMessages } from './acts.messages.ts';
import { AnswerGuidance } from './answer-guidance.tsx';
import { ContributionLead } from './contribution-lead.tsx';
import { DuplicatePicker } from './duplicate-picker.tsx';
import { ExtensionLead } from './extension-lead.tsx';
import { type MatterActName, openOrders } from './matter-acts.ts';
import { Quoted } from './quoted.tsx';
import { RatingControl } from './rating-control.tsx';
import { RouteLead } from './route-lead.tsx';

/** How the form of an action differs from what follows from its contract. */
interface Particulars extends Partial<Pick<OperationFormProps<any>, 'fixed' | 'initial' | 'without' | 'choices' | 'controls' | 'hint'>> {
  /** What one reads before. */
  readonly lead?: ReactNode;
}

/** The words particulars need, in the reader's language. */
interface Telling {
  readonly t: (key: keyof typeof actsMessages, values?: Readonly<Record<string, unknown>>) => string;
  readonly of: (text: { readonly 'zh-CN': string; readonly en: string }) => string;
  readonly deadline: (moment: string) => string;
}

/** The last words of an action in the file. */
const lastOf = ({ timeline }: MatterFile, ...actions: readonly string[]): string | null => timeline.findLast(({ action }) => actions.includes(action))?.note ?? null;

type Part = (file: MatterFile, telling: Telling) => Particulars;

/** The particulars of each action that has some. */
export const particulars: Partial<Record<MatterActName, Part>> = {
  refuse: (_, { t, of }) => ({
    hint: ({ ground }) => ground in acceptanceGrounds && <p className="note">{t('whereToGo')}{of(acceptanceGrounds[ground as keyof typeof acceptanceGrounds].whereToGo)}</p>,
  }),
  triage: ({ matter }) => ({
    initial: { urgency: matter.urgency, area: matter.area, ...(matter.category ? { category: matter.category } : {}), ...(matter.petitionTrack ? { petitionTrack: matter.petitionTrack } : {}) },
    without: matter.kind === 'petition' ? [] : ['petitionTrack', 'accusedUnits', 'accusedPersons'],
    controls: { category: (control) => <CategoryPicker {...control} kind={matter.kind} />, accusedPersons: (control) => <PersonPicker {...control} many /> },
  }),
  route: (file) => ({ lead: <RouteLead matter={file.matter} /> }),
  assign: ({ matter }) => ({ controls: { officerId: (control) => <PersonPicker {...control} unitId={matter.unitId ?? undefined} /> } }),
  contribute: ({ matter }) => ({ lead: <ContributionLead id={matter.id} /> }),
  reporter_answers: (file, { t }) => ({ lead: <Quoted title={t('question')}>{lastOf(file, 'ask_reporter')}</Quoted> }),
  answer: (file) => ({ lead: <AnswerGuidance matter={file.matter} /> }),
  mediation_agreed: () => ({ fixed: { outcome: 'agreed' } }),
  mediation_failed: () => ({ fixed: { outcome: 'failed' } }),
  decide_extension: ({ matter, clocks }) => ({
    lead: <ExtensionLead id={matter.id} />,
    without: clocks.some(({ rule, extensions }) => extensions.some(({ state }) => state === 'pending') && approverOf(rule) !== 'unit_head') ? [] : ['consents'],
    initial: { granted: true },
  }),
  request_extension: ({ clocks }, { t, of, deadline }) => {
    const running = clocks.filter(({ state, rule }) => state === 'running' && approverOf(rule) !== null);
    return {
      choices: { clockId: running.map(({ id, kind, dueAt }) => ({ value: id, label: t('clockChoice', { clock: of(clockKinds[kind]), due: deadline(dueAt) }) })) },
      initial: running[0] ? { clockId: running[0].id } : {},
    };
  },
  decide_review: (file, { t }) => ({
    lead: <><Quoted title={t('reviewRequest')}>{lastOf(file, 'request_review')}</Quoted><Quoted title={t('currentAnswer')}>{file.matter.answer}</Quoted></>,
  }),
  fulfil_order: ({ timeline }) => {
    const orders = openOrders(timeline).map(({ taskId, what }) => ({ value: taskId, label: what }));
    return { choices: { taskId: orders }, initial: { taskId: orders[0]?.value } };
  },
  waive_contribution: ({ units }) => ({ choices: { unitId: units.filter(({ part, contributedAt }) => part === 'support' && contributedAt === null).map(({ unitId, name }) => ({ value: unitId, label: name })) } }),
  merge: ({ matter }) => ({ controls: { with: (control) => <DuplicatePicker {...control} matterId={matter.id} /> } }),
  rate: () => ({ controls: { rating: (control) => <RatingControl {...control} /> } }),
  follow_up: () => ({ initial: { reached: true } }),
  send_to_mediation: ({ matter }) => ({ without: matter.unitId ? ['unitId'] : [] }),
};

/** Who decides about more time; null where the rule knows none. What an installation added is taken to be for the head. */
function approverOf(rule: string): 'unit_head' | 'both_parties' | null {
  const known = defaultClockRules.find(({ id }) => id === rule);
  return known ? (known.extension?.approver ?? null) : 'unit_head';
}
