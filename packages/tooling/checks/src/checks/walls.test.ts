import { expect, test } from 'vitest'
import { manifest, problemsOf } from '../testing.ts'
import { walls } from './walls.ts'

test('each thing in its own place holds', async () => {
  const problems = await problemsOf(walls, {
    'packages/platform/queue/package.json': manifest('queue', 2),
    'packages/platform/queue/src/index.ts': `import { Queue } from 'bullmq'`,
    'packages/platform/config/src/index.ts': `export const read = () => process.env`,
    'packages/domain/identity/src/gateway/sessions.ts': `import { Lucia } from 'lucia'`,
    'packages/domain/credits/src/store/ledger.ts': `import { eq } from 'drizzle-orm'`,
    'apps/web/vite.config.ts': `export default process.env.PORT`,
  })
  expect(problems).toEqual([])
})

test('a driver or an outside system away from its place is refused', async () => {
  const problems = await problemsOf(walls, {
    'workers/relay/src/main.ts': `import { Worker } from 'bullmq'`,
    'packages/domain/credits/src/verbs/grant-credits.ts': `import Stripe from 'stripe'`,
    'packages/domain/identity/src/verbs/sign-in.ts': `import { Lucia } from 'lucia'`,
  })
  expect(problems).toEqual([
    'workers/relay/src/main.ts:1 bullmq is imported outside its place',
    'packages/domain/identity/src/verbs/sign-in.ts:1 lucia is imported outside its place',
    'packages/domain/credits/src/verbs/grant-credits.ts:1 stripe is imported outside its place',
  ])
})

test('a second gateway file is refused', async () => {
  const problems = await problemsOf(walls, {
    'packages/domain/payments/src/gateway/cards.ts': `import Stripe from 'stripe'`,
    'packages/domain/payments/src/gateway/payouts.ts': `import Stripe from 'stripe'`,
  })
  expect(problems).toHaveLength(1)
})

test('tables outside the store are refused', async () => {
  const problems = await problemsOf(walls, {
    'packages/domain/credits/src/verbs/grant-credits.ts': `import { eq } from 'drizzle-orm'`,
  })
  expect(problems).toHaveLength(1)
})

test('the environment is not read in a roundabout way either', async () => {
  const text = `import { env } from 'node:process'\nconst { env: mine } = process\nconst b = globalThis.process.env`
  expect(await problemsOf(walls, { 'packages/platform/mailer/src/index.ts': text })).toHaveLength(3)
})

test('the environment is read only by config', async () => {
  const problems = await problemsOf(walls, {
    'packages/platform/mailer/src/index.ts': `\nexport const key = process.env.RESEND_API_KEY`,
  })
  expect(problems).toEqual([
    'packages/platform/mailer/src/index.ts:2 process.env is read outside packages/platform/config',
  ])
})

test('a test asks where its own run put a server, and nothing else', async () => {
  const path = 'packages/platform/queue/src/queues.test.ts'
  expect(await problemsOf(walls, { [path]: 'const { TEST_REDIS_URL: url } = process.env' })).toEqual([])
  expect(await problemsOf(walls, { [path]: 'const { REDIS_URL: url } = process.env' })).toHaveLength(1)
})
