import { personOf } from '@kara/kernel'
import {
  answerConversation,
  closeConversation,
  getConversation,
  handOverConversation,
  sayPresent,
  seeMessagesAsSupport,
  takeConversation,
} from '@kara/support'
import {
  AnswerConversationInput,
  CloseConversationInput,
  conversationLimits,
  HandOverConversationInput,
} from '@kara/support/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { colleagueNames } from '../colleagues.server.ts'
import { companyNames } from '../company-names.server.ts'
import { conversationMessages } from '../conversation-messages.ts'
import { consolePaths } from '../paths.ts'
import { besideConversation } from './beside-conversation.server.ts'

const ConversationForm = z.discriminatedUnion('intent', [
  AnswerConversationInput.omit({ conversationId: true }).extend({ intent: z.literal('answer') }),
  z.object({ intent: z.literal('take') }),
  HandOverConversationInput.omit({ conversationId: true }).extend({ intent: z.literal('hand_over') }),
  CloseConversationInput.omit({ conversationId: true }).extend({ intent: z.literal('end') }),
])

/** One conversation, what it is about, and what may be said. Whoever opens it has seen it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const { platform } = args.context.visit
  const conversationId = args.params.conversationId ?? ''
  const conversation = await getConversation(ctx, { conversationId }, platform.keys.support)
  await Promise.all([seeMessagesAsSupport(ctx, { conversationId }), sayPresent(ctx)])
  const [companies, colleagues, beside] = await Promise.all([
    companyNames(ctx),
    colleagueNames(args),
    besideConversation(args, ctx, conversation),
  ])
  const chosen = new URL(args.request.url).searchParams.get('ready')
  return {
    conversation,
    companyName: conversation.companyId ? (companies[conversation.companyId] ?? null) : null,
    colleagues,
    me: personOf(ctx),
    ...beside,
    draft: beside.ready.find(({ name }) => name === chosen)?.text ?? '',
    messageId: platform.ids.next(),
    now: ctx.clock.now().toString(),
    wordsCharsMax: conversationLimits.wordsCharsMax,
  }
}

/** Answers, takes, hands over or ends. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const form = await parseForm(args, ConversationForm)
  if (!form.ok) return form.reply
  const conversationId = args.params.conversationId ?? ''
  const here = consolePaths.conversation(conversationId)
  const input = form.value
  if (input.intent === 'answer') {
    return form.answer(async () => {
      await answerConversation(ctx, { ...input, conversationId }, args.context.visit.platform.keys.support)
      return redirect(here)
    })
  }
  const words = await wordsFor(args, conversationMessages)
  return answerWithFlash(args, here, async () => {
    if (input.intent === 'take') {
      await takeConversation(ctx, { conversationId })
      return words('taken')
    }
    if (input.intent === 'hand_over') {
      await handOverConversation(ctx, { conversationId, to: input.to })
      return words('handedOver')
    }
    await closeConversation(ctx, { conversationId, outcome: input.outcome })
    return words('endedNow')
  })
}
