export type { Letter, Mailer, SendOutcome } from './letter.ts'
export { MailNotTaken } from './letter.ts'
export { type MailerOptions, openMailer } from './open-mailer.ts'
