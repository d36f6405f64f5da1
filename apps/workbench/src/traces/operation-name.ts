import { eventsOf, operationsOf, services, type Text } from '@gongzhi/contracts';

const summaries = new Map<string, Text>(services.flatMap((service) => [...operationsOf(service), ...eventsOf(service)]).map(({ name, summary }) => [name, summary]));

/** What an operation or event is called, by its name in the contracts; what the platform does by itself has only that name. */
export const operationName = (name: string): Text => summaries.get(name.replace(/\.v\d+$/, '')) ?? { 'zh-CN': name, en: name };
