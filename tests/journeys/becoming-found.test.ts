import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openAccount, signInByCode, signInByPassword, signInThere } from './accounts.ts'
import { acceptTerms, askForSession, confirmBooking, hubUrl, openHome } from './employee.ts'
import { inviteProfessional } from './hr.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { houseNow, letPass, nextLetterTo } from './outside.ts'
import { gatherPeople } from './people.ts'
import { inviteClient } from './private-client.ts'
import { answerInvitation, signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`
const found = { name: `Bergrún Alda ${run}`, email: `bergrun.${run}@stofa.example` }
/** Until when the licence is in force: the journey lets so much time pass, and no more. */
const licenceDays = 15
/** By then the warning of a week before has gone out. */
const warnedOn = 9
/** An invite can be accepted for so long. */
const inviteDays = 14

/** Somebody applies, is looked at, joins two hubs with one calendar, leaves one, and is hidden when a licence ends. */
describe('becoming found', () => {
  const { witness, somebody } = gatherPeople('nordurljos', 'fjallasyn', 'app')
  let desk: Person
  let support: Person
  let client: Person
  /** On which the client has a session, after the licence ends. */
  let day = ''
  let booked = ''
  /** Where somebody whom she invited as a private client would accept. */
  let invite = ''

  async function slugOf(): Promise<string> {
    const [row] = await witness`select p.slug from app.professional p
      join app.person_email e on e.person_id = p.person_id where e.email_norm = ${found.email}`
    return String(row?.slug)
  }

  async function dayAhead(days: number): Promise<string> {
    const now = Temporal.Instant.fromEpochMilliseconds((await houseNow(witness)).getTime())
    return now.toZonedDateTimeISO('Atlantic/Reykjavik').toPlainDate().add({ days }).toString()
  }

  beforeAll(async () => {
    desk = await somebody()
    support = await somebody({ look: 'dark' })
    await signInAs(support.page, 'support-agent')
  })

  /** Nobody stays signed in for as long as this journey lets pass. */
  async function signInAgain(): Promise<void> {
    await desk.page.context().clearCookies({ name: '__Host-session' })
    await signInByPassword(desk.page, found.email)
    await desk.page.waitForURL(/\/(work|home)/)
  }

  it('begins with an application that keeps what was typed when the terms are missing', async () => {
    const { page } = desk
    await openAccount(page, found.name, found.email)
    await page.goto(app('/work/apply'))
    await page.getByLabel('Title in English').fill('Psychologist, sleep and stress')
    await page.getByLabel('Title in Icelandic').fill('Sálfræðingur, svefn og streita')
    await page.getByLabel('About you in English').fill('Calm conversations about sleep.')
    await page.getByLabel('About you in Icelandic').fill('Róleg samtöl um svefn.')
    await page.getByLabel('Sleep', { exact: true }).check()
    await page.getByLabel('Icelandic', { exact: true }).check()
    await page.getByLabel('English', { exact: true }).check()
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'apply')
    await page.getByRole('button', { name: 'Apply', exact: true }).click()
    await page.getByText('Accept the terms to go on.').first().waitFor()
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Psychologist, sleep and stress')
    expect(await page.getByLabel('Sleep', { exact: true }).isChecked()).toBe(true)
    await page.getByLabel('I have read and accept the terms for professionals').check()
    await page.getByRole('button', { name: 'Apply', exact: true }).click()
    await page.getByRole('heading', { name: 'Licence and insurance' }).first().waitFor()
  })

  it('goes on with a licence and its document, an insurance, and a date by which support answers', async () => {
    const { page } = desk
    await enter(page, {
      kind: 'Licence',
      number: `S-${run}`,
      issuer: 'Embætti landlæknis',
      expiresOn: await dayAhead(licenceDays),
    })
    await enter(page, { kind: 'Insurance', number: `T-${run}`, issuer: 'Trygging hf.', expiresOn: '' })
    await page.getByText(/We look at what you sent and answer by/).waitFor()
    await expectAccessible(page)
    await picture(page, 'credentials')
    await lookInIcelandic(page, 'credentials')
  })

  it('is read by support with its document, asked about, answered, confirmed and approved', async () => {
    const { page } = support
    await page.goto(app('/console/professionals?state=draft'))
    await page.getByRole('link', { name: found.name }).click()
    await page.getByRole('heading', { name: found.name }).waitFor()
    const file = await page.getByRole('link', { name: 'Open the document' }).getAttribute('href')
    expect(await page.evaluate(beginningOf, file ?? '')).toBe('200 %PDF-')
    expect(await desk.page.evaluate(beginningOf, file ?? '')).toMatch(/^404 /)
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page
      .getByText(/has to be confirmed first|No licence/)
      .first()
      .waitFor()
    await page
      .getByLabel(/What you write/)
      .last()
      .fill('In which year was the licence given?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('Your question is on its way.').first().waitFor()
    await nextLetterTo(found.email, /^A question from us/)
    await desk.page.goto(app('/work/credentials'))
    await desk.page.getByText('In which year was the licence given?').waitFor()
    await desk.page.getByLabel('Your answer').fill('In 2015.')
    await desk.page.getByRole('button', { name: 'Send', exact: true }).click()
    await desk.page.getByText('It is sent.').first().waitFor()
    await page.reload()
    await page.getByText('In 2015.').waitFor()
    await expectAccessible(page)
    await picture(page, 'application')
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: 'Confirm', exact: true }).first().click()
      await expect.poll(() => page.getByRole('button', { name: 'Confirm', exact: true }).count()).toBe(left)
    }
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByText(`${found.name} is approved.`).first().waitFor()
    await nextLetterTo(found.email, /^You are approved/)
  })

  it('sets what can be booked and when, and reads the profile as clients will', async () => {
    const { page } = desk
    await page.goto(app('/work/profile'))
    const preview = page.getByRole('article')
    await page.getByLabel('About you in English').fill('Conversations about sleep, by day and by night.')
    await preview.getByText('Conversations about sleep, by day and by night.').waitFor()
    await page.getByRole('radio', { name: 'In Icelandic' }).check()
    await preview.getByText('Róleg samtöl um svefn.').waitFor()
    await expectAccessible(page)
    await picture(page, 'profile-preview')
    await page.getByRole('button', { name: 'Save the profile' }).click()
    await page.getByText('The profile is saved.').first().waitFor()
    for (const [name, minutes] of [
      ['Session', '50'],
      ['Short session', '30'],
    ] as const) {
      await page.goto(app('/work/services/new'))
      await page.getByLabel('Name in English').fill(name)
      await page.getByLabel('Name in Icelandic').fill(name === 'Session' ? 'Viðtal' : 'Stutt viðtal')
      await page.getByLabel('Length').fill(minutes)
      await page.getByLabel('Price without credits').fill('19000')
      await page.getByRole('button', { name: 'Save the service' }).click()
      await page.getByText('The service is saved.').first().waitFor()
    }
    await page.goto(app('/work/availability'))
    for (const weekday of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
      await page.getByLabel(`${weekday} from`).last().fill('10')
      await page.getByLabel(`${weekday} to`).last().fill('16')
    }
    await page.getByLabel('Buffer').fill('15')
    await page.getByLabel('Start step').fill('30')
    await page.getByRole('button', { name: 'Save availability' }).click()
    await page.getByText('Saved. New bookings follow it from now on.').first().waitFor()
    invite = await inviteClient(page, 'Logi Snær', `logi.${run}@mail.example`)
  })

  it('is asked by a company that shows rate, cancellation, payer and volume, and declines', async () => {
    const { page } = await somebody()
    await signInByCode(page, 'tinna.ros@hraunver.example', /\/control\//)
    await inviteProfessional(page, controlOf(page), new RegExp(found.name))
    await nextLetterTo(found.email, /^An invitation for you/)
    await desk.page.goto(app('/work/invitations'))
    await desk.page.getByRole('link', { name: 'See the terms: Hraunver' }).click()
    for (const text of ['Rate', 'Who pays', 'Cancelled in time', 'Cancelled late', 'Expected', 'Answer by'])
      await desk.page.getByText(text, { exact: true }).first().waitFor()
    await expectAccessible(desk.page)
    await picture(desk.page, 'invitation')
    await lookInIcelandic(desk.page, 'invitation')
    await desk.page.getByRole('button', { name: 'Decline', exact: true }).click()
    await desk.page.getByText('You declined the invitation of Hraunver.').first().waitFor()
    await page.goto(`${controlOf(page)}/professionals`)
    await page
      .getByRole('row', { name: new RegExp(found.name) })
      .first()
      .getByText('Declined')
      .waitFor()
    expect((await page.goto(hubUrl('hraunver', `/professionals/${await slugOf()}`)))?.status()).toBe(404)
  })

  it('joins two hubs with another service in each, and has one calendar', async () => {
    const { page } = desk
    const hr = await somebody()
    await signInAs(hr.page, 'hr-admin')
    await inviteProfessional(hr.page, controlOf(hr.page), new RegExp(found.name))
    await answerInvitation(page, 'Norðurljós')
    await keepService(page, /^Session/, /^Short session/)
    const second = await somebody()
    await signInByCode(second.page, 'elin.marta@fjallasyn.example', /\/control\//)
    await inviteProfessional(second.page, controlOf(second.page), new RegExp(found.name))
    await answerInvitation(page, 'Fjallasýn')
    await keepService(page, /^Short session/, /^Session/)
    day = await dayAhead(licenceDays + 4)
    client = await somebody({ device: 'phone' })
    const other = await somebody()
    const place = `/professionals/${await slugOf()}?day=${day}`
    await other.page.goto(hubUrl('fjallasyn', place))
    expect(await timesOn(other.page)).toContain('12:00')
    await client.page.goto(hubUrl('nordurljos', place))
    await client.page.getByRole('button', { name: /^Book .*12:00/ }).click()
    await client.page.waitForURL(/\/book$/)
    await client.page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(client.page, `embla.${run}@nordurljos.example`)
    await acceptTerms(client.page)
    booked = await confirmBooking(client.page)
    await other.page.reload()
    // Fifty minutes and a quarter of an hour after them; half an hour with a quarter after it does not fit before.
    const left = await timesOn(other.page)
    for (const gone of ['11:30', '12:00', '12:30', '13:00']) expect(left).not.toContain(gone)
    for (const free of ['11:00', '13:30']) expect(left).toContain(free)
    await picture(other.page, 'one-calendar')
  })

  it('asks another price from now on, and the session that is booked keeps its own', async () => {
    const { page } = desk
    await page.goto(app('/work/services'))
    await page.getByRole('link', { name: 'Session', exact: true }).click()
    await page.getByLabel('Cost in credits').selectOption({ label: '2 credits' })
    await page.getByLabel('Price without credits').fill('26000')
    await page.getByRole('button', { name: 'Save the service' }).click()
    await page.getByText('The service is saved.').first().waitFor()
    const visitor = await somebody({ look: 'dark' })
    await visitor.page.goto(hubUrl('nordurljos', `/professionals/${await slugOf()}`))
    await visitor.page.getByText('2 credits').first().waitFor()
    await openHome(client.page, 'nordurljos', `/home/sessions/${booked}/cancel`)
    await client.page.getByText('You get 1 credit back at once.').first().waitFor()
    expect(await client.page.getByText('2 credits', { exact: false }).count()).toBe(0)
    await picture(client.page, 'booked-keeps-price')
  })

  it('leaves one hub: nobody books there any more, and who has a time keeps it and is told', async () => {
    const kept = await somebody({ device: 'phone' })
    const place = `/professionals/${await slugOf()}?day=${day}`
    const email = `freydis.${run}@fjallasyn.example`
    await kept.page.goto(hubUrl('fjallasyn', place))
    await kept.page.getByRole('button', { name: /^Book .*10:00/ }).click()
    await kept.page.waitForURL(/\/book$/)
    await kept.page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(kept.page, email)
    await acceptTerms(kept.page)
    const session = await confirmBooking(kept.page)
    const { page } = desk
    await page.goto(app('/work/invitations'))
    await page.getByRole('link', { name: 'Fjallasýn', exact: true }).click()
    await page.getByLabel('Clients send a request, and you propose a time').check()
    await page.getByRole('button', { name: 'Save for this hub' }).click()
    await page.getByText('Saved for Fjallasýn.').first().waitFor()
    const asking = await somebody({ device: 'phone', look: 'dark' })
    const request = await askForSession(
      asking.page,
      'fjallasyn',
      await slugOf(),
      `alda.${run}@fjallasyn.example`,
    )
    await page.locator('summary', { hasText: 'Leave this hub' }).click()
    await page.getByText('1 session that is booked there stays.').waitFor()
    await expectAccessible(page)
    await picture(page, 'leave-hub')
    await page.getByRole('button', { name: 'Leave Fjallasýn' }).click()
    await page.getByText('You left Fjallasýn.', { exact: false }).first().waitFor()
    const visitor = await somebody()
    expect((await visitor.page.goto(hubUrl('fjallasyn', place)))?.status()).toBe(404)
    await letPass(witness, 4)
    await nextLetterTo(email, /^About your time/)
    await openHome(kept.page, 'fjallasyn', `/home/sessions/${session}`)
    await kept.page.getByText('10:00').first().waitFor()
    await page.goto(app(`/work/sessions/${session}`))
    await page
      .getByRole('heading', { name: /Freydís|session|10:00/i })
      .first()
      .waitFor()
    await openHome(asking.page, 'fjallasyn', `/home/requests/${request}`)
    // The letter may wait for the morning; the request itself is answered as soon as the job has run.
    const answered = async () => {
      await asking.page.reload()
      return asking.page.getByText('New sessions are not taken on in this hub any more.').count()
    }
    await expect.poll(answered).toBeGreaterThan(0)
    expect(await asking.page.getByRole('link', { name: /See profile/ }).count()).toBe(2)
    await expectAccessible(asking.page)
    await expectNoWider(asking.page)
    await picture(asking.page, 'left-request')
    await lookInIcelandic(asking.page, 'left-request')
    expect([kept, asking].flatMap(({ complaints }) => complaints)).toEqual([])
  })

  it('is warned a week before the licence ends, with how many sessions come after it', async () => {
    await letPass(witness, warnedOn * 24 * 60)
    await nextLetterTo(found.email, /^Your licence ends on /)
    await signInAgain()
    await desk.page.goto(app('/work'))
    await desk.page.getByText(/is in force until/).waitFor()
    await desk.page.getByText(/come after that day|comes after that day/).waitFor()
    await picture(desk.page, 'licence-ends')
  })

  it('had an invite run out meanwhile, whose page says so, and sends it again', async () => {
    await letPass(witness, (inviteDays - warnedOn) * 24 * 60 + 60)
    const visitor = await somebody({ device: 'phone', look: 'dark' })
    await visitor.page.goto(app(invite))
    await visitor.page.getByRole('heading', { name: 'This invitation has expired' }).waitFor()
    await expectAccessible(visitor.page)
    await signInAgain()
    await desk.page.goto(app('/work/clients/invites'))
    await desk.page
      .getByRole('row', { name: /Logi Snær/ })
      .getByText('Expired')
      .waitFor()
    await desk.page.getByRole('button', { name: 'Send again to Logi Snær' }).click()
    await desk.page
      .getByText(/was sent again and works for two weeks/)
      .first()
      .waitFor()
    await visitor.page.reload()
    await visitor.page.getByRole('link', { name: 'Create an account' }).waitFor()
  })

  it('is shown nowhere once the licence has ended, told, and sees which session it is about', async () => {
    await letPass(witness, (licenceDays + 1 - inviteDays) * 24 * 60)
    await nextLetterTo(found.email, /^Your page is hidden/)
    const visitor = await somebody({ device: 'phone', look: 'dark' })
    const profile = `/professionals/${await slugOf()}`
    expect((await visitor.page.goto(hubUrl('nordurljos', profile)))?.status()).toBe(404)
    await visitor.page.goto(hubUrl('nordurljos', `/?q=${encodeURIComponent(found.name)}`))
    expect(await visitor.page.getByRole('link', { name: new RegExp(found.name) }).count()).toBe(0)
    await signInAgain()
    await desk.page.goto(app('/work'))
    await desk.page.getByText('Something has run out, so no hub shows you.', { exact: false }).waitFor()
    await expectAccessible(desk.page)
    await picture(desk.page, 'hidden')
    await desk.page.goto(app(`/work/sessions/${booked}`))
    await desk.page.getByText('Something that we confirmed runs out before this session.').waitFor()
    await expectAccessible(desk.page)
    for (const { complaints } of [desk, support, client]) expect(complaints).toEqual([])
  })
})

/** What a browser is answered at an address: the state, and how it begins. */
async function beginningOf(url: string): Promise<string> {
  const answer = await fetch(url)
  return `${answer.status} ${(await answer.text()).slice(0, 5)}`
}

const controlOf = (page: Person['page']) => /^.*\/control\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''

/** The times of the day that a profile shows. */
async function timesOn(page: Person['page']): Promise<string[]> {
  const times = page.getByRole('button', { name: /^Book .*, / })
  await times.first().waitFor()
  return times.allTextContents().then((texts) => texts.map((text) => text.trim().slice(0, 5)))
}

/** On the page of a hub that was just joined: one service is offered there, and the other is not. */
async function keepService(page: Person['page'], offered: RegExp, other: RegExp): Promise<void> {
  await page.getByRole('checkbox', { name: offered }).check()
  await page.getByRole('checkbox', { name: other }).uncheck()
  await page.getByRole('button', { name: 'Save for this hub' }).click()
  await page
    .getByText(/^Saved for/)
    .first()
    .waitFor()
}

interface Paper {
  readonly kind: string
  readonly number: string
  readonly issuer: string
  readonly expiresOn: string
}

async function enter(page: Person['page'], { kind, number, issuer, expiresOn }: Paper): Promise<void> {
  await page.getByLabel('What', { exact: true }).selectOption({ label: kind })
  await page.getByLabel('Number').fill(number)
  await page.getByLabel('Issued by').fill(issuer)
  await page.getByLabel('Last day').fill(expiresOn)
  if (kind === 'Licence')
    await page.getByLabel('Document').setInputFiles({
      name: 'licence.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    })
  await page.getByRole('button', { name: 'Enter', exact: true }).click()
  await page.getByRole('row', { name: new RegExp(number) }).waitFor()
}
