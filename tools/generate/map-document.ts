import { eventsOf, operationsOf, permissions, roles, type Operation, type Role, type ServiceContract } from '@gongzhi/contracts';

const roleNames = Object.keys(roles) as Role[];

/** `docs/generated/map.md`: what each service can be asked, by whom and how far; what it announces. */
export function mapDocument(contracts: readonly ServiceContract[]): string {
  return [
    '# Map',
    '',
    'Generated from the contracts by `npm run generate`; do not edit.',
    '',
    '## Permissions',
    '',
    'How far each role reaches: `own` what the person brought in, `unit` what their units are involved in, `area` their area subtree, `all` everything.',
    '',
    `| permission | ${roleNames.join(' | ')} |`,
    `|---|${roleNames.map(() => '---|').join('')}`,
    ...Object.entries<Partial<Record<Role, string>>>(permissions).map(([permission, reach]) => `| \`${permission}\` | ${roleNames.map((role) => reach[role] ?? '').join(' | ')} |`),
    ...contracts.flatMap(serviceSection),
    '',
  ].join('\n');
}

function serviceSection(contract: ServiceContract): string[] {
  const operations = operationsOf(contract);
  const events = eventsOf(contract);
  return [
    '',
    `## ${contract.name}`,
    '',
    '| operation | HTTP | who | kind | announces |',
    '|---|---|---|---|---|',
    ...operations.map((operation) => `| \`${operation.name}\` | ${operation.http ? `\`${operation.http}\`` : ''} | ${operation.allow} | ${kindOf(operation)} | ${(operation.emits ?? []).map((event) => `\`${event.name}\``).join(', ')} |`),
    ...(events.length ? ['', '| event | seen in live views by | announced by |', '|---|---|---|'] : []),
    ...events.map((event) => `| \`${event.subject}\` | ${event.allow ?? 'services only'} | ${operations.filter((operation) => operation.emits?.includes(event)).map(({ name }) => `\`${name}\``).join(', ') || 'consumers and timers'} |`),
  ];
}

function kindOf(operation: Operation): string {
  const marks = [operation.audited && 'audited', operation.reason && 'reason', operation.ifMatch && 'If-Match', operation.upload && 'upload', operation.download && 'download'];
  return [operation.kind, ...marks.filter(Boolean)].join(', ');
}
