import type { Audience } from '../contracts.ts'

/** Under which address the installation answers: `https` and `kara.is`, or `http` and `localhost:3000`. */
export interface Base {
  readonly scheme: 'http' | 'https'
  readonly host: string
}

/** Every address that a letter leads to. All pages of the app ask for sign-in. */
export function linksOf({ scheme, host }: Base) {
  const app = `${scheme}://app.${host}`
  const home = `${app}/home`
  const work = `${app}/work`
  const port = /:\d+$/.exec(host)?.[0] ?? ''
  // Hubs are stored under bare names; a company's own domain answers at the standard port.
  const atHub = (hubHost: string) => {
    const isOurs = hubHost.endsWith(`.${host.slice(0, host.length - port.length)}`)
    return `${scheme}://${hubHost}${isOurs ? port : ''}`
  }
  return {
    home,
    /** The professionals for whom a client waits. */
    waiting: `${home}/waiting`,
    calendar: work,
    /** The key that a professional alone holds. */
    ownKey: `${work}/notes/own-key`,
    /** The other calendars of a professional. */
    calendars: `${work}/calendars`,
    session: (audience: Audience, sessionId: string) =>
      audience === 'client' ? `${home}/sessions/${sessionId}` : `${work}/sessions/${sessionId}`,
    intake: (sessionId: string) => `${home}/sessions/${sessionId}/intake`,
    request: (audience: Audience, requestId: string) =>
      audience === 'client' ? `${home}/requests/${requestId}` : `${work}/requests/${requestId}`,
    cards: `${home}/payments/cards`,
    bill: (billId: string) => `${home}/payments/bills/${billId}`,
    credits: `${home}/credits`,
    /** Where one of the two chooses what reaches them. */
    noticeChoice: (audience: Audience) => `${audience === 'client' ? home : work}/notices/choice`,
    wellbeing: `${home}/wellbeing`,
    feedback: (sessionId: string) => `${home}/sessions/${sessionId}/feedback`,
    security: `${home}/security`,
    /** Where a password is chosen with a code; it asks for no sign-in. */
    newPassword: `${app}/password`,
    /** The way back into an account; its letters' links ask for no sign-in. */
    recovery: `${app}/recovery`,
    /** How support is reached; with what it can look up. */
    support: (reference?: string) =>
      `${app}/support${reference ? `?reference=${encodeURIComponent(reference)}` : ''}`,
    /** A conversation with support: by its key, or as the one of whoever is signed in. */
    supportChat: (token?: string) => `${app}/support/chat${token ? `/back/${token}` : ''}`,
    recoveryStop: (token: string) => `${app}/recovery/stop/${token}`,
    recoveryConfirmation: (token: string) => `${app}/recovery/confirmation/${token}`,
    signIn: (hubHost: string | null) => `${hubHost ? atHub(hubHost) : app}/sign-in`,
    /** On the host where it was tried, as the attempt names it. */
    signInAttempt: (host: string, reference: string) =>
      `${scheme}://${host}/sso/trouble?reference=${encodeURIComponent(reference)}`,
    setUpLink: (token: string) => `${app}/set-up-link/${token}`,
    clientInvite: (inviteId: string) => `${app}/invites/${inviteId}`,
    handover: (handoverId: string) => `${home}/handovers/${handoverId}`,
    seriesProposal: (proposalId: string) => `${home}/series-proposals/${proposalId}`,
    creditProposal: (proposalId: string) => `${home}/credit-proposals/${proposalId}`,
    ...toWork(work),
    ...toControl(app),
    ownerSignIn: `${app}/sign-in/owner`,
    consoleProfessional: (professionalId: string) => `${app}/console/professionals/${professionalId}`,
    consoleHealth: `${app}/console/health`,
    consoleConversation: (conversationId: string) => `${app}/console/conversations/${conversationId}`,
    consoleComparison: `${app}/console/payments/comparison`,
    consolePayments: `${app}/console/payments`,
    consoleLedger: (companyId: string) => `${app}/console/companies/${companyId}/ledger`,
    hub: (hubHost: string) => atHub(hubHost),
    booking: (hubHost: string) => `${atHub(hubHost)}/book`,
    professionalInHub: (hubHost: string, slug: string) =>
      `${atHub(hubHost)}/professionals/${encodeURIComponent(slug)}`,
  }
}

/** The company's side, and the way to it. */
function toControl(app: string) {
  const control = (companyId: string) => `${app}/control/${companyId}`
  return {
    control,
    controlCredits: (companyId: string) => `${control(companyId)}/credits`,
    controlDomains: (companyId: string) => `${control(companyId)}/domains`,
    controlSignIn: (companyId: string) => `${control(companyId)}/sign-in`,
    controlPeople: (companyId: string) => `${control(companyId)}/people`,
    adminInvite: (inviteId: string) => `${app}/admin-invites/${inviteId}`,
  }
}

/** The pages of a professional that letters lead to. */
function toWork(work: string) {
  return {
    statement: (statementId: string) => `${work}/payments/statements/${statementId}`,
    /** Where a professional's money goes. */
    payoutAccount: `${work}/payments/account`,
    credentials: `${work}/credentials`,
    clinic: `${work}/clinic`,
    clinicInvite: (inviteId: string) => `${work}/clinic/invites/${inviteId}`,
    desk: `${work}/desk`,
    deskInvite: (inviteId: string) => `${work}/desk/invites/${inviteId}`,
    client: (personId: string) => `${work}/clients/${personId}`,
    invitations: `${work}/invitations`,
    invitation: (listingId: string) => `${work}/invitations/${listingId}`,
  }
}

export type Links = ReturnType<typeof linksOf>
