import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import documents from './generated/persisted-documents.json' with { type: 'json' };

const server = 'http://127.0.0.1:4000';

/** The server runs these documents and no others: they go with the build that sends them. */
const trustedDocuments: Plugin = {
  name: 'trusted-documents',
  generateBundle() {
    const source = JSON.stringify(documents);
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), trustedDocuments],
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    // Fonts and icons stay files: cached apart from the code that names them.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the library shares with the pages (clsx, for one) must not pull it into the entry.
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'charts',
              test: /node_modules[\\/](recharts|d3-|victory-vendor|@reduxjs|redux|immer|reselect|react-redux|es-toolkit|decimal\.js-light|eventemitter3)/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': server, '/healthz': server } },
});
