import { defineMessages, type Locale, type MessageTree, translator } from '@kara/language'
import { catalogueEn, catalogueIs, REASON_CODES } from '@kara/sso/contracts'
import { en as companiesEn } from './messages/companies/en.ts'
import { is as companiesIs } from './messages/companies/is.ts'
import { en as creditsEn } from './messages/credits/en.ts'
import { is as creditsIs } from './messages/credits/is.ts'
import { en as hubsEn } from './messages/hubs/en.ts'
import { is as hubsIs } from './messages/hubs/is.ts'
import { en as identityEn } from './messages/identity/en.ts'
import { is as identityIs } from './messages/identity/is.ts'
import { en as paymentsEn } from './messages/payments/en.ts'
import { is as paymentsIs } from './messages/payments/is.ts'
import { en as ssoEn } from './messages/sso/en.ts'
import { is as ssoIs } from './messages/sso/is.ts'
import { en as storageEn } from './messages/storage/en.ts'
import { is as storageIs } from './messages/storage/is.ts'
import { en as webEn } from './messages/web/en.ts'
import { is as webIs } from './messages/web/is.ts'

/**
 * What the coded errors of each module say to the person who met them: `module.reason` looks up `reason`
 * in the messages of `module`. A module whose codes reach a page has a folder in `messages/`.
 */
const byModule: Record<string, ReturnType<typeof defineMessages<MessageTree>>> = {
  companies: defineMessages(companiesEn, companiesIs),
  credits: defineMessages(creditsEn, creditsIs),
  hubs: defineMessages(hubsEn, hubsIs),
  identity: defineMessages(identityEn, identityIs),
  payments: defineMessages(paymentsEn, paymentsIs),
  sso: defineMessages(ssoEn, ssoIs),
  storage: defineMessages(storageEn, storageIs),
  web: defineMessages(webEn, webIs),
}

type Values = Readonly<Record<string, string | number>>

/** The sentence for a code, or null when there is none yet. */
export function sentenceOf(locale: Locale, code: string, values: Values = {}): string | null {
  const [module = '', ...reason] = code.split('.')
  if (module === 'sso' && Object.hasOwn(REASON_CODES, reason.join('.'))) {
    return sentenceOfReason(locale, reason.join('.') as keyof typeof REASON_CODES, values)
  }
  const messages = byModule[module]
  const key = reason.join('.')
  if (!messages || typeof messages.en[key] !== 'string') return null
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return (translator(locale, messages) as (key: string, values: Record<string, string>) => string)(key, texts)
}

/** A reason of the sign-in catalogue: what is wrong and how it is put right. */
function sentenceOfReason(locale: Locale, reason: keyof typeof REASON_CODES, values: Values): string {
  const { says, fix } = (locale === 'is' ? catalogueIs : catalogueEn)[REASON_CODES[reason]]
  const company = locale === 'is' ? 'fyrirtækisins' : 'your company'
  return `${says} ${fix}`
    .replaceAll('{company}', company)
    .replaceAll(/\{(expected|received)\}/g, (_, side: string) => String(values[side] ?? '–'))
}
