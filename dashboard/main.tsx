import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import './app/mantine.css';
import './app/font.css';
import './app/palette.css';
import './app/app.css';
import { LanguageProvider } from './app/language.tsx';
import { router } from './app/router.tsx';
import { SessionProvider } from './app/session.tsx';
import { cssVariables, theme } from './app/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <LanguageProvider>
      <RouterProvider router={router} InnerWrap={SessionProvider} />
    </LanguageProvider>
  </MantineProvider>,
);
