import * as actsIdUndo from '../v1/acts/[id]/undo/route';
import * as acts from '../v1/acts/route';
import * as articlesIdCitation from '../v1/articles/[id]/citation/route';
import * as articlesIdCorrections from '../v1/articles/[id]/corrections/route';
import * as articlesIdFlags from '../v1/articles/[id]/flags/route';
import * as articlesIdOpinions from '../v1/articles/[id]/opinions/route';
import * as articlesId from '../v1/articles/[id]/route';
import * as articlesIdText from '../v1/articles/[id]/text/route';
import * as articlesIdVersions from '../v1/articles/[id]/versions/route';
import * as articles from '../v1/articles/route';
import * as captures from '../v1/captures/route';
import * as correctionsIdUndo from '../v1/corrections/[id]/undo/route';
import * as corpus from '../v1/corpus/route';
import * as decisionsIdUndo from '../v1/decisions/[id]/undo/route';
import * as documentsIdCitation from '../v1/documents/[id]/citation/route';
import * as documentsId from '../v1/documents/[id]/route';
import * as documents from '../v1/documents/route';
import * as exports from '../v1/export/route';
import * as factChecksId from '../v1/fact-checks/[id]/route';
import * as factChecks from '../v1/fact-checks/route';
import * as feedsIdFetch from '../v1/feeds/[id]/fetch/route';
import * as feedsId from '../v1/feeds/[id]/route';
import * as feeds from '../v1/feeds/route';
import * as flagsIdComments from '../v1/flags/[id]/comments/route';
import * as flagsIdDecisions from '../v1/flags/[id]/decisions/route';
import * as flagsFeed from '../v1/flags/feed/route';
import * as flags from '../v1/flags/route';
import * as graph from '../v1/graph/route';
import * as passagesId from '../v1/passages/[id]/route';
import * as rulesRule from '../v1/rules/[rule]/route';
import * as rules from '../v1/rules/route';
import * as search from '../v1/search/route';
import * as sessionsEnd from '../v1/sessions/end/route';
import * as sessionsProviderCallback from '../v1/sessions/provider/callback/route';
import * as sessionsProvider from '../v1/sessions/provider/route';
import * as sessions from '../v1/sessions/route';
import * as submissionsEvents from '../v1/submissions/events/route';
import * as submissionsId from '../v1/submissions/[id]/route';
import * as submissions from '../v1/submissions/route';
import * as viewsId from '../v1/views/[id]/route';
import * as views from '../v1/views/route';
import * as wanted from '../v1/wanted/route';
import type { Route } from '../guard';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Routes = Readonly<Partial<Record<Method, Pick<Route<never>, 'access'>>>>;

/** Every address of the API with its routes: what the description is made from. A test holds it to the files. */
export const ROUTES: Readonly<Record<string, Routes>> = {
  '/api/v1/acts/{id}/undo': actsIdUndo,
  '/api/v1/acts': acts,
  '/api/v1/articles/{id}/citation': articlesIdCitation,
  '/api/v1/articles/{id}/corrections': articlesIdCorrections,
  '/api/v1/articles/{id}/flags': articlesIdFlags,
  '/api/v1/articles/{id}/opinions': articlesIdOpinions,
  '/api/v1/articles/{id}': articlesId,
  '/api/v1/articles/{id}/text': articlesIdText,
  '/api/v1/articles/{id}/versions': articlesIdVersions,
  '/api/v1/articles': articles,
  '/api/v1/captures': captures,
  '/api/v1/corrections/{id}/undo': correctionsIdUndo,
  '/api/v1/corpus': corpus,
  '/api/v1/decisions/{id}/undo': decisionsIdUndo,
  '/api/v1/documents/{id}/citation': documentsIdCitation,
  '/api/v1/documents/{id}': documentsId,
  '/api/v1/documents': documents,
  '/api/v1/export': exports,
  '/api/v1/fact-checks/{id}': factChecksId,
  '/api/v1/fact-checks': factChecks,
  '/api/v1/feeds/{id}/fetch': feedsIdFetch,
  '/api/v1/feeds/{id}': feedsId,
  '/api/v1/feeds': feeds,
  '/api/v1/flags/{id}/comments': flagsIdComments,
  '/api/v1/flags/{id}/decisions': flagsIdDecisions,
  '/api/v1/flags/feed': flagsFeed,
  '/api/v1/flags': flags,
  '/api/v1/graph': graph,
  '/api/v1/passages/{id}': passagesId,
  '/api/v1/rules/{rule}': rulesRule,
  '/api/v1/rules': rules,
  '/api/v1/search': search,
  '/api/v1/sessions/end': sessionsEnd,
  '/api/v1/sessions/provider/callback': sessionsProviderCallback,
  '/api/v1/sessions/provider': sessionsProvider,
  '/api/v1/sessions': sessions,
  '/api/v1/submissions/events': submissionsEvents,
  '/api/v1/submissions/{id}': submissionsId,
  '/api/v1/submissions': submissions,
  '/api/v1/views/{id}': viewsId,
  '/api/v1/views': views,
  '/api/v1/wanted': wanted,
};
