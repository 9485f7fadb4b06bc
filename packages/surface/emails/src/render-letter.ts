import type { Locale } from '@kara/language'
import type { ReactElement } from 'react'

/** A letter before it is drawn: its subject, and the card as an element. */
export interface Letter {
  readonly subject: string
  readonly body: ReactElement
}

/** A letter ready to be sent. */
export interface RenderedLetter {
  readonly subject: string
  readonly html: string
  readonly text: string
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
    const html = await render(body)
    return { subject, html, text: toPlainText(html, plainTextOptions).trim() }
  }
}

const heading = { options: { uppercase: false } }

/** Brackets keep the full stop of a sentence out of an address at its end. */
const link = { selector: 'a', options: { linkBrackets: ['<', '>'] as [string, string] } }
const plainTextOptions = { selectors: [{ selector: 'h1', ...heading }, link] }
