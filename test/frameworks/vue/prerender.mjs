/** What a server does for every visit, once: the app as HTML, with what stands inside the element. */
import { readFileSync, writeFileSync } from 'node:fs';
import { render } from './server/server.js';

writeFileSync('dist/index.html', readFileSync('dist/index.html', 'utf8').replace('<!--app-->', await render()));
