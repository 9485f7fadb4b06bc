import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { limits } from '../contracts.ts'
import { listResponsibleAdmins } from '../reads/list-responsible-admins.ts'
import type { DomainProofDue } from '../rules/domain-payloads.ts'
import type { AlertOpened, ConnectionDue } from '../rules/payloads.ts'
import { planForStaff } from '../steps/plan-for-staff.ts'

/** Told by when they happened, not by the connection alone. */
const happenOnce: readonly Matter['matter'][] = ['break_glass', 'trouble_announced', 'sign_in_shut']

type Matter = Omit<z.output<typeof ConnectionDue>, 'adminId' | 'at'>

/**
 * Plans the letters about a company's sign-in to those who look after it. Metadata that cannot be read waits some days
 * before anybody is written to: most of it can be read again by then, and then nobody is.
 */
export async function planConnectionNotice(ctx: Ctx, matter: Matter): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const isOnce = happenOnce.includes(matter.matter)
    const waits = matter.matter === 'metadata_unreadable' ? limits.unreadableDays * 24 : 0
    for (const adminId of await listResponsibleAdmins(ctx, 'sign_in')) {
      await planWork(ctx, {
        kind: 'notice.company_sign_in',
        key: [matter.connectionId, adminId, matter.matter, matter.days ?? (isOnce ? matter.endsAt : '')].join(
          '|',
        ),
        queue: 'notices',
        dueAt: now.add({ hours: waits }),
        scope: { companyId: matter.companyId },
        payload: { ...matter, adminId, at: now.toString() },
      })
    }
  })
}

/**
 * Plans the letters about a domain whose proof is missing, or lost, to those who look after the company's sign-in: it
 * acts for addresses of proven domains alone.
 */
export async function planDomainProof(
  ctx: Ctx,
  about: Omit<z.output<typeof DomainProofDue>, 'adminId'>,
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    for (const adminId of await listResponsibleAdmins(ctx, 'sign_in')) {
      await planWork(ctx, {
        kind: 'notice.domain_proof',
        key: `${about.domainId}|${adminId}|${about.stage}`,
        queue: 'notices',
        dueAt: ctx.clock.now(),
        scope: { companyId: about.companyId },
        payload: { ...about, adminId },
      })
    }
  })
}

/** Plans the letters to the operator's support about sign-ins of a company that fail, one for each of them. */
export async function planSignInAlarm(ctx: Ctx, alert: z.output<typeof AlertOpened>): Promise<void> {
  mayNotify(ctx)
  await planForStaff(ctx, { kind: 'notice.sign_in_alarm', key: alert.alertId, scope: {}, payload: alert })
}
