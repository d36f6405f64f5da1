export { freePort, isPortFree } from './free-port.ts';
export { lastLines, rotateLog } from './log-file.ts';
export { debianNatsServer, findNatsServer } from './nats-binary.ts';
export type { NatsPermissions, NatsUser } from './nats-config.ts';
export { startNatsServer, takesNatsClients, type NatsServer, type NatsServerOptions } from './nats-server.ts';
export { debianPostgresBinDir } from './postgres-binaries.ts';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres.ts';
export { processIdentity } from './process-identity.ts';
export { startProcess, type ServerProcess } from './server-process.ts';
