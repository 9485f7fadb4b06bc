export { action } from './page.server.ts'
