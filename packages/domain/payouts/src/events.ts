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
