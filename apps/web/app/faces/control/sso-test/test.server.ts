import { type ConnectionId, type Ctx, companyOf, isCodedError } from '@kara/kernel'
import { findLastTest, getTestReport, listConnections, recordTestResult } from '@kara/sso'
import { explain, productOf } from '@kara/sso/contracts'
import { goToCompanySignIn } from '../../../http/company-sign-in.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import type { SetUpPlace } from '../paths.ts'

/** The newest test with its red and green list; a test that went all the way lifts the connection. */
export async function loadTest(args: PageArgs, ctx: Ctx) {
  const connectionId = String(args.params?.connectionId) as ConnectionId
  const last = await findLastTest(ctx, connectionId)
  const report = last && (await getTestReport(ctx, { attemptId: last.attemptId }))
  const isOutdated = report?.outcome === 'succeeded' && !(await record(ctx, report.attemptId))
  const connection = (await listConnections(ctx)).find(({ id }) => id === connectionId)
  return {
    label: connection?.label ?? '',
    state: connection?.state ?? 'draft',
    now: ctx.clock.now().toString(),
    startedAt: last?.startedAt ?? null,
    isOutdated,
    report: report && { ...report, refusal: report.refusal && (await explained(args, report)) },
  }
}

/** Begins a test: from here the browser goes to the provider, and comes back to this address. */
export function beginTest(args: PageArgs, ctx: Ctx, place: SetUpPlace): Promise<Response> {
  const connectionId = String(args.params?.connectionId)
  return goToCompanySignIn(args, ctx, {
    companyId: companyOf(ctx),
    connectionId,
    purpose: 'test',
    returnPath: place.test(connectionId),
  })
}

// Recorded whenever the result is looked at, which changes nothing the second time.
async function record(ctx: Ctx, attemptId: string): Promise<boolean> {
  try {
    await recordTestResult(ctx, { attemptId })
    return true
  } catch (error) {
    if (isCodedError(error) && error.code === 'sso.test_outdated') return false
    throw error
  }
}

async function explained(args: PageArgs, report: Awaited<ReturnType<typeof getTestReport>>) {
  const { locale } = await readerOf(args)
  const { refusal, expected, received, application } = report
  if (!refusal) return null
  const product = productOf(application.idpEntityId)
  const explanation = explain(locale, refusal.reason, { ...application, expected, received, product })
  return { ...explanation, mustAct: [...explanation.mustAct] }
}
