import { hashToken } from '@kara/crypto'
import { getLinking } from '@kara/identity'
import { type Ctx, isCodedError, type PersonId, readId } from '@kara/kernel'
import { completeLinking } from '@kara/sso'
import type { CompleteLinkingInput } from '@kara/sso/contracts'
import { redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { attemptToken, troubleOf } from '../../../http/company-sign-in.server.ts'
import { enter } from '../../../http/enter.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { sayLinked, standsAbove } from './linked.server.ts'

/**
 * When the company's sign-in asked the person is not kept while they are asked something here. So the session proves
 * nothing yet: before they let others in they show once more who they are.
 */
const askedSecondsAgo = 24 * 3600

/** Links as the person said, signs them in, and leads them on to where they were going. */
export async function goOn(args: PageArgs, ctx: Ctx, word: Omit<CompleteLinkingInput, 'browserToken'>) {
  const { sso, keys } = args.context.visit.platform
  try {
    const with_ = { sso, identityKeys: keys.identity }
    const above = {
      isPrivileged: (personId: PersonId) => standsAbove(args, personId),
    }
    const { personId, signInId, companyId, link, returnPath } = await completeLinking(
      ctx,
      { ...word, browserToken: browserOf(args) },
      with_,
      above,
    )
    await enter(args, { personId, companyId, signInId, askedSecondsAgo, method: 'sso' })
    if (link === 'linked') await sayLinked(args)
    return redirect(returnPath)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble) return redirect(trouble)
    throw error
  }
}

/** The open question of this browser; where there is none the sign-in begins anew. */
export async function findAsked(args: PageArgs, ctx: Ctx) {
  const linkingId = readId<'linking'>(new URL(args.request.url).searchParams.get('id'))
  if (!linkingId) throw redirect(everywherePaths.signIn())
  try {
    return await getLinking(ctx, { linkingId, browserHash: hashToken(browserOf(args)) })
  } catch (error) {
    if (!isCodedError(error)) throw error
    throw await answerWithFlash(args, everywherePaths.signIn(), async () => {
      throw error
    })
  }
}

/** The secret of this browser, in which the sign-in began. */
export function browserOf(args: PageArgs): string {
  return attemptToken(args.context.visit)
}
