import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hubUrl } from './employee.ts'
import {
  expectAccessible,
  expectNoWider,
  newPerson,
  openBrowser,
  type Person,
  type PersonOptions,
} from './open-browser.ts'
import { openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

type Role = Parameters<typeof signInAs>[1]

/** Every page, each in one of the ways people see it; all four ways come round. */
const ways: readonly PersonOptions[] = [
  { locale: 'is', device: 'phone', look: 'dark' },
  { locale: 'en', device: 'desktop', look: 'light' },
  { locale: 'is', device: 'desktop', look: 'dark' },
  { locale: 'en', device: 'phone', look: 'light' },
]

/** The seat at a clinic's desk that is looked at. */
const desk = '01930000-0000-7000-8000-00000000de5c'

describe.each(ways)('every page in $locale on a $device, $look', (way) => {
  let browser: Browser
  const witness = openWitness()
  const person: Partial<Record<Role | 'visitor', Person>> = {}

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    // Whoever sits at a desk is asked for its terms at the next sign-in; the other journeys know her without.
    await witness.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`delete from app.clinic_desk where id = ${desk}`
    })
    await browser.close()
    await witness.end()
  })

  async function open(role: Role | 'visitor'): Promise<Person> {
    const known = person[role]
    if (known) return known
    const opened = await newPerson(browser, way)
    if (role !== 'visitor') await signInAs(opened.page, role)
    person[role] = opened
    return opened
  }

  async function look(role: Role | 'visitor', urls: readonly string[]): Promise<void> {
    const { page, complaints } = await open(role)
    for (const url of urls) await lookAt(page, url, way.locale ?? 'en')
    expect(complaints).toEqual([])
  }

  const app = (path: string) => `${inject('stack').appUrl}${path}`

  it.concurrent(
    'hub',
    () =>
      look('visitor', [
        ...[
          '/',
          '/privacy',
          '/terms',
          '/crisis',
          '/sign-in',
          '/signed-out',
          '/support',
          '/support/chat',
          '/professionals/solveig-thorsdottir',
        ].map((path) => hubUrl('fjallasyn', path)),
        hubUrl('nordurljos', '/?topic=sleep'),
        hubUrl('hraunver', '/sign-up'),
        hubUrl('fjallasyn', '/professionals/mateo-alvarez'),
        hubUrl('fjallasyn', '/professionals/solveig-thorsdottir/waitlist'),
        hubUrl('fjallasyn', '/professionals/mateo-alvarez/request'),
      ]),
    120_000,
  )

  it.concurrent('entrance', async () => {
    const [invite] =
      await witness`select id from app.client_invite where email_norm = 'stefan@postur.example'`
    // Nobody of the town is asked to help run a company.
    const adminInvite = '01930000-0000-7000-8000-00000000ad1c'
    await witness`insert into app.admin_invite (company_id, id, email_norm, role, locale, state, invited_by,
        sent_at, expires_at, created_at)
      select a.company_id, ${adminInvite}, 'orri@nordurljos.example', 'it', 'is', 'waiting', a.person_id, now(),
        now() + '1 year', now()
      from app.company_admin a join app.company c on c.id = a.company_id
      where c.name like 'Norðurljós%' and a.role = 'owner' and a.ended_at is null limit 1
      on conflict do nothing`
    const paths = [
      '/',
      '/sign-in',
      '/sign-up',
      '/terms/client',
      '/terms/company',
      '/check',
      '/sign-in/owner',
      `/sign-in/owner/code?id=${invite?.id}`,
      '/sign-in?to=/work&as=professional',
      '/sign-in?to=/console&as=staff',
      '/password',
      `/invites/${invite?.id}`,
      `/admin-invites/${adminInvite}`,
      '/with/solveig-thorsdottir',
      '/gallery',
    ]
    await look('visitor', paths.map(app))
  }, 120_000)

  it.concurrent('home', async () => {
    const [session] =
      await witness`select s.id, s.state from app.session s join app.person_email e on e.person_id = s.person_id
      where e.email_norm = 'anna@nordurljos.example' order by s.starts_at desc limit 1`
    const [handover] = await witness`select h.id from app.handover h join app.person_email e
      on e.person_id = h.person_id where e.email_norm = 'anna@nordurljos.example' limit 1`
    const [series] = await witness`select id from app.series_proposal limit 1`
    const [more] = await witness`select id from app.credit_proposal where state = 'proposed' limit 1`
    const [workplace] = await witness`select id from app.company where name like 'Norðurljós%'`
    // Anna is of the town and never came through a provider: the page is the same for a subject of nobody's.
    await witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      select '01930000-0000-7000-8000-00000000a11a', 'anna', ${workplace?.id}, person_id, now()
      from app.person_email where email_norm = 'anna@nordurljos.example' on conflict do nothing`
    const paths = [
      '',
      '/sessions',
      '/sessions?show=past',
      '/professionals',
      '/waiting',
      `/handovers/${handover?.id}`,
      `/series-proposals/${series?.id}`,
      `/credit-proposals/${more?.id}`,
      '/wellbeing',
      '/wellbeing/worries',
      '/record-openings',
      '/credits',
      `/credits/${workplace?.id}/more`,
      '/payments',
      '/payments/details',
      '/payments/rules',
      '/profile',
      '/notices',
      '/notices/choice',
      '/security',
      `/security/company/${workplace?.id}`,
      '/security/address',
      '/security/password',
      '/terms',
      ...(session?.state === 'scheduled'
        ? ['', '/cancel', '/join', '/move', '/repeat', '/repeat?everyWeeks=2&count=4']
        : ['', '/join']
      ).map((end) => `/sessions/${session?.id}${end}`),
    ]
    await look('client', [
      ...paths.map((path) => app(`/home${path}`)),
      app('/work/apply'),
      // She is no professional, so these wait for her.
      app('/new-terms/professional?to=/home'),
      app('/protect'),
      app('/confirm?again=1'),
    ])
  }, 120_000)

  it.concurrent('workspace', async () => {
    const [session] =
      await witness`select s.id from app.session s join app.professional p on p.id = s.professional_id
      where p.slug = 'solveig-thorsdottir' order by s.starts_at desc limit 1`
    const [ahead] =
      await witness`select s.id from app.session s join app.professional p on p.id = s.professional_id
      where p.slug = 'solveig-thorsdottir' and s.state = 'scheduled' and s.starts_at > now() + interval '7 days' limit 1`
    const [request] = await witness`select r.id from app.session_request r
      join app.professional p on p.id = r.professional_id
      where p.slug = 'solveig-thorsdottir' and r.ended_at is null limit 1`
    const [asked] = await witness`select session_id from app.series_proposal limit 1`
    const [note] = await witness`select n.id, n.person_id from app.note n
      join app.professional p on p.id = n.professional_id where p.slug = 'solveig-thorsdottir' limit 1`
    const [listing] = await witness`select l.id from app.hub_listing l
      join app.professional p on p.id = l.professional_id
      where p.slug = 'solveig-thorsdottir' and l.state = 'accepted' limit 1`
    const [member] = await witness`select m.professional_id from app.clinic_member m
      where not m.is_administrator and m.left_at is null limit 1`
    // Nobody of the town waits for her answer to an invitation of a clinic.
    const invite = '01930000-0000-7000-8000-00000000c11c'
    await witness`insert into app.clinic_invite (id, clinic_id, invitee_id, locale, state, invited_by, sent_at,
        expires_at, created_at)
      select ${invite}, m.clinic_id, p.id, 'is', 'waiting', m.professional_id, now(), now() + '14 days', now()
      from app.clinic_member m, app.professional p
      where m.professional_id = ${member?.professional_id} and m.left_at is null and p.slug = 'solveig-thorsdottir'
      on conflict do nothing`
    // Whoever sits at the desk of the town has no sign-in by one click: for this look it is she, in her own clinic.
    await witness`insert into app.clinic_invite (id, clinic_id, email_norm, is_desk, locale, state, invited_by,
        sent_at, expires_at, created_at, ended_at)
      select ${desk}, m.clinic_id, 'desk@kyrrd.example', true, 'is', 'accepted', m.professional_id, now(), now(),
        now(), now()
      from app.clinic_member m where m.professional_id = ${member?.professional_id} and m.left_at is null
      on conflict do nothing`
    await witness`insert into app.clinic_desk (id, clinic_id, person_id, invite_id, name, since)
      select ${desk}, i.clinic_id, p.person_id, i.id, 'Signý', now()
      from app.clinic_invite i, app.professional p where i.id = ${desk} and p.slug = 'solveig-thorsdottir'
      on conflict do nothing`
    const [statement] = await witness`select s.id from app.pay_statement s
      join app.professional p on p.id = s.professional_id where p.slug = 'solveig-thorsdottir' limit 1`
    const paths = [
      '',
      '?view=day',
      '?view=list',
      '/notices',
      '/notices/choice',
      '/clients',
      '/clients/waitlist',
      '/clients/invites',
      '/handovers',
      '/notes/own-key',
      '/clinic',
      '/clinic/calendar',
      '/clinic/calendar?view=week',
      `/clinic/members/${member?.professional_id}`,
      `/clinic/invites/${invite}`,
      '/desk',
      '/desk/calendar',
      '/desk/calendar?view=week',
      `/desk/members/${member?.professional_id}`,
      `/sessions/${asked?.session_id}/series`,
      `/sessions/${session?.id}/series?everyWeeks=2&count=4`,
      `/invitations/${listing?.id}`,
      '/book',
      '/book?onDay=2027-06-30&onTime=20',
      '/away',
      '/away?length=open&from=2026-11-20',
      '/link',
      `/clients/${note?.person_id}`,
      `/clients/${note?.person_id}/wellbeing`,
      `/clients/${note?.person_id}/record`,
      '/feedback',
      `/notes/${note?.id}`,
      '/notes/templates',
      '/requests',
      '/requests?show=ended',
      '/invitations',
      '/availability',
      '/calendars',
      '/services',
      '/profile',
      '/intake',
      '/payments',
      '/payments/payee',
      '/payments/account',
      '/payments/statements',
      ...(statement ? [`/payments/statements/${statement.id}`] : []),
      '/credentials',
      '/security',
      `/sessions/${session?.id}`,
      ...(ahead
        ? [`/sessions/${ahead.id}/move`, `/sessions/${ahead.id}/move?onDay=2027-06-30&onTime=20`]
        : []),
      ...(request ? [`/requests/${request.id}?day=2026-12-14`] : []),
    ]
    await look(
      'professional',
      paths.map((path) => app(`/work${path}`)),
    )
  }, 240_000)

  it.concurrent('control', async () => {
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    const [professional] = await witness`select id from app.professional where slug = 'solveig-thorsdottir'`
    const [owner] = await witness`select person_id from app.company_admin
      where company_id = ${company?.id} and role = 'owner' and ended_at is null limit 1`
    const paths = [
      '',
      '/notices',
      '/domains',
      '/roster',
      '/roster/list',
      '/sign-in',
      '/sign-in/directories',
      '/sign-in/link',
      '/sign-in/protection',
      '/sign-in/new?provider=entra',
      '/sign-in/new?provider=openid',
      '/credits',
      '/credits/policy',
      '/credits/policy/effect?allowanceCredits=8&period=year&periodStartsOn=2026-01-01&poolEmpty=wait&leaverRule=cancel',
      '/credits/buy',
      '/credits/budget',
      '/credits/invoices',
      '/credits/invoices/details',
      '/credits/requests',
      '/credits/grants/new',
      '/professionals',
      `/professionals/${professional?.id}`,
      '/branding',
      '/session-rules',
      '/publish',
      '/reports',
      '/reports/floor',
      '/people',
      `/people/${owner?.person_id}`,
    ]
    await look(
      'hr-admin',
      paths.map((path) => app(`/control/${company?.id}${path}`)),
    )
  }, 180_000)

  it.concurrent('console', async () => {
    const [attempt] = await witness`select a.reference from app.sso_attempt a
      join app.sso_document d on d.attempt_id = a.id where a.outcome = 'refused' limit 1`
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    const [professional] = await witness`select id from app.professional where slug = 'solveig-thorsdottir'`
    const [invoice] = await witness`select id from app.invoice order by number limit 1`
    const paths = [
      '',
      '?q=fjallasyn.example',
      '/notices',
      '/attempts',
      '/attempts?domain=fjallasyn.example',
      '/accounts',
      `/attempts/${attempt?.reference}`,
      `/attempts/${attempt?.reference}/answer`,
      `/attempts/${attempt?.reference}/replay`,
      '/appeals',
      '/payments',
      '/payments/comparison',
      '/payments/payouts',
      '/recoveries',
      '/names',
      '/invoices',
      ...(invoice ? [`/invoices/${invoice.id}`] : []),
      '/health',
      '/directories',
      '/logouts',
      `/directories?company=${company?.id}`,
      '/conversations',
      '/conversations?state=ended',
      '/deliveries',
      '/jobs',
      '/professionals',
      `/professionals/${professional?.id}`,
      `/professionals/${professional?.id}/offer`,
      `/professionals/${professional?.id}/offer?hub=${company?.id}&day=2027-06-30&time=20`,
      `/companies/${company?.id}`,
      `/companies/${company?.id}/ledger`,
      `/companies/${company?.id}/ledger/correction`,
    ]
    await look(
      'support-agent',
      paths.map((path) => app(`/console${path}`)),
    )
  }, 120_000)
})

async function lookAt(page: Page, url: string, locale: 'en' | 'is'): Promise<void> {
  const address = new URL(url)
  await page
    .context()
    .addCookies([{ name: '__Host-locale', value: locale, url: `https://${address.host}`, secure: true }])
  const response = await page.goto(url, { waitUntil: 'load' })
  expect(response?.status(), url).toBe(200)
  await expectNoWider(page)
  await expectAccessible(page)
}
