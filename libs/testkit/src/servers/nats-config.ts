/** Subjects a bus user may publish or subscribe to, in nats-server's own shape. */
export interface NatsPermissions {
  publish?: { allow?: readonly string[]; deny?: readonly string[] };
  subscribe?: { allow?: readonly string[]; deny?: readonly string[] };
  allow_responses?: boolean | { max: number; expires: string };
}

/** One user of the bus, known by public nkey. Without permissions it may use every subject. */
export interface NatsUser {
  nkey: string;
  permissions?: NatsPermissions;
}

export interface NatsConfig {
  storeDir: string;
  port: number;
  monitorPort?: number;
  users?: readonly NatsUser[];
  /** How often JetStream forces its files to disk; `always` before every acknowledgement. Servers before 2.10 leave it to the system. */
  syncInterval?: string;
  /** Lines appended as they are. */
  configText?: string;
}

/** The text of a nats-server configuration file. */
export function natsConfigText(config: NatsConfig, [major, minor]: readonly [number, number]): string {
  const syncs = major > 2 || minor >= 10;
  const entries = {
    server_name: 'gongzhi',
    listen: `127.0.0.1:${config.port}`,
    ...(config.monitorPort ? { http: `127.0.0.1:${config.monitorPort}` } : {}),
    jetstream: { store_dir: config.storeDir, ...(syncs ? { sync_interval: config.syncInterval ?? '2s' } : {}) },
    ...(config.users ? { authorization: { users: config.users } } : {}),
  };
  // Quoted strings keep subjects such as "$JS.API.>" from being read as variables.
  const lines = Object.entries(entries).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return [...lines, config.configText ?? '', ''].join('\n');
}
