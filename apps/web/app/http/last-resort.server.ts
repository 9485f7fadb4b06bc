import { translator } from '@kara/language'
import { newReference } from '@kara/support'
import { frameMessages } from '../frame/frame-messages.ts'
import { type ErrorPageData, isErrorPageData } from './error-page-data.ts'
import { readerWithoutAsking } from './language.server.ts'
import { toResponse } from './to-response.server.ts'
import type { PageArgs, Visit } from './visit.server.ts'

/** For a failure outside of every page, or of the error page itself: a document that needs nothing to stand. */
export async function lastResort(request: Request, visit: Visit, error: unknown): Promise<Response> {
  const args: PageArgs = { request, context: { visit } }
  const answer = (await toResponse(args, error)) as { data?: unknown; init?: ResponseInit | null }
  const { locale } = readerWithoutAsking(visit)
  const data = isErrorPageData(answer.data) ? answer.data : null
  return documentOf(locale, data, answer.init?.status ?? 500)
}

/** The same when not even the host of the request could be looked up; only the log knows the reference then. */
export function lastResortWithoutVisit(keep: (reference: string) => void): Response {
  const reference = newReference()
  keep(reference)
  return documentOf('en', { kind: 'internal', code: 'web.unexpected', sentence: null, reference }, 500)
}

function documentOf(locale: 'en' | 'is', data: ErrorPageData | null, status: number): Response {
  const words = translator(locale, frameMessages)
  const kind = data?.kind ?? 'internal'
  const lines = [data?.sentence ?? words(`error.${kind}.why`), words(`error.${kind}.now`)]
  const reference = data?.reference
    ? `<p>${words('error.reference')}: <strong>${data.reference}</strong></p>`
    : ''
  const text = lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  const title = escaped(words(`error.${kind}.title`))
  const html = `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words('error.pageTitle')} · Kara</title></head><body style="font:1.0625rem/1.6 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.25rem"><main><h1 style="font-size:1.5rem;line-height:1.25">${title}</h1>${text}${reference}<p><a href="/">${words('error.back')}</a></p></main></body></html>`
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
