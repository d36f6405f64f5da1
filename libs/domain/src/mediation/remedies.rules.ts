/** The other ways, told whenever mediation ends without agreement (People's Mediation Law article 26). Mediation never stands in their way (article 3). */
import type { Text } from '@gongzhi/contracts';
import type { DisputeKind, Remedy } from '@gongzhi/contracts/mediation';

/**
 * Marriage, adoption, guardianship, support and inheritance are not arbitrated (Arbitration Law), nor is the taking of collective land (Law on
 * Mediation and Arbitration of Disputes over Rural Land Contracts, article 2).
 */
const notArbitrated: readonly DisputeKind[] = ['family', 'marriage', 'adoption', 'identity', 'elder_support', 'land_taking'];

const notes: Partial<Record<DisputeKind, Partial<Record<Remedy, Text>>>> = {
  labour: {
    arbitration: { 'zh-CN': '向劳动人事争议仲裁委员会申请', en: 'At the labour arbitration commission' },
    lawsuit: { 'zh-CN': '劳动争议先经仲裁，不服裁决再起诉', en: 'A labour dispute is arbitrated first; who is not content with the award may sue' },
  },
  // Article 4 of the same law.
  land_contract: { arbitration: { 'zh-CN': '可向农村土地承包仲裁委员会申请，也可直接起诉', en: 'At the rural land contract arbitration commission, or sue at once' } },
};

/** The ways open to the parties of a dispute, with what is particular to its kind. */
export function remediesOf(kind: DisputeKind): { remedy: Remedy; note: Text | null }[] {
  const ways: Remedy[] = notArbitrated.includes(kind) ? ['administrative', 'lawsuit'] : ['arbitration', 'administrative', 'lawsuit'];
  return ways.map((remedy) => ({ remedy, note: notes[kind]?.[remedy] ?? null }));
}
