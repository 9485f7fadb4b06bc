import {
  AddTimeOffInput,
  ChangeTimeOffInput,
  SetAvailabilityInput,
  SetDayHoursInput,
} from '@kara/scheduling/contracts'
import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  nameCharsMax: 120,
  placeCharsMax: 200,
  /** More than this have no one administrator, and no one page for their calendars. */
  membersMax: 40,
  /** An invitation can be accepted this long; sent again, as long anew. */
  inviteDays: 14,
  /** The same invitation is not sent twice within this. */
  inviteAgainMinutes: 10,
  /** More letters than this in a day are no clinic that comes together. */
  invitesPerDayMax: 40,
  /** Shown to administrators: those that wait, and the latest that ended. */
  invitesPerPage: 60,
  /** Changes shown to a member, the latest first. */
  actsPerPage: 40,
  /** A member is told of changes this long after the last one, in one letter. */
  tellAfterMinutes: 10,
  /** The calendar of everybody shows a week at most. */
  calendarDaysMax: 7,
  /** How far ahead an administrator sees single dates and time off: as far as most can be booked. */
  daysAhead: 180,
} as const

const id = z.uuid()

export const ClinicInput = z.object({
  name: z.string().trim().min(1, 'clinics.name_missing').max(limits.nameCharsMax, 'clinics.name_too_long'),
  place: z.string().trim().max(limits.placeCharsMax, 'clinics.place_too_long').default(''),
})
export type ClinicInput = z.input<typeof ClinicInput>

export const InviteMemberInput = z.object({
  /** An email address, or the address of the professional's own page. */
  address: z.string().trim().min(1, 'clinics.address_missing').max(300, 'clinics.address_missing'),
  locale: z.enum(['en', 'is']),
  /** To the desk: somebody who is no professional keeps the availability of all. */
  as: z.enum(['member', 'desk']).default('member'),
})
export type InviteMemberInput = z.input<typeof InviteMemberInput>

export const TakeDeskInput = z.object({
  inviteId: id,
  /** As members read it beside every change. */
  name: z
    .string()
    .trim()
    .min(1, 'clinics.own_name_missing')
    .max(limits.nameCharsMax, 'clinics.own_name_too_long'),
})
export type TakeDeskInput = z.input<typeof TakeDeskInput>

export const AppointAdministratorInput = z.object({
  memberId: id,
  /** Handed over: whoever appoints is an administrator no more. */
  stepsDown: z.boolean().default(false),
})
export type AppointAdministratorInput = z.input<typeof AppointAdministratorInput>

/** Weekly hours alone: how early and how densely somebody can be booked stays theirs to say. */
export const SetMemberHoursInput = SetAvailabilityInput.pick({ hours: true }).extend({ memberId: id })
export type SetMemberHoursInput = z.input<typeof SetMemberHoursInput>

export const SetMemberDayHoursInput = SetDayHoursInput.extend({ memberId: id })
export type SetMemberDayHoursInput = z.input<typeof SetMemberDayHoursInput>

/** Without a note: notes are the member's own. */
export const AddMemberTimeOffInput = AddTimeOffInput.omit({ note: true }).extend({ memberId: id })
export type AddMemberTimeOffInput = z.input<typeof AddMemberTimeOffInput>

export const RemoveMemberTimeOffInput = ChangeTimeOffInput.omit({ to: true }).extend({ memberId: id })
export type RemoveMemberTimeOffInput = z.input<typeof RemoveMemberTimeOffInput>

export const ChangeMemberTimeOffInput = ChangeTimeOffInput.omit({ to: true }).extend({
  memberId: id,
  to: AddTimeOffInput.omit({ note: true }),
})
export type ChangeMemberTimeOffInput = z.input<typeof ChangeMemberTimeOffInput>

export const SetMemberAwayInput = z.object({
  memberId: id,
  fromDay: z.iso.date('directory.away_from_missing'),
  /** The first day on which they can be booked again; null: until somebody says so. */
  backOn: z.iso.date('directory.away_back_missing').nullable().default(null),
})
export type SetMemberAwayInput = z.input<typeof SetMemberAwayInput>

export const UndoMemberActInput = z.object({ memberId: id, actId: id })
export type UndoMemberActInput = z.input<typeof UndoMemberActInput>

export interface ClinicMember {
  readonly professionalId: string
  readonly displayName: string
  readonly isAdministrator: boolean
  readonly joinedAt: string
}

/** What becomes of a membership or of the desk, and which way. */
export const membershipNews = [
  'joined',
  'declined',
  'left',
  'taken_off',
  'appointed',
  'closed',
  'desk_joined',
  'desk_left',
  'desk_declined',
] as const
export type MembershipNews = (typeof membershipNews)[number]

/** Why somebody does not sit at a desk any more, other than that they left it. */
export const deskEnds = ['taken_off', 'closed'] as const
export type DeskEnd = (typeof deskEnds)[number]

/** Somebody who keeps the availability of members and is none of them. */
export interface ClinicDesk {
  readonly id: string
  readonly name: string
  readonly since: string
}

/** A clinic as its desk sees it. */
export interface KeptClinic {
  readonly deskId: string
  /** As members read it. */
  readonly ownName: string
  readonly id: string
  readonly name: string
  readonly place: string
  readonly members: readonly Pick<ClinicMember, 'professionalId' | 'displayName'>[]
}

export interface Clinic {
  readonly id: string
  readonly name: string
  readonly place: string
  /** Whether the professional of the call administers it. */
  readonly isAdministrator: boolean
  readonly members: readonly ClinicMember[]
  readonly desks: readonly ClinicDesk[]
}

export type ClinicInviteState = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'expired'

/** As administrators see it. Instants in ISO 8601. */
export interface ClinicInvite {
  readonly id: string
  /** The address that was written, or null: the professional was named by their page. */
  readonly email: string | null
  readonly inviteeId: string | null
  readonly isDesk: boolean
  readonly locale: 'en' | 'is'
  readonly state: ClinicInviteState
  readonly invitedBy: string
  readonly sentAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
}

/** As the invited professional sees it. */
export interface AskedMembership {
  readonly inviteId: string
  readonly clinicName: string
  readonly place: string
  readonly invitedByName: string
  readonly state: ClinicInviteState
  readonly expiresAt: string
}

export type ClinicActKind =
  | 'weekly_hours'
  | 'day_hours'
  | 'time_off_added'
  | 'time_off_changed'
  | 'time_off_removed'
  | 'away_set'
  | 'away_ended'

/** What an administrator changed for a member. */
export interface ClinicAct {
  readonly id: string
  readonly kind: ClinicActKind
  readonly byName: string
  readonly at: string
  /** ISO dates, where it is about dates. */
  readonly days: readonly string[]
  readonly undoneAt: string | null
  /** Whether it is still as it became, and the reader's to take back. */
  readonly canUndo: boolean
}

/** A time at which sessions take place that stay: how many stretches, never whose. */
export interface KeptTimes {
  readonly taken: number
}
