import { writeAccountLinked, writePasswordNeeded } from '../../reads/write-account-linked.ts'
import { writeCodeLetter } from '../../reads/write-code-letter.ts'
import { writeRecoveryNotice } from '../../reads/write-recovery-notice.ts'
import { writeElectronicIdAnswers, writeSecurityNotice } from '../../reads/write-security-notice.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'
import { PasswordNeededDue } from '../../rules/sign-in-off-payloads.ts'

/** What is told about the safety of an account. */
export const accountLetters: readonly PlannedLetter[] = [
  plannedLetter(due.LinkedDue, writeAccountLinked, {
    kind: 'notice.account_linked',
    order: ({ companyId, personId, at }) => ({
      letter: 'account_linked',
      causeKey: `${companyId}|${personId}|${at}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(PasswordNeededDue, writePasswordNeeded, {
    kind: 'notice.password_needed',
    order: ({ connectionId, personId, at }) => ({
      letter: 'password_needed',
      causeKey: `${connectionId}|${personId}|${at}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.SecurityDue, writeSecurityNotice, {
    kind: 'notice.account_security',
    order: ({ personId, change, deviceId, at }) => ({
      letter: 'account_security',
      causeKey: `${personId}|${change}|${deviceId ?? at}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.RecoveryDue, writeRecoveryNotice, {
    kind: 'notice.account_recovery',
    order: ({ recoveryId, stage, addressId }) => ({
      letter: 'account_recovery',
      causeKey: `${recoveryId}|${stage}|${addressId}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.ElectronicIdAnswers, writeElectronicIdAnswers, {
    kind: 'notice.electronic_id_answers',
    order: ({ waitId }) => ({
      letter: 'electronic_id_answers',
      causeKey: waitId,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.CodeRequested, writeCodeLetter, {
    kind: 'notice.code',
    order: ({ codeId, letter }) => ({
      letter: letter === 'account_exists' ? 'account_exists' : 'verification_code',
      causeKey: codeId,
      recipientKind: 'address',
    }),
  }),
]
