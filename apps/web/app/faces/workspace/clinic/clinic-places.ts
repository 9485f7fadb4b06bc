import { useLocation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'

const administrators = {
  home: workspacePaths.clinic,
  calendar: workspacePaths.clinicCalendar,
  member: workspacePaths.clinicMember,
}

const ofTheDesk: typeof administrators = {
  home: workspacePaths.desk,
  calendar: workspacePaths.deskCalendar,
  member: workspacePaths.deskMember,
}

/** Where the pages are that an administrator and the desk of a clinic have in common. */
export function useClinicPlaces(): typeof administrators {
  return useLocation().pathname.startsWith(workspacePaths.desk()) ? ofTheDesk : administrators
}
