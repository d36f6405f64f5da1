import { representativeInWords } from '@gongzhi/domain/mediation';
import type { Block } from '@gongzhi/platform/pdf';
import type { PartyRow } from '../disputes/dispute-row.ts';

/** The parties as the standard forms list them. Household and employer were told for conflicts of interest only and are not printed. */
export function partyRows(parties: readonly PartyRow[]): Block[] {
  return parties.map((party) => ({
    kind: 'fields',
    rows: [
      [['当事人', `${party.name}（第${party.side}方）`], ['联系方式', party.contact ?? '']],
      ...(party.representative === null ? [] : [[['代理人', representativeInWords({ name: party.representative, authority: party.authority ?? '' })], ['代理人电话', party.representative_contact ?? '']] as const]),
    ],
  }));
}
