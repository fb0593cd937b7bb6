import { article } from './article';
import { home } from './home';
import { queue } from './queue';
import { reading } from './reading';
import { report } from './report';
import { shell } from './shell';
import { submit } from './submit';
import { verdict } from './verdict';

export const en = { article, home, queue, reading, report, shell, submit, verdict } as const;
