import { account } from './account';
import { article } from './article';
import { articles } from './articles';
import { audit } from './audit';
import { corpus } from './corpus';
import { documents } from './documents';
import { exporting } from './exporting';
import { feeds } from './feeds';
import { graph } from './graph';
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
  audit,
  corpus,
  documents,
  exporting,
  feeds,
  graph,
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
