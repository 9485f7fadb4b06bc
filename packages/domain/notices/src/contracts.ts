import { z } from 'zod'

export const limits = {
  noticesPerPage: 30,
  /** What somebody was told longer ago than this says nothing about today. */
  noticesKeptDays: 365,
  /** Subjects are shorter by far; a name in one may be long. */
  titleLengthMax: 300,
  /** A longer address is none of ours. */
  placeLengthMax: 300,
} as const

/**
 * Whom a notice is about: the person as a client, as a professional, as an administrator of a company or as
 * staff of the operator, or their account, whatever they do with it.
 */
export const noticeSubjects = ['client', 'professional', 'account', 'admin', 'staff'] as const
export type NoticeSubject = (typeof noticeSubjects)[number]

const About = z.array(z.enum(noticeSubjects)).min(1).max(noticeSubjects.length)

export const KeepNoticeInput = z.object({
  /** The letter that it stands for. */
  deliveryId: z.uuid(),
  about: z.enum(noticeSubjects),
  /** The kind of the letter. */
  letter: z.string().min(1).max(60),
  title: z
    .string()
    .min(1)
    .transform((title) => title.slice(0, limits.titleLengthMax)),
  locale: z.enum(['en', 'is']),
  /** A place of the app, or nothing. */
  place: z.string().max(limits.placeLengthMax).nullable(),
})
export type KeepNoticeInput = z.input<typeof KeepNoticeInput>

export const ListNoticesInput = z.object({
  about: About,
  /** The id of the last notice of the page before. */
  before: z.uuid().optional(),
})
export type ListNoticesInput = z.input<typeof ListNoticesInput>

export const ReadAllNoticesInput = z.object({
  about: About,
  /** The id of the newest that was shown. */
  upTo: z.uuid(),
})
export type ReadAllNoticesInput = z.input<typeof ReadAllNoticesInput>

/** What a person was told: the subject of the letter, and where it leads. */
export interface Notice {
  readonly id: string
  readonly title: string
  /** In which language it was told. */
  readonly locale: 'en' | 'is'
  /** A place of the app. */
  readonly place: string | null
  /** ISO 8601 instant. */
  readonly toldAt: string
  readonly isRead: boolean
}

export interface NoticePage {
  readonly notices: readonly Notice[]
  /** Give it as `before` for the next page; null: this is the last one. */
  readonly next: string | null
}
