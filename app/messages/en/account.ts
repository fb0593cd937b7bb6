/** Signing in, and one's own account. */
export const account = {
  signIn: 'Sign in',
  byLink: 'Open it by its link',
  aboutLink:
    'Other people have accounts on this machine, so that these pages open by the link that npm start printed, once for each browser. Run npm start again in another terminal for a new one.',
  about: 'This Standfirst is for people whom its admins have let in.',
  login: 'User name',
  password: 'Password',
  provider: 'Sign in with {host}',
  why: {
    'wrong-password': 'User name and password do not fit. Try again, or ask an admin for a new password.',
    'provider-down': 'The provider of sign-ins does not answer. Try again, or sign in with a password.',
    'provider-cancelled': 'You were not signed in: the provider was told no.',
    'provider-refused':
      'The provider’s answer does not hold, so nobody was signed in. Try again; if it stays so, tell an admin.',
    'provider-again': 'That took too long, or was begun elsewhere. Begin again.',
    'no-provider': 'No provider of sign-ins is set up here.',
    unverified: 'The provider does not say that your e-mail is verified, so nobody was signed in.',
    uninvited: 'Nobody of this e-mail was let in here. Ask an admin of this Standfirst to invite you.',
    'too-many': 'Too many tries. Wait a quarter of an hour, then try again.',
    'used-link': 'This link was opened before, or is too old.',
  },
  local: 'Nobody is asked to sign in on this machine: whoever sits at it is you.',
  signedIn: 'You are signed in as {login}. {may}',
  may: {
    reader: 'You read, search and take away.',
    editor: 'You read, hand in, decide and comment.',
    admin: 'You may do everything here, and look after people, settings and the record.',
  },
  name: {
    title: 'Your name',
    about: 'Decisions, comments and the record bear it. What is recorded already keeps the name of its time.',
    given: 'It is <name></name>, given by <code>STANDFIRST_EDITOR</code>.',
    label: 'Name',
    send: 'Change',
    done: 'You are {name} from now on.',
  },
  newPassword: {
    title: 'Your password',
    now: 'Now',
    next: 'From now on, at least {least, number} characters',
    send: 'Change the password',
    done: 'Your password is changed. Other browsers were signed out.',
  },
  signOut: 'Sign out of this browser',
} as const;
