import { createContext, type ReactNode, useContext } from 'react'
import { type DemoPortraitKey, demoPortrait } from '../portraits.ts'

export type GalleryLanguage = 'en' | 'is'

const Language = createContext<GalleryLanguage>('en')

export const GalleryLanguageProvider = Language.Provider

/** Picks the sample text of the gallery's language; both stand side by side where they are used. */
export function useSay(): (english: string, icelandic: string) => string {
  const language = useContext(Language)
  return (english, icelandic) => (language === 'is' ? icelandic : english)
}

/** A demo portrait as an address that an `<img>` takes. */
export function portraitUrl(key: DemoPortraitKey): string {
  return `data:image/svg+xml,${encodeURIComponent(demoPortrait(key))}`
}

/** One named sample. */
export function Sample({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <section id={id} aria-label={name} className="flex min-w-0 flex-col gap-4 border-line border-t pt-6">
      <h2 className="font-semibold text-ink-quiet text-sm tracking-normal">{name}</h2>
      {children}
    </section>
  )
}

/** Samples of one component side by side. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-3">{children}</div>
}
