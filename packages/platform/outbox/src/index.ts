export { cancelWork, outboxChannel, planWork, publish } from './publish.ts'
