import type { Locale } from '@kara/language'
import { createElement, type ReactElement } from 'react'
import { ActionSeen } from './frame/action-seen.ts'

/** A letter before it is drawn: its subject, and the card as an element. */
export interface Letter {
  readonly subject: string
  readonly body: ReactElement
}

/** A letter ready to be sent. */
export interface RenderedLetter {
  readonly locale: Locale
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Where the one thing to do leads, if there is one. */
  readonly actionUrl?: string
}

export type Compose<Props> = (props: Props, locale: Locale) => Letter

/**
 * Turns a letter's file into its render function. File and renderer are imported on first use: loading
 * them takes seconds, and a process that sends no letters should not wait.
 */
export function letter<Props>(
  load: () => Promise<Compose<Props>>,
): (props: Props, locale: Locale) => Promise<RenderedLetter> {
  return async (props, locale) => {
    const [compose, { render, toPlainText }] = await Promise.all([load(), import('@react-email/render')])
    const { subject, body } = compose(props, locale)
    const actionUrls: string[] = []
    const seen = (href: string) => void actionUrls.push(href)
    const html = await render(createElement(ActionSeen.Provider, { value: seen }, body))
    const text = toPlainText(html, plainTextOptions).trim()
    return { locale, subject, html, text, ...(actionUrls[0] ? { actionUrl: actionUrls[0] } : {}) }
  }
}

const heading = { options: { uppercase: false } }

/** Brackets keep the full stop of a sentence out of an address at its end. */
const link = { selector: 'a', options: { linkBrackets: ['<', '>'] as [string, string] } }
const plainTextOptions = { selectors: [{ selector: 'h1', ...heading }, link] }
