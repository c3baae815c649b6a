import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** index.html is rendered by a server and hydrated; browser.html is rendered in the browser. */
export default defineConfig(({ isSsrBuild }) => ({
  base: './', plugins: [react()], ...(isSsrBuild ? {} : { build: { rolldownOptions: { input: ['index.html', 'browser.html'] } } }),
}));
