import { defineMessages, useLocale, useWords } from '@kara/language'
import { en } from './messages/vocabulary.en.ts'
import { is } from './messages/vocabulary.is.ts'

/** Names of what professionals are searched by. */
export const vocabulary = defineMessages(en, is)

/** The names of fields, topics, languages, genders and formats in the reader's language. */
export function useVocabulary() {
  const words = useWords(vocabulary) as unknown as (key: string) => string
  const locale = useLocale()
  return {
    field: (value: string) => words(`field.${value}`),
    topic: (value: string) => words(`topic.${value}`),
    gender: (value: string) => words(`gender.${value}`),
    format: (value: string) => words(`format.${value}`),
    language: (value: string) => (value in vocabulary[locale].language ? words(`language.${value}`) : value),
  }
}
