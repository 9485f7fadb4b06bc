import { may } from '@kara/companies'
import {
  type AdminRole,
  type Ctx,
  companyOf,
  isCodedError,
  notAllowed,
  notFound,
  notSignedIn,
  precondition,
} from '@kara/kernel'
import { getSetUpVisit } from '@kara/sso'
import type { SetUpVisit } from '@kara/sso/contracts'
import { redirect } from '@remix-run/node'
import { confirmPath } from '../account/onward.ts'
import { type Account, findAccount, findOwnerPastSignIn, findOwnRoles } from './account.server.ts'
import {
  adminCtx,
  gateCtx,
  pastSignInCtx,
  personCtx,
  professionalCtx,
  setUpCtx,
  supportCtx,
  visitorCtx,
} from './ctx.server.ts'
import { findHub, type Hub } from './hub.server.ts'
import { isForDevelopers } from './platform.server.ts'
import { pathAsked } from './return-path.ts'
import { ensureBrowserHash } from './session.server.ts'
import { termsFirst } from './terms-first.server.ts'
import type { PageArgs } from './visit.server.ts'

/** A page for everybody. The context sees published things only. */
export async function allowAnyone(args: PageArgs): Promise<Ctx> {
  return visitorCtx(args)
}

/** A page of the sign-in gate: everybody may knock. */
export async function allowGate(args: PageArgs): Promise<Ctx> {
  return gateCtx(args)
}

/** A page of a hub, for everybody who knows its address. */
export async function requireHub(args: PageArgs): Promise<{ ctx: Ctx; hub: Hub }> {
  const hub = await findHub(args)
  if (!hub) throw notFound('web.no_hub', 'There is no hub at this address.')
  return { ctx: visitorCtx(args), hub }
}

/** A step of booking: like a page of the hub, with this browser's own secret, which holds the slot. */
export async function requireHubBrowser(args: PageArgs): Promise<{ ctx: Ctx; hub: Hub }> {
  const hash = ensureBrowserHash(args.context.visit)
  const { ctx, hub } = await requireHub(args)
  return { ctx: { ...ctx, scope: { ...ctx.scope, browserHash: hash } as Ctx['scope'] }, hub }
}

/**
 * Whoever asks in a hub for free times: a client who is signed in, since a professional may keep some for those they
 * know, else the visitor of `ctx`.
 */
export async function asClient(args: PageArgs, ctx: Ctx): Promise<Ctx> {
  const account = await findAccount(args)
  if (!account || account.isLocked) return ctx
  const browserHash = 'browserHash' in ctx.scope ? ctx.scope.browserHash : undefined
  return personCtx(args, { personId: account.personId, ...(browserHash ? { browserHash } : {}) })
}

/** A page of the hub's own content, which a company may keep for its signed-in people. */
export async function requireOpenHub(args: PageArgs): Promise<{ ctx: Ctx; hub: Hub }> {
  const [open, account] = await Promise.all([requireHub(args), findAccount(args)])
  if (open.hub.access === 'sign_in' && !account) throw signInFirst(args)
  return open
}

/** A signed-in client in the hub, with this browser's own secret, which holds the slot. */
export async function requireHubClient(args: PageArgs): Promise<{ ctx: Ctx; hub: Hub; account: Account }> {
  const [{ hub }, account] = await Promise.all([requireHub(args), requireAccount(args)])
  const browserHash = ensureBrowserHash(args.context.visit)
  return { ctx: personCtx(args, { personId: account.personId, browserHash }), hub, account }
}

/** Whoever is signed in, as a client: their own care data. */
export async function requirePerson(args: PageArgs): Promise<Ctx> {
  const { personId } = await requireAccount(args)
  return personCtx(args, { personId })
}

/** The signed-in account itself: its name, language and zone. */
export async function requireAccount(args: PageArgs): Promise<Account> {
  const account = await findAccount(args)
  if (!account) throw signInFirst(args)
  if (account.isLocked) throw confirmFirst(args)
  return account
}

/**
 * An administrator of the company that the address names (`:companyId`), else of the chosen one, in one of the
 * roles; without roles, in any. A company of others looks the same as none.
 */
export async function requireAdmin(args: PageArgs, ...roles: AdminRole[]): Promise<Ctx> {
  if (await findOwnerPastSignIn(args)) throw onlySignInOpens()
  const { personId } = await requireAccount(args)
  const { seats } = await findOwnRoles(args)
  const named = args.params?.companyId
  const chosen = named ?? args.context.visit.cookies.get('company')
  const seat = seats.find(({ companyId }) => companyId === chosen) ?? (named ? undefined : seats[0])
  if (!seat) throw notAllowed('web.not_an_admin', 'Your account does not run a company.')
  if (roles.length > 0 && !roles.includes(seat.role)) {
    throw notAllowed('web.wrong_role', 'Your role in this company does not include this page.')
  }
  if (may(seat.role, 'accept_terms')) await termsFirst(args, personId, 'company', seat.companyId)
  return adminCtx(args, { personId, companyId: seat.companyId, role: seat.role })
}

