import type { DomainEvent, Id, PersonId, ProfessionalId } from '@kara/kernel'
import type { DeskEnd, MembershipNews } from './contracts.ts'

export interface InviteSentFacts {
  readonly inviteId: string
  readonly invitedBy: ProfessionalId
  /** Sent again, it is another letter. */
  readonly sentAt: string
}

/** A professional is asked to become a member; the letter goes to them. */
export const clinicInviteSent = (payload: InviteSentFacts): DomainEvent => ({
  type: 'clinic_invite.sent',
  scope: { professionalId: payload.invitedBy },
  payload: { ...payload },
})

export interface MembershipFacts {
  readonly news: MembershipNews
  /** Who reads of it. */
  readonly toldId: ProfessionalId
  /** Whom it is about, or who did it: a professional, somebody at the desk, or whoever declined an invitation to it. */
  readonly aboutId: ProfessionalId | Id<'clinic_desk'> | Id<'clinic_invite'>
  readonly clinicName: string
  /** What makes it the same news when it is heard again. */
  readonly cause: string
}

/** Somebody of a clinic reads what became of a membership. */
export const membershipChanged = (payload: MembershipFacts): DomainEvent => ({
  type: 'clinic_member.changed',
  scope: { professionalId: payload.toldId },
  payload: { ...payload },
})

export interface DeskEndedFacts {
  readonly deskId: Id<'clinic_desk'>
  /** Who sat there, and reads of it. */
  readonly personId: PersonId
  readonly end: DeskEnd
  readonly clinicName: string
}

/** Whoever sat at a desk reads that they do not any more. */
export const deskEnded = (payload: DeskEndedFacts): DomainEvent => ({
  type: 'clinic_desk.ended',
  scope: { personId: payload.personId },
  payload: { ...payload },
})

export interface ActsFacts {
  readonly professionalId: ProfessionalId
  readonly actIds: readonly string[]
}

/** A member is told what administrators changed for them. */
export const actsTold = (payload: ActsFacts): DomainEvent => ({
  type: 'clinic_act.told',
  scope: { professionalId: payload.professionalId },
  payload: { ...payload },
})
