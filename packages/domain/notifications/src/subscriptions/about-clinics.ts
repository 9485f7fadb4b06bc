import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import {
  planClinicChanges,
  planClinicDeskEnded,
  planClinicInvite,
  planClinicNews,
} from '../verbs/plan-clinic-invite.ts'
import { on } from './on.ts'

/** Who is asked into a clinic, what became of a membership, and what was changed for a member. */
export const aboutClinics: readonly Subscription[] = [
  on('clinic_invite.sent', 'plan-clinic-invite', due.ClinicInviteSent, planClinicInvite),
  on('clinic_member.changed', 'plan-clinic-news', due.ClinicNews, planClinicNews),
  on('clinic_desk.ended', 'plan-clinic-desk-ended', due.ClinicDeskEnded, planClinicDeskEnded),
  on('clinic_act.told', 'plan-clinic-changes', due.ClinicChanges, planClinicChanges),
]
