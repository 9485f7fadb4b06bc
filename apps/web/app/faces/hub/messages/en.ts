export const en = {
  title: 'Welcome',
  welcome: 'Good to see you',
  navigation: 'Places of this hub',
  links: 'Small links',
  crisis: {
    title: 'If you need help now',
    text: 'A booking takes time. These answer at once, for everybody, free of charge.',
    helpline: 'Red Cross helpline and chat',
    emergency: 'Emergency services',
    always: 'Day and night',
    europe: 'Emergency services in all of Europe',
  },
  colophon: 'Run by Kara, independently of your employer.',
} as const
