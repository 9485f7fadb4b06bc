import { CancelReason, FailSessionInput, ProposeNoShowInput } from '@kara/scheduling/contracts'
import { z } from 'zod'
import { SealedText } from './contracts/own-keys.ts'

export * from './contracts/own-keys.ts'
export * from './contracts/records.ts'

export const limits = {
  /** A form longer than this is not filled in on a phone. */
  questionsMax: 20,
  /** A week: whoever books sooner is asked until the session begins. */
  requiredHoursMax: 168,
  /** About a page; what needs more belongs into the session. */
  answerCharactersMax: 4000,
  /** What fits on one line of a desktop page. */
  lineCharactersMax: 200,
  /** A request says what it is about; the rest belongs into the session. */
  requestCharactersMax: 2000,
  /** Some eight printed pages; what is longer is a report and belongs into a document. */
  noteCharactersMax: 20_000,
  /** A pause of this long begins the next version of a note. */
  sittingMinutes: 10,
  /** Two years of weekly sessions, each with an amendment. */
  notesRead: 200,
  /** What is picked from a list without searching. */
  templatesMax: 30,
  templateCharactersMax: 8000,
  /** What a screen shows of who opened a record. */
  openingsRead: 100,
  /** The check asks about two weeks; sooner it says the same again. */
  wellbeingDays: 14,
  /** Two years of them. */
  wellbeingRead: 60,
  /** Whom somebody shows it to at once. */
  wellbeingSharesRead: 50,
  /** A key seals for a quarter of a year, then the next one does. */
  keyDays: 90,
} as const

const text = z.object({ en: z.string().min(1).max(300), is: z.string().min(1).max(300) })

/** One question of an intake form, in both languages. */
export const IntakeQuestion = z.object({
  id: z.string().regex(/^[a-z0-9_]{1,40}$/),
  /** A line, a text of several, one of several choices, 0 to 10, or a statement to agree to. */
  kind: z.enum(['line', 'text', 'choice', 'scale', 'consent']),
  label: text,
  isRequired: z.boolean(),
  /** Asked already with a request, where the professional decides whether to take somebody. */
  isForRequests: z.boolean().default(false),
  options: z
    .array(z.object({ id: z.string().regex(/^[a-z0-9_]{1,40}$/), label: text }))
    .max(12)
    .default([]),
})
export type IntakeQuestion = z.infer<typeof IntakeQuestion>

export const SaveIntakeFormInput = z.object({
  /** The service that asks this; none: every service without a form of its own. */
  serviceId: z.uuid().nullish(),
  questions: z.array(IntakeQuestion).min(1).max(limits.questionsMax),
  /** The answers are needed this long before the session; 0: welcome until it begins. */
  requiredHours: z.coerce.number().int().min(0).max(limits.requiredHoursMax).default(0),
})
export type SaveIntakeFormInput = z.input<typeof SaveIntakeFormInput>

/** Question id → what the client wrote or chose. */
export const IntakeAnswers = z.record(z.string(), z.string().trim().max(limits.answerCharactersMax))
export type IntakeAnswers = z.infer<typeof IntakeAnswers>

export interface IntakeTask {
  readonly sessionId: string
  readonly state: 'open' | 'later' | 'answered'
  /** ISO 8601 instant: the start of the session, or as long before it as the professional needs. */
  readonly dueAt: string
  readonly isRequired: boolean
  readonly questions: readonly IntakeQuestion[]
}

/** What a client writes with a request; the answers by question id. */
export const RequestWordsInput = z.object({
  text: z.string().trim().max(limits.requestCharactersMax, 'notes.request_too_long').default(''),
  answers: IntakeAnswers.default({}),
})
export type RequestWordsInput = z.input<typeof RequestWordsInput>

/** The same as it is read: each answer beside what was asked then. */
export interface RequestWords {
  readonly text: string
  readonly answers: readonly {
    readonly question: Readonly<Record<string, string>>
    /** In the words of the choice, where one was chosen. */
    readonly answer: Readonly<Record<string, string>>
  }[]
}

/** What clients are asked from now on; tasks given earlier keep their version. */
export interface IntakeForm {
  readonly version: number
  readonly questions: readonly IntakeQuestion[]
  readonly requiredHours: number
  /** ISO 8601 instant. */
  readonly savedAt: string
}

export const StartNoteInput = z.object({
  personId: z.uuid(),
  sessionId: z.uuid().optional(),
  /** The locked note that this one adds to. */
  amendsId: z.uuid().optional(),
})
export type StartNoteInput = z.input<typeof StartNoteInput>

