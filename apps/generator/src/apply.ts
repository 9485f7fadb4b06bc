import { addDomain, checkDomain, createCompany, listDomains } from '@kara/companies'
import { findCompanyPolicy, purchaseCredits, setCreditPolicy } from '@kara/credits'
import { listDirectory } from '@kara/directory'
import {
  brandHub,
  draftHub,
  findOwnHub,
  getOwnHub,
  inviteProfessional,
  pauseHub,
  publishHub,
  runPublication,
  setLogo,
  setSessionRules,
  withdrawInvitation,
} from '@kara/hubs'
import { openAccount } from '@kara/identity'
import { type CompanyId, type Ctx, inScope, type PersonId } from '@kara/kernel'
import { activateConnection, connectSso } from '@kara/sso'
import { creditEdgesOf } from './credit-edges.ts'
import type { HubDefinition } from './hub-definition.ts'
import { type Change, changesMade, planHub } from './plan.ts'
import { passTest, type SignIn } from './sign-in.ts'
import { companyCtx, gateOf, type Tools } from './tools.ts'

export interface Applied {
  readonly changes: readonly Change[]
  /** What waits for somebody outside: a DNS record, a test sign-in, an answer. */
  readonly waiting: readonly string[]
}

interface Work {
  readonly tools: Tools
  readonly definition: HubDefinition
  readonly ctx: Ctx
  readonly companyId: CompanyId
  readonly ownerId: PersonId
  readonly waiting: string[]
  /** Whether something of this area differs. */
  differs(area: string): boolean
  readonly changes: readonly Change[]
}

/**
 * Makes the live hub what its folder says, through the verbs that the pages use and in an order in which
 * each step finds what it needs. What is already so is not touched; applying again does nothing, and a
 * try that broke off is continued.
 */
export async function applyHub(tools: Tools, definition: HubDefinition): Promise<Applied> {
  const { live, changes } = await planHub(tools, definition)
  const made = changesMade(changes)
  if (made.length === 0) return { changes, waiting: [] }
  const { companyId, ownerId } = live
    ? { companyId: live.company.id, ownerId: live.owner?.personId }
    : await foundCompany(tools, definition)
  if (!ownerId) throw new Error(`${definition.slug}: the company has no owner.`)
  const work: Work = {
    tools,
    definition,
    ctx: companyCtx(tools.ctx, companyId),
    companyId,
    ownerId,
    waiting: [],
    differs: (area) => made.some(({ fact }) => fact.startsWith(area)),
    changes: made,
  }
  await draft(work)
  await proveDomains(work)
  if (work.differs('credits.')) await fund(work)
  if (work.differs('listings.')) await invite(work)
  if (work.differs('hub.')) await brand(work)
  if (work.differs('rules.')) await setRules(work)
  if (work.differs('sso.')) await connect(work)
  if (work.differs('hub.state')) await open(work)
  return { changes, waiting: work.waiting }
}

async function foundCompany(tools: Tools, { file }: HubDefinition) {
  const { owner, ...company } = file.company
  const { personId } = await openAccount(gateOf(tools.ctx), {
    displayName: owner.name,
    email: owner.email,
    kind: 'work',
    locale: company.locale,
    timeZone: company.timeZone,
  })
  const asOwner = inScope(tools.ctx, { role: 'gate', personId }, { kind: 'person', personId })
  const { id } = await createCompany(asOwner, company)
  return { companyId: id, ownerId: personId }
}

// The hub comes first: by its name a broken-off try is found again.
async function draft({ ctx, definition }: Work): Promise<void> {
  if (await findOwnHub(ctx)) return
  await draftHub(ctx, { slug: definition.slug, ...brandOf(definition) })
}

async function proveDomains({ tools, ctx, definition, waiting, changes }: Work): Promise<void> {
  for (const name of definition.file.domains) {
    if (!changes.some(({ fact }) => fact === `domains.${name}`)) continue
    const domain = await addDomain(ctx, { name })
    const { txtHost, txtValue } = domain
    await tools.outside.writeRecord({ name: txtHost, data: txtValue })
    const { resolverUrl } = tools.outside
    const { state } = await checkDomain(ctx, { domainId: domain.id }, { resolverUrl })
    if (state !== 'verified')
      waiting.push(`${name}: the company adds the DNS record ${txtHost} TXT "${txtValue}", then apply again.`)
  }
}

async function fund({ ctx, definition, changes }: Work): Promise<void> {
  const { credits, company } = definition.file
  if (!credits) return
  const { poolCredits, ...rules } = credits
  const pool = changes.find(({ fact }) => fact === 'credits.poolCredits')
  const missing = pool ? poolCredits - Number(pool.live ?? 0) : 0
  // Bought first: rules may promise no more than that.
  if (missing > 0) await purchaseCredits(ctx, { amountCredits: missing, funding: 'invoice' })
  const live = await findCompanyPolicy(ctx)
  await setCreditPolicy(ctx, {
    ...(live ? creditEdgesOf(live) : {}),
    ...rules,
    timeZone: company.timeZone,
  })
}

