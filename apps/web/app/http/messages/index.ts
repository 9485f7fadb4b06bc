import { defineMessages, type MessageTree } from '@kara/language'
import { en as clinicsEn } from './clinics/en.ts'
import { is as clinicsIs } from './clinics/is.ts'
import { en as companiesEn } from './companies/en.ts'
import { is as companiesIs } from './companies/is.ts'
import { en as creditsEn } from './credits/en.ts'
import { is as creditsIs } from './credits/is.ts'
import { en as directoryEn } from './directory/en.ts'
import { is as directoryIs } from './directory/is.ts'
import { en as factorsEn } from './factors/en.ts'
import { is as factorsIs } from './factors/is.ts'
import { en as feedbackEn } from './feedback/en.ts'
import { is as feedbackIs } from './feedback/is.ts'
import { en as handoversEn } from './handovers/en.ts'
import { is as handoversIs } from './handovers/is.ts'
import { en as hubsEn } from './hubs/en.ts'
import { is as hubsIs } from './hubs/is.ts'
import { en as identityEn } from './identity/en.ts'
import { is as identityIs } from './identity/is.ts'
import { en as invoicesEn } from './invoices/en.ts'
import { is as invoicesIs } from './invoices/is.ts'
import { en as notesEn } from './notes/en.ts'
import { is as notesIs } from './notes/is.ts'
import { en as notificationsEn } from './notifications/en.ts'
import { is as notificationsIs } from './notifications/is.ts'
import { en as paymentsEn } from './payments/en.ts'
import { is as paymentsIs } from './payments/is.ts'
import { en as payoutsEn } from './payouts/en.ts'
import { is as payoutsIs } from './payouts/is.ts'
import { en as proposalsEn } from './proposals/en.ts'
import { is as proposalsIs } from './proposals/is.ts'
import { en as reportsEn } from './reports/en.ts'
import { is as reportsIs } from './reports/is.ts'
import { en as schedulingEn } from './scheduling/en.ts'
import { is as schedulingIs } from './scheduling/is.ts'
import { en as ssoEn } from './sso/en.ts'
import { is as ssoIs } from './sso/is.ts'
import { en as storageEn } from './storage/en.ts'
import { is as storageIs } from './storage/is.ts'
import { en as supportEn } from './support/en.ts'
import { is as supportIs } from './support/is.ts'
import { en as videoEn } from './video/en.ts'
import { is as videoIs } from './video/is.ts'
import { en as waitlistsEn } from './waitlists/en.ts'
import { is as waitlistsIs } from './waitlists/is.ts'
import { en as webEn } from './web/en.ts'
import { is as webIs } from './web/is.ts'

/**
 * What the coded errors of each module say to the person who met them: `module.reason` looks up `reason`
 * in the messages of `module`. A module whose codes reach a page has a folder here.
 */
export const sentencesByModule: Record<string, ReturnType<typeof defineMessages<MessageTree>>> = {
  clinics: defineMessages(clinicsEn, clinicsIs),
  companies: defineMessages(companiesEn, companiesIs),
  credits: defineMessages(creditsEn, creditsIs),
  directory: defineMessages(directoryEn, directoryIs),
  factors: defineMessages(factorsEn, factorsIs),
  feedback: defineMessages(feedbackEn, feedbackIs),
  handovers: defineMessages(handoversEn, handoversIs),
  hubs: defineMessages(hubsEn, hubsIs),
  identity: defineMessages(identityEn, identityIs),
  invoices: defineMessages(invoicesEn, invoicesIs),
  notes: defineMessages(notesEn, notesIs),
  notifications: defineMessages(notificationsEn, notificationsIs),
  payments: defineMessages(paymentsEn, paymentsIs),
  payouts: defineMessages(payoutsEn, payoutsIs),
  proposals: defineMessages(proposalsEn, proposalsIs),
  reports: defineMessages(reportsEn, reportsIs),
  scheduling: defineMessages(schedulingEn, schedulingIs),
  sso: defineMessages(ssoEn, ssoIs),
  storage: defineMessages(storageEn, storageIs),
  support: defineMessages(supportEn, supportIs),
  video: defineMessages(videoEn, videoIs),
  waitlists: defineMessages(waitlistsEn, waitlistsIs),
  web: defineMessages(webEn, webIs),
}
