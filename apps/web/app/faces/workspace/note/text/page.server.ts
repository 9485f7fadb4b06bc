import { isCodedError } from '@kara/kernel'
import { saveNote } from '@kara/notes'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { sentenceOf } from '../../../../http/sentences.ts'
import { statusOf } from '../../../../http/statuses.ts'
import type { SaveAnswer } from '../autosave.ts'
import { bodyOf } from '../body-of-form.ts'
import { noteOf } from '../page.server.ts'

/** Saves while somebody writes: answers a program, so that a lost network never takes the page away. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  try {
    const saved = await saveNote(ctx, args.context.visit.platform.keys.notes, {
      noteId: noteOf(args.params.noteId),
      revision: Number(form.get('revision')),
      ...bodyOf(form),
      isApart: form.get('isApart') === 'true',
    })
    return data<SaveAnswer>({ ok: true, ...saved })
  } catch (error) {
    if (!isCodedError(error)) throw error
    const sentence = sentenceOf(locale, error.code) ?? error.message
    const revision = Number(error.details.values?.revision) || null
    return data<SaveAnswer>({ ok: false, code: error.code, sentence, revision }, statusOf(error.kind))
  }
}
