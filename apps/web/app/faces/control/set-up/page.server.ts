import { checkDomain, listDomains } from '@kara/companies'
import { CheckDomainInput } from '@kara/companies/contracts'
import { defineMessages } from '@kara/language'
import { findLastTest, listConnections } from '@kara/sso'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { daysUntilFirstEnds } from '../../../company/certificate-days.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireSetUpLink } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/domains/en.ts'
import { is } from '../messages/domains/is.ts'
import { setUpPlaces } from '../paths.ts'

const domainMessages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireSetUpLink(args)
  const [domains, connections] = await Promise.all([listDomains(ctx), listConnections(ctx)])
  const tests = await Promise.all(connections.map(({ id }) => findLastTest(ctx, id)))
  const now = ctx.clock.now().toString()
  return {
    now,
    domains,
    connections: connections.map(({ certificates, ...connection }, at) => ({
      ...connection,
      hasTest: Boolean(tests[at]),
      certificates: [...certificates],
      certificateDays: daysUntilFirstEnds(certificates, now),
    })),
  }
}

/** Asks the DNS for the record of a domain; the domains themselves are HR's. */
export async function action(args: ActionFunctionArgs) {
  const { ctx } = await requireSetUpLink(args)
  const form = await parseForm(args, CheckDomainInput)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, domainMessages)
  return answerWithFlash(args, setUpPlaces.link().start, async () => {
    const resolverUrl = args.context.visit.platform.config.DNS_RESOLVER_URL
    const { name, state, missingSince } = await checkDomain(ctx, form.value, { resolverUrl })
    if (state === 'verified' && !missingSince) return words('nowVerified', { domain: name })
    return { tone: 'critical', text: words('notYet', { domain: name }) }
  })
}