export const SaveNoteInput = z
  .object({
    noteId: z.uuid(),
    /** The revision that was on the screen. */
    revision: z.coerce.number().int().min(0),
    /** Keeps the version before as it is, even within one sitting. */
    isApart: z.coerce.boolean().default(false),
    /** For the house to seal; or sealed in the browser, when the professional has a key of their own. */
    text: z
      .string()
      .trim()
      .min(1, 'notes.note_empty')
      .max(limits.noteCharactersMax, 'notes.note_too_long')
      .optional(),
    sealed: SealedText.optional(),
  })
  .refine(({ text, sealed }) => (text === undefined) !== (sealed === undefined), 'notes.note_empty')
export type SaveNoteInput = z.input<typeof SaveNoteInput>

/** What the professional keeps of a session that ended otherwise than was meant. For them alone. */
const noteOfEnd = z.string().trim().max(limits.noteCharactersMax, 'notes.note_too_long').default('')

export const CancelWithNoteInput = z.object({
  sessionId: z.uuid(),
  /** What the client reads of why; absent: nothing of it. */
  because: CancelReason.optional(),
  note: noteOfEnd,
})
export type CancelWithNoteInput = z.input<typeof CancelWithNoteInput>

export const NoShowWithNoteInput = ProposeNoShowInput.extend({ note: noteOfEnd })
export type NoShowWithNoteInput = z.input<typeof NoShowWithNoteInput>

export const FailWithNoteInput = FailSessionInput.extend({ note: noteOfEnd })
export type FailWithNoteInput = z.input<typeof FailWithNoteInput>

export const SaveTemplateInput = z.object({
  /** Absent for a new one. */
  id: z.uuid().optional(),
  name: z.string().trim().min(1).max(80),
  body: z.string().trim().min(1).max(limits.templateCharactersMax),
})
export type SaveTemplateInput = z.input<typeof SaveTemplateInput>

/** That a note is there; what it says opens apart. Times are ISO 8601 instants. */
export interface NoteEntry {
  readonly id: string
  readonly personId: string
  readonly sessionId: string | null
  readonly amendsId: string | null
  readonly state: 'draft' | 'locked'
  readonly revision: number
  readonly createdAt: string
  readonly savedAt: string
  readonly lockedAt: string | null
}

/** An opened note. Neither `text` nor `sealed` is there when its key was destroyed. */
export interface Note extends NoteEntry {
  readonly text: string | null
  /** Under the professional's own key: their browser opens it. */
  readonly sealed: SealedText | null
  /** Newest first; one a sitting. */
  readonly versions: readonly { readonly number: number; readonly savedAt: string }[]
}

export interface NoteTemplate {
  readonly id: string
  readonly name: string
  readonly body: string
}

/** That a professional opened something of a client's record, within the hour of `openedAt`. */
export interface RecordOpening {
  readonly professionalId: string
  /** `resealing`: it moved to another key, and nobody read it. `taken_along`: all of it, as a file to keep. */
  readonly kind: 'note' | 'answers' | 'request' | 'wellbeing' | 'resealing' | 'taken_along'
  readonly openedAt: string
}

/** What a check asks about: wellbeing (WHO-5) or worries (GAD-7). Each is answered and shown for itself. */
export const wellbeingMeasures = ['who5', 'gad7'] as const
export type WellbeingMeasure = (typeof wellbeingMeasures)[number]

const timeZone = z.string().min(1).max(64)
const five = z.coerce.number().int().min(0).max(5)
const four = z.coerce.number().int().min(0).max(3)
/** The five answers of WHO-5, from "at no time" to "all of the time". */
export const WellbeingAnswers = z.tuple([five, five, five, five, five])
export type WellbeingAnswers = z.infer<typeof WellbeingAnswers>
/** The seven answers of GAD-7, from "not at all" to "nearly every day". */
export const WorryAnswers = z.tuple([four, four, four, four, four, four, four])
export type WorryAnswers = z.infer<typeof WorryAnswers>

/** The answers in the order of the questions; the time zone says which day it is for the person. */
export const TakeWellbeingCheckInput = z.discriminatedUnion('measure', [
  z.object({ measure: z.literal('who5'), answers: WellbeingAnswers, timeZone }),
  z.object({ measure: z.literal('gad7'), answers: WorryAnswers, timeZone }),
])
export type TakeWellbeingCheckInput = z.input<typeof TakeWellbeingCheckInput>

/**
 * One check. WHO-5: 0 is the worst and 100 the best that can be said; GAD-7: 0 is no worry and 21 the most. `takenAt` is
 * an ISO 8601 instant.
 */
export interface WellbeingScore {
  readonly takenAt: string
  readonly score: number
}

export interface OwnWellbeing {
  /** Oldest first. */
  readonly checks: readonly WellbeingScore[]
  /** From when there is something new to say; null: from now. */
  readonly nextAt: string | null
  readonly sharedWith: readonly { readonly professionalId: string; readonly since: string }[]
}

/** One measure that a client shows. */
export interface SharedWellbeing {
  readonly measure: WellbeingMeasure
  readonly since: string
  readonly checks: readonly WellbeingScore[]
}
