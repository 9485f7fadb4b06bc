import { addDomain, checkDomain, listDomains, removeDomain, setDomainEntry } from '@kara/companies'
import {
  AddDomainInput,
  CheckDomainInput,
  RemoveDomainInput,
  SetDomainEntryInput,
} from '@kara/companies/contracts'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireProof } from '../../../account/security/sure.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/domains/en.ts'
import { is } from '../messages/domains/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

const DomainForm = z.discriminatedUnion('intent', [
  AddDomainInput.extend({ intent: z.literal('add') }),
  CheckDomainInput.extend({ intent: z.literal('check') }),
  RemoveDomainInput.extend({ intent: z.literal('remove') }),
  SetDomainEntryInput.extend({ intent: z.literal('entry') }),
])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  return { domains: await listDomains(ctx), now: ctx.clock.now().toString() }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const form = await parseForm(args, DomainForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  const here = controlPaths.domains(String(args.params.companyId))
  const input = form.value
  if (input.intent === 'add') {
    return form.answer(async () => {
      const { name } = await addDomain(ctx, input)
      return redirectWithFlash(args, here, { tone: 'positive', text: words('added', { domain: name }) })
    })
  }
  // A name that is claimed or looked up opens nothing; who may enter by it, and whether it stays, decides who gets in.
  if (input.intent !== 'check') await requireProof(args, here)
  return answerWithFlash(args, here, async () => {
    if (input.intent === 'remove') {
      await removeDomain(ctx, input)
      return words('removed')
    }
    if (input.intent === 'entry') {
      const { name, entry } = await setDomainEntry(ctx, input)
      return words(`entry.saved.${entry}`, { domain: name })
    }
    const resolverUrl = args.context.visit.platform.config.DNS_RESOLVER_URL
    const { name, state, missingSince } = await checkDomain(ctx, input, { resolverUrl })
    if (state === 'verified' && !missingSince) return words('nowVerified', { domain: name })
    return { tone: 'critical', text: words('notYet', { domain: name }) }
  })
}
