import { defaultLocale, type Locale, type Messages, type MessageTree, translator } from '@kara/language'
import type { MetaFunction } from '@remix-run/node'

/**
 * The title of a page, in its reader's language: `export const meta = pageTitle(messages)`. A title is read
 * over a shoulder, so it names no health matter, no professional's field and no employer.
 *
 * @param key where the title is among the messages.
 */
export function pageTitle<English extends MessageTree>(
  messages: Messages<English>,
  key = 'title',
): MetaFunction {
  return ({ matches }) => {
    const root = matches.find((match) => match.id === 'root')?.data as
      | { reader?: { locale: Locale } }
      | undefined
    const words = translator(root?.reader?.locale ?? defaultLocale, messages) as unknown as (
      key: string,
    ) => string
    return [{ title: `${words(key)} · Kara` }]
  }
}
