import type { Formatter, Locale } from '@kara/language'
import type { ClientWords, RecordText } from '@kara/notes/contracts'
import type { FileEntry, FilePart } from './record-file.ts'

interface Say {
  readonly words: (key: string, values?: Record<string, string | number>) => string
  readonly format: Formatter
  readonly locale: Locale
}

/** Every note in the order of time, its amendments where they were written, with each of its sittings. */
export function partOfNotes(
  texts: readonly RecordText[],
  startOf: ReadonlyMap<string, string>,
  say: Say,
): FilePart {
  const { words, format } = say
  const day = (at: string) => format.dateTimeWithZone(at, 'day')
  const byNote = new Map<string, RecordText[]>()
  for (const text of texts) byNote.set(text.note.id, [...(byNote.get(text.note.id) ?? []), text])
  const entries = [...byNote.values()].flatMap((sittings): FileEntry[] => {
    const note = sittings[0]?.note
    if (!note) return []
    const amended = note.amendsId ? byNote.get(note.amendsId)?.[0]?.note : null
    const session = note.sessionId ? startOf.get(note.sessionId) : null
    const about = [
      note.lockedAt
        ? words('file.locked', { when: day(note.lockedAt) })
        : words('file.draft', { when: day(note.savedAt) }),
      ...(amended ? [words('file.amends', { when: day(amended.createdAt) })] : []),
      ...(session ? [words('file.forSession', { when: day(session) })] : []),
    ]
    return [
      {
        title: day(note.createdAt),
        about: about.join(' · '),
        texts: sittings.map(({ number, savedAt, text, sealed }) => ({
          label:
            sittings.length > 1 ? words('file.version', { number: String(number), when: day(savedAt) }) : '',
          text: text ?? words(sealed ? 'file.sealed' : 'file.erased'),
        })),
      },
    ]
  })
  return { title: words('file.notes'), empty: words('file.none'), entries }
}

/** What the client answered and wrote, in the reader's language where a choice has one. */
export function partOfWords(clientWords: readonly ClientWords[], { words, format, locale }: Say): FilePart {
  const inLocale = (text: Readonly<Record<string, string>>) => text[locale] ?? text.en ?? ''
  const entries = clientWords.map(({ kind, writtenAt, words: wrote }): FileEntry => {
    const answers = (wrote?.answers ?? []).map(({ question, answer, isConsent }) => ({
      label: inLocale(question),
      text: answer ? (isConsent ? words('file.agreed') : inLocale(answer)) : words('file.noAnswer'),
    }))
    const own = wrote?.text ? [{ label: '', text: wrote.text }] : []
    const erased = wrote ? [] : [{ label: '', text: words('file.erased') }]
    return {
      title: words(`file.${kind}`),
      about: format.dateTimeWithZone(writtenAt, 'day'),
      texts: [...own, ...answers, ...erased],
    }
  })
  return { title: words('file.words'), empty: words('file.none'), entries }
}
