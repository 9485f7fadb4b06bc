import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Formatter, formatter } from './formatter.ts'
import type { Locale } from './locale.ts'
import { type Messages, type MessageTree, type Translator, translator } from './translator.ts'

const FormatterContext = createContext<Formatter | null>(null)

export interface LanguageProviderProps {
  locale: Locale
  /** The zone in which this reader sees times. */
  timeZone: string
  children: ReactNode
}

/** Says once, at the root of a page, in which language and zone everything below speaks. */
export function LanguageProvider({ locale, timeZone, children }: LanguageProviderProps) {
  const value = useMemo(() => formatter(locale, timeZone), [locale, timeZone])
  return <FormatterContext.Provider value={value}>{children}</FormatterContext.Provider>
}

/** The formatter of the reader. */
export function useFormatter(): Formatter {
  const value = useContext(FormatterContext)
  if (!value) throw new Error('no LanguageProvider above this component')
  return value
}

export function useLocale(): Locale {
  return useFormatter().locale
}

/** The words of one set of messages: `const words = useWords(messages)`, then `words('title')`. */
export function useWords<English extends MessageTree>(messages: Messages<English>): Translator<English> {
  return translator(useLocale(), messages)
}
