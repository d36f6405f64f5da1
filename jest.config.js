/** Tests read TypeScript sources directly; one PostgreSQL and one nats-server serve a whole run. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024', experimental: { keepImportAttributes: true } }, module: { type: 'es6' } }],
  },
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Programs that are built or installed there are none of ours.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  globalSetup: '<rootDir>/libs/testkit/src/jest/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testkit/src/jest/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/libs/testkit/src/jest/retry-over-real-servers.ts'],
  maxWorkers: 2,
  // Real servers on a busy machine: a test that hangs still ends, a slow one is not a failure.
  testTimeout: 60_000,
};
