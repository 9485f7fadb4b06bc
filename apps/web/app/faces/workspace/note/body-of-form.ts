import { invalid } from '@kara/kernel'
import { SealedText } from '@kara/notes/contracts'

/** What a form holds of a note: its text, or what the browser sealed. */
export function bodyOf(form: FormData): { readonly text: string } | { readonly sealed: SealedText } {
  const sealed = form.get('sealed')
  if (sealed === null) return { text: String(form.get('text') ?? '') }
  try {
    return { sealed: SealedText.parse(JSON.parse(String(sealed))) }
  } catch {
    throw invalid('web.field_invalid', 'This was not sealed by a page of ours.')
  }
}
