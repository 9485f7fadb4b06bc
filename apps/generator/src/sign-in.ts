import { newToken } from '@kara/crypto'
import type { CompanyId, ConnectionId, Ctx, PersonId } from '@kara/kernel'
import { inScope } from '@kara/kernel'
import { completeAttempt, receiveAssertion, recordTestResult, startSignInAttempt } from '@kara/sso'
import type { CompletedAttempt } from '@kara/sso/contracts'
import { companyCtx, gateOf, type Tools } from './tools.ts'

export interface SignIn {
  readonly companyId: CompanyId
  readonly connectionId: ConnectionId
  /** The company at the sandbox's provider. */
  readonly sandbox: string
  readonly person: string
  readonly host: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
  /** A way to fail, by its name in the sandbox. */
  readonly mode?: string
}

/** Signs a person of the sandbox in through the company's connection, over the network; null when it is refused. */
export async function signInThroughSandbox(
  tools: Tools,
  signIn: SignIn,
  as?: { readonly tester: PersonId },
): Promise<CompletedAttempt | null> {
  const { companyId, connectionId, host, locale, timeZone } = signIn
  const gate = gateOf(tools.ctx)
  const browserToken = newToken()
  const begun = await startSignInAttempt(
    atCompanyGate(tools.ctx, companyId, as?.tester),
    { connectionId, purpose: as ? 'test' : 'sign_in', host, browserToken, returnPath: '/' },
    tools.sso,
  )
  const answer = await tools.outside.answerSignIn({
    slug: signIn.sandbox,
    person: signIn.person,
    url: begun.redirectUrl,
    ...(signIn.mode ? { mode: signIn.mode } : {}),
  })
  const received = await receiveAssertion(gate, { connectionId, ...answer }, tools.sso)
  if (received.outcome !== 'handed_off') return null
  const { handoffCode } = received
  return completeAttempt(gate, { handoffCode, host, browserToken, locale, timeZone }, tools.sso)
}

/** The test that a connection must pass before it is switched on, taken by a person of the sandbox. */
export async function passTest(tools: Tools, signIn: SignIn, tester: PersonId): Promise<boolean> {
  const completed = await signInThroughSandbox(tools, signIn, { tester })
  if (!completed) return false
  await recordTestResult(companyCtx(tools.ctx, signIn.companyId), { attemptId: completed.attemptId })
  return true
}

function atCompanyGate(ctx: Ctx, companyId: CompanyId, tester: PersonId | undefined): Ctx {
  const gate = { role: 'gate', companyId } as const
  if (!tester) return inScope(ctx, gate, { kind: 'anonymous' })
  return inScope(ctx, gate, { kind: 'admin', personId: tester, companyId, role: 'owner' })
}
