import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInByPassword } from './accounts.ts'
import { inviteProfessional } from './hr.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { letPass, nextLetterTo } from './outside.ts'
import { gatherPeople } from './people.ts'

const hr = 'tinna.ros@hraunver.example'
/** Nobody else of the journeys is at her desk. */
const professional = { name: /Þóra Katrín/, email: 'thora@fjolskyldan.example' }
/** A company's invitation can be answered for so long. */
const invitationDays = 30
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** A company invites a professional, and nobody answers in time. */
describe('an invitation that nobody answers', () => {
  const { witness, somebody } = gatherPeople('hraunver', 'app')
  let desk: Person
  let office: Person
  let control = ''

  beforeAll(async () => {
    desk = await somebody({ look: 'dark' })
    office = await somebody()
    await signInByCode(desk.page, professional.email)
    await signInByCode(office.page, hr, /\/control\//)
    control = /^.*\/control\/[0-9a-f-]{36}/.exec(office.page.url())?.[0] ?? ''
  })

  const stateOf = async () => {
    const [row] = await witness`select l.state from app.hub_listing l
      join app.professional p on p.id = l.professional_id join app.hub h on h.id = l.hub_id
      join app.person_email e on e.person_id = p.person_id
      where e.email_norm = ${professional.email} and h.slug = 'hraunver'`
    return row?.state
  }
  const rowOfHers = () =>
    office.page.getByRole('table', { name: 'Invited by you' }).getByRole('row', { name: professional.name })

  it('says to whom it was sent until when it can be answered', async () => {
    await inviteProfessional(office.page, control, professional.name)
    await nextLetterTo(professional.email, /^(An invitation for you|Boð til þín)/)
    const { page } = desk
    await page.goto(app('/work/invitations'))
    await page.getByRole('link', { name: 'See the terms: Hraunver' }).click()
    await page.getByText('Answer by', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Accept the invitation' }).waitFor()
  })

  it('is over then: a page that was left open joins nothing, and both read that no answer came', async () => {
    await letPass(witness, invitationDays * 24 * 60 + 60)
    const { page } = desk
    const stale = await page.context().newPage()
    await stale.goto(page.url())
    // Nobody stays signed in for so long: she signs in beside the page that is still open.
    await page.context().clearCookies({ name: '__Host-session' })
    await signInByPassword(stale, professional.email)
    await stale.waitForURL(/\/(work|home)/)
    await page.getByRole('button', { name: 'Accept the invitation' }).click()
    await page.getByText('This invitation ran out. Ask the company for a new one.').first().waitFor()
    expect(await stateOf()).toBe('invited')
    await page.reload()
    await page.getByText(/^The invitation ran out on /).waitFor()
    expect(await page.getByRole('button', { name: 'Accept the invitation' }).count()).toBe(0)
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'invitation-ended')
    await lookInIcelandic(page, 'invitation-ended')
    await office.page.context().clearCookies({ name: '__Host-session' })
    await signInByPassword(office.page, hr)
    await office.page.waitForURL(/\/control\//)
    await office.page.goto(`${control}/professionals`)
    await rowOfHers().getByText('No answer in time').waitFor()
    await expectAccessible(office.page)
    await picture(office.page, 'invitation-no-answer')
  })

  it('is sent anew by the company, and answered', async () => {
    await rowOfHers().getByRole('link', { name: professional.name }).click()
    await office.page.getByText('Your invitation was not answered in time.', { exact: false }).waitFor()
    await expectAccessible(office.page)
    await inviteProfessional(office.page, control, professional.name)
    await office.page.goto(`${control}/professionals`)
    await rowOfHers().getByText('Invited', { exact: true }).waitFor()
    const { page } = desk
    await page.reload()
    await page.getByRole('button', { name: 'Decline', exact: true }).click()
    await page.getByText('You declined the invitation of Hraunver.').first().waitFor()
    expect(await stateOf()).toBe('declined')
    expect([desk, office].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
