import {
  addCalendarFeed,
  endCalendarLink,
  findCalendarLink,
  listCalendarFeeds,
  makeCalendarLink,
  readFeedSoon,
  removeCalendarFeed,
} from '@kara/scheduling'
import { AddCalendarFeedInput, limits, OneFeedInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { originOf } from '../../../http/host.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { workspacePaths } from '../paths.ts'
import { calendarsMessages } from './calendars-messages.ts'

const named = { name: z.string().max(limits.feedNameCharsMax) }
const CalendarsForm = z.discriminatedUnion('intent', [
  AddCalendarFeedInput.extend({ intent: z.literal('follow') }),
  OneFeedInput.extend({ intent: z.literal('remove'), ...named }),
  OneFeedInput.extend({ intent: z.literal('read') }),
  z.object({ intent: z.literal('make') }),
  z.object({ intent: z.literal('end') }),
])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [feeds, link] = await Promise.all([listCalendarFeeds(ctx), findCalendarLink(ctx)])
  return { feeds, link, isFull: feeds.length >= limits.feedsMax, now: ctx.clock.now().toString() }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const form = await parseForm(args, CalendarsForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, calendarsMessages)
  const [input, back] = [form.value, workspacePaths.calendars()]
  switch (input.intent) {
    case 'follow':
      return form.answer(async () => {
        await addCalendarFeed(ctx, input, args.context.visit.platform.feeds)
        const text = words('added', { name: input.name })
        return redirectWithFlash(args, back, { tone: 'positive', text })
      })
    case 'make':
      return form.answer(async () => handOver(args, await makeCalendarLink(ctx)))
    case 'end':
      return answerWithFlash(args, back, async () => {
        await endCalendarLink(ctx)
        return words('own.ended')
      })
    case 'read':
      return answerWithFlash(args, back, async () => {
        await readFeedSoon(ctx, input)
        return words('soonDone')
      })
    case 'remove':
      return answerWithFlash(args, back, async () => {
        await removeCalendarFeed(ctx, input)
        return words('removed', { name: input.name })
      })
  }
}

/** The address goes into this one answer and is kept by nobody on the way. */
async function handOver(args: ActionFunctionArgs, token: string) {
  const { BASE_HOST: host, BASE_SCHEME: scheme } = args.context.visit.platform.config
  const { locale } = await readerOf(args)
  const address = `${originOf({ host, scheme }, 'app')}/calendars/${token}.ics?language=${locale}`
  return data({ address }, { headers: { 'Cache-Control': 'no-store' } })
}
