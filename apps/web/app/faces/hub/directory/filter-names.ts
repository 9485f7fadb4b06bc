import { defineMessages, useFormatter, useWords } from '@kara/language'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

export type Counts = Readonly<Record<string, number>>
export type FilterName = 'topic' | 'field' | 'language' | 'format' | 'gender' | 'credits' | 'price'

/** How the value of each filter is called. */
export function useFilterNames(): Readonly<Record<FilterName, (value: string) => string>> {
  const words = useWords(messages)
  const format = useFormatter()
  const { topic, field, language, format: formatName, gender } = useVocabulary()
  return {
    topic,
    field,
    language,
    format: formatName,
    gender,
    credits: (halves) => format.credits(Number(halves)),
    price: (value) => {
      const [currency = '', whole = '0'] = value.split('-')
      const amountMinor = Number(whole) * (currency === 'ISK' ? 1 : 100)
      return words('filters.upTo', { price: format.money({ amountMinor, currency }) })
    },
  }
}
