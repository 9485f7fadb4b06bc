export const en = {
  choose: 'Choose {when}',
  nothing: 'Choose another time below, or open more of your hours.',
  own: 'A time that is not offered',
  ownText:
    'It may be outside of your hours, but never over what is taken. You see first why it is not offered. Times are in {zone}.',
  ownDay: 'Day',
  ownTime: 'Time',
  ownGo: 'Look at this time',
  unreadable: 'There is no such time. Write the day and a time such as 14:30.',
  another: 'Another time',
  notOffered: 'Not among your free times',
  anyway: 'You can take it all the same.',
  impossible: 'This time cannot be had',
} as const
