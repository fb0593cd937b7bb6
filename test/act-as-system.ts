import { SYSTEM } from '@/lib/access/actor';
import { actAlways } from '@/lib/access/acting';

// Tests of the store speak for the product itself; those of permission say who acts, which goes before this.
actAlways(SYSTEM);
