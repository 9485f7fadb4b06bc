import {
  addCredential,
  applyAsProfessional,
  approveProfessional,
  checkCredential,
  findProfessionalOfPerson,
  getOwnStanding,
  listOwnServices,
  saveService,
  setPortrait,
} from '@kara/directory'
import { openAccount } from '@kara/identity'
import { invariant, type PersonId, type ProfessionalId } from '@kara/kernel'
import { saveIntakeForm } from '@kara/notes'
import { setAvailability } from '@kara/scheduling'
import { type DemoPortraitKey, demoPortrait } from '@kara/ui/portraits'
import { gateOf, operatorOf, professionalCtx, type Tools } from '../tools.ts'
import { acceptTermsOf } from './accept-terms-of.ts'
import type { ProfessionalFile, Town } from './town-definition.ts'

/** A professional of the town, with what is needed to act as them. */
export interface Resident {
  readonly slug: string
  readonly professionalId: ProfessionalId
  readonly personId: PersonId
}

/** Professionals apply, are approved, and fill in what they offer, each through the verbs of their own pages. */
export async function plantProfessionals(tools: Tools, town: Town): Promise<Resident[]> {
  const residents: Resident[] = []
  for (const { slug, file } of town.professionals) residents.push(await plantProfessional(tools, slug, file))
  return residents
}

async function plantProfessional(tools: Tools, slug: string, file: ProfessionalFile): Promise<Resident> {
  const { ctx } = tools
  const { name, email, locale, profile } = file
  const account = { displayName: name, email, locale, timeZone: profile.timeZone }
  const { personId } = await openAccount(gateOf(ctx), account)
  const known = await findProfessionalOfPerson(gateOf(ctx, personId))
  const applied =
    known ?? (await applyAsProfessional(gateOf(ctx, personId), { displayName: name, ...profile }))
  invariant(applied.slug === slug, `the file ${slug}.json is named after ${applied.slug}`)
  const professionalId = applied.id as ProfessionalId
  const resident = { slug, professionalId, personId }
  await acceptTermsOf(ctx, personId, 'professional', locale)
  const self = professionalCtx(ctx, professionalId, personId)
  if (applied.state === 'draft') await enterCredentials(tools, resident, file)
  if ((await listOwnServices(self)).length > 0) return resident
  if (file.portrait)
    await setPortrait(self, Buffer.from(demoPortrait(file.portrait as DemoPortraitKey)), tools.storage)
  await setAvailability(self, { ...file.availability, hours: file.hours })
  for (const service of file.services) await saveService(self, service)
  if (file.intake) await saveIntakeForm(self, { questions: file.intake })
  return resident
}

/** Credentials are entered once; support of the town confirms them and approves whoever should be. */
async function enterCredentials(
  { ctx, storage }: Tools,
  { professionalId, personId }: Resident,
  { credentials, profile, isApproved }: ProfessionalFile,
): Promise<void> {
  const self = professionalCtx(ctx, professionalId, personId)
  if ((await getOwnStanding(self)).credentials.length > 0) return
  const today = ctx.clock.now().toZonedDateTimeISO(profile.timeZone).toPlainDate()
  for (const { expiresInDays, ...credential } of credentials) {
    const expiresOn = expiresInDays && today.add({ days: expiresInDays }).toString()
    const entered = { ...credential, ...(expiresOn ? { expiresOn } : {}) }
    const credentialId = await addCredential(self, entered, null, storage)
    if (isApproved) await checkCredential(operatorOf(ctx), { credentialId, answer: 'confirmed' })
  }
  if (isApproved) await approveProfessional(operatorOf(ctx), { professionalId })
}
