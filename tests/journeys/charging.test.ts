import { describe, expect, inject, it } from 'vitest'
import { signInByCode } from './accounts.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const email = 'unnur.osp@postur.example'
const app = (path: string) => `${inject('stack').appUrl}${path}`
const isAtProcessor = (url: URL) => url.origin === inject('stack').sandboxUrl

/** After a session that its client pays, its professional decides: the card now, later, or nothing at all. */
describe('a professional who decides on a bill', () => {
  const { witness, somebody } = gatherPeople('nordurljos', 'app')
  let desk: Person
  let client: Person
  let bills: string[] = []

  const bill = async (id: string) => {
    const [row] = await witness`select b.state, b.charge_at,
      (select count(*) from app.charge c where c.bill_id = b.id and c.state = 'succeeded')::int as paid,
      (select count(*) from app.due_work w where w.kind = 'bill.charge_due' and w.key = b.id::text)::int as planned
      from app.bill b where b.id = ${id}`
    return row
  }
  const decide = async (id: string, choice: RegExp) => {
    const { page } = desk
    await page.goto(app(`/work/payments/bills/${id}`))
    await page.getByLabel(choice).check()
    await page.getByRole('button', { name: 'Decide so' }).click()
  }

  it('sees what is owed, when the card is charged by itself, and may let it wait instead', async () => {
    client = await somebody({ device: 'phone' })
    await signInByCode(client.page, email)
    await client.page.goto(app('/home/payments'))
    await client.page.getByRole('button', { name: 'Add a card' }).click()
    await client.page.waitForURL(isAtProcessor)
    await client.page.getByRole('button', { name: /^Visa 4242/ }).click()
    await client.page.getByText('Visa •••• 4242').first().waitFor()
    const open = await witness`select b.id from app.bill b join app.person_email e using (person_id)
      where e.email_norm = ${email} and b.state = 'open' order by b.session_at`
    bills = open.map(({ id }) => id)
    expect(bills.length).toBeGreaterThanOrEqual(2)
    desk = await somebody()
    const { page } = desk
    await signInAs(page, 'professional')
    await page.goto(app(`/work/payments/bills/${bills[0]}`))
    await page.getByText(/^The card is charged /).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'bill-decide')
    await decide(bills[0] ?? '', /^Wait/)
    await page.getByText('No card is charged by itself', { exact: true }).waitFor()
    expect(await bill(bills[0] ?? '')).toMatchObject({ state: 'open', charge_at: null, paid: 0, planned: 0 })
  })

  it('has the card charged after all, at once, and the client reads that it is paid', async () => {
    const [id = ''] = bills
    await decide(id, /^Charge the card now/)
    await waitFor('the payment', async () => (await bill(id))?.state === 'paid')
    expect(await bill(id)).toMatchObject({ paid: 1 })
    const { page } = desk
    await page.goto(app(`/work/payments/bills/${id}`))
    await page.getByText('Paid', { exact: true }).waitFor()
    await picture(page, 'bill-charged')
    await client.page.goto(app(`/home/payments/bills/${id}`))
    await client.page.getByText('Paid', { exact: true }).first().waitFor()
    await expectNoWider(client.page)
    await expectAccessible(client.page)
  })

  it('asks nothing for another, which closes it for good: nobody can charge it, and nobody owes it', async () => {
    const id = bills[1] ?? ''
    await decide(id, /^Ask nothing/)
    const { page } = desk
    await page.getByText('Nothing asked', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Decide so' }).count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'bill-skipped')
    expect(await bill(id)).toMatchObject({ state: 'skipped', paid: 0, planned: 0 })
    await client.page.goto(app(`/home/payments/bills/${id}`))
    await client.page.getByRole('main').waitFor()
    expect(await client.page.getByRole('button', { name: /^Pay / }).count()).toBe(0)
    await lookInIcelandic(client.page, 'bill-nothing-asked')
    expect([...desk.complaints, ...client.complaints]).toEqual([])
  })

  it('is no part of it when money was taken at the processor itself: support finds that, and settles it', async () => {
    const number = await chargeAtProcessor()
    const support = await somebody({ look: 'dark' })
    const { page } = support
    await signInAs(page, 'support-agent')
    const cards = page
      .locator('section', { hasText: number })
      .filter({ has: page.getByRole('button', { name: 'Settle it' }) })
    // The innermost of those that hold it.
    const card = cards.last()
    await waitFor('the comparison', async () => {
      await page.goto(app('/console/payments/comparison'))
      if ((await page.getByText(number).count()) > 0) return true
      await page.getByRole('button', { name: 'The last 90 days' }).click()
      await page.waitForLoadState('networkidle')
      return false
    })
    await expectAccessible(page)
    await lookInIcelandic(page, 'comparison-unknown')
    await card.getByText(/ISK\s4,300, done/).waitFor()
    await card.getByRole('heading', { name: 'Money that we know nothing of' }).waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/Unnur/)
    await card.getByLabel(/^What you found out/).fill('Begun by hand in the dashboard; given back there.')
    await card.getByRole('button', { name: 'Settle it' }).click()
    await waitFor('the settlement', async () => {
      const [row] = await witness`select state from app.money_difference where processor_id = ${number}`
      return row?.state === 'resolved'
    })
    await page.goto(app('/console/payments/comparison'))
    await page.getByText('Settled by support').first().waitFor()
    expect(await cards.count()).toBe(0)
    await picture(page, 'comparison-settled')
    expect(support.complaints).toEqual([])
  })

  /** Somebody at the processor's own dashboard takes money from the client's card; answers with its number there. */
  async function chargeAtProcessor(): Promise<string> {
    const [row] = await witness`select c.processor_id as card, u.processor_id as customer
      from app.card c join app.card_customer u using (person_id) join app.person_email e using (person_id)
      where e.email_norm = ${email} and c.removed_at is null`
    const response = await fetch(`${inject('stack').sandboxUrl}/v1/payment_intents`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_dashboard' },
      body: new URLSearchParams({
        ...{ amount: '430000', currency: 'isk', customer: row?.customer, payment_method: row?.card },
        ...{ 'payment_method_types[0]': 'card', confirm: 'true', off_session: 'true' },
      }),
    })
    const intent = (await response.json()) as { id: string; status: string }
    expect(intent).toMatchObject({ status: 'succeeded' })
    return intent.id
  }
})
