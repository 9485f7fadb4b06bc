import type { Locale } from '@kara/language'
import { createContext, type ReactNode, useContext } from 'react'

/**
 * What a document is made with before any route is asked. It is not among the data sent to the browser: there
 * it is read back from the document itself, so that error pages have it when nothing else works.
 */
export interface Frame {
  readonly nonce: string
  /** The company's accent as CSS variables; empty for the house's own. */
  readonly themeCss: string
  readonly locale: Locale
  readonly timeZone: string
  readonly theme: 'system' | 'light' | 'dark'
}

const FrameContext = createContext<Frame | null>(null)

export function FrameProvider({ frame, children }: { frame: Frame; children: ReactNode }) {
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
}

export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('no FrameProvider above this component')
  return frame
}

/** The nonce for a `<style>` that a page adds itself, such as the preview of a company's colour. */
export function useNonce(): string {
  return useFrame().nonce
}

/** The id of the element that holds the company's accent. */
export const themeStyleId = 'company-theme'

/** The frame of the document that is already there. */
export function frameOfDocument(document: Document): Frame {
  const { documentElement: html } = document
  const theme = html.dataset.theme
  return {
    nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '',
    themeCss: document.getElementById(themeStyleId)?.textContent ?? '',
    locale: html.lang === 'is' ? 'is' : 'en',
    timeZone: html.dataset.zone ?? 'Atlantic/Reykjavik',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  }
}
