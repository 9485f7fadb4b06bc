import { conflict, invalid, notAllowed, notFound, precondition } from '@kara/kernel'

export const notYourCompanysCredits = () =>
  notAllowed('credits.not_allowed', 'Only an owner, HR or finance administrator manages credits.')
export const notAnEmployee = () =>
  notAllowed('credits.not_an_employee', 'Credits belong to employees of the company that gives them.')
export const policyMissing = () =>
  notFound('credits.policy_missing', 'The company has not decided on credits yet.')
export const poolEmpty = () =>
  precondition('credits.pool_empty', 'There are no credits left in the company’s pool.')
export const notEnoughCredits = () =>
  precondition('credits.not_enough', 'You have fewer credits left than this session costs.')
export const policyChangedMeanwhile = () =>
  conflict(
    'credits.policy_changed',
    'Somebody else changed the credit policy a moment ago. Look at it and save again.',
  )
export const rolloverCapMissing = () =>
  invalid('credits.rollover_cap_missing', 'Say how much of what is left is carried over.', {
    fields: { rolloverCapCredits: ['credits.rollover_cap_missing'] },
  })
export const rolloverDaysMissing = () =>
  invalid('credits.rollover_days_missing', 'Say for how many days what is left can still be used.', {
    fields: { rolloverDays: ['credits.rollover_days_missing'] },
  })
export const promisedPeopleMissing = () =>
  invalid('credits.promised_people_missing', 'Say how many people work for you.', {
    fields: { promisedPeople: ['credits.promised_people_missing'] },
  })
export const promisedTooMuch = (missing: { readonly credits: number }) =>
  precondition(
    'credits.promised_too_much',
    'A year of these rules comes to more than you bought in the last twelve months. Buy more first, or promise less.',
    { fields: { promise: ['credits.promised_too_much'] }, values: missing },
  )
export const requestOpen = () =>
  conflict('credits.request_open', 'You have asked already. The answer comes by mail.')
export const requestAnswered = () =>
  conflict('credits.request_answered', 'This has its answer already, or was taken back.')
export const cardMissing = () => notFound('credits.card_missing', 'This card is not there any more.')
export const cardDecided = () => conflict('credits.card_decided', 'Somebody decided about this card already.')
export const grantEndsTooSoon = () =>
  invalid('credits.grant_end', 'Choose a last day that is still to come.', {
    fields: { usableUntil: ['credits.grant_end'] },
  })
export const notSupport = () => notFound('credits.no_ledger', 'There is no such ledger.')
export const adjustmentMissing = () =>
  notFound('credits.adjustment_missing', 'This correction is not there, or was decided.')
export const secondPersonNeeded = () =>
  precondition('credits.second_person', 'A second person of support decides about a correction of this size.')
export const adjustmentImpossible = () =>
  precondition(
    'credits.adjustment_impossible',
    'The correction cannot be made: there are fewer credits than that, or nothing that is still usable to correct.',
  )
export const budgetExceeded = (left: { readonly credits: number; readonly nextDay: string }) =>
  precondition(
    'credits.budget_exceeded',
    'That is more than the budget leaves in this period. Buy fewer, or raise the budget first.',
    { fields: { amountCredits: ['credits.budget_exceeded'] }, values: left },
  )
