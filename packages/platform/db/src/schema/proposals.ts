// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** A professional asks a client whether to ask for more credits. */
export const creditProposal = app.table('credit_proposal', {
  id: uuid('id').$type<Id<'credit_proposal'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>().notNull(),
  amountHalves: integer('amount_halves').notNull(),
  reason: text('reason').$type<'more_time' | 'crisis' | 'new_matter' | 'other'>().notNull(),
  state: text('state').$type<'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'>().notNull(),
  proposedAt: instant('proposed_at').notNull(),
  answerBy: instant('answer_by').notNull(),
  endedAt: instant('ended_at'),
})

/** A professional proposes a series to a client, who accepts it or not. */
export const seriesProposal = app.table('series_proposal', {
  id: uuid('id').$type<Id<'series_proposal'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  sessionId: uuid('session_id').$type<Id<'session'>>().notNull(),
  everyWeeks: integer('every_weeks').notNull(),
  state: text('state').$type<'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'>().notNull(),
  proposedAt: instant('proposed_at').notNull(),
  answerBy: instant('answer_by').notNull(),
  endedAt: instant('ended_at'),
})

/** A time of a series that is proposed. */
export const seriesProposalTime = app.table('series_proposal_time', {
  seriesProposalId: uuid('series_proposal_id').$type<Id<'series_proposal'>>().notNull(),
  startsAt: instant('starts_at').notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
})
