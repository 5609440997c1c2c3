import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    // Fonts and icons stay files: cached apart from the code that names them.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
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
