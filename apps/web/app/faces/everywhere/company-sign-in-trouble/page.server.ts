import { type Ctx, invalid } from '@kara/kernel'
import { findOwnAttempt, findUnfinishedAttempt, reportUnfinishedAttempt, shareDiagnosis } from '@kara/sso'
import {
  decodeProviderText,
  explain,
  limits,
  type OwnAttempt,
  productOf,
  readReason,
} from '@kara/sso/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { attemptToken } from '../../../http/company-sign-in.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { gateOfVisit } from './gate-of-visit.server.ts'
import { noteToIt } from './note-to-it.server.ts'
import { goOnFromPortal, waysOn } from './ways-on.server.ts'
import { whatWasHeld } from './what-was-held.server.ts'

const TroubleForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('decode'),
    reference: z.string(),
    providerText: z.string().trim().min(1).max(limits.pastedCharsMax),
  }),
  z.object({ intent: z.literal('note'), reference: z.string() }),
])

/** What became of an attempt to sign in through a company, for the person who tried. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const asked = new URL(args.request.url).searchParams
  const reference = (asked.get('reference') ?? '').slice(0, 80)
  const gate = await gateOfVisit(args, ctx, reference)
  const isHub = args.context.visit.host.kind === 'hub'
  if (!reference) throw redirect(await pathOfUnfinished(args, gate))
  const attempt = gate && (await findOwnAttempt(gate, { reference }))
  if (!attempt) return { reference, isHub, known: null }
  // A test has a page that explains it in full.
  if (attempt.isTest) throw redirect(attempt.returnPath)
  const onward = await goOnFromPortal(args, ctx, attempt)
  if (onward) throw onward
  const pasted = readReason(asked.get('pasted'))
  return {
    reference: attempt.reference,
    isHub,
    known: {
      ...(await explained(args, attempt, pasted)),
      wasPasted: pasted !== null,
      returnPath: attempt.returnPath,
      resolvedAt: attempt.resolvedAt,
      ...(await waysOn(args, attempt)),
      held: isHub ? await whatWasHeld(args) : null,
      note: await noteToIt(args, gate, attempt, pasted),
    },
  }
}

/** Decodes what was copied from the provider's page, or prepares the note to IT with its link. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const form = await parseForm(args, TroubleForm)
  if (!form.ok) return form.reply
  const input = form.value
  const gate = await gateOfVisit(args, ctx, input.reference)
  if (!gate) return redirect('/')
  const here = everywherePaths.trouble(input.reference)
  if (input.intent === 'note') {
    return form.answer(async () => {
      await shareDiagnosis(gate, input, args.context.visit.platform.keys.sso)
      return redirect(`${here}#note`)
    })
  }
  const { providerText } = input
  const browserToken = attemptToken(args.context.visit)
  const own = browserToken ? await reportUnfinishedAttempt(gate, { browserToken, providerText }) : null
  const decoded = decodeProviderText(providerText)
  if (!decoded) {
    const sentence = 'We do not know this text.'
    const fields = { providerText: ['sso.text_unknown'] }
    return form.refuse(invalid('sso.text_unknown', sentence, { fields }))
  }
  return redirect(own?.reference === input.reference ? here : `${here}&pasted=${decoded}`)
}

async function explained(args: PageArgs, attempt: OwnAttempt, pasted: OwnReason) {
  const { locale } = await readerOf(args)
  const { refusal, companyName: company, application, received } = attempt
  const reason = pasted ?? refusal?.reason ?? 'not_returned'
  const { says, mayRetry, mustAct, code } = explain(locale, reason, {
    company,
    received: pasted ? null : received,
    product: productOf(application.idpEntityId),
  })
  return { says, mayRetry, mustAct: [...mustAct], code }
}

type OwnReason = ReturnType<typeof readReason>

// Somebody who comes back without an answer has no code in the address: their browser knows the attempt.
async function pathOfUnfinished(args: PageArgs, gate: Ctx | null): Promise<string> {
  const browserToken = attemptToken(args.context.visit)
  const attempt = gate && browserToken ? await findUnfinishedAttempt(gate, { browserToken }) : null
  return attempt ? everywherePaths.trouble(attempt.reference) : '/'
}
