import { type Ctx, readId } from '@kara/kernel'
import { listNotices, readAllNotices } from '@kara/notices'
import type { NoticeSubject } from '@kara/notices/contracts'
import { listDeliveries } from '@kara/notifications'
import { answerWithFlash } from '../http/answer-with-flash.server.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { wordsFor } from '../http/words.server.ts'
import { toldMessages } from './told-messages.ts'

/** Whom the list of each face is about. What is about the account is found wherever its person is. */
export const toldAt = {
  home: ['client', 'account'],
  work: ['professional', 'account'],
  control: ['admin'],
  console: ['staff'],
} as const satisfies Record<string, readonly NoticeSubject[]>
export type ToldPlace = keyof typeof toldAt

/** A page of what the person was told, as this face lists it, and whether the last mail to them came back. */
export async function loadNotices({ request }: PageArgs, ctx: Ctx, place: ToldPlace) {
  const before = readId<'notice'>(new URL(request.url).searchParams.get('before') ?? undefined)
  const [page, { deliveries }] = await Promise.all([
    listNotices(ctx, { about: [...toldAt[place]], ...(before ? { before } : {}) }),
    listDeliveries(ctx),
  ])
  const last = deliveries.find(({ state }) => state === 'sent' || state === 'bounced')
  return { ...page, isMailRefused: last?.state === 'bounced' }
}

/** All of them are read, up to the newest that was shown. */
export async function markAllRead(args: PageArgs, ctx: Ctx, place: ToldPlace, path: string) {
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, toldMessages)])
  return answerWithFlash(args, path, async () => {
    await readAllNotices(ctx, { about: [...toldAt[place]], upTo: String(form.get('upTo')) })
    return words('allRead')
  })
}
