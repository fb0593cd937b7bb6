import { actorName } from '@/lib/access/acting';

/** The name under which whoever sent this request stands in the record. Throws NotPermitted where that is nobody. */
export const editor = (): string => actorName();