async function invite({ ctx, definition, waiting, changes }: Work): Promise<void> {
  const { professionals } = await listDirectory(ctx)
  const idOf = (slug: string) => professionals.find((one) => one.slug === slug)?.id
  for (const { professional, bookingMode, terms } of definition.file.listings) {
    if (!changes.some(({ fact }) => fact === `listings.${professional}`)) continue
    const professionalId = idOf(professional)
    if (!professionalId) {
      waiting.push(`${professional}: nobody of this name is in the directory; support approves them first.`)
      continue
    }
    await inviteProfessional(ctx, { professionalId, bookingMode, terms })
  }
  const named = new Set(definition.file.listings.map(({ professional }) => professional))
  for (const { fact } of changes.filter(({ fact, file }) => fact.startsWith('listings.') && file === null)) {
    const professionalId = idOf(fact.slice('listings.'.length))
    if (professionalId && !named.has(fact.slice('listings.'.length)))
      await withdrawInvitation(ctx, { professionalId })
  }
}

async function brand({ tools, ctx, definition, differs }: Work): Promise<void> {
  await brandHub(ctx, brandOf(definition))
  if (differs('hub.logo')) await setLogo(ctx, definition.logo, tools.storage)
}

async function setRules({ ctx, definition }: Work): Promise<void> {
  const { rules } = await getOwnHub(ctx)
  await setSessionRules(ctx, { ...rules, ...definition.file.rules })
}

function brandOf({ file, texts }: HubDefinition) {
  const { name, accent, country, locale, timeZone, access } = file.hub
  const welcome = {
    ...(texts.en ? { en: texts.en.welcome } : {}),
    ...(texts.is ? { is: texts.is.welcome } : {}),
  }
  return { name, accent, country, locale, timeZone, access, welcome }
}

/** Whom the sandbox has at every company; a sign-in is required after tests of two. */
const testers = ['anna', 'bjarni']

async function connect({ tools, ctx, definition, waiting, companyId, ownerId }: Work): Promise<void> {
  const { sso, domains, company, hub } = definition.file
  const [domain] = domains
  if (!sso || !domain) return
  if (!(await listDomains(ctx)).some(({ state }) => state === 'verified')) {
    waiting.push('sso: connected once a domain is proven; then apply again.')
    return
  }
  const metadataXml = await tools.outside.readMetadata(sso, { name: company.name, domain })
  let connection = await connectSso(ctx, { label: sso.label, metadataXml }, tools.sso)
  const connectionId = connection.id
  const { locale, timeZone } = hub
  const host = `app.${tools.baseHost}`
  const trip: SignIn | null = sso.sandbox
    ? { companyId, connectionId, sandbox: sso.sandbox, person: 'anna', host, locale, timeZone }
    : null
  if (connection.state === 'draft' && sso.state !== 'draft' && trip) {
    if (await passTest(tools, trip, ownerId)) connection = { ...connection, state: 'tested' }
  }
  if (sso.state === 'draft') return
  if (connection.state === 'draft') {
    waiting.push('sso: somebody of the company passes the test sign-in on its page, then apply again.')
    return
  }
  // It is offered before it is required, as on the page.
  if (connection.state !== 'required') await activateConnection(ctx, { connectionId, to: 'optional' })
  if (sso.state !== 'required' || connection.state === 'required') return
  if (!trip) {
    waiting.push('sso: two people pass the test, then it is switched to required on its page.')
    return
  }
  for (const person of testers) await passTest(tools, { ...trip, person }, ownerId)
  // Who requires it has tested it, as on the page.
  const owner = { kind: 'admin', personId: ownerId, companyId, role: 'owner' } as const
  await activateConnection(inScope(ctx, ctx.scope, owner), { connectionId, to: 'required' })
}

async function open({ tools, ctx, definition, waiting, changes }: Work): Promise<void> {
  const { baseHost } = tools
  const wanted = definition.file.hub.state
  const live = changes.find(({ fact }) => fact === 'hub.state')?.live ?? 'draft'
  if (wanted === 'draft') return
  if (live === 'draft' || wanted === 'published') {
    const { id } = await publishHub(ctx, { baseHost })
    const { state, cause } = await runPublication(ctx, { publicationId: id, baseHost })
    if (state !== 'done') waiting.push(`hub: publishing stopped (${cause ?? 'still running'}).`)
  }
  if (wanted === 'paused') await pauseHub(ctx)
}
