import type { DomainEvent, ProfessionalId } from '@kara/kernel'

/** A professional's month with one payer is written. */
export const statementIssued = (payload: {
  readonly professionalId: ProfessionalId
  readonly statementId: string
}): DomainEvent => ({
  type: 'pay_statement.issued',
  scope: { professionalId: payload.professionalId },
  payload,
})

/** The money of a statement arrived, did not arrive, or was taken back. */
export const payTransferMoved = (
  state: 'paid' | 'failed' | 'reversed',
  {
    id,
    statementId,
    professionalId,
    attempt,
  }: {
    readonly id: string
    readonly statementId: string
    readonly professionalId: ProfessionalId
    readonly attempt: number
  },
): DomainEvent => ({
  type: `pay_transfer.${state}`,
  scope: { professionalId },
  payload: { professionalId, statementId, transferId: id, attempt },
})

/** The processor has turned an account down: nothing can be paid there. */
export const accountRefused = (payload: {
  readonly professionalId: ProfessionalId
  readonly at: string
}): DomainEvent => ({
  type: 'payout_account.refused',
  scope: { professionalId: payload.professionalId },
  payload,
})

/** The processor wants something before money can go to this account, or go on going there. */
export const accountNeedsMore = (payload: {
  readonly professionalId: ProfessionalId
  readonly at: string
}): DomainEvent => ({
  type: 'payout_account.needs_more',
  scope: { professionalId: payload.professionalId },
  payload,
})
