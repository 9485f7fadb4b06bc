export const en = {
  email: 'Email',
  password: 'Password',
  signIn: {
    submit: 'Sign in',
    busy: 'Signing in…',
    forgot: 'Forgot your password?',
    company: 'Go to your company’s sign-in',
    companyGoing: 'Opening your company’s sign-in…',
    companyDown: 'You own the company, and its sign-in is out of order?',
    companyWhy:
      '{domain} has decided that its people sign in here the way they do at work. Your password is not needed any more; everything in your account stays yours.',
    companyElsewhere:
      'Addresses at {domain} belong to another company’s hub. Sign in there, the way you do at work.',
    companyHub: 'Go to that hub',
  },
  signUp: {
    name: 'Your name',
    passwordHint:
      'At least {min} characters. A sentence is easier to remember than a word; passwords from known leaks are refused.',
    submit: 'Create account',
    busy: 'Creating the account…',
  },
  code: {
    title: 'Enter the code',
    description: 'We have sent six digits to your address. They are valid for {minutes} minutes.',
    label: 'Code',
    submit: 'Go on',
    busy: 'Checking…',
    resend: 'Send another code',
    resent: 'Another code is on its way.',
    none: 'No letter? Look in the folder for unwanted mail. You can ask for another code after {seconds} seconds.',
  },
  reset: {
    title: 'Choose a new password',
    description: 'Write the address of your account. If it is known here, six digits are sent to it.',
    submit: 'Send the code',
    busy: 'Sending…',
    back: 'Back to signing in',
    codeTitle: 'Your new password',
    codeDescription:
      'If the address is known here, six digits are on their way to it. They are valid for {minutes} minutes.',
    newPassword: 'New password',
    set: 'Save the password',
    setting: 'Saving…',
    done: 'Your password is saved and you are signed out everywhere. Sign in with the new one.',
  },
} as const
