export const clinicNews = {
  subject: 'News of your colleagues',
  preview: 'See what has changed.',
  title: {
    joined: 'A colleague has joined',
    declined: 'A colleague does not want to join',
    left: 'A member has left',
    taken_off: 'You do not belong to the clinic any more',
    appointed: 'You are an administrator now',
    closed: 'The clinic is closed',
    desk_joined: 'Somebody new at the desk',
    desk_left: 'Somebody has left the desk',
    desk_declined: 'Somebody does not want to sit at the desk',
    desk_taken_off: 'You are not at the desk any more',
    desk_closed: 'The clinic is closed',
  },
  what: {
    joined: '{name} accepted your invitation. You can keep their working hours and time off from now on.',
    declined: '{name} declined your invitation.',
    left: '{name} left. Their calendar cannot be seen or changed from the clinic any more.',
    taken_off: '{name} ended your membership. Your calendar stays as it is, and is yours alone again.',
    appointed:
      '{name} made you an administrator: you can invite colleagues and keep their working hours and time off.',
    closed: '{name} closed it. Your calendar stays as it is, and is yours alone again.',
    desk_joined:
      '{name} is at the desk of the clinic now and keeps working hours and time off for all of you. Clients, notes and money stay hidden there, every change is yours to read and to take back, and you can leave at any time.',
    desk_left:
      '{name} is no longer at the desk of the clinic, and can neither see nor change your calendar any more.',
    desk_declined: '{name} declined your invitation to the desk of the clinic. Nothing has changed.',
    desk_taken_off:
      'An administrator of the clinic has ended your place at the desk. You can neither see nor change the calendars there any more; what you changed stays.',
    desk_closed:
      'The clinic has closed, and with it your place at its desk. You can neither see nor change the calendars there any more.',
  },
  action: 'Open the page',
  reason: 'You receive this letter because you belong or belonged to this clinic.',
} as const
