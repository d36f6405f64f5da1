import { representativeInWords } from '@gongzhi/domain/mediation';
import type { Block } from '@gongzhi/platform/pdf';
import type { PartyRow } from '../disputes/dispute-row.ts';

/** The parties as the standard forms list them. */
export function partyRows(parties: readonly PartyRow[]): Block[] {
  return parties.map((party) => ({
    kind: 'fields',
    rows: [
      [['当事人', party.name], ['身份', `${party.kind === 'person' ? '自然人' : '法人或其他组织'}，第${party.side}方`]],
      [['联系方式', party.contact ?? ''], ['单位', party.employer ?? '']],
      ...(party.representative === null ? [] : [[['代理人', representativeInWords({ name: party.representative, authority: party.authority ?? '' })], ['代理人电话', party.representative_contact ?? '']] as const]),
    ],
  }));
}
