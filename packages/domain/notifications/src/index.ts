export { getDelivery } from './reads/get-delivery.ts'
export { listDeliveries } from './reads/list-deliveries.ts'
export type { Base } from './rules/links.ts'
export { type NoticesSettings, notificationsFor, subscriptions } from './subscriptions.ts'
