// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TokenLine } from '@/app/settings/token-line';
import { asActor } from '@/lib/access/acting';
import type { ApiToken } from '@/lib/types';
import { render } from './in-words';

const token: ApiToken = {
  id: 't1',
  name: 'Firefox',
  scopes: ['capture'],
  ownerId: 'u1',
  owner: 'Ida Holm',
  createdAt: '2026-03-02T08:00:00.000Z',
  lastUsedAt: null,
  expiresAt: null,
};
const shownTo = (id: string) =>
  asActor({ kind: 'person', id, name: 'Anybody', role: 'admin' }, () =>
    render(<TokenLine token={token} before="Made today" after=" · does not expire" />),
  );

describe('the line of a token', () => {
  afterEach(cleanup);

  it('says whose it is to an admin who did not make it', () => {
    shownTo('u2');
    expect(screen.getByRole('heading').textContent).toBe('Firefox of Ida Holm');
    expect(screen.getByText('Made today · never used · does not expire')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Revoke: Firefox' })).toBeTruthy();
  });

  it('does not say so to whoever made it', () => {
    shownTo('u1');
    expect(screen.getByRole('heading').textContent).toBe('Firefox');
  });
});
