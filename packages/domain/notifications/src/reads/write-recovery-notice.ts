import { renderAccountRecovery } from '@kara/emails'
import { findRecovery, recoveryLinks } from '@kara/factors'
import { getPerson, listProvenAddresses } from '@kara/identity'
import { type Ctx, type Id, inScope, type PersonId } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import type { RecoveryStage } from '../contracts.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'

export interface RecoveryTold {
  readonly personId: PersonId
  readonly recoveryId: Id<'account_recovery'>
  readonly stage: RecoveryStage
  readonly addressId: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Tells one address of a person how far the way back into their account is, and how it is stopped. */
export async function writeRecoveryNotice(ctx: Ctx, desk: Desk, about: RecoveryTold): Promise<Draft> {
  mayNotify(ctx)
  const { personId, recoveryId, stage, addressId, at } = about
  const own = inScope(ctx, { role: 'worker', personId })
  const [person, addresses, recovery] = await Promise.all([
    getPerson(own),
    listProvenAddresses(own),
    findRecovery(own),
  ])
  const address = addresses.find(({ id }) => id === addressId)
  if (!address) return { skip: 'no_address' }
  const isOpen = recovery?.id === recoveryId
  if ((stage === 'asked' || stage === 'ready') && !isOpen) return { skip: 'over' }
  const links = recoveryLinks(desk.factorsKeys, recoveryId)
  const mayConfirm = stage === 'asked' && address.kind === 'private'
  const letter = await renderAccountRecovery(
    {
      recipientName: greetingName(person.displayName),
      stage,
      at,
      waitsUntil: recovery?.waitsUntil ?? at,
      timeZone: person.timeZone,
      confirmUrl: mayConfirm ? desk.links.recoveryConfirmation(links.confirm) : null,
      stopUrl: desk.links.recoveryStop(links.stop),
      recoveryUrl: desk.links.recovery,
      securityUrl: desk.links.security,
      supportUrl: desk.links.support(),
    },
    person.locale,
  )
  return { to: { personId, email: address.email }, letter }
}
