import { isCodedError } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { z } from 'zod'
import { type Flash, redirectWithFlash } from './flash.server.ts'
import { sentenceOfInput } from './form.server.ts'
import { readerOf } from './language.server.ts'
import { sentenceOf } from './sentences.ts'
import type { PageArgs } from './visit.server.ts'

const answerable = new Set(['invalid', 'conflict', 'limit', 'precondition'])

/**
 * Answers a button that stands alone: back to the page with a sentence about what it did, or why it could not.
 *
 * @param work does it and says so; a sentence alone is good news.
 * @param whenRefused where a refusal is said, so that nobody loses their place; the same page unless said otherwise.
 */
export async function answerWithFlash(
  args: PageArgs,
  to: string,
  work: () => Promise<string | Flash>,
  whenRefused = to,
): Promise<Response> {
  try {
    const said = await work()
    return redirectWithFlash(args, to, typeof said === 'string' ? { tone: 'positive', text: said } : said)
  } catch (error) {
    const { locale } = await readerOf(args)
    const text = sentenceOfRefusal(locale, error)
    if (text === null) throw error
    return redirectWithFlash(args, whenRefused, { tone: 'critical', text })
  }
}

/** Null when it is nothing that the person can act on. What was sent may be no input at all: a blank, or nonsense. */
function sentenceOfRefusal(locale: Locale, error: unknown): string | null {
  if (error instanceof z.ZodError) return sentenceOfInput(locale, error)
  if (!isCodedError(error) || !answerable.has(error.kind)) return null
  return sentenceOf(locale, error.code, error.details.values) ?? error.message
}
