import { beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const clientEmail = 'anna@nordurljos.example'

/** What a professional learns of how clients are and what they say: what one shows, and what five say together. */
describe('what clients let a professional see', () => {
  const { witness, somebody } = gatherPeople('nordurljos', 'app')
  let client: Person
  let desk: Person
  let personId = ''

  beforeAll(async () => {
    client = await somebody({ device: 'phone' })
    desk = await somebody()
    await signInAs(client.page, 'client')
    await signInAs(desk.page, 'professional')
    const [row] = await witness`select person_id from app.person_email where email_norm = ${clientEmail}`
    personId = String(row?.person_id)
  })

  const trend = (measure: RegExp) => desk.page.getByText(measure).first()

  it('is how they were, as long as they show it, with a trend; and they see when it was looked at', async () => {
    const { page } = desk
    await page.goto(app(`/work/clients/${personId}`))
    await page.getByRole('link', { name: 'How your client says they are' }).click()
    await page.getByRole('heading', { name: 'How your client is' }).waitFor()
    await page
      .getByText(/^Your client shows you this since /)
      .first()
      .waitFor()
    await trend(/^Wellbeing \(WHO-5\)/).waitFor()
    await trend(/^Worries \(GAD-7\)/).waitFor()
    await expectAccessible(page)
    await picture(page, 'wellbeing-trend')
    await lookInIcelandic(page, 'wellbeing-trend')
    await client.page.goto(app('/home/record-openings'))
    await client.page.getByText('looked at how you said you are').first().waitFor()
  })

  it('is one measure less once they take it back, and there again when they show it', async () => {
    const own = client.page
    await own.goto(app('/home/wellbeing'))
    await own.getByRole('button', { name: 'Show it to Sólveig Þórsdóttir no more' }).click()
    await own.getByRole('button', { name: 'Show it to Sólveig Þórsdóttir', exact: true }).waitFor()
    await expectAccessible(own)
    await picture(own, 'wellbeing-hidden')
    const { page } = desk
    await page.goto(app(`/work/clients/${personId}/wellbeing`))
    // Worries are shown or kept for themselves.
    await trend(/^Worries \(GAD-7\)/).waitFor()
    expect(await page.getByText(/^Wellbeing \(WHO-5\)/).count()).toBe(0)
    await own.getByRole('button', { name: 'Show it to Sólveig Þórsdóttir', exact: true }).click()
    await own.getByRole('button', { name: 'Show it to Sólveig Þórsdóttir no more' }).waitFor()
    await page.goto(app(`/work/clients/${personId}/wellbeing`))
    await trend(/^Wellbeing \(WHO-5\)/).waitFor()
  })

  it('is the average of five people, and never one answer', async () => {
    const { page } = desk
    await page.goto(app('/work/feedback'))
    await page.getByText('The latest five people').first().waitFor()
    await page.getByText('Felt heard and understood').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'feedback-blocks')
    await lookInIcelandic(page, 'feedback-blocks')
    expect([client, desk].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
