import { type CompanyId, isCodedError } from '@kara/kernel'
import { newReference, recordErrorReport } from '@kara/support'
import { data } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import { visitorCtx } from './ctx.server.ts'
import type { ErrorPageData } from './error-page-data.ts'
import { readerWithoutAsking } from './language.server.ts'
import { sentenceOf } from './sentences.ts'
import { statusOf } from './statuses.ts'
import { callOf, type PageArgs } from './visit.server.ts'

/**
 * The one translation of errors to HTTP. A coded error becomes its status and its sentence; anything else
 * becomes 500, and its text goes to the log only. Answers (redirects, data with a status) pass unchanged.
 */
export async function toResponse(args: PageArgs, error: unknown): Promise<unknown> {
  if (error instanceof Response || isAnswer(error)) return error
  const coded = isCodedError(error) ? error : null
  const kind = coded?.kind ?? 'internal'
  const code = coded?.code ?? 'web.unexpected'
  const isNothing = code === 'web.no_page'
  const reference = isNothing ? null : await keepReport(args, kind, code, error)
  const { locale } = readerWithoutAsking(args.context.visit)
  const sentence = coded && kind !== 'internal' ? sentenceOf(locale, code, coded.details.values) : null
  const body: ErrorPageData = { kind, code, sentence: sentence ?? coded?.message ?? null, reference }
  return data(body, { status: statusOf(kind) })
}

async function keepReport(
  args: PageArgs,
  kind: ErrorPageData['kind'],
  code: string,
  error: unknown,
): Promise<string> {
  const { visit } = args.context
  const reference = newReference()
  const host = visit.host.name
  const route = new URL(args.request.url).pathname
  const log = callOf(visit).log.with({ reference, route, host, kind, reason: code })
  if (kind === 'internal') log.error('A request failed unexpectedly', { error })
  else log.info('A request was refused')
  const companyId: CompanyId | undefined = visit.host.kind === 'hub' ? visit.host.hub.companyId : undefined
  try {
    await recordErrorReport(visitorCtx(args), { reference, host, route, kind, code, companyId })
  } catch (failure) {
    // The page is answered even when the database is what failed; the log has the reference.
    log.error('An error report could not be kept', { error: failure })
  }
  return reference
}

function isAnswer(error: unknown): boolean {
  return isRouteErrorResponse(error) || (error as { type?: string } | null)?.type === 'DataWithResponseInit'
}
