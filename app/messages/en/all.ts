import { account } from './account';
import { article } from './article';
import { articles } from './articles';
import { documents } from './documents';
import { exporting } from './exporting';
import { feeds } from './feeds';
import { home } from './home';
import { passages } from './passages';
import { queue } from './queue';
import { reading } from './reading';
import { report } from './report';
import { rules } from './rules';
import { search } from './search';
import { settings } from './settings';
import { shell } from './shell';
import { sources } from './sources';
import { submit } from './submit';
import { tokens } from './tokens';
import { verdict } from './verdict';

export const en = {
  account,
  article,
  articles,
  documents,
  exporting,
  feeds,
  home,
  passages,
  queue,
  reading,
  report,
  rules,
  search,
  settings,
  shell,
  sources,
  submit,
  tokens,
  verdict,
} as const;
