export { createTestDatabase } from './test-database.ts';
export { createTestService, departmentSystem, person } from './test-service.ts';
export type { Answer, TestService } from './test-service.ts';
