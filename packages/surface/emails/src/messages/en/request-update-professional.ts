export const requestUpdateProfessional = {
  preview: 'Open the request to read on.',
  subject: {
    received: 'A new request',
    waits: 'A request still waits for your answer',
    times_lost: 'A request needs new times',
    withdrawn: 'A request was taken back',
    expired: 'A request ended without an answer',
    not_chosen: 'A request ended without a choice',
  },
  title: {
    received: 'A new request',
    waits: 'A request still waits',
    times_lost: 'New times are needed',
    withdrawn: 'The request was taken back',
    expired: 'The request has ended',
    not_chosen: 'The request has ended',
  },
  what: {
    received: 'Somebody asks for a session. Book a time that they named, propose times, or decline.',
    waits:
      'The time for an answer is over. After as long again the request ends, and the client is led to others.',
    times_lost: 'The times that you proposed are taken by now. Propose new ones; your client knows of it.',
    withdrawn: 'The client took the request back. There is nothing left to do.',
    expired: 'No answer went out in time, so the client was led to others.',
    not_chosen: 'The client chose none of the times that you proposed.',
  },
  until: 'An answer is expected by {moment}',
  action: 'Open the request',
  reason: 'You receive this because you take requests on Kara.',
} as const
