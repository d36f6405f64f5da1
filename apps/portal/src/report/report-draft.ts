import type { FieldError, Language } from '@gongzhi/contracts';
import type { MatterKind } from '@gongzhi/contracts/casework';
import { nameRules } from '@gongzhi/domain/casework';
import type { ReportInput } from '../kept/kept-report.ts';
import type { Position } from './position.ts';
import { reportMessages } from './report.messages.ts';

/** An area as it was chosen. */
export interface ChosenArea {
  readonly code: string;
  readonly name: string;
}

/** In whose name: one's own login, a name given here, somebody else's, nobody's. */
export type Who = 'own' | 'named' | 'behalf' | 'anonymous';

/** A report while it is written. */
export interface Draft {
  readonly kind?: MatterKind | undefined;
  readonly words: string;
  readonly danger: boolean;
  readonly area?: ChosenArea | undefined;
  readonly place: string;
  readonly position?: Position | undefined;
  readonly who?: Who | undefined;
  readonly name: string;
  readonly contact: string;
  readonly principalName: string;
  readonly principalContact: string;
}

export const emptyDraft: Draft = { words: '', danger: false, place: '', name: '', contact: '', principalName: '', principalContact: '' };

/** Characters of a title, which lists show. */
const titleLength = 30;

/** A title from the first words, so that nobody has to think of one. */
export function titleOf(words: string): string {
  const first = words.trim().split(/[\n。！？!?；;]|\.\s/)[0]!.trim();
  const whole = first.length >= 2 ? first : words.trim().replace(/\s+/g, ' ');
  return whole.length > titleLength ? `${whole.slice(0, titleLength - 1).toWellFormed()}…` : whole;
}

/** Ways a report of this kind can be made; the first is taken unless another is chosen. */
export function waysOf(kind: MatterKind | undefined, loggedIn: boolean): Who[] {
  const ways: Who[] = loggedIn ? ['own', 'behalf'] : ['named', 'behalf'];
  return kind === undefined || nameRules[kind].anonymous ? [...ways, 'anonymous'] : ways;
}

/** In whose name the draft is now. */
export function whoOf(draft: Draft, loggedIn: boolean): Who {
  const ways = waysOf(draft.kind, loggedIn);
  return draft.who && ways.includes(draft.who) ? draft.who : ways[0]!;
}

/** What is missing, in words made for this form. What they don't cover the contract says when it is sent. */
export function missingIn(draft: Draft, loggedIn: boolean, language: Language): FieldError[] {
  const who = whoOf(draft, loggedIn);
  const named = who === 'named' || (who === 'behalf' && !loggedIn);
  const missing: [boolean, string, keyof typeof reportMessages][] = [
    [!draft.kind, 'kind', 'chooseKind'],
    [draft.words.trim().length < 2, 'description', 'writeWords'],
    [!draft.area, 'area', 'chooseArea'],
    [named && !draft.name.trim(), 'reporter.name', 'giveName'],
    [who === 'behalf' && !draft.principalName.trim(), 'principal.name', 'givePrincipal'],
  ];
  return missing.flatMap(([is, path, message]) => (is ? [{ path, code: 'required', message: reportMessages[message][language] }] : []));
}

/**
 * The draft as the operation takes it. Nothing of a person goes with an anonymous one.
 *
 * @param ownName of whoever is logged in, so that those who handle it know whom they speak with
 */
export function inputOf(draft: Draft, loggedIn: boolean, ownName?: string): ReportInput {
  const who = whoOf(draft, loggedIn);
  const person = (name: string, contact: string) => ({ name: name.trim(), ...(contact.trim() ? { contact: contact.trim() } : {}) });
  return {
    kind: draft.kind!,
    relation: who === 'anonymous' ? 'anonymous' : who === 'behalf' ? 'on_behalf' : 'named',
    area: draft.area!.code,
    title: titleOf(draft.words),
    description: draft.words.trim(),
    urgency: draft.danger ? 'urgent' : 'ordinary',
    ...(draft.position ? { position: draft.position } : {}),
    ...(draft.place.trim() ? { place: draft.place.trim() } : {}),
    ...(loggedIn && who !== 'anonymous' && ownName ? { reporter: { name: ownName } } : {}),
    ...(!loggedIn && who !== 'anonymous' ? { reporter: person(draft.name, draft.contact) } : {}),
    ...(who === 'behalf' ? { principal: person(draft.principalName, draft.principalContact) } : {}),
  };
}
