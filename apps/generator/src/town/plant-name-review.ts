import { newToken } from '@kara/crypto'
import { beginElectronicId, factorsKeys, finishElectronicId } from '@kara/factors'
import { findPersonByEmail, openAccount, startSession } from '@kara/identity'
import { gateOf, type Tools } from '../tools.ts'
import type { PeopleFile } from './town-definition.ts'

/** People who go by another name than their electronic ID does: support compares, when somebody opens its list. */
export async function plantNameReviews(tools: Tools, { nameReviews }: PeopleFile): Promise<void> {
  for (const person of nameReviews) await plantNameReview(tools, person)
}

async function plantNameReview(
  tools: Tools,
  { name, email, electronicId }: PeopleFile['nameReviews'][number],
): Promise<void> {
  const { outside, secret, baseHost } = tools
  const host = `app.${baseHost}`
  const provider = outside.electronicIdAt(`http://${host}/eid/return`)
  if (!provider || (await findPersonByEmail(gateOf(tools.ctx), email))) return
  const account = { displayName: name, email, locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const
  const { personId } = await openAccount(gateOf(tools.ctx), { ...account, kind: 'private' })
  const ctx = gateOf(tools.ctx, personId)
  const deviceToken = newToken()
  const { token } = await startSession(ctx, { personId, host, method: 'password', deviceToken })
  const keys = factorsKeys(secret)
  const browser = { browserToken: newToken(), token, host }
  const asked = { ...browser, purpose: 'add', returnPath: '/home/security' } as const
  const { redirectUrl } = await beginElectronicId(ctx, asked, keys, provider)
  const answer = (await outside.showElectronicId(redirectUrl, electronicId)).searchParams
  const [state, code, iss] = ['state', 'code', 'iss'].map((field) => answer.get(field) ?? undefined)
  const done = await finishElectronicId(
    gateOf(tools.ctx),
    { ...browser, deviceToken, state: state ?? '', code, iss },
    keys,
    {
      electronicId: provider,
      ssoRequiredFor: async () => false,
    },
  )
  if ('refusal' in done) throw done.refusal
}
