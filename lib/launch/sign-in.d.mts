type Environment = Readonly<Record<string, string | undefined>>;
export const EX_CONFIG: 78;
export function isExposed(env?: Environment): boolean;
export function needsSignIn(env?: Environment): boolean;
export function needsLink(env?: Environment): boolean;
export function askedFor(env?: Environment): 'nothing' | 'link' | 'sign-in';
export function missingToServe(env: Environment, hasAdmin: boolean): [why: string, command: string][];
export function tellMissing(missing: [why: string, command: string][]): string;
