import { type ChosenArea, type Draft, emptyDraft } from './report-draft.ts';

const draftKey = 'gongzhi.portal.draft';
const areaKey = 'gongzhi.portal.area';

/** What was being written in this tab: a login in between, or a reload, loses nothing. The place last reported from is offered again. */
export function rememberedDraft(): Draft {
  const draft = sessionStorage.getItem(draftKey);
  const area = localStorage.getItem(areaKey);
  return { ...emptyDraft, ...(area ? { area: JSON.parse(area) as ChosenArea } : {}), ...(draft ? (JSON.parse(draft) as Draft) : {}) };
}

export const rememberDraft = (draft: Draft): void => sessionStorage.setItem(draftKey, JSON.stringify(draft));

/** It was handed over: only the place stays. */
export function forgetDraft(area: ChosenArea): void {
  sessionStorage.removeItem(draftKey);
  localStorage.setItem(areaKey, JSON.stringify(area));
}
