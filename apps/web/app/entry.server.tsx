import { companyTheme } from '@kara/ui/theme'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { type Frame, FrameProvider } from './frame/frame.tsx'
import { findHub } from './http/hub.server.ts'
import { readerOf, readerWithoutAsking } from './http/language.server.ts'
import { renderPage } from './http/render-page.server.ts'
import { toResponse } from './http/to-response.server.ts'
import { callOf, type PageArgs } from './http/visit.server.ts'

/** Renders a document. What fails while rendering gets a reference code like every other error. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const args = { request, context }
  const frame = await frameOf(args)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  try {
    const body = await renderPage(entry, frame.nonce, (ready) => (
      <FrameProvider frame={frame}>
        <RemixServer context={ready} url={request.url} nonce={frame.nonce} />
      </FrameProvider>
    ))
    return new Response(body, { status, headers })
  } catch (error) {
    const answer = (await toResponse(args, error)) as { data: unknown; init: ResponseInit | null }
    throw Response.json(answer.data, { status: answer.init?.status ?? 500 })
  }
}

/** Errors of loaders and actions were told apart and logged by `toResponse`; this is the rest. */
export function handleError(error: unknown, { request, context }: PageArgs): void {
  if (request.signal.aborted || error instanceof Response || isRouteErrorResponse(error)) return
  callOf(context.visit).log.error('Remix could not answer', { error, route: new URL(request.url).pathname })
}

// The frame must stand even when the database does not: an error page has one too.
async function frameOf(args: PageArgs): Promise<Frame> {
  const { visit } = args.context
  try {
    const [reader, hub] = await Promise.all([readerOf(args), findHub(args)])
    return { ...reader, nonce: visit.nonce, themeCss: hub ? companyTheme(hub.accent).css : '' }
  } catch {
    return { ...readerWithoutAsking(visit), nonce: visit.nonce, themeCss: '' }
  }
}
