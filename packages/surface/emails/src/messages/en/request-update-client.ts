export const requestUpdateClient = {
  preview: 'Open your request to read on.',
  subject: {
    times_proposed: 'Times to choose from',
    choose_soon: 'Times still wait for your choice',
    payment_asked: 'A time is kept for you',
    times_lost: 'The proposed times are gone',
    slow: 'Your request still waits for an answer',
    declined: 'An answer to your request',
    left_hub: 'Your request needs another way',
    expired: 'Your request got no answer',
    not_chosen: 'Your request has ended',
  },
  title: {
    times_proposed: 'Choose a time',
    choose_soon: 'Choose a time',
    payment_asked: 'A time is kept for you',
    times_lost: 'The proposed times are gone',
    slow: 'No answer yet',
    declined: 'It cannot be this time',
    left_hub: 'It cannot be this time',
    expired: 'No answer came',
    not_chosen: 'No time was chosen',
  },
  what: {
    times_proposed: 'Your request was answered with times to choose from. Whoever takes a time first has it.',
    choose_soon:
      'The times that were proposed to you still wait. Choose one, or say that none of them suits.',
    payment_asked:
      'A time that you named was found, but your credits do not reach for it any more. Choose how to pay, or let it go.',
    times_lost: 'The times that were proposed to you are taken by now. New ones have been asked for.',
    slow: 'Two days have passed without an answer. A reminder has just gone out; you may wait or take the request back.',
    declined: 'Your request cannot be taken on. The reason is on its page, and so is who else could help.',
    left_hub:
      'New sessions are not taken on here any more. On the page of your request is who else could help.',
    expired:
      'Four days have passed without an answer, so the request has ended. Others could help you instead.',
    not_chosen:
      'None of the proposed times was chosen, so the request has ended. You can ask again at any time.',
  },
  time: 'Time {number}',
  until: 'To be chosen by {moment}',
  alternatives: 'Could help instead',
  action: {
    times_proposed: 'Choose a time',
    choose_soon: 'Choose a time',
    payment_asked: 'Choose how to pay',
    times_lost: 'See the request',
    slow: 'See the request',
    declined: 'See who else could help',
    left_hub: 'See who else could help',
    expired: 'See who else could help',
    not_chosen: 'See the request',
  },
  nothingCharged: 'Nothing is charged until a time is agreed.',
  reason: 'You receive this because you sent a request on Kara.',
} as const
