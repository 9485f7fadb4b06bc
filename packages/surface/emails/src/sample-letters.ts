import type { Locale } from '@kara/language'
import type { LetterSession } from './frame/session-facts.tsx'
import * as letters from './index.ts'
import { billSamples } from './sample-bill-letters.ts'
import { calendarReadableSamples, seriesUpdateSamples } from './sample-calendar-letters.ts'
import { careSamples } from './sample-care-letters.ts'
import { clinicSamples } from './sample-clinic-letters.ts'
import { companySignInSamples, signInAlarmSample, supportWaitingSample } from './sample-company-sign-ins.ts'
import { handoverSamples } from './sample-handover-letters.ts'
import { paySamples } from './sample-pay-letters.ts'
import { recoverySamples } from './sample-recovery-letters.ts'
import { securitySamples } from './sample-security-letters.ts'
import { sessionUpdateSamples } from './sample-session-updates.ts'

const session: LetterSession = {
  startsAt: '2026-11-24T14:00:00Z',
  durationMinutes: 50,
  timeZone: 'Atlantic/Reykjavik',
  modality: 'video',
}
const app = 'https://app.kara.test'
const noticesUrl = `${app}/home/notices/choice`
const supportUrl = `${app}/support`
const joinUrl = `${app}/sessions/s1`
const manageUrl = `${app}/bookings/b1`
const client = 'Unnur Bjarkadóttir'
const professional = 'Hallgrímur Orri Steinsson'

/** Names that a letter may carry inside, but that its subject and preview must not show. */
export const namesInside = [client, 'Unnur', professional, 'Hallgrímur', 'Norðurljós', 'nordurljos']

type Draw = (locale: Locale) => Promise<letters.RenderedLetter>

export interface SampleLetter {
  readonly name: string
  readonly draw: Draw
  /** Every address the letter has to lead to. */
  readonly links: readonly string[]
}

function sample(name: string, links: readonly string[], draw: Draw): SampleLetter {
  return { name, links, draw }
}

const forClient = { recipientName: 'Unnur', professionalName: professional, session, supportUrl, noticesUrl }
const forProfessional = { recipientName: 'Hallgrímur', clientName: client, session, supportUrl, noticesUrl }
const hub = { hubName: 'Norðurljós', hubUrl: 'https://nordurljos.kara.test', controlUrl: `${app}/control` }

