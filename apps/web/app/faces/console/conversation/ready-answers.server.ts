import { defineMessages, type Locale, translator } from '@kara/language'
import { en } from '../messages/ready-answers/en.ts'
import { is } from '../messages/ready-answers/is.ts'

const messages = defineMessages(en, is)

const names = ['looking', 'code', 'itActs', 'again', 'noHealth'] as const

export interface ReadyAnswer {
  readonly name: 'says' | (typeof names)[number]
  readonly text: string
}

/** What support may say as it stands, in the language of whoever reads it; first what the catalogue says of the code. */
export function readyAnswers(locale: Locale, says: string | null): ReadyAnswer[] {
  const words = translator(locale, messages)
  const always = names.map((name) => ({ name, text: words(name) }))
  return says ? [{ name: 'says', text: says }, ...always] : always
}
