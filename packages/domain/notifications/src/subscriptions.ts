import type { Subscription } from '@kara/outbox'
import { aboutAccounts } from './subscriptions/about-accounts.ts'
import { aboutBills } from './subscriptions/about-bills.ts'
import { aboutCare } from './subscriptions/about-care.ts'
import { aboutClinics } from './subscriptions/about-clinics.ts'
import { aboutCredits } from './subscriptions/about-credits.ts'
import { aboutHandovers } from './subscriptions/about-handovers.ts'
import { aboutPay } from './subscriptions/about-pay.ts'
import { aboutPrivateClients } from './subscriptions/about-private-clients.ts'
import { aboutProfessionals } from './subscriptions/about-professionals.ts'
import { aboutProposals } from './subscriptions/about-proposals.ts'
import { aboutRequests } from './subscriptions/about-requests.ts'
import { aboutSessions } from './subscriptions/about-sessions.ts'
import { aboutSignIns } from './subscriptions/about-sign-ins.ts'
import { forStaff } from './subscriptions/for-staff.ts'

/** Events become planned letters; nothing is written or sent here. */
export const subscriptions: readonly Subscription[] = [
  ...aboutAccounts,
  ...aboutBills,
  ...aboutCare,
  ...aboutClinics,
  ...aboutCredits,
  ...aboutHandovers,
  ...aboutPay,
  ...aboutPrivateClients,
  ...aboutProfessionals,
  ...aboutProposals,
  ...aboutRequests,
  ...aboutSessions,
  ...aboutSignIns,
  ...forStaff,
]