/** Each letter in each of its forms, with people who do not exist. */
export const sampleLetters: readonly SampleLetter[] = [
  sample('verification-code', [], (locale) =>
    letters.renderVerificationCode({ code: '493 201', expiresInMinutes: 10 }, locale),
  ),
  sample('account-exists', [`${app}/sign-in`], (locale) =>
    letters.renderAccountExists({ recipientName: 'Unnur', signInUrl: `${app}/sign-in` }, locale),
  ),
  sample('account-linked', [`${app}/security`, supportUrl], (locale) =>
    letters.renderAccountLinked(
      {
        recipientName: 'Unnur',
        linkedAt: session.startsAt,
        timeZone: session.timeZone,
        signInDomain: 'nordurljos.is',
        securityUrl: `${app}/security`,
        supportUrl,
      },
      locale,
    ),
  ),
  ...securitySamples(app, session),
  ...recoverySamples(app, session),
  sample('professional-invitation', [`${app}/invitations/i1`], (locale) =>
    letters.renderProfessionalInvitation(
      {
        recipientName: 'Hallgrímur',
        companyName: 'Norðurljós hf.',
        answerBefore: '2026-12-04T16:00:00Z',
        timeZone: 'Atlantic/Reykjavik',
        invitationUrl: `${app}/invitations/i1`,
        message: 'Two of our teams asked for you by name. We would be glad to have you with us.',
      },
      locale,
    ),
  ),
  ...(['time_free', 'time_offered', 'taken_off', 'expired'] as const).map((update) =>
    sample(`waitlist-update-${update}`, [`${app}/home/waiting`, `${app}/home/profile`], (locale) =>
      letters.renderWaitlistUpdate(
        {
          recipientName: 'Anna',
          professionalName: 'Hallgrímur Bjarnason',
          update,
          ...(update.startsWith('time_') ? { freeAt: '2026-11-23T10:00:00Z' } : {}),
          timeZone: 'Atlantic/Reykjavik',
          waitingUrl: `${app}/home/waiting`,
          noticesUrl: `${app}/home/profile`,
        },
        locale,
      ),
    ),
  ),
  ...(['unreachable', 'not_a_calendar'] as const).map((problem) =>
    sample(`calendar-unreadable-${problem}`, [`${app}/work/calendars`], (locale) =>
      letters.renderCalendarUnreadable(
        {
          recipientName: 'Hallgrímur',
          calendar: 'Heima',
          problem,
          failingSince: '2026-11-23T04:10:00Z',
          closesAt: '2026-11-24T03:55:00Z',
          timeZone: 'Atlantic/Reykjavik',
          calendarsUrl: `${app}/work/calendars`,
        },
        locale,
      ),
    ),
  ),
  ...(['asked', 'declined', 'approved', 'hidden', 'shown', 'refused'] as const).map((outcome) =>
    sample(`standing-changed-${outcome}`, [`${app}/credentials`], (locale) =>
      letters.renderStandingChanged(
        {
          recipientName: 'Hallgrímur',
          outcome,
          message: outcome === 'asked' ? 'Could you send the second page as well?' : '',
          credentialsUrl: `${app}/credentials`,
        },
        locale,
      ),
    ),
  ),
  ...(['licence', 'certificate', 'insurance'] as const).map((kind) =>
    sample(`credential-expiring-${kind}`, [`${app}/credentials`], (locale) =>
      letters.renderCredentialExpiring(
        {
          recipientName: 'Hallgrímur',
          kind,
          lastDay: '2026-12-31',
          timeZone: 'Atlantic/Reykjavik',
          credentialsUrl: `${app}/credentials`,
        },
        locale,
      ),
    ),
  ),
  sample('intake-due', [`${app}/tasks/t1`, noticesUrl], (locale) =>
    letters.renderIntakeDue(
      {
        recipientName: 'Anna',
        professionalName: 'Sólveig Þórsdóttir',
        dueAt: '2026-11-22T10:00:00Z',
        timeZone: 'Atlantic/Reykjavik',
        answerUrl: `${app}/tasks/t1`,
        noticesUrl,
      },
      locale,
    ),
  ),
  sample('booking-confirmed-client', [joinUrl, manageUrl, `${app}/tasks/t1`, noticesUrl], (locale) =>
    letters.renderBookingConfirmedClient(
      {
        ...forClient,
        payment: { kind: 'credits', halves: 2 },
        cancelBefore: '2026-11-23T14:00:00Z',
        joinUrl,
        manageUrl,
        taskUrl: `${app}/tasks/t1`,
      },
      locale,
    ),
  ),
  sample('booking-confirmed-client-self-pay', [joinUrl, manageUrl, noticesUrl], (locale) =>
    letters.renderBookingConfirmedClient(
      {
        ...forClient,
        session: { ...session, modality: 'in_person', place: 'Laugavegur 26, 101 Reykjavík' },
        payment: { kind: 'self_pay', price: { amountMinor: 18900, currency: 'ISK' } },
        cancelBefore: '2026-11-23T14:00:00Z',
        joinUrl,
        manageUrl,
      },
      locale,
    ),
  ),
  sample('booking-confirmed-professional', [manageUrl, noticesUrl], (locale) =>
    letters.renderBookingConfirmedProfessional({ ...forProfessional, manageUrl }, locale),
  ),
  ...(['client', 'professional'] as const).flatMap((audience) =>
    (['day', 'hour'] as const).map((lead) =>
      sample(`session-reminder-${audience}-${lead}`, [joinUrl, manageUrl, noticesUrl], (locale) =>
        letters.renderSessionReminder(
          {
            audience,
            lead,
            recipientName: audience === 'client' ? 'Unnur' : 'Hallgrímur',
            counterpartName: audience === 'client' ? professional : client,
            session,
            joinUrl,
            manageUrl,
            noticesUrl,
          },
          locale,
        ),
      ),
    ),
  ),
  ...(
    [
      ['client', { kind: 'credits_returned', halves: 2 }],
      ['client', { kind: 'credits_spent', halves: 3 }],
      ['professional', { kind: 'nothing_charged' }],
      ['support', { kind: 'charged', price: { amountMinor: 9450, currency: 'ISK' } }],
      ['sponsor', { kind: 'nothing_charged' }],
    ] as const
  ).map(([cancelledBy, outcome]) =>
    sample(
      `booking-cancelled-client-${cancelledBy}-${outcome.kind}`,
      [`${app}/find`, noticesUrl, ...(cancelledBy === 'support' ? [supportUrl] : [])],
      (locale) =>
        letters.renderBookingCancelledClient(
          { ...forClient, cancelledBy, outcome, alternativesUrl: `${app}/find` },
          locale,
        ),
    ),
  ),
  ...([undefined, { amountMinor: 7500, currency: 'ISK' }] as const).map((compensation) =>
    sample(
      `booking-cancelled-professional${compensation ? '-late' : ''}`,
      [`${app}/calendar`, noticesUrl],
      (locale) =>
        letters.renderBookingCancelledProfessional(
          { ...forProfessional, cancelledBy: 'client', compensation, calendarUrl: `${app}/calendar` },
          locale,
        ),
    ),
  ),
  ...(['claimed', 'spent', 'returned', 'granted', 'question', 'expiring', 'expired'] as const).map((change) =>
    sample(`credit-update-${change}`, [`${app}/credits`, noticesUrl], (locale) =>
      letters.renderCreditUpdate(
        {
          recipientName: 'Unnur',
          change,
          halves: change === 'claimed' ? 8 : 2,
          availableHalves: 7,
          sessionStartsAt: change === 'spent' || change === 'returned' ? session.startsAt : undefined,
          usableUntil: '2026-12-31',
          timeZone: session.timeZone,
          creditsUrl: `${app}/credits`,
          noticesUrl,
        },
        locale,
      ),
    ),
  ),
  ...(
    [
      'times_proposed',
      'choose_soon',
      'payment_asked',
      'sign_in_asked',
      'times_lost',
      'slow',
      'declined',
      'left_hub',
      'expired',
      'not_chosen',
    ] as const
  ).map((update) =>
    sample(`request-update-client-${update}`, [`${app}/requests/r1`, noticesUrl], (locale) =>
      letters.renderRequestUpdateClient(
        {
          recipientName: 'Unnur',
          professionalName: professional,
          update,
          timeZone: session.timeZone,
          times: update === 'times_proposed' ? [session.startsAt, '2026-11-25T09:00:00Z'] : [],
          answerBefore: update === 'times_proposed' ? session.startsAt : undefined,
          meeting: { ...session, language: 'en' },
          alternatives: update === 'expired' ? ['Pétur Ísleifsson', 'Hulda Sveinsdóttir'] : [],
          requestUrl: `${app}/requests/r1`,
          noticesUrl,
        },
        locale,
      ),
    ),
  ),
  ...(['received', 'waits', 'times_lost', 'withdrawn', 'expired', 'not_chosen'] as const).map((update) =>
    sample(`request-update-professional-${update}`, [`${app}/work/requests/r1`, noticesUrl], (locale) =>
      letters.renderRequestUpdateProfessional(
        {
          recipientName: 'Hallgrímur',
          clientName: client,
          update,
          timeZone: session.timeZone,
          answerBefore: update === 'received' ? session.startsAt : undefined,
          meeting: {
            durationMinutes: 50,
            modality: 'in_person',
            place: 'Skipagata 9, Akureyri',
            language: 'is',
          },
          requestUrl: `${app}/work/requests/r1`,
          noticesUrl,
        },
        locale,
      ),
    ),
  ),
  sample('support-answer', [`${app}/support/chat/back/id.key`, supportUrl], (locale) =>
    letters.renderSupportAnswer(
      { chatUrl: `${app}/support/chat/back/id.key`, asksForSignIn: false, supportUrl },
      locale,
    ),
  ),
  sample('support-answer-to-an-account', [`${app}/support/chat`, supportUrl], (locale) =>
    letters.renderSupportAnswer({ chatUrl: `${app}/support/chat`, asksForSignIn: true, supportUrl }, locale),
  ),
  sample('sign-in-again', [`${app}/sso/trouble?reference=river-candle-otter-284`, supportUrl], (locale) =>
    letters.renderSignInAgain(
      {
        reference: 'river-candle-otter-284',
        attemptUrl: `${app}/sso/trouble?reference=river-candle-otter-284`,
        supportUrl,
      },
      locale,
    ),
  ),
  sample('set-up-link', [`${app}/set-up-link/0123`], (locale) =>
    letters.renderSetUpLink(
      { companyName: 'Norðurljós ehf.', setUpUrl: `${app}/set-up-link/0123`, days: 3 },
      locale,
    ),
  ),
  sample('client-invite', [`${app}/invites/i1`], (locale) =>
    letters.renderClientInvite(
      {
        recipientName: 'Unnur',
        professionalName: professional,
        inviteUrl: `${app}/invites/i1`,
        expiresAt: '2026-12-08T14:00:00Z',
        timeZone: session.timeZone,
      },
      locale,
    ),
  ),
  sample('client-invite-accepted', [`${app}/work/clients/c1`], (locale) =>
    letters.renderClientInviteAccepted(
      { recipientName: 'Hallgrímur', clientName: client, clientUrl: `${app}/work/clients/c1` },
      locale,
    ),
  ),
  ...careSamples(app, professional),
  ...calendarReadableSamples(app),
  ...seriesUpdateSamples(app),
  ...paySamples(app, noticesUrl),
  ...handoverSamples(app, { client, professional }),
  ...clinicSamples(app, professional),
  ...sessionUpdateSamples(session, { names: { client, professional }, sessionUrl: joinUrl, noticesUrl }),
  ...companySignInSamples(app, session),
  signInAlarmSample(app, session),
  supportWaitingSample(app, session),
  ...billSamples(app, { session, noticesUrl }),
  ...(['difference', 'refund_refused', 'dispute', 'ledger'] as const).map((alarm) =>
    sample(`money-alarm-${alarm}`, [`${app}/console/payments`], (locale) =>
      letters.renderMoneyAlarm(
        { recipientName: 'Sólveig', alarm, count: 2, placeUrl: `${app}/console/payments` },
        locale,
      ),
    ),
  ),
  ...(
    [
      'pool_empty',
      'pool_low',
      'promise_lapsed',
      'credit_requests',
      'budget_spent',
      'invoice_issued',
      'invoice_credited',
    ] as const
  ).map((matter) =>
    sample(`pool-notice-${matter}`, [`${app}/control/credits`], (locale) =>
      letters.renderPoolNotice(
        { recipientName: 'Sólveig', matter, creditsUrl: `${app}/control/credits` },
        locale,
      ),
    ),
  ),
  sample('hub-published', [hub.hubUrl, hub.controlUrl], (locale) =>
    letters.renderHubPublished(
      {
        ...hub,
        recipientName: 'Sólveig',
        publishedAt: session.startsAt,
        timeZone: session.timeZone,
        professionalCount: 21,
      },
      locale,
    ),
  ),
]
