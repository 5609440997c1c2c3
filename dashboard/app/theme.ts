import { type CSSVariablesResolver, createTheme } from '@mantine/core';

const font = '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

export const theme = createTheme({
  fontFamily: font,
  headings: {
    fontFamily: font,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.25' },
      h2: { fontSize: '1.15rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  primaryColor: 'blue',
  // Shade 8 keeps white text on a filled control above 4.5:1.
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's dimmed grey is 3.3:1 on white; small grey text here keeps above 4.5:1 in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55606b',
    '--mantine-color-body': '#f5f6f8',
    '--mantine-color-anchor': '#155a9c',
    '--mantine-color-placeholder': '#66707a',
  },
  dark: {
    '--mantine-color-text': '#e2e5e9',
    '--mantine-color-dimmed': '#b3bac2',
    '--mantine-color-body': '#16181b',
    '--mantine-color-anchor': '#84bdf5',
    '--mantine-color-placeholder': '#a0a8b0',
  },
});
