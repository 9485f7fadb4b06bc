/** The processor's own client, named here and nowhere else. */
export { default as Stripe } from 'stripe'
