import { getCompany, listDomains, listRoster, removeFromRoster } from '@kara/companies'
import { limits, RemoveFromRosterInput } from '@kara/companies/contracts'
import { defineMessages } from '@kara/language'
import { listConnections } from '@kara/sso'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/roster/en.ts'
import { is } from '../messages/roster/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** The company's own list of who works for it. Whether somebody on it has an account is nothing that this page knows. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const part = new URL(args.request.url).searchParams.get('find') ?? ''
  const [{ timeZone }, page, domains, connections] = await Promise.all([
    getCompany(ctx),
    listRoster(ctx, part),
    listDomains(ctx),
    listConnections(ctx),
  ])
  return {
    timeZone,
    part,
    total: page.total,
    entries: [...page.entries],
    shownMax: limits.rosterPerPage,
    hasSignIn: connections.some(({ state }) => state === 'optional' || state === 'required'),
    signInDomains: domains
      .filter(({ state, entry }) => state === 'verified' && entry === 'sign_in')
      .map(({ name }) => name),
  }
}

/** Strikes one address out. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const form = await parseForm(args, RemoveFromRosterInput)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, controlPaths.roster(String(args.params.companyId)), async () => {
    const email = await removeFromRoster(ctx, form.value)
    return email ? words('struck', { email }) : words('gone')
  })
}
