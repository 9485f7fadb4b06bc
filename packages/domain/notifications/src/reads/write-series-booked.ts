import { getProfessional } from '@kara/directory'
import { renderSeriesUpdate } from '@kara/emails'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { getSeries } from '@kara/scheduling'
import type { Series } from '@kara/scheduling/contracts'
import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { SeriesDue } from '../rules/payloads.ts'
import { bookedLine, cancelledLine } from '../rules/series-lines.ts'
import { sessionsAttachment } from '../rules/session-attachment.ts'
import { findProfessionalRecipient, findRecipient } from './find-recipient.ts'

type About = z.output<typeof SeriesDue>

/** Confirms to one of the two what is booked of a series, with one calendar file of all. */
export async function writeSeriesBooked(
  ctx: Ctx,
  desk: Desk,
  about: About,
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  const series = await getSeries(ctx, about.seriesId)
  const sessions = (series?.sessions ?? []).filter(({ state }) => state === 'scheduled')
  return write(ctx, desk, { ...about, update: 'booked', sessions }, writtenAt)
}

/** Tells one of the two which sessions of a series were cancelled, and what each comes to. */
export async function writeSeriesCancelled(
  ctx: Ctx,
  desk: Desk,
  about: About,
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  const series = await getSeries(ctx, about.seriesId)
  const sessions = (series?.sessions ?? []).filter(
    ({ id, state }) => state.endsWith('cancelled') && about.sessionIds?.includes(id as never),
  )
  return write(ctx, desk, { ...about, update: 'cancelled', sessions }, writtenAt)
}

async function write(
  ctx: Ctx,
  desk: Desk,
  about: About & { readonly update: 'booked' | 'cancelled'; readonly sessions: Series['sessions'] },
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  mayNotify(ctx)
  const { audience, update, sessions, personId, professionalId, companyId } = about
  const [first] = sessions
  if (!first) return { skip: update === 'booked' ? 'cancelled' : 'not_cancelled' }
  const [professional, client] = await Promise.all([
    getProfessional(ctx, { id: professionalId }),
    getPerson(inScope(ctx, { role: 'worker', personId })),
  ])
  const isClient = audience === 'client'
  const recipient = isClient
    ? await findRecipient(ctx, personId, companyId)
    : await findProfessionalRecipient(ctx, professionalId, professional.timeZone)
  if (!recipient) return { skip: 'no_address' }
  const { locale } = recipient
  const lineOf = update === 'booked' ? bookedLine : cancelledLine
  const letter = await renderSeriesUpdate(
    {
      recipientName: greetingName(recipient.displayName),
      audience,
      update,
      counterpartName: isClient ? professional.displayName : client.displayName,
      times: sessions.map((session) => ({
        startsAt: session.startsAt,
        line: lineOf(session, audience),
      })),
      durationMinutes: first.minutes,
      timeZone: isClient ? first.clientTimeZone : professional.timeZone,
      url: isClient ? `${desk.links.home}/sessions` : desk.links.calendar,
      noticesUrl: desk.links.noticeChoice(audience),
    },
    locale,
  )
  const urlOf = (id: string) => desk.links.session(audience, id)
  const isCancelled = update === 'cancelled'
  const attachment = sessionsAttachment(sessions, { urlOf, locale, writtenAt, isCancelled })
  return { to: recipient, letter, attachments: [attachment] }
}