/**
 * Who looks after the sign-in of the company that the address names: its administrators, and an owner who came in
 * past it. The latter reaches these settings and nothing else; the verbs behind them say so as well.
 */
export function requireSignInKeeper(args: PageArgs): Promise<Ctx> {
  return requireCompanySide(args, 'owner', 'hr', 'it')
}

/** The frame around a company's side, which an owner past the sign-in sees as well. */
export async function requireCompanySide(args: PageArgs, ...roles: AdminRole[]): Promise<Ctx> {
  const owner = await findOwnerPastSignIn(args)
  if (!owner) return requireAdmin(args, ...roles)
  if (owner.companyId !== args.params?.companyId) throw onlySignInOpens()
  return pastSignInCtx(args, owner)
}

/** An administrator as the person they are: what is for them alone, of the company that the address names. */
export async function requireAdminPerson(args: PageArgs): Promise<Ctx> {
  const companyId = companyOf(await requireAdmin(args))
  const { personId } = await requireAccount(args)
  return personCtx(args, { personId, companyId })
}

/**
 * IT without an account, by the set-up link that this browser opened. It is asked for at every step; a link that
 * is over leads to the page that says why.
 */
export async function requireSetUpLink(args: PageArgs): Promise<{ ctx: Ctx; setUp: SetUpVisit }> {
  const token = args.context.visit.cookies.get('setUp') ?? 'none'
  try {
    const setUp = await getSetUpVisit(gateCtx(args), { token })
    return { ctx: setUpCtx(args, setUp), setUp }
  } catch (error) {
    if (isCodedError(error) && error.code.startsWith('sso.set_up_link_'))
      throw redirect(`/set-up-link/${token}`)
    throw error
  }
}

/**
 * A professional, on their own side. Who came through an employer shows first that it is they: whoever runs that
 * sign-in could open it in their name, and clients are none of an employer's business. A factor says so as well.
 */
export async function requireProfessional(args: PageArgs): Promise<Ctx> {
  const { personId, method, isProtected } = await requireAccount(args)
  const { professionalId } = await findOwnRoles(args)
  if (!professionalId) throw notAllowed('web.not_a_professional', 'Your account is not a professional’s.')
  if (method === 'sso' && !isProtected) throw signInFirst(args, 'professional')
  await termsFirst(args, personId, 'professional')
  return professionalCtx(args, { personId, professionalId })
}

/**
 * Whoever sits at the desk of a clinic, or was asked to: a person with a sign-in of their own, of which no employer
 * knows, who read what everybody with an account reads. Whether there is a desk is the page's to ask.
 */
export async function requireDeskKeeper(args: PageArgs): Promise<Ctx> {
  const isInvited = args.request.method === 'GET' && Boolean(args.params?.inviteId)
  // Whoever is invited has no account yet, as a rule; who has one finds the way to sign in there.
  if (isInvited && !(await findAccount(args)))
    throw redirect(`/sign-up?${new URLSearchParams({ to: pathAsked(args.request) })}`)
  const { personId, method, isProtected } = await requireAccount(args)
  if (method === 'sso' && !isProtected) throw signInFirst(args, 'professional')
  await termsFirst(args, personId, 'client')
  return personCtx(args, { personId })
}

/**
 * Support staff. To everybody else the console does not exist. No employer's sign-in opens it by itself: whoever runs one
 * could open it in the name of somebody of support who works there, too.
 */
export async function requireStaff(args: PageArgs): Promise<Ctx> {
  const { personId, method, isProtected } = await requireAccount(args)
  const { isStaff } = await findOwnRoles(args)
  if (!isStaff) throw notFound('web.no_page', 'There is no page at this address.')
  if (method === 'sso' && !isProtected) throw signInFirst(args, 'staff')
  return supportCtx(args, { personId })
}

/** A page that exists only where the product is developed or tested. */
export async function requireDevelopment(args: PageArgs): Promise<Ctx> {
  if (!isForDevelopers(args.context.visit.platform.config)) {
    throw notFound('web.no_page', 'There is no page at this address.')
  }
  return gateCtx(args)
}

function onlySignInOpens(): Error {
  return notAllowed('web.past_sign_in', 'Past your company’s sign-in only its settings open.')
}

// Somebody who only wanted to see a page is led to the sign-in and back; a form that was sent is not
// repeated by a redirect, so there the refusal is said.
function signInFirst({ request }: PageArgs, as?: 'professional' | 'staff'): Error | Response {
  if (request.method !== 'GET')
    return notSignedIn('web.sign_in_first', 'Your session has ended. Sign in again.')
  const to = pathAsked(request)
  const question = new URLSearchParams(as ? { to, as } : { to })
  return redirect(`/sign-in?${question}`)
}

/**
 * Whose account is protected shows the factor on this device before anything private. It is shown at the app,
 * where passkeys belong, and the way leads back here.
 */
export function confirmFirst({ request, context: { visit } }: PageArgs): Error | Response {
  if (request.method !== 'GET')
    return precondition('web.confirm_first', 'First show that it is you on this device. Nothing was saved.')
  const to = pathAsked(request)
  return redirect(confirmPath(visit.host.kind === 'hub' ? { to, back: visit.host.name } : { to }))
}
