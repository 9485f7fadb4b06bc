import { makePerson, makeStaff } from '@kara/identity/testing'
import { type CompanyId, type Ctx, type PersonId, type TravelClock, timeOrderedIds } from '@kara/kernel'
import { type TestDatabase, testCtx } from '@kara/testing'
import type { ConversationId, OpenConversationInput } from './contracts.ts'
import { conversationHash, openConversation, supportKeys } from './index.ts'

/** Keys of an installation that exists in tests only. */
export const testSupportKeys = supportKeys('a-secret-for-tests-only-0123456789abcdef')

interface Asking {
  readonly clock?: TravelClock
  readonly personId?: PersonId
  readonly companyId?: CompanyId
}

/** Whoever holds the key of a conversation, signed in where a person is named. */
export function askingCtx(db: TestDatabase, id: ConversationId, { clock, personId, companyId }: Asking = {}) {
  const browserHash = conversationHash(testSupportKeys, id)
  const scope = personId
    ? ({ role: 'person', personId, companyId, browserHash } as const)
    : ({ role: 'visitor', companyId, browserHash } as const)
  return testCtx({ database: db.database, scope, ...(clock ? { clock } : {}) })
}

/** Somebody of support, appointed. */
export async function makeAgentCtx(db: TestDatabase, clock?: TravelClock) {
  const { personId } = await makePerson(db)
  await makeStaff(db, personId)
  const scope = { role: 'support', personId } as const
  return testCtx({ database: db.database, scope, ...(clock ? { clock } : {}) })
}

export interface MadeConversation {
  readonly id: ConversationId
  readonly ctx: Ctx & { readonly clock: TravelClock }
}

/** A conversation that somebody opened with one message. */
export async function makeConversation(
  db: TestDatabase,
  { clock, personId, companyId, ...wish }: Asking & Partial<OpenConversationInput> = {},
): Promise<MadeConversation> {
  const id = timeOrderedIds.next<'support_conversation'>()
  const ctx = askingCtx(db, id, { clock, personId, companyId })
  await openConversation(
    ctx,
    {
      conversationId: id,
      messageId: crypto.randomUUID(),
      words: 'A white page',
      host: 'hub.localhost:3000',
      locale: 'is',
      face: 'sign_in',
      ...wish,
    },
    testSupportKeys,
  )
  return { id, ctx }
}
