export { type TestCtxOptions, testCtx, testNow } from './test-ctx.ts'
export { openTestDatabase, type TestDatabase } from './test-database.ts'
export { testRedisUrl } from './test-redis.ts'
export { announced, audited, dueWork } from './witness.ts'
