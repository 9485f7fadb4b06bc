export { loader } from './page.server.ts'
