import type { Ctx } from '@kara/kernel'
import {
  conversationHash,
  conversationToken,
  findNewestConversation,
  getOwnConversation,
  readConversationToken,
} from '@kara/support'
import type { ConversationId, OwnConversation } from '@kara/support/contracts'
import { findAccount } from './account.server.ts'
import { personCtx, visitorCtx } from './ctx.server.ts'
import type { PageArgs } from './visit.server.ts'

/** So long a browser finds a conversation of somebody who is not signed in; the link finds it for longer. */
const cookieSeconds = 7 * 24 * 3600

/** Whoever asks support, with the conversation that is theirs, or the name of the one that they may begin. */
export interface Asking {
  readonly ctx: Ctx
  readonly id: ConversationId
  readonly conversation: OwnConversation | null
  readonly isSignedIn: boolean
}

/**
 * A page of a conversation with support, for everybody. Somebody who is signed in finds theirs on every device; for
 * anybody else the browser keeps the key, which a link brings as well. `?new` asks for another one.
 */
export async function allowAsking(args: PageArgs): Promise<Asking> {
  const { platform, cookies } = args.context.visit
  const account = await findAccount(args)
  const personId = account && !account.isLocked ? account.personId : null
  const at = (id: ConversationId): Ctx => {
    const browserHash = conversationHash(platform.keys.support, id)
    if (personId) return personCtx(args, { personId, browserHash })
    const visitor = visitorCtx(args)
    return { ...visitor, scope: { ...visitor.scope, browserHash } as Ctx['scope'] }
  }
  const open = async (id: ConversationId): Promise<Asking> => {
    const conversation = await getOwnConversation(at(id), platform.keys.support)
    return { ctx: at(id), id, conversation, isSignedIn: personId !== null }
  }
  const wantsNew = new URL(args.request.url).searchParams.has('new')
  const token = cookies.get('support')
  const kept = token ? readConversationToken(platform.keys.support, token) : null
  const begin = kept && !(wantsNew && args.request.method === 'GET') ? kept : null
  const byKey = begin && (await open(begin))
  if (byKey?.conversation) return byKey
  const newest = personId && !wantsNew ? await findNewestConversation(personCtx(args, { personId })) : null
  if (newest) return open(newest)
  if (byKey) return byKey
  const id = platform.ids.next<'support_conversation'>()
  keepConversation(args, id)
  return { ctx: at(id), id, conversation: null, isSignedIn: personId !== null }
}

/** Gives the browser the key of a conversation. */
export function keepConversation({ context: { visit } }: PageArgs, id: ConversationId): void {
  const token = conversationToken(visit.platform.keys.support, id)
  visit.cookies.set('support', token, { maxAgeSeconds: cookieSeconds })
}

/** Takes it back: on a browser that others use too, or because the account finds it. */
export function leaveConversation({ context: { visit } }: PageArgs): void {
  visit.cookies.clear('support')
}
