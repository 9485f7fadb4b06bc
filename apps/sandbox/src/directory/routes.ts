import { Hono } from 'hono'
import { z } from 'zod'
import { type Companies, findPerson, Slug } from '../identity-provider/companies.ts'
import type { Part } from '../part.ts'
import { directoryPage, WHATS } from './pages.ts'
import { HAND_NAMES } from './products.ts'
import { type Exchange, Push } from './push.ts'

const PushInput = z
  .object({
    /** The address and the token that the product shows when a directory is connected. */
    baseUrl: z.url({ protocol: /^https?$/ }),
    token: z.string().min(1).max(500),
    hand: z.enum(HAND_NAMES).default('entra'),
    person: z.string().min(1).max(254),
    what: z.enum(Object.keys(WHATS) as [keyof typeof WHATS, ...(keyof typeof WHATS)[]]),
    /** The new address, when somebody is renamed. */
    to: z.union([z.email(), z.literal('')]).default(''),
  })
  .refine(({ what, to }) => what !== 'rename' || to !== '', 'Say the new address in `to`.')
const FormInput = z.object({ company: Slug }).and(PushInput)

/** The user directory of each company (SCIM 2.0): an administrator's click becomes the requests it would send. */
export function createDirectory(companies: Companies): Part {
  let told = 0
  const tell = (slug: string, input: z.infer<typeof PushInput>) => {
    told += 1
    return push(companies, slug, input)
  }
  const routes = new Hono()
  routes.get('/directory', (c) => c.html(directoryPage('nordurljos', [])))
  routes.post('/directory', async (c) => {
    const form = FormInput.safeParse(await c.req.parseBody())
    if (!form.success) return c.html(directoryPage('', [], z.prettifyError(form.error)), 400)
    return c.html(directoryPage(form.data.company, await tell(form.data.company, form.data)))
  })
  routes.post('/control/directory/:company', async (c) => {
    const slug = Slug.safeParse(c.req.param('company'))
    const input = PushInput.safeParse(await c.req.json().catch(() => undefined))
    if (!slug.success) return c.json({ error: 'A company is named by a slug: a-z, 0-9, -.' }, 400)
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    return c.json({ exchanges: await tell(slug.data, input.data) })
  })
  return {
    routes,
    summary: () => `${told} changes told`,
    reset: () => {
      told = 0
    },
    close: () => undefined,
  }
}

async function push(
  companies: Companies,
  slug: string,
  input: z.infer<typeof PushInput>,
): Promise<readonly Exchange[]> {
  const { email: userName, firstName, lastName } = findPerson(companies.get(slug), input.person)
  const person = { userName, firstName, lastName, isActive: true }
  const sending = new Push(input)
  if (input.what === 'join') await sending.join(person)
  if (input.what === 'leave') await sending.leave(person)
  if (input.what === 'rename') await sending.rename(person, input.to)
  if (input.what === 'remove') await sending.remove(person)
  return sending.exchanges
}
