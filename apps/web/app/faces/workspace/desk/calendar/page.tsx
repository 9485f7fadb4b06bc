import { pageTitle } from '../../../../frame/page-title.ts'
import { clinicMessages } from '../../clinic/clinic-messages.ts'

export { default } from '../../clinic-calendar/page.tsx'
export { loader } from './page.server.ts'

export const meta = pageTitle(clinicMessages, 'pageTitle')
