export { type Cards, type CardsOptions, openCards } from './gateway.ts'
export { getCheckout } from './reads/get-checkout.ts'
export { receiveMessage } from './verbs/receive-message.ts'
export { startCheckout } from './verbs/start-checkout.ts'
