import { z } from 'zod'

/** Whether private clients are asked for a card before their first session. */
export const SetCardRuleInput = z.object({ isRequired: z.boolean() })
export type SetCardRuleInput = z.input<typeof SetCardRuleInput>
