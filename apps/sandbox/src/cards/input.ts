import { z } from 'zod'
import { asList, type FormTree } from './form.ts'
import { invalidRequest } from './refusal.ts'

const whole = z.coerce.number().int()
const Currency = z
  .string()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)
const Metadata = z.record(z.string().max(40), z.string().max(500)).default({})
const Text = z.string().max(5_000).optional()
const CaptureMethod = z.enum(['automatic', 'automatic_async', 'manual']).optional()

const LineItemInput = z.object({
  price_data: z.object({
    currency: Currency,
    unit_amount: whole,
    product_data: z.object({ name: z.string().min(1), description: Text }),
  }),
  quantity: whole.min(1).default(1),
})

/** Lists arrive as trees with numbers for names. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'object' ? asList(value as FormTree) : value),
    z.array(item).min(1),
  )

export const SessionInput = z.object({
  mode: z.literal('payment', { error: 'The sandbox plays the modes "payment" and "setup".' }),
  line_items: list(LineItemInput),
  success_url: z.string().min(1),
  cancel_url: z.string().optional(),
  customer: Text,
  customer_email: z.email().optional(),
  client_reference_id: Text,
  metadata: Metadata,
  locale: Text,
  expires_at: whole.optional(),
  payment_intent_data: z
    .object({
      metadata: Metadata,
      capture_method: CaptureMethod,
      description: Text,
      statement_descriptor: z.string().max(22).optional(),
      statement_descriptor_suffix: z.string().max(22).optional(),
    })
    .optional(),
})

/** A visit on which a card is saved for later. */
export const SetupInput = z.object({
  mode: z.literal('setup'),
  customer: z.string().min(1),
  success_url: z.string().min(1),
  cancel_url: z.string().optional(),
  client_reference_id: Text,
  metadata: Metadata,
  locale: Text,
  setup_intent_data: z.object({ metadata: Metadata, description: Text }).optional(),
})

export const IntentInput = z.object({
  amount: whole,
  currency: Currency,
  customer: Text,
  description: Text,
  metadata: Metadata,
  capture_method: CaptureMethod,
  payment_method: Text,
  confirm: z.stringbool().optional(),
  off_session: z.stringbool().optional(),
  return_url: Text,
  statement_descriptor_suffix: z.string().max(22).optional(),
})

export const ConfirmInput = z.object({ payment_method: Text, return_url: Text })
export const CaptureInput = z.object({ amount_to_capture: whole.optional() })
export const CancelInput = z.object({ cancellation_reason: Text })
export const MetadataInput = z.object({ metadata: Metadata, description: Text })
export const CustomerInput = z.object({
  email: z.email().optional(),
  name: Text,
  description: Text,
  metadata: Metadata,
})
export const RefundInput = z.object({
  charge: Text,
  payment_intent: Text,
  amount: whole.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: Metadata,
})

export const AccountInput = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  default_currency: Currency.optional(),
  capabilities: z.object({ transfers: z.object({ requested: z.stringbool() }) }),
  controller: z.object({
    fees: z.object({ payer: z.enum(['account', 'application']) }),
    losses: z.object({ payments: z.enum(['application', 'stripe']) }),
    requirement_collection: z.enum(['application', 'stripe']),
    stripe_dashboard: z.object({ type: z.enum(['express', 'full', 'none']) }),
  }),
  settings: z
    .object({
      payouts: z.object({
        schedule: z.object({ interval: z.enum(['daily', 'manual', 'monthly', 'weekly']) }),
      }),
    })
    .optional(),
  metadata: Metadata,
})
export const AccountLinkInput = z.object({
  account: z.string().min(1),
  type: z.enum(['account_onboarding', 'account_update']),
  refresh_url: z.url(),
  return_url: z.url(),
})
export const TransferInput = z.object({
  amount: whole,
  currency: Currency,
  destination: z.string().min(1),
  description: Text,
  transfer_group: Text,
  metadata: Metadata,
})
export const PayoutInput = z.object({
  amount: whole,
  currency: Currency,
  description: Text,
  statement_descriptor: z.string().max(22).optional(),
  metadata: Metadata,
})

/** Parses a form, or refuses in the API's words with the first parameter that is wrong. */
export function parse<T extends z.ZodType>(schema: T, form: FormTree): z.output<T> {
  const parsed = schema.safeParse(form)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const [first = '', ...rest] = issue?.path ?? []
  const param = String(first) + rest.map((part) => `[${String(part)}]`).join('')
  throw invalidRequest(`Invalid ${param || 'request'}: ${issue?.message ?? 'not understood'}`, { param })
}
