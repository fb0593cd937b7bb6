import { article } from './article';
import { articles } from './articles';
import { exporting } from './exporting';
import { feeds } from './feeds';
import { home } from './home';
import { passages } from './passages';
import { queue } from './queue';
import { reading } from './reading';
import { report } from './report';
import { search } from './search';
import { shell } from './shell';
import { sources } from './sources';
import { submit } from './submit';
import { verdict } from './verdict';

export const de = {
  article,
  articles,
  exporting,
  feeds,
  home,
  passages,
  queue,
  reading,
  report,
  search,
  shell,
  sources,
  submit,
  verdict,
} as const;
