import { closeDatabase } from '../store/database';
import { verifyAudit } from '../store/verify-audit';
import { BadInput } from './bad-input';
import { openOutput } from './open-output';

export interface AuditOptions {
  /** A head that was noted earlier; `null` for none. */
  readonly expect: string | null;
  readonly json: boolean;
}

const BROKEN = 1;

/** `audit verify`: says whether the record is whole, and its head. Exit 0 when it is, 1 when not. Throws BadInput for what is no head. */
export async function verify({ expect, json }: AuditOptions): Promise<number> {
  const head = expect?.trim().toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new BadInput(`audit verify: “${expect}” is no head: 64 hexadecimal digits were expected`);
  try {
    const report = await verifyAudit(head);
    const { entries, broken } = report;
    const counted = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
    const output = await openOutput(null);
    await output.write(
      json
        ? `${JSON.stringify(report)}\n`
        : broken
          ? `broken after ${counted}${broken.id === null ? '' : `, at entry ${broken.id}`}: ${broken.why}\n`
          : `whole: ${counted}\nhead ${report.head}\n`,
    );
    await output.end();
    return broken ? BROKEN : 0;
  } finally {
    await closeDatabase();
  }
}
