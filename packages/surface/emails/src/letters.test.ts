import { readdirSync } from 'node:fs'
import { locales, type Messages } from '@kara/language'
import { messageProblems } from '@kara/language/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarEntryMessages } from './calendar-words.ts'
import { frameMessages } from './frame/letter-frame.tsx'
import { sessionFactsMessages } from './frame/session-facts.tsx'
import { sessionPaymentMessages } from './frame/session-payment.ts'
import type { RenderedLetter } from './render-letter.ts'
import { namesInside, sampleLetters } from './sample-letters.ts'

/** Health, fields of work and employers, as beginnings of words. */
const tellingWords = [
  ...[
    'therap',
    'psych',
    'counsel',
    'coach',
    'mental',
    'health',
    'wellbeing',
    'well-being',
    'doctor',
    'clinic',
  ],
  ...[
    'treatment',
    'patient',
    'stress',
    'anxiety',
    'depress',
    'crisis',
    'employ',
    'compan',
    'workplace',
    ' hr ',
  ],
  ...['sálfræð', 'sálræn', 'meðferð', 'þerap', 'ráðgj', 'ráðgjaf', 'geð', 'heils', 'líðan', 'lækn', 'sjúk'],
  ...['kvíð', 'þunglynd', 'streit', 'vinnuveit', 'vinnustað', 'fyrirtæk', 'starfsm', 'starfsfólk', 'mannauð'],
  ...['markþjálf', 'skjólstæðing', 'stofa'],
]

const letterNames = readdirSync(new URL('./letters', import.meta.url)).map((file) => file.replace('.tsx', ''))

const variants = sampleLetters.flatMap((sample) => locales.map((locale) => ({ ...sample, locale })))

describe.each(variants)('$name in $locale', ({ draw, locale, links }) => {
  let letter: RenderedLetter
  beforeAll(async () => {
    letter = await draw(locale)
  })

  test('subject and preview tell a stranger nothing', () => {
    const outside = `${letter.subject} ${previewOf(letter.html)}`.toLowerCase()
    const told = [...tellingWords, ...namesInside.map((name) => name.toLowerCase())]
    expect(told.filter((word) => outside.includes(word))).toEqual([])
    expect(letter.subject.length).toBeGreaterThan(5)
    expect(letter.subject.length).toBeLessThan(70)
    expect(previewOf(letter.html).length).toBeGreaterThan(5)
  })

  test('every link is there, in both parts, and no other', () => {
    const inHtml = new Set([...letter.html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]))
    const inText = new Set([...letter.text.matchAll(/<(https?:[^>]+)>/g)].map((match) => match[1]))
    expect([...inHtml].sort()).toEqual([...links].sort())
    expect([...inText].sort()).toEqual([...links].sort())
  })

  test('its one thing to do leads where the list of the product leads', () => {
    const action = /<a(?=[^>]*class="action")[^>]*href="([^"]+)"/.exec(letter.html)?.[1]
    expect(letter.actionUrl).toBe(action)
    expect(letter.locale).toBe(locale)
  })

  test('the text part says what the card says', () => {
    const card = visibleText(letter.html)
    const words = (text: string) => text.replace(/<https?:[^>]+>/g, ' ').match(/[\p{L}\p{N}½]+/gu) ?? []
    expect(words(letter.text)).toEqual(words(card))
  })

  test('it is well written and self-contained', () => {
    expect(letter.html).toContain(`lang="${locale}"`)
    expect(letter.text).not.toMatch(/undefined|NaN|\{|\}|\.\.| {2}/)
    expect(letter.html).not.toMatch(/<img|<script|<link|src=|url\(/)
    // Gmail cuts a letter off beyond 102 kB.
    expect(Buffer.byteLength(letter.html)).toBeLessThan(60_000)
  })

  test('no address of a person is in it', () => {
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/[^\s<]+@[^\s>]+\.[a-z]/i)
    expect(letter.html).not.toContain('mailto:')
  })
})

describe('times', () => {
  const timed = variants.filter(({ name }) => /booking|reminder/.test(name))

  test.each(timed)('$name in $locale names the zone beside the time', async ({ draw, locale }) => {
    const zone = { en: 'Reykjavík time', is: 'íslenskur tími' }[locale]
    const { subject, text } = await draw(locale)
    expect(subject).toContain(`14:00 (${zone})`)
    expect(text).toContain(`14:00 (${zone})`)
  })
})

describe('support', () => {
  // Support itself reads these.
  const others = variants.filter(
    ({ name }) => !/^((money|sign-in)-alarm|review-overdue|support-waiting)/.test(name),
  )

  test.each(others)(
    '$name in $locale says how it is reached, if it speaks of it',
    async ({ draw, locale }) => {
      const { text } = await draw(locale)
      expect(/support|þjónustuver/i.test(text)).toBe(text.includes('/support'))
    },
  )
})

describe('messages', () => {
  test.each(letterNames)('those of %s are sound in both languages', async (name) => {
    const { messages } = (await import(`./letters/${name}.tsx`)) as { messages: Messages }
    expect(messageProblems(messages)).toEqual([])
  })

  test('those of the frame are sound in both languages', () => {
    const sets = [frameMessages, sessionFactsMessages, sessionPaymentMessages, calendarEntryMessages]
    expect(sets.flatMap((messages) => messageProblems(messages))).toEqual([])
  })
})

test('every letter has a sample', () => {
  const unseen = letterNames.filter((letter) => !sampleLetters.some(({ name }) => name.startsWith(letter)))
  expect(unseen).toEqual([])
})

function previewOf(html: string): string {
  return /data-skip-in-text="true"[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
}

function visibleText(html: string): string {
  const withoutHead = html.replace(/^[\s\S]*<\/head>/, '')
  const marked = withoutHead.replace(/<!--[\s\S]*?-->/g, '')
  const shown = marked
    .replace(/<div[^>]*data-skip-in-text="true"[\s\S]*?<\/div>\s*<\/div>/, '')
    .replace(/<p[^>]*data-skip-in-text="true"[\s\S]*?<\/p>/, '')
  return shown
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
