import {
  conversationToken,
  getSupportReach,
  leaveReplyAddress,
  openConversation,
  seeMessages,
  writeToSupport,
} from '@kara/support'
import {
  conversationLimits,
  type Face,
  LeaveReplyAddressInput,
  OpenConversationInput,
  WriteToSupportInput,
} from '@kara/support/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { allowAsking, leaveConversation } from '../../../http/asking.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

const ChatForm = z.discriminatedUnion('intent', [
  WriteToSupportInput.extend({
    intent: z.literal('write'),
    ...OpenConversationInput.pick({ replyTo: true, face: true }).shape,
  }),
  LeaveReplyAddressInput.extend({ intent: z.literal('address') }),
  z.object({ intent: z.literal('leave') }),
])

/** The conversation of whoever asks; what is shown here counts as seen. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, id, conversation, isSignedIn } = await allowAsking(args)
  if (conversation) await seeMessages(ctx)
  const { host, platform } = args.context.visit
  const asked = new URL(args.request.url).searchParams
  const brought = asked.get('reference') ?? ''
  return {
    conversation,
    isSignedIn,
    reach: await getSupportReach(ctx),
    reference: /^[\w-]{1,60}$/.test(brought) ? brought : (conversation?.reference ?? null),
    backUrl:
      conversation && !isSignedIn
        ? `${host.origin}${everywherePaths.supportChatBack(conversationToken(platform.keys.support, id))}`
        : null,
    face: faceOf(args),
    isNew: asked.has('new'),
    messageId: platform.ids.next(),
    now: platform.clock.now().toString(),
    wordsCharsMax: conversationLimits.wordsCharsMax,
  }
}

/** Says something, says where to answer, or takes the conversation off this browser. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, id, conversation, isSignedIn } = await allowAsking(args)
  const [form, { locale }] = await Promise.all([parseForm(args, ChatForm), readerOf(args)])
  if (!form.ok) return form.reply
  const { keys } = args.context.visit.platform
  return form.answer(async (input) => {
    if (input.intent === 'leave') {
      leaveConversation(args)
      return redirect(everywherePaths.support())
    }
    if (input.intent === 'address') await leaveReplyAddress(ctx, input, keys.support)
    else if (conversation) await writeToSupport(ctx, input, keys.support)
    else {
      const about = { conversationId: id, host: args.context.visit.host.name, locale }
      await openConversation(ctx, { ...input, ...about }, keys.support)
      if (isSignedIn) leaveConversation(args)
    }
    return redirect(everywherePaths.supportChat())
  })
}

const facesOfApp: Readonly<Record<string, Face>> = { home: 'home', work: 'workspace', control: 'control' }

/** Where somebody was when they decided to ask: the page before this one, as far as our own address says it. */
function faceOf({ request, context: { visit } }: PageArgs): Face {
  const before = request.headers.get('referer') ?? ''
  const path = before.startsWith(`${visit.host.origin}/`) ? new URL(before).pathname : ''
  if (/^\/(sso|sign-in|sign-up|password|confirm)/.test(path)) return 'sign_in'
  if (visit.host.kind === 'hub') return 'hub'
  return facesOfApp[path.split('/')[1] ?? ''] ?? 'elsewhere'
}
