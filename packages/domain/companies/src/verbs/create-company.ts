import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBePerson } from '../access.ts'
import { type Company, CreateCompanyInput } from '../contracts.ts'
import { companyExists } from '../errors.ts'
import { companyCreated } from '../events.ts'
import { toCompany } from '../reads/get-company.ts'
import { listCompaniesOfPerson } from '../reads/list-companies-of-person.ts'
import * as store from '../store.ts'

/**
 * Makes a company whose first owner is the person who acts. The same person creating a company of the
 * same name again (a second click, a second tab) gets the company that exists.
 */
export async function createCompany(ctx: Ctx, raw: CreateCompanyInput): Promise<Company> {
  const personId = mustBePerson(ctx)
  const input = CreateCompanyInput.parse(raw)
  const companyId = ctx.ids.next<'company'>()
  const owner = { kind: 'admin', personId, companyId, role: 'owner' } as const
  const inCompany = inScope(ctx, { role: 'company', companyId, personId }, owner)
  try {
    return await inTransaction(inCompany, async (ctx) => {
      const company = await store.insertCompany(ctx, { ...input, createdBy: personId })
      await store.upsertAdmin(ctx, personId, 'owner')
      await recordAudit(ctx, 'company.created', { kind: 'company', id: companyId })
      await publish(ctx, companyCreated(companyId, personId))
      return toCompany(company)
    })
  } catch (error) {
    if (!isFailure(error, 'unique_violation', 'company_one_per_creator_and_name')) throw error
    return findTheOneCreated(ctx, personId, input.name)
  }
}

async function findTheOneCreated(
  ctx: Ctx,
  personId: ReturnType<typeof mustBePerson>,
  name: string,
): Promise<Company> {
  const atGate = inScope(ctx, { role: 'gate', personId })
  const mine = await listCompaniesOfPerson(atGate)
  const same = mine.find((company) => company.name.toLowerCase() === name.toLowerCase())
  if (!same) throw companyExists()
  return inTransaction(
    inScope(ctx, { role: 'company', companyId: same.companyId, personId }),
    async (ctx) => {
      const company = await store.findCompany(ctx)
      if (!company) throw companyExists()
      return toCompany(company)
    },
  )
}
