import './polyfills.js';
import { render } from 'preact';
import { connectServer } from './actions/connect-server.js';
import { keepDrafts } from './actions/keep-drafts.js';
import { AppContext, createApp } from './app.js';
import { openDrafts } from './browser/drafts.js';
import { browserFiles } from './browser/files.js';
import { findServer, keepBesideReport } from './browser/server.js';
import { openTabs } from './browser/tabs.js';
import { packagedKnowledge } from './packaged.js';
import type { Knowledge } from './state/knowledge.js';
import { createStore } from './store.js';
import { unpack } from './unpack.js';
import { Page } from './views/page.js';

void unpack(packagedKnowledge()).then((json) => start(JSON.parse(json) as Knowledge));

function start(knowledge: Knowledge): void {
  const server = findServer();
  const store = createStore(
    {
      today: () => {
        const now = new Date();
        return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
      },
      files: browserFiles,
      drafts: server ? keepBesideReport(openDrafts()) : openDrafts(),
      tabs: openTabs(),
      server,
    },
    knowledge,
  );
  const app = createApp(store);
  keepDrafts(store);
  connectServer(app);
  render(
    <AppContext.Provider value={app}>
      <Page />
    </AppContext.Provider>,
    document.getElementById('page')!,
  );
}
