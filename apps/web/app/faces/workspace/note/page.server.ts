import { type Id, invalid, notFound, readId, type SessionId } from '@kara/kernel'
import { translator } from '@kara/language'
import { getNote, getOwnKeys, listNotes, listNoteTemplates, lockNote, saveNote } from '@kara/notes'
import { getSession } from '@kara/scheduling'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { workspacePaths } from '../paths.ts'
import { bodyOf } from './body-of-form.ts'
import { lockOf } from './lock-of.ts'
import { noteMessages } from './note-messages.ts'

/** The note in the version that the address names, with what stands around it. Kept by no cache. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const asked = new URL(args.request.url).searchParams
  const shown = Number(asked.get('version')) || undefined
  const { notes: keys } = args.context.visit.platform.keys
  const note = await getNote(ctx, keys, noteOf(args.params.noteId), shown)
  const [names, others, templates, session, ownKeys] = await Promise.all([
    namesOf(ctx, [note.personId]),
    listNotes(ctx, note.personId as Id<'person'>),
    listNoteTemplates(ctx),
    note.sessionId ? getSession(ctx, note.sessionId as SessionId) : null,
    getOwnKeys(ctx, keys),
  ])
  const template = templates.find(({ id }) => id === asked.get('template'))
  const view = {
    note: { ...note, text: note.text === '' ? (template?.body ?? '') : note.text },
    lock: lockOf(note, ownKeys),
    clientName: names.get(note.personId) ?? null,
    sessionAt: session?.startsAt ?? null,
    amended: others.find(({ id }) => id === note.amendsId) ?? null,
    amendments: others.filter(({ amendsId }) => amendsId === note.id),
    templates: note.revision === 0 ? templates.map(({ id, name }) => ({ id, name })) : [],
    shown: note.versions.find(({ number }) => number === shown) ?? null,
  }
  return data(view, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, noteMessages)
  const { notes: keys } = args.context.visit.platform.keys
  const id = noteOf(args.params.noteId)
  const revision = Number(form.get('revision'))
  const save = (body: ReturnType<typeof bodyOf>, isApart = false) =>
    saveNote(ctx, keys, { noteId: id, revision, ...body, isApart })
  return answerWithFlash(args, workspacePaths.note(id), async () => {
    switch (form.get('intent')) {
      case 'save':
        await save(bodyOf(form))
        return words('editor.state.saved', { time: '' })
      case 'reuse': {
        const earlier = await getNote(ctx, keys, id, Number(form.get('version')))
        await save({ text: earlier.text ?? '' }, true)
        return words('versions.reused')
      }
      case 'reuse_sealed': {
        await save(bodyOf(form), true)
        return words('versions.reused')
      }
      case 'lock':
        await lockNote(ctx, id, revision)
        return words('lock.done')
      default:
        throw invalid('web.field_invalid', 'This is not something that can be done with a note.')
    }
  })
}

export function noteOf(rawId: string | undefined): Id<'note'> {
  const id = readId<'note'>(rawId)
  if (!id) throw notFound('notes.note_missing', 'This note does not exist.')
  return id
}
