import type { CompanyDomainId } from '@kara/companies/contracts'
import type { CompanyId, PersonId } from '@kara/kernel'
import { z } from 'zod'

const ofDomain = {
  companyId: z.uuid().transform((id) => id as CompanyId),
  domainId: z.uuid().transform((id) => id as CompanyDomainId),
}
const at = z.iso.datetime({ offset: true })

/** The record that proves a domain is missing, or did not come back in time. */
export const ProofMissing = z.object({ ...ofDomain, missingSince: at })
export const ProofLost = z.object({ ...ofDomain, lostAt: at })
export const DomainProofDue = z.object({
  ...ofDomain,
  adminId: z.uuid().transform((id) => id as PersonId),
  stage: z.enum(['missing', 'lost']),
  /** Since when: a record that goes missing another time is another letter. */
  since: at,
})
