import * as clinics from '@kara/clinics'
import * as handovers from '@kara/handovers'
import * as notes from '@kara/notes'
import * as proposals from '@kara/proposals'
import * as reports from '@kara/reports'
import * as scheduling from '@kara/scheduling'
import * as sso from '@kara/sso'
import * as support from '@kara/support'
import * as waitlists from '@kara/waitlists'

/** Every module with work for the queue `sessions`. */
export const modules = [clinics, handovers, notes, proposals, reports, scheduling, sso, support, waitlists]
