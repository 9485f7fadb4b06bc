import { type Locale, translator } from '@kara/language'
import { explain, REASON_CODES } from '@kara/sso/contracts'
import { sentencesByModule } from './messages/index.ts'

type Values = Readonly<Record<string, string | number>>

/** The sentence for a code, or null when there is none, or not with these values. */
export function sentenceOf(locale: Locale, code: string, values: Values = {}): string | null {
  const [module = '', ...reason] = code.split('.')
  if (module === 'sso' && Object.hasOwn(REASON_CODES, reason.join('.'))) {
    return sentenceOfReason(locale, reason.join('.') as keyof typeof REASON_CODES, values)
  }
  const messages = Object.hasOwn(sentencesByModule, module) ? sentencesByModule[module] : undefined
  const key = reason.join('.')
  const message = messages && Object.hasOwn(messages.en, key) ? messages[locale][key] : undefined
  if (!messages || typeof message !== 'string') return null
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  // A sentence whose value is missing would fail where an error is already being explained.
  const isWhole = [...message.matchAll(/\{(\w+)/g)].every(([, name = '']) => name in texts)
  if (!isWhole) return null
  return (translator(locale, messages) as (key: string, values: Record<string, string>) => string)(key, texts)
}

/** A reason of the sign-in catalogue: what is wrong and how it is put right. */
function sentenceOfReason(locale: Locale, reason: keyof typeof REASON_CODES, values: Values): string {
  const side = (name: string) => (name in values ? String(values[name]) : null)
  const { says, fix } = explain(locale, reason, { expected: side('expected'), received: side('received') })
  return `${says} ${fix}`
}
