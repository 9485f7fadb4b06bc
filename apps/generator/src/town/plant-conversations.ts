import { findPersonByEmail } from '@kara/identity'
import { inScope, invariant, type PersonId } from '@kara/kernel'
import {
  answerConversation,
  conversationHash,
  findNewestConversation,
  openConversation,
  supportKeys,
} from '@kara/support'
import type { ConversationId } from '@kara/support/contracts'
import { gateOf, personCtx, type Tools } from '../tools.ts'
import type { PeopleFile } from './town-definition.ts'

/** Somebody asked support on their own pages, and was answered: nothing of it waits for anybody. */
export async function plantConversations(tools: Tools, { conversations }: PeopleFile): Promise<void> {
  const { ctx, secret, baseHost } = tools
  const keys = supportKeys(secret)
  for (const { client, asks, answers, by } of conversations) {
    const personId = await personOf(tools, client)
    if (await findNewestConversation(personCtx(ctx, personId))) continue
    const conversationId = ctx.ids.next<'support_conversation'>() as ConversationId
    const self = personCtx(ctx, personId, conversationHash(keys, conversationId))
    const said = () => ({ conversationId, messageId: ctx.ids.next<'support_message'>() })
    const where = { face: 'home', host: `app.${baseHost}`, locale: 'is' } as const
    await openConversation(self, { ...said(), ...where, words: asks }, keys)
    const staffId = await personOf(tools, by)
    const support = inScope(
      ctx,
      { role: 'support', personId: staffId },
      { kind: 'support', personId: staffId },
    )
    await answerConversation(support, { ...said(), words: answers }, keys)
  }
}

async function personOf({ ctx }: Tools, email: string): Promise<PersonId> {
  const personId = await findPersonByEmail(gateOf(ctx), email)
  invariant(personId, `${email} lives in the town`)
  return personId
}
