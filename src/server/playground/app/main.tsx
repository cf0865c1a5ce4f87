import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.ts';
import { createFetcher } from './fetcher.ts';
import { plugins, referencePlugin } from './plugins.ts';

const place = document.querySelector('#playground');
if (place === null) throw new Error('index.html must hold an element with the id "playground"');

createRoot(place).render(
  <StrictMode>
    <GraphiQL
      // The page is served by the endpoint itself, at the same address.
      fetcher={createFetcher('/graphql')}
      defaultTabs={examples}
      plugins={plugins}
      referencePlugin={referencePlugin}
      // A token typed into the headers pane must not outlive the page.
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <span className="playground-name">Paygraph</span>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
