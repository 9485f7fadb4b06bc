import * as clinics from '@kara/clinics'
import * as companies from '@kara/companies'
import * as credits from '@kara/credits'
import * as directory from '@kara/directory'
import * as factors from '@kara/factors'
import * as handovers from '@kara/handovers'
import * as hubs from '@kara/hubs'
import * as invoices from '@kara/invoices'
import * as notes from '@kara/notes'
import * as notifications from '@kara/notifications'
import * as payments from '@kara/payments'
import * as payouts from '@kara/payouts'
import * as proposals from '@kara/proposals'
import * as reports from '@kara/reports'
import * as scheduling from '@kara/scheduling'
import * as sso from '@kara/sso'
import * as support from '@kara/support'
import * as waitlists from '@kara/waitlists'

/** Every module that subscribes to something: an event that is not heard of here is rung for nobody. */
export const modules = [
  clinics,
  companies,
  credits,
  directory,
  factors,
  handovers,
  hubs,
  invoices,
  notes,
  notifications,
  payments,
  payouts,
  proposals,
  reports,
  scheduling,
  sso,
  support,
  waitlists,
]
