import { defineMessages, type Locale, type MessageTree, translator } from '@kara/language'
import { en as identityEn } from './messages/identity/en.ts'
import { is as identityIs } from './messages/identity/is.ts'
import { en as webEn } from './messages/web/en.ts'
import { is as webIs } from './messages/web/is.ts'

/**
 * What the coded errors of each module say to the person who met them: `module.reason` looks up `reason`
 * in the messages of `module`. A module whose codes reach a page has a folder in `messages/`.
 */
const byModule: Record<string, ReturnType<typeof defineMessages<MessageTree>>> = {
  identity: defineMessages(identityEn, identityIs),
  web: defineMessages(webEn, webIs),
}

type Values = Readonly<Record<string, string | number>>

/** The sentence for a code, or null when there is none yet. */
export function sentenceOf(locale: Locale, code: string, values: Values = {}): string | null {
  const [module = '', ...reason] = code.split('.')
  const messages = byModule[module]
  const key = reason.join('.')
  if (!messages || typeof messages.en[key] !== 'string') return null
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return (translator(locale, messages) as (key: string, values: Record<string, string>) => string)(key, texts)
}
