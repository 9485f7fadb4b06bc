export { loader } from './page.server.ts'

/** What is done here always leads on; a page stands here so that a refusal is drawn as one. */
export default function NoticePage() {
  return null
}
